//! `guidepost replay`: would the conversations that were held go the same way on these flows?

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{bail, ensure};

use super::arguments::Replay;
use super::memory;
use super::report::{self, Format};
use super::test::{Verdict, house};
use crate::care::contact::ContactId;
use crate::clock::Clock;
use crate::engine::library::Library;
use crate::locale::catalogue::Catalogue;
use crate::rehearsal::replay::{PastTurn, Replayed, replay};
use crate::store::Store;

/// People who have to do with each other are replayed together; a circle of more contacts than this is cut there.
const CIRCLE_MAX: usize = 200;

/// Replays, and prints where conversations part: names of messages, and words only with `--show-words`.
///
/// # Errors
/// One sentence: the database cannot be opened, the flows are not right, nobody is called so.
pub async fn run(arguments: &Replay, clock: &Clock) -> anyhow::Result<Verdict> {
    let (library, catalogue) = match house(&arguments.texts) {
        Ok(house) => house,
        Err(findings) => {
            eprint!("{}", report::write(&findings, Format::Text));
            bail!("the flows and words are not right");
        }
    };
    let address = memory::address(&arguments.memory);
    if let Some(file) = address.strip_prefix("sqlite://") {
        let file = file.split('?').next().unwrap_or(file);
        ensure!(Path::new(file).exists(), "there is no database {file}");
    }
    let store = memory::open(&arguments.memory, clock).await?;
    let all = store.contact_ids().await?;
    let meant = match &arguments.contact {
        Some(contact) if all.contains(contact) => vec![contact.clone()],
        Some(contact) => bail!("no contact is called {contact}"),
        None => all,
    };
    let mut done: BTreeSet<ContactId> = BTreeSet::new();
    let (mut conversations, mut turns, mut parted) = (0, 0, 0);
    for contact in &meant {
        if done.contains(contact) {
            continue;
        }
        let circle = circle_of(&store, contact).await?;
        let replayed = replay_circle(&store, &library, &catalogue, &circle).await?;
        let told: Vec<&ContactId> =
            circle.iter().filter(|known| arguments.contact.is_none() || *known == contact).collect();
        for known in told {
            let own: Vec<&Replayed> = replayed.iter().filter(|turn| turn.contact == *known).collect();
            conversations += usize::from(!own.is_empty());
            turns += own.len();
            parted += usize::from(tell(known, &own, arguments.show_words));
        }
        done.extend(circle);
    }
    println!(
        "{turns} turns of {conversations} conversations were replayed: {}.",
        match parted {
            0 => "all go as they went".to_owned(),
            1 => "1 conversation parts".to_owned(),
            count => format!("{count} conversations part"),
        }
    );
    Ok(if parted == 0 { Verdict::Passed } else { Verdict::Failed })
}

/// A contact with all whose consents tie them to it, directly or through others: their turns read what the others' wrote.
async fn circle_of(store: &Store, contact: &str) -> anyhow::Result<Vec<ContactId>> {
    let mut circle = vec![contact.to_owned()];
    let mut next = 0;
    while next < circle.len() && circle.len() < CIRCLE_MAX {
        for tied in store.tied_to(&circle[next]).await? {
            if !circle.contains(&tied) {
                circle.push(tied);
            }
        }
        next += 1;
    }
    Ok(circle)
}

async fn replay_circle(
    store: &Store,
    library: &Library,
    catalogue: &Catalogue,
    circle: &[ContactId],
) -> anyhow::Result<Vec<Replayed>> {
    let (mut parties, mut turns) = (Vec::new(), Vec::new());
    for contact in circle {
        let Some((party, past)) = store.past_of(contact).await? else {
            println!("{contact}: erased, or never there; what they did cannot be replayed.");
            continue;
        };
        let mut said: BTreeMap<i64, Vec<(ContactId, String)>> = BTreeMap::new();
        for (turn, to, message) in store.said_in_turns_of(contact).await? {
            said.entry(turn).or_default().push((to, message));
        }
        parties.push((party.contact, party.person));
        turns.extend(past.into_iter().map(|past| PastTurn {
            turn: past.turn,
            contact: past.contact_id,
            event: past.event,
            at: past.at,
            secret: past.secret,
            failed: past.failed,
            said: said.remove(&past.turn).unwrap_or_default(),
        }));
    }
    Ok(replay(library, catalogue, &parties, turns))
}

/// Tells where a conversation parts; `true` when it does.
fn tell(contact: &str, turns: &[&Replayed], show_words: bool) -> bool {
    let mut has_parted = false;
    for turn in turns {
        if turn.is_same() && !show_words {
            continue;
        }
        let when = turn.at.format("%Y-%m-%d %H:%M:%S");
        println!("{contact}, turn {}, {when} UTC, {}", turn.turn, turn.event);
        if let Some(words) = turn.words.as_ref().filter(|_| show_words) {
            println!("  > {}", words.replace('\n', " / "));
        }
        if turn.is_same() {
            println!("  as then: {}", list(contact, &turn.now));
        } else {
            let follows = if has_parted { " (it may follow from the first)" } else { "" };
            println!("  then: {}\n  now:  {}{follows}", list(contact, &turn.then), list(contact, &turn.now));
            has_parted = true;
        }
        for heard in turn.heard.iter().filter(|_| show_words) {
            println!("  < {}", heard.words.replace('\n', " / "));
        }
    }
    has_parted
}

fn list(own: &str, said: &[(ContactId, String)]) -> String {
    if said.is_empty() {
        return "nothing".to_owned();
    }
    let told = |(to, message): &(ContactId, String)| {
        if to == own { message.clone() } else { format!("{message} (to {to})") }
    };
    said.iter().map(told).collect::<Vec<_>>().join(", ")
}
