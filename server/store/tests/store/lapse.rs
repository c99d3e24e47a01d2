//! Lapses: kept once, reviewed in versions, counted without erasing anything.

use crate::support::{Trial, craving, days, minutes, monday, text};
use domain::{Answers, CheckIns as _, Failure, Item, LapseId, Lapses as _, NewLapse, NewReview, Review, Shown, Used};
use jiff::civil::date;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use uuid::Uuid;

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_lapse_sent_twice_is_one_and_raises_one_flag(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let new = NewLapse { client_id: trial.client_id(), items: vec![Item::Opioids], on: Some(date(2026, 5, 3)) };
    let lapse = trial.store.report(&ana, new.clone(), monday()).await.unwrap();
    assert_eq!(trial.store.report(&ana, new, monday() + minutes(1)).await.unwrap(), lapse);
    assert_eq!(lapse.shown, [Shown::MedicalCard, Shown::ThankYouForHonesty]);
    let hits = "SELECT count(*) FROM flag_hits WHERE lapse_id IS NOT NULL AND check_in_id IS NULL AND flow_id IS NULL";
    assert_eq!(trial.count(program, hits).await, 2, "F11 and F12");

    // Telling of the same use once more is no new event.
    let again = NewLapse { client_id: trial.client_id(), items: vec![Item::Opioids], on: Some(date(2026, 5, 3)) };
    trial.store.report(&ana, again, monday() + minutes(2)).await.unwrap();
    assert_eq!(trial.count(program, "SELECT count(*) FROM flag_hits WHERE condition = 'a'").await, 3, "F12 alone");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_review_is_kept_in_versions_and_is_nobody_elses(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let new = NewLapse { client_id: trial.client_id(), items: vec![], on: None };
    let lapse = trial.store.report(&ana, new, monday()).await.unwrap();
    let review = |what: &str| Review { what: text(what), ..Review::default() };
    let first = NewReview { client_id: trial.client_id(), lapse: lapse.id, review: review("two beers") };
    for _ in 0..2 {
        trial.store.review(&ana, first.clone(), monday() + minutes(5)).await.unwrap();
    }
    let second = NewReview { client_id: trial.client_id(), review: review("three beers"), ..first.clone() };
    trial.store.review(&ana, second, monday() + minutes(9)).await.unwrap();
    let kept = trial.store.lapse(&ana, lapse.id).await.unwrap();
    assert_eq!((kept.review, kept.saved_at), (review("three beers"), Some(monday() + minutes(9))));
    assert_eq!(trial.count(program, "SELECT count(*) FROM lapse_reviews").await, 2);
    assert_eq!(trial.store.lapses(&ana).await.unwrap().len(), 1);

    assert!(trial.store.lapses(&ben).await.unwrap().is_empty());
    for id in [lapse.id, LapseId(Uuid::from_u128(1))] {
        assert_eq!(trial.store.lapse(&ben, id).await.unwrap_err(), Failure::NotFound);
        let foreign = NewReview { client_id: trial.client_id(), lapse: id, review: review("mine") };
        assert_eq!(trial.store.review(&ben, foreign, monday()).await.unwrap_err(), Failure::NotFound);
    }
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn days_are_counted_over_check_ins_and_lapses(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    assert_eq!(trial.store.day_counts(&ana, monday()).await.unwrap(), None);
    for day in 0..5 {
        let answers = Answers { used: Some(Used::No), ..craving(1) };
        trial.checks_in(&ana, answers, monday() + days(day)).await;
    }
    let new = NewLapse { client_id: trial.client_id(), items: vec![], on: Some(date(2026, 5, 7)) };
    trial.store.report(&ana, new, monday() + days(4)).await.unwrap();
    let counts = trial.store.day_counts(&ana, monday() + days(5)).await.unwrap().unwrap();
    assert_eq!((counts.total, counts.longest, counts.current, counts.used), (4, 3, 1, 1));
    assert!(trial.store.latest_receipt(&ana).await.unwrap().is_some());
    trial.end().await;
}
