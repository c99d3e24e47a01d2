//! One-time codes: twelve characters that are hard to mistake, on paper or by telephone.

use domain::Secret;
use sha2::{Digest, Sha256};

/// Crockford's base 32: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many characters: 60 bits.
const LENGTH: usize = 12;

/// A new code.
pub fn make() -> Secret {
    spell(rand::random())
}

/// Each byte chooses one character.
fn spell(chance: [u8; LENGTH]) -> Secret {
    let characters = chance.map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
    let groups: Vec<String> = characters.chunks(4).map(|group| group.iter().collect()).collect();
    Secret(groups.join("-"))
}

/// What is stored of a code, out of what a person typed: case, spaces and hyphens do not matter, O is 0, I and L are 1.
/// `None` when it cannot be a code.
pub fn hash(typed: &str) -> Option<[u8; 32]> {
    let kept = typed.chars().filter(|c| !c.is_whitespace() && !"-–—.".contains(*c));
    let plain: Option<String> = kept.map(plain).collect();
    plain.filter(|code| code.len() == LENGTH).map(|code| Sha256::digest(code).into())
}

/// The character of the alphabet that a person meant.
fn plain(typed: char) -> Option<char> {
    let meant = match typed.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    meant.is_ascii().then(|| u8::try_from(meant).ok()).flatten().filter(|byte| ALPHABET.contains(byte)).map(char::from)
}

#[cfg(test)]
mod tests {
    use super::{hash, make, spell};

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = spell([0, 1, 10, 11, 31, 32, 33, 255, 16, 17, 18, 19]);
        assert_eq!(code.0, "01AB-Z01Z-GHJK");
        let hashed = hash(&code.0).expect("a code");
        for typed in ["01AB-Z01Z-GHJK", "01abz01zghjk", " OiAB  ZoLZ GHJK\n", "01AB–Z01Z–GHJK"] {
            assert_eq!(hash(typed), Some(hashed), "{typed}");
        }
        assert_ne!(hash(&spell([0; 12]).0), Some(hashed));
    }

    #[test]
    fn no_two_codes_are_alike() {
        assert_ne!(make(), make());
        assert!(hash(&make().0).is_some());
    }

    #[test]
    fn what_cannot_be_a_code_has_no_hash() {
        for typed in ["", "01AB-Z01Z-GHJ", "01AB-Z01Z-GHJKM", "01AB-Z01Z-GHJU", "01AB-Z01Z-GHJé", "01AB-Z01Z-GH\0K"] {
            assert_eq!(hash(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn every_character_is_as_likely_as_any_other() {
        let mut seen = [0u32; 128];
        for byte in 0..=255 {
            spell([byte; 12]).0.bytes().for_each(|c| seen[usize::from(c)] += 1);
        }
        assert!(super::ALPHABET.iter().all(|c| seen[usize::from(*c)] == 8 * 12));
    }
}
