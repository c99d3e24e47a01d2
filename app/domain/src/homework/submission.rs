//! What is sent: answers by the participant, feedback by a clinician.

use crate::{
    ClientId, Fields, HomeworkId, Language, NOTE_MAX, Reason, Refusal, Text,
    worksheet::{Sheet, SheetAnswers, parse},
};

/// Names of the form beside those of its sheet.
pub const HOMEWORK_FIELDS: &[&str] = &["homework", "client_id"];
/// Names of the form for feedback.
pub const FEEDBACK_FIELDS: &[&str] = &["homework", "client_id", "feedback"];

/// Answers that were read from a form and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// Made by the rendered form.
    pub client_id: ClientId,
    /// What was done.
    pub homework: HomeworkId,
    /// The language of the sheet that was answered.
    pub language: Language,
    /// What was answered.
    pub answers: SheetAnswers,
}

impl Submission {
    /// Reads the form of `homework`, whose sheet was shown in `language`. What the sheet requires must be there, and a
    /// sheet with nothing on it is refused (`form`: [`Reason::Required`]).
    pub fn parse(fields: &Fields, homework: HomeworkId, language: Language, sheet: &Sheet) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        let known = sheet.names();
        fields.only(|name| HOMEWORK_FIELDS.contains(&name) || known.contains(name), &mut refusal);
        let client_id = client_id(fields, &mut refusal);
        let answers = parse(sheet, fields, true).unwrap_or_else(|refused| {
            refusal.0.extend(refused.0);
            SheetAnswers::default()
        });
        if refusal.0.is_empty() && answers.is_empty() {
            refusal.push("form", Reason::Required);
        }
        match client_id {
            Some(client_id) => refusal.or(Self { client_id, homework, language, answers }),
            None => Err(refusal),
        }
    }
}

/// Feedback that was read from a form and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFeedback {
    /// Made by the rendered form.
    pub client_id: ClientId,
    /// To what.
    pub homework: HomeworkId,
    /// What the person will read.
    pub text: Text,
}

impl NewFeedback {
    /// Reads the form.
    pub fn parse(fields: &Fields, homework: HomeworkId) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| FEEDBACK_FIELDS.contains(&name), &mut refusal);
        let client_id = client_id(fields, &mut refusal);
        let text = Text::parse(fields.get("feedback"), NOTE_MAX).unwrap_or_else(|reason| {
            refusal.push("feedback", reason);
            Text::default()
        });
        if text.is_blank() && refusal.reason("feedback").is_none() {
            refusal.push("feedback", Reason::Required);
        }
        match client_id {
            Some(client_id) => refusal.or(Self { client_id, homework, text }),
            None => Err(refusal),
        }
    }
}

fn client_id(fields: &Fields, refusal: &mut Refusal) -> Option<ClientId> {
    fields.get("client_id").parse().map_err(|_| refusal.push("client_id", Reason::NotAnId)).ok()
}
