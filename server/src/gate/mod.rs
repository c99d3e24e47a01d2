//! The gate: signing in and out, invitations, passwords. Implements [`domain::Gate`] on the store and argon2id.

mod blocklist;
mod hasher;
pub mod token;

pub use blocklist::Blocklist;
pub use hasher::{HashError, Hasher, hash as hash_password};

use crate::code;
use async_trait::async_trait;
use domain::{
    AsClinician, Clock, Door, Email, Failure, Gate, InvitationId, IssuedCode, Language, Opened, PASSWORD_LENGTH,
    ParticipantId, Reason, Refusal, Scope, Secret, SignInId,
};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use store::{Ended, NewCode, NewSignIn, PgStore};

/// How long a code from staff works (S07).
const CODE_LASTS: SignedDuration = SignedDuration::from_mins(10);

/// The gate of this server.
pub struct PgGate {
    store: PgStore,
    hasher: Hasher,
    blocklist: Blocklist,
    clock: Arc<dyn Clock>,
}

impl PgGate {
    /// A gate on `store`.
    pub fn new(store: PgStore, hasher: Hasher, blocklist: Blocklist, clock: Arc<dyn Clock>) -> Self {
        Self { store, hasher, blocklist, clock }
    }

    fn new_sign_in(&self) -> (Secret, NewSignIn) {
        let token = token::make();
        let token_hash = token::hash(&token.0).unwrap_or_default();
        (token, NewSignIn { id: SignInId(self.clock.id()), token_hash })
    }

    /// Refuses a new password that is too short, too long, too common, or not typed twice alike.
    fn judge(&self, password: &Secret, again: &Secret) -> Result<(), Refusal> {
        let mut refusal = Refusal::default();
        let length = password.0.chars().count();
        if length < *PASSWORD_LENGTH.start() {
            refusal.push("password", Reason::TooShort { min: *PASSWORD_LENGTH.start() });
        } else if length > *PASSWORD_LENGTH.end() {
            refusal.push("password", Reason::TooLong { max: *PASSWORD_LENGTH.end() });
        } else if self.blocklist.refuses(&password.0) {
            refusal.push("password", Reason::TooCommon);
        } else if password != again {
            refusal.push("again", Reason::NotTheSame);
        }
        refusal.or(())
    }

    async fn refuse_if_too_many(
        &self,
        door: Door,
        address: [u8; 32],
        account: [u8; 32],
        now: Timestamp,
    ) -> Result<(), Failure> {
        match self.store.wait(door.program, address, account, now).await? {
            Some(seconds) => Err(Refusal::of("form", Reason::TryLater { seconds }).into()),
            None => Ok(()),
        }
    }
}

impl From<HashError> for Failure {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Busy => Refusal::of("form", Reason::TryLater { seconds: 5 }).into(),
            HashError::Broken => {
                tracing::error!("a password could not be hashed");
                Self::Unavailable
            }
        }
    }
}

#[async_trait]
impl Gate for PgGate {
    async fn sign_in(&self, door: Door, email: &str, password: &Secret, now: Timestamp) -> Result<Opened, Failure> {
        let typed = email.trim().to_lowercase();
        let address = token::count_key("address", &door.address.to_string());
        let account = token::count_key("account", &typed);
        self.refuse_if_too_many(door, address, account, now).await?;
        let credential = match Email::parse(&typed) {
            Ok(email) => self.store.credential(door.program, &email).await?,
            Err(_) => None,
        };
        let stored = credential.as_ref().filter(|c| !c.disabled).and_then(|c| c.password_hash.as_deref());
        let too_long = password.0.chars().count() > *PASSWORD_LENGTH.end();
        let known = self.hasher.matches(password, stored).await? && !too_long;
        let (true, Some(credential)) = (known, credential.as_ref()) else {
            self.store.count_failure(door.program, address, account, now).await?;
            return Err(Refusal::of("form", Reason::NotRecognised).into());
        };
        let (token, new) = self.new_sign_in();
        let scope = self.store.open_sign_in(door.program, credential.account, new, now).await?;
        self.store.forget_failures(door.program, account).await?;
        if stored.is_some_and(hasher::is_outdated) {
            let hash = self.hasher.hash(password).await?;
            self.store.rehash(door.program, credential.account, &hash).await?;
        }
        Ok(Opened { token, scope })
    }

    async fn accept(
        &self,
        door: Door,
        code: &Secret,
        password: &Secret,
        again: &Secret,
        now: Timestamp,
    ) -> Result<Opened, Failure> {
        let address = token::count_key("address", &door.address.to_string());
        let nobody = token::count_key("code", &door.address.to_string());
        self.refuse_if_too_many(door, address, nobody, now).await?;
        let not_valid = || Failure::Refused(Refusal::of("code", Reason::CodeNotValid));
        let code_hash = code::hash(&code.0).unwrap_or_default();
        if !self.store.code_is_open(door.program, code_hash, now).await? {
            self.store.count_failure(door.program, address, nobody, now).await?;
            return Err(not_valid());
        }
        self.judge(password, again)?;
        let hash = self.hasher.hash(password).await?;
        let (token, new) = self.new_sign_in();
        let scope = self.store.use_code(door.program, code_hash, &hash, new, now).await?.ok_or_else(not_valid)?;
        Ok(Opened { token, scope })
    }

    async fn change_password(
        &self,
        who: &Scope,
        current: &Secret,
        password: &Secret,
        again: &Secret,
        now: Timestamp,
    ) -> Result<Opened, Failure> {
        let address = token::count_key("change", &who.account.to_string());
        let door = Door { program: who.program, address: std::net::Ipv4Addr::UNSPECIFIED.into() };
        self.refuse_if_too_many(door, address, address, now).await?;
        let credential = self.store.credential_of(who.program, who.account).await?.ok_or(Failure::NotFound)?;
        if !self.hasher.matches(current, credential.password_hash.as_deref()).await? {
            self.store.count_failure(who.program, address, address, now).await?;
            return Err(Refusal::of("current", Reason::NotRecognised).into());
        }
        self.judge(password, again)?;
        let hash = self.hasher.hash(password).await?;
        let (token, new) = self.new_sign_in();
        let keep = Some((who.sign_in, new.token_hash));
        self.store.set_password(who.program, who.account, &hash, keep, now).await?;
        Ok(Opened { token, scope: who.clone() })
    }

    async fn sign_out(&self, who: &Scope, now: Timestamp) -> Result<(), Failure> {
        self.store.end_sign_in(who, Ended::SignedOut, now).await
    }

    async fn hide(&self, who: &Scope, now: Timestamp) -> Result<(), Failure> {
        self.store.end_sign_in(who, Ended::Hidden, now).await
    }

    async fn sign_out_everywhere(&self, who: &Scope, now: Timestamp) -> Result<(), Failure> {
        self.store.end_all_sign_ins(who.program, who.account, None, Ended::SignedOut, now).await
    }

    async fn choose_language(&self, who: &Scope, language: Language, now: Timestamp) -> Result<(), Failure> {
        self.store.choose_language(who, language, now).await
    }

    async fn issue_code(
        &self,
        who: &AsClinician,
        participant: ParticipantId,
        now: Timestamp,
    ) -> Result<IssuedCode, Failure> {
        let code = code::make();
        let code_hash = code::hash(&code.0).unwrap_or_default();
        let expires_at = now.checked_add(CODE_LASTS).map_err(|_| Failure::Unavailable)?;
        self.store
            .issue_code(who, participant, NewCode { id: InvitationId(self.clock.id()), code_hash, expires_at }, now)
            .await?;
        Ok(IssuedCode { code, expires_at })
    }
}
