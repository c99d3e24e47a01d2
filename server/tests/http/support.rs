//! A clinic to knock at: a program with its people, the whole router in process, and a browser for each of them.

mod app;
mod browser;
mod cast;
mod clock;
mod form;
mod html;
mod lapse;
mod plan;
mod questionnaire;
mod seen;
pub mod sessions;

pub use app::TestApp;
pub use browser::Browser;
pub use cast::{COVE_HOST, HARBOR_HOST, PASSWORD, email, id_of, name};
pub use clock::minutes;
pub use form::{Form, closing, craving, form};
pub use html::{tags, text};
pub use lapse::LAPSE;
pub use plan::{GOAL, MEDICINE, MEETING, change};
pub use questionnaire::{RESPONSE, answering};
pub use seen::Seen;
