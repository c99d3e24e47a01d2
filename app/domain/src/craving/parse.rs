//! Reads what was tapped from a form.

use super::{Doing, Event, NextHours, Reported, Step, Where, WithWhom, event::TAPE};
use crate::{ClientId, Fields, Item, NOTE_MAX, Rating, Reason, Refusal, SHORT_MAX, Text, Trigger, Used};

/// What was tapped, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEvent {
    /// The id the rendered form carries.
    pub client_id: ClientId,
    /// The screen it was tapped on.
    pub step: Step,
    /// What.
    pub event: Event,
}

/// Every field of every form of the flow.
const FIELDS: &[&str] = &[
    "client_id",
    "step",
    "do",
    "rating",
    "what_for",
    "trigger",
    "skill",
    "contact",
    "way",
    "place",
    "company",
    "doing",
    "place_own",
    "company_own",
    "doing_own",
    "used",
    "item",
    "note",
];

impl NewEvent {
    /// Reads a form. `contacts` are the names of the own contacts in own order.
    pub fn parse(fields: &Fields, contacts: &[String]) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| FIELDS.contains(&name) || tape_place(name).is_some(), &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("client_id", Reason::NotAnId)).ok();
        let step = Step::from_word(fields.get("step"));
        if step.is_none() {
            refusal.push("form", Reason::NotAChoice);
        }
        let event = event(fields, contacts, &mut refusal);
        match (client_id, step, event) {
            (Some(client_id), Some(step), Some(event)) => refusal.or(Self { client_id, step, event }),
            _ => Err(refusal),
        }
    }
}

fn event(fields: &Fields, contacts: &[String], refusal: &mut Refusal) -> Option<Event> {
    Some(match fields.get("do") {
        "moved" => Event::Moved,
        "cannot" => Event::Cannot,
        "rated" => {
            let rating = Rating::parse(fields.get("rating")).and_then(|rating| rating.ok_or(Reason::Required));
            let rating = rating.map_err(|reason| refusal.push("rating", reason)).ok();
            let what_for = many(fields, "what_for", Item::from_word, refusal);
            let triggers = many(fields, "trigger", Trigger::from_word, refusal);
            Event::Rated { rating: rating?, what_for, triggers }
        }
        "go_on" => Event::GoOn(Some(fields.get("skill").to_owned()).filter(|skill| is_skill(skill))),
        "call_someone" => Event::CallSomeone,
        "not_now" => Event::NotNow,
        answer @ ("answered" | "no_answer") => {
            let contact: Option<u8> = fields.get("contact").parse().ok();
            let named = contact.and_then(|contact| Some((contact, contacts.get(usize::from(contact))?)));
            let Some((contact, name)) = named else {
                refusal.push("form", Reason::NotAChoice);
                return None;
            };
            Event::Called(super::Call {
                contact,
                name: Text::stored(name.clone()),
                answered: answer == "answered",
                more: usize::from(contact) + 1 < contacts.len(),
            })
        }
        "tape" => Event::Tape((0..TAPE).map(|place| text(fields, TAPE_FIELDS[place], NOTE_MAX, refusal)).collect()),
        "chose" => {
            let way = Step::from_word(fields.get("way"));
            if way.is_none() {
                let empty = fields.get("way").is_empty();
                refusal.push("way", if empty { Reason::Required } else { Reason::NotAChoice });
            }
            Event::Chose(way?)
        }
        "planned" => Event::Planned(NextHours {
            places: many(fields, "place", Where::from_word, refusal),
            company: many(fields, "company", WithWhom::from_word, refusal),
            doing: many(fields, "doing", Doing::from_word, refusal),
            own: ["place_own", "company_own", "doing_own"].map(|name| text(fields, name, SHORT_MAX, refusal)),
        }),
        "reported" => {
            let used = fields.get("used");
            if !used.is_empty() && Used::from_word(used).is_none() {
                refusal.push("used", Reason::NotAChoice);
            }
            Event::Reported(Reported {
                used: Used::from_word(used),
                items: if used == Used::Yes.word() {
                    many(fields, "item", Item::from_word, refusal)
                } else {
                    Vec::new()
                },
                note: text(fields, "note", NOTE_MAX, refusal),
            })
        }
        "stop" => Event::Stop,
        _ => {
            refusal.push("form", Reason::NotAChoice);
            return None;
        }
    })
}

const TAPE_FIELDS: [&str; TAPE] = ["tape_0", "tape_1", "tape_2", "tape_3", "tape_4", "tape_5", "tape_6"];

fn tape_place(name: &str) -> Option<usize> {
    TAPE_FIELDS.iter().position(|field| *field == name)
}

/// An exercise's id: lower case letters, digits and strokes.
fn is_skill(word: &str) -> bool {
    (1..=40).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

fn many<T: PartialEq>(
    fields: &Fields,
    name: &'static str,
    from_word: fn(&str) -> Option<T>,
    refusal: &mut Refusal,
) -> Vec<T> {
    let mut chosen = Vec::new();
    for word in fields.all(name) {
        match from_word(word) {
            Some(choice) if !chosen.contains(&choice) => chosen.push(choice),
            None if refusal.reason(name).is_none() => refusal.push(name, Reason::NotAChoice),
            Some(_) | None => {}
        }
    }
    chosen
}

fn text(fields: &Fields, name: &'static str, max: usize, refusal: &mut Refusal) -> Text {
    Text::parse(fields.get(name), max).unwrap_or_else(|reason| {
        refusal.push(name, reason);
        Text::default()
    })
}
