//! Escalations.

use super::error::StoreError;
use super::instant::{instant, maybe_instant, micros};
use super::sql::{self, Connection, Row};
use crate::care::escalation::{Escalation, EscalationState, Urgency};

/// A contact's open escalation.
pub(super) async fn open_escalation(on: &mut Connection, contact_id: &str) -> Result<Option<Escalation>, StoreError> {
    let row = sql::query("SELECT * FROM escalation WHERE contact_id = $1 AND state IN ('waiting', 'claimed')")
        .bind(contact_id)
        .fetch_optional(on)
        .await?;
    row.map(|row| escalation_in(&row)).transpose()
}

/// Writes the whole of it; `false` when a version as new is stored already, or another one of this contact is open. After
/// `false` the change is to be given up.
///
/// Any newer version may follow, not only the next one: an escalation belongs to one contact, whose turns follow each
/// other, and one turn may raise it and owe an answer at once.
pub(super) async fn write_escalation(on: &mut Connection, escalation: &Escalation) -> Result<bool, StoreError> {
    let (mut climbs_at, mut held_by, mut held_at, mut returns_at) = (None, None, None, None);
    let (mut ended_at, mut close_reason) = (None, None);
    let state = match &escalation.state {
        EscalationState::Waiting { climbs_at: at } => {
            climbs_at = Some(micros(*at));
            "waiting"
        }
        EscalationState::Claimed { by, at, returns_at: back } => {
            (held_by, held_at, returns_at) = (Some(by.as_str()), Some(micros(*at)), back.map(micros));
            "claimed"
        }
        EscalationState::HandedBack { by, at } => {
            (held_by, ended_at) = (Some(by.as_str()), Some(micros(*at)));
            "handed-back"
        }
        EscalationState::Closed { by, at, reason } => {
            (held_by, ended_at, close_reason) = (Some(by.as_str()), Some(micros(*at)), Some(reason.as_str()));
            "closed"
        }
    };
    let written = match sql::query(
        "INSERT INTO escalation (id, contact_id, version, reason, urgency, since, level, state, climbs_at, held_by, \
         held_at, returns_at, ended_at, close_reason) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) \
         ON CONFLICT (id) DO UPDATE SET version = excluded.version, reason = excluded.reason, \
         urgency = excluded.urgency, since = excluded.since, level = excluded.level, state = excluded.state, \
         climbs_at = excluded.climbs_at, held_by = excluded.held_by, held_at = excluded.held_at, \
         returns_at = excluded.returns_at, ended_at = excluded.ended_at, close_reason = excluded.close_reason \
         WHERE escalation.version < excluded.version AND escalation.contact_id = excluded.contact_id",
    )
    .bind(escalation.id.as_str())
    .bind(escalation.contact.as_str())
    .bind(escalation.version)
    .bind(escalation.reason.as_str())
    .bind(escalation.urgency.rank())
    .bind(micros(escalation.since))
    .bind(escalation.level)
    .bind(state)
    .bind(climbs_at)
    .bind(held_by)
    .bind(held_at)
    .bind(returns_at)
    .bind(ended_at)
    .bind(close_reason)
    .execute(on)
    .await
    {
        Ok(written) => written,
        // The contact has another open escalation.
        Err(StoreError::IsThere) => return Ok(false),
        Err(other) => return Err(other),
    };
    Ok(written.rows_affected() == 1)
}

/// The escalation in a row that carries its columns.
pub(super) fn escalation_in(row: &Row) -> Result<Escalation, StoreError> {
    const DAMAGED: StoreError = StoreError::Damaged { place: "escalation" };
    let held_by = || row.try_get::<Option<String>, _>("held_by")?.ok_or(DAMAGED);
    let moment = |column: &str| instant(row.try_get::<Option<i64>, _>(column)?.ok_or(DAMAGED)?);
    let state = match row.try_get("state")? {
        "waiting" => EscalationState::Waiting { climbs_at: moment("climbs_at")? },
        "claimed" => EscalationState::Claimed {
            by: held_by()?,
            at: moment("held_at")?,
            returns_at: maybe_instant(row.try_get("returns_at")?)?,
        },
        "handed-back" => EscalationState::HandedBack { by: held_by()?, at: moment("ended_at")? },
        "closed" => {
            let reason = row.try_get::<Option<String>, _>("close_reason")?.ok_or(DAMAGED)?;
            EscalationState::Closed { by: held_by()?, at: moment("ended_at")?, reason }
        }
        _ => return Err(DAMAGED),
    };
    Ok(Escalation {
        id: row.try_get("id")?,
        contact: row.try_get("contact_id")?,
        version: row.try_get("version")?,
        reason: row.try_get("reason")?,
        urgency: Urgency::ranked(row.try_get("urgency")?).ok_or(DAMAGED)?,
        since: moment("since")?,
        level: row.try_get("level")?,
        state,
    })
}
