//! A person's own check-ins, as they look back on them. Reading about oneself is not audited.

use super::{
    own_word,
    row::{self, Reader},
};
use crate::{days::Days, draft, enrollment, medication, scope::PgStore, trouble::Trouble};
use domain::{
    AsParticipant, Asking, CheckInId, CheckInPage, CheckInVersion, Failure, History, HistoryDay, Month,
    medication::Dose, program_day,
};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;

/// Days that the usual is read with; [`Days`] takes what it needs.
const FEW: usize = 1;

impl PgStore {
    pub(super) async fn read_asking(&self, who: &AsParticipant, page: &str, now: Timestamp) -> Result<Asking, Trouble> {
        let (program, me) = (who.program, who.id());
        let mut tx = self.begin(program).await?;
        let clinic = crate::clinic::load(&mut tx, program).await?;
        let day = program_day(now, &clinic.zone);
        let stay = enrollment::latest(&mut tx, program, me, day).await?;
        let last = row::latest(&mut tx, program, me).await?;
        let mut doses = medication::due(&mut tx, program, me, &clinic, now).await?;
        doses.retain(Dose::is_open);
        Ok(Asking {
            enrollment: stay.filter(|(_, current)| *current).map(|(stay, _)| stay),
            first_today: last.is_none_or(|last| last.check_in.day != day),
            words: own_word::load(&mut tx, program, me, own_word::OFFERED).await?,
            doses,
            draft: draft::kept(&mut tx, program, who.account, page).await?,
            clinic,
        })
    }

    pub(super) async fn read_history(
        &self,
        who: &AsParticipant,
        month: Option<Month>,
        now: Timestamp,
    ) -> Result<History, Trouble> {
        let (program, me) = (who.program, who.id());
        let mut tx = self.begin(program).await?;
        let clinic = crate::clinic::load(&mut tx, program).await?;
        let today = program_day(now, &clinic.zone);
        let this = Month::of(today);
        let month = month.unwrap_or(this).min(this);
        let last = month.last().min(today);
        let mut days: Vec<HistoryDay> = Vec::new();
        for stored in row::between(&mut tx, program, me, month.first(), last).await? {
            let day = stored.check_in.day;
            let version = CheckInVersion::from(stored);
            match days.last_mut().filter(|of| of.day == day) {
                Some(of) => of.check_ins.push(version),
                None => days.push(HistoryDay { day, check_ins: vec![version] }),
            }
        }
        let count = usize::try_from(month.first().until(last).map_or(0, |span| span.get_days())).unwrap_or(0) + 1;
        let values = Days::load(&mut tx, program, Reader::Own, &[me.0], last, count).await?.of(me, count);
        let around = sqlx::query!(
            r#"SELECT EXISTS (SELECT FROM check_ins WHERE program_id = $1 AND participant_id = $2 AND day < $3) AS "earlier!""#,
            program.0,
            me.0,
            month.first().to_sqlx(),
        )
        .fetch_one(&mut *tx)
        .await?;
        Ok(History {
            enrollment: enrollment::latest(&mut tx, program, me, today).await?.map(|(stay, _)| stay),
            usual: Days::load(&mut tx, program, Reader::Own, &[me.0], today, FEW).await?.usual(me),
            clinic,
            month,
            today,
            days,
            values,
            earlier: around.earlier,
            later: month < this,
        })
    }

    pub(super) async fn read_check_in(
        &self,
        who: &AsParticipant,
        id: CheckInId,
        now: Timestamp,
    ) -> Result<CheckInPage, Trouble> {
        let (program, me) = (who.program, who.id());
        let mut tx = self.begin(program).await?;
        let any = row::by_id(&mut tx, program, row::Reader::Own, id).await?;
        let any = any.filter(|stored| stored.check_in.participant == me).ok_or(Failure::NotFound)?;
        let clinic = crate::clinic::load(&mut tx, program).await?;
        let today = program_day(now, &clinic.zone);
        let newest = row::received_last(&mut tx, program, me).await?;
        let changeable = newest.is_some_and(|newest| newest.first == any.first && now <= newest.receipt.change_until);
        let versions = row::versions_of(&mut tx, program, me, any.first).await?;
        Ok(CheckInPage {
            enrollment: enrollment::latest(&mut tx, program, me, today).await?.map(|(stay, _)| stay),
            usual: Days::load(&mut tx, program, Reader::Own, &[me.0], today, FEW).await?.usual(me),
            clinic,
            versions: versions.into_iter().map(CheckInVersion::from).collect(),
            changeable,
        })
    }
}
