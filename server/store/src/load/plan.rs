//! Plans with all their versions, and the answers about doses.

use super::copy::{fill, row, table};
use crate::{scope::Tx, trouble::Trouble};
use domain::{ClientId, ParticipantId, ProgramId, medication::DoseAnswer, plan::Version};
use jiff::Timestamp;

/// The plans of a program's participants; every list in any order.
#[derive(Clone, Debug, Default)]
pub struct Plans {
    /// Documents and entries.
    pub documents: Vec<Document>,
    /// Answers about doses.
    pub doses: Vec<Dose>,
}

/// A document or entry of a plan.
#[derive(Clone, Debug)]
pub struct Document {
    /// Whose it is, and who wrote it.
    pub participant: ParticipantId,
    /// When it was begun.
    pub made_at: Timestamp,
    /// At least one, in order, each with the id of its form.
    pub versions: Vec<(ClientId, Version)>,
}

/// An answer about a dose.
#[derive(Clone, Debug)]
pub struct Dose {
    /// Who answered.
    pub participant: ParticipantId,
    /// The id of its form.
    pub client_id: ClientId,
    /// What was answered.
    pub answer: DoseAnswer,
}

impl Plans {
    /// Adds what another has.
    pub fn append(&mut self, other: &mut Self) {
        self.documents.append(&mut other.documents);
        self.doses.append(&mut other.doses);
    }
}

/// Writes plans and doses.
pub(super) async fn write(tx: &mut Tx, program: ProgramId, plans: &Plans) -> Result<(), Trouble> {
    let documents: Vec<_> =
        plans.documents.iter().filter_map(|document| Some((document, &document.versions.first()?.1))).collect();
    fill(
        tx,
        table!("plan_documents", "program_id, id, participant_id, part, made_by, made_at"),
        &documents,
        |(document, first), out| {
            let (whose, part) = (document.participant.0, first.content.part().word());
            row!(out, program.0, first.id.0, whose, part, whose, document.made_at);
        },
    )
    .await?;
    let versions: Vec<_> = plans.documents.iter().flat_map(|document| &document.versions).collect();
    fill(
        tx,
        table!("plan_versions", "program_id, document_id, version, client_id, content, saved_at, saved_by, language"),
        &versions,
        |(client_id, version), out| {
            // Texts, numbers and dates: nothing in it can fail to be written.
            let content = serde_json::to_string(&version.content).unwrap_or_default();
            let number = i32::try_from(version.version).unwrap_or(i32::MAX);
            let (id, by, language) = (version.id.0, version.saved_by.0, version.language.tag());
            row!(out, program.0, id, number, client_id.0, content.as_str(), version.saved_at, by, language);
        },
    )
    .await?;
    fill(
        tx,
        table!("doses", "program_id, participant_id, client_id, medication_id, day, time, taken, note, answered_at"),
        &plans.doses,
        |Dose { participant, client_id, answer }, out| {
            let (slot, taken, note) = (answer.slot, answer.taken.word(), answer.note.as_str());
            let medicine = slot.medication.0;
            row!(
                out,
                program.0,
                participant.0,
                client_id.0,
                medicine,
                slot.day,
                slot.time,
                taken,
                note,
                answer.answered_at
            );
        },
    )
    .await
}
