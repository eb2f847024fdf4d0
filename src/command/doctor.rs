//! `guidepost doctor`: whether a house keeps its promises, and what to do where it does not.

use std::path::Path;

use anyhow::Context;
use chrono::TimeDelta;

use super::arguments::{Doctor, Memory};
use super::{disk, memory};
use crate::clock::Clock;
use crate::store::Store;
use crate::store::doctor::Complaint;

/// Clocks of machines differ by less than this when they are kept.
const CLOCKS_DIFFER_MAX: TimeDelta = TimeDelta::seconds(5);
/// With less than this free, the database may be full by tomorrow.
const FREE_BYTES_MIN: u64 = 1 << 30;

/// How it is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Told {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// Looks, and prints what is wrong: one sentence, and one that says what to do. Whether nothing is.
///
/// # Errors
/// One sentence: it could not be looked at.
pub async fn run(arguments: &Doctor, clock: &Clock) -> anyhow::Result<bool> {
    let store = memory::open_existing(&arguments.memory, clock).await?;
    let mut complaints = store.complaints(clock.now(), arguments.all).await.context("cannot look at the database")?;
    complaints.extend(clock_skew(&store, clock).await?);
    complaints.extend(around(&store, &arguments.memory));
    store.close().await;
    match arguments.format {
        Told::Text => tell(&complaints),
        Told::Json => println!("{}", json(&complaints)),
    }
    Ok(complaints.is_empty())
}

fn tell(complaints: &[Complaint]) {
    for Complaint { code, rows: _, what, mend } in complaints {
        println!("{code}: {what}.\n    {mend}.");
    }
    match complaints.len() {
        0 => println!("Everything that is promised is kept."),
        1 => println!("1 thing is wrong."),
        more => println!("{more} things are wrong."),
    }
}

fn json(complaints: &[Complaint]) -> String {
    let all: Vec<_> = complaints
        .iter()
        .map(|complaint| {
            serde_json::json!({
                "code": complaint.code, "rows": complaint.rows, "what": complaint.what, "mend": complaint.mend,
            })
        })
        .collect();
    serde_json::to_string_pretty(&serde_json::json!({ "complaints": all })).unwrap_or_default()
}

async fn clock_skew(store: &Store, clock: &Clock) -> anyhow::Result<Option<Complaint>> {
    let before = clock.now();
    let Some(theirs) = store.clock_of_database().await? else { return Ok(None) };
    // It was asked somewhere between the two.
    let apart = (before - theirs).max(theirs - clock.now());
    Ok((apart > CLOCKS_DIFFER_MAX).then(|| Complaint {
        code: "clock-skew",
        rows: 1,
        what: format!("this machine's clock and the database's are {} seconds apart", apart.num_seconds()),
        mend: "let every machine keep its clock by NTP: leases and reminders go by it",
    }))
}

/// What is around the database: its disk, and who may read its files.
fn around(store: &Store, memory: &Memory) -> Vec<Complaint> {
    let mut complaints = Vec::new();
    if let Some(file) = store.file() {
        if let Some(free) = disk::free_bytes(file).filter(|free| *free < FREE_BYTES_MIN) {
            complaints.push(Complaint {
                code: "disk-nearly-full",
                rows: 1,
                what: format!("the disk of the database has {} MB left", free >> 20),
                mend: "make room: with a full disk nothing is taken in any more",
            });
        }
        complaints.extend(open_to_others(file, "the database", "chmod 600 that file"));
    }
    let key_file = store.key_file().unwrap_or(&memory.key_file);
    complaints.extend(open_to_others(
        key_file,
        "the key file",
        "chmod 600 that file, and rotate the key if others were there",
    ));
    complaints
}

#[cfg(unix)]
fn open_to_others(path: &Path, what: &str, mend: &'static str) -> Option<Complaint> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path).ok()?.permissions().mode();
    (mode & 0o077 != 0).then(|| Complaint {
        code: "open-to-others",
        rows: 1,
        what: format!("{what} {} can be read by other users of this machine", path.display()),
        mend,
    })
}

#[cfg(not(unix))]
fn open_to_others(_path: &Path, _what: &str, _mend: &'static str) -> Option<Complaint> {
    None
}
