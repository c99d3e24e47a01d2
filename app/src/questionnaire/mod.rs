//! Questionnaires: what is due, one question a screen as plain documents, all on one page, the result in words.

mod after;
pub mod api;
mod begin;
mod list;
mod page;
mod question;
mod result;
mod unsaved;
mod whole;
mod words;

pub use self::{list::QuestionnairesPage, page::ResponsePage, question::QuestionPage, words::about};
