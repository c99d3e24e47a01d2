//! What a clinic and its clinicians have set for questionnaires, and what a person's forms are due by.

use crate::{
    scope::Tx,
    trouble::Trouble,
    word::{choice, choices},
};
use domain::{
    Clinic, Item, ParticipantId, ProgramId,
    questionnaire::{DrinkingLimit, InstrumentId, Pcl5Form, Plan, Sheet, Switch, Texts, Window, schedule},
};
use jiff::{Timestamp, civil::Date};

/// What a clinic has switched on and typed in.
pub(super) async fn texts(tx: &mut Tx, program: ProgramId) -> Result<Texts, Trouble> {
    let words = sqlx::query_scalar!("SELECT switch FROM questionnaire_switches WHERE program_id = $1", program.0)
        .fetch_all(&mut **tx)
        .await?;
    let typed = sqlx::query!(
        "SELECT instrument, language, item, question, options FROM questionnaire_texts WHERE program_id = $1",
        program.0,
    )
    .fetch_all(&mut **tx)
    .await?;
    let typed = typed.into_iter().map(|row| {
        let instrument = choice(&row.instrument, InstrumentId::from_word, "questionnaire_texts.instrument")?;
        Ok(((instrument, row.language, row.item), (row.question, row.options)))
    });
    Ok(Texts {
        on: choices(&words, Switch::from_word, "questionnaire_switches.switch")?.into_iter().collect(),
        typed: typed.collect::<Result<_, Trouble>>()?,
    })
}

/// What a clinician recorded about a person.
#[derive(Default)]
pub(super) struct Profile {
    pub limit: Option<DrinkingLimit>,
    pub trauma: Option<Pcl5Form>,
    pub history_reviewed_at: Option<Timestamp>,
}

/// What is recorded; nothing where nobody has.
pub(super) async fn profile(tx: &mut Tx, program: ProgramId, participant: ParticipantId) -> Result<Profile, Trouble> {
    let row = sqlx::query!(
        "SELECT drinking_limit, trauma, history_reviewed_at FROM questionnaire_profiles
         WHERE program_id = $1 AND participant_id = $2",
        program.0,
        participant.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(Profile::default()) };
    let limit = row.drinking_limit.as_deref();
    let limit = limit.map(|word| choice(word, DrinkingLimit::from_word, "questionnaire_profiles.drinking_limit"));
    let trauma = row.trauma.as_deref();
    let trauma = trauma.map(|word| choice(word, Pcl5Form::from_word, "questionnaire_profiles.trauma"));
    Ok(Profile {
        limit: limit.transpose()?,
        trauma: trauma.transpose()?,
        history_reviewed_at: row.history_reviewed_at.map(jiff_sqlx::Timestamp::to_jiff),
    })
}

/// The plan of the stay that began last; nothing before an admission.
pub(super) async fn plan(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    profile: &Profile,
) -> Result<Option<Plan>, Trouble> {
    let row = sqlx::query!(
        "SELECT admitted_on, discharged_on, works_on FROM enrollments WHERE program_id = $1 AND participant_id = $2
         ORDER BY admitted_on DESC, id DESC LIMIT 1",
        program.0,
        participant.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Plan {
        admitted_on: row.admitted_on.to_jiff(),
        discharged_on: row.discharged_on.map(jiff_sqlx::Date::to_jiff),
        changes: Vec::new(),
        trauma: profile.trauma,
        alcohol: row.works_on.iter().any(|word| word == Item::Alcohol.word()),
    }))
}

/// The windows of a person's stay that have opened by `now`, and the day it began.
pub(super) async fn windows(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    (clinic, texts, profile): (&Clinic, &Texts, &Profile),
    now: Timestamp,
) -> Result<(Vec<Window>, Option<Date>), Trouble> {
    let Some(plan) = plan(tx, program, participant, profile).await? else { return Ok((Vec::new(), None)) };
    let loaded = |id: InstrumentId| Sheet::of(id, texts, domain::Language::En).is_some();
    Ok((schedule(&plan, loaded, &clinic.zone, now), Some(plan.admitted_on)))
}
