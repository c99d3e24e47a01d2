//! The live board: a stream that says "something changed", never what (quality.md, section 3).
//!
//! One task a program asks the database four times a second for the fingerprint of what is open, as long as a board is
//! open in this process. It compares states, not events: nothing can be missed, whichever process made the change.

use crate::site::Site;
use app::ssr::{SignedIn, Visit};
use axum::{
    extract::{Extension, State},
    http::StatusCode,
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
};
use domain::{Clock, ProgramId, Role};
use futures::Stream;
use std::{
    collections::HashMap,
    convert::Infallible,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};
use store::{PgStore, SignIn};
use tokio::sync::{Notify, watch};

/// How often the database is asked.
const POLL: Duration = Duration::from_millis(250);
/// How often an open stream's sign-in is looked at (S12).
const SIGN_IN_CHECK: Duration = Duration::from_secs(1);

/// What is known of a board: its fingerprint, or nothing while the database is away.
type Seen = Option<Arc<str>>;

/// The boards that are open in this process.
#[derive(Clone)]
pub struct Live {
    store: PgStore,
    clock: Arc<dyn Clock>,
    boards: Arc<Mutex<HashMap<ProgramId, watch::Sender<Seen>>>>,
    nudge: Arc<Notify>,
    ending: watch::Sender<bool>,
}

impl Live {
    /// No board is open yet.
    pub fn new(store: PgStore, clock: Arc<dyn Clock>) -> Self {
        Self { store, clock, boards: Arc::default(), nudge: Arc::default(), ending: watch::Sender::new(false) }
    }

    /// Something was stored by this process: look now, not at the next poll.
    pub fn nudge(&self) {
        self.nudge.notify_waiters();
    }

    /// Ends every stream, because the server stops.
    pub fn end(&self) {
        self.ending.send_replace(true);
    }

    fn watch(&self, program: ProgramId) -> watch::Receiver<Seen> {
        let mut boards = self.boards.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = boards.get(&program) {
            let mut receiver = sender.subscribe();
            // A board that opens late is told at once what the others know.
            receiver.mark_changed();
            return receiver;
        }
        let (sender, receiver) = watch::channel(None);
        boards.insert(program, sender);
        tokio::spawn(self.clone().poll(program));
        receiver
    }

    async fn poll(self, program: ProgramId) {
        loop {
            let seen: Seen = self.store.board_fingerprint(program).await.ok().map(Arc::from);
            {
                let mut boards = self.boards.lock().unwrap_or_else(PoisonError::into_inner);
                let Some(sender) = boards.get(&program) else { return };
                if sender.receiver_count() == 0 {
                    boards.remove(&program);
                    return;
                }
                sender.send_if_modified(|now| {
                    let changed = *now != seen;
                    now.clone_from(&seen);
                    changed
                });
            }
            tokio::select! {
                () = tokio::time::sleep(POLL) => {}
                () = self.nudge.notified() => {}
            }
        }
    }
}

/// `GET /clinic/live`: events `board` (data: fingerprint), `away` (the database cannot be asked) and `ended` (sign in again).
pub async fn stream(
    State(site): State<Site>,
    Extension(visit): Extension<Visit>,
    headers: axum::http::HeaderMap,
) -> Response {
    let SignedIn::Live(scope) = &visit.signed_in else { return StatusCode::UNAUTHORIZED.into_response() };
    if !scope.is(Role::Clinician) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let Some(token_hash) = crate::visit::token_hash(&headers) else { return StatusCode::UNAUTHORIZED.into_response() };
    let events = events(site.live.clone(), scope.program, token_hash);
    let mut response = Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15))).into_response();
    let headers = response.headers_mut();
    headers.insert("cache-control", axum::http::HeaderValue::from_static("no-store"));
    headers.insert("x-accel-buffering", axum::http::HeaderValue::from_static("no"));
    response
}

fn events(live: Live, program: ProgramId, token_hash: [u8; 32]) -> impl Stream<Item = Result<Event, Infallible>> {
    struct State {
        live: Live,
        seen: watch::Receiver<Seen>,
        ending: watch::Receiver<bool>,
        check: tokio::time::Interval,
        over: bool,
    }
    let mut check = tokio::time::interval(SIGN_IN_CHECK);
    check.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let seen = live.watch(program);
    let ending = live.ending.subscribe();
    let state = State { live, seen, ending, check, over: false };
    futures::stream::unfold(state, move |mut state| async move {
        if state.over {
            return None;
        }
        loop {
            tokio::select! {
                changed = state.seen.changed() => {
                    if changed.is_err() {
                        return None;
                    }
                    let now = state.seen.borrow_and_update().clone();
                    let event = match now {
                        Some(fingerprint) => Event::default().event("board").data(&*fingerprint),
                        None => Event::default().event("away").data("-"),
                    };
                    return Some((Ok(event), state));
                }
                _ = state.ending.changed() => return None,
                _ = state.check.tick() => {
                    let now = state.live.clock.now();
                    if let Ok(SignIn::None | SignIn::Expired(_)) =
                        state.live.store.sign_in_of(program, token_hash, now, false).await
                    {
                        state.over = true;
                        return Some((Ok(Event::default().event("ended").data("-")), state));
                    }
                }
            }
        }
    })
}
