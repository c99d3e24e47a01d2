//! Colours, type, buttons, badges, notices.

use super::section;
use crate::{
    text::t,
    ui::{Badge, Button, Clock, Dialog, Errors, LinkButton, Look, Notice, NoticeKind, SeverityBadge, Tone},
};
use domain::{Language, Severity};
use leptos::prelude::*;

pub fn colours(lang: Language) -> AnyView {
    const NAMES: [(&str, &str); 14] = [
        ("paper", "swatch-paper"),
        ("card", "swatch-card"),
        ("sunken", "swatch-sunken"),
        ("ink", "swatch-ink"),
        ("ink-soft", "swatch-ink-soft"),
        ("line", "swatch-line"),
        ("edge", "swatch-edge"),
        ("accent", "swatch-accent"),
        ("accent-soft", "swatch-accent-soft"),
        ("next", "swatch-next"),
        ("red", "swatch-red"),
        ("amber", "swatch-amber"),
        ("yellow", "swatch-yellow"),
        ("good", "swatch-good"),
    ];
    let swatches: Vec<_> = NAMES
        .into_iter()
        .map(|(name, class)| {
            view! {
                <li>
                    <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
                        <rect class=class width="1" height="1"></rect>
                    </svg>
                    {name}
                </li>
            }
        })
        .collect();
    section(t!(lang, "styleguide-colours"), view! { <ul class="swatches">{swatches}</ul> }.into_any())
}

pub fn words(lang: Language) -> AnyView {
    let body = view! {
        <div class="stack">
            <h1>{t!(lang, "styleguide-sample-title")}</h1>
            <h3>{t!(lang, "styleguide-sample-name")}</h3>
            <p>{t!(lang, "styleguide-sample")}</p>
            <p class="soft">{t!(lang, "styleguide-sample")}</p>
            <p class="soft small num">"0123456789"</p>
        </div>
    };
    section(t!(lang, "styleguide-words"), body.into_any())
}

pub fn buttons(lang: Language) -> AnyView {
    let word = move || t!(lang, "ui-help-now");
    let body = view! {
        <div class="row wrap">
            <Button>{word()}</Button>
            <LinkButton href="#page" look=Look::Quiet>{word()}</LinkButton>
            <Button look=Look::Grave>{word()}</Button>
        </div>
        <div class="narrow stack">
            <Button wide=true>{word()}</Button>
            <Dialog button=t!(lang, "styleguide-ask") title=t!(lang, "styleguide-question") open=true>
                <Button look=Look::Grave wide=true>{word()}</Button>
            </Dialog>
        </div>
    };
    section(t!(lang, "styleguide-buttons"), body.into_any())
}

pub fn badges(lang: Language) -> AnyView {
    let body = view! {
        <div class="row wrap">
            <SeverityBadge lang=lang severity=Severity::Red word=t!(lang, "rule-clock-now")/>
            <SeverityBadge lang=lang severity=Severity::Amber word=t!(lang, "rule-clock-today")/>
            <SeverityBadge lang=lang severity=Severity::Yellow word=t!(lang, "rule-clock-days")/>
            <SeverityBadge lang=lang severity=Severity::Amber/>
            <Badge>"4"</Badge>
            <Badge tone=Tone::Good>{t!(lang, "ui-notice-success")}</Badge>
            <Badge tone=Tone::Accent>{t!(lang, "ui-place-today")}</Badge>
        </div>
        <div class="row wrap">
            <Clock lang=lang waited="9 min" due="19:00" due_at="2026-11-24T19:00:00Z"/>
            <Clock lang=lang waited="6 min" due="16:15" late=true/>
            <Clock lang=lang waited="3 h" note="Dana"/>
        </div>
    };
    section(t!(lang, "styleguide-badges"), body.into_any())
}

pub fn notices(lang: Language) -> AnyView {
    let sample = move || t!(lang, "styleguide-sample");
    let errors =
        vec![("sg-note".to_owned(), t!(lang, "styleguide-note"), t!(lang, "ui-reason-too-long", max = "4,000"))];
    let body = view! {
        <Notice lang=lang>{sample()}</Notice>
        <Notice lang=lang kind=NoticeKind::Success title=t!(lang, "ui-notice-success")>{sample()}</Notice>
        <Notice lang=lang kind=NoticeKind::Warning>{sample()}</Notice>
        <Errors lang=lang errors=errors/>
    };
    section(t!(lang, "styleguide-notices"), body.into_any())
}
