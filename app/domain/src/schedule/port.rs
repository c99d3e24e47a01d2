//! The port: what a participant does with the schedule.

use super::{Commitment, Ledger, Meeting, NewBooking, NewCommitment, NewNotice, NewPoint, Point, Session, Timetable};
use crate::{AsParticipant, ClientId, Clinic, CommitmentId, Failure, PointId, SessionId};
use async_trait::async_trait;
use jiff::{Timestamp, civil::Date};

/// A week: its days, and its hours.
#[derive(Clone, Debug)]
pub struct Week {
    /// Monday to Sunday.
    pub table: Timetable,
    /// Its hours.
    pub ledger: Ledger,
}

/// Everything that the page of a session shows.
#[derive(Clone, Debug)]
pub struct SessionPage {
    /// The clinic.
    pub clinic: Clinic,
    /// The session.
    pub session: Session,
    /// The person's part in it; `None` for an open slot that was not taken.
    pub meeting: Option<Meeting>,
    /// Points of the agenda, oldest first.
    pub points: Vec<Point>,
    /// Own fixed times that it is in the way of.
    pub conflicts: Vec<Commitment>,
    /// Missed sessions that it can take the place of, newest first.
    pub makes_up: Vec<Meeting>,
    /// The missed session that it takes the place of, where it does.
    pub made_up_for: Option<Meeting>,
}

/// Sessions that a person may choose.
#[derive(Clone, Debug)]
pub struct Openings {
    /// The clinic.
    pub clinic: Clinic,
    /// Open to anybody, in the order in which they begin; also full ones, and ones that overlap.
    pub slots: Vec<Session>,
    /// The person's sessions around them.
    pub own: Vec<Meeting>,
    /// Missed sessions that can be made up, each with the sessions that can take its place.
    pub make_ups: Vec<(Meeting, Vec<Session>)>,
    /// The person's own fixed times.
    pub commitments: Vec<Commitment>,
}

/// A participant's sessions. Somebody else's session is not found. Writes carry the `client_id` of a rendered form: sent
/// twice is sent once; with something else in it, it is refused (`form`: [`crate::Reason::AlreadySentOtherwise`]).
#[async_trait]
pub trait Schedules: Send + Sync {
    /// The days from `from` to `to`, both included.
    async fn days(&self, who: &AsParticipant, from: Date, to: Date) -> Result<Timetable, Failure>;

    /// The week that begins on `monday`, with its hours.
    async fn week(&self, who: &AsParticipant, monday: Date, now: Timestamp) -> Result<Week, Failure>;

    /// One session: the person's own, or an open one.
    async fn session(&self, who: &AsParticipant, id: SessionId, now: Timestamp) -> Result<SessionPage, Failure>;

    /// What can be chosen in the next four weeks, and what can be made up.
    async fn openings(&self, who: &AsParticipant, now: Timestamp) -> Result<Openings, Failure>;

    /// The person's next sessions that are not cancelled and not announced as missed, going on or to come, in the next
    /// four weeks, soonest first.
    async fn upcoming(&self, who: &AsParticipant, now: Timestamp) -> Result<Vec<Meeting>, Failure>;

    /// The person's sessions of some days with what was marked, oldest first.
    async fn attendance(&self, who: &AsParticipant, from: Date, to: Date) -> Result<Vec<Meeting>, Failure>;

    /// Takes a seat. Refused (`form`) by [`super::may_book`], whoever else books at the same time.
    async fn book(&self, who: &AsParticipant, new: NewBooking, now: Timestamp) -> Result<(), Failure>;

    /// Gives a seat back that the person took themselves.
    async fn release(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        now: Timestamp,
    ) -> Result<(), Failure>;

    /// Says why the person cannot come, or could not.
    async fn give_notice(&self, who: &AsParticipant, new: NewNotice, now: Timestamp) -> Result<(), Failure>;

    /// Takes that back before the session begins.
    async fn withdraw_notice(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        now: Timestamp,
    ) -> Result<(), Failure>;

    /// "I want time tonight", or no longer.
    async fn want_time(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        session: SessionId,
        wants: bool,
        now: Timestamp,
    ) -> Result<(), Failure>;

    /// Adds a point to the agenda of an own session that is not over.
    async fn add_point(&self, who: &AsParticipant, new: NewPoint, now: Timestamp) -> Result<(), Failure>;

    /// Takes an own point away that was not reached.
    async fn remove_point(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        point: PointId,
        now: Timestamp,
    ) -> Result<(), Failure>;

    /// The person's own fixed times.
    async fn commitments(&self, who: &AsParticipant) -> Result<Vec<Commitment>, Failure>;

    /// Adds one; [`super::COMMITMENTS_MAX`] at most.
    async fn add_commitment(&self, who: &AsParticipant, new: NewCommitment, now: Timestamp) -> Result<(), Failure>;

    /// Takes one away.
    async fn remove_commitment(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        commitment: CommitmentId,
        now: Timestamp,
    ) -> Result<(), Failure>;
}
