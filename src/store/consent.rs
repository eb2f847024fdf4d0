//! Grants of consent. Of an invitation's code only a keyed hash is kept.

use chrono::{DateTime, Utc};
use rustc_hash::FxHashMap;

use super::error::StoreError;
use super::instant::{instant, micros};
use super::key_ring::Holder;
use super::open::Store;
use super::sql::{self, Connection, Row};
use crate::care::consent::{Grant, GrantState, Shares};
use crate::care::words::Words;

/// A patient's helpers and a caregiver's patients, together.
const GRANTS_MAX: i64 = 200;
/// What an invitation's code is long.
const CODE_CHARS: usize = 8;
/// The codes looked for in one message; a message of more words than this is no invitation.
const CODES_PER_MESSAGE_MAX: usize = 12;

/// The grants that concern one contact.
#[derive(Default)]
pub(super) struct Grants {
    /// What the person gave: live, or invited and still open.
    pub(super) helpers: Vec<Grant>,
    /// What the contact lives by.
    pub(super) caring_for: Vec<Grant>,
    /// The invitation that the contact opened and has not answered yet.
    pub(super) opened: Option<Grant>,
}

impl Store {
    /// The grants of a contact and the person behind it, in one look.
    pub(super) async fn grants_of(
        &self,
        on: &mut Connection,
        holder: &Holder,
        contact_id: &str,
        now: DateTime<Utc>,
    ) -> Result<Grants, StoreError> {
        let rows = sql::query(
            "SELECT g.*, g.patient_id AS person_id, k.wrapped AS wrapped_key FROM care_grant g \
             LEFT JOIN person_key k ON k.person_id = g.patient_id \
             WHERE (g.patient_id = $1 OR g.caregiver_id = $2 OR g.opened_by = $2) \
             AND (g.state = 'live' OR (g.state = 'invited' AND g.expires_at > $3)) ORDER BY g.expires_at, g.id LIMIT $4",
        )
        .bind(holder.person_id.as_str())
        .bind(contact_id)
        .bind(micros(now))
        .bind(GRANTS_MAX)
        .fetch_all(on)
        .await?;
        let mut grants = Grants::default();
        for row in &rows {
            let grant = match self.grant_of_anybody(row) {
                // The patient is gone, and their consent with them.
                Err(StoreError::Erased) => continue,
                grant => grant?,
            };
            let is_theirs = |contact: &Option<String>| contact.as_deref() == Some(contact_id);
            match &grant.state {
                GrantState::Live { caregiver, language: _ } if caregiver == contact_id => {
                    grants.caring_for.push(grant.clone());
                }
                // Ordered by when they end: of several, the one that works longest.
                GrantState::Invited { opened_by, expires_at: _ } if is_theirs(opened_by) => {
                    grants.opened = Some(grant.clone());
                }
                GrantState::Live { .. } | GrantState::Invited { .. } | GrantState::Ended { .. } => {}
            }
            if grant.patient == holder.person_id {
                grants.helpers.push(grant);
            }
        }
        grants.helpers.sort_by(|left, right| left.id.cmp(&right.id));
        grants.caring_for.sort_by(|left, right| left.id.cmp(&right.id));
        Ok(grants)
    }

    /// For each of these words, the grant whose code stands in them, whatever its state.
    pub(super) async fn invites_in(
        &self,
        on: &mut Connection,
        said: &[Option<&Words>],
    ) -> Result<Vec<Option<Grant>>, StoreError> {
        let hash = |code: String| self.inner.keys.code_hash(&code);
        let hashes_of = |words: &Words| codes_in(words.reveal()).into_iter().map(hash).collect();
        let wanted: Vec<Vec<String>> = said.iter().map(|words| words.map_or_else(Vec::new, hashes_of)).collect();
        let mut found = FxHashMap::<String, Grant>::default();
        let statement = "SELECT g.*, g.patient_id AS person_id, k.wrapped AS wrapped_key FROM care_grant g \
                         LEFT JOIN person_key k ON k.person_id = g.patient_id WHERE g.code_hash IN ({?})";
        for row in sql::list(statement, wanted.iter().flatten()).fetch(on).await? {
            match self.grant_of_anybody(&row) {
                Ok(grant) => drop(found.insert(row.try_get("code_hash")?, grant)),
                // The patient is gone, and their invitation with them.
                Err(StoreError::Erased) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(wanted.iter().map(|hashes| hashes.iter().find_map(|hash| found.get(hash).cloned())).collect())
    }

    fn grant_of_anybody(&self, row: &Row) -> Result<Grant, StoreError> {
        let patient_id: String = row.try_get("patient_id")?;
        grant_in(row, &self.holder_in(row, &patient_id)?)
    }

    /// Writes the whole of it; `false` when the stored one is not the version before. `holder` is the patient.
    pub(super) async fn write_grant(
        &self,
        on: &mut Connection,
        holder: &Holder,
        grant: &Grant,
        code: Option<&Words>,
    ) -> Result<bool, StoreError> {
        let id = grant.id.as_str();
        let (mut expires_at, mut opened, mut caregiver, mut language, mut ended_at) = (None, None, None, None, None);
        let state = match &grant.state {
            GrantState::Invited { expires_at: at, opened_by } => {
                (expires_at, opened) = (Some(micros(*at)), opened_by.as_deref());
                "invited"
            }
            GrantState::Live { caregiver: contact, language: spoken } => {
                (caregiver, language) = (Some(contact.as_str()), Some(spoken.as_str()));
                "live"
            }
            GrantState::Ended { at } => {
                ended_at = Some(micros(*at));
                "ended"
            }
        };
        // An ended grant remembers whose it was; a code is never changed, so that a used one is known as used.
        let statement = if grant.version == 0 {
            "INSERT INTO care_grant (id, version, label, patient_name, shares_appointments, shares_rides, state, \
             expires_at, caregiver_id, caregiver_language, ended_at, code_hash, patient_id, \
             opened_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (id) DO NOTHING"
        } else {
            "UPDATE care_grant SET version = $2, label = $3, patient_name = $4, shares_appointments = $5, \
             shares_rides = $6, state = $7, expires_at = $8, caregiver_id = COALESCE($9, caregiver_id), \
             caregiver_language = COALESCE($10, caregiver_language), ended_at = $11, code_hash = COALESCE(code_hash, $12), \
             opened_by = COALESCE($14, opened_by) WHERE id = $1 AND version = $2 - 1 AND patient_id = $13"
        };
        let written = sql::query(statement)
            .bind(id)
            .bind(grant.version)
            .bind(holder.seal_words("care_grant", id, "label", &grant.label))
            .bind(holder.seal_words("care_grant", id, "patient_name", &grant.patient_name))
            .bind(grant.shares.appointments.then_some(1_i64))
            .bind(grant.shares.rides.then_some(1_i64))
            .bind(state)
            .bind(expires_at)
            .bind(caregiver)
            .bind(language)
            .bind(ended_at)
            .bind(code.and_then(|code| normal_code(code.reveal())).map(|code| self.inner.keys.code_hash(&code)))
            .bind(grant.patient.as_str())
            .bind(opened)
            .execute(on)
            .await?;
        Ok(written.rows_affected() == 1)
    }
}

fn grant_in(row: &Row, patient: &Holder) -> Result<Grant, StoreError> {
    const DAMAGED: StoreError = StoreError::Damaged { place: "care_grant" };
    let id: String = row.try_get("id")?;
    let sealed = |column: &str| {
        let sealed: Vec<u8> = row.try_get(column)?;
        patient.open_words("care_grant", &id, column, &sealed)
    };
    let shared = |column: &str| Ok::<_, StoreError>(row.try_get::<Option<i64>, _>(column)?.is_some());
    let moment = |column: &str| instant(row.try_get::<Option<i64>, _>(column)?.ok_or(DAMAGED)?);
    let text = |column: &str| row.try_get::<Option<String>, _>(column)?.ok_or(DAMAGED);
    let state = match row.try_get("state")? {
        "invited" => GrantState::Invited { expires_at: moment("expires_at")?, opened_by: row.try_get("opened_by")? },
        "live" => GrantState::Live { caregiver: text("caregiver_id")?, language: text("caregiver_language")? },
        "ended" => GrantState::Ended { at: moment("ended_at")? },
        _ => return Err(DAMAGED),
    };
    Ok(Grant {
        version: row.try_get("version")?,
        patient: patient.person_id.clone(),
        label: sealed("label")?,
        patient_name: sealed("patient_name")?,
        shares: Shares { appointments: shared("shares_appointments")?, rides: shared("shares_rides")? },
        state,
        id,
    })
}

/// A code as it is hashed: capital letters and digits only. None when nothing is left.
fn normal_code(text: &str) -> Option<String> {
    let code: String = text.chars().filter(char::is_ascii_alphanumeric).map(|char| char.to_ascii_uppercase()).collect();
    (!code.is_empty()).then_some(code)
}

/// What in a message may be a code: each word (`ABCD-EFGH` is one), and the whole message written apart.
fn codes_in(text: &str) -> Vec<String> {
    let is_dash = |char: char| matches!(char, '-' | '\u{2010}'..='\u{2015}');
    let mut codes: Vec<String> = Vec::new();
    let mut add = |candidate: &str| {
        let code: String = candidate.chars().filter(|&char| !is_dash(char) && !char.is_whitespace()).collect();
        if code.len() == CODE_CHARS && code.chars().all(|char| char.is_ascii_alphanumeric()) {
            let code = code.to_ascii_uppercase();
            if !codes.contains(&code) && codes.len() < CODES_PER_MESSAGE_MAX {
                codes.push(code);
            }
        }
    };
    // The whole first: it is the likelier one, and a long message's words must not crowd it out.
    add(text);
    for word in text.split(|char: char| !char.is_ascii_alphanumeric() && !is_dash(char)) {
        add(word);
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_found_however_it_is_written() {
        for text in ["ABCD2345", "abcd-2345", "ab cd 23 45", "/start abcd2345", "my code is ABCD–2345.", "(abcd2345)"]
        {
            assert!(codes_in(text).contains(&"ABCD2345".to_owned()), "{text}");
        }
        assert!(codes_in("no code in here, at all").is_empty());
        assert!(codes_in("").is_empty());
    }
}
