//! What must hold between the texts of the languages and the code that asks for them. No I/O.

use std::collections::{BTreeMap, BTreeSet};

#[path = "calls.rs"]
mod calls;
#[path = "messages.rs"]
mod messages;

pub use calls::{Call, calls};
pub use messages::{Messages, read};

/// The Fluent files of one language: path and content.
pub struct Language {
    /// `en`, `es`.
    pub tag: String,
    /// Path and content of each file.
    pub files: Vec<(String, String)>,
}

/// What was found.
#[derive(Default, Debug)]
pub struct Report {
    /// Each stops the build.
    pub problems: Vec<String>,
    /// Keys that no source names.
    pub unused: Vec<String>,
}

/// Compares the languages with each other, and the sources (path and content) with the first language.
pub fn check(languages: &[Language], sources: &[(String, String)]) -> Report {
    let mut report = Report::default();
    let read: Vec<(&str, Messages)> =
        languages.iter().map(|l| (l.tag.as_str(), read(&l.files, &mut report.problems))).collect();
    compare(&read, &mut report.problems);
    let Some((_, first)) = read.first() else { return report };
    let mut used = BTreeSet::new();
    for (path, content) in sources {
        for call in calls(content) {
            match first.keys.get(&call.key) {
                None => report.problems.push(format!("{path}:{}: there is no text `{}`", call.line, call.key)),
                Some(wanted) => differ(path, &call, wanted, &mut report.problems),
            }
            used.insert(call.key);
        }
    }
    used.extend(first.references.iter().map(|(_, to)| to.clone()));
    report.unused = first.keys.keys().filter(|key| !used.contains(*key)).cloned().collect();
    report
}

fn differ(path: &str, call: &Call, wanted: &BTreeSet<String>, problems: &mut Vec<String>) {
    if call.values != *wanted {
        let (given, wanted) = (list(&call.values), list(wanted));
        problems.push(format!("{path}:{}: text `{}` takes {wanted}, but is given {given}", call.line, call.key));
    }
}

fn compare(read: &[(&str, Messages)], problems: &mut Vec<String>) {
    let mut all: BTreeMap<&String, Vec<(&str, &BTreeSet<String>)>> = BTreeMap::new();
    for (tag, messages) in read {
        for (key, variables) in &messages.keys {
            all.entry(key).or_default().push((tag, variables));
        }
        for (from, to) in &messages.references {
            if !messages.keys.contains_key(to) {
                problems.push(format!("text `{from}` ({tag}) refers to `{to}`, which does not exist"));
            }
        }
    }
    for (key, found) in all {
        for (tag, _) in read {
            if !found.iter().any(|(t, _)| t == tag) {
                problems.push(format!("text `{key}` is missing in `{tag}`"));
            }
        }
        if let [(first, wanted), rest @ ..] = found.as_slice() {
            for (tag, variables) in rest.iter().filter(|(_, variables)| variables != wanted) {
                let (a, b) = (list(wanted), list(variables));
                problems.push(format!("text `{key}` takes {a} in `{first}`, but {b} in `{tag}`"));
            }
        }
    }
}

fn list(names: &BTreeSet<String>) -> String {
    if names.is_empty() {
        return "nothing".to_owned();
    }
    names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}
