//! The flag board: who needs a person now.

mod live;

pub use live::LiveBoard;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod board;
#[cfg(feature = "ssr")]
mod close;
#[cfg(feature = "ssr")]
mod detail;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use self::{
    board::{BoardPage, board_fragment},
    detail::FlagDetailPage,
};
