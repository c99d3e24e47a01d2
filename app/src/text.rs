//! The catalogue of texts: `locales/{en,es}/*.ftl`, one file per noun, read on the server only.
//!
//! `build.rs` stops the build when a text is missing in one language, or when `t!` names one that does not exist.

use domain::Language;
use fluent_templates::{LanguageIdentifier, langid, static_loader};
use std::{borrow::Cow, collections::HashMap};

pub mod choice;
pub mod reason;
pub mod rule;
pub mod when;

#[cfg(test)]
mod tests;

/// A value within a text: words or a number.
pub type Value<'a> = fluent_templates::fluent_bundle::FluentValue<'a>;

static_loader! {
    static TEXTS = {
        locales: "./locales",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const EN: LanguageIdentifier = langid!("en");
const ES: LanguageIdentifier = langid!("es");

/// A text in a language: `t!(lang, "key")`, `t!(lang, "key", name = value)`. The values are words or numbers.
macro_rules! t {
    ($language:expr, $key:literal $(,)?) => {
        $crate::text::say($language, $key, [])
    };
    ($language:expr, $key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        $crate::text::say($language, $key, [$((stringify!($name), $crate::text::Value::from($value))),+])
    };
}
pub(crate) use t;

/// What [`t!`] calls. A key that does not exist stops the build, so the key itself is only ever seen in a test.
pub fn say<'a, const N: usize>(language: Language, key: &str, values: [(&'static str, Value<'a>); N]) -> String {
    let language = match language {
        Language::En => &EN,
        Language::Es => &ES,
    };
    let values: Option<HashMap<Cow<'static, str>, Value<'a>>> =
        (N > 0).then(|| values.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect());
    TEXTS.lookup_single_language(language, key, values.as_ref()).unwrap_or_else(|_| key.to_owned())
}
