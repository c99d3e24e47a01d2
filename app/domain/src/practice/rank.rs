//! "What works for me" (player rule 6).

use super::Practised;
use crate::Rating;
use jiff::Timestamp;

/// From this many rated uses on (player rule 6).
const RATED_USES: usize = 3;
/// The last so many rated uses count (player rule 6).
const LAST: usize = 10;
/// A median gain of 2 points or more "helped a lot", in half points. Own default: the 2 points rule 4 takes for worse.
const A_LOT: i32 = 4;
/// A median gain of half a point or more "helped a bit", in half points. Own default: the smallest step above nothing.
const A_BIT: i32 = 1;

crate::checkin_choices! {
    /// How much it helped, in plain words.
    Helped {
        /// Helped a lot.
        ALot = "a_lot",
        /// Helped a bit.
        ABit = "a_bit",
        /// Not sure yet.
        NotSure = "not_sure",
    }
}

/// One use that was rated before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatedUse {
    /// What was practised.
    pub what: Practised,
    /// When.
    pub at: Timestamp,
    /// Before.
    pub before: Rating,
    /// After.
    pub after: Rating,
}

/// One row of "what works for me".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Works {
    /// What was practised.
    pub what: Practised,
    /// How much it helped.
    pub helped: Helped,
    /// How many rated uses say so, at most ten.
    pub uses: usize,
}

/// Ranks by the median gain over the last ten rated uses, once there are three; ties by most recent.
pub fn works(uses: &[RatedUse]) -> Vec<Works> {
    let mut newest_first: Vec<&RatedUse> = uses.iter().collect();
    newest_first.sort_by_key(|rated| std::cmp::Reverse(rated.at));
    let mut of_each: Vec<(&Practised, Vec<i32>)> = Vec::new();
    for rated in newest_first {
        let gain = rated.what.rate().gain(rated.before.value(), rated.after.value());
        match of_each.iter_mut().find(|(what, _)| *what == &rated.what) {
            Some((_, gains)) if gains.len() < LAST => gains.push(gain),
            Some(_) => {}
            None => of_each.push((&rated.what, vec![gain])),
        }
    }
    let mut ranked: Vec<(i32, Works)> = of_each
        .into_iter()
        .filter(|(_, gains)| gains.len() >= RATED_USES)
        .map(|(what, mut gains)| {
            let gain = twice_the_median(&mut gains);
            let helped = if gain >= A_LOT {
                Helped::ALot
            } else if gain >= A_BIT {
                Helped::ABit
            } else {
                Helped::NotSure
            };
            (gain, Works { what: what.clone(), helped, uses: gains.len() })
        })
        .collect();
    // Stable: those with the same median stay in the order of their last use, the newest first.
    ranked.sort_by_key(|(gain, _)| std::cmp::Reverse(*gain));
    ranked.into_iter().map(|(_, works)| works).collect()
}

/// The sum of the two values in the middle, which of an odd number of values are one.
fn twice_the_median(values: &mut [i32]) -> i32 {
    values.sort_unstable();
    let middle = |place: usize| values.get(place).copied().unwrap_or_default();
    middle(values.len() / 2) + middle(values.len().saturating_sub(1) / 2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::{Activity, Skill};

    fn rating(value: u8) -> Rating {
        Rating::new(value).expect("0 to 10")
    }

    fn skill(id: &str) -> Practised {
        Practised::Skill(Skill::from_word(id).expect(id))
    }

    /// Rated uses of one thing, (before, after), the last one at `last`.
    fn used(what: &Practised, last: i64, pairs: &[(u8, u8)]) -> Vec<RatedUse> {
        let first = last - i64::try_from(pairs.len()).expect("few") + 1;
        let at = |second| Timestamp::from_second(second).expect("near 1970");
        let pairs = pairs.iter().zip(first..);
        pairs
            .map(|(&(before, after), second)| RatedUse {
                what: what.clone(),
                at: at(second),
                before: rating(before),
                after: rating(after),
            })
            .collect()
    }

    #[test]
    fn words_follow_the_median_and_few_uses_say_nothing() {
        let box_breathing = skill("box_breathing");
        for (pairs, expected) in [
            (&[(8, 2), (8, 2)][..], None),
            (&[(8, 2), (8, 2), (5, 5)], Some(Helped::ALot)),
            (&[(5, 3), (5, 3), (5, 5)], Some(Helped::ALot)),
            (&[(5, 4), (5, 4), (9, 2)], Some(Helped::ABit)),
            (&[(5, 4), (5, 5), (5, 4), (5, 5)], Some(Helped::ABit)),
            (&[(5, 5), (5, 5), (9, 2)], Some(Helped::NotSure)),
            (&[(5, 7), (5, 7), (5, 7)], Some(Helped::NotSure)),
        ] {
            let ranked = works(&used(&box_breathing, 1_000, pairs));
            assert_eq!(ranked.first().map(|works| works.helped), expected, "{pairs:?}");
        }
    }

    #[test]
    fn only_the_last_ten_count() {
        let what = skill("box_breathing");
        let mut pairs = vec![(9, 0); 20];
        pairs.extend([(5, 5); 10]);
        let ranked = works(&used(&what, 1_000, &pairs));
        assert_eq!(ranked, [Works { what, helped: Helped::NotSure, uses: 10 }]);
    }

    #[test]
    fn the_best_comes_first_and_a_tie_goes_to_the_most_recent() {
        let (a, b, c) = (skill("box_breathing"), skill("body_scan"), skill("urge_surf"));
        let mut uses = used(&a, 500, &[(6, 3); 3]);
        uses.extend(used(&b, 900, &[(6, 3); 3]));
        uses.extend(used(&c, 100, &[(9, 4); 3]));
        let order: Vec<Practised> = works(&uses).into_iter().map(|works| works.what).collect();
        assert_eq!(order, [c, b, a]);
    }

    #[test]
    fn mood_helps_when_it_rises() {
        let walk = Practised::Activity(Activity::Walking, String::new());
        let fishing = Practised::Activity(Activity::Own, "Fishing".into());
        let mut uses = used(&walk, 10, &[(3, 6); 3]);
        uses.extend(used(&fishing, 20, &[(6, 3); 3]));
        let ranked = works(&uses);
        assert_eq!(ranked[0], Works { what: walk, helped: Helped::ALot, uses: 3 });
        assert_eq!(ranked[1], Works { what: fishing, helped: Helped::NotSure, uses: 3 });
    }
}
