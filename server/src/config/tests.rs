use super::{Config, Crisis, Problems, Surroundings};
use std::{fs, path::PathBuf};

/// A folder that is gone with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("mooring-config-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).expect("temporary folder");
        Self(path)
    }

    fn load(&self, file: &str, variables: &[(&str, &str)]) -> Result<Config, Problems> {
        if !file.is_empty() {
            fs::write(self.0.join("mooring.toml"), file).expect("configuration file");
        }
        let variables = variables.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        Config::load(None, &Surroundings { variables, folder: self.0.clone(), root: false })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn without_any_setting_it_runs_on_this_machine() {
    let folder = Folder::new("defaults");
    let config =
        folder.load("", &[("HOME", "/root"), ("MOORING_OWNER_URL", ""), ("MOORING_CONFIG", "x")]).expect("defaults");
    assert_eq!(config.public_origin.as_str(), "http://localhost:3000");
    assert_eq!(config.listen.to_string(), "127.0.0.1:3000");
    assert_eq!(config.ops.map(|ops| ops.to_string()).as_deref(), Some("127.0.0.1:3090"));
    assert_eq!(config.data, folder.0.join("var"));
    assert_eq!(config.crisis, Crisis::united_states());
    assert!(config.database.is_none() && config.file.is_none());
}

#[test]
fn root_keeps_data_where_the_postgres_user_can_enter() {
    let around = Surroundings { variables: vec![], folder: "/srv/x".into(), root: true };
    assert_eq!(Config::load(None, &around).expect("defaults").data, PathBuf::from("/var/lib/mooring"));
}

#[test]
fn the_environment_is_stronger_than_the_file() {
    let folder = Folder::new("order");
    let file = "listen = 4000\nops = 'none'\ntrusted_proxies = ['10.0.0.0/8']\n[pool]\npages = 20\n[crisis]\nclinic = '555 0100'\nchecked_on = '2026-05-01'\n";
    let variables =
        [("MOORING_LISTEN", "0.0.0.0:4001"), ("MOORING_POOL__CHECK_INS", "7"), ("MOORING_CRISIS__CLINIC", "0800111")];
    let config = folder.load(file, &variables).expect("sound");
    assert_eq!(config.listen.to_string(), "0.0.0.0:4001");
    assert_eq!((config.pools.pages, config.pools.check_ins, config.ops), (20, 7, None));
    assert_eq!(config.crisis.clinic.expect("clinic").as_str(), "0800111");
    assert_eq!(config.crisis.line.name, "988 Suicide & Crisis Lifeline");
    assert_eq!(config.file, Some(folder.0.join("mooring.toml")));
}

#[test]
fn a_bad_value_is_answered_with_its_key_and_what_is_expected() {
    let folder = Folder::new("bad");
    for (name, value, key, says) in [
        ("MOORING_PUBLIC_ORIGIN", "http://mooring.example.org", "public_origin", "https"),
        ("MOORING_LISTEN", "somewhere", "listen", "127.0.0.1:3000"),
        ("MOORING_LISTEN", "70000", "listen", "address and port"),
        ("MOORING_OPS", "0.0.0.0:3090", "ops", "this machine only"),
        ("MOORING_TRUSTED_PROXIES", "10.0.0.0/8, proxy", "trusted_proxies", "`proxy`"),
        ("MOORING_POOL__PAGES", "0", "pool.pages", "1 to 200"),
        ("MOORING_POOL__PAGES", "many", "pool.pages", "1 to 200"),
        ("MOORING_CRISIS__CLINIC", "ask Bob", "crisis.clinic", "phone number"),
        ("MOORING_CRISIS__CHECKED_ON", "May", "crisis.checked_on", "date"),
        ("MOORING_CRISIS__LINE__CHAT", "javascript:alert(1)", "crisis.line.chat", "https://"),
        ("MOORING_BREACHED_PASSWORDS", "none.txt", "breached_passwords", "file"),
        ("MOORING_LISTN", "3000", "listn", "no such setting"),
        ("MOORING_POOL__PAGE", "3", "pool.page", "no such setting"),
        ("MOORING_OWNER_URL", "postgres://o:p@localhost/m", "owner_url", "database_url"),
    ] {
        let problems = folder.load("", &[(name, value)]).expect_err(name);
        let [problem] = problems.0.as_slice() else { panic!("{problems}") };
        assert_eq!((problem.key.as_str(), problem.variable().as_str()), (key, name));
        assert!(problem.says.contains(says), "{problem}");
    }
}

#[test]
fn all_problems_are_said_at_once() {
    let problems = Folder::new("all")
        .load("listen = true\n", &[("MOORING_OPS", "x"), ("MOORING_POOL__PAGES", "-1")])
        .expect_err("bad");
    let keys: Vec<_> = problems.0.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["listen", "ops", "pool.pages"]);
}

#[test]
fn another_country_fills_in_its_own_numbers() {
    let folder = Folder::new("country");
    let problems = folder.load("", &[("MOORING_CRISIS__COUNTRY", "de")]).expect_err("numbers are missing");
    let keys: Vec<_> = problems.0.iter().map(|problem| problem.key.as_str()).collect();
    assert_eq!(keys, ["crisis.clinic", "crisis.emergency", "crisis.line"]);
    let file = "[crisis]\ncountry = 'DE'\nemergency = 112\nclinic = '030 555'\n[crisis.line]\nname = 'TelefonSeelsorge'\ncall = '0800 1110111'\n";
    let crisis = folder.load(file, &[]).expect("complete").crisis;
    assert_eq!(
        (crisis.emergency.as_str(), crisis.line.call.expect("number").dialled().as_str()),
        ("112", "08001110111")
    );
    assert!(crisis.more.is_empty());
    assert!(folder.load(&file.replace("call", "about"), &[]).is_err(), "a line that cannot be reached");
}

#[test]
fn s51_secrets_are_never_printed() {
    let folder = Folder::new("secrets");
    let url = "postgres://mooring_app:hunter2hunter2@localhost/mooring";
    let config = folder
        .load("", &[("DATABASE_URL", url), ("MOORING_OWNER_URL", &url.replace("_app", "_owner"))])
        .expect("sound");
    let printed = format!("{config:?} {config:#?}");
    assert!(printed.contains("mooring_owner") && !printed.contains("hunter2"), "{printed}");
    for file in [
        "database_url = 'postgres://a:hunter2@db.example.org/m'\n",
        "database_url = 'mysql://a:hunter2@localhost/m'\n",
        "database_url = 'postgres://a:hunter2@localhost:port/m'\n",
        "database_url = 'postgres://a:hunter2\n",
        "database_url = ['hunter2']\n",
        "database_url = 'hunter2'\n[pool]\nhunter = 1\n",
        "pool = 'hunter2'\n",
    ] {
        let problems = folder.load(file, &[]).expect_err(file);
        let printed = format!("{problems} {problems:?}");
        assert!(!printed.contains("hunter2"), "{printed}");
    }
}

#[test]
fn s37_a_database_elsewhere_needs_verified_tls() {
    let folder = Folder::new("tls");
    let elsewhere = "postgres://a:b@db.example.org/mooring";
    assert!(folder.load("", &[("DATABASE_URL", elsewhere)]).is_err());
    assert!(folder.load("", &[("DATABASE_URL", &format!("{elsewhere}?sslmode=require"))]).is_err());
    assert!(folder.load("", &[("DATABASE_URL", &format!("{elsewhere}?sslmode=verify-full"))]).is_ok());
    assert!(folder.load("", &[("DATABASE_URL", "postgres://a@localhost/mooring?host=/tmp/sockets")]).is_ok());
}
