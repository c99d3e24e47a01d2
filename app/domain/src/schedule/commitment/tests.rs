use super::*;
use crate::schedule::fixture::session;
use jiff::civil::{date, time};
use uuid::Uuid;

fn commitment(weekdays: &[Weekday], from: Time, to: Time) -> Commitment {
    Commitment {
        id: CommitmentId(Uuid::nil()),
        kind: CommitmentKind::Work,
        weekdays: weekdays.to_vec(),
        from,
        to,
        label: Text::default(),
    }
}

/// The session is on Monday 23 November 2026, 18:00 to 19:30 in New York.
#[test]
fn a_fixed_time_collides_when_it_takes_any_minute_in_common() {
    use Weekday::{Friday, Monday, Sunday, Tuesday};
    let group = session(date(2026, 11, 23), time(18, 0, 0, 0), 90);
    let at = |hour, minute| time(hour, minute, 0, 0);
    for (weekdays, from, to, collides, why) in [
        (&[Monday][..], at(9, 0), at(17, 30), false, "over before"),
        (&[Monday], at(9, 0), at(18, 0), false, "ends when it begins"),
        (&[Monday], at(9, 0), at(18, 1), true, "one minute"),
        (&[Monday], at(19, 30), at(22, 0), false, "begins when it ends"),
        (&[Monday], at(19, 0), at(22, 0), true, "begins within"),
        (&[Tuesday, Friday], at(18, 0), at(19, 0), false, "other days"),
        (&[Sunday, Monday], at(18, 30), at(18, 45), true, "within"),
        (&[Monday], at(17, 0), at(5, 0), true, "overnight, begun the same day"),
        (&[Monday], at(22, 0), at(6, 0), false, "overnight, begins later"),
        (&[Sunday], at(22, 0), at(6, 0), false, "overnight from the day before, over by then"),
        (&[Sunday], at(22, 0), at(18, 30), true, "overnight from the day before, still on"),
    ] {
        let all = [commitment(weekdays, from, to)];
        assert_eq!(!conflicts(&group, &all, &group.start.zone).is_empty(), collides, "{why}");
    }
}

#[test]
fn a_night_shift_across_the_change_of_the_clock_is_one_stretch() {
    // 1 November 2026, 2:00 becomes 1:00 again in New York.
    let class = session(date(2026, 11, 1), time(5, 30, 0, 0), 60);
    let shift = [commitment(&[Weekday::Saturday], time(22, 0, 0, 0), time(6, 0, 0, 0))];
    let (from, to) = shift[0].bounds(date(2026, 10, 31), &class.start.zone).expect("a shift");
    assert_eq!(to.duration_since(from).as_hours(), 9);
    assert_eq!(conflicts(&class, &shift, &class.start.zone).len(), 1);
}

fn read(changes: &[(&str, &str)]) -> Result<NewCommitment, Refusal> {
    let mut fields = vec![
        ("client_id".to_owned(), Uuid::nil().to_string()),
        ("kind".to_owned(), "work".to_owned()),
        ("weekday".to_owned(), "1".to_owned()),
        ("from".to_owned(), "09:00".to_owned()),
        ("to".to_owned(), "17:00".to_owned()),
        ("label".to_owned(), "Bakery".to_owned()),
    ];
    fields.retain(|(name, _)| changes.iter().all(|(other, _)| name != other));
    fields.extend(changes.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())));
    NewCommitment::parse(&Fields(fields))
}

#[test]
fn what_was_typed_is_read() {
    let new = read(&[("weekday", "5"), ("weekday", "1"), ("weekday", "5")]).expect("read");
    assert_eq!(new.weekdays, [Weekday::Monday, Weekday::Friday]);
    assert_eq!((new.from, new.to, new.label.as_str()), (time(9, 0, 0, 0), time(17, 0, 0, 0), "Bakery"));
    assert!(read(&[("from", "22:00"), ("to", "06:00")]).is_ok(), "overnight");
    assert_eq!(read(&[("from", "9:05:59")]).expect("read").from, time(9, 5, 0, 0));
}

#[test]
fn what_is_wrong_is_said_beside_its_field() {
    for (name, typed, why) in [
        ("kind", "", Reason::Required),
        ("kind", "prison", Reason::NotAChoice),
        ("weekday", "", Reason::Required),
        ("weekday", "0", Reason::NotAChoice),
        ("weekday", "8", Reason::NotAChoice),
        ("weekday", "monday", Reason::NotAChoice),
        ("from", "", Reason::Required),
        ("from", "25:00", Reason::NotATime),
        ("from", "9", Reason::NotATime),
        ("from", "-1:00", Reason::NotATime),
        ("to", "17:60", Reason::NotATime),
        ("to", "09:00", Reason::SameTimes),
        ("label", &*"x".repeat(81), Reason::TooLong { max: 80 }),
    ] {
        assert_eq!(read(&[(name, typed)]).expect_err("refused").reason(name), Some(&why), "{name} {typed}");
    }
    assert_eq!(read(&[("client_id", "no")]).expect_err("refused").reason("form"), Some(&Reason::NotAnId));
    assert_eq!(read(&[("whose", "ben")]).expect_err("refused").reason("form"), Some(&Reason::UnknownField));
}
