//! Who did and who looked, written in the transaction of the deed: no audit row, no deed (S47).

use crate::{scope::Tx, trouble::Trouble};
use domain::{AccountId, Clock, ProgramId};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

/// What was done. The words are for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    CreatedProgram,
    Invited,
    IssuedCode,
    UsedCode,
    SignedIn,
    SignedOut,
    SignedOutEverywhere,
    ChangedPassword,
    ChoseLanguage,
    ChangedSettings,
    Hid,
    SubmittedCheckIn,
    ChangedCheckIn,
    ForgotOwnWord,
    StartedFlow,
    RatedCraving,
    WentOnInFlow,
    ToldTeam,
    FinishedFlow,
    SavedPractice,
    ChosePractice,
    SavedPlan,
    AnsweredDose,
    OpenedQuestionnaire,
    AnsweredQuestionnaire,
    FinishedQuestionnaire,
    SentHomework,
    SawFeedback,
    AssignedHomework,
    WithdrewHomework,
    AnsweredHomework,
    ReadHomework,
    KeptWorksheet,
    ReportedLapse,
    ReviewedLapse,
    ReadBoard,
    ReadFlag,
    TookFlag,
    ClosedFlag,
    ReadList,
    ReadChart,
    BookedSession,
    ReleasedSession,
    GaveNotice,
    WithdrewNotice,
    WantedTime,
    AddedPoint,
    RemovedPoint,
    AddedCommitment,
    RemovedCommitment,
    /// The pledge of a day was made.
    MadePledge,
}

impl Act {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::CreatedProgram => "created_program",
            Self::Invited => "invited",
            Self::IssuedCode => "issued_code",
            Self::UsedCode => "used_code",
            Self::SignedIn => "signed_in",
            Self::SignedOut => "signed_out",
            Self::SignedOutEverywhere => "signed_out_everywhere",
            Self::ChangedPassword => "changed_password",
            Self::ChoseLanguage => "chose_language",
            Self::ChangedSettings => "changed_settings",
            Self::Hid => "hid_screen",
            Self::SubmittedCheckIn => "submitted_check_in",
            Self::ChangedCheckIn => "changed_check_in",
            Self::ForgotOwnWord => "forgot_own_word",
            Self::StartedFlow => "started_flow",
            Self::RatedCraving => "rated_craving",
            Self::WentOnInFlow => "went_on_in_flow",
            Self::ToldTeam => "told_team",
            Self::FinishedFlow => "finished_flow",
            Self::SavedPractice => "saved_practice",
            Self::ChosePractice => "chose_practice",
            Self::SavedPlan => "saved_plan",
            Self::AnsweredDose => "answered_dose",
            Self::OpenedQuestionnaire => "opened_questionnaire",
            Self::AnsweredQuestionnaire => "answered_questionnaire",
            Self::FinishedQuestionnaire => "finished_questionnaire",
            Self::SentHomework => "sent_homework",
            Self::SawFeedback => "saw_feedback",
            Self::AssignedHomework => "assigned_homework",
            Self::WithdrewHomework => "withdrew_homework",
            Self::AnsweredHomework => "answered_homework",
            Self::ReadHomework => "read_homework",
            Self::KeptWorksheet => "kept_worksheet",
            Self::ReportedLapse => "reported_lapse",
            Self::ReviewedLapse => "reviewed_lapse",
            Self::ReadBoard => "read_board",
            Self::ReadFlag => "read_flag",
            Self::TookFlag => "took_flag",
            Self::ClosedFlag => "closed_flag",
            Self::ReadList => "read_list",
            Self::ReadChart => "read_chart",
            Self::BookedSession => "booked_session",
            Self::ReleasedSession => "released_session",
            Self::GaveNotice => "gave_notice",
            Self::WithdrewNotice => "withdrew_notice",
            Self::WantedTime => "wanted_time",
            Self::AddedPoint => "added_point",
            Self::RemovedPoint => "removed_point",
            Self::AddedCommitment => "added_commitment",
            Self::RemovedCommitment => "removed_commitment",
            Self::MadePledge => "made_pledge",
        }
    }
}

/// One row: who did what, about whom, with which thing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub act: Act,
    pub actor: Option<AccountId>,
    pub subject: Option<Uuid>,
    pub object: Option<Uuid>,
}

/// Writes one row.
pub(crate) async fn record(
    tx: &mut Tx,
    clock: &dyn Clock,
    program: ProgramId,
    entry: Entry,
    now: Timestamp,
) -> Result<(), Trouble> {
    sqlx::query!(
        "INSERT INTO audit (program_id, id, at, actor, act, subject, object) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        program.0,
        clock.id(),
        now.to_sqlx(),
        entry.actor.map(|actor| actor.0),
        entry.act.word(),
        entry.subject,
        entry.object,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Writes that `actor` read each flag on the board: (id of the row, participant, flag).
pub(crate) async fn record_board(
    tx: &mut Tx,
    clock: &dyn Clock,
    program: ProgramId,
    actor: AccountId,
    read: &[(Uuid, Uuid)],
    now: Timestamp,
) -> Result<(), Trouble> {
    let ids: Vec<Uuid> = read.iter().map(|_| clock.id()).collect();
    let (subjects, objects): (Vec<Uuid>, Vec<Uuid>) = read.iter().copied().unzip();
    sqlx::query!(
        "INSERT INTO audit (program_id, id, at, actor, act, subject, object)
         SELECT $1, r.id, $2, $3, $4, r.subject, r.object
         FROM unnest($5::uuid[], $6::uuid[], $7::uuid[]) AS r (id, subject, object)",
        program.0,
        now.to_sqlx(),
        actor.0,
        Act::ReadBoard.word(),
        &ids,
        &subjects,
        &objects,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
