//! Drafts: what somebody is in the middle of typing.

use crate::{
    scope::{PgStore, Tx},
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{AccountId, DRAFT_MAX, Drafts, Failure, Fields, ProgramId, Reason, Refusal, Scope};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;

#[async_trait]
impl Drafts for PgStore {
    async fn keep(&self, who: &Scope, page: &str, fields: &Fields, now: Timestamp) -> Result<(), Failure> {
        self.keep_for_expired(who.program, who.account, page, fields, now).await
    }

    async fn kept(&self, who: &Scope, page: &str) -> Result<Option<Fields>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            kept(&mut tx, who.program, who.account, page).await
        };
        read.await.or_failure("draft not read", who)
    }

    async fn forget(&self, who: &Scope, page: &str) -> Result<(), Failure> {
        let forgotten = async {
            let mut tx = self.begin(who.program).await?;
            delete(&mut tx, who.program, who.account, page).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        forgotten.await.or_failure("draft not forgotten", who)
    }
}

impl PgStore {
    /// Keeps a draft for an account whose sign-in has just ended by time ([`crate::SignIn::Expired`]).
    pub async fn keep_for_expired(
        &self,
        program: ProgramId,
        account: AccountId,
        page: &str,
        fields: &Fields,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let kept = async {
            let length: usize = fields.0.iter().map(|(name, text)| name.len() + text.len()).sum();
            if length > DRAFT_MAX {
                return Err(Refusal::of("form", Reason::TooLong { max: DRAFT_MAX }).into());
            }
            // jsonb has no NUL; nothing else of what was typed is changed.
            let storable = |text: &String| text.replace('\0', "");
            let fields: Vec<_> = fields.0.iter().map(|(name, text)| (storable(name), storable(text))).collect();
            let mut tx = self.begin(program).await?;
            sqlx::query!(
                "INSERT INTO drafts (program_id, account_id, page, fields, kept_at) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (program_id, account_id, page) DO UPDATE SET fields = $4, kept_at = $5",
                program.0,
                account.0,
                page,
                Json(fields) as _,
                now.to_sqlx(),
            )
            .execute(&mut *tx)
            .await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        kept.await.or_failure("draft not kept", (program, account))
    }
}

/// A draft, if one is kept.
pub(crate) async fn kept(
    tx: &mut Tx,
    program: ProgramId,
    account: AccountId,
    page: &str,
) -> Result<Option<Fields>, Trouble> {
    let fields = sqlx::query_scalar!(
        r#"SELECT fields AS "fields: Json<Vec<(String, String)>>" FROM drafts
           WHERE program_id = $1 AND account_id = $2 AND page = $3"#,
        program.0,
        account.0,
        page,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(fields.map(|Json(fields)| Fields(fields)))
}

/// Forgets a draft within a transaction.
pub(crate) async fn delete(tx: &mut Tx, program: ProgramId, account: AccountId, page: &str) -> Result<(), Trouble> {
    sqlx::query!(
        "DELETE FROM drafts WHERE program_id = $1 AND account_id = $2 AND page = $3",
        program.0,
        account.0,
        page,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
