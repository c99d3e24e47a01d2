//! The languages Mooring speaks.

use serde::{Deserialize, Serialize};

/// A language of the app. Every text exists in each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English (United States).
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    /// The tag for `lang=` and for storage.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// Its own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// The language of a tag such as `es` or `es-MX`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split('-').next()?;
        Self::ALL.into_iter().find(|l| l.tag().eq_ignore_ascii_case(primary))
    }

    /// The first language of an `Accept-Language` header that Mooring speaks; qualities are weighed.
    pub fn from_accept(header: &str) -> Self {
        let mut best: Option<(f32, Self)> = None;
        for part in header.split(',') {
            let mut pieces = part.split(';');
            let Some(language) = pieces.next().and_then(Self::from_tag) else { continue };
            let quality = pieces
                .find_map(|p| p.trim().strip_prefix("q="))
                .map_or(1.0, |q| q.trim().parse::<f32>().unwrap_or(0.0));
            if quality > 0.0 && best.is_none_or(|(q, _)| quality > q) {
                best = Some((quality, language));
            }
        }
        best.map_or_else(Self::default, |(_, language)| language)
    }
}

#[cfg(test)]
mod tests {
    use super::Language::{self, En, Es};

    #[test]
    fn the_browser_decides_where_nothing_else_does() {
        for (header, expected) in [
            ("", En),
            ("es", Es),
            ("es-MX,es;q=0.9,en;q=0.8", Es),
            ("en;q=0.5, es;q=0.9", Es),
            ("de-DE,de;q=0.9", En),
            ("es;q=0, en", En),
            ("fr, ES-us;q=0.1", Es),
        ] {
            assert_eq!(Language::from_accept(header), expected, "{header}");
        }
    }
}
