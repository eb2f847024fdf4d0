//! Putting a backup back, whole or not at all, and settling what was going on when it was made.
//!
//! Between the backup and now the world went on without this memory. What was on its way then may have arrived, so nothing
//! of it is sent as if new: deliveries end as `unknown`, events that waited are not turned, reminders and waits whose moment
//! has passed stay silent; and for everybody whom that concerns, a person is called. Clocks of escalations and of rides
//! are set anew: nobody waits without one. The inbox's numbers go on far beyond the last, so that a button sent in the lost
//! time belongs to nothing.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};

use super::backup::{attach, copy_rows, names, tables};
use super::backup_file::{BackupError, Contents, DATA, KEYS, LEFT_OUT, columns, connect, verify};
use super::dialect::{Dialect, SQLITE_BEGIN};
use super::error::StoreError;
use super::escalation::write_escalation;
use super::instant::micros;
use super::key_ring::Holder;
use super::master_key::{MasterKeys, PERSON_KEY};
use super::open::{Store, address, migrate};
use super::relief::keep_alone;
use super::ring::{NewRing, set_rings};
use super::sql::{self, Address, Connection, Mode};
use crate::care::escalation::{Escalation, EscalationState, Urgency};
use crate::engine::effect::Subject;
use crate::engine::event::Event;

/// Why somebody is called to whom something was on its way.
pub const RESTORED: &str = "restored";
/// How long that waits before it climbs; the clinic's own rules take over from there.
pub const RESTORED_CLIMBS_AFTER: TimeDelta = TimeDelta::minutes(15);
/// More turns than any house takes between two backups.
const TURNS_LEFT_OUT: i64 = 1_000_000;

/// What was restored, and what was going on in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What the backup holds.
    pub contents: Contents,
    /// Deliveries that may have arrived since: not sent again.
    pub deliveries: i64,
    /// Events that may have been answered since: not turned again.
    pub events: i64,
    /// Reminders and waits whose moment has passed: they stay silent.
    pub rings: i64,
    /// Conversations for which a person is called because of these.
    pub called: i64,
    /// People who were erased after the data were backed up, and are erased again.
    pub erased: i64,
}

impl Store {
    /// Puts a backup into the database at `url` (made when missing), and settles what was going on in it. What is there
    /// already is kept unless `replace` is said.
    ///
    /// # Errors
    /// [`BackupError`]; then the database is as it was.
    pub async fn restore(
        url: &str,
        masters: MasterKeys,
        (data, keys): (&Path, &Path),
        replace: bool,
        now: DateTime<Utc>,
    ) -> Result<Restored, BackupError> {
        let address = address(url)?;
        let dialect = address.dialect();
        let contents = verify(data, keys, &masters).await?;
        let alone = keep_alone(&address).await?;
        migrate(&address).await?;
        let mut restored = Restored { contents, deliveries: 0, events: 0, rings: 0, called: 0, erased: 0 };
        let mut on = connection(&address, data, keys).await?;
        let begin = if dialect == Dialect::Sqlite { SQLITE_BEGIN } else { "BEGIN" };
        sql::query(begin).execute(&mut on).await?;
        if is_in_use(&mut on).await? && !replace {
            return Err(BackupError::NotEmpty);
        }
        for table in LEFT_OUT.iter().chain(KEYS.iter()).chain(DATA.iter().rev()) {
            sql::made(format!("DELETE FROM {}{table}", own(dialect))).execute(&mut on).await?;
        }
        fill(dialect, &mut on, data, keys).await?;
        go_on_from(dialect, &mut on, restored.contents.last_turn).await?;
        settle(&mut on, &masters, now, &mut restored).await?;
        sql::query("COMMIT").execute(&mut on).await?;
        on.close().await?;
        // Whoever serves next finds it whole.
        drop(alone);
        let store = Self::open(url, masters, now).await?;
        restored.erased = store.people_without_key().await?;
        while store.sweep_erased(now).await? {}
        store.close().await;
        Ok(restored)
    }

    async fn people_without_key(&self) -> Result<i64, StoreError> {
        let row = sql::query(
            "SELECT COUNT(*) AS people FROM person p WHERE NOT EXISTS \
             (SELECT 1 FROM person_key k WHERE k.person_id = p.id)",
        )
        .fetch_one(&mut *self.read().await?)
        .await?;
        row.try_get("people")
    }
}

/// How the database's own tables are called beside those of attached files.
fn own(dialect: Dialect) -> &'static str {
    match dialect {
        Dialect::Sqlite => "main.",
        Dialect::Postgres => "",
    }
}

async fn connection(address: &Address, data: &Path, keys: &Path) -> Result<Connection, BackupError> {
    let mut on = address.connect().await?.at_leisure();
    if address.dialect() == Dialect::Sqlite {
        for pragma in super::dialect::SQLITE_CONNECTION {
            sql::query(pragma).execute(&mut on).await?;
        }
        // Rows come table by table; whether each belongs to something was seen in the backup.
        sql::query("PRAGMA foreign_keys = OFF").execute(&mut on).await?;
        attach(&mut on, data, "data").await?;
        attach(&mut on, keys, "keys").await?;
    }
    Ok(on)
}

/// Whether anybody is known in it.
async fn is_in_use(on: &mut Connection) -> Result<bool, StoreError> {
    let row = sql::query(
        "SELECT 1 AS there FROM house WHERE EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM advocate) LIMIT 1",
    )
    .fetch_optional(on)
    .await?;
    Ok(row.is_some())
}

async fn fill(dialect: Dialect, on: &mut Connection, data: &Path, keys: &Path) -> Result<(), BackupError> {
    match dialect {
        Dialect::Sqlite => {
            for (table, schema) in tables() {
                let schema = if schema == "main" { "data" } else { schema };
                let names = names(&columns(on, schema, table).await?);
                let copy = format!("INSERT INTO main.{table} ({names}) SELECT {names} FROM {schema}.{table}");
                sql::made(copy).execute(&mut *on).await?;
            }
        }
        Dialect::Postgres => {
            let (mut data_on, mut keys_on) = (connect(data, Mode::ReadOnly)?, connect(keys, Mode::ReadOnly)?);
            for (table, schema) in tables() {
                let from = if schema == "main" { &mut data_on } else { &mut keys_on };
                let columns = columns(from, "main", table).await?;
                copy_rows(from, table, on, table, &columns).await?;
            }
        }
    }
    Ok(())
}

/// Moves the inbox's numbers beyond any that may have been given since the backup.
async fn go_on_from(dialect: Dialect, on: &mut Connection, last_turn: i64) -> Result<(), StoreError> {
    let next = last_turn.saturating_add(TURNS_LEFT_OUT);
    match dialect {
        Dialect::Sqlite => {
            sql::query("DELETE FROM main.sqlite_sequence WHERE name = 'inbox'").execute(&mut *on).await?;
            sql::query("INSERT INTO main.sqlite_sequence (name, seq) VALUES ('inbox', $1)")
                .bind(next)
                .execute(on)
                .await?;
        }
        Dialect::Postgres => {
            sql::query("SELECT setval('inbox_seq_seq', $1)").bind(next).execute(on).await?;
        }
    }
    Ok(())
}

async fn settle(
    on: &mut Connection,
    masters: &MasterKeys,
    now: DateTime<Utc>,
    restored: &mut Restored,
) -> Result<(), BackupError> {
    let mut concerned = BTreeSet::new();
    let deliveries = "SELECT DISTINCT contact_id FROM outbox WHERE state IN ('queued', 'sending')";
    concerned.extend(ids(on, deliveries).await?);
    restored.deliveries = changed(
        sql::query(
            "UPDATE outbox SET state = 'unknown', why = 'restored', settled_at = $1, taken_until = NULL \
             WHERE state IN ('queued', 'sending')",
        )
        .bind(micros(now))
        .execute(&mut *on)
        .await?,
    );
    concerned.extend(ids(on, "SELECT DISTINCT contact_id FROM inbox WHERE state = 'waiting'").await?);
    restored.events = keep_unturned(on, masters, now).await?;
    let past = "state = 'waiting' AND due_at <= $1 AND subject NOT LIKE 'escalation:%' AND subject NOT LIKE 'ride:%'";
    let rows = sql::made(format!("SELECT DISTINCT contact_id FROM ring WHERE {past}"))
        .bind(micros(now))
        .fetch_all(&mut *on)
        .await?;
    for row in &rows {
        concerned.insert(row.try_get::<String, _>("contact_id")?);
    }
    restored.rings = changed(
        sql::made(format!("UPDATE ring SET state = 'silenced' WHERE {past}"))
            .bind(micros(now))
            .execute(&mut *on)
            .await?,
    );
    for contact_id in &concerned {
        restored.called += i64::from(call_a_person(on, contact_id, now).await?);
    }
    set_clocks(on, now).await
}

fn changed(result: sql::Done) -> i64 {
    i64::try_from(result.rows_affected()).unwrap_or(i64::MAX)
}

async fn ids(on: &mut Connection, statement: &'static str) -> Result<Vec<String>, StoreError> {
    let rows = sql::query(statement).fetch_all(on).await?;
    rows.iter().map(|row| row.try_get(0)).collect()
}

/// Events that waited are not turned; what the contacts said in them is kept for the desk to see.
async fn keep_unturned(on: &mut Connection, masters: &MasterKeys, now: DateTime<Utc>) -> Result<i64, BackupError> {
    let rows = sql::query(
        "SELECT i.seq, i.key, i.contact_id, i.event, c.person_id, k.wrapped FROM inbox i \
         JOIN contact c ON c.id = i.contact_id JOIN person_key k ON k.person_id = c.person_id \
         WHERE i.state = 'waiting' ORDER BY i.seq",
    )
    .fetch_all(&mut *on)
    .await?;
    for row in &rows {
        let (turn, key, contact_id): (i64, String, String) =
            (row.try_get("seq")?, row.try_get("key")?, row.try_get("contact_id")?);
        let (person_id, wrapped): (String, Vec<u8>) = (row.try_get("person_id")?, row.try_get("wrapped")?);
        let own = masters.unwrap(PERSON_KEY, &person_id, &wrapped).map_err(|_| BackupError::WrongMasterKey)?;
        let holder = Holder::new(person_id, own);
        let event = holder.open_json::<Event>("inbox", &key, "event", &row.try_get::<Vec<u8>, _>("event")?).ok();
        let Some((what, words)) = event.as_ref().and_then(super::giving_up::line_of) else { continue };
        let id = format!("{turn}.0");
        let shown = sql::query("UPDATE contact SET shown = shown + 1 WHERE id = $1 RETURNING shown")
            .bind(contact_id.as_str())
            .fetch_one(&mut *on)
            .await?;
        sql::query(
            "INSERT INTO transcript (id, turn, n, contact_id, at, side, what, words, shown) \
             VALUES ($1, $2, 0, $3, $4, 'them', $5, $6, $7)",
        )
        .bind(id.as_str())
        .bind(turn)
        .bind(contact_id.as_str())
        .bind(micros(now))
        .bind(what)
        .bind(words.map(|words| holder.seal_words("transcript", &id, "words", &words)))
        .bind(shown.try_get::<i64, _>("shown")?)
        .execute(&mut *on)
        .await?;
    }
    forget_turns(on).await?;
    let failed = sql::query("UPDATE inbox SET state = 'failed', done_at = $1 WHERE state = 'waiting'")
        .bind(micros(now))
        .execute(on)
        .await?;
    Ok(changed(failed))
}

/// Nobody holds or waits for a turn of what waits no more.
async fn forget_turns(on: &mut Connection) -> Result<(), StoreError> {
    sql::query("DELETE FROM turn_line").execute(on).await?;
    Ok(())
}

/// Opens an escalation, unless one is open; whether it did.
async fn call_a_person(on: &mut Connection, contact_id: &str, now: DateTime<Utc>) -> Result<bool, BackupError> {
    if super::escalation::open_escalation(on, contact_id).await?.is_some() {
        return Ok(false);
    }
    let escalation = Escalation {
        id: format!("restored.{}.{contact_id}", micros(now)),
        contact: contact_id.to_owned(),
        version: 0,
        reason: RESTORED.to_owned(),
        urgency: Urgency::Soon,
        since: now,
        level: 0,
        state: EscalationState::Waiting { climbs_at: now + RESTORED_CLIMBS_AFTER },
    };
    Ok(write_escalation(on, &escalation).await?)
}

/// Every open escalation and every ride that is asked for has a ring to come.
async fn set_clocks(on: &mut Connection, now: DateTime<Utc>) -> Result<(), BackupError> {
    let escalations = sql::query(
        "SELECT e.id, e.contact_id, e.version FROM escalation e WHERE (e.state = 'waiting' OR \
         (e.state = 'claimed' AND e.returns_at IS NOT NULL)) AND NOT EXISTS (SELECT 1 FROM ring r \
         WHERE r.contact_id = e.contact_id AND r.subject = 'escalation:' || e.id AND r.state = 'waiting')",
    )
    .fetch_all(&mut *on)
    .await?;
    let at = now + RESTORED_CLIMBS_AFTER;
    for row in &escalations {
        let (id, contact_id): (String, String) = (row.try_get("id")?, row.try_get("contact_id")?);
        let event = Event::ClimbDue { escalation: id.clone(), version: row.try_get("version")? };
        set_rings(on, NewRing::of(&contact_id, &Subject::Escalation(id), at, &event).as_slice()).await?;
    }
    let rides = sql::query(
        "SELECT r.id, (SELECT MIN(c.id) FROM contact c WHERE c.person_id = r.person_id) AS contact_id FROM ride r \
         WHERE r.state = 'asked' AND NOT EXISTS (SELECT 1 FROM ring g \
         WHERE g.id = 'ride:' || r.id AND g.state = 'waiting')",
    )
    .fetch_all(&mut *on)
    .await?;
    for row in &rides {
        let (id, contact_id): (String, String) = (row.try_get("id")?, row.try_get("contact_id")?);
        let event = Event::RideAnswerDue { ride: id.clone() };
        set_rings(on, NewRing::of(&contact_id, &Subject::Ride(id), at, &event).as_slice()).await?;
    }
    Ok(())
}
