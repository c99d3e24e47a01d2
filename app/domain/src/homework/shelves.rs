//! The order in which homework is shown: what is due, what can wait, what is done.

use super::{Homework, Stage};
use crate::SessionId;
use jiff::{SignedDuration, Timestamp};

/// Homework due within so many hours is due now (own default: today and the next day).
pub const DUE_SOON_HOURS: i64 = 48;
/// Homework that was taken back is shown for so many days (own default).
pub const WITHDRAWN_SHOWN_DAYS: i64 = 14;

/// Homework on its shelves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelves {
    /// Feedback that was not read yet, newest first.
    pub news: Vec<Homework>,
    /// Late or due soon; the earliest first.
    pub now: Vec<Homework>,
    /// Due later, then without a date; the earliest first.
    pub later: Vec<Homework>,
    /// Sent, answered, or taken back; the newest first.
    pub done: Vec<Homework>,
}

impl Shelves {
    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        [&self.news, &self.now, &self.later, &self.done].iter().all(|shelf| shelf.is_empty())
    }
}

/// Puts each piece on one shelf.
pub fn shelve(all: Vec<Homework>, now: Timestamp) -> Shelves {
    let soon = now.saturating_add(SignedDuration::from_hours(DUE_SOON_HOURS)).unwrap_or(Timestamp::MAX);
    let old = now.saturating_sub(SignedDuration::from_hours(WITHDRAWN_SHOWN_DAYS * 24)).unwrap_or(Timestamp::MIN);
    let mut shelves = Shelves::default();
    for homework in all {
        let shelf = match homework.stage() {
            Stage::Answered if homework.has_news() => &mut shelves.news,
            Stage::Withdrawn if homework.withdrawn_at.is_some_and(|at| at < old) => continue,
            Stage::Sent | Stage::Answered | Stage::Withdrawn => &mut shelves.done,
            Stage::Open | Stage::Draft if homework.due_at.is_some_and(|due| due <= soon) => &mut shelves.now,
            Stage::Open | Stage::Draft => &mut shelves.later,
        };
        shelf.push(homework);
    }
    let due = |homework: &Homework| (homework.due_at.is_none(), homework.due_at, homework.id);
    shelves.now.sort_by_key(due);
    shelves.later.sort_by_key(due);
    shelves.news.sort_by_key(|homework| std::cmp::Reverse(ended(homework)));
    shelves.done.sort_by_key(|homework| std::cmp::Reverse(ended(homework)));
    shelves
}

/// What belongs to a session: given in it, or due when it begins; in the order in which it was given.
pub fn around(mut all: Vec<Homework>, session: SessionId, starts: Timestamp) -> Vec<Homework> {
    all.retain(|homework| {
        homework.stage() != Stage::Withdrawn && (homework.session == Some(session) || homework.due_at == Some(starts))
    });
    all.sort_by_key(|homework| (homework.assigned_at, homework.id));
    all
}

/// The last thing that happened to it.
fn ended(homework: &Homework) -> Option<Timestamp> {
    let sent = homework.sent.as_ref().map(|sent| sent.at);
    let answered = homework.feedback.as_ref().map(|feedback| feedback.at);
    [sent, answered, homework.withdrawn_at].into_iter().flatten().max()
}
