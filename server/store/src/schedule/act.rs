//! What a person did, by the id of the form: sent twice is done once.

use crate::{
    audit::{self, Act, Entry},
    scope::Tx,
    trouble::Trouble,
};
use domain::{AsParticipant, ClientId, Clock, Reason, Refusal};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

/// A deed: of what kind, with which form, on what, and with what in it.
#[derive(Clone, Copy)]
pub(super) struct Done<'a> {
    pub act: Act,
    pub client_id: ClientId,
    /// The session, point or fixed time.
    pub object: Uuid,
    /// What else was in the form.
    pub body: &'a str,
}

/// Whether the form was sent before; refused when it was, with something else in it. What the deed made is not known
/// to the form that asked for it, so `object` counts only where the form named it.
pub(super) async fn was_sent(
    tx: &mut Tx,
    who: &AsParticipant,
    done: Done<'_>,
    names_its_object: bool,
) -> Result<bool, Trouble> {
    let row = sqlx::query!(
        r#"SELECT act, object_id, digest = md5($4) AS "same!" FROM schedule_acts
           WHERE program_id = $1 AND participant_id = $2 AND client_id = $3"#,
        who.program.0,
        who.id().0,
        done.client_id.0,
        done.body,
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    let same = row.act == done.act.word() && row.same && (!names_its_object || row.object_id == done.object);
    if same { Ok(true) } else { Err(Refusal::of("form", Reason::AlreadySentOtherwise).into()) }
}

/// Writes the deed down, for the next time that the form is sent, and for the audit.
pub(super) async fn note(
    tx: &mut Tx,
    clock: &dyn Clock,
    who: &AsParticipant,
    done: Done<'_>,
    now: Timestamp,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO schedule_acts (program_id, participant_id, client_id, act, object_id, digest, at)
         VALUES ($1, $2, $3, $4, $5, md5($6), $7)",
        who.program.0,
        who.id().0,
        done.client_id.0,
        done.act.word(),
        done.object,
        done.body,
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    let entry = Entry { act: done.act, actor: Some(who.account), subject: Some(who.id().0), object: Some(done.object) };
    audit::record(tx, clock, who.program, entry, now).await
}
