//! The plan: versions that stay, two windows that lose nothing, and nobody else's.

use crate::support::{Trial, days, minutes, monday, text};
use domain::{
    AsParticipant, ClientId, Drafts as _, Failure, Fields, PlanId, Plans as _, Reason, Refusal,
    plan::{Change, Contact, Contacts, Content, Goal, GoalState, NewChange, NewVersion, Part, Reasons, Step, Version},
};
use futures::future::join_all;
use jiff::civil::{Date, date};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

const TODAY: Date = date(2026, 5, 4);

fn reasons(words: &[&str]) -> Content {
    Content::Reasons(Reasons(words.iter().map(|words| text(words)).collect()))
}

fn goal(steps: &[&str]) -> Content {
    let steps = steps.iter().map(|step| Step { what: text(step), done_on: None }).collect();
    let what = text("Sleep before midnight");
    Content::Goals(Goal { what, measure: text(""), due_on: None, steps, state: GoalState::Open })
}

fn new(client_id: ClientId, id: Option<PlanId>, based_on: u32, content: Content) -> NewVersion {
    NewVersion { client_id, id, based_on, content }
}

fn refused<T: std::fmt::Debug>(result: Result<T, Failure>) -> Reason {
    match result.expect_err("refused") {
        Failure::Refused(Refusal(reasons)) => reasons.into_iter().next().expect("a reason").1,
        other => panic!("{other:?}"),
    }
}

impl Trial {
    async fn saves(&self, who: &AsParticipant, id: Option<PlanId>, based_on: u32, content: Content) -> Version {
        self.store.save(who, new(self.client_id(), id, based_on, content), monday()).await.unwrap()
    }

    async fn changes(&self, who: &AsParticipant, seen: &Version, change: Change) -> Result<Version, Failure> {
        let new = NewChange { client_id: self.client_id(), id: seen.id, seen: seen.version, change };
        self.store.change(who, new, TODAY, monday()).await
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn every_version_stays_and_an_older_one_comes_back_as_a_new_one(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    assert!(trial.store.part(&ana, Part::Reasons).await.unwrap().is_empty());
    assert_eq!(trial.store.support(&ana).await.unwrap(), domain::plan::Support::default());

    let first = trial.saves(&ana, None, 0, reasons(&["My daughter"])).await;
    let second = trial.saves(&ana, None, 1, reasons(&["My daughter", "To sleep"])).await;
    assert_eq!((first.version, second.version, first.id), (1, 2, second.id));
    let same = trial.saves(&ana, None, 2, second.content.clone()).await;
    assert_eq!(same, second, "nothing new is no version");

    let third = trial.changes(&ana, &first, Change::Restore).await.unwrap();
    assert_eq!((third.version, &third.content), (3, &first.content));
    let all = trial.store.versions(&ana, Part::Reasons).await.unwrap();
    assert_eq!(all.iter().map(|version| version.version).collect::<Vec<_>>(), [3, 2, 1]);
    assert_eq!(trial.store.part(&ana, Part::Reasons).await.unwrap(), [third]);

    let rosa = Contact { name: text("Rosa"), phone: None, what_for: text("") };
    trial.saves(&ana, None, 0, Content::People(Contacts(vec![rosa.clone()]))).await;
    let support = trial.store.support(&ana).await.unwrap();
    assert_eq!((support.reasons.first(), support.contacts.0), (Some(&text("My daughter")), vec![rosa]));
    let written = trial.count(program, "SELECT count(*) FROM audit WHERE act = 'saved_plan' AND subject = actor").await;
    assert_eq!(written, 4, "one row for each version, none for reading");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn of_two_windows_neither_is_lost(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    trial.saves(&ana, None, 0, reasons(&["a"])).await;
    trial.saves(&ana, None, 1, reasons(&["a", "b"])).await;
    let other = new(trial.client_id(), None, 1, reasons(&["a", "c"]));
    assert_eq!(refused(trial.store.save(&ana, other.clone(), monday()).await), Reason::ChangedMeanwhile);
    let again = NewVersion { based_on: 2, ..other };
    assert_eq!(trial.store.save(&ana, again, monday()).await.unwrap().version, 3, "after seeing both");

    let both = (0..6).map(|at| {
        let content = reasons(&[["u", "v", "w", "x", "y", "z"][at]]);
        trial.store.save(&ana, new(trial.client_id(), None, 3, content), monday())
    });
    let results = join_all(both).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "{results:?}");

    let both = (0..4).map(|_| trial.store.save(&ana, new(trial.client_id(), None, 0, safety()), monday()));
    let results = join_all(both).await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1, "the very first version too: {results:?}");
    trial.end().await;
}

fn safety() -> Content {
    Content::Safety(domain::plan::SafetyPlan { worth: text("My daughter"), ..Default::default() })
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn sent_twice_is_saved_once_and_the_draft_is_gone(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let draft = Fields(vec![("worth".into(), "half".into())]);
    trial.store.keep(&ana, "/plan/safety", &draft, monday()).await.unwrap();
    let sent = new(trial.client_id(), None, 0, safety());
    let first = trial.store.save(&ana, sent.clone(), monday()).await.unwrap();
    assert_eq!(trial.store.save(&ana, sent.clone(), monday() + minutes(5)).await.unwrap(), first);
    let other = NewVersion { content: reasons(&["other"]), ..sent };
    assert_eq!(refused(trial.store.save(&ana, other, monday()).await), Reason::AlreadySentOtherwise);
    assert_eq!(trial.store.kept(&ana, "/plan/safety").await.unwrap(), None);

    let tick = NewChange { client_id: trial.client_id(), id: first.id, seen: 1, change: Change::Restore };
    trial.saves(&ana, None, 1, Content::Safety(domain::plan::SafetyPlan::default())).await;
    let back = trial.store.change(&ana, tick, TODAY, monday()).await.unwrap();
    assert_eq!(trial.store.change(&ana, tick, TODAY, monday()).await.unwrap(), back);
    assert_eq!(trial.count(program, "SELECT count(*) FROM plan_versions").await, 3);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_goal_keeps_its_ticks_while_its_words_change(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let draft = Fields(vec![("what".into(), "half".into())]);
    let one = trial.saves(&ana, None, 0, goal(&["Phone in the kitchen", "Tea at ten"])).await;
    let two = trial.saves(&ana, None, 0, goal(&["Another goal"])).await;
    assert_ne!(one.id, two.id, "each goal is an entry of its own");
    let ticked = trial.changes(&ana, &one, Change::Tick(1)).await.unwrap();
    let both = trial.changes(&ana, &one, Change::Tick(0)).await.unwrap();
    assert_eq!((ticked.version, both.version), (2, 3), "two ticks from one page");
    let page = format!("/plan/goals/{}", one.id);
    trial.store.keep(&ana, &page, &draft, monday()).await.unwrap();
    let edited = trial.saves(&ana, Some(one.id), 3, goal(&["Tea at ten", "Lights out"])).await;
    let Content::Goals(goal) = &edited.content else { panic!("a goal") };
    assert_eq!(goal.steps.iter().map(|step| step.done_on).collect::<Vec<_>>(), [Some(TODAY), None]);
    assert_eq!(trial.store.kept(&ana, &page).await.unwrap(), None);
    assert_eq!(refused(trial.changes(&ana, &one, Change::Tick(0)).await), Reason::ChangedMeanwhile, "the step is gone");
    assert_eq!(trial.store.part(&ana, Part::Goals).await.unwrap().len(), 2);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn somebody_elses_is_not_found(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let elsewhere = trial.program("elsewhere.example").await;
    let ana = trial.participant(program, "ana").await;
    let hers = trial.saves(&ana, None, 0, goal(&["one"])).await;
    let note = trial.saves(&ana, None, 0, safety()).await;
    for who in [trial.participant(program, "ben").await, trial.participant(elsewhere, "cleo").await] {
        assert_eq!(trial.changes(&who, &hers, Change::Tick(0)).await.unwrap_err(), Failure::NotFound);
        assert_eq!(trial.changes(&who, &note, Change::Restore).await.unwrap_err(), Failure::NotFound);
        let save = new(trial.client_id(), Some(hers.id), 1, goal(&["mine now"]));
        assert_eq!(trial.store.save(&who, save, monday()).await.unwrap_err(), Failure::NotFound);
        assert!(trial.store.everything(&who).await.unwrap().is_empty());
        assert!(trial.store.versions(&who, Part::Goals).await.unwrap().is_empty());
    }
    let never = Version { version: 9, ..hers.clone() };
    assert_eq!(trial.changes(&ana, &never, Change::Restore).await.unwrap_err(), Failure::NotFound);
    let wrong = new(trial.client_id(), Some(hers.id), 1, safety());
    assert_eq!(trial.store.save(&ana, wrong, monday()).await.unwrap_err(), Failure::NotFound, "an id of another part");
    assert_eq!(trial.store.everything(&ana).await.unwrap().len(), 2);
    assert_eq!(trial.store.part(&ana, Part::Goals).await.unwrap()[0].saved_at, monday());
    assert!(trial.store.versions(&ana, Part::Goals).await.unwrap()[0].saved_at < monday() + days(1));
    trial.end().await;
}
