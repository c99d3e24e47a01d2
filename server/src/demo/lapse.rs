//! Lapses that people wrote down after a check-in that told of a use, most of them with their review.

use super::{
    chance::Chance,
    person::{ANA, MARCUS, Person},
};
use domain::{ClientId, Clinic, Language, LapseId, Review, Text, Used, program_day};
use jiff::{SignedDuration, Timestamp};
use store::load::{self, CheckIn};

/// The lapse form after this check-in, if it tells of a use and somebody sat down with it before `now`.
pub fn lapse(
    person: &Person,
    sent: &CheckIn,
    now: Timestamp,
    clinic: &Clinic,
    chance: &mut Chance,
) -> Option<load::Lapse> {
    let answers = &sent.check_in.answers;
    let likely = if [ANA, MARCUS].contains(&person.index) { 1.0 } else { 0.5 };
    if answers.used != Some(Used::Yes) || !chance.happens(likely) {
        return None;
    }
    let reported_at = sent.check_in.received_at + SignedDuration::from_secs(chance.whole(90..=5_400));
    let saved_at = reported_at + SignedDuration::from_secs(chance.whole(180..=420));
    if saved_at >= now {
        return None;
    }
    let reviewed = likely >= 1.0 || chance.happens(0.8);
    let lapse = domain::Lapse {
        id: LapseId(chance.id(reported_at)),
        reported_at,
        day: program_day(reported_at, &clinic.zone),
        items: answers.uses.iter().map(|one| one.item).collect(),
        on: answers.uses.iter().filter_map(|one| one.on).max(),
        shown: Vec::new(),
        review: if reviewed { review(person.language, chance) } else { Review::default() },
        saved_at: reviewed.then_some(saved_at),
    };
    Some(load::Lapse { participant: person.id, client_id: ClientId(chance.id(reported_at)), lapse })
}

fn review(language: Language, chance: &mut Chance) -> Review {
    let texts: [&str; 9] = *chance.pick::<[&str; 9]>(match language {
        Language::En => &[
            [
                "Two drinks. I stopped around nine.",
                "At my cousin's, after the game.",
                "No lunch, and an argument at work.",
                "Tired and left out. I thought: only today.",
                "I went outside and called my sister.",
                "At home, and at my sister's for dinner.",
                "My sister, and Jordan.",
                "The Wednesday group.",
                "Eat before I go, and leave at halftime.",
            ],
            [
                "One evening, it ended when I fell asleep.",
                "At home, nobody else.",
                "Payday, and I drove past the old place.",
                "Proud, and then bored. I felt I had earned it.",
                "In the morning I told the group chat.",
                "At work, then group, then home.",
                "My counselor and my brother.",
                "Tonight's group.",
                "",
            ],
        ],
        Language::Es => &[[
            "Dos cervezas. Paré como a las nueve.",
            "En casa de mi primo, después del partido.",
            "No comí y discutí en el trabajo.",
            "Cansado y solo. Pensé: nomás hoy.",
            "Salí a la calle y llamé a mi hermana.",
            "En casa y a cenar con mi hermana.",
            "A mi hermana y a Chuy.",
            "El grupo del miércoles.",
            "Comer antes de ir y salirme a medio partido.",
        ]],
    });
    let text = |at: usize| Text::stored(texts[at].to_owned());
    Review {
        what: text(0),
        place: text(1),
        before: text(2),
        felt: text(3),
        helped: text(4),
        next_where: text(5),
        next_tell: text(6),
        next_group: text(7),
        different: text(8),
    }
}
