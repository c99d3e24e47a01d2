//! Programs: the directory that is read before anybody is known, and setting one up.

use crate::{
    audit::{self, Act, Entry},
    scope::PgStore,
    trouble::Trouble,
};
use domain::{Failure, ProgramId};
use jiff::{Timestamp, civil::Time};
use jiff_sqlx::ToSqlx as _;

/// A program to be set up.
#[derive(Clone, Debug)]
pub struct NewProgram {
    /// Its id.
    pub id: ProgramId,
    /// Host name without a port.
    pub host: String,
    /// Name of the clinic.
    pub name: String,
    /// The clinic's own phone number.
    pub phone: Option<String>,
    /// IANA name of the clinic's time zone.
    pub time_zone: String,
    /// Opening and closing time from Monday to Sunday.
    pub hours: [Option<(Time, Time)>; 7],
}

/// Why no program was set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCreated {
    /// Another program has that host name.
    #[error("the host name is taken")]
    HostTaken,
    /// There is no such time zone.
    #[error("the time zone is unknown")]
    UnknownTimeZone,
    /// The database could not be asked, or refused a value.
    #[error("unavailable")]
    Unavailable,
}

impl PgStore {
    /// The program of a host name (without a port). Where there is only one program, it answers at any name.
    pub async fn program_of_host(&self, host: &str) -> Result<Option<ProgramId>, Failure> {
        let found = self.reading(|| async {
            let mut connection = self.connection().await?;
            let id = sqlx::query_scalar!(
                "SELECT p.id FROM programs p
                 WHERE p.host = $1 OR NOT EXISTS (SELECT FROM programs other WHERE other.id <> p.id)",
                host.to_ascii_lowercase(),
            )
            .fetch_optional(&mut *connection)
            .await?;
            Ok::<_, Trouble>(id.map(ProgramId))
        });
        found.await.map_err(|trouble| trouble.answer("program of host not found", NOBODY))
    }

    /// Every program with its host name, oldest first.
    pub async fn programs(&self) -> Result<Vec<(ProgramId, String)>, Failure> {
        let listed = async {
            let mut connection = self.connection().await?;
            let rows = sqlx::query!("SELECT id, host FROM programs ORDER BY created_at, id")
                .fetch_all(&mut *connection)
                .await?;
            Ok::<_, Trouble>(rows.into_iter().map(|row| (ProgramId(row.id), row.host)).collect())
        };
        listed.await.map_err(|trouble| trouble.answer("programs not listed", NOBODY))
    }

    /// Whether any program has been set up.
    pub async fn has_programs(&self) -> Result<bool, Failure> {
        let asked = async {
            let mut connection = self.connection().await?;
            let some = sqlx::query_scalar!(r#"SELECT EXISTS (SELECT FROM programs) AS "some!""#)
                .fetch_one(&mut *connection)
                .await?;
            Ok::<_, Trouble>(some)
        };
        asked.await.map_err(|trouble| trouble.answer("programs not counted", NOBODY))
    }

    /// Sets up a program with its clinic.
    pub async fn create_program(&self, new: &NewProgram, now: Timestamp) -> Result<(), NotCreated> {
        if jiff::tz::TimeZone::get(&new.time_zone).is_err() {
            return Err(NotCreated::UnknownTimeZone);
        }
        self.insert_program(new, now).await.map_err(|trouble| {
            if trouble.constraint() == Some("programs_host_key") {
                return NotCreated::HostTaken;
            }
            trouble.answer("program not set up", new.id);
            NotCreated::Unavailable
        })
    }

    async fn insert_program(&self, new: &NewProgram, now: Timestamp) -> Result<(), Trouble> {
        let mut tx = self.begin(new.id).await?;
        sqlx::query!(
            "INSERT INTO programs (id, host, created_at) VALUES ($1, $2, $3)",
            new.id.0,
            new.host.to_ascii_lowercase(),
            now.to_sqlx(),
        )
        .execute(&mut *tx)
        .await?;
        sqlx::query!(
            "INSERT INTO clinics (program_id, name, phone, time_zone) VALUES ($1, $2, $3, $4)",
            new.id.0,
            new.name,
            new.phone,
            new.time_zone,
        )
        .execute(&mut *tx)
        .await?;
        for (weekday, hours) in (1_i16..).zip(new.hours) {
            let Some((opens, closes)) = hours else { continue };
            sqlx::query!(
                "INSERT INTO opening_hours (program_id, weekday, opens, closes) VALUES ($1, $2, $3, $4)",
                new.id.0,
                weekday,
                opens.to_sqlx(),
                closes.to_sqlx(),
            )
            .execute(&mut *tx)
            .await?;
        }
        let entry = Entry { act: Act::CreatedProgram, actor: None, subject: None, object: None };
        audit::record(&mut tx, self.clock(), new.id, entry, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// No program is known yet when one is looked for.
const NOBODY: ProgramId = ProgramId(uuid::Uuid::nil());
