//! SQLite's file, and the disk that it is on.

use std::fs;
use std::process::{Command, Stdio};

use sqlx::Connection;

use super::Site;
use crate::crash::ledger::Ledger;
use crate::crash::texts::Texts;
use crate::rig::bot_api::BotApi;
use crate::rig::missing::skip;
use crate::rig::small_disk::SmallDisk;
use crate::rig::tracer::{self, Disk, Traced};
use crate::whole::Home;

/// The small disk: the migrations and a few hundred conversations fit.
const DISK_MB: u32 = 16;
/// Becomes a program that sees this folder as read-only, alone.
const READ_ONLY: &str = r#"mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@""#;

#[test]
fn a_full_disk_is_waited_out() {
    let home = Home::on_sqlite();
    let place = home.path().join("disk");
    fs::create_dir(&place).expect("a folder");
    let Some(disk) = SmallDisk::or_skip(&place, DISK_MB) else { return };
    let api = BotApi::start();
    let database = format!("sqlite://{}", place.join("guidepost.db").display());
    let texts = Texts::small(&home);
    let house = home.serve_with(Some(&api), &[["--database", &database].as_slice(), &texts.args()].concat());
    Site::of(&api, house, Ledger::at(&database)).through(|site| {
        site.suffers("the disk of the database is full", || disk.fill(), |()| disk.relieve());
    });
}

#[test]
fn a_file_that_another_program_holds_is_waited_for() {
    let home = Home::on_sqlite();
    let api = BotApi::start();
    Site::new(&home, &api).through(|site| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let hold = || {
            runtime.block_on(async {
                let mut other = crate::rig::database::connect(&home.database).await.expect("a connection");
                sqlx::query("BEGIN EXCLUSIVE").execute(&mut other).await.expect("the lock");
                other
            })
        };
        site.suffers("locked by another process", hold, |other| {
            runtime.block_on(other.close()).expect("the lock is given back");
        });
    });
}

#[test]
fn a_disk_that_takes_no_writes_any_more_is_waited_for() {
    let Some(()) = tracer::or_skip() else { return };
    let home = Home::on_sqlite();
    let api = BotApi::start();
    Site::new(&home, &api).through(|site| {
        site.suffers("database", || Traced::on(site.house.id(), Disk::ReadOnly), drop);
    });
}

#[test]
fn a_slow_disk_only_slows() {
    let Some(()) = tracer::or_skip() else { return };
    let home = Home::on_sqlite();
    let api = BotApi::start();
    Site::new(&home, &api).through(|site| {
        let before = site.complaints().len();
        let slow = Traced::on(site.house.id(), Disk::Slow { flush_ms: 100 });
        site.let_go_on();
        site.house.wait_ready();
        drop(slow);
        assert_eq!(site.complaints().split_off(before), [""; 0], "slow is not broken");
    });
}

#[test]
fn a_file_that_nobody_may_write_is_said_at_the_start_and_goes_on_once_it_may_be_written() {
    if !mounts() {
        return skip("the right to mount a read-only disk", "sudo, for the run of these tests");
    }
    let home = Home::on_sqlite();
    let api = BotApi::start();
    let texts = Texts::small(&home);
    let mut house = home.serve_with(Some(&api), &texts.args());
    let rosa = crate::whole::phone::Phone::welcomed(&api, 7);
    assert_eq!(house.stop(), Some(0));
    api.text(7, "menu");
    let place = home.path().display().to_string();
    let mut house = home.spawn_by(&["unshare", "-m", "sh", "-c", READ_ONLY, "sh", &place], Some(&api), &texts.args());
    let code = house.wait_exit(crate::rig::binary::WAIT_MAX);
    assert!(code.is_some_and(|code| code != 0), "it ends, and says so to whoever started it");
    let told = house.stderr();
    assert!(told.contains("cannot be written") || told.contains("read-only"), "{told}");
    assert!(told.lines().count() <= 3, "one sentence: {told}");
    let _house = home.serve_with(Some(&api), &texts.args());
    assert_eq!(rosa.hear(1).len(), 1, "what was said meanwhile is answered");
}

/// Whether this user may mount something that nobody else sees.
fn mounts() -> bool {
    let tried =
        Command::new("unshare").args(["-m", "mount", "-t", "tmpfs", "none", "/mnt"]).stderr(Stdio::null()).status();
    tried.is_ok_and(|status| status.success())
}
