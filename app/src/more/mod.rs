//! `/more`: the last place of the bar, and the way to everything that has no place of its own there.

mod page;

pub use page::MorePage;
