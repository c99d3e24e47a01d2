//! Accounts: what is needed to check a password, and to change it.

use crate::{
    audit::{self, Act, Entry},
    scope::PgStore,
    sign_in::{self, Ended},
    trouble::{OrFailure as _, Trouble},
};
use domain::{AccountId, Email, Failure, Language, ProgramId, Scope, SignInId};
use jiff::Timestamp;
use std::fmt;

/// What a typed password is checked against.
#[derive(Clone, PartialEq, Eq)]
pub struct Credential {
    /// Whose it is.
    pub account: AccountId,
    /// PHC string; `None` until an invitation was accepted.
    pub password_hash: Option<String>,
    /// Whether the account is disabled.
    pub disabled: bool,
    /// Whether the person is a clinician or an administrator.
    pub staff: bool,
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credential").field("account", &self.account).finish_non_exhaustive()
    }
}

struct Row {
    id: uuid::Uuid,
    password_hash: Option<String>,
    disabled: bool,
    staff: bool,
}

impl From<Row> for Credential {
    fn from(row: Row) -> Self {
        Self { account: AccountId(row.id), password_hash: row.password_hash, disabled: row.disabled, staff: row.staff }
    }
}

impl PgStore {
    /// The credential of an e-mail address, if somebody has it.
    pub async fn credential(&self, program: ProgramId, email: &Email) -> Result<Option<Credential>, Failure> {
        let found = async {
            let mut tx = self.begin(program).await?;
            let row = sqlx::query_as!(
                Row,
                r#"SELECT a.id, a.password_hash, a.disabled_at IS NOT NULL AS "disabled!", EXISTS (
                     SELECT FROM account_roles r WHERE r.program_id = a.program_id AND r.account_id = a.id
                       AND r.role IN ('clinician', 'administrator')) AS "staff!"
                   FROM accounts a WHERE a.program_id = $1 AND a.email = $2"#,
                program.0,
                email.as_str(),
            )
            .fetch_optional(&mut *tx)
            .await?;
            Ok::<_, Trouble>(row.map(Credential::from))
        };
        found.await.or_failure("credential not read", program)
    }

    /// The credential of an account.
    pub async fn credential_of(&self, program: ProgramId, account: AccountId) -> Result<Option<Credential>, Failure> {
        let found = async {
            let mut tx = self.begin(program).await?;
            let row = sqlx::query_as!(
                Row,
                r#"SELECT a.id, a.password_hash, a.disabled_at IS NOT NULL AS "disabled!", EXISTS (
                     SELECT FROM account_roles r WHERE r.program_id = a.program_id AND r.account_id = a.id
                       AND r.role IN ('clinician', 'administrator')) AS "staff!"
                   FROM accounts a WHERE a.program_id = $1 AND a.id = $2"#,
                program.0,
                account.0,
            )
            .fetch_optional(&mut *tx)
            .await?;
            Ok::<_, Trouble>(row.map(Credential::from))
        };
        found.await.or_failure("credential not read", (program, account))
    }

    /// Sets a password and ends the account's sign-ins. One may be kept: it gets a new token. If that one has ended
    /// meanwhile, nothing is changed ([`Failure::SignInNeeded`]).
    pub async fn set_password(
        &self,
        program: ProgramId,
        account: AccountId,
        password_hash: &str,
        keep: Option<(SignInId, [u8; 32])>,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let set = async {
            let mut tx = self.begin(program).await?;
            sqlx::query!(
                "UPDATE accounts SET password_hash = $3 WHERE program_id = $1 AND id = $2 AND disabled_at IS NULL RETURNING id",
                program.0,
                account.0,
                password_hash,
            )
            .fetch_optional(&mut *tx)
            .await?
            .ok_or(Failure::NotFound)?;
            if let Some((sign_in, token_hash)) = keep {
                sqlx::query!(
                    "UPDATE sign_ins SET token_hash = $4
                     WHERE program_id = $1 AND account_id = $2 AND id = $3 AND ended_at IS NULL RETURNING id",
                    program.0,
                    account.0,
                    sign_in.0,
                    token_hash.as_slice(),
                )
                .fetch_optional(&mut *tx)
                .await?
                .ok_or(Failure::SignInNeeded)?;
            }
            sign_in::end_all(&mut tx, program, account, keep.map(|(id, _)| id), Ended::PasswordChanged, now).await?;
            let entry = Entry { act: Act::ChangedPassword, actor: Some(account), subject: None, object: None };
            audit::record(&mut tx, self.clock(), program, entry, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        set.await.or_failure("password not set", (program, account))
    }

    /// Sets the language of the own account.
    pub async fn choose_language(&self, who: &Scope, language: Language, now: Timestamp) -> Result<(), Failure> {
        let chosen = async {
            let mut tx = self.begin(who.program).await?;
            sqlx::query!(
                "UPDATE accounts SET language = $3 WHERE program_id = $1 AND id = $2",
                who.program.0,
                who.account.0,
                language.tag(),
            )
            .execute(&mut *tx)
            .await?;
            let entry = Entry { act: Act::ChoseLanguage, actor: Some(who.account), subject: None, object: None };
            audit::record(&mut tx, self.clock(), who.program, entry, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        chosen.await.or_failure("language not set", who)
    }
}

impl PgStore {
    /// Puts a stronger hash in place of the one of the same password (S04). No sign-in ends.
    pub async fn rehash(&self, program: ProgramId, account: AccountId, password_hash: &str) -> Result<(), Failure> {
        let rehashed = async {
            let mut tx = self.begin(program).await?;
            sqlx::query!(
                "UPDATE accounts SET password_hash = $3 WHERE program_id = $1 AND id = $2",
                program.0,
                account.0,
                password_hash,
            )
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        rehashed.await.or_failure("password not hashed anew", (program, account))
    }
}
