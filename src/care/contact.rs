//! Somebody we can write to, and the door they come through.

use serde::{Deserialize, Serialize};

/// Names a contact; never its address.
pub type ContactId = String;

/// A patient's door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Door {
    /// A Telegram private chat; the address is its chat id.
    Telegram,
    /// The built-in web chat; the address is the visitor's secret token.
    Web,
}

impl Door {
    /// The name under which it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Telegram => "telegram",
            Self::Web => "web",
        }
    }

    /// The door stored under `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Telegram, Self::Web].into_iter().find(|door| door.name() == name)
    }
}

/// A contact as a turn sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// Its door.
    pub door: Door,
    /// The language that the door suggests before the person has chosen one (Telegram's `language_code`, a browser's
    /// `Accept-Language`).
    pub language_hint: Option<String>,
}
