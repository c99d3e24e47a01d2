//! What works without a network: the documents and files that the service worker keeps, and what a person keeps here.
//!
//! Only documents that are open to all stand in the list. The worker fetches them without the cookie, so that they are
//! as everybody sees them (S36; traps F2).

mod keep;
mod page;

pub use keep::Keep;
pub use page::offline_page;

use crate::{
    craving,
    script::{FNV, OPEN, fnv},
};
use domain::Skill;

/// The service worker, before it is filled in.
const WORKER: &str = include_str!("../script/worker.js");

/// Files of `public/` that the open documents need.
const PUBLIC: [&str; 5] = ["/icon.svg", "/icon-180.png", "/icon-192.png", "/manifest.webmanifest", "/month.svg"];

/// Addresses of the open documents, each in every language.
pub fn documents() -> Vec<String> {
    let fixed = ["/", "/help", "/month", "/offline"];
    let craving = craving::OPEN_PAGES.iter().copied();
    let practice = Skill::all().map(Skill::path);
    fixed.into_iter().chain(craving).chain(["/practice"]).map(str::to_owned).chain(practice).collect()
}

/// The service worker of this build. `made` are the stylesheet, the WebAssembly and its script; `version` is
/// anything that changes with them, where their addresses do not.
pub fn worker(made: &[String], version: &str) -> String {
    let documents = list(documents());
    let files = list(made.iter().cloned().chain([OPEN.path()]).chain(PUBLIC.map(str::to_owned)));
    let texts = [env!("MOORING_SOURCES"), WORKER, &documents, &files, version];
    let build = texts.iter().fold(FNV, |hash, text| fnv(hash, text.as_bytes()));
    WORKER.replace("{build}", &format!("{build:016x}")).replace("{documents}", &documents).replace("{files}", &files)
}

/// Addresses as a list in JavaScript. They are ours and hold nothing that would have to be escaped.
fn list(addresses: impl IntoIterator<Item = String>) -> String {
    let quoted: Vec<String> = addresses.into_iter().map(|address| format!("'{address}'")).collect();
    format!("[{}]", quoted.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_is_short_and_filled_in() {
        assert!(WORKER.lines().count() <= 200);
        let built = ["/pkg/mooring.0.css".to_owned()];
        let filled = worker(&built, "1");
        assert!(!filled.contains("{build}") && !filled.contains("{files}"), "{filled}");
        assert!(
            filled.contains("'/craving'") && filled.contains(&OPEN.path()) && filled.contains("'/pkg/mooring.0.css'")
        );
        assert_ne!(filled, worker(&built, "2"), "another build is another worker");
    }

    #[test]
    fn the_worker_finds_what_it_shows_where_something_is_kept() {
        for lang in domain::Language::ALL {
            let (page, hidden) = (offline_page(lang, "/pkg/mooring.css"), "data-kept=\"\" hidden");
            assert!(page.contains(hidden) && WORKER.contains(hidden), "{page}");
        }
    }

    #[test]
    fn addresses_need_no_escaping() {
        for address in documents() {
            assert!(address.chars().all(|c| c.is_ascii_alphanumeric() || "/-_.".contains(c)), "{address}");
        }
    }
}
