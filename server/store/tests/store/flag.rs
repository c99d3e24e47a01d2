//! Flags: raised, appended, taken, closed; every look on the record.

use crate::support::{Trial, craving, minutes, monday, rating, text};
use domain::{
    Answers, AsParticipant, Closing, Cravings as _, Failure, FlagId, Flags, Happening, NewFlow, OpenedFrom, Outcome,
    ProgramId, Reason, Refusal, RuleId, Safety, Severity, Shown, Used, today::Agendas as _,
};
use futures::future::join_all;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

fn closing() -> Closing {
    Closing { outcome: Outcome::PlanChanged, note: text("called, new plan made"), useful: false }
}

fn refused(reason: Reason) -> Failure {
    Failure::Refused(Refusal::of("flag", reason))
}

async fn flag_of(trial: &Trial, program: ProgramId) -> FlagId {
    FlagId(sqlx::query_scalar("SELECT id FROM flags").fetch_one(&mut trial.owner(Some(program)).await).await.unwrap())
}

/// "I might hurt myself", told to the team.
async fn is_in_danger(trial: &Trial, who: &AsParticipant, now: jiff::Timestamp) {
    let new = NewFlow { client_id: trial.client_id(), safety: Safety::Hurt, opened_from: OpenedFrom::Button };
    trial.store.start(who, new, now).await.unwrap();
    trial.store.tell_team(who, now).await.unwrap();
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_flag_carries_what_it_rests_on(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    trial.checks_in(&ana, craving(9), monday()).await;
    let board = trial.store.board(&clara, monday()).await.unwrap();
    let [card] = &board.cards[..] else { panic!("{} cards", board.cards.len()) };
    let flag = &card.flag;
    assert_eq!((flag.participant, flag.name.as_str(), flag.rule), (ana.id(), "ana Surname", RuleId::F13));
    assert_eq!((flag.severity, flag.opened_at, &flag.taken, flag.closed_at), (Severity::Amber, monday(), &None, None));
    let [hit] = &flag.hits[..] else { panic!("{} hits", flag.hits.len()) };
    assert_eq!((hit.condition, hit.version, hit.received_at), ('a', RuleId::F13.version(), monday()));
    assert_eq!((hit.evidence.answers[0].item.as_str(), hit.evidence.answers[0].answer.as_str()), ("craving_max", "9"));
    assert_eq!(hit.evidence.shown, [Shown::CravingFlow]);
    assert_eq!(card.days.len(), 14);
    assert_eq!(card.days.last().unwrap().value, Some(rating(9)));
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn reds_first_then_by_due_time_and_the_fingerprint_follows(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let clara = trial.clinician(program, "clara").await;
    let (ana, ben, eva) = (
        trial.participant(program, "ana").await,
        trial.participant(program, "ben").await,
        trial.participant(program, "eva").await,
    );
    let mut prints = vec![trial.store.board_fingerprint(program).await.unwrap()];
    let mut changed = async |what: &str| {
        let print = trial.store.board_fingerprint(program).await.unwrap();
        assert!(!prints.contains(&print), "{what}");
        assert_eq!(
            trial.store.board(&clara, monday()).await.unwrap().fingerprint,
            print,
            "{what}: the board says the same"
        );
        prints.push(print);
    };
    for now in [monday(), monday() + minutes(1)] {
        trial.checks_in(&ana, Answers { used: Some(Used::RatherNotSay), ..craving(1) }, now).await;
    }
    changed("yellow raised").await;
    trial.checks_in(&ben, craving(8), monday() + minutes(2)).await;
    changed("amber raised").await;
    is_in_danger(&trial, &eva, monday() + minutes(3)).await;
    changed("red raised").await;
    trial.checks_in(&ben, craving(8), monday() + minutes(4)).await;
    changed("hit appended").await;
    let board = trial.store.board(&clara, monday() + minutes(5)).await.unwrap();
    let order: Vec<_> = board.cards.iter().map(|card| (card.flag.severity, card.flag.rule)).collect();
    assert_eq!(order, [(Severity::Red, RuleId::F28), (Severity::Amber, RuleId::F13), (Severity::Yellow, RuleId::F11)]);
    let red = board.cards[0].flag.id;
    trial.store.take(&clara, red, monday() + minutes(6)).await.unwrap();
    changed("taken").await;
    Flags::close(&trial.store, &clara, red, closing(), monday() + minutes(7)).await.unwrap();
    changed("closed").await;
    trial.checks_in(&ana, craving(1), monday() + minutes(8)).await;
    assert_eq!(
        trial.store.board_fingerprint(program).await.unwrap(),
        *prints.last().unwrap(),
        "a quiet check-in changes nothing"
    );
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn of_two_clinicians_one_takes_it_and_the_other_hears_who(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (clara, cora) = (trial.clinician(program, "clara").await, trial.clinician(program, "cora").await);
    let ana = trial.participant(program, "ana").await;
    trial.checks_in(&ana, craving(9), monday()).await;
    let flag = flag_of(&trial, program).await;
    let tries = (0..16).map(|place| trial.store.take(if place % 2 == 0 { &clara } else { &cora }, flag, monday()));
    let results = join_all(tries).await;
    let history = trial.store.flag(&clara, flag, monday()).await.unwrap();
    let (_, winner, at) = history.card.flag.taken.clone().unwrap();
    assert_eq!(at, monday());
    let loser = usize::from(winner == clara.name);
    for (place, result) in results.into_iter().enumerate() {
        let expected = if place % 2 == loser { Err(refused(Reason::TakenBy { name: winner.clone() })) } else { Ok(()) };
        assert_eq!(result, expected);
    }
    let taken = history.history.iter().filter(|event| event.what == Happening::Taken).count();
    assert_eq!(taken, 1, "taken again by oneself is nothing new");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_flag_is_closed_once_after_it_was_taken(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (clara, cora) = (trial.clinician(program, "clara").await, trial.clinician(program, "cora").await);
    let ana = trial.participant(program, "ana").await;
    trial.checks_in(&ana, craving(9), monday()).await;
    let flag = flag_of(&trial, program).await;
    let never = FlagId(trial.client_id().0);
    assert_eq!(Flags::close(&trial.store, &clara, never, closing(), monday()).await.unwrap_err(), Failure::NotFound);
    assert_eq!(
        Flags::close(&trial.store, &clara, flag, closing(), monday()).await.unwrap_err(),
        refused(Reason::NotTaken)
    );
    trial.store.take(&clara, flag, monday() + minutes(1)).await.unwrap();
    let closes =
        join_all((0..8).map(|_| Flags::close(&trial.store, &cora, flag, closing(), monday() + minutes(2)))).await;
    assert_eq!(closes.iter().filter(|result| result.is_ok()).count(), 1);
    assert!(closes.into_iter().filter_map(Result::err).all(|failure| failure == refused(Reason::AlreadyClosed)));
    assert_eq!(trial.store.take(&cora, flag, monday()).await.unwrap_err(), refused(Reason::AlreadyClosed));
    let page = trial.store.flag(&clara, flag, monday()).await.unwrap();
    let lines: Vec<_> = page.history.iter().map(|event| (event.what, event.who.as_deref(), event.severity)).collect();
    assert_eq!(
        lines,
        [
            (Happening::Opened, None, Some(Severity::Amber)),
            (Happening::Taken, Some("clara Surname"), None),
            (Happening::Closed, Some("cora Surname"), None),
        ]
    );
    let last = page.history.last().unwrap();
    assert_eq!(
        (last.outcome, last.useful, last.note.clone()),
        (Some(Outcome::PlanChanged), Some(false), Some(closing().note))
    );
    trial.end().await;
}

/// An event rule: after its closing the next strong craving is a new flag, whoever is first.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn closing_and_answering_at_once_lose_nothing(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    for round in 0..10 {
        let now = monday() + minutes(10 * round);
        let before = trial.count(program, "SELECT count(*) FROM flag_hits").await;
        trial.checks_in(&ana, craving(8), now).await;
        let board = trial.store.board(&clara, now).await.unwrap();
        let flag = board.cards[0].flag.id;
        trial
            .store
            .take(&clara, flag, now)
            .await
            .unwrap_or_else(|failure| assert!(matches!(failure, Failure::Refused(_))));
        let later = now + minutes(1);
        let (closed, receipt) = tokio::join!(
            Flags::close(&trial.store, &clara, flag, closing(), later),
            trial.checks_in(&ana, craving(9), later)
        );
        closed.unwrap();
        assert!(receipt.team_told);
        assert_eq!(trial.count(program, "SELECT count(*) FROM flag_hits").await, before + 2, "round {round}");
    }
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s47_the_board_is_a_read_once_for_clinician_flag_and_sign_in(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let clara = trial.clinician(program, "clara").await;
    let reads = async || {
        trial.count(program, "SELECT count(*) FROM audit WHERE act = 'read_board' AND subject IS NOT NULL").await
    };
    trial.store.board(&clara, monday()).await.unwrap();
    assert_eq!(reads().await, 0, "nothing was shown");
    trial.checks_in(&ana, craving(9), monday()).await;
    for _ in 0..3 {
        trial.store.board(&clara, monday()).await.unwrap();
    }
    assert_eq!(reads().await, 1);
    trial.checks_in(&ben, craving(9), monday()).await;
    join_all((0..6).map(|_| trial.store.board(&clara, monday()))).await;
    assert_eq!(reads().await, 2);
    let again = trial.store.open_sign_in(program, clara.account, trial.sign_in(), monday()).await.unwrap();
    trial.store.board(&again.clinician().unwrap(), monday()).await.unwrap();
    assert_eq!(reads().await, 4, "a new sign-in");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s47_no_audit_no_answer(_: PgPoolOptions, options: PgConnectOptions) {
    use domain::People as _;
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    trial.checks_in(&ana, craving(9), monday()).await;
    let flag = flag_of(&trial, program).await;
    sqlx::query("REVOKE INSERT ON audit FROM mooring_app").execute(&mut trial.owner(None).await).await.unwrap();
    let store = &trial.store;
    assert_eq!(store.board(&clara, monday()).await.unwrap_err(), Failure::Unavailable);
    assert_eq!(store.flag(&clara, flag, monday()).await.unwrap_err(), Failure::Unavailable);
    assert_eq!(store.take(&clara, flag, monday()).await.unwrap_err(), Failure::Unavailable);
    assert_eq!(store.chart(&clara, ana.id(), monday()).await.unwrap_err(), Failure::Unavailable);
    assert_eq!(store.list(&clara, monday()).await.unwrap_err(), Failure::Unavailable);
    let new = NewFlow { client_id: trial.client_id(), safety: Safety::Safe, opened_from: OpenedFrom::Button };
    assert_eq!(store.start(&ana, new, monday()).await.unwrap_err(), Failure::Unavailable);
    store.agenda(&ana, monday()).await.unwrap();
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE taken_by IS NOT NULL").await, 0);
    trial.end().await;
}
