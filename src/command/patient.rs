//! `guidepost patient`: finding somebody, giving them everything that is kept about them, and erasing them.

use std::io::{BufRead, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};

use super::arguments::{Memory, PatientArguments, PatientCommand};
use super::{memory, patience, transcript_page};
use crate::clock::Clock;
use crate::store::Store;
use crate::store::find::Found;

/// More than this of one name are told apart by an id.
const FOUND_MAX: usize = 50;
/// What has to be typed before somebody is erased.
const ERASE: &str = "erase";

/// Runs `guidepost patient …`.
///
/// # Errors
/// One sentence that says what to do.
pub async fn run(arguments: &PatientArguments, clock: &Clock) -> anyhow::Result<()> {
    match &arguments.command {
        PatientCommand::Find { who, memory } => find(&open(memory, clock).await?, who).await,
        PatientCommand::Export { who, to, memory } => {
            let store = open(memory, clock).await?;
            let somebody = the_one(&store, who).await?;
            export(&store, &somebody, to.as_deref(), clock).await
        }
        PatientCommand::Erase { who, yes, memory } => {
            let store = open(memory, clock).await?;
            let somebody = the_one(&store, who).await?;
            if *yes {
                ensure!(
                    is_exact(&somebody, who),
                    "with --yes nobody looks again: name the id, {}, instead of a part of the name",
                    somebody.contact_id
                );
            } else {
                confirm(&somebody)?;
            }
            erase(&store, &somebody, clock).await
        }
    }
}

async fn open(memory: &Memory, clock: &Clock) -> anyhow::Result<Store> {
    memory::open_existing(memory, clock).await
}

async fn find(store: &Store, who: &str) -> anyhow::Result<()> {
    let found = store.find_people(who, FOUND_MAX).await?;
    ensure!(!found.is_empty(), "{}", nobody(who));
    found.iter().for_each(|somebody| println!("{}", line(somebody)));
    Ok(())
}

fn nobody(who: &str) -> String {
    format!("nobody is found by \"{who}\": give part of a name, an id, or an address like telegram:123456")
}

fn line(somebody: &Found) -> String {
    let name = somebody.name.as_ref().map_or("(gave no name)", |name| name.reveal());
    let last = somebody.last_at.map_or_else(|| "never".to_owned(), |at| at.format("%Y-%m-%d").to_string());
    let invented = if somebody.invented { "  invented" } else { "" };
    let language = somebody.language.as_deref().unwrap_or("-");
    format!("{}  {name}  {}  {language}  last heard of {last}{invented}", somebody.contact_id, somebody.door.name())
}

/// Whoever is meant, if it is one person.
async fn the_one(store: &Store, who: &str) -> anyhow::Result<Found> {
    let mut found = store.find_people(who, FOUND_MAX).await?;
    ensure!(!found.is_empty(), "{}", nobody(who));
    if found.iter().any(|other| other.person_id != found[0].person_id) {
        found.iter().for_each(|somebody| println!("{}", line(somebody)));
        bail!("several people are called so: name one of them by the id in front");
    }
    Ok(found.swap_remove(0))
}

/// Whether it is an id, an address or the whole name.
fn is_exact(somebody: &Found, who: &str) -> bool {
    let who = who.trim();
    let is_name = somebody.name.as_ref().is_some_and(|name| name.reveal().to_lowercase() == who.to_lowercase());
    is_name || who == somebody.contact_id || who == somebody.person_id || who.contains(':')
}

async fn export(store: &Store, somebody: &Found, to: Option<&Path>, clock: &Clock) -> anyhow::Result<()> {
    let Some(everything) = store.everything_of(&somebody.person_id, clock.now()).await? else {
        bail!("this person was erased; nothing can be given out any more");
    };
    let folder = to.map_or_else(|| PathBuf::from(format!("export-{}", somebody.contact_id)), Path::to_owned);
    make_folder(&folder)?;
    let name = somebody.name.as_ref().map_or("", |name| name.reveal());
    let (json, page) = (folder.join("everything.json"), folder.join("conversation.html"));
    let text = serde_json::to_string_pretty(&everything.json).context("cannot be written as JSON")?;
    write(&json, text.as_bytes())?;
    let language = somebody.language.as_deref().unwrap_or("en");
    write(&page, transcript_page::write(name, language, &everything.conversations).as_bytes())?;
    println!("Everything that is kept about this person is in {}:", folder.display());
    println!("  {}   for programs", json.display());
    println!("  {}   for people, in any browser", page.display());
    println!("Both are readable by you alone and not sealed: hand them over safely, then delete them.");
    Ok(())
}

fn make_folder(folder: &Path) -> anyhow::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|failure| match failure.kind() {
        std::io::ErrorKind::AlreadyExists => anyhow::anyhow!(
            "{} is there already: name another folder with --to, so that nobody's papers are mixed",
            folder.display()
        ),
        _ => anyhow::anyhow!("the folder {} cannot be made ({failure})", folder.display()),
    })
}

fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let mut open = std::fs::OpenOptions::new();
    open.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut open, 0o600);
    let mut file = open.open(path).with_context(|| format!("cannot write {}", path.display()))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).with_context(|| format!("cannot write {}", path.display()))
}

fn confirm(somebody: &Found) -> anyhow::Result<()> {
    println!("{}", line(somebody));
    println!("Everything that is kept about this person will be gone for good; nobody is told. There is no way back.");
    ensure!(
        std::io::stdin().is_terminal(),
        "nobody is there to confirm it: run it in a terminal, or with --yes when you are sure"
    );
    print!("Type {ERASE} to go on: ");
    std::io::stdout().flush()?;
    let mut typed = String::new();
    std::io::stdin().lock().read_line(&mut typed)?;
    ensure!(typed.trim() == ERASE, "nothing was erased");
    Ok(())
}

async fn erase(store: &Store, somebody: &Found, clock: &Clock) -> anyhow::Result<()> {
    patience::with(|| store.erase_person(&somebody.person_id, clock.now())).await?;
    while patience::with(|| store.sweep_erased(clock.now())).await? {}
    let traces = patience::with(|| store.leave_no_trace()).await;
    println!("Erased. Nothing of this person can be read any more, and nothing more is sent to them or about them.");
    match traces {
        Ok(true) => {}
        Ok(false) => println!("The database's log holds sealed remains until the house is less busy."),
        Err(failure) => println!("Its sealed remains were not vacuumed ({failure}): let the database's owner do it."),
    }
    println!("Copies of the keys from before today still open copies of the database from before today:");
    println!("make a backup now (guidepost backup), and delete the older backups of keys.");
    Ok(())
}
