//! The edition that new conversations begin on, and that every page of a door shows. It changes while the house runs;
//! whoever holds one keeps that one whole.

use std::sync::{Arc, PoisonError, RwLock};

use super::Edition;

/// The edition in force. Clones share it.
#[derive(Clone, Debug)]
pub struct Current(Arc<RwLock<Arc<Edition>>>);

impl Current {
    /// Begins with this one.
    #[must_use]
    pub fn new(edition: Arc<Edition>) -> Self {
        Self(Arc::new(RwLock::new(edition)))
    }

    /// The edition in force now.
    #[must_use]
    pub fn edition(&self) -> Arc<Edition> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on this one.
    pub fn change(&self, edition: Arc<Edition>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = edition;
    }
}
