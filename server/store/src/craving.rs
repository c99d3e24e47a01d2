//! The craving flow, step by step: a step that was stored survives a locked phone.

use crate::{
    audit::{self, Act, Entry},
    draft,
    judge::{self, Judgement, Source},
    participant::{self, Situation},
    scope::{PgStore, Tx},
    settings,
    time::{after, kept},
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, ClientId, CravingShare, Cravings, Event, Failure, Flow, FlowId, NewEvent, NewFlow, Pass,
    RESUMED_FOR_HOURS, ReportedIn, Safety, Shown, Step, UseReport, Used, Went, program_day, rule::Arrival,
};
use jiff::Timestamp;

pub(crate) mod row;

#[async_trait]
impl Cravings for PgStore {
    async fn start(&self, who: &AsParticipant, new: NewFlow, now: Timestamp) -> Result<Pass, Failure> {
        self.start_flow(who, new, kept(now)).await.or_failure("flow not started", &**who)
    }

    async fn current(&self, who: &AsParticipant, now: Timestamp) -> Result<Option<Pass>, Failure> {
        Ok(Cravings::latest(self, who).await?.filter(|pass| pass.is_current(now)))
    }

    async fn latest(&self, who: &AsParticipant) -> Result<Option<Pass>, Failure> {
        let read = async {
            let mut tx = self.begin_reserved(who.program).await?;
            row::latest(&mut tx, who.program, who.id()).await
        };
        read.await.or_failure("flow not read", &**who)
    }

    async fn record(&self, who: &AsParticipant, new: NewEvent, now: Timestamp) -> Result<Went, Failure> {
        self.store_event(who, new, kept(now)).await.or_failure("step of a flow not stored", &**who)
    }

    async fn tell_team(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Failure> {
        self.tell(who, kept(now)).await.or_failure("team not told", &**who)
    }

    async fn history(&self, who: &AsParticipant, most: u16) -> Result<Vec<Pass>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            row::newest(&mut tx, who.program, who.id(), most).await
        };
        read.await.or_failure("flows not read", &**who)
    }
}

impl PgStore {
    async fn start_flow(&self, who: &AsParticipant, new: NewFlow, now: Timestamp) -> Result<Pass, Trouble> {
        let mut tx = self.begin_reserved(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        if let Some(pass) = row::by_client_id(&mut tx, who.program, who.id(), new.client_id).await? {
            return self.answer_again(tx, who, pass, new.safety, now).await;
        }
        let share = settings::load(&mut tx, who.program, who.account).await?.craving_share;
        let pass = Pass::begun(FlowId(self.clock().id()), new.safety, new.opened_from, share, now);
        row::insert(&mut tx, who.program, who.id(), new.client_id, &pass).await?;
        row::insert_event(&mut tx, who.program, who.id(), new.client_id, &pass).await?;
        self.judge_use(&mut tx, who, &pass, now).await?;
        self.record_act(&mut tx, who, Act::StartedFlow, pass.id, now).await?;
        tx.commit().await?;
        Ok(pass)
    }

    /// The safety check of a flow is answered again: the newer answer counts, and a team that was told is told of it.
    async fn answer_again(
        &self,
        mut tx: Tx,
        who: &AsParticipant,
        pass: Pass,
        safety: Safety,
        now: Timestamp,
    ) -> Result<Pass, Trouble> {
        if pass.safety == safety || pass.ended_at.is_some() {
            return Ok(pass);
        }
        let pass = pass.with(Step::Safety, Event::Safety(safety), now);
        row::update(&mut tx, who.program, &pass).await?;
        row::insert_event(&mut tx, who.program, who.id(), ClientId(self.clock().id()), &pass).await?;
        if pass.told_at.is_some() {
            let told_again = Flow { told_at: Some(now), ..pass.flow() };
            let situation = Situation::load(&mut tx, who.program, who.id(), now).await?;
            let judged = judge_flow(&mut tx, &situation, &told_again, |flow| Arrival::TellTeam(flow)).await?;
            judged.write(&mut tx, self.clock(), &situation, Source::Flow(pass.id)).await?;
        }
        self.judge_use(&mut tx, who, &pass, now).await?;
        self.record_act(&mut tx, who, Act::StartedFlow, pass.id, now).await?;
        tx.commit().await?;
        Ok(pass)
    }

    /// However long ago the flow began, as long as it has no end: nothing that was entered is lost. One that has ended
    /// opens again as long as it may be taken up, and is answered an hour later without being opened.
    async fn store_event(&self, who: &AsParticipant, new: NewEvent, now: Timestamp) -> Result<Went, Trouble> {
        let mut tx = self.begin_reserved(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        if let Some(went) = row::went(&mut tx, who.program, who.id(), new.client_id).await? {
            return Ok(went);
        }
        let pass = row::latest(&mut tx, who.program, who.id()).await?.ok_or(Failure::NotFound)?;
        let pass = match pass.ended_at {
            Some(_) if new.step == Step::Later => pass,
            Some(_) if may_open_again(&pass, now) => Pass { ended_at: None, ..pass },
            Some(_) => return Err(Failure::NotFound.into()),
            None => pass,
        };
        if matches!(new.event, Event::Tape(_)) {
            draft::delete(&mut tx, who.program, who.account, &Step::Tape.page()).await?;
        }
        let (rating, is_use) = match &new.event {
            Event::Rated { rating, .. } => (Some(*rating), false),
            Event::Reported(reported) => (None, reported.used == Some(Used::Yes)),
            _ => (None, false),
        };
        let pass = pass.with(new.step, new.event, now);
        row::insert_event(&mut tx, who.program, who.id(), new.client_id, &pass).await?;
        row::update(&mut tx, who.program, &pass).await?;
        let mut shown = Vec::new();
        if let Some(rating) = rating {
            let situation = Situation::load(&mut tx, who.program, who.id(), now).await?;
            let judged = if pass.is_shared() {
                Some(judge_flow(&mut tx, &situation, &pass.flow(), |flow| Arrival::Rating(flow)).await?)
            } else {
                None
            };
            shown = judged.as_ref().map(|judged| judged.findings.shown.clone()).unwrap_or_default();
            let day = program_day(now, &situation.clinic.zone);
            let new = row::NewRating { client_id: new.client_id, rating, at: now, day, shown: &shown };
            row::insert_rating(&mut tx, who.program, who.id(), &pass, new).await?;
            if let Some(judged) = judged {
                judged.write(&mut tx, self.clock(), &situation, Source::Flow(pass.id)).await?;
            }
        }
        if is_use {
            shown = self.judge_use(&mut tx, who, &pass, now).await?;
        }
        let act = match (rating, pass.step().is_end()) {
            (Some(_), _) => Act::RatedCraving,
            (None, true) => Act::FinishedFlow,
            (None, false) => Act::WentOnInFlow,
        };
        self.record_act(&mut tx, who, act, pass.id, now).await?;
        tx.commit().await?;
        Ok(Went { step: pass.step(), shown })
    }

    /// However long ago the flow began: a page that lay open overnight still reaches the team.
    async fn tell(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin_reserved(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let latest = row::latest(&mut tx, who.program, who.id()).await?;
        let reachable = latest.filter(|pass| pass.ended_at.is_none() || may_open_again(pass, now));
        let pass = reachable.ok_or(Failure::NotFound)?;
        if pass.told_at.is_some() {
            return Ok(());
        }
        let (here, before) = (pass.step(), pass.is_shared());
        let mut pass = pass.with(here, Event::Told, now);
        pass.told_at = Some(now);
        row::update(&mut tx, who.program, &pass).await?;
        row::insert_event(&mut tx, who.program, who.id(), ClientId(self.clock().id()), &pass).await?;
        let situation = Situation::load(&mut tx, who.program, who.id(), now).await?;
        let judged = judge_flow(&mut tx, &situation, &pass.flow(), |flow| Arrival::TellTeam(flow)).await?;
        judged.write(&mut tx, self.clock(), &situation, Source::Flow(pass.id)).await?;
        if !before {
            self.judge_what_was_not_shared(&mut tx, &situation, &pass).await?;
        }
        self.record_act(&mut tx, who, Act::ToldTeam, pass.id, now).await?;
        tx.commit().await?;
        Ok(())
    }

    /// "Flows the person does not share count only after 'tell my team'" (rule F13): its highest rating and its uses.
    async fn judge_what_was_not_shared(&self, tx: &mut Tx, situation: &Situation, pass: &Pass) -> Result<(), Trouble> {
        let mut flow = pass.flow();
        let highest = flow.ratings.iter().map(|(_, rating)| *rating).max();
        if let Some(at) = flow.ratings.iter().position(|(_, rating)| Some(*rating) == highest) {
            flow.ratings.truncate(at + 1);
            let judged = judge_flow(tx, situation, &flow, |flow| Arrival::Rating(flow)).await?;
            judged.write(tx, self.clock(), situation, Source::Flow(pass.id)).await?;
        }
        self.judge_reports(tx, situation, pass).await.map(|_| ())
    }

    /// Judges the use that was reported last in the flow, if what was just tapped reports one (rules F11, F12).
    async fn judge_use(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        pass: &Pass,
        now: Timestamp,
    ) -> Result<Vec<Shown>, Trouble> {
        if pass.uses().last().is_none_or(|(at, _)| at != now) {
            return Ok(Vec::new());
        }
        let situation = Situation::load(tx, who.program, who.id(), now).await?;
        self.judge_reports(tx, &situation, pass).await
    }

    async fn judge_reports(&self, tx: &mut Tx, situation: &Situation, pass: &Pass) -> Result<Vec<Shown>, Trouble> {
        let Some((at, items)) = pass.uses().last() else { return Ok(Vec::new()) };
        let day = program_day(at, &situation.clinic.zone);
        let report =
            UseReport { at, day, on: day, items: items.to_vec(), from: ReportedIn::Flow, shared: pass.is_shared() };
        let mut timeline = situation.timeline(tx).await?;
        timeline.reports.retain(|other| other.at != at);
        timeline.reports.push(report.clone());
        let judged = judge::judge(tx, situation, &timeline, Arrival::Used(&report)).await?;
        judged.write(tx, self.clock(), situation, Source::Flow(pass.id)).await?;
        Ok(judged.findings.shown)
    }

    async fn record_act(
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

/// Somebody who stopped by mistake goes back and on.
fn may_open_again(pass: &Pass, now: Timestamp) -> bool {
    pass.started_at >= after(now, -RESUMED_FOR_HOURS * 3_600)
}

/// What the team may see of a flow, by its stored word.
pub(crate) fn share(word: &str) -> Result<CravingShare, Trouble> {
    crate::word::choice(word, CravingShare::from_word, "flows.share")
}
