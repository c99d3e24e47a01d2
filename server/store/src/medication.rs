//! Whether medicines were taken: answers that are only ever added to.

use crate::{
    audit::{self, Act, Entry},
    clinic, participant,
    plan::row as plan,
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
    word::choice,
};
use async_trait::async_trait;
use domain::{
    AsParticipant, ClientId, Clinic, Failure, Medications, ParticipantId, PlanId, ProgramId, Reason, Refusal, Text,
    medication::{
        Dose, DoseAnswer, Medication, MedicineCabinet, NewDoseAnswer, Slot, TALLY_DAYS, Taken, doses_of_day, tally,
    },
    plan::{Content, Part, Version},
    program_day,
};
use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, Time},
};
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

/// Notes that are shown, as the port promises.
const NOTED: usize = 20;

#[async_trait]
impl Medications for PgStore {
    async fn due(&self, who: &AsParticipant, now: Timestamp) -> Result<Vec<Dose>, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            let clinic = clinic::load(&mut tx, who.program).await?;
            due(&mut tx, who.program, who.id(), &clinic, now).await
        };
        read.await.or_failure("doses not read", &**who)
    }

    async fn cabinet(&self, who: &AsParticipant, now: Timestamp) -> Result<MedicineCabinet, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            let clinic = clinic::load(&mut tx, who.program).await?;
            let day = program_day(now, &clinic.zone);
            let medicines = plan::newest(&mut tx, who.program, who.id(), &[Part::Medication]).await?;
            let made = made_at(&mut tx, who.program, who.id()).await?;
            let first = day.saturating_sub((TALLY_DAYS - 1).days());
            let answers = since(&mut tx, who.program, who.id(), first).await?;
            let mut doses = doses_of_day(taken(&medicines), &answers, day.saturating_sub(1.day()), &clinic.zone);
            // Of yesterday only what was there to be asked about.
            doses.retain(|dose| made.iter().any(|&(id, at)| id == dose.slot.medication && at <= dose.due_at));
            doses.extend(doses_of_day(taken(&medicines), &answers, day, &clinic.zone));
            let tallies = taken(&medicines)
                .filter(|(_, medicine)| medicine.stopped_on.is_none_or(|stopped| stopped > day))
                .map(|(id, medicine)| {
                    let at = made.iter().find(|(made, _)| *made == id).map_or(now, |(_, at)| *at);
                    (id, tally((id, medicine), &answers, (at, day), now, &clinic.zone))
                })
                .collect();
            let is_noted = |answer: &DoseAnswer| !answer.note.is_blank() || answer.slot.time.is_none();
            let noted = answers.iter().rev().filter(|answer| is_noted(answer)).take(NOTED).cloned().collect();
            Ok::<_, Trouble>(MedicineCabinet { clinic, day, medicines, doses, tallies, noted })
        };
        read.await.or_failure("medicines not read", &**who)
    }

    async fn answer(&self, who: &AsParticipant, new: NewDoseAnswer, now: Timestamp) -> Result<(), Failure> {
        let stored = async {
            let mut tx = self.begin(who.program).await?;
            participant::lock(&mut tx, who.program, who.id()).await?;
            self.store_dose(&mut tx, who, &new, kept(now)).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        stored.await.or_failure("dose not stored", &**who)
    }
}

/// Doses of the program day that are due by now, each with its newest answer.
pub(crate) async fn due(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    clinic: &Clinic,
    now: Timestamp,
) -> Result<Vec<Dose>, Trouble> {
    let day = program_day(now, &clinic.zone);
    let medicines = plan::newest(tx, program, participant, &[Part::Medication]).await?;
    if medicines.is_empty() {
        return Ok(Vec::new());
    }
    let answers = since(tx, program, participant, day).await?;
    let mut doses = doses_of_day(taken(&medicines), &answers, day, &clinic.zone);
    doses.retain(|dose| dose.due_at <= now);
    Ok(doses)
}

impl PgStore {
    /// Stores an answer within a transaction that holds the person's lock.
    pub(crate) async fn store_dose(
        &self,
        tx: &mut Tx,
        who: &AsParticipant,
        new: &NewDoseAnswer,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        if let Some(first) = by_client_id(tx, who.program, who.id(), new.client_id).await? {
            let same = (first.slot, first.taken, &first.note) == (new.slot, new.taken, &new.note);
            return if same { Ok(()) } else { Err(Refusal::of("client_id", Reason::AlreadySentOtherwise).into()) };
        }
        let versions = plan::versions(tx, who.program, who.id(), Part::Medication).await?;
        known(&versions, new.slot)?;
        insert(tx, who.program, who.id(), new, now).await?;
        let entry = Entry {
            act: Act::AnsweredDose,
            actor: Some(who.account),
            subject: Some(who.id().0),
            object: Some(new.slot.medication.0),
        };
        audit::record(tx, self.clock(), who.program, entry, now).await
    }
}

/// Whether it is a dose of an own medicine: at a time of its schedule, as it is or once was, or beside it.
fn known(versions: &[Version], slot: Slot) -> Result<(), Trouble> {
    let own: Vec<_> = taken(versions).filter(|(id, _)| *id == slot.medication).collect();
    if own.is_empty() {
        return Err(Failure::NotFound.into());
    }
    if slot.time.is_none_or(|time| own.iter().any(|(_, medicine)| medicine.times.contains(&time))) {
        Ok(())
    } else {
        Err(Refusal::of("form", Reason::ChangedMeanwhile).into())
    }
}

/// The medicines among what was read.
fn taken(versions: &[Version]) -> impl Iterator<Item = (PlanId, &Medication)> {
    versions.iter().filter_map(|version| match &version.content {
        Content::Medication(medicine) => Some((version.id, medicine)),
        _ => None,
    })
}

/// When each medicine was written down.
async fn made_at(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
) -> Result<Vec<(PlanId, Timestamp)>, Trouble> {
    let rows = sqlx::query!(
        "SELECT id, made_at FROM plan_documents WHERE program_id = $1 AND participant_id = $2 AND part = 'medication'",
        program.0,
        participant.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(|row| (PlanId(row.id), row.made_at.to_jiff())).collect())
}

struct Row {
    medication_id: Uuid,
    day: Date,
    time: Option<jiff_sqlx::Time>,
    taken: String,
    note: String,
    answered_at: Timestamp,
}

impl TryFrom<Row> for DoseAnswer {
    type Error = Trouble;

    fn try_from(row: Row) -> Result<Self, Trouble> {
        let time = row.time.map(jiff_sqlx::Time::to_jiff);
        Ok(Self {
            slot: Slot { medication: PlanId(row.medication_id), day: row.day, time },
            taken: choice(&row.taken, Taken::from_word, "doses.taken")?,
            note: Text::stored(row.note),
            answered_at: row.answered_at,
        })
    }
}

/// Answers about doses from a program day on, oldest first.
async fn since(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    first: Date,
) -> Result<Vec<DoseAnswer>, Trouble> {
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT medication_id, day, "time", taken, note, answered_at FROM doses
           WHERE program_id = $1 AND participant_id = $2 AND day >= $3 ORDER BY answered_at, client_id"#,
        program.0,
        participant.0,
        first.to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(DoseAnswer::try_from).collect()
}

async fn by_client_id(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    client_id: ClientId,
) -> Result<Option<DoseAnswer>, Trouble> {
    let row = sqlx::query_as!(
        Row,
        r#"SELECT medication_id, day, "time", taken, note, answered_at FROM doses
           WHERE program_id = $1 AND participant_id = $2 AND client_id = $3"#,
        program.0,
        participant.0,
        client_id.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(DoseAnswer::try_from).transpose()
}

async fn insert(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    new: &NewDoseAnswer,
    now: Timestamp,
) -> Result<(), Trouble> {
    sqlx::query!(
        r#"INSERT INTO doses (program_id, participant_id, client_id, medication_id, day, "time", taken, note, answered_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"#,
        program.0,
        participant.0,
        new.client_id.0,
        new.slot.medication.0,
        new.slot.day.to_sqlx(),
        new.slot.time.map(Time::to_sqlx) as _,
        new.taken.word(),
        new.note.as_str(),
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
