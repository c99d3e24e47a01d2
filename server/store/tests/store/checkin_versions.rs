//! Changing a check-in, looking back on it, own words, and the phone's clock.

use crate::support::{Trial, craving, days, minutes, monday, rating, text};
use domain::{
    Answers, AsParticipant, CheckInId, CheckIns as _, Failure, Flags as _, Month, NewCheckIn, OwnWordId, People as _,
    PhoneClock, Reason, Receipt, Refusal, RuleId, today::Agendas as _,
};
use jiff::{Timestamp, civil::date};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use uuid::Uuid;

async fn changes(
    trial: &Trial,
    who: &AsParticipant,
    id: CheckInId,
    answers: Answers,
    now: Timestamp,
) -> Result<Receipt, Failure> {
    trial.store.change(who, id, NewCheckIn::of(trial.client_id(), answers), now).await
}

fn refused(reason: Reason) -> Failure {
    Failure::Refused(Refusal::of("form", reason))
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_change_is_a_version_judged_like_a_new_answer_and_takes_nothing_back(
    _: PgPoolOptions,
    options: PgConnectOptions,
) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let clara = trial.clinician(program, "clara").await;
    let first = trial.checks_in(&ana, craving(9), monday()).await;
    assert_eq!(first.change_until, monday() + minutes(15));
    let milder = changes(&trial, &ana, first.check_in, craving(2), monday() + minutes(3)).await.unwrap();
    assert!(!milder.team_told && milder.shown.is_empty());
    assert_eq!(milder.change_until, first.change_until, "the time runs from the first version");
    let board = trial.store.board(&clara, monday() + minutes(4)).await.unwrap();
    assert_eq!((board.cards[0].flag.rule, board.cards[0].flag.hits.len()), (RuleId::F13, 1), "the flag stays");
    let last = board.cards[0].days.last().unwrap().value;
    assert_eq!(last, Some(rating(2)), "the graph has what holds now");

    let worse = changes(&trial, &ana, milder.check_in, craving(10), monday() + minutes(5)).await.unwrap();
    assert!(worse.team_told);
    let board = trial.store.board(&clara, monday() + minutes(6)).await.unwrap();
    assert_eq!(board.cards[0].flag.hits.len(), 2, "and a new hit is appended");
    let chart = trial.store.chart(&clara, ana.id(), monday() + minutes(6)).await.unwrap();
    assert_eq!(chart.check_ins.iter().map(|one| one.answers.craving_max).collect::<Vec<_>>(), [rating(10)]);

    let page = trial.store.check_in(&ana, first.check_in, monday() + minutes(6)).await.unwrap();
    let versions: Vec<_> =
        page.versions.iter().map(|one| (one.version, one.check_in.answers.craving_max.value())).collect();
    assert_eq!(versions, [(3, 10), (2, 2), (1, 9)], "none is lost");
    assert!(page.changeable);
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'changed_check_in'").await, 2);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn after_fifteen_minutes_or_from_an_old_window_it_is_refused(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let first = trial.checks_in(&ana, craving(3), monday()).await;
    for (who, id, error) in
        [(&ben, first.check_in, Failure::NotFound), (&ana, CheckInId(Uuid::nil()), Failure::NotFound)]
    {
        assert_eq!(changes(&trial, who, id, craving(4), monday()).await.unwrap_err(), error);
        assert_eq!(trial.store.check_in(who, id, monday()).await.unwrap_err(), error);
    }
    let new = NewCheckIn::of(trial.client_id(), craving(4));
    let second = trial.store.change(&ana, first.check_in, new.clone(), monday() + minutes(15)).await.unwrap();
    let again = trial.store.change(&ana, first.check_in, new, monday() + minutes(15)).await.unwrap();
    assert_eq!(again, second, "sent twice is once");
    let old_window = changes(&trial, &ana, first.check_in, craving(5), monday() + minutes(15)).await;
    assert_eq!(old_window.unwrap_err(), refused(Reason::ChangedMeanwhile));
    let late = monday() + minutes(15) + jiff::SignedDuration::from_millis(1);
    assert!(trial.store.changeable(&ana, monday() + minutes(15)).await.unwrap().is_some());
    assert_eq!(trial.store.changeable(&ana, late).await.unwrap(), None);
    let too_late = changes(&trial, &ana, second.check_in, craving(5), late).await;
    assert_eq!(too_late.unwrap_err(), refused(Reason::TooLateToChange));
    assert_eq!(trial.count(program, "SELECT count(*) FROM check_ins").await, 2);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn changes_at_once_make_one_version_and_no_fork(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let first = trial.checks_in(&ana, craving(3), monday()).await;
    let sends = (0..8).map(|n| changes(&trial, &ana, first.check_in, craving(n), monday() + minutes(1)));
    let done = futures::future::join_all(sends).await;
    assert_eq!(done.iter().filter(|done| done.is_ok()).count(), 1);
    assert!(done.into_iter().filter_map(Result::err).all(|error| error == refused(Reason::ChangedMeanwhile)));
    assert_eq!(trial.count(program, "SELECT count(*) FROM check_ins").await, 2);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_change_after_four_in_the_morning_belongs_to_its_day(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let clinic = trial.store.clinic(program).await.unwrap();
    let night = clinic.zone.to_timestamp(date(2026, 5, 5).at(3, 55, 0, 0)).unwrap();
    let first = trial.checks_in(&ana, craving(3), night).await;
    changes(&trial, &ana, first.check_in, craving(4), night + minutes(10)).await.unwrap();
    let history = trial.store.history(&ana, None, night + minutes(11)).await.unwrap();
    let days: Vec<_> = history.days.iter().map(|day| (day.day, day.check_ins.len())).collect();
    assert_eq!(days, [(date(2026, 5, 4), 1)]);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_history_goes_by_months_and_is_ones_own(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    trial.checks_in(&ana, craving(1), monday() - days(20)).await;
    for strength in [3, 6] {
        trial.checks_in(&ana, craving(strength), monday()).await;
    }
    trial.checks_in(&ben, craving(8), monday()).await;
    let now = monday() + minutes(1);
    let may = trial.store.history(&ana, None, now).await.unwrap();
    assert_eq!((may.month.to_string(), may.earlier, may.later), ("2026-05".into(), true, false));
    assert_eq!(may.days.iter().map(|day| day.check_ins.len()).collect::<Vec<_>>(), [2]);
    assert_eq!(may.values.len(), 4, "the days of the month so far");
    assert_eq!(may.values.last().unwrap().value, Some(rating(6)));
    let april = trial.store.history(&ana, "2026-04".parse().ok(), now).await.unwrap();
    assert_eq!((april.days.len(), april.values.len(), april.earlier, april.later), (1, 30, false, true));
    let empty = trial.store.history(&ana, "2026-03".parse().ok(), now).await.unwrap();
    assert!(empty.days.is_empty() && !empty.earlier && empty.later);
    let future: Option<Month> = "2027-01".parse().ok();
    assert_eq!(trial.store.history(&ana, future, now).await.unwrap().month, may.month);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn own_words_are_learned_offered_and_forgotten(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let said = |trigger: &str, place: &str| Answers {
        trigger_words: vec![text(trigger)],
        where_who: text(place),
        ..craving(5)
    };
    trial.checks_in(&ana, said("rain", "at home"), monday()).await;
    trial.checks_in(&ana, said("payday", "at work"), monday() + minutes(1)).await;
    trial.checks_in(&ana, said("Rain", "at home"), monday() + minutes(2)).await;
    let asked = trial.store.asking(&ana, "/check-in", monday() + minutes(3)).await.unwrap();
    let words = |words: &[domain::OwnWord]| words.iter().map(|own| own.word.as_str().to_owned()).collect::<Vec<_>>();
    assert_eq!(words(&asked.words.triggers), ["Rain", "payday"], "the newest first, each once");
    assert_eq!(words(&asked.words.places), ["at home", "at work"]);
    assert!(!asked.first_today && asked.draft.is_none() && asked.doses.is_empty());
    assert_eq!(trial.store.own_words(&ben).await.unwrap(), domain::OwnWords::default());

    let rain = asked.words.triggers[0].id;
    for id in [rain, OwnWordId(Uuid::nil())] {
        trial.store.forget_word(&ben, id, monday()).await.unwrap();
    }
    assert_eq!(trial.store.own_words(&ana).await.unwrap(), asked.words, "nobody forgets for somebody else");
    for _ in 0..2 {
        trial.store.forget_word(&ana, rain, monday()).await.unwrap();
    }
    assert_eq!(words(&trial.store.own_words(&ana).await.unwrap().triggers), ["payday"]);
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'forgot_own_word'").await, 1);
    assert_eq!(
        trial.count(program, "SELECT count(*) FROM check_ins WHERE 'Rain' = ANY (trigger_words)").await,
        1,
        "what was stored keeps it"
    );
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_phone_three_days_off_counts_today_and_both_times_are_kept(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    for (name, off) in [("ana", days(3)), ("ben", days(-3))] {
        let who = trial.participant(program, name).await;
        let phone = monday() + off;
        let clock = PhoneClock { answered_at: Some(phone), sent_at: Some(phone) };
        let new = NewCheckIn { clock, ..NewCheckIn::of(trial.client_id(), craving(8)) };
        let receipt = trial.store.submit(&who, new, monday()).await.unwrap();
        assert!(receipt.team_told);
        let page = trial.store.check_in(&who, receipt.check_in, monday()).await.unwrap();
        let [version] = &page.versions[..] else { panic!("{page:?}") };
        assert_eq!(version.phone_at, Some(phone));
        let check_in = &version.check_in;
        assert_eq!((check_in.answered_at, check_in.received_at), (monday(), monday()), "{name}");
        assert_eq!(check_in.day, date(2026, 5, 4), "{name}");
    }
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_answer_that_waited_counts_for_its_own_day_and_the_receipt_is_still_its_own(
    _: PgPoolOptions,
    options: PgConnectOptions,
) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    trial.checks_in(&ana, craving(2), monday()).await;
    let clock = PhoneClock { answered_at: Some(monday() - days(2)), sent_at: Some(monday()) };
    let late = NewCheckIn { clock, ..NewCheckIn::of(trial.client_id(), craving(6)) };
    let receipt = trial.store.submit(&ana, late, monday() + minutes(1)).await.unwrap();
    assert_eq!(trial.store.latest_receipt(&ana).await.unwrap(), Some(receipt));
    let today = trial.store.agenda(&ana, monday() + minutes(2)).await.unwrap();
    let value = |ago: usize| today.days[today.days.len() - 1 - ago].value;
    assert_eq!((value(0), value(2)), (Some(rating(2)), Some(rating(6))));
    assert!(today.facts.checked_in, "the day has its check-in");
    assert_eq!(trial.newest(&ana, monday() + minutes(2)).await.answers.craving_max, rating(2));
    trial.end().await;
}
