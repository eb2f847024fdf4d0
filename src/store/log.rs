//! The flush of SQLite's log, beside the writer.
//!
//! `synchronous = FULL` flushes within the commit, while the writer is held and nobody else can write: a third of the writer's time
//! went by with waiting for the disk. So the writer's own connection commits without it, and the flush is asked for here, after the
//! writer is let go. Nobody is told "done" before the flush that covers their commit; what is written next stands behind it in the log,
//! so that its own flush covers both. A commit can be read for the moment until it is flushed, as it could before for the moment until
//! whoever waits was told.
//!
//! A flush that failed may have lost what it should have kept, and a later one would not say so. Whoever waited is told that nobody
//! knows, and the log is written into the database, flushed, before anything else is written ([`Log::is_broken`]).

use std::fs::File;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use tokio::sync::{Mutex, Notify, OnceCell};

use super::error::StoreError;
use super::sql::aside;

/// The log of one file, and how far it is flushed.
pub(super) struct Log {
    path: PathBuf,
    /// The number of the last commit that was written.
    written: AtomicU64,
    is_broken: AtomicBool,
    flushed: Mutex<Flushed>,
}

#[derive(Default)]
struct Flushed {
    /// Up to this commit, everything is flushed or known to be lost.
    through: u64,
    /// Nobody knows of these.
    lost: Vec<RangeInclusive<u64>>,
}

/// A commit that several changes share.
#[derive(Default)]
pub(super) struct Commit {
    /// Its number, 0 when it changed nothing; or why it was not written.
    written: OnceLock<Result<u64, StoreError>>,
    is_written: Notify,
    kept: OnceCell<Result<(), StoreError>>,
}

impl Log {
    /// The log of the database at `path`.
    pub(super) fn of(path: &Path) -> Self {
        let mut log = path.as_os_str().to_owned();
        log.push("-wal");
        Self {
            path: log.into(),
            written: AtomicU64::new(0),
            is_broken: AtomicBool::new(false),
            flushed: Mutex::default(),
        }
    }

    /// A commit was written, and gets its number. The writer is held.
    pub(super) fn wrote(&self) -> u64 {
        self.written.fetch_add(1, Ordering::SeqCst) + 1
    }

    /// Whether a flush failed, and nothing may be written until [`Self::mend`].
    pub(super) fn is_broken(&self) -> bool {
        self.is_broken.load(Ordering::SeqCst)
    }

    /// The log was written into the database and flushed there. The writer is held.
    pub(super) async fn mend(&self) {
        let mut flushed = self.flushed.lock().await;
        let written = self.written.load(Ordering::SeqCst);
        if written > flushed.through {
            let from = flushed.through + 1;
            flushed.lost.push(from..=written);
            flushed.through = written;
        }
        self.is_broken.store(false, Ordering::SeqCst);
    }

    /// Waits until commit `number` is flushed. Those who wait at the same time share a flush.
    async fn flush(&self, number: u64) -> Result<(), StoreError> {
        let mut flushed = self.flushed.lock().await;
        if number > flushed.through {
            if self.is_broken() {
                return Err(StoreError::Lost);
            }
            let written = self.written.load(Ordering::SeqCst);
            // Opened each time: a connection that was given up may have taken the file with it.
            if aside(|| File::open(&self.path).and_then(|log| log.sync_data())).is_err() {
                self.is_broken.store(true, Ordering::SeqCst);
                return Err(StoreError::Lost);
            }
            flushed.through = written;
        }
        if flushed.lost.iter().any(|lost| lost.contains(&number)) { Err(StoreError::Lost) } else { Ok(()) }
    }
}

impl Commit {
    /// Whether it was written, or will never be.
    fn is_over(&self) -> bool {
        self.written.get().is_some()
    }

    /// Says under which number it was written, or why it was not; once.
    pub(super) fn ends(&self, written: Result<u64, StoreError>) {
        // Set once: whoever ends it has taken it out of the writer before.
        let _set = self.written.set(written);
        self.is_written.notify_waiters();
    }

    /// Waits until it is over.
    pub(super) async fn over(&self) {
        let notified = self.is_written.notified();
        tokio::pin!(notified);
        notified.as_mut().enable();
        if !self.is_over() {
            notified.await;
        }
    }

    /// Waits until it is on the disk. It is over.
    ///
    /// # Errors
    /// Nothing was kept; except after [`StoreError::Lost`], when nobody knows.
    pub(super) async fn kept(&self, log: &Log) -> Result<(), StoreError> {
        let number = self.written.get().cloned().unwrap_or(Err(StoreError::Lost))?;
        if number == 0 {
            return Ok(());
        }
        self.kept.get_or_init(|| log.flush(number)).await.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A log that is there, and can be taken away.
    fn log() -> (tempfile::TempDir, Log) {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::of(&folder.path().join("a.db"));
        std::fs::write(&log.path, "frames").unwrap();
        (folder, log)
    }

    #[tokio::test]
    async fn a_flush_covers_what_was_written_before_it() {
        let (_folder, log) = log();
        let (first, second) = (log.wrote(), log.wrote());
        assert_eq!(log.flush(second).await, Ok(()));
        std::fs::remove_file(&log.path).unwrap();
        assert_eq!(log.flush(first).await, Ok(()), "it was flushed together with the second");
        let third = log.wrote();
        assert_eq!(log.flush(third).await, Err(StoreError::Lost), "there was nothing to flush");
    }

    #[tokio::test]
    async fn after_a_flush_that_failed_nothing_counts_as_kept_until_the_log_is_mended() {
        let (_folder, log) = log();
        let kept = log.wrote();
        assert_eq!(log.flush(kept).await, Ok(()));
        std::fs::remove_file(&log.path).unwrap();
        let lost = log.wrote();
        assert_eq!(log.flush(lost).await, Err(StoreError::Lost));
        assert!(log.is_broken());
        std::fs::write(&log.path, "frames").unwrap();
        let behind = log.wrote();
        assert_eq!(log.flush(behind).await, Err(StoreError::Lost), "what it stands behind may be lost");
        log.mend().await;
        assert!(!log.is_broken());
        let next = log.wrote();
        assert_eq!(log.flush(next).await, Ok(()));
        assert_eq!(log.flush(lost).await, Err(StoreError::Lost));
        assert_eq!(log.flush(behind).await, Err(StoreError::Lost));
        assert_eq!(log.flush(kept).await, Ok(()));
    }

    #[tokio::test]
    async fn a_commit_is_over_for_all_who_share_it() {
        let (_folder, log) = log();
        let commit = std::sync::Arc::new(Commit::default());
        let waiting = std::sync::Arc::clone(&commit);
        let waits = tokio::spawn(async move { waiting.over().await });
        tokio::task::yield_now().await;
        commit.ends(Ok(log.wrote()));
        waits.await.unwrap();
        assert_eq!(commit.kept(&log).await, Ok(()));
        let refused = Commit::default();
        refused.ends(Err(StoreError::Busy));
        assert_eq!(refused.kept(&log).await, Err(StoreError::Busy));
        let empty = Commit::default();
        empty.ends(Ok(0));
        std::fs::remove_file(&log.path).unwrap();
        assert_eq!(empty.kept(&log).await, Ok(()), "it wrote nothing");
    }
}
