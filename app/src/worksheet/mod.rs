//! Worksheets on the page: the form of a sheet, and its answers to read. What a sheet is: `domain::worksheet`.
//!
//! [`questions`] renders the fields of a sheet inside a form of the caller, with what was typed and what is wrong beside
//! each; it works without script. [`answered`] renders answers to read and to print.

mod answered;
mod list;
mod questions;
mod rows;
#[cfg(test)]
mod tests;

pub use answered::answered;
pub use questions::questions;
