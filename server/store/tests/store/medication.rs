//! Medicines: what is due, answers that can be corrected, and nobody else's.

use crate::support::{Trial, days, minutes, monday, text};
use domain::{
    AsParticipant, Failure, Medications as _, PlanId, Plans as _, Reason, Refusal,
    medication::{Medication, NewDoseAnswer, Slot, Taken, Tally},
    plan::{Content, NewVersion, SafetyPlan},
};
use jiff::civil::{Date, Time, date, time};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const TODAY: Date = date(2026, 5, 4);
pub const EIGHT: Time = time(8, 0, 0, 0);
pub const NINE_PM: Time = time(21, 0, 0, 0);

impl Trial {
    pub async fn writes_down(&self, who: &AsParticipant, name: &str, times: &[Time]) -> PlanId {
        let medicine = Medication {
            name: text(name),
            how_often: text(""),
            times: times.to_vec(),
            days: vec![],
            routine: text(""),
            since: None,
            prescriber: text(""),
            refill_on: None,
            stopped_on: None,
        };
        let content = Content::Medication(medicine);
        let new = NewVersion { client_id: self.client_id(), id: None, based_on: 0, content };
        self.store.save(who, new, monday() - days(2)).await.unwrap().id
    }

    pub fn says(&self, medication: PlanId, time: Option<Time>, taken: Taken) -> NewDoseAnswer {
        let slot = Slot { medication, day: TODAY, time };
        NewDoseAnswer { client_id: self.client_id(), slot, taken, note: text("") }
    }
}

/// A medicine with an answer, and a safety plan: a row in each table.
pub async fn full(trial: &Trial, who: &AsParticipant) {
    let id = trial.writes_down(who, "Naltrexone 50 mg", &[EIGHT]).await;
    trial.store.answer(who, trial.says(id, Some(EIGHT), Taken::Taken), monday()).await.unwrap();
    let plan = SafetyPlan { worth: text("My daughter"), ..SafetyPlan::default() };
    let content = Content::Safety(plan);
    let new = NewVersion { client_id: trial.client_id(), id: None, based_on: 0, content };
    trial.store.save(who, new, monday()).await.unwrap();
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_dose_is_asked_when_it_is_due_and_can_be_corrected(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    assert!(trial.store.due(&ana, monday()).await.unwrap().is_empty());
    let id = trial.writes_down(&ana, "Naltrexone 50 mg", &[EIGHT, NINE_PM]).await;

    let due = trial.store.due(&ana, monday()).await.unwrap();
    assert_eq!(due.iter().map(|dose| dose.slot.time).collect::<Vec<_>>(), [Some(EIGHT)], "at eleven in the morning");
    assert!(due[0].is_open());

    trial.store.answer(&ana, trial.says(id, Some(EIGHT), Taken::NotTaken), monday()).await.unwrap();
    let corrected = NewDoseAnswer { note: text("a bit dizzy"), ..trial.says(id, Some(EIGHT), Taken::Taken) };
    trial.store.answer(&ana, corrected.clone(), monday() + minutes(1)).await.unwrap();
    trial.store.answer(&ana, corrected.clone(), monday() + minutes(2)).await.unwrap();
    let otherwise = NewDoseAnswer { taken: Taken::NotYet, ..corrected };
    let refused = trial.store.answer(&ana, otherwise, monday()).await.unwrap_err();
    assert_eq!(refused, Failure::Refused(Refusal::of("client_id", Reason::AlreadySentOtherwise)));
    trial.store.answer(&ana, trial.says(id, None, Taken::Taken), monday() + minutes(3)).await.unwrap();

    let cabinet = trial.store.cabinet(&ana, monday() + minutes(10)).await.unwrap();
    let today: Vec<_> = cabinet.doses.iter().filter(|dose| dose.slot.day == TODAY).collect();
    assert_eq!(today[0].answer.as_ref().map(|answer| answer.taken), Some(Taken::Taken));
    assert_eq!(cabinet.doses.len(), 4, "yesterday's too");
    // Written down on Saturday at eleven: three doses since that nobody answered.
    assert_eq!(cabinet.tallies, [(id, Tally { taken: 2, not_taken: 0, open: 3 })]);
    assert_eq!(cabinet.noted.len(), 2, "the note, and what was taken beside the schedule");
    assert_eq!(trial.count(program, "SELECT count(*) FROM doses").await, 3, "both answers stay");
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'answered_dose'").await, 3);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_dose_of_somebody_else_or_of_no_schedule_is_not_answered(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let elsewhere = trial.program("elsewhere.example").await;
    let ana = trial.participant(program, "ana").await;
    let id = trial.writes_down(&ana, "Naltrexone 50 mg", &[EIGHT]).await;
    for who in [trial.participant(program, "ben").await, trial.participant(elsewhere, "cleo").await] {
        let refused = trial.store.answer(&who, trial.says(id, Some(EIGHT), Taken::Taken), monday()).await;
        assert_eq!(refused.unwrap_err(), Failure::NotFound);
        assert!(trial.store.cabinet(&who, monday()).await.unwrap().medicines.is_empty());
    }
    let refused = trial.store.answer(&ana, trial.says(id, Some(NINE_PM), Taken::Taken), monday()).await;
    assert_eq!(refused.unwrap_err(), Failure::Refused(Refusal::of("form", Reason::ChangedMeanwhile)));
    assert_eq!(trial.count(program, "SELECT count(*) FROM doses").await, 0);
    trial.end().await;
}
