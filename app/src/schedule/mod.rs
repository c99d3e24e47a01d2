//! The participant's sessions: week, day, one session, what can be chosen, own fixed times.

mod agenda;
pub mod api;
mod commitments;
mod day;
mod homework;
mod hours;
mod notice;
mod open;
mod part;
mod session;
mod slot;
mod week;
mod words;

pub use self::{
    commitments::CommitmentsPage,
    day::DayPage,
    open::OpenPage,
    session::SessionPage,
    week::{OtherWeekPage, WeekPage},
};
