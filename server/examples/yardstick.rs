//! The yardstick of `make bench`: an axum handler that answers every request with the same file.

use axum::{Router, http::header, response::IntoResponse, routing::get};
use std::{env, error::Error, fs};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(file), Some(port)) = (arguments.next(), arguments.next()) else {
        return Err("usage: yardstick FILE PORT".into());
    };
    let page: &'static str = String::leak(fs::read_to_string(file)?);
    let answer = move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response() };
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    axum::serve(listener, Router::new().route("/", get(answer))).await?;
    Ok(())
}
