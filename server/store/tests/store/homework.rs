//! Homework: given once, done in versions, answered, taken back, and nobody else's.

use crate::support::{Trial, days, minutes, monday, text};
use domain::{
    AsClinician, AsParticipant, Drafts as _, Failure, Fields, Homework, HomeworkId, Homeworks, Language, Reason,
    Refusal, Role, SessionId, Skill, WorksheetId,
    homework::{Due, NewFeedback, NewHomework, Papers, Stage, Submission, work_path},
    schedule::lesson,
    worksheet::parse,
};
use jiff::Timestamp;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

fn papers() -> Papers {
    Papers::of_lesson(lesson("RP5").expect("a lesson")).expect("homework")
}

pub fn new(trial: &Trial, whom: &AsParticipant, due: Due) -> NewHomework {
    NewHomework {
        client_id: trial.client_id(),
        participant: whom.id(),
        papers: papers(),
        language: Language::En,
        skill: Skill::from_word("loving_kindness"),
        session: None,
        worksheet: None,
        due,
    }
}

pub fn sent(trial: &Trial, homework: HomeworkId, words: &str) -> Submission {
    let fields = Fields(vec![("w0_r0c1".into(), words.into())]);
    let sheet = &papers().of(Language::En, Language::En).sheet.clone();
    let answers = parse(sheet, &fields, true).expect("answers");
    Submission { client_id: trial.client_id(), homework, language: Language::En, answers }
}

pub fn feedback(trial: &Trial, homework: HomeworkId, words: &str) -> NewFeedback {
    NewFeedback { client_id: trial.client_id(), homework, text: text(words) }
}

fn form(reason: Reason) -> Failure {
    Refusal::of("form", reason).into()
}

/// One row of each table.
pub async fn full(trial: &Trial, ana: &AsParticipant, clara: &AsClinician) {
    let store = &trial.store;
    store.keep_worksheet(clara, trial.client_id(), papers(), None, monday()).await.unwrap();
    let id = store.assign(clara, new(trial, ana, Due::WhenYouCan), monday()).await.unwrap();
    Homeworks::send(store, ana, sent(trial, id, "a walk"), monday()).await.unwrap();
    store.answer(clara, feedback(trial, id, "Good."), monday()).await.unwrap();
}

struct Given {
    trial: Trial,
    program: domain::ProgramId,
    ana: AsParticipant,
    ben: AsParticipant,
    clara: AsClinician,
    id: HomeworkId,
}

async fn given(options: &PgConnectOptions) -> Given {
    let trial = Trial::new(options);
    let program = trial.program("here.example").await;
    let (ana, ben) = (trial.participant(program, "ana").await, trial.participant(program, "ben").await);
    let clara = trial.clinician(program, "clara").await;
    let id = trial.store.assign(&clara, new(&trial, &ana, Due::At(monday() + days(2))), monday()).await.unwrap();
    Given { trial, program, ana, ben, clara, id }
}

impl Given {
    async fn now(&self) -> Homework {
        self.trial.store.one(&self.ana, self.id).await.unwrap()
    }

    async fn sends(&self, new: Submission, at: Timestamp) -> Result<(), Failure> {
        Homeworks::send(&self.trial.store, &self.ana, new, at).await
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn homework_goes_from_open_to_answered_and_every_step_is_kept(_: PgPoolOptions, options: PgConnectOptions) {
    let s = given(&options).await;
    let store = &s.trial.store;
    let open = s.now().await;
    assert_eq!((open.stage(), open.due_at), (Stage::Open, Some(monday() + days(2))));
    assert_eq!((open.assigned_by.as_str(), open.skill), ("clara Surname", Skill::from_word("loving_kindness")));
    assert_eq!(open.papers, papers());
    store.keep(&s.ana, &work_path(s.id), &Fields(vec![("w1".into(), "half".into())]), monday()).await.unwrap();
    assert_eq!(s.now().await.stage(), Stage::Draft);

    let first = sent(&s.trial, s.id, "a walk");
    s.sends(first.clone(), monday()).await.unwrap();
    s.sends(first.clone(), monday() + minutes(1)).await.unwrap();
    let done = s.now().await;
    assert_eq!((done.stage(), done.draft_at), (Stage::Sent, None), "the draft ends with what was sent");
    assert_eq!(done.sent.as_ref().map(|sent| (sent.version, sent.at)), Some((1, monday())));
    let other = Submission { client_id: first.client_id, ..sent(&s.trial, s.id, "another walk") };
    let refused = Failure::Refused(Refusal::of("client_id", Reason::AlreadySentOtherwise));
    assert_eq!(s.sends(other, monday()).await, Err(refused));

    s.sends(sent(&s.trial, s.id, "two walks"), monday() + minutes(5)).await.unwrap();
    let versions = store.versions(&s.clara, s.id, monday()).await.unwrap();
    assert_eq!(versions.iter().map(|sent| sent.version).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(versions[1].answers, first.answers, "nothing is lost");

    let good = feedback(&s.trial, s.id, "You kept at it.");
    store.answer(&s.clara, good.clone(), monday() + minutes(9)).await.unwrap();
    store.answer(&s.clara, good, monday() + minutes(10)).await.unwrap();
    let answered = s.now().await;
    assert!(answered.has_news() && answered.stage() == Stage::Answered);
    assert_eq!(answered.feedback.map(|feedback| feedback.text), Some(text("You kept at it.")));
    assert_eq!(s.sends(sent(&s.trial, s.id, "late"), monday()).await, Err(form(Reason::FeedbackGiven)));
    s.sends(first, monday()).await.expect("what was sent before was sent");

    store.see(&s.ana, s.id, monday() + minutes(20)).await.unwrap();
    store.see(&s.ana, s.id, monday() + minutes(30)).await.unwrap();
    assert_eq!(s.now().await.feedback.and_then(|feedback| feedback.seen_at), Some(monday() + minutes(20)));
    for (act, times) in [
        ("SELECT count(*) FROM audit WHERE act = 'assigned_homework'", 1),
        ("SELECT count(*) FROM audit WHERE act = 'sent_homework'", 2),
        ("SELECT count(*) FROM audit WHERE act = 'answered_homework'", 1),
        ("SELECT count(*) FROM audit WHERE act = 'saw_feedback'", 1),
        ("SELECT count(*) FROM homework_feedback", 1),
    ] {
        assert_eq!(s.trial.count(s.program, act).await, times, "{act}");
    }
    s.trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn somebody_elses_homework_is_not_there(_: PgPoolOptions, options: PgConnectOptions) {
    let s = given(&options).await;
    let store = &s.trial.store;
    let elsewhere = s.trial.program("elsewhere.example").await;
    let (quinn, dora) = (s.trial.participant(elsewhere, "quinn").await, s.trial.clinician(elsewhere, "dora").await);
    let never = HomeworkId(s.trial.client_id().0);
    for (who, id) in [(&s.ben, s.id), (&quinn, s.id), (&s.ana, never)] {
        assert_eq!(store.one(who, id).await, Err(Failure::NotFound));
        assert_eq!(Homeworks::send(store, who, sent(&s.trial, id, "x"), monday()).await, Err(Failure::NotFound));
        assert_eq!(store.see(who, id, monday()).await, Err(Failure::NotFound));
    }
    assert!(store.all(&s.ben).await.unwrap().is_empty());
    for id in [s.id, never] {
        assert_eq!(store.withdraw(&dora, id, monday()).await, Err(Failure::NotFound));
        assert_eq!(store.answer(&dora, feedback(&s.trial, id, "x"), monday()).await, Err(Failure::NotFound));
        assert_eq!(store.versions(&dora, id, monday()).await, Err(Failure::NotFound));
    }
    assert_eq!(Homeworks::of(store, &dora, s.ana.id(), monday()).await, Err(Failure::NotFound));
    let foreign = store.assign(&dora, new(&s.trial, &s.ana, Due::WhenYouCan), monday()).await;
    assert_eq!(foreign, Err(Failure::NotFound));
    let family = s.trial.person(s.program, "rosa", &[Role::Family]).await;
    let to_family = NewHomework { participant: family.account.into(), ..new(&s.trial, &s.ana, Due::WhenYouCan) };
    assert_eq!(store.assign(&s.clara, to_family, monday()).await, Err(Failure::NotFound));
    let nowhere = NewHomework { session: Some(SessionId(never.0)), ..new(&s.trial, &s.ana, Due::WhenYouCan) };
    assert_eq!(store.assign(&s.clara, nowhere, monday()).await, Err(Failure::NotFound));
    let from_nothing = NewHomework { worksheet: Some(WorksheetId(never.0)), ..new(&s.trial, &s.ana, Due::WhenYouCan) };
    assert_eq!(store.assign(&s.clara, from_nothing, monday()).await, Err(Failure::NotFound));
    assert_eq!(s.trial.count(s.program, "SELECT count(*) FROM homework_versions").await, 0);
    s.trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn homework_that_was_taken_back_takes_nothing_more(_: PgPoolOptions, options: PgConnectOptions) {
    let s = given(&options).await;
    let store = &s.trial.store;
    assert_eq!(store.answer(&s.clara, feedback(&s.trial, s.id, "x"), monday()).await, Err(form(Reason::NothingSent)));
    store.withdraw(&s.clara, s.id, monday()).await.unwrap();
    store.withdraw(&s.clara, s.id, monday() + minutes(1)).await.unwrap();
    let back = s.now().await;
    assert_eq!((back.stage(), back.withdrawn_at), (Stage::Withdrawn, Some(monday())));
    assert_eq!(s.sends(sent(&s.trial, s.id, "x"), monday()).await, Err(form(Reason::TakenBack)));
    assert_eq!(store.answer(&s.clara, feedback(&s.trial, s.id, "x"), monday()).await, Err(form(Reason::TakenBack)));

    let answered = store.assign(&s.clara, new(&s.trial, &s.ana, Due::WhenYouCan), monday()).await.unwrap();
    Homeworks::send(store, &s.ana, sent(&s.trial, answered, "x"), monday()).await.unwrap();
    store.answer(&s.clara, feedback(&s.trial, answered, "Good."), monday()).await.unwrap();
    assert_eq!(store.withdraw(&s.clara, answered, monday()).await, Err(form(Reason::FeedbackGiven)));
    s.trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn the_team_reads_what_was_sent_and_no_draft_and_reading_is_noted(_: PgPoolOptions, options: PgConnectOptions) {
    let s = given(&options).await;
    let store = &s.trial.store;
    store.keep(&s.ana, &work_path(s.id), &Fields(vec![("w1".into(), "half".into())]), monday()).await.unwrap();
    let read = Homeworks::of(store, &s.clara, s.ana.id(), monday()).await.unwrap();
    assert_eq!(read.iter().map(|homework| (homework.id, homework.stage())).collect::<Vec<_>>(), [(s.id, Stage::Open)]);
    assert_eq!(s.trial.count(s.program, "SELECT count(*) FROM audit WHERE act = 'read_homework'").await, 1);
    s.trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn giving_twice_is_giving_once_and_an_unsound_sheet_is_refused(_: PgPoolOptions, options: PgConnectOptions) {
    let s = given(&options).await;
    let store = &s.trial.store;
    let again = new(&s.trial, &s.ana, Due::NextSession);
    let first = store.assign(&s.clara, again.clone(), monday()).await.unwrap();
    assert_eq!(store.assign(&s.clara, again.clone(), monday()).await, Ok(first));
    let to_ben = NewHomework { participant: s.ben.id(), ..again.clone() };
    assert_ne!(store.assign(&s.clara, to_ben, monday()).await.unwrap(), first, "one form gives it to a whole group");
    assert_eq!(store.one(&s.ana, first).await.unwrap().due_at, None, "no session is planned");
    let mut broken: Vec<_> = papers().into();
    broken[0].sheet.asks.clear();
    let broken = NewHomework { client_id: s.trial.client_id(), papers: Papers::new(broken).unwrap(), ..again };
    assert_eq!(store.assign(&s.clara, broken, monday()).await, Err(form(Reason::NotAChoice)));
    s.trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn homework_is_due_when_the_persons_next_session_begins(_: PgPoolOptions, options: PgConnectOptions) {
    let s = given(&options).await;
    let mut owner = s.trial.owner(Some(s.program)).await;
    // Monday 4 May 2026 at 11:00 is now: one is over, one was cancelled, one is somebody else's, two are to come.
    for (id, day, cancelled, whose) in [
        (1_u128, "2026-05-01", false, s.ana.id()),
        (2, "2026-05-05", true, s.ana.id()),
        (3, "2026-05-06", false, s.ben.id()),
        (4, "2026-05-08", false, s.ana.id()),
        (5, "2026-05-07", false, s.ana.id()),
    ] {
        let id = uuid::Uuid::from_u128(id);
        sqlx::query(
            "INSERT INTO sessions (program_id, id, kind, day, begins, time_zone, minutes, opened, cancelled_at)
             VALUES ($1, $2, 'group', $3::date, '17:30', 'America/New_York', 90, 'nobody', CASE WHEN $4 THEN now() END)",
        )
        .bind(s.program.0)
        .bind(id)
        .bind(day)
        .bind(cancelled)
        .execute(&mut owner)
        .await
        .unwrap();
        sqlx::query(
            "INSERT INTO session_attendees (program_id, session_id, participant_id, booker, booked_at)
             VALUES ($1, $2, $3, 'clinic', now())",
        )
        .bind(s.program.0)
        .bind(id)
        .bind(whose.0)
        .execute(&mut owner)
        .await
        .unwrap();
    }
    let id = s.trial.store.assign(&s.clara, new(&s.trial, &s.ana, Due::NextSession), monday()).await.unwrap();
    let due = s.trial.store.one(&s.ana, id).await.unwrap().due_at;
    assert_eq!(due, Some("2026-05-07T21:30:00Z".parse().unwrap()));
    s.trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn worksheets_are_the_programs_own(_: PgPoolOptions, options: PgConnectOptions) {
    let s = given(&options).await;
    let store = &s.trial.store;
    let client_id = s.trial.client_id();
    let kept = store.keep_worksheet(&s.clara, client_id, papers(), None, monday()).await.unwrap();
    assert_eq!(store.keep_worksheet(&s.clara, client_id, papers(), None, monday()).await, Ok(kept));
    let all = store.worksheets(&s.clara, Language::Es).await.unwrap();
    assert_eq!(all.iter().map(|sheet| sheet.id).collect::<Vec<_>>(), [kept]);
    let elsewhere = s.trial.program("elsewhere.example").await;
    let dora = s.trial.clinician(elsewhere, "dora").await;
    assert!(store.worksheets(&dora, Language::En).await.unwrap().is_empty());
    let from = NewHomework { worksheet: Some(kept), ..new(&s.trial, &s.ana, Due::WhenYouCan) };
    assert!(store.assign(&s.clara, from, monday()).await.is_ok());
    s.trial.end().await;
}
