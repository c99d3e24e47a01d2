//! What has connected and was not yet taken.

use std::net::SocketAddr;
use tokio::net::{TcpListener, TcpStream};

/// Takes every connection that waits in the kernel's queue, and closes the door.
pub(super) fn take(listener: TcpListener) -> Vec<(TcpStream, SocketAddr)> {
    let Ok(listener) = listener.into_std() else { return Vec::new() };
    // tokio's listeners do not block, so an empty queue ends it.
    std::iter::from_fn(|| listener.accept().ok())
        .filter_map(|(stream, peer)| {
            stream.set_nonblocking(true).ok()?;
            Some((TcpStream::from_std(stream).ok()?, peer))
        })
        .collect()
}
