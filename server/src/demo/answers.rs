//! What a person answers about a day: everything hangs together with the craving, the stress and the night.

use super::{chance::Chance, days::Day, person::Person, words};
use domain::{Answers, Goal, Halt, Item, PartOfDay, Rating, Text, Trigger, Use, Used};
use jiff::civil::Date;

/// Share of check-ins with a note.
const NOTES: f64 = 0.07;
/// Share of notes that are shared with the team.
const SHARED: f64 = 0.12;
/// Share of check-ins with a noticeable craving that ask for a call.
const CALLS: f64 = 0.012;

/// Answers about `day`, given on the date `on` by the clinic's calendar.
pub fn answers(person: &Person, day: &Day, on: Date, morning: bool, chance: &mut Chance) -> Answers {
    let nature = &person.nature;
    let craving_max = rating(day.craving);
    let strength = f64::from(craving_max.value());
    let mood = nature.mood - (strength - 3.0) * 0.4 - (day.stress - 3.4) * 0.3 + (day.sleep - 7.0) * 0.3;
    let used = used(person, day, chance);
    let mut answers = Answers {
        mood: chance.happens(0.97).then(|| rating(mood + chance.bell() * 0.8)),
        uses: if used == Some(Used::Yes) { vec![what_was_used(person, on, morning, chance)] } else { Vec::new() },
        used,
        ..Answers::only(craving_max)
    };
    if chance.happens(nature.thorough) {
        add_more(&mut answers, person, day, morning, chance);
    }
    if chance.happens(NOTES) {
        answers.note = Text::stored(words::note(person.language, strength, chance).to_owned());
        answers.note_shared = chance.happens(SHARED);
    }
    answers.call_me = strength >= 5.0 && !person.ending.is_quiet_before() && chance.happens(CALLS);
    answers
}

/// The rating next to a number.
pub fn rating(number: f64) -> Rating {
    Rating::new(nearest(number, Rating::MAX)).unwrap_or_else(|| unreachable!("0 to 10"))
}

/// The whole number next to `number`, from 0 to `most`.
fn nearest(number: f64, most: u8) -> u8 {
    let distance = |whole: u8| (f64::from(whole) - number).abs();
    (0..=most).min_by(|a, b| distance(*a).total_cmp(&distance(*b))).unwrap_or(0)
}

fn used(person: &Person, day: &Day, chance: &mut Chance) -> Option<Used> {
    if day.lapse {
        let said = *chance.weighted(&[(82.0, Some(Used::Yes)), (12.0, Some(Used::RatherNotSay)), (6.0, None)]);
        return if person.ending.is_quiet_before() { Some(Used::Yes) } else { said };
    }
    *chance.weighted(&[(94.5, Some(Used::No)), (0.5, Some(Used::RatherNotSay)), (5.0, None)])
}

fn what_was_used(person: &Person, on: Date, morning: bool, chance: &mut Chance) -> Use {
    let item = person.enrollment.works_on.first().copied().unwrap_or(Item::Other);
    let (on, at) = if morning {
        (on.yesterday().unwrap_or(on), *chance.pick(&[PartOfDay::Evening, PartOfDay::Night]))
    } else {
        (on, *chance.pick(&[PartOfDay::Afternoon, PartOfDay::Evening]))
    };
    let said = chance.happens(0.9);
    Use { item, on: said.then_some(on), at: said.then_some(at) }
}

fn add_more(answers: &mut Answers, person: &Person, day: &Day, morning: bool, chance: &mut Chance) {
    let strength = f64::from(answers.craving_max.value());
    let mut near = |number: f64| chance.happens(0.9).then(|| rating(number + chance.bell() * 0.9));
    answers.risky_max = near(strength * 0.7 + if day.is_weekend() { 1.0 } else { 0.2 });
    answers.stress_max = near(day.stress);
    answers.pleasant_max = near(6.0 - day.stress * 0.2);
    answers.arousal = near(1.5 + day.stress * 0.6);
    if morning {
        answers.sleep_half_hours = Some(nearest(day.sleep * 2.0, 28));
        answers.expect_risky = near(1.0 + strength * 0.4 + if day.is_weekend() { 1.5 } else { 0.0 });
        answers.expect_stress = near(day.stress * 0.8 + 0.5);
        let limit = if person.enrollment.goal == Goal::AgreedLimit { 1.5 } else { 0.0 };
        answers.likely_use = near(strength * 0.5 - 0.5 + limit);
    }
    if answers.craving_max.value() >= 1 {
        answers.craving_for.extend(person.enrollment.works_on.iter().copied().filter(|_| chance.happens(0.8)));
    }
    if answers.craving_max.value() >= 4 {
        answers.triggers = triggers(day, chance);
    }
    let likely = [
        (Halt::Hungry, 0.1),
        (Halt::Angry, if day.stress > 5.0 { 0.35 } else { 0.08 }),
        (Halt::Lonely, if strength > 4.0 { 0.35 } else { 0.12 }),
        (Halt::Tired, if day.sleep < 6.5 { 0.6 } else { 0.2 }),
    ];
    answers.halt = likely.into_iter().filter(|&(_, likely)| chance.happens(likely)).map(|(halt, _)| halt).collect();
    if strength >= 4.0 && chance.happens(0.25) {
        answers.where_who = Text::stored(words::place(person.language, chance).to_owned());
        answers.did = Text::stored(words::deed(person.language, chance).to_owned());
    }
}

fn triggers(day: &Day, chance: &mut Chance) -> Vec<Trigger> {
    let weights = [
        (if day.is_weekend() { 3.0 } else { 1.2 }, Trigger::People),
        (1.2, Trigger::Place),
        (2.2, Trigger::Feeling),
        (if day.sleep < 6.0 { 2.0 } else { 0.6 }, Trigger::Body),
        (1.4, Trigger::TimeOfDay),
        (if day.is_payday() { 5.0 } else { 0.4 }, Trigger::Money),
        (if day.stress > 5.0 { 2.2 } else { 0.6 }, Trigger::Argument),
        (if day.is_weekend() { 1.2 } else { 0.2 }, Trigger::Celebration),
        (0.3, Trigger::Other),
    ];
    let mut triggers: Vec<Trigger> = (0..chance.whole(1..=2)).map(|_| *chance.weighted(&weights)).collect();
    triggers.sort_unstable();
    triggers.dedup();
    triggers
}
