use super::*;
use proptest::prelude::*;

const NOW_MS: i64 = 1_795_000_000_000;
const DAY_MS: i64 = 86_400_000;

fn now() -> Timestamp {
    Timestamp::from_millisecond(NOW_MS).expect("2026")
}

fn read(fields: &[(&str, &str)]) -> Result<NewPractice, Refusal> {
    let mut all = vec![("client_id".to_owned(), "0198c0de-0000-7000-8000-000000000001".to_owned())];
    all.extend(fields.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())));
    NewPractice::parse(&Fields(all), now(), &TimeZone::UTC)
}

fn refused(fields: &[(&str, &str)]) -> Vec<(String, Reason)> {
    let refusal = read(fields).expect_err("refused");
    refusal.0.into_iter().map(|(name, reason)| (name.into_owned(), reason)).collect()
}

fn one(name: &str, reason: Reason) -> Vec<(String, Reason)> {
    vec![(name.to_owned(), reason)]
}

#[test]
fn no_more_is_picked_than_the_exercise_says() {
    let accepts = [("skill", "accepts"), ("w0", "0"), ("w0", "3")];
    assert!(read(&accepts).is_ok());
    let three = [accepts.as_slice(), &[("w0", "4")]].concat();
    assert_eq!(refused(&three), one("w0", Reason::TooMany { max: 2 }));
    assert!(read(&[("skill", "activity_pick"), ("w0", "0"), ("w0", "1"), ("w0", "2")]).is_ok(), "no limit there");
}

#[test]
fn what_the_player_sends_is_kept() {
    let (started, ended) = ((NOW_MS - 100_000).to_string(), (NOW_MS - 30_000).to_string());
    let new = read(&[
        ("skill", "minute_breath"),
        ("started_at", &started),
        ("ended_at", &ended),
        ("sent_at", &NOW_MS.to_string()),
        ("seconds", "60"),
        ("cycles", "8"),
        ("cycles_done", "6"),
        ("before", "7"),
        ("after", "4"),
        ("opened_from", "homework"),
    ])
    .expect("fits");
    assert_eq!(new.started_at.as_millisecond(), NOW_MS - 100_000);
    assert_eq!(new.phone_started_at, Some(new.started_at));
    assert_eq!(new.ended_at.as_millisecond(), NOW_MS - 30_000);
    assert_eq!((new.seconds, new.cycles, new.rate), (Some(60), Some(6), Rate::Distress));
    assert_eq!((new.before, new.after), (Rating::new(7), Rating::new(4)));
    assert_eq!(new.opened_from, OpenedFrom::Homework);
}

#[test]
fn a_phone_three_days_off_is_believed_in_its_lengths() {
    for off in [3 * DAY_MS, -3 * DAY_MS] {
        let at = |ms: i64| (NOW_MS + off + ms).to_string();
        let (started, ended, sent) = (at(-90_000), at(-30_000), at(0));
        let new = read(&[
            ("skill", "minute_breath"),
            ("started_at", &started),
            ("ended_at", &ended),
            ("sent_at", &sent),
            ("seconds", "60"),
        ])
        .expect("fits");
        assert_eq!(new.started_at.as_millisecond(), NOW_MS - 90_000);
        assert_eq!(new.phone_started_at.map(Timestamp::as_millisecond), Some(NOW_MS + off - 90_000));
        assert_eq!(new.ended_at.as_millisecond(), NOW_MS - 30_000);
    }
}

#[test]
fn a_start_in_the_future_is_refused_but_clocks_may_differ_by_five_minutes() {
    let start = |ms: i64, sent: Option<i64>| {
        let (started, sent) = ((NOW_MS + ms).to_string(), sent.map(|ms| (NOW_MS + ms).to_string()));
        let mut fields = vec![("skill", "minute_breath"), ("started_at", started.as_str())];
        fields.extend(sent.as_deref().map(|sent| ("sent_at", sent)));
        read(&fields).map(|new| new.started_at.as_millisecond() - NOW_MS).map_err(|refusal| refusal.0[0].clone())
    };
    assert_eq!(start(-60_000, None), Ok(-60_000));
    assert_eq!(start(300_000, None), Ok(0));
    let future = Err(("started_at".into(), Reason::InTheFuture));
    assert_eq!(start(300_001, None), future);
    assert_eq!(start(3 * DAY_MS, None), future);
    assert_eq!(start(3 * DAY_MS, Some(0)), future);
    assert_eq!(start(300_000, Some(0)), Ok(0));
}

#[test]
fn times_that_cannot_be_are_refused() {
    let at = |ms: i64| (NOW_MS + ms).to_string();
    let times = |start: i64, end: i64| {
        refused(&[("skill", "body_scan"), ("started_at", &at(start)), ("ended_at", &at(end)), ("sent_at", &at(0))])
    };
    assert_eq!(times(-60_000, -61_000), one("ended_at", Reason::EndBeforeStart));
    assert_eq!(times(-2 * DAY_MS, -60_000), one("ended_at", Reason::LongerThanADay));
    let off = Reason::OutOfRange { min: 0, max: 86_400 };
    for (seconds, reason) in [
        ("-1", off.clone()),
        ("86401", off.clone()),
        ("99999999999", off),
        ("ten", Reason::NotANumber),
        ("1.5", Reason::NotANumber),
    ] {
        assert_eq!(refused(&[("skill", "body_scan"), ("seconds", seconds)]), one("seconds", reason), "{seconds}");
    }
    assert!(read(&[("skill", "body_scan"), ("seconds", "86400")]).is_ok());
    assert_eq!(refused(&[("skill", "body_scan"), ("started_at", "soon")]), one("started_at", Reason::NotANumber));
    let far = i64::MAX.to_string();
    assert_eq!(refused(&[("skill", "body_scan"), ("started_at", &far)]), one("started_at", Reason::NotADate));
}

#[test]
fn ratings_stay_on_the_scale() {
    let off = Reason::OutOfRange { min: 0, max: 10 };
    assert_eq!(refused(&[("skill", "body_scan"), ("before", "11")]), one("before", off.clone()));
    assert_eq!(refused(&[("skill", "body_scan"), ("after", "-1")]), one("after", off));
    assert_eq!(refused(&[("skill", "body_scan"), ("after", "low")]), one("after", Reason::NotANumber));
}

#[test]
fn what_is_practised_must_exist() {
    assert_eq!(refused(&[("skill", "moon_walk")]), one("skill", Reason::NotAChoice));
    assert_eq!(refused(&[("skill", "box-breathing")]), one("skill", Reason::NotAChoice));
    assert_eq!(refused(&[]), one("activity", Reason::Required));
    assert_eq!(refused(&[("activity", "skydiving"), ("minutes", "3")]), one("activity", Reason::NotAChoice));
    assert_eq!(refused(&[("skill", "body_scan"), ("colour", "red")]), one("form", Reason::UnknownField));
    assert_eq!(refused(&[("skill", "body_scan"), ("opened_from", "moon")]), one("form", Reason::NotAChoice));
    let bad_id = Fields(vec![("client_id".into(), "1".into()), ("skill".into(), "body_scan".into())]);
    let refusal = NewPractice::parse(&bad_id, now(), &TimeZone::UTC).expect_err("refused");
    assert_eq!(refusal.reason("client_id"), Some(&Reason::NotAnId));
}

#[test]
fn an_activity_is_written_in_by_hand() {
    let new =
        read(&[("activity", "yoga"), ("minutes", "25"), ("begun", "2026-11-17T18:30"), ("after", "7")]).expect("fits");
    assert_eq!(new.what, Practised::Activity(Activity::Yoga, String::new()));
    assert_eq!((new.seconds, new.rate, new.phone_started_at), (Some(1_500), Rate::Mood, None));
    assert_eq!(new.started_at.to_string(), "2026-11-17T18:30:00Z");
    assert_eq!(new.ended_at.to_string(), "2026-11-17T18:55:00Z");
    let own = read(&[("activity", "own"), ("activity_name", " Fly fishing "), ("minutes", "5")]).expect("fits");
    assert_eq!(own.what, Practised::Activity(Activity::Own, "Fly fishing".into()));
    assert_eq!(own.started_at.as_millisecond(), NOW_MS - 300_000);

    assert_eq!(refused(&[("activity", "yoga")]), one("minutes", Reason::Required));
    let off = Reason::OutOfRange { min: 0, max: 1_440 };
    assert_eq!(refused(&[("activity", "yoga"), ("minutes", "-5")]), one("minutes", off));
    assert_eq!(refused(&[("activity", "own"), ("minutes", "5")]), one("activity_name", Reason::Required));
    let long = "x".repeat(81);
    let too_long = Reason::TooLong { max: 80 };
    assert_eq!(
        refused(&[("activity", "own"), ("activity_name", &long), ("minutes", "5")]),
        one("activity_name", too_long)
    );
    let begun = |at: &str| refused(&[("activity", "art"), ("minutes", "5"), ("begun", at)]);
    assert_eq!(begun("2027-01-01T10:00"), one("begun", Reason::InTheFuture));
    assert_eq!(begun("2026-01-01T10:00"), one("begun", Reason::DateOutOfRange));
    assert_eq!(begun("yesterday"), one("begun", Reason::NotADate));
}

#[test]
fn what_is_written_down_is_read_with_the_sheet() {
    let new = read(&[("skill", "wise_mind"), ("w0", "Stay or go"), ("w3", "Stay"), ("note", "calm")]).expect("fits");
    assert_eq!(new.answers.texts().collect::<Vec<_>>(), ["Stay or go", "Stay"]);
    assert!(read(&[("skill", "wise_mind"), ("w0", " ")]).expect("fits").answers.0.is_empty());
    assert_eq!(refused(&[("skill", "wise_mind"), ("w9", "x")]), one("form", Reason::UnknownField));
    assert_eq!(refused(&[("skill", "body_scan"), ("w0", "x")]), one("form", Reason::UnknownField));
    assert_eq!(refused(&[("skill", "evening_review"), ("w1", "7")]), one("w1", Reason::NotAChoice));
    let off = Reason::OutOfRange { min: 0, max: 10 };
    assert_eq!(refused(&[("skill", "opposite_action"), ("w1", "11")]), one("w1", off));
    assert!(read(&[("skill", "self_soothe"), ("w0", "2")]).is_ok_and(|new| !new.answers.is_empty()));
}

proptest! {
    #[test]
    fn whatever_is_sent_what_is_kept_is_sound(
        started in any::<i64>(), ended in any::<i64>(), sent in any::<i64>(), near in -200_000_000_i64..200_000_000,
        seconds in any::<i64>(), use_near in any::<bool>(),
    ) {
        let started = if use_near { NOW_MS + near } else { started };
        let ended = if use_near { started.saturating_add(seconds % 100_000_000) } else { ended };
        let fields = [
            ("skill", "body_scan".to_owned()),
            ("started_at", started.to_string()),
            ("ended_at", ended.to_string()),
            ("sent_at", if use_near { NOW_MS } else { sent }.to_string()),
            ("seconds", (seconds % 90_000).to_string()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if let Ok(new) = read(&fields) {
            prop_assert!(new.started_at <= now());
            prop_assert!(new.started_at <= new.ended_at);
            prop_assert!(new.ended_at <= now());
            prop_assert!(new.seconds.is_some_and(|s| s <= LONGEST_SECONDS));
        }
    }
}
