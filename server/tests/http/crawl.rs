//! Every page as everybody sees it, for what must hold on all of them.

use crate::support::LAPSE;
use crate::support::RESPONSE;
use crate::support::sessions;
use crate::support::{Browser, GOAL, MEDICINE, MEETING, Seen, TestApp, closing, craving, form, id_of};

/// An answer, and whose request for what it answers.
pub struct Page {
    pub label: String,
    pub path: String,
    pub seen: Seen,
}

/// Addresses of pages, whoever may see them. `{flag}` and `{participant}` stand for ids.
pub const PAGES: &[&str] = &[
    "/",
    "/help",
    "/sign-in",
    "/invitation",
    "/account",
    "/account/changed",
    "/today",
    "/more",
    "/settings",
    "/check-in",
    "/check-in/saved",
    "/check-in/change",
    "/check-in/history",
    "/check-in/history/{check_in}",
    "/check-in/words",
    "/craving",
    "/craving/move",
    "/craving/unwell",
    "/craving/crisis",
    "/craving/rate",
    "/craving/breath",
    "/craving/skill",
    "/craving/surf",
    "/craving/offer",
    "/craving/call",
    "/craving/lines",
    "/craving/tape",
    "/craving/again",
    "/craving/another",
    "/craving/more",
    "/craving/team",
    "/craving/delay",
    "/craving/hard-move",
    "/craving/cold-water",
    "/craving/reach-out",
    "/craving/change-place",
    "/craving/breathe-more",
    "/craving/plan",
    "/craving/done",
    "/craving/later",
    "/craving/breath/full",
    "/craving/told",
    "/craving/history",
    "/lapse",
    "/lapse/{lapse}",
    "/plan",
    "/plan/reasons",
    "/plan/people",
    "/plan/relapse-prevention",
    "/plan/safety",
    "/plan/aftercare",
    "/plan/kept",
    "/plan/safety/versions",
    "/plan/goals",
    "/plan/goals/versions",
    "/plan/goals/{goal}",
    "/plan/medication",
    "/plan/medication/{medicine}",
    "/plan/meetings",
    "/plan/meetings/{meeting}",
    "/practice",
    "/practice/log",
    "/practice/entries",
    "/practice/entries/{entry}",
    "/practice/box-breathing",
    "/practice/even-breath-7",
    "/practice/body-scan",
    "/practice/urge-surf",
    "/practice/five-senses",
    "/practice/accepts",
    "/practice/wise-mind",
    "/practice/safety-plan",
    "/practice/box-breathing/done",
    "/practice/box-breathing/another",
    "/practice/box-breathing/crisis",
    "/progress",
    "/questionnaires",
    "/questionnaires/{response}",
    "/questionnaires/{response}/1",
    "/questionnaires/{response}/all",
    "/schedule",
    "/schedule/week/2026-11-16",
    "/schedule/day/2026-11-25",
    "/schedule/open",
    "/schedule/commitments",
    "/schedule/00000000-0000-0000-0000-000000005001",
    "/schedule/00000000-0000-0000-0000-000000005003",
    "/schedule/00000000-0000-0000-0000-000000005005",
    "/schedule/00000000-0000-0000-0000-000000005006",
    "/schedule/00000000-0000-0000-0000-000000005008",
    "/homework",
    "/homework/{homework}",
    "/homework/{homework}/work",
    "/clinic",
    "/clinic/people",
    "/clinic/flags/{flag}",
    "/clinic/people/{participant}",
];

/// Everything that answers with a page, as seen by every role in one language: pages, refused forms, problems.
pub async fn everything(app: &TestApp, language: &'static str) -> Vec<Page> {
    let flag = app.flag_of_ana().await.to_string();
    app.plan_of_ana().await;
    let homework = app.homework_of_ana().await.to_string();
    app.lapse_of_ana().await;
    let participant = id_of("ana").to_string();
    let check_in = app.one::<uuid::Uuid>("SELECT id FROM check_ins ORDER BY id LIMIT 1").await.to_string();
    let entry = app.entry_of_ana().await.to_string();
    let response = app.response_of_ana().await.to_string();
    let everybody = [
        ("anybody", app.anybody()),
        ("ana", app.participant("ana")),
        ("rosa", app.family("rosa")),
        ("dana", app.clinician("dana")),
        ("alex", app.administrator("alex")),
    ];
    let mut pages = Vec::new();
    for (who, browser) in everybody {
        let browser = browser.reading(language);
        if who != "anybody" {
            let choice = form().with("language", language);
            browser.sends("/api/accounts/choose_language", &choice).await.goes_to("/account");
        }
        let add = async |path: &str, seen: Seen, pages: &mut Vec<Page>| {
            pages.push(Page { label: format!("{who} at {path}: {}", seen.status), path: path.to_owned(), seen });
        };
        for page in PAGES.iter().copied().chain(["/nothing", "/styleguide"]) {
            let path =
                page.replace("{flag}", &flag).replace("{participant}", &participant).replace("{check_in}", &check_in);
            let path = path.replace("{goal}", &GOAL.to_string()).replace("{medicine}", &MEDICINE.to_string());
            let path = path.replace("{meeting}", &MEETING.to_string());
            let path = path.replace("{entry}", &entry);
            let path =
                path.replace("{response}", &response).replace("{flag}", &flag).replace("{participant}", &participant);
            let path = path.replace("{response}", &response);
            let path = path.replace("{homework}", &homework);
            let path = path.replace("{lapse}", &LAPSE.to_string());
            let seen = browser.opens(&path).await;
            add(&path, seen, &mut pages).await;
        }
        for (path, seen) in refused(&browser, &flag, &participant, &homework).await {
            add(path, seen, &mut pages).await;
        }
    }
    pages
}

/// Forms that come back, and requests that get a problem.
async fn refused(browser: &Browser, flag: &str, participant: &str, homework: &str) -> Vec<(&'static str, Seen)> {
    let flag = flag.parse().expect("an id");
    let mut seen = Vec::new();
    for (action, form) in [
        ("/api/checkins/submit", craving(11).with("note", "a\0")),
        ("/api/checkins/change", craving(11).with("replaces", participant)),
        ("/api/checkins/forget_word", form()),
        ("/api/cravings/start", form()),
        ("/api/cravings/rate", form()),
        ("/api/cravings/rate", form().with("step", "again")),
        ("/api/practices/save", form().with("skill", "box_breathing").with("seconds", -1)),
        ("/api/practices/save", form().with("activity", "yoga")),
        ("/api/practices/favour", form().with("skill", "nothing")),
        ("/api/cravings/record", form()),
        ("/api/cravings/record", form().with("step", "again").with("do", "rated")),
        ("/api/cravings/record", form().with("step", "surf").with("do", "rated")),
        ("/api/cravings/record", form().with("step", "tape").with("do", "tape").with("tape_0", "a\0")),
        ("/api/cravings/record", form().with("step", "plan").with("do", "planned").with("place", "moon")),
        ("/api/cravings/record", form().with("step", "done").with("do", "reported").with("used", "maybe")),
        ("/api/lapses/report", form().with("when", "before").with("on", "soon")),
        ("/api/lapses/review", form().id(92).with("lapse", LAPSE).with("what", "a\0")),
        ("/api/accounts/sign_in", form()),
        ("/api/accounts/accept", form()),
        ("/api/accounts/choose_language", form().with("language", "tlh")),
        ("/api/accounts/change_password", form()),
        ("/api/accounts/issue_code", form().with("participant", participant)),
        ("/api/questionnaires/open", form()),
        ("/api/questionnaires/answer", form().with("response", RESPONSE).with("page", "1").id(3).with("a_1", "9")),
        ("/api/questionnaires/answer", form().with("response", RESPONSE).with("page", "all").id(3).with("a_1", "9")),
        ("/api/schedule/book", form().id(1).with("session", sessions::FULL)),
        ("/api/schedule/absent", form().id(2).with("session", sessions::GROUP)),
        ("/api/schedule/add_point", form().id(3).with("session", sessions::ALONE)),
        ("/api/schedule/add_commitment", form().id(4).with("from", "25:00").with("label", "a\0")),
        ("/api/flags/close", closing(flag).with("note", "short")),
        ("/api/settings/save", form().with("section", "words").with("called", "").with("own_word", "x".repeat(61))),
        ("/api/homework/send", form().with("homework", homework).with("w0", "x".repeat(4_001))),
        ("/api/drafts/keep", form().with("page", "/")),
        ("/api/plan/save", form()),
        ("/api/plan/save", form().with("part", "people").with("phone_1", "call me").with("based_on", "0")),
        ("/api/plan/save", form().id(91).with("part", "safety").with("worth", "Her").with("based_on", "9")),
        ("/api/plan/save", form().with("part", "goals").with("due_on", "soon").with("based_on", "0")),
        (
            "/api/plan/save",
            form().with("part", "medication").with("id", MEDICINE).with("time_1", "x").with("based_on", "0"),
        ),
        ("/api/plan/change", form()),
        ("/api/doses/answer", form()),
        ("/api/nothing", form()),
    ] {
        seen.push((action, browser.sends(action, &form).await));
    }
    seen.push(("cross-site", browser.sends("/api/flags/take", &form()).with("sec-fetch-site", "cross-site").await));
    seen.push(("no form", browser.sends("/api/flags/take", &form()).with("content-type", "text/plain").await));
    let long = form().with("note", "a".repeat(70_000));
    seen.push(("too long", browser.sends("/api/flags/take", &long).await));
    seen
}
