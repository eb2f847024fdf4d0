//! How much room a disk has.

use std::path::Path;

/// The bytes that are free for us on the disk of a file; none where it cannot be known.
#[cfg(unix)]
#[must_use]
pub fn free_bytes(path: &Path) -> Option<u64> {
    let there = rustix::fs::statvfs(path).ok()?;
    Some(there.f_bavail.saturating_mul(there.f_frsize))
}

/// Unknown here.
#[cfg(not(unix))]
#[must_use]
pub fn free_bytes(_path: &Path) -> Option<u64> {
    None
}
