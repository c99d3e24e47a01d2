//! The application of a test: a database of its own, a clock that stands still, and any number of servers on both.

use super::{
    Browser,
    cast::{self, CAST, HARBOR},
    clock::FrozenClock,
    form::{craving, form},
};
use axum::Router;
use domain::{Clock, Role, SignInId};
use jiff::SignedDuration;
use server::{
    config::{Config, Crisis, Origin, Pools},
    gate::{Blocklist, Hasher, token},
    router,
    site::Site,
};
use sqlx::{
    PgPool,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    sync::{Arc, OnceLock},
};
use store::{NewSignIn, PgStore};
use uuid::Uuid;

/// One running server.
#[derive(Clone)]
pub struct Server {
    pub site: Site,
    router: Router,
}

impl Server {
    fn new(options: PgConnectOptions, clock: Arc<FrozenClock>, config: Config) -> Self {
        static HASHER: OnceLock<Hasher> = OnceLock::new();
        let hasher = HASHER.get_or_init(|| Hasher::new(2).expect("hashes")).clone();
        let pools = store::Pools { general: 8, reserved: 4 };
        let store = PgStore::connect(options.options([("role", "mooring_app")]), pools, clock.clone());
        let site = Site::new(store, Arc::new(config), clock, hasher, Blocklist::new([]));
        Self { router: router::build(&site), site }
    }

    pub fn router(&self) -> Router {
        self.router.clone()
    }
}

fn config() -> Config {
    let here = |port| SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port);
    Config {
        public_origin: Origin::parse("https://harbor.example").expect("an origin"),
        listen: here(3000),
        ops: None,
        trusted_proxies: Vec::new(),
        data: "/nonexistent".into(),
        database: None,
        postgres_bin: None,
        pools: Pools { pages: 8, check_ins: 4 },
        crisis: Crisis::united_states(),
        breached_passwords: None,
        site: Some(concat!(env!("CARGO_MANIFEST_DIR"), "/../public").into()),
        log: String::new(),
        file: None,
    }
}

pub struct TestApp {
    pub clock: Arc<FrozenClock>,
    pub server: Server,
    options: PgConnectOptions,
    owner: PgPool,
    tokens: Vec<(&'static str, String)>,
}

impl TestApp {
    /// Both programs, and everybody signed in once.
    pub async fn new(pool: PgPoolOptions, options: PgConnectOptions) -> Self {
        let clock = Arc::new(FrozenClock::new());
        let server = Server::new(options.clone(), clock.clone(), config());
        for program in cast::programs(clock.now()) {
            server.site.store.load(&program).await.expect("a program");
        }
        // The owner's tables are closed to the owner too, but for one program's rows.
        let context = options.clone().options([("mooring.program", HARBOR.to_string())]);
        let owner = pool.max_connections(1).connect_lazy_with(context);
        let mut app = Self { clock, server, options, owner, tokens: Vec::new() };
        for member in &CAST {
            let token = app.open_sign_in(member.handle, SignedDuration::ZERO).await;
            app.tokens.push((member.handle, token));
        }
        app.change("UPDATE accounts SET disabled_at = now() WHERE name = 'Gwen Thistledown'").await;
        app
    }

    /// Another server process on the same database.
    pub fn second(&self) -> Server {
        Server::new(self.options.clone(), self.clock.clone(), config())
    }

    /// A server that believes what this proxy says about addresses.
    pub fn behind(&self, proxy: &str) -> Server {
        let config = Config { trusted_proxies: vec![proxy.parse().expect("a network")], ..config() };
        Server::new(self.options.clone(), self.clock.clone(), config)
    }

    /// A server whose database is not there.
    pub fn without_database(&self) -> Server {
        Server::new(self.options.clone().socket("/nonexistent"), self.clock.clone(), config())
    }

    /// Somebody who is not signed in.
    pub fn anybody(&self) -> Browser {
        Browser::new(&self.server, None)
    }

    pub fn participant(&self, handle: &str) -> Browser {
        self.signed_in(handle, Role::Participant)
    }

    pub fn family(&self, handle: &str) -> Browser {
        self.signed_in(handle, Role::Family)
    }

    pub fn clinician(&self, handle: &str) -> Browser {
        self.signed_in(handle, Role::Clinician)
    }

    pub fn administrator(&self, handle: &str) -> Browser {
        self.signed_in(handle, Role::Administrator)
    }

    fn signed_in(&self, handle: &str, role: Role) -> Browser {
        let member = cast::of(handle);
        assert_eq!(member.role, role);
        let token = self.tokens.iter().find(|(other, _)| *other == handle).expect("signed in").1.clone();
        Browser::new(&self.server, Some(token)).to(member.host())
    }

    /// One more browser of a person, who signed in some time ago and did nothing since.
    pub async fn another_browser_of(&self, handle: &str, ago: SignedDuration) -> Browser {
        let token = self.open_sign_in(handle, ago).await;
        Browser::new(&self.server, Some(token)).to(cast::of(handle).host())
    }

    async fn open_sign_in(&self, handle: &str, ago: SignedDuration) -> String {
        let (member, token) = (cast::of(handle), token::make());
        let new = NewSignIn { id: SignInId(self.clock.id()), token_hash: token::hash(&token.0).expect("a token") };
        let store = &self.server.site.store;
        store.open_sign_in(member.program, member.account(), new, self.clock.now() - ago).await.expect("signed in");
        token.0
    }

    /// Ana's craving of 9, and the flag it raised.
    pub async fn flag_of_ana(&self) -> Uuid {
        self.participant("ana").submits(craving(9)).await.goes_to("/check-in/saved");
        self.one("SELECT id FROM flags WHERE closed_at IS NULL").await
    }

    /// What ana wrote down in an exercise.
    pub async fn entry_of_ana(&self) -> Uuid {
        let written = form().id(4_711).with("skill", "wise_mind").with("w0", "Stay or go");
        self.participant("ana").sends("/api/practices/save", &written).await.goes_to("/practice/wise-mind/done");
        self.one("SELECT id FROM practices WHERE exercise = 'wise_mind'").await
    }

    /// Homework that dana gave ana, due tomorrow.
    pub async fn homework_of_ana(&self) -> domain::HomeworkId {
        self.gives_homework(crate::homework::papers()).await
    }

    /// Homework with these texts, from dana to ana.
    pub async fn gives_homework(&self, papers: domain::homework::Papers) -> domain::HomeworkId {
        let new = domain::homework::NewHomework {
            client_id: domain::ClientId(self.clock.id()),
            participant: cast::of("ana").account().into(),
            papers,
            language: domain::Language::En,
            skill: domain::Skill::from_word("box_breathing"),
            session: None,
            worksheet: None,
            due: domain::homework::Due::At(self.clock.now() + SignedDuration::from_hours(24)),
        };
        domain::Homeworks::assign(&self.server.site.store, &self.dana(), new, self.clock.now()).await.expect("given")
    }

    /// Dana, for what has no page yet.
    pub fn dana(&self) -> domain::AsClinician {
        let dana = cast::of("dana");
        let scope = domain::Scope {
            program: dana.program,
            account: dana.account(),
            sign_in: SignInId(self.clock.id()),
            name: dana.name.into(),
            called: "Dana".into(),
            language: domain::Language::En,
            roles: vec![Role::Clinician],
            screen: domain::Screen::default(),
        };
        scope.clinician().expect("a clinician")
    }

    /// One value out of our program's rows.
    pub async fn one<T>(&self, sql: &'static str) -> T
    where
        T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin,
    {
        sqlx::query_scalar(sql).fetch_one(&self.owner).await.expect("a value")
    }

    pub async fn count(&self, sql: &'static str) -> i64 {
        self.one(sql).await
    }

    /// Changes rows, or what the application's role may do, as the owner.
    pub async fn change(&self, sql: &'static str) {
        sqlx::raw_sql(sql).execute(&self.owner).await.expect("changed");
    }
}
