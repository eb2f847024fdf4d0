//! `guidepost advocate`: who works at the desk, and how they come in.

use anyhow::bail;
use chrono::{DateTime, TimeDelta, Utc};
use url::Url;

use super::arguments::{AdvocateArguments, AdvocateCommand};
use super::memory;
use crate::care::advocate::{Advocate, Role};
use crate::clock::Clock;
use crate::store::Store;

/// A link that nobody has used stops working after this.
pub const LINK_LIVES: TimeDelta = TimeDelta::hours(24);
/// A name at the desk is at most this long, in characters.
const NAME_CHARS_MAX: usize = 60;

/// Runs `guidepost advocate …`.
///
/// # Errors
/// One sentence that says what to do.
pub async fn run(arguments: &AdvocateArguments, clock: &Clock) -> anyhow::Result<()> {
    let desk = arguments.command.desk();
    let store = memory::open_existing(&desk.memory, clock).await?;
    match &arguments.command {
        AdvocateCommand::Add { name, supervisor, .. } => {
            let name = name.trim();
            if name.is_empty() || name.chars().count() > NAME_CHARS_MAX || name.chars().any(char::is_control) {
                bail!("a name has 1 to {NAME_CHARS_MAX} characters: guidepost advocate add \"Ana Reyes\"");
            }
            if store.advocates().await?.iter().any(|known| known.name == name) {
                bail!("there is a \"{name}\" already; for a new sign-in link: guidepost advocate link \"{name}\"");
            }
            let role = if *supervisor { Role::Supervisor } else { Role::Advocate };
            let advocate = store.add_advocate(name, role, clock.now()).await?;
            print_link(&store, &advocate, &desk.web_address, clock.now()).await?;
        }
        AdvocateCommand::Link { name, .. } => {
            let staff = store.advocates().await?;
            let Some(advocate) = staff.iter().find(|known| known.name == name.trim()) else {
                bail!("nobody at the desk is called \"{name}\"; guidepost advocate list shows who is there");
            };
            print_link(&store, advocate, &desk.web_address, clock.now()).await?;
        }
        AdvocateCommand::List { .. } => {
            for advocate in store.advocates().await? {
                println!("{}  ({})", advocate.name, advocate.role.name());
            }
        }
    }
    store.close().await;
    Ok(())
}

async fn print_link(store: &Store, advocate: &Advocate, base: &Url, now: DateTime<Utc>) -> anyhow::Result<()> {
    let link = sign_in_link(store, advocate, base, now).await?;
    println!("{link}\nThis link signs {} in once. It works for {} hours.", advocate.name, LINK_LIVES.num_hours());
    Ok(())
}

/// Makes a link that signs an advocate in once.
///
/// # Errors
/// The store's.
pub async fn sign_in_link(
    store: &Store,
    advocate: &Advocate,
    base: &Url,
    now: DateTime<Utc>,
) -> anyhow::Result<String> {
    let token = crate::look::token::secret();
    store.issue_link(&advocate.id, &token, now + LINK_LIVES, now).await?;
    Ok(format!("{}/desk/enter/{token}", base.as_str().trim_end_matches('/')))
}
