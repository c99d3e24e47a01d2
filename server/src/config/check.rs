//! Checks every setting.

use super::{
    Config, External, Network, Origin, Pools, Problems,
    checker::Checker,
    raw::{Plain, Raw},
    source::Surroundings,
};
use crate::postgres::Login;
use std::{
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
    str::FromStr,
};

impl Raw {
    /// The configuration, or all that is wrong with it.
    pub(super) fn check(self, file: Option<PathBuf>, around: &Surroundings) -> Result<Config, Problems> {
        let mut checker = Checker::default();
        let c = &mut checker;
        let public_origin = c
            .read("public_origin", self.public_origin, Origin::parse)
            .map_or_else(|| Origin::parse("http://localhost:3000"), Ok);
        let listen = c.read("listen", self.listen, listening).unwrap_or_else(|| here(3000));
        let ops = c.read("ops", self.ops, ops_listening).unwrap_or_else(|| Some(here(3090)));
        let trusted_proxies = c.list("trusted_proxies", self.trusted_proxies);
        let trusted_proxies = trusted_proxies
            .iter()
            .filter_map(|one| c.read("trusted_proxies", Some(Plain::Text(one.clone())), Network::from_str));
        let trusted_proxies = trusted_proxies.collect();
        let data = c.path("data", self.data, around).unwrap_or_else(|| around.usual_data());
        let app = c.secret("database_url", self.database_url, Login::parse);
        let owner = c.secret("owner_url", self.owner_url, Login::parse);
        if app.is_none() && owner.is_some() {
            c.refuse("owner_url", "is set without database_url, the address for the application role");
        }
        let postgres_bin = c.path("postgres_bin", self.postgres_bin, around);
        let pools = Pools {
            pages: c.read("pool.pages", self.pool.pages, connections).unwrap_or(12),
            check_ins: c.read("pool.check_ins", self.pool.check_ins, connections).unwrap_or(4),
        };
        let crisis = c.crisis(self.crisis);
        let breached_passwords = c.path("breached_passwords", self.breached_passwords, around);
        if let Some(path) = &breached_passwords
            && let Err(error) = std::fs::File::open(path)
        {
            c.refuse("breached_passwords", format!("expected a file that can be read; {}: {error}", path.display()));
        }
        let site = c.path("site", self.site, around);
        let log = c.text("log", self.log).unwrap_or_else(|| "info,sqlx::postgres::notice=warn".into());
        match (public_origin, crisis) {
            (Ok(public_origin), Some(crisis)) if checker.0.is_empty() => Ok(Config {
                public_origin,
                listen,
                ops,
                trusted_proxies,
                data,
                database: app.map(|app| External { app, owner }),
                postgres_bin,
                pools,
                crisis,
                breached_passwords,
                site,
                log,
                file,
            }),
            _ => Err(Problems(checker.0)),
        }
    }
}

/// This port on this machine only.
fn here(port: u16) -> SocketAddr {
    SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), port)
}

fn listening(typed: &str) -> Result<SocketAddr, &'static str> {
    let numbered = typed.replacen("localhost:", "127.0.0.1:", 1);
    numbered
        .parse()
        .or_else(|_| numbered.parse().map(here))
        .map_err(|_| "expected address and port, such as 127.0.0.1:3000")
}

fn ops_listening(typed: &str) -> Result<Option<SocketAddr>, &'static str> {
    if typed.eq_ignore_ascii_case("none") {
        return Ok(None);
    }
    match listening(typed) {
        Ok(address) if address.port() == 0 => Ok(None),
        Ok(address) if address.ip().is_loopback() => Ok(Some(address)),
        _ => Err("expected an address of this machine only and a port, such as 127.0.0.1:3090, or `none`"),
    }
}

fn connections(typed: &str) -> Result<u32, &'static str> {
    typed.parse().ok().filter(|number| (1..=200).contains(number)).ok_or("expected a number from 1 to 200")
}
