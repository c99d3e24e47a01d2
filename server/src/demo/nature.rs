//! What a person is like: the numbers that a believable series of days is made from.

use super::chance::Chance;
use domain::{Enrollment, Goal, Item, Language};
use jiff::civil::Date;

/// What the person works on, and how many of a clinic's people do.
const WORKS_ON: &[(f64, Item)] = &[
    (45.0, Item::Alcohol),
    (14.0, Item::Opioids),
    (14.0, Item::Cannabis),
    (9.0, Item::OtherStimulants),
    (8.0, Item::Cocaine),
    (5.0, Item::Sedatives),
    (5.0, Item::Behaviour),
];

/// The numbers behind a person's days. Cravings are on the scale of 0 to 10.
#[derive(Clone, Debug)]
pub struct Nature {
    /// Craving on an ordinary day at admission.
    pub mean: f64,
    /// Fall of that a week.
    pub fall: f64,
    /// How much of today's deviation is left tomorrow.
    pub carry: f64,
    /// Deviation of a day.
    pub spread: f64,
    /// Added on Friday and Saturday.
    pub weekend: f64,
    /// Added around the 1st and the 15th.
    pub payday: f64,
    /// A stretch that rises, in days before the end of the history: where it begins, and how much a day.
    pub rise: Option<(i32, f64)>,
    /// How many days have a check-in.
    pub answers: f64,
    /// How many check-ins are made in the morning.
    pub mornings: f64,
    /// How many check-ins go behind "add more".
    pub thorough: f64,
    /// Chance of a lapse on an ordinary day.
    pub lapse: f64,
    /// Mood on an ordinary day.
    pub mood: f64,
}

impl Nature {
    /// Somebody.
    pub fn of(chance: &mut Chance) -> Self {
        let rising = chance.happens(0.2);
        Self {
            mean: chance.between(1.6, 5.4),
            fall: chance.between(-0.02, 0.22),
            carry: chance.between(0.25, 0.6),
            spread: chance.between(0.55, 1.15),
            weekend: chance.between(0.0, 1.2),
            payday: chance.between(0.0, 1.4),
            rise: rising.then(|| (i32::try_from(chance.whole(4..=40)).unwrap_or(14), chance.between(0.25, 0.6))),
            answers: chance.between(0.62, 0.97),
            mornings: *chance.weighted(&[(0.7, 0.08), (0.3, 0.75)]),
            thorough: chance.between(0.3, 0.9),
            lapse: *chance.weighted(&[(0.5, 0.0), (0.35, 0.004), (0.15, 0.012)]),
            mood: chance.between(4.8, 7.4),
        }
    }

    /// Ana: hard weeks at first, then better; answers nearly every evening.
    pub fn of_ana() -> Self {
        Self {
            mean: 6.4,
            fall: 0.34,
            carry: 0.4,
            spread: 0.7,
            weekend: 0.8,
            payday: 1.0,
            rise: None,
            answers: 0.95,
            mornings: 0.1,
            thorough: 0.9,
            lapse: 0.0,
            mood: 6.2,
        }
    }
}

/// A stay: goal and what the person works on.
pub fn enrollment(chance: &mut Chance, language: Language, admitted_on: Date) -> Enrollment {
    let mut works_on = vec![*chance.weighted(WORKS_ON)];
    if chance.happens(0.25) {
        works_on.push(*chance.weighted(WORKS_ON));
        works_on.sort_unstable();
        works_on.dedup();
    }
    let own_word = works_on.contains(&Item::Behaviour).then(|| {
        match language {
            Language::En => "gambling",
            Language::Es => "apuestas",
        }
        .to_owned()
    });
    let goal = if chance.happens(0.85) { Goal::Abstinence } else { Goal::AgreedLimit };
    Enrollment { goal, works_on, own_word, admitted_on }
}
