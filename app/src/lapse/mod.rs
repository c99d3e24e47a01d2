//! A lapse: told of without shame, looked at in five minutes, with a plan for the next day. It erases nothing.

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod review;

#[cfg(feature = "ssr")]
pub use self::{
    page::{LapsesPage, counted},
    review::LapsePage,
};
