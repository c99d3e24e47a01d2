//! Failed sign-ins are counted here, so that a restart forgets none (S09). Keys arrive as hashes.
//!
//! By address: 3 failures in a minute, then the next try when the minute is over. By account: from the third failure in
//! a row on, 5 seconds and twice as long each time, at most 15 minutes (own default): never a lockout, and never 100
//! tries a day. A day without a failure starts again.

use crate::{
    scope::{PgStore, Tx},
    trouble::{OrFailure as _, Trouble},
};
use domain::{Failure, ProgramId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

impl PgStore {
    /// Seconds until the next try is allowed from this address for this account; `None` is "now".
    pub async fn wait(
        &self,
        program: ProgramId,
        address: [u8; 32],
        account: [u8; 32],
        now: Timestamp,
    ) -> Result<Option<u64>, Failure> {
        let asked = async {
            let mut tx = self.begin(program).await?;
            let until = sqlx::query_scalar!(
                "SELECT max(blocked_until) FROM sign_in_failures
                 WHERE program_id = $1 AND blocked_until > $4
                   AND ((kind = 'address' AND key_hash = $2) OR (kind = 'account' AND key_hash = $3))",
                program.0,
                address.as_slice(),
                account.as_slice(),
                now.to_sqlx(),
            )
            .fetch_one(&mut *tx)
            .await?;
            Ok::<_, Trouble>(until.map(|until| seconds_until(until.to_jiff(), now)))
        };
        asked.await.or_failure("failed sign-ins not read", program)
    }

    /// Counts one failed sign-in for the address and for the account, existing or not.
    pub async fn count_failure(
        &self,
        program: ProgramId,
        address: [u8; 32],
        account: [u8; 32],
        now: Timestamp,
    ) -> Result<(), Failure> {
        let counted = async {
            let mut tx = self.begin(program).await?;
            count_by_address(&mut tx, program, address, now).await?;
            count_by_account(&mut tx, program, account, now).await?;
            forget_old(&mut tx, program, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        counted.await.or_failure("failed sign-in not counted", program)
    }

    /// Forgets the failures of an account, after a success. Those of the address stay.
    pub async fn forget_failures(&self, program: ProgramId, account: [u8; 32]) -> Result<(), Failure> {
        let forgotten = async {
            let mut tx = self.begin(program).await?;
            sqlx::query!(
                "DELETE FROM sign_in_failures WHERE program_id = $1 AND kind = 'account' AND key_hash = $2",
                program.0,
                account.as_slice(),
            )
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        forgotten.await.or_failure("failed sign-ins not forgotten", program)
    }
}

fn seconds_until(until: Timestamp, now: Timestamp) -> u64 {
    let milliseconds = until.duration_since(now).as_millis();
    u64::try_from(milliseconds).unwrap_or(0).div_ceil(1_000).max(1)
}

async fn count_by_address(tx: &mut Tx, program: ProgramId, key: [u8; 32], now: Timestamp) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO sign_in_failures AS f (program_id, kind, key_hash, failures, window_start, last_at)
         VALUES ($1, 'address', $2, 1, $3, $3)
         ON CONFLICT (program_id, kind, key_hash) DO UPDATE SET
           failures = CASE WHEN $3 < f.window_start + interval '1 minute' THEN f.failures + 1 ELSE 1 END,
           window_start = CASE WHEN $3 < f.window_start + interval '1 minute' THEN f.window_start ELSE $3 END,
           blocked_until = CASE WHEN $3 < f.window_start + interval '1 minute' AND f.failures + 1 >= 3
             THEN f.window_start + interval '1 minute' END,
           last_at = $3",
        program.0,
        key.as_slice(),
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn count_by_account(tx: &mut Tx, program: ProgramId, key: [u8; 32], now: Timestamp) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO sign_in_failures AS f (program_id, kind, key_hash, failures, window_start, last_at)
         VALUES ($1, 'account', $2, 1, $3, $3)
         ON CONFLICT (program_id, kind, key_hash) DO UPDATE SET
           failures = CASE WHEN $3 < f.last_at + interval '1 day' THEN f.failures + 1 ELSE 1 END,
           blocked_until = CASE WHEN $3 < f.last_at + interval '1 day' AND f.failures + 1 >= 3
             THEN $3 + least(interval '15 minutes', interval '5 seconds' * power(2, least(f.failures - 2, 10))) END,
           last_at = $3",
        program.0,
        key.as_slice(),
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Nothing is kept longer than it counts. Rows in use are left for the next time.
async fn forget_old(tx: &mut Tx, program: ProgramId, now: Timestamp) -> Result<(), Trouble> {
    sqlx::query!(
        "DELETE FROM sign_in_failures WHERE program_id = $1 AND (kind, key_hash) IN (
           SELECT kind, key_hash FROM sign_in_failures
           WHERE program_id = $1 AND last_at < $2::timestamptz - interval '2 days' LIMIT 100 FOR UPDATE SKIP LOCKED)",
        program.0,
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
