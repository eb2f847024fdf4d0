//! `guidepost check --against`: what would become of every conversation in a database if these flows and words were taken
//! up now. Counts and steps; no words, no names, and nothing is changed.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::arguments::{Check, Memory};
use super::memory;
use crate::clock::Clock;
use crate::edition::Edition;
use crate::edition::fit::{Stays, fits};
use crate::edition::load::Places;
use crate::engine::session::Session;
use crate::worker::editions::kept;

/// Conversations are read so many at a time.
const SESSIONS_PER_READ: i64 = 500;

/// How many conversations meet which fate.
#[derive(Debug, Default, PartialEq, Eq)]
struct Fates {
    all: usize,
    in_progress: usize,
    on_it: usize,
    move_at_once: usize,
    stay: BTreeMap<Stays, usize>,
    lost: usize,
    unread: usize,
}

/// What would become of the conversations, for people.
///
/// # Errors
/// The database cannot be asked: one sentence that says what to do.
pub async fn fates(check: &Check, new: &Edition, places: &Places, clock: &Clock) -> anyhow::Result<String> {
    let memory = Memory { database: check.against.clone(), key_file: check.key_file.clone() };
    let store = memory::open_existing(&memory, clock).await?;
    let mut fates = Fates::default();
    let mut editions: BTreeMap<String, Option<Edition>> = BTreeMap::new();
    let mut after: Option<String> = None;
    loop {
        let stored = store.stored_sessions(after.as_deref(), SESSIONS_PER_READ).await?;
        let Some(last) = stored.last() else { break };
        after = Some(last.contact_id.clone());
        for stored in stored {
            if let Some(id) = stored.session.as_ref().and_then(|session| session.edition.clone())
                && id != new.id
                && !editions.contains_key(&id)
            {
                let edition = kept(&store, &id, places).await?;
                editions.insert(id, edition);
            }
            fates.count(stored.session.as_ref(), new, &editions);
        }
    }
    store.close().await;
    Ok(fates.table())
}

impl Fates {
    fn count(&mut self, session: Option<&Session>, new: &Edition, editions: &BTreeMap<String, Option<Edition>>) {
        self.all += 1;
        let Some(session) = session else {
            self.unread += 1;
            return;
        };
        let is_in_progress = !session.frames.is_empty() || !session.parked.is_empty();
        self.in_progress += usize::from(is_in_progress);
        let own = session.edition.as_ref().filter(|id| **id != new.id);
        match own.map(|id| editions.get(id).and_then(Option::as_ref)) {
            None => self.on_it += 1,
            Some(None) => self.lost += 1,
            Some(Some(old)) => match fits(old, new, session) {
                Ok(_) => self.move_at_once += 1,
                Err(stays) => *self.stay.entry(stays).or_default() += 1,
            },
        }
    }

    fn table(&self) -> String {
        let mut table = "What would become of the conversations in the database:\n".to_owned();
        let mut line = |what: &str, count: usize| {
            let _ = writeln!(table, "  {what:<42} {count:>6}");
        };
        line("all conversations", self.all);
        line("in the middle of something", self.in_progress);
        line("stand on these flows and words already", self.on_it);
        line("move to them at once", self.move_at_once);
        line("stay on their own until they are past", self.stay.values().sum());
        for (Stays { flow, step, why }, count) in &self.stay {
            let step = if step.is_empty() { "its beginning" } else { step };
            line(&format!("  {flow}, {step}: {why}"), *count);
        }
        line("begin again, because their own is lost", self.lost);
        line("cannot be read", self.unread);
        table
    }
}
