//! Worksheets: forms that come from data, so that a clinic's own sheet, an exercise and a plan are one thing.
//!
//! A [`Sheet`] is a list of [`Ask`]s, each answered in one or more [`Part`]s ("text and 0-10" is two). Its texts are plain
//! strings in one language; the same sheet in another language has the same asks, parts and options in the same order, so
//! that answers, which name options by their place, are read with either.
//!
//! How a noun uses it (homework does; a form exercise, the safety plan and the lapse review can):
//! 1. Keep the sheet as JSON (`Sheet` is `Serialize`/`Deserialize`), or build it with [`Ask::new`]. The words of the
//!    `fields` of an exercise record ("text and date", "list, 3-8") are read by [`Kind::from_words`]. Sheets that somebody
//!    typed in are checked once with [`Sheet::is_sound`].
//! 2. Render it with `worksheet::Questions` of the app: names are `w0`, `w1_2` … ([`Sheet::names`]); the form around it
//!    has its own `client_id`, button and `draft::Keeper`.
//! 3. In the server function: `fields.only(|name| name == "client_id" || known.contains(name), &mut refusal)` with
//!    `known = sheet.names()`, then [`parse`]. With `whole` what is required must be there; without it any part of it
//!    can be kept, but nothing that cannot be: a date that does not exist is refused either way. A draft while typing
//!    needs neither: it is kept as typed (`Drafts`).
//! 4. Store [`SheetAnswers`] as JSON beside the sheet (or its id and version). Show them with `worksheet::Answered`, or
//!    put them back into the form with [`SheetAnswers::fields`].

mod answer;
mod kind;
mod parse;
mod sheet;
mod words;

pub use answer::{Answer, Person, SheetAnswers};
pub use kind::{Cell, Column, Kind};
pub use parse::parse;
pub use sheet::{Ask, Part, Sheet};

/// Longest answer on one line: a line, a line of a list, a cell, an hour; in code points (own default).
pub const LINE_MAX: usize = 500;
/// Longest name of a person to call, in code points (own default).
pub const NAME_MAX: usize = 200;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
