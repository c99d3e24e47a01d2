//! What was practised, and what was made a favourite.

use super::copy::{fill, row, table};
use crate::{practice::row::columns, scope::Tx, trouble::Trouble, word::number};
use domain::{ClientId, ParticipantId, Practice, ProgramId, Skill};

/// A program's practices; every list in any order.
#[derive(Clone, Debug, Default)]
pub struct Practices {
    /// Each with whose it is, and a client's id that is unique for them.
    pub done: Vec<(ParticipantId, ClientId, Practice)>,
    /// Favourites.
    pub favourites: Vec<(ParticipantId, Skill)>,
}

/// Writes them.
pub(super) async fn write(tx: &mut Tx, program: ProgramId, practices: &Practices) -> Result<(), Trouble> {
    let table = table!(
        "practices",
        "program_id, id, participant_id, client_id, exercise, activity, activity_name, started_at, phone_started_at, ended_at, received_at, seconds, cycles, rated, before, after, opened_from, note, answers"
    );
    fill(tx, table, &practices.done, |(participant, client_id, one), out| {
        let (exercise, activity, name) = columns(&one.what);
        let count = |count: Option<u32>| count.and_then(|count| i32::try_from(count).ok());
        let answers = serde_json::to_string(&one.answers).unwrap_or_else(|_| "[]".to_owned());
        row!(
            out,
            program.0,
            one.id.0,
            participant.0,
            client_id.0,
            exercise,
            activity,
            name,
            one.started_at,
            one.phone_started_at,
            one.ended_at,
            one.received_at,
            count(one.seconds),
            count(one.cycles),
            one.rate.word(),
            one.before.map(number),
            one.after.map(number),
            one.opened_from.word(),
            one.note.as_str(),
            answers.as_str(),
        );
    })
    .await?;
    let table = table!("practice_choices", "program_id, participant_id, exercise, favourite");
    fill(tx, table, &practices.favourites, |(participant, skill), out| {
        row!(out, program.0, participant.0, skill.word(), true);
    })
    .await
}
