//! Persons and the contacts by which they are reached.

use std::collections::BTreeMap;

use super::dialect::locking;
use super::error::StoreError;
use super::instant::{maybe_instant, micros};
use super::key_ring::Holder;
use super::open::Store;
use super::sql::{self, Connection, Row};
use crate::care::contact::{Contact, Door};
use crate::care::person::{NoticeConsent, Person};
use crate::care::words::Words;
use crate::engine::effect::PersonChange;

/// A fact of a person that is to be kept, or let go of.
pub(super) struct NewFact<'a> {
    pub(super) holder: &'a Holder,
    pub(super) name: &'a str,
    pub(super) value: Option<&'a serde_json::Value>,
}

impl Store {
    /// The keyed hash by which a contact is found, without its address being readable.
    #[must_use]
    pub fn address_hash(&self, door: Door, address: &Words) -> String {
        self.inner.keys.address_hash(door.name(), address.reveal())
    }

    /// The contact of that address, when we know it.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn contact_by_address(&self, door: Door, address: &Words) -> Result<Option<String>, StoreError> {
        let hash = self.address_hash(door, address);
        let row = sql::query("SELECT id FROM contact WHERE door = $1 AND address_hash = $2")
            .bind(door.name())
            .bind(hash)
            .fetch_optional(&mut *self.read().await?)
            .await?;
        row.map(|row| row.try_get("id")).transpose()
    }

    /// A contact and the person behind it; none when there is no such contact or the person was erased.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn person_of_contact(&self, contact_id: &str) -> Result<Option<(Contact, Person)>, StoreError> {
        let found = self.person_row(&mut *self.read().await?, contact_id).await?;
        let Some(row) = found else { return Ok(None) };
        match self.holder_in(&row, contact_id) {
            Ok(holder) => Ok(Some((contact_in(&row)?, person_in(&row, &holder)?))),
            Err(StoreError::Erased) => Ok(None),
            Err(other) => Err(other),
        }
    }

    /// The language that the person behind a contact has chosen, and the one that their door suggests.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn language_of_contact(&self, contact_id: &str) -> Result<(Option<String>, Option<String>), StoreError> {
        let row = sql::query(
            "SELECT p.language, c.language_hint FROM contact c JOIN person p ON p.id = c.person_id WHERE c.id = $1",
        )
        .bind(contact_id)
        .fetch_optional(&mut *self.read().await?)
        .await?;
        let Some(row) = row else { return Ok((None, None)) };
        Ok((row.try_get("language")?, row.try_get("language_hint")?))
    }

    /// The contact is found and written to at another address from now on; unless somebody is known there already.
    pub(super) async fn move_contact(
        &self,
        on: &mut Connection,
        contact_id: &str,
        door: Door,
        address: &Words,
    ) -> Result<(), StoreError> {
        let holder = self.holder_of_contact(on, contact_id).await?;
        let hash = self.address_hash(door, address);
        sql::query(
            "UPDATE contact SET address = $1, address_hash = $2 WHERE id = $3 AND NOT EXISTS (SELECT 1 FROM contact o \
             WHERE o.door = contact.door AND o.address_hash = $2)",
        )
        .bind(holder.seal_words("contact", contact_id, "address", address))
        .bind(hash)
        .bind(contact_id)
        .execute(on)
        .await?;
        Ok(())
    }

    pub(super) async fn person_row(&self, on: &mut Connection, contact_id: &str) -> Result<Option<Row>, StoreError> {
        sql::query(
            "SELECT c.id AS contact_id, c.door, c.language_hint, c.person_id, k.wrapped AS wrapped_key, p.language, p.zone, \
             p.name, p.kept, p.consent_at, p.consent_notice, p.stopped_at, p.invented \
             FROM contact c JOIN person p ON p.id = c.person_id \
            LEFT JOIN person_key k ON k.person_id = p.id WHERE c.id = $1",
        )
        .bind(contact_id)
        .fetch_optional(on)
        .await
    }

    /// The key that opens a row which carries `person_id` and `wrapped_key`.
    pub(super) fn holder_in(&self, row: &Row, id: &str) -> Result<Holder, StoreError> {
        let wrapped: Option<Vec<u8>> = row.try_get("wrapped_key")?;
        self.holder(id, row.try_get("person_id")?, wrapped.as_deref())
    }

    /// Writes the changes of a turn's own person.
    pub(super) async fn change_person(
        &self,
        on: &mut Connection,
        holder: &Holder,
        change: &PersonChange,
    ) -> Result<(), StoreError> {
        let id = holder.person_id.as_str();
        let query = match change {
            PersonChange::Language(language) => {
                sql::query("UPDATE person SET language = $1 WHERE id = $2").bind(language.as_str()).bind(id)
            }
            PersonChange::Zone(zone) => {
                sql::query("UPDATE person SET zone = $1 WHERE id = $2").bind(zone.name()).bind(id)
            }
            PersonChange::Name(name) => sql::query("UPDATE person SET name = $1 WHERE id = $2")
                .bind(holder.seal_words("person", id, "name", name))
                .bind(id),
            PersonChange::Consented(NoticeConsent { at, notice }) => {
                sql::query("UPDATE person SET consent_at = $1, consent_notice = $2 WHERE id = $3")
                    .bind(micros(*at))
                    .bind(notice.as_str())
                    .bind(id)
            }
            PersonChange::Stopped(at) => {
                sql::query("UPDATE person SET stopped_at = $1 WHERE id = $2").bind(micros(*at)).bind(id)
            }
            PersonChange::Started => sql::query("UPDATE person SET stopped_at = NULL WHERE id = $1").bind(id),
            PersonChange::Keep(name, value) => {
                return self.keep_all(on, &[NewFact { holder, name, value: value.as_ref() }]).await;
            }
        };
        query.execute(on).await?;
        Ok(())
    }

    /// Keeps facts of persons, or lets go of them, in their order.
    pub(super) async fn keep_all(&self, on: &mut Connection, facts: &[NewFact<'_>]) -> Result<(), StoreError> {
        let mut of_persons = BTreeMap::<&str, Vec<&NewFact<'_>>>::new();
        for fact in facts {
            of_persons.entry(&fact.holder.person_id).or_default().push(fact);
        }
        // Read once more and held: another contact of theirs may have a turn on another node.
        let statement = locking!(
            self.inner.dialect,
            "SELECT id, kept FROM person WHERE id IN ({?}) ORDER BY id",
            "FOR NO KEY UPDATE"
        );
        let rows = sql::list(statement, of_persons.keys().copied()).fetch(&mut *on).await?;
        let statement = "UPDATE person SET kept = v.column2 FROM (VALUES {(?text, ?bytes)}) AS v \
                         WHERE person.id = v.column1";
        let mut changed = sql::rows(statement, 2);
        for row in &rows {
            let id: &str = row.try_get("id")?;
            let facts = of_persons.get(id).map(Vec::as_slice).unwrap_or_default();
            let Some(holder) = facts.first().map(|fact| fact.holder) else { continue };
            let mut kept = kept_in(row, id, holder)?;
            for fact in facts {
                match fact.value {
                    Some(value) => drop(kept.insert(fact.name.to_owned(), value.clone())),
                    None => drop(kept.remove(fact.name)),
                }
            }
            changed.bind(id).bind(holder.seal_json("person", id, "kept", &kept));
        }
        let changed = changed.execute(on).await?;
        if changed == of_persons.len() as u64 { Ok(()) } else { Err(StoreError::Erased) }
    }
}

pub(super) fn contact_in(row: &Row) -> Result<Contact, StoreError> {
    Ok(Contact { id: row.try_get("contact_id")?, door: door_in(row)?, language_hint: row.try_get("language_hint")? })
}

pub(super) fn door_in(row: &Row) -> Result<Door, StoreError> {
    Door::named(row.try_get("door")?).ok_or(StoreError::Damaged { place: "contact.door" })
}

pub(super) fn person_in(row: &Row, holder: &Holder) -> Result<Person, StoreError> {
    let id = holder.person_id.clone();
    let consent_at = maybe_instant(row.try_get("consent_at")?)?;
    let zone: Option<String> = row.try_get("zone")?;
    Ok(Person {
        language: row.try_get("language")?,
        zone: zone.map(|zone| zone.parse()).transpose().map_err(|_| StoreError::Damaged { place: "person.zone" })?,
        name: name_in(row, holder)?,
        consent: consent_at
            .map(|at| Ok::<_, StoreError>(NoticeConsent { at, notice: row.try_get("consent_notice")? }))
            .transpose()?,
        stopped_at: maybe_instant(row.try_get("stopped_at")?)?,
        kept: kept_in(row, &id, holder)?,
        id,
    })
}

/// The person's name in a row that carries `name`.
pub(super) fn name_in(row: &Row, holder: &Holder) -> Result<Option<Words>, StoreError> {
    let name: Option<Vec<u8>> = row.try_get("name")?;
    name.map(|name| holder.open_words("person", &holder.person_id, "name", &name)).transpose()
}

fn kept_in(row: &Row, id: &str, holder: &Holder) -> Result<BTreeMap<String, serde_json::Value>, StoreError> {
    let kept: Option<Vec<u8>> = row.try_get("kept")?;
    kept.map_or_else(|| Ok(BTreeMap::new()), |kept| holder.open_json("person", id, "kept", &kept))
}
