//! Takes up changed flows, words and data while the house runs: looks at the folders, waits until they are quiet, checks
//! them as one whole, and changes over only when nothing is wrong.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio_util::sync::CancellationToken;
use tracing::{error, info, warn};

use super::proved::{self, Passed};
use super::report::{Format, write};
use crate::clock::Clock;
use crate::edition::content::Content;
use crate::edition::load::Places;
use crate::flow::finding::Finding;
use crate::worker::editions::Editions;

/// Between two looks: soon enough for somebody who edits and tries, and nothing for the disk.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Every file with its length and the time of its last change: what changes when somebody saves.
type Look = BTreeMap<PathBuf, (u64, Option<SystemTime>)>;

/// What was found in the folders.
enum Found {
    /// The texts are those of the current edition.
    Same,
    /// They pass, by a proof of this name.
    Sound(Box<Passed>),
    /// They do not.
    Faulty(Vec<Finding>),
}

/// Looks until `stop`. `content` is what the house has begun with.
pub async fn watch(editions: Arc<Editions>, content: Content, clock: Clock, stop: CancellationToken) {
    let mut content = content;
    // What was dealt with, and what the last look saw: a change counts when two looks see the same.
    let (mut done, mut before) = (None, None);
    loop {
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
        let places = editions.places().clone();
        let Ok(now) = tokio::task::spawn_blocking(move || look(&places)).await else { continue };
        let is_quiet = before.as_ref() == Some(&now);
        before = Some(now.clone());
        if !is_quiet || done.as_ref() == Some(&now) {
            continue;
        }
        let (places, current) = (editions.places().clone(), editions.current().id.clone());
        let Ok(found) = tokio::task::spawn_blocking(move || read(&places, &current)).await else { continue };
        // What was written while it was read is no whole: it is read again when all is quiet.
        let places = editions.places().clone();
        if tokio::task::spawn_blocking(move || look(&places)).await.ok().as_ref() != Some(&now) {
            continue;
        }
        match found {
            Found::Same => {}
            Found::Faulty(findings) => {
                warn!(findings = findings.len(), "changed flows, words or data are not taken up: mend what follows");
                eprint!("{}", write(&findings, Format::Text));
            }
            Found::Sound(passed) => {
                let Passed { edition, content: new, proof } = *passed;
                let (id, flows) = (edition.id.clone(), new.flows_changed_since(&content));
                if let Err(failure) = editions.take_up(edition, &new, clock.now()).await {
                    error!(%failure, "changed flows, words or data are not taken up yet");
                    // The next look tries again.
                    continue;
                }
                content = new;
                proved::remember(editions.store(), proof).await;
                info!(edition = %id, flows, "changed flows, words or data are taken up");
            }
        }
        done = Some(now);
    }
}

fn read(places: &Places, current: &str) -> Found {
    let (content, findings) = Content::read(places);
    if findings.is_empty() && content.id() == current {
        return Found::Same;
    }
    match proved::prove(content, findings, places) {
        Ok(passed) => Found::Sound(Box::new(passed)),
        Err(findings) => Found::Faulty(findings),
    }
}

/// Looks into the folders and one folder deep, which is where texts are.
fn look(places: &Places) -> Look {
    let mut seen = Look::new();
    for root in [&places.flows, &places.locales] {
        let inner = entries(root).into_iter().filter(|path| path.is_dir());
        for dir in std::iter::once(root.clone()).chain(inner) {
            for file in entries(&dir).into_iter().filter(|path| path.is_file()) {
                let Ok(about) = std::fs::metadata(&file) else { continue };
                seen.insert(file, (about.len(), about.modified().ok()));
            }
        }
    }
    seen
}

fn entries(dir: &PathBuf) -> Vec<PathBuf> {
    std::fs::read_dir(dir).into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).collect()
}
