//! The accept loop. `axum::serve` gives connections no timer, so a client that dribbles its header, or says nothing,
//! would keep one for ever (traps E1); here every connection has limits, and stopping drains what was begun.

mod backlog;
mod pace;
#[cfg(test)]
mod tests;

use crate::shutdown::Shutdown;
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use http::{HeaderValue, header::CONNECTION};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use pace::Paced;
use std::{io, net::SocketAddr, pin::pin, sync::Arc, time::Duration};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
    task::JoinSet,
    time::{sleep, timeout},
};
use tower::ServiceExt;

/// What one client may take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long a header may take, the wait for its first byte included; and how long each kilobyte of a body may.
    pub patience: Duration,
    /// How many connections at once. More wait in the kernel's queue.
    pub connections: usize,
    /// How long after the stop a connection that is kept open may bring one more request. A browser that sends one at
    /// the moment when we close would see an error; so the answer to it says that the connection ends.
    pub last_call: Duration,
    /// How long requests that were begun may take after the stop.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            patience: Duration::from_secs(10),
            connections: 10_000,
            last_call: Duration::from_secs(1),
            drain: Duration::from_secs(10),
        }
    }
}

/// Serves until `shutdown` begins, then finishes what was begun. A second signal ends the waiting.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, shutdown: Shutdown) {
    let room = Arc::new(Semaphore::new(limits.connections));
    let mut connections = JoinSet::new();
    loop {
        let next = tokio::select! {
            biased;
            () = shutdown.begun() => break,
            next = accept(&listener, &room) => next,
        };
        while connections.try_join_next().is_some() {}
        match next {
            Ok((stream, peer, place)) => {
                connections.spawn(converse(stream, peer, place, router.clone(), limits, shutdown.clone()));
            }
            Err(error) => {
                // Out of file descriptors or memory: waiting gives others the time to finish.
                tracing::warn!(%error, "no connection can be taken");
                tokio::select! { () = sleep(Duration::from_millis(200)) => {}, () = shutdown.begun() => {} }
            }
        }
    }
    // Whoever is in the kernel's queue has connected, and would see a broken connection.
    for (stream, peer) in backlog::take(listener) {
        let Ok(place) = Arc::clone(&room).try_acquire_owned() else { break };
        connections.spawn(converse(stream, peer, place, router.clone(), limits, shutdown.clone()));
    }
    tokio::select! {
        drained = timeout(limits.drain, async { while connections.join_next().await.is_some() {} }) => if drained.is_err() {
            tracing::warn!("some requests took too long and are cut off");
        },
        () = shutdown.hurried() => {}
    }
    connections.shutdown().await;
}

/// The next connection, as soon as there is room for it.
async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> io::Result<(TcpStream, SocketAddr, OwnedSemaphorePermit)> {
    let place = Arc::clone(room).acquire_owned().await.map_err(io::Error::other)?;
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return Ok((stream, peer, place)),
            // The client was gone before it was taken: nothing of ours.
            Err(error) if is_about_one_client(&error) => {}
            Err(error) => return Err(error),
        }
    }
}

fn is_about_one_client(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset, Interrupted};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset | Interrupted)
}

/// One connection, from its first request to its last.
async fn converse(
    stream: TcpStream,
    peer: SocketAddr,
    _place: OwnedSemaphorePermit,
    router: Router,
    limits: Limits,
    shutdown: Shutdown,
) {
    // Answers are written whole: waiting for more to send would only delay them.
    let _ = stream.set_nodelay(true);
    let service = {
        let shutdown = shutdown.clone();
        service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(|body| Body::new(Paced::new(body, limits.patience)));
            request.extensions_mut().insert(ConnectInfo(peer));
            let (answer, shutdown) = (router.clone().oneshot(request), shutdown.clone());
            async move {
                let mut answer = answer.await;
                if let Ok(answer) = &mut answer
                    && shutdown.has_begun()
                {
                    answer.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
                }
                answer
            }
        })
    };
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(limits.patience);
    let mut connection = pin!(builder.serve_connection(TokioIo::new(stream), service));
    // An error here is a client that went away or was too slow: not worth a line each.
    tokio::select! { biased; _ = connection.as_mut() => return, () = shutdown.begun() => {} }
    tokio::select! { biased; _ = connection.as_mut() => return, () = sleep(limits.last_call) => {} }
    connection.as_mut().graceful_shutdown();
    let _ = connection.await;
}
