//! A form with what was typed into it and what is wrong, so that each page names its fields once.

use crate::{
    ssr::Typed,
    t,
    text::reason,
    ui::{self, Pick},
};
use domain::Language;
use leptos::prelude::*;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Fields that stand for the form as a whole: what is wrong with them is said above it.
const WHOLE: [&str; 7] = ["form", "client_id", "flag", "page", "answered_at", "sent_at", "replaces"];

/// What a page calls its fields: each writes its name down when it is made, and the summary above the form, which is
/// rendered when all of them are made, reads it.
#[derive(Clone, Debug, Default)]
pub struct Names(Arc<Mutex<HashMap<String, String>>>);

impl Names {
    fn put(&self, name: &str, label: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), label.to_owned());
    }

    fn get(&self, name: &str) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }
}

/// A form in a language, as it was typed before.
#[derive(Clone)]
pub struct Form {
    /// Language.
    pub lang: Language,
    /// What was typed, and what is wrong with it.
    pub typed: Arc<Typed>,
}

impl Form {
    /// What was typed into `name`.
    pub fn value(&self, name: &str) -> String {
        self.typed.fields.get(name).to_owned()
    }

    /// What is wrong with `name`.
    pub fn error(&self, name: &str) -> Option<String> {
        self.typed.refusal.reason(name).map(|reason| reason::sentence(self.lang, reason))
    }

    /// Says what a field is called that is made without one of the methods here, for the summary above the form.
    pub fn named(&self, name: &str, label: &str) {
        self.typed.names.put(name, label);
    }

    /// What is wrong, above the form: each line names its field and leads to it. Nothing when nothing is wrong.
    pub fn state(&self) -> Option<AnyView> {
        if self.typed.unavailable {
            return Some(self.not_saved());
        }
        if self.typed.refusal.0.is_empty() {
            return None;
        }
        let lang = self.lang;
        let form = self.clone();
        // As a closure: it is rendered after every field of the form was made.
        let lines = move || form.lines();
        Some(
            view! {
                <ui::Notice lang=lang kind=ui::NoticeKind::Error title=t!(lang, "ui-notice-error")>
                    <ul class="plain">{lines}</ul>
                </ui::Notice>
            }
            .into_any(),
        )
    }

    fn lines(&self) -> Vec<AnyView> {
        let line = |(name, reason): &(_, domain::Reason)| {
            let name: &std::borrow::Cow<'static, str> = name;
            let sentence = reason::sentence(self.lang, reason);
            if WHOLE.contains(&name.as_ref()) {
                return view! { <li>{sentence}</li> }.into_any();
            }
            let label = self.typed.names.get(name);
            let line = match label {
                Some(label) => t!(self.lang, "ui-summary-line", field = label.trim_end_matches(':'), reason = sentence),
                None => sentence,
            };
            view! { <li><a href=format!("#{name}")>{line}</a></li> }.into_any()
        };
        self.typed.refusal.0.iter().map(line).collect()
    }

    fn not_saved(&self) -> AnyView {
        let lang = self.lang;
        view! {
            <ui::Notice lang=lang kind=ui::NoticeKind::Error title=t!(lang, "page-not-saved-title")>
                <p>{t!(lang, "page-not-saved-body")}</p>
            </ui::Notice>
        }
        .into_any()
    }

    /// A line to type in; a password never comes back.
    pub fn field(
        &self,
        name: impl Into<String>,
        kind: &'static str,
        label: String,
        hint: Option<String>,
        autocomplete: &'static str,
    ) -> AnyView {
        let name = name.into();
        self.named(&name, &label);
        let (value, error) = (self.value(&name), self.error(&name));
        view! {
            <ui::Field name=name kind=kind label=label value=value hint=hint error=error autocomplete=autocomplete.to_owned()/>
        }
        .into_any()
    }

    /// Room for a longer text.
    pub fn text(&self, name: impl Into<String>, label: String, hint: Option<String>, limit: usize) -> AnyView {
        let name = name.into();
        self.named(&name, &label);
        let (value, error) = (self.value(&name), self.error(&name));
        view! {
            <ui::TextArea lang=self.lang name=name label=label value=value hint=hint error=error limit=limit/>
        }
        .into_any()
    }

    /// A question with tiles.
    pub fn choices(
        &self,
        name: impl Into<String>,
        legend: String,
        hint: Option<String>,
        options: Vec<(String, String)>,
        pick: Pick,
        columns: u8,
    ) -> AnyView {
        let name = name.into();
        self.named(&name, &legend);
        let chosen: Vec<String> = self.typed.fields.all(&name).map(str::to_owned).collect();
        let error = self.error(&name);
        view! {
            <ui::Choices name=name legend=legend options=options chosen=chosen pick=pick hint=hint error=error columns=columns/>
        }
        .into_any()
    }

    /// A question answered from 0 to 10, with an island that makes more of it.
    pub fn scale(
        &self,
        name: impl Into<String>,
        legend: String,
        low: String,
        high: String,
        island: AnyView,
    ) -> AnyView {
        let name = name.into();
        self.named(&name, &legend);
        let (value, error) = (self.value(&name), self.error(&name));
        view! {
            <ui::Scale lang=self.lang name=name legend=legend low=low high=high value=value error=error>
                {island}
            </ui::Scale>
        }
        .into_any()
    }

    /// A tick of its own.
    pub fn tick(&self, name: impl Into<String>, label: String, detail: Option<String>) -> AnyView {
        let name = name.into();
        self.named(&name, &label);
        let checked = !self.typed.fields.get(&name).is_empty();
        view! { <ui::Choice pick=Pick::Many name=name value="yes" label=label detail=detail checked=checked/> }
            .into_any()
    }
}

/// Choices as tiles: the word that is sent, and the words that are read.
pub fn options<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    label: impl Fn(T) -> String,
) -> Vec<(String, String)> {
    all.iter().map(|&choice| (word(choice).to_owned(), label(choice))).collect()
}

/// A number as people write it: whole, or with one digit behind the point.
pub fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}
