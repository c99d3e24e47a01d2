//! What of the forms still asks for something.

use super::{InstrumentId, OpenedBy, Standing, Window, open_windows};
use jiff::{Timestamp, civil::Date};

/// What decides whether a response answers what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// The form.
    pub instrument: InstrumentId,
    /// Who opened it.
    pub opened_by: OpenedBy,
    /// The day it was due, where a schedule opened it.
    pub day: Option<Date>,
    /// What may be done with it now.
    pub standing: Standing,
}

impl Sitting {
    /// Whether it is the answer to `window`.
    pub fn is_of(&self, window: &Window) -> bool {
        self.instrument == window.instrument && self.day == Some(window.day)
    }
}

/// The open windows in which nothing was finished, soonest end first, each with the place in `sittings` of the response
/// that was begun and may be taken up again.
pub fn due(windows: &[Window], sittings: &[Sitting], now: Timestamp) -> Vec<(Window, Option<usize>)> {
    let mut due = Vec::new();
    for window in open_windows(windows, now) {
        let of_window = || sittings.iter().enumerate().filter(|(_, sitting)| sitting.is_of(&window));
        if of_window().any(|(_, sitting)| matches!(sitting.standing, Standing::Finished | Standing::Settled)) {
            continue;
        }
        let begun = of_window().find(|(_, sitting)| sitting.standing == Standing::Open);
        due.push((window, begun.map(|(place, _)| place)));
    }
    due.sort_by_key(|(window, _)| (window.closes, window.instrument));
    due
}

/// The places of what an answer or a clinician opened and is not finished, in the order of `sittings`.
pub fn asked(sittings: &[Sitting]) -> Vec<usize> {
    let is_asked = |sitting: &Sitting| sitting.opened_by != OpenedBy::Schedule && sitting.standing == Standing::Open;
    sittings.iter().enumerate().filter(|(_, sitting)| is_asked(sitting)).map(|(place, _)| place).collect()
}
