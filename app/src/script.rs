//! The small scripts written by hand: each a file of its own under an address that changes with its content.
//!
//! `lock` for who is signed in as a participant, `open` for open pages that also work without a network, `keep` for
//! what is kept on this phone, `zone` for clock times on a phone in another zone, and `worker`, the service worker, which [`crate::offline`] fills in.

use crate::ssr::{Request, SignedIn};
use leptos::{nonce::use_nonce, prelude::*};

/// A script as it is sent.
pub struct Script {
    name: &'static str,
    /// The text.
    pub source: &'static str,
    hash: u64,
}

impl Script {
    const fn new(name: &'static str, source: &'static str) -> Self {
        Self { name, source, hash: fnv(FNV, source.as_bytes()) }
    }

    /// Its address.
    pub fn path(&self) -> String {
        format!("/script/{}.{:016x}.js", self.name, self.hash)
    }
}

/// Locks the screen: hide, idle time, other tabs, the way back.
pub static LOCK: Script = Script::new("lock", include_str!("script/lock.js"));
/// Registers the service worker on open pages, and leads on within an exercise that has no network.
pub static OPEN: Script = Script::new("open", include_str!("script/open.js"));
/// Asks before something is kept on this phone, and forgets it.
pub static KEEP: Script = Script::new("keep", include_str!("script/keep.js"));
/// Adds the phone's own time to the clinic's clock times, where the two differ.
pub static ZONE: Script = Script::new("zone", include_str!("script/zone.js"));

/// Every script that pages load.
pub static ALL: [&Script; 4] = [&LOCK, &OPEN, &KEEP, &ZONE];

/// Where [`fnv`] begins.
pub const FNV: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a with 64 bits over `bytes`, going on from `hash`. It names versions of files and guards nothing.
pub const fn fnv(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

/// The scripts of a routed page: for a participant the lock, for a visitor what works without a network.
pub fn of(request: &Request) -> Option<AnyView> {
    let nonce = use_nonce();
    if let Ok(who) = request.participant() {
        // Tells the worker when somebody else signs in on this phone; it says nothing about who.
        let whose = format!("{:016x}", fnv(fnv(FNV, who.program.0.as_bytes()), who.account.0.as_bytes()));
        let lock = LOCK.path();
        let times = request.visit.path.starts_with("/schedule");
        let zone = times.then(|| view! { <script src=ZONE.path() nonce=nonce.clone() defer=""></script> });
        return Some(
            view! {
                <script src=lock nonce=nonce defer="" data-minutes=who.screen.lock_minutes data-whose=whose></script>
                {zone}
            }
            .into_any(),
        );
    }
    let visitor = matches!(request.visit.signed_in, SignedIn::Nobody | SignedIn::Expired(_) | SignedIn::Unknown);
    let open = ["/craving", "/practice"].iter().any(|area| request.visit.path.starts_with(area));
    (visitor && open).then(|| view! { <script src=OPEN.path() nonce=nonce defer=""></script> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_follows_the_content() {
        assert_eq!(fnv(FNV, b"a"), 0xaf63_dc4c_8601_ec8c); // a value of the FNV reference
        let paths: std::collections::BTreeSet<String> = ALL.iter().map(|script| script.path()).collect();
        assert_eq!(paths.len(), ALL.len());
        assert!(LOCK.path().starts_with("/script/lock.") && LOCK.path().len() == "/script/lock.".len() + 19);
    }

    #[test]
    fn each_is_small() {
        for script in ALL {
            assert!(script.source.len() < 2_500, "{}: {} bytes", script.name, script.source.len());
        }
    }
}
