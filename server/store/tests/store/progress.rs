//! Progress: read from what every area stored, and a pledge that is made once a day.

use crate::support::{Trial, craving, days, minutes, monday};
use domain::{
    Answers, Item, Lapses as _, NewLapse, Use, Used,
    progress::{Measure, NewPledge, Progresses as _, Reach},
};
use jiff::civil::date;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn it_is_read_from_check_ins_and_lapses_and_is_nobody_elses(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    for day in 0..10_i64 {
        let answers = Answers { used: Some(Used::No), ..craving(u8::try_from(day).unwrap()) };
        trial.checks_in(&ana, answers, monday() + days(day)).await;
    }
    let uses = vec![Use { item: Item::Alcohol, on: None, at: None }];
    trial.checks_in(&ana, Answers { used: Some(Used::Yes), uses, ..craving(9) }, monday() + days(10)).await;
    let now = monday() + days(12);
    let new = NewLapse { client_id: trial.client_id(), items: vec![Item::Alcohol], on: Some(date(2026, 5, 15)) };
    trial.store.report(&ana, new, now).await.unwrap();

    let page = trial.store.progress(&ana, Reach::Month, now).await.unwrap();
    let track = page.tracks.iter().find(|track| track.measure == Measure::Craving).unwrap();
    let values: Vec<_> = track.days.iter().rev().take(4).map(|(_, value)| *value).collect();
    assert_eq!(values, [None, None, Some(9), Some(9)], "newest first");
    assert_eq!((track.days.len(), page.today), (30, date(2026, 5, 16)));
    assert_eq!(page.lapses, [date(2026, 5, 14), date(2026, 5, 15)]);
    assert_eq!((page.tally.check_in_days, page.days_since_use), (11, Some(1)));
    assert_eq!(page.counts.unwrap().longest, 10, "a lapse erases nothing");
    assert_eq!(page.weeks[0].monday, date(2026, 5, 11));
    assert_eq!(page.weeks.iter().map(|week| week.check_in_days).sum::<u32>(), 11);
    assert!(track.usual.is_some());

    let bens = trial.store.progress(&ben, Reach::Year, now).await.unwrap();
    assert!(bens.lapses.is_empty() && bens.counts.is_none() && bens.tally.check_in_days == 0);
    assert!(
        bens.tracks.iter().all(|track| track.days.len() == 365 && track.days.iter().all(|(_, value)| value.is_none()))
    );
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_pledge_is_made_once_a_day(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let pledged = |at| {
        let (trial, ana) = (&trial, &ana);
        async move { trial.store.progress(ana, Reach::Month, at).await.unwrap().pledged_at }
    };
    assert_eq!(pledged(monday()).await, None);
    for later in [0, 1, 2] {
        let new = NewPledge { client_id: trial.client_id() };
        trial.store.pledge(&ana, new, monday() + minutes(later)).await.unwrap();
    }
    assert_eq!(pledged(monday() + minutes(9)).await, Some(monday()));
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'made_pledge'").await, 1);
    assert_eq!(pledged(monday() + days(1)).await, None, "a new day, a new choice");
    let new = NewPledge { client_id: trial.client_id() };
    trial.store.pledge(&ana, new, monday() + days(1)).await.unwrap();
    assert_eq!(trial.count(program, "SELECT count(*) FROM pledges").await, 2);
    trial.end().await;
}
