//! Doses: what is due on a program day, and the answers about it.

use super::Medication;
use crate::{ClientId, DAY_BEGINS, Fields, PlanId, Reason, Refusal, Text, day::instant};
use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
    tz::TimeZone,
};

/// Longest note about a side effect, in code points (own default).
pub const SIDE_EFFECT_MAX: usize = 500;
/// A dose is answered at most this many program days later (own default).
pub const OLDEST_DOSE: i64 = 7;

crate::checkin_choices! {
    /// "Did you take it?"
    Taken {
        /// Taken.
        Taken = "taken",
        /// Not taken.
        NotTaken = "not_taken",
        /// Not yet.
        NotYet = "not_yet",
    }
}

/// Which dose: a medicine on a program day at a time of day. Without a time it was taken beside any schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slot {
    /// The medicine.
    pub medication: PlanId,
    /// The program day.
    pub day: Date,
    /// The time of day of the schedule.
    pub time: Option<Time>,
}

/// An answer as it was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoseAnswer {
    /// Which dose.
    pub slot: Slot,
    /// Taken, not taken, not yet.
    pub taken: Taken,
    /// A side effect or anything else; may be blank.
    pub note: Text,
    /// When it was answered.
    pub answered_at: Timestamp,
}

/// A dose of the schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    /// Which.
    pub slot: Slot,
    /// The medicine's name as written.
    pub name: Text,
    /// When it is due.
    pub due_at: Timestamp,
    /// The newest answer.
    pub answer: Option<DoseAnswer>,
}

impl Dose {
    /// Whether the person may still be asked: no answer yet, or "not yet".
    pub fn is_open(&self) -> bool {
        self.answer.as_ref().is_none_or(|answer| answer.taken == Taken::NotYet)
    }
}

/// An answer that a form brings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDoseAnswer {
    /// The id the form carries.
    pub client_id: ClientId,
    /// Which dose.
    pub slot: Slot,
    /// Taken, not taken, not yet.
    pub taken: Taken,
    /// A side effect or anything else; may be blank.
    pub note: Text,
}

impl NewDoseAnswer {
    /// Reads `client_id`, `medication`, `day`, `time`, `taken` and `note`. `today` is the program day.
    pub fn parse(fields: &Fields, today: Date) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        let known = ["client_id", "medication", "day", "time", "taken", "note"];
        fields.only(|name| known.contains(&name), &mut refusal);
        let note = Text::parse(fields.get("note").trim(), SIDE_EFFECT_MAX).unwrap_or_else(|reason| {
            refusal.push("note", reason);
            Text::default()
        });
        let day = fields.get("day").parse::<Date>().ok();
        if day.is_some_and(|day| day > today || day < today.saturating_sub(OLDEST_DOSE.days())) {
            refusal.push("form", Reason::DateTooFar);
        }
        let typed = fields.get("taken");
        let taken = Taken::from_word(typed);
        if taken.is_none() {
            refusal.push("taken", if typed.is_empty() { Reason::Required } else { Reason::NotAChoice });
        }
        let time = super::time(fields.get("time"));
        let client_id = fields.get("client_id").parse().ok();
        let medication = fields.get("medication").parse().ok();
        let (Some(client_id), Some(medication), Some(day), Ok(time)) = (client_id, medication, day, time) else {
            refusal.push("form", Reason::NotAnId);
            return Err(refusal);
        };
        match taken {
            Some(taken) => refusal.or(Self { client_id, slot: Slot { medication, day, time }, taken, note }),
            None => Err(refusal),
        }
    }
}

/// The doses of a program day, in order of time: each time of each medicine once, also where the clock skips or repeats it.
pub fn doses_of_day<'a>(
    medicines: impl IntoIterator<Item = (PlanId, &'a Medication)>,
    answers: &[DoseAnswer],
    day: Date,
    zone: &TimeZone,
) -> Vec<Dose> {
    let mut doses = Vec::new();
    for (medication, medicine) in medicines.into_iter().filter(|(_, medicine)| medicine.is_taken_on(day)) {
        for &time in &medicine.times {
            let slot = Slot { medication, day, time: Some(time) };
            // Before four in the morning it is still the program day, but by the calendar the next.
            let date = if time < DAY_BEGINS { day.saturating_add(1.day()) } else { day };
            let due_at = instant(date, time, zone);
            let answer = answers.iter().filter(|answer| answer.slot == slot).max_by_key(|answer| answer.answered_at);
            doses.push(Dose { slot, name: medicine.name.clone(), due_at, answer: answer.cloned() });
        }
    }
    doses.sort_by(|a, b| (a.due_at, &a.name.as_str()).cmp(&(b.due_at, &b.name.as_str())));
    doses
}
