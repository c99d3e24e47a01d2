//! Words that may be left out of a component.

/// Words, or none: made of `"words"`, a `String` or an `Option<String>`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Maybe(pub Option<String>);

impl From<&str> for Maybe {
    fn from(words: &str) -> Self {
        Self(Some(words.to_owned()))
    }
}

impl From<String> for Maybe {
    fn from(words: String) -> Self {
        Self(Some(words))
    }
}

impl From<Option<String>> for Maybe {
    fn from(words: Option<String>) -> Self {
        Self(words)
    }
}

impl From<Option<&str>> for Maybe {
    fn from(words: Option<&str>) -> Self {
        Self(words.map(str::to_owned))
    }
}
