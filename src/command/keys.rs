//! `guidepost keys`: which master keys there are, and wrapping everybody's key by a new one while the house serves.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail};

use super::arguments::{KeysArguments, KeysCommand};
use super::{memory, patience};
use crate::clock::Clock;
use crate::store::Store;
use crate::store::master_key::{add_key, take_keys_out};
use crate::store::rotate::KeyUse;

/// So many keys are wrapped anew in one transaction; then others may write.
const KEYS_PER_STEP: i64 = 200;
/// How long to wait until everybody who serves has read the key file again: they do so every ten seconds.
const KNOWN_BY_ALL_MAX: Duration = Duration::from_secs(90);
/// Between two looks.
const LOOK_AGAIN_AFTER: Duration = Duration::from_millis(500);

/// Runs `guidepost keys …`.
///
/// # Errors
/// One sentence that says what to do.
pub async fn run(arguments: &KeysArguments, clock: &Clock) -> anyhow::Result<()> {
    let memory = arguments.command.memory();
    let store = memory::open_existing(memory, clock).await?;
    match &arguments.command {
        KeysCommand::List { .. } => list(&store).await?,
        KeysCommand::Rotate { .. } => rotate(&store, clock).await?,
        KeysCommand::Forget { .. } => forget(&store).await?,
    }
    store.close().await;
    Ok(())
}

async fn list(store: &Store) -> anyhow::Result<()> {
    for key in store.key_use().await? {
        let known = if key.is_known { "" } else { "  NOT KNOWN HERE: what it wraps cannot be read" };
        let wrapping = if key.is_wrapping { "  wraps new keys" } else { "" };
        println!("{}  wraps {} keys{wrapping}{known}", key.name, key.wraps);
    }
    Ok(())
}

/// Wraps everything by the newest master key. Begun again after an interruption, it goes on.
async fn rotate(store: &Store, clock: &Clock) -> anyhow::Result<()> {
    let all = store.key_use().await?;
    if let Some(unknown) = all.iter().find(|key| !key.is_known) {
        bail!(
            "{} keys are wrapped by the master key {}, which is not known here: add it to the key file first",
            unknown.wraps,
            unknown.name
        );
    }
    let target = match target_of(&all) {
        Some(target) => target,
        None => new_key(store)?,
    };
    wait_until_known_by_all(store, &target, clock).await?;
    patience::with(|| store.wrap_by(&target)).await?;
    let mut after = String::new();
    while let Some(last) = patience::with(|| store.wrap_anew(&after, KEYS_PER_STEP)).await? {
        after = last;
    }
    let all = store.key_use().await?;
    let wraps = all.iter().find(|key| key.name == target).map_or(0, |key| key.wraps);
    if all.iter().any(|key| key.name != target && key.wraps > 0) {
        bail!("some keys are wrapped by an older master key still: run `guidepost keys rotate` again");
    }
    println!("All {wraps} keys are wrapped by the master key {target} now.");
    match all.iter().filter(|key| key.name != target).map(|key| key.name.as_str()).collect::<Vec<_>>().as_slice() {
        [] => {}
        old => println!(
            "The old one ({}) is needed only by backups of keys from before today. Make a backup now; when the older \
             backups are gone: guidepost keys forget",
            old.join(", ")
        ),
    }
    if let Some(file) = store.key_file() {
        println!("Keep a copy of {}, apart from the copies of the database.", file.display());
    }
    Ok(())
}

/// What a rotation goes on to: the wrapping key while something is wrapped by another one, or a key that stands after it.
fn target_of(all: &[KeyUse]) -> Option<String> {
    let wrapping = all.iter().position(|key| key.is_wrapping)?;
    if all.iter().any(|key| !key.is_wrapping && key.wraps > 0) {
        return Some(all[wrapping].name.clone());
    }
    all[wrapping + 1..].last().map(|newest| newest.name.clone())
}

fn new_key(store: &Store) -> anyhow::Result<String> {
    match store.key_file() {
        Some(file) => add_key_to(file),
        None => bail!(
            "GUIDEPOST_MASTER_KEY holds one key: put a new one behind it, with a comma between (`head -c 32 /dev/urandom | \
             base64` makes one), restart whoever serves with both, then run this again with both"
        ),
    }
}

fn add_key_to(file: &Path) -> anyhow::Result<String> {
    let name = add_key(file)?;
    println!("A new master key, {name}, is in {}.", file.display());
    Ok(name)
}

async fn wait_until_known_by_all(store: &Store, key: &str, clock: &Clock) -> anyhow::Result<()> {
    let mut waited = Duration::ZERO;
    loop {
        let without = store.nodes_without(key, clock.now()).await?;
        if without.is_empty() {
            return Ok(());
        }
        if waited.is_zero() {
            println!("Waiting until everybody who serves has read the key file again …");
        }
        if waited >= KNOWN_BY_ALL_MAX {
            bail!(
                "{} serves and does not know the master key {key}: copy the key file to it (it reads it every ten seconds; \
                 with GUIDEPOST_MASTER_KEY, restart it with both keys), then run this again; nothing is wrapped by the new \
                 key yet",
                without.join(", ")
            );
        }
        tokio::time::sleep(LOOK_AGAIN_AFTER).await;
        waited += LOOK_AGAIN_AFTER;
    }
}

async fn forget(store: &Store) -> anyhow::Result<()> {
    let all = store.key_use().await?;
    let unused: Vec<String> =
        all.iter().filter(|key| !key.is_wrapping && key.wraps == 0).map(|key| key.name.clone()).collect();
    if unused.is_empty() {
        bail!("every master key here is in use; after `guidepost keys rotate` the old one can be forgotten");
    }
    let newest = all.iter().rfind(|key| key.is_known).map(|key| key.name.clone()).unwrap_or_default();
    if unused.contains(&newest) {
        bail!("the master key {newest} is new and wraps nothing yet: finish with `guidepost keys rotate` first");
    }
    let file = store.key_file().context(
        "the master keys are in GUIDEPOST_MASTER_KEY: take the old one out there (guidepost keys list shows which wraps \
         nothing)",
    )?;
    take_keys_out(file, &unused)?;
    println!("{} holds no key any more that this database does not need.", file.display());
    println!("What was wrapped by {} can be read by nobody who has not kept it.", unused.join(", "));
    Ok(())
}
