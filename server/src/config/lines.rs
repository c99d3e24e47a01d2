//! Reads the numbers for a crisis.

use super::{
    Crisis, Line, Phone,
    checker::Checker,
    raw::{RawCrisis, RawLine},
};

impl Checker {
    fn line(&mut self, key: &str, raw: RawLine, usual: Line) -> Line {
        let languages = self.list(&format!("{key}.languages"), raw.languages);
        let mut phone = |name: &str, value, usual| self.read(&format!("{key}.{name}"), value, Phone::parse).or(usual);
        let (call, sms, tty) =
            (phone("call", raw.call, usual.call), phone("sms", raw.sms, usual.sms), phone("tty", raw.tty, usual.tty));
        let chat = self.read(&format!("{key}.chat"), raw.chat, |typed| {
            let plain = typed.starts_with("https://")
                && !typed.contains(|c: char| c.is_whitespace() || c.is_control() || "\"<>".contains(c));
            if plain { Ok(typed.to_owned()) } else { Err("expected an address that begins with https://") }
        });
        let mut text = |name: &str, value| self.text(&format!("{key}.{name}"), value);
        Line {
            id: text("id", raw.id).unwrap_or(usual.id),
            name: text("name", raw.name).unwrap_or(usual.name),
            then: text("then", raw.then).or(usual.then),
            hours: text("hours", raw.hours).or(usual.hours),
            about: text("about", raw.about).or(usual.about),
            options: if raw.options.is_empty() { usual.options } else { raw.options.into_iter().collect() },
            languages: if languages.is_empty() { usual.languages } else { languages },
            chat: chat.or(usual.chat),
            call,
            sms,
            tty,
        }
    }

    fn complete(&mut self, key: &str, line: &Line) {
        if line.name.is_empty() {
            self.refuse(&format!("{key}.name"), "expected the name of the line");
        }
        if !line.can_be_reached() {
            self.refuse(
                &format!("{key}.call"),
                "expected a number to call or to text (`sms`), or the address of a chat",
            );
        }
    }

    pub(super) fn crisis(&mut self, raw: RawCrisis) -> Option<Crisis> {
        let country = self.read("crisis.country", raw.country, |typed| {
            let two_letters = typed.len() == 2 && typed.bytes().all(|b| b.is_ascii_alphabetic());
            if two_letters {
                Ok(typed.to_ascii_uppercase())
            } else {
                Err("expected a country code of two letters, such as US")
            }
        });
        let country = country.unwrap_or_else(|| "US".into());
        let usual = Some(Crisis::united_states()).filter(|usual| usual.country == country);
        let checked_on = self.read("crisis.checked_on", raw.checked_on, |typed| {
            typed.parse().map_err(|_| "expected a date in quotes, such as \"2026-05-01\"")
        });
        let clinic = self.read("crisis.clinic", raw.clinic, Phone::parse);
        if usual.is_none() && clinic.is_none() {
            self.refuse(
                "crisis.clinic",
                format!("expected the clinic's phone number: it has to be set for the country {country}"),
            );
        }
        let emergency = self.read("crisis.emergency", raw.emergency, Phone::parse);
        let emergency = emergency.or_else(|| usual.as_ref().map(|usual| usual.emergency.clone()));
        if emergency.is_none() {
            self.refuse(
                "crisis.emergency",
                format!("expected the emergency number: it has to be set for the country {country}"),
            );
        }
        let (usual_line, usual_more) = usual.map(|usual| (usual.line, usual.more)).unwrap_or_default();
        if raw.line.is_none() && usual_line.name.is_empty() {
            self.refuse(
                "crisis.line",
                format!("expected a crisis line with `name` and `call`: it has to be set for the country {country}"),
            );
        }
        let set = raw.line.is_some();
        let line = self.line("crisis.line", raw.line.unwrap_or_default(), usual_line);
        if set {
            self.complete("crisis.line", &line);
        }
        let more = raw.more.map_or(usual_more, |lines| {
            let numbered = lines.into_iter().enumerate().map(|(at, raw)| {
                let key = format!("crisis.more.{at}");
                let line = self.line(&key, raw, Line::default());
                self.complete(&key, &line);
                line
            });
            numbered.collect()
        });
        Some(Crisis { country, checked_on, emergency: emergency?, line, more, clinic })
    }
}
