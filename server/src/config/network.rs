//! A network of trusted proxies.

use std::{fmt, net::IpAddr, str::FromStr};

/// An address, or a network in CIDR form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network {
    base: IpAddr,
    prefix: u8,
}

impl Network {
    /// Whether `address` belongs to it. An IPv4 address that came in over IPv6 counts as IPv4.
    pub fn contains(&self, address: IpAddr) -> bool {
        let (base, length) = bits(self.base);
        let (other, other_length) = bits(address.to_canonical());
        // A prefix of 0 shifts by the whole length, which `checked_shr` answers with `None`.
        let head = |bits: u128| bits.checked_shr(u32::from(length - self.prefix)).unwrap_or(0);
        length == other_length && (self.prefix == 0 || head(base) == head(other))
    }
}

/// The bits of an address, and how many there are.
fn bits(address: IpAddr) -> (u128, u8) {
    match address {
        IpAddr::V4(v4) => (u128::from(v4.to_bits()), 32),
        IpAddr::V6(v6) => (v6.to_bits(), 128),
    }
}

impl FromStr for Network {
    type Err = &'static str;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        const FORM: &str = "expected addresses or networks, such as 127.0.0.1 or 10.0.0.0/8";
        let (base, prefix) = typed.trim().split_once('/').map_or((typed.trim(), None), |(b, p)| (b, Some(p)));
        let base = base.parse::<IpAddr>().map_err(|_| FORM)?.to_canonical();
        let (_, length) = bits(base);
        let prefix = prefix.map_or(Ok(length), |p| p.parse().map_err(|_| FORM))?;
        if prefix <= length { Ok(Self { base, prefix }) } else { Err(FORM) }
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.base, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::Network;

    #[test]
    fn a_network_holds_its_own_addresses_only() {
        for (network, inside, outside) in [
            ("127.0.0.1", "127.0.0.1", "127.0.0.2"),
            ("10.0.0.0/8", "10.255.3.4", "11.0.0.1"),
            ("192.168.4.0/22", "192.168.7.9", "192.168.8.0"),
            ("0.0.0.0/0", "8.8.8.8", "::1"),
            ("::1", "::1", "::2"),
            ("fd00::/8", "fdff::1", "fe00::1"),
            ("10.0.0.0/8", "::ffff:10.1.2.3", "::ffff:11.1.2.3"),
        ] {
            let network: Network = network.parse().expect(network);
            assert!(network.contains(inside.parse().expect(inside)), "{network} {inside}");
            assert!(!network.contains(outside.parse().expect(outside)), "{network} {outside}");
        }
        for typed in ["", "10.0.0.0/33", "::/129", "10.0.0/8", "proxy", "10.0.0.0/-1", "10.0.0.0/"] {
            assert!(typed.parse::<Network>().is_err(), "{typed}");
        }
    }
}
