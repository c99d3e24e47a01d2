//! A lapse of Ana's with an id that is known, for what must hold for every page.

use super::app::TestApp;
use uuid::Uuid;

/// Ana's lapse, without a review.
pub const LAPSE: Uuid = Uuid::from_u128(0x6001);

impl TestApp {
    /// Writes Ana's lapse.
    pub async fn lapse_of_ana(&self) {
        self.change(
            "INSERT INTO lapses (program_id, id, participant_id, client_id, reported_at, day, items, shown)
             SELECT program_id, '00000000-0000-0000-0000-000000006001', id, id, created_at, created_at::date, '{alcohol}', '{}'
             FROM accounts WHERE name = 'Ana Quillfeather' AND NOT EXISTS (SELECT FROM lapses)",
        )
        .await;
    }
}
