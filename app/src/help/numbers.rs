//! The numbers of `clinical/resources.md`, section 1. A clinic may change them in its configuration.

/// Whom to call. Country and language decide them; the default is for the United States.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbers {
    /// Danger to life now.
    pub emergency: String,
    /// The crisis line, by voice.
    pub crisis_call: String,
    /// The crisis line, by text message.
    pub crisis_text: String,
    /// The crisis line, in the browser.
    pub crisis_chat: Option<String>,
    /// The crisis line for veterans, by text message; by voice it is the crisis line and then 1.
    pub veterans_text: Option<String>,
    /// A second line by text message.
    pub text_line: Option<String>,
    /// Where to find treatment; not a crisis line.
    pub samhsa: Option<String>,
    /// The same for text telephones.
    pub samhsa_tty: String,
    /// The clinic's own number and its hours in words.
    pub clinic: Option<(String, String)>,
}

impl Default for Numbers {
    fn default() -> Self {
        Self {
            emergency: "911".to_owned(),
            crisis_call: "988".to_owned(),
            crisis_text: "988".to_owned(),
            crisis_chat: Some("https://988lifeline.org".to_owned()),
            veterans_text: Some("838255".to_owned()),
            text_line: Some("741741".to_owned()),
            samhsa: Some("1-800-662-4357".to_owned()),
            samhsa_tty: "1-800-487-4889".to_owned(),
            clinic: None,
        }
    }
}

/// The link that calls a number.
pub fn tel(number: &str) -> String {
    format!("tel:{}", dialled(number))
}

/// The link that writes a text message to a number.
pub fn sms(number: &str) -> String {
    format!("sms:{}", dialled(number))
}

/// What a telephone dials: nothing but digits and a leading plus, whatever was written in the configuration.
fn dialled(number: &str) -> String {
    let plus = number.trim_start().starts_with('+').then_some('+');
    plus.into_iter().chain(number.chars().filter(char::is_ascii_digit)).collect()
}
