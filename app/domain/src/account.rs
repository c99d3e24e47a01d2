//! Getting in and out: accounts, sign-ins, invitations and codes.

use crate::{AccountId, AsClinician, Failure, Language, ParticipantId, ProgramId, Reason, Scope};
use async_trait::async_trait;
use jiff::Timestamp;
use std::{fmt, net::IpAddr};

/// Shortest and longest password, in Unicode code points (S02). Verified as received, without normalisation.
pub const PASSWORD_LENGTH: std::ops::RangeInclusive<usize> = 15..=256;

/// An e-mail address, trimmed and in lower case, as the handle of an account in one program.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Reads an address: one `@` with something on both sides, no white space or control characters, 254 bytes at most.
    pub fn parse(typed: &str) -> Result<Self, Reason> {
        let email = typed.trim().to_lowercase();
        if email.is_empty() {
            return Err(Reason::Required);
        }
        let well_formed = email.len() <= 254
            && !email.chars().any(|c| c.is_whitespace() || c.is_control())
            && email
                .split_once('@')
                .is_some_and(|(local, host)| !local.is_empty() && host.len() >= 3 && !host.contains('@'));
        if well_formed { Ok(Self(email)) } else { Err(Reason::NotAnEmail) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

/// A secret as typed or made; never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Where a stranger stands: the program of the host name, and the network address failures are counted by.
#[derive(Clone, Copy, Debug)]
pub struct Door {
    /// The program that the host name belongs to.
    pub program: ProgramId,
    /// The caller's address.
    pub address: IpAddr,
}

/// A sign-in that was just opened: its token goes into the cookie and is stored nowhere else.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The token.
    pub token: Secret,
    /// Who signed in.
    pub scope: Scope,
}

/// A code that was just made; shown once.
#[derive(Clone, Debug)]
pub struct IssuedCode {
    /// What the person types.
    pub code: Secret,
    /// Until when it works.
    pub expires_at: Timestamp,
}

/// The gate: everything about getting in and out. Hashing happens inside, a few at a time (S04).
#[async_trait]
pub trait Gate: Send + Sync {
    /// Signs in. A wrong e-mail and a wrong password are refused alike (`form`: `NotRecognised`), in the same time.
    async fn sign_in(&self, door: Door, email: &str, password: &Secret, now: Timestamp) -> Result<Opened, Failure>;

    /// Uses a one-time code: sets the password, ends all sign-ins of the account, signs in.
    /// Fields: `code`, `password`, `again`.
    async fn accept(
        &self,
        door: Door,
        code: &Secret,
        password: &Secret,
        again: &Secret,
        now: Timestamp,
    ) -> Result<Opened, Failure>;

    /// Changes the own password, ends all other sign-ins, gives this one a new token. Fields: `current`, `password`, `again`.
    async fn change_password(
        &self,
        who: &Scope,
        current: &Secret,
        password: &Secret,
        again: &Secret,
        now: Timestamp,
    ) -> Result<Opened, Failure>;

    /// Ends this sign-in.
    async fn sign_out(&self, who: &Scope, now: Timestamp) -> Result<(), Failure>;

    /// Ends this sign-in because its owner hid the screen.
    async fn hide(&self, who: &Scope, now: Timestamp) -> Result<(), Failure>;

    /// Ends every sign-in of the account.
    async fn sign_out_everywhere(&self, who: &Scope, now: Timestamp) -> Result<(), Failure>;

    /// Sets the language of the own account.
    async fn choose_language(&self, who: &Scope, language: Language, now: Timestamp) -> Result<(), Failure>;

    /// Makes a one-time code for a participant who stands before the clinician and forgot the password; 10 minutes (S07).
    async fn issue_code(
        &self,
        who: &AsClinician,
        participant: ParticipantId,
        now: Timestamp,
    ) -> Result<IssuedCode, Failure>;
}

/// An account to be, for an invitation.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Its id.
    pub id: AccountId,
    /// Handle.
    pub email: Email,
    /// Full name.
    pub name: String,
    /// What the app calls the person.
    pub called: String,
    /// Language of the first screen.
    pub language: Language,
    /// At least one.
    pub roles: Vec<crate::Role>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_trimmed_and_in_lower_case() {
        for (typed, expected) in [
            (" Ana@Example.ORG ", "ana@example.org"),
            ("a@b.c", "a@b.c"),
            ("a+b@c.de", "a+b@c.de"),
            ("josé@ejemplo.es", "josé@ejemplo.es"),
        ] {
            assert_eq!(Email::parse(typed).map(|email| email.as_str().to_owned()), Ok(expected.to_owned()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        let long = format!("{}@example.org", "a".repeat(243));
        assert_eq!(long.len(), 255);
        for typed in ["ana", "@b.c", "a@", "a@bc", "a@b@c.de", "a b@c.de", "a@c.\u{7}de", "a\0@c.de", &long] {
            assert_eq!(Email::parse(typed), Err(Reason::NotAnEmail), "{typed:?}");
        }
        assert!(Email::parse(&long[1..]).is_ok());
        assert_eq!(Email::parse("  "), Err(Reason::Required));
    }

    #[test]
    fn neither_addresses_nor_secrets_are_printed() {
        let email = Email::parse("ana@example.org").expect("an address");
        assert_eq!(format!("{email:?} {:?}", Secret("open sesame".into())), "Email(…) Secret(…)");
    }
}
