//! Homework: each deed one transaction with its audit row, each version kept.

use crate::{
    audit::{self, Act, Entry},
    draft, participant,
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsClinician, AsParticipant, ClientId, Failure, Homework, HomeworkId, Homeworks, Language, ParticipantId, Reason,
    Refusal, Scope, Skill, WorksheetId,
    homework::{NewFeedback, NewHomework, Papers, Sent, Submission, Worksheet, work_path},
};
use jiff::Timestamp;
use uuid::Uuid;

mod give;
pub(crate) mod row;
mod worksheet;

#[async_trait]
impl Homeworks for PgStore {
    async fn all(&self, who: &AsParticipant) -> Result<Vec<Homework>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            row::of(&mut tx, who.program, who.id(), None).await
        };
        read.await.or_failure("homework not listed", &**who)
    }

    async fn one(&self, who: &AsParticipant, id: HomeworkId) -> Result<Homework, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            own(&mut tx, who, id).await
        };
        read.await.or_failure("homework not read", &**who)
    }

    async fn send(&self, who: &AsParticipant, new: Submission, now: Timestamp) -> Result<(), Failure> {
        self.store_version(who, &new, kept(now)).await.or_failure("homework not stored", &**who)
    }

    async fn see(&self, who: &AsParticipant, id: HomeworkId, now: Timestamp) -> Result<(), Failure> {
        self.store_seen(who, id, kept(now)).await.or_failure("feedback not marked as read", &**who)
    }

    async fn assign(&self, who: &AsClinician, new: NewHomework, now: Timestamp) -> Result<HomeworkId, Failure> {
        give::assign(self, who, &new, kept(now)).await.or_failure("homework not given", &**who)
    }

    async fn withdraw(&self, who: &AsClinician, id: HomeworkId, now: Timestamp) -> Result<(), Failure> {
        give::withdraw(self, who, id, kept(now)).await.or_failure("homework not taken back", &**who)
    }

    async fn answer(&self, who: &AsClinician, new: NewFeedback, now: Timestamp) -> Result<(), Failure> {
        give::answer(self, who, &new, kept(now)).await.or_failure("feedback not stored", &**who)
    }

    async fn of(&self, who: &AsClinician, whose: ParticipantId, now: Timestamp) -> Result<Vec<Homework>, Failure> {
        give::of(self, who, whose, kept(now)).await.or_failure("homework not read", &**who)
    }

    async fn versions(&self, who: &AsClinician, id: HomeworkId, now: Timestamp) -> Result<Vec<Sent>, Failure> {
        give::versions(self, who, id, kept(now)).await.or_failure("versions not read", &**who)
    }

    async fn worksheets(&self, who: &AsClinician, lang: Language) -> Result<Vec<Worksheet>, Failure> {
        worksheet::all(self, who, lang).await.or_failure("worksheets not read", &**who)
    }

    async fn keep_worksheet(
        &self,
        who: &AsClinician,
        client_id: ClientId,
        papers: Papers,
        skill: Option<Skill>,
        now: Timestamp,
    ) -> Result<WorksheetId, Failure> {
        worksheet::keep(self, who, client_id, &papers, skill, kept(now)).await.or_failure("worksheet not kept", &**who)
    }
}

/// One of the person's own; anything else is not found.
async fn own(tx: &mut Tx, who: &AsParticipant, id: HomeworkId) -> Result<Homework, Trouble> {
    let found = row::of(tx, who.program, who.id(), Some(id)).await?;
    Ok(found.into_iter().next().ok_or(Failure::NotFound)?)
}

fn refused(reason: Reason) -> Trouble {
    Refusal::of("form", reason).into()
}

/// Writes who did what with which homework of whom.
async fn record(
    tx: &mut Tx,
    store: &PgStore,
    who: &Scope,
    act: Act,
    (subject, object): (Option<Uuid>, Uuid),
    now: Timestamp,
) -> Result<(), Trouble> {
    let entry = Entry { act, actor: Some(who.account), subject, object: Some(object) };
    audit::record(tx, store.clock(), who.program, entry, now).await
}

impl PgStore {
    async fn store_version(&self, who: &AsParticipant, new: &Submission, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let homework = own(&mut tx, who, new.homework).await?;
        if let Some(answers) = row::answers_sent(&mut tx, who.program, new.homework, new.client_id).await? {
            return if answers == new.answers {
                Ok(())
            } else {
                Err(Refusal::of("client_id", Reason::AlreadySentOtherwise).into())
            };
        }
        if homework.feedback.is_some() {
            return Err(refused(Reason::FeedbackGiven));
        }
        if homework.withdrawn_at.is_some() {
            return Err(refused(Reason::TakenBack));
        }
        let version = homework.sent.map_or(1, |sent| sent.version.saturating_add(1));
        row::insert_version(&mut tx, who.program, new, version, now).await?;
        draft::delete(&mut tx, who.program, who.account, &work_path(new.homework)).await?;
        record(&mut tx, self, who, Act::SentHomework, (Some(who.id().0), new.homework.0), now).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn store_seen(&self, who: &AsParticipant, id: HomeworkId, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        if !own(&mut tx, who, id).await?.has_news() {
            return Ok(());
        }
        row::mark_seen(&mut tx, who.program, id, now).await?;
        record(&mut tx, self, who, Act::SawFeedback, (Some(who.id().0), id.0), now).await?;
        tx.commit().await?;
        Ok(())
    }
}
