//! `guidepost backup` and `guidepost restore`.

use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};

use super::arguments::{Backup, Restore};
use super::memory;
use crate::clock::Clock;
use crate::store::Store;

/// Runs `guidepost backup`.
///
/// # Errors
/// One sentence that says what to do.
pub async fn back_up(arguments: &Backup, clock: &Clock) -> anyhow::Result<()> {
    let store = memory::open_existing(&arguments.memory, clock).await?;
    let keys = keys_of(&arguments.to, arguments.keys.as_deref());
    let contents = store.back_up(&arguments.to, &keys, clock.now()).await.context("no backup was made")?;
    store.close().await;
    println!(
        "Backed up and read through: {} people, {} lines of conversations, as of {}.",
        contents.of("person"),
        contents.of("transcript"),
        contents.made_at.format("%Y-%m-%d %H:%M:%S UTC")
    );
    println!("  data  {}   everything, sealed; keep as many as you like", arguments.to.display());
    println!("  keys  {}   opens the data; keep it elsewhere, and only the newest", keys.display());
    println!("The master key is in neither. How to keep the three: docs/keeping.md");
    Ok(())
}

/// Runs `guidepost restore`.
///
/// # Errors
/// One sentence that says what to do.
pub async fn restore(arguments: &Restore, clock: &Clock) -> anyhow::Result<()> {
    let keys = keys_of(&arguments.from, arguments.keys.as_deref());
    ensure!(keys.exists(), "there are no keys at {}: name the newest backup of keys with --keys", keys.display());
    let masters = memory::master_keys_there(&arguments.memory)?;
    let url = memory::address(&arguments.memory);
    let restored = Store::restore(&url, masters, (&arguments.from, &keys), arguments.replace_everything, clock.now());
    let restored = restored.await.context("nothing was restored")?;
    println!(
        "Restored {} people and {} lines of conversations, as they were at {}.",
        restored.contents.of("person"),
        restored.contents.of("transcript"),
        restored.contents.made_at.format("%Y-%m-%d %H:%M:%S UTC")
    );
    println!("What was said and done since then is not in it. Of what was going on then:");
    println!("  {} messages on their way are not sent again: they may have arrived", restored.deliveries);
    println!("  {} messages that had come in are not answered: they may have been", restored.events);
    println!("  {} reminders and waits whose moment has passed stay silent", restored.rings);
    println!("  {} conversations wait at the desk for a person because of these (\"restored\")", restored.called);
    if restored.erased > 0 {
        println!("{} people who were erased after that backup are erased again.", restored.erased);
    }
    println!("Everybody at the desk signs in anew: guidepost advocate link NAME. Then: guidepost doctor");
    Ok(())
}

/// Where the keys are: named, or beside the data.
fn keys_of(data: &Path, keys: Option<&Path>) -> PathBuf {
    keys.map_or_else(
        || {
            let mut name = data.as_os_str().to_owned();
            name.push(".keys");
            PathBuf::from(name)
        },
        Path::to_owned,
    )
}
