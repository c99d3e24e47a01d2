//! Reads a form's body: 64 KiB at most (S45), and only a form.

use app::problem::Problem;
use axum::{
    body::Body,
    http::{HeaderMap, header},
};
use futures::StreamExt;
use std::time::Duration;

/// Longest form, in bytes (S45).
pub const LONGEST: usize = 65_536;
/// A longer body is read to its end and thrown away up to here, so that the browser shows the answer
/// instead of a broken connection.
const DRAINED: usize = 16 * 1024 * 1024;
/// How long a body may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// The fields of the form, in order.
pub async fn read(headers: &HeaderMap, body: Body) -> Result<Vec<(String, String)>, Problem> {
    let is_form = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|value| value.trim().eq_ignore_ascii_case("application/x-www-form-urlencoded"));
    let collected = tokio::time::timeout(PATIENCE, collect(body)).await.map_err(|_| Problem::TooSlow)??;
    if !is_form {
        return Err(Problem::NotAForm);
    }
    Ok(form_urlencoded::parse(&collected).into_owned().collect())
}

async fn collect(body: Body) -> Result<Vec<u8>, Problem> {
    let mut stream = body.into_data_stream();
    let (mut collected, mut seen) = (Vec::new(), 0usize);
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Problem::NotAForm)?;
        seen = seen.saturating_add(chunk.len());
        if seen <= LONGEST {
            collected.extend_from_slice(&chunk);
        } else if seen > DRAINED {
            break;
        }
    }
    if seen > LONGEST { Err(Problem::TooLarge) } else { Ok(collected) }
}
