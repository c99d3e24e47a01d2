//! What the hours of a week are measured by: levels of care, and which sessions count.

use crate::{scope::Tx, trouble::Trouble, word::choice};
use domain::{
    ParticipantId, ProgramId,
    schedule::{CareLevel, Counting, Kind, Level},
};

/// The clinic's settings.
pub(super) async fn counting(tx: &mut Tx, program: ProgramId) -> Result<Counting, Trouble> {
    let rows = sqlx::query!("SELECT kind, counts FROM counted_kinds WHERE program_id = $1", program.0)
        .fetch_all(&mut **tx)
        .await?;
    let read = rows.into_iter().map(|row| Ok((choice(&row.kind, Kind::from_word, "counted_kinds.kind")?, row.counts)));
    Ok(Counting(read.collect::<Result<_, Trouble>>()?))
}

/// A person's levels of care, oldest first.
pub(super) async fn levels(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Vec<CareLevel>, Trouble> {
    let rows = sqlx::query!(
        "SELECT from_day, level, required_minutes FROM care_levels WHERE program_id = $1 AND participant_id = $2
         ORDER BY from_day",
        program.0,
        participant.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    let read = rows.into_iter().map(|row| {
        let set = row.required_minutes.map(u32::try_from).transpose();
        Ok(CareLevel {
            from: row.from_day.to_jiff(),
            level: choice(&row.level, Level::from_word, "care_levels.level")?,
            set: set.map_err(|_| Trouble::Impossible("care_levels.required_minutes"))?,
        })
    });
    read.collect()
}
