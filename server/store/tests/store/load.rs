//! What was loaded in bulk is read like what came one by one.

use crate::support::{PASSWORD, Trial, craving, days, minutes, monday, rating, text};
use domain::{
    AccountId, Answers, CheckInId, ClientId, Clock as _, CravingShare, Cravings as _, Enrollment, Event, Evidence,
    Failure, FlagHit, FlagId, Flags as _, FlowId, Goal, Happening, Item, Lapse, LapseId, Lapses as _, Logged,
    OpenedFrom, Outcome, People as _, Review, Role, RuleId, Safety, Severity, Shown, Step, Use, Used, rule::Answer,
};
use jiff::civil::{date, time};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use store::load;

fn program(trial: &Trial) -> load::Program {
    let account = |name: &str, role| load::Account {
        account: trial.account(name, &[role]),
        password_hash: Some(PASSWORD.into()),
        created_at: monday() - days(90),
        stays: Vec::new(),
    };
    let (mut ana, clara) = (account("ana", Role::Participant), account("clara", Role::Clinician));
    ana.account.name = "Ana\tO'Hara \\ back\nslash".into();
    ana.stays = vec![load::Stay {
        id: trial.ids.id(),
        enrollment: Enrollment {
            goal: Goal::AgreedLimit,
            works_on: vec![Item::Alcohol, Item::Other],
            own_word: Some("el \"trago\"".into()),
            admitted_on: date(2026, 2, 2),
        },
        discharged_on: None,
    }];
    let (participant, clinician) = (ana.account.id.into(), clara.account.id);
    let answers = Answers {
        used: Some(Used::Yes),
        uses: vec![Use { item: Item::Alcohol, on: Some(date(2026, 5, 3)), at: None }],
        halt: vec![domain::Halt::Angry, domain::Halt::Lonely],
        trigger_words: vec![text("a \"b\", {c} \\ NULL"), text("NULL")],
        places: vec![text("ñandú\\t")],
        note: text("line one\nline\ttwo \\N {a,b} 🌊"),
        note_shared: true,
        ..craving(9)
    };
    let check_in = load::CheckIn {
        check_in: domain::CheckIn {
            id: CheckInId(trial.ids.id()),
            participant,
            answered_at: monday() - minutes(30),
            received_at: monday(),
            day: date(2026, 5, 4),
            answers,
        },
        client_id: trial.client_id(),
        shown: vec![Shown::CravingFlow],
        team_told: true,
        version: None,
    };
    let flow = load::Flow {
        id: FlowId(trial.ids.id()),
        participant,
        client_id: trial.client_id(),
        started_at: monday() - days(1),
        safety: Safety::Unwell,
        opened_from: OpenedFrom::Today,
        share: CravingShare::Everything,
        events: vec![(
            trial.client_id(),
            Logged {
                at: monday() - days(1),
                step: Step::Tape,
                event: Event::Tape(vec![text("line one\nline\ttwo \\N {a,b} \"🌊\""), text("")]),
                to: Step::Again,
            },
        )],
        ratings: [6, 4]
            .map(|value| load::FlowRating {
                client_id: trial.client_id(),
                rated_at: monday() - days(1),
                day: date(2026, 5, 3),
                rating: rating(value),
                shown: Vec::new(),
            })
            .into(),
        told_at: None,
        ended_at: Some(monday() - days(1)),
    };
    load::Program {
        id: domain::ProgramId(trial.ids.id()),
        host: "demo.example".into(),
        name: "Demo".into(),
        phone: None,
        time_zone: "America/New_York".into(),
        hours: [Some((time(8, 0, 0, 0), time(18, 0, 0, 0))), None, None, None, None, None, None],
        closed: vec![date(2026, 12, 25)],
        on_call: true,
        created_at: monday() - days(90),
        flags: vec![flag(trial, &check_in, clinician)],
        accounts: vec![ana, clara],
        check_ins: vec![check_in],
        flows: vec![flow],
        schedule: load::Schedule::default(),
        plans: load::Plans::default(),
        homework: Vec::new(),
        practices: load::Practices::default(),
        questionnaires: Vec::new(),
        lapses: vec![lapse(trial, participant)],
    }
}

fn lapse(trial: &Trial, participant: domain::ParticipantId) -> load::Lapse {
    load::Lapse {
        participant,
        client_id: trial.client_id(),
        lapse: Lapse {
            id: LapseId(trial.ids.id()),
            reported_at: monday(),
            day: date(2026, 5, 4),
            items: vec![Item::Alcohol],
            on: Some(date(2026, 5, 3)),
            shown: vec![Shown::ThankYouForHonesty],
            review: Review { what: text("two \"beers\"\n"), ..Review::default() },
            saved_at: Some(monday()),
        },
    }
}

fn hit(from: &load::CheckIn) -> load::Hit {
    let (answered_at, received_at) = (from.check_in.answered_at, from.check_in.received_at);
    let answer = Answer { item: "craving_max".into(), answer: "9".into(), answered_at, received_at };
    load::Hit {
        hit: FlagHit {
            condition: 'a',
            severity: Severity::Amber,
            version: 1,
            answered_at,
            received_at,
            evidence: Evidence {
                answers: vec![answer],
                values: vec![("threshold".into(), 8.0)],
                ..Evidence::default()
            },
        },
        check_in: Some(from.check_in.id),
        flow: None,
        lapse: None,
    }
}

fn flag(trial: &Trial, from: &load::CheckIn, clinician: AccountId) -> load::Flag {
    let event =
        |what, who| load::Event { at: monday(), what, who, severity: None, outcome: None, useful: None, note: None };
    let closed = load::Event {
        outcome: Some(Outcome::Declined),
        useful: Some(true),
        note: Some("did not want\nto talk".into()),
        ..event(Happening::Closed, Some(clinician))
    };
    load::Flag {
        id: FlagId(trial.ids.id()),
        participant: from.check_in.participant,
        rule: RuleId::F14,
        severity: Severity::Amber,
        opened_at: monday(),
        due_at: monday() + minutes(60),
        taken: Some((clinician, monday())),
        closed_at: Some(monday()),
        held: vec!['a', 'b'],
        hits: vec![hit(from), hit(from)],
        events: vec![
            load::Event { severity: Some(Severity::Amber), ..event(Happening::Opened, None) },
            event(Happening::Taken, Some(clinician)),
            event(Happening::Appended, None),
            closed,
        ],
    }
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn a_loaded_program_reads_as_it_was_made(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let made = program(&trial);
    trial.store.load(&made).await.unwrap();
    let (ana, clara) = (&made.accounts[0], &made.accounts[1]);
    let scope = trial.store.open_sign_in(made.id, clara.account.id, trial.sign_in(), monday()).await.unwrap();
    let clara = scope.clinician().unwrap();
    let chart = trial.store.chart(&clara, ana.account.id.into(), monday()).await.unwrap();
    assert_eq!(
        (chart.name.as_str(), chart.enrollment.as_ref()),
        (ana.account.name.as_str(), Some(&ana.stays[0].enrollment))
    );
    assert_eq!(chart.check_ins, [made.check_ins[0].check_in.clone()]);
    assert_eq!(
        (chart.clinic.on_call, chart.clinic.hours, chart.clinic.closed),
        (true, made.hours, made.closed.clone())
    );
    let values: Vec<_> = chart.days[28..].iter().map(|day| day.value.map(domain::Rating::value)).collect();
    assert_eq!(values, [Some(6), Some(9)]);
    let page = trial.store.flag(&clara, made.flags[0].id, monday()).await.unwrap();
    let hits: Vec<_> = made.flags[0].hits.iter().map(|hit| hit.hit.clone()).collect();
    assert_eq!(page.card.flag.hits, hits);
    assert_eq!(page.check_in.unwrap(), made.check_ins[0].check_in);
    let history: Vec<_> = page.history.iter().map(|event| event.what).collect();
    assert_eq!(history, [Happening::Opened, Happening::Taken, Happening::Appended, Happening::Closed]);
    assert_eq!(page.history[3].note.as_ref().unwrap().as_str(), "did not want\nto talk");
    assert_eq!(trial.count(made.id, "SELECT count(*) FROM flags WHERE held = '{a,b}' AND revision = 4").await, 1);
    let scope = trial.store.open_sign_in(made.id, ana.account.id, trial.sign_in(), monday()).await.unwrap();
    let ana = scope.participant().unwrap();
    let flow = trial.store.history(&ana, 1).await.unwrap().remove(0);
    assert_eq!((flow.opened_from, flow.share), (OpenedFrom::Today, CravingShare::Everything));
    assert_eq!(flow.log, [made.flows[0].events[0].1.clone()]);
    assert_eq!(trial.store.lapses(&ana).await.unwrap(), [made.lapses[0].lapse.clone()]);
    assert_eq!(trial.store.load(&made).await.unwrap_err(), Failure::Unavailable, "not twice");
    trial.end().await;
}

#[sqlx::test(migrator = "store::MIGRATOR")]
async fn many_check_ins_are_loaded_in_pieces(_: PgPoolOptions, options: PgConnectOptions) {
    let trial = Trial::new(&options);
    let made = program(&trial);
    trial.store.load(&made).await.unwrap();
    let more: Vec<_> = (0..20_000)
        .map(|place| {
            let mut one = made.check_ins[0].clone();
            (one.check_in.id, one.client_id) = (CheckInId(trial.ids.id()), ClientId(trial.ids.id()));
            one.check_in.received_at += minutes(place);
            one
        })
        .collect();
    trial.store.load_check_ins(made.id, &more).await.unwrap();
    assert_eq!(trial.count(made.id, "SELECT count(*) FROM check_ins").await, 20_001);
    assert_eq!(trial.count(made.id, "SELECT count(*) FROM check_in_uses").await, 20_001);
    assert_eq!(trial.store.load_check_ins(made.id, &more[..1]).await.unwrap_err(), Failure::Unavailable);
    trial.end().await;
}
