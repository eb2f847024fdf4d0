//! The staff and their web sign-ins. Of a token only its SHA-256 is kept.

use chrono::{DateTime, TimeDelta, Utc};

use super::error::StoreError;
use super::instant::micros;
use super::open::Store;
use super::seal::{new_id, token_hash};
use super::sql::{self, Row};
use crate::care::advocate::{Advocate, Role};

/// A team is smaller.
const ADVOCATES_MAX: i64 = 500;

impl Store {
    /// Adds somebody to the staff.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn add_advocate(&self, name: &str, role: Role, now: DateTime<Utc>) -> Result<Advocate, StoreError> {
        let advocate = Advocate { id: new_id("a"), name: name.trim().to_owned(), role };
        let mut writing = self.write().await?;
        sql::query("INSERT INTO advocate (id, name, role, created_at) VALUES ($1, $2, $3, $4)")
            .bind(advocate.id.as_str())
            .bind(advocate.name.as_str())
            .bind(role.name())
            .bind(micros(now))
            .execute(writing.on())
            .await?;
        writing.commit().await?;
        Ok(advocate)
    }

    /// The staff, by name.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn advocates(&self) -> Result<Vec<Advocate>, StoreError> {
        let rows =
            sql::query("SELECT id, name, role FROM advocate WHERE retired_at IS NULL ORDER BY name, id LIMIT $1")
                .bind(ADVOCATES_MAX)
                .fetch_all(&mut *self.read().await?)
                .await?;
        rows.iter().map(advocate_in).collect()
    }

    /// Keeps a one-time link's token.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn issue_link(
        &self,
        advocate_id: &str,
        token: &str,
        expires_at: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        keep_token(&mut writing, advocate_id, token, "link", now, expires_at).await?;
        writing.commit().await
    }

    /// Changes a link's token into a cookie's, once. None: the link is unknown, used or too old, or its owner is gone.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn enter(
        &self,
        token: &str,
        new_cookie_token: &str,
        now: DateTime<Utc>,
        cookie_lives: TimeDelta,
    ) -> Result<Option<Advocate>, StoreError> {
        let mut writing = self.write().await?;
        let used = sql::query(
            "UPDATE login SET used_at = $1 WHERE token_hash = $2 AND kind = 'link' AND used_at IS NULL \
             AND expires_at > $1 RETURNING advocate_id",
        )
        .bind(micros(now))
        .bind(token_hash(token))
        .fetch_optional(writing.on())
        .await?;
        let Some(used) = used else {
            writing.commit().await?;
            return Ok(None);
        };
        let advocate_id: String = used.try_get("advocate_id")?;
        let row = sql::query("SELECT id, name, role FROM advocate WHERE id = $1 AND retired_at IS NULL")
            .bind(advocate_id.as_str())
            .fetch_optional(writing.on())
            .await?;
        if row.is_some() {
            keep_token(&mut writing, &advocate_id, new_cookie_token, "cookie", now, now + cookie_lives).await?;
        }
        writing.commit().await?;
        row.map(|row| advocate_in(&row)).transpose()
    }

    /// Who is signed in by this cookie.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn advocate_by_cookie(&self, token: &str, now: DateTime<Utc>) -> Result<Option<Advocate>, StoreError> {
        let row = sql::query(
            "SELECT a.id, a.name, a.role FROM login l JOIN advocate a ON a.id = l.advocate_id \
             WHERE l.token_hash = $1 AND l.kind = 'cookie' AND l.expires_at > $2 AND a.retired_at IS NULL",
        )
        .bind(token_hash(token))
        .bind(micros(now))
        .fetch_optional(&mut *self.read().await?)
        .await?;
        row.map(|row| advocate_in(&row)).transpose()
    }

    /// Whether anybody has ever used a sign-in link.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn somebody_signed_in(&self) -> Result<bool, StoreError> {
        let row = sql::query("SELECT 1 AS there FROM login WHERE kind = 'link' AND used_at IS NOT NULL LIMIT 1")
            .fetch_optional(&mut *self.read().await?)
            .await?;
        Ok(row.is_some())
    }

    /// Signs this cookie out.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn leave(&self, cookie: &str) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sql::query("DELETE FROM login WHERE token_hash = $1 AND kind = 'cookie'")
            .bind(token_hash(cookie))
            .execute(writing.on())
            .await?;
        writing.commit().await
    }
}

async fn keep_token(
    writing: &mut super::writing::Writing,
    advocate_id: &str,
    token: &str,
    kind: &str,
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), StoreError> {
    sql::query("INSERT INTO login (token_hash, advocate_id, kind, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(token_hash(token))
        .bind(advocate_id)
        .bind(kind)
        .bind(micros(now))
        .bind(micros(expires_at))
        .execute(writing.on())
        .await?;
    Ok(())
}

fn advocate_in(row: &Row) -> Result<Advocate, StoreError> {
    let role = Role::named(row.try_get("role")?).ok_or(StoreError::Damaged { place: "advocate.role" })?;
    Ok(Advocate { id: row.try_get("id")?, name: row.try_get("name")?, role })
}
