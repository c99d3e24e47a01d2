//! The settings as they are typed, before they are checked.

use serde::Deserialize;
use std::collections::BTreeMap;

/// A value that may be typed as text or as a number.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Plain {
    Text(String),
    Number(i64),
    Other(serde::de::IgnoredAny),
}

/// A list that may be typed as text with commas.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Many {
    Text(String),
    List(Vec<String>),
    Other(serde::de::IgnoredAny),
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Raw {
    pub(super) public_origin: Option<Plain>,
    pub(super) listen: Option<Plain>,
    pub(super) ops: Option<Plain>,
    pub(super) trusted_proxies: Option<Many>,
    pub(super) data: Option<Plain>,
    pub(super) database_url: Option<Plain>,
    pub(super) owner_url: Option<Plain>,
    pub(super) postgres_bin: Option<Plain>,
    pub(super) pool: RawPool,
    pub(super) crisis: RawCrisis,
    pub(super) breached_passwords: Option<Plain>,
    pub(super) site: Option<Plain>,
    pub(super) log: Option<Plain>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawPool {
    pub(super) pages: Option<Plain>,
    pub(super) check_ins: Option<Plain>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawCrisis {
    pub(super) country: Option<Plain>,
    pub(super) checked_on: Option<Plain>,
    pub(super) emergency: Option<Plain>,
    pub(super) clinic: Option<Plain>,
    pub(super) line: Option<RawLine>,
    pub(super) more: Option<Vec<RawLine>>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawLine {
    pub(super) id: Option<Plain>,
    pub(super) name: Option<Plain>,
    pub(super) call: Option<Plain>,
    pub(super) then: Option<Plain>,
    pub(super) sms: Option<Plain>,
    pub(super) chat: Option<Plain>,
    pub(super) tty: Option<Plain>,
    pub(super) hours: Option<Plain>,
    pub(super) options: BTreeMap<String, String>,
    pub(super) languages: Option<Many>,
    pub(super) about: Option<Plain>,
}
