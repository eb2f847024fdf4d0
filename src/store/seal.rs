//! Sealing: what a person said is stored only as AES-256-GCM-SIV under that person's own key, and the key only wrapped by
//! the master key from configuration. A sealed value is bound to its table, row and column: elsewhere it does not open.

use std::fmt;
use std::io::{self, Read, Write};
use std::path::Path;

use aes_gcm_siv::aead::{Aead, Payload};
use aes_gcm_siv::{Aes256GcmSiv, KeyInit, Nonce};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// The first byte of every sealed value; a later way of sealing takes the next number and this one stays readable.
const VERSION: u8 = 1;
const NONCE_BYTES: usize = 12;
const KEY_BYTES: usize = 32;
/// A key file is 45 bytes; whatever is longer is another file.
const KEY_FILE_BYTES_MAX: u64 = 4096;

/// A key in memory; wiped when it is dropped.
pub type Key = Zeroizing<[u8; KEY_BYTES]>;

/// A sealed value does not open here: another key, another place, or changed bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a sealed value does not open")]
pub struct Sealed;

/// Why there is no master key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The text is not a key.
    #[error("the master key is not base64; make one with `head -c 32 /dev/urandom | base64`")]
    NotBase64,
    /// The key is too short or too long.
    #[error("the master key has {bytes} bytes instead of 32; make one with `head -c 32 /dev/urandom | base64`")]
    WrongLength {
        /// How long it is.
        bytes: usize,
    },
    /// The key file is there and cannot be read.
    #[error("the key file {path} cannot be read: {source}; check its path and permissions")]
    Unreadable {
        /// Where.
        path: String,
        /// Why.
        source: io::Error,
    },
    /// There is no key file, and none can be made.
    #[error("no key file could be made at {path}: {source}; check that the folder exists and can be written")]
    Unwritable {
        /// Where.
        path: String,
        /// Why.
        source: io::Error,
    },
}

/// The key from configuration, from which the house's keys are derived. Whoever loses it has lost every word.
#[derive(Clone)]
pub struct MasterKey(Key);

impl fmt::Debug for MasterKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MasterKey(..)")
    }
}

impl MasterKey {
    /// Reads a key of 32 bytes in base64.
    ///
    /// # Errors
    /// [`KeyError::NotBase64`], [`KeyError::WrongLength`].
    pub fn from_base64(text: &str) -> Result<Self, KeyError> {
        let bytes = Zeroizing::new(STANDARD.decode(text.trim()).map_err(|_| KeyError::NotBase64)?);
        let wrong = KeyError::WrongLength { bytes: bytes.len() };
        <[u8; KEY_BYTES]>::try_from(bytes.as_slice()).map(|key| Self(Zeroizing::new(key))).map_err(|_| wrong)
    }

    /// Reads the key file, or makes one with a new key that only its owner may read (0600).
    ///
    /// # Errors
    /// [`KeyError`], with the path.
    pub fn from_file_or_new(path: &Path) -> Result<Self, KeyError> {
        let shown = || path.display().to_string();
        match std::fs::File::open(path) {
            Ok(file) => {
                let mut text = Zeroizing::new(String::new());
                file.take(KEY_FILE_BYTES_MAX)
                    .read_to_string(&mut text)
                    .map_err(|source| KeyError::Unreadable { path: shown(), source })?;
                Self::from_base64(&text)
            }
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => {
                let key = Self(new_key());
                let text = Zeroizing::new(STANDARD.encode(key.0.as_slice()) + "\n");
                match write_new(path, text.as_bytes()) {
                    Ok(()) => Ok(key),
                    // Another process of ours was faster: its key counts.
                    Err(there) if there.kind() == io::ErrorKind::AlreadyExists => Self::from_file_or_new(path),
                    Err(source) => Err(KeyError::Unwritable { path: shown(), source }),
                }
            }
            Err(source) => Err(KeyError::Unreadable { path: shown(), source }),
        }
    }

    /// The keys that the house works with.
    pub(super) fn house_keys(&self) -> HouseKeys {
        let derived = Hkdf::<Sha256>::new(None, self.0.as_slice());
        let key = |label: &str| {
            let mut key = Zeroizing::new([0; KEY_BYTES]);
            derived.expand(label.as_bytes(), key.as_mut_slice()).expect("32 bytes are within HKDF's limit");
            key
        };
        HouseKeys {
            wrap: key("guidepost/1/wrap"),
            look_up: key("guidepost/1/look-up"),
            turn: key("guidepost/1/turn"),
            mark: key("guidepost/1/mark"),
        }
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    // The first sealed word must not outlive its key.
    file.sync_all()
}

/// The keys derived from the master key, one for each purpose.
pub(super) struct HouseKeys {
    wrap: Key,
    look_up: Key,
    turn: Key,
    mark: Key,
}

impl HouseKeys {
    /// A person's key, sealed for its row.
    pub(super) fn wrap(&self, person_id: &str, key: &Key) -> Vec<u8> {
        seal(&self.wrap, "person", person_id, "wrapped_key", key.as_slice())
    }

    /// A person's key, from its row.
    pub(super) fn unwrap(&self, person_id: &str, wrapped: &[u8]) -> Result<Key, Sealed> {
        let plain = open(&self.wrap, "person", person_id, "wrapped_key", wrapped)?;
        <[u8; KEY_BYTES]>::try_from(plain.as_slice()).map(Zeroizing::new).map_err(|_| Sealed)
    }

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

    /// What stands in `house` so that a wrong master key is recognised before it seals anything.
    pub(super) fn mark(&self) -> String {
        hex(&keyed(&self.mark, &[b"house"]))
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

/// Seals `plain` for one place: version byte, nonce, then text and tag.
///
/// # Panics
/// When the operating system has no random bytes, or `plain` is longer than 64 GiB.
#[must_use]
pub fn seal(key: &Key, table: &str, row: &str, column: &str, plain: &[u8]) -> Vec<u8> {
    let mut nonce = [0; NONCE_BYTES];
    getrandom::fill(&mut nonce).expect("the operating system gives random bytes");
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

fn hex(bytes: &[u8]) -> String {
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
    fn a_key_that_is_no_key_is_told_so() {
        assert!(matches!(MasterKey::from_base64("not base64!"), Err(KeyError::NotBase64)));
        assert!(matches!(MasterKey::from_base64("c2hvcnQ="), Err(KeyError::WrongLength { bytes: 5 })));
        assert_eq!(format!("{:?}", MasterKey(new_key())), "MasterKey(..)");
    }

    #[test]
    fn one_master_key_gives_the_same_keys_again_and_each_purpose_its_own() {
        let key = MasterKey::from_base64("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").unwrap();
        let (one, two) = (key.house_keys(), key.house_keys());
        assert_eq!(one.mark(), two.mark());
        assert_eq!(one.turn_secret(7, "k"), two.turn_secret(7, "k"));
        assert_ne!(one.turn_secret(7, "k"), one.turn_secret(8, "k"));
        assert_ne!(one.address_hash("web", "1"), one.address_hash("telegram", "1"));
        assert_ne!(one.wrap.as_slice(), one.look_up.as_slice());
    }
}
