//! The own day: one statement finds what each area would have said on its own.

use crate::{
    homework, medication,
    questionnaire::opens,
    schedule,
    support::{Trial, craving, days, minutes, monday},
};
use domain::{
    AsParticipant, Drafts as _, Fields, Homeworks, Lapses as _, Medications, NewLapse, ParticipantId,
    homework::Due,
    medication::Taken,
    questionnaire::{InstrumentId, Questionnaires as _},
    schedule::{AbsenceReason, Kind, NewNotice, Opened, Schedules as _},
    today::{Agendas as _, Facts},
};
use jiff::{Timestamp, civil::date};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

impl Trial {
    async fn facts(&self, who: &AsParticipant, now: Timestamp) -> Facts {
        self.store.agenda(who, now).await.unwrap().facts
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn forms_are_those_of_the_questionnaires(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let now = monday() + minutes(5);
    opens(&trial, &ana, InstrumentId::Phq9, monday()).await;
    let done = opens(&trial, &ana, InstrumentId::Gad7, monday()).await;
    trial.store.finish(&ana, done, monday()).await.unwrap();
    let overview = trial.store.overview(&ana, now).await.unwrap();
    let expected: Vec<_> = overview
        .due
        .iter()
        .map(|form| (form.window.instrument, form.begun.as_ref().map(|begun| begun.response.id), form.window.closes))
        .collect();
    let forms = trial.facts(&ana, now).await.forms;
    assert_eq!(forms.iter().map(|form| (form.instrument, form.begun, form.closes_at)).collect::<Vec<_>>(), expected);
    assert!(expected.len() > 2 && expected.iter().any(|(_, begun, _)| begun.is_some()));
    assert!(!expected.iter().any(|(instrument, _, _)| *instrument == InstrumentId::Gad7), "it is finished");
    assert!(trial.facts(&ana, now + days(60)).await.forms.iter().all(|form| form.begun.is_none()));
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn doses_are_asked_from_their_time_until_they_are_answered(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let id = trial.writes_down(&ana, "Naltrexone 50 mg", &[medication::EIGHT, medication::NINE_PM]).await;
    let doses = trial.facts(&ana, monday()).await.doses;
    assert_eq!(
        doses.iter().map(|dose| (dose.medicine, dose.name.as_str())).collect::<Vec<_>>(),
        [(id, "Naltrexone 50 mg")]
    );
    assert_eq!(doses[0].due_at, monday() - minutes(180), "eight in the morning, and it is eleven");
    Medications::answer(&trial.store, &ana, trial.says(id, Some(medication::EIGHT), Taken::Taken), monday())
        .await
        .unwrap();
    assert!(trial.facts(&ana, monday()).await.doses.is_empty());
    assert_eq!(trial.facts(&ana, monday() + minutes(600)).await.doses.len(), 1, "the evening's");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn sessions_are_the_own_ones_that_have_not_ended(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let clara = trial.clinician(program, "clara").await;
    let on = |hour| schedule::session(&trial, Kind::Group, date(2026, 5, 4), hour, Opened::Nobody);
    let (over, running, later, cancelled, bens) = (on(8), on(10), on(18), on(15), on(16));
    let cancelled = domain::schedule::Session { cancelled_at: Some(monday()), ..cancelled };
    let seat = |session, who: ParticipantId| schedule::seat(session, who, None, clara.account);
    let seats = [&later, &over, &running, &cancelled].map(|session| seat(session, ana.id()));
    let seats = seats.into_iter().chain([seat(&bens, ben.id())]).collect();
    schedule::loads(&trial, program, &[&over, &running, &later, &cancelled, &bens], seats).await;
    let ahead = |facts: Facts| facts.sessions.iter().map(|session| session.id).collect::<Vec<_>>();
    let facts = trial.facts(&ana, monday()).await;
    assert_eq!((facts.sessions[0].topic.as_str(), facts.sessions[0].kind), ("Tide\ttables", Kind::Group));
    assert_eq!(facts.sessions[1].begins, monday() + minutes(7 * 60));
    assert_eq!(ahead(facts), [running.id, later.id], "soonest first");
    let notice = NewNotice {
        client_id: trial.client_id(),
        session: later.id,
        reason: AbsenceReason::Ill,
        words: domain::Text::default(),
    };
    trial.store.give_notice(&ana, notice, monday()).await.unwrap();
    assert_eq!(ahead(trial.facts(&ana, monday()).await), [running.id], "nobody is sent where they said they cannot go");
    assert_eq!(ahead(trial.facts(&ben, monday()).await), [bens.id]);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn homework_is_there_until_it_is_sent_and_again_with_its_feedback(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let due = monday() + days(2);
    let id = trial.store.assign(&clara, homework::new(&trial, &ana, Due::At(due)), monday()).await.unwrap();
    let found = trial.facts(&ana, monday()).await.homework;
    assert_eq!(
        found.iter().map(|one| (one.id, one.due_at, one.feedback_is_new)).collect::<Vec<_>>(),
        [(id, Some(due), false)]
    );
    assert!(!found[0].title.is_empty());
    Homeworks::send(&trial.store, &ana, homework::sent(&trial, id, "a walk"), monday()).await.unwrap();
    assert!(trial.facts(&ana, monday()).await.homework.is_empty());
    Homeworks::answer(&trial.store, &clara, homework::feedback(&trial, id, "Good."), monday()).await.unwrap();
    assert!(trial.facts(&ana, monday()).await.homework[0].feedback_is_new);
    trial.store.see(&ana, id, monday()).await.unwrap();
    assert!(trial.facts(&ana, monday()).await.homework.is_empty());
    let other = trial.store.assign(&clara, homework::new(&trial, &ana, Due::At(due)), monday()).await.unwrap();
    trial.store.withdraw(&clara, other, monday()).await.unwrap();
    assert!(trial.facts(&ana, monday()).await.homework.is_empty(), "taken back");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_lapse_is_asked_about_for_a_day_and_a_check_in_once(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let new = NewLapse { client_id: trial.client_id(), items: vec![], on: None };
    let lapse = trial.store.report(&ana, new, monday()).await.unwrap();
    assert_eq!(trial.facts(&ana, monday() + minutes(1)).await.lapse, Some(lapse.id));
    assert_eq!(trial.facts(&ana, monday() + days(2)).await.lapse, None);
    assert_eq!(
        trial.facts(&ben, monday() + minutes(1)).await,
        Facts { forms: trial.facts(&ben, monday()).await.forms, ..Facts::default() }
    );

    trial.store.keep(&ana, "/check-in", &Fields(vec![("note".into(), "half".into())]), monday()).await.unwrap();
    let facts = trial.facts(&ana, monday()).await;
    assert!(facts.draft && !facts.checked_in);
    trial.checks_in(&ana, craving(3), monday()).await;
    let facts = trial.facts(&ana, monday() + minutes(1)).await;
    assert!(!facts.draft && facts.checked_in);
    assert!(!trial.facts(&ana, monday() + days(1)).await.checked_in);
    trial.end().await;
}
