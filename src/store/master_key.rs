//! The master keys: those from a file or from the environment, by which every other key is wrapped. Whoever loses them has
//! lost every word.
//!
//! A file holds one key a line, the oldest first. A house works with one of them (the database says with which); the others
//! are there to be read by: while keys are wrapped anew, and for a restored backup from before. What does not open with
//! what is known makes the file be read once more, so that a key added to it needs no restart.

use std::fmt;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

use super::seal::{KEY_BYTES, Key, Sealed, hex, new_key, open, seal};

/// The table of the persons' keys, and the place that a wrapped one is bound to.
pub(super) const PERSON_KEY: &str = "person_key";
/// The table of the house's own keys.
pub(super) const HOUSE_KEY: &str = "house_key";
/// The column of a wrapped key.
const WRAPPED: &str = "wrapped";
/// A key is 45 bytes, and nobody keeps hundreds; whatever is longer is another file.
const KEY_FILE_BYTES_MAX: u64 = 16_384;
/// A name tells keys apart and says nothing about them.
const NAME_BYTES: usize = 4;

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

/// One master key.
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

    /// Reads the newest key of a file, or makes the file with a new key that only its owner may read (0600).
    ///
    /// # Errors
    /// [`KeyError`], with the path.
    pub fn from_file_or_new(path: &Path) -> Result<Self, KeyError> {
        match read_file(path) {
            Err(KeyError::Unreadable { source, .. }) if source.kind() == io::ErrorKind::NotFound => {
                let key = Self(new_key());
                match write_new(path, key.line().as_bytes()) {
                    Ok(()) => Ok(key),
                    // Another process of ours was faster: its key counts.
                    Err(there) if there.kind() == io::ErrorKind::AlreadyExists => Self::from_file_or_new(path),
                    Err(source) => Err(KeyError::Unwritable { path: path.display().to_string(), source }),
                }
            }
            keys => Ok(keys?.pop().expect("a file that was read has a key")),
        }
    }

    /// The name by which this key is told from others; nothing of the key can be learnt from it.
    #[must_use]
    pub fn name(&self) -> String {
        hex(&self.derived(b"guidepost/1/name")[..NAME_BYTES])
    }

    fn derived(&self, label: &[u8]) -> Key {
        let mut key = Zeroizing::new([0; KEY_BYTES]);
        let derived = Hkdf::<Sha256>::new(None, self.0.as_slice());
        derived.expand(label, key.as_mut_slice()).expect("32 bytes are within HKDF's limit");
        key
    }

    fn line(&self) -> Zeroizing<String> {
        Zeroizing::new(STANDARD.encode(self.0.as_slice()) + "\n")
    }
}

/// The master keys that a process knows. Clones share them.
#[derive(Clone)]
pub struct MasterKeys {
    known: Arc<RwLock<Vec<Wrapping>>>,
    file: Option<PathBuf>,
}

/// What a master key does: it wraps other keys.
#[derive(Clone)]
struct Wrapping {
    name: String,
    key: Key,
}

impl fmt::Debug for MasterKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.names()).finish()
    }
}

impl From<MasterKey> for MasterKeys {
    fn from(key: MasterKey) -> Self {
        Self::of(&[key], None)
    }
}

impl MasterKeys {
    /// Reads keys with white space or commas between them, the oldest first.
    ///
    /// # Errors
    /// [`KeyError`] of the first that is no key.
    pub fn from_text(text: &str) -> Result<Self, KeyError> {
        Ok(Self::of(&keys_in(text)?, None))
    }

    /// Reads a file of keys, or makes one with a new key.
    ///
    /// # Errors
    /// [`KeyError`], with the path.
    pub fn from_file_or_new(path: &Path) -> Result<Self, KeyError> {
        MasterKey::from_file_or_new(path)?;
        Self::from_file(path)
    }

    /// Reads a file of keys.
    ///
    /// # Errors
    /// [`KeyError`], with the path.
    pub fn from_file(path: &Path) -> Result<Self, KeyError> {
        Ok(Self::of(&read_file(path)?, Some(path.to_owned())))
    }

    /// Their names, the oldest first.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).iter().map(|known| known.name.clone()).collect()
    }

    /// The file that they came from.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.file.as_deref()
    }

    /// Reads the file once more, if they came from one. A file that cannot be read changes nothing.
    ///
    /// # Errors
    /// [`KeyError`], with the path.
    pub fn read_again(&self) -> Result<(), KeyError> {
        if let Some(path) = &self.file {
            let keys = wrappings(&read_file(path)?);
            *self.known.write().unwrap_or_else(PoisonError::into_inner) = keys;
        }
        Ok(())
    }

    fn of(keys: &[MasterKey], file: Option<PathBuf>) -> Self {
        Self { known: Arc::new(RwLock::new(wrappings(keys))), file }
    }

    /// Wraps `key` for its row with the master key called `name`; none when that one is not known here. Public for whoever
    /// fills a whole clinic at once; the house itself wraps as it meets people.
    #[must_use]
    pub fn wrap(&self, name: &str, table: &str, row: &str, key: &Key) -> Option<Vec<u8>> {
        let with = |known: &[Wrapping]| {
            let found = known.iter().find(|known| known.name == name)?;
            Some(seal(&found.key, table, row, WRAPPED, key.as_slice()))
        };
        self.again_if_none(with)
    }

    /// Unwraps a key from its row, with whichever master key it was wrapped.
    pub(super) fn unwrap(&self, table: &str, row: &str, wrapped: &[u8]) -> Result<Key, Sealed> {
        let with = |known: &[Wrapping]| {
            let plain = known.iter().rev().find_map(|known| open(&known.key, table, row, WRAPPED, wrapped).ok())?;
            <[u8; KEY_BYTES]>::try_from(plain.as_slice()).map(Zeroizing::new).ok()
        };
        self.again_if_none(with).ok_or(Sealed)
    }

    fn again_if_none<T>(&self, with: impl Fn(&[Wrapping]) -> Option<T>) -> Option<T> {
        let found = with(&self.known.read().unwrap_or_else(PoisonError::into_inner));
        if found.is_some() || self.file.is_none() || self.read_again().is_err() {
            return found;
        }
        with(&self.known.read().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Adds a new key at the end of a key file, and gives its name. The file is replaced as a whole: whoever reads it meanwhile
/// reads the keys before or the keys after.
///
/// # Errors
/// [`KeyError`], with the path; then the file is as it was.
pub fn add_key(path: &Path) -> Result<String, KeyError> {
    let mut keys = read_file(path)?;
    let key = MasterKey(new_key());
    let name = key.name();
    keys.push(key);
    write_file(path, &keys)?;
    Ok(name)
}

/// Takes the keys of these names out of a key file; the last key stays.
///
/// # Errors
/// [`KeyError`], with the path; then the file is as it was.
pub fn take_keys_out(path: &Path, names: &[String]) -> Result<(), KeyError> {
    let mut keys = read_file(path)?;
    let newest = keys.last().map(MasterKey::name).unwrap_or_default();
    keys.retain(|key| key.name() == newest || !names.contains(&key.name()));
    write_file(path, &keys)
}

fn wrappings(keys: &[MasterKey]) -> Vec<Wrapping> {
    keys.iter().map(|key| Wrapping { name: key.name(), key: key.derived(b"guidepost/1/wrap") }).collect()
}

fn keys_in(text: &str) -> Result<Vec<MasterKey>, KeyError> {
    let words = text.split(|char: char| char.is_whitespace() || char == ',').filter(|word| !word.is_empty());
    let keys = words.map(MasterKey::from_base64).collect::<Result<Vec<_>, _>>()?;
    if keys.is_empty() { Err(KeyError::WrongLength { bytes: 0 }) } else { Ok(keys) }
}

fn read_file(path: &Path) -> Result<Vec<MasterKey>, KeyError> {
    let unreadable = |source| KeyError::Unreadable { path: path.display().to_string(), source };
    let file = std::fs::File::open(path).map_err(unreadable)?;
    let mut text = Zeroizing::new(String::new());
    file.take(KEY_FILE_BYTES_MAX).read_to_string(&mut text).map_err(unreadable)?;
    keys_in(&text)
}

fn write_file(path: &Path, keys: &[MasterKey]) -> Result<(), KeyError> {
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let beside = PathBuf::from(name);
    let text = Zeroizing::new(keys.iter().map(|key| key.line().as_str().to_owned()).collect::<String>());
    // What an interrupted attempt left behind is of no use to anybody.
    let _left = std::fs::remove_file(&beside);
    write_new(&beside, text.as_bytes())
        .and_then(|()| std::fs::rename(&beside, path))
        .and_then(|()| sync_folder_of(path))
        .map_err(|source| KeyError::Unwritable { path: path.display().to_string(), source })
}

/// Writes a new file that only its owner may read, down to the disk.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    // The first sealed word must not outlive its key.
    file.sync_all()
}

/// A name in a folder is on the disk only when the folder is.
pub(super) fn sync_folder_of(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_is_no_key_is_told_so() {
        assert!(matches!(MasterKey::from_base64("not base64!"), Err(KeyError::NotBase64)));
        assert!(matches!(MasterKey::from_base64("c2hvcnQ="), Err(KeyError::WrongLength { bytes: 5 })));
        assert!(matches!(MasterKeys::from_text(" , \n"), Err(KeyError::WrongLength { bytes: 0 })));
        assert_eq!(format!("{:?}", MasterKey(new_key())), "MasterKey(..)");
    }

    #[test]
    fn a_wrapped_key_opens_with_whichever_known_key_it_was_wrapped_and_in_its_own_row_alone() {
        let (one, two) = (MasterKey(new_key()), MasterKey(new_key()));
        let both = MasterKeys::of(&[one.clone(), two.clone()], None);
        let key = new_key();
        let wrapped = both.wrap(&one.name(), PERSON_KEY, "p1", &key).unwrap();
        assert_eq!(both.unwrap(PERSON_KEY, "p1", &wrapped).unwrap().as_slice(), key.as_slice());
        assert_eq!(both.unwrap(PERSON_KEY, "p2", &wrapped).unwrap_err(), Sealed);
        assert_eq!(both.unwrap(HOUSE_KEY, "p1", &wrapped).unwrap_err(), Sealed);
        assert_eq!(MasterKeys::from(two).unwrap(PERSON_KEY, "p1", &wrapped).unwrap_err(), Sealed);
        assert_eq!(both.wrap("another", PERSON_KEY, "p1", &key), None);
    }

    #[test]
    fn a_key_added_to_the_file_is_known_without_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys");
        let known = MasterKeys::from_file_or_new(&path).unwrap();
        let first = known.names();
        let added = add_key(&path).unwrap();
        assert_eq!(known.names(), first, "not before it is needed");
        let key = new_key();
        let wrapped = known.wrap(&added, PERSON_KEY, "p1", &key).unwrap();
        assert_eq!(known.names(), [first[0].clone(), added.clone()]);
        take_keys_out(&path, &[first[0].clone(), added.clone()]).unwrap();
        let later = MasterKeys::from_file(&path).unwrap();
        assert_eq!(later.names(), [added], "the newest stays whatever is asked for");
        assert!(later.unwrap(PERSON_KEY, "p1", &wrapped).is_ok());
    }
}
