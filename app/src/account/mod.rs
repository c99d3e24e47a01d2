//! Getting in and out, and the own account.

pub mod api;
mod page;
mod sign_in;

pub use page::{AccountPage, ChangedPage};
pub use sign_in::{InvitationPage, SignInPage};
