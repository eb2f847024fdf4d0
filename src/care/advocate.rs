//! The staff at the desk.

use serde::{Deserialize, Serialize};

/// Names an advocate.
pub type AdvocateId = String;

/// Somebody who works at the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advocate {
    /// Their id.
    pub id: AdvocateId,
    /// The name that patients see.
    pub name: String,
    /// What they may do.
    pub role: Role,
}

/// What somebody at the desk may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Takes and answers conversations.
    Advocate,
    /// Takes what has climbed, too.
    Supervisor,
}

impl Role {
    /// The name under which it is stored.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Advocate => "advocate",
            Self::Supervisor => "supervisor",
        }
    }

    /// The role stored under `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Advocate, Self::Supervisor].into_iter().find(|role| role.name() == name)
    }
}
