//! Days, times and spans as people say them: "4:03 pm" and "16:03", "Tue, Nov 22" and "mar 22 nov".

use crate::text::t;
use domain::Language;
use jiff::{
    Zoned,
    civil::{Date, Time, Weekday},
};

const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS_ES: [&str; 7] = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_ES: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// A time of day: "4:03 pm" / "16:03".
pub fn time(lang: Language, at: &Zoned) -> String {
    time_of_day(lang, at.time())
}

/// A time of day without a date.
pub fn time_of_day(lang: Language, time: Time) -> String {
    let (hour, minute) = (time.hour(), time.minute());
    match lang {
        Language::En => {
            let half = if hour < 12 { "am" } else { "pm" };
            format!("{}:{minute:02} {half}", if hour % 12 == 0 { 12 } else { hour % 12 })
        }
        Language::Es => format!("{hour}:{minute:02}"),
    }
}

/// A date with its weekday: "Tue, Nov 22" / "mar 22 nov".
pub fn date(lang: Language, date: Date) -> String {
    let day = short(weekday(lang, date.weekday()));
    match lang {
        Language::En => format!("{day}, {}", short_date(lang, date)),
        Language::Es => format!("{day} {}", short_date(lang, date)),
    }
}

/// A date in full: "Tuesday, November 22" / "martes 22 de noviembre".
pub fn long_date(lang: Language, date: Date) -> String {
    let (day, month) = (weekday(lang, date.weekday()), month(lang, date));
    match lang {
        Language::En => format!("{day}, {month} {}", date.day()),
        Language::Es => format!("{day} {} de {month}", date.day()),
    }
}

/// A date as short as can be: "Nov 22" / "22 nov".
pub fn short_date(lang: Language, date: Date) -> String {
    let month = short(month(lang, date));
    match lang {
        Language::En => format!("{month} {}", date.day()),
        Language::Es => format!("{} {month}", date.day()),
    }
}

/// A month with its year: "November 2026" / "noviembre de 2026".
pub fn month_and_year(lang: Language, date: Date) -> String {
    let month = month(lang, date);
    match lang {
        Language::En => format!("{month} {}", date.year()),
        Language::Es => format!("{month} de {}", date.year()),
    }
}

/// A moment seen from `now`: the time alone today, "Yesterday, 4:03 pm", else date and time.
pub fn moment(lang: Language, at: &Zoned, now: &Zoned) -> String {
    let (day, time) = (at.date(), time(lang, at));
    if day == now.date() {
        time
    } else if now.date().yesterday().is_ok_and(|yesterday| yesterday == day) {
        t!(lang, "ui-at", date = t!(lang, "ui-yesterday"), time = time)
    } else {
        t!(lang, "ui-at", date = date(lang, day), time = time)
    }
}

/// A span as the clock of a flag shows it: "6 min", "3 h", "2 d".
pub fn span(lang: Language, seconds: i64) -> String {
    match spell(seconds) {
        Spell::Minutes(count) => t!(lang, "ui-minutes", count = count),
        Spell::Hours(count) => t!(lang, "ui-hours", count = count),
        Spell::Days(count) => t!(lang, "ui-days", count = count),
    }
}

/// A span in words: "6 minutes", "1 hour", "2 days".
pub fn span_long(lang: Language, seconds: i64) -> String {
    match spell(seconds) {
        Spell::Minutes(count) => t!(lang, "ui-minutes-long", count = count),
        Spell::Hours(count) => t!(lang, "ui-hours-long", count = count),
        Spell::Days(count) => t!(lang, "ui-days-long", count = count),
    }
}

/// A weekday's name; in Spanish in lower case.
pub fn weekday(lang: Language, day: Weekday) -> &'static str {
    let at = usize::from(day.to_monday_zero_offset().unsigned_abs());
    match lang {
        Language::En => DAYS_EN[at],
        Language::Es => DAYS_ES[at],
    }
}

/// Opening hours from Monday to Sunday, equal days in a row together: "Monday to Friday, 9:00 am to 7:00 pm".
pub fn opening_hours(lang: Language, hours: &[Option<(Time, Time)>; 7]) -> String {
    let names = match lang {
        Language::En => DAYS_EN,
        Language::Es => DAYS_ES,
    };
    let mut lines = Vec::new();
    let mut from = 0;
    while from < hours.len() {
        let until = (from..hours.len()).take_while(|&day| hours[day] == hours[from]).last().unwrap_or(from);
        if let Some((open, close)) = hours[from] {
            let days = if until == from {
                names[from].to_owned()
            } else {
                t!(lang, "ui-days-range", from = names[from], to = names[until])
            };
            let (from, to) = (time_of_day(lang, open), time_of_day(lang, close));
            lines.push(t!(lang, "ui-hours-of-days", days = days, from = from, to = to));
        }
        from = until + 1;
    }
    if lines.is_empty() { t!(lang, "ui-hours-none") } else { lines.join("; ") }
}

/// A count with its thousands apart, as both languages do in the United States: "4,000".
pub fn grouped(count: usize) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

enum Spell {
    Minutes(i64),
    Hours(i64),
    Days(i64),
}

fn spell(seconds: i64) -> Spell {
    match seconds.max(0) / 60 {
        minutes @ 0..=89 => Spell::Minutes(minutes),
        minutes @ 90..=2_159 => Spell::Hours(minutes / 60),
        minutes => Spell::Days(minutes / 1_440),
    }
}

fn month(lang: Language, date: Date) -> &'static str {
    let at = usize::from(date.month().unsigned_abs()) - 1;
    match lang {
        Language::En => MONTHS_EN[at],
        Language::Es => MONTHS_ES[at],
    }
}

/// The first three letters.
fn short(name: &str) -> &str {
    name.char_indices().nth(3).map_or(name, |(end, _)| &name[..end])
}
