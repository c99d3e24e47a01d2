//! The participant's plan: documents and entries, of which every version is kept.

use crate::{
    audit::{self, Act, Entry},
    draft, participant,
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, Failure, PlanId, Plans, Reason, Refusal,
    plan::{Content, ENTRIES_MAX, NewChange, NewVersion, Part, Support, Version},
};
use jiff::{Timestamp, civil::Date};

pub(crate) mod row;

#[async_trait]
impl Plans for PgStore {
    async fn everything(&self, who: &AsParticipant) -> Result<Vec<Version>, Failure> {
        self.newest_of(who, Part::ALL).await.or_failure("plan not read", &**who)
    }

    async fn part(&self, who: &AsParticipant, part: Part) -> Result<Vec<Version>, Failure> {
        self.newest_of(who, &[part]).await.or_failure("part of a plan not read", &**who)
    }

    async fn versions(&self, who: &AsParticipant, part: Part) -> Result<Vec<Version>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            row::versions(&mut tx, who.program, who.id(), part).await
        };
        read.await.or_failure("versions of a plan not read", &**who)
    }

    async fn support(&self, who: &AsParticipant) -> Result<Support, Failure> {
        let mut support = Support::default();
        let read = self.newest_of(who, &[Part::Reasons, Part::People]).await;
        for version in read.or_failure("support not read", &**who)? {
            match version.content {
                Content::Reasons(reasons) => support.reasons = reasons,
                Content::People(contacts) => support.contacts = contacts,
                _ => {}
            }
        }
        Ok(support)
    }

    async fn save(&self, who: &AsParticipant, new: NewVersion, now: Timestamp) -> Result<Version, Failure> {
        self.save_version(who, new, kept(now)).await.or_failure("plan not saved", &**who)
    }

    async fn change(
        &self,
        who: &AsParticipant,
        new: NewChange,
        today: Date,
        now: Timestamp,
    ) -> Result<Version, Failure> {
        self.change_version(who, new, today, kept(now)).await.or_failure("plan not changed", &**who)
    }
}

impl PgStore {
    async fn newest_of(&self, who: &AsParticipant, parts: &[Part]) -> Result<Vec<Version>, Trouble> {
        let mut tx = self.begin(who.program).await?;
        let mut newest = row::newest(&mut tx, who.program, who.id(), parts).await?;
        newest.retain(|version| !version.content.is_crossed_out());
        Ok(newest)
    }

    async fn save_version(&self, who: &AsParticipant, new: NewVersion, now: Timestamp) -> Result<Version, Trouble> {
        let (program, participant, part) = (who.program, who.id(), new.content.part());
        let mut tx = self.begin(program).await?;
        participant::lock(&mut tx, program, participant).await?;
        if let Some(first) = row::by_client_id(&mut tx, program, who.account, new.client_id).await? {
            let same = new.content.keeping(&first.content) == first.content;
            let refused = || Refusal::of("client_id", Reason::AlreadySentOtherwise).into();
            return if same { Ok(first) } else { Err(refused()) };
        }
        let before = row::newest(&mut tx, program, participant, &[part]).await?;
        if before.len() >= ENTRIES_MAX && new.id.is_none() && !part.is_document() {
            return Err(Refusal::of("form", Reason::TooMany { max: ENTRIES_MAX }).into());
        }
        let newest = match new.id {
            Some(id) => Some(before.into_iter().find(|version| version.id == id).ok_or(Failure::NotFound)?),
            None => before.into_iter().next().filter(|_| part.is_document()),
        };
        if newest.as_ref().map_or(0, |newest| newest.version) != new.based_on {
            return Err(Refusal::of("form", Reason::ChangedMeanwhile).into());
        }
        let page = match new.id {
            Some(id) if !part.is_document() => format!("{}/{id}", part.page()),
            _ => part.page().to_owned(),
        };
        draft::delete(&mut tx, program, who.account, &page).await?;
        let content = match &newest {
            Some(newest) => new.content.keeping(&newest.content),
            None => new.content,
        };
        let saved = self.append(&mut tx, who, new.client_id, newest, content, now).await?;
        tx.commit().await?;
        Ok(saved)
    }

    async fn change_version(
        &self,
        who: &AsParticipant,
        new: NewChange,
        today: Date,
        now: Timestamp,
    ) -> Result<Version, Trouble> {
        let (program, participant) = (who.program, who.id());
        let mut tx = self.begin(program).await?;
        participant::lock(&mut tx, program, participant).await?;
        if let Some(first) = row::by_client_id(&mut tx, program, who.account, new.client_id).await? {
            return Ok(first);
        }
        let seen = row::one(&mut tx, program, participant, new.id, Some(new.seen)).await?.ok_or(Failure::NotFound)?;
        let newest = row::one(&mut tx, program, participant, new.id, None).await?.ok_or(Failure::NotFound)?;
        let content = new.change.apply(&seen.content, &newest.content, today)?;
        let saved = self.append(&mut tx, who, new.client_id, Some(newest), content, now).await?;
        tx.commit().await?;
        Ok(saved)
    }

    /// Writes the next version; the same content again is no version.
    async fn append(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        client_id: domain::ClientId,
        newest: Option<Version>,
        content: Content,
        now: Timestamp,
    ) -> Result<Version, Trouble> {
        let (id, version) = match newest {
            Some(newest) if newest.content == content => return Ok(newest),
            Some(newest) => (newest.id, newest.version.saturating_add(1)),
            None => {
                let id = PlanId(self.clock().id());
                row::insert_document(tx, who.program, who.id(), id, content.part(), now).await?;
                (id, 1)
            }
        };
        let saved = Version { id, version, content, saved_at: now, saved_by: who.account, language: who.language };
        row::insert(tx, who.program, client_id, &saved).await?;
        let entry =
            Entry { act: Act::SavedPlan, actor: Some(who.account), subject: Some(who.id().0), object: Some(id.0) };
        audit::record(tx, self.clock(), who.program, entry, now).await?;
        Ok(saved)
    }
}
