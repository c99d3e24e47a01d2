//! A request body that must keep coming.

use axum::body::{Bytes, HttpBody};
use hyper::body::{Frame, Incoming, SizeHint};
use std::{
    io,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};
use tokio::time::{Instant, Sleep, sleep};

/// How much has to come each time: a bad phone network brings it in a moment, a client that dribbles never does.
const STEP: usize = 1_024;

/// A body, and the time by which its next step must be there.
pub(super) struct Paced {
    body: Incoming,
    patience: Duration,
    deadline: Option<Pin<Box<Sleep>>>,
    since: usize,
}

impl Paced {
    pub(super) fn new(body: Incoming, patience: Duration) -> Self {
        Self { body, patience, deadline: None, since: 0 }
    }
}

impl HttpBody for Paced {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let this = &mut *self;
        let Poll::Ready(frame) = Pin::new(&mut this.body).poll_frame(cx) else {
            let patience = this.patience;
            let deadline = this.deadline.get_or_insert_with(|| Box::pin(sleep(patience)));
            ready!(deadline.as_mut().poll(cx));
            return Poll::Ready(Some(Err(io::ErrorKind::TimedOut.into())));
        };
        this.since += frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref()).map_or(0, Bytes::len);
        if this.since >= STEP {
            this.since = 0;
            let next = Instant::now() + this.patience;
            if let Some(deadline) = &mut this.deadline {
                deadline.as_mut().reset(next);
            }
        }
        Poll::Ready(frame.map(|frame| frame.map_err(io::Error::other)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
