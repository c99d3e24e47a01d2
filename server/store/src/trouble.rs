//! What can go wrong inside the store. Logged once, where it becomes a [`Failure`]; ids only, never row values.

use domain::{AccountId, Failure, ProgramId, Refusal, Scope};

/// Why a transaction did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// Something a person is told: not an error of the store.
    #[error("{0}")]
    Told(#[from] Failure),
    /// The database said no, or said nothing.
    #[error("database")]
    Database(#[from] sqlx::Error),
    /// A row that cannot be: a word that no version of the program writes.
    #[error("impossible value in {0}")]
    Impossible(&'static str),
    /// The task that opens transactions was stopped: the server is going down.
    #[error("task stopped")]
    Stopped,
}

/// Who was served when it went wrong, for the log.
#[derive(Clone, Copy, Debug)]
pub struct For {
    program: ProgramId,
    account: Option<AccountId>,
}

impl From<&Scope> for For {
    fn from(scope: &Scope) -> Self {
        Self { program: scope.program, account: Some(scope.account) }
    }
}

impl From<ProgramId> for For {
    fn from(program: ProgramId) -> Self {
        Self { program, account: None }
    }
}

impl From<(ProgramId, AccountId)> for For {
    fn from((program, account): (ProgramId, AccountId)) -> Self {
        Self { program, account: Some(account) }
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Told(refusal.into())
    }
}

impl Trouble {
    /// The name of the constraint that was violated.
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Database(sqlx::Error::Database(error)) => error.constraint(),
            _ => None,
        }
    }

    /// Logs what nobody can be told, and answers with what somebody can.
    pub fn answer(self, what: &'static str, whom: impl Into<For>) -> Failure {
        let kind = match &self {
            Self::Told(failure) => return failure.clone(),
            Self::Database(error) => kind(error),
            Self::Impossible(_) => "impossible row",
            Self::Stopped => "task stopped",
        };
        let For { program, account } = whom.into();
        let (code, table) = match &self {
            Self::Database(sqlx::Error::Database(error)) => (error.code(), error.table()),
            Self::Impossible(column) => (None, Some(*column)),
            _ => (None, None),
        };
        tracing::error!(
            program.id = %program,
            account.id = account.map(tracing::field::display),
            error.kind = kind,
            error.code = code.as_deref(),
            error.table = table,
            error.constraint = self.constraint(),
            "{what}"
        );
        Failure::Unavailable
    }
}

/// The kind of an error without its text: texts may quote values.
fn kind(error: &sqlx::Error) -> &'static str {
    match error {
        sqlx::Error::Database(_) => "database",
        sqlx::Error::Io(_) => "connection",
        sqlx::Error::PoolTimedOut => "pool timed out",
        sqlx::Error::PoolClosed => "pool closed",
        sqlx::Error::RowNotFound => "row not found",
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => "value not readable",
        sqlx::Error::Encode(_) => "value not writable",
        sqlx::Error::Protocol(_) => "protocol",
        sqlx::Error::Tls(_) => "tls",
        _ => "other",
    }
}

/// Turns what went wrong into what is told.
pub trait OrFailure<T> {
    /// Logs with `what` and the ids of `whom`.
    fn or_failure(self, what: &'static str, whom: impl Into<For>) -> Result<T, Failure>;
}

impl<T> OrFailure<T> for Result<T, Trouble> {
    fn or_failure(self, what: &'static str, whom: impl Into<For>) -> Result<T, Failure> {
        self.map_err(|trouble| trouble.answer(what, whom))
    }
}
