//! What is wrong with a configuration, in words that name the key.

use std::fmt;

/// One key and what is wrong with it. Never carries the value of a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The key as in the file, such as `pool.pages`.
    pub key: String,
    /// What is expected, and what was found.
    pub says: String,
}

/// Every problem of a configuration; at least one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Problems(pub Vec<Problem>);

impl Problem {
    /// A problem of `key`.
    pub fn new(key: impl Into<String>, says: impl Into<String>) -> Self {
        Self { key: key.into(), says: says.into() }
    }

    /// The variable of the environment that sets the same key.
    pub fn variable(&self) -> String {
        match self.key.as_str() {
            "database_url" => "DATABASE_URL".into(),
            key => format!("MOORING_{}", key.to_uppercase().replace('.', "__")),
        }
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.key.is_empty() {
            f.write_str(&self.says)
        } else {
            write!(f, "{} ({}): {}", self.key, self.variable(), self.says)
        }
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the configuration needs a correction")?;
        self.0.iter().try_for_each(|problem| write!(f, "\n  {problem}"))
    }
}
