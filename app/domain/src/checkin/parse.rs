//! Reads a check-in from a form: every field that needs another answer is named at once.

use super::{Answers, Halt, Item, NewCheckIn, PartOfDay, Trigger, Use, Used};
use crate::{Fields, NOTE_MAX, Rating, Reason, Refusal, Text};
use jiff::{ToSpan, civil::Date};

/// Field names of the form. Beside them, for each [`Item`]: `used_{item}`, `used_{item}_on`, `used_{item}_at`.
pub const FIELDS: &[&str] = &[
    "client_id",
    "craving_max",
    "mood",
    "used",
    "craving_for",
    "trigger",
    "risky_max",
    "stress_max",
    "pleasant_max",
    "arousal",
    "sleep_h",
    "expect_risky",
    "expect_stress",
    "likely_use",
    "halt",
    "where_who",
    "did",
    "call_me",
    "note",
    "note_shared",
];

/// Longest answer to "where were you" and "what did you do", in code points (own default).
pub const SHORT_MAX: usize = 500;
/// How far back a use may be dated, in days (own default).
const OLDEST_USE: i64 = 60;

impl NewCheckIn {
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
        let answers = Answers {
            craving_max: craving_max.unwrap_or(ZERO),
            mood: rating(fields, "mood", &mut refusal),
            used,
            uses: reported,
            craving_for,
            triggers,
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
            where_who: text(fields, "where_who", SHORT_MAX, &mut refusal),
            did: text(fields, "did", SHORT_MAX, &mut refusal),
            call_me: !fields.get("call_me").is_empty(),
            note: text(fields, "note", NOTE_MAX, &mut refusal),
            note_shared: !fields.get("note_shared").is_empty(),
        };
        match client_id {
            Some(client_id) => refusal.or(Self { client_id, answers }),
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
        || name.strip_prefix("used_").is_some_and(|rest| {
            let item = rest.strip_suffix("_on").or_else(|| rest.strip_suffix("_at")).unwrap_or(rest);
            Item::from_word(item).is_some()
        })
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
