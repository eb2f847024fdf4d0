//! Everything that a memory knows and that no key hides, as lines: the database's rows, and the model's.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use guidepost::care::consent::GrantState;
use guidepost::care::escalation::EscalationState;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

use crate::simulation::forgetful::Remembered;
use crate::simulation::forgetful::rows::Ended;
use crate::simulation::forgetful::turns::name;

/// A line of text for each row.
pub type Picture = BTreeSet<String>;

/// What is drawn: what a line begins with, and where its columns are. NULL is an empty place.
const DRAWN: [(&str, &str); 9] = [
    ("event", "SELECT seq, key, contact_id, state FROM inbox"),
    ("stands", "SELECT contact_id, since, taken_by, taken_until, attempts FROM turn_line"),
    ("delivery", "SELECT id, contact_id, kind, rank, state, why, due_at, taken_until, attempts, repeats FROM outbox"),
    ("ring", "SELECT id, due_at, state FROM ring WHERE state <> 'silenced'"),
    ("session", "SELECT contact_id, version FROM session"),
    ("visit", "SELECT id, version, state FROM appointment"),
    ("grant", "SELECT id, version, state FROM care_grant"),
    ("escalation", "SELECT id, contact_id, version, state FROM escalation"),
    ("contact", "SELECT c.id, c.unreachable_at, p.stopped_at FROM contact c JOIN person p ON p.id = c.person_id"),
];

/// The database's rows.
pub async fn of_database(on: &mut AnyConnection) -> Picture {
    let mut picture = Picture::new();
    for (what, statement) in DRAWN {
        let columns = statement.split(" FROM ").next().expect("its columns").trim_start_matches("SELECT ");
        let texts: Vec<String> =
            columns.split(", ").map(|column| format!("COALESCE(CAST({column} AS TEXT), '')")).collect();
        let texts = statement.replacen(columns, &texts.join(" || ' ' || "), 1);
        for row in sqlx::query(AssertSqlSafe(texts)).fetch_all(&mut *on).await.expect("rows") {
            picture.insert(format!("{what} {}", row.try_get::<String, _>(0).expect("a text")));
        }
    }
    picture
}

/// The model's rows.
pub fn of_model(all: &Remembered) -> Picture {
    let rows = &all.rows;
    let mut picture = Picture::new();
    let mut draw = |what: &str, columns: &[String]| picture.insert(format!("{what} {}", columns.join(" ")));
    for (key, (contact, turn)) in &rows.keys {
        let state = match rows.ended.get(turn) {
            Some(Ended::Done) => "done",
            Some(Ended::Failed) => "failed",
            None if rows.waiting.get(&(contact.clone(), *turn)).is_some() => "waiting",
            None => "lost",
        };
        draw("event", &[turn.to_string(), key.clone(), contact.clone(), state.to_owned()]);
    }
    for (contact, row) in rows.line.rows() {
        let by = row.taken_by.clone().unwrap_or_default();
        let columns = [contact.clone(), micros(row.since), by, maybe(row.taken_until), row.attempts.to_string()];
        draw("stands", &columns);
    }
    for (place, row) in rows.outbox.rows() {
        let columns = [
            name(*place),
            row.contact.clone(),
            row.kind.name().to_owned(),
            row.rank.to_string(),
            row.state.name().to_owned(),
            row.why.clone().unwrap_or_default(),
            micros(row.due_at),
            maybe(row.taken_until),
            row.attempts.to_string(),
            row.repeats.to_string(),
        ];
        draw("delivery", &columns);
    }
    for (id, ring) in rows.rings.rows() {
        draw("ring", &[id.clone(), micros(ring.due_at), "waiting".to_owned()]);
    }
    for (id, ring) in rows.rung.rows() {
        draw("ring", &[id.clone(), micros(ring.due_at), "rung".to_owned()]);
    }
    for (contact, session) in rows.sessions.rows() {
        draw("session", &[contact.clone(), session.version.to_string()]);
    }
    for (id, visit) in rows.visits.rows() {
        draw("visit", &[id.clone(), visit.version.to_string(), visit.state.name().to_owned()]);
    }
    for (id, (grant, _)) in rows.grants.rows() {
        let state = match grant.state {
            GrantState::Invited { .. } => "invited",
            GrantState::Live { .. } => "live",
            GrantState::Ended { .. } => "ended",
        };
        draw("grant", &[id.clone(), grant.version.to_string(), state.to_owned()]);
    }
    for (id, escalation) in rows.escalations.rows() {
        let state = match escalation.state {
            EscalationState::Waiting { .. } => "waiting",
            EscalationState::Claimed { .. } => "claimed",
            EscalationState::HandedBack { .. } => "handed-back",
            EscalationState::Closed { .. } => "closed",
        };
        let columns = [id.clone(), escalation.contact.clone(), escalation.version.to_string(), state.to_owned()];
        draw("escalation", &columns);
    }
    for (id, contact) in rows.contacts.rows() {
        let stopped_at = rows.person_of(id).and_then(|person| person.stopped_at);
        draw("contact", &[id.clone(), maybe(contact.unreachable_at), maybe(stopped_at)]);
    }
    picture
}

fn micros(at: DateTime<Utc>) -> String {
    at.timestamp_micros().to_string()
}

fn maybe(at: Option<DateTime<Utc>>) -> String {
    at.map_or_else(String::new, micros)
}
