//! The craving flow, step by step: a step that was stored survives a locked phone.

use crate::{
    audit::{self, Act, Entry},
    judge::{self, Judgement, Source},
    participant::{self, Situation},
    scope::{PgStore, Tx},
    time::{after, kept},
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, ClientId, Cravings, Failure, Flow, FlowId, RESUMED_FOR_HOURS, Rating, Safety, Shown, program_day,
    rule::Arrival,
};
use jiff::Timestamp;

pub(crate) mod row;

#[async_trait]
impl Cravings for PgStore {
    async fn start(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        safety: Safety,
        now: Timestamp,
    ) -> Result<Flow, Failure> {
        self.start_flow(who, client_id, safety, kept(now)).await.or_failure("flow not started", &**who)
    }

    async fn current(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<Flow>, Failure> {
        let read = async {
            let mut tx = self.begin_reserved(who.program).await?;
            current(&mut tx, who, now).await
        };
        read.await.or_failure("flow not read", &**who)
    }

    async fn rate(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        rating: Rating,
        now: Timestamp,
    ) -> Result<Vec<Shown>, Failure> {
        self.store_rating(who, client_id, rating, kept(now)).await.or_failure("rating not stored", &**who)
    }

    async fn tell_team(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Failure> {
        self.tell(who, kept(now)).await.or_failure("team not told", &**who)
    }

    async fn finish(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Failure> {
        let finished = async {
            let mut tx = self.begin_reserved(who.program).await?;
            participant::lock(&mut tx, who.program, who.id()).await?;
            let Some(mut flow) = unended(&mut tx, who).await? else { return Ok(()) };
            flow.ended_at = Some(kept(now));
            row::update(&mut tx, who.program, &flow).await?;
            self.record(&mut tx, who, Act::FinishedFlow, flow.id, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        finished.await.or_failure("flow not finished", &**who)
    }
}

impl PgStore {
    async fn start_flow(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        safety: Safety,
        now: Timestamp,
    ) -> Result<Flow, Trouble> {
        let mut tx = self.begin_reserved(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        if let Some(flow) = row::by_client_id(&mut tx, who.program, who.id(), client_id).await? {
            return self.answer_again(tx, who, flow, safety, now).await;
        }
        let id = FlowId(self.clock().id());
        let flow = Flow { id, started_at: now, safety, ratings: Vec::new(), told_at: None, ended_at: None };
        row::insert(&mut tx, who.program, who.id(), client_id, &flow).await?;
        self.record(&mut tx, who, Act::StartedFlow, id, now).await?;
        tx.commit().await?;
        Ok(flow)
    }

    /// The safety check of a flow is answered again: the newer answer counts, and a team that was told is told of it.
    async fn answer_again(
        &self,
        mut tx: Tx,
        who: &AsParticipant,
        mut flow: Flow,
        safety: Safety,
        now: Timestamp,
    ) -> Result<Flow, Trouble> {
        if flow.safety == safety || flow.ended_at.is_some() {
            return Ok(flow);
        }
        flow.safety = safety;
        row::update(&mut tx, who.program, &flow).await?;
        if flow.told_at.is_some() {
            let told_again = Flow { told_at: Some(now), ..flow.clone() };
            let situation = Situation::load(&mut tx, who.program, who.id(), now).await?;
            let judged = judge_flow(&mut tx, &situation, &told_again, |flow| Arrival::TellTeam(flow)).await?;
            judged.write(&mut tx, self.clock(), &situation, Source::Flow(flow.id)).await?;
        }
        self.record(&mut tx, who, Act::StartedFlow, flow.id, now).await?;
        tx.commit().await?;
        Ok(flow)
    }

    async fn store_rating(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        rating: Rating,
        now: Timestamp,
    ) -> Result<Vec<Shown>, Trouble> {
        let mut tx = self.begin_reserved(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        if let Some(shown) = row::shown(&mut tx, who.program, who.id(), client_id).await? {
            return Ok(shown);
        }
        let mut flow = current(&mut tx, who, now).await?.ok_or(Failure::NotFound)?;
        flow.ratings.push((now, rating));
        let situation = Situation::load(&mut tx, who.program, who.id(), now).await?;
        let judged = judge_flow(&mut tx, &situation, &flow, |flow| Arrival::Rating(flow)).await?;
        let day = program_day(now, &situation.clinic.zone);
        let new = row::NewRating { client_id, rating, at: now, day, shown: &judged.findings.shown };
        row::insert_rating(&mut tx, who.program, who.id(), &flow, new).await?;
        judged.write(&mut tx, self.clock(), &situation, Source::Flow(flow.id)).await?;
        self.record(&mut tx, who, Act::RatedCraving, flow.id, now).await?;
        tx.commit().await?;
        Ok(judged.findings.shown)
    }

    /// However long ago the flow began: a page that lay open overnight still reaches the team.
    async fn tell(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin_reserved(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let mut flow = unended(&mut tx, who).await?.ok_or(Failure::NotFound)?;
        if flow.told_at.is_some() {
            return Ok(());
        }
        flow.told_at = Some(now);
        row::update(&mut tx, who.program, &flow).await?;
        let situation = Situation::load(&mut tx, who.program, who.id(), now).await?;
        let judged = judge_flow(&mut tx, &situation, &flow, |flow| Arrival::TellTeam(flow)).await?;
        judged.write(&mut tx, self.clock(), &situation, Source::Flow(flow.id)).await?;
        self.record(&mut tx, who, Act::ToldTeam, flow.id, now).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn record(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        act: Act,
        flow: FlowId,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let entry = Entry { act, actor: Some(who.account), subject: Some(who.id().0), object: Some(flow.0) };
        audit::record(tx, self.clock(), who.program, entry, now).await
    }
}

/// Judges what arrived within `flow`, which is put at the end of the timeline as it is now.
async fn judge_flow(
    tx: &mut Tx,
    situation: &Situation,
    flow: &Flow,
    arrival: for<'a> fn(&'a Flow) -> Arrival<'a>,
) -> Result<Judgement, Trouble> {
    let mut timeline = situation.timeline(tx).await?;
    timeline.flows.retain(|other| other.id != flow.id);
    timeline.flows.push(flow.clone());
    judge::judge(tx, situation, &timeline, arrival(flow)).await
}

/// The flow that was begun last, if it has no end.
async fn unended(tx: &mut Tx, who: &AsParticipant) -> Result<Option<Flow>, Trouble> {
    Ok(row::latest(tx, who.program, who.id()).await?.filter(|flow| flow.ended_at.is_none()))
}

/// The same, if it may be taken up again.
pub(crate) async fn current(tx: &mut Tx, who: &AsParticipant, now: Timestamp) -> Result<Option<Flow>, Trouble> {
    let oldest = after(now, -RESUMED_FOR_HOURS * 3_600);
    Ok(unended(tx, who).await?.filter(|flow| flow.started_at >= oldest))
}
