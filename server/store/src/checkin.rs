//! Check-ins: stored once, judged, and acknowledged only after all of it is committed.

use crate::{
    audit::{self, Act, Entry},
    draft, judge,
    participant::{self, Situation},
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, Asking, CheckIn, CheckInId, CheckInPage, CheckInVersion, CheckIns, ClientId, Failure, History,
    Month, NewCheckIn, OwnWordId, OwnWords, Reason, Receipt, Refusal, Text,
    medication::{NewDoseAnswer, Slot, Taken},
    program_day,
    rule::{Arrival, Timeline},
};
use jiff::Timestamp;

mod history;
mod own_word;
pub(crate) mod row;

/// The page whose draft ends with a stored check-in.
const PAGE: &str = "/check-in";
/// The page whose draft ends with a changed one.
const CHANGE_PAGE: &str = "/check-in/change";

#[async_trait]
impl CheckIns for PgStore {
    async fn submit(&self, who: &AsParticipant, new: NewCheckIn, now: Timestamp) -> Result<Receipt, Failure> {
        self.store_check_in(who, None, new, kept(now)).await.or_failure("check-in not stored", &**who)
    }

    async fn change(
        &self,
        who: &AsParticipant,
        id: CheckInId,
        new: NewCheckIn,
        now: Timestamp,
    ) -> Result<Receipt, Failure> {
        self.store_check_in(who, Some(id), new, kept(now)).await.or_failure("check-in not changed", &**who)
    }

    async fn latest_receipt(&self, who: &AsParticipant) -> Result<Option<Receipt>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            Ok::<_, Trouble>(row::received_last(&mut tx, who.program, who.id()).await?.map(|stored| stored.receipt))
        };
        read.await.or_failure("receipt not read", &**who)
    }

    async fn changeable(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<CheckInVersion>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            let newest = row::received_last(&mut tx, who.program, who.id()).await?;
            let may = newest.filter(|newest| now <= newest.receipt.change_until);
            Ok::<_, Trouble>(may.map(CheckInVersion::from))
        };
        read.await.or_failure("check-in not read", &**who)
    }

    async fn asking(&self, who: &AsParticipant, page: &str, now: Timestamp) -> Result<Asking, Failure> {
        self.read_asking(who, page, kept(now)).await.or_failure("check-in not asked", &**who)
    }

    async fn history(&self, who: &AsParticipant, month: Option<Month>, now: Timestamp) -> Result<History, Failure> {
        self.read_history(who, month, kept(now)).await.or_failure("history not read", &**who)
    }

    async fn check_in(&self, who: &AsParticipant, id: CheckInId, now: Timestamp) -> Result<CheckInPage, Failure> {
        self.read_check_in(who, id, kept(now)).await.or_failure("check-in not read", &**who)
    }

    async fn own_words(&self, who: &AsParticipant) -> Result<OwnWords, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            own_word::load(&mut tx, who.program, who.id(), own_word::LISTED).await
        };
        read.await.or_failure("own words not read", &**who)
    }

    async fn forget_word(&self, who: &AsParticipant, id: OwnWordId, now: Timestamp) -> Result<(), Failure> {
        let forgotten = async {
            let mut tx = self.begin(who.program).await?;
            if own_word::forget(&mut tx, who.program, who.id(), id).await? {
                let (actor, subject) = (Some(who.account), Some(who.id().0));
                let entry = Entry { act: Act::ForgotOwnWord, actor, subject, object: Some(id.0) };
                audit::record(&mut tx, self.clock(), who.program, entry, kept(now)).await?;
            }
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        forgotten.await.or_failure("own word not forgotten", &**who)
    }
}

impl PgStore {
    /// Stores a check-in, or a further version of `changed`.
    async fn store_check_in(
        &self,
        who: &AsParticipant,
        changed: Option<CheckInId>,
        new: NewCheckIn,
        now: Timestamp,
    ) -> Result<Receipt, Trouble> {
        let (program, participant) = (who.program, who.id());
        let mut tx = self.begin_reserved(program).await?;
        participant::lock(&mut tx, program, participant).await?;
        if let Some(first) = row::by_client_id(&mut tx, program, participant, new.client_id).await? {
            return replayed(first, &new);
        }
        let before = match changed {
            Some(id) => Some(newest_version(&mut tx, who, id, now).await?),
            None => None,
        };
        let situation = Situation::load(&mut tx, program, participant, now).await?;
        let mut timeline = situation.timeline(&mut tx).await?;
        let answered_at = kept(new.clock.answered(now));
        let day = program_day(answered_at, &situation.clinic.zone);
        let check_in = CheckIn {
            id: CheckInId(self.clock().id()),
            participant,
            answered_at,
            received_at: now,
            // A change belongs to the day of what it changes, also after four in the morning.
            day: before.as_ref().map_or(day, |before| before.check_in.day),
            answers: new.answers,
        };
        timeline.check_ins.retain(|one| before.as_ref().is_none_or(|before| one.id != before.check_in.id));
        let place = timeline.check_ins.partition_point(|one| one.answered_at <= check_in.answered_at);
        timeline.check_ins.insert(place, check_in.clone());
        let judged = judge_one(&mut tx, &situation, &timeline, place).await?;
        let receipt = Receipt {
            check_in: check_in.id,
            saved_at: now,
            shown: judged.findings.shown.clone(),
            team_told: judged.tells_the_team(),
            change_until: before.as_ref().map_or(row::until(now), |before| before.receipt.change_until),
        };
        let doses = new.doses;
        let new = row::New {
            client_id: new.client_id,
            check_in: &check_in,
            receipt: &receipt,
            phone_at: new.clock.answered_at.map(kept),
            version: before.as_ref().map(|before| (before.first, before.version.saturating_add(1))),
        };
        row::insert(&mut tx, program, new).await?;
        judged.write(&mut tx, self.clock(), &situation, judge::Source::CheckIn(check_in.id)).await?;
        self.store_doses(&mut tx, who, &doses, now).await?;
        own_word::learn(&mut tx, self.clock(), program, participant, &check_in.answers, now).await?;
        let (page, act) = match before {
            None => (PAGE, Act::SubmittedCheckIn),
            Some(_) => (CHANGE_PAGE, Act::ChangedCheckIn),
        };
        draft::delete(&mut tx, program, who.account, page).await?;
        let (actor, subject) = (Some(who.account), Some(participant.0));
        let entry = Entry { act, actor, subject, object: Some(check_in.id.0) };
        audit::record(&mut tx, self.clock(), program, entry, now).await?;
        tx.commit().await?;
        Ok(receipt)
    }
}

impl PgStore {
    /// What was answered about medicines. Each has an id of its own: the check-in's keeps them from being stored twice.
    async fn store_doses(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        doses: &[(Slot, Taken)],
        now: Timestamp,
    ) -> Result<(), Trouble> {
        for &(slot, taken) in doses {
            let client_id = ClientId(self.clock().id());
            let answer = NewDoseAnswer { client_id, slot, taken, note: Text::default() };
            self.store_dose(tx, who, &answer, now).await?;
        }
        Ok(())
    }
}

/// What a change replaces: the newest version, while it may be changed and is the one that was changed from.
async fn newest_version(
    tx: &mut Tx,
    who: &AsParticipant,
    id: CheckInId,
    now: Timestamp,
) -> Result<row::Stored, Trouble> {
    let asked = row::by_id(tx, who.program, row::Reader::Own, id).await?;
    let asked = asked.filter(|stored| stored.check_in.participant == who.id()).ok_or(Failure::NotFound)?;
    let newest = row::versions_of(tx, who.program, who.id(), asked.first).await?.into_iter().next();
    let newest = newest.ok_or(Trouble::Impossible("check_ins.version_of"))?;
    if now > newest.receipt.change_until {
        return Err(Refusal::of("form", Reason::TooLateToChange).into());
    }
    if newest.check_in.id != id {
        return Err(Refusal::of("form", Reason::ChangedMeanwhile).into());
    }
    Ok(newest)
}

async fn judge_one(
    tx: &mut Tx,
    situation: &Situation,
    timeline: &Timeline,
    place: usize,
) -> Result<judge::Judgement, Trouble> {
    let arrived = timeline.check_ins.get(place).ok_or(Trouble::Impossible("timeline"))?;
    judge::judge(tx, situation, timeline, Arrival::CheckIn(arrived)).await
}

/// The first receipt, if the answers are the same.
fn replayed(first: row::Stored, new: &NewCheckIn) -> Result<Receipt, Trouble> {
    if first.check_in.answers == new.answers {
        Ok(first.receipt)
    } else {
        Err(Refusal::of("client_id", Reason::AlreadySentOtherwise).into())
    }
}
