//! Where a piece of homework stands, in words that blame nobody.

use crate::{t, text::when, ui};
use domain::{Homework, Language, homework::Stage};
use jiff::{Timestamp, Zoned, tz::TimeZone};
use leptos::prelude::*;

/// The clock of the clinic.
#[derive(Clone)]
pub struct Clock {
    /// Language.
    pub lang: Language,
    /// Now.
    pub now: Timestamp,
    /// The clinic's zone.
    pub zone: TimeZone,
}

impl Clock {
    /// A moment of the past, seen from now.
    pub fn past(&self, at: Timestamp) -> String {
        when::moment(self.lang, &self.zoned(at), &self.zoned(self.now))
    }

    /// A moment to come: the time alone today, else date and time.
    fn ahead(&self, at: Timestamp) -> String {
        let (at, now) = (self.zoned(at), self.zoned(self.now));
        let time = when::time(self.lang, &at);
        if at.date() == now.date() {
            t!(self.lang, "homework-today-at", time = time)
        } else {
            t!(self.lang, "ui-at", date = when::date(self.lang, at.date()), time = time)
        }
    }

    fn zoned(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.zone.clone())
    }

    /// Until when, or what became of it.
    pub fn standing(&self, homework: &Homework) -> String {
        let lang = self.lang;
        match homework.stage() {
            Stage::Answered => homework.feedback.as_ref().map_or_else(String::new, |feedback| {
                t!(lang, "homework-answered", name = feedback.by.as_str(), when = self.past(feedback.at))
            }),
            Stage::Withdrawn => t!(lang, "homework-taken-back"),
            Stage::Sent => homework
                .sent
                .as_ref()
                .map_or_else(String::new, |sent| t!(lang, "homework-sent", when = self.past(sent.at))),
            Stage::Open | Stage::Draft => match homework.due_at {
                Some(due) if due < self.now => t!(lang, "homework-was-for", when = self.past(due)),
                Some(due) => t!(lang, "homework-for", when = self.ahead(due)),
                None => t!(lang, "homework-when-you-can"),
            },
        }
    }

    /// A word to catch the eye, where there is one.
    pub fn badge(&self, homework: &Homework) -> Option<AnyView> {
        let lang = self.lang;
        let (tone, word) = match homework.stage() {
            Stage::Draft => (ui::Tone::Accent, t!(lang, "homework-begun")),
            Stage::Answered if homework.has_news() => (ui::Tone::Accent, t!(lang, "homework-new-answer")),
            Stage::Sent | Stage::Answered => (ui::Tone::Good, t!(lang, "homework-done")),
            Stage::Open | Stage::Withdrawn => return None,
        };
        Some(view! { <ui::Badge tone=tone>{word}</ui::Badge> }.into_any())
    }
}
