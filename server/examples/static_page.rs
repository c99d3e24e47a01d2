//! The yardstick of `make bench` (quality.md, P1): an axum handler that answers with a page and headers that were saved.

use axum::{
    Router,
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue, header},
};
use std::{env, error::Error, fs};

/// Headers that a server adds for itself.
const OWN: [HeaderName; 5] =
    [header::CONTENT_LENGTH, header::DATE, header::TRANSFER_ENCODING, header::CONNECTION, header::SET_COOKIE];

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [head, body, port] = arguments.as_slice() else {
        return Err("usage: static_page HEADERS BODY PORT (as written by curl -D HEADERS -o BODY)".into());
    };
    let (headers, body) = (headers(&fs::read_to_string(head)?), Bytes::from(fs::read(body)?));
    let router = Router::new().fallback(move || {
        let answer = (headers.clone(), body.clone());
        async move { answer }
    });
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

fn headers(saved: &str) -> HeaderMap {
    let lines = saved.lines().skip(1).filter_map(|line| line.split_once(':'));
    let read = lines.filter_map(|(name, value)| {
        Some((name.trim().parse::<HeaderName>().ok()?, value.trim().parse::<HeaderValue>().ok()?))
    });
    read.filter(|(name, _)| !OWN.contains(name)).collect()
}
