//! Words and numbers of rows, read back into the types of `domain`.

use crate::trouble::Trouble;
use domain::Rating;

/// The choice of a stored word; `column` names the place of one that cannot be.
pub(crate) fn choice<T>(word: &str, read: fn(&str) -> Option<T>, column: &'static str) -> Result<T, Trouble> {
    read(word).ok_or(Trouble::Impossible(column))
}

/// The choices of stored words.
pub(crate) fn choices<T>(
    words: &[String],
    read: fn(&str) -> Option<T>,
    column: &'static str,
) -> Result<Vec<T>, Trouble> {
    words.iter().map(|word| choice(word, read, column)).collect()
}

/// The words of choices, to be stored.
pub(crate) fn words<T: Copy>(choices: &[T], word: fn(T) -> &'static str) -> Vec<String> {
    choices.iter().map(|&choice| word(choice).to_owned()).collect()
}

/// The rating of a stored number.
pub(crate) fn rating(number: i16, column: &'static str) -> Result<Rating, Trouble> {
    u8::try_from(number).ok().and_then(Rating::new).ok_or(Trouble::Impossible(column))
}

/// The rating of a stored number, where there is one.
pub(crate) fn rating_if(number: Option<i16>, column: &'static str) -> Result<Option<Rating>, Trouble> {
    number.map(|number| rating(number, column)).transpose()
}

/// The number of a rating, to be stored.
pub(crate) fn number(rating: Rating) -> i16 {
    rating.value().into()
}

/// The only letter of a stored text.
pub(crate) fn letter(text: &str, column: &'static str) -> Result<char, Trouble> {
    text.chars().next().ok_or(Trouble::Impossible(column))
}
