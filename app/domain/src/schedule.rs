//! A person's sessions: the week, booking, absences, agenda, own fixed times, and the hours of a week.
//!
//! A session is stored as the clinic's clock shows it (civil time and zone, R08); its instant is worked out when it is
//! needed. Sessions belong to the calendar date that they begin on, weeks run from Monday to Sunday (rule F22).

mod agenda;
mod attendance;
mod booking;
mod civil;
mod commitment;
mod curriculum;
mod ledger;
mod level;
mod port;
mod session;
mod table;

#[cfg(test)]
mod fixture;

pub use agenda::{NewPoint, POINT_MAX, POINTS_MAX, Point, agenda_of};
pub use attendance::{Absence, AbsenceReason, Booker, Mark, Meeting, Mine, NewNotice, Status, WORDS_MAX};
pub use booking::{
    MAKE_UP_DAYS, NewBooking, can_make_up, may_book, may_give_notice, may_release, may_want_time, may_withdraw,
};
pub use civil::{Civil, SERIES_MAX, Series, monday_of};
pub use commitment::{COMMITMENTS_MAX, Commitment, CommitmentKind, LABEL_MAX, NewCommitment, conflicts};
pub use curriculum::{Both, Course, Curriculum, Lesson, course_of, curriculum, lesson};
pub use ledger::{Counting, Hours, Ledger, Line, ledger};
pub use level::{CareLevel, Level};
pub use port::{Openings, Schedules, SessionPage, Week};
pub use session::{JoinLink, Kind, Opened, Phase, Session, Was};
pub use table::{Timetable, next};
