//! "I cannot come", what got in the way, and "I want time tonight".

use super::{part, words};
use crate::{
    form::{Form, options},
    ssr::Request,
    t,
    text::when,
    ui::{self, NoticeKind, Pick},
};
use domain::{
    SessionId,
    schedule::{AbsenceReason, Meeting, WORDS_MAX},
};
use leptos::prelude::*;

/// The form: a reason, and own words. `ahead` is before the session, else after it was missed.
pub fn form(request: &Request, form: &Form, session: SessionId, ahead: bool) -> AnyView {
    let lang = form.lang;
    let reasons = options(AbsenceReason::ALL, AbsenceReason::word, |reason| words::reason(lang, reason));
    let legend = if ahead { t!(lang, "schedule-absent-why") } else { t!(lang, "schedule-missed-why") };
    let send = if ahead { t!(lang, "schedule-absent-send") } else { t!(lang, "schedule-missed-send") };
    view! {
        <form class="stack" method="post" action="/api/schedule/absent">
            {part::about(request, session, "reason")}
            {form.choices("reason", legend, None, reasons, Pick::One, 2)}
            {form.text("words", t!(lang, "schedule-absent-words"), Some(t!(lang, "schedule-absent-words-hint")), WORDS_MAX)}
            <button class="button wide">{send}</button>
        </form>
    }
    .into_any()
}

/// Before a session: saying it, or what was said with the way back.
pub fn card(request: &Request, meeting: &Meeting, typed: &Form) -> AnyView {
    let lang = typed.lang;
    let id = meeting.session.id;
    if let Some(absence) = &meeting.mine.absence {
        let reason = words::reason(lang, absence.reason);
        let own =
            (!absence.words.is_blank()).then(|| view! { <p class="typed">{absence.words.as_str().to_owned()}</p> });
        return view! {
            <section class="card">
                <ui::Notice lang=lang kind=NoticeKind::Success title=t!(lang, "schedule-absent-told")>
                    <p>{t!(lang, "schedule-absent-told-body", reason = reason)}</p>
                </ui::Notice>
                {own}
                <a class="button quiet wide" href="/schedule/open">{t!(lang, "schedule-go-open")}</a>
                <form method="post" action="/api/schedule/withdraw">
                    {part::about(request, id, "withdraw")}
                    <button class="button quiet wide">{t!(lang, "schedule-withdraw")}</button>
                </form>
            </section>
        }
        .into_any();
    }
    let begun = is_begun(typed);
    view! {
        <details class="card sunken fold-card" open=begun>
            <summary>{t!(lang, "schedule-absent")}</summary>
            <p class="soft">{t!(lang, "schedule-absent-body")}</p>
            {form(request, typed, id, true)}
        </details>
    }
    .into_any()
}

/// After a no-show: kind words, and room to say what got in the way (rule F21).
pub fn missed(request: &Request, meeting: &Meeting, typed: &Form) -> AnyView {
    let lang = typed.lang;
    let told = meeting.mine.absence.as_ref().map(|absence| {
        let reason = words::reason(lang, absence.reason);
        let own =
            (!absence.words.is_blank()).then(|| view! { <p class="typed">{absence.words.as_str().to_owned()}</p> });
        view! { <p>{t!(lang, "schedule-missed-told", reason = reason)}</p> {own} }.into_any()
    });
    let ask = told.is_none().then(|| {
        view! {
            <details class="fold" open=is_begun(typed)>
                <summary>{t!(lang, "schedule-missed-tell")}</summary>
                {form(request, typed, meeting.session.id, false)}
            </details>
        }
        .into_any()
    });
    view! {
        <section class="card">
            <h2>{t!(lang, "schedule-missed-title")}</h2>
            <p>{t!(lang, "schedule-missed-body")}</p>
            {told}
            {ask}
            <a class="button quiet wide" href="/schedule/open">{t!(lang, "schedule-go-make-up")}</a>
        </section>
    }
    .into_any()
}

fn is_begun(typed: &Form) -> bool {
    let fields = &typed.typed.fields;
    !fields.get("reason").is_empty() || !fields.get("words").is_empty() || typed.error("reason").is_some()
}

/// "I want time tonight."
pub fn wish(request: &Request, meeting: &Meeting) -> AnyView {
    let lang = request.language();
    let session = &meeting.session;
    let wants = meeting.mine.wants_time;
    let leader = session.leader.clone().unwrap_or_else(|| t!(lang, "schedule-your-team"));
    let day = when::weekday(lang, session.start.day.weekday());
    let (said, words, value) = if wants {
        (t!(lang, "schedule-want-said", leader = leader), t!(lang, "schedule-want-no-more"), "no")
    } else {
        (t!(lang, "schedule-want-body", leader = leader, day = day), t!(lang, "schedule-want"), "yes")
    };
    let title = if wants { t!(lang, "schedule-want-title-said") } else { t!(lang, "schedule-want-title") };
    let class = if wants { "button quiet wide" } else { "button wide" };
    view! {
        <form class="card" method="post" action="/api/schedule/want">
            {part::about(request, session.id, "wants")}
            <h2>{title}</h2>
            <p class="soft">{said}</p>
            <button class=class name="wants" value=value>{words}</button>
        </form>
    }
    .into_any()
}
