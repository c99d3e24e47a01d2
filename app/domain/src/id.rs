//! Identifiers, one type each, so that a flag is never looked up by a person's id.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(s).map(Self)
            }
        }
    )+};
}

ids! {
    /// One clinic's program: the tenant.
    ProgramId
    /// A person who can sign in, of any role.
    AccountId
    /// An account seen as a participant; the same value as the account's id.
    ParticipantId
    /// A sign-in: one browser, until it ends.
    SignInId
    /// A stored check-in.
    CheckInId
    /// The id a form carries from its first rendering, so that sending it twice stores it once.
    ClientId
    /// One pass through the craving flow.
    FlowId
    /// A word of a person's own, offered as a tile.
    OwnWordId
    /// One time that somebody practised.
    PracticeId
    /// A piece of homework of one person.
    HomeworkId
    /// A worksheet of a program.
    WorksheetId
    /// A lapse that was written down.
    LapseId
    /// A warning sign on the board.
    FlagId
    /// An invitation or a one-time code for a forgotten password.
    InvitationId
    /// Something on a participant's plan, through all its versions.
    PlanId
    /// One therapy meeting of the schedule.
    SessionId
    /// The people of one group.
    GroupId
    /// A session that repeats.
    SeriesId
    /// A point on the agenda of a session.
    PointId
    /// A person's work, school or childcare time.
    CommitmentId
    /// One pass through a questionnaire.
    ResponseId
}

impl From<AccountId> for ParticipantId {
    fn from(id: AccountId) -> Self {
        Self(id.0)
    }
}

impl From<ParticipantId> for AccountId {
    fn from(id: ParticipantId) -> Self {
        Self(id.0)
    }
}
