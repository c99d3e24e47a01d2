//! A clock that stands still until a test moves it, and ids in order.

use domain::Clock;
use jiff::{SignedDuration, Timestamp};
use std::sync::{
    Mutex,
    atomic::{AtomicU64, Ordering},
};
use uuid::{Builder, Uuid};

/// A Tuesday, ten in the morning at the clinic.
const BEGINS: &str = "2026-11-24T15:00:00Z";

pub struct FrozenClock {
    now: Mutex<Timestamp>,
    ids: AtomicU64,
}

impl FrozenClock {
    pub fn new() -> Self {
        Self { now: Mutex::new(BEGINS.parse().expect("a time")), ids: AtomicU64::new(1) }
    }

    pub fn pass(&self, time: SignedDuration) {
        *self.now.lock().expect("a time") += time;
    }
}

impl Clock for FrozenClock {
    fn now(&self) -> Timestamp {
        *self.now.lock().expect("a time")
    }

    fn id(&self) -> Uuid {
        let mut chance = [0; 10];
        chance[2..].copy_from_slice(&self.ids.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        let milliseconds = u64::try_from(self.now().as_millisecond()).expect("after 1970");
        Builder::from_unix_timestamp_millis(milliseconds, &chance).into_uuid()
    }
}

pub fn minutes(number: i64) -> SignedDuration {
    SignedDuration::from_mins(number)
}
