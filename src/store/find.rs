//! Finding a person: by the name they gave, by an id, or by the address at a door. Names are sealed, so a search by name
//! opens every name; it is for an operator, not for a page.

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::instant::maybe_instant;
use super::open::Store;
use super::person::{door_in, name_in};
use super::sql::{self, Row};
use crate::care::contact::{ContactId, Door};
use crate::care::person::PersonId;
use crate::care::words::Words;

/// Names opened between two looks at the database.
const NAMES_PER_STEP: i64 = 500;

/// Somebody who was found, by one of their contacts.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The person.
    pub person_id: PersonId,
    /// The contact.
    pub contact_id: ContactId,
    /// Its door.
    pub door: Door,
    /// What they want to be called.
    pub name: Option<Words>,
    /// The language they chose.
    pub language: Option<String>,
    /// When their conversation moved last.
    pub last_at: Option<DateTime<Utc>>,
    /// Whether a demonstration made them up.
    pub invented: bool,
}

const FIND: &str = "SELECT c.id AS contact_id, c.door, c.person_id, k.wrapped AS wrapped_key, p.name, p.language, \
                    p.invented, s.changed_at FROM contact c JOIN person p ON p.id = c.person_id \
                    JOIN person_key k ON k.person_id = p.id LEFT JOIN session s ON s.contact_id = c.id ";

impl Store {
    /// The contacts of whoever `sought` may be: a contact's or person's id, an address behind its door's name
    /// (`telegram:123456`), or part of a name, in capital or small letters. At most `limit`.
    ///
    /// # Errors
    /// [`StoreError`] of the database. A name that cannot be read is passed over.
    pub async fn find_people(&self, sought: &str, limit: usize) -> Result<Vec<Found>, StoreError> {
        let sought = sought.trim();
        if sought.is_empty() {
            return Ok(Vec::new());
        }
        let rows = sql::made(format!("{FIND} WHERE c.id = $1 OR p.id = $1 ORDER BY c.id"))
            .bind(sought)
            .fetch_all(&mut *self.read().await?)
            .await?;
        if !rows.is_empty() {
            return rows.iter().map(|row| self.found_in(row)).collect();
        }
        if let Some((door, address)) = sought.split_once(':')
            && let Some(door) = Door::named(door.trim())
        {
            let Some(contact_id) = self.contact_by_address(door, &Words::new(address.trim())).await? else {
                return Ok(Vec::new());
            };
            let rows = sql::made(format!("{FIND} WHERE c.id = $1"))
                .bind(contact_id)
                .fetch_all(&mut *self.read().await?)
                .await?;
            return rows.iter().map(|row| self.found_in(row)).collect();
        }
        self.find_by_name(&sought.to_lowercase(), limit).await
    }

    async fn find_by_name(&self, sought: &str, limit: usize) -> Result<Vec<Found>, StoreError> {
        let (mut after, mut found) = (String::new(), Vec::new());
        loop {
            let rows = sql::made(format!("{FIND} WHERE c.id > $1 AND p.name IS NOT NULL ORDER BY c.id LIMIT $2"))
                .bind(after.as_str())
                .bind(NAMES_PER_STEP)
                .fetch_all(&mut *self.read().await?)
                .await?;
            let Some(last) = rows.last() else { return Ok(found) };
            after = last.try_get("contact_id")?;
            for row in &rows {
                let somebody = self.found_in(row)?;
                let name = somebody.name.as_ref().map(|name| name.reveal().to_lowercase());
                if name.is_some_and(|name| name.contains(sought)) {
                    found.push(somebody);
                    if found.len() >= limit {
                        return Ok(found);
                    }
                }
            }
        }
    }

    fn found_in(&self, row: &Row) -> Result<Found, StoreError> {
        let contact_id: String = row.try_get("contact_id")?;
        let holder = self.holder_in(row, &contact_id).ok();
        Ok(Found {
            person_id: row.try_get("person_id")?,
            door: door_in(row)?,
            name: holder.and_then(|holder| name_in(row, &holder).ok().flatten()),
            language: row.try_get("language")?,
            last_at: maybe_instant(row.try_get("changed_at")?)?,
            invented: row.try_get::<Option<String>, _>("invented")?.is_some(),
            contact_id,
        })
    }
}
