//! Rules F1 to F5 between reading and writing: a sitting is judged after each answer, and when a clock of it has run out.

use super::{row, setting::Profile};
use crate::{
    judge::{self, Source},
    participant::Situation,
    scope::Tx,
    trouble::Trouble,
};
use domain::{
    Clock, FlagId, ParticipantId, ProgramId, ResponseId, RuleId, Shown,
    questionnaire::{Answer, InstrumentId},
    rule::{Arrival, Given, Known, Reply, Screen, ScreenKind, Screening, Sitting, Timeline},
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use uuid::Uuid;

/// Which screen an instrument is, where rules F1 to F5 read it.
pub(super) const fn kind(instrument: InstrumentId) -> Option<ScreenKind> {
    match instrument {
        InstrumentId::Phq9 => Some(ScreenKind::Phq9),
        InstrumentId::Cssrs => Some(ScreenKind::Cssrs),
        InstrumentId::Asq => Some(ScreenKind::Asq),
        _ => None,
    }
}

/// Judges the sitting that begins with `root`, writes its flags, and remembers what was found. Answers with what is to be
/// shown now.
pub(super) async fn look(
    tx: &mut Tx,
    clock: &dyn Clock,
    situation: &Situation,
    profile: &Profile,
    root: ResponseId,
) -> Result<Vec<Shown>, Trouble> {
    let Situation { program, participant, now, .. } = *situation;
    let known = judge::known(tx, situation).await?;
    let sitting = load(tx, program, participant, profile, root).await?;
    let mut others = Vec::new();
    for other in with_open_f5(tx, program, &known).await? {
        if other != root {
            others.push(load(tx, program, participant, profile, other).await?);
        }
    }
    let screening = Screening { sitting: &sitting, known: &known, others: &others, now };
    let judged = judge::judge(tx, situation, &Timeline::default(), Arrival::Screen(screening)).await?;
    judged.write(tx, clock, situation, Source::Response(root)).await?;
    let shown: Vec<String> = judged.findings.shown.iter().map(|shown| shown.word().to_owned()).collect();
    sqlx::query!(
        "UPDATE questionnaire_responses SET found = found || $3::text[], next_look_at = $4,
           shown = ARRAY(SELECT DISTINCT s FROM unnest(shown || $5::text[]) AS s), team_told = team_told OR $6
         WHERE program_id = $1 AND id = $2",
        program.0,
        root.0,
        &judged.findings.found,
        sitting.next_look(now).map(jiff_sqlx::ToSqlx::to_sqlx),
        &shown,
        judged.tells_the_team(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(judged.findings.shown)
}

/// The sittings of a person whose clock has run out.
pub(super) async fn overdue(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    now: Timestamp,
) -> Result<Vec<ResponseId>, Trouble> {
    let ids = sqlx::query_scalar!(
        "SELECT id FROM questionnaire_responses WHERE program_id = $1 AND participant_id = $2 AND next_look_at <= $3
         ORDER BY next_look_at, id",
        program.0,
        participant.0,
        now.to_sqlx(),
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(ResponseId).collect())
}

/// The sittings that the person's open F5 flag came from.
async fn with_open_f5(tx: &mut Tx, program: ProgramId, known: &[Known]) -> Result<Vec<ResponseId>, Trouble> {
    let open = known.iter().find(|known| known.rule == RuleId::F5 && known.closed_at.is_none());
    let Some(&Known { flag: FlagId(flag), .. }) = open else { return Ok(Vec::new()) };
    let ids = sqlx::query_scalar!(
        r#"SELECT DISTINCT response_id AS "id!" FROM flag_hits
           WHERE program_id = $1 AND flag_id = $2 AND response_id IS NOT NULL"#,
        program.0,
        flag,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(ResponseId).collect())
}

async fn load(
    tx: &mut Tx,
    program: ProgramId,
    participant: ParticipantId,
    profile: &Profile,
    root: ResponseId,
) -> Result<Sitting, Trouble> {
    let forms = row::sitting(tx, program, participant, root).await?;
    let ids: Vec<Uuid> = forms.iter().map(|form| form.response.id.0).collect();
    let versions = row::versions(tx, program, &ids).await?;
    let screens = forms.iter().filter_map(|form| {
        let (kind, refused_at) = (kind(form.response.instrument)?, form.refused_at);
        let own = versions.iter().filter(|(id, _)| *id == form.response.id).map(|(_, version)| version);
        // Refusing the whole screen is one refusal, not one for each question.
        let own =
            own.filter(|version| version.answer != Some(Answer::Refused) || Some(version.received_at) != refused_at);
        let given = own.filter_map(|version| given(kind, version)).collect();
        Some(Screen { kind, opened_at: form.response.opened_at, given, refused_at })
    });
    let screens: Vec<Screen> = screens.collect();
    let opened_at = forms.first().map_or(Timestamp::MAX, |form| form.response.opened_at);
    let found = sqlx::query_scalar!(
        "SELECT found FROM questionnaire_responses WHERE program_id = $1 AND id = $2",
        program.0,
        root.0,
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(Sitting {
        screens,
        history_reviewed: profile.history_reviewed_at.is_some_and(|at| at < opened_at),
        item_9_before: row::item_9_before(tx, program, participant, root, opened_at)
            .await?
            .iter()
            .filter_map(|version| given(ScreenKind::Phq9, version))
            .collect(),
        found,
    })
}

/// What the rules read of a version: nothing of an item that none of them reads.
fn given(kind: ScreenKind, version: &row::Version) -> Option<Given> {
    let reply = match (version.answer?, kind, version.item.as_str()) {
        (_, ScreenKind::Phq9, item) if item != "9" => return None,
        (Answer::Refused, ..) => Reply::Refused,
        (Answer::Skipped, ..) => return None,
        (Answer::Value(value), ScreenKind::Phq9, _) => {
            [Reply::Zero, Reply::One, Reply::Two, Reply::Three].get(usize::from(value)).copied()?
        }
        (Answer::Value(value), ScreenKind::Asq, "when") => {
            [Reply::Within3Months, Reply::Within12Months, Reply::LongerAgo].get(usize::from(value)).copied()?
        }
        (Answer::Value(value), ..) => [Reply::No, Reply::Yes].get(usize::from(value)).copied()?,
    };
    let (answered_at, received_at) = (version.answered_at, version.received_at);
    Some(Given { item: version.item.clone(), reply, answered_at, received_at })
}
