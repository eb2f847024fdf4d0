//! Secrets and one-time tokens, as hexadecimal text.

use sha2::{Digest, Sha256};

/// A secret that is a key to somebody's words: 256 bits.
#[must_use]
pub fn secret() -> String {
    random::<32>()
}

/// A form's one-time token: 128 bits, so that the same press arriving twice is known to be one.
#[must_use]
pub fn of_form() -> String {
    random::<16>()
}

/// Whether a text can be a [`secret`].
#[must_use]
pub fn is_secret(text: &str) -> bool {
    is_hex(text, 64)
}

/// The key under which a form's contents are stored once: the same contents with the same token are a repeat; other
/// contents are not, even when a browser's way back brings the old token again. A token that is none of ours is replaced
/// by a new one, which costs a repeat its recognition and nothing else.
#[must_use]
pub fn key(door: &str, token: &str, contents: &[&str]) -> String {
    let fresh;
    let token = if is_hex(token, 32) {
        token
    } else {
        fresh = of_form();
        &fresh
    };
    let mut digest = Sha256::new();
    for part in contents {
        digest.update((part.len() as u64).to_be_bytes());
        digest.update(part.as_bytes());
    }
    format!("{door}:{token}:{}", hex(&digest.finalize()[..8]))
}

fn is_hex(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn random<const BYTES: usize>() -> String {
    let mut bytes = [0; BYTES];
    #[allow(clippy::expect_used)] // Without the system's chance there is no safe way on.
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    hex(&bytes)
}

/// Bytes as hexadecimal text.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| char::from(DIGITS[usize::from(value)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeat_has_the_same_key_and_other_words_have_another() {
        let token = of_form();
        assert_eq!(key("web", &token, &["said", "hello"]), key("web", &token, &["said", "hello"]));
        assert_ne!(key("web", &token, &["said", "hello"]), key("web", &token, &["said", "good day"]));
        assert_ne!(key("web", &token, &["a", "bc"]), key("web", &token, &["ab", "c"]));
        assert_ne!(key("web", "x", &["said"]), key("web", "x", &["said"]));
        assert!(is_secret(&secret()));
    }
}
