//! Passes through questionnaires with their answers.

use super::copy::{fill, row, table};
use crate::{questionnaire::row::state, scope::Tx, trouble::Trouble};
use domain::{
    ClientId, ParticipantId, ProgramId,
    questionnaire::{Answer, OpenedBy, Response, Sheet},
};
use jiff::Timestamp;

/// A pass through a questionnaire; no answer of it has raised anything.
#[derive(Clone, Debug)]
pub struct Questionnaire {
    /// Whose it is.
    pub participant: ParticipantId,
    /// The response; neither parent nor child.
    pub response: Response,
    /// The form it was answered on.
    pub sheet: Sheet,
    /// Item, answer, form and time of each answer in order; the times lie between the first and the last answer.
    pub answers: Vec<(&'static str, Answer, ClientId, Timestamp)>,
}

pub(super) async fn write(tx: &mut Tx, program: ProgramId, all: &[Questionnaire]) -> Result<(), Trouble> {
    let mut rows = Vec::with_capacity(all.len());
    for one in all {
        if one.response.opened_by == OpenedBy::Answer || !one.response.shown.is_empty() {
            return Err(Trouble::Impossible("load: questionnaire of a sitting"));
        }
        let scores = serde_json::to_string(&one.response.scores);
        rows.push((one, scores.map_err(|_| Trouble::Impossible("load: scores"))?));
    }
    let columns = table!(
        "questionnaire_responses",
        "program_id, id, participant_id, client_id, instrument, version, language, opened_by, day, opened_at, closes_at, first_answer_at, last_answer_at, finished_at, complete, scores, shown, team_told, found"
    );
    fill(tx, columns, &rows, |(one, scores), out| {
        let response = &one.response;
        row!(
            out,
            program.0,
            response.id.0,
            one.participant.0,
            response.id.0,
            response.instrument.word(),
            one.sheet.version.as_str(),
            one.sheet.language.tag(),
            response.opened_by.word(),
            response.day,
            response.opened_at,
            response.closes_at,
            response.first_answer_at,
            response.last_answer_at,
            response.finished_at,
            response.complete,
            scores.as_str(),
            "{}",
            response.team_told,
            "{}",
        );
    })
    .await?;
    let answers: Vec<_> = all
        .iter()
        .flat_map(|one| (1_i32..).zip(&one.answers).map(move |(place, answer)| (one, place, answer)))
        .collect();
    let columns = table!(
        "questionnaire_answers",
        "program_id, response_id, place, client_id, item, state, value, question, answer, answered_at, received_at"
    );
    fill(tx, columns, &answers, |(one, place, (item, answer, client_id, at)), out| {
        let (state, value) = state(Some(*answer));
        let question = one.sheet.question(item);
        let words = match (question, *answer) {
            (Some(question), Answer::Value(value)) => question.words(value),
            _ => String::new(),
        };
        let text = question.map_or("", |question| question.text.as_str());
        let value = value.map(i16::from);
        row!(
            out,
            program.0,
            one.response.id.0,
            *place,
            client_id.0,
            *item,
            state,
            value,
            text,
            words.as_str(),
            *at,
            *at
        );
    })
    .await
}
