//! The only module that knows the web server: who asks, with what, and how it is answered.

mod answer;
mod page;
mod visit;

pub use answer::{Answer, AnswerSlot, ApiError, CookieChange, answer, answer_with};
pub use page::page;
pub use visit::{Request, SignedIn, Typed, Visit, local_page, request};
