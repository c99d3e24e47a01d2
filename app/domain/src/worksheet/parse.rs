//! Reads the answers of a sheet from a form.

use super::{Answer, Ask, Cell, Column, Kind, LINE_MAX, NAME_MAX, Person, Sheet, SheetAnswers};
use crate::{DRAFT_MAX, Fields, NOTE_MAX, Phone, Rating, Reason, Refusal, Text};
use jiff::civil::{Date, Time};

/// Reads a form. With `whole`, what the sheet requires must be there. Fields of other names are passed over
/// ([`Sheet::names`] says which are known). Each refused field is named; a list as a whole.
pub fn parse(sheet: &Sheet, fields: &Fields, whole: bool) -> Result<SheetAnswers, Refusal> {
    let mut reader = Reader { fields, refusal: Refusal::default(), above: Vec::new() };
    if fields.0.iter().map(|(name, text)| name.len() + text.len()).sum::<usize>() > DRAFT_MAX {
        reader.refusal.push("form", Reason::TooLong { max: DRAFT_MAX });
    }
    let mut answers = Vec::new();
    for (at, ask) in sheet.asks.iter().enumerate() {
        answers.push(reader.ask(at, ask, whole));
    }
    reader.refusal.or(SheetAnswers(answers))
}

struct Reader<'a> {
    fields: &'a Fields,
    refusal: Refusal,
    /// Where in the form the lines of the last list stand that are not empty.
    above: Vec<usize>,
}

impl Reader<'_> {
    fn ask(&mut self, at: usize, ask: &Ask, whole: bool) -> Vec<Option<Answer>> {
        let mut parts = Vec::new();
        for (n, part) in ask.parts.iter().enumerate() {
            let name = Sheet::name(at, n);
            let answer = self.part(&part.kind, &name);
            if whole && ask.required && self.refusal.reason(&name).is_none() {
                match (&part.kind, &answer) {
                    (_, None) if n == 0 => self.refusal.push(name, Reason::Required),
                    (Kind::List { min, .. }, Some(Answer::Lines(lines))) if lines.len() < usize::from(*min) => {
                        self.refusal.push(name, Reason::TooFew { min: usize::from(*min) });
                    }
                    _ => {}
                }
            }
            parts.push(answer);
        }
        parts
    }

    fn part(&mut self, kind: &Kind, name: &str) -> Option<Answer> {
        match kind {
            Kind::Line => self.text(name, LINE_MAX).map(Answer::Text),
            Kind::Text => self.text(name, NOTE_MAX).map(Answer::Text),
            Kind::Choice { options } => self.option(name, options.len()).map(Answer::One),
            Kind::Many { options } => self.options(name, options.len()),
            Kind::Scale { .. } => self.scale(name),
            Kind::Percent => self.percent(name),
            Kind::Date => self.read(name, name, date).map(Answer::Date),
            Kind::Time => self.read(name, name, time).map(Answer::Time),
            Kind::DateTime => {
                let date = self.read(&format!("{name}_date"), name, date);
                let time = self.read(&format!("{name}_time"), name, time);
                (date.is_some() || time.is_some()).then_some(Answer::Moment { date, time })
            }
            Kind::Dates { max } => self.dates(name, *max),
            Kind::List { max, .. } => self.lines(name, *max),
            Kind::Phones { max } => self.phones(name, *max),
            Kind::Rank { items } => self.places(name, items),
            Kind::Table { columns, rows } => self.table(name, columns, rows),
            Kind::HourGrid { .. } => {
                let mut hours = Vec::new();
                for hour in kind.hours() {
                    let text = self.text(&format!("{name}_h{hour:02}"), LINE_MAX);
                    hours.extend(text.map(|text| (hour, text)));
                }
                (!hours.is_empty()).then_some(Answer::Hours(hours))
            }
            Kind::Done => (!self.fields.get(name).is_empty()).then_some(Answer::Done),
        }
    }

    /// Notes a reason, once for each field.
    fn refuse<T>(&mut self, name: &str, reason: Reason) -> Option<T> {
        if self.refusal.reason(name).is_none() {
            self.refusal.push(name.to_owned(), reason);
        }
        None
    }

    /// What `read` makes of the text of `name`; what is wrong is said of `of`.
    fn read<T>(&mut self, name: &str, of: &str, read: fn(&str) -> Result<T, Reason>) -> Option<T> {
        match self.fields.get(name).trim() {
            "" => None,
            typed => read(typed).map_or_else(|reason| self.refuse(of, reason), Some),
        }
    }

    fn text(&mut self, name: &str, max: usize) -> Option<Text> {
        match Text::parse(self.fields.get(name), max) {
            Ok(text) => (!text.is_blank()).then_some(text),
            Err(reason) => self.refuse(name, reason),
        }
    }

    fn option(&mut self, name: &str, count: usize) -> Option<usize> {
        let typed = self.fields.get(name);
        if typed.is_empty() { None } else { place(typed, count).or_else(|| self.refuse(name, Reason::NotAChoice)) }
    }

    fn options(&mut self, name: &str, count: usize) -> Option<Answer> {
        let fields = self.fields;
        let mut chosen = Vec::new();
        for typed in fields.all(name).filter(|typed| !typed.is_empty()) {
            chosen.push(place(typed, count).or_else(|| self.refuse(name, Reason::NotAChoice))?);
        }
        chosen.sort_unstable();
        chosen.dedup();
        (!chosen.is_empty()).then_some(Answer::Many(chosen))
    }

    fn scale(&mut self, name: &str) -> Option<Answer> {
        match Rating::parse(self.fields.get(name)) {
            Ok(rating) => rating.map(|rating| Answer::Number(rating.value())),
            Err(reason) => self.refuse(name, reason),
        }
    }

    fn percent(&mut self, name: &str) -> Option<Answer> {
        let read = |typed: &str| {
            let number: i64 = typed.trim_end_matches('%').trim_end().parse().map_err(|_| Reason::NotANumber)?;
            let off = Reason::OutOfRange { min: 0, max: 100 };
            u8::try_from(number).ok().filter(|number| *number <= 100).ok_or(off)
        };
        self.read(name, name, read).map(Answer::Number)
    }

    fn dates(&mut self, name: &str, max: u8) -> Option<Answer> {
        let fields = self.fields;
        let mut dates = Vec::new();
        for typed in fields.all(name).map(str::trim).filter(|typed| !typed.is_empty()) {
            dates.push(date(typed).map_or_else(|reason| self.refuse(name, reason), Some)?);
        }
        self.at_most(name, dates.len(), max);
        (!dates.is_empty()).then_some(Answer::Dates(dates))
    }

    fn lines(&mut self, name: &str, max: u8) -> Option<Answer> {
        let fields = self.fields;
        let mut lines = Vec::new();
        self.above.clear();
        for (at, typed) in fields.all(name).enumerate() {
            match Text::parse(typed, LINE_MAX) {
                Ok(line) if line.is_blank() => {}
                Ok(line) => {
                    self.above.push(at);
                    lines.push(line);
                }
                Err(reason) => return self.refuse(name, reason),
            }
        }
        self.at_most(name, lines.len(), max);
        (!lines.is_empty()).then_some(Answer::Lines(lines))
    }

    fn at_most(&mut self, name: &str, count: usize, max: u8) {
        if count > usize::from(max) {
            self.refuse::<()>(name, Reason::TooMany { max: usize::from(max) });
        }
    }

    fn phones(&mut self, name: &str, max: u8) -> Option<Answer> {
        let fields = self.fields;
        let (names, phones) = (format!("{name}_name"), format!("{name}_phone"));
        let count = fields.all(&names).count().max(fields.all(&phones).count());
        let mut people = Vec::new();
        for at in 0..count {
            let who = Text::parse(fields.all(&names).nth(at).unwrap_or_default().trim(), NAME_MAX);
            let number = Phone::parse(fields.all(&phones).nth(at).unwrap_or_default());
            match (who, number) {
                (Ok(name), Ok(None)) if name.is_blank() => {}
                (Ok(name), Ok(phone)) => people.push(Person { name, phone }),
                (Err(reason), _) | (_, Err(reason)) => return self.refuse(name, reason),
            }
        }
        self.at_most(name, people.len(), max);
        (!people.is_empty()).then_some(Answer::Phones(people))
    }

    /// Where in the form the rows of a rank or table stand.
    fn rows(&self, given: &[String]) -> Vec<usize> {
        if given.is_empty() { self.above.clone() } else { (0..given.len()).collect() }
    }

    fn places(&mut self, name: &str, items: &[String]) -> Option<Answer> {
        let rows = self.rows(items);
        let mut places: Vec<Option<u8>> = Vec::new();
        for row in &rows {
            let typed = self.fields.get(&format!("{name}_k{row}")).trim();
            let place = match typed.parse::<i64>() {
                _ if typed.is_empty() => None,
                Ok(place) => match u8::try_from(place) {
                    Ok(place) if (1..=rows.len()).contains(&usize::from(place)) => Some(place),
                    _ => return self.refuse(name, Reason::OutOfRange { min: 1, max: number(rows.len()) }),
                },
                Err(_) => return self.refuse(name, Reason::NotANumber),
            };
            if place.is_some() && places.contains(&place) {
                return self.refuse(name, Reason::SameTwice);
            }
            places.push(place);
        }
        places.iter().any(Option::is_some).then_some(Answer::Places(places))
    }

    fn table(&mut self, name: &str, columns: &[Column], rows: &[String]) -> Option<Answer> {
        let mut table = Vec::new();
        for row in self.rows(rows) {
            let mut cells = Vec::new();
            for (at, column) in columns.iter().enumerate() {
                let name = format!("{name}_r{row}c{at}");
                cells.push(match &column.cell {
                    Cell::Line => self.text(&name, LINE_MAX).map(Answer::Text),
                    Cell::Choice { options } => self.option(&name, options.len()).map(Answer::One),
                    Cell::Scale => self.scale(&name),
                    Cell::Tick => (!self.fields.get(&name).is_empty()).then_some(Answer::Done),
                });
            }
            table.push(cells);
        }
        table.iter().flatten().any(Option::is_some).then_some(Answer::Rows(table))
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The place of an option, as it was sent.
fn place(typed: &str, count: usize) -> Option<usize> {
    typed.parse().ok().filter(|place| *place < count)
}

/// `2026-11-22`, as a date field sends it, or `11/22/2026`, as it is typed where there is none.
fn date(typed: &str) -> Result<Date, Reason> {
    let american = || {
        let mut numbers = typed.splitn(3, '/').map(|number| number.trim().parse::<i16>());
        let (month, day, year) = (numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?);
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let date = if typed.len() == 10 && typed.contains('-') { typed.parse().ok() } else { american() };
    date.filter(|date: &Date| (1900..2200).contains(&date.year())).ok_or(Reason::NotADate)
}

/// `18:30`, as a time field sends it, or `6:30 pm`, as it is typed where there is none.
fn time(typed: &str) -> Result<Time, Reason> {
    let small = typed.to_ascii_lowercase();
    let (clock, half) = match (small.strip_suffix("am"), small.strip_suffix("pm")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (small.as_str(), None),
    };
    let mut numbers = clock.split(':').map(|number| number.trim().parse::<i8>());
    let (Some(Ok(hour)), Some(Ok(minute)), None | Some(Ok(0..=59)), None) =
        (numbers.next(), numbers.next(), numbers.next(), numbers.next())
    else {
        return Err(Reason::NotATime);
    };
    let hour = match (half, hour) {
        (None, hour) => hour,
        (Some(half), 1..=12) => hour % 12 + half,
        _ => return Err(Reason::NotATime),
    };
    Time::new(hour, minute, 0, 0).map_err(|_| Reason::NotATime)
}
