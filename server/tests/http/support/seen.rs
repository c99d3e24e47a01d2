//! What a browser got back.

use super::html::{tags, text};
use axum::http::{HeaderMap, StatusCode};

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Seen {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}

impl Seen {
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.words());
        self
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(self.words().contains(words), "{words:?} is missing in: {}", self.words());
        self
    }

    #[track_caller]
    pub fn says_nothing_of(&self, words: &str) -> &Self {
        assert!(!self.words().contains(words), "{words:?} is in: {}", self.words());
        self
    }

    #[track_caller]
    pub fn goes_to(&self, page: &str) -> &Self {
        self.is(303);
        assert_eq!(self.header("location"), page);
        self
    }

    /// A header, `""` where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("plain"))
    }

    /// The body with its entities read and the seams between texts taken out.
    pub fn words(&self) -> String {
        text(&self.body)
    }

    /// The value of the first input with this name.
    pub fn field(&self, name: &str) -> String {
        let inputs = tags(&self.body).into_iter().filter(|tag| tag.name == "input");
        let mut named = inputs.filter(|tag| tag.get("name") == Some(name));
        named.next().and_then(|tag| tag.get("value").map(str::to_owned)).expect("a field")
    }

    /// The text of the element with this id.
    pub fn inside(&self, id: &str) -> String {
        let (_, rest) = self.body.split_once(&format!("id=\"{id}\"")).expect("an element");
        let (_, rest) = rest.split_once('>').expect("a tag");
        text(rest.split('<').next().unwrap_or_default())
    }

    /// The values that are chosen among the tiles with this name.
    pub fn checked(&self, name: &str) -> Vec<String> {
        let tiles = tags(&self.body).into_iter().filter(|tag| tag.get("name") == Some(name));
        tiles.filter(|tag| tag.get("checked").is_some()).filter_map(|tag| tag.get("value").map(str::to_owned)).collect()
    }

    /// The nonce of the policy, `""` where no script may run.
    pub fn nonce(&self) -> &str {
        let policy = self.header("content-security-policy");
        policy.split_once("'nonce-").and_then(|(_, rest)| rest.split_once('\'')).map_or("", |(nonce, _)| nonce)
    }

    /// The page without what differs each time it is rendered.
    pub fn lasting(&self) -> String {
        let page = if self.nonce().is_empty() { self.body.clone() } else { self.body.replace(self.nonce(), "NONCE") };
        if page.contains("name=\"client_id\"") { page.replace(&self.field("client_id"), "CLIENT-ID") } else { page }
    }
}
