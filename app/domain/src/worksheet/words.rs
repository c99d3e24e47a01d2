//! The words that the records of exercises use for kinds of answers (`clinical/exercises.md`).

use super::{Kind, Part};

/// Lines of a list without a number (own default).
const LIST_MAX: u8 = 8;
/// People of a list with numbers (own default).
const PHONES_MAX: u8 = 6;
/// Dates (own default).
const DATES_MAX: u8 = 8;

impl Kind {
    /// The parts of an `answer:` such as "text", "text and 0-10", "list, 3-8", "yes, partly, no" or "choice";
    /// `options` are those of "choice" and "multi". `None` where the words are none of the reference.
    pub fn from_words(words: &str, options: &[String]) -> Option<Vec<Part>> {
        let words = words.trim();
        let one = |kind| Some(vec![Part::from(kind)]);
        if words == "date and time" {
            return one(Self::DateTime);
        }
        if let Some((first, second)) = words.split_once(" and ") {
            return Some(vec![simple(first, options)?.into(), simple(second, options)?.into()]);
        }
        simple(words, options).or_else(|| list(words)).or_else(|| choices(words)).and_then(one)
    }
}

fn simple(words: &str, options: &[String]) -> Option<Kind> {
    let given = || (!options.is_empty()).then(|| options.to_vec());
    Some(match words.trim() {
        "line" => Kind::Line,
        "text" => Kind::Text,
        "choice" => Kind::Choice { options: given()? },
        "multi" => Kind::Many { options: given()? },
        "0-10" => Kind::Scale { low: String::new(), high: String::new() },
        "0-100" => Kind::Percent,
        "date" => Kind::Date,
        "dates" => Kind::Dates { max: DATES_MAX },
        "time" => Kind::Time,
        "rank" => Kind::Rank { items: options.to_vec() },
        "hour grid" => Kind::HourGrid { from: 6, to: 23 },
        "list with phone" => Kind::Phones { max: PHONES_MAX },
        "done" => Kind::Done,
        _ => return None,
    })
}

/// "list", "list, 3", "list, 3-8".
fn list(words: &str) -> Option<Kind> {
    let numbers = words.strip_prefix("list")?.trim_start_matches(',').trim();
    if numbers.is_empty() {
        return Some(Kind::List { min: 1, max: LIST_MAX });
    }
    let (min, max) = numbers.split_once('-').unwrap_or((numbers, numbers));
    Some(Kind::List { min: min.trim().parse().ok()?, max: max.trim().parse().ok()? })
}

/// "yes, partly, no": the words themselves, each with a capital.
fn choices(words: &str) -> Option<Kind> {
    if words.starts_with("list") {
        return None;
    }
    let options: Vec<String> = words.split(", ").map(capital).collect();
    (options.len() > 1 && options.iter().all(|option| !option.is_empty())).then_some(Kind::Choice { options })
}

fn capital(word: &str) -> String {
    let mut letters = word.trim().chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
