//! What a person practised: a breath now and then, what they like often, and an evening review in their own language.

use super::{
    chance::{Chance, Part},
    person::{ANA, Person},
    size::Plan,
};
use domain::{
    ClientId, Clinic, Fields, Language, Practice, PracticeId, Practised, Skill, Text, day_bounds,
    practice::{Activity, Chosen, OpenedFrom, Rate},
    worksheet::{self, SheetAnswers},
};
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use store::load::Practices;

/// Days of history at most: older ones change nothing that anybody sees.
const DAYS: i64 = 60;
/// What people take up, and how well it works: the mean gain in points.
const LIKED: &[(f64, &str, f64)] = &[
    (5.0, "minute_breath", 1.6),
    (3.0, "box_breathing", 2.2),
    (2.0, "paced_breathing", 1.4),
    (3.0, "five_senses", 2.4),
    (2.0, "body_scan", 1.9),
    (2.0, "even_breath_7", 1.2),
    (3.0, "urge_surf", 3.1),
    (1.5, "sober_space", 2.0),
    (1.5, "pmr_short", 1.7),
    (1.0, "leaves_stream", 0.4),
    (1.0, "delay_15", 2.6),
];
/// Activities of one's own.
const ACTIVITIES: [Activity; 4] = [Activity::Walking, Activity::Music, Activity::Yoga, Activity::Art];
/// Things that were okay today.
const OKAY: [(&str, &str); 6] = [
    ("Coffee on the porch", "El café en el porche"),
    ("My sister called", "Me llamó mi hermana"),
    ("I slept through", "Dormí toda la noche"),
    ("Group was good", "El grupo estuvo bien"),
    ("Made soup", "Hice sopa"),
    ("The dog", "El perro"),
];

/// Adds what `person` practised.
pub fn practise(person: &Person, plan: &Plan<'_>, clinic: &Clinic, into: &mut Practices) {
    let mut chance = Chance::of(plan.size.seed, Part::Practice, person.index);
    let keen = if person.index == ANA { 0.75 } else { chance.between(0.05, 0.6) };
    let own: Vec<(f64, (Skill, f64))> = LIKED
        .iter()
        .filter(|_| chance.happens(0.6))
        .filter_map(|(weight, id, gain)| Some((*weight, (Skill::from_word(id)?, *gain))))
        .collect();
    let days = i64::from(plan.size.weeks).saturating_mul(7).min(DAYS);
    let mut day = person.last_day.saturating_sub((days - 1).days()).max(person.enrollment.admitted_on);
    while day <= person.last_day {
        if chance.happens(keen) {
            let at = day_bounds(day, &clinic.zone).0 + SignedDuration::from_mins(chance.whole(240..=1_130));
            let practice = one(person, &own, at, &mut chance);
            if practice.received_at < plan.now {
                into.done.push((person.id, ClientId(chance.id(at)), practice));
            }
        }
        day = day.saturating_add(1.day());
    }
    let favourites = own.iter().take(if person.index == ANA { 3 } else { 1 });
    into.favourites.extend(favourites.map(|(_, (skill, _))| (person.id, *skill)));
}

fn one(person: &Person, own: &[(f64, (Skill, f64))], at: Timestamp, chance: &mut Chance) -> Practice {
    if own.is_empty() || chance.happens(0.15) {
        let seconds = u32::try_from(chance.whole(10..=55)).unwrap_or(20) * 60;
        let what = Practised::Activity(*chance.pick(&ACTIVITIES), String::new());
        return practice(what, at, seconds, None, 1.4, chance);
    }
    if chance.happens(0.12)
        && let Some(review) = Skill::from_word("evening_review")
    {
        let mut written = practice(Practised::Skill(review), at, 240, None, 0.6, chance);
        written.seconds = None;
        written.answers = evening(person.language, review, chance);
        return written;
    }
    let (skill, gain) = *chance.weighted(own);
    let plan = skill.exercise(Language::En).plan(Chosen::default());
    let seconds = u32::try_from(plan.total_ms() / 1_000).unwrap_or(0).max(75);
    // Some stop early; that counts.
    let stopped = chance.happens(0.15);
    let done = if stopped { seconds / 2 } else { seconds };
    let cycles = (!stopped).then(|| plan.beats().last().map_or(1, |beat| beat.cycle + 1));
    practice(Practised::Skill(skill), at, done, cycles, gain, chance)
}

fn practice(
    what: Practised,
    at: Timestamp,
    seconds: u32,
    cycles: Option<u32>,
    gain: f64,
    chance: &mut Chance,
) -> Practice {
    let rate = what.rate();
    let ended_at = at + SignedDuration::from_secs(i64::from(seconds));
    let received_at = ended_at + SignedDuration::from_millis(chance.whole(9_000..=40_000));
    let (before, shift) = (chance.between(3.5, 8.5), gain + chance.bell() * 1.1);
    let after = if rate == Rate::Mood { before - 2.0 + shift } else { before - shift };
    let before = if rate == Rate::Mood { before - 2.0 } else { before };
    let rated = rate != Rate::Nothing && chance.happens(0.85);
    let both = |number: f64| rated.then(|| super::answers::rating(number));
    let from = [(6.0, OpenedFrom::Practice), (3.0, OpenedFrom::Home), (1.0, OpenedFrom::Homework)];
    Practice {
        id: PracticeId(chance.id(received_at)),
        rate,
        what,
        started_at: at,
        phone_started_at: Some(at),
        ended_at,
        received_at,
        seconds: Some(seconds),
        cycles,
        before: both(before),
        after: both(after),
        opened_from: *chance.weighted(&from),
        note: Text::default(),
        answers: SheetAnswers::default(),
    }
}

fn evening(language: Language, review: Skill, chance: &mut Chance) -> SheetAnswers {
    let said = |(en, es): &(&'static str, &'static str)| match language {
        Language::En => (*en).to_owned(),
        Language::Es => (*es).to_owned(),
    };
    let mut fields: Vec<(String, String)> = (0..3).map(|_| ("w0".to_owned(), said(chance.pick(&OKAY)))).collect();
    fields.push(("w1".to_owned(), chance.whole(0..=3).to_string()));
    let sheet = review.exercise(language).sheet("");
    sheet.and_then(|sheet| worksheet::parse(&sheet, &Fields(fields), false).ok()).unwrap_or_default()
}
