//! The token of a sign-in: 256 bits from the operating system's generator, stored only as its SHA-256 (S10).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::Secret;
use sha2::{Digest, Sha256};

/// A new token.
pub fn make() -> Secret {
    let mut bytes = [0u8; 32];
    rand::fill(&mut bytes);
    Secret(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is stored and looked up; none for anything that is no token.
pub fn hash(token: &str) -> Option<[u8; 32]> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok().filter(|bytes| bytes.len() == 32)?;
    Some(Sha256::digest(bytes).into())
}

/// A key for counting failures that holds no address and no e-mail.
pub fn count_key(kind: &str, value: &str) -> [u8; 32] {
    let mut digest = Sha256::new();
    digest.update(kind.as_bytes());
    digest.update([0]);
    digest.update(value.as_bytes());
    digest.finalize().into()
}

#[cfg(test)]
mod tests {
    #[test]
    fn tokens_differ_and_only_tokens_have_a_hash() {
        let (a, b) = (super::make(), super::make());
        assert_ne!(a, b);
        assert_eq!(super::hash(&a.0), super::hash(&a.0));
        assert_ne!(super::hash(&a.0), super::hash(&b.0));
        for text in ["", "abc", "====", &"A".repeat(42), &"A".repeat(44)] {
            assert_eq!(super::hash(text), None, "{text}");
        }
    }
}
