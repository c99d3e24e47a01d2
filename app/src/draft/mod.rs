//! Drafts for every form: kept on the server while somebody types, and the form sent without leaving the page.
//!
//! A form that wants this stands on a page that [`api::has_drafts`] names and that `routes::has_islands` lists. It puts
//! [`Keeper`] behind its button, reads `services.drafts.kept` for its own path, shows [`KeptNote`] when it found
//! something, and its use case forgets the draft in the transaction that stores the form. Without script the form is sent
//! as it is; a second button with a `formaction` of its own ("Save and go on later") is left to the browser.

mod sender;

pub use sender::Sender;
#[cfg(feature = "hydrate")]
pub use sender::send;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod keeper;

#[cfg(feature = "ssr")]
pub use keeper::{Keeper, KeptNote};
