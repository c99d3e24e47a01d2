//! A participant's settings: one row, written when something is first changed.

use crate::{
    audit::{self, Act, Entry},
    enrollment, participant,
    scope::{PgStore, Tx},
    trouble::{OrFailure as _, Trouble},
    word::{choice, choices, words},
};
use async_trait::async_trait;
use domain::{
    AccountId, AsParticipant, Change, Condition, CravingShare, Failure, Motion, OwnSettings, ProgramId, Reminders,
    Screen, Settings, SettingsPort, TextSize, Theme,
};
use jiff::Timestamp;
use jiff_sqlx::{Time as SqlTime, ToSqlx as _};

#[async_trait]
impl SettingsPort for PgStore {
    async fn settings(&self, who: &AsParticipant) -> Result<Settings, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            load(&mut tx, who.program, who.account).await
        };
        read.await.or_failure("settings not read", &**who)
    }

    async fn own_settings(&self, who: &AsParticipant, now: Timestamp) -> Result<OwnSettings, Failure> {
        let read = async {
            let mut tx = self.begin(who.program).await?;
            let settings = load(&mut tx, who.program, who.account).await?;
            let today = participant::Situation::load(&mut tx, who.program, who.id(), now).await?.today();
            let stay = enrollment::latest(&mut tx, who.program, who.id(), today).await?;
            Ok::<_, Trouble>(OwnSettings { settings, own_word: stay.map(|(stay, _)| stay.own_word) })
        };
        read.await.or_failure("settings not read", &**who)
    }

    async fn change_settings(&self, who: &AsParticipant, change: &Change, now: Timestamp) -> Result<(), Failure> {
        let changed = async {
            let mut tx = self.begin(who.program).await?;
            participant::lock(&mut tx, who.program, who.id()).await?;
            if let Change::Words { called, own_word } = change {
                let today = participant::Situation::load(&mut tx, who.program, who.id(), now).await?.today();
                call(&mut tx, who.program, who.account, called).await?;
                enrollment::name(&mut tx, who.program, who.id(), today, own_word.as_deref()).await?;
            } else {
                let settings = load(&mut tx, who.program, who.account).await?.with(change);
                store(&mut tx, who.program, who.account, &settings, now).await?;
            }
            let entry =
                Entry { act: Act::ChangedSettings, actor: Some(who.account), subject: Some(who.id().0), object: None };
            audit::record(&mut tx, self.clock(), who.program, entry, now).await?;
            tx.commit().await?;
            Ok::<_, Trouble>(())
        };
        changed.await.or_failure("settings not changed", &**who)
    }
}

/// What somebody set, or the defaults.
pub(crate) async fn load(tx: &mut Tx, program: ProgramId, account: AccountId) -> Result<Settings, Trouble> {
    let row = sqlx::query!(
        r#"SELECT theme, text_size, motion, lock_minutes, tones, vibration, counters, milestones, stages, conditions,
             craving_share, crisis_tells, check_in_at AS "check_in_at: SqlTime", session_lead,
             quiet_from AS "quiet_from: SqlTime", quiet_until AS "quiet_until: SqlTime"
           FROM settings WHERE program_id = $1 AND account_id = $2"#,
        program.0,
        account.0,
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(Settings::default()) };
    Ok(Settings {
        screen: screen(&row.theme, &row.text_size, &row.motion, row.lock_minutes)?,
        tones: row.tones,
        vibration: row.vibration,
        counters: row.counters,
        milestones: row.milestones,
        stages: row.stages,
        conditions: choices(&row.conditions, Condition::from_word, "settings.conditions")?,
        craving_share: choice(&row.craving_share, CravingShare::from_word, "settings.craving_share")?,
        crisis_tells: row.crisis_tells,
        reminders: Reminders {
            check_in_at: row.check_in_at.map(SqlTime::to_jiff),
            session_lead: row.session_lead.try_into().map_err(|_| Trouble::Impossible("settings.session_lead"))?,
            quiet: row.quiet_from.map(SqlTime::to_jiff).zip(row.quiet_until.map(SqlTime::to_jiff)),
        },
    })
}

/// A screen of stored words.
pub(crate) fn screen(theme: &str, text_size: &str, motion: &str, lock_minutes: i16) -> Result<Screen, Trouble> {
    Ok(Screen {
        theme: choice(theme, Theme::from_word, "settings.theme")?,
        text_size: choice(text_size, TextSize::from_word, "settings.text_size")?,
        motion: choice(motion, Motion::from_word, "settings.motion")?,
        lock_minutes: lock_minutes.try_into().map_err(|_| Trouble::Impossible("settings.lock_minutes"))?,
    })
}

/// Writes the whole row.
pub(crate) async fn store(
    tx: &mut Tx,
    program: ProgramId,
    account: AccountId,
    settings: &Settings,
    now: Timestamp,
) -> Result<(), Trouble> {
    let (screen, reminders) = (settings.screen, settings.reminders);
    let lead = i16::try_from(reminders.session_lead).map_err(|_| Trouble::Impossible("settings.session_lead"))?;
    sqlx::query!(
        "INSERT INTO settings (program_id, account_id, theme, text_size, motion, lock_minutes, tones, vibration, counters,
           milestones, stages, conditions, craving_share, crisis_tells, check_in_at, session_lead, quiet_from, quiet_until,
           changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
         ON CONFLICT (program_id, account_id) DO UPDATE SET theme = $3, text_size = $4, motion = $5, lock_minutes = $6,
           tones = $7, vibration = $8, counters = $9, milestones = $10, stages = $11, conditions = $12, craving_share = $13,
           crisis_tells = $14, check_in_at = $15, session_lead = $16, quiet_from = $17, quiet_until = $18, changed_at = $19",
        program.0,
        account.0,
        screen.theme.word(),
        screen.text_size.word(),
        screen.motion.word(),
        i16::from(screen.lock_minutes),
        settings.tones,
        settings.vibration,
        settings.counters,
        settings.milestones,
        settings.stages,
        &words(&settings.conditions, Condition::word),
        settings.craving_share.word(),
        settings.crisis_tells,
        reminders.check_in_at.map(jiff::civil::Time::to_sqlx) as _,
        lead,
        reminders.quiet.map(|(from, _)| from.to_sqlx()) as _,
        reminders.quiet.map(|(_, until)| until.to_sqlx()) as _,
        now.to_sqlx(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Sets what the app calls somebody.
async fn call(tx: &mut Tx, program: ProgramId, account: AccountId, called: &str) -> Result<(), Trouble> {
    sqlx::query!("UPDATE accounts SET called = $3 WHERE program_id = $1 AND id = $2", program.0, account.0, called)
        .execute(&mut **tx)
        .await?;
    Ok(())
}
