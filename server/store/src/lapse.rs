//! Lapses with their reviews, and what was reported of use outside check-ins.

use crate::{
    audit::{self, Act, Entry},
    checkin, draft, enrollment, judge,
    participant::{self, Situation},
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
    word::{choices, words},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, Clinic, DayCounts, Failure, Item, Lapse, LapseId, Lapses, NewLapse, NewReview, ParticipantId,
    ProgramId, ReportedIn, Review, Shown, UseReport, day_bounds, day_counts, program_day, rule::Arrival,
};
use jiff::{Timestamp, ToSpan as _, civil::Date};
use jiff_sqlx::{Date as SqlDate, ToSqlx as _};
use sqlx::types::Json;
use uuid::Uuid;

/// Lapses on their list.
const LISTED: i64 = 100;
/// How far back day counts look where there is no stay, in days.
const COUNTED: i64 = 366;

/// One place for the columns.
macro_rules! lapses {
    ($where:tt, $program:expr, $participant:expr $(, $value:expr)*) => {
        sqlx::query_as!(
            Row,
            r#"SELECT l.id, l.reported_at, l.day, l.used_on, l.items, l.shown, v.saved_at AS "saved_at?",
                 v.answers AS "answers?: Json<Review>"
               FROM lapses l LEFT JOIN lapse_reviews v ON v.program_id = l.program_id AND v.lapse_id = l.id
                 AND v.version = (SELECT max(w.version) FROM lapse_reviews w
                   WHERE w.program_id = l.program_id AND w.lapse_id = l.id)
               WHERE l.program_id = $1 AND l.participant_id = $2 "# + $where,
            $program.0,
            $participant.0
            $(, $value)*
        )
    };
}
#[async_trait]
impl Lapses for PgStore {
    async fn report(&self, who: &AsParticipant, new: NewLapse, now: Timestamp) -> Result<Lapse, Failure> {
        self.store_lapse(who, new, kept(now)).await.or_failure("lapse not stored", &**who)
    }

    async fn review(&self, who: &AsParticipant, new: NewReview, now: Timestamp) -> Result<(), Failure> {
        self.store_review(who, new, kept(now)).await.or_failure("lapse review not stored", &**who)
    }

    async fn lapse(&self, who: &AsParticipant, id: LapseId) -> Result<Lapse, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            Ok::<_, Trouble>(by_id(&mut tx, who, id).await?.ok_or(Failure::NotFound)?)
        };
        read.await.or_failure("lapse not read", &**who)
    }

    async fn lapses(&self, who: &AsParticipant) -> Result<Vec<Lapse>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            let rows = lapses!("ORDER BY l.reported_at DESC, l.id DESC LIMIT $3", who.program, who.id(), LISTED)
                .fetch_all(&mut *tx)
                .await?;
            rows.into_iter().map(Lapse::try_from).collect::<Result<_, Trouble>>()
        };
        read.await.or_failure("lapses not read", &**who)
    }

    async fn day_counts(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<DayCounts>, Failure> {
        self.count_days(who, now).await.or_failure("days not counted", &**who)
    }
}

impl PgStore {
    async fn store_lapse(&self, who: &AsParticipant, new: NewLapse, now: Timestamp) -> Result<Lapse, Trouble> {
        let (program, participant) = (who.program, who.id());
        let mut tx = self.begin_reserved(program).await?;
        participant::lock(&mut tx, program, participant).await?;
        let before = lapses!("AND l.client_id = $3", program, participant, new.client_id.0);
        if let Some(row) = before.fetch_optional(&mut *tx).await? {
            return row.try_into();
        }
        let situation = Situation::load(&mut tx, program, participant, now).await?;
        let day = program_day(now, &situation.clinic.zone);
        let report = UseReport {
            at: now,
            day,
            on: new.on.unwrap_or(day),
            items: new.items.clone(),
            from: ReportedIn::Lapse,
            shared: true,
        };
        let mut timeline = situation.timeline(&mut tx).await?;
        timeline.reports.push(report.clone());
        let judged = judge::judge(&mut tx, &situation, &timeline, Arrival::Used(&report)).await?;
        let lapse = Lapse {
            id: LapseId(self.clock().id()),
            reported_at: now,
            day,
            items: new.items,
            on: new.on,
            shown: judged.findings.shown.clone(),
            review: Review::default(),
            saved_at: None,
        };
        sqlx::query!(
            "INSERT INTO lapses (program_id, id, participant_id, client_id, reported_at, day, used_on, items, shown)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            program.0,
            lapse.id.0,
            participant.0,
            new.client_id.0,
            now.to_sqlx(),
            day.to_sqlx(),
            lapse.on.map(jiff_sqlx::ToSqlx::to_sqlx),
            &words(&lapse.items, Item::word),
            &words(&lapse.shown, Shown::word),
        )
        .execute(&mut *tx)
        .await?;
        judged.write(&mut tx, self.clock(), &situation, judge::Source::Lapse(lapse.id)).await?;
        self.record_lapse(&mut tx, who, Act::ReportedLapse, lapse.id, now).await?;
        tx.commit().await?;
        Ok(lapse)
    }

    async fn store_review(&self, who: &AsParticipant, new: NewReview, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin_reserved(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        by_id(&mut tx, who, new.lapse).await?.ok_or(Failure::NotFound)?;
        let stored = sqlx::query!(
            "INSERT INTO lapse_reviews (program_id, lapse_id, version, participant_id, client_id, saved_at, answers)
             SELECT $1, $2, 1 + coalesce(max(version), 0), $3, $4, $5, $6 FROM lapse_reviews
             WHERE program_id = $1 AND lapse_id = $2
             ON CONFLICT ON CONSTRAINT lapse_reviews_client_id_key DO NOTHING",
            who.program.0,
            new.lapse.0,
            who.id().0,
            new.client_id.0,
            now.to_sqlx(),
            Json(&new.review) as _,
        )
        .execute(&mut *tx)
        .await?;
        draft::delete(&mut tx, who.program, who.account, &format!("/lapse/{}", new.lapse)).await?;
        if stored.rows_affected() > 0 {
            self.record_lapse(&mut tx, who, Act::ReviewedLapse, new.lapse, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    async fn count_days(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<DayCounts>, Trouble> {
        let (program, participant) = (who.program, who.id());
        let mut tx = self.begin(program).await?;
        let situation = Situation::load(&mut tx, program, participant, now).await?;
        let today = program_day(now, &situation.clinic.zone);
        let stay = enrollment::latest(&mut tx, program, participant, today).await?;
        let admitted = stay.map(|(stay, _)| stay.admitted_on);
        let first = admitted.unwrap_or_else(|| today.saturating_sub(COUNTED.days()));
        let check_ins = checkin::row::since(&mut tx, program, participant, first).await?;
        let reports = reports_since(&mut tx, program, participant, &situation.clinic, first).await?;
        let said = check_ins.iter().map(|one| one.day).chain(reports.iter().map(|one| one.day)).min();
        let Some(said) = said else { return Ok(None) };
        Ok(Some(day_counts(admitted.unwrap_or(said), today, &check_ins, &reports)))
    }

    async fn record_lapse(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        act: Act,
        lapse: LapseId,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let entry = Entry { act, actor: Some(who.account), subject: Some(who.id().0), object: Some(lapse.0) };
        audit::record(tx, self.clock(), who.program, entry, now).await
    }
}

struct Row {
    id: Uuid,
    reported_at: Timestamp,
    day: Date,
    used_on: Option<SqlDate>,
    items: Vec<String>,
    shown: Vec<String>,
    saved_at: Option<jiff_sqlx::Timestamp>,
    answers: Option<Json<Review>>,
}

impl TryFrom<Row> for Lapse {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        Ok(Self {
            id: LapseId(row.id),
            reported_at: row.reported_at,
            day: row.day,
            items: choices(&row.items, Item::from_word, "lapses.items")?,
            on: row.used_on.map(SqlDate::to_jiff),
            shown: choices(&row.shown, Shown::from_word, "lapses.shown")?,
            review: row.answers.map(|Json(answers)| answers).unwrap_or_default(),
            saved_at: row.saved_at.map(jiff_sqlx::Timestamp::to_jiff),
        })
    }
}

async fn by_id(tx: &mut Tx, who: &AsParticipant, id: LapseId) -> Result<Option<Lapse>, Trouble> {
    let row = lapses!("AND l.id = $3", who.program, who.id(), id.0).fetch_optional(&mut **tx).await?;
    row.map(Lapse::try_from).transpose()
}

/// Uses that were reported in flows and lapse forms from a program day on, oldest first.
pub(crate) async fn reports_since(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    clinic: &Clinic,
    first: Date,
) -> Result<Vec<UseReport>, Trouble> {
    let rows = sqlx::query!(
        r#"SELECT l.reported_at AS "at!", l.used_on AS "on", l.items AS "items!", true AS "lapse!", true AS "shared!"
           FROM lapses l WHERE l.program_id = $1 AND l.participant_id = $2 AND l.day >= $3
           UNION ALL
           SELECT e.at, NULL, CASE WHEN e.what = 'reported' THEN e.words[2:] ELSE '{}' END, false,
             f.share <> 'when_told' OR f.told_at IS NOT NULL
           FROM flow_events e JOIN flows f ON f.program_id = e.program_id AND f.id = e.flow_id
           WHERE e.program_id = $1 AND e.participant_id = $2 AND e.at >= $4
             AND ((e.what = 'reported' AND e.words[1] = 'yes') OR (e.what = 'safety' AND e.words[1] = 'unwell'))
           ORDER BY 1"#,
        program.0,
        participant.0,
        first.to_sqlx(),
        day_bounds(first, &clinic.zone).0.to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    let reports = rows.into_iter().map(|row| {
        let items = choices(&row.items, Item::from_word, "lapses.items")?;
        let (at, from) = (row.at.to_jiff(), if row.lapse { ReportedIn::Lapse } else { ReportedIn::Flow });
        let day = program_day(at, &clinic.zone);
        Ok(UseReport { at, day, on: row.on.map_or(day, SqlDate::to_jiff), items, from, shared: row.shared })
    });
    reports.collect()
}
