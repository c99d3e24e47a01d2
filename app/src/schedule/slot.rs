//! One session in a list: when, what, where, and how it stands.

use super::words;
use crate::{
    t,
    text::when,
    ui::{self, Tone},
};
use domain::{
    Language, SessionId,
    schedule::{Commitment, Meeting, Phase, Session, Status},
};
use jiff::Timestamp;
use leptos::prelude::*;

/// What a list knows beside its sessions.
#[derive(Clone, Copy)]
pub struct Around {
    pub lang: Language,
    pub now: Timestamp,
    /// The session that is next.
    pub next: Option<SessionId>,
}

/// A session of one's own as a line of a list.
pub fn line(around: Around, meeting: &Meeting, conflicts: &[&Commitment]) -> AnyView {
    let Around { lang, .. } = around;
    let badges = badges(around, meeting, conflicts);
    let gone = meeting.session.is_cancelled() || meeting.mine.absence.is_some();
    row(lang, &meeting.session, gone, badges)
}

/// Any session as a line of a list, with what is to be said of it.
pub fn row(lang: Language, session: &Session, gone: bool, below: Vec<AnyView>) -> AnyView {
    let (from, to) = (words::zoned(session, session.starts()), words::zoned(session, session.ends()));
    let facts = words::facts(lang, session);
    view! {
        <li class=if gone { "slot gone" } else { "slot" }>
            <p class="slot-time num">
                {words::time(lang, &from)} <span class="unseen">" – "</span> <small>{words::time(lang, &to)}</small>
            </p>
            <div class="slot-what">
                <a href=format!("/schedule/{}", session.id)>{words::name(lang, session)}</a>
                {(!facts.is_empty()).then(|| view! { <p class="soft small">{facts}</p> })}
                {(!below.is_empty()).then(|| view! { <div class="slot-more">{below}</div> })}
            </div>
        </li>
    }
    .into_any()
}

fn badge(tone: Tone, words: String) -> AnyView {
    view! { <ui::Badge tone=tone>{words}</ui::Badge> }.into_any()
}

fn badges(around: Around, meeting: &Meeting, conflicts: &[&Commitment]) -> Vec<AnyView> {
    let Around { lang, now, next } = around;
    let (session, mine) = (&meeting.session, &meeting.mine);
    if session.is_cancelled() {
        return vec![badge(Tone::Plain, t!(lang, "schedule-cancelled"))];
    }
    let mut badges = Vec::new();
    match (mine.mark, session.phase(now)) {
        (Some(mark), _) => badges.push(marked(lang, mark.status)),
        (None, _) if mine.absence.is_some() => badges.push(badge(Tone::Plain, t!(lang, "schedule-away"))),
        (None, Phase::Now) => badges.push(badge(Tone::Accent, t!(lang, "schedule-now"))),
        (None, Phase::Ahead) if next == Some(session.id) => badges.push(badge(Tone::Accent, t!(lang, "schedule-next"))),
        (None, Phase::Past) => badges.push(badge(Tone::Plain, t!(lang, "schedule-unmarked"))),
        (None, Phase::Ahead) => {}
    }
    if session.was.is_some() && session.phase(now) != Phase::Past {
        badges.push(view! { <span class="badge amber"><ui::Icon glyph=ui::Glyph::Triangle/>{t!(lang, "schedule-changed")}</span> }.into_any());
    }
    if mine.made_up_for.is_some() {
        badges.push(badge(Tone::Plain, t!(lang, "schedule-make-up")));
    }
    if mine.wants_time && session.phase(now) != Phase::Past {
        badges.push(badge(Tone::Plain, t!(lang, "schedule-wants-time")));
    }
    if session.phase(now) == Phase::Ahead {
        badges.extend(conflicts.iter().map(|one| clash(lang, one)));
    }
    badges
}

/// What was marked.
fn marked(lang: Language, status: Status) -> AnyView {
    match status {
        Status::Present => badge(Tone::Good, t!(lang, "schedule-present")),
        Status::MadeUp => badge(Tone::Good, t!(lang, "schedule-made-up")),
        Status::Excused => badge(Tone::Plain, t!(lang, "schedule-excused")),
        Status::NoShow => badge(Tone::Plain, t!(lang, "schedule-no-show")),
    }
}

/// A fixed time that a session is in the way of.
pub fn clash(lang: Language, one: &Commitment) -> AnyView {
    let words = t!(lang, "schedule-clash", what = words::commitment(lang, one));
    view! { <span class="badge amber"><ui::Icon glyph=ui::Glyph::Triangle/>{words}</span> }.into_any()
}

/// A date with what stands beside it, as the heading of a day.
pub fn day_words(lang: Language, day: jiff::civil::Date, today: jiff::civil::Date) -> String {
    let date = when::long_date(lang, day);
    if day == today { t!(lang, "schedule-day-today", date = date) } else { date }
}
