//! Passwords that many people use (S03), also repeated, or lengthened by digits, a year or a sign.
//!
//! The list is the password list of the npm package `@zxcvbn-ts/language-common` 4.1.3 (MIT), one word a line in
//! byte order. An operator may add a file of their own.

use std::collections::HashSet;

static COMMON: &str = include_str!("common_passwords.txt");

/// Words that whoever attacks this app would try first.
const CONTEXT: [&str; 12] = [
    "mooring",
    "recovery",
    "sober",
    "sobriety",
    "clinic",
    "program",
    "therapy",
    "treatment",
    "counselor",
    "onedayatatime",
    "serenity",
    "recuperacion",
];

/// Shortest word that makes a longer password common (own default): shorter ones would refuse chance hits.
const SHORTEST: usize = 4;

/// Digits and signs are cut off one by one up to here, and then all at once.
const CUT: usize = 12;

/// The blocklist.
#[derive(Debug)]
pub struct Blocklist {
    common: Vec<&'static str>,
    more: HashSet<String>,
}

impl Blocklist {
    /// The built-in list with an operator's own words.
    pub fn new(more: impl IntoIterator<Item = String>) -> Self {
        Self { common: COMMON.lines().collect(), more: more.into_iter().map(|w| w.trim().to_lowercase()).collect() }
    }

    /// Whether `password` is too common to protect anybody: a common word, or its repetition, with nothing but digits
    /// and signs before and behind it.
    pub fn refuses(&self, password: &str) -> bool {
        let password: Vec<char> = password.trim().to_lowercase().chars().collect();
        let is_filler = |c: &&char| !c.is_alphabetic();
        let before = password.iter().take_while(is_filler).count();
        let behind = password.iter().rev().take_while(is_filler).count();
        // Common words may begin and end with digits themselves: every way to cut is tried, up to a dozen characters.
        let cuts = |most: usize| (0..=most.min(CUT)).chain([most]);
        // Spaces and signs between the repetitions add nothing.
        let bare: Vec<char> = password.iter().copied().filter(|c| c.is_alphanumeric()).collect();
        self.repeats(&bare)
            || cuts(before).any(|from| {
                cuts(behind).any(|off| {
                    let to = password.len() - off;
                    from < to && self.is_common(&password[from..to], from == 0 && off == 0)
                })
            })
    }

    /// A word of the list, or one again and again. A part of the password must be [`SHORTEST`] long to count.
    fn is_common(&self, text: &[char], whole: bool) -> bool {
        (whole || text.len() >= SHORTEST) && (self.is_word(text) || self.repeats(text))
    }

    fn is_word(&self, word: &[char]) -> bool {
        let word: String = word.iter().collect();
        self.common.binary_search(&word.as_str()).is_ok()
            || self.more.contains(&word)
            || CONTEXT.contains(&word.as_str())
    }

    /// A short pattern twice or more, or a common word and its beginning again; the last time may be cut off.
    fn repeats(&self, text: &[char]) -> bool {
        (1..text.len()).any(|period| {
            let comes_again = text.iter().zip(&text[period..]).all(|(a, b)| a == b);
            let short = period <= SHORTEST && period * 2 <= text.len();
            comes_again && (short || self.is_word(&text[..period]))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s03_common_passwords_are_refused_also_when_lengthened_to_fifteen() {
        let list = Blocklist::new([]);
        let mut let_through = Vec::new();
        for (n, word) in COMMON.lines().filter(|w| w.chars().count() >= SHORTEST).enumerate().step_by(13).take(3_000) {
            let fill = |with: &str| {
                let missing = 15_usize.saturating_sub(word.chars().count());
                format!("{word}{}", with.chars().cycle().take(missing).collect::<String>())
            };
            let repeated: String = word.chars().cycle().take(15.max(word.chars().count())).collect();
            for password in
                [fill("1234567890"), fill("2026!"), fill("!"), fill("0"), repeated, format!("2026{}", fill("!"))]
            {
                if !list.refuses(&password) {
                    let_through.push((n, password));
                }
            }
        }
        assert_eq!(let_through, []);
    }

    #[test]
    fn s03_passphrases_of_random_words_are_welcome() {
        // A small multiplicative generator: the same 100,000 passphrases in every run.
        let words: Vec<&str> = COMMON.lines().filter(|w| w.len() > 3 && w.chars().all(char::is_alphabetic)).collect();
        let list = Blocklist::new([]);
        let mut state: u64 = 2026;
        let mut word = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            words[usize::try_from(state >> 33).expect("33 bits fit") % words.len()]
        };
        let refused =
            (0..100_000).filter(|_| list.refuses(&format!("{} {} {} {}", word(), word(), word(), word()))).count();
        assert!(refused <= 10, "{refused} of 100,000 refused");
    }

    #[test]
    fn words_of_the_field_and_of_the_operator_are_refused() {
        let list = Blocklist::new(["Lighthouse Street".to_owned()]);
        assert!(list.refuses("Mooring 2026 2026"));
        assert!(list.refuses("lighthouse street"));
        assert!(list.refuses("password password"));
        assert!(!list.refuses("harbor lantern violet 27"));
    }

    #[test]
    fn the_list_is_in_the_order_the_search_needs() {
        assert!(COMMON.lines().is_sorted());
        assert!(COMMON.lines().count() > 45_000);
    }
}
