//! The craving flow as people went through it: the real state machine decides what comes next.

use super::{
    answers::rating,
    chance::Chance,
    days::Day,
    person::{ANA, MARCUS, Person},
};
use domain::{
    Call, ClientId, Clinic, CravingShare, Doing, Event, FlowId, Language, NextHours, OpenedFrom, Pass, Reported,
    Safety, Step, Text, Used, Where, WithWhom, program_day,
};
use jiff::{SignedDuration, Timestamp};
use store::load::{Flow, FlowRating};

/// From this craving on some people go through the flow first.
const FROM: f64 = 4.5;
/// A craving this strong makes it likelier.
const STRONG: f64 = 6.5;
/// Nobody goes on for longer, in seconds.
const LONGEST: i64 = 3_600;
/// Nobody taps more often than that.
const TAPS: usize = 60;

/// Whether somebody goes through the flow on an evening.
pub fn goes_through(person: &Person, day: &Day, chance: &mut Chance) -> bool {
    let likely = match person.index {
        ANA | MARCUS => 0.7,
        _ if day.craving >= STRONG => 0.3,
        _ => 0.1,
    };
    day.craving >= FROM && chance.happens(likely)
}

/// A whole pass through the flow.
pub fn flow(person: &Person, day: &Day, started_at: Timestamp, clinic: &Clinic, chance: &mut Chance) -> Flow {
    let safety = *chance.weighted(&[(8.0, Safety::Safe), (2.0, Safety::RiskyPlace)]);
    let from = *chance.weighted(&[(6.0, OpenedFrom::Button), (2.0, OpenedFrom::Today), (2.0, OpenedFrom::CheckIn)]);
    let id = FlowId(chance.id(started_at));
    let mut pass = Pass::begun(id, safety, from, CravingShare::Numbers, started_at);
    let (mut craving, mut seconds) = (day.craving, 15);
    for _ in 0..TAPS {
        let step = pass.step();
        if step.is_end() {
            break;
        }
        let (event, waited, relief) =
            if seconds > LONGEST { (Event::Stop, 20, 0.0) } else { tap(person, &pass, craving, chance) };
        seconds += waited;
        craving = (craving - relief).max(0.0);
        let at = started_at + SignedDuration::from_secs(seconds);
        if event == Event::Told {
            pass.told_at = Some(at);
        }
        pass = pass.with(step, event, at);
    }
    loaded(person, &pass, clinic, chance)
}

/// A flow of somebody who might be hurt: told, and left there.
pub fn in_danger(person: &Person, moment: Timestamp, clinic: &Clinic, chance: &mut Chance) -> Flow {
    let at = |minutes: i64| moment - SignedDuration::from_mins(minutes);
    let id = FlowId(chance.id(at(2)));
    let pass = Pass::begun(id, Safety::Hurt, OpenedFrom::Button, CravingShare::Numbers, at(2));
    let event = Event::Rated { rating: rating(6.0), what_for: vec![], triggers: vec![] };
    let mut pass = pass.with(Step::Rate, event, at(1)).with(Step::Crisis, Event::Told, moment);
    pass.told_at = Some(moment);
    loaded(person, &pass, clinic, chance)
}

/// What is tapped on the screen that is open, after so many seconds, and by how much that eases the craving.
fn tap(person: &Person, pass: &Pass, craving: f64, chance: &mut Chance) -> (Event, i64, f64) {
    let rated = |named: bool| Event::Rated {
        rating: rating(craving),
        what_for: if named { person.enrollment.works_on.clone() } else { vec![] },
        triggers: vec![],
    };
    if pass.log.len() > 3 && chance.happens(0.02) {
        return (Event::Stop, 20, 0.0);
    }
    match pass.step() {
        Step::Move => (Event::Moved, 70, 0.3),
        Step::Rate => (rated(true), 15, 0.0),
        Step::Breath | Step::BreatheMore => (Event::GoOn(None), 66, chance.between(0.2, 1.0)),
        Step::Skill => (Event::GoOn(Some("sober_space".into())), 190, chance.between(0.4, 1.8)),
        Step::Surf => (rated(false), 60, chance.between(-0.3, 0.9)),
        Step::Offer if chance.happens(0.4) => (Event::CallSomeone, 12, 0.0),
        Step::Call if pass.calls().last().is_some_and(|call| call.answered) => (Event::GoOn(None), 420, 1.2),
        Step::Call => (called(person, pass, chance), 45, 0.0),
        Step::Offer => (Event::NotNow, 12, 0.0),
        Step::Tape => (Event::Tape(tape(person.language, chance)), 150, 0.5),
        Step::Again => (rated(false), 15, 0.0),
        Step::Another => (Event::Chose(*chance.pick(&[Step::Delay, Step::HardMove])), 10, 0.0),
        Step::Delay => (Event::GoOn(None), 900, chance.between(0.8, 2.0)),
        Step::HardMove => (Event::GoOn(None), 280, chance.between(0.4, 1.6)),
        Step::More if chance.happens(0.3) => (Event::Chose(Step::BreatheMore), 8, 0.0),
        Step::Team => (if chance.happens(0.5) { Event::Told } else { Event::NotNow }, 20, 0.0),
        Step::Plan => (Event::Planned(plan(chance)), 40, 0.0),
        Step::Done => (Event::Reported(helped(person.language, chance)), 25, 0.0),
        _ => (Event::GoOn(None), 30, 0.2),
    }
}

fn called(person: &Person, pass: &Pass, chance: &mut Chance) -> Event {
    let names = match person.language {
        Language::En => ["My sister", "Jordan (sponsor)"],
        Language::Es => ["Mi hermana", "Chuy (padrino)"],
    };
    let at = pass.calls().count().min(1);
    Event::Called(Call {
        contact: u8::try_from(at).unwrap_or(0),
        name: Text::stored(names[at].to_owned()),
        answered: chance.happens(0.65),
        more: at == 0,
    })
}

fn tape(language: Language, chance: &mut Chance) -> Vec<Text> {
    let written: [&str; 7] = match language {
        _ if chance.happens(0.5) => [""; 7],
        Language::En => [
            "It feels good for a moment.",
            "I do not stop, I hide it.",
            "Sick, and I call in late again.",
            "Back at the start, and my sister knows.",
            "I wake up clear and make coffee.",
            "A week more. I can tell it in group.",
            "The second one.",
        ],
        Language::Es => [
            "Me siento bien un momento.",
            "No paro y lo escondo.",
            "Mal, y otra vez llego tarde.",
            "Otra vez lo mismo, y mi hermana lo sabe.",
            "Despierto bien y hago café.",
            "Una semana más. Lo puedo contar en el grupo.",
            "La segunda.",
        ],
    };
    written.into_iter().map(|text| Text::stored(text.to_owned())).collect()
}

fn plan(chance: &mut Chance) -> NextHours {
    NextHours {
        places: vec![*chance.pick(&[Where::Home, Where::Friends, Where::Outside])],
        company: vec![*chance.pick(&[WithWhom::Family, WithWhom::Friend, WithWhom::Phone])],
        doing: vec![*chance.pick(&[Doing::Eat, Doing::Walk, Doing::Watch, Doing::Rest])],
        own: [Text::default(), Text::default(), Text::default()],
    }
}

fn helped(language: Language, chance: &mut Chance) -> Reported {
    let notes: &[&str] = match language {
        Language::En => &[
            "Hearing a voice.",
            "Seeing the line go down.",
            "Leaving the kitchen.",
            "Breathing out slowly, and my daughter's picture.",
            "",
        ],
        Language::Es => &[
            "Oír una voz.",
            "Ver cómo bajaba la línea.",
            "Salir de la cocina.",
            "Respirar despacio y la foto de mi hija.",
            "",
        ],
    };
    Reported { used: Some(Used::No), items: vec![], note: Text::stored((*chance.pick(notes)).to_owned()) }
}

fn loaded(person: &Person, pass: &Pass, clinic: &Clinic, chance: &mut Chance) -> Flow {
    let events: Vec<_> = pass.log.iter().map(|one| (ClientId(chance.id(one.at)), one.clone())).collect();
    let ratings = events.iter().filter_map(|(client_id, one)| match one.event {
        Event::Rated { rating, .. } => Some(FlowRating {
            client_id: *client_id,
            rated_at: one.at,
            day: program_day(one.at, &clinic.zone),
            rating,
            shown: Vec::new(),
        }),
        _ => None,
    });
    Flow {
        id: pass.id,
        participant: person.id,
        client_id: ClientId(chance.id(pass.started_at)),
        started_at: pass.started_at,
        safety: pass.safety,
        opened_from: pass.opened_from,
        share: pass.share,
        ratings: ratings.collect(),
        events,
        told_at: pass.told_at,
        ended_at: pass.ended_at,
    }
}
