//! `/month`: the neutral page that hiding leads to. A plain calendar: no name, no picture, no link, no script.

use crate::text::when;
use domain::Language;
use jiff::{ToSpan as _, civil::Date};
use leptos::prelude::*;

/// The month of `today` as a whole document.
pub fn month_page(lang: Language, today: Date, stylesheet: &str) -> String {
    let first = today.first_of_month();
    // Weeks begin on Sunday in the United States; in Spanish calendars on Monday.
    let offset = match lang {
        Language::En => first.weekday().to_sunday_zero_offset(),
        Language::Es => first.weekday().to_monday_zero_offset(),
    };
    let begin = first.saturating_sub(i64::from(offset).days());
    let days: Vec<Date> = (0..42).map(|day| begin.saturating_add(day.days())).collect();
    let heads: Vec<_> = days[..7]
        .iter()
        .map(|day| {
            let name = when::weekday(lang, day.weekday());
            let short: String = name.chars().take(2).collect();
            view! { <th scope="col"><abbr title=name>{short}</abbr></th> }
        })
        .collect();
    let weeks: Vec<_> = days
        .chunks(7)
        .filter(|week| week.iter().any(|day| day.month() == today.month()))
        .map(|week| {
            let cells: Vec<_> = week
                .iter()
                .map(|day| {
                    let number = (day.month() == today.month()).then(|| day.day());
                    view! { <td aria-current=(*day == today).then_some("date")>{number}</td> }
                })
                .collect();
            view! { <tr>{cells}</tr> }
        })
        .collect();
    let title = when::month_and_year(lang, today);
    let body = view! {
        <main class="month">
            <h1>{title.clone()}</h1>
            <table>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{weeks}</tbody>
            </table>
        </main>
    }
    .into_any()
    .to_html();
    // An icon of its own and no manifest: ours would say whose page this is.
    format!(
        r#"<!DOCTYPE html><html lang="{}"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/month.svg" type="image/svg+xml">
<link rel="stylesheet" href="{stylesheet}"></head><body>{body}</body></html>"#,
        lang.tag()
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn days(page: &str) -> Vec<String> {
        page.split("<td")
            .skip(1)
            .filter_map(|cell| Some(cell.split_once('>')?.1.split_once('<')?.0.to_owned()))
            .collect()
    }

    #[test]
    fn every_day_of_the_month_stands_once_under_its_weekday() {
        for (lang, today, blanks, last) in [
            (Language::En, date(2026, 11, 22), 0, "30"), // begins on a Sunday
            (Language::Es, date(2026, 11, 1), 6, "30"),
            (Language::En, date(2027, 2, 28), 1, "28"),
            (Language::Es, date(2027, 2, 1), 0, "28"), // four weeks to the day
            (Language::En, date(2028, 2, 29), 2, "29"),
        ] {
            let days = days(&month_page(lang, today, "/x.css"));
            let begin = days.iter().position(|day| day == "1").expect("a first day");
            assert_eq!(begin, blanks, "{today}");
            let filled: Vec<&String> = days.iter().filter(|day| !day.is_empty()).collect();
            assert_eq!(filled.last().map(|day| day.as_str()), Some(last), "{today}");
            assert_eq!(days.len() % 7, 0);
        }
    }

    #[test]
    fn nothing_on_it_leads_anywhere_or_names_us() {
        for (lang, title) in [(Language::En, "November 2026"), (Language::Es, "noviembre de 2026")] {
            let page = month_page(lang, date(2026, 11, 22), "/pkg/x.css");
            assert!(page.contains(&format!("<title>{title}</title>")), "{page}");
            for word in ["<a ", "<script", "ooring", "manifest", "<svg", "sign"] {
                assert!(!page.contains(word), "{word}");
            }
        }
    }
}
