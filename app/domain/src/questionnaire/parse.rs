//! Reads answers from a form. One question a screen and all on one page send the same fields: `a_{item}`.

use super::{Answer, Answering, Instrument, Item};
use crate::{ClientId, Fields, Reason, Refusal, ResponseId};
use std::borrow::Cow;

/// What one item was given by a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The item.
    pub item: &'static Item,
    /// Its answer; `None` opens it again.
    pub answer: Option<Answer>,
}

/// Answers that were sent, before their instrument is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAnswers {
    /// The response they belong to.
    pub response: ResponseId,
    /// Made by the rendered form; sending it again is the same as sending it once.
    pub client_id: ClientId,
    /// Item and text, as sent.
    pub typed: Vec<(String, String)>,
    /// Whether the form showed every question: what it does not send is open.
    pub whole: bool,
}

/// The word for "I'd rather not answer".
const REFUSED: &str = "refused";

/// The field of an item.
pub fn field_of(item: &str) -> String {
    format!("a_{item}")
}

/// The item of a field.
pub fn item_of(field: &str) -> Option<&str> {
    field.strip_prefix("a_")
}

impl NewAnswers {
    /// Reads the fields `response`, `client_id`, `page` (`all`, or the item asked) and `a_{item}`.
    pub fn parse(fields: &Fields) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        let known = |name: &str| ["response", "client_id", "page"].contains(&name) || item_of(name).is_some();
        fields.only(known, &mut refusal);
        let response = fields.get("response").parse().map_err(|_| refusal.push("form", Reason::NotAnId)).ok();
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("client_id", Reason::NotAnId)).ok();
        let typed: Vec<(String, String)> =
            fields.0.iter().filter_map(|(name, text)| Some((item_of(name)?.to_owned(), text.clone()))).collect();
        let (page, whole) = (fields.get("page"), fields.get("page") == "all");
        if !whole && typed.iter().all(|(_, text)| text.trim().is_empty()) {
            refusal.push(field_of(page), Reason::Required);
        }
        match (response, client_id) {
            (Some(response), Some(client_id)) => refusal.or(Self { response, client_id, typed, whole }),
            _ => Err(refusal),
        }
    }
}

/// Reads the typed texts as answers to an instrument's items, each item once, in order. The button "I'd rather not
/// answer" counts over a tile that was chosen before it.
pub fn read(instrument: &Instrument, typed: &[(String, String)]) -> Result<Vec<Given>, Refusal> {
    let mut refusal = Refusal::default();
    if typed.iter().any(|(item, _)| instrument.item(item).is_none()) {
        refusal.push("form", Reason::UnknownField);
    }
    let mut given = Vec::new();
    for item in instrument.items {
        let texts: Vec<&str> = typed.iter().filter(|(id, _)| id == item.id).map(|(_, text)| text.trim()).collect();
        let Some(&last) = texts.last() else { continue };
        let text = if texts.contains(&REFUSED) { REFUSED } else { last };
        match answer(item, text) {
            Ok(answer) => given.push(Given { item, answer }),
            Err(reason) => refusal.push(Cow::Owned(field_of(item.id)), reason),
        }
    }
    refusal.or(given)
}

fn answer(item: &Item, text: &str) -> Result<Option<Answer>, Reason> {
    match text {
        "" => return Ok(None),
        REFUSED => return Ok(Some(Answer::Refused)),
        _ => {}
    }
    let words = item.answering.words();
    if !words.is_empty() {
        let place = words.iter().position(|word| *word == text).and_then(|place| u8::try_from(place).ok());
        return place.map(|value| Some(Answer::Value(value))).ok_or(Reason::NotAChoice);
    }
    let (min, max) = item.answering.bounds();
    let number = text.parse::<i64>();
    let value = number.as_ref().ok().and_then(|&number| u8::try_from(number).ok());
    match (value.filter(|value| (min..=max).contains(value)), item.answering, number) {
        (Some(value), ..) => Ok(Some(Answer::Value(value))),
        (None, Answering::Number { .. }, Ok(_)) => Err(Reason::OutOfRange { min: min.into(), max: max.into() }),
        (None, Answering::Number { .. }, Err(_)) => Err(Reason::NotANumber),
        _ => Err(Reason::NotAChoice),
    }
}
