//! Flags as clinicians see them: every look is on the participant's record before anything is shown (S47).

use crate::{
    audit::{self, Act, Entry},
    checkin::{self, row::Reader},
    clinic,
    days::Days,
    scope::{PgStore, Tx},
    time::kept,
    trouble::{OrFailure as _, Trouble},
};
use async_trait::async_trait;
use domain::{AsClinician, Board, Card, Closing, Failure, Flag, FlagId, FlagPage, Flags, ProgramId, program_day};
use jiff::Timestamp;
use jiff_sqlx::ToSqlx as _;
use std::collections::HashSet;
use uuid::Uuid;

pub(crate) mod row;
mod work;

/// Days of craving on a card.
const CARD_DAYS: usize = 14;

#[async_trait]
impl Flags for PgStore {
    async fn board(&self, who: &AsClinician, now: Timestamp) -> Result<Board, Failure> {
        self.read_board(who, kept(now)).await.or_failure("board not read", &**who)
    }

    async fn flag(&self, who: &AsClinician, id: FlagId, now: Timestamp) -> Result<FlagPage, Failure> {
        self.read_flag(who, id, kept(now)).await.or_failure("flag not read", &**who)
    }

    async fn take(&self, who: &AsClinician, id: FlagId, now: Timestamp) -> Result<(), Failure> {
        work::take(self, who, id, kept(now)).await.or_failure("flag not taken", &**who)
    }

    async fn close(&self, who: &AsClinician, id: FlagId, closing: Closing, now: Timestamp) -> Result<(), Failure> {
        work::close(self, who, id, &closing, kept(now)).await.or_failure("flag not closed", &**who)
    }
}

impl PgStore {
    /// Changes whenever anything on the board of a program changes. One round trip: it is asked every 250 ms.
    pub async fn board_fingerprint(&self, program: ProgramId) -> Result<String, Failure> {
        let asked = self.reading(|| async {
            let mut connection = self.connection().await?;
            let fingerprint =
                sqlx::query_scalar!(r#"SELECT board_fingerprint(program_id => $1) AS "fingerprint!""#, program.0)
                    .fetch_one(&mut *connection)
                    .await?;
            Ok::<_, Trouble>(fingerprint)
        });
        asked.await.or_failure("board not fingerprinted", program)
    }

    async fn read_board(&self, who: &AsClinician, now: Timestamp) -> Result<Board, Trouble> {
        let mut tx = self.begin(who.program).await?;
        // Read first: what changes from here on is newer than the fingerprint and will be asked for again.
        let fingerprint =
            sqlx::query_scalar!(r#"SELECT board_fingerprint(program_id => $1) AS "fingerprint!""#, who.program.0)
                .fetch_one(&mut *tx)
                .await?;
        let clinic = clinic::load(&mut tx, who.program).await?;
        let flags = row::open(&mut tx, who.program).await?;
        let people: HashSet<Uuid> = flags.iter().map(|flag| flag.participant.0).collect();
        let people: Vec<Uuid> = people.into_iter().collect();
        let days =
            Days::load(&mut tx, who.program, Reader::Staff, &people, program_day(now, &clinic.zone), CARD_DAYS).await?;
        self.record_seen(&mut tx, who, &flags, now).await?;
        tx.commit().await?;
        let cards = flags.into_iter().map(|flag| card(flag, &days)).collect();
        Ok(Board { cards, fingerprint, clinic })
    }

    /// A read of each flag that this sign-in has not seen before.
    async fn record_seen(&self, tx: &mut Tx, who: &AsClinician, flags: &[Flag], now: Timestamp) -> Result<(), Trouble> {
        let ids: Vec<Uuid> = flags.iter().map(|flag| flag.id.0).collect();
        let new = sqlx::query_scalar!(
            "INSERT INTO flags_seen (program_id, sign_in_id, flag_id, seen_at)
             SELECT $1, $2, unnest($3::uuid[]), $4 ON CONFLICT DO NOTHING RETURNING flag_id",
            who.program.0,
            who.sign_in.0,
            &ids,
            now.to_sqlx(),
        )
        .fetch_all(&mut **tx)
        .await?;
        if new.is_empty() {
            return Ok(());
        }
        let new: HashSet<Uuid> = new.into_iter().collect();
        let read: Vec<(Uuid, Uuid)> =
            flags.iter().filter(|flag| new.contains(&flag.id.0)).map(|flag| (flag.participant.0, flag.id.0)).collect();
        audit::record_board(tx, self.clock(), who.program, who.account, &read, now).await
    }

    async fn read_flag(&self, who: &AsClinician, id: FlagId, now: Timestamp) -> Result<FlagPage, Trouble> {
        let mut tx = self.begin(who.program).await?;
        let flag = row::by_id(&mut tx, who.program, id).await?.ok_or(Failure::NotFound)?;
        let clinic = clinic::load(&mut tx, who.program).await?;
        let today = program_day(now, &clinic.zone);
        let days = Days::load(&mut tx, who.program, Reader::Staff, &[flag.participant.0], today, CARD_DAYS).await?;
        let history = row::history(&mut tx, who.program, id).await?;
        let check_in = match row::latest_source(&mut tx, who.program, id).await? {
            Some(source) => checkin::row::by_id(&mut tx, who.program, checkin::row::Reader::Staff, source).await?,
            None => None,
        };
        let entry = Entry {
            act: Act::ReadFlag,
            actor: Some(who.account),
            subject: Some(flag.participant.0),
            object: Some(id.0),
        };
        audit::record(&mut tx, self.clock(), who.program, entry, now).await?;
        tx.commit().await?;
        let check_in = check_in.map(|stored| stored.check_in);
        Ok(FlagPage { card: card(flag, &days), history, check_in, clinic })
    }
}

fn card(flag: Flag, days: &Days) -> Card {
    Card { days: days.of(flag.participant, CARD_DAYS), usual: days.usual(flag.participant), flag }
}
