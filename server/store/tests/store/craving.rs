//! The craving flow, step by step.

use crate::support::{Trial, craving, minutes, monday, rating};
use domain::{
    AsParticipant, Ask, Call, Change, ClientId, CravingShare, Cravings as _, Ending, Event, Failure, Flags as _, Item,
    NewEvent, NewFlow, NextHours, OpenedFrom, People as _, Reported, RuleId, Safety, SettingsPort as _, Severity,
    Shown, Step, Used, Went, today::Agendas as _,
};
use futures::future::join_all;
use jiff::Timestamp;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};

fn new(client_id: ClientId, safety: Safety) -> NewFlow {
    NewFlow { client_id, safety, opened_from: OpenedFrom::Button }
}

fn rated(value: u8) -> Event {
    Event::Rated { rating: rating(value), what_for: vec![Item::Alcohol], triggers: vec![] }
}

fn reported(used: Used, items: &[Item], note: &str) -> Event {
    Event::Reported(Reported { used: Some(used), items: items.to_vec(), note: crate::support::text(note) })
}

async fn taps(trial: &Trial, who: &AsParticipant, step: Step, event: Event, at: Timestamp) -> Went {
    trial.store.record(who, NewEvent { client_id: trial.client_id(), step, event }, at).await.unwrap()
}

async fn begins(trial: &Trial, who: &AsParticipant, safety: Safety, at: Timestamp) {
    trial.store.start(who, new(trial.client_id(), safety), at).await.unwrap();
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn steps_sent_twice_are_stored_once(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    let begin = trial.client_id();
    let flow = trial.store.start(&ana, new(begin, Safety::Safe), monday()).await.unwrap();
    let again = trial.store.start(&ana, new(begin, Safety::RiskyPlace), monday() + minutes(1)).await.unwrap();
    assert_eq!((again.id, again.started_at, again.safety), (flow.id, flow.started_at, Safety::RiskyPlace));
    assert_eq!((flow.step(), again.step()), (Step::Rate, Step::Move));

    let once = NewEvent { client_id: trial.client_id(), step: Step::Rate, event: rated(8) };
    let rates = join_all((0..8).map(|_| trial.store.record(&ana, once.clone(), monday() + minutes(2)))).await;
    let expected = Went { step: Step::Breath, shown: vec![Shown::CravingFlow] };
    assert!(rates.into_iter().all(|went| went.unwrap() == expected));
    taps(&trial, &ana, Step::Again, rated(3), monday() + minutes(3)).await;
    let current = trial.store.current(&ana, monday() + minutes(4)).await.unwrap().unwrap();
    let curve: Vec<u8> = current.ratings().map(|rated| rated.rating.value()).collect();
    assert_eq!((curve, current.what_for()), (vec![8, 3], vec![Item::Alcohol]));
    assert_eq!(trial.count(program, "SELECT count(*) FROM flag_hits").await, 1, "F13 for the 8");

    let today = trial.store.agenda(&ana, monday() + minutes(4)).await.unwrap();
    assert_eq!(today.facts.flow, Some((Ask::GoOn(Step::Plan), current.started_at)));
    assert_eq!(today.days.last().unwrap().value, Some(rating(8)), "the highest of the day");
    trial.end().await;
}

/// Everything that was tapped and typed comes back as it was, in the flow and in the history.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn nothing_entered_is_lost(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    begins(&trial, &ana, Safety::Safe, monday()).await;
    let text = crate::support::text;
    let call = Call { contact: 0, name: text("Sam \"Ñ\""), answered: true, more: false };
    let plan = NextHours { own: [text("at home"), text(""), text("a walk\nwith the dog")], ..NextHours::default() };
    for (minute, step, event, to) in [
        (1, Step::Rate, rated(8), Step::Breath),
        (2, Step::Breath, Event::GoOn(None), Step::Surf),
        (3, Step::Surf, rated(9), Step::Call),
        (4, Step::Call, Event::Called(call.clone()), Step::Call),
        (9, Step::Call, Event::GoOn(None), Step::Tape),
        (12, Step::Tape, Event::Tape(vec![text("calm"), text(""), text("{a,\"b\"}\\")]), Step::Again),
        (13, Step::Again, rated(4), Step::Plan),
        (14, Step::Plan, Event::Planned(plan.clone()), Step::Done),
        (15, Step::Done, reported(Used::No, &[], "Sam's voice"), Step::End),
    ] {
        assert_eq!(taps(&trial, &ana, step, event, monday() + minutes(minute)).await.step, to, "{step:?}");
    }
    let history = trial.store.history(&ana, 5).await.unwrap();
    let [pass] = &history[..] else { panic!("{} flows", history.len()) };
    assert_eq!(pass.calls().collect::<Vec<_>>(), [&call]);
    assert_eq!((pass.tape()[0].as_str(), pass.tape()[2].as_str()), ("calm", "{a,\"b\"}\\"));
    assert_eq!((pass.plan(), pass.helped(), pass.used()), (Some(&plan), "Sam's voice", Some(Used::No)));
    assert_eq!((pass.ending(), pass.minutes()), (Some(Ending::Finished), 15));
    assert_eq!(pass.skills(), ["minute_breath", "urge_surf", "reach_out", "play_tape"]);
    let asked = trial.store.agenda(&ana, monday() + minutes(76)).await.unwrap().facts.flow.map(|(ask, _)| ask);
    assert_eq!(asked, Some(Ask::Later));
    taps(&trial, &ana, Step::Later, rated(1), monday() + minutes(77)).await;
    assert!(trial.store.agenda(&ana, monday() + minutes(78)).await.unwrap().facts.flow.is_none());
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_flow_is_taken_up_again_for_two_hours(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    assert_eq!(trial.store.current(&ana, monday()).await.unwrap(), None);
    let stop = || NewEvent { client_id: trial.client_id(), step: Step::Rate, event: Event::Stop };
    assert_eq!(trial.store.record(&ana, stop(), monday()).await.unwrap_err(), Failure::NotFound);
    let flow = trial.store.start(&ana, new(trial.client_id(), Safety::Safe), monday()).await.unwrap();
    assert_eq!(trial.store.current(&ana, monday() + minutes(120)).await.unwrap().unwrap().id, flow.id);
    assert_eq!(trial.store.current(&ana, monday() + minutes(121)).await.unwrap(), None);
    assert_eq!(trial.store.record(&ana, stop(), monday() + minutes(30)).await.unwrap().step, Step::End);
    assert_eq!(trial.store.current(&ana, monday() + minutes(31)).await.unwrap(), None);
    assert_eq!(trial.count(program, "SELECT count(*) FROM audit WHERE act = 'finished_flow'").await, 1);
    // Stopped by mistake: back and on, and the flow is open again; the next day it is not.
    taps(&trial, &ana, Step::Rate, rated(5), monday() + minutes(32)).await;
    assert_eq!(trial.store.current(&ana, monday() + minutes(33)).await.unwrap().unwrap().step(), Step::Breath);
    trial.store.record(&ana, stop(), monday() + minutes(34)).await.unwrap();
    assert_eq!(trial.store.record(&ana, stop(), monday() + minutes(600)).await.unwrap_err(), Failure::NotFound);
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn telling_the_team_raises_once_and_today_asks_no_more(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    assert_eq!(trial.store.tell_team(&ana, monday()).await.unwrap_err(), Failure::NotFound);
    begins(&trial, &ana, Safety::Safe, monday()).await;
    taps(&trial, &ana, Step::Rate, rated(7), monday() + minutes(1)).await;
    for again in 2..5 {
        trial.store.tell_team(&ana, monday() + minutes(again)).await.unwrap();
    }
    let board = trial.store.board(&clara, monday() + minutes(5)).await.unwrap();
    let raised: Vec<_> =
        board.cards.iter().map(|c| (c.flag.rule, c.flag.hits[0].condition, c.flag.hits.len())).collect();
    assert_eq!(raised.len(), 2, "{raised:?}");
    assert!(raised.contains(&(RuleId::F28, 'a', 1)) && raised.contains(&(RuleId::F13, 'c', 1)), "{raised:?}");
    let asked = trial.store.agenda(&ana, monday() + minutes(60)).await.unwrap().facts.flow.map(|(ask, _)| ask);
    assert_eq!(asked, Some(Ask::Told));
    trial.end().await;
}

/// Somebody who told the team, went back and says now "I might hurt myself" is not overheard.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_worse_safety_answer_after_telling_reaches_the_team(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let begin = trial.client_id();
    trial.store.start(&ana, new(begin, Safety::Safe), monday()).await.unwrap();
    trial.store.tell_team(&ana, monday() + minutes(1)).await.unwrap();
    trial.store.start(&ana, new(begin, Safety::Hurt), monday() + minutes(2)).await.unwrap();
    trial.store.start(&ana, new(begin, Safety::Hurt), monday() + minutes(3)).await.unwrap();
    let board = trial.store.board(&clara, monday() + minutes(4)).await.unwrap();
    let [card] = &board.cards[..] else { panic!("{} cards", board.cards.len()) };
    assert_eq!((card.flag.rule, card.flag.severity, card.flag.hits.len()), (RuleId::F28, Severity::Red, 2));
    assert_eq!(
        trial.count(program, "SELECT count(*) FROM flag_events WHERE what = 'rose' AND severity = 'red'").await,
        1
    );
    trial.end().await;
}

/// A page that lay open overnight still reaches the team.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn telling_the_team_is_never_too_late(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    begins(&trial, &ana, Safety::Hurt, monday()).await;
    trial.checks_in(&ana, craving(1), monday() + minutes(200)).await;
    trial.store.tell_team(&ana, monday() + minutes(600)).await.unwrap();
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE rule = 'F28' AND severity = 'red'").await, 1);
    trial.end().await;
}

/// "Nothing unless I tap 'tell my team'": neither flags nor day values nor evidence, but an overdose is never hidden.
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn what_is_not_shared_reaches_nobody_until_it_is_told(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let (ana, clara) = (trial.participant(program, "ana").await, trial.clinician(program, "clara").await);
    let private = Change::Share { craving: CravingShare::WhenTold, crisis_tells: false };
    trial.store.change_settings(&ana, &private, monday()).await.unwrap();
    begins(&trial, &ana, Safety::Safe, monday()).await;
    let went = taps(&trial, &ana, Step::Rate, rated(9), monday() + minutes(1)).await;
    assert_eq!((went.step, went.shown), (Step::Breath, vec![]));
    taps(&trial, &ana, Step::Again, rated(5), monday() + minutes(4)).await;
    taps(&trial, &ana, Step::Done, reported(Used::Yes, &[Item::Alcohol], ""), monday() + minutes(5)).await;
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags").await, 0);
    let now = monday() + minutes(6);
    let chart = trial.store.chart(&clara, ana.id(), now).await.unwrap();
    assert_eq!(chart.days.last().unwrap().value, None);
    assert_eq!(trial.store.agenda(&ana, now).await.unwrap().days.last().unwrap().value, Some(rating(9)));

    trial.store.tell_team(&ana, now).await.unwrap();
    let rules = "SELECT string_agg(rule, ' ' ORDER BY rule) FROM flags";
    let told: String = sqlx::query_scalar(rules).fetch_one(&mut trial.owner(Some(program)).await).await.unwrap();
    assert_eq!(told, "F11 F13 F28");
    let chart = trial.store.chart(&clara, ana.id(), now).await.unwrap();
    assert_eq!(chart.days.last().unwrap().value, Some(rating(9)));

    let ben = trial.participant(program, "ben").await;
    trial.store.change_settings(&ben, &private, monday()).await.unwrap();
    begins(&trial, &ben, Safety::Unwell, monday()).await;
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags").await, 3, "what it was is not known yet");
    let went = taps(&trial, &ben, Step::Unwell, reported(Used::Yes, &[Item::Opioids], ""), now).await;
    assert_eq!(went, Went { step: Step::Rate, shown: vec![Shown::MedicalCard] });
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE rule = 'F12'").await, 1);
    trial.end().await;
}

/// "A use reported in step 9 or 1b goes to F11 and F12."
#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_use_in_the_flow_is_a_return_to_use(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let program = trial.program("here.example").await;
    let ana = trial.participant(program, "ana").await;
    begins(&trial, &ana, Safety::Unwell, monday()).await;
    assert_eq!(trial.count(program, "SELECT count(*) FROM flags WHERE rule = 'F11'").await, 1);
    let went = taps(&trial, &ana, Step::Unwell, reported(Used::Yes, &[Item::Opioids], ""), monday() + minutes(1)).await;
    assert_eq!(went.shown, [Shown::MedicalCard, Shown::ThankYouForHonesty]);
    let raised = "SELECT count(*) FROM flag_hits h JOIN flags f ON f.id = h.flag_id WHERE h.flow_id IS NOT NULL";
    assert_eq!(trial.count(program, raised).await, 3, "F11 twice, F12 once");
    trial.end().await;
}
