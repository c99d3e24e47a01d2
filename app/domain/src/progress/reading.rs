//! From what was stored to what is shown. Pure functions over values.

use super::{Measure, Track, WeekDone};
use crate::{
    CheckIn, Rating, UseReport, Used,
    schedule::{Meeting, Status, monday_of},
    usual_of,
};
use jiff::{ToSpan as _, civil::Date};
use std::collections::{BTreeMap, BTreeSet};

/// The tracks of the days from `first` to `today`. Of several answers on a day the highest counts, of sleep the lowest
/// (rule catalogue, "day value"). `ratings` are those of the craving flow. What lies before `first` makes the usual.
pub fn tracks(check_ins: &[CheckIn], ratings: &[(Date, Rating)], first: Date, today: Date) -> Vec<Track> {
    let mut values: BTreeMap<(Measure, Date), u8> = BTreeMap::new();
    let mut note = |measure: Measure, day: Date, value: u8| {
        let kept = values.entry((measure, day)).or_insert(value);
        *kept = if measure == Measure::Sleep { value.min(*kept) } else { value.max(*kept) };
    };
    for check_in in check_ins {
        let answers = &check_in.answers;
        note(Measure::Craving, check_in.day, answers.craving_max.value());
        if let Some(mood) = answers.mood {
            note(Measure::Mood, check_in.day, mood.value());
        }
        if let Some(half_hours) = answers.sleep_half_hours {
            note(Measure::Sleep, check_in.day, half_hours);
        }
    }
    for (day, rating) in ratings {
        note(Measure::Craving, *day, rating.value());
    }
    let track = |&measure: &Measure| {
        let of =
            |from: Date| days(from, today).map(|day| (day, values.get(&(measure, day)).copied())).collect::<Vec<_>>();
        Track { measure, days: of(first), usual: usual_of(&of(today.saturating_sub(16.days()))) }
    };
    Measure::ALL.iter().map(track).collect()
}

/// Every day with use that is known, oldest first: told in a check-in, in the craving flow or as a lapse.
pub fn days_of_use(check_ins: &[CheckIn], reports: &[UseReport]) -> Vec<Date> {
    let told = check_ins.iter().filter(|check_in| check_in.answers.used == Some(Used::Yes)).flat_map(|check_in| {
        let uses = &check_in.answers.uses;
        let undated = uses.is_empty().then_some(check_in.day);
        uses.iter().map(|one| one.on.unwrap_or(check_in.day)).chain(undated)
    });
    told.chain(reports.iter().map(|report| report.on)).collect::<BTreeSet<_>>().into_iter().collect()
}

/// What was done, by the day it was done on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Done {
    /// Days of check-ins; a day may stand several times.
    pub check_ins: Vec<Date>,
    /// Days on which something was practised, once for each time.
    pub practices: Vec<Date>,
    /// Days on which homework was handed in, once for each piece.
    pub homework: Vec<Date>,
    /// Own sessions.
    pub meetings: Vec<Meeting>,
}

impl Done {
    /// Days on which a session was attended, once for each session.
    pub fn attended(&self) -> impl Iterator<Item = Date> {
        let present = |meeting: &&Meeting| meeting.mine.mark.is_some_and(|mark| mark.status == Status::Present);
        self.meetings.iter().filter(present).map(|meeting| meeting.session.start.day)
    }

    /// Days with a check-in, each once.
    pub fn check_in_days(&self) -> BTreeSet<Date> {
        self.check_ins.iter().copied().collect()
    }
}

/// Every week from that of `first` to that of `today`, newest first.
pub fn weeks(done: &Done, first: Date, today: Date) -> Vec<WeekDone> {
    let mut weeks: BTreeMap<Date, WeekDone> = BTreeMap::new();
    let mut monday = monday_of(first);
    while monday <= today {
        weeks.insert(monday, WeekDone::empty(monday));
        monday = monday.saturating_add(7.days());
    }
    let mut count = |day: Date, add: fn(&mut WeekDone)| {
        if let Some(week) = weeks.get_mut(&monday_of(day)) {
            add(week);
        }
    };
    done.check_in_days().into_iter().for_each(|day| count(day, |week| week.check_in_days += 1));
    done.practices.iter().for_each(|day| count(*day, |week| week.practices += 1));
    done.homework.iter().for_each(|day| count(*day, |week| week.homework += 1));
    done.attended().for_each(|day| count(day, |week| week.attended += 1));
    let marked = done.meetings.iter().filter(|meeting| meeting.mine.mark.is_some());
    marked.for_each(|meeting| count(meeting.session.start.day, |week| week.held += 1));
    weeks.into_values().rev().collect()
}

fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    first.series(1.day()).take_while(move |day| *day <= last)
}
