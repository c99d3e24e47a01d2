//! What a person did with the app, in order: check-ins, and now and then the craving flow.

use super::{
    answers::{answers, rating},
    chance::{Chance, Part},
    craving,
    days::{Day, days},
    ending::Ending,
    lapse,
    person::Person,
    size::Plan,
};
use domain::{CheckInId, ClientId, Clinic, Trigger, day_bounds};
use jiff::{SignedDuration, Timestamp};
use store::load::{CheckIn, Flow, Lapse};

/// Minutes after the beginning of the program's day: half past six to ten.
const MORNING: std::ops::RangeInclusive<i64> = 150..=360;
/// The same: six to half past eleven in the evening.
const EVENING: std::ops::RangeInclusive<i64> = 840..=1_170;
/// Share of check-ins that waited for a network.
const OFFLINE: f64 = 0.05;

/// One thing that a person sent; what it showed is decided later.
pub enum Step {
    /// A check-in.
    CheckIn(Box<CheckIn>),
    /// A whole pass through the craving flow.
    Flow(Flow),
    /// A lapse form.
    Lapse(Lapse),
}

/// Everything that a person sent, oldest first.
pub fn steps(person: &Person, plan: &Plan<'_>, clinic: &Clinic) -> Vec<Step> {
    let mut chance = Chance::of(plan.size.seed, Part::Days, person.index);
    let days = days(person, &mut chance);
    let moment = person.ending.moment(plan.now, clinic);
    let mut chance = Chance::of(plan.size.seed, Part::Answers, person.index);
    let mut flows = Chance::of(plan.size.seed, Part::Craving, person.index);
    let mut steps = Vec::with_capacity(days.len());
    for day in &days {
        match moment.filter(|_| day.date == person.last_day) {
            Some(moment) => steps.push(scene(person, day, moment, clinic, &mut chance)),
            None if day.answered => ordinary(person, day, plan.now, clinic, [&mut chance, &mut flows], &mut steps),
            None => {}
        }
    }
    steps
}

fn ordinary(
    person: &Person,
    day: &Day,
    now: Timestamp,
    clinic: &Clinic,
    [chance, flows]: [&mut Chance; 2],
    steps: &mut Vec<Step>,
) {
    let morning = chance.happens(person.nature.mornings);
    let minute = chance.whole(if morning { MORNING } else { EVENING });
    let answered_at = day_bounds(day.date, &clinic.zone).0
        + SignedDuration::from_mins(minute)
        + SignedDuration::from_millis(chance.whole(0..=59_999));
    let waited = if chance.happens(OFFLINE) { chance.whole(240_000..=9_000_000) } else { chance.whole(60..=1_900) };
    let received_at = answered_at + SignedDuration::from_millis(waited);
    let flow = (!morning && craving::goes_through(person, day, flows)).then(|| {
        let minutes = flows.whole(80..=130);
        craving::flow(person, day, answered_at - SignedDuration::from_mins(minutes), clinic, flows)
    });
    let check_in = check_in(person, day, morning, (answered_at, received_at), clinic, chance);
    if received_at < now {
        steps.extend(flow.map(Step::Flow));
        let lapse = lapse::lapse(person, &check_in, now, clinic, flows);
        steps.push(Step::CheckIn(check_in.into()));
        steps.extend(lapse.map(Step::Lapse));
    }
}

fn check_in(
    person: &Person,
    day: &Day,
    morning: bool,
    (answered_at, received_at): (Timestamp, Timestamp),
    clinic: &Clinic,
    chance: &mut Chance,
) -> CheckIn {
    let answers = answers(person, day, clinic.zone.to_datetime(answered_at).date(), morning, chance);
    let id = CheckInId(chance.id(received_at));
    let check_in = domain::CheckIn { id, participant: person.id, answered_at, received_at, day: day.date, answers };
    CheckIn {
        check_in,
        client_id: ClientId(chance.id(answered_at)),
        shown: Vec::new(),
        team_told: false,
        version: None,
    }
}

/// The last thing that a person of a scene did.
fn scene(person: &Person, day: &Day, moment: Timestamp, clinic: &Clinic, chance: &mut Chance) -> Step {
    if person.ending == Ending::InDanger {
        return Step::Flow(craving::in_danger(person, moment, clinic, chance));
    }
    let craving = match person.ending {
        Ending::StrongCraving => 9.0,
        Ending::StrongCravingTaken | Ending::Overlooked => 8.0,
        Ending::AskedForACall => 6.0,
        _ => 5.0,
    };
    let day = Day { craving, lapse: person.ending == Ending::UsedAgain, ..day.clone() };
    let received_at = moment + SignedDuration::from_millis(420);
    let mut sent = check_in(person, &day, false, (moment, received_at), clinic, chance);
    let answers = &mut sent.check_in.answers;
    answers.call_me = person.ending == Ending::AskedForACall;
    answers.mood = Some(rating(match person.ending {
        Ending::AskedForACall | Ending::StrongCraving => 3.0,
        _ => 4.0,
    }));
    if person.ending == Ending::StrongCraving {
        answers.triggers = vec![Trigger::People, Trigger::Money];
    }
    Step::CheckIn(sent.into())
}
