//! The form exercises of the reference as sheets.

use super::{Ask, Kind, Part, Sheet};
use crate::practice::{self, Exercise};

impl Sheet {
    /// The questions of a form exercise in the language of the record; `None` where it asks none.
    pub fn of_exercise(exercise: &Exercise) -> Option<Self> {
        let asks: Vec<Ask> = exercise
            .fields
            .iter()
            .map(|field| Ask::of(field.ask.clone(), parts(field.answer, &field.options)))
            .collect();
        (!asks.is_empty()).then_some(Self { asks })
    }
}

fn parts(answer: practice::Answer, options: &[String]) -> Vec<Part> {
    use practice::Answer as A;
    let scale = || Part::from(Kind::Scale { low: String::new(), high: String::new() });
    let number = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
    let given = || options.to_vec();
    let one = |kind: Kind| vec![kind.into()];
    match answer {
        // A choice or list without options is answered in words.
        A::Choice | A::Multi if options.is_empty() => one(Kind::Text),
        A::Text => one(Kind::Text),
        A::Choice => one(Kind::Choice { options: given() }),
        A::Multi => one(Kind::Many { options: given() }),
        A::List(min, max) => one(Kind::List { min: number(min), max: number(max) }),
        A::PhoneList => one(Kind::Phones { max: 6 }),
        A::Rank => one(Kind::Rank { items: given() }),
        A::Ten => vec![scale()],
        A::Hundred => one(Kind::Percent),
        A::TwoTens => vec![scale(), scale()],
        A::TextAndTen => vec![Kind::Text.into(), scale()],
        A::TextAndHundred => vec![Kind::Text.into(), Kind::Percent.into()],
        A::TextAndDate => vec![Kind::Text.into(), Kind::Date.into()],
        A::Time => one(Kind::Time),
        A::DateTime => one(Kind::DateTime),
        A::Dates => one(Kind::Dates { max: 8 }),
        A::Hours => one(Kind::HourGrid { from: 6, to: 23 }),
        A::Done => one(Kind::Done),
    }
}
