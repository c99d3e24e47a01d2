//! Who acts, in which program, in which role: the first argument of every use case.

use crate::{AccountId, Failure, Language, ParticipantId, ProgramId, Screen, SignInId};
use serde::{Deserialize, Serialize};

/// What an account may be in its program. One account can have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// In treatment.
    Participant,
    /// A relative or supporter.
    Family,
    /// Treats participants.
    Clinician,
    /// Runs the program; sees no chart.
    Administrator,
}

impl Role {
    /// The word stored and shown in addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Participant => "participant",
            Self::Family => "family",
            Self::Clinician => "clinician",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a stored word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Participant, Self::Family, Self::Clinician, Self::Administrator].into_iter().find(|r| r.word() == word)
    }

    /// Clinicians and administrators: shorter sign-ins (S11).
    pub const fn is_staff(self) -> bool {
        matches!(self, Self::Clinician | Self::Administrator)
    }
}

/// A person who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The tenant that everything read or written belongs to.
    pub program: ProgramId,
    /// Who acts.
    pub account: AccountId,
    /// The sign-in they act by.
    pub sign_in: SignInId,
    /// Full name, as colleagues see it.
    pub name: String,
    /// What the app calls this person.
    pub called: String,
    /// The language of the person's settings.
    pub language: Language,
    /// At least one.
    pub roles: Vec<Role>,
    /// How the screen looks to this person, and when it locks.
    pub screen: Screen,
}

impl Scope {
    /// Whether the account has `role`.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// The same person, acting as a participant.
    pub fn participant(&self) -> Result<AsParticipant, Failure> {
        if self.is(Role::Participant) { Ok(AsParticipant(self.clone())) } else { Err(Failure::NotAllowed) }
    }

    /// The same person, acting as a clinician.
    pub fn clinician(&self) -> Result<AsClinician, Failure> {
        if self.is(Role::Clinician) { Ok(AsClinician(self.clone())) } else { Err(Failure::NotAllowed) }
    }

    /// Where this person starts after signing in.
    pub fn home(&self) -> &'static str {
        if self.is(Role::Participant) {
            "/today"
        } else if self.is(Role::Clinician) {
            "/clinic"
        } else {
            "/account"
        }
    }
}

/// Proof that the scope's account is a participant.
#[derive(Clone, Debug)]
pub struct AsParticipant(Scope);

/// Proof that the scope's account is a clinician.
#[derive(Clone, Debug)]
pub struct AsClinician(Scope);

impl AsParticipant {
    /// Whose check-ins these are.
    pub fn id(&self) -> ParticipantId {
        self.0.account.into()
    }
}

impl std::ops::Deref for AsParticipant {
    type Target = Scope;
    fn deref(&self) -> &Scope {
        &self.0
    }
}

impl std::ops::Deref for AsClinician {
    type Target = Scope;
    fn deref(&self) -> &Scope {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn scope(roles: &[Role]) -> Scope {
        Scope {
            program: ProgramId(Uuid::nil()),
            account: AccountId(Uuid::max()),
            sign_in: SignInId(Uuid::nil()),
            name: "Ana Example".into(),
            called: "Ana".into(),
            language: Language::En,
            roles: roles.to_vec(),
            screen: Screen::default(),
        }
    }

    #[test]
    fn a_role_is_proved_or_refused() {
        use Role::{Administrator, Clinician, Family, Participant};
        for (roles, participant, clinician, home) in [
            (&[Participant][..], true, false, "/today"),
            (&[Clinician], false, true, "/clinic"),
            (&[Clinician, Participant], true, true, "/today"),
            (&[Clinician, Administrator], false, true, "/clinic"),
            (&[Family], false, false, "/account"),
            (&[Administrator], false, false, "/account"),
        ] {
            let scope = scope(roles);
            assert_eq!(scope.participant().map(|who| who.id().0).ok(), participant.then(Uuid::max), "{roles:?}");
            assert_eq!(scope.clinician().map(|who| who.account).ok(), clinician.then_some(scope.account), "{roles:?}");
            assert_eq!(scope.home(), home, "{roles:?}");
        }
        assert!(matches!(scope(&[Family]).clinician(), Err(Failure::NotAllowed)));
        assert!(matches!(scope(&[Clinician]).participant(), Err(Failure::NotAllowed)));
    }

    #[test]
    fn a_role_is_stored_under_its_word() {
        for role in [Role::Participant, Role::Family, Role::Clinician, Role::Administrator] {
            assert_eq!(Role::from_word(role.word()), Some(role));
            assert_eq!(role.is_staff(), matches!(role, Role::Clinician | Role::Administrator));
        }
        assert_eq!(Role::from_word("operator"), None);
    }
}
