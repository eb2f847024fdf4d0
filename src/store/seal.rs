//! Sealing: what a person said is stored only as AES-256-GCM-SIV under that person's own key, and the key only wrapped by
//! a master key from configuration ([`super::master_key`]). A sealed value is bound to its table, row and column: elsewhere it does not open.

use std::cell::RefCell;

use aes_gcm_siv::aead::{Aead, Payload};
use aes_gcm_siv::{Aes256GcmSiv, KeyInit, Nonce};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The first byte of every sealed value; a later way of sealing takes the next number and this one stays readable.
const VERSION: u8 = 1;
const NONCE_BYTES: usize = 12;
pub(super) const KEY_BYTES: usize = 32;

/// A key in memory; wiped when it is dropped.
pub type Key = Zeroizing<[u8; KEY_BYTES]>;

/// A sealed value does not open here: another key, another place, or changed bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sealed value does not open")]
pub struct Sealed;

/// The keys that the house works with, one for each purpose. They are random, made once and kept wrapped: another master key
/// changes no hash.
pub(super) struct HouseKeys {
    pub(super) look_up: Key,
    pub(super) turn: Key,
}

impl HouseKeys {
    /// The keyed hash by which an address is found.
    pub(super) fn address_hash(&self, door: &str, address: &str) -> String {
        hex(&keyed(&self.look_up, &[b"address", door.as_bytes(), address.as_bytes()]))
    }

    /// The keyed hash by which an invitation's code is found.
    pub(super) fn code_hash(&self, code: &str) -> String {
        hex(&keyed(&self.look_up, &[b"code", code.as_bytes()]))
    }

    /// 32 bytes that only this turn knows, the same when it is turned again.
    pub(super) fn turn_secret(&self, turn: i64, key: &str) -> [u8; 32] {
        keyed(&self.turn, &[b"turn", &turn.to_be_bytes(), key.as_bytes()])
    }
}

/// A new key from the operating system.
///
/// # Panics
/// When the operating system has no random bytes: nothing may be sealed then.
pub(super) fn new_key() -> Key {
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    getrandom::fill(key.as_mut_slice()).expect("the operating system gives random bytes");
    key
}

/// A new id: `prefix` and 96 random bits.
///
/// # Panics
/// When the operating system has no random bytes.
pub(super) fn new_id(prefix: &str) -> String {
    let mut bytes = [0; 12];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    prefix.to_owned() + &hex(&bytes)
}

/// SHA-256 of a token that is random enough to need no key.
pub(super) fn token_hash(token: &str) -> String {
    hex(&Sha256::digest(token.as_bytes()))
}

/// A nonce that was never given before. Its bytes are the operating system's, asked for many at a time: asking for each took as long
/// as sealing a word.
fn new_nonce() -> [u8; NONCE_BYTES] {
    const NONCES: usize = 64;
    thread_local! {
        static AHEAD: RefCell<Vec<[u8; NONCE_BYTES]>> = const { RefCell::new(Vec::new()) };
    }
    AHEAD.with_borrow_mut(|ahead| {
        if let Some(nonce) = ahead.pop() {
            return nonce;
        }
        let mut fresh = [[0; NONCE_BYTES]; NONCES];
        getrandom::fill(fresh.as_flattened_mut()).expect("the operating system gives random bytes");
        let [nonce, rest @ ..] = fresh;
        ahead.extend_from_slice(&rest);
        nonce
    })
}

/// Seals `plain` for one place: version byte, nonce, then text and tag.
///
/// # Panics
/// When the operating system has no random bytes, or `plain` is longer than 64 GiB.
#[must_use]
pub fn seal(key: &Key, table: &str, row: &str, column: &str, plain: &[u8]) -> Vec<u8> {
    let nonce = new_nonce();
    let aad = place(table, row, column);
    let sealed = cipher(key)
        .encrypt(&Nonce::from(nonce), Payload { msg: plain, aad: &aad })
        .expect("a row is far below the cipher's limit");
    let mut out = Vec::with_capacity(1 + NONCE_BYTES + sealed.len());
    out.push(VERSION);
    out.extend_from_slice(&nonce);
    out.extend_from_slice(&sealed);
    out
}

/// Opens what was sealed for this place.
///
/// # Errors
/// [`Sealed`] when it was sealed with another key, for another place or in another way, or was changed since.
pub fn open(key: &Key, table: &str, row: &str, column: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Sealed> {
    let (head, text) = sealed.split_at_checked(1 + NONCE_BYTES).ok_or(Sealed)?;
    if head[0] != VERSION {
        return Err(Sealed);
    }
    let nonce = <[u8; NONCE_BYTES]>::try_from(&head[1..]).map_err(|_| Sealed)?;
    let aad = place(table, row, column);
    let plain = cipher(key).decrypt(&Nonce::from(nonce), Payload { msg: text, aad: &aad }).map_err(|_| Sealed)?;
    Ok(Zeroizing::new(plain))
}

fn cipher(key: &Key) -> Aes256GcmSiv {
    Aes256GcmSiv::new_from_slice(key.as_slice()).expect("the key has the cipher's length")
}

fn place(table: &str, row: &str, column: &str) -> Vec<u8> {
    [table.as_bytes(), b"\0", row.as_bytes(), b"\0", column.as_bytes(), &[VERSION]].concat()
}

fn keyed(key: &Key, parts: &[&[u8]]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key.as_slice()).expect("HMAC takes keys of any length");
    for part in parts {
        // Its length first: two parts can never be read as one.
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

pub(super) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|nibble| char::from(DIGITS[usize::from(nibble)])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_only_in_its_own_place_and_with_its_own_key() {
        let (key, other) = (new_key(), new_key());
        let sealed = seal(&key, "note", "7.1", "words", b"heart");
        assert_eq!(open(&key, "note", "7.1", "words", &sealed).unwrap().as_slice(), b"heart");
        assert_eq!(open(&other, "note", "7.1", "words", &sealed), Err(Sealed));
        for (table, row, column) in [("outbox", "7.1", "words"), ("note", "7.2", "words"), ("note", "7.1", "body")] {
            assert_eq!(open(&key, table, row, column, &sealed), Err(Sealed));
        }
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert_eq!(open(&key, "note", "7.1", "words", &changed), Err(Sealed), "byte {at}");
        }
        for length in 0..sealed.len() {
            assert_eq!(open(&key, "note", "7.1", "words", &sealed[..length]), Err(Sealed), "{length} bytes");
        }
    }

    #[test]
    fn no_nonce_is_given_twice() {
        let some = || (0..200).map(|_| new_nonce()).collect::<Vec<_>>();
        let threads: Vec<_> = (0..2).map(|_| std::thread::spawn(some)).collect();
        let mut all: Vec<_> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 400);
        assert!(all.iter().all(|nonce| nonce.iter().any(|byte| *byte != 0)));
    }

    #[test]
    fn each_purpose_has_its_own_hash_and_gives_the_same_again() {
        let keys = HouseKeys { look_up: new_key(), turn: new_key() };
        assert_eq!(keys.turn_secret(7, "k"), keys.turn_secret(7, "k"));
        assert_ne!(keys.turn_secret(7, "k"), keys.turn_secret(8, "k"));
        assert_ne!(keys.address_hash("web", "1"), keys.address_hash("telegram", "1"));
        assert_ne!(keys.address_hash("web", "1"), keys.code_hash("1"));
    }
}
