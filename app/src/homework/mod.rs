//! Homework: the list, one piece of it, and the work on it.

pub mod api;
mod list;
mod page;
mod words;
mod work;

pub use self::{
    list::{HomeworkListPage, line},
    page::HomeworkPage,
    words::Clock,
    work::WorkPage,
};

use domain::{Failure, HomeworkId};
use leptos::prelude::GetUntracked as _;
use leptos_router::hooks::use_params_map;

/// The id in the address.
fn id_in_address() -> Result<HomeworkId, Failure> {
    let id = use_params_map().get_untracked().get("homework");
    id.and_then(|id| id.parse().ok()).ok_or(Failure::NotFound)
}
