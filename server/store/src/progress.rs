//! How it has gone over weeks, and the pledge of a day.

use crate::{
    audit::{self, Act, Entry},
    checkin, clinic,
    days::{USUAL_DAYS, ago},
    enrollment, lapse, participant, questionnaire, schedule,
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
    word::rating,
};
use async_trait::async_trait;
use domain::{
    AsParticipant, Failure, Rating, day_bounds, day_counts, program_day,
    progress::{Done, NewPledge, ProgressPage, Progresses, Reach, Tally, days_of_use, tracks, weeks},
};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use jiff_sqlx::ToSqlx as _;

#[async_trait]
impl Progresses for PgStore {
    async fn progress(&self, who: &AsParticipant, reach: Reach, now: Timestamp) -> Result<ProgressPage, Failure> {
        self.read_progress(who, reach, now).await.or_failure("progress not read", &**who)
    }

    async fn pledge(&self, who: &AsParticipant, new: NewPledge, now: Timestamp) -> Result<(), Failure> {
        self.store_pledge(who, new, kept(now)).await.or_failure("pledge not stored", &**who)
    }
}

impl PgStore {
    async fn read_progress(&self, who: &AsParticipant, reach: Reach, now: Timestamp) -> Result<ProgressPage, Trouble> {
        let (program, me) = (who.program, who.id());
        let mut tx = self.begin(program).await?;
        let clinic = clinic::load(&mut tx, program).await?;
        let today = program_day(now, &clinic.zone);
        let stay = enrollment::latest(&mut tx, program, me, today).await?;
        let admitted = stay.as_ref().map(|(stay, _)| stay.admitted_on);
        let first = reach.first(today);
        let earliest = admitted.map_or(first, |day| day.min(first)).min(ago(today, USUAL_DAYS - 1));
        let check_ins = checkin::row::since(&mut tx, program, me, earliest).await?;
        let reports = lapse::reports_since(&mut tx, program, me, &clinic, earliest).await?;
        let done = Done {
            check_ins: check_ins.iter().map(|check_in| check_in.day).collect(),
            practices: practices(&mut tx, who, earliest, &clinic.zone).await?,
            homework: homework(&mut tx, who, earliest, &clinic.zone).await?,
            meetings: schedule::own(&mut tx, program, me, earliest, today).await?,
        };
        let ratings = ratings(&mut tx, who, earliest).await?;
        let forms = questionnaire::scores_over_time(&mut tx, who, now).await?;
        let pledged_at = pledged_at(&mut tx, who, today).await?;
        drop(tx);
        let used = days_of_use(&check_ins, &reports);
        let told = check_ins.iter().map(|one| one.day).chain(reports.iter().map(|one| one.day)).min();
        let since = told.map(|told| admitted.unwrap_or(told));
        let from = admitted.unwrap_or(earliest);
        let within = |day: &Date| *day >= from;
        let days_since_use =
            used.last().copied().or(since).map(|day| today.since(day).map_or(0, |span| span.get_days()));
        Ok(ProgressPage {
            tracks: tracks(&check_ins, &ratings, first, today),
            sessions: done.attended().collect(),
            lapses: used,
            forms,
            weeks: weeks(&done, first, today),
            counts: since.map(|since| day_counts(since, today, &check_ins, &reports)),
            days_since_use: days_since_use.and_then(|days| u32::try_from(days).ok()),
            tally: Tally {
                check_in_days: count(done.check_in_days().iter().filter(|day| within(day)).count()),
                sessions: count(done.attended().filter(within).count()),
                practices: count(done.practices.iter().filter(|day| within(day)).count()),
            },
            enrollment: stay.filter(|(_, current)| *current).map(|(stay, _)| stay),
            pledged_at,
            clinic,
            today,
        })
    }

    async fn store_pledge(&self, who: &AsParticipant, new: NewPledge, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let zone = clinic::load(&mut tx, who.program).await?.zone;
        let stored = sqlx::query!(
            "INSERT INTO pledges (program_id, participant_id, day, client_id, made_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT ON CONSTRAINT pledges_pkey DO NOTHING",
            who.program.0,
            who.id().0,
            program_day(now, &zone).to_sqlx(),
            new.client_id.0,
            now.to_sqlx(),
        )
        .execute(&mut *tx)
        .await?;
        if stored.rows_affected() > 0 {
            let entry =
                Entry { act: Act::MadePledge, actor: Some(who.account), subject: Some(who.id().0), object: None };
            audit::record(&mut tx, self.clock(), who.program, entry, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The program days on which something was practised, once for each time.
async fn practices(tx: &mut Tx, who: &AsParticipant, first: Date, zone: &TimeZone) -> Result<Vec<Date>, Trouble> {
    let times = sqlx::query_scalar!(
        "SELECT started_at FROM practices WHERE program_id = $1 AND participant_id = $2 AND started_at >= $3",
        who.program.0,
        who.id().0,
        day_bounds(first, zone).0.to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(times.into_iter().map(|at| program_day(at.to_jiff(), zone)).collect())
}

/// The program days on which homework was first handed in.
async fn homework(tx: &mut Tx, who: &AsParticipant, first: Date, zone: &TimeZone) -> Result<Vec<Date>, Trouble> {
    let times = sqlx::query_scalar!(
        "SELECT v.sent_at FROM homework h JOIN homework_versions v ON v.program_id = h.program_id AND v.homework_id = h.id
         WHERE h.program_id = $1 AND h.participant_id = $2 AND v.version = 1 AND v.sent_at >= $3",
        who.program.0,
        who.id().0,
        day_bounds(first, zone).0.to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(times.into_iter().map(|at| program_day(at.to_jiff(), zone)).collect())
}

/// Ratings of the craving flow by day.
async fn ratings(tx: &mut Tx, who: &AsParticipant, first: Date) -> Result<Vec<(Date, Rating)>, Trouble> {
    let rows = sqlx::query!(
        "SELECT day, max(rating) AS \"rating!\" FROM flow_ratings
         WHERE program_id = $1 AND participant_id = $2 AND day >= $3 GROUP BY day",
        who.program.0,
        who.id().0,
        first.to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(|row| Ok((row.day.to_jiff(), rating(row.rating, "flow_ratings.rating")?))).collect()
}

async fn pledged_at(tx: &mut Tx, who: &AsParticipant, day: Date) -> Result<Option<Timestamp>, Trouble> {
    let made_at = sqlx::query_scalar!(
        "SELECT made_at FROM pledges WHERE program_id = $1 AND participant_id = $2 AND day = $3",
        who.program.0,
        who.id().0,
        day.to_sqlx(),
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(made_at.map(jiff_sqlx::Timestamp::to_jiff))
}
