//! Where a configuration comes from: a TOML file, then the environment, whose values are always text.

use super::{Problem, Problems, raw::Raw};
use figment::{
    Figment, Metadata, Profile, Provider,
    error::Kind,
    providers::{Format, Toml},
    value::{Dict, Map, Value},
};
use std::path::{Path, PathBuf};

/// What surrounds the process, as an argument so that tests need no environment of their own.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The environment.
    pub variables: Vec<(String, String)>,
    /// The working folder.
    pub folder: PathBuf,
    /// Whether the process may do everything.
    pub root: bool,
}

impl Surroundings {
    /// Those of this process. Variables that are not UTF-8 are passed over unless they are Mooring's.
    pub fn of_process() -> Result<Self, Problems> {
        let mut variables = Vec::new();
        for (name, value) in std::env::vars_os() {
            match (name.into_string(), value.into_string()) {
                (Ok(name), Ok(value)) => variables.push((name, value)),
                (Ok(name), Err(_)) if key_of(&name).is_some() => {
                    return Err(Problem::new("", format!("{name}: expected UTF-8")).into());
                }
                _ => {}
            }
        }
        let folder = std::env::current_dir()
            .map_err(|error| Problem::new("", format!("the working folder cannot be read: {error}")))?;
        Ok(Self { variables, folder, root: rustix::process::geteuid().is_root() })
    }

    /// The data folder where nothing names another.
    pub(super) fn usual_data(&self) -> PathBuf {
        if self.root { PathBuf::from("/var/lib/mooring") } else { self.folder.join("var") }
    }

    fn data(&self) -> PathBuf {
        let named = self.variables.iter().find(|(name, value)| name == "MOORING_DATA" && !value.is_empty());
        named.map_or_else(|| self.usual_data(), |(_, value)| self.folder.join(value))
    }
}

/// The key that a variable sets, if it is one of Mooring's.
fn key_of(variable: &str) -> Option<String> {
    match variable {
        "DATABASE_URL" => Some("database_url".into()),
        "MOORING_CONFIG" => None,
        // Settings of the test suite, which may run this program.
        _ if variable.starts_with("MOORING_TEST_") => None,
        _ => variable.strip_prefix("MOORING_").map(|name| name.to_lowercase().replace("__", ".")),
    }
}

/// The environment as a provider. figment's own guesses types, and turns a number such as 0800 111 into another one.
struct Environment<'a>(&'a Surroundings);

impl Provider for Environment<'_> {
    fn metadata(&self) -> Metadata {
        Metadata::named("environment")
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        let mut all = Dict::new();
        for (name, value) in &self.0.variables {
            let Some(key) = key_of(name).filter(|_| !value.trim().is_empty()) else { continue };
            insert(&mut all, &key, value);
        }
        Ok(Profile::Default.collect(all))
    }
}

fn insert(into: &mut Dict, key: &str, value: &str) {
    match key.split_once('.') {
        None => {
            into.insert(key.to_owned(), Value::from(value));
        }
        Some((head, rest)) => {
            let inner = into.entry(head.to_owned()).or_insert_with(|| Value::from(Dict::new()));
            if let Value::Dict(_, inner) = inner {
                insert(inner, rest, value);
            }
        }
    }
}

/// Reads file and environment; says which file it was.
pub(super) fn read(named: Option<&Path>, around: &Surroundings) -> Result<(Raw, Option<PathBuf>), Problems> {
    let file = match named {
        Some(file) => Some(around.folder.join(file)),
        None => [around.folder.join("mooring.toml"), around.data().join("mooring.toml")]
            .into_iter()
            .find(|file| file.is_file()),
    };
    let mut figment = Figment::new();
    if let Some(file) = &file {
        let text = std::fs::read_to_string(file)
            .map_err(|error| Problem::new("", format!("{}: cannot be read: {error}", file.display())))?;
        well_formed(&text).map_err(|says| Problem::new("", format!("{}: {says}", file.display())))?;
        figment = figment.merge(Toml::string(&text));
    }
    let raw = figment
        .merge(Environment(around))
        .extract::<Raw>()
        .map_err(|errors| Problems(errors.into_iter().map(|error| explain(&error, file.as_deref())).collect()))?;
    Ok((raw, file))
}

/// Whether the text is TOML. figment's own message would show the line, and the line may hold a password.
fn well_formed(text: &str) -> Result<(), String> {
    text.parse::<toml::Table>().map(|_| ()).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        format!("line {}: {}", before.matches('\n').count() + 1, error.message())
    })
}

/// A figment error in our words; never with the value that was found.
fn explain(error: &figment::Error, file: Option<&Path>) -> Problem {
    let path = error.path.join(".");
    match &error.kind {
        Kind::UnknownField(name, known) => {
            let key =
                if error.path.last().is_some_and(|last| last == name) { path } else { [path, name.clone()].join(".") };
            let key = key.trim_start_matches('.').to_owned();
            Problem::new(key, format!("no such setting; there are: {}", known.join(", ")))
        }
        Kind::InvalidType(_, expected) | Kind::InvalidValue(_, expected) => {
            Problem::new(path, format!("expected {expected}"))
        }
        Kind::MissingField(name) => Problem::new(format!("{path}.{name}").trim_start_matches('.'), "is missing"),
        Kind::Message(says) if path.is_empty() => {
            let file = file.map(|file| format!("{}: ", file.display())).unwrap_or_default();
            Problem::new("", format!("{file}{says}"))
        }
        Kind::Message(_) => Problem::new(path, "expected another kind of value"),
        _ => Problem::new(path, "cannot be read"),
    }
}
