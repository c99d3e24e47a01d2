//! A stored check-in as the fields of its form, for changing it; and the own words that are learned from it.

use super::{Answers, Halt, Item, Trigger, Use, WORD_MAX, WordKind};
use crate::{Fields, Rating, Text};

impl Answers {
    /// The fields that [`super::NewCheckIn::parse`] reads these answers from, without an id.
    pub fn fields(&self) -> Fields {
        let mut fields = Vec::new();
        let mut put = |name: &str, text: String| {
            if !text.is_empty() {
                fields.push((name.to_owned(), text));
            }
        };
        let number = |rating: Option<Rating>| rating.map(|rating| rating.value().to_string()).unwrap_or_default();
        let tick = |ticked: bool| if ticked { "yes".to_owned() } else { String::new() };
        put("craving_max", number(Some(self.craving_max)));
        put("mood", number(self.mood));
        put("used", self.used.map(|used| used.word().to_owned()).unwrap_or_default());
        for Use { item, on, at } in &self.uses {
            put(&format!("used_{}", item.word()), "yes".into());
            put(&format!("used_{}_on", item.word()), on.map(|on| on.to_string()).unwrap_or_default());
            put(&format!("used_{}_at", item.word()), at.map(|at| at.word().to_owned()).unwrap_or_default());
        }
        self.craving_for.iter().copied().map(Item::word).for_each(|word| put("craving_for", word.into()));
        self.triggers.iter().copied().map(Trigger::word).for_each(|word| put("trigger", word.into()));
        self.trigger_words.iter().for_each(|word| put("trigger_word", word.as_str().into()));
        put("risky_max", number(self.risky_max));
        put("stress_max", number(self.stress_max));
        put("pleasant_max", number(self.pleasant_max));
        put("arousal", number(self.arousal));
        let sleep = |halves: u8| format!("{}{}", halves / 2, if halves % 2 == 1 { ".5" } else { "" });
        put("sleep_h", self.sleep_half_hours.map(sleep).unwrap_or_default());
        put("expect_risky", number(self.expect_risky));
        put("expect_stress", number(self.expect_stress));
        put("likely_use", number(self.likely_use));
        self.halt.iter().copied().map(Halt::word).for_each(|word| put("halt", word.into()));
        self.places.iter().for_each(|word| put("place", word.as_str().into()));
        put("where_who", self.where_who.as_str().into());
        put("did", self.did.as_str().into());
        put("call_me", tick(self.call_me));
        put("note", self.note.as_str().into());
        put("note_shared", tick(self.note_shared));
        Fields(fields)
    }

    /// Own words to offer as tiles next time: all that were chosen, and a short answer to "where, and who".
    pub fn own_words(&self) -> Vec<(WordKind, Text)> {
        let mut words: Vec<(WordKind, Text)> =
            self.trigger_words.iter().map(|word| (WordKind::Trigger, word.clone())).collect();
        words.extend(self.places.iter().map(|word| (WordKind::Place, word.clone())));
        let typed = self.where_who.as_str().trim();
        let short = typed.chars().count() <= WORD_MAX && !typed.contains('\n');
        if short && !typed.is_empty() {
            words.push((WordKind::Place, Text::stored(typed.to_owned())));
        }
        words
    }
}
