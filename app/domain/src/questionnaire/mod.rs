//! Validated questionnaires: one engine, every instrument as data. The reference is `clinical/instruments.md`: item texts
//! are fixed, scores are signals and never diagnoses, and nothing here reads a clock.

mod answers;
mod check;
mod data;
mod due;
mod instrument;
mod parse;
mod port;
mod reading;
mod score;
mod sheet;
mod sitting;

pub use answers::{Answer, Answers, Applies};
pub use check::CrossCheck;
pub use due::{Pcl5Form, Plan, Standing, WINDOW_HOURS, Window, open_windows, schedule, standing};
pub use instrument::{Answering, Asked, Band, Instrument, InstrumentId, Item, Points, Recall, Scale, Wording, Words};
pub use parse::{Given, NewAnswers, field_of, item_of, read};
pub use port::{
    DueForm, History, OpenedBy, Overview, Past, Questionnaires, Response, ResponsePage, Saved, Summary, UNDER_WAY_HOURS,
};
pub use reading::{DrinkingLimit, Range, auditc_positive, bam_review, barc_is_low, cut_off, pcl5_pattern, pcl5_range};
pub use score::{Scores, score};
pub use sheet::{Question, Sheet, Switch, Texts};
pub use sitting::{Sitting, asked, due};

#[cfg(test)]
mod tests;
