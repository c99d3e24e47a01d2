//! Which doses were taken: most of them, not all, and today's are still to be answered.

use super::{Pen, text, words::Words};
use domain::{
    ClientId, PlanId, Text,
    medication::{DoseAnswer, Medication, Taken, doses_of_day},
};
use jiff::{SignedDuration, Timestamp, ToSpan};
use store::load::Dose;

/// Days back from the last one for which answers are made.
const DAYS: i64 = 28;

/// The answers about the doses of some medicines, each written down at its time.
pub fn doses(pen: &mut Pen<'_>, medicines: &[(PlanId, Timestamp, Medication)], words: &Words) -> Vec<Dose> {
    let answers = pen.chance.between(0.8, 0.98);
    let faithful = pen.chance.between(0.88, 0.99);
    let mut doses = Vec::new();
    for back in (1..=DAYS).rev() {
        let day = pen.person.last_day.saturating_sub(back.days());
        let of_day =
            doses_of_day(medicines.iter().map(|(id, _, medicine)| (*id, medicine)), &[], day, &pen.clinic.zone);
        for dose in of_day {
            let written =
                medicines.iter().find(|(id, ..)| *id == dose.slot.medication).map_or(pen.now, |(_, at, _)| *at);
            let late = SignedDuration::from_mins(pen.chance.whole(2..=80));
            let (answered, taken) = (pen.chance.happens(answers), pen.chance.happens(faithful));
            let noted = pen.chance.happens(0.03);
            let Ok(answered_at) = dose.due_at.checked_add(late) else { continue };
            if !answered || dose.due_at < written || answered_at > pen.now {
                continue;
            }
            let note = if noted { text(pen.chance.pick::<&str>(words.side_effects)) } else { Text::default() };
            let client_id = ClientId(pen.chance.id(answered_at));
            let taken = if taken { Taken::Taken } else { Taken::NotTaken };
            let answer = DoseAnswer { slot: dose.slot, taken, note, answered_at };
            doses.push(Dose { participant: pen.person.id, client_id, answer });
        }
    }
    doses
}
