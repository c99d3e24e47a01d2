//! Practices: stored once, ranked, and nobody else's.

use crate::support::{Trial, minutes, monday};
use domain::{
    AsParticipant, Drafts as _, Failure, Fields, NewPractice, PracticeId, Practices as _, Practised, Reason, Refusal,
    Skill,
    practice::{Activity, Helped, Works},
};
use jiff::{Timestamp, tz::TimeZone};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

fn skill(id: &str) -> Skill {
    Skill::from_word(id).unwrap()
}

fn new(trial: &Trial, now: Timestamp, fields: &[(&str, &str)]) -> NewPractice {
    let mut all = vec![("client_id".to_owned(), trial.client_id().to_string())];
    all.extend(fields.iter().map(|&(name, value)| (name.into(), value.into())));
    NewPractice::parse(&Fields(all), now, &TimeZone::UTC).unwrap()
}

/// A row in each table.
pub async fn full(trial: &Trial, ana: &AsParticipant) {
    let breath = new(trial, monday(), &[("skill", "even_breath_7"), ("seconds", "60"), ("phase_s", "5")]);
    trial.store.save(ana, breath, monday()).await.unwrap();
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_sent_twice_is_stored_once_and_another_body_is_refused(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let page = skill("wise_mind").path();
    trial.store.keep(&ana, &page, &Fields(vec![("w0".into(), "half".into())]), monday()).await.unwrap();
    let sent = new(&trial, monday(), &[("skill", "wise_mind"), ("w0", "Stay or go"), ("note", "slept on it")]);
    let first = trial.store.save(&ana, sent.clone(), monday()).await.unwrap();
    assert_eq!(first.answers, sent.answers);
    assert_eq!(trial.store.kept(&ana, &page).await.unwrap(), None, "the draft ends with it");
    // A resend parses anew: its times differ, what was written does not.
    let later = monday() + minutes(3);
    let resent = NewPractice { started_at: later, ended_at: later, ..sent.clone() };
    assert_eq!(trial.store.save(&ana, resent, later).await.unwrap(), first);
    let other = NewPractice { seconds: Some(9), ..sent };
    let refused = Failure::Refused(Refusal::of("client_id", Reason::AlreadySentOtherwise));
    assert_eq!(trial.store.save(&ana, other, later).await.unwrap_err(), refused);
    assert_eq!(trial.count(program, "SELECT count(*) FROM practices").await, 1);
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'saved_practice'").await, 1);

    assert_eq!(trial.store.entry(&ana, first.id).await.unwrap(), first);
    assert_eq!(trial.store.entries(&ana).await.unwrap(), std::slice::from_ref(&first));
    assert_eq!(trial.store.latest(&ana, Some(skill("wise_mind"))).await.unwrap(), Some(first.clone()));
    assert_eq!(trial.store.latest(&ana, Some(skill("body_scan"))).await.unwrap(), None);
    let never = PracticeId(trial.client_id().0);
    for id in [first.id, never] {
        assert_eq!(trial.store.entry(&ben, id).await.unwrap_err(), Failure::NotFound);
    }
    assert!(trial.store.entries(&ben).await.unwrap().is_empty());
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_phone_that_is_days_off_leaves_both_times(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let off = monday().as_millisecond() + 3 * 86_400_000;
    let (started, sent) = ((off - 60_000).to_string(), off.to_string());
    let fields = [("skill", "minute_breath"), ("started_at", &*started), ("sent_at", &*sent), ("seconds", "60")];
    trial.store.save(&ana, new(&trial, monday(), &fields), monday()).await.unwrap();
    let kept = trial.store.since(&ana, monday() - minutes(2)).await.unwrap();
    assert_eq!(kept[0].started_at, monday() - minutes(1));
    assert_eq!(kept[0].ended_at, monday());
    assert_eq!(kept[0].received_at, monday());
    assert_eq!(kept[0].phone_started_at, Some(Timestamp::from_millisecond(off - 60_000).unwrap()));
    assert!(trial.store.since(&ana, monday()).await.unwrap().is_empty());
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_shelf_shows_what_is_liked_recent_and_works(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    assert_eq!(trial.store.shelf(&ana).await.unwrap(), domain::Shelf::default());
    for day in 0..12 {
        let now = monday() + minutes(day);
        let (before, after) = if day < 2 { ("9", "0") } else { ("5", "4") };
        let rated = [("skill", "box_breathing"), ("before", before), ("after", after)];
        trial.store.save(&ana, new(&trial, now, &rated), now).await.unwrap();
    }
    for minute in 20..23 {
        let now = monday() + minutes(minute);
        let walk =
            [("activity", "own"), ("activity_name", "Fishing"), ("minutes", "9"), ("before", "3"), ("after", "7")];
        trial.store.save(&ana, new(&trial, now, &walk), now).await.unwrap();
    }
    let now = monday() + minutes(30);
    trial.store.save(&ana, new(&trial, now, &[("skill", "body_scan")]), now).await.unwrap();

    for yes in [true, true, false, true] {
        trial.store.favour(&ana, skill("urge_surf"), yes, now).await.unwrap();
    }
    trial.store.favour(&ana, skill("box_breathing"), true, now).await.unwrap();
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'chose_practice'").await, 4);

    let fishing = Practised::Activity(Activity::Own, "Fishing".into());
    let (boxed, scan) = (Practised::Skill(skill("box_breathing")), Practised::Skill(skill("body_scan")));
    let shelf = trial.store.shelf(&ana).await.unwrap();
    assert_eq!(shelf.favourites, [skill("box_breathing"), skill("urge_surf")]);
    assert_eq!(shelf.recent, [scan, fishing.clone(), boxed.clone()]);
    let works =
        [Works { what: fishing, helped: Helped::ALot, uses: 3 }, Works { what: boxed, helped: Helped::ABit, uses: 10 }];
    assert_eq!(shelf.works, works);
    assert_eq!(trial.store.shelf(&ben).await.unwrap(), domain::Shelf::default());
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_length_of_the_slow_wave_is_kept(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let wave = skill("even_breath_7");
    trial.store.favour(&ana, wave, true, monday()).await.unwrap();
    for (sent, kept) in [("5", Some(5)), ("99", Some(5)), ("10", Some(10))] {
        let breath = new(&trial, monday(), &[("skill", "even_breath_7"), ("phase_s", sent)]);
        trial.store.save(&ana, breath, monday()).await.unwrap();
        assert_eq!(trial.store.setting(&ana, wave).await.unwrap(), (true, kept), "{sent}");
    }
    let fixed = new(&trial, monday(), &[("skill", "box_breathing"), ("phase_s", "5")]);
    trial.store.save(&ana, fixed, monday()).await.unwrap();
    assert_eq!(trial.store.setting(&ana, skill("box_breathing")).await.unwrap(), (false, None));
    trial.end().await;
}
