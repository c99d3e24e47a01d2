//! `/help`: the crisis card for everyone, without sign-in, script, cookie or database.

mod numbers;
mod page;
#[cfg(test)]
mod tests;

pub use numbers::{Numbers, sms, tel};
pub use page::help_page;
