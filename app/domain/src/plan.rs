//! The participant's own plan: documents and entries of which every version is kept.

use crate::{
    AccountId, AsParticipant, ClientId, Failure, Fields, Language, PlanId, Reason, Refusal, medication::Medication,
};
use async_trait::async_trait;
use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

mod aftercare;
mod change;
mod contacts;
mod goal;
mod meeting;
mod parse;
mod reasons;
mod relapse;
mod safety;

pub use aftercare::Aftercare;
pub use change::{Change, NewChange};
pub use contacts::{CONTACTS_MAX, Contact, Contacts, Listed};
pub use goal::{Goal, GoalState, STEPS_MAX, Step};
pub use meeting::{Fellowship, Meeting};
pub use parse::{LINE_MAX, LINES_MAX, PARAGRAPH_MAX};
pub(crate) use parse::{Reading, is_row};
pub use reasons::{REASONS_MAX, Reasons};
pub use relapse::{Approach, RelapsePlan, WORST_MAX, Worst};
pub use safety::{REVIEW_AFTER_DAYS, SafetyPlan, WAYS_MAX};

crate::checkin_choices! {
    /// A part of the plan.
    Part {
        /// Why I want this.
        Reasons = "reasons",
        /// My own contacts.
        People = "people",
        /// The relapse-prevention plan.
        RelapsePrevention = "relapse_prevention",
        /// The safety plan.
        Safety = "safety",
        /// Goals with steps.
        Goals = "goals",
        /// Medicines.
        Medication = "medication",
        /// Mutual-help meetings.
        Meetings = "meetings",
        /// What comes after the program.
        Aftercare = "aftercare",
    }
}

impl Part {
    /// Its page.
    pub const fn page(self) -> &'static str {
        match self {
            Self::Reasons => "/plan/reasons",
            Self::People => "/plan/people",
            Self::RelapsePrevention => "/plan/relapse-prevention",
            Self::Safety => "/plan/safety",
            Self::Goals => "/plan/goals",
            Self::Medication => "/plan/medication",
            Self::Meetings => "/plan/meetings",
            Self::Aftercare => "/plan/aftercare",
        }
    }

    /// The part whose page lies at `/plan/{name}`.
    pub fn from_page_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|part| part.page().strip_prefix("/plan/") == Some(name))
    }

    /// Whether it is one document, and not a list of entries.
    pub const fn is_document(self) -> bool {
        !matches!(self, Self::Goals | Self::Medication | Self::Meetings)
    }
}

/// What stands in one version of a document or entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    /// Why I want this.
    Reasons(Reasons),
    /// My own contacts.
    People(Contacts),
    /// The relapse-prevention plan.
    RelapsePrevention(RelapsePlan),
    /// The safety plan.
    Safety(SafetyPlan),
    /// A goal.
    Goals(Goal),
    /// A medicine.
    Medication(Medication),
    /// A meeting.
    Meetings(Meeting),
    /// What comes after the program.
    Aftercare(Aftercare),
}

impl Content {
    /// The part it belongs to.
    pub const fn part(&self) -> Part {
        match self {
            Self::Reasons(_) => Part::Reasons,
            Self::People(_) => Part::People,
            Self::RelapsePrevention(_) => Part::RelapsePrevention,
            Self::Safety(_) => Part::Safety,
            Self::Goals(_) => Part::Goals,
            Self::Medication(_) => Part::Medication,
            Self::Meetings(_) => Part::Meetings,
            Self::Aftercare(_) => Part::Aftercare,
        }
    }

    /// The same as it was typed, with what its form does not ask for: ticks and state of a goal, the end of a medicine.
    #[must_use]
    pub fn keeping(self, before: &Self) -> Self {
        match (self, before) {
            (Self::Goals(goal), Self::Goals(before)) => Self::Goals(goal.keeping(before)),
            (Self::Medication(medicine), Self::Medication(before)) => {
                Self::Medication(Medication { stopped_on: before.stopped_on, ..medicine })
            }
            (Self::Meetings(meeting), Self::Meetings(before)) => {
                Self::Meetings(Meeting { removed: before.removed, ..meeting })
            }
            (content, _) => content,
        }
    }

    /// Whether its owner has taken it off the list.
    pub const fn is_crossed_out(&self) -> bool {
        matches!(self, Self::Meetings(meeting) if meeting.removed)
    }
}

/// Most entries of one list (own default).
pub const ENTRIES_MAX: usize = 1_000;

/// One version as it was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// What it is a version of.
    pub id: PlanId,
    /// Counted from 1.
    pub version: u32,
    /// What it says.
    pub content: Content,
    /// When it was saved.
    pub saved_at: Timestamp,
    /// By whom.
    pub saved_by: AccountId,
    /// The language of the app when it was saved.
    pub language: Language,
}

/// A version that a form asks to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVersion {
    /// The id the form carries.
    pub client_id: ClientId,
    /// The entry it changes; none for a document of which there is one, and for a new entry.
    pub id: Option<PlanId>,
    /// The version the person had in front of them; 0 when there was none.
    pub based_on: u32,
    /// What it says.
    pub content: Content,
}

impl NewVersion {
    /// Reads a form of the plan: `client_id`, `part`, `id`, `based_on`, and the fields of the part.
    pub fn parse(fields: &Fields, today: Date) -> Result<Self, Refusal> {
        let off = || Refusal::of("form", Reason::NotAnId);
        let content = match Part::from_word(fields.get("part")).ok_or_else(off)? {
            Part::Reasons => Content::Reasons(Reasons::parse(fields)?),
            Part::People => Content::People(Contacts::parse(fields)?),
            Part::RelapsePrevention => Content::RelapsePrevention(RelapsePlan::parse(fields)?),
            Part::Safety => Content::Safety(SafetyPlan::parse(fields)?),
            Part::Goals => Content::Goals(Goal::parse(fields, today)?),
            Part::Medication => Content::Medication(Medication::parse(fields, today)?),
            Part::Meetings => Content::Meetings(Meeting::parse(fields, today)?),
            Part::Aftercare => Content::Aftercare(Aftercare::parse(fields)?),
        };
        let id = match fields.get("id") {
            "" => None,
            id => Some(id.parse().map_err(|_| off())?),
        };
        let client_id = fields.get("client_id").parse().map_err(|_| Refusal::of("client_id", Reason::NotAnId))?;
        let based_on = fields.get("based_on").parse().map_err(|_| off())?;
        Ok(Self { client_id, id, based_on, content })
    }
}

/// What the craving flow and the crisis card need: both in the person's own order, empty where nothing was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Support {
    /// Why I want this.
    pub reasons: Reasons,
    /// My own contacts.
    pub contacts: Contacts,
}

/// The plan of a participant. Reading it is private: nothing is raised, nobody is told.
#[async_trait]
pub trait Plans: Send + Sync {
    /// The newest version of everything on the plan, oldest entry first. Crossed-out entries are left out.
    async fn everything(&self, who: &AsParticipant) -> Result<Vec<Version>, Failure>;

    /// The newest version of a part: one of a document, one of each entry of a list. Crossed-out entries are left out.
    async fn part(&self, who: &AsParticipant, part: Part) -> Result<Vec<Version>, Failure>;

    /// Every version of a part, newest first, crossed-out entries included; 200 at most.
    async fn versions(&self, who: &AsParticipant, part: Part) -> Result<Vec<Version>, Failure>;

    /// Own reasons and contacts, in own order.
    async fn support(&self, who: &AsParticipant) -> Result<Support, Failure>;

    /// Saves a version. When another was saved since `based_on`, nothing is saved and
    /// [`crate::Reason::ChangedMeanwhile`] is refused for `form`: the person sees both. The same `client_id` again
    /// saves nothing anew; with another content it is refused.
    async fn save(&self, who: &AsParticipant, new: NewVersion, now: Timestamp) -> Result<Version, Failure>;

    /// Makes a small change to the newest version (a tick, an order, an older version again). The same `client_id`
    /// again changes nothing.
    async fn change(
        &self,
        who: &AsParticipant,
        new: NewChange,
        today: Date,
        now: Timestamp,
    ) -> Result<Version, Failure>;
}

#[cfg(test)]
mod tests;
