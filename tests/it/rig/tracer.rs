//! Slow and failing disks, for a process that knows nothing of it: `strace` holds its system calls back, or has them fail.

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::leash::program;
use super::missing::Missing;

/// What to do about a missing strace.
pub const MISSING: Missing = Missing { what: "strace", install: "apt-get install strace" };

/// Attaching takes milliseconds; a loaded machine may need longer.
const ATTACH_MAX: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// What happens to the traced calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// Each flush takes this long.
    Slow {
        /// In milliseconds.
        flush_ms: u32,
    },
    /// Every write fails as it does where the system has made a broken disk read-only.
    ReadOnly,
    /// Every write fails for want of space.
    Full,
}

/// A traced process. Dropping this lets it go.
pub struct Traced {
    strace: Child,
}

/// Whether it can be done here, after saying plainly when not.
pub fn or_skip() -> Option<()> {
    if program("strace", &[]).is_none() {
        return MISSING.skip();
    }
    // A container may have strace and no right to use it.
    let tried = Command::new("strace").args(["-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    if tried.is_ok_and(|status| status.success()) { Some(()) } else { MISSING.skip() }
}

impl Traced {
    /// From when this returns, the disk is as `disk` says for the process `id`.
    pub fn on(id: u32, disk: Disk) -> Self {
        let inject = match disk {
            Disk::Slow { flush_ms } => format!("fsync,fdatasync:delay_enter={}", flush_ms * 1_000),
            Disk::ReadOnly => "pwrite64,pwritev,ftruncate:error=EROFS".to_owned(),
            Disk::Full => "pwrite64,pwritev:error=ENOSPC".to_owned(),
        };
        let calls = inject.split(':').next().unwrap_or_default();
        let strace = Command::new("strace")
            .args(["-f", "-qq", "-o", "/dev/null", "-e", &format!("trace={calls}")])
            .args(["-e", &format!("inject={inject}"), "-p", &id.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("strace runs");
        let traced = Self { strace };
        let deadline = Instant::now() + ATTACH_MAX;
        while !is_traced(id) {
            assert!(Instant::now() < deadline, "strace did not attach to the process");
            std::thread::sleep(LOOK_EVERY);
        }
        traced
    }
}

impl Drop for Traced {
    fn drop(&mut self) {
        // SIGTERM, because strace lets go of what it traces only when it is asked to end.
        let _asked = Command::new("sh").args(["-c", "kill -TERM \"$1\"", "sh", &self.strace.id().to_string()]).status();
        let _ended = self.strace.wait();
    }
}

/// Whether every thread of a process has its tracer.
fn is_traced(id: u32) -> bool {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{id}/task")) else { return false };
    threads.flatten().all(|thread| {
        let status = std::fs::read_to_string(thread.path().join("status")).unwrap_or_default();
        status.lines().any(|line| line.strip_prefix("TracerPid:").is_some_and(|tracer| tracer.trim() != "0"))
    })
}
