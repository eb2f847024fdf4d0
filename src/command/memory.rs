//! Opens the memory as the arguments say.

use anyhow::{Context, anyhow, bail};

use super::arguments::Memory;
use crate::clock::Clock;
use crate::store::Store;
use crate::store::seal::MasterKey;

/// The database that is made where nothing is said.
const DATABASE_DEFAULT: &str = "sqlite://guidepost.db";
/// The master key, for those who keep it elsewhere than in a file.
const MASTER_KEY: &str = "GUIDEPOST_MASTER_KEY";

/// The database's address: the argument, `GUIDEPOST_DATABASE`, `DATABASE_URL`, or a file here.
#[must_use]
pub fn address(memory: &Memory) -> String {
    memory
        .database
        .clone()
        .or_else(|| std::env::var("DATABASE_URL").ok().filter(|address| !address.is_empty()))
        .unwrap_or_else(|| DATABASE_DEFAULT.to_owned())
}

/// Opens the memory, with its key.
///
/// # Errors
/// One sentence that says what to do. The address is not repeated: it may hold a password.
pub async fn open(memory: &Memory, clock: &Clock) -> anyhow::Result<Store> {
    let master = match std::env::var(MASTER_KEY) {
        Ok(text) if !text.is_empty() => {
            MasterKey::from_base64(&text).map_err(|error| anyhow!("{MASTER_KEY}: {error}"))?
        }
        Ok(_) | Err(_) => MasterKey::from_file_or_new(&memory.key_file)?,
    };
    Store::open(&address(memory), master, clock.now()).await.context("cannot open the database")
}

/// Opens a memory that must be there already: what is asked of it would make no sense in an empty one.
///
/// # Errors
/// As [`open`].
pub async fn open_existing(memory: &Memory, clock: &Clock) -> anyhow::Result<Store> {
    let address = address(memory);
    let file = address.strip_prefix("sqlite://").map(|rest| rest.split('?').next().unwrap_or(rest));
    if let Some(file) = file.filter(|file| !std::path::Path::new(file).exists()) {
        bail!("there is no database {file} here: go to the folder where guidepost serves, or name its --database");
    }
    let has_key = std::env::var(MASTER_KEY).is_ok_and(|key| !key.is_empty()) || memory.key_file.exists();
    if !has_key {
        bail!("there is no master key {} here: name the database's own with --key-file", memory.key_file.display());
    }
    open(memory, clock).await
}
