//! Reads a check-in from a form: every field that needs another answer is named at once.

use super::{Answers, Halt, Item, NewCheckIn, PartOfDay, PhoneClock, Trigger, Use, Used};
use crate::{
    Fields, NOTE_MAX, Rating, Reason, Refusal, Text,
    medication::{OLDEST_DOSE, Slot, Taken},
};
use jiff::{
    ToSpan,
    civil::{Date, Time},
};

/// Field names of the form. Beside them, for each [`Item`]: `used_{item}`, `used_{item}_on`, `used_{item}_at`; and for each
/// dose that is due [`dose_field`].
pub const FIELDS: &[&str] = &[
    "client_id",
    "craving_max",
    "mood",
    "used",
    "craving_for",
    "trigger",
    "trigger_word",
    "trigger_new",
    "risky_max",
    "stress_max",
    "pleasant_max",
    "arousal",
    "sleep_h",
    "expect_risky",
    "expect_stress",
    "likely_use",
    "halt",
    "place",
    "where_who",
    "did",
    "call_me",
    "note",
    "note_shared",
    "answered_at",
    "sent_at",
];

/// Longest answer to "where were you" and "what did you do", in code points (own default).
pub const SHORT_MAX: usize = 500;
/// Longest word of one's own that becomes a tile, in code points (own default).
pub const WORD_MAX: usize = 40;
/// Most own words chosen for one question (own default).
pub const WORDS_MAX: usize = 12;
/// How far back a use may be dated, in days (own default).
const OLDEST_USE: i64 = 60;

impl NewCheckIn {
    /// Answers without a clock of the phone and without medicines.
    pub fn of(client_id: crate::ClientId, answers: Answers) -> Self {
        Self { client_id, answers, clock: PhoneClock::default(), doses: Vec::new() }
    }

    /// Reads the form. `today` is the calendar date at the clinic. Answers to questions that do not apply
    /// (what was used after "No", what set off a craving below 4) are thrown away.
    pub fn parse(fields: &Fields, today: Date) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(is_known, &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("client_id", Reason::NotAnId)).ok();
        let craving_max = rating(fields, "craving_max", &mut refusal);
        if craving_max.is_none() && refusal.reason("craving_max").is_none() {
            refusal.push("craving_max", Reason::Required);
        }
        let used = choice(fields, "used", Used::from_word, &mut refusal);
        let reported = if used == Some(Used::Yes) { uses(fields, today, &mut refusal) } else { Vec::new() };
        let strength = craving_max.map_or(0, Rating::value);
        let craving_for =
            if strength >= 1 { choices(fields, "craving_for", Item::from_word, &mut refusal) } else { Vec::new() };
        let triggers =
            if strength >= 4 { choices(fields, "trigger", Trigger::from_word, &mut refusal) } else { Vec::new() };
        let trigger_words = if strength >= 4 {
            let chosen = fields.all("trigger_word").chain([fields.get("trigger_new")]);
            own_words(chosen, "trigger_new", &mut refusal)
        } else {
            Vec::new()
        };
        let places = own_words(fields.all("place"), "where_who", &mut refusal);
        let clock = PhoneClock::parse(fields, &mut refusal);
        let doses = doses(fields, today, &mut refusal);
        let answers = Answers {
            craving_max: craving_max.unwrap_or(ZERO),
            mood: rating(fields, "mood", &mut refusal),
            used,
            uses: reported,
            craving_for,
            triggers,
            trigger_words,
            risky_max: rating(fields, "risky_max", &mut refusal),
            stress_max: rating(fields, "stress_max", &mut refusal),
            pleasant_max: rating(fields, "pleasant_max", &mut refusal),
            arousal: rating(fields, "arousal", &mut refusal),
            sleep_half_hours: sleep(fields.get("sleep_h")).unwrap_or_else(|reason| {
                refusal.push("sleep_h", reason);
                None
            }),
            expect_risky: rating(fields, "expect_risky", &mut refusal),
            expect_stress: rating(fields, "expect_stress", &mut refusal),
            likely_use: rating(fields, "likely_use", &mut refusal),
            halt: choices(fields, "halt", Halt::from_word, &mut refusal),
            places,
            where_who: text(fields, "where_who", SHORT_MAX, &mut refusal),
            did: text(fields, "did", SHORT_MAX, &mut refusal),
            call_me: !fields.get("call_me").is_empty(),
            note: text(fields, "note", NOTE_MAX, &mut refusal),
            note_shared: !fields.get("note_shared").is_empty(),
        };
        match client_id {
            Some(client_id) => refusal.or(Self { client_id, answers, clock, doses }),
            None => Err(refusal),
        }
    }
}

const ZERO: Rating = match Rating::new(0) {
    Some(zero) => zero,
    None => unreachable!(),
};

fn is_known(name: &str) -> bool {
    FIELDS.contains(&name)
        || slot(name).is_some()
        || name.strip_prefix("used_").is_some_and(|rest| {
            let item = rest.strip_suffix("_on").or_else(|| rest.strip_suffix("_at")).unwrap_or(rest);
            Item::from_word(item).is_some()
        })
}

/// The field that answers a dose: `meds_{medicine}_{day}_{hhmm}`.
pub fn dose_field(slot: &Slot) -> String {
    let time = slot.time.map(|time| time.strftime("%H%M").to_string()).unwrap_or_default();
    format!("meds_{}_{}_{time}", slot.medication, slot.day)
}

fn slot(name: &str) -> Option<Slot> {
    let mut parts = name.strip_prefix("meds_")?.split('_');
    let (medication, day, time) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    let time = Time::strptime("%H%M", time).ok()?;
    parts.next().is_none().then_some(Slot { medication, day, time: Some(time) })
}

fn doses(fields: &Fields, today: Date, refusal: &mut Refusal) -> Vec<(Slot, Taken)> {
    let mut doses = Vec::new();
    for (name, typed) in fields.0.iter().filter(|(_, typed)| !typed.is_empty()) {
        let Some(slot) = slot(name) else { continue };
        match Taken::from_word(typed) {
            Some(_) if slot.day > today || slot.day < today.saturating_sub(OLDEST_DOSE.days()) => {
                refusal.push(name.clone(), Reason::DateTooFar);
            }
            Some(taken) => doses.push((slot, taken)),
            None => refusal.push(name.clone(), Reason::NotAChoice),
        }
    }
    doses.sort_unstable_by_key(|&(slot, _)| slot);
    doses.dedup_by_key(|&mut (slot, _)| slot);
    doses
}

/// Words of one's own, each once whatever its case, in the order in which they were chosen.
fn own_words<'a>(typed: impl Iterator<Item = &'a str>, name: &'static str, refusal: &mut Refusal) -> Vec<Text> {
    let mut words: Vec<Text> = Vec::new();
    for typed in typed {
        let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() {
            continue;
        }
        match Text::parse(&line, WORD_MAX) {
            Ok(word) => {
                let folded = word.as_str().to_lowercase();
                if words.iter().all(|other| other.as_str().to_lowercase() != folded) {
                    words.push(word);
                }
            }
            Err(reason) => {
                if refusal.reason(name).is_none() {
                    refusal.push(name, reason);
                }
            }
        }
    }
    if words.len() > WORDS_MAX && refusal.reason(name).is_none() {
        refusal.push(name, Reason::TooMany { max: WORDS_MAX });
    }
    words
}

fn rating(fields: &Fields, name: &'static str, refusal: &mut Refusal) -> Option<Rating> {
    Rating::parse(fields.get(name)).unwrap_or_else(|reason| {
        refusal.push(name, reason);
        None
    })
}

fn text(fields: &Fields, name: &'static str, max: usize, refusal: &mut Refusal) -> Text {
    Text::parse(fields.get(name), max).unwrap_or_else(|reason| {
        refusal.push(name, reason);
        Text::default()
    })
}

fn choice<T>(
    fields: &Fields,
    name: &'static str,
    from_word: fn(&str) -> Option<T>,
    refusal: &mut Refusal,
) -> Option<T> {
    let typed = fields.get(name);
    let chosen = from_word(typed);
    if chosen.is_none() && !typed.is_empty() {
        refusal.push(name, Reason::NotAChoice);
    }
    chosen
}

fn choices<T: Ord>(
    fields: &Fields,
    name: &'static str,
    from_word: fn(&str) -> Option<T>,
    refusal: &mut Refusal,
) -> Vec<T> {
    let mut chosen = Vec::new();
    for word in fields.all(name).filter(|word| !word.is_empty()) {
        match from_word(word) {
            Some(choice) => chosen.push(choice),
            None if refusal.reason(name).is_none() => refusal.push(name, Reason::NotAChoice),
            None => {}
        }
    }
    chosen.sort();
    chosen.dedup();
    chosen
}

fn uses(fields: &Fields, today: Date, refusal: &mut Refusal) -> Vec<Use> {
    let mut uses = Vec::new();
    for &item in Item::ALL {
        let name = format!("used_{}", item.word());
        if fields.get(&name).is_empty() {
            continue;
        }
        let on = used_on(fields.get(&format!("{name}_on")), today).unwrap_or_else(|reason| {
            refusal.push(format!("{name}_on"), reason);
            None
        });
        let at = fields.get(&format!("{name}_at"));
        if PartOfDay::from_word(at).is_none() && !at.is_empty() {
            refusal.push(format!("{name}_at"), Reason::NotAChoice);
        }
        uses.push(Use { item, on, at: PartOfDay::from_word(at) });
    }
    uses
}

fn used_on(typed: &str, today: Date) -> Result<Option<Date>, Reason> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let on: Date = typed.trim().parse().map_err(|_| Reason::NotADate)?;
    let oldest = today.checked_sub(OLDEST_USE.days()).unwrap_or(Date::MIN);
    if on > today || on < oldest { Err(Reason::DateOutOfRange) } else { Ok(Some(on)) }
}

/// Hours from 0 to 14 in half hours, with a point or a comma.
fn sleep(typed: &str) -> Result<Option<u8>, Reason> {
    let typed = typed.trim().replace(',', ".");
    if typed.is_empty() {
        return Ok(None);
    }
    let off = Reason::OutOfRange { min: 0, max: 14 };
    let (whole, half) = match typed.split_once('.') {
        None => (typed.as_str(), 0),
        Some((whole, "0" | "00" | "")) => (whole, 0),
        Some((whole, "5" | "50")) => (whole, 1),
        Some(_) => return Err(Reason::NotAChoice),
    };
    let whole: i64 = whole.parse().map_err(|_| Reason::NotANumber)?;
    let halves = u8::try_from(whole).ok().and_then(|w| w.checked_mul(2)).map(|h| h + half).ok_or(off.clone())?;
    if halves <= 28 { Ok(Some(halves)) } else { Err(off) }
}

#[cfg(test)]
mod tests;
