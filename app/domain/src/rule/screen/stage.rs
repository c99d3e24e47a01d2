//! The second stage of a sitting (rule F5), what set it off, and when to look again.

use super::{AFTER_POSITIVE, AFTER_Q3, Given, QUIET, Reply, Screen, ScreenKind, Sitting, TOO_LONG};
use crate::{day::later, rule::f1};
use jiff::Timestamp;

impl Reply {
    /// Whether this answer to PHQ-9 item 9 opens the C-SSRS in the same sitting.
    pub fn opens_second_stage(self) -> bool {
        matches!(self, Self::One | Self::Two | Self::Three)
    }
}

impl Sitting {
    pub(in crate::rule) fn screen(&self, kind: ScreenKind) -> Option<&Screen> {
        self.screens.iter().find(|screen| screen.kind == kind)
    }

    /// The same sitting with the C-SSRS that item 9 opened, open since then whether the person saw it or not.
    pub(in crate::rule) fn with_second_stage(&self) -> Self {
        let mut sitting = self.clone();
        let Some(trigger) = self.item_9() else { return sitting };
        match sitting.screens.iter_mut().find(|screen| screen.kind == ScreenKind::Cssrs) {
            Some(cssrs) => cssrs.opened_at = cssrs.opened_at.min(trigger.received_at),
            None => sitting.screens.push(Screen {
                kind: ScreenKind::Cssrs,
                opened_at: trigger.received_at,
                given: Vec::new(),
                refused_at: None,
            }),
        }
        sitting
    }

    /// The first answer to item 9 that opens the second stage; a later change of it takes nothing back.
    fn item_9(&self) -> Option<&Given> {
        let given = self.screens.iter().filter(|screen| screen.kind == ScreenKind::Phq9).flat_map(|phq9| &phq9.given);
        given
            .filter(|given| given.item == "9" && given.reply.opens_second_stage())
            .min_by_key(|given| given.received_at)
    }

    /// The first trigger (rule F5) as known at an instant.
    pub(in crate::rule) fn first_trigger(&self, at: Timestamp) -> Option<Timestamp> {
        let item_9 = self.item_9().map(|given| given.received_at);
        let asq = self.screen(ScreenKind::Asq).and_then(|asq| asq.positive_since(at));
        let opened_otherwise = || {
            let cssrs = self.screen(ScreenKind::Cssrs)?;
            cssrs.given.iter().map(|given| given.received_at).chain(cssrs.refused_at).min()
        };
        let trigger = item_9.into_iter().chain(asq).min().or_else(opened_otherwise);
        trigger.filter(|&trigger| trigger <= at)
    }

    /// The questions of the second stage that apply: those of the C-SSRS, item 5 of a positive ASQ.
    pub(in crate::rule) fn second_stage(&self, at: Timestamp) -> Vec<(&Screen, &'static str)> {
        let stage = |screen: &'_ Screen| match screen.kind {
            ScreenKind::Phq9 => Vec::new(),
            ScreenKind::Cssrs => screen.applying(at),
            ScreenKind::Asq => screen.positive_since(at).map(|_| "5").into_iter().collect(),
        };
        self.screens.iter().flat_map(|screen| stage(screen).into_iter().map(move |item| (screen, item))).collect()
    }

    /// Whether every question of the second stage that applies is answered: refused is not answered.
    pub(in crate::rule) fn answered(&self, at: Timestamp) -> bool {
        let answered = |reply: Option<Reply>| reply.is_some_and(|reply| reply != Reply::Refused);
        self.second_stage(at).iter().all(|(screen, item)| answered(screen.reply(item, at)))
    }

    /// When the rules should look again although nothing arrives; `None` when no clock of this sitting runs. A look that
    /// comes late finds what was due meanwhile, each at its own moment.
    pub fn next_look(&self, now: Timestamp) -> Option<Timestamp> {
        let sitting = self.with_second_stage();
        let mut looks = Vec::new();
        for screen in &sitting.screens {
            let q3 = screen.given.iter().filter(|given| screen.kind == ScreenKind::Cssrs && given.item == "q3");
            looks.extend(q3.map(|q3| later(q3.received_at, AFTER_Q3)));
            looks.extend(screen.positive_since(now).map(|since| later(since, AFTER_POSITIVE)));
            if screen.kind != ScreenKind::Phq9 && !screen.complete(now) {
                looks.extend(screen.moments(now).last().map(|&last| later(last, QUIET)));
            }
        }
        if !sitting.answered(now) {
            looks.extend(sitting.first_trigger(now).map(|trigger| later(trigger, TOO_LONG)));
        }
        looks.into_iter().filter(|&look| look > now).min()
    }

    /// Whether an answer of F1 was received by then, in any version.
    pub(in crate::rule) fn is_urgent(&self, at: Timestamp) -> bool {
        f1::urgent(self).iter().any(|urgent| urgent.moment <= at)
    }

    /// When the newest answer up to an instant was given; with none, the instant.
    pub(in crate::rule) fn answered_by(&self, at: Timestamp) -> Timestamp {
        let given = self.screens.iter().flat_map(|screen| &screen.given).filter(|given| given.received_at <= at);
        given.map(Given::at).max().unwrap_or(at)
    }
}
