//! Finds `t!(language, "key", name = value)` in Rust sources.

use std::collections::BTreeSet;

/// One use of a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Call {
    /// Line, from 1.
    pub line: usize,
    /// The key.
    pub key: String,
    /// Names of the values that are passed.
    pub values: BTreeSet<String>,
}

/// Every use of a text in `source`. A call whose key is no literal does not compile and is passed over here.
pub fn calls(source: &str) -> Vec<Call> {
    let mut found = Vec::new();
    for (at, _) in source.match_indices("t!(") {
        let before = &source[..at];
        let line_so_far = before.rsplit('\n').next().unwrap_or_default();
        let part_of_word = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        if part_of_word || line_so_far.trim_start().starts_with("//") {
            continue;
        }
        let arguments = arguments(&source[at + 3..]);
        let [_, key, values @ ..] = arguments.as_slice() else { continue };
        let Some(key) = key.strip_prefix('"').and_then(|k| k.strip_suffix('"')) else { continue };
        let values = values.iter().filter_map(|v| v.split_once('=')).map(|(name, _)| name.trim().to_owned()).collect();
        found.push(Call { line: before.matches('\n').count() + 1, key: key.to_owned(), values });
    }
    found
}

/// The arguments up to the closing bracket, split at the commas of the top level.
fn arguments(text: &str) -> Vec<String> {
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    let mut all = vec![String::new()];
    for c in text.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                all.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(last) = all.last_mut() {
            last.push(c);
        }
    }
    all.into_iter().map(|argument| argument.trim().to_owned()).filter(|argument| !argument.is_empty()).collect()
}
