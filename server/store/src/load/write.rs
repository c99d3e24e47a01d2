//! Writes a program's rows, table by table, parents first.

use super::{
    Account, CheckIn, Flag, Flow, Lapse, Program,
    copy::{Texts, Words, fill, row, table},
};
use crate::{
    scope::{PgStore, Tx},
    trouble::{OrFailure as _, Trouble},
    word::number,
};
use domain::{
    Failure, Goal, Halt, Happening, Item, Outcome, PartOfDay, ProgramId, Severity, Shown, Text, Trigger, Used, WordKind,
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use std::collections::HashMap;
use uuid::Uuid;

impl PgStore {
    /// Loads a whole program in one transaction: all of it or nothing. Not for programs that exist.
    pub async fn load(&self, program: &Program) -> Result<(), Failure> {
        let loaded = async {
            let mut tx = self.begin_load(program.id).await?;
            clinic(&mut tx, program).await?;
            accounts(&mut tx, program.id, &program.accounts).await?;
            check_ins(&mut tx, program.id, &program.check_ins).await?;
            flows(&mut tx, program.id, &program.flows).await?;
            lapses(&mut tx, program.id, &program.lapses).await?;
            flags(&mut tx, program.id, &program.flags).await?;
            super::schedule::write(&mut tx, program.id, &program.schedule).await?;
            super::plan::write(&mut tx, program.id, &program.plans).await?;
            super::homework::write(&mut tx, program.id, &program.homework).await?;
            super::practice::write(&mut tx, program.id, &program.practices).await?;
            super::questionnaire::write(&mut tx, program.id, &program.questionnaires).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        loaded.await.or_failure("program not loaded", program.id)
    }

    /// Loads further check-ins into a program, one transaction a call: for more than fit into memory at once.
    pub async fn load_check_ins(&self, program: ProgramId, more: &[CheckIn]) -> Result<(), Failure> {
        let loaded = async {
            let mut tx = self.begin_load(program).await?;
            check_ins(&mut tx, program, more).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        loaded.await.or_failure("check-ins not loaded", program)
    }

    /// Loads further sessions into a program, one transaction a call.
    pub async fn load_schedule(&self, program: ProgramId, more: &super::Schedule) -> Result<(), Failure> {
        let loaded = async {
            let mut tx = self.begin_load(program).await?;
            super::schedule::write(&mut tx, program, more).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        loaded.await.or_failure("sessions not loaded", program)
    }

    /// Loads further practices into a program, one transaction a call.
    pub async fn load_practices(&self, program: ProgramId, more: &super::Practices) -> Result<(), Failure> {
        let loaded = async {
            let mut tx = self.begin_load(program).await?;
            super::practice::write(&mut tx, program, more).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        loaded.await.or_failure("practices not loaded", program)
    }

    /// A transaction that may take its time.
    async fn begin_load(&self, program: ProgramId) -> Result<Tx, Trouble> {
        let mut tx = self.begin(program).await?;
        sqlx::raw_sql("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0")
            .execute(&mut *tx)
            .await?;
        Ok(tx)
    }
}

async fn clinic(tx: &mut Tx, program: &Program) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO programs (id, host, created_at) VALUES ($1, $2, $3)",
        program.id.0,
        program.host,
        program.created_at.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "INSERT INTO clinics (program_id, name, phone, time_zone, on_call) VALUES ($1, $2, $3, $4, $5)",
        program.id.0,
        program.name,
        program.phone,
        program.time_zone,
        program.on_call,
    )
    .execute(&mut **tx)
    .await?;
    let hours: Vec<_> = (1_i16..).zip(program.hours).filter_map(|(weekday, hours)| Some((weekday, hours?))).collect();
    fill(
        tx,
        table!("opening_hours", "program_id, weekday, opens, closes"),
        &hours,
        |&(weekday, (opens, closes)), out| {
            row!(out, program.id.0, weekday, opens, closes);
        },
    )
    .await?;
    fill(tx, table!("closed_days", "program_id, day"), &program.closed, |day, out| row!(out, program.id.0, *day)).await
}

async fn accounts(tx: &mut Tx, program: ProgramId, accounts: &[Account]) -> Result<(), Trouble> {
    fill(
        tx,
        table!("accounts", "program_id, id, email, name, called, language, password_hash, created_at"),
        accounts,
        |Account { account, password_hash, created_at, .. }, out| {
            let (name, called) = (account.name.as_str(), account.called.as_str());
            let hash = password_hash.as_deref();
            row!(
                out,
                program.0,
                account.id.0,
                account.email.as_str(),
                name,
                called,
                account.language.tag(),
                hash,
                *created_at
            );
        },
    )
    .await?;
    let roles: Vec<_> =
        accounts.iter().flat_map(|a| a.account.roles.iter().map(|role| (a.account.id, role.word()))).collect();
    fill(tx, table!("account_roles", "program_id, account_id, role"), &roles, |(id, role), out| {
        row!(out, program.0, id.0, *role);
    })
    .await?;
    let stays: Vec<_> = accounts.iter().flat_map(|a| a.stays.iter().map(|stay| (a.account.id, stay))).collect();
    let columns =
        table!("enrollments", "program_id, id, participant_id, admitted_on, discharged_on, goal, works_on, own_word");
    fill(tx, columns, &stays, |(participant, stay), out| {
        let stayed = &stay.enrollment;
        let works_on = Words(stayed.works_on.iter().copied().map(Item::word));
        let (goal, own_word) = (Goal::word(stayed.goal), stayed.own_word.as_deref());
        row!(out, program.0, stay.id, participant.0, stayed.admitted_on, stay.discharged_on, goal, works_on, own_word);
    })
    .await
}

async fn check_ins(tx: &mut Tx, program: ProgramId, check_ins: &[CheckIn]) -> Result<(), Trouble> {
    let columns = table!(
        "check_ins",
        "program_id, id, participant_id, client_id, answered_at, received_at, day, craving_max, mood, used, craving_for, triggers, risky_max, stress_max, pleasant_max, arousal, sleep_half_hours, expect_risky, expect_stress, likely_use, halt, where_who, did, call_me, note, note_shared, shown, team_told, version, version_of, trigger_words, places"
    );
    fill(tx, columns, check_ins, |loaded, out| {
        let (one, a) = (&loaded.check_in, &loaded.check_in.answers);
        row!(
            out,
            program.0,
            one.id.0,
            one.participant.0,
            loaded.client_id.0,
            one.answered_at,
            one.received_at,
            one.day,
            number(a.craving_max),
            a.mood.map(number),
            a.used.map(Used::word),
            Words(a.craving_for.iter().copied().map(Item::word)),
            Words(a.triggers.iter().copied().map(Trigger::word)),
            a.risky_max.map(number),
            a.stress_max.map(number),
            a.pleasant_max.map(number),
            a.arousal.map(number),
            a.sleep_half_hours.map(i16::from),
            a.expect_risky.map(number),
            a.expect_stress.map(number),
            a.likely_use.map(number),
            Words(a.halt.iter().copied().map(Halt::word)),
            a.where_who.as_str(),
            a.did.as_str(),
            a.call_me,
            a.note.as_str(),
            a.note_shared,
            Words(loaded.shown.iter().copied().map(Shown::word)),
            loaded.team_told,
            loaded.version.map_or(1, |(_, number)| i16::try_from(number).unwrap_or(i16::MAX)),
            loaded.version.map(|(first, _)| first.0),
            Texts(&a.trigger_words),
            Texts(&a.places),
        );
    })
    .await?;
    let uses: Vec<_> =
        check_ins.iter().flat_map(|c| c.check_in.answers.uses.iter().map(|one| (c.check_in.id, one))).collect();
    fill(
        tx,
        table!("check_in_uses", "program_id, check_in_id, item, used_on, part_of_day"),
        &uses,
        |(id, one), out| {
            row!(out, program.0, id.0, one.item.word(), one.on, one.at.map(PartOfDay::word));
        },
    )
    .await?;
    own_words(tx, program, check_ins).await
}

/// The words of a person's own that these check-ins teach, as storing them one by one would.
async fn own_words(tx: &mut Tx, program: ProgramId, check_ins: &[CheckIn]) -> Result<(), Trouble> {
    let mut words: HashMap<(Uuid, WordKind, String), (Text, Timestamp)> = HashMap::new();
    for CheckIn { check_in, .. } in check_ins {
        for (kind, word) in check_in.answers.own_words() {
            let at = check_in.received_at;
            let place = words.entry((check_in.participant.0, kind, word.as_str().to_lowercase()));
            let known = place.or_insert_with(|| (word.clone(), at));
            if known.1 <= at {
                *known = (word, at);
            }
        }
    }
    for ((participant, kind, folded), (word, used_at)) in words {
        sqlx::query!(
            "INSERT INTO own_words (program_id, id, participant_id, kind, word, used_at)
             VALUES ($1, md5($2::uuid::text || $3 || $6)::uuid, $2, $3, $4, $5)
             ON CONFLICT (program_id, participant_id, kind, lower(word))
               DO UPDATE SET word = $4, used_at = greatest(own_words.used_at, $5)",
            program.0,
            participant,
            kind.word(),
            word.as_str(),
            used_at.to_sqlx(),
            folded,
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
}

async fn flows(tx: &mut Tx, program: ProgramId, flows: &[Flow]) -> Result<(), Trouble> {
    let columns = table!(
        "flows",
        "program_id, id, participant_id, client_id, started_at, safety, told_at, ended_at, opened_from, share"
    );
    fill(tx, columns, flows, |flow, out| {
        let (whose, client_id, safety) = (flow.participant.0, flow.client_id.0, flow.safety.word());
        let (from, share) = (flow.opened_from.word(), flow.share.word());
        row!(
            out,
            program.0,
            flow.id.0,
            whose,
            client_id,
            flow.started_at,
            safety,
            flow.told_at,
            flow.ended_at,
            from,
            share
        );
    })
    .await?;
    let ratings: Vec<_> =
        flows.iter().flat_map(|flow| (1_i16..).zip(&flow.ratings).map(move |one| (flow, one))).collect();
    let columns =
        table!("flow_ratings", "program_id, participant_id, client_id, flow_id, place, rated_at, day, rating, shown");
    fill(tx, columns, &ratings, |(flow, (place, one)), out| {
        let shown = Words(one.shown.iter().copied().map(Shown::word));
        let (whose, rating) = (flow.participant.0, number(one.rating));
        row!(out, program.0, whose, one.client_id.0, flow.id.0, *place, one.rated_at, one.day, rating, shown);
    })
    .await?;
    let events: Vec<_> = flows
        .iter()
        .flat_map(|flow| {
            (1_i16..).zip(&flow.events).map(move |(place, (id, one))| (flow, place, id, one, one.event.stored()))
        })
        .collect();
    let columns = table!(
        "flow_events",
        "program_id, flow_id, place, participant_id, client_id, at, step, what, words, texts, led_to"
    );
    fill(tx, columns, &events, |(flow, place, id, one, stored), out| {
        let (whose, words) = (flow.participant.0, list(&stored.words));
        let texts = list(&stored.texts);
        let (step, what, to) = (one.step.word(), stored.what.as_str(), one.to.word());
        row!(out, program.0, flow.id.0, *place, whose, id.0, one.at, step, what, words.as_str(), texts.as_str(), to);
    })
    .await
}

/// A list of texts as the database reads it.
fn list(texts: &[String]) -> String {
    let quoted = texts.iter().map(|text| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")));
    format!("{{{}}}", quoted.collect::<Vec<_>>().join(","))
}

async fn lapses(tx: &mut Tx, program: ProgramId, lapses: &[Lapse]) -> Result<(), Trouble> {
    let columns =
        table!("lapses", "program_id, id, participant_id, client_id, reported_at, day, used_on, items, shown");
    fill(tx, columns, lapses, |loaded, out| {
        let (one, whose, id) = (&loaded.lapse, loaded.participant.0, loaded.client_id.0);
        let items = Words(one.items.iter().copied().map(Item::word));
        let shown = Words(one.shown.iter().copied().map(Shown::word));
        row!(out, program.0, one.id.0, whose, id, one.reported_at, one.day, one.on, items, shown);
    })
    .await?;
    let mut reviews = Vec::new();
    for loaded in lapses {
        if let Some(saved_at) = loaded.lapse.saved_at {
            let answers = serde_json::to_string(&loaded.lapse.review);
            reviews.push((loaded, saved_at, answers.map_err(|_| Trouble::Impossible("load: review"))?));
        }
    }
    let columns =
        table!("lapse_reviews", "program_id, lapse_id, version, participant_id, client_id, saved_at, answers");
    fill(tx, columns, &reviews, |(loaded, saved_at, answers), out| {
        let (whose, id) = (loaded.participant.0, loaded.client_id.0);
        row!(out, program.0, loaded.lapse.id.0, 1_i32, whose, id, *saved_at, answers.as_str());
    })
    .await
}

async fn flags(tx: &mut Tx, program: ProgramId, flags: &[Flag]) -> Result<(), Trouble> {
    for flag in flags {
        let hit_events = flag.events.iter().filter(|event| is_hit(event.what)).count();
        if flag.hits.is_empty() || hit_events != flag.hits.len() {
            return Err(Trouble::Impossible("load: flag with hits that have no event each"));
        }
    }
    let columns = table!(
        "flags",
        "program_id, id, participant_id, rule, severity, opened_at, due_at, last_hit_at, last_answered_at, taken_by, taken_at, closed_at, revision, held"
    );
    fill(tx, columns, flags, |flag, out| {
        let last_hit = flag.hits.iter().map(|hit| hit.hit.received_at).max();
        let last_answer = flag.hits.iter().map(|hit| hit.hit.answered_at).max();
        let (taken_by, taken_at) = (flag.taken.map(|(by, _)| by.0), flag.taken.map(|(_, at)| at));
        let held = flag.held.iter().fold(String::from("{"), |held, part| {
            let comma = if held.len() > 1 { "," } else { "" };
            held + comma + part.encode_utf8(&mut [0; 4])
        }) + "}";
        row!(
            out,
            program.0,
            flag.id.0,
            flag.participant.0,
            flag.rule.word(),
            flag.severity.word(),
            flag.opened_at,
            flag.due_at,
            last_hit,
            last_answer,
            taken_by,
            taken_at,
            flag.closed_at,
            revision(flag.events.len()),
            held.as_str(),
        );
    })
    .await?;
    hits(tx, program, flags).await?;
    events(tx, program, flags).await
}

async fn hits(tx: &mut Tx, program: ProgramId, flags: &[Flag]) -> Result<(), Trouble> {
    let mut rows = Vec::new();
    for flag in flags {
        let revisions =
            flag.events.iter().enumerate().filter(|(_, event)| is_hit(event.what)).map(|(place, _)| place + 1);
        for (place, hit) in revisions.zip(&flag.hits) {
            let evidence = serde_json::to_string(&hit.hit.evidence);
            rows.push((flag.id, revision(place), hit, evidence.map_err(|_| Trouble::Impossible("load: evidence"))?));
        }
    }
    let columns = table!(
        "flag_hits",
        "program_id, flag_id, revision, condition, severity, version, answered_at, received_at, check_in_id, flow_id, lapse_id, evidence"
    );
    fill(tx, columns, &rows, |(flag, revision, from, evidence), out| {
        let (hit, check_in, flow) = (&from.hit, from.check_in.map(|id| id.0), from.flow.map(|id| id.0));
        let lapse = from.lapse.map(|id| id.0);
        let condition = hit.condition.to_string();
        row!(
            out,
            program.0,
            flag.0,
            *revision,
            condition.as_str(),
            hit.severity.word(),
            i32::from(hit.version),
            hit.answered_at,
            hit.received_at,
            check_in,
            flow,
            lapse,
            evidence.as_str(),
        );
    })
    .await
}

async fn events(tx: &mut Tx, program: ProgramId, flags: &[Flag]) -> Result<(), Trouble> {
    let rows: Vec<_> = flags
        .iter()
        .flat_map(|flag| flag.events.iter().enumerate().map(|(place, event)| (flag.id, revision(place + 1), event)))
        .collect();
    let columns =
        table!("flag_events", "program_id, flag_id, revision, what, at, who, severity, outcome, useful, note");
    fill(tx, columns, &rows, |(flag, revision, event), out| {
        let (who, severity) = (event.who.map(|who| who.0), event.severity.map(Severity::word));
        let (outcome, note) = (event.outcome.map(Outcome::word), event.note.as_deref());
        row!(
            out,
            program.0,
            flag.0,
            *revision,
            event.what.word(),
            event.at,
            who,
            severity,
            outcome,
            event.useful,
            note
        );
    })
    .await
}

fn is_hit(what: Happening) -> bool {
    matches!(what, Happening::Opened | Happening::Appended | Happening::Rose)
}

fn revision(place: usize) -> i32 {
    i32::try_from(place).unwrap_or(i32::MAX)
}
