//! A clinic's settings.

use crate::{scope::Tx, trouble::Trouble};
use domain::{Clinic, Failure, ProgramId};
use jiff::tz::TimeZone;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// How old a remembered clinic may be, as the port promises.
const REMEMBERED_FOR: Duration = Duration::from_secs(5);

/// Clinics that were read a moment ago: most pages need one for nothing but its zone.
#[derive(Clone, Default)]
pub(crate) struct Remembered(Arc<Mutex<HashMap<ProgramId, (Instant, Clinic)>>>);

impl Remembered {
    pub fn get(&self, program: ProgramId) -> Option<Clinic> {
        let clinics = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        clinics.get(&program).filter(|(read, _)| read.elapsed() < REMEMBERED_FOR).map(|(_, clinic)| clinic.clone())
    }

    pub fn put(&self, program: ProgramId, clinic: Clinic) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(program, (Instant::now(), clinic));
    }
}

/// The clinic of a program, with its hours.
pub(crate) async fn load(tx: &mut Tx, program: ProgramId) -> Result<Clinic, Trouble> {
    let row = sqlx::query!(
        r#"SELECT c.name, c.phone, c.time_zone, c.on_call,
             ARRAY(SELECT h.weekday FROM opening_hours h WHERE h.program_id = $1 ORDER BY h.weekday) AS "weekdays!",
             ARRAY(SELECT h.opens FROM opening_hours h WHERE h.program_id = $1 ORDER BY h.weekday) AS "opens!",
             ARRAY(SELECT h.closes FROM opening_hours h WHERE h.program_id = $1 ORDER BY h.weekday) AS "closes!",
             ARRAY(SELECT d.day FROM closed_days d WHERE d.program_id = $1 ORDER BY d.day) AS "closed!"
           FROM clinics c WHERE c.program_id = $1"#,
        program.0,
    )
    .fetch_optional(&mut **tx)
    .await?
    .ok_or(Failure::NotFound)?;
    let mut hours = [None; 7];
    for ((weekday, opens), closes) in row.weekdays.into_iter().zip(row.opens).zip(row.closes) {
        let place = usize::try_from(weekday - 1).ok().and_then(|place| hours.get_mut(place));
        *place.ok_or(Trouble::Impossible("opening_hours.weekday"))? = Some((opens.to_jiff(), closes.to_jiff()));
    }
    Ok(Clinic {
        name: row.name,
        phone: row.phone,
        zone: TimeZone::get(&row.time_zone).map_err(|_| Trouble::Impossible("clinics.time_zone"))?,
        hours,
        closed: row.closed.into_iter().map(jiff_sqlx::Date::to_jiff).collect(),
        on_call: row.on_call,
    })
}
