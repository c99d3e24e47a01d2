//! argon2id, a few at a time (S04): as many hashes as there are cores, and a short queue before the door.

use argon2::{
    Algorithm, Argon2, Block, Params, Version,
    password_hash::{
        PasswordHasher,
        phc::{Output, PasswordHash},
    },
};
use domain::Secret;
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicUsize, Ordering},
};
use tokio::sync::Semaphore;

/// Memory in KiB: 19 MiB (S04).
const MEMORY: u32 = 19 * 1024;
/// Passes over the memory (S04).
const PASSES: u32 = 2;
/// Lanes (S04).
const LANES: u32 = 1;
/// Sign-ins that may wait for a free core; more are told to try again.
const QUEUE: usize = 64;

/// Why a password could not be hashed or checked now.
#[derive(Debug, thiserror::Error)]
pub enum HashError {
    /// Too many are waiting.
    #[error("too many passwords are being checked")]
    Busy,
    /// The stored hash is none, or hashing failed.
    #[error("a password could not be hashed")]
    Broken,
}

/// Hashes and checks passwords without stopping the rest of the server.
#[derive(Clone)]
pub struct Hasher {
    cores: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    /// 19 MiB for each core, used again and again: given back to the allocator, they would stay resident for every
    /// thread that ever hashed (measured: 496 MB after 520 sign-ins).
    memory: Arc<Mutex<Vec<Vec<Block>>>>,
    /// A hash of nobody's password, so that an unknown account takes as long as a known one (S05).
    decoy: Arc<str>,
}

impl Hasher {
    /// A hasher that uses `cores` cores at most.
    pub fn new(cores: usize) -> Result<Self, HashError> {
        let decoy = hash(b"nobody has this password, and nobody will").ok_or(HashError::Broken)?;
        Ok(Self {
            cores: Arc::new(Semaphore::new(cores.max(1))),
            waiting: Arc::default(),
            memory: Arc::default(),
            decoy: decoy.into(),
        })
    }

    /// The string to store for a password.
    pub async fn hash(&self, password: &Secret) -> Result<String, HashError> {
        let password = password.0.clone();
        self.run(move || hash(password.as_bytes())).await?.ok_or(HashError::Broken)
    }

    /// Whether `password` belongs to `stored`. Without a stored hash the work is done all the same and the answer is no.
    pub async fn matches(&self, password: &Secret, stored: Option<&str>) -> Result<bool, HashError> {
        let password = password.0.clone();
        let known = stored.is_some();
        let stored = stored.unwrap_or(&self.decoy).to_owned();
        let memory = self.memory.clone();
        let take_out = move || memory.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        let give_back = self.memory.clone();
        let work = move || {
            let mut blocks = take_out();
            let matches = verify(password.as_bytes(), &stored, &mut blocks);
            give_back.lock().unwrap_or_else(PoisonError::into_inner).push(blocks);
            matches
        };
        let matches = self.run(work).await?;
        Ok(known & matches)
    }

    async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, HashError> {
        if self.waiting.fetch_add(1, Ordering::Relaxed) >= QUEUE {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(HashError::Busy);
        }
        let permit = self.cores.clone().acquire_owned().await;
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        let permit = permit.map_err(|_| HashError::Busy)?;
        tokio::task::spawn_blocking(move || {
            let done = work();
            drop(permit);
            done
        })
        .await
        .map_err(|_| HashError::Broken)
    }
}

/// Whether a stored hash was made with weaker parameters than today's.
pub fn is_outdated(stored: &str) -> bool {
    PasswordHash::new(stored)
        .ok()
        .and_then(|parsed| Params::try_from(&parsed).ok())
        .is_none_or(|p| p.m_cost() < MEMORY || p.t_cost() < PASSES || p.p_cost() < LANES)
}

fn argon2() -> Option<Argon2<'static>> {
    Params::new(MEMORY, PASSES, LANES, None).ok().map(|params| Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// The string to store for a password, hashed on this thread. For the command line and the demo.
pub fn hash(password: &[u8]) -> Option<String> {
    argon2()?.hash_password(password).ok().map(|hash| hash.to_string())
}

/// Whether `password` has the stored hash, with the parameters it was stored with. Compared in constant time.
fn verify(password: &[u8], stored: &str, blocks: &mut Vec<Block>) -> bool {
    let Ok(parsed) = PasswordHash::new(stored) else { return false };
    let (Ok(params), Some(salt), Some(expected)) = (Params::try_from(&parsed), &parsed.salt, &parsed.hash) else {
        return false;
    };
    blocks.resize(params.block_count().max(blocks.len()), Block::default());
    let mut found = vec![0; expected.as_ref().len()];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into_with_memory(password, salt.as_ref(), &mut found, blocks.as_mut_slice())
        .is_ok()
        && Output::new(&found).is_ok_and(|found| found == *expected)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_matches_its_own_hash_only_and_nothing_is_cut_off() {
        let hasher = Hasher::new(2).expect("hashes");
        let long = "ü".repeat(256);
        let stored = hasher.hash(&Secret(long.clone())).await.expect("hashes");
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(!is_outdated(&stored));
        assert!(is_outdated(&stored.replace("m=19456", "m=1024")));
        assert!(hasher.matches(&Secret(long.clone()), Some(&stored)).await.expect("checks"));
        assert!(!hasher.matches(&Secret(long[..long.len() - 2].to_owned()), Some(&stored)).await.expect("checks"));
        assert!(
            !hasher.matches(&Secret("nobody has this password, and nobody will".into()), None).await.expect("checks")
        );
    }
}
