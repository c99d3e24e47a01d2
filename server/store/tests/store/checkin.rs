//! Check-ins: stored once, judged in the same breath, never half.

use crate::support::{Trial, craving, days, minutes, monday, rating, text};
use domain::{
    Answers, CheckIns as _, Drafts as _, Failure, Fields, Flags, Halt, Item, NewCheckIn, PartOfDay, Reason, Refusal,
    Role, RuleId, Severity, Shown, Trigger, Use, Used, today::Agendas as _,
};
use futures::future::join_all;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

/// A check-in with every answer given.
fn everything() -> Answers {
    Answers {
        mood: Some(rating(3)),
        used: Some(Used::Yes),
        uses: vec![
            Use { item: Item::Alcohol, on: Some(jiff::civil::date(2026, 5, 3)), at: Some(PartOfDay::Night) },
            Use { item: Item::Cocaine, on: None, at: None },
        ],
        craving_for: vec![Item::Alcohol, Item::Cocaine],
        triggers: vec![Trigger::People, Trigger::Celebration],
        risky_max: Some(rating(7)),
        stress_max: Some(rating(8)),
        pleasant_max: Some(rating(0)),
        arousal: Some(rating(10)),
        sleep_half_hours: Some(13),
        expect_risky: Some(rating(1)),
        expect_stress: Some(rating(2)),
        likely_use: Some(rating(4)),
        halt: vec![Halt::Angry, Halt::Tired],
        trigger_words: vec![text("payday \"Friday\""), text("niño, {x}")],
        places: vec![text("at my aunt\\s")],
        where_who: text("at my brother's, tab\there"),
        did: text("called\nnobody \\ left"),
        note: text("ñandú 🌊 'quoted' \"twice\""),
        ..craving(9)
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_was_answered_is_what_is_read(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    // Nanoseconds that no database keeps: the receipt says the same before and after.
    let now = monday() + jiff::SignedDuration::from_nanos(123_456_789);
    let receipt = trial.checks_in(&ana, everything(), now).await;
    assert!(receipt.team_told);
    assert_eq!(receipt.shown, [Shown::ThankYouForHonesty, Shown::CravingFlow]);
    assert_eq!(trial.store.latest_receipt(&ana).await.unwrap(), Some(receipt.clone()));
    let last = trial.newest(&ana, now).await;
    assert_eq!(last.answers, everything());
    assert_eq!((last.id, last.received_at, last.answered_at), (receipt.check_in, receipt.saved_at, receipt.saved_at));
    assert_eq!(last.day, jiff::civil::date(2026, 5, 4));
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn r04_the_same_id_gives_the_first_receipt_and_other_answers_are_refused(
    _: PgPoolOptions,
    options: PgConnectOptions,
) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let new = NewCheckIn::of(trial.client_id(), everything());
    let first = trial.store.submit(&ana, new.clone(), monday()).await.unwrap();
    for later in [minutes(1), days(400)] {
        assert_eq!(trial.store.submit(&ana, new.clone(), monday() + later).await.unwrap(), first);
    }
    let reused = Failure::Refused(Refusal::of("client_id", Reason::AlreadySentOtherwise));
    let otherwise = [
        craving(9),
        Answers { note: text("another"), ..everything() },
        Answers { note_shared: true, ..everything() },
        Answers { uses: everything().uses[..1].to_vec(), ..everything() },
        Answers { mood: None, ..everything() },
        Answers { trigger_words: Vec::new(), ..everything() },
        Answers { places: Vec::new(), ..everything() },
    ];
    for answers in otherwise {
        let other = NewCheckIn::of(new.client_id, answers);
        assert_eq!(trial.store.submit(&ana, other, monday()).await.unwrap_err(), reused);
    }
    assert_eq!(trial.count(program, "SELECT count(*) FROM check_ins").await, 1);
    assert_eq!(trial.count(program, "SELECT count(*) FROM flag_hits").await, 2, "F11 and F13, once each");
    // Another person's id is another id.
    assert_ne!(trial.store.submit(&ben, new, monday()).await.unwrap().check_in, first.check_in);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn r04_sixteen_at_once_are_one(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let new = NewCheckIn::of(trial.client_id(), everything());
    let receipts = join_all((0..16).map(|_| trial.store.submit(&ana, new.clone(), monday()))).await;
    let first = receipts[0].clone().unwrap();
    assert!(receipts.into_iter().all(|receipt| receipt.unwrap() == first));
    assert_eq!(trial.count(program, "SELECT count(*) FROM check_ins").await, 1);
    assert_eq!(trial.count(program, "SELECT count(*) FROM check_in_uses").await, 2);
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags").await, 2);
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'submitted_check_in'").await, 1);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn different_check_ins_at_once_raise_one_flag_with_every_hit(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let sent = join_all((0..12).map(|_| trial.checks_in(&ana, craving(8), monday()))).await;
    assert!(sent.iter().all(|receipt| receipt.team_told));
    assert_eq!(trial.count(program, "SELECT count(*) FROM check_ins").await, 12);
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE rule = 'F13' AND revision = 12").await, 1);
    assert_eq!(trial.count(program, "SELECT count(*) FROM flag_hits").await, 12);
    assert_eq!(trial.count(program, "SELECT count(*) FROM flag_events").await, 12);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_quiet_day_raises_nothing(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let receipt = trial.checks_in(&ana, craving(2), monday()).await;
    assert_eq!((receipt.team_told, receipt.shown), (false, Vec::new()));
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags").await, 0);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn without_a_stay_any_use_counts(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    sqlx::query("DELETE FROM enrollments").execute(&mut trial.owner(Some(program)).await).await.unwrap();
    let uses = vec![Use { item: Item::Cannabis, on: None, at: None }];
    trial.checks_in(&ana, Answers { used: Some(Used::Yes), uses, ..craving(1) }, monday()).await;
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE rule = 'F11'").await, 1);
    assert_eq!(trial.store.agenda(&ana, monday()).await.unwrap().enrollment, None);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_stored_check_in_ends_its_draft_and_a_refused_one_does_not(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let new = NewCheckIn::of(trial.client_id(), craving(3));
    trial.store.submit(&ana, new.clone(), monday()).await.unwrap();
    let typed = Fields(vec![("note".into(), "half a".into())]);
    trial.store.keep(&ana, "/check-in", &typed, monday()).await.unwrap();
    assert!(trial.store.agenda(&ana, monday()).await.unwrap().facts.draft);
    let other = NewCheckIn { answers: craving(4), ..new };
    trial.store.submit(&ana, other, monday()).await.unwrap_err();
    assert_eq!(trial.store.kept(&ana, "/check-in").await.unwrap(), Some(typed));
    trial.checks_in(&ana, craving(4), monday()).await;
    assert_eq!(trial.store.kept(&ana, "/check-in").await.unwrap(), None);
    assert!(!trial.store.agenda(&ana, monday()).await.unwrap().facts.draft);
    trial.end().await;
}

/// F14 by days: raised when the last 3 days are above the usual, quiet while it stays so after its closing, raised
/// again after it was false (rule catalogue, section 3.2).
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_state_rule_opens_again_only_after_it_was_false(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let clara = trial.clinician(program, "clara").await;
    let day = |day: i64| monday() + days(day);
    for quiet in 0..14 {
        trial.checks_in(&ana, craving(2), day(quiet)).await;
    }
    let mut told = Vec::new();
    for strength in [5, 5] {
        told.push(
            trial.checks_in(&ana, craving(strength), day(14 + i64::try_from(told.len()).unwrap())).await.team_told,
        );
    }
    assert_eq!(told, [false, true], "the median of three days is above from the second strong day on");
    let raised = trial.store.board(&clara, day(15)).await.unwrap().cards.remove(0).flag;
    assert_eq!((raised.rule, raised.severity, raised.hits.len()), (RuleId::F14, Severity::Yellow, 1));
    trial.store.take(&clara, raised.id, day(15)).await.unwrap();
    let closing =
        domain::Closing { outcome: domain::Outcome::ContactedOk, note: text("spoke, all is well"), useful: true };
    Flags::close(&trial.store, &clara, raised.id, closing, day(15)).await.unwrap();

    let still = trial.checks_in(&ana, craving(5), day(16)).await;
    assert_eq!((still.team_told, still.shown), (false, vec![Shown::CravingFlow, Shown::HigherThanUsual]));
    for quiet in 17..22 {
        assert!(!trial.checks_in(&ana, craving(2), day(quiet)).await.team_told);
    }
    trial.checks_in(&ana, craving(6), day(22)).await;
    assert!(trial.checks_in(&ana, craving(6), day(23)).await.team_told, "it was false in between");
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE rule = 'F14'").await, 2);

    // Two quiet days close the second flag without a clinician.
    for quiet in 24..28 {
        trial.checks_in(&ana, craving(2), day(quiet)).await;
    }
    assert_eq!(
        trial.count(program, "SELECT count(*) FROM flag_events WHERE what = 'auto_resolved' AND who IS NULL").await,
        1
    );
    assert!(trial.store.board(&clara, day(28)).await.unwrap().cards.is_empty());
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_cannot_be_audited_is_not_stored(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    sqlx::query("REVOKE INSERT ON audit FROM mooring_app").execute(&mut trial.owner(None).await).await.unwrap();
    let new = NewCheckIn::of(trial.client_id(), craving(9));
    assert_eq!(trial.store.submit(&ana, new, monday()).await.unwrap_err(), Failure::Unavailable);
    assert_eq!(trial.count(program, "SELECT count(*) FROM check_ins").await, 0);
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags").await, 0);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn somebody_without_the_role_is_no_participant(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let clara = trial.person(program, "clara", &[Role::Clinician]).await;
    assert_eq!(clara.participant().unwrap_err(), Failure::NotAllowed);
    trial.end().await;
}
