//! What every request handler shares.

use crate::{
    config::{Config, Crisis, Line},
    gate::{Blocklist, Hasher, PgGate},
    live::Live,
};
use app::help::Numbers;
use axum::extract::FromRef;
use domain::{Clock, Failure, ProgramId, Services};
use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use leptos::config::{Env, LeptosOptions};
use std::{
    collections::HashMap,
    net::IpAddr,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError},
};
use store::PgStore;

/// How long a host name's program is remembered.
const HOST_KNOWN_FOR: SignedDuration = SignedDuration::from_secs(5);
/// How many host names are remembered; strangers can send any.
const HOSTS_KNOWN: usize = 1_000;

/// The program of each host name, and when that was looked up.
type Hosts = HashMap<String, (Option<ProgramId>, Timestamp)>;

/// One running server.
#[derive(Clone)]
pub struct Site {
    /// Where leptos finds its files.
    pub options: LeptosOptions,
    /// The ports.
    pub services: Services,
    /// The store behind the ports.
    pub store: PgStore,
    /// Configuration.
    pub config: Arc<Config>,
    /// Changes of the boards.
    pub live: Live,
    /// Numbers for a crisis, as pages show them.
    pub numbers: Numbers,
    /// Address of the stylesheet.
    pub stylesheet: Arc<str>,
    /// The service worker.
    pub worker: Arc<str>,
    hosts: Arc<Mutex<Hosts>>,
}

impl FromRef<Site> for LeptosOptions {
    fn from_ref(site: &Site) -> Self {
        site.options.clone()
    }
}

impl Site {
    /// A site on a store.
    pub fn new(
        store: PgStore,
        config: Arc<Config>,
        clock: Arc<dyn Clock>,
        hasher: Hasher,
        blocklist: Blocklist,
    ) -> Self {
        let gate = PgGate::new(store.clone(), hasher, blocklist, clock.clone());
        let services = Services {
            clock,
            gate: Arc::new(gate),
            check_ins: Arc::new(store.clone()),
            cravings: Arc::new(store.clone()),
            lapses: Arc::new(store.clone()),
            drafts: Arc::new(store.clone()),
            flags: Arc::new(store.clone()),
            agendas: Arc::new(store.clone()),
            progresses: Arc::new(store.clone()),
            people: Arc::new(store.clone()),
            practices: Arc::new(store.clone()),
            questionnaires: Arc::new(store.clone()),
            homework: Arc::new(store.clone()),
            plans: Arc::new(store.clone()),
            medications: Arc::new(store.clone()),
            settings: Arc::new(store.clone()),
            schedules: Arc::new(store.clone()),
        };
        let options = options(&config);
        let stylesheet: Arc<str> = built(&options, "css").into();
        let numbers = numbers(&config.crisis);
        let live = Live::new(store.clone(), services.clock.clone());
        let worker = crate::worker::fill(&options);
        Self { options, services, store, config, live, numbers, stylesheet, worker, hosts: Arc::default() }
    }

    /// The time zone of the clinic that answers at `host`; UTC where it cannot be known.
    pub async fn zone_at(&self, host: &str, now: Timestamp) -> TimeZone {
        let Ok(Some(program)) = self.program_of(host, now).await else { return TimeZone::UTC };
        self.services.people.clinic(program).await.map_or(TimeZone::UTC, |clinic| clinic.zone)
    }

    /// Whether `address` is a proxy whose `X-Forwarded-For` is believed.
    pub fn trusts(&self, address: IpAddr) -> bool {
        self.config.trusted_proxies.iter().any(|network| network.contains(address))
    }

    /// The program that answers at `host`. Remembered for five seconds, and longer while the database is away.
    pub async fn program_of(&self, host: &str, now: Timestamp) -> Result<Option<ProgramId>, Failure> {
        let known = self.hosts.lock().unwrap_or_else(PoisonError::into_inner).get(host).copied();
        if let Some((program, at)) = known
            && now.duration_since(at).abs() < HOST_KNOWN_FOR
        {
            return Ok(program);
        }
        match self.store.program_of_host(host).await {
            Ok(program) => {
                let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
                if hosts.len() >= HOSTS_KNOWN {
                    hosts.clear();
                }
                hosts.insert(host.to_owned(), (program, now));
                Ok(program)
            }
            Err(failure) => known.map(|(program, _)| program).ok_or(failure),
        }
    }
}

/// The configured numbers, as pages show them.
fn numbers(crisis: &Crisis) -> Numbers {
    let line = |id: &str| crisis.more.iter().find(|line| line.id == id);
    let call = |line: &Line| line.call.as_ref().map(ToString::to_string);
    let text = |line: &Line| line.sms.as_ref().map(ToString::to_string);
    let samhsa = line("samhsa");
    Numbers {
        emergency: crisis.emergency.to_string(),
        crisis_call: call(&crisis.line).unwrap_or_else(|| crisis.emergency.to_string()),
        crisis_text: text(&crisis.line).or_else(|| call(&crisis.line)).unwrap_or_else(|| crisis.emergency.to_string()),
        crisis_chat: crisis.line.chat.clone(),
        veterans_text: line("vets").and_then(text),
        text_line: line("ctl").and_then(text),
        samhsa: samhsa.and_then(call),
        samhsa_tty: samhsa.and_then(|line| line.tty.as_ref()).map(ToString::to_string).unwrap_or_default(),
        clinic: crisis.clinic.as_ref().map(|phone| (phone.to_string(), String::new())),
    }
}

/// Where leptos finds the files for the browser: as configured, else beside the program, else where cargo-leptos puts them.
fn options(config: &Config) -> LeptosOptions {
    let beside = std::env::current_exe().ok().and_then(|exe| exe.parent().map(std::path::Path::to_path_buf));
    let near = beside.as_ref().map(|folder| folder.join("site")).filter(|site| site.is_dir());
    let built = std::env::var_os("LEPTOS_SITE_ROOT").map_or_else(|| PathBuf::from("target/site"), PathBuf::from);
    let root = config.site.clone().or(near).unwrap_or(built);
    // An older build may have left its hashes beside a program that was built without them.
    let hashed = hash_of("css").is_some_and(|hash| root.join(format!("pkg/mooring.{hash}.css")).is_file());
    LeptosOptions::builder()
        .output_name("mooring")
        .site_root(root.to_string_lossy().into_owned())
        .env(if cfg!(debug_assertions) { Env::DEV } else { Env::PROD })
        .hash_files(hashed)
        .build()
}

/// The hash in the name of the built file of this kind (`css`, `js`, `wasm`), from `hash.txt` beside the program (traps A11).
fn hash_of(kind: &str) -> Option<String> {
    let text = std::fs::read_to_string(std::env::current_exe().ok()?.parent()?.join("hash.txt")).ok()?;
    text.lines().find_map(|line| Some(line.strip_prefix(kind)?.strip_prefix(':')?.trim().to_owned()))
}

/// The address of the built file of this kind.
pub fn built(options: &LeptosOptions, kind: &str) -> String {
    let dot_hash =
        options.hash_files.then(|| hash_of(kind)).flatten().map(|hash| format!(".{hash}")).unwrap_or_default();
    format!("/{}/{}{dot_hash}.{kind}", options.site_pkg_dir, options.output_name)
}
