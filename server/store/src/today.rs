//! A participant's own day in one statement: what each area has to say comes back as JSON, and `domain` decides.

use crate::{
    clinic, craving,
    days::{Days, USUAL_DAYS, ago},
    scope::PgStore,
    time::kept,
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{
    AsParticipant, Failure, program_day,
    today::{Agenda, Agendas},
};
use jiff::Timestamp;
use row::Row;

mod read;
mod row;

/// Days of craving on the page.
const SHOWN_DAYS: usize = 14;

#[async_trait]
impl Agendas for PgStore {
    async fn agenda(&self, who: &AsParticipant, now: Timestamp) -> Result<Agenda, Failure> {
        self.read_agenda(who, kept(now)).await.or_failure("day not read", &**who)
    }
}

impl PgStore {
    async fn read_agenda(&self, who: &AsParticipant, now: Timestamp) -> Result<Agenda, Trouble> {
        let (program, me) = (who.program, who.id());
        let mut tx = self.begin(program).await?;
        let clinic = if let Some(clinic) = self.clinics.get(program) {
            clinic
        } else {
            let clinic = clinic::load(&mut tx, program).await?;
            self.clinics.put(program, clinic.clone());
            clinic
        };
        let day = program_day(now, &clinic.zone);
        let row = Row::load(&mut tx, who, (ago(day, USUAL_DAYS - 1), day), now).await?;
        let flow = if row.flow { craving::row::latest(&mut tx, program, me).await? } else { None };
        drop(tx);
        if row.look_again {
            self.look_again(who, now).await?;
        }
        let days = Days::of_one(me, row.values()?, day);
        let mut facts = row.facts(who.language, day, &clinic, now)?;
        facts.flow = flow.and_then(|pass| Some((pass.ask(now)?, pass.started_at)));
        Ok(Agenda {
            enrollment: row.enrollment(day)?,
            days: days.of(me, SHOWN_DAYS),
            usual: days.usual(me),
            last_check_in: row.last_check_in.map(jiff_sqlx::Timestamp::to_jiff),
            told_of_use: row.told_of_use,
            facts,
            clinic,
            day,
        })
    }
}
