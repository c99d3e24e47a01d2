//! "What is next" for the participant: one thing, safety first.

use domain::{Ask, Today};

/// The one next thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// What is asked about the craving flow that was begun last.
    Craving(Ask),
    /// A check-in that was begun and not sent.
    FinishCheckIn,
    /// Today's check-in.
    CheckIn,
    /// Everything is done: something kind.
    Done,
}

/// Decides the one next thing: safety, then what was begun, then what is due.
pub fn next(today: &Today) -> Next {
    let checked_in = today.last.as_ref().is_some_and(|last| last.day == today.day);
    if let Some((ask, _)) = today.craving {
        Next::Craving(ask)
    } else if today.draft {
        Next::FinishCheckIn
    } else if checked_in {
        Next::Done
    } else {
        Next::CheckIn
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Clinic, CravingShare, FlowId, OpenedFrom, Pass, Safety};
    use jiff::{Timestamp, civil::date, tz::TimeZone};
    use uuid::Uuid;

    fn today() -> Today {
        let clinic = Clinic {
            name: String::new(),
            phone: None,
            zone: TimeZone::UTC,
            hours: [None; 7],
            closed: vec![],
            on_call: false,
        };
        Today {
            clinic,
            enrollment: None,
            day: date(2026, 5, 6),
            days: vec![],
            usual: None,
            last: None,
            craving: None,
            draft: false,
        }
    }

    #[test]
    fn safety_comes_before_what_was_begun_and_that_before_what_is_due() {
        assert_eq!(next(&today()), Next::CheckIn);
        let begun = Today { draft: true, ..today() };
        assert_eq!(next(&begun), Next::FinishCheckIn);
        let pass = Pass::begun(
            FlowId(Uuid::nil()),
            Safety::Safe,
            OpenedFrom::Button,
            CravingShare::Numbers,
            Timestamp::UNIX_EPOCH,
        );
        assert_eq!(next(&Today { craving: Some((Ask::HowNow, pass)), ..begun }), Next::Craving(Ask::HowNow));
    }
}
