//! S50: nothing that a person is or typed is ever in the log.

use crate::support::{PASSWORD, TestApp, closing, craving, email, id_of, minutes, name};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::{
    io::{self, Write},
    sync::{Arc, Mutex},
};
use tracing_subscriber::fmt::MakeWriter;

/// Everything that was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("a log").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

const NOTE: &str = "marker-of-a-note";

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s50_names_notes_addresses_and_secrets_are_never_logged(pool: PgPoolOptions, options: PgConnectOptions) {
    let log = Log::default();
    let everything =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(log.clone()).with_ansi(false);
    tracing::subscriber::set_global_default(everything.finish()).expect("the only one in this process");
    let app = TestApp::new(pool, options).await;
    let secrets = journey(&app).await;
    let log = String::from_utf8_lossy(&log.0.lock().expect("a log")).into_owned();
    // It was listened to: what went wrong is there, with ids.
    for logged in ["check-in not stored", "a request from another site was refused", "board not read"] {
        assert!(log.contains(logged), "{logged}");
    }
    assert!(log.contains(&id_of("ana").to_string()));
    let names =
        ["ana", "ben", "rosa", "dana", "alex", "quinn"].into_iter().flat_map(|who| [name(who).to_owned(), email(who)]);
    let typed = [NOTE, PASSWORD, "nobody.marker", "seven green bicycles", "192.0.2."].map(str::to_owned);
    for marker in names.chain(typed).chain(secrets) {
        if let Some(at) = log.find(&marker) {
            let line = log[..at].rfind('\n').map_or(0, |start| start + 1);
            panic!("{marker:?} is in the log: {}", log[line..].lines().next().unwrap_or_default());
        }
    }
}

/// A day with everything that goes right and wrong; the tokens and codes of it.
async fn journey(app: &TestApp) -> Vec<String> {
    let (ana, dana) = (app.anybody(), app.anybody().from(2));
    ana.signs_in("ana").await.is(303);
    dana.signs_in("dana").await.is(303);
    app.anybody().from(3).tries("nobody.marker@example.org", PASSWORD).await.is(422);
    app.anybody().from(3).tries(&email("ben"), "seven green bicycles").await.is(422);
    let note = craving(9).with("note", NOTE).with("did", NOTE).with("note_shared", "yes");
    ana.submits(note.clone().with("craving_max", NOTE)).await.is(422);
    ana.submits(note.clone().with(NOTE, NOTE)).await.is(422);
    ana.sends("/api/drafts/keep", &note.clone().with("page", "/check-in")).await.is(204);
    ana.submits(note.clone().id(1)).await.is(303);
    let flag: uuid::Uuid = app.one("SELECT id FROM flags").await;
    dana.opens("/clinic").await.is(200);
    dana.opens(&format!("/clinic/people/{}", id_of("ana"))).await.is(200).says(NOTE);
    dana.opens(&format!("/clinic/people/{NOTE}")).await.is(404);
    dana.takes(flag).await.is(303);
    dana.sends("/api/flags/close", &closing(flag).with("note", NOTE)).await.is(303);
    let code = crate::code::for_ana(&dana).await;
    let elsewhere = note.clone().with("client_id", "2");
    ana.sends("/api/checkins/submit", &elsewhere).with("sec-fetch-site", "cross-site").await.is(403);
    // A constraint, a table and the whole database say no.
    app.change("ALTER TABLE check_ins ADD CONSTRAINT check_ins_never_check CHECK (note = '') NOT VALID").await;
    ana.submits(note.clone().id(3)).await.is(503);
    app.change("REVOKE INSERT ON audit FROM mooring_app").await;
    dana.opens(&format!("/clinic/people/{}", id_of("ana"))).await.is(503);
    dana.at(&app.without_database()).opens("/clinic").await.is(503);
    app.change("REVOKE SELECT ON flags FROM mooring_app").await;
    dana.opens("/clinic").await.is(503);
    ana.at(&app.without_database()).submits(note.id(4)).await.is(503);
    app.clock.pass(minutes(61));
    ana.opens("/today").await.is(303);
    [ana.token(), dana.token(), Some(code)].into_iter().flatten().collect()
}
