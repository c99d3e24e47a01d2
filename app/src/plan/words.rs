//! Choices and dates of the plan in words.

use crate::{t, text::when};
use domain::{
    Language,
    medication::{DayOfWeek, Medication, Taken},
    plan::{Approach, Fellowship, GoalState, Meeting, Part},
};
use jiff::civil::Date;

/// The name of a part.
pub fn part(lang: Language, part: Part) -> String {
    match part {
        Part::Reasons => t!(lang, "plan-reasons"),
        Part::People => t!(lang, "plan-people"),
        Part::RelapsePrevention => t!(lang, "plan-relapse"),
        Part::Safety => t!(lang, "plan-safety"),
        Part::Goals => t!(lang, "plan-goals"),
        Part::Medication => t!(lang, "plan-medication"),
        Part::Meetings => t!(lang, "plan-meetings"),
        Part::Aftercare => t!(lang, "plan-aftercare"),
    }
}

/// What to do about a trigger.
pub fn approach(lang: Language, approach: Approach) -> String {
    match approach {
        Approach::Avoid => t!(lang, "plan-approach-avoid"),
        Approach::Change => t!(lang, "plan-approach-change"),
        Approach::FaceWithHelp => t!(lang, "plan-approach-face"),
    }
}

/// Where a goal stands.
pub fn goal_state(lang: Language, state: GoalState) -> String {
    match state {
        GoalState::Open => t!(lang, "plan-goal-open"),
        GoalState::Reached => t!(lang, "plan-goal-reached"),
        GoalState::SetAside => t!(lang, "plan-goal-aside"),
    }
}

/// The kind of a meeting.
pub fn fellowship(lang: Language, fellowship: Fellowship) -> String {
    match fellowship {
        Fellowship::TwelveStep => t!(lang, "plan-fellowship-twelve"),
        Fellowship::SelfManagement => t!(lang, "plan-fellowship-self"),
        Fellowship::Mindfulness => t!(lang, "plan-fellowship-mindful"),
        Fellowship::Faith => t!(lang, "plan-fellowship-faith"),
        Fellowship::Secular => t!(lang, "plan-fellowship-secular"),
        Fellowship::Peers => t!(lang, "plan-fellowship-peers"),
        Fellowship::Other => t!(lang, "plan-fellowship-other"),
        Fellowship::None => t!(lang, "plan-fellowship-none"),
    }
}

/// Which meeting it was: its name, its kind, or both.
pub fn meeting(lang: Language, meeting: &Meeting) -> String {
    let kind = meeting.fellowship.map(|kind| fellowship(lang, kind));
    let name = (!meeting.name.is_blank()).then(|| meeting.name.as_str().to_owned());
    name.into_iter().chain(kind).collect::<Vec<_>>().join(" · ")
}

/// Taken, not taken, not yet.
pub fn taken(lang: Language, taken: Taken) -> String {
    match taken {
        Taken::Taken => t!(lang, "plan-taken"),
        Taken::NotTaken => t!(lang, "plan-not-taken"),
        Taken::NotYet => t!(lang, "plan-not-yet"),
    }
}

/// A day of the week.
pub fn day_of_week(lang: Language, day: DayOfWeek) -> String {
    let at = DayOfWeek::ALL.iter().position(|other| *other == day).and_then(|at| i8::try_from(at).ok()).unwrap_or(0);
    let weekday = jiff::civil::Weekday::from_monday_zero_offset(at).unwrap_or(jiff::civil::Weekday::Monday);
    when::weekday(lang, weekday).to_owned()
}

/// Times of day, and days where it is not every day: "8:00 am, 9:00 pm · Monday, Friday".
pub fn schedule(lang: Language, medicine: &Medication) -> String {
    let times: Vec<_> = medicine.times.iter().map(|&time| when::time_of_day(lang, time)).collect();
    let days: Vec<_> = medicine.days.iter().map(|&day| day_of_week(lang, day)).collect();
    [times.join(", "), days.join(", ")].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// A date with its year.
pub fn date(lang: Language, date: Date) -> String {
    t!(lang, "plan-date", date = when::date(lang, date), year = date.year().to_string())
}
