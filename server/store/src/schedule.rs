//! A participant's sessions: read as the clinic's clock shows them, booked under the lock of the session.

use crate::{
    audit::Act,
    clinic, enrollment,
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, ClientId, Clinic, CommitmentId, Failure, PointId, ProgramId, SessionId,
    schedule::{
        Commitment, Meeting, NewBooking, NewCommitment, NewNotice, NewPoint, Openings, Schedules, SessionPage,
        Timetable, Week, ledger,
    },
};
use jiff::{Timestamp, ToSpan as _, civil::Date};

mod act;
mod agenda;
mod book;
mod commitment;
mod hours;
mod notice;
mod open;
mod row;

pub(crate) use row::{next_group, own};

#[async_trait]
impl Schedules for PgStore {
    async fn days(&self, who: &AsParticipant, from: Date, to: Date) -> Result<Timetable, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            self.read_days(&mut tx, who, from, to).await
        };
        read.await.or_failure("days not read", &**who)
    }

    async fn week(&self, who: &AsParticipant, monday: Date, now: Timestamp) -> Result<Week, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            let table = self.read_days(&mut tx, who, monday, monday.saturating_add(6.days())).await?;
            let counting = hours::counting(&mut tx, who.program).await?;
            let levels = hours::levels(&mut tx, who.program, who.id()).await?;
            let ledger = ledger(monday, &table.meetings, &counting, &levels, now);
            Ok::<_, Trouble>(Week { table, ledger })
        };
        read.await.or_failure("week not read", &**who)
    }

    async fn session(&self, who: &AsParticipant, id: SessionId, now: Timestamp) -> Result<SessionPage, Failure> {
        self.read_session(who, id, now).await.or_failure("session not read", &**who)
    }

    async fn openings(&self, who: &AsParticipant, now: Timestamp) -> Result<Openings, Failure> {
        self.read_openings(who, now).await.or_failure("open sessions not read", &**who)
    }

    async fn upcoming(&self, who: &AsParticipant, now: Timestamp) -> Result<Vec<Meeting>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            upcoming(&mut tx, who, now).await
        };
        read.await.or_failure("next sessions not read", &**who)
    }

    async fn attendance(&self, who: &AsParticipant, from: Date, to: Date) -> Result<Vec<Meeting>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            row::own(&mut tx, who.program, who.id(), from, to).await
        };
        read.await.or_failure("attendance not read", &**who)
    }

    async fn book(&self, who: &AsParticipant, new: NewBooking, now: Timestamp) -> Result<(), Failure> {
        self.take_seat(who, new, kept(now)).await.or_failure("seat not taken", &**who)
    }

    async fn release(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.give_seat_back(who, client_id, session, kept(now)).await.or_failure("seat not given back", &**who)
    }

    async fn give_notice(&self, who: &AsParticipant, new: NewNotice, now: Timestamp) -> Result<(), Failure> {
        self.store_notice(who, new, kept(now)).await.or_failure("notice not stored", &**who)
    }

    async fn withdraw_notice(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.forget_notice(who, client_id, session, kept(now)).await.or_failure("notice not taken back", &**who)
    }

    async fn want_time(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        wants: bool,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.store_wish(who, client_id, session, wants, kept(now)).await.or_failure("wish not stored", &**who)
    }

    async fn add_point(&self, who: &AsParticipant, new: NewPoint, now: Timestamp) -> Result<(), Failure> {
        self.store_point(who, new, kept(now)).await.or_failure("point not stored", &**who)
    }

    async fn remove_point(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        point: PointId,
        now: Timestamp,
    ) -> Result<(), Failure> {
        self.take_point_away(who, client_id, point, kept(now)).await.or_failure("point not taken away", &**who)
    }

    async fn commitments(&self, who: &AsParticipant) -> Result<Vec<Commitment>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            commitment::of(&mut tx, who.program, who.id()).await
        };
        read.await.or_failure("fixed times not read", &**who)
    }

    async fn add_commitment(&self, who: &AsParticipant, new: NewCommitment, now: Timestamp) -> Result<(), Failure> {
        self.store_commitment(who, new, kept(now)).await.or_failure("fixed time not stored", &**who)
    }

    async fn remove_commitment(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        commitment: CommitmentId,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let removed = self.take_commitment_away(who, client_id, commitment, kept(now)).await;
        removed.or_failure("fixed time not taken away", &**who)
    }
}

impl PgStore {
    async fn read_days(&self, tx: &mut Tx, who: &AsParticipant, from: Date, to: Date) -> Result<Timetable, Trouble> {
        let clinic = self.clinic_of(tx, who.program).await?;
        let stay = enrollment::latest(tx, who.program, who.id(), to).await?;
        Ok(Timetable {
            clinic,
            from,
            to,
            meetings: row::own(tx, who.program, who.id(), from, to).await?,
            commitments: commitment::of(tx, who.program, who.id()).await?,
            admitted_on: stay.filter(|(_, current)| *current).map(|(stay, _)| stay.admitted_on),
        })
    }

    /// The clinic, where it was not read a moment ago.
    async fn clinic_of(&self, tx: &mut Tx, program: ProgramId) -> Result<Clinic, Trouble> {
        if let Some(clinic) = self.clinics.get(program) {
            return Ok(clinic);
        }
        let clinic = clinic::load(tx, program).await?;
        self.clinics.put(program, clinic.clone());
        Ok(clinic)
    }

    /// One line in the person's acts and one in the audit, in the transaction of the deed.
    async fn note_done(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        done: act::Done<'_>,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        act::note(tx, self.clock(), who, done, now).await
    }
}

/// Days that are looked ahead.
const AHEAD: i64 = 28;

/// Sessions that the person is expected at, from now on.
pub(crate) async fn upcoming(tx: &mut Tx, who: &AsParticipant, now: Timestamp) -> Result<Vec<Meeting>, Trouble> {
    let (from, to) = around(now, 1, AHEAD);
    let mut meetings = row::own(tx, who.program, who.id(), from, to).await?;
    meetings.retain(|meeting| meeting.takes_time() && meeting.session.ends() > now);
    meetings.sort_by_key(|meeting| meeting.session.starts());
    Ok(meetings)
}

/// Dates around now in any zone: `before` days and one more, `after` days and one more.
fn around(now: Timestamp, before: i64, after: i64) -> (Date, Date) {
    let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
    (today.saturating_sub((before + 1).days()), today.saturating_add((after + 1).days()))
}

/// What each write says in the log of acts.
fn of_session(act: Act, client_id: ClientId, session: SessionId) -> act::Done<'static> {
    act::Done { act, client_id, object: session.0, body: "" }
}
