//! The participant's own plan: what to do, with whom, and why. Each page reads, changes in place, keeps versions, prints.

pub mod api;
mod document;
mod editing;
mod entry;
mod forms;
mod goals;
mod kept;
mod lines;
mod medication;
mod meetings;
mod overview;
mod sheet;
mod tap;
mod versions;
mod view;
mod words;

pub use document::{AftercarePage, ReasonsPage, RelapsePage, SafetyPage, SupportersPage};
pub use goals::{GoalPage, GoalsPage};
pub use kept::KeptPage;
pub use medication::{MedicationPage, MedicinePage};
pub use meetings::{MeetingPage, MeetingsPage};
pub use overview::PlanPage;
pub use versions::VersionsPage;

use domain::PlanId;

/// Whether the forms of a page keep drafts, and load the island that does it.
pub fn has_drafts(path: &str) -> bool {
    let Some(name) = path.strip_prefix("/plan/") else { return false };
    match name.split_once('/') {
        None => domain::plan::Part::from_page_name(name).is_some(),
        Some((list, id)) => matches!(list, "goals" | "medication" | "meetings") && id.parse::<PlanId>().is_ok(),
    }
}
