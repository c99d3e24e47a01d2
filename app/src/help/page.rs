//! The help page as a whole document.

use super::{Numbers, sms, tel};
use crate::{
    text::t,
    ui::{Card, CrisisCard, Glyph, Icon, MedicalCard, OpenFrame, Shade, document},
};
use domain::Language;
use leptos::prelude::*;

/// The page in `lang`, the same bytes for everyone.
pub fn help_page(lang: Language, numbers: &Numbers, css_href: &str) -> String {
    let family = t!(lang, "help-family", call = &numbers.crisis_call, emergency = &numbers.emergency);
    let lines = list(lang, numbers);
    let numbers = numbers.clone();
    let page = view! {
        <OpenFrame lang=lang title=t!(lang, "help-title") lead=t!(lang, "help-lead") path="/help" is_help=true>
            <CrisisCard lang=lang numbers=numbers.clone()/>
            <MedicalCard lang=lang numbers=numbers.clone()/>
            <Card title=t!(lang, "help-numbers") id="numbers">
                <ul class="numbers">{lines}</ul>
            </Card>
            <Card title=t!(lang, "help-family-title")>
                <p>{family}</p>
            </Card>
            <Card title=t!(lang, "help-nobody-title") shade=Shade::Sunken>
                <p>{t!(lang, "help-nobody")}</p>
                <p>{t!(lang, "help-nobody-team")}</p>
            </Card>
            <p class="soft small">{t!(lang, "help-keep")}</p>
        </OpenFrame>
    };
    document(lang, &t!(lang, "help-page-title"), css_href, page)
}

/// One line of the list: whose number, what for, and the ways to reach it.
struct Line {
    name: String,
    about: String,
    call: Option<String>,
    text: Option<String>,
    chat: Option<String>,
}

fn list(lang: Language, numbers: &Numbers) -> Vec<AnyView> {
    let line = |name: String, about: String| Line { name, about, call: None, text: None, chat: None };
    let mut lines = vec![
        Line {
            call: Some(numbers.emergency.clone()),
            ..line(t!(lang, "help-emergency"), t!(lang, "help-emergency-about"))
        },
        Line {
            call: Some(numbers.crisis_call.clone()),
            text: Some(numbers.crisis_text.clone()),
            chat: numbers.crisis_chat.clone(),
            ..line(t!(lang, "help-crisis"), t!(lang, "help-crisis-about"))
        },
    ];
    if let Some(text) = &numbers.veterans_text {
        let veterans = line(t!(lang, "help-veterans"), t!(lang, "help-veterans-about"));
        lines.push(Line { call: Some(numbers.crisis_call.clone()), text: Some(text.clone()), ..veterans });
    }
    if let Some(text) = &numbers.text_line {
        let text_line = line(t!(lang, "help-text-line"), t!(lang, "help-text-line-about"));
        lines.push(Line { text: Some(text.clone()), ..text_line });
    }
    if let Some(call) = &numbers.samhsa {
        let about = t!(lang, "help-samhsa-about", tty = &numbers.samhsa_tty);
        lines.push(Line { call: Some(call.clone()), ..line(t!(lang, "help-samhsa"), about) });
    }
    if let Some((phone, hours)) = &numbers.clinic {
        let about = t!(lang, "ui-crisis-clinic-hours", hours = hours);
        lines.push(Line { call: Some(phone.clone()), ..line(t!(lang, "help-clinic"), about) });
    }
    lines.into_iter().map(|line| shown(lang, line)).collect()
}

fn shown(lang: Language, line: Line) -> AnyView {
    let way = |href: String, glyph: Glyph, words: String, name: &str| {
        let label = format!("{words}: {name}");
        view! {
            <a class="button quiet" href=href aria-label=label rel="noreferrer">
                <Icon glyph=glyph/>
                {words}
            </a>
        }
    };
    let Line { name, about, call, text, chat } = line;
    let call = call.map(|n| way(tel(&n), Glyph::Call, t!(lang, "help-call", number = n), &name));
    let text = text.map(|n| way(sms(&n), Glyph::Message, t!(lang, "help-text", number = n), &name));
    let chat = chat.map(|href| way(href, Glyph::Message, t!(lang, "help-chat"), &name));
    view! {
        <li>
            <h3>{name}</h3>
            <p class="soft">{about}</p>
            <div class="row wrap">{call} {text} {chat}</div>
        </li>
    }
    .into_any()
}
