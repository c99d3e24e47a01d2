//! The only place where transactions start: each carries its program, and none outlives its request (traps D1, D3).

use crate::{clinic::Remembered, trouble::Trouble};
use domain::{Clock, ProgramId};
use sqlx::{
    AssertSqlSafe, PgPool, Postgres, Transaction,
    pool::PoolConnection,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{sync::Arc, time::Duration};

/// An open transaction with the context of one program.
pub(crate) type Tx = Transaction<'static, Postgres>;

/// How long a request waits for a connection.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(2);

/// How many connections each pool may hold.
#[derive(Clone, Copy, Debug)]
pub struct Pools {
    /// For everything but the next one.
    pub general: u32,
    /// Only for storing check-ins and cravings: they never wait behind reports (R13).
    pub reserved: u32,
}

impl Default for Pools {
    fn default() -> Self {
        Self { general: 16, reserved: 4 }
    }
}

/// The ports of `domain` on `PostgreSQL`.
#[derive(Clone)]
pub struct PgStore {
    general: PgPool,
    reserved: PgPool,
    clock: Arc<dyn Clock>,
    pub(crate) clinics: Remembered,
}

impl PgStore {
    /// A store that connects when it is first asked, as the application's role. Needs a tokio runtime.
    pub fn connect(options: PgConnectOptions, pools: Pools, clock: Arc<dyn Clock>) -> Self {
        let options = options.application_name("mooring").options([
            ("statement_timeout", "8s"),
            ("lock_timeout", "4s"),
            ("idle_in_transaction_session_timeout", "10s"),
        ]);
        let pool = |size: u32| {
            PgPoolOptions::new()
                .max_connections(size)
                .acquire_timeout(ACQUIRE_TIMEOUT)
                // A dead connection is found by its BEGIN, which is then tried on the next one: no ping per request.
                .test_before_acquire(false)
                // Guard (b) of traps D1: rolls back what was left open; silent when nothing was.
                .after_release(|connection, _| {
                    Box::pin(async move {
                        sqlx::raw_sql("BEGIN; ROLLBACK").execute(connection).await?;
                        Ok(true)
                    })
                })
                .connect_lazy_with(options.clone())
        };
        Self { general: pool(pools.general), reserved: pool(pools.reserved), clock, clinics: Remembered::default() }
    }

    /// Closes every connection, after what is running has ended. Not [`domain::Flags::close`], which it hides.
    pub async fn close(&self) {
        self.general.close().await;
        self.reserved.close().await;
    }

    /// Starts a transaction in the context of `program`.
    pub(crate) async fn begin(&self, program: ProgramId) -> Result<Tx, Trouble> {
        begin(self.general.clone(), program).await
    }

    /// The same on a connection that is kept for check-ins and cravings.
    pub(crate) async fn begin_reserved(&self, program: ProgramId) -> Result<Tx, Trouble> {
        begin(self.reserved.clone(), program).await
    }

    /// Reads again where a connection turned out to be dead before it answered, as [`begin`] does.
    pub(crate) async fn reading<T, F>(&self, read: impl Fn() -> F + Send) -> Result<T, Trouble>
    where
        F: Future<Output = Result<T, Trouble>> + Send,
    {
        let mut dead = 0..self.general.options().get_max_connections();
        loop {
            match read().await {
                Err(Trouble::Database(error)) if is_lost(&error) && dead.next().is_some() => {}
                done => return done,
            }
        }
    }

    /// A connection for one statement that is its own transaction: without context, or setting it for itself.
    pub(crate) async fn connection(&self) -> Result<PoolConnection<Postgres>, Trouble> {
        let pool = self.general.clone();
        let connection = tokio::spawn(async move { pool.acquire().await }).await;
        Ok(connection.map_err(|_| Trouble::Stopped)??)
    }

    /// The clock and source of ids.
    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.clock
    }
}

/// Guard (a) of traps D1: a dropped request cannot interrupt the task, so BEGIN is always answered.
async fn begin(pool: PgPool, program: ProgramId) -> Result<Tx, Trouble> {
    let begun = tokio::spawn(async move {
        let mut dead = 0..pool.options().get_max_connections();
        loop {
            // Safe: a typed UUID prints as hexadecimal digits and hyphens only.
            let begin = AssertSqlSafe(format!("BEGIN; SELECT set_config('mooring.program', '{}', true)", program.0));
            match pool.begin_with(begin).await {
                // Nothing was begun: the database was restarted since this connection was last used.
                Err(error) if is_lost(&error) && dead.next().is_some() => {}
                done => return done,
            }
        }
    });
    Ok(begun.await.map_err(|_| Trouble::Stopped)??)
}

/// Whether the connection was dead before anything was sent on it, or is being ended by the administrator (57P01).
fn is_lost(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| code == "57P01"),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
