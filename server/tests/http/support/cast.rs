//! Two programs and who is in them. Every name is a marker that stands for nothing else.

use domain::{AccountId, Email, Enrollment, Goal, Item, Language, NewAccount, ProgramId, Role};
use jiff::{
    Timestamp,
    civil::{date, time},
};
use std::sync::OnceLock;
use store::load::{Account, Program, Stay};
use uuid::Uuid;

pub const HARBOR: ProgramId = ProgramId(Uuid::from_u128(0x1000));
pub const HARBOR_HOST: &str = "harbor.example";
const COVE: ProgramId = ProgramId(Uuid::from_u128(0x2000));
pub const COVE_HOST: &str = "cove.example";
/// Everybody's.
pub const PASSWORD: &str = "violet harbour lantern 27";

/// A person of one of the programs.
pub struct Member {
    pub handle: &'static str,
    pub name: &'static str,
    pub role: Role,
    pub program: ProgramId,
    id: u128,
}

const fn member(id: u128, program: ProgramId, role: Role, handle: &'static str, name: &'static str) -> Member {
    Member { handle, name, role, program, id }
}

pub static CAST: [Member; 10] = [
    member(0x11, HARBOR, Role::Participant, "ana", "Ana Quillfeather"),
    member(0x12, HARBOR, Role::Participant, "ben", "Ben Ottersby"),
    member(0x13, HARBOR, Role::Participant, "gone", "Gwen Thistledown"),
    member(0x14, HARBOR, Role::Participant, "invited", "Ivo Marrowby"),
    member(0x15, HARBOR, Role::Family, "rosa", "Rosa Bramblewick"),
    member(0x16, HARBOR, Role::Clinician, "dana", "Dana Winterbourne"),
    member(0x17, HARBOR, Role::Clinician, "lee", "Lee Hollowell"),
    member(0x18, HARBOR, Role::Administrator, "alex", "Alex Pemberquist"),
    member(0x21, COVE, Role::Clinician, "mira", "Mira Saltmarsh"),
    member(0x22, COVE, Role::Participant, "quinn", "Quinn Driftwood"),
];

impl Member {
    pub fn account(&self) -> AccountId {
        AccountId(Uuid::from_u128(self.id))
    }

    pub fn host(&self) -> &'static str {
        if self.program == HARBOR { HARBOR_HOST } else { COVE_HOST }
    }
}

pub fn of(handle: &str) -> &'static Member {
    CAST.iter().find(|member| member.handle == handle).expect("one of the cast")
}

pub fn name(handle: &str) -> &'static str {
    of(handle).name
}

pub fn id_of(handle: &str) -> Uuid {
    of(handle).account().0
}

pub fn email(handle: &str) -> String {
    format!("{handle}.marker@example.org")
}

/// Both programs, open from nine to nine on weekdays.
pub fn programs(now: Timestamp) -> [Program; 2] {
    [(HARBOR, HARBOR_HOST, "Harbor Clinic"), (COVE, COVE_HOST, "Cove Clinic")].map(|(id, host, name)| Program {
        id,
        host: host.into(),
        name: name.into(),
        phone: Some("+1 212 555 0142".into()),
        time_zone: "America/New_York".into(),
        hours: std::array::from_fn(|day| (day < 5).then_some((time(9, 0, 0, 0), time(21, 0, 0, 0)))),
        closed: Vec::new(),
        on_call: false,
        created_at: now,
        accounts: CAST.iter().filter(|member| member.program == id).map(|member| account(member, now)).collect(),
        check_ins: Vec::new(),
        flows: Vec::new(),
        lapses: Vec::new(),
        flags: Vec::new(),
        schedule: super::sessions::schedule(id, now),
        plans: store::load::Plans::default(),
        homework: Vec::new(),
        practices: store::load::Practices::default(),
        questionnaires: Vec::new(),
    })
}

fn account(member: &Member, now: Timestamp) -> Account {
    static HASH: OnceLock<String> = OnceLock::new();
    let hash = HASH.get_or_init(|| server::gate::hash_password(PASSWORD.as_bytes()).expect("hashed"));
    let stay = Stay {
        id: Uuid::from_u128(member.id + 0x100),
        enrollment: Enrollment {
            goal: Goal::Abstinence,
            works_on: vec![Item::Alcohol],
            own_word: None,
            admitted_on: date(2026, 11, 2),
        },
        discharged_on: None,
    };
    Account {
        account: NewAccount {
            id: member.account(),
            email: Email::parse(&email(member.handle)).expect("an address"),
            name: member.name.into(),
            called: member.name.split(' ').next().expect("a name").into(),
            language: Language::En,
            roles: vec![member.role],
        },
        password_hash: (member.handle != "invited").then(|| hash.clone()),
        created_at: now,
        stays: if member.role == Role::Participant { vec![stay] } else { Vec::new() },
    }
}
