//! The store's contract: one text of tests, run on SQLite and on PostgreSQL.

mod closing;
mod commit;
mod consent;
mod crowd;
mod desk;
mod edition;
mod inbox;
mod literals;
mod model;
mod open;
mod outbox;
mod past;
mod prepared;
mod relief;
mod ring;
mod seal;
mod straight;

use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::appointment::{Appointment, AppointmentState};
use guidepost::care::contact::Door;
use guidepost::care::escalation::{Escalation, EscalationState, Urgency};
use guidepost::care::moment::LocalMoment;
use guidepost::care::ride::{Ride, RideState};
use guidepost::care::words::Words;
use guidepost::engine::briefing::Briefing;
use guidepost::engine::effect::{Effect, Record, Say};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::engine::session::Session;
use guidepost::store::delivery::{Body, Delivery, Outcome};
use guidepost::store::incoming::{Incoming, Received};
use guidepost::store::turn_line::Taken;
use guidepost::store::{CommitError, Deed, MasterKey, Store};
use sqlx::{AnyConnection, AssertSqlSafe, Row};

use crate::rig::postgres;

/// A contract holds on both databases: `contract!(name_of_the_behaviour);` runs `async fn name_of_the_behaviour(World)`.
macro_rules! contract {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                super::$name(crate::store::World::on_sqlite().await).await;
            })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                if let Some(world) = crate::store::World::on_postgres().await {
                    super::$name(world).await;
                }
            })*
        }
    };
}
pub(crate) use contract;

pub const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
pub const LEASE: TimeDelta = TimeDelta::seconds(30);

pub fn key() -> MasterKey {
    MasterKey::from_base64(KEY).expect("a key")
}

pub fn start() -> DateTime<Utc> {
    "2026-11-20T15:00:00Z".parse().expect("an instant")
}

/// A fresh memory and a moment that stands still.
pub struct World {
    pub store: Store,
    pub url: String,
    pub now: DateTime<Utc>,
    pub folder: Option<tempfile::TempDir>,
    keys: AtomicU32,
}

impl World {
    pub async fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite://{}", folder.path().join("house.db").display());
        Self::at(url, Some(folder)).await
    }

    pub async fn on_postgres() -> Option<Self> {
        let url =
            tokio::task::spawn_blocking(|| Some(postgres::or_skip()?.fresh_database())).await.expect("a database")?;
        Some(Self::at(url, None).await)
    }

    async fn at(url: String, folder: Option<tempfile::TempDir>) -> Self {
        let store = Store::open(&url, key(), start()).await.expect("the store opens");
        Self { store, url, now: start(), folder, keys: AtomicU32::new(0) }
    }

    /// Another process on the same database.
    pub async fn another_node(&self) -> Store {
        Store::open(&self.url, key(), self.now).await.expect("the store opens again")
    }

    /// Somebody who works at the same time: another process, or on SQLite, where only one serves, the same one. Two that write
    /// one file without a pause may starve each other.
    pub async fn another_hand(&self) -> Store {
        if self.store.is_sqlite() { self.store.clone() } else { self.another_node().await }
    }

    /// Moves the moment on.
    pub fn wait(&mut self, by: TimeDelta) {
        self.now += by;
    }

    pub async fn say(&self, address: &str, text: &str) -> Received {
        let key = self.keys.fetch_add(1, Ordering::SeqCst);
        self.store.put(&said(&format!("k{key}"), address, text), self.now).await.expect("it is stored")
    }

    /// What is said from here on is no repeat of what another world has said.
    pub fn says_nothing_twice(&self) {
        self.keys.fetch_add(1_000, Ordering::SeqCst);
    }

    pub async fn take(&self) -> Option<Taken> {
        self.store.take("node", self.now, LEASE).await.expect("the inbox answers")
    }

    pub async fn brief(&self, taken: &Taken) -> (Briefing, Session, i64) {
        self.store.brief(taken, self.now).await.expect("a briefing")
    }

    /// Turns a taken event into these effects.
    pub async fn turn(&self, taken: &Taken, deeds: &[Deed]) -> Result<(), CommitError> {
        let (_, session, version) = self.brief(taken).await;
        self.store.commit(taken, &session, version, deeds, self.now).await
    }

    /// Somebody says something, and this follows. Gives the turn's number and the contact.
    pub async fn happens(&self, address: &str, deeds: impl FnOnce(&Briefing) -> Vec<Deed>) -> (i64, String) {
        let received = self.say(address, "hello").await;
        let taken = self.take().await.expect("the event waits");
        assert_eq!(taken.turn, received.turn, "nothing else waits");
        let (briefing, session, version) = self.brief(&taken).await;
        let deeds = deeds(&briefing);
        self.store.commit(&taken, &session, version, &deeds, self.now).await.expect("the turn is kept");
        (taken.turn, taken.contact_id)
    }

    pub async fn deliver(&self) -> Option<Delivery> {
        self.store.take_delivery(None, self.now, LEASE).await.expect("the outbox answers")
    }

    pub async fn settle(&self, delivery: &Delivery, outcome: Outcome) {
        self.store
            .settle(delivery, &outcome, self.now, self.now + TimeDelta::seconds(60))
            .await
            .expect("it is settled");
    }

    pub async fn sent(&self, delivery: &Delivery) {
        self.settle(delivery, Outcome::Sent { external_id: None }).await;
    }

    /// One number or text by a statement of the test's own.
    pub async fn number(&self, statement: &str) -> i64 {
        let row = sqlx::query(AssertSqlSafe(statement.to_owned())).fetch_one(&mut self.connection().await).await;
        row.expect("a row").try_get(0).expect("a number")
    }

    pub async fn text(&self, statement: &str) -> Option<String> {
        let row = sqlx::query(AssertSqlSafe(statement.to_owned())).fetch_optional(&mut self.connection().await).await;
        row.expect("an answer").map(|row| row.try_get(0).expect("a text"))
    }

    pub async fn execute(&self, statement: &str) {
        let done = sqlx::query(AssertSqlSafe(statement.to_owned())).execute(&mut self.connection().await).await;
        done.expect("the statement runs");
    }

    pub async fn connection(&self) -> AnyConnection {
        crate::rig::database::connect(&self.url).await.expect("a connection")
    }

    /// State and why of each delivery, in order.
    pub async fn deliveries(&self, contact_id: &str) -> Vec<(String, Option<String>)> {
        let lines = self.store.conversation(contact_id, None, 100).await.expect("a conversation");
        lines.into_iter().filter_map(|line| line.delivery).map(|delivery| (delivery.state, delivery.why)).collect()
    }
}

pub fn said(key: &str, address: &str, text: &str) -> Incoming {
    Incoming {
        key: key.to_owned(),
        door: Door::Web,
        address: Words::new(address),
        language_hint: Some("es".to_owned()),
        event: Event::Said { words: Words::new(text) },
    }
}

pub fn body(text: &str) -> Body {
    Body { text: Words::new(text), buttons: Vec::new(), from: None }
}

pub fn deed(effect: Effect) -> Deed {
    Deed { effect, body: None }
}

pub fn say_as(kind: DeliveryKind, text: &str) -> Deed {
    Deed { effect: Effect::Say(saying(kind)), body: Some(body(text)) }
}

pub fn reply(text: &str) -> Deed {
    say_as(DeliveryKind::Reply, text)
}

pub fn saying(kind: DeliveryKind) -> Say {
    Say { message: "menu".to_owned(), args: Default::default(), buttons: Vec::new(), kind, reminds_of: None }
}

pub fn record(text: &str) -> Deed {
    deed(Effect::Record(Record::Said(Words::new(text))))
}

pub fn visit(id: &str, person: &str, version: i64) -> Appointment {
    Appointment {
        id: id.to_owned(),
        person: person.to_owned(),
        version,
        kind: "visit".to_owned(),
        what: Words::new("eye doctor"),
        place: Some(Words::new("Clinic Road 1")),
        when: LocalMoment {
            wall: "2026-12-01T14:05:00".parse().expect("a wall time"),
            zone: chrono_tz::Tz::America__Chicago,
        },
        state: AppointmentState::Planned,
    }
}

pub fn asked(id: &str, person: &str, now: DateTime<Utc>) -> Ride {
    Ride {
        id: id.to_owned(),
        person: person.to_owned(),
        version: 0,
        appointment: None,
        when: visit("v", person, 0).when,
        mobility: "wheelchair".to_owned(),
        companion: "aide".to_owned(),
        pickup: Words::new("12 Oak Street"),
        asked_at: now,
        answer_by: now + TimeDelta::hours(4),
        short_notice: true,
        state: RideState::Asked,
        note: None,
    }
}

pub fn waiting(id: &str, contact: &str, now: DateTime<Utc>) -> Escalation {
    Escalation {
        id: id.to_owned(),
        contact: contact.to_owned(),
        version: 0,
        reason: "asked".to_owned(),
        urgency: Urgency::Soon,
        since: now,
        level: 0,
        state: EscalationState::Waiting { climbs_at: now + TimeDelta::minutes(15) },
    }
}
