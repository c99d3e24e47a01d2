//! Homework of the last weeks: done, begun, late, answered. Lessons of the template, in the person's language.

use super::{
    chance::{Chance, Part},
    person::Person,
    size::Plan,
    words::{feedback, line, note},
};
use domain::{
    AccountId, ClientId, Clinic, Fields, Homework, HomeworkId, Skill, Text,
    homework::{Feedback, Papers, Sent},
    schedule::{self, Lesson, monday_of},
    worksheet::{Cell, Kind, Sheet, SheetAnswers, parse},
};
use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Time, time},
};
use store::load::Given;

/// In larger demos, which are for measuring, nobody has homework: its texts would be most of the data.
const MOST_PEOPLE: u32 = 200;
/// Pieces for each person, the newest.
const PIECES: usize = 12;
/// When a lesson of the evening ends, and when the next begins.
const ENDS: Time = time(20, 45, 0, 0);
const BEGINS: Time = time(19, 15, 0, 0);

/// A person's homework.
pub fn homework(person: &Person, plan: &Plan<'_>, clinic: &Clinic, staff: &[AccountId]) -> Vec<Given> {
    if plan.size.participants > MOST_PEOPLE || staff.is_empty() {
        return Vec::new();
    }
    let mut chance = Chance::of(plan.size.seed, Part::Homework, person.index);
    let by = *chance.pick(staff);
    let mut held = lessons(person, clinic);
    held.retain(|(_, at)| *at < plan.now);
    let first = held.len().saturating_sub(PIECES);
    held.drain(..first);
    let count = held.len();
    let mut all = Vec::new();
    for (place, (lesson, at)) in held.iter().enumerate() {
        let due = held.get(place + 1).map_or_else(|| next_after(*at, clinic), |(_, next)| *next - EVENING);
        let old = count - 1 - place;
        all.extend(piece(person, plan.now, by, lesson, (*at, due), old, &mut chance));
    }
    all
}

/// A lesson of an hour and a half, from its end back to its begin.
const EVENING: SignedDuration = SignedDuration::from_mins(90);

/// Relapse-prevention lessons since admission with the moment they ended, oldest first.
fn lessons(person: &Person, clinic: &Clinic) -> Vec<(&'static Lesson, Timestamp)> {
    let admitted = person.enrollment.admitted_on;
    let courses = schedule::curriculum().courses.iter().filter(|course| course.id == "RP");
    let mut lessons: Vec<_> = courses
        .flat_map(|course| &course.lessons)
        .filter_map(|lesson| {
            let days = i64::from(lesson.week - 1) * 7 + i64::from(lesson.weekday - 1);
            let day = monday_of(admitted).saturating_add(days.days());
            (admitted <= day && day <= person.last_day).then(|| (lesson, moment(day, ENDS, clinic)))
        })
        .collect();
    lessons.sort_by_key(|(_, at)| *at);
    lessons
}

fn moment(day: Date, time: Time, clinic: &Clinic) -> Timestamp {
    let at = clinic.zone.to_ambiguous_zoned(day.to_datetime(time)).compatible();
    at.map_or(Timestamp::UNIX_EPOCH, |at| at.timestamp())
}

/// The evening of the next Monday or Friday.
fn next_after(at: Timestamp, clinic: &Clinic) -> Timestamp {
    let day = at.to_zoned(clinic.zone.clone()).date();
    let ahead = (1..=7).map(|days| day.saturating_add(days.days()));
    let next = ahead.into_iter().find(|day| [1, 5].contains(&day.weekday().to_monday_one_offset()));
    moment(next.unwrap_or(day), BEGINS, clinic)
}

/// One piece; `old` counts back from the newest, which is 0.
fn piece(
    person: &Person,
    now: Timestamp,
    by: AccountId,
    lesson: &Lesson,
    (assigned_at, due): (Timestamp, Timestamp),
    old: usize,
    chance: &mut Chance,
) -> Option<Given> {
    let papers = Papers::of_lesson(lesson)?;
    let sheet = papers.in_language(person.language)?.sheet.clone();
    let id = HomeworkId(chance.id(assigned_at));
    let (client_id, form, feedback_id) = (ClientId(chance.id(assigned_at)), ClientId(chance.id(due)), chance.id(due));
    let fields = filled(&sheet, person, chance);
    let after = |at: Timestamp, low: i64, high: i64, chance: &mut Chance| {
        at.saturating_add(SignedDuration::from_mins(chance.whole(low..=high))).unwrap_or(at).min(now)
    };
    let done = old >= 2 && (old < 5 || chance.happens(0.8));
    let sent_at = after(assigned_at, 600, 2_800, chance);
    let said_at = after(due, 60, 2_000, chance);
    let answers = if done { parse(&sheet, &fields, true).unwrap_or_default() } else { SheetAnswers::default() };
    let said = (done && old >= 3 && (old < 5 || chance.happens(0.7))).then(|| Feedback {
        by: String::new(),
        at: said_at,
        text: Text::stored(feedback(person.language, chance).to_owned()),
        seen_at: (old > 3).then(|| after(said_at, 30, 1_500, chance)),
    });
    // The second newest was begun; of the older ones that were not done, some were taken back.
    let draft_at = (old == 1).then(|| after(assigned_at, 300, 2_000, chance));
    let withdrawn_at = (!done && old > 4 && chance.happens(0.7)).then(|| after(due, 600, 4_000, chance));
    let homework = Homework {
        id,
        participant: person.id,
        papers,
        language: person.language,
        skill: lesson.skill.as_deref().and_then(Skill::from_word),
        session: None,
        assigned_by: String::new(),
        assigned_at,
        due_at: Some(due),
        withdrawn_at,
        draft_at,
        sent: done.then_some(Sent { version: 1, at: sent_at, language: person.language, answers }),
        feedback: said,
    };
    Some(Given { homework, client_id, by, sent_as: form, feedback: feedback_id, draft: fields })
}

/// A form of the sheet with something in most of it.
fn filled(sheet: &Sheet, person: &Person, chance: &mut Chance) -> Fields {
    let mut fields = Vec::new();
    let mut put = |name: String, text: String| fields.push((name, text));
    let lang = person.language;
    for (at, ask) in sheet.asks.iter().enumerate() {
        for (n, part) in ask.parts.iter().enumerate() {
            let name = Sheet::name(at, n);
            match &part.kind {
                Kind::Line => put(name, line(lang, chance).to_owned()),
                Kind::Text => put(name, note(lang, 5.0, chance).to_owned()),
                Kind::Choice { options } => put(name, any(options.len(), chance)),
                Kind::Many { options } => {
                    for option in 0..options.len() {
                        if chance.happens(0.3) {
                            put(name.clone(), option.to_string());
                        }
                    }
                }
                Kind::Scale { .. } => put(name, chance.whole(2..=8).to_string()),
                Kind::Percent => put(name, (chance.whole(2..=9) * 10).to_string()),
                Kind::List { min, max } => {
                    for _ in 0..(*min).max(3).min(*max) {
                        put(name.clone(), line(lang, chance).to_owned());
                    }
                }
                Kind::HourGrid { .. } => {
                    for hour in part.kind.hours().filter(|hour| hour % 3 == 0) {
                        put(format!("{name}_h{hour:02}"), line(lang, chance).to_owned());
                    }
                }
                Kind::Table { columns, rows } => {
                    for row in 0..rows.len() {
                        for (place, column) in columns.iter().enumerate() {
                            let name = format!("{name}_r{row}c{place}");
                            match &column.cell {
                                _ if chance.happens(0.5) => {}
                                Cell::Line => put(name, line(lang, chance).to_owned()),
                                Cell::Choice { options } => put(name, any(options.len(), chance)),
                                Cell::Scale => put(name, chance.whole(1..=9).to_string()),
                                Cell::Tick => put(name, "yes".to_owned()),
                            }
                        }
                    }
                }
                Kind::Done => put(name, "yes".to_owned()),
                Kind::Date
                | Kind::Time
                | Kind::DateTime
                | Kind::Dates { .. }
                | Kind::Phones { .. }
                | Kind::Rank { .. } => {}
            }
        }
    }
    Fields(fields)
}

fn any(count: usize, chance: &mut Chance) -> String {
    chance.whole(0..=i64::try_from(count.saturating_sub(1)).unwrap_or(0)).to_string()
}
