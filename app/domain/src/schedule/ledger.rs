//! The hours of a week (`program.md`): "planned hours, delivered hours (attended minutes only), excused, missed, level
//! of care, and the gap to the level's lower bound".

use super::{CareLevel, Kind, Meeting, Phase, Status};
use jiff::{Timestamp, ToSpan, civil::Date};
use std::ops::AddAssign;

/// Which kinds of session count as hours: the clinic's settings, where it has made any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counting(pub Vec<(Kind, bool)>);

impl Counting {
    /// Whether sessions of `kind` count.
    pub fn counts(&self, kind: Kind) -> bool {
        let set = self.0.iter().find(|(other, _)| *other == kind);
        set.map_or(kind.counts_by_default(), |&(_, counts)| counts)
    }
}

/// Minutes of a week, by what became of them. `planned` is the sum of all others but `delivered_instead` and `cancelled`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hours {
    /// Planned for this person; what the clinic cancelled and what takes the place of another session is not in it.
    pub planned: u32,
    /// Attended.
    pub delivered: u32,
    /// Attended in a session that took the place of another.
    pub delivered_instead: u32,
    /// Not in the room of a session that was attended: late, or left early.
    pub short: u32,
    /// Missed with a reason that the clinic accepts.
    pub excused: u32,
    /// Missed without one.
    pub missed: u32,
    /// Missed, and made up by another session.
    pub made_up: u32,
    /// To come, or going on; announced absences are not in it.
    pub ahead: u32,
    /// To come in sessions that take the place of another; in no other sum.
    pub ahead_instead: u32,
    /// To come, but the person has said that they cannot.
    pub away: u32,
    /// Over, and not marked yet.
    pub unmarked: u32,
    /// Cancelled by the clinic.
    pub cancelled: u32,
}

impl Hours {
    /// Attended minutes, of whatever session.
    pub const fn attended(&self) -> u32 {
        self.delivered + self.delivered_instead
    }

    /// What the week can still reach: attended, to come, and over but not marked yet.
    pub const fn in_reach(&self) -> u32 {
        self.attended() + self.ahead + self.ahead_instead + self.unmarked
    }
}

impl AddAssign for Hours {
    fn add_assign(&mut self, more: Self) {
        self.planned += more.planned;
        self.delivered += more.delivered;
        self.delivered_instead += more.delivered_instead;
        self.short += more.short;
        self.excused += more.excused;
        self.missed += more.missed;
        self.made_up += more.made_up;
        self.ahead += more.ahead;
        self.ahead_instead += more.ahead_instead;
        self.away += more.away;
        self.unmarked += more.unmarked;
        self.cancelled += more.cancelled;
    }
}

/// The hours of one kind of session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The kind.
    pub kind: Kind,
    /// Whether the clinic counts it.
    pub counts: bool,
    /// Its minutes.
    pub hours: Hours,
}

/// The hours of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// The Monday that it begins with.
    pub monday: Date,
    /// The level of care of the week: that of its first day.
    pub level: Option<CareLevel>,
    /// One line for each kind that is in the week.
    pub lines: Vec<Line>,
    /// The sum of the lines that count.
    pub total: Hours,
}

impl Ledger {
    /// Minutes that the level of care asks for, where it does.
    pub fn required(&self) -> Option<u32> {
        self.level.as_ref().and_then(CareLevel::required)
    }

    /// Minutes between what was attended and the lower bound; 0 when it is reached.
    pub fn gap(&self) -> u32 {
        self.required().unwrap_or(0).saturating_sub(self.total.attended())
    }

    /// Minutes that will be lacking even if everything to come is attended.
    pub fn gap_in_the_end(&self) -> u32 {
        self.required().unwrap_or(0).saturating_sub(self.total.in_reach())
    }
}

/// The hours of the week that begins on `monday`. Sessions of other weeks are passed over. A session belongs to the
/// date that it begins on; its minutes are elapsed time, so a change of the clock changes nothing.
pub fn ledger(monday: Date, meetings: &[Meeting], counting: &Counting, levels: &[CareLevel], now: Timestamp) -> Ledger {
    let sunday = monday.saturating_add(6.days());
    let of_week = |meeting: &&Meeting| (monday..=sunday).contains(&meeting.session.start.day);
    let mut ledger =
        Ledger { monday, level: CareLevel::on(monday, levels), lines: Vec::new(), total: Hours::default() };
    for &kind in Kind::ALL {
        let mut hours = Hours::default();
        let mut any = false;
        for meeting in meetings.iter().filter(of_week).filter(|meeting| meeting.session.kind == kind) {
            any = true;
            hours += of(meeting, now);
        }
        let counts = counting.counts(kind);
        if any {
            ledger.lines.push(Line { kind, counts, hours });
        }
        if counts {
            ledger.total += hours;
        }
    }
    ledger
}

/// What became of the minutes of one session.
fn of(meeting: &Meeting, now: Timestamp) -> Hours {
    let minutes = u32::from(meeting.session.minutes);
    let mut hours = Hours::default();
    if meeting.session.is_cancelled() {
        hours.cancelled = minutes;
        return hours;
    }
    let instead = meeting.mine.made_up_for.is_some();
    let attended = meeting.mine.mark.map_or(0, |mark| u32::from(mark.attended(meeting.session.minutes)));
    let to_come = meeting.session.phase(now) != Phase::Past;
    if instead {
        match meeting.mine.mark {
            Some(_) => hours.delivered_instead = attended,
            None if to_come && meeting.mine.absence.is_none() => hours.ahead_instead = minutes,
            None => {}
        }
        return hours;
    }
    hours.planned = minutes;
    match meeting.mine.mark.map(|mark| mark.status) {
        Some(Status::Present) => {
            hours.delivered = attended;
            hours.short = minutes - attended;
        }
        Some(Status::Excused) => hours.excused = minutes,
        Some(Status::NoShow) => hours.missed = minutes,
        Some(Status::MadeUp) => hours.made_up = minutes,
        None if to_come && meeting.mine.absence.is_some() => hours.away = minutes,
        None if to_come => hours.ahead = minutes,
        None => hours.unmarked = minutes,
    }
    hours
}

#[cfg(test)]
mod tests;
