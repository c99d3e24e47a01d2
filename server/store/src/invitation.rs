//! Invitations, and one-time codes for a forgotten password: both end in a password and a sign-in.

use crate::{
    audit::{self, Act, Entry},
    clinic, enrollment,
    scope::{PgStore, Tx},
    sign_in::{self, Ended, NewSignIn},
    trouble::{OrFailure as _, Trouble},
};
use domain::{
    AccountId, AsClinician, Enrollment, Failure, Goal, InvitationId, NewAccount, ParticipantId, ProgramId, Role, Scope,
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

/// A code to be stored: of its words nothing is kept but the SHA-256.
#[derive(Clone, Copy, Debug)]
pub struct NewCode {
    /// Id of the invitation or recovery.
    pub id: InvitationId,
    /// SHA-256 of the code.
    pub code_hash: [u8; 32],
    /// Until when it works.
    pub expires_at: Timestamp,
}

/// Why nobody was invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotInvited {
    /// Somebody in this program has that e-mail address.
    #[error("the e-mail address is taken")]
    EmailTaken,
    /// The database could not be asked, or the account has no role.
    #[error("unavailable")]
    Unavailable,
}

impl PgStore {
    /// Makes an account without a password, and the code that lets its owner set one. A participant gets a stay that
    /// begins today (goal abstinence, nothing listed).
    pub async fn invite(
        &self,
        program: ProgramId,
        new: &NewAccount,
        code: NewCode,
        by: Option<AccountId>,
        now: Timestamp,
    ) -> Result<(), NotInvited> {
        let invited = async {
            let mut tx = self.begin(program).await?;
            insert_account(&mut tx, program, new, now).await?;
            if new.roles.contains(&Role::Participant) {
                let clinic = clinic::load(&mut tx, program).await?;
                let admitted_on = now.to_zoned(clinic.zone).date();
                let stay = Enrollment { goal: Goal::Abstinence, works_on: Vec::new(), own_word: None, admitted_on };
                enrollment::insert(&mut tx, program, self.clock().id(), new.id.into(), &stay).await?;
            }
            insert_code(&mut tx, program, new.id, "invitation", code, by, now).await?;
            let entry = Entry { act: Act::Invited, actor: by, subject: Some(new.id.0), object: Some(code.id.0) };
            audit::record(&mut tx, self.clock(), program, entry, now).await?;
            tx.commit().await?;
            Ok(())
        };
        invited.await.map_err(|trouble: Trouble| {
            if trouble.constraint() == Some("accounts_email_key") {
                return NotInvited::EmailTaken;
            }
            trouble.answer("nobody invited", program);
            NotInvited::Unavailable
        })
    }

    /// Makes a one-time code for a participant of the program; earlier unused codes of theirs end. Anybody else: not found.
    pub async fn issue_code(
        &self,
        who: &AsClinician,
        participant: ParticipantId,
        code: NewCode,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let issued = async {
            let mut tx = self.begin(who.program).await?;
            let found = sqlx::query_scalar!(
                "SELECT a.id FROM accounts a
                 JOIN account_roles r ON r.program_id = a.program_id AND r.account_id = a.id AND r.role = 'participant'
                 WHERE a.program_id = $1 AND a.id = $2 AND a.disabled_at IS NULL",
                who.program.0,
                participant.0,
            )
            .fetch_optional(&mut *tx)
            .await?;
            let account = AccountId(found.ok_or(Failure::NotFound)?);
            end_codes(&mut tx, who.program, account, now).await?;
            insert_code(&mut tx, who.program, account, "recovery", code, Some(who.account), now).await?;
            let entry = Entry {
                act: Act::IssuedCode,
                actor: Some(who.account),
                subject: Some(participant.0),
                object: Some(code.id.0),
            };
            audit::record(&mut tx, self.clock(), who.program, entry, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        issued.await.or_failure("code not issued", &**who)
    }

    /// Whether a code would work now.
    pub async fn code_is_open(&self, program: ProgramId, code_hash: [u8; 32], now: Timestamp) -> Result<bool, Failure> {
        let asked = async {
            let mut tx = self.begin(program).await?;
            let open = sqlx::query_scalar!(
                r#"SELECT EXISTS (
                     SELECT FROM invitations i JOIN accounts a ON a.program_id = i.program_id AND a.id = i.account_id
                     WHERE i.program_id = $1 AND i.code_hash = $2 AND i.used_at IS NULL AND i.expires_at > $3
                       AND a.disabled_at IS NULL) AS "open!""#,
                program.0,
                code_hash.as_slice(),
                now.to_sqlx(),
            )
            .fetch_one(&mut *tx)
            .await?;
            Ok::<_, Trouble>(open)
        };
        asked.await.or_failure("code not looked up", program)
    }

    /// Uses a code: sets the password, ends all sign-ins and other codes of the account, opens a sign-in. `None`, and
    /// nothing is changed, when the code is unknown, used, too old, or its account disabled. Of two at once one wins.
    pub async fn use_code(
        &self,
        program: ProgramId,
        code_hash: [u8; 32],
        password_hash: &str,
        new: NewSignIn,
        now: Timestamp,
    ) -> Result<Option<Scope>, Failure> {
        let used = async {
            let mut tx = self.begin(program).await?;
            let account = sqlx::query!(
                "UPDATE invitations SET used_at = $3
                 WHERE program_id = $1 AND code_hash = $2 AND used_at IS NULL AND expires_at > $3
                 RETURNING id, account_id",
                program.0,
                code_hash.as_slice(),
                now.to_sqlx(),
            )
            .fetch_optional(&mut *tx)
            .await?;
            let Some(code) = account else { return Ok(None) };
            let account = AccountId(code.account_id);
            let set = sqlx::query!(
                "UPDATE accounts SET password_hash = $3 WHERE program_id = $1 AND id = $2 AND disabled_at IS NULL",
                program.0,
                account.0,
                password_hash,
            )
            .execute(&mut *tx)
            .await?;
            if set.rows_affected() == 0 {
                return Ok(None);
            }
            end_codes(&mut tx, program, account, now).await?;
            sign_in::end_all(&mut tx, program, account, None, Ended::CodeUsed, now).await?;
            let entry = Entry { act: Act::UsedCode, actor: Some(account), subject: None, object: Some(code.id) };
            audit::record(&mut tx, self.clock(), program, entry, now).await?;
            let scope = sign_in::open(&mut tx, self, program, account, new, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(Some(scope))
        };
        used.await.or_failure("code not used", program)
    }
}

async fn insert_account(tx: &mut Tx, program: ProgramId, new: &NewAccount, now: Timestamp) -> Result<(), Trouble> {
    if new.roles.is_empty() {
        return Err(Failure::NotAllowed.into());
    }
    sqlx::query!(
        "INSERT INTO accounts (program_id, id, email, name, called, language, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        program.0,
        new.id.0,
        new.email.as_str(),
        new.name,
        new.called,
        new.language.tag(),
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    let roles: Vec<String> = new.roles.iter().map(|role| role.word().to_owned()).collect();
    sqlx::query!(
        "INSERT INTO account_roles (program_id, account_id, role) SELECT DISTINCT $1::uuid, $2::uuid, unnest($3::text[])",
        program.0,
        new.id.0,
        &roles,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn insert_code(
    tx: &mut Tx,
    program: ProgramId,
    account: AccountId,
    purpose: &str,
    code: NewCode,
    by: Option<AccountId>,
    now: Timestamp,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO invitations (program_id, id, account_id, purpose, code_hash, created_by, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        program.0,
        code.id.0,
        account.0,
        purpose,
        code.code_hash.as_slice(),
        by.map(|by| by.0),
        now.to_sqlx(),
        code.expires_at.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The unused codes of an account no longer work.
async fn end_codes(tx: &mut Tx, program: ProgramId, account: AccountId, now: Timestamp) -> Result<(), Trouble> {
    sqlx::query!(
        "UPDATE invitations SET expires_at = $3
         WHERE program_id = $1 AND account_id = $2 AND used_at IS NULL AND expires_at > $3",
        program.0,
        account.0,
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
