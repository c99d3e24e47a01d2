//! A plan of Ana's with ids that are known, for what must hold for every page.

use super::{
    app::TestApp,
    form::{Form, form},
};
use uuid::Uuid;

/// Ana's goal, with two steps.
pub const GOAL: Uuid = Uuid::from_u128(0x5001);
/// Her medicine, at eight in the morning.
pub const MEDICINE: Uuid = Uuid::from_u128(0x5002);
/// A meeting she went to.
pub const MEETING: Uuid = Uuid::from_u128(0x5003);

impl TestApp {
    /// Writes Ana's plan.
    pub async fn plan_of_ana(&self) {
        self.change(
            r#"WITH entries (number, part, content) AS (VALUES
                 (1, 'goals', '{"goals":{"what":"Sleep before midnight","steps":[{"what":"Tea at ten"},{"what":"Lights out"}],"state":"open"}}'),
                 (2, 'medication', '{"medication":{"name":"Naltrexone 50 mg","times":["08:00:00"]}}'),
                 (3, 'meetings', '{"meetings":{"on":"2026-11-20","name":"Harbor room"}}'),
                 (4, 'safety', '{"safety":{"worth":"The sea in the morning"}}')),
               made AS (
                 INSERT INTO plan_documents (program_id, id, participant_id, part, made_by, made_at)
                 SELECT program_id, ('00000000-0000-0000-0000-00000000500' || number)::uuid, id, part, id, created_at
                 FROM accounts, entries WHERE name = 'Ana Quillfeather' AND NOT EXISTS (SELECT FROM plan_documents) RETURNING *)
               INSERT INTO plan_versions (program_id, document_id, version, client_id, content, saved_at, saved_by, language)
               SELECT program_id, id, 1, id, content::jsonb, made_at, made_by, 'en' FROM made JOIN entries USING (part)"#,
        )
        .await;
    }
}

/// A small change of an entry of Ana's.
pub fn change(id: Uuid, change: &str, at: &str) -> Form {
    form().with("id", id).with("seen", 1).with("change", change).with("at", at)
}
