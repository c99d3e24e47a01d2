//! `/settings`.

use super::section::{card, form, saved, tick};
use crate::{
    form::{Form, options},
    ssr, t,
    text::choice,
    ui::{self, Pick},
};
use domain::{
    Condition, CravingShare, Language, Motion, OwnSettings, Reminders, SESSION_LEADS, Settings, TextSize, Theme,
};
use jiff::civil::Time;
use leptos::prelude::*;

/// Times without a touch that are offered, in minutes; any from 5 to 60 is taken.
const LOCKS: [u8; 5] = [5, 10, 15, 30, 60];

/// `/settings`.
#[component]
pub fn SettingsPage() -> impl IntoView {
    ssr::page(|request| async move {
        let who = request.participant()?;
        let lang = request.language();
        let page = request.form();
        let OwnSettings { settings, own_word } = request.services.settings.own_settings(&who, request.now()).await?;
        let sections = [
            look(&page, &settings),
            language(lang),
            words(&page, &who.called, own_word.as_ref()),
            practice(&page, &settings),
            health(&page, &settings),
            progress(&page, &settings),
            share(&page, &settings),
            lock(&page, &settings),
            remind(&page, settings.reminders),
        ];
        Ok(view! {
            <ui::PhoneFrame lang=lang title=t!(lang, "settings-title") here="/settings" back="/more">
                {page.state()}
                {sections.into_iter().collect_view()}
            </ui::PhoneFrame>
        })
    })
}

fn look(page: &Form, settings: &Settings) -> AnyView {
    let (lang, screen) = (page.lang, settings.screen);
    let form = form(
        page,
        "look",
        &[("theme", screen.theme.word()), ("text_size", screen.text_size.word()), ("motion", screen.motion.word())],
    );
    let themes = options(Theme::ALL, Theme::word, |theme| choice::theme(lang, theme));
    let sizes = options(TextSize::ALL, TextSize::word, |size| choice::text_size(lang, size));
    let motions = options(Motion::ALL, Motion::word, |motion| choice::motion(lang, motion));
    let fields = view! {
        {form.choices("theme", t!(lang, "settings-theme"), None, themes, Pick::One, 3)}
        {form.choices("text_size", t!(lang, "settings-text-size"), None, sizes, Pick::One, 3)}
        {form.choices("motion", t!(lang, "settings-motion"), None, motions, Pick::One, 2)}
    };
    card(lang, "look", t!(lang, "settings-look"), None, fields.into_any())
}

/// The language stands with the account; the same form is on `/account`.
fn language(lang: Language) -> AnyView {
    let choices: Vec<_> = Language::ALL
        .into_iter()
        .map(|choice| {
            view! {
                <label class="choice" lang=choice.tag()>
                    <input type="radio" name="language" value=choice.tag() checked=choice == lang/>
                    <span>{choice.own_name()}</span>
                </label>
            }
        })
        .collect();
    view! {
        <section class="card" id="language">
            <h2>{t!(lang, "account-language-title")}</h2>
            <p class="soft">{t!(lang, "account-language-body")}</p>
            <form class="stack" method="post" action="/api/accounts/choose_language">
                <input type="hidden" name="page" value="/settings"/>
                <fieldset>
                    <legend class="unseen">{t!(lang, "account-language-title")}</legend>
                    <div class="choices in-2">{choices}</div>
                </fieldset>
                <button class="button quiet">{t!(lang, "account-language-save")}</button>
            </form>
            {saved(lang, "language")}
        </section>
    }
    .into_any()
}

fn words(page: &Form, called: &str, own_word: Option<&Option<String>>) -> AnyView {
    let lang = page.lang;
    let word = own_word.and_then(|word| word.as_deref()).unwrap_or_default();
    let form = form(page, "words", &[("called", called), ("own_word", word)]);
    let own = own_word.is_some().then(|| {
        form.field("own_word", "text", t!(lang, "settings-own-word"), Some(t!(lang, "settings-own-word-hint")), "off")
    });
    let fields = view! {
        {form.field("called", "text", t!(lang, "settings-called"), Some(t!(lang, "settings-called-hint")), "nickname")}
        {own}
    };
    card(lang, "words", t!(lang, "settings-words"), None, fields.into_any())
}

fn practice(page: &Form, settings: &Settings) -> AnyView {
    let lang = page.lang;
    let form = form(page, "practice", &[("tones", tick(settings.tones)), ("vibration", tick(settings.vibration))]);
    let fields = view! {
        <div class="choices in-1">
            {form.tick("tones", t!(lang, "settings-tones"), Some(t!(lang, "settings-tones-about")))}
            {form.tick("vibration", t!(lang, "settings-vibration"), Some(t!(lang, "settings-vibration-about")))}
        </div>
    };
    card(lang, "practice", t!(lang, "settings-practice"), None, fields.into_any())
}

fn health(page: &Form, settings: &Settings) -> AnyView {
    let lang = page.lang;
    let stored: Vec<_> = settings.conditions.iter().map(|condition| ("condition", condition.word())).collect();
    let form = form(page, "health", &stored);
    let conditions = options(Condition::ALL, Condition::word, |condition| choice::condition(lang, condition));
    let fields = form.choices("condition", t!(lang, "settings-health-legend"), None, conditions, Pick::Many, 1);
    card(lang, "health", t!(lang, "settings-health"), Some(t!(lang, "settings-health-body")), fields)
}

fn progress(page: &Form, settings: &Settings) -> AnyView {
    let lang = page.lang;
    let form = form(
        page,
        "progress",
        &[
            ("counters", tick(settings.counters)),
            ("milestones", tick(settings.milestones)),
            ("stages", tick(settings.stages)),
        ],
    );
    let fields = view! {
        <div class="choices in-1">
            {form.tick("counters", t!(lang, "settings-counters"), Some(t!(lang, "settings-counters-about")))}
            {form.tick("milestones", t!(lang, "settings-milestones"), Some(t!(lang, "settings-milestones-about")))}
            {form.tick("stages", t!(lang, "settings-stages"), Some(t!(lang, "settings-stages-about")))}
        </div>
    };
    card(lang, "progress", t!(lang, "settings-progress"), None, fields.into_any())
}

fn share(page: &Form, settings: &Settings) -> AnyView {
    let lang = page.lang;
    let form = form(
        page,
        "share",
        &[("craving_share", settings.craving_share.word()), ("crisis_tells", tick(settings.crisis_tells))],
    );
    let shares = options(CravingShare::ALL, CravingShare::word, |share| choice::craving_share(lang, share));
    let fields = view! {
        {form.choices("craving_share", t!(lang, "settings-share-legend"), None, shares, Pick::One, 1)}
        <div class="choices in-1">
            {form.tick("crisis_tells", t!(lang, "settings-crisis-tells"), Some(t!(lang, "settings-crisis-tells-about")))}
        </div>
        <p class="soft small">{t!(lang, "settings-share-always")}</p>
    };
    card(lang, "share", t!(lang, "settings-share"), None, fields.into_any())
}

fn lock(page: &Form, settings: &Settings) -> AnyView {
    let lang = page.lang;
    let stored = settings.screen.lock_minutes.to_string();
    let form = form(page, "lock", &[("lock_minutes", &stored)]);
    let minutes = LOCKS.map(|minutes| (minutes.to_string(), t!(lang, "ui-minutes", count = minutes))).to_vec();
    let hint = Some(t!(lang, "settings-lock-hint"));
    let fields = view! {
        {form.choices("lock_minutes", t!(lang, "settings-lock-legend"), hint, minutes, Pick::One, 5)}
        <p class="soft small">{t!(lang, "settings-hide-about", hide = t!(lang, "ui-hide"))}</p>
    };
    card(lang, "lock", t!(lang, "settings-lock"), None, fields.into_any())
}

fn remind(page: &Form, reminders: Reminders) -> AnyView {
    let lang = page.lang;
    let clock = |time: Option<Time>| time.map(|time| time.strftime("%H:%M").to_string()).unwrap_or_default();
    let lead = reminders.session_lead.to_string();
    let form = form(
        page,
        "remind",
        &[
            ("check_in_at", &clock(reminders.check_in_at)),
            ("session_lead", &lead),
            ("quiet_from", &clock(reminders.quiet.map(|(from, _)| from))),
            ("quiet_until", &clock(reminders.quiet.map(|(_, until)| until))),
        ],
    );
    let leads = SESSION_LEADS.map(|minutes| (minutes.to_string(), choice::session_lead(lang, minutes))).to_vec();
    let fields = view! {
        {form.field("check_in_at", "time", t!(lang, "settings-check-in-at"), Some(t!(lang, "settings-check-in-at-hint")), "off")}
        {form.choices("session_lead", t!(lang, "settings-session-lead"), None, leads, Pick::One, 3)}
        <fieldset>
            <legend>{t!(lang, "settings-quiet")}</legend>
            <div class="pair">
                {form.field("quiet_from", "time", t!(lang, "settings-quiet-from"), None, "off")}
                {form.field("quiet_until", "time", t!(lang, "settings-quiet-until"), None, "off")}
            </div>
        </fieldset>
    };
    card(lang, "remind", t!(lang, "settings-remind"), Some(t!(lang, "settings-remind-body")), fields.into_any())
}
