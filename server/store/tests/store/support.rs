//! A database of its own for each test, and people in it.

use domain::{
    AccountId, Answers, AsClinician, AsParticipant, CheckIn, CheckIns as _, ClientId, Clock, Email, InvitationId,
    Language, NewAccount, NewCheckIn, ProgramId, Rating, Receipt, Role, Scope, SignInId, Text,
};
use jiff::{SignedDuration, Timestamp, civil::time};
use sqlx::{Connection as _, PgConnection, postgres::PgConnectOptions};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering::Relaxed},
};
use store::{NewCode, NewProgram, NewSignIn, PgStore, Pools};
use uuid::Uuid;

/// Ids that count up, as those of one second would.
#[derive(Default)]
pub struct Ids(AtomicU64);

impl Clock for Ids {
    fn now(&self) -> Timestamp {
        monday()
    }

    fn id(&self) -> Uuid {
        let count = self.0.fetch_add(1, Relaxed);
        let millisecond = u64::try_from(monday().as_millisecond()).unwrap();
        Uuid::from_u64_pair((millisecond << 16) | 0x7000, 0x8000_0000_0000_0000 | count)
    }
}

/// Monday 4 May 2026, 11:00 at the clinic.
pub fn monday() -> Timestamp {
    "2026-05-04T15:00:00Z".parse().unwrap()
}

pub fn minutes(minutes: i64) -> SignedDuration {
    SignedDuration::from_mins(minutes)
}

pub fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

pub fn hash(seed: u64) -> [u8; 32] {
    let mut hash = [0x5a; 32];
    hash[..8].copy_from_slice(&seed.to_be_bytes());
    hash
}

pub const PASSWORD: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaA";

/// A store, and the database behind it.
pub struct Trial {
    pub store: PgStore,
    pub options: PgConnectOptions,
    pub ids: Arc<Ids>,
}

impl Trial {
    /// The store acts as the application's role, as it does in production (traps D4).
    pub fn new(options: &PgConnectOptions) -> Self {
        let ids = Arc::new(Ids::default());
        let store = PgStore::connect(
            options.clone().options([("role", "mooring_app")]),
            Pools { general: 6, reserved: 4 },
            ids.clone(),
        );
        Self { store, options: options.clone(), ids }
    }

    /// A program with one clinic, Monday to Friday from 8 to 18 in New York.
    pub async fn program(&self, host: &str) -> ProgramId {
        let id = ProgramId(self.ids.id());
        let open = Some((time(8, 0, 0, 0), time(18, 0, 0, 0)));
        let new = NewProgram {
            id,
            host: host.into(),
            name: "Harbor Clinic".into(),
            phone: Some("555 0100".into()),
            time_zone: "America/New_York".into(),
            hours: [open, open, open, open, open, None, None],
        };
        self.store.create_program(&new, monday()).await.unwrap();
        id
    }

    pub fn account(&self, name: &str, roles: &[Role]) -> NewAccount {
        NewAccount {
            id: AccountId(self.ids.id()),
            email: Email::parse(&format!("{name}@example.org")).unwrap(),
            name: format!("{name} Surname"),
            called: name.into(),
            language: Language::En,
            roles: roles.to_vec(),
        }
    }

    pub fn sign_in(&self) -> NewSignIn {
        let id = SignInId(self.ids.id());
        NewSignIn { id, token_hash: hash(id.0.as_u64_pair().1) }
    }

    pub fn code(&self, expires_at: Timestamp) -> NewCode {
        let id = InvitationId(self.ids.id());
        NewCode { id, code_hash: hash(id.0.as_u64_pair().1), expires_at }
    }

    /// Somebody who was invited, accepted, and is signed in.
    pub async fn person(&self, program: ProgramId, name: &str, roles: &[Role]) -> Scope {
        let (new, code) = (self.account(name, roles), self.code(monday() + days(7)));
        self.store.invite(program, &new, code, None, monday()).await.unwrap();
        let used = self.store.use_code(program, code.code_hash, PASSWORD, self.sign_in(), monday()).await;
        used.unwrap().expect("the code works")
    }

    pub async fn participant(&self, program: ProgramId, name: &str) -> AsParticipant {
        self.person(program, name, &[Role::Participant]).await.participant().unwrap()
    }

    pub async fn clinician(&self, program: ProgramId, name: &str) -> AsClinician {
        self.person(program, name, &[Role::Clinician]).await.clinician().unwrap()
    }

    pub fn client_id(&self) -> ClientId {
        ClientId(self.ids.id())
    }

    /// Sends a check-in.
    pub async fn checks_in(&self, who: &AsParticipant, answers: Answers, now: Timestamp) -> Receipt {
        self.store.submit(who, NewCheckIn::of(self.client_id(), answers), now).await.unwrap()
    }

    /// The check-in of the month that was answered last, as its owner sees it.
    pub async fn newest(&self, who: &AsParticipant, now: Timestamp) -> CheckIn {
        let days = self.store.history(who, None, now).await.unwrap().days;
        let check_ins = days.into_iter().flat_map(|day| day.check_ins).map(|version| version.check_in);
        check_ins.max_by_key(|check_in| check_in.answered_at).expect("a check-in")
    }

    /// A connection as the application's role, in the context of a program or of none.
    pub async fn app(&self, program: Option<ProgramId>) -> PgConnection {
        let mut connection = self.owner(program).await;
        sqlx::query("SET ROLE mooring_app").execute(&mut connection).await.unwrap();
        connection
    }

    /// A connection as the owner of the tables, whom the policies bind too.
    pub async fn owner(&self, program: Option<ProgramId>) -> PgConnection {
        let mut connection = PgConnection::connect_with(&self.options).await.unwrap();
        let context = program.map(|program| program.to_string()).unwrap_or_default();
        sqlx::query("SELECT set_config('mooring.program', $1, false)")
            .bind(context)
            .execute(&mut connection)
            .await
            .unwrap();
        connection
    }

    /// A number that the owner counts in a program.
    pub async fn count(&self, program: ProgramId, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(&mut self.owner(Some(program)).await).await.unwrap()
    }

    /// Ends the connections, so that the database can be dropped.
    pub async fn end(self) {
        self.store.close().await;
    }
}

/// A check-in with nothing but a craving.
pub fn craving(strength: u8) -> Answers {
    Answers::only(rating(strength))
}

pub fn rating(value: u8) -> Rating {
    Rating::new(value).unwrap()
}

pub fn text(text: &str) -> Text {
    Text::parse(text, 4_000).unwrap()
}
