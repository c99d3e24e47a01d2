//! Answers to read and to print.

use crate::{t, text::when};
use domain::{
    Language, Phone, Text,
    worksheet::{Answer, Cell, Column, Kind, Sheet, SheetAnswers},
};
use jiff::civil::{Date, Time};
use leptos::prelude::*;

/// Each question with what was answered; what was left open is said to be.
pub fn answered(lang: Language, sheet: &Sheet, answers: &SheetAnswers) -> AnyView {
    let asks: Vec<AnyView> = sheet
        .asks
        .iter()
        .enumerate()
        .map(|(at, ask)| {
            let lines = answers.lines_before(at);
            let parts: Vec<AnyView> = ask
                .parts
                .iter()
                .enumerate()
                .filter_map(|(n, part)| {
                    let shown = shown(lang, &part.kind, answers.get(at, n)?, lines);
                    let label = part.label.clone().filter(|_| ask.parts.len() > 1);
                    let label = label.map(|label| view! { <span class="soft">{label} ": "</span> });
                    Some(view! { <dd>{label} {shown}</dd> }.into_any())
                })
                .collect();
            let open = parts.is_empty().then(|| view! { <dd class="soft">{t!(lang, "worksheet-open")}</dd> });
            view! { <div><dt>{ask.ask.clone()}</dt>{parts}{open}</div> }.into_any()
        })
        .collect();
    view! { <dl class="answered">{asks}</dl> }.into_any()
}

/// An answer in words. One that does not fit the sheet any more is left out.
fn shown(lang: Language, kind: &Kind, answer: &Answer, lines: &[Text]) -> AnyView {
    match (kind, answer) {
        (Kind::Choice { options }, Answer::One(option)) => options.get(*option).cloned().into_any(),
        (Kind::Many { options }, Answer::Many(chosen)) => {
            items(chosen.iter().filter_map(|option| options.get(*option).cloned()))
        }
        (Kind::Percent, Answer::Number(number)) => t!(lang, "worksheet-of-hundred", number = *number).into_any(),
        (_, Answer::Number(number)) => t!(lang, "worksheet-of-ten", number = *number).into_any(),
        (_, Answer::Text(text)) => view! { <span class="written">{text.as_str().to_owned()}</span> }.into_any(),
        (_, Answer::Date(date)) => day(lang, *date).into_any(),
        (_, Answer::Time(time)) => when::time_of_day(lang, *time).into_any(),
        (_, Answer::Moment { date, time }) => {
            let parts = [date.map(|date| day(lang, date)), time.map(|time| when::time_of_day(lang, time))];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ").into_any()
        }
        (_, Answer::Dates(dates)) => items(dates.iter().map(|date| day(lang, *date))),
        (_, Answer::Lines(lines)) => items(lines.iter().map(|line| line.as_str().to_owned())),
        (_, Answer::Phones(people)) => items(people.iter().map(|person| {
            let parts = [person.name.as_str(), person.phone.as_ref().map_or("", Phone::as_str)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        })),
        (Kind::Rank { items: given }, Answer::Places(places)) => {
            let mut order: Vec<(u8, String)> =
                places.iter().enumerate().filter_map(|(at, place)| Some(((*place)?, row(given, lines, at)?))).collect();
            order.sort();
            let order: Vec<AnyView> =
                order.into_iter().map(|(place, item)| view! { <li value=place>{item}</li> }.into_any()).collect();
            view! { <ol>{order}</ol> }.into_any()
        }
        (Kind::Table { columns, rows }, Answer::Rows(table)) => {
            items(table.iter().enumerate().filter_map(|(at, cells)| {
                let said: Vec<String> = columns
                    .iter()
                    .zip(cells)
                    .filter_map(|(column, cell)| in_cell(lang, column, cell.as_ref()?))
                    .collect();
                (!said.is_empty()).then_some(())?;
                Some(format!("{}: {}", row(rows, lines, at)?, said.join("; ")))
            }))
        }
        (_, Answer::Hours(hours)) => items(hours.iter().map(|(hour, text)| {
            let time = Time::new(i8::try_from(*hour).unwrap_or_default(), 0, 0, 0).unwrap_or_default();
            format!("{}: {}", when::time_of_day(lang, time), text.as_str())
        })),
        (_, Answer::Done) => t!(lang, "worksheet-done").into_any(),
        _ => ().into_any(),
    }
}

fn items(items: impl Iterator<Item = String>) -> AnyView {
    let items: Vec<AnyView> = items.map(|item| view! { <li>{item}</li> }.into_any()).collect();
    view! { <ul>{items}</ul> }.into_any()
}

/// What a row is about: given, or a line of the list above.
fn row(given: &[String], lines: &[Text], at: usize) -> Option<String> {
    if given.is_empty() { lines.get(at).map(|line| line.as_str().to_owned()) } else { given.get(at).cloned() }
}

fn in_cell(lang: Language, column: &Column, answer: &Answer) -> Option<String> {
    let said = match (&column.cell, answer) {
        (Cell::Choice { options }, Answer::One(option)) => options.get(*option)?.clone(),
        (_, Answer::Number(number)) => t!(lang, "worksheet-of-ten", number = *number),
        (_, Answer::Text(text)) => text.as_str().to_owned(),
        (_, Answer::Done) => return Some(column.label.clone()),
        _ => return None,
    };
    Some(format!("{}: {said}", column.label))
}

fn day(lang: Language, date: Date) -> String {
    format!("{}, {}", when::long_date(lang, date), date.year())
}
