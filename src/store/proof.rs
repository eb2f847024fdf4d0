//! The proof of flows and words that passed last, by its name. Knows nothing of what was proved.

use super::error::StoreError;
use super::open::{Store, address};
use super::sql::{self, Connection};

impl Store {
    /// Whether the proof of this name passed for the memory at `url`. Only looks: nothing is made, and the schema stays what
    /// it is. A memory that is not there, or does not answer, has seen no proof.
    pub async fn has_seen_proof(url: &str, proof: &str) -> bool {
        let Ok(address) = address(url) else { return false };
        let Ok(mut on) = address.connect().await else { return false };
        let seen = last_proof(&mut on).await.is_ok_and(|last| last.as_deref() == Some(proof));
        let _closed = on.close().await;
        seen
    }

    /// Remembers the name of a proof that passed, instead of the one before.
    ///
    /// # Errors
    /// [`StoreError`] of the database: the next start proves again.
    pub async fn remember_proof(&self, proof: &str) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sql::query(
            "INSERT INTO house (name, value) VALUES ('proved', $1) \
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        )
        .bind(proof)
        .execute(writing.on())
        .await?;
        writing.commit().await
    }
}

async fn last_proof(on: &mut Connection) -> Result<Option<String>, StoreError> {
    let row = sql::query("SELECT value FROM house WHERE name = 'proved'").fetch_optional(on).await?;
    row.map(|row| row.try_get("value")).transpose()
}
