//! Rules between reading and writing: `domain` decides, this file does what it decided.

use crate::{
    participant::Situation,
    schedule,
    scope::Tx,
    trouble::Trouble,
    word::{choice, letter},
};
use domain::{
    CheckInId, Clock, FlagId, FlowId, Happening, LapseId, ResponseId, RuleId, Severity,
    rule::{Arrival, Change, Findings, Hit, Known, Settings, Timeline, decide, evaluate, remember},
};
use jiff_sqlx::ToSqlx as _;
use sqlx::types::Json;

/// What a hit came from.
#[derive(Clone, Copy)]
pub(crate) enum Source {
    CheckIn(CheckInId),
    Flow(FlowId),
    /// The first form of the sitting.
    Response(ResponseId),
    Lapse(LapseId),
}

/// What the rules found, and what it does to the flags.
pub(crate) struct Judgement {
    pub findings: Findings,
    known: Vec<Known>,
    changes: Vec<Change>,
}

/// Judges what arrived. The participant is locked, so the flags stay as they are until [`Judgement::write`].
pub(crate) async fn judge(
    tx: &mut Tx,
    situation: &Situation,
    timeline: &Timeline,
    arrival: Arrival<'_>,
) -> Result<Judgement, Trouble> {
    let next_group = schedule::next_group(tx, situation.program, situation.participant, situation.now).await?;
    let settings = Settings { clinic: &situation.clinic, enrollment: &situation.enrollment, next_group };
    let findings = evaluate(timeline, arrival, &settings);
    let known = known(tx, situation).await?;
    let changes = decide(&known, &findings);
    Ok(Judgement { findings, known, changes })
}

/// The newest flag of each rule.
pub(crate) async fn known(tx: &mut Tx, situation: &Situation) -> Result<Vec<Known>, Trouble> {
    let rows = sqlx::query!(
        "SELECT DISTINCT ON (rule) id, rule, severity, due_at, closed_at, last_hit_at, last_answered_at, held
         FROM flags WHERE program_id = $1 AND participant_id = $2
         ORDER BY rule, closed_at DESC NULLS FIRST, id DESC",
        situation.program.0,
        situation.participant.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    let read = rows.into_iter().map(|row| {
        Ok(Known {
            flag: FlagId(row.id),
            rule: choice(&row.rule, RuleId::from_word, "flags.rule")?,
            severity: choice(&row.severity, Severity::from_word, "flags.severity")?,
            due_at: row.due_at.to_jiff(),
            closed_at: row.closed_at.map(jiff_sqlx::Timestamp::to_jiff),
            last_hit_at: row.last_hit_at.to_jiff(),
            last_answered_at: row.last_answered_at.to_jiff(),
            held_since_closing: row.held.iter().map(|part| letter(part, "flags.held")).collect::<Result<_, _>>()?,
        })
    });
    read.collect()
}

impl Judgement {
    /// Whether a person of the team is asked to look.
    pub fn tells_the_team(&self) -> bool {
        self.changes.iter().any(|change| matches!(change, Change::Open(_) | Change::Append { .. }))
    }

    /// Does to the flags what was decided, and remembers what the state rules found.
    pub async fn write(
        &self,
        tx: &mut Tx,
        clock: &dyn Clock,
        situation: &Situation,
        source: Source,
    ) -> Result<(), Trouble> {
        for change in &self.changes {
            match change {
                Change::Open(hit) => self.open(tx, FlagId(clock.id()), situation, hit, source).await?,
                Change::Append { flag, hit, severity, due_at } => {
                    let row = sqlx::query!(
                        "UPDATE flags SET severity = $3, due_at = $4, last_hit_at = greatest(last_hit_at, $5),
                           last_answered_at = greatest(last_answered_at, $6), revision = revision + 1
                         WHERE program_id = $1 AND id = $2 RETURNING revision",
                        situation.program.0,
                        flag.0,
                        severity.word(),
                        due_at.to_sqlx(),
                        hit.received_at.to_sqlx(),
                        hit.answered_at.to_sqlx(),
                    )
                    .fetch_one(&mut **tx)
                    .await?;
                    insert_hit(tx, situation, *flag, row.revision, hit, source).await?;
                    let rose = self.severity_before(*flag, hit) < *severity;
                    let (what, severity) =
                        if rose { (Happening::Rose, Some(*severity)) } else { (Happening::Appended, None) };
                    insert_event(tx, situation, *flag, row.revision, what, severity).await?;
                }
                Change::Resolve { flag } => resolve(tx, situation, *flag).await?,
            }
        }
        for known in &self.known {
            self.remember(tx, situation, known).await?;
        }
        Ok(())
    }

    /// The severity of an open flag before this hit: several hits of one rule rise it one after the other.
    fn severity_before(&self, flag: FlagId, hit: &Hit) -> Severity {
        let known = self.known.iter().filter(|known| known.flag == flag).map(|known| known.severity);
        let earlier = self.changes.iter().map_while(|change| match change {
            Change::Append { hit: this, .. } if std::ptr::eq(this, hit) => None,
            Change::Append { flag: other, severity, .. } if *other == flag => Some(Some(*severity)),
            _ => Some(None),
        });
        known.chain(earlier.flatten()).max().unwrap_or(hit.severity)
    }

    async fn open(
        &self,
        tx: &mut Tx,
        flag: FlagId,
        situation: &Situation,
        hit: &Hit,
        source: Source,
    ) -> Result<(), Trouble> {
        let held: Vec<String> = remember(None, hit.rule, &self.findings).into_iter().map(String::from).collect();
        sqlx::query!(
            "INSERT INTO flags (program_id, id, participant_id, rule, severity, opened_at, due_at, last_hit_at,
               last_answered_at, revision, held)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $6, $8, 1, $9)",
            situation.program.0,
            flag.0,
            situation.participant.0,
            hit.rule.word(),
            hit.severity.word(),
            hit.received_at.to_sqlx(),
            hit.due_at.to_sqlx(),
            hit.answered_at.to_sqlx(),
            &held,
        )
        .execute(&mut **tx)
        .await?;
        insert_hit(tx, situation, flag, 1, hit, source).await?;
        insert_event(tx, situation, flag, 1, Happening::Opened, Some(hit.severity)).await
    }

    /// What a state rule found is kept with its newest flag; a flag that these findings opened has it already.
    async fn remember(&self, tx: &mut Tx, situation: &Situation, known: &Known) -> Result<(), Trouble> {
        let held = remember(Some(known), known.rule, &self.findings);
        let opened = self.changes.iter().any(|change| matches!(change, Change::Open(hit) if hit.rule == known.rule));
        if opened || held == known.held_since_closing {
            return Ok(());
        }
        let held: Vec<String> = held.into_iter().map(String::from).collect();
        sqlx::query!(
            "UPDATE flags SET held = $3 WHERE program_id = $1 AND id = $2",
            situation.program.0,
            known.flag.0,
            &held,
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    }
}

async fn resolve(tx: &mut Tx, situation: &Situation, flag: FlagId) -> Result<(), Trouble> {
    let row = sqlx::query!(
        "UPDATE flags SET closed_at = $3, revision = revision + 1 WHERE program_id = $1 AND id = $2 RETURNING revision",
        situation.program.0,
        flag.0,
        situation.now.to_sqlx(),
    )
    .fetch_one(&mut **tx)
    .await?;
    insert_event(tx, situation, flag, row.revision, Happening::AutoResolved, None).await
}

async fn insert_hit(
    tx: &mut Tx,
    situation: &Situation,
    flag: FlagId,
    revision: i32,
    hit: &Hit,
    source: Source,
) -> Result<(), Trouble> {
    let (check_in, flow, response, lapse) = match source {
        Source::CheckIn(id) => (Some(id.0), None, None, None),
        Source::Flow(id) => (None, Some(id.0), None, None),
        Source::Response(id) => (None, None, Some(id.0), None),
        Source::Lapse(id) => (None, None, None, Some(id.0)),
    };
    let version = i16::try_from(hit.rule.version()).map_err(|_| Trouble::Impossible("flag_hits.version"))?;
    sqlx::query!(
        "INSERT INTO flag_hits (program_id, flag_id, revision, condition, severity, version, answered_at, received_at,
           check_in_id, flow_id, response_id, lapse_id, evidence)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        situation.program.0,
        flag.0,
        revision,
        hit.condition.to_string(),
        hit.severity.word(),
        version,
        hit.answered_at.to_sqlx(),
        hit.received_at.to_sqlx(),
        check_in,
        flow,
        response,
        lapse,
        Json(&hit.evidence) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn insert_event(
    tx: &mut Tx,
    situation: &Situation,
    flag: FlagId,
    revision: i32,
    what: Happening,
    severity: Option<Severity>,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO flag_events (program_id, flag_id, revision, what, at, severity) VALUES ($1, $2, $3, $4, $5, $6)",
        situation.program.0,
        flag.0,
        revision,
        what.word(),
        situation.now.to_sqlx(),
        severity.map(Severity::word),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
