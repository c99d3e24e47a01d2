//! When a form is due: it opens at 04:00 local time on its day and stays open 72 hours, an intake form 7 days.

use super::InstrumentId::{self, Asq, Auditc, BamIop, Barc10, Dast10, Gad7, Pacs, Pcl5Month, Pcl5Week, Phq9};
use crate::{day::later, day_bounds, program_day};
use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// How long a form stays open (reference, "Cadence at a glance"), in hours.
pub const WINDOW_HOURS: i64 = 72;
/// How long an intake form stays open (reference, "Cadence at a glance"), in days.
const INTAKE_DAYS: i64 = 7;
/// How long after its first answer a form may be taken up again (issue 3), in hours.
const RESUMED_HOURS: i64 = 24;

/// At intake (reference, "Cadence at a glance").
const INTAKE: &[InstrumentId] = &[Phq9, Gad7, Auditc, Dast10, BamIop, Asq, Barc10];
/// At a change of the level of care, and at discharge.
const CHANGE: &[InstrumentId] = &[Asq, Phq9, Gad7, BamIop, Barc10];

crate::checkin_choices! {
    /// Which PCL-5 a treatment plan that lists trauma asks for.
    Pcl5Form {
        /// The monthly form.
        Month = "month",
        /// The weekly form, while trauma-focused therapy runs.
        Week = "week",
    }
}

impl Pcl5Form {
    const fn instrument(self) -> InstrumentId {
        match self {
            Self::Month => Pcl5Month,
            Self::Week => Pcl5Week,
        }
    }
}

/// What a person's forms are due by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Local date of admission: its weekday is the weekday of every form.
    pub admitted_on: Date,
    /// Local date of discharge, once it is known: the last day on which a form opens.
    pub discharged_on: Option<Date>,
    /// Dates on which the level of care changes.
    pub changes: Vec<Date>,
    /// The treatment plan lists trauma.
    pub trauma: Option<Pcl5Form>,
    /// Alcohol is the main concern.
    pub alcohol: bool,
}

/// A form's time: it may be begun within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Which form.
    pub instrument: InstrumentId,
    /// Its day.
    pub day: Date,
    /// 04:00 local time on its day.
    pub opens: Timestamp,
    /// When it closes.
    pub closes: Timestamp,
}

/// Every window that has opened by `now`, oldest first. `loaded` says whether the clinic has a form's text.
pub fn schedule(plan: &Plan, loaded: impl Fn(InstrumentId) -> bool, zone: &TimeZone, now: Timestamp) -> Vec<Window> {
    let today = program_day(now, zone);
    let last = plan.discharged_on.map_or(today, |day| day.min(today));
    let mut windows = Vec::new();
    let mut day = plan.admitted_on;
    while day <= last {
        let forms = forms_on(plan, day);
        for instrument in forms.into_iter().filter(|&id| loaded(id)) {
            let opens = day_bounds(day, zone).0;
            let closes = if day == plan.admitted_on {
                day_bounds(day.saturating_add((INTAKE_DAYS - 1).days()), zone).1
            } else {
                later(opens, SignedDuration::from_hours(WINDOW_HOURS))
            };
            windows.push(Window { instrument, day, opens, closes });
        }
        let Ok(tomorrow) = day.tomorrow() else { break };
        day = tomorrow;
    }
    windows
}

/// The windows that are open at `now`, one a form: the one that closes last.
pub fn open_windows(windows: &[Window], now: Timestamp) -> Vec<Window> {
    let mut open: Vec<Window> = Vec::new();
    for &window in windows.iter().filter(|window| window.opens <= now && now < window.closes) {
        match open.iter_mut().find(|other| other.instrument == window.instrument) {
            Some(other) if other.closes < window.closes => *other = window,
            Some(_) => {}
            None => open.push(window),
        }
    }
    open
}

/// The forms of a day, each once, in the order of [`InstrumentId::ALL`].
fn forms_on(plan: &Plan, day: Date) -> Vec<InstrumentId> {
    let since = (day - plan.admitted_on).get_days();
    let (week, is_weekday) = (since / 7, since % 7 == 0);
    let mut forms: Vec<InstrumentId> = Vec::new();
    let pcl5 = plan.trauma.map(Pcl5Form::instrument);
    if since == 0 {
        forms.extend(INTAKE);
        forms.extend(plan.trauma.map(|_| Pcl5Month));
    } else if is_weekday {
        forms.push(BamIop);
        forms.extend(if week % 2 == 0 { &[Phq9, Gad7][..] } else { &[Asq] });
        if week % 4 == 0 {
            forms.push(Barc10);
            forms.extend(pcl5);
        }
    }
    if is_weekday && plan.alcohol {
        forms.push(Pacs);
    }
    if since > 0 && is_anniversary(plan.admitted_on, day) {
        forms.extend([Auditc, Dast10]);
    }
    if since > 0 && (plan.changes.contains(&day) || plan.discharged_on == Some(day)) {
        forms.extend(CHANGE);
    }
    InstrumentId::ALL.iter().copied().filter(|id| forms.contains(id)).collect()
}

/// A full year or more; 29 February is followed by 28 February.
fn is_anniversary(admitted: Date, day: Date) -> bool {
    let years = i64::from(day.year()) - i64::from(admitted.year());
    years > 0 && admitted.saturating_add(years.years()) == day
}

/// What may be done with a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may be answered.
    Open,
    /// It is finished; its answers may still be changed.
    Finished,
    /// It is finished and stays as it is.
    Settled,
    /// It was not finished, and its time is over.
    TooLate,
}

impl Standing {
    /// Whether an answer is taken.
    pub const fn takes_answers(self) -> bool {
        matches!(self, Self::Open | Self::Finished)
    }
}

/// What may be done at `now` with a response that closes at `closes`: it may be taken up again for 24 hours after its
/// first answer, while its window is open.
pub fn standing(
    closes: Timestamp,
    first_answer: Option<Timestamp>,
    finished: Option<Timestamp>,
    now: Timestamp,
) -> Standing {
    let limit =
        first_answer.map_or(closes, |first| later(first, SignedDuration::from_hours(RESUMED_HOURS)).min(closes));
    match (finished, now < limit) {
        (None, true) => Standing::Open,
        (None, false) => Standing::TooLate,
        (Some(_), true) => Standing::Finished,
        (Some(_), false) => Standing::Settled,
    }
}
