//! The agenda of a session with one person at the center (feature 5): either side adds points before; what was not
//! reached goes on to the next one.

use super::{Kind, Meeting, Phase};
use crate::{ClientId, Fields, PointId, Reason, Refusal, SessionId, Text};
use jiff::Timestamp;

/// Longest point, in code points (own default).
pub const POINT_MAX: usize = 500;
/// Most points that one person can add for one session (own default).
pub const POINTS_MAX: usize = 20;

/// A point on the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its id.
    pub id: PointId,
    /// The session that it was added for.
    pub session: SessionId,
    /// Who added it, where it was not the person.
    pub by: Option<String>,
    /// When.
    pub added_at: Timestamp,
    /// What about.
    pub text: Text,
    /// The session in which it was reached.
    pub reached_in: Option<SessionId>,
}

/// The points on the agenda of one of `meetings`: those added for it, those reached in it, and, when it is the next of
/// its kind, those of earlier ones that nobody reached. `points` are all of the person's, oldest first.
pub fn agenda_of<'a>(of: SessionId, meetings: &[Meeting], points: &'a [Point], now: Timestamp) -> Vec<&'a Point> {
    let Some(this) = meetings.iter().find(|meeting| meeting.session.id == of) else { return Vec::new() };
    let kind: Kind = this.session.kind;
    let same_kind = || meetings.iter().filter(|meeting| meeting.session.kind == kind);
    let to_come =
        same_kind().filter(|meeting| !meeting.session.is_cancelled() && meeting.session.phase(now) != Phase::Past);
    let next = to_come.min_by_key(|meeting| meeting.session.starts()).map(|meeting| meeting.session.id);
    let earlier = |point: &Point| {
        same_kind().any(|meeting| {
            let gone = meeting.session.phase(now) == Phase::Past || meeting.session.is_cancelled();
            meeting.session.id == point.session && gone
        })
    };
    let belongs = |point: &&Point| match point.reached_in {
        Some(reached) => reached == of || point.session == of,
        None => point.session == of || (next == Some(of) && earlier(point)),
    };
    points.iter().filter(belongs).collect()
}

/// A point as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPoint {
    /// Made by the rendered form.
    pub client_id: ClientId,
    /// For which session.
    pub session: SessionId,
    /// What about; not blank.
    pub text: Text,
}

impl NewPoint {
    /// Reads the form: `client_id`, `session`, `text`.
    pub fn parse(fields: &Fields, session: SessionId) -> Result<Self, Refusal> {
        let mut refusal = Refusal::default();
        fields.only(|name| matches!(name, "client_id" | "session" | "text"), &mut refusal);
        let client_id = fields.get("client_id").parse().map_err(|_| refusal.push("form", Reason::NotAnId)).ok();
        let text = match Text::parse(fields.get("text"), POINT_MAX) {
            Ok(text) if text.is_blank() => Err(Reason::Required),
            read => read,
        };
        let text = text.map_err(|reason| refusal.push("text", reason)).ok();
        match (client_id, text) {
            (Some(client_id), Some(text)) => refusal.or(Self { client_id, session, text }),
            _ => Err(refusal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schedule::{
        Session,
        fixture::{meeting, session},
    };
    use jiff::civil::{date, time};
    use uuid::Uuid;

    fn one_to_one(day: i8) -> Session {
        Session { kind: Kind::Individual, ..session(date(2026, 11, day), time(10, 0, 0, 0), 50) }
    }

    fn point(number: u128, session: &Session, reached_in: Option<&Session>) -> Point {
        Point {
            id: PointId(Uuid::from_u128(number)),
            session: session.id,
            by: None,
            added_at: Timestamp::UNIX_EPOCH,
            text: Text::stored(number.to_string()),
            reached_in: reached_in.map(|session| session.id),
        }
    }

    #[test]
    fn what_was_not_reached_goes_on_to_the_next_of_its_kind() {
        let now = "2026-11-18T12:00:00Z".parse().expect("a time");
        let [first, second, third, last] = [4, 11, 20, 27].map(one_to_one);
        let cancelled = Session { cancelled_at: Some(now), ..one_to_one(19) };
        let group = session(date(2026, 11, 18), time(18, 0, 0, 0), 90);
        let points = [
            point(1, &first, Some(&first)),
            point(2, &first, Some(&second)),
            point(3, &first, None),
            point(4, &second, None),
            point(5, &cancelled, None),
            point(6, &third, None),
            point(7, &last, None),
            point(8, &group, None),
        ];
        let meetings: Vec<Meeting> =
            [&first, &second, &cancelled, &third, &last, &group].map(|s| meeting(s.clone())).into();
        let numbers = |of: &Session| -> Vec<u128> {
            agenda_of(of.id, &meetings, &points, now).iter().map(|point| point.id.0.as_u128()).collect()
        };
        assert_eq!(numbers(&first), [1, 2, 3]);
        assert_eq!(numbers(&second), [2, 4]);
        assert_eq!(numbers(&third), [3, 4, 5, 6], "the next one takes over what is open");
        assert_eq!(numbers(&last), [7], "and no later one");
        assert_eq!(numbers(&group), [8]);
        assert_eq!(numbers(&session(date(2026, 12, 1), time(9, 0, 0, 0), 50)), []);
    }

    #[test]
    fn a_point_has_words() {
        let session = one_to_one(20).id;
        let read = |text: &str| {
            let fields =
                [("client_id", Uuid::nil().to_string()), ("session", session.to_string()), ("text", text.into())];
            NewPoint::parse(&Fields(fields.map(|(name, text)| (name.to_owned(), text)).into()), session)
        };
        assert_eq!(read("rent").expect("read").text.as_str(), "rent");
        assert_eq!(read(" \n").expect_err("refused").reason("text"), Some(&Reason::Required));
        assert_eq!(read(&"x".repeat(501)).expect_err("refused").reason("text"), Some(&Reason::TooLong { max: 500 }));
        assert_eq!(read("\0").expect_err("refused").reason("text"), Some(&Reason::BadCharacter));
    }
}
