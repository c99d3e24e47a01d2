//! Sign-ins: found by the hash of their token, ended by time, sign-out, password or code.

use crate::{
    audit::{self, Act, Entry},
    scope::{PgStore, Tx},
    settings,
    time::{after, kept},
    trouble::{OrFailure as _, Trouble},
};
use domain::{AccountId, Failure, Language, ProgramId, Role, Scope, Screen, SignInId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

/// Idle and longest time of a sign-in, in seconds, for staff and for everybody else (S11).
const STAFF: (i32, i64) = (15 * 60, 12 * 3_600);
const OTHERS: (i32, i64) = (3_600, 24 * 3_600);

/// What a token stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// Somebody is signed in.
    Live(Scope),
    /// The sign-in ended by time within the last 24 hours: what this account was typing may be kept as a draft, nothing else.
    Expired(AccountId),
    /// Nobody.
    None,
}

/// A sign-in to be opened.
#[derive(Clone, Copy, Debug)]
pub struct NewSignIn {
    /// Its id.
    pub id: SignInId,
    /// SHA-256 of the token in the cookie.
    pub token_hash: [u8; 32],
}

/// Why a sign-in ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Signed out.
    SignedOut,
    /// Signed out everywhere.
    SignedOutEverywhere,
    /// The password was changed.
    PasswordChanged,
    /// A one-time code was used.
    CodeUsed,
    /// The account was disabled.
    Disabled,
    /// Its owner hid the screen.
    Hidden,
}

impl Ended {
    const fn word(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::SignedOutEverywhere => "signed_out_everywhere",
            Self::PasswordChanged => "password_changed",
            Self::CodeUsed => "code_used",
            Self::Disabled => "disabled",
            Self::Hidden => "hidden",
        }
    }
}

impl PgStore {
    /// Who a token belongs to, in one round trip. `active` says that a person did something, which a page that reloads
    /// itself is not (S11); it moves the idle limit on, at most every 30 seconds.
    pub async fn sign_in_of(
        &self,
        program: ProgramId,
        token_hash: [u8; 32],
        now: Timestamp,
        active: bool,
    ) -> Result<SignIn, Failure> {
        let looked_up = self.reading(|| self.look_up(program, token_hash, now, active));
        looked_up.await.or_failure("sign-in not looked up", program)
    }

    async fn look_up(
        &self,
        program: ProgramId,
        token_hash: [u8; 32],
        now: Timestamp,
        active: bool,
    ) -> Result<SignIn, Trouble> {
        let mut connection = self.connection().await?;
        let row = sqlx::query!(
            r#"SELECT state AS "state!", sign_in AS "sign_in!", account AS "account!", name, called, language, roles,
                 theme, text_size, motion, lock_minutes
               FROM look_up_sign_in(program_id => $1, token_hash => $2, now => $3, active => $4)"#,
            program.0,
            token_hash.as_slice(),
            now.to_sqlx(),
            active,
        )
        .fetch_optional(&mut *connection)
        .await?;
        let Some(row) = row else { return Ok(SignIn::None) };
        let account = AccountId(row.account);
        if row.state == "expired" {
            return Ok(SignIn::Expired(account));
        }
        Ok(SignIn::Live(Scope {
            program,
            account,
            sign_in: SignInId(row.sign_in),
            name: row.name.unwrap_or_default(),
            called: row.called.unwrap_or_default(),
            language: language(&row.language.unwrap_or_default())?,
            roles: roles(&row.roles.unwrap_or_default())?,
            screen: screen(row.theme, row.text_size, row.motion, row.lock_minutes)?,
        }))
    }

    /// Opens a sign-in and ends none. An account that is disabled or has no role cannot be signed in to: not found.
    pub async fn open_sign_in(
        &self,
        program: ProgramId,
        account: AccountId,
        new: NewSignIn,
        now: Timestamp,
    ) -> Result<Scope, Failure> {
        let opened = async {
            let mut tx = self.begin(program).await?;
            let scope = open(&mut tx, self, program, account, new, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(scope)
        };
        opened.await.or_failure("sign-in not opened", (program, account))
    }

    /// Ends the sign-in of `who`. One that has ended already stays as it is.
    pub async fn end_sign_in(&self, who: &Scope, why: Ended, now: Timestamp) -> Result<(), Failure> {
        let ended = async {
            let mut tx = self.begin(who.program).await?;
            sqlx::query!(
                "UPDATE sign_ins SET ended_at = $3, ended_why = $4 WHERE program_id = $1 AND id = $2 AND ended_at IS NULL",
                who.program.0,
                who.sign_in.0,
                now.to_sqlx(),
                why.word(),
            )
            .execute(&mut *tx)
            .await?;
            let act = if why == Ended::Hidden { Act::Hid } else { Act::SignedOut };
            let entry = Entry { act, actor: Some(who.account), subject: None, object: Some(who.sign_in.0) };
            audit::record(&mut tx, self.clock(), who.program, entry, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        ended.await.or_failure("sign-in not ended", who)
    }

    /// Ends every sign-in of an account but `except`.
    pub async fn end_all_sign_ins(
        &self,
        program: ProgramId,
        account: AccountId,
        except: Option<SignInId>,
        why: Ended,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let ended = async {
            let mut tx = self.begin(program).await?;
            end_all(&mut tx, program, account, except, why, now).await?;
            let entry = Entry {
                act: Act::SignedOutEverywhere,
                actor: Some(account),
                subject: None,
                object: except.map(|s| s.0),
            };
            audit::record(&mut tx, self.clock(), program, entry, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        ended.await.or_failure("sign-ins not ended", (program, account))
    }
}

/// Opens a sign-in within a transaction.
pub(crate) async fn open(
    tx: &mut Tx,
    store: &PgStore,
    program: ProgramId,
    account: AccountId,
    new: NewSignIn,
    now: Timestamp,
) -> Result<Scope, Trouble> {
    let now = kept(now);
    let person = sqlx::query!(
        r#"SELECT a.name, a.called, a.language, ARRAY(
             SELECT r.role FROM account_roles r WHERE r.program_id = a.program_id AND r.account_id = a.id ORDER BY r.role
           ) AS "roles!", o.theme AS "theme?", o.text_size AS "text_size?", o.motion AS "motion?", o.lock_minutes AS "lock_minutes?"
           FROM accounts a LEFT JOIN settings o ON o.program_id = a.program_id AND o.account_id = a.id
           WHERE a.program_id = $1 AND a.id = $2 AND a.disabled_at IS NULL FOR SHARE OF a"#,
        program.0,
        account.0,
    )
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(Failure::NotFound)?;
    let roles = roles(&person.roles)?;
    if roles.is_empty() {
        return Err(Failure::NotFound.into());
    }
    let staff = roles.iter().any(|role| role.is_staff());
    let (idle, longest) = if staff { STAFF } else { OTHERS };
    sqlx::query!(
        "INSERT INTO sign_ins (program_id, id, account_id, token_hash, staff, idle_seconds, created_at, last_seen_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8)",
        program.0,
        new.id.0,
        account.0,
        new.token_hash.as_slice(),
        staff,
        idle,
        now.to_sqlx(),
        after(now, longest).to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    let entry = Entry { act: Act::SignedIn, actor: Some(account), subject: None, object: Some(new.id.0) };
    audit::record(tx, store.clock(), program, entry, now).await?;
    let language = language(&person.language)?;
    let screen = screen(person.theme, person.text_size, person.motion, person.lock_minutes)?;
    Ok(Scope { program, account, sign_in: new.id, name: person.name, called: person.called, language, roles, screen })
}

/// Ends every sign-in of an account but `except`, within a transaction.
pub(crate) async fn end_all(
    tx: &mut Tx,
    program: ProgramId,
    account: AccountId,
    except: Option<SignInId>,
    why: Ended,
    now: Timestamp,
) -> Result<(), Trouble> {
    sqlx::query!(
        "UPDATE sign_ins SET ended_at = $3, ended_why = $4
         WHERE program_id = $1 AND account_id = $2 AND ended_at IS NULL AND id IS DISTINCT FROM $5",
        program.0,
        account.0,
        now.to_sqlx(),
        why.word(),
        except.map(|sign_in| sign_in.0),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The screen of somebody's settings, or the default where nothing was set.
fn screen(
    theme: Option<String>,
    text_size: Option<String>,
    motion: Option<String>,
    lock_minutes: Option<i16>,
) -> Result<Screen, Trouble> {
    match (theme, text_size, motion, lock_minutes) {
        (Some(theme), Some(text_size), Some(motion), Some(lock_minutes)) => {
            settings::screen(&theme, &text_size, &motion, lock_minutes)
        }
        _ => Ok(Screen::default()),
    }
}

fn language(tag: &str) -> Result<Language, Trouble> {
    Language::from_tag(tag).ok_or(Trouble::Impossible("accounts.language"))
}

fn roles(words: &[String]) -> Result<Vec<Role>, Trouble> {
    words.iter().map(|word| Role::from_word(word).ok_or(Trouble::Impossible("account_roles.role"))).collect()
}
