//! Invented persons: those that a demonstration made. They are marked in the memory itself, so that nobody at the desk
//! ever takes one for a patient.

use super::error::StoreError;
use super::open::Store;
use super::sql;

impl Store {
    /// Marks a person as invented, by the name of the story that they come from.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn mark_invented(&self, person_id: &str, story: &str) -> Result<(), StoreError> {
        let mut writing = self.write().await?;
        sql::query("UPDATE person SET invented = $1 WHERE id = $2")
            .bind(story)
            .bind(person_id)
            .execute(writing.on())
            .await?;
        writing.commit().await
    }
}
