//! Questionnaires: what is due, one question after the other, the second stage, and what is refused.

use crate::support::{TestApp, answering, form, id_of, minutes, tags};
use jiff::SignedDuration;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const ANSWERS: &str = "SELECT count(*) FROM questionnaire_answers";
const FLAGS: &str = "SELECT coalesce(string_agg(rule || ' ' || severity, ', ' ORDER BY rule), '') FROM flags";
const CARD: &str = "You matter, and you do not have to get through this alone.";
const BEFORE: &str = "Your care team will see this answer. If you need help right now, call or text 988.";

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_due_is_answered_one_question_a_screen(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.admit_today().await;
    let ana = app.participant("ana");
    let list = ana.opens("/questionnaires").await;
    for words in ["Mood", "PHQ-9", "Worry", "My last 7 days", "open until", "2 to 3 minutes"] {
        list.is(200).says(words);
    }
    let gad = ana.begins("gad7").await;
    assert_eq!(ana.begins("gad7").await, gad, "the one that was begun");
    let begin = ana.opens(&format!("/questionnaires/{gad}")).await;
    begin.is(200).says("About the last 2 weeks").says("Start").says("All on one page");
    let first = ana.opens(&format!("/questionnaires/{gad}/1")).await;
    first.is(200).says("Over the last 2 weeks, how often have you been bothered by the following problems?");
    first.says("Feeling nervous, anxious or on edge").says("Nearly every day").says("Question 1 of 7");
    first.says("Developed by Drs. Robert L. Spitzer");
    for item in 1..7 {
        let next = format!("/questionnaires/{gad}/{}", item + 1);
        ana.says(&gad, &item.to_string(), "2").await.goes_to(&next);
    }
    ana.opens(&format!("/questionnaires/{gad}/7")).await.is(200).says("Saved 10:00 am.").says("Question 7 of 7");
    ana.opens("/questionnaires").await.says("6 answers saved.");
    let done = format!("/questionnaires/{gad}");
    ana.says(&gad, "7", "0").await.goes_to(&done);
    let result = ana.opens(&done).await;
    result.is(200).says("12").says("on a scale from 0 to 21");
    result.says("This is a self-report. It is not a diagnosis. Your care team reads it together with you.");
    for severe in ["severe", "moderate", "mild", "minimal", CARD] {
        result.says_nothing_of(severe);
    }
    assert_eq!(app.count(ANSWERS).await, 7);
    assert_eq!(app.one::<String>(FLAGS).await, "");
    ana.opens("/questionnaires").await.says("Done before").says("complete");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn item_nine_leads_through_the_second_stage_and_back(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.admit_today().await;
    let ana = app.participant("ana");
    let phq = ana.begins("phq9").await;
    ana.opens(&format!("/questionnaires/{phq}/9")).await.is(200).says(BEFORE);
    ana.opens(&format!("/questionnaires/{phq}/8")).await.is(200).says_nothing_of(BEFORE);
    let seen = ana.says(&phq, "9", "1").await;
    let second = seen.is(303).header("location").to_owned();
    assert!(second.ends_with("/q1"), "{second}");
    assert_eq!(app.one::<String>(FLAGS).await, "F3 amber");
    let question = ana.opens(&second).await;
    question.is(200).says("Thank you for telling us.").says(BEFORE);
    question.says("have you wished you were dead or wished you could go to sleep and not wake up?");
    question.says("© 2016 The Columbia Lighthouse Project");
    let cssrs = second.trim_start_matches("/questionnaires/").trim_end_matches("/q1").to_owned();
    ana.says(&cssrs, "q1", "yes").await.goes_to(&format!("/questionnaires/{cssrs}/q2"));
    ana.says(&cssrs, "q2", "yes").await.goes_to(&format!("/questionnaires/{cssrs}/q3"));
    ana.says(&cssrs, "q3", "no").await.goes_to(&format!("/questionnaires/{cssrs}/q4"));
    // Intent: the card at once, and on only by a tap.
    ana.says(&cssrs, "q4", "yes").await.goes_to(&format!("/questionnaires/{cssrs}"));
    let card = ana.opens(&format!("/questionnaires/{cssrs}")).await;
    card.is(200).says(CARD).says("We are telling your care team now.").says("Go on");
    assert_eq!(app.one::<String>(FLAGS).await, "F1 red, F3 amber");
    ana.says(&cssrs, "q5", "no").await.goes_to(&format!("/questionnaires/{cssrs}/q6"));
    ana.says(&cssrs, "q6", "no").await.goes_to(&format!("/questionnaires/{cssrs}"));
    let end = ana.opens(&format!("/questionnaires/{cssrs}")).await;
    for words in [CARD, "My safety plan", "Call my care team", "calm breathing", "Go on with the other questions"] {
        end.is(200).says(words);
    }
    let back = ana.opens(&format!("/questionnaires/{phq}")).await;
    back.is(200).says("9 questions are open").says("Finish and leave these open");
    app.clinician("dana").opens("/clinic").await.is(200).says("Ana Quillfeather");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn all_on_one_page_stores_what_was_answered_and_throws_away_what_is_skipped(
    pool: PgPoolOptions,
    options: PgConnectOptions,
) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let bam = ana.begins("bam_iop").await;
    let page = ana.opens(&format!("/questionnaires/{bam}/all")).await;
    page.is(200).says("how many days did you drink ANY alcohol?").says("Cocaine and/or Crack?");
    assert!(page.checked("a_1").is_empty(), "nothing is chosen beforehand");
    let here = format!("/questionnaires/{bam}");
    ana.fills(&bam, &[("4", "0"), ("5", "3"), ("6", "0"), ("7A", "4"), ("8", "2")]).await.goes_to(&here);
    let skipped = "SELECT string_agg(item, ' ' ORDER BY place) FROM questionnaire_answers WHERE state = 'skipped' AND value IS NULL";
    assert_eq!(app.one::<String>(skipped).await, "5 7A 7B 7C 7D 7E 7F 7G");
    ana.opens(&here).await.is(200).says("3 answers saved.").says("12 questions are open");
    let again = ana.opens(&format!("/questionnaires/{bam}/all")).await;
    assert_eq!(again.checked("a_4"), ["0"]);
    assert!(again.checked("a_5").is_empty());
    let rest = ["1", "2", "3", "9", "10", "11", "12", "13", "15", "16", "17"].map(|item| (item, "1"));
    let rest: Vec<(&str, &str)> = rest.into_iter().chain([("14", "yes"), ("4", "0"), ("6", "0"), ("8", "2")]).collect();
    ana.fills(&bam, &rest).await.goes_to(&here);
    ana.opens(&here).await.is(200).says("Days of use").says("What helps").says("on a scale from 0 to 24");
    assert_eq!(
        app.one::<String>("SELECT scores::text FROM questionnaire_responses").await,
        r#"{"use": 0, "risk": 7, "protective": 9}"#
    );
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_does_not_fit_is_said_and_blocks_nothing(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let ana = app.participant("ana");
    let bam = ana.begins("bam_iop").await;
    let items = ["1", "2", "3", "8", "9", "10", "11", "12", "13", "15", "16", "17"].map(|item| (item, "1"));
    let drugs = ["7A", "7B", "7C", "7D", "7E", "7F", "7G"].map(|item| (item, "0"));
    let use_days = [("4", "1"), ("5", "2"), ("6", "1"), ("14", "no")];
    let all: Vec<(&str, &str)> = items.into_iter().chain(drugs).chain(use_days).collect();
    ana.fills(&bam, &all).await.goes_to(&format!("/questionnaires/{bam}"));
    let result = ana.opens(&format!("/questionnaires/{bam}")).await;
    result.is(200).says("You said more heavy-drinking days than drinking days.");
    result.says("You said you used on some days. Which of these was it?").says("Look again");
    assert!(app.one::<bool>("SELECT complete FROM questionnaire_responses").await);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn bad_input_gets_a_word_beside_the_question(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.admit_today().await;
    let ana = app.participant("ana");
    let phq = ana.begins("phq9").await;
    for (text, words) in [
        ("4", "Please pick one of the answers offered."),
        ("-1", "Please pick one of the answers offered."),
        ("yes", "Please pick one of the answers offered."),
        ("", "Please answer this one."),
    ] {
        ana.says(&phq, "1", text).await.is(422).says(words).says("Little interest or pleasure in doing things");
    }
    let page = ana.fills(&phq, &[("1", "2"), ("2", "9")]).await;
    page.is(422).says("Please pick one of the answers offered.");
    assert_eq!(page.checked("a_1"), ["2"], "what was chosen stays");
    ana.says(&phq, "11", "1").await.is(404);
    let extra = answering(&phq, "1", &[("1", "1")]).with("severity", "red");
    ana.sends("/api/questionnaires/answer", &extra).await.is(422);
    assert_eq!(app.count(ANSWERS).await, 0);
    // The same form twice is one answer; under the same id another answer is refused.
    let sent = answering(&phq, "1", &[("1", "1")]);
    for _ in 0..3 {
        ana.sends("/api/questionnaires/answer", &sent).await.goes_to(&format!("/questionnaires/{phq}/2"));
    }
    assert_eq!(app.count(ANSWERS).await, 1);
    let other = ana.sends("/api/questionnaires/answer", &sent.clone().with("a_1", "2")).await;
    other.is(422).says("This was sent before with other answers. The first ones are kept.");
    assert_ne!(other.field("client_id"), sent.0.iter().find(|(name, _)| name == "client_id").expect("an id").1);
    // Not due, not a form, not there.
    for (instrument, status) in [("cssrs", 404), ("bam_r", 404), ("who5", 422), ("", 422)] {
        let form = form().id(7).with("instrument", instrument);
        ana.sends("/api/questionnaires/open", &form).await.is(status);
    }
    for page in ["/questionnaires/none", "/questionnaires/00000000-0000-0000-0000-000000000001"] {
        ana.opens(page).await.is(404);
    }
    ana.opens(&format!("/questionnaires/{phq}/12")).await.is(404);
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn another_persons_form_is_as_if_it_did_not_exist(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    let (ana, ben) = (app.participant("ana"), app.participant("ben"));
    let bam = ana.begins("bam_iop").await;
    let none = "00000000-0000-0000-0000-000000000001";
    for id in [bam.as_str(), none] {
        for page in ["", "/1", "/all"] {
            ben.opens(&format!("/questionnaires/{id}{page}")).await.is(404).says("There is nothing here");
        }
        ben.says(id, "1", "1").await.is(404);
        for action in ["refuse", "finish"] {
            let form = form().id(9).with("response", id);
            ben.sends(&format!("/api/questionnaires/{action}"), &form).await.is(404);
        }
    }
    assert_eq!(app.count(ANSWERS).await, 0);
    assert_eq!(app.one::<uuid::Uuid>("SELECT participant_id FROM questionnaire_responses").await, id_of("ana"));
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_form_is_taken_up_again_until_its_time_is_over(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.admit_today().await;
    let gad = app.participant("ana").begins("gad7").await;
    app.participant("ana").says(&gad, "1", "1").await.is(303);
    app.clock.pass(SignedDuration::from_hours(23));
    let ana = app.another_browser_of("ana", SignedDuration::ZERO).await;
    ana.opens(&format!("/questionnaires/{gad}")).await.is(200).says("1 answer saved.").says("Go on");
    app.clock.pass(minutes(61));
    let ana = app.another_browser_of("ana", SignedDuration::ZERO).await;
    ana.says(&gad, "2", "1").await.is(422).says("The time for these questions is over");
    ana.opens(&format!("/questionnaires/{gad}")).await.is(200).says("Nothing is lost.");
    ana.opens(&format!("/questionnaires/{gad}/2")).await.is(200).says("The time for these questions is over");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn in_spanish_only_what_may_be_in_spanish(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.admit_today().await;
    let ana = app.participant("ana").reading("es");
    ana.sends("/api/accounts/choose_language", &form().with("language", "es")).await.is(303);
    let (phq, gad) = (ana.begins("phq9").await, ana.begins("gad7").await);
    let seen = ana.opens(&format!("/questionnaires/{phq}/1")).await;
    seen.is(200).says("Poco interés o placer en hacer cosas").says("Casi todos los días");
    seen.says_nothing_of("todavía no está disponible en español");
    let seen = ana.opens(&format!("/questionnaires/{gad}/1")).await;
    seen.is(200).says("Este cuestionario todavía no está disponible en español.");
    seen.says("Feeling nervous, anxious or on edge").says("Prefiero no contestar");
    let english = tags(&seen.body).into_iter().filter(|tag| tag.get("lang") == Some("en")).count();
    assert!(english >= 3, "the English parts say that they are English");
    // What was begun in one language is finished in it.
    ana.sends("/api/accounts/choose_language", &form().with("language", "en")).await.is(303);
    ana.opens(&format!("/questionnaires/{phq}/2")).await.is(200).says("Se ha sentido decaído(a)");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_open_second_stage_asks_to_be_finished(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.admit_today().await;
    let ana = app.participant("ana");
    let phq = ana.begins("phq9").await;
    // Red at once: the card comes before the next question.
    let seen = ana.says(&phq, "9", "3").await;
    let second = seen.is(303).header("location").to_owned();
    ana.opens(&second).await.is(200).says(CARD).says("Thank you for telling us.").says("I’d rather not answer these");
    app.clock.pass(minutes(16));
    let list = ana.opens("/questionnaires").await;
    list.is(200).says("We did not get to finish.").says(CARD);
    assert_eq!(app.one::<String>(FLAGS).await, "F3 red, F5 red");
    let refuse = form().id(3).with("response", second.trim_start_matches("/questionnaires/"));
    ana.sends("/api/questionnaires/refuse", &refuse).await.goes_to(&second);
    ana.opens(&second).await.is(200).says("We did not get to finish.").says("My safety plan");
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn without_the_database_nothing_is_lost_and_help_is_there(pool: PgPoolOptions, options: PgConnectOptions) {
    let app = TestApp::new(pool, options).await;
    app.admit_today().await;
    let ana = app.participant("ana");
    let phq = ana.begins("phq9").await;
    let away = ana.at(&app.without_database());
    let sent = answering(&phq, "9", &[("9", "3")]);
    let seen = away.sends("/api/questionnaires/answer", &sent).await;
    seen.is(503).says("Not saved, try again").says(CARD).says("Send it again");
    seen.says("Nobody is watching this app right now.");
    assert_eq!((seen.field("a_9"), seen.field("response")), ("3".to_owned(), phq.clone()));
    ana.sends("/api/questionnaires/answer", &sent).await.is(303);
    assert_eq!(app.count(ANSWERS).await, 1);
}
