//! Puts the demo into a database: never beside a real program, and never twice.

use super::{Demo, ID, PASSWORD, Plan, Size};
use crate::gate::hash_password;
use domain::{CheckInId, Failure, ProgramId};
use jiff::Timestamp;
use std::collections::HashSet;
use store::{
    PgStore,
    load::{CheckIn, Program, Schedule},
};

/// Up to so many days of all participants together are loaded at once, all or nothing.
const AT_ONCE: u64 = 200_000;
/// Above that: so many participants at a time.
const PART: u32 = 1_000;

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loaded {
    /// The demo is there now.
    Now,
    /// The demo was there before, and stays as it is.
    Before,
}

/// Why the demo was not loaded.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is a program that is not the demo.
    #[error(
        "this database belongs to a real program ({0}), and the demo is never put beside one. \
         For a look around, give it a data folder of its own: MOORING_DATA=./demo mooring demo"
    )]
    RealProgram(String),
    /// The password could not be hashed.
    #[error("the password of the demo could not be hashed")]
    NoHash,
    /// The database did not answer or refused something; its store has said why.
    #[error("the demo was not loaded: the database did not take it (see above)")]
    Unavailable(Failure),
}

impl From<Failure> for Refused {
    fn from(failure: Failure) -> Self {
        Self::Unavailable(failure)
    }
}

/// Loads a demo of `size` at `host`, with a history up to `now`.
pub async fn load(store: &PgStore, size: Size, host: &str, now: Timestamp) -> Result<Loaded, Refused> {
    if is_there(&store.programs().await?)? {
        return Ok(Loaded::Before);
    }
    let password_hash = hash_password(PASSWORD.as_bytes()).ok_or(Refused::NoHash)?;
    let demo = Demo::new(Plan { size, now, host, password_hash: &password_hash });
    if u64::from(size.participants) * u64::from(size.weeks) * 7 <= AT_ONCE {
        store.load(&demo.whole()).await?;
    } else {
        load_in_parts(store, &demo, size.participants, PART).await?;
    }
    Ok(Loaded::Now)
}

/// What must be there before flags and further versions can speak of it, and the rest.
fn split(check_ins: Vec<CheckIn>) -> (Vec<CheckIn>, Vec<CheckIn>) {
    let firsts: HashSet<CheckInId> = check_ins.iter().filter_map(|sent| sent.version.map(|(first, _)| first)).collect();
    let speaks = |sent: &CheckIn| sent.team_told || sent.version.is_some() || firsts.contains(&sent.check_in.id);
    check_ins.into_iter().partition(speaks)
}

/// For more than should be held at once: first everything that a flag speaks of, then the other check-ins, for which
/// the people are made once more. Broken off in between, the demo lacks some of those.
pub(super) async fn load_in_parts(
    store: &PgStore,
    demo: &Demo<'_>,
    participants: u32,
    at_a_time: u32,
) -> Result<(), Failure> {
    let parts = || parts(participants, at_a_time);
    let mut first = demo.program().clone();
    let mut piece = Program { accounts: Vec::new(), ..demo.program().clone() };
    for part in parts() {
        demo.add(part, &mut piece);
        first.accounts.append(&mut piece.accounts);
        first.check_ins.extend(split(std::mem::take(&mut piece.check_ins)).0);
        first.flows.append(&mut piece.flows);
        first.lapses.append(&mut piece.lapses);
        first.flags.append(&mut piece.flags);
        first.plans.append(&mut piece.plans);
        first.questionnaires.append(&mut piece.questionnaires);
        piece.schedule = Schedule::default();
        piece.practices = store::load::Practices::default();
    }
    store.load(&first).await?;
    drop(first);
    for part in parts() {
        demo.add(part, &mut piece);
        store.load_check_ins(ID, &split(std::mem::take(&mut piece.check_ins)).1).await?;
        store.load_schedule(ID, &piece.schedule).await?;
        piece.schedule = Schedule::default();
        piece.accounts.clear();
        piece.flows.clear();
        piece.flags.clear();
        piece.plans = store::load::Plans::default();
        store.load_practices(ID, &std::mem::take(&mut piece.practices)).await?;
        piece.questionnaires.clear();
    }
    Ok(())
}

fn parts(participants: u32, at_a_time: u32) -> impl Iterator<Item = std::ops::Range<u32>> {
    (0..participants.div_ceil(at_a_time)).map(move |part| part * at_a_time..participants.min((part + 1) * at_a_time))
}

/// Whether the demo is among the programs; a real one refuses it.
fn is_there(programs: &[(ProgramId, String)]) -> Result<bool, Refused> {
    match programs.iter().find(|(id, _)| *id != ID) {
        Some((_, host)) => Err(Refused::RealProgram(host.clone())),
        None => Ok(!programs.is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use super::{ID, is_there};
    use domain::ProgramId;

    #[test]
    fn a_real_program_refuses_the_demo_even_where_the_demo_is() {
        let program = |id: u128| (ProgramId(uuid::Uuid::from_u128(id)), "iop.example.org".to_owned());
        let demo = (ID, "localhost".to_owned());
        assert_eq!(is_there(&[]).ok(), Some(false));
        assert_eq!(is_there(std::slice::from_ref(&demo)).ok(), Some(true));
        assert!(is_there(&[program(7)]).is_err());
        assert!(is_there(&[demo, program(7)]).unwrap_err().to_string().contains("iop.example.org"));
    }
}
