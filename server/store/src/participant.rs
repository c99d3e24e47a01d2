//! A participant: the lock that lines up what concerns one person, and what the rules need to know about them.

use crate::{checkin, clinic, craving, enrollment, lapse, scope::Tx, trouble::Trouble};
use domain::{Clinic, Enrollment, Failure, ParticipantId, ProgramId, day_bounds, program_day, rule::Timeline};
use jiff::{Timestamp, ToSpan as _, civil::Date};

/// Days of history that the rules read, today included.
const HISTORY_DAYS: i64 = 31;

/// Locks the person's row until the transaction ends: two check-ins, or a check-in and the closing of a flag, of one
/// person never run side by side.
pub(crate) async fn lock(tx: &mut Tx, program: ProgramId, participant: ParticipantId) -> Result<(), Trouble> {
    sqlx::query_scalar!(
        "SELECT id FROM accounts WHERE program_id = $1 AND id = $2 FOR NO KEY UPDATE",
        program.0,
        participant.0,
    )
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(Failure::NotFound)?;
    Ok(())
}

/// The full name of a participant of the program; anybody else is not found.
pub(crate) async fn name(tx: &mut Tx, program: ProgramId, participant: ParticipantId) -> Result<String, Trouble> {
    let name = sqlx::query_scalar!(
        "SELECT a.name FROM accounts a
         JOIN account_roles r ON r.program_id = a.program_id AND r.account_id = a.id AND r.role = 'participant'
         WHERE a.program_id = $1 AND a.id = $2",
        program.0,
        participant.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(name.ok_or(Failure::NotFound)?)
}

/// What the rules are told beside the answers.
pub(crate) struct Situation {
    pub program: ProgramId,
    pub participant: ParticipantId,
    pub clinic: Clinic,
    pub enrollment: Enrollment,
    pub now: Timestamp,
    today: Date,
}

impl Situation {
    /// The clinic and the person's stay at `now`.
    pub async fn load(
        tx: &mut Tx,
        program: ProgramId,
        participant: ParticipantId,
        now: Timestamp,
    ) -> Result<Self, Trouble> {
        let clinic = clinic::load(tx, program).await?;
        let today = program_day(now, &clinic.zone);
        let stay = enrollment::latest(tx, program, participant, today).await?;
        let enrollment = stay.map_or_else(|| enrollment::unknown(today), |(stay, _)| stay);
        Ok(Self { program, participant, clinic, enrollment, now, today })
    }

    /// The program's day it is.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The person's last 31 days.
    pub async fn timeline(&self, tx: &mut Tx) -> Result<Timeline, Trouble> {
        let first = self.today.saturating_sub((HISTORY_DAYS - 1).days());
        let begin = day_bounds(first, &self.clinic.zone).0;
        Ok(Timeline {
            check_ins: checkin::row::since(tx, self.program, self.participant, first).await?,
            flows: craving::row::since(tx, self.program, self.participant, begin).await?,
            reports: lapse::reports_since(tx, self.program, self.participant, &self.clinic, first).await?,
        })
    }
}
