//! The live board: what changes is said to every open board, and an ended sign-in ends the stream.

use crate::support::{Browser, TestApp, craving, form, minutes, tags};
use axum::body::BodyDataStream;
use futures::StreamExt as _;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::time::Duration;
use tokio::time::timeout;

/// Only a stream that says nothing waits so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// An open board.
struct Board {
    stream: BodyDataStream,
    text: String,
}

impl Board {
    async fn open(browser: &Browser) -> Self {
        let response = browser.opens("/clinic/live").begun().await;
        assert_eq!(response.status().as_u16(), 200);
        Self { stream: response.into_body().into_data_stream(), text: String::new() }
    }

    /// The next event and its data; nothing when the stream has ended.
    async fn next(&mut self) -> Option<(String, String)> {
        timeout(PATIENCE, self.event()).await.expect("an event in time")
    }

    async fn event(&mut self) -> Option<(String, String)> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let line =
                    |name| event.lines().find_map(|line| line.strip_prefix(name)).map(|text| text.trim().to_owned());
                let found = line("event:").zip(line("data:"));
                self.text = String::from(rest);
                if found.is_some() {
                    return found;
                }
                continue;
            }
            let more = self.stream.next().await?.expect("bytes");
            self.text.push_str(std::str::from_utf8(&more).expect("text"));
        }
    }

    async fn fingerprint(&mut self) -> String {
        let (event, data) = self.next().await.expect("an event");
        assert_eq!(event, "board");
        data
    }
}

async fn shown(browser: &Browser) -> String {
    let seen = browser.opens("/clinic/board").await;
    tags(&seen.is(200).body)
        .iter()
        .find_map(|tag| tag.get("data-fingerprint").map(str::to_owned))
        .expect("a fingerprint")
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_board_is_told_what_it_shows_and_then_every_change(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (dana, lee) = (app.clinician("dana"), app.clinician("lee"));
    let mut first = Board::open(&dana).await;
    let empty = first.fingerprint().await;
    assert_eq!(empty, shown(&dana).await);
    // A board that opens late is told at once too.
    let mut late = Board::open(&lee).await;
    assert_eq!(late.fingerprint().await, empty);
    let flag = app.flag_of_ana().await;
    let raised = first.fingerprint().await;
    assert_ne!(raised, empty);
    assert_eq!(raised, shown(&dana).await);
    assert_eq!(late.fingerprint().await, raised);
    dana.takes(flag).await.is(303);
    assert_eq!(late.fingerprint().await, shown(&lee).await);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_flag_that_another_server_raises_reaches_this_ones_board(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (dana, mira) = (app.clinician("dana"), app.clinician("mira"));
    let mut board = Board::open(&dana).await;
    let mut elsewhere = Board::open(&mira).await;
    let (empty, other) = (board.fingerprint().await, elsewhere.fingerprint().await);
    let second = app.second();
    app.participant("ana").at(&second).submits(craving(9)).await.is(303);
    let raised = board.fingerprint().await;
    assert_ne!(raised, empty);
    dana.opens("/clinic/board").await.says("Ana Quillfeather");
    // A program that nothing happened in has heard nothing: the next thing it hears is the end.
    let token = mira.at(&second);
    token.sends("/api/accounts/sign_out", &form()).await.is(303);
    assert_eq!(elsewhere.next().await.map(|(event, _)| event).as_deref(), Some("ended"));
    assert_eq!(shown(&app.another_browser_of("mira", minutes(0)).await).await, other);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_stream_ends_with_its_sign_in(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let open = async || app.another_browser_of("dana", minutes(0)).await;
    let (out, idle) = (open().await, open().await);
    let lee = app.clinician("lee");
    let (mut out_board, mut lee_board) = (Board::open(&out).await, Board::open(&lee).await);
    assert_eq!(out_board.fingerprint().await, lee_board.fingerprint().await);
    // Signed out at another server.
    out.at(&app.second()).sends("/api/accounts/sign_out", &form()).await.is(303);
    assert_eq!(out_board.next().await.map(|(event, _)| event).as_deref(), Some("ended"));
    assert_eq!(out_board.next().await, None);
    // Disabled.
    app.change("UPDATE accounts SET disabled_at = now() WHERE name = 'Lee Hollowell'").await;
    assert_eq!(lee_board.next().await.map(|(event, _)| event).as_deref(), Some("ended"));
    // Fifteen minutes without a touch: the stream itself is none.
    let mut idle_board = Board::open(&idle).await;
    idle_board.fingerprint().await;
    app.clock.pass(minutes(15));
    assert_eq!(idle_board.next().await.map(|(event, _)| event).as_deref(), Some("ended"));
    assert_eq!(idle_board.next().await, None);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_board_says_when_the_records_are_away_and_when_they_are_back(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let mut board = Board::open(&app.clinician("dana")).await;
    let before = board.fingerprint().await;
    app.change("REVOKE EXECUTE ON FUNCTION board_fingerprint (uuid) FROM mooring_app").await;
    assert_eq!(board.next().await, Some(("away".into(), "-".into())));
    app.change("GRANT EXECUTE ON FUNCTION board_fingerprint (uuid) TO mooring_app").await;
    assert_eq!(board.fingerprint().await, before);
    app.server.site.live.end();
    assert_eq!(board.next().await, None, "the server stops");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn only_clinicians_are_told(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    for other in [app.participant("ana"), app.family("rosa"), app.administrator("alex")] {
        other.opens("/clinic/live").await.is(403);
    }
    app.anybody().opens("/clinic/live").await.is(401);
    app.clinician("mira").to(crate::support::HARBOR_HOST).opens("/clinic/live").await.is(401);
    app.clinician("dana").at(&app.without_database()).opens("/clinic/live").await.is(401);
}
