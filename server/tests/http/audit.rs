//! S47: reading and changing are on record in the same transaction, or they do not happen.

use crate::support::{TestApp, closing, craving, form, id_of};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s47_every_look_at_a_person_is_on_record(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let (dana, lee, ana) = (app.clinician("dana"), app.clinician("lee"), app.participant("ana"));
    let (chart, page) = (format!("/clinic/people/{}", id_of("ana")), format!("/clinic/flags/{flag}"));
    let look = "SELECT count(*) FROM audit WHERE act LIKE 'read_%'";
    // Each look, how many rows it makes, and again: the board counts once for a clinician, flag and sign-in.
    for (browser, page, rows) in [
        (&dana, chart.as_str(), 1),
        (&dana, &chart, 1),
        (&dana, &page, 1),
        (&dana, "/clinic/people", 1),
        (&dana, "/clinic", 1),
        (&dana, "/clinic", 0),
        (&dana, "/clinic/board", 0),
        (&lee, "/clinic/board", 1),
        (&lee, "/clinic?live", 0),
        (&ana, "/today", 0),
        (&ana, "/check-in/saved", 0),
    ] {
        let before = app.count(look).await;
        browser.opens(page).await.is(200);
        assert_eq!(app.count(look).await - before, rows, "{page}");
    }
    let before = app.count(look).await;
    app.another_browser_of("dana", jiff::SignedDuration::ZERO).await.opens("/clinic").await.is(200);
    assert_eq!(app.count(look).await - before, 1, "a new sign-in");
    let refused = app.count(look).await;
    ana.opens(&chart).await.is(403);
    dana.opens("/clinic/people/00000000-0000-0000-0000-000000000022").await.is(404);
    assert_eq!(app.count(look).await, refused);
    let about: i64 = app.one("SELECT count(*) FROM audit WHERE act IN ('read_chart', 'read_flag', 'read_board') AND subject = '00000000-0000-0000-0000-000000000011' AND at = '2026-11-24T15:00:00Z'").await;
    assert_eq!(about, 6);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s47_every_change_is_on_record_with_who_and_about_whom(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, dana) = (app.participant("ana"), app.clinician("dana"));
    let flag = app.flag_of_ana().await;
    ana.sends("/api/cravings/start", &form().id(1).with("safety", "safe")).await.is(303);
    ana.sends("/api/cravings/record", &form().id(2).with("step", "rate").with("do", "rated").with("rating", 3))
        .await
        .is(303);
    ana.sends("/api/cravings/tell_team", &form()).await.is(303);
    ana.sends("/api/cravings/record", &form().id(3).with("step", "breath").with("do", "stop")).await.is(303);
    dana.takes(flag).await.is(303);
    dana.sends("/api/flags/close", &closing(flag)).await.is(303);
    crate::code::for_ana(&dana).await;
    dana.sends("/api/accounts/choose_language", &form().with("language", "es")).await.is(303);
    ana.sends("/api/accounts/sign_out", &form()).await.is(303);
    let acts = |actor: &'static str, sql: &'static str| {
        let app = &app;
        async move {
            let found: String = app.one(sql).await;
            assert_eq!(found, actor);
        }
    };
    acts(
        "signed_in submitted_check_in started_flow rated_craving told_team finished_flow signed_out",
        "SELECT string_agg(act, ' ' ORDER BY id) FROM audit WHERE actor = '00000000-0000-0000-0000-000000000011'",
    )
    .await;
    acts(
        "signed_in took_flag closed_flag issued_code read_chart chose_language",
        "SELECT string_agg(act, ' ' ORDER BY id) FROM audit WHERE actor = '00000000-0000-0000-0000-000000000016'",
    )
    .await;
    acts(
        "took_flag closed_flag issued_code read_chart",
        "SELECT string_agg(act, ' ' ORDER BY id) FROM audit
         WHERE subject = '00000000-0000-0000-0000-000000000011' AND actor <> subject",
    )
    .await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s47_without_a_record_nothing_is_shown_and_nothing_is_done(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let (ana, dana) = (app.participant("ana"), app.clinician("dana"));
    ana.sends("/api/cravings/start", &form().id(1).with("safety", "safe")).await.is(303);
    app.change("REVOKE INSERT ON audit FROM mooring_app").await;
    let chart = format!("/clinic/people/{}", id_of("ana"));
    let flag_page = format!("/clinic/flags/{flag}");
    for page in [chart.as_str(), &flag_page, "/clinic", "/clinic/board", "/clinic/people"] {
        dana.opens(page).await.is(503).says_nothing_of("Ana Quillfeather");
    }
    for (browser, action, form) in [
        (&ana, "checkins/submit", craving(9).id(2)),
        (&ana, "cravings/start", form().id(3).with("safety", "hurt")),
        (&ana, "cravings/record", form().id(4).with("step", "rate").with("do", "rated").with("rating", 3)),
        (&ana, "cravings/tell_team", form()),
        (&ana, "cravings/record", form().id(5).with("step", "breath").with("do", "stop")),
        (&dana, "flags/take", form().with("flag", flag)),
        (&dana, "accounts/issue_code", form().with("participant", id_of("ana"))),
        (&dana, "accounts/choose_language", form().with("language", "es")),
        (&ana, "accounts/sign_out", form()),
        (&ana, "accounts/sign_out_everywhere", form()),
        (
            &dana,
            "accounts/sign_in",
            form().with("email", crate::support::email("ana")).with("password", crate::support::PASSWORD),
        ),
    ] {
        let seen = browser.sends(&format!("/api/{action}"), &form).await;
        assert_eq!((seen.status.as_u16(), seen.header("retry-after")), (503, "5"), "{action}");
        assert_eq!(seen.header("set-cookie"), "", "{action}");
    }
    let rows: String = app.one("SELECT concat_ws(' ', (SELECT count(*) FROM check_ins), (SELECT count(*) FROM flows), (SELECT count(*) FROM flow_ratings), (SELECT count(*) FROM flags), (SELECT count(taken_by) FROM flags), (SELECT count(*) FROM invitations), (SELECT count(ended_at) FROM sign_ins))").await;
    assert_eq!(rows, "1 1 0 1 0 0 0");
    // What needs no record still works: the own day.
    ana.opens("/today").await.is(200);
    app.change("GRANT INSERT ON audit TO mooring_app").await;
    dana.opens(&chart).await.is(200).says("Ana Quillfeather");
}
