//! Questionnaires: every answer stored and judged in one breath, skipped items without a value, and nothing twice.

use crate::support::{Trial, minutes, monday};
use domain::{
    AsParticipant, ClientId, Failure, Fields, Reason, Refusal, ResponseId, RuleId, Severity, Shown,
    questionnaire::{Answer, InstrumentId, NewAnswers, OpenedBy, Questionnaires as _, Saved, Standing},
};
use futures::future::join_all;
use jiff::{SignedDuration, Timestamp};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const FLAGS: &str = "SELECT count(*) FROM flags";
const ANSWERS: &str = "SELECT count(*) FROM questionnaire_answers";

/// A participant, admitted on the day of [`monday`].
async fn admitted(trial: &Trial, host: &str) -> AsParticipant {
    let program = trial.program(host).await;
    trial.participant(program, "ana").await
}

/// At least one row in each table of the noun.
pub async fn full(trial: &Trial, who: &AsParticipant) {
    let mut app = trial.app(Some(who.program)).await;
    for insert in [
        "INSERT INTO questionnaire_switches (program_id, switch) VALUES ($1, 'dast10') RETURNING $2::uuid",
        "INSERT INTO questionnaire_texts (program_id, instrument, language, item, question)
         VALUES ($1, 'dast10', 'en', '1', 'First?') RETURNING $2::uuid",
        "INSERT INTO questionnaire_profiles (program_id, participant_id, drinking_limit) VALUES ($1, $2, 'women')",
    ] {
        sqlx::query(insert).bind(who.program.0).bind(who.id().0).execute(&mut app).await.unwrap();
    }
    let phq = opens(trial, who, InstrumentId::Phq9, monday()).await;
    says(trial, who, phq, "9", "1", monday()).await.unwrap();
}

fn sent(response: ResponseId, client_id: ClientId, page: &str, answers: &[(&str, &str)]) -> NewAnswers {
    let mut fields = vec![
        ("response".to_owned(), response.to_string()),
        ("client_id".to_owned(), client_id.to_string()),
        ("page".to_owned(), page.to_owned()),
    ];
    fields.extend(answers.iter().map(|(item, text)| (format!("a_{item}"), (*text).to_owned())));
    NewAnswers::parse(&Fields(fields)).unwrap()
}

pub async fn opens(trial: &Trial, who: &AsParticipant, instrument: InstrumentId, now: Timestamp) -> ResponseId {
    trial.store.open(who, trial.client_id(), instrument, now).await.unwrap()
}

async fn says(
    trial: &Trial,
    who: &AsParticipant,
    response: ResponseId,
    item: &str,
    text: &str,
    now: Timestamp,
) -> Result<Saved, Failure> {
    trial.store.answer(who, sent(response, trial.client_id(), item, &[(item, text)]), now).await
}

/// Answers on one page.
async fn fills(
    trial: &Trial,
    who: &AsParticipant,
    response: ResponseId,
    answers: &[(&str, &str)],
    now: Timestamp,
) -> Saved {
    trial.store.answer(who, sent(response, trial.client_id(), "all", answers), now).await.unwrap()
}

async fn flags(trial: &Trial, who: &AsParticipant) -> Vec<(String, String)> {
    let mut owner = trial.owner(Some(who.program)).await;
    sqlx::query_as("SELECT rule, severity FROM flags WHERE closed_at IS NULL ORDER BY rule")
        .fetch_all(&mut owner)
        .await
        .unwrap()
}

fn flag(rule: RuleId, severity: Severity) -> (String, String) {
    (rule.word().to_owned(), severity.word().to_owned())
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_due_is_opened_once_and_answered_one_by_one(_: PgPoolOptions, options: PgConnectOptions) {
    use InstrumentId::{Asq, Auditc, BamIop, Barc10, Gad7, Phq9};
    let trial = Trial::new(&options);
    let ana = admitted(&trial, "here.example").await;
    let due = trial.store.overview(&ana, monday()).await.unwrap().due;
    let forms: Vec<InstrumentId> = due.iter().map(|form| form.window.instrument).collect();
    assert_eq!(forms, [Phq9, Gad7, BamIop, Auditc, Asq, Barc10]);
    let id = opens(&trial, &ana, Gad7, monday()).await;
    assert_eq!(opens(&trial, &ana, Gad7, monday()).await, id, "the one that was begun");
    for item in 1..=6 {
        let saved = says(&trial, &ana, id, &item.to_string(), "1", monday() + minutes(item)).await.unwrap();
        assert!(!saved.finished);
        assert_eq!(saved.answers.next_open(None).map(|next| next.id.to_owned()), Some((item + 1).to_string()));
    }
    let begun = trial.store.overview(&ana, monday() + minutes(7)).await.unwrap();
    let gad = begun.due.iter().find(|form| form.window.instrument == Gad7).unwrap();
    assert_eq!(gad.begun.as_ref().map(|summary| (summary.response.id, summary.answered)), Some((id, 6)));
    assert!(says(&trial, &ana, id, "7", "3", monday() + minutes(8)).await.unwrap().finished);
    let page = trial.store.response(&ana, id, monday() + minutes(9)).await.unwrap();
    assert_eq!((page.response.scores.of("total"), page.response.complete), (Some(9), true));
    assert_eq!(page.history.0.len(), 1);
    assert_eq!(trial.count(ana.program, ANSWERS).await, 7);
    assert_eq!(trial.count(ana.program, FLAGS).await, 0);
    assert_eq!(trial.count(ana.program, "SELECT count(*) FROM audit WHERE act = 'answered_questionnaire'").await, 7);
    // Its window knows that it is done; the second stage is nothing that one opens.
    let overview = trial.store.overview(&ana, monday() + minutes(10)).await.unwrap();
    assert!(overview.due.iter().all(|form| form.window.instrument != Gad7));
    assert_eq!(overview.done.len(), 1);
    let refused = trial.store.open(&ana, trial.client_id(), InstrumentId::Cssrs, monday()).await.unwrap_err();
    assert_eq!(refused, Failure::NotFound);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn item_nine_raises_its_flag_and_opens_the_second_stage_in_an_unfinished_form(
    _: PgPoolOptions,
    options: PgConnectOptions,
) {
    let trial = Trial::new(&options);
    let ana = admitted(&trial, "here.example").await;
    let phq = opens(&trial, &ana, InstrumentId::Phq9, monday()).await;
    let saved = says(&trial, &ana, phq, "9", "1", monday() + minutes(1)).await.unwrap();
    assert_eq!(saved.shown, [Shown::CrisisLine, Shown::ThankYouForTelling]);
    assert_eq!(flags(&trial, &ana).await, [flag(RuleId::F3, Severity::Amber)]);
    let cssrs = saved.opened.expect("the second stage");
    let page = trial.store.response(&ana, cssrs, monday() + minutes(1)).await.unwrap();
    assert_eq!((page.response.parent, page.response.opened_by), (Some(phq), OpenedBy::Answer));
    // Method without intent: judged when the screen ends.
    for (item, text) in [("q1", "no"), ("q2", "yes"), ("q3", "yes"), ("q4", "no"), ("q5", "no")] {
        assert_eq!(says(&trial, &ana, cssrs, item, text, monday() + minutes(1)).await.unwrap().shown, []);
    }
    let saved = says(&trial, &ana, cssrs, "q6", "no", monday() + minutes(1)).await.unwrap();
    assert!(saved.finished && saved.shown.contains(&Shown::CrisisCard), "{:?}", saved.shown);
    let both = [flag(RuleId::F2, Severity::Red), flag(RuleId::F3, Severity::Amber)];
    assert_eq!(flags(&trial, &ana).await, both);
    let answers = trial.store.response(&ana, cssrs, monday() + minutes(2)).await.unwrap().answers;
    assert_eq!([answers.of("q5b"), answers.of("q6b")], [Some(Answer::Skipped); 2]);
    let source = "SELECT count(*) FROM flag_hits WHERE response_id IS NOT NULL";
    assert_eq!(trial.count(ana.program, source).await, 2);
    // The PHQ-9 goes on where it was left, and knows what was shown.
    let page = trial.store.response(&ana, phq, monday() + minutes(3)).await.unwrap();
    assert_eq!((page.response.standing(monday() + minutes(3)), page.child_is_open), (Standing::Open, false));
    assert!(page.response.team_told && page.response.shown.contains(&Shown::CrisisCard));
    assert_eq!(page.answers.open().len(), 9);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_second_stage_left_open_is_found_when_the_person_comes_back(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let ana = admitted(&trial, "here.example").await;
    let phq = opens(&trial, &ana, InstrumentId::Phq9, monday()).await;
    let cssrs = says(&trial, &ana, phq, "9", "2", monday()).await.unwrap().opened.unwrap();
    trial.store.overview(&ana, monday() + minutes(14)).await.unwrap();
    assert_eq!(flags(&trial, &ana).await, [flag(RuleId::F3, Severity::Red)]);
    for _ in 0..2 {
        let overview = trial.store.overview(&ana, monday() + minutes(16)).await.unwrap();
        assert_eq!(overview.asked.iter().map(|one| one.response.id).collect::<Vec<_>>(), [cssrs]);
        assert!(overview.asked[0].response.shown.contains(&Shown::NotFinished));
    }
    assert_eq!(flags(&trial, &ana).await, [flag(RuleId::F3, Severity::Red), flag(RuleId::F5, Severity::Red)]);
    assert_eq!(trial.count(ana.program, "SELECT count(*) FROM flag_hits").await, 2);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn rather_not_answer_is_one_refusal_and_finishing_later_resolves_it(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let ana = admitted(&trial, "here.example").await;
    let phq = opens(&trial, &ana, InstrumentId::Phq9, monday()).await;
    let cssrs = says(&trial, &ana, phq, "9", "1", monday()).await.unwrap().opened.unwrap();
    let once = trial.client_id();
    for _ in 0..2 {
        let saved = trial.store.refuse(&ana, cssrs, once, monday() + minutes(1)).await.unwrap();
        assert!(saved.finished);
    }
    let amber = [flag(RuleId::F3, Severity::Amber), flag(RuleId::F5, Severity::Amber)];
    assert_eq!(flags(&trial, &ana).await, amber);
    assert_eq!(trial.count(ana.program, "SELECT count(*) FROM flag_hits").await, 2);
    let page = trial.store.response(&ana, cssrs, monday() + minutes(2)).await.unwrap();
    assert!(!page.response.complete);
    assert_eq!(page.answers.of("q1"), Some(Answer::Refused));
    for item in ["q1", "q2", "q6"] {
        says(&trial, &ana, cssrs, item, "no", monday() + minutes(90)).await.unwrap();
    }
    assert_eq!(flags(&trial, &ana).await, [flag(RuleId::F3, Severity::Amber)]);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn known_history_is_stored_and_raises_nothing(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let answers = [("1", "no"), ("2", "no"), ("3", "no"), ("4", "yes"), ("when", "longer_ago"), ("5", "no")];
    for (host, reviewed) in [("known.example", true), ("new.example", false)] {
        let ana = admitted(&trial, host).await;
        if reviewed {
            sqlx::query("INSERT INTO questionnaire_profiles (program_id, participant_id, history_reviewed_at) VALUES ($1, $2, $3)")
                .bind(ana.program.0)
                .bind(ana.id().0)
                .bind(jiff_sqlx::Timestamp::from(monday() - minutes(60)))
                .execute(&mut trial.app(Some(ana.program)).await)
                .await
                .unwrap();
        }
        let asq = opens(&trial, &ana, InstrumentId::Asq, monday()).await;
        assert!(fills(&trial, &ana, asq, &answers, monday()).await.finished);
        let expected = if reviewed { vec![] } else { vec![flag(RuleId::F2, Severity::Amber)] };
        assert_eq!(flags(&trial, &ana).await, expected, "{host}");
        assert_eq!(trial.count(ana.program, ANSWERS).await, 6);
    }
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_same_form_again_is_nothing_new_and_another_body_is_refused(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let ana = admitted(&trial, "here.example").await;
    let bam = opens(&trial, &ana, InstrumentId::BamIop, monday()).await;
    // What was typed into skipped items is thrown away.
    let form = [("4", "0"), ("5", "3"), ("6", "0"), ("7A", "2"), ("8", "1")];
    let new = sent(bam, trial.client_id(), "all", &form);
    let stored = 4 + 7;
    let answered = join_all((0..8).map(|_| trial.store.answer(&ana, new.clone(), monday()))).await;
    for saved in answered {
        assert_eq!(saved.unwrap().answers.of("5"), Some(Answer::Skipped));
    }
    assert_eq!(trial.count(ana.program, ANSWERS).await, stored);
    assert_eq!(
        trial
            .count(ana.program, "SELECT count(*) FROM questionnaire_answers WHERE item = '5' AND state = 'skipped'")
            .await,
        1
    );
    let reused = Failure::Refused(Refusal::of("client_id", Reason::AlreadySentOtherwise));
    for other in
        [&[("4", "1")][..], &[("4", "0"), ("6", "0"), ("8", "2")], &[("4", "0"), ("1", "2"), ("6", "0"), ("8", "1")]]
    {
        let other = sent(bam, new.client_id, "all", other);
        assert_eq!(trial.store.answer(&ana, other, monday()).await.unwrap_err(), reused);
    }
    assert_eq!(trial.count(ana.program, ANSWERS).await, stored);
    // A changed mind is a new version of what changed, and asks again what was skipped.
    fills(&trial, &ana, bam, &[("4", "2"), ("6", "0"), ("8", "1")], monday() + minutes(1)).await;
    let page = trial.store.response(&ana, bam, monday() + minutes(2)).await.unwrap();
    assert_eq!((page.answers.value("4"), page.answers.of("5")), (Some(2), None));
    assert_eq!(trial.count(ana.program, ANSWERS).await, stored + 2);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn an_answer_outside_the_options_stores_nothing(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let ana = admitted(&trial, "here.example").await;
    let gad = opens(&trial, &ana, InstrumentId::Gad7, monday()).await;
    for (text, field) in [("4", "a_1"), ("-1", "a_1"), ("yes", "a_1"), ("NaN", "a_1")] {
        let Err(Failure::Refused(refusal)) = says(&trial, &ana, gad, "1", text, monday()).await else {
            panic!("{text}")
        };
        assert_eq!(refusal.reason(field), Some(&Reason::NotAChoice), "{text}");
    }
    let unknown = says(&trial, &ana, gad, "8", "1", monday()).await.unwrap_err();
    assert_eq!(unknown, Failure::Refused(Refusal::of("form", Reason::UnknownField)));
    assert_eq!(trial.count(ana.program, ANSWERS).await, 0);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn another_persons_response_is_not_there(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let ana = admitted(&trial, "here.example").await;
    let ben = trial.participant(ana.program, "ben").await;
    let elsewhere = admitted(&trial, "there.example").await;
    let gad = opens(&trial, &ana, InstrumentId::Gad7, monday()).await;
    for other in [&ben, &elsewhere] {
        assert_eq!(says(&trial, other, gad, "1", "1", monday()).await.unwrap_err(), Failure::NotFound);
        assert_eq!(trial.store.response(other, gad, monday()).await.unwrap_err(), Failure::NotFound);
        assert_eq!(trial.store.refuse(other, gad, trial.client_id(), monday()).await.unwrap_err(), Failure::NotFound);
        assert_eq!(trial.store.finish(other, gad, monday()).await.unwrap_err(), Failure::NotFound);
    }
    let of_ben = trial.store.overview(&ben, monday()).await.unwrap();
    assert!(of_ben.due.iter().all(|form| form.begun.is_none()));
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_form_can_be_left_unfinished_and_its_time_runs_out(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let ana = admitted(&trial, "here.example").await;
    let hours = SignedDuration::from_hours;
    let gad = opens(&trial, &ana, InstrumentId::Gad7, monday()).await;
    says(&trial, &ana, gad, "1", "2", monday()).await.unwrap();
    says(&trial, &ana, gad, "2", "2", monday() + hours(23)).await.unwrap();
    let late = says(&trial, &ana, gad, "3", "2", monday() + hours(24)).await.unwrap_err();
    assert_eq!(late, Failure::Refused(Refusal::of("form", Reason::TimeIsOver)));
    assert_eq!(trial.store.finish(&ana, gad, monday() + hours(24)).await.unwrap_err(), late);
    // Its window is still open: another one may be begun.
    let again = opens(&trial, &ana, InstrumentId::Gad7, monday() + hours(25)).await;
    assert_ne!(again, gad);
    says(&trial, &ana, again, "1", "3", monday() + hours(25)).await.unwrap();
    for _ in 0..2 {
        trial.store.finish(&ana, again, monday() + hours(26)).await.unwrap();
    }
    let page = trial.store.response(&ana, again, monday() + hours(26)).await.unwrap();
    assert_eq!((page.response.complete, page.response.scores.of("total")), (false, None));
    assert!(page.response.finished_at.is_some());
    trial.end().await;
}
