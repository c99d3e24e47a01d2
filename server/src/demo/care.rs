//! What the clinicians did about a flag: who took it when, and how it was closed.

use super::{chance::Chance, ending::Ending, person::Person, words};
use domain::{AccountId, Clinic, Outcome, RuleId, Severity, rule::Hit};
use jiff::{SignedDuration, Timestamp};

/// Taking and closing, as far as they happen.
#[derive(Clone, Debug, Default)]
pub struct Care {
    /// Who takes it, and when.
    pub take: Option<(AccountId, Timestamp)>,
    /// When the same clinician closes it, and how.
    pub close: Option<(Timestamp, Outcome, &'static str, bool)>,
}

/// What is done about the flag that `hit` opens. `staff` are the clinicians; never empty.
pub fn care(
    person: &Person,
    hit: &Hit,
    now: Timestamp,
    clinic: &Clinic,
    staff: &[AccountId],
    chance: &mut Chance,
) -> Care {
    match person.ending.moment(now, clinic) {
        Some(moment) if hit.received_at >= moment => of_scene(person.ending, moment, staff),
        _ => ordinary(person, hit, clinic, staff, chance),
    }
}

fn of_scene(ending: Ending, moment: Timestamp, staff: &[AccountId]) -> Care {
    let (who, minutes) = match ending {
        Ending::InDanger => (1, 4),
        Ending::StrongCravingTaken => (0, 19),
        Ending::UsedAgain => (0, 52),
        _ => return Care::default(),
    };
    Care { take: Some((staff[who % staff.len()], moment + SignedDuration::from_mins(minutes))), close: None }
}

fn ordinary(person: &Person, hit: &Hit, clinic: &Clinic, staff: &[AccountId], chance: &mut Chance) -> Care {
    let minutes = match (hit.severity, hit.rule) {
        (Severity::Red, _) => 2..=9,
        (_, RuleId::F28) => 4..=40,
        (Severity::Amber, _) => 6..=150,
        (Severity::Yellow, _) => 20..=900,
    };
    let responsible = staff[usize::try_from(person.index).unwrap_or(0) % staff.len()];
    let who = if chance.happens(0.7) { responsible } else { *chance.pick(staff) };
    let taken = in_hours(later(hit.received_at, chance.whole(minutes)), clinic, chance);
    let closed = in_hours(later(taken, *chance.weighted(&[(3.0, 25), (4.0, 90), (3.0, 1_500)])), clinic, chance);
    let (outcome, note) = words::closing(hit.rule, chance);
    let useful = chance.happens(if outcome == Outcome::EnteredByMistake { 0.2 } else { 0.86 });
    Care { take: Some((who, taken)), close: Some((closed, outcome, note, useful)) }
}

fn later(at: Timestamp, minutes: i64) -> Timestamp {
    at + SignedDuration::from_mins(minutes)
}

/// `at`, or soon after the next opening when the clinic is closed then.
fn in_hours(at: Timestamp, clinic: &Clinic, chance: &mut Chance) -> Timestamp {
    let soon = SignedDuration::from_mins(chance.whole(4..=55)) + SignedDuration::from_secs(chance.whole(0..=59));
    if clinic.is_open(at) { at } else { clinic.next_opening(at).unwrap_or(at) + soon }
}
