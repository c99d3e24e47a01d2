//! Own contacts: people to call, in own order. Used in the craving flow and on the crisis card.

use super::parse::{Reading, is_row};
use crate::{Fields, Phone, Reason, Refusal, Text};
use serde::{Deserialize, Serialize};

/// Most contacts (own default).
pub const CONTACTS_MAX: usize = 10;

/// Somebody to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Their name, never blank.
    pub name: Text,
    /// Their number, where there is one.
    #[serde(default)]
    pub phone: Option<Phone>,
    /// What for ("When it is strong", "A ride to group"); may be blank.
    #[serde(default)]
    pub what_for: Text,
}

/// Contacts in own order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Contacts(pub Vec<Contact>);

impl Contacts {
    /// Reads `name_1`, `phone_1`, `for_1` and so on; at least one person is needed.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let known = |name: &str| ["name", "phone", "for"].iter().any(|row| is_row(name, row, CONTACTS_MAX));
        let mut reading = Reading::new(fields, known);
        let contacts = reading.contacts(CONTACTS_MAX);
        if contacts.is_empty() && reading.refusal.0.is_empty() {
            reading.refusal.push("name_1", Reason::Required);
        }
        reading.refusal.or(Self(contacts))
    }

    /// Who can be called, in own order.
    pub fn callable(&self) -> impl Iterator<Item = (&Contact, &Phone)> {
        self.0.iter().filter_map(|contact| contact.phone.as_ref().map(|phone| (contact, phone)))
    }
}

/// A person, place or line within a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its name, never blank.
    pub name: Text,
    /// Its number, where there is one.
    #[serde(default)]
    pub phone: Option<Phone>,
}
