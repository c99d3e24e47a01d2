//! Day values of craving of several people at once: the highest of check-ins and flow ratings a day, as
//! `domain::rule::craving_days` finds it for one person's timeline.

use crate::{checkin::row::Reader, scope::Tx, trouble::Trouble, word::rating};
use domain::{DayValue, ParticipantId, ProgramId, Rating, Usual, usual};
use jiff::{ToSpan as _, civil::Date};
use jiff_sqlx::ToSqlx as _;
use std::collections::HashMap;
use uuid::Uuid;

/// Days that the usual is taken from, today included (rule F14: 14 days before the last 3).
pub(crate) const USUAL_DAYS: usize = 17;

/// Values by person and day, up to one day.
pub(crate) struct Days {
    values: HashMap<(Uuid, Date), Rating>,
    last: Date,
}

impl Days {
    /// Reads what `count` days and the usual need, up to `last`. Staff never see a flow that is not shared.
    pub async fn load(
        tx: &mut Tx,
        program: ProgramId,
        reader: Reader,
        participants: &[Uuid],
        last: Date,
        count: usize,
    ) -> Result<Self, Trouble> {
        let rows = sqlx::query!(
            r#"SELECT v.participant_id AS "participant!", v.day AS "day!", max(v.value) AS "value!" FROM (
                 SELECT c.participant_id, c.day, c.craving_max AS value FROM check_ins c
                 WHERE c.program_id = $1 AND c.participant_id = ANY ($2) AND c.day BETWEEN $3 AND $4
                   AND NOT EXISTS (SELECT FROM check_ins n WHERE n.program_id = $1
                     AND n.version_of = coalesce(c.version_of, c.id) AND n.version > c.version)
                 UNION ALL
                 SELECT r.participant_id, r.day, r.rating FROM flow_ratings r
                 JOIN flows f ON f.program_id = r.program_id AND f.id = r.flow_id
                 WHERE r.program_id = $1 AND r.participant_id = ANY ($2) AND r.day BETWEEN $3 AND $4
                   AND ($5 OR f.share <> 'when_told' OR f.told_at IS NOT NULL)
               ) AS v GROUP BY v.participant_id, v.day"#,
            program.0,
            participants,
            ago(last, count.max(USUAL_DAYS) - 1).to_sqlx(),
            last.to_sqlx(),
            reader == Reader::Own,
        )
        .fetch_all(&mut **tx)
        .await?;
        let values = rows
            .into_iter()
            .map(|row| Ok(((row.participant, row.day.to_jiff()), rating(row.value, "check_ins.craving_max")?)));
        Ok(Self { values: values.collect::<Result<_, Trouble>>()?, last })
    }

    /// Of one person, from values that were read already; of several on a day the highest counts.
    pub fn of_one(participant: ParticipantId, read: Vec<(Date, Rating)>, last: Date) -> Self {
        let mut values: HashMap<(Uuid, Date), Rating> = HashMap::new();
        for (day, value) in read {
            let highest = values.entry((participant.0, day)).or_insert(value);
            *highest = value.max(*highest);
        }
        Self { values, last }
    }

    /// One value a day, oldest first.
    pub fn of(&self, participant: ParticipantId, count: usize) -> Vec<DayValue> {
        let days = (0..count).rev().map(|days| ago(self.last, days));
        days.map(|day| DayValue { day, value: self.values.get(&(participant.0, day)).copied() }).collect()
    }

    /// The person's own usual range.
    pub fn usual(&self, participant: ParticipantId) -> Option<Usual> {
        usual(&self.of(participant, USUAL_DAYS))
    }
}

/// The day so many days before.
pub(crate) fn ago(last: Date, days: usize) -> Date {
    last.saturating_sub(i64::try_from(days).unwrap_or(i64::MAX).days())
}
