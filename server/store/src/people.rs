//! The list of people, and the chart.

use crate::{
    audit::{self, Act, Entry},
    checkin::row::{self, Reader},
    clinic,
    days::Days,
    enrollment, flag, participant,
    scope::PgStore,
    time::{after, kept},
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{AsClinician, Chart, Clinic, Failure, Listed, ParticipantId, People, ProgramId, program_day};
use jiff::Timestamp;

/// Days of craving on a chart.
const CHART_DAYS: usize = 30;
/// Check-ins on a chart.
const CHART_CHECK_INS: i64 = 60;
/// How long ago a closed flag on a chart was closed at most, in seconds.
const CHART_FLAGS: i64 = 90 * 24 * 3_600;

#[async_trait]
impl People for PgStore {
    async fn clinic(&self, program: ProgramId) -> Result<Clinic, Failure> {
        if let Some(clinic) = self.clinics.get(program) {
            return Ok(clinic);
        }
        let read = async {
            let mut tx = self.begin(program).await?;
            clinic::load(&mut tx, program).await
        };
        let clinic = read.await.or_failure("clinic not read", program)?;
        self.clinics.put(program, clinic.clone());
        Ok(clinic)
    }

    async fn list(&self, who: &AsClinician, now: Timestamp) -> Result<Vec<Listed>, Failure> {
        self.read_list(who, kept(now)).await.or_failure("people not listed", &**who)
    }

    async fn chart(&self, who: &AsClinician, id: ParticipantId, now: Timestamp) -> Result<Chart, Failure> {
        self.read_chart(who, id, kept(now)).await.or_failure("chart not read", &**who)
    }
}

impl PgStore {
    async fn read_list(&self, who: &AsClinician, now: Timestamp) -> Result<Vec<Listed>, Trouble> {
        let mut tx = self.begin(who.program).await?;
        let rows = sqlx::query!(
            r#"SELECT a.id, a.name,
                 (SELECT max(c.answered_at) FROM check_ins c WHERE c.program_id = $1 AND c.participant_id = a.id) AS last_check_in,
                 (SELECT count(*) FROM flags f WHERE f.program_id = $1 AND f.participant_id = a.id AND f.closed_at IS NULL)
                   AS "open_flags!"
               FROM account_roles r JOIN accounts a ON a.program_id = r.program_id AND a.id = r.account_id
               WHERE r.program_id = $1 AND r.role = 'participant' ORDER BY lower(a.name), a.id"#,
            who.program.0,
        )
        .fetch_all(&mut *tx)
        .await?;
        let entry = Entry { act: Act::ReadList, actor: Some(who.account), subject: None, object: None };
        audit::record(&mut tx, self.clock(), who.program, entry, now).await?;
        tx.commit().await?;
        let listed = rows.into_iter().map(|row| Listed {
            id: ParticipantId(row.id),
            name: row.name,
            last_check_in: row.last_check_in.map(jiff_sqlx::Timestamp::to_jiff),
            open_flags: row.open_flags,
        });
        Ok(listed.collect())
    }

    async fn read_chart(&self, who: &AsClinician, id: ParticipantId, now: Timestamp) -> Result<Chart, Trouble> {
        let program = who.program;
        let mut tx = self.begin(program).await?;
        let name = participant::name(&mut tx, program, id).await?;
        let clinic = clinic::load(&mut tx, program).await?;
        let day = program_day(now, &clinic.zone);
        let enrollment = enrollment::latest(&mut tx, program, id, day).await?.map(|(stay, _)| stay);
        let days = Days::load(&mut tx, program, Reader::Staff, &[id.0], day, CHART_DAYS).await?;
        let check_ins = row::recent(&mut tx, program, Reader::Staff, id, CHART_CHECK_INS).await?;
        let flags = flag::row::of_participant(&mut tx, program, id, after(now, -CHART_FLAGS)).await?;
        let entry = Entry { act: Act::ReadChart, actor: Some(who.account), subject: Some(id.0), object: None };
        audit::record(&mut tx, self.clock(), program, entry, now).await?;
        tx.commit().await?;
        let (days, usual) = (days.of(id, CHART_DAYS), days.usual(id));
        Ok(Chart { id, name, clinic, enrollment, days, usual, check_ins, flags })
    }
}
