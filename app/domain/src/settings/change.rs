//! One section of the settings, read from its form.

use super::{Condition, CravingShare, LOCK_LONGEST, LOCK_SHORTEST, Motion, Reminders, SESSION_LEADS, TextSize, Theme};
use crate::{Fields, Reason, Refusal, Text};
use jiff::civil::Time;

/// Longest name to be called by, and longest own word, in code points (own default).
const WORD_MAX: usize = 60;

/// A section of the settings as it shall be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// How the screen looks.
    Look {
        /// Light or dark.
        theme: Theme,
        /// How large texts are.
        text_size: TextSize,
        /// Whether things may move.
        motion: Motion,
    },
    /// The person's own words.
    Words {
        /// What the app calls the person.
        called: String,
        /// The own word for what the person works on; none to take it away.
        own_word: Option<String>,
    },
    /// What timers may do.
    Practice {
        /// Sound.
        tones: bool,
        /// Vibrate.
        vibration: bool,
    },
    /// Health conditions, in the order of their list, each once.
    Health(Vec<Condition>),
    /// What is counted.
    Progress {
        /// Day counts.
        counters: bool,
        /// Milestones.
        milestones: bool,
        /// The stage of the program.
        stages: bool,
    },
    /// What the team sees.
    Share {
        /// Of the craving flow.
        craving: CravingShare,
        /// Whether "tell my team" is chosen beforehand where somebody might be hurt.
        crisis_tells: bool,
    },
    /// When the screen locks.
    Lock {
        /// Minutes without a touch.
        minutes: u8,
    },
    /// Reminders.
    Remind(Reminders),
}

impl Change {
    /// Reads one section; the field `section` says which.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        let known = |names: &'static [&'static str]| move |name: &str| name == "section" || names.contains(&name);
        let change = match fields.get("section") {
            "look" => {
                fields.only(known(&["theme", "text_size", "motion"]), &mut refusal);
                let theme = one(fields, "theme", Theme::from_word, &mut refusal);
                let text_size = one(fields, "text_size", TextSize::from_word, &mut refusal);
                let motion = one(fields, "motion", Motion::from_word, &mut refusal);
                theme.zip(text_size).zip(motion).map(|((theme, text_size), motion)| Self::Look {
                    theme,
                    text_size,
                    motion,
                })
            }
            "words" => {
                fields.only(known(&["called", "own_word"]), &mut refusal);
                let called = word(fields, "called", &mut refusal);
                if called.is_none() && refusal.reason("called").is_none() {
                    refusal.push("called", Reason::Required);
                }
                let own_word = word(fields, "own_word", &mut refusal);
                called.map(|called| Self::Words { called, own_word })
            }
            "practice" => {
                fields.only(known(&["tones", "vibration"]), &mut refusal);
                Some(Self::Practice { tones: ticked(fields, "tones"), vibration: ticked(fields, "vibration") })
            }
            "health" => {
                fields.only(known(&["condition"]), &mut refusal);
                Some(Self::Health(conditions(fields, &mut refusal)))
            }
            "progress" => {
                fields.only(known(&["counters", "milestones", "stages"]), &mut refusal);
                Some(Self::Progress {
                    counters: ticked(fields, "counters"),
                    milestones: ticked(fields, "milestones"),
                    stages: ticked(fields, "stages"),
                })
            }
            "share" => {
                fields.only(known(&["craving_share", "crisis_tells"]), &mut refusal);
                let craving = one(fields, "craving_share", CravingShare::from_word, &mut refusal);
                craving.map(|craving| Self::Share { craving, crisis_tells: ticked(fields, "crisis_tells") })
            }
            "lock" => {
                fields.only(known(&["lock_minutes"]), &mut refusal);
                minutes(fields, &mut refusal).map(|minutes| Self::Lock { minutes })
            }
            "remind" => {
                fields.only(known(&["check_in_at", "session_lead", "quiet_from", "quiet_until"]), &mut refusal);
                Some(Self::Remind(reminders(fields, &mut refusal)))
            }
            _ => {
                refusal.push("form", Reason::UnknownField);
                None
            }
        };
        match change {
            Some(change) => refusal.or(change),
            None => Err(refusal),
        }
    }

    /// The name of the section, as its form sends it.
    pub const fn section(&self) -> &'static str {
        match self {
            Self::Look { .. } => "look",
            Self::Words { .. } => "words",
            Self::Practice { .. } => "practice",
            Self::Health(_) => "health",
            Self::Progress { .. } => "progress",
            Self::Share { .. } => "share",
            Self::Lock { .. } => "lock",
            Self::Remind(_) => "remind",
        }
    }
}

fn ticked(fields: &Fields, name: &str) -> bool {
    !fields.get(name).is_empty()
}

fn one<T>(fields: &Fields, name: &'static str, read: fn(&str) -> Option<T>, refusal: &mut Refusal) -> Option<T> {
    let typed = fields.get(name);
    let chosen = read(typed);
    if chosen.is_none() {
        refusal.push(name, if typed.is_empty() { Reason::Required } else { Reason::NotAChoice });
    }
    chosen
}

/// One line of at most [`WORD_MAX`] characters; nothing where it is blank.
fn word(fields: &Fields, name: &'static str, refusal: &mut Refusal) -> Option<String> {
    let typed = fields.get(name).trim();
    match Text::parse(typed, WORD_MAX) {
        Ok(_) if typed.chars().any(char::is_control) => refusal.push(name, Reason::BadCharacter),
        Ok(_) => return (!typed.is_empty()).then(|| typed.to_owned()),
        Err(reason) => refusal.push(name, reason),
    }
    None
}

fn conditions(fields: &Fields, refusal: &mut Refusal) -> Vec<Condition> {
    let mut ticked: Vec<Condition> = Vec::new();
    for word in fields.all("condition").filter(|word| !word.is_empty()) {
        match Condition::from_word(word) {
            Some(condition) => ticked.push(condition),
            None if refusal.reason("condition").is_none() => refusal.push("condition", Reason::NotAChoice),
            None => {}
        }
    }
    ticked.sort();
    ticked.dedup();
    ticked
}

fn minutes(fields: &Fields, refusal: &mut Refusal) -> Option<u8> {
    let typed = fields.get("lock_minutes").trim();
    let reason = match typed.parse::<i64>() {
        Ok(minutes) => match u8::try_from(minutes) {
            Ok(minutes) if (LOCK_SHORTEST..=LOCK_LONGEST).contains(&minutes) => return Some(minutes),
            _ => Reason::OutOfRange { min: LOCK_SHORTEST.into(), max: LOCK_LONGEST.into() },
        },
        Err(_) if typed.is_empty() => Reason::Required,
        Err(_) => Reason::NotANumber,
    };
    refusal.push("lock_minutes", reason);
    None
}

fn reminders(fields: &Fields, refusal: &mut Refusal) -> Reminders {
    let check_in_at = time(fields, "check_in_at", refusal);
    let lead = fields.get("session_lead");
    let session_lead = match lead.parse() {
        _ if lead.is_empty() => 0,
        Ok(minutes) if SESSION_LEADS.contains(&minutes) => minutes,
        _ => {
            refusal.push("session_lead", Reason::NotAChoice);
            0
        }
    };
    let quiet = match (time(fields, "quiet_from", refusal), time(fields, "quiet_until", refusal)) {
        (Some(from), Some(until)) if from != until => Some((from, until)),
        (None, None) => None,
        (from, _) => {
            // One end alone, or no time in between: the end that is missing or the same is asked for again.
            let missing = if from.is_none() { "quiet_from" } else { "quiet_until" };
            if refusal.reason("quiet_from").is_none() && refusal.reason("quiet_until").is_none() {
                refusal.push(missing, Reason::Required);
            }
            None
        }
    };
    Reminders { check_in_at, session_lead, quiet }
}

/// A time of day to the minute.
fn time(fields: &Fields, name: &'static str, refusal: &mut Refusal) -> Option<Time> {
    let typed = fields.get(name).trim();
    let time = typed.parse::<Time>().ok().and_then(|time| Time::new(time.hour(), time.minute(), 0, 0).ok());
    if time.is_none() && !typed.is_empty() {
        refusal.push(name, Reason::NotAChoice);
    }
    time
}
