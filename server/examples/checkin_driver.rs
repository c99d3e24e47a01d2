//! The driver of `make bench` (quality.md, P3): signs participants in, and sends check-ins as a browser does, by many
//! clients at once. Every acknowledged one is in a journal, so that what was acknowledged can be looked for afterwards.

use axum::body::{Body, to_bytes};
use http::{Request, Response, StatusCode, header};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use std::{
    env,
    error::Error,
    fs,
    io::{BufWriter, Write},
    sync::Arc,
    time::Duration,
};
use tokio::{net::TcpStream, task::JoinSet, time::Instant};

type Fallible<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// The password of every account of the demo.
const PASSWORD: &str = server::demo::PASSWORD;
/// Sign-ins at a time: hashing is slow on purpose.
const SIGN_INS: usize = 4;
/// Longest answer that is read.
const LONGEST: usize = 1 << 20;

#[tokio::main]
async fn main() -> Fallible<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["sign-in", origin, emails, cookies] => sign_in(origin, emails, cookies).await,
        ["run", origin, cookies, clients, seconds, journal] => {
            run(origin, cookies, clients.parse()?, seconds.parse()?, journal).await
        }
        _ => {
            Err("usage: checkin_driver sign-in ORIGIN EMAILS COOKIES | run ORIGIN COOKIES CLIENTS SECONDS JOURNAL"
                .into())
        }
    }
}

/// One keep-alive connection.
struct Client {
    origin: Arc<str>,
    sender: SendRequest<Body>,
}

impl Client {
    async fn connect(origin: Arc<str>) -> Fallible<Self> {
        let address = origin.strip_prefix("http://").ok_or("expected http://host:port")?;
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { origin, sender })
    }

    async fn post(&mut self, path: &str, cookie: Option<&str>, form: String) -> Fallible<Response<()>> {
        let host = self.origin.trim_start_matches("http://");
        let mut request = Request::post(path)
            .header(header::HOST, host)
            .header(header::ORIGIN, &*self.origin)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if let Some(cookie) = cookie {
            request = request.header(header::COOKIE, cookie);
        }
        self.sender.ready().await?;
        let (parts, body) = self.sender.send_request(request.body(Body::from(form))?).await?.into_parts();
        to_bytes(Body::new(body), LONGEST).await?;
        Ok(Response::from_parts(parts, ()))
    }
}

async fn sign_in(origin: &str, emails: &str, cookies: &str) -> Fallible<()> {
    let origin: Arc<str> = origin.into();
    let emails: Vec<String> = fs::read_to_string(emails)?.lines().map(str::to_owned).collect();
    let mut tasks = JoinSet::new();
    for part in emails.chunks(emails.len().div_ceil(SIGN_INS).max(1)) {
        let (origin, part) = (origin.clone(), part.to_vec());
        tasks.spawn(async move {
            let mut client = Client::connect(origin).await?;
            let mut found = Vec::new();
            for email in part {
                found.push(cookie_of(&mut client, &email).await?);
            }
            Fallible::Ok(found)
        });
    }
    let mut found = Vec::new();
    while let Some(part) = tasks.join_next().await {
        found.extend(part??);
    }
    fs::write(cookies, found.join("\n"))?;
    Ok(())
}

async fn cookie_of(client: &mut Client, email: &str) -> Fallible<String> {
    let form = form_urlencoded::Serializer::new(String::new())
        .append_pair("email", email)
        .append_pair("password", PASSWORD)
        .finish();
    let answer = client.post("/api/accounts/sign_in", None, form).await?;
    let cookie = answer.headers().get(header::SET_COOKIE).and_then(|value| value.to_str().ok()?.split(';').next());
    Ok(cookie.ok_or_else(|| format!("{email} was not let in: {}", answer.status()))?.to_owned())
}

async fn run(origin: &str, cookies: &str, clients: usize, seconds: u64, journal: &str) -> Fallible<()> {
    let origin: Arc<str> = origin.into();
    let cookies: Vec<String> = fs::read_to_string(cookies)?.lines().map(str::to_owned).collect();
    let begun = Instant::now();
    let until = begun + Duration::from_secs(seconds);
    let mut tasks = JoinSet::new();
    for own in cookies.chunks(cookies.len().div_ceil(clients.max(1)).max(1)) {
        tasks.spawn(check_in(origin.clone(), own.to_vec(), until));
    }
    let mut acknowledged = Vec::new();
    while let Some(done) = tasks.join_next().await {
        acknowledged.extend(done??);
    }
    let elapsed = begun.elapsed();
    let mut file = BufWriter::new(fs::OpenOptions::new().create(true).append(true).open(journal)?);
    for (id, _) in &acknowledged {
        writeln!(file, "{id}")?;
    }
    file.flush()?;
    let mut waits: Vec<Duration> = acknowledged.iter().map(|&(_, wait)| wait).collect();
    waits.sort_unstable();
    let at = |hundredths: usize| waits.get(waits.len() * hundredths / 100).copied().unwrap_or_default();
    eprintln!("    {} acknowledged; waited {:?} (median), {:?} (99 of 100)", waits.len(), at(50), at(99));
    let each = u32::try_from(waits.len())?;
    println!("{:.1}", f64::from(each) / elapsed.as_secs_f64());
    Ok(())
}

/// Sends check-ins of one client's participants, one after the other, until the time is over.
async fn check_in(origin: Arc<str>, cookies: Vec<String>, until: Instant) -> Fallible<Vec<(uuid::Uuid, Duration)>> {
    let mut client = Client::connect(origin).await?;
    let mut acknowledged = Vec::new();
    for cookie in cookies.iter().cycle() {
        let sent = Instant::now();
        if sent >= until {
            break;
        }
        let id = uuid::Builder::from_random_bytes(rand::random()).into_uuid();
        let craving = rand::random_range(1..=3);
        let form = format!(
            "client_id={id}&craving_max={craving}&mood=5&used=no&craving_for=alcohol&stress_max=4&halt=tired\
             &note=A+walk+by+the+river+helped."
        );
        let answer = client.post("/api/checkins/submit", Some(cookie), form).await?;
        let to = answer.headers().get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if answer.status() != StatusCode::SEE_OTHER || !to.starts_with("/check-in/saved") {
            return Err(format!("a check-in was not acknowledged: {} {to}", answer.status()).into());
        }
        acknowledged.push((id, sent.elapsed()));
    }
    Ok(acknowledged)
}
