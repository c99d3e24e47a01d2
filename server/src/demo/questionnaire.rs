//! Questionnaires of the demo: each window done or left out, answers that move with the stay. Nothing in it raises a flag.

use super::{
    chance::{Chance, Part},
    person::{ANA, MARCUS, Person},
    size::Plan,
};
use domain::{
    ClientId, Clinic, Item, Language, ResponseId,
    questionnaire::{
        self, Answer, Answering, InstrumentId, OpenedBy, Response, Scores, Sheet, Texts, Window, schedule, score,
    },
};
use jiff::{SignedDuration, Timestamp};
use store::load::Questionnaire;

/// Forms are made for so many people: more would slow down the loading of large demos for nothing.
const PEOPLE: u32 = 60;
/// How often a due form is done.
const DONE: f64 = 0.88;
/// How often a form that is still open is done already.
const DONE_ALREADY: f64 = 0.4;

/// Every form of a person, oldest first.
pub fn questionnaires(person: &Person, plan: &Plan<'_>, clinic: &Clinic) -> Vec<Questionnaire> {
    if person.index >= PEOPLE {
        return Vec::new();
    }
    let mut chance = Chance::of(plan.size.seed, Part::Questionnaires, person.index);
    let mut course = Course::of(person, &mut chance);
    let stay = questionnaire::Plan {
        admitted_on: person.enrollment.admitted_on,
        discharged_on: None,
        changes: Vec::new(),
        trauma: None,
        alcohol: person.enrollment.works_on.contains(&Item::Alcohol),
    };
    let loaded = |id: InstrumentId| Sheet::of(id, &Texts::default(), Language::En).is_some();
    let mut all = Vec::new();
    for window in schedule(&stay, loaded, &clinic.zone, plan.now) {
        if window.day > person.last_day {
            break;
        }
        let open = window.closes > plan.now;
        let mine = matches!(person.index, ANA | MARCUS);
        let probability = if open { if mine { 0.0 } else { DONE_ALREADY } } else { DONE };
        course.moves(&mut chance);
        let at = window.opens + SignedDuration::from_mins(chance.whole(240..=2_400));
        if chance.happens(probability) && at + SignedDuration::from_mins(30) < plan.now.min(window.closes) {
            let opened = Opened { by: OpenedBy::Schedule, window: Some(window), at, closes: window.closes };
            all.extend(done(person, window.instrument, &opened, &course, &mut chance));
        }
    }
    all.extend(asked_today(person, plan, &mut chance));
    all
}

/// How much trouble there is, from 0 to 1, over the weeks.
struct Course {
    level: f64,
    falls: f64,
}

impl Course {
    fn of(person: &Person, chance: &mut Chance) -> Self {
        if person.index == ANA {
            return Self { level: 0.55, falls: 0.012 };
        }
        Self { level: chance.between(0.3, 0.75), falls: chance.between(-0.002, 0.016) }
    }

    fn moves(&mut self, chance: &mut Chance) {
        self.level = (self.level - self.falls + chance.bell() * 0.015).clamp(0.05, 0.9);
    }
}

/// When and why a form was opened.
struct Opened {
    by: OpenedBy,
    window: Option<Window>,
    at: Timestamp,
    closes: Timestamp,
}

/// What a clinician asked Ana and Marcus for this morning: so there is always something to answer.
fn asked_today(person: &Person, plan: &Plan<'_>, chance: &mut Chance) -> Option<Questionnaire> {
    let instrument = match person.index {
        ANA => InstrumentId::Gad7,
        MARCUS => InstrumentId::Phq9,
        _ => return None,
    };
    let at = plan.now - SignedDuration::from_mins(95);
    let opened = Opened { by: OpenedBy::Clinician, window: None, at, closes: at + SignedDuration::from_hours(72) };
    let sheet = Sheet::of(instrument, &Texts::default(), person.language)?;
    let response = response(instrument, &opened, chance);
    Some(Questionnaire { participant: person.id, response, sheet, answers: Vec::new() })
}

fn response(instrument: InstrumentId, opened: &Opened, chance: &mut Chance) -> Response {
    Response {
        id: ResponseId(chance.id(opened.at)),
        instrument,
        opened_by: opened.by,
        parent: None,
        child: None,
        day: opened.window.map(|window| window.day),
        opened_at: opened.at,
        closes_at: opened.closes,
        first_answer_at: None,
        last_answer_at: None,
        finished_at: None,
        complete: false,
        scores: Scores::default(),
        shown: Vec::new(),
        team_told: false,
    }
}

/// Answers one question after the other, as the engine asks them.
fn done(
    person: &Person,
    instrument: InstrumentId,
    opened: &Opened,
    course: &Course,
    chance: &mut Chance,
) -> Option<Questionnaire> {
    let sheet = Sheet::of(instrument, &Texts::default(), person.language)?;
    let mut response = response(instrument, opened, chance);
    let mut answers = sheet.blank();
    let (mut at, mut last) = (opened.at, None);
    let mut given = Vec::new();
    while let Some(item) = answers.next_open(last) {
        at += SignedDuration::from_secs(chance.whole(4..=25));
        let before = answers.clone();
        answers.set(item.id, Some(Answer::Value(value(instrument, item, course, chance))));
        let client_id = ClientId(chance.id(at));
        let changed = answers.iter().filter(|(other, answer)| before.of(other.id) != *answer);
        given.extend(changed.filter_map(|(other, answer)| Some((other.id, answer?, client_id, at))));
        last = Some(item.id);
    }
    response.first_answer_at = given.first().map(|one| one.3);
    response.last_answer_at = Some(at);
    response.finished_at = Some(at);
    response.complete = answers.is_complete();
    response.scores = score(&answers);
    Some(Questionnaire { participant: person.id, response, sheet, answers: given })
}

/// An answer that fits the course. Nothing about suicide, and no days of use: those are the check-ins' to tell.
fn value(instrument: InstrumentId, item: &questionnaire::Item, course: &Course, chance: &mut Chance) -> u8 {
    let (min, max) = item.answering.bounds();
    let helps = match instrument {
        InstrumentId::BamIop => ["9", "10", "12", "13", "14", "16", "17"].contains(&item.id),
        InstrumentId::Barc10 => true,
        _ => false,
    };
    let quiet = item.crisis || instrument == InstrumentId::BamIop && ["4", "6"].contains(&item.id);
    let level = match (quiet, helps) {
        (true, _) => return min,
        (false, true) => 1.0 - course.level,
        (false, false) => course.level,
    };
    if item.answering == Answering::YesNo {
        return u8::from(chance.happens(level.max(0.3)));
    }
    let span = f64::from(max - min);
    let place = (level * span + chance.bell() * 0.45).round().clamp(0.0, span);
    (min..=max)
        .min_by(|a, b| (f64::from(a - min) - place).abs().total_cmp(&(f64::from(b - min) - place).abs()))
        .unwrap_or(min)
}
