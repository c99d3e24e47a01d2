//! Homework with what was typed, sent and answered.

use super::copy::{fill, row, table};
use crate::{scope::Tx, trouble::Trouble};
use domain::{AccountId, ClientId, Fields, Homework, ProgramId, homework::work_path};
use uuid::Uuid;

/// A piece of homework as it stands.
#[derive(Clone, Debug)]
pub struct Given {
    /// The homework; the names in it are not loaded. Only its newest version is there, whatever its number.
    pub homework: Homework,
    /// Unique for whoever gave it.
    pub client_id: ClientId,
    /// Who gave it, and answered it or took it back.
    pub by: AccountId,
    /// Unique for the homework: what it was sent under.
    pub sent_as: ClientId,
    /// Id of the feedback.
    pub feedback: Uuid,
    /// What is kept of the form, with [`Homework::draft_at`].
    pub draft: Fields,
}

/// Writes homework, parents first.
pub(super) async fn write(tx: &mut Tx, program: ProgramId, all: &[Given]) -> Result<(), Trouble> {
    let columns = table!(
        "homework",
        "program_id, id, participant_id, client_id, papers, language, skill, session_id, assigned_by, assigned_at, due_at, withdrawn_by, withdrawn_at"
    );
    fill(tx, columns, all, |given, out| {
        let one = &given.homework;
        let (papers, withdrawn_by) = (json(&one.papers), one.withdrawn_at.map(|_| given.by.0));
        row!(
            out,
            program.0,
            one.id.0,
            one.participant.0,
            given.client_id.0,
            papers.as_str(),
            one.language.tag(),
            one.skill.map(domain::Skill::word),
            one.session.map(|session| session.0),
            given.by.0,
            one.assigned_at,
            one.due_at,
            withdrawn_by,
            one.withdrawn_at,
        );
    })
    .await?;
    let sent: Vec<_> = all.iter().filter_map(|given| Some((given, given.homework.sent.as_ref()?))).collect();
    let columns =
        table!("homework_versions", "program_id, homework_id, version, client_id, sent_at, language, answers");
    fill(tx, columns, &sent, |(given, sent), out| {
        let (version, answers) = (i32::try_from(sent.version).unwrap_or(i32::MAX), json(&sent.answers));
        let (id, sent_as) = (given.homework.id.0, given.sent_as.0);
        row!(out, program.0, id, version, sent_as, sent.at, sent.language.tag(), answers.as_str());
    })
    .await?;
    let answered: Vec<_> =
        sent.iter().filter_map(|(given, sent)| Some((given, sent, given.homework.feedback.as_ref()?))).collect();
    let columns = table!(
        "homework_feedback",
        "program_id, id, homework_id, version, client_id, given_by, given_at, feedback, seen_at"
    );
    fill(tx, columns, &answered, |(given, sent, said), out| {
        let version = i32::try_from(sent.version).unwrap_or(i32::MAX);
        let (id, by, text) = (given.homework.id.0, given.by.0, said.text.as_str());
        row!(out, program.0, given.feedback, id, version, given.feedback, by, said.at, text, said.seen_at);
    })
    .await?;
    let drafts: Vec<_> = all.iter().filter_map(|given| Some((given, given.homework.draft_at?))).collect();
    fill(tx, table!("drafts", "program_id, account_id, page, fields, kept_at"), &drafts, |(given, at), out| {
        let (page, fields) = (work_path(given.homework.id), json(&given.draft.0));
        row!(out, program.0, given.homework.participant.0, page.as_str(), fields.as_str(), *at);
    })
    .await
}

/// What has no map with other keys than texts is always JSON.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
