//! A thing to do in words: what it is, what it takes, where it leads.

use crate::{t, text::when};
use domain::{
    Ask, Language, Step,
    schedule::Kind,
    today::{Agenda, Facts, SessionAhead, Thing},
};
use jiff::{Timestamp, Zoned};

/// A thing to do, ready to be shown.
pub struct Told {
    /// What it is.
    pub title: String,
    /// What it takes, or until when.
    pub body: String,
    /// Where it leads.
    pub href: String,
    /// What the button says.
    pub go: String,
}

/// A thing in words; none when what it speaks of is not there any more.
pub fn tell(lang: Language, agenda: &Agenda, thing: Thing, now: Timestamp) -> Option<Told> {
    let facts = &agenda.facts;
    let zoned = |at: Timestamp| at.to_zoned(agenda.clinic.zone.clone());
    let moment = |at: Timestamp| when::moment(lang, &zoned(at), &zoned(now));
    Some(match thing {
        Thing::Screen(id) => Told {
            title: t!(lang, "today-screen-title"),
            body: t!(lang, "today-screen-body"),
            href: format!("/questionnaires/{id}"),
            go: t!(lang, "today-screen-go"),
        },
        Thing::Flow(ask) => flow(lang, ask, &zoned(facts.flow?.1)),
        Thing::Lapse(id) => Told {
            title: t!(lang, "today-after-title"),
            body: t!(lang, "today-after-body"),
            href: format!("/lapse/{id}"),
            go: t!(lang, "today-after-go"),
        },
        Thing::Session(id) => {
            let session = facts.sessions.iter().find(|session| session.id == id)?;
            let body = if session.begins <= now {
                t!(lang, "today-session-now", time = when::time(lang, &zoned(session.ends)))
            } else {
                t!(lang, "today-session-body", when = moment(session.begins))
            };
            let go = t!(lang, "today-session-go");
            Told { title: session_name(lang, session), body, href: format!("/schedule/{id}"), go }
        }
        Thing::FinishCheckIn => check_in(lang, t!(lang, "today-check-in-draft")),
        Thing::CheckIn => check_in(lang, t!(lang, "today-check-in-body")),
        Thing::Dose => {
            let first = facts.doses.first()?;
            Told {
                title: t!(lang, "today-dose-title", count = facts.doses.len()),
                body: t!(lang, "today-dose-body", when = moment(first.due_at)),
                href: "/plan/medication".to_owned(),
                go: t!(lang, "today-dose-go"),
            }
        }
        Thing::Forms => forms(lang, facts, moment)?,
        Thing::Homework(id) => {
            let homework = facts.homework.iter().find(|homework| homework.id == id)?;
            let body = match homework.due_at {
                Some(due) if due > now => t!(lang, "today-homework-due", when = moment(due)),
                _ => t!(lang, "today-homework-late"),
            };
            let title = t!(lang, "today-homework-title", title = homework.title.as_str());
            Told { title, body, href: format!("/homework/{id}"), go: t!(lang, "today-homework-go") }
        }
        Thing::Feedback(id) => {
            let homework = facts.homework.iter().find(|homework| homework.id == id)?;
            Told {
                title: t!(lang, "today-feedback-title"),
                body: t!(lang, "today-feedback-body", title = homework.title.as_str()),
                href: format!("/homework/{id}"),
                go: t!(lang, "today-feedback-go"),
            }
        }
    })
}

/// All open questionnaires: how long they take together, and when the first of them closes.
fn forms(lang: Language, facts: &Facts, moment: impl Fn(Timestamp) -> String) -> Option<Told> {
    let first = facts.open_forms().min_by_key(|form| form.closes_at)?;
    let begun = facts.open_forms().find_map(|form| form.begun);
    let minutes: u32 = facts.open_forms().map(|form| u32::from(form.instrument.instrument().minutes.1)).sum();
    let title = match begun {
        Some(_) => t!(lang, "today-form-begun"),
        None => t!(lang, "today-form-title", count = facts.open_forms().count()),
    };
    Some(Told {
        title,
        body: t!(lang, "today-form-body", minutes = minutes, when = moment(first.closes_at)),
        href: begun.map_or_else(|| "/questionnaires".to_owned(), |id| format!("/questionnaires/{id}")),
        go: t!(lang, "today-form-go"),
    })
}

fn check_in(lang: Language, body: String) -> Told {
    let (title, go) = (t!(lang, "today-check-in-title"), t!(lang, "today-check-in-go"));
    Told { title, body, href: "/check-in".to_owned(), go }
}

/// What is asked about the craving flow that was begun last. A team that was told is not asked about as if it was not.
fn flow(lang: Language, ask: Ask, began: &Zoned) -> Told {
    let time = when::time(lang, began);
    let (title, body, href, go) = match ask {
        Ask::GoOn(step) => (
            t!(lang, "today-flow-going", time = time),
            t!(lang, "today-flow-body"),
            step.page(),
            t!(lang, "today-flow-go"),
        ),
        Ask::HowNow => (
            t!(lang, "today-flow-title", time = time),
            t!(lang, "today-flow-body"),
            Step::Again.page(),
            t!(lang, "today-flow-go"),
        ),
        Ask::Later => (
            t!(lang, "today-flow-later"),
            t!(lang, "today-flow-later-body", time = time),
            Step::Later.page(),
            t!(lang, "today-flow-later-go"),
        ),
        Ask::Told => (
            t!(lang, "today-flow-told"),
            t!(lang, "today-flow-told-body", time = time),
            "/craving/told".to_owned(),
            t!(lang, "today-flow-told-go"),
        ),
    };
    Told { title, body, href, go }
}

fn session_name(lang: Language, session: &SessionAhead) -> String {
    let kind = match session.kind {
        Kind::Group => t!(lang, "today-session-group"),
        Kind::Class => t!(lang, "today-session-class"),
        Kind::Individual => t!(lang, "today-session-individual"),
        Kind::Family => t!(lang, "today-session-family"),
        Kind::Medication => t!(lang, "today-session-medication"),
    };
    if session.topic.is_empty() { kind } else { format!("{kind}: {}", session.topic) }
}
