//! How Telegram's door stands, for those who watch over the house.

use std::sync::{Arc, Mutex, PoisonError};

/// How a door outside the house stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// There is no token.
    #[default]
    Off,
    /// It is being reached for the first time.
    Connecting,
    /// It answers.
    Receiving,
    /// Another node asks it.
    ElsewhereAsked,
    /// It does not answer, or not as it should; a short code says how.
    Failing(&'static str),
}

/// How Telegram stands now. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Receiving(Arc<Mutex<Standing>>);

impl Receiving {
    /// It stands so from now on.
    pub fn stands(&self, standing: Standing) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = standing;
    }

    /// In words.
    #[must_use]
    pub fn told(&self) -> String {
        match *self.0.lock().unwrap_or_else(PoisonError::into_inner) {
            Standing::Off => "off".to_owned(),
            Standing::Connecting => "not reached yet; it is tried again".to_owned(),
            Standing::Receiving => "receiving".to_owned(),
            Standing::ElsewhereAsked => "another node receives".to_owned(),
            Standing::Failing(code) => format!("does not answer ({code}); it is tried again"),
        }
    }
}
