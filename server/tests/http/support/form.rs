//! What somebody types.

use std::fmt::Display;
use uuid::Uuid;

/// Fields in order, as a browser sends them.
#[derive(Clone, Debug, Default)]
pub struct Form(pub Vec<(String, String)>);

pub fn form() -> Form {
    Form::default()
}

/// The first screen of a check-in.
pub fn craving(number: impl Display) -> Form {
    form().with("craving_max", number)
}

/// A flag's closing that can be stored.
pub fn closing(flag: Uuid) -> Form {
    form().with("flag", flag).with("outcome", "contacted_ok").with("note", "Spoke by telephone.").with("useful", "yes")
}

impl Form {
    /// With one more field, or with another text in it.
    pub fn with(mut self, name: &str, text: impl Display) -> Self {
        self.0.retain(|(other, _)| other != name);
        self.0.push((name.to_owned(), text.to_string()));
        self
    }

    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(other, _)| other != name);
        self
    }

    /// With the id of one rendered form.
    pub fn id(self, number: u128) -> Self {
        self.with("client_id", Uuid::from_u128(number))
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(other, _)| other == name)
    }

    pub fn encoded(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.0).finish()
    }
}
