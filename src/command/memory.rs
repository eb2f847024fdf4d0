//! Opens the memory as the arguments say.

use anyhow::{Context, anyhow, bail};

use super::arguments::Memory;
use crate::clock::Clock;
use crate::store::MasterKeys;
use crate::store::Store;

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

/// Opens the memory, with its keys.
///
/// # Errors
/// One sentence that says what to do. The address is not repeated: it may hold a password.
pub async fn open(memory: &Memory, clock: &Clock) -> anyhow::Result<Store> {
    let masters = match of_environment()? {
        Some(masters) => masters,
        None => MasterKeys::from_file_or_new(&memory.key_file)?,
    };
    Store::open(&address(memory), masters, clock.now()).await.context("cannot open the database")
}

/// The master keys of the environment; none when it has none.
fn of_environment() -> anyhow::Result<Option<MasterKeys>> {
    let text = std::env::var(MASTER_KEY).ok().filter(|text| !text.is_empty());
    text.map(|text| MasterKeys::from_text(&text).map_err(|error| anyhow!("{MASTER_KEY}: {error}"))).transpose()
}

/// The master keys, when there are some: a new one would open nothing.
///
/// # Errors
/// One sentence that says what to do.
pub fn master_keys_there(memory: &Memory) -> anyhow::Result<MasterKeys> {
    if let Some(masters) = of_environment()? {
        return Ok(masters);
    }
    if !memory.key_file.exists() {
        bail!("there is no master key {} here: name the database's own with --key-file", memory.key_file.display());
    }
    Ok(MasterKeys::from_file(&memory.key_file)?)
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
    let masters = master_keys_there(memory)?;
    Store::open(&address, masters, clock.now()).await.context("cannot open the database")
}
