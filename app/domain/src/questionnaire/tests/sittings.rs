//! What of the forms still asks for something.

use crate::questionnaire::{
    InstrumentId::{self, Asq, Cssrs, Gad7, Phq9},
    OpenedBy, Sitting, Standing, Window, asked, due,
};
use jiff::{Timestamp, civil::date};

fn at(hour: i64) -> Timestamp {
    Timestamp::from_second(hour * 3_600).unwrap()
}

fn window(instrument: InstrumentId, closes: i64) -> Window {
    Window { instrument, day: date(2026, 5, 4), opens: at(0), closes: at(closes) }
}

fn sitting(instrument: InstrumentId, standing: Standing) -> Sitting {
    Sitting { instrument, opened_by: OpenedBy::Schedule, day: Some(date(2026, 5, 4)), standing }
}

#[test]
fn what_was_finished_asks_for_nothing_and_what_was_begun_is_taken_up_again() {
    let windows = [window(Gad7, 9), window(Phq9, 3), window(Asq, 5)];
    let sittings = [sitting(Asq, Standing::Settled), sitting(Gad7, Standing::TooLate), sitting(Gad7, Standing::Open)];
    let found: Vec<_> =
        due(&windows, &sittings, at(1)).into_iter().map(|(one, place)| (one.instrument, place)).collect();
    assert_eq!(found, [(Phq9, None), (Gad7, Some(2))], "soonest end first");
    assert!(due(&windows, &sittings, at(9)).is_empty(), "closed");
    let other_day = [Sitting { day: Some(date(2026, 5, 1)), ..sitting(Phq9, Standing::Finished) }];
    assert_eq!(due(&windows[1..2], &other_day, at(1)).len(), 1, "another day's answer is no answer");
}

#[test]
fn what_nobody_scheduled_is_asked_while_it_is_open() {
    let opened = |opened_by, standing| Sitting { opened_by, day: None, ..sitting(Cssrs, standing) };
    let sittings = [
        opened(OpenedBy::Answer, Standing::Finished),
        opened(OpenedBy::Answer, Standing::Open),
        opened(OpenedBy::Schedule, Standing::Open),
        opened(OpenedBy::Clinician, Standing::Open),
        opened(OpenedBy::Clinician, Standing::TooLate),
    ];
    assert_eq!(asked(&sittings), [1, 3]);
}
