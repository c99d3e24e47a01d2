//! The craving flow, step by step.

use crate::support::{Trial, craving, minutes, monday, rating};
use domain::{Cravings as _, Failure, Flags as _, People as _, RuleId, Safety, Severity, Shown};
use futures::future::join_all;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn steps_sent_twice_are_stored_once(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let begin = trial.client_id();
    let flow = trial.store.start(&ana, begin, Safety::Safe, monday()).await.unwrap();
    let again = trial.store.start(&ana, begin, Safety::RiskyPlace, monday() + minutes(1)).await.unwrap();
    assert_eq!((again.id, again.started_at, again.safety), (flow.id, flow.started_at, Safety::RiskyPlace));

    let client_id = trial.client_id();
    let rates = join_all((0..8).map(|_| trial.store.rate(&ana, client_id, rating(8), monday() + minutes(2)))).await;
    assert!(rates.into_iter().all(|shown| shown.unwrap() == [Shown::CravingFlow]));
    trial.store.rate(&ana, trial.client_id(), rating(3), monday() + minutes(3)).await.unwrap();
    let current = trial.store.current(&ana, monday() + minutes(4)).await.unwrap().unwrap();
    let curve: Vec<u8> = current.ratings.iter().map(|(_, rating)| rating.value()).collect();
    assert_eq!(curve, [8, 3]);
    assert_eq!(trial.count(program, "SELECT count(*) FROM flag_hits").await, 1, "F13 for the 8");

    let today = trial.store.today(&ana, monday() + minutes(4)).await.unwrap();
    assert_eq!(today.flow, Some(current));
    assert_eq!(today.days.last().unwrap().value, Some(rating(8)), "the highest of the day");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_flow_is_taken_up_again_for_two_hours(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    assert_eq!(trial.store.current(&ana, monday()).await.unwrap(), None);
    assert_eq!(trial.store.rate(&ana, trial.client_id(), rating(5), monday()).await.unwrap_err(), Failure::NotFound);
    let flow = trial.store.start(&ana, trial.client_id(), Safety::Safe, monday()).await.unwrap();
    assert_eq!(trial.store.current(&ana, monday() + minutes(120)).await.unwrap().unwrap().id, flow.id);
    assert_eq!(trial.store.current(&ana, monday() + minutes(121)).await.unwrap(), None);
    trial.store.finish(&ana, monday() + minutes(30)).await.unwrap();
    assert_eq!(trial.store.current(&ana, monday() + minutes(31)).await.unwrap(), None);
    trial.store.finish(&ana, monday() + minutes(32)).await.unwrap();
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'finished_flow'").await, 1);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn telling_the_team_raises_once(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    assert_eq!(trial.store.tell_team(&ana, monday()).await.unwrap_err(), Failure::NotFound);
    trial.store.start(&ana, trial.client_id(), Safety::Safe, monday()).await.unwrap();
    trial.store.rate(&ana, trial.client_id(), rating(7), monday() + minutes(1)).await.unwrap();
    for again in 2..5 {
        trial.store.tell_team(&ana, monday() + minutes(again)).await.unwrap();
    }
    let board = trial.store.board(&clara, monday() + minutes(5)).await.unwrap();
    let raised: Vec<_> =
        board.cards.iter().map(|c| (c.flag.rule, c.flag.hits[0].condition, c.flag.hits.len())).collect();
    assert_eq!(raised.len(), 2, "{raised:?}");
    assert!(raised.contains(&(RuleId::F28, 'a', 1)) && raised.contains(&(RuleId::F13, 'c', 1)), "{raised:?}");
    trial.end().await;
}

/// Somebody who told the team, went back and says now "I might hurt myself" is not overheard.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_worse_safety_answer_after_telling_reaches_the_team(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let begin = trial.client_id();
    trial.store.start(&ana, begin, Safety::Safe, monday()).await.unwrap();
    trial.store.tell_team(&ana, monday() + minutes(1)).await.unwrap();
    trial.store.start(&ana, begin, Safety::Hurt, monday() + minutes(2)).await.unwrap();
    trial.store.start(&ana, begin, Safety::Hurt, monday() + minutes(3)).await.unwrap();
    let board = trial.store.board(&clara, monday() + minutes(4)).await.unwrap();
    let [card] = &board.cards[..] else { panic!("{} cards", board.cards.len()) };
    assert_eq!((card.flag.rule, card.flag.severity, card.flag.hits.len()), (RuleId::F28, Severity::Red, 2));
    assert_eq!(
        trial.count(program, "SELECT count(*) FROM flag_events WHERE what = 'rose' AND severity = 'red'").await,
        1
    );
    trial.end().await;
}

/// A page that lay open overnight still reaches the team.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn telling_the_team_is_never_too_late(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    trial.store.start(&ana, trial.client_id(), Safety::Hurt, monday()).await.unwrap();
    trial.checks_in(&ana, craving(1), monday() + minutes(200)).await;
    trial.store.tell_team(&ana, monday() + minutes(600)).await.unwrap();
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE rule = 'F28' AND severity = 'red'").await, 1);
    trial.end().await;
}
