//! The address that browsers see.

use http::Uri;
use std::fmt;

/// Scheme, host and port, as browsers write them in `Origin:`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    text: String,
    host: String,
}

impl Origin {
    /// Reads an origin; plain http is for this machine only.
    pub fn parse(typed: &str) -> Result<Self, &'static str> {
        const FORM: &str = "expected an address such as https://mooring.example.org, without a path";
        let uri: Uri = typed.trim().to_ascii_lowercase().parse().map_err(|_| FORM)?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else { return Err(FORM) };
        let bare = matches!(uri.path(), "" | "/") && uri.query().is_none() && !authority.as_str().contains('@');
        let host = authority.host().to_owned();
        let default_port = match scheme {
            "https" => 443,
            "http" if is_here(&host) => 80,
            "http" => return Err("expected https: plain http is for localhost and 127.0.0.1 only"),
            _ => return Err(FORM),
        };
        if !bare || host.is_empty() || authority.as_str().ends_with(':') {
            return Err(FORM);
        }
        let port = authority.port_u16().filter(|port| *port != default_port);
        let text = port.map_or_else(|| format!("{scheme}://{host}"), |port| format!("{scheme}://{host}:{port}"));
        Ok(Self { text, host })
    }

    /// The origin, in the form that browsers send.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The host name alone.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether browsers reach it by TLS.
    pub fn is_https(&self) -> bool {
        self.text.starts_with("https:")
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Whether a browser treats the host as this machine.
fn is_here(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]") || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn an_origin_is_https_or_this_machine() {
        for (typed, expected) in [
            ("https://Mooring.Example.org/", Some("https://mooring.example.org")),
            ("https://m.example.org:443", Some("https://m.example.org")),
            ("https://m.example.org:8443", Some("https://m.example.org:8443")),
            ("http://localhost:3000", Some("http://localhost:3000")),
            ("http://127.0.0.1:3000", Some("http://127.0.0.1:3000")),
            ("http://[::1]:3000", Some("http://[::1]:3000")),
            ("http://clinic.localhost:3000", Some("http://clinic.localhost:3000")),
            ("http://mooring.example.org", None),
            ("http://localhost.example.org", None),
            ("https://m.example.org/app", None),
            ("https://m.example.org?x=1", None),
            ("https://user@m.example.org", None),
            ("m.example.org", None),
            ("ftp://m.example.org", None),
            ("https://", None),
            ("", None),
        ] {
            assert_eq!(Origin::parse(typed).ok().as_ref().map(Origin::as_str), expected, "{typed}");
        }
    }
}
