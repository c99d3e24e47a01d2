//! Check-ins: stored once, judged, and acknowledged only after all of it is committed.

use crate::{
    audit::{self, Act, Entry},
    draft, judge,
    participant::{self, Situation},
    scope::PgStore,
    time::kept,
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, CheckIn, CheckInId, CheckIns, Failure, NewCheckIn, Reason, Receipt, Refusal, program_day,
    rule::{Arrival, Timeline},
};
use jiff::Timestamp;

pub(crate) mod row;

/// The page whose draft ends with a stored check-in.
const PAGE: &str = "/check-in";

#[async_trait]
impl CheckIns for PgStore {
    async fn submit(&self, who: &AsParticipant, new: NewCheckIn, now: Timestamp) -> Result<Receipt, Failure> {
        self.store_check_in(who, new, kept(now)).await.or_failure("check-in not stored", &**who)
    }

    async fn latest_receipt(&self, who: &AsParticipant) -> Result<Option<Receipt>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            Ok::<_, Trouble>(row::latest(&mut tx, who.program, who.id()).await?.map(|stored| stored.receipt))
        };
        read.await.or_failure("receipt not read", &**who)
    }
}

impl PgStore {
    async fn store_check_in(&self, who: &AsParticipant, new: NewCheckIn, now: Timestamp) -> Result<Receipt, Trouble> {
        let (program, participant) = (who.program, who.id());
        let mut tx = self.begin_reserved(program).await?;
        participant::lock(&mut tx, program, participant).await?;
        if let Some(first) = row::by_client_id(&mut tx, program, participant, new.client_id).await? {
            return replayed(first, &new);
        }
        let situation = Situation::load(&mut tx, program, participant, now).await?;
        let mut timeline = situation.timeline(&mut tx).await?;
        let check_in = CheckIn {
            id: CheckInId(self.clock().id()),
            participant,
            answered_at: now,
            received_at: now,
            day: program_day(now, &situation.clinic.zone),
            answers: new.answers,
        };
        timeline.check_ins.push(check_in.clone());
        let judged = judge_last(&mut tx, &situation, &timeline).await?;
        let receipt = Receipt {
            check_in: check_in.id,
            saved_at: now,
            shown: judged.findings.shown.clone(),
            team_told: judged.tells_the_team(),
        };
        row::insert(&mut tx, program, new.client_id, &check_in, &receipt).await?;
        judged.write(&mut tx, self.clock(), &situation, judge::Source::CheckIn(check_in.id)).await?;
        draft::delete(&mut tx, program, who.account, PAGE).await?;
        let entry = Entry {
            act: Act::SubmittedCheckIn,
            actor: Some(who.account),
            subject: Some(participant.0),
            object: Some(check_in.id.0),
        };
        audit::record(&mut tx, self.clock(), program, entry, now).await?;
        tx.commit().await?;
        Ok(receipt)
    }
}

async fn judge_last(
    tx: &mut crate::scope::Tx,
    situation: &Situation,
    timeline: &Timeline,
) -> Result<judge::Judgement, Trouble> {
    let last = timeline.check_ins.last().ok_or(Trouble::Impossible("timeline"))?;
    judge::judge(tx, situation, timeline, Arrival::CheckIn(last)).await
}

/// The first receipt, if the answers are the same.
fn replayed(first: row::Stored, new: &NewCheckIn) -> Result<Receipt, Trouble> {
    if first.check_in.answers == new.answers {
        Ok(first.receipt)
    } else {
        Err(Refusal::of("client_id", Reason::AlreadySentOtherwise).into())
    }
}
