//! Second thoughts about a check-in, and words of one's own: drawn apart, so that the rest of the history stays as it is.

use super::{
    answers::rating,
    chance::{Chance, Part},
    person::Person,
    steps::Step,
};
use domain::{CheckInId, ClientId, Language, Text, Trigger};
use jiff::{SignedDuration, Timestamp};
use store::load::CheckIn;

/// Share of check-ins that are changed within minutes.
const CHANGED: f64 = 0.03;
/// Share of check-ins with a trigger that name it in own words too.
const OWN: f64 = 0.3;

const TRIGGERS_EN: &[&str] = &["payday Friday", "my old street", "the smell in the garage", "empty apartment"];
const TRIGGERS_ES: &[&str] = &["el viernes de pago", "mi calle de antes", "el olor del taller", "la casa vacía"];

/// Adds own words and changed versions to what a person sent before `now`, in the order in which it came.
pub fn second_thoughts(person: &Person, seed: u64, now: Timestamp, steps: Vec<Step>) -> Vec<Step> {
    let mut chance = Chance::of(seed, Part::Changes, person.index);
    let own = match person.language {
        Language::En => TRIGGERS_EN,
        Language::Es => TRIGGERS_ES,
    };
    // Each person has two words that come again.
    let words = [*chance.pick(own), *chance.pick(own)];
    let last = steps.len().saturating_sub(1);
    let mut out = Vec::with_capacity(steps.len());
    for (place, step) in steps.into_iter().enumerate() {
        let Step::CheckIn(mut sent) = step else {
            out.push(step);
            continue;
        };
        if !sent.check_in.answers.triggers.is_empty() && chance.happens(OWN) {
            let answers = &mut sent.check_in.answers;
            answers.trigger_words = vec![Text::stored((*chance.pick::<&str>(&words)).to_owned())];
            answers.triggers.push(Trigger::Other);
            answers.triggers.sort_unstable();
            answers.triggers.dedup();
        }
        // The last thing somebody did belongs to the scene that the demo shows.
        let changed = (place < last && chance.happens(CHANGED)).then(|| changed(&sent, &mut chance));
        out.push(Step::CheckIn(sent));
        let came = changed.filter(|changed| changed.check_in.received_at < now);
        out.extend(came.map(|changed| Step::CheckIn(changed.into())));
    }
    out
}

/// A few minutes later: the mood after all, or one word more.
fn changed(first: &CheckIn, chance: &mut Chance) -> CheckIn {
    let mut second = first.clone();
    let received_at = first.check_in.received_at + SignedDuration::from_secs(chance.whole(60..=700));
    let check_in = &mut second.check_in;
    (check_in.answered_at, check_in.received_at) = (received_at, received_at);
    check_in.id = CheckInId(chance.id(received_at));
    second.client_id = ClientId(chance.id(received_at));
    let mood = check_in.answers.mood.map_or(5, domain::Rating::value);
    check_in.answers.mood = Some(rating(f64::from(mood) + chance.between(-2.0, 2.0)));
    check_in.answers.note_shared = check_in.answers.note_shared || !check_in.answers.note.is_blank();
    second.version = Some((first.check_in.id, 2));
    second
}
