//! S17: whatever is dropped at whatever moment, the next borrower of a connection has no context.

use super::{PgStore, Pools};
use crate::MIGRATOR;
use domain::{Clock, ProgramId};
use jiff::Timestamp;
use sqlx::{
    Connection as _, PgConnection, PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{
    sync::{Arc, atomic::AtomicU64, atomic::Ordering::Relaxed},
    time::{Duration, Instant},
};
use uuid::Uuid;

#[derive(Default)]
struct Counter(AtomicU64);

impl Clock for Counter {
    fn now(&self) -> Timestamp {
        Timestamp::UNIX_EPOCH
    }

    fn id(&self) -> Uuid {
        Uuid::from_u64_pair(0, self.0.fetch_add(1, Relaxed))
    }
}

fn store(options: &PgConnectOptions, general: u32) -> PgStore {
    let options = options.clone().options([("role", "mooring_app")]);
    PgStore::connect(options, Pools { general, reserved: 2 }, Arc::new(Counter::default()))
}

/// Whether the next borrower of a connection has no context and can work: `''` counts as none (S17).
async fn next_borrower_is_clean(pool: &PgPool) -> bool {
    let mut connection = pool.acquire().await.unwrap();
    let context: Result<Option<String>, _> =
        sqlx::query_scalar("SELECT current_setting('mooring.program', true)").fetch_one(&mut *connection).await;
    context.is_ok_and(|context| context.unwrap_or_default().is_empty())
}

/// Finer than tokio's timer, which counts milliseconds.
async fn patience(long: Duration) {
    let begun = Instant::now();
    while begun.elapsed() < long {
        tokio::task::yield_now().await;
    }
}

async fn idle_in_transaction(options: &PgConnectOptions) -> i64 {
    let mut owner = PgConnection::connect_with(options).await.unwrap();
    sqlx::query_scalar(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'",
    )
    .fetch_one(&mut owner)
    .await
    .unwrap()
}

/// One connection, warm: whoever borrows next gets the very connection that was just abandoned. (With a cold pool the
/// aborts only hit connecting, and the test passes without any guard: tried.)
#[sqlx::test(migrator = "MIGRATOR")]
async fn s17_next_borrower_sees_no_context(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(&options, 1);
    let program = ProgramId(Uuid::from_u128(7));
    drop(store.begin(program).await.unwrap());
    let (mut aborted, mut leaks) = (0, 0);
    // However fast the machine is: until enough were dropped in the middle.
    for _ in 0..50_000 {
        if aborted == 3_000 {
            break;
        }
        let work = async {
            let mut tx = store.begin(program).await.unwrap();
            // Some are dropped while a statement runs or has failed, and some commit.
            let _ = sqlx::query("SELECT count(*) FROM accounts").execute(&mut *tx).await;
            if rand::random_ratio(1, 4) {
                let _ = sqlx::query("SELECT 1 / 0").execute(&mut *tx).await;
            } else if rand::random_ratio(1, 3) {
                tx.commit().await.unwrap();
            }
        };
        tokio::select! {
            biased;
            () = work => {}
            () = patience(Duration::from_micros(rand::random_range(0..700))) => aborted += 1,
        }
        leaks += u32::from(!next_borrower_is_clean(&store.general).await);
    }
    assert_eq!(aborted, 3_000, "too few were aborted: no proof");
    let found = (leaks, idle_in_transaction(&options).await);
    assert_eq!(found, (0, 0), "leaks and connections idle in transaction after {aborted} aborts");
    store.close().await;
}

/// Guard (b) by itself: whatever way a connection came back inside a transaction, open or failed.
#[sqlx::test(migrator = "MIGRATOR")]
async fn s17_what_comes_back_open_is_rolled_back(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(&options, 1);
    for left_open in [
        "BEGIN; SELECT set_config('mooring.program', '00000000-0000-0000-0000-000000000007', true)",
        "BEGIN; SELECT set_config('mooring.program', '00000000-0000-0000-0000-000000000007', true); SELECT 1 / 0",
    ] {
        let mut connection = store.general.acquire().await.unwrap();
        let _ = sqlx::raw_sql(left_open).execute(&mut *connection).await;
        drop(connection);
        assert!(next_borrower_is_clean(&store.general).await, "{left_open}");
    }
    assert_eq!(idle_in_transaction(&options).await, 0);
    store.close().await;
}

#[sqlx::test(migrator = "MIGRATOR")]
async fn a_transaction_acts_as_the_application_in_its_program_only(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(&options, 4);
    let program = ProgramId(Uuid::from_u128(7));
    for begun in [store.begin(program).await, store.begin_reserved(program).await] {
        let mut tx = begun.unwrap();
        let (role, context): (String, String) =
            sqlx::query_as("SELECT current_user::text, current_setting('mooring.program')")
                .fetch_one(&mut *tx)
                .await
                .unwrap();
        assert_eq!((role.as_str(), context), ("mooring_app", program.to_string()));
    }
    store.close().await;
}

/// R02 in small: the connections of the pool die, and the next request does not notice.
#[sqlx::test(migrator = "MIGRATOR")]
async fn dead_connections_are_passed_over(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(&options, 4);
    let program = ProgramId(Uuid::from_u128(7));
    let all = futures::future::join_all((0..4).map(|_| store.begin(program))).await;
    assert!(all.iter().all(Result::is_ok));
    drop(all);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let mut owner = PgConnection::connect_with(&options).await.unwrap();
    let killed: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'mooring') AS killed",
    )
    .fetch_one(&mut owner)
    .await
    .unwrap();
    assert!(killed >= 4, "{killed}");
    tokio::time::sleep(Duration::from_millis(50)).await;
    for _ in 0..8 {
        assert!(store.begin(program).await.is_ok());
    }
    store.close().await;
}

/// R13 in small: when every connection for reports is busy, check-ins still get one.
#[sqlx::test(migrator = "MIGRATOR")]
async fn check_ins_do_not_wait_behind_reports(_: PgPoolOptions, options: PgConnectOptions) {
    let store = store(&options, 4);
    let program = ProgramId(Uuid::from_u128(7));
    let mut busy = Vec::new();
    for _ in 0..4 {
        busy.push(store.begin(program).await.unwrap());
    }
    let reserved = tokio::time::timeout(Duration::from_millis(500), store.begin_reserved(program)).await;
    assert!(reserved.is_ok_and(|begun| begun.is_ok()));
    assert!(store.begin(program).await.is_err(), "the fifth report waits 2 seconds and is refused");
    drop(busy);
    store.close().await;
}
