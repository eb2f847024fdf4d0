//! Known people by the thousand: each as the welcome leaves somebody (a name, a visit, answers that are kept, a session, a
//! turn of the past), sealed under a key of their own. Written by plain statements of many rows, because to meet a million
//! people by the store's own turns would take an hour; every value is sealed and hashed as the store does it.

use std::sync::Arc;

use anyhow::Context;
use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::contact::Door;
use guidepost::care::person::Person;
use guidepost::care::words::Words;
use guidepost::edition::Edition;
use guidepost::engine::event::Event;
use guidepost::store::seal::{Key, seal};
use guidepost::store::{MasterKeys, Store};

use super::conversation::{ME, Talk, WELCOME};
use super::place::{Cell, Direct, Place};

/// People whose rows are written together.
const PEOPLE_PER_PIECE: u64 = 5_000;
/// The first person's chat; the others' count on from it.
const FIRST_CHAT: u64 = 100_000_000;
/// Reminders ring from so many days on, so that no turn meets one.
const REMINDERS_FROM: TimeDelta = TimeDelta::days(30);
/// A prime: neighbours in the order of ringing are no neighbours in the tables.
const SCATTER: u64 = 7_368_787;

/// What everybody is like.
pub struct Model {
    edition: Arc<Edition>,
    now: DateTime<Utc>,
    person: Person,
    session: String,
    visit: guidepost::care::appointment::Appointment,
}

/// The chat of a person.
pub fn chat(person: u64) -> String {
    (FIRST_CHAT + person).to_string()
}

/// Whose chat that is.
pub fn person_of(chat: &str) -> Option<u64> {
    chat.parse::<u64>().ok()?.checked_sub(FIRST_CHAT)
}

impl Model {
    /// Somebody who has been welcomed.
    ///
    /// # Errors
    /// The welcome goes otherwise than it is written.
    pub fn new(edition: &Arc<Edition>, now: DateTime<Utc>) -> anyhow::Result<Self> {
        let mut talk = Talk::new(edition, now);
        talk.hold(WELCOME)?;
        let known = talk.stage.memory.known(ME).context("nobody was welcomed")?;
        let visit = talk.stage.memory.visits.last().context("there is no visit")?;
        let session = known.session.clone().context("there is no session")?;
        let (person, visit) = (known.person.clone(), visit.clone());
        Ok(Self { edition: Arc::clone(edition), now, person, session, visit })
    }

    /// When the reminder of this rank rings, counted from 0.
    pub fn rings_at(&self, rank: u64) -> DateTime<Utc> {
        self.now + REMINDERS_FROM + TimeDelta::seconds(i64::try_from(rank).unwrap_or(0))
    }

    /// Makes the database and fills it with so many people.
    ///
    /// # Errors
    /// The database's own.
    pub async fn settle(&self, place: &Place, people: u64) -> anyhow::Result<()> {
        let masters = MasterKeys::from_file_or_new(&place.key)?;
        let store = Store::open(&place.url, masters.clone(), self.now).await?;
        let wrapping = store.wrapping_key().await?;
        let mut on = place.direct().await?;
        begin(&mut on).await?;
        for from in (0..people).step_by(usize::try_from(PEOPLE_PER_PIECE)?) {
            let to = people.min(from + PEOPLE_PER_PIECE);
            let mut tables: Vec<Vec<Vec<Cell>>> = TABLES.iter().map(|_| Vec::new()).collect();
            for person in from..to {
                let rows = self.rows(&store, &masters, &wrapping, person);
                for (at, row) in rows {
                    tables[at].push(row);
                }
            }
            on.run("BEGIN").await?;
            for ((table, columns), rows) in TABLES.iter().zip(&tables) {
                on.fill(table, columns, rows).await?;
            }
            on.run("COMMIT").await?;
        }
        if let Direct::Postgres(_) = on {
            let statement = "SELECT setval(pg_get_serial_sequence('inbox', 'seq'), (SELECT MAX(seq) FROM inbox))";
            on.numbers(statement, 1).await?;
        }
        finish(on).await?;
        store.close().await;
        // Everybody's reminder of their visit.
        self.remind(place, people, 0..people).await
    }

    /// Fills in the reminders of these ranks, `people` at a time one for each.
    ///
    /// # Errors
    /// The database's own.
    pub async fn remind(&self, place: &Place, people: u64, ranks: std::ops::Range<u64>) -> anyhow::Result<()> {
        let mut on = place.direct().await?;
        begin(&mut on).await?;
        let ranks: Vec<u64> = ranks.collect();
        for piece in ranks.chunks(usize::try_from(PEOPLE_PER_PIECE * 4)?) {
            let rows: Vec<Vec<Cell>> = piece.iter().map(|rank| self.ring(people, *rank)).collect();
            on.run("BEGIN").await?;
            on.fill("ring", &["id", "contact_id", "subject", "due_at", "event", "state"], &rows).await?;
            on.run("COMMIT").await?;
        }
        finish(on).await
    }

    fn ring(&self, people: u64, rank: u64) -> Vec<Cell> {
        let (round, at) = (rank / people, rank % people);
        let person = at.wrapping_mul(SCATTER) % people;
        let lead_minutes = i64::try_from(60 * (round + 1)).unwrap_or(60);
        let appointment = visit_id(person);
        let event = Event::ReminderDue { appointment: appointment.clone(), version: 0, lead_minutes };
        let subject = format!("appointment:{appointment}");
        vec![
            Cell::Text(format!("{subject}:v0:{lead_minutes}")),
            Cell::Text(id('c', person)),
            Cell::Text(subject),
            number(self.rings_at(rank)),
            Cell::Text(serde_json::to_string(&event).expect("an event is JSON")),
            text("waiting"),
        ]
    }

    fn rows(&self, store: &Store, masters: &MasterKeys, wrapping: &str, person: u64) -> Vec<(usize, Vec<Cell>)> {
        let (person_id, contact_id, visit) = (id('p', person), id('c', person), visit_id(person));
        let mut key = Key::new([0; 32]);
        getrandom::fill(key.as_mut_slice()).expect("the operating system gives random bytes");
        let sealed =
            |table: &str, row: &str, column: &str, plain: &[u8]| Cell::Bytes(seal(&key, table, row, column, plain));
        let wrapped = masters.wrap(wrapping, "person_key", &person_id, &key).expect("the wrapping key is known");
        let chat = Words::new(chat(person));
        let turn = i64::try_from(person + 1).unwrap_or(i64::MAX);
        let event = Event::Said { words: Words::new("12 Elm Street, Chicago") };
        let event = serde_json::to_vec(&event).expect("an event is JSON");
        let (said, answered) = (format!("{turn}.0"), format!("{turn}.2"));
        let kept = serde_json::to_vec(&self.person.kept).expect("what is kept is JSON");
        let session = self.session.replace(&format!("\"{}\"", self.visit.id), &format!("\"{visit}\""));
        let name = self.person.name.as_ref().map_or("Rosa", Words::reveal);
        let consent = self.person.consent.as_ref();
        let update = format!("telegram:{turn}");
        vec![
            (
                0,
                vec![
                    Cell::Text(person_id.clone()),
                    self.person.language.clone().map_or(Cell::Nothing, Cell::Text),
                    self.person.zone.map_or(Cell::Nothing, |zone| text(zone.name())),
                    sealed("person", &person_id, "name", name.as_bytes()),
                    sealed("person", &person_id, "kept", &kept),
                    consent.map_or(Cell::Nothing, |consent| number(consent.at)),
                    consent.map_or(Cell::Nothing, |consent| Cell::Text(consent.notice.clone())),
                    number(self.now),
                ],
            ),
            (1, vec![Cell::Text(person_id.clone()), Cell::Bytes(wrapped), text(wrapping)]),
            (
                2,
                vec![
                    Cell::Text(contact_id.clone()),
                    Cell::Text(person_id.clone()),
                    text(Door::Telegram.name()),
                    sealed("contact", &contact_id, "address", chat.reveal().as_bytes()),
                    Cell::Text(store.address_hash(Door::Telegram, &chat)),
                    text("en"),
                    number(self.now),
                ],
            ),
            (
                3,
                vec![
                    Cell::Text(contact_id.clone()),
                    Cell::Number(15),
                    sealed("session", &contact_id, "state", session.as_bytes()),
                    Cell::Text(self.edition.id.clone()),
                    number(self.now),
                ],
            ),
            (
                4,
                vec![
                    Cell::Text(visit.clone()),
                    Cell::Text(person_id),
                    Cell::Number(0),
                    Cell::Text(self.visit.kind.clone()),
                    sealed("appointment", &visit, "what", self.visit.what.reveal().as_bytes()),
                    Cell::Text(self.visit.when.wall.format("%Y-%m-%dT%H:%M:%S%.f").to_string()),
                    text(self.visit.when.zone.name()),
                    number(self.visit.when.instant()),
                    text(self.visit.state.name()),
                ],
            ),
            (
                5,
                vec![
                    Cell::Number(turn),
                    Cell::Text(update.clone()),
                    Cell::Text(contact_id.clone()),
                    text("said"),
                    sealed("inbox", &update, "event", &event),
                    number(self.now),
                    text("done"),
                    number(self.now),
                ],
            ),
            (
                6,
                vec![
                    Cell::Text(said.clone()),
                    Cell::Number(turn),
                    Cell::Number(0),
                    Cell::Text(contact_id.clone()),
                    number(self.now),
                    text("them"),
                    text("said"),
                    sealed("transcript", &said, "words", b"12 Elm Street, Chicago"),
                    Cell::Nothing,
                ],
            ),
            (
                6,
                vec![
                    Cell::Text(answered.clone()),
                    Cell::Number(turn),
                    Cell::Number(2),
                    Cell::Text(contact_id.clone()),
                    number(self.now),
                    text("bot"),
                    text("ride-right"),
                    Cell::Nothing,
                    Cell::Text(answered.clone()),
                ],
            ),
            (
                7,
                vec![
                    Cell::Text(answered.clone()),
                    Cell::Number(turn),
                    Cell::Number(2),
                    Cell::Text(contact_id),
                    text("reply"),
                    text("ride-right"),
                    sealed("outbox", &answered, "body", SAID.as_bytes()),
                    Cell::Number(0),
                    text("sent"),
                    number(self.now),
                    number(self.now),
                    number(self.now),
                ],
            ),
        ]
    }
}

/// What the bot has said, as it is stored.
const SAID: &str = r#"{"text":"Please check your ride:\nBe there: Thursday, December 17, 9:00 AM\nYou: I walk\nWith you: I come alone\nPick-up: 12 Elm Street, Chicago\n\nIs that right?","buttons":[{"label":"Yes, ask for it","data":"a:9:yes"},{"label":"Change something","data":"a:9:change"},{"label":"Do not ask","data":"a:9:no"}]}"#;

/// The tables that are filled, and their columns; the order is that of [`Model::rows`].
const TABLES: [(&str, &[&str]); 8] = [
    ("person", &["id", "language", "zone", "name", "kept", "consent_at", "consent_notice", "created_at"]),
    ("person_key", &["person_id", "wrapped", "wrapped_by"]),
    ("contact", &["id", "person_id", "door", "address", "address_hash", "language_hint", "created_at"]),
    ("session", &["contact_id", "version", "state", "edition", "changed_at"]),
    ("appointment", &["id", "person_id", "version", "kind", "what", "wall", "zone", "at", "state"]),
    ("inbox", &["seq", "key", "contact_id", "kind", "event", "received_at", "state", "done_at"]),
    ("transcript", &["id", "turn", "n", "contact_id", "at", "side", "what", "words", "delivery_id"]),
    (
        "outbox",
        &[
            "id",
            "turn",
            "n",
            "contact_id",
            "kind",
            "message",
            "body",
            "rank",
            "state",
            "due_at",
            "queued_at",
            "settled_at",
        ],
    ),
];

/// Nothing is flushed and no reference is checked while the tables are filled.
async fn begin(on: &mut Direct) -> anyhow::Result<()> {
    match on {
        Direct::Sqlite(_) => {
            on.run("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1500000").await
        }
        Direct::Postgres(_) => on.run("SET session_replication_role = replica; SET synchronous_commit = off").await,
    }
}

/// Everything is on the disk, and PostgreSQL knows what is where, as its own keeper would tell it within minutes.
async fn finish(mut on: Direct) -> anyhow::Result<()> {
    match on {
        Direct::Sqlite(_) => {
            on.run("PRAGMA synchronous = FULL").await?;
            on.run("PRAGMA wal_checkpoint(TRUNCATE)").await
        }
        Direct::Postgres(_) => {
            on.run("VACUUM (ANALYZE)").await?;
            on.run("CHECKPOINT").await
        }
    }
}

fn visit_id(person: u64) -> String {
    format!("{}.1", person + 1)
}

/// An id like the store's own, without order: 96 bits after the prefix.
fn id(prefix: char, person: u64) -> String {
    // The finalizer of SplitMix64: one to one, and no neighbours stay neighbours.
    let mut mixed = person.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^= mixed >> 31;
    format!("{prefix}{mixed:016x}{:08x}", person & 0xffff_ffff)
}

fn text(text: &str) -> Cell {
    Cell::Text(text.to_owned())
}

fn number(at: DateTime<Utc>) -> Cell {
    Cell::Number(at.timestamp_micros())
}
