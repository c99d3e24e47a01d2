//! Responses to questionnaires, by the browser or straight into the tables.

use super::{
    app::TestApp,
    browser::Browser,
    form::{Form, form},
    seen::Seen,
};
use std::sync::atomic::{AtomicU64, Ordering};
use uuid::Uuid;

/// A weekly form of ana's that was just opened, for tests that only need one.
pub const RESPONSE: Uuid = Uuid::from_u128(0x5e55);

impl TestApp {
    /// Opens [`RESPONSE`].
    pub async fn response_of_ana(&self) -> Uuid {
        self.change(
            "INSERT INTO questionnaire_responses (program_id, id, participant_id, client_id, instrument, version, language,
               opened_by, day, opened_at, closes_at)
             SELECT program_id, '00000000-0000-0000-0000-000000005e55', id, '00000000-0000-0000-0000-000000005e55', 'bam_iop',
               '2026-11', 'en', 'schedule', '2026-11-23', '2026-11-24T15:00:00Z', '2026-11-26T09:00:00Z'
             FROM accounts WHERE name = 'Ana Quillfeather' ON CONFLICT DO NOTHING",
        )
        .await;
        RESPONSE
    }

    /// Makes today everybody's day of admission: the intake forms are due.
    pub async fn admit_today(&self) {
        self.change("UPDATE enrollments SET admitted_on = '2026-11-24'").await;
    }
}

/// A client's id that no other form of the tests has.
fn fresh() -> u128 {
    static NEXT: AtomicU64 = AtomicU64::new(0x9000);
    NEXT.fetch_add(1, Ordering::Relaxed).into()
}

/// A form that answers these items of a response.
pub fn answering(response: &str, page: &str, answers: &[(&str, &str)]) -> Form {
    let head = form().with("response", response).with("page", page).id(fresh());
    answers.iter().fold(head, |form, (item, text)| form.with(&format!("a_{item}"), text))
}

impl Browser {
    /// Opens a form that is due, and tells its id.
    pub async fn begins(&self, instrument: &str) -> String {
        let id = fresh();
        let seen = self.sends("/api/questionnaires/open", &form().id(id).with("instrument", instrument)).await;
        seen.is(303).header("location").trim_start_matches("/questionnaires/").to_owned()
    }

    /// Answers one question.
    pub async fn says(&self, response: &str, item: &str, text: &str) -> Seen {
        self.sends("/api/questionnaires/answer", &answering(response, item, &[(item, text)])).await
    }

    /// Answers on the page with every question.
    pub async fn fills(&self, response: &str, answers: &[(&str, &str)]) -> Seen {
        self.sends("/api/questionnaires/answer", &answering(response, "all", answers)).await
    }
}
