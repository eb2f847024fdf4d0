//! A disk that is soon full: mounted by a shell that takes it away when the test process ends, however that ends.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::missing::skip;

/// Waits for the end of its input, which is the end of whoever holds the other end.
const MOUNT: &str = r#"
trap '' HUP INT TERM
mount -t tmpfs -o size="$SIZE" none "$PLACE" || exit 1
echo mounted
IFS= read -r word
umount -l "$PLACE"
"#;

/// A small disk. Dropping it takes it away.
pub struct SmallDisk {
    place: PathBuf,
    shell: Child,
}

impl SmallDisk {
    /// A disk of so many megabytes in an empty folder, or `None` after saying plainly that this user may not mount one.
    pub fn or_skip(place: &Path, megabytes: u32) -> Option<Self> {
        let mut shell = Command::new("sh")
            .args(["-c", MOUNT])
            .env("SIZE", format!("{megabytes}m"))
            .env("PLACE", place)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        let mut told = String::new();
        let out = shell.stdout.take().expect("a pipe");
        let heard = BufReader::new(out).read_line(&mut told);
        if heard.is_err() || told.trim() != "mounted" {
            let _ended = shell.wait();
            skip("the right to mount a small disk", "sudo, for the run of these tests");
            return None;
        }
        Some(Self { place: place.to_owned(), shell })
    }

    /// Fills it to the last byte.
    pub fn fill(&self) {
        let mut file = File::create(self.ballast()).expect("a file");
        for size in [64 * 1024, 4096, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
    }

    /// Gives the room back.
    pub fn relieve(&self) {
        fs::remove_file(self.ballast()).expect("the ballast goes");
    }

    fn ballast(&self) -> PathBuf {
        self.place.join("ballast")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        drop(self.shell.stdin.take());
        let _gone = self.shell.wait();
    }
}
