//! Chance with a seed: the same seed gives the same demo, on every machine.

use jiff::Timestamp;
use rand::{Rng, RngExt, SeedableRng, rngs::Xoshiro256PlusPlus};
use std::ops::RangeInclusive;
use uuid::{Builder, Uuid};

/// Spreads numbers that lie side by side over all 64 bits (the golden ratio, as in `SplitMix64`).
const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// What a source of chance is for: parts do not depend on each other.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// Who a person is.
    Person = 1,
    /// How a person's days went.
    Days = 2,
    /// What was answered.
    Answers = 3,
    /// What the clinicians did.
    Care = 4,
    /// Staff and family.
    Others = 5,
    /// The plan and the medicines.
    Plan = 21,
    /// Second thoughts about a check-in, and own words.
    Changes = 6,
    /// What was answered in questionnaires.
    Questionnaires = 41,
    /// A person's sessions.
    Schedule = 31,
    /// A group's sessions.
    Group = 32,
    /// A person's own fixed times.
    Commitments = 33,
    /// Homework.
    Homework = 30,
    /// What was practised.
    Practice = 12,
    /// Cravings and lapses.
    Craving = 80,
}

/// A source of chance.
pub struct Chance(Xoshiro256PlusPlus);

impl Chance {
    /// The source of one part of the `index`th person.
    pub fn of(seed: u64, part: Part, index: u32) -> Self {
        let place = (u64::from(index) << 8) | part as u64;
        Self(Xoshiro256PlusPlus::seed_from_u64(seed ^ place.wrapping_mul(SPREAD)))
    }

    /// From 0 to just below 1.
    pub fn unit(&mut self) -> f64 {
        self.0.random()
    }

    /// From `low` to just below `high`.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// About the bell curve, mean 0, deviation 1: twelve throws, because logarithms differ between machines.
    pub fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// True with this probability.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// A whole number of the range.
    pub fn whole(&mut self, range: RangeInclusive<i64>) -> i64 {
        self.0.random_range(range)
    }

    /// One of several. Panics without any.
    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.0.random_range(0..of.len())]
    }

    /// One of several, each as likely as its weight says. Panics without any.
    pub fn weighted<'a, T>(&mut self, of: &'a [(f64, T)]) -> &'a T {
        let mut left = self.unit() * of.iter().map(|(weight, _)| weight).sum::<f64>();
        let chosen = of.iter().position(|(weight, _)| {
            left -= weight;
            left < 0.0
        });
        &of[chosen.unwrap_or(of.len() - 1)].1
    }

    /// An id as the server would have made it at `at` (`UUIDv7`).
    pub fn id(&mut self, at: Timestamp) -> Uuid {
        let mut random = [0; 10];
        self.0.fill_bytes(&mut random);
        Builder::from_unix_timestamp_millis(at.as_millisecond().max(0).unsigned_abs(), &random).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_and_parts_differ() {
        let throw = |seed, part, index| Chance::of(seed, part, index).id(Timestamp::UNIX_EPOCH);
        assert_eq!(throw(27, Part::Days, 3), throw(27, Part::Days, 3));
        assert_ne!(throw(27, Part::Days, 3), throw(28, Part::Days, 3));
        assert_ne!(throw(27, Part::Days, 3), throw(27, Part::Answers, 3));
        assert_ne!(throw(27, Part::Days, 3), throw(27, Part::Days, 4));
        // A change of generator changes every demo: it must be meant.
        assert_eq!(throw(27, Part::Days, 3).to_string(), "00000000-0000-70e7-a282-79185b2e2b83");
    }

    #[test]
    fn weights_and_the_bell_are_what_they_say() {
        let mut chance = Chance::of(1, Part::Days, 0);
        let twos = (0..10_000).filter(|_| *chance.weighted(&[(3.0, 1), (1.0, 2)]) == 2).count();
        assert!((2_300..2_700).contains(&twos), "{twos}");
        let mean = (0..10_000).map(|_| chance.bell()).sum::<f64>() / 10_000.0;
        assert!(mean.abs() < 0.05, "{mean}");
    }
}
