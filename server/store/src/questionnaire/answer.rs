//! Storing answers: the versions, the second stage, the rules, the scores and the audit row, all or nothing.

use super::{
    row::{self, NewResponse, NewVersion, Stored, Version},
    setting, sitting,
};
use crate::{
    audit::Act,
    participant::{self, Situation},
    scope::{PgStore, Tx},
    time::after,
    trouble::Trouble,
};
use domain::{
    AsParticipant, ClientId, Failure, ParticipantId, ProgramId, Reason, Refusal, ResponseId,
    questionnaire::{
        Answer, Answers, Given, InstrumentId, OpenedBy, Response, Saved, Sheet, Standing, Switch, Texts,
        UNDER_WAY_HOURS, read, score,
    },
};
use jiff::Timestamp;

/// What a form sent.
pub(super) enum Sent {
    /// Answers; `whole` when the form showed every question.
    Typed { typed: Vec<(String, String)>, whole: bool },
    /// "I'd rather not answer" to all that is open.
    Refused,
}

/// Refuses a response whose time is over.
pub(super) fn still_open(response: &Response, now: Timestamp) -> Result<(), Trouble> {
    if response.standing(now).takes_answers() { Ok(()) } else { Err(Refusal::of("form", Reason::TimeIsOver).into()) }
}

/// Ends a response with the answers there are.
pub(super) fn end(response: &mut Response, answers: &Answers, now: Timestamp) {
    response.finished_at = response.finished_at.or(Some(now));
    response.complete = answers.is_complete();
    response.scores = score(answers);
}

impl PgStore {
    pub(super) async fn store_answers(
        &self,
        who: &AsParticipant,
        id: ResponseId,
        client_id: ClientId,
        sent: Sent,
        now: Timestamp,
    ) -> Result<Saved, Trouble> {
        let (program, participant) = (who.program, who.id());
        let mut tx = self.begin_reserved(program).await?;
        participant::lock(&mut tx, program, participant).await?;
        let mut stored = row::by_id(&mut tx, program, participant, id).await?.ok_or(Failure::NotFound)?;
        let versions: Vec<Version> =
            row::versions(&mut tx, program, &[id.0]).await?.into_iter().map(|(_, version)| version).collect();
        let before = row::newest(&stored, &versions);
        let given = match &sent {
            Sent::Typed { typed, .. } => read(stored.response.instrument.instrument(), typed)?,
            Sent::Refused => before.open().into_iter().map(refused).collect(),
        };
        if let Some(first) = versions.iter().find(|version| version.client_id == client_id) {
            let same = matches!(sent, Sent::Refused) || is_same(&versions, client_id, &given, &before);
            let at = first.received_at;
            return if same { again(&mut tx, program, participant, &stored, before, at, now).await } else { reused() };
        }
        still_open(&stored.response, now)?;
        let mut answers = before.clone();
        for one in given.iter().filter(|one| one.answer.is_some()) {
            answers.set(one.item.id, one.answer);
        }
        let texts = setting::texts(&mut tx, program).await?;
        let sheet = Sheet::of_version(stored.response.instrument, &texts, stored.language, &stored.version)
            .ok_or(Trouble::Impossible("questionnaire_texts"))?;
        let one = matches!(sent, Sent::Typed { whole: false, .. });
        let new = new_versions(&sheet, &before, &answers, one.then_some(&given[..]));
        row::insert_versions(&mut tx, program, id, client_id, versions.len(), &new, now).await?;
        stored.response.first_answer_at = stored.response.first_answer_at.or(Some(now));
        stored.response.last_answer_at = Some(now);
        if matches!(sent, Sent::Refused) {
            stored.refused_at = stored.refused_at.or(Some(now));
        }
        if stored.response.finished_at.is_some() || answers.is_done() {
            end(&mut stored.response, &answers, now);
        }
        row::update(&mut tx, program, &stored).await?;
        if stored.response.child.is_none() && opens_second_stage(&answers, &texts) {
            stored.response.child = Some(self.open_second_stage(&mut tx, who, id, &texts, now).await?);
        }
        let shown = match sitting::kind(stored.response.instrument) {
            Some(_) => {
                let situation = Situation::load(&mut tx, program, participant, now).await?;
                let profile = setting::profile(&mut tx, program, participant).await?;
                let root = stored.response.parent.unwrap_or(id);
                sitting::look(&mut tx, self.clock(), &situation, &profile, root).await?
            }
            None => Vec::new(),
        };
        self.record_response(&mut tx, who, Act::AnsweredQuestionnaire, id, now).await?;
        let saved = saved(&mut tx, program, participant, &stored, answers, now).await?;
        tx.commit().await?;
        Ok(Saved { shown, ..saved })
    }

    /// The C-SSRS in the same sitting.
    async fn open_second_stage(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        parent: ResponseId,
        texts: &Texts,
        now: Timestamp,
    ) -> Result<ResponseId, Trouble> {
        let sheet = Sheet::of(InstrumentId::Cssrs, texts, who.language).ok_or(Trouble::Impossible("cssrs"))?;
        let id = self.clock().id();
        let new = NewResponse {
            id: ResponseId(id),
            client_id: ClientId(id),
            instrument: InstrumentId::Cssrs,
            version: sheet.version,
            language: sheet.language,
            opened_by: OpenedBy::Answer,
            parent: Some(parent),
            day: None,
            opened_at: now,
            closes_at: after(now, UNDER_WAY_HOURS * 3_600),
        };
        row::insert(tx, who.program, who.id(), &new).await?;
        self.record_response(tx, who, Act::OpenedQuestionnaire, new.id, now).await?;
        Ok(new.id)
    }

    /// Looks again at the sittings whose clock has run out since: flags of rules F2 and F5 that time alone raises.
    pub(crate) async fn look_again(&self, who: &AsParticipant, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin(who.program).await?;
        if sitting::overdue(&mut tx, who.program, who.id(), now).await?.is_empty() {
            return Ok(());
        }
        participant::lock(&mut tx, who.program, who.id()).await?;
        let situation = Situation::load(&mut tx, who.program, who.id(), now).await?;
        let profile = setting::profile(&mut tx, who.program, who.id()).await?;
        for root in sitting::overdue(&mut tx, who.program, who.id(), now).await? {
            sitting::look(&mut tx, self.clock(), &situation, &profile, root).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}

fn refused(item: &'static domain::questionnaire::Item) -> Given {
    Given { item, answer: Some(Answer::Refused) }
}

fn reused() -> Result<Saved, Trouble> {
    Err(Refusal::of("client_id", Reason::AlreadySentOtherwise).into())
}

/// Whether a form that was sent before is sent again as it was. What a rule had skipped was thrown away then too.
fn is_same(versions: &[Version], client_id: ClientId, given: &[Given], now: &Answers) -> bool {
    let of_form = |item: &str| versions.iter().find(|one| one.client_id == client_id && one.item == item);
    let as_then = |one: &Given| match of_form(one.item.id) {
        Some(version) => version.answer == one.answer || version.answer == Some(Answer::Skipped),
        None => {
            one.answer.is_none() || now.of(one.item.id) == one.answer || now.of(one.item.id) == Some(Answer::Skipped)
        }
    };
    let sent = |version: &Version| given.iter().any(|one| one.item.id == version.item);
    let all_there = versions
        .iter()
        .filter(|one| one.client_id == client_id && matches!(one.answer, Some(Answer::Value(_) | Answer::Refused)))
        .all(sent);
    all_there && given.iter().all(as_then)
}

/// Item 9 of the PHQ-9 above 0; a positive ASQ where the clinic chose so.
fn opens_second_stage(answers: &Answers, texts: &Texts) -> bool {
    match answers.instrument().id {
        InstrumentId::Phq9 => answers.value("9") >= Some(1),
        InstrumentId::Asq => {
            let positive = |item: &&str| matches!(answers.of(item), Some(Answer::Value(1) | Answer::Refused));
            texts.on.contains(&Switch::AsqOpensCssrs) && ["1", "2", "3", "4"].iter().any(positive)
        }
        _ => false,
    }
}

/// What has changed, with the words that were shown; of one question alone also an answer that stays as it was.
fn new_versions(sheet: &Sheet, before: &Answers, after: &Answers, one: Option<&[Given]>) -> Vec<NewVersion> {
    let repeated = |item: &str| one.is_some_and(|given| given.iter().any(|one| one.item.id == item));
    let changed = after.iter().filter(|(item, answer)| before.of(item.id) != *answer || repeated(item.id));
    let version = changed.map(|(item, answer)| {
        let question = sheet.question(item.id);
        NewVersion {
            item: item.id,
            answer,
            question: question.map(|question| question.text.clone()).unwrap_or_default(),
            words: match (question, answer) {
                (Some(question), Some(Answer::Value(value))) => question.words(value),
                _ => String::new(),
            },
        }
    });
    version.collect()
}

/// The same form once more: nothing is stored, and what was answered then is answered again.
async fn again(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    stored: &Stored,
    answers: Answers,
    at: Timestamp,
    now: Timestamp,
) -> Result<Saved, Trouble> {
    let saved = saved(tx, program, participant, stored, answers, now).await?;
    Ok(Saved { at, ..saved })
}

async fn saved(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    stored: &Stored,
    answers: Answers,
    now: Timestamp,
) -> Result<Saved, Trouble> {
    let child = match stored.response.child {
        Some(child) => row::by_id(tx, program, participant, child).await?,
        None => None,
    };
    let opened = child.filter(|child| child.response.standing(now) == Standing::Open).map(|child| child.response.id);
    let finished = stored.response.finished_at.is_some();
    Ok(Saved { at: now, answers, opened, shown: Vec::new(), finished })
}
