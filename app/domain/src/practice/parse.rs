//! Reads what was practised from a form: by the player, or written in by hand.

use super::{Activity, OpenedFrom, Practised, Rate, Skill};
use crate::{
    ClientId, Fields, Language, NOTE_MAX, Rating, Reason, Refusal, Text,
    worksheet::{self, Sheet, SheetAnswers},
};
use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};

/// Field names of the form.
pub const PRACTICE_FIELDS: &[&str] = &[
    "client_id",
    "skill",
    "activity",
    "activity_name",
    "started_at",
    "ended_at",
    "sent_at",
    "begun",
    "seconds",
    "minutes",
    "cycles",
    "cycles_done",
    "phase_s",
    "variant",
    "length",
    "before",
    "after",
    "ratings",
    "opened_from",
    "note",
];

/// Longest name of an own activity, in code points (own default).
pub const ACTIVITY_NAME_MAX: usize = 80;
/// Longest practice: a day, in seconds.
pub const LONGEST_SECONDS: u32 = 86_400;
/// How far a start may lie in the future: clocks differ (as the rule catalogue, section 1, for `answered_at`).
const AHEAD: SignedDuration = SignedDuration::from_mins(5);
/// How far back a practice may be written in, in days (own default: as for a dated use).
const OLDEST: SignedDuration = SignedDuration::from_hours(60 * 24);
/// Most cycles that any record allows.
const CYCLES_MAX: u32 = 1_000;

/// A practice that was read from a form and may be stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPractice {
    /// Made by the rendered form; sending it again is the same as sending it once.
    pub client_id: ClientId,
    /// What.
    pub what: Practised,
    /// When it began, by our clock.
    pub started_at: Timestamp,
    /// When it began, by the phone's clock.
    pub phone_started_at: Option<Timestamp>,
    /// When it ended, by our clock.
    pub ended_at: Timestamp,
    /// Seconds of doing it.
    pub seconds: Option<u32>,
    /// Cycles done.
    pub cycles: Option<u32>,
    /// Seconds of a phase, to be kept for the next time.
    pub phase_s: Option<u32>,
    /// What was rated.
    pub rate: Rate,
    /// Before.
    pub before: Option<Rating>,
    /// After.
    pub after: Option<Rating>,
    /// Where it was opened from.
    pub opened_from: OpenedFrom,
    /// A note.
    pub note: Text,
    /// What was picked or written down; empty where nothing was.
    pub answers: SheetAnswers,
}

/// The field of what is picked: the first question of the worksheet.
pub const PICKS: &str = "w0";

impl NewPractice {
    /// Reads the form. A phone says when it began and ended, and when it sent: what lies between counts, so a phone
    /// whose clock is days off is believed in its lengths, and both times are kept.
    pub fn parse(fields: &Fields, now: Timestamp, zone: &TimeZone) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        let what = what(fields, &mut refusal);
        let answers = answers(fields, what.as_ref(), &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("client_id", Reason::NotAnId)).ok();
        let seconds = seconds(fields, matches!(what, Some(Practised::Activity(..))), &mut refusal);
        let times = Times::read(fields, now, zone, seconds.unwrap_or(0), &mut refusal);
        let rate = what.as_ref().map_or(Rate::Nothing, Practised::rate);
        // Nothing is stored without both, but everything is read, so that every reason is said at once.
        let complete = client_id.is_some() && what.is_some();
        let new = Self {
            client_id: client_id.unwrap_or(ClientId(uuid::Uuid::nil())),
            what: what.unwrap_or(Practised::Activity(Activity::Own, String::new())),
            started_at: times.started,
            phone_started_at: times.phone,
            ended_at: times.ended,
            seconds,
            cycles: count(fields, "cycles_done", CYCLES_MAX, &mut refusal),
            phase_s: count(fields, "phase_s", LONGEST_SECONDS, &mut refusal),
            rate,
            before: rating(fields, "before", &mut refusal),
            after: rating(fields, "after", &mut refusal),
            opened_from: opened_from(fields, &mut refusal),
            note: Text::parse(fields.get("note"), NOTE_MAX).unwrap_or_else(|reason| {
                refusal.push("note", reason);
                Text::default()
            }),
            answers,
        };
        if complete { refusal.or(new) } else { Err(refusal) }
    }
}

/// Reads the worksheet of an exercise, and refuses every field that belongs to neither form.
fn answers(fields: &Fields, what: Option<&Practised>, refusal: &mut Refusal) -> SheetAnswers {
    let sheet = match what {
        Some(Practised::Skill(skill)) => skill.exercise(Language::En).sheet(""),
        _ => None,
    };
    let names = sheet.as_ref().map(Sheet::names).unwrap_or_default();
    fields.only(|name| PRACTICE_FIELDS.contains(&name) || names.contains(name), refusal);
    if let Some(Practised::Skill(skill)) = what
        && let Some(max) = skill.exercise(Language::En).most_picks()
        && fields.all(PICKS).count() > max
    {
        refusal.push(PICKS, Reason::TooMany { max });
    }
    let Some(sheet) = sheet else { return SheetAnswers::default() };
    match worksheet::parse(&sheet, fields, false) {
        Ok(answers) if !answers.is_empty() => answers,
        Ok(_) => SheetAnswers::default(),
        Err(mut refused) => {
            refusal.0.append(&mut refused.0);
            SheetAnswers::default()
        }
    }
}

fn what(fields: &Fields, refusal: &mut Refusal) -> Option<Practised> {
    let (skill, activity) = (fields.get("skill"), fields.get("activity"));
    if !skill.is_empty() {
        let found = Skill::from_word(skill).map(Practised::Skill);
        if found.is_none() {
            refusal.push("skill", Reason::NotAChoice);
        }
        return found;
    }
    let Some(kind) = Activity::from_word(activity) else {
        refusal.push("activity", if activity.is_empty() { Reason::Required } else { Reason::NotAChoice });
        return None;
    };
    if kind != Activity::Own {
        return Some(Practised::Activity(kind, String::new()));
    }
    match Text::parse(fields.get("activity_name").trim(), ACTIVITY_NAME_MAX) {
        Ok(name) if name.is_blank() => refusal.push("activity_name", Reason::Required),
        Ok(name) => return Some(Practised::Activity(kind, name.as_str().replace('\n', " "))),
        Err(reason) => refusal.push("activity_name", reason),
    }
    None
}

/// Seconds from the player, or minutes written in by hand. An activity needs them.
fn seconds(fields: &Fields, needed: bool, refusal: &mut Refusal) -> Option<u32> {
    let counted = count(fields, "seconds", LONGEST_SECONDS, refusal);
    let minutes = count(fields, "minutes", LONGEST_SECONDS / 60, refusal).map(|minutes| minutes * 60);
    if needed && counted.is_none() && minutes.is_none() && refusal.reason("minutes").is_none() {
        refusal.push("minutes", Reason::Required);
    }
    counted.or(minutes)
}

fn count(fields: &Fields, name: &'static str, max: u32, refusal: &mut Refusal) -> Option<u32> {
    let typed = fields.get(name).trim();
    if typed.is_empty() {
        return None;
    }
    let read = typed.parse::<i64>().map_err(|_| Reason::NotANumber);
    let fits = |n: i64| u32::try_from(n).ok().filter(|&n| n <= max).ok_or(Reason::OutOfRange { min: 0, max });
    read.and_then(fits).map_err(|reason| refusal.push(name, reason)).ok()
}

fn rating(fields: &Fields, name: &'static str, refusal: &mut Refusal) -> Option<Rating> {
    Rating::parse(fields.get(name)).unwrap_or_else(|reason| {
        refusal.push(name, reason);
        None
    })
}

fn opened_from(fields: &Fields, refusal: &mut Refusal) -> OpenedFrom {
    let word = fields.get("opened_from");
    OpenedFrom::from_word(word).unwrap_or_else(|| {
        if !word.is_empty() {
            refusal.push("form", Reason::NotAChoice);
        }
        OpenedFrom::Practice
    })
}

struct Times {
    started: Timestamp,
    phone: Option<Timestamp>,
    ended: Timestamp,
}

impl Times {
    fn read(fields: &Fields, now: Timestamp, zone: &TimeZone, seconds: u32, refusal: &mut Refusal) -> Self {
        let lasted = SignedDuration::from_secs(i64::from(seconds));
        let before = |at: Timestamp, by: SignedDuration| at.saturating_sub(by).unwrap_or(Timestamp::MIN);
        let by_hand = Self { started: before(now, lasted), phone: None, ended: now };
        let phone = ["started_at", "ended_at", "sent_at"].map(|name| instant(fields, name, refusal));
        match (phone, begun(fields, zone, refusal)) {
            ([Some(started), ended, sent], _) => {
                let sent = sent.unwrap_or(now);
                let ended = ended.unwrap_or_else(|| crate::day::later(started, lasted));
                if started > crate::day::later(sent, AHEAD) || sent_is_wrong(fields, sent, now, started) {
                    refusal.push("started_at", Reason::InTheFuture);
                }
                if ended < started {
                    refusal.push("ended_at", Reason::EndBeforeStart);
                }
                if ended.duration_since(started) > SignedDuration::from_secs(i64::from(LONGEST_SECONDS)) {
                    refusal.push("ended_at", Reason::LongerThanADay);
                }
                let ago = |at: Timestamp| before(now, sent.duration_since(at).max(SignedDuration::ZERO));
                Self { started: ago(started), phone: Some(started), ended: ago(ended) }
            }
            (_, Some(started)) => {
                if started > crate::day::later(now, AHEAD) {
                    refusal.push("begun", Reason::InTheFuture);
                } else if started < before(now, OLDEST) {
                    refusal.push("begun", Reason::DateOutOfRange);
                }
                Self { started, phone: None, ended: crate::day::later(started, lasted) }
            }
            _ => by_hand,
        }
    }
}

/// Without the phone's own time of sending, its start is compared with our clock.
fn sent_is_wrong(fields: &Fields, sent: Timestamp, now: Timestamp, started: Timestamp) -> bool {
    fields.get("sent_at").is_empty() && sent == now && started > crate::day::later(now, AHEAD)
}

/// Milliseconds since 1970, as a browser counts them.
fn instant(fields: &Fields, name: &'static str, refusal: &mut Refusal) -> Option<Timestamp> {
    let typed = fields.get(name).trim();
    if typed.is_empty() {
        return None;
    }
    let ms = typed.parse::<i64>().map_err(|_| Reason::NotANumber);
    ms.and_then(|ms| Timestamp::from_millisecond(ms).map_err(|_| Reason::NotADate))
        .map_err(|reason| refusal.push(name, reason))
        .ok()
}

/// A local date and time at the clinic, written in by hand.
fn begun(fields: &Fields, zone: &TimeZone, refusal: &mut Refusal) -> Option<Timestamp> {
    let typed = fields.get("begun").trim();
    if typed.is_empty() {
        return None;
    }
    let local = typed.parse::<DateTime>().map_err(|_| Reason::NotADate);
    local
        .and_then(|local| zone.to_timestamp(local).map_err(|_| Reason::NotADate))
        .map_err(|reason| refusal.push("begun", reason))
        .ok()
}

#[cfg(test)]
mod tests;
