//! The demo's clinic and the people who are no participants.

use super::{
    chance::{Chance, Part},
    names::{self, Name, handle},
    person::account,
    size::Plan,
};
use domain::{AccountId, Clinic, Language, Role};
use jiff::{
    SignedDuration, Timestamp,
    civil::{Time, time},
    tz::TimeZone,
};
use store::load::{Account, Program};

/// Name of the clinic.
pub const NAME: &str = "Harbor Clinic";
/// Its number is one that no telephone company gives out.
const PHONE: &str = "+1 212 555 0142";
const ZONE: &str = "America/New_York";
const OPENS: Time = time(9, 0, 0, 0);
const CLOSES: Time = time(21, 0, 0, 0);

/// The clinicians, Dana and Lee first.
const CLINICIANS: &[&str] = &["Dana Reyes", "Lee Warren", "Priya Nair", "Tomás Rivera", "Grace Obi", "Ben Adler"];
const ADMINISTRATOR: &str = "Alex Morgan";
/// A relative of Ana's.
const ROSA: &str = "Rosa López";

/// Opening hours from Monday to Sunday.
fn hours() -> [Option<(Time, Time)>; 7] {
    std::array::from_fn(|weekday| (weekday < 5).then_some((OPENS, CLOSES)))
}

/// The clinic as the rules see it. Nobody is on call at night: this version pages nobody.
pub fn clinic() -> Clinic {
    let Ok(zone) = TimeZone::get(ZONE) else { unreachable!("zones are in the program") };
    Clinic { name: NAME.into(), phone: Some(PHONE.into()), zone, hours: hours(), closed: Vec::new(), on_call: false }
}

/// The program with its staff and families, without participants.
pub fn program(plan: &Plan<'_>) -> Program {
    let weeks = i64::from(plan.size.weeks) + 4;
    let created_at = plan.now - SignedDuration::from_hours(weeks * 7 * 24);
    Program {
        id: super::ID,
        host: plan.host.to_owned(),
        name: NAME.into(),
        phone: Some(PHONE.into()),
        time_zone: ZONE.into(),
        hours: hours(),
        closed: vec![super::group::closed_day(plan, &clinic())],
        on_call: false,
        created_at,
        accounts: others(plan, created_at),
        check_ins: Vec::new(),
        flows: Vec::new(),
        lapses: Vec::new(),
        flags: Vec::new(),
        schedule: store::load::Schedule::default(),
        plans: store::load::Plans::default(),
        homework: Vec::new(),
        practices: store::load::Practices::default(),
        questionnaires: Vec::new(),
    }
}

/// The clinicians' ids, in the order in which they stand among the accounts.
pub fn clinicians(program: &Program) -> Vec<AccountId> {
    let accounts = program.accounts.iter().map(|account| &account.account);
    accounts.filter(|account| account.roles.contains(&Role::Clinician)).map(|account| account.id).collect()
}

fn others(plan: &Plan<'_>, created_at: Timestamp) -> Vec<Account> {
    let chance = &mut Chance::of(plan.size.seed, Part::Others, 0);
    let mut others = Vec::new();
    let mut add = |email: String, name: Name, role: Role, chance: &mut Chance| {
        let id = AccountId(chance.id(created_at));
        others.push(account(plan, id, &email, name, role, created_at, Vec::new()));
    };
    for &full in CLINICIANS {
        let name = named(full);
        add(format!("{}@example.org", handle(name.called)), name, Role::Clinician, chance);
    }
    add("admin@example.org".into(), named(ADMINISTRATOR), Role::Administrator, chance);
    add("rosa@example.org".into(), named(ROSA), Role::Family, chance);
    for place in 2..=plan.size.participants / 3 {
        // Begins elsewhere in the list than the participants do.
        let name = names::name(usize::try_from(place).unwrap_or(0) + 13, chance);
        add(format!("{}.family{place}@example.org", handle(name.called)), name, Role::Family, chance);
    }
    others
}

fn named(full: &'static str) -> Name {
    let called = full.split(' ').next().unwrap_or(full);
    Name { called, full: full.to_owned(), language: Language::En }
}
