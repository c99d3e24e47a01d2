//! S14: who may do what, at every endpoint there is. An endpoint without a row here fails.

use crate::support::LAPSE;
use crate::support::RESPONSE;
use crate::support::sessions;
use crate::support::{
    Browser, COVE_HOST, Form, GOAL, MEDICINE, MEETING, TestApp, change, closing, craving, form, id_of, name,
};
use axum::http::Method;
use domain::HomeworkId;
use futures::future::join_all;
use jiff::SignedDuration;
use leptos_axum::generate_route_list;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use std::collections::BTreeSet;

/// The columns of both tables.
const WHO: [&str; 10] = [
    "anonymous",
    "self",
    "other participant",
    "family",
    "clinician",
    "clinician of another program",
    "administrator",
    "disabled",
    "expired",
    "clinician of another program at our host",
];

const OPEN: [u16; 10] = [200; 10];
const OWN_DAY: [u16; 10] = [303, 200, 200, 403, 403, 403, 403, 303, 303, 303];
const OF_ANA: [u16; 10] = [303, 200, 404, 403, 403, 403, 403, 303, 303, 303];
const ACCOUNT: [u16; 10] = [303, 200, 200, 200, 200, 200, 200, 303, 303, 303];
const CLINIC: [u16; 10] = [303, 403, 403, 403, 200, 200, 403, 303, 303, 303];
const OF_THE_PROGRAM: [u16; 10] = [303, 403, 403, 403, 200, 404, 403, 303, 303, 303];
const BOARD: [u16; 10] = [401, 403, 403, 403, 200, 200, 403, 401, 401, 401];

const PAGES: &[(&str, [u16; 10])] = &[
    ("/", OPEN),
    ("/help", OPEN),
    ("/month", OPEN),
    ("/offline", OPEN),
    ("/sw.js", OPEN),
    ("/sign-in", [200, 303, 303, 303, 303, 303, 303, 200, 200, 200]),
    ("/invitation", OPEN),
    ("/account", ACCOUNT),
    ("/account/changed", ACCOUNT),
    ("/today", OWN_DAY),
    ("/more", OWN_DAY),
    ("/settings", OWN_DAY),
    ("/check-in", OWN_DAY),
    ("/check-in/saved", OWN_DAY),
    ("/check-in/change", OWN_DAY),
    ("/check-in/history", OWN_DAY),
    ("/check-in/history/{check_in}", [303, 200, 404, 403, 403, 403, 403, 303, 303, 303]),
    ("/check-in/words", OWN_DAY),
    ("/craving", OPEN),
    ("/craving/{step}", OPEN),
    ("/craving/breath/{path}", OPEN),
    ("/craving/told", OWN_DAY),
    ("/craving/history", OWN_DAY),
    ("/lapse", OWN_DAY),
    ("/lapse/{lapse}", OF_ANA),
    ("/plan", OWN_DAY),
    ("/plan/reasons", OWN_DAY),
    ("/plan/people", OWN_DAY),
    ("/plan/relapse-prevention", OWN_DAY),
    ("/plan/safety", OWN_DAY),
    ("/plan/aftercare", OWN_DAY),
    ("/plan/kept", OWN_DAY),
    ("/plan/{part}/versions", OWN_DAY),
    ("/plan/goals", OWN_DAY),
    ("/plan/goals/{goal}", OF_ANA),
    ("/plan/medication", OWN_DAY),
    ("/plan/medication/{medicine}", OF_ANA),
    ("/plan/meetings", OWN_DAY),
    ("/plan/meetings/{meeting}", OF_ANA),
    ("/practice", OPEN),
    ("/practice/log", OWN_DAY),
    ("/practice/entries", OWN_DAY),
    ("/practice/entries/{entry}", [303, 200, 404, 403, 403, 403, 403, 303, 303, 303]),
    ("/practice/{skill}", OPEN),
    ("/practice/{skill}/done", OPEN),
    ("/practice/{skill}/another", OPEN),
    ("/practice/{skill}/crisis", OPEN),
    ("/progress", OWN_DAY),
    ("/questionnaires", OWN_DAY),
    ("/questionnaires/{response}", OF_ANA),
    ("/questionnaires/{response}/{item}", OF_ANA),
    ("/schedule", OWN_DAY),
    ("/schedule/week/{day}", OWN_DAY),
    ("/schedule/day/{day}", OWN_DAY),
    ("/schedule/open", OWN_DAY),
    ("/schedule/commitments", OWN_DAY),
    ("/schedule/{session}", OF_ANA),
    ("/homework", OWN_DAY),
    ("/homework/{homework}", OF_ANA),
    ("/homework/{homework}/work", OF_ANA),
    ("/clinic", CLINIC),
    ("/clinic/people", CLINIC),
    ("/clinic/flags/{flag}", OF_THE_PROGRAM),
    ("/clinic/people/{participant}", OF_THE_PROGRAM),
    ("/clinic/board", BOARD),
    ("/clinic/live", BOARD),
];

/// Everybody may try; what is typed decides.
const TYPED: [u16; 10] = [422; 10];
const SIGNED_IN: [u16; 10] = [303; 10];
const PARTICIPANT: [u16; 10] = [303, 303, 303, 403, 403, 403, 403, 303, 303, 303];
const OF_ANAS: [u16; 10] = [303, 303, 404, 403, 403, 403, 403, 303, 303, 303];
const CLINICIAN: [u16; 10] = [303, 403, 403, 403, 303, 404, 403, 303, 303, 303];

/// In the order in which one leads to the next.
const FORMS: &[(&str, [u16; 10])] = &[
    ("/api/accounts/sign_in", TYPED),
    ("/api/accounts/accept", TYPED),
    ("/api/accounts/choose_language", SIGNED_IN),
    ("/api/accounts/change_password", [303, 422, 422, 422, 422, 422, 422, 303, 303, 303]),
    ("/api/accounts/issue_code", [303, 403, 403, 403, 200, 404, 403, 303, 303, 303]),
    ("/api/checkins/submit", PARTICIPANT),
    ("/api/checkins/change", [303, 303, 404, 403, 403, 403, 403, 303, 303, 303]),
    ("/api/checkins/forget_word", [303, 303, 303, 403, 403, 403, 403, 303, 303, 303]),
    ("/api/drafts/keep", [303, 204, 204, 204, 204, 204, 204, 303, 303, 303]),
    ("/api/cravings/start", SIGNED_IN),
    ("/api/cravings/record", SIGNED_IN),
    ("/api/cravings/tell_team", PARTICIPANT),
    ("/api/lapses/report", PARTICIPANT),
    ("/api/lapses/review", OF_ANAS),
    ("/api/plan/save", PARTICIPANT),
    ("/api/plan/change", OF_ANAS),
    ("/api/doses/answer", OF_ANAS),
    ("/api/practices/save", SIGNED_IN),
    ("/api/practices/favour", PARTICIPANT),
    ("/api/progress/pledge", PARTICIPANT),
    ("/api/questionnaires/open", PARTICIPANT),
    ("/api/questionnaires/answer", OF_ANAS),
    ("/api/questionnaires/refuse", OF_ANAS),
    ("/api/questionnaires/finish", OF_ANAS),
    ("/api/schedule/book", PARTICIPANT),
    ("/api/schedule/want", PARTICIPANT),
    ("/api/schedule/absent", PARTICIPANT),
    ("/api/schedule/withdraw", PARTICIPANT),
    ("/api/schedule/release", PARTICIPANT),
    ("/api/schedule/add_point", OF_ANAS),
    ("/api/schedule/remove_point", OF_ANAS),
    ("/api/schedule/add_commitment", PARTICIPANT),
    ("/api/schedule/remove_commitment", OF_ANAS),
    ("/api/homework/keep", OF_ANAS),
    ("/api/homework/send", OF_ANAS),
    ("/api/homework/see", OF_ANAS),
    ("/api/flags/take", CLINICIAN),
    ("/api/flags/close", CLINICIAN),
    ("/api/settings/save", PARTICIPANT),
    ("/api/accounts/hide", SIGNED_IN),
    ("/api/accounts/lock", SIGNED_IN),
    ("/api/accounts/sign_out", SIGNED_IN),
    ("/api/accounts/sign_out_everywhere", SIGNED_IN),
    ("/api/styleguide", [404; 10]),
];

/// Where a 303 goes for whom it is no success: the first and the last three columns, at what needs a sign-in.
fn is_stranger(column: usize) -> bool {
    [0, 7, 8, 9].contains(&column)
}

/// Out already is out, whoever asks.
fn leaves(path: &str) -> bool {
    ["/api/accounts/hide", "/api/accounts/lock", "/api/accounts/sign_out"].contains(&path)
}

async fn principals(app: &TestApp) -> [Browser; 10] {
    let gone = app.participant("gone");
    let late = app.another_browser_of("ana", SignedDuration::from_hours(2)).await;
    let fresh = async |handle| app.another_browser_of(handle, SignedDuration::ZERO).await;
    [
        app.anybody(),
        fresh("ana").await,
        fresh("ben").await,
        fresh("rosa").await,
        fresh("dana").await,
        fresh("mira").await,
        fresh("alex").await,
        gone,
        late,
        fresh("mira").await.to(crate::support::HARBOR_HOST),
    ]
}

/// What each endpoint is sent: a form that would do something.
fn typed(path: &str, flag: uuid::Uuid, check_in: uuid::Uuid, homework: HomeworkId) -> Form {
    match path {
        "/api/checkins/change" => craving(2).id(80).with("replaces", check_in),
        "/api/checkins/forget_word" => form().with("word", flag),
        "/api/accounts/choose_language" => form().with("language", "en"),
        "/api/accounts/issue_code" => form().with("participant", id_of("ana")),
        "/api/checkins/submit" => craving(2).id(77),
        "/api/drafts/keep" => craving(2).with("page", "/check-in"),
        "/api/settings/save" => form().with("section", "lock").with("lock_minutes", 30),
        "/api/cravings/start" => form().id(78).with("safety", "safe"),
        "/api/cravings/record" => form().id(79).with("step", "rate").with("do", "rated").with("rating", 5),
        "/api/lapses/report" => form().id(84).with("when", "today"),
        "/api/lapses/review" => form().id(85).with("lapse", LAPSE).with("what", "Two beers"),
        "/api/plan/save" => form().id(81).with("part", "reasons").with("based_on", 0).with("reason_1", "The sea"),
        "/api/plan/change" => change(GOAL, "tick", "0").id(82),
        "/api/doses/answer" => form()
            .id(83)
            .with("medication", MEDICINE)
            .with("day", "2026-11-24")
            .with("time", "08:00")
            .with("taken", "taken"),
        "/api/practices/save" => form().id(80).with("skill", "box_breathing").with("seconds", 60),
        "/api/practices/favour" => form().with("skill", "box_breathing").with("favourite", "yes"),
        "/api/progress/pledge" => form().id(93),
        "/api/questionnaires/open" => form().id(90).with("instrument", "bam_iop"),
        "/api/questionnaires/answer" => form().with("response", RESPONSE).id(91).with("page", "1").with("a_1", 2),
        "/api/questionnaires/refuse" | "/api/questionnaires/finish" => form().with("response", RESPONSE).id(92),
        "/api/schedule/book" => form().id(80).with("session", sessions::SLOT),
        "/api/schedule/want" => form().id(81).with("session", sessions::GROUP).with("wants", "yes"),
        "/api/schedule/absent" => {
            form().id(82).with("session", sessions::GROUP).with("reason", "ill").with("words", "")
        }
        "/api/schedule/withdraw" => form().id(83).with("session", sessions::GROUP),
        "/api/schedule/release" => form().id(84).with("session", sessions::SLOT),
        "/api/schedule/add_point" => form().id(85).with("session", sessions::ALONE).with("text", "rent"),
        "/api/schedule/remove_point" => form().id(86).with("point", sessions::POINT),
        "/api/schedule/add_commitment" => {
            form().id(87).with("kind", "work").with("weekday", 1).with("from", "09:00").with("to", "17:00")
        }
        "/api/schedule/remove_commitment" => form().id(88).with("commitment", sessions::WORK),
        path if path.starts_with("/api/homework/") => form().id(90).with("homework", homework).with("w0", "a walk"),
        "/api/flags/take" => form().with("flag", flag),
        "/api/flags/close" => closing(flag),
        _ => form(),
    }
}

#[test]
fn s14_every_endpoint_has_its_row() {
    let routed = generate_route_list(app::App).into_iter().flat_map(|route| {
        let path = route.path().to_owned();
        route.methods().map(|method| format!("{method:?} {path}").to_uppercase()).collect::<Vec<_>>()
    });
    let functions =
        leptos::server_fn::axum::server_fn_paths().map(|(path, method)| format!("{method} {path}").to_uppercase());
    let found: BTreeSet<String> = routed.chain(functions).collect();
    // Routes that are no leptos pages stand in the router itself.
    let own = ["/", "/help", "/month", "/offline", "/sw.js", "/clinic/board", "/clinic/live"];
    let pages =
        PAGES.iter().filter(|(path, _)| !own.contains(path)).map(|(path, _)| format!("GET {path}").to_uppercase());
    let forms =
        FORMS.iter().filter(|(_, row)| *row != [404; 10]).map(|(path, _)| format!("POST {path}").to_uppercase());
    assert_eq!(found, pages.chain(forms).collect());
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s14_every_page_for_everybody(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let check_in = app.one::<uuid::Uuid>("SELECT id FROM check_ins").await;
    app.plan_of_ana().await;
    let entry = app.entry_of_ana().await.to_string();
    app.response_of_ana().await;
    let homework = app.homework_of_ana().await;
    app.lapse_of_ana().await;
    let principals = principals(&app).await;
    for &(page, expected) in PAGES {
        let page = page.replace("{check_in}", &check_in.to_string());
        let page = page.replace("{flag}", &flag.to_string()).replace("{participant}", &id_of("ana").to_string());
        let page = page.replace("{part}", "safety").replace("{goal}", &GOAL.to_string());
        let page = page.replace("{medicine}", &MEDICINE.to_string()).replace("{meeting}", &MEETING.to_string());
        let page = page.replace("{entry}", &entry).replace("{skill}", "box-breathing");
        let page = page.replace("{response}", &RESPONSE.to_string()).replace("{item}", "1");
        let page = page.replace("{day}", "2026-11-25").replace("{session}", &sessions::ALONE.to_string());
        let page = page.replace("{homework}", &homework.to_string());
        let page = page.replace("{step}", "rate").replace("{path}", "full").replace("{lapse}", &LAPSE.to_string());
        let answers = join_all(principals.iter().map(|browser| browser.opens(&page).begun())).await;
        for (column, answer) in answers.into_iter().enumerate() {
            assert_eq!(answer.status().as_u16(), expected[column], "{page} for {}", WHO[column]);
            if answer.status().as_u16() == 303 && page != "/sign-in" {
                assert_eq!(answer.headers()["location"], format!("/sign-in?next={page}"), "{}", WHO[column]);
            }
            if page == "/clinic/live" {
                continue;
            }
            // S15, as far as this release goes: ana's name is for herself and her clinicians.
            let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.expect("a body");
            let body = String::from_utf8_lossy(&bytes);
            for other in ["ana", "ben", "quinn"] {
                let may = match other {
                    "ana" => [1, 4].contains(&column),
                    "ben" => [2, 4].contains(&column),
                    _ => column == 5,
                };
                assert!(may || !body.contains(name(other)), "{page} shows {other} to {}", WHO[column]);
            }
        }
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s14_every_form_from_everybody(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let check_in = app.one::<uuid::Uuid>("SELECT id FROM check_ins").await;
    app.plan_of_ana().await;
    app.response_of_ana().await;
    let homework = app.homework_of_ana().await;
    app.lapse_of_ana().await;
    for &(path, expected) in FORMS {
        for (column, browser) in principals(&app).await.into_iter().enumerate() {
            let before = rows(&app).await;
            let seen = browser.sends(path, &typed(path, flag, check_in, homework)).await;
            assert_eq!(seen.status.as_u16(), expected[column], "{path} from {}", WHO[column]);
            let to_sign_in = seen.header("location").starts_with("/sign-in?next=/");
            let exercise = path.starts_with("/api/cravings/") && path != "/api/cravings/tell_team";
            // An exercise is open to all; what somebody did whose sign-in has just ended is kept for them.
            let practice = path == "/api/practices/save";
            if seen.status.as_u16() == 303 && practice {
                assert_eq!(to_sign_in, column == 8, "{path} from {}", WHO[column]);
            } else if seen.status.as_u16() == 303 {
                let sent_away = is_stranger(column) && !exercise && !leaves(path);
                assert_eq!(to_sign_in, sent_away, "{path} from {}: {}", WHO[column], seen.header("location"));
            }
            // Whoever was not let in has changed nothing; only what an expired sign-in typed is kept.
            if to_sign_in
                || ![200, 204, 303].contains(&seen.status.as_u16())
                || ((exercise || practice) && ![1, 2].contains(&column))
            {
                let after = rows(&app).await;
                assert!(before == after || (column == 8 && to_sign_in), "{path} from {}", WHO[column]);
            }
        }
    }
    assert_eq!(app.count("SELECT count(*) FROM check_ins").await, 4);
    assert_eq!(app.count("SELECT count(*) FROM flows").await, 2);
}

/// Every row of our program that a form can change.
async fn rows(app: &TestApp) -> String {
    app.one(
        "SELECT concat_ws(' ',
           (SELECT string_agg(a::text, ' ' ORDER BY a.id) FROM accounts a),
           (SELECT string_agg(f::text, ' ' ORDER BY f.id) FROM flags f),
           (SELECT string_agg(d::text, ' ' ORDER BY d.account_id) FROM drafts d),
           (SELECT string_agg(i::text, ' ' ORDER BY i.id) FROM invitations i),
           (SELECT string_agg(s::text, ' ' ORDER BY s.account_id) FROM settings s),
           (SELECT count(*) FROM own_words), (SELECT count(*) FROM check_ins), (SELECT count(*) FROM flows), (SELECT count(*) FROM flow_ratings),
           (SELECT string_agg(c::text, ' ' ORDER BY c.participant_id, c.exercise) FROM practice_choices c),
           (SELECT count(*) FROM practices),
           (SELECT string_agg(t::text, ' ' ORDER BY t.session_id, t.participant_id) FROM session_attendees t),
           (SELECT string_agg(p::text, ' ' ORDER BY p.id) FROM agenda_points p),
           (SELECT string_agg(c::text, ' ' ORDER BY c.id) FROM commitments c), (SELECT count(*) FROM schedule_acts),
           (SELECT count(*) FROM questionnaire_responses), (SELECT count(*) FROM questionnaire_answers),
           (SELECT count(*) FROM homework), (SELECT count(*) FROM homework_versions),
           (SELECT string_agg(f::text, ' ' ORDER BY f.id) FROM homework_feedback f),
           (SELECT count(*) FROM flow_events), (SELECT count(*) FROM lapses), (SELECT count(*) FROM lapse_reviews),
           (SELECT count(*) FROM flag_hits), (SELECT count(*) FROM flag_events), (SELECT count(*) FROM audit),
           (SELECT count(*) FROM plan_documents), (SELECT count(*) FROM plan_versions), (SELECT count(*) FROM doses), (SELECT count(*) FROM pledges),
           (SELECT count(*) FROM sign_ins WHERE ended_at IS NOT NULL))",
    )
    .await
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn s41_nothing_is_changed_by_reading(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let flag = app.flag_of_ana().await;
    let check_in = app.one::<uuid::Uuid>("SELECT id FROM check_ins").await;
    app.plan_of_ana().await;
    let homework = app.homework_of_ana().await;
    app.lapse_of_ana().await;
    for (path, method) in leptos::server_fn::axum::server_fn_paths() {
        assert_eq!(method, Method::POST, "{path}");
        let query = format!("{path}?{}", typed(path, flag, check_in, homework).encoded());
        for handle in ["ana", "dana"] {
            let browser = app.another_browser_of(handle, SignedDuration::ZERO).await;
            let before = rows(&app).await;
            for method in [Method::GET, Method::HEAD] {
                let seen = browser.asks(&method, &query, "").await;
                assert!(seen.status.is_client_error() || seen.status.is_redirection(), "{path}: {}", seen.status);
            }
            assert_eq!(rows(&app).await, before, "{path}");
        }
    }
    let away = app.another_browser_of("mira", SignedDuration::ZERO).await.to(COVE_HOST);
    away.opens("/clinic").await.is(200);
}
