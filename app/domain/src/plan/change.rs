//! Small changes that are made with one tap, to whatever the newest version is.

use super::{Content, GoalState};
use crate::{ClientId, Fields, PlanId, Reason, Refusal};
use jiff::civil::Date;

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A reason or contact, counted from 0, goes up by one place.
    Up(usize),
    /// A step of a goal, counted from 0, is ticked.
    Tick(usize),
    /// A step of a goal, counted from 0, is open again.
    Untick(usize),
    /// Where a goal stands.
    State(GoalState),
    /// A medicine is no longer taken.
    Stop,
    /// A medicine is taken again.
    Resume,
    /// A meeting is taken off the list.
    Remove,
    /// The version named in [`NewChange::seen`] is the newest again.
    Restore,
}

/// A change that a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewChange {
    /// The id the form carries.
    pub client_id: ClientId,
    /// What is changed.
    pub id: PlanId,
    /// The version the person had in front of them.
    pub seen: u32,
    /// How.
    pub change: Change,
}

impl NewChange {
    /// Reads `client_id`, `id`, `seen`, `change` and `at` (a place, or the state of a goal).
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        let known = ["client_id", "id", "seen", "change", "at", "part"];
        fields.only(|name| known.contains(&name), &mut refusal);
        let at = fields.get("at");
        let place = || at.parse().ok();
        let change = match fields.get("change") {
            "up" => place().map(Change::Up),
            "tick" => place().map(Change::Tick),
            "untick" => place().map(Change::Untick),
            "state" => GoalState::from_word(at).map(Change::State),
            "stop" => Some(Change::Stop),
            "resume" => Some(Change::Resume),
            "remove" => Some(Change::Remove),
            "restore" => Some(Change::Restore),
            _ => None,
        };
        let client_id = fields.get("client_id").parse().ok();
        let id = fields.get("id").parse().ok();
        let seen = fields.get("seen").parse().ok();
        let (Some(client_id), Some(id), Some(seen), Some(change)) = (client_id, id, seen, change) else {
            refusal.push("form", Reason::NotAChoice);
            return Err(refusal);
        };
        refusal.or(Self { client_id, id, seen, change })
    }
}

impl Change {
    /// What the newest version becomes. Places are those of the version that was `seen`, and are looked for in the
    /// newest; what is no longer there, or does not fit, is refused.
    pub fn apply(self, seen: &Content, newest: &Content, today: Date) -> Result<Content, Refusal> {
        let gone = || Refusal::of("form", Reason::ChangedMeanwhile);
        let mut content = newest.clone();
        match (self, seen, &mut content) {
            (Self::Restore, seen, content) => *content = seen.clone(),
            (Self::Up(at), Content::Reasons(seen), Content::Reasons(now)) => {
                up(&seen.0, &mut now.0, at).ok_or_else(gone)?;
            }
            (Self::Up(at), Content::People(seen), Content::People(now)) => {
                up(&seen.0, &mut now.0, at).ok_or_else(gone)?;
            }
            (Self::Tick(at) | Self::Untick(at), Content::Goals(seen), Content::Goals(now)) => {
                let what = &seen.steps.get(at).ok_or_else(gone)?.what;
                let step = now.steps.iter_mut().find(|step| step.what == *what).ok_or_else(gone)?;
                step.done_on = matches!(self, Self::Tick(_)).then(|| step.done_on.unwrap_or(today));
            }
            (Self::State(state), _, Content::Goals(now)) => now.state = state,
            (Self::Stop, _, Content::Medication(now)) => {
                now.stopped_on.get_or_insert(today);
            }
            (Self::Resume, _, Content::Medication(now)) => now.stopped_on = None,
            (Self::Remove, _, Content::Meetings(now)) => now.removed = true,
            _ => return Err(gone()),
        }
        Ok(content)
    }
}

/// Moves up what stood at `at` in `seen`, wherever it stands now. The first stays where it is.
fn up<T: PartialEq>(seen: &[T], now: &mut [T], at: usize) -> Option<()> {
    let place = now.iter().position(|one| Some(one) == seen.get(at))?;
    if place > 0 {
        now.swap(place, place - 1);
    }
    Some(())
}
