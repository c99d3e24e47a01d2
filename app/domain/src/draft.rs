//! What somebody is in the middle of typing, kept on the server so that a locked phone or an ended sign-in loses nothing.

use crate::{Failure, Fields, Scope};
use async_trait::async_trait;
use jiff::Timestamp;

/// Longest draft, in bytes of all names and texts.
pub const DRAFT_MAX: usize = 60_000;

/// Keeping drafts. A draft belongs to an account and to the page of its form (`/check-in`).
#[async_trait]
pub trait Drafts: Send + Sync {
    /// Keeps `fields` in place of what was kept for `page`.
    async fn keep(&self, who: &Scope, page: &str, fields: &Fields, now: Timestamp) -> Result<(), Failure>;

    /// What was kept for `page`, if anything.
    async fn kept(&self, who: &Scope, page: &str) -> Result<Option<Fields>, Failure>;

    /// Forgets what was kept for `page`.
    async fn forget(&self, who: &Scope, page: &str) -> Result<(), Failure>;
}
