//! Questionnaires: each answer is one transaction, judged before it is acknowledged.

use crate::{
    audit::{self, Act, Entry},
    clinic, participant,
    scope::{PgStore, Tx},
    time::{after, kept},
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, ClientId, Failure, ResponseId, program_day,
    progress::FormTrack,
    questionnaire::{
        DueForm, History, InstrumentId, NewAnswers, OpenedBy, Overview, Past, Questionnaires, ResponsePage, Saved,
        Sheet, Sitting, Standing, Summary, Switch, Texts, Window, asked, due, open_windows,
    },
};
use jiff::{Timestamp, civil::Date};
use row::{NewResponse, Stored};
use setting::Profile;

mod answer;
pub(crate) mod row;
mod setting;
mod sitting;

/// Finished forms on the list.
const DONE: usize = 40;
/// How far back the list and the graphs reach (own default), in days.
const BACK_DAYS: i64 = 400;

#[async_trait]
impl Questionnaires for PgStore {
    async fn overview(&self, who: &AsParticipant, now: Timestamp) -> Result<Overview, Failure> {
        let read = async {
            self.look_again(who, kept(now)).await?;
            let mut tx = self.begin(who.program).await?;
            overview(&mut tx, who, now).await
        };
        read.await.or_failure("questionnaires not read", &**who)
    }

    async fn open(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        instrument: InstrumentId,
        now: Timestamp,
    ) -> Result<ResponseId, Failure> {
        self.open_due(who, client_id, instrument, kept(now)).await.or_failure("questionnaire not opened", &**who)
    }

    async fn response(&self, who: &AsParticipant, id: ResponseId, now: Timestamp) -> Result<ResponsePage, Failure> {
        let read = async {
            self.look_again(who, kept(now)).await?;
            let mut tx = self.begin(who.program).await?;
            page(&mut tx, who, id, now).await
        };
        read.await.or_failure("questionnaire not read", &**who)
    }

    async fn answer(&self, who: &AsParticipant, new: NewAnswers, now: Timestamp) -> Result<Saved, Failure> {
        let (id, client_id) = (new.response, new.client_id);
        let sent = answer::Sent::Typed { typed: new.typed, whole: new.whole };
        self.store_answers(who, id, client_id, sent, kept(now)).await.or_failure("answer not stored", &**who)
    }

    async fn refuse(
        &self,
        who: &AsParticipant,
        id: ResponseId,
        client_id: ClientId,
        now: Timestamp,
    ) -> Result<Saved, Failure> {
        let sent = answer::Sent::Refused;
        self.store_answers(who, id, client_id, sent, kept(now)).await.or_failure("refusal not stored", &**who)
    }

    async fn finish(&self, who: &AsParticipant, id: ResponseId, now: Timestamp) -> Result<(), Failure> {
        self.finish_open(who, id, kept(now)).await.or_failure("questionnaire not finished", &**who)
    }
}

impl PgStore {
    async fn open_due(
        &self,
        who: &AsParticipant,
        client_id: ClientId,
        instrument: InstrumentId,
        now: Timestamp,
    ) -> Result<ResponseId, Trouble> {
        let (program, participant) = (who.program, who.id());
        let mut tx = self.begin_reserved(program).await?;
        participant::lock(&mut tx, program, participant).await?;
        if let Some(first) = row::by_client_id(&mut tx, program, participant, client_id).await? {
            return Ok(first);
        }
        let around = Around::load(&mut tx, who, now).await?;
        let windows = open_windows(&around.windows, now);
        let window = windows.iter().find(|window| window.instrument == instrument).ok_or(Failure::NotFound)?;
        let earlier = row::since(&mut tx, program, participant, window.opens).await?;
        let of_window = earlier.iter().map(|stored| &stored.response);
        let mut of_window = of_window.filter(|response| response.sitting(now).is_of(window));
        if let Some(begun) = of_window.find(|response| response.standing(now) != Standing::TooLate) {
            return Ok(begun.id);
        }
        let texts = around.texts_for(&mut tx, who, instrument).await?;
        let sheet = Sheet::of(instrument, &texts, who.language).ok_or(Failure::NotFound)?;
        let new = NewResponse {
            id: ResponseId(self.clock().id()),
            client_id,
            instrument,
            version: sheet.version,
            language: sheet.language,
            opened_by: OpenedBy::Schedule,
            parent: None,
            day: Some(window.day),
            opened_at: now,
            closes_at: window.closes,
        };
        row::insert(&mut tx, program, participant, &new).await?;
        self.record_response(&mut tx, who, Act::OpenedQuestionnaire, new.id, now).await?;
        tx.commit().await?;
        Ok(new.id)
    }

    async fn finish_open(&self, who: &AsParticipant, id: ResponseId, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin_reserved(who.program).await?;
        participant::lock(&mut tx, who.program, who.id()).await?;
        let mut stored = row::by_id(&mut tx, who.program, who.id(), id).await?.ok_or(Failure::NotFound)?;
        if stored.response.finished_at.is_some() {
            return Ok(());
        }
        answer::still_open(&stored.response, now)?;
        let versions = row::versions(&mut tx, who.program, &[id.0]).await?;
        let answers = row::newest(&stored, versions.iter().map(|(_, version)| version));
        answer::end(&mut stored.response, &answers, now);
        row::update(&mut tx, who.program, &stored).await?;
        self.record_response(&mut tx, who, Act::FinishedQuestionnaire, id, now).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn record_response(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        act: Act,
        response: ResponseId,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let entry = Entry { act, actor: Some(who.account), subject: Some(who.id().0), object: Some(response.0) };
        audit::record(tx, self.clock(), who.program, entry, now).await
    }
}

/// What stands around a person's forms.
struct Around {
    clinic: domain::Clinic,
    texts: Texts,
    profile: Profile,
    windows: Vec<Window>,
    admitted_on: Option<Date>,
}

impl Around {
    async fn load(tx: &mut Tx, who: &AsParticipant, now: Timestamp) -> Result<Self, Trouble> {
        let clinic = clinic::load(tx, who.program).await?;
        let texts = setting::texts(tx, who.program).await?;
        let profile = setting::profile(tx, who.program, who.id()).await?;
        let (windows, admitted_on) =
            setting::windows(tx, who.program, who.id(), (&clinic, &texts, &profile), now).await?;
        Ok(Self { clinic, texts, profile, windows, admitted_on })
    }

    /// The texts with the wording of BAM-IOP item 9 that this stay began with: the two are never mixed in one.
    async fn texts_for(&self, tx: &mut Tx, who: &AsParticipant, instrument: InstrumentId) -> Result<Texts, Trouble> {
        let mut texts = self.texts.clone();
        if instrument != InstrumentId::BamIop {
            return Ok(texts);
        }
        let begins = self.admitted_on.map_or(Timestamp::MIN, |day| domain::day_bounds(day, &self.clinic.zone).0);
        let earlier = row::since(tx, who.program, who.id(), begins).await?;
        let first = earlier.iter().rev().find(|stored| stored.response.instrument == InstrumentId::BamIop);
        if let Some(first) = first {
            let report = Sheet::is_of_report(&first.version);
            texts.on.retain(|&switch| switch != Switch::BamItem9OfReport);
            texts.on.extend(report.then_some(Switch::BamItem9OfReport));
        }
        Ok(texts)
    }
}

fn summary(stored: &Stored) -> Summary {
    Summary { answered: stored.answered, response: stored.response.clone() }
}

async fn overview(tx: &mut Tx, who: &AsParticipant, now: Timestamp) -> Result<Overview, Trouble> {
    let around = Around::load(tx, who, now).await?;
    let stored = row::since(tx, who.program, who.id(), after(now, -BACK_DAYS * 86_400)).await?;
    let sittings: Vec<Sitting> = stored.iter().map(|stored| stored.response.sitting(now)).collect();
    let at = |place: usize| stored.get(place).map(summary);
    Ok(Overview {
        due: due(&around.windows, &sittings, now)
            .into_iter()
            .map(|(window, begun)| DueForm { window, begun: begun.and_then(at) })
            .collect(),
        asked: asked(&sittings).into_iter().filter_map(at).collect(),
        done: stored.iter().filter(|stored| stored.response.finished_at.is_some()).take(DONE).map(summary).collect(),
        clinic: around.clinic,
    })
}

async fn page(tx: &mut Tx, who: &AsParticipant, id: ResponseId, now: Timestamp) -> Result<ResponsePage, Trouble> {
    let stored = row::by_id(tx, who.program, who.id(), id).await?.ok_or(Failure::NotFound)?;
    let around = Around::load(tx, who, now).await?;
    let instrument = stored.response.instrument;
    let sheet = Sheet::of_version(instrument, &around.texts, stored.language, &stored.version);
    let sheet = sheet.ok_or(Trouble::Impossible("questionnaire_texts"))?;
    let versions = row::versions(tx, who.program, &[id.0]).await?;
    let answers = row::newest(&stored, versions.iter().map(|(_, version)| version));
    let child = match stored.response.child {
        Some(child) => row::by_id(tx, who.program, who.id(), child).await?,
        None => None,
    };
    let history = if instrument.is_screen() {
        History::default()
    } else {
        let all = row::since(tx, who.program, who.id(), after(now, -BACK_DAYS * 86_400)).await?;
        history(&all, instrument, &around, now)
    };
    Ok(ResponsePage {
        child_is_open: child.is_some_and(|child| child.response.standing(now) == Standing::Open),
        response: stored.response,
        sheet,
        answers,
        history,
        limit: around.profile.limit,
        clinic: around.clinic,
    })
}

/// The scores of every form that was finished, by form; a suicide screen has none.
pub(crate) async fn scores_over_time(
    tx: &mut Tx,
    who: &AsParticipant,
    now: Timestamp,
) -> Result<Vec<FormTrack>, Trouble> {
    let around = Around::load(tx, who, now).await?;
    let all = row::since(tx, who.program, who.id(), after(now, -BACK_DAYS * 86_400)).await?;
    let was_done = |id: &InstrumentId| {
        all.iter().any(|stored| stored.response.instrument == *id && stored.response.finished_at.is_some())
    };
    let forms = InstrumentId::ALL.iter().copied().filter(|id| !id.is_screen() && was_done(id));
    Ok(forms.map(|instrument| FormTrack { instrument, history: history(&all, instrument, &around, now) }).collect())
}

/// Scores by day, and the days of this stay on which the form was due, has closed, and was not done.
fn history(all: &[Stored], instrument: InstrumentId, around: &Around, now: Timestamp) -> History {
    let finished = || all.iter().map(|stored| &stored.response).filter(|one| one.instrument == instrument);
    let scored = finished().filter_map(|response| {
        let at = response.finished_at?;
        let day = response.day.unwrap_or_else(|| program_day(at, &around.clinic.zone));
        Some(Past { day, scores: Some(response.scores.clone()) })
    });
    let mut past: Vec<Past> = scored.collect();
    let missed = around.windows.iter().filter(|window| window.instrument == instrument && window.closes <= now);
    for window in missed {
        if !past.iter().any(|past| past.day == window.day) {
            past.push(Past { day: window.day, scores: None });
        }
    }
    past.sort_by_key(|past| past.day);
    History(past)
}
