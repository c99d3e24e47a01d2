//! Names of people who do not exist.

use super::chance::Chance;
use domain::Language;

const ENGLISH: &[&str] = &[
    "Joe", "Kim", "Aaron", "Beth", "Carl", "Denise", "Evan", "Faith", "Gary", "Holly", "Ivan", "Jade", "Kevin", "Lucy",
    "Mason", "Nina", "Owen", "Paige", "Quinn", "Rachel", "Sam", "Tara", "Victor", "Wendy", "Zoe", "Malik", "Aisha",
    "Hannah", "Peter", "Noelle",
];
const SPANISH: &[&str] = &[
    "Mateo", "Lucía", "Diego", "Camila", "Javier", "Sofía", "Andrés", "Valeria", "Luis", "Elena", "Raúl", "Isabel",
    "Óscar", "Paola", "Iván", "Marisol",
];
const ENGLISH_FAMILY: &[&str] = &[
    "Parker",
    "Dawson",
    "Whitfield",
    "Nguyen",
    "Brooks",
    "Keller",
    "Osborne",
    "Patel",
    "Sutton",
    "Hayes",
    "Lindgren",
    "Moss",
    "Freeman",
    "Walsh",
    "Cho",
    "Bennett",
    "Okafor",
    "Sinclair",
    "Grant",
    "Levine",
];
const SPANISH_FAMILY: &[&str] = &[
    "Ortega", "Ramírez", "Fuentes", "Castillo", "Méndez", "Navarro", "Ibáñez", "Salazar", "Peña", "Vega", "Cordero",
    "Reyes",
];

/// One person in so many is more at home in Spanish.
const SPANISH_SHARE: f64 = 0.3;
/// How far the next name is along the list; prime to the lengths of both.
const STEP: usize = 7;

/// A person's names and language.
#[derive(Clone, Debug)]
pub struct Name {
    /// What the app calls the person.
    pub called: &'static str,
    /// First and family name.
    pub full: String,
    /// Language of the screens.
    pub language: Language,
}

/// A name and the language that goes with it. `place` walks through the lists, so that a small demo has few namesakes.
pub fn name(place: usize, chance: &mut Chance) -> Name {
    let spanish = chance.happens(SPANISH_SHARE);
    let (first, family) = if spanish { (SPANISH, SPANISH_FAMILY) } else { (ENGLISH, ENGLISH_FAMILY) };
    let called = first[place * STEP % first.len()];
    // Not everybody with a Spanish name reads Spanish better.
    let language = if spanish && chance.happens(0.7) { Language::Es } else { Language::En };
    Name { called, full: format!("{called} {}", chance.pick(family)), language }
}

/// A name as the first part of an e-mail address: small letters without accents.
pub fn handle(name: &str) -> String {
    let plain = |letter: char| match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        'ñ' => 'n',
        other => other,
    };
    name.to_lowercase().chars().map(plain).filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_makes_an_address() {
        for name in ENGLISH.iter().chain(SPANISH) {
            assert_eq!(handle(name).chars().count(), name.chars().count(), "{name}");
        }
    }
}
