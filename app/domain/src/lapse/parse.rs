//! Reads the lapse form.

use super::{NewLapse, NewReview, Review};
use crate::{Fields, Item, NOTE_MAX, Reason, Refusal, Text};
use jiff::{ToSpan, civil::Date};

/// How far back a lapse may be dated, in days (own default, as in the check-in).
const OLDEST: i64 = 60;

impl NewLapse {
    /// Reads the form. `when` is today, yesterday, or a day of its own in `on`. `date` is the calendar's at the clinic and
    /// `today` the program's day: after midnight it is still the day before, and so is a use that is told of then.
    pub fn parse(fields: &Fields, date: Date, today: Date) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| ["client_id", "item", "when", "on"].contains(&name), &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("client_id", Reason::NotAnId)).ok();
        let mut items = Vec::new();
        for word in fields.all("item") {
            match Item::from_word(word) {
                Some(item) if !items.contains(&item) => items.push(item),
                Some(_) => {}
                None => refusal.push("item", Reason::NotAChoice),
            }
        }
        let on = match fields.get("when") {
            "" => None,
            "today" => Some(today),
            "yesterday" => today.yesterday().ok(),
            "before" => match day(fields.get("on"), date) {
                Ok(on) => on.map(|on| on.min(today)),
                Err(reason) => {
                    refusal.push("on", reason);
                    None
                }
            },
            _ => {
                refusal.push("when", Reason::NotAChoice);
                None
            }
        };
        match client_id {
            Some(client_id) => refusal.or(Self { client_id, items, on }),
            None => Err(refusal),
        }
    }
}

fn day(typed: &str, today: Date) -> Result<Option<Date>, Reason> {
    if typed.is_empty() {
        return Ok(None);
    }
    let day: Date = typed.parse().map_err(|_| Reason::NotADate)?;
    let oldest = today.saturating_sub(OLDEST.days());
    if (oldest..=today).contains(&day) { Ok(Some(day)) } else { Err(Reason::DateOutOfRange) }
}

impl NewReview {
    /// Reads the form.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| ["client_id", "lapse"].contains(&name) || Review::FIELDS.contains(&name), &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("client_id", Reason::NotAnId)).ok();
        let lapse = fields.get("lapse").parse().map_err(|_| refusal.push("form", Reason::NotAnId)).ok();
        let mut texts = Review::FIELDS.map(|name| {
            Text::parse(fields.get(name), NOTE_MAX).unwrap_or_else(|reason| {
                refusal.push(name, reason);
                Text::default()
            })
        });
        let mut text = |at: usize| std::mem::take(&mut texts[at]);
        let review = Review {
            what: text(0),
            place: text(1),
            before: text(2),
            felt: text(3),
            helped: text(4),
            next_where: text(5),
            next_tell: text(6),
            next_group: text(7),
            different: text(8),
        };
        match (client_id, lapse) {
            (Some(client_id), Some(lapse)) => refusal.or(Self { client_id, lapse, review }),
            _ => Err(refusal),
        }
    }
}
