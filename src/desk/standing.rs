//! Who has a conversation, and what is owed.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use super::page::{Hold, StateView};
use super::{when, words};
use crate::care::advocate::{Advocate, AdvocateId};
use crate::care::escalation::{Escalation, EscalationState};
use crate::store::{Store, StoreError};

/// The staff's names by id.
#[derive(Clone, Debug, Default)]
pub struct Staff(BTreeMap<AdvocateId, String>);

impl Staff {
    /// Everybody who works at the desk.
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn of(store: &Store) -> Result<Self, StoreError> {
        Ok(Self(store.advocates().await?.into_iter().map(|one| (one.id, one.name)).collect()))
    }

    /// Somebody's name; one who has left is a colleague still.
    #[must_use]
    pub fn name(&self, id: &str) -> &str {
        self.0.get(id).map_or("A colleague", String::as_str)
    }
}

/// Who has it, seen by `me`.
#[must_use]
pub fn hold(escalation: Option<&Escalation>, me: &Advocate) -> Hold {
    match escalation.map(|open| &open.state) {
        Some(EscalationState::Waiting { .. }) => Hold::Waiting,
        Some(EscalationState::Claimed { by, .. }) if *by == me.id => Hold::Mine,
        Some(EscalationState::Claimed { .. }) => Hold::Other,
        Some(EscalationState::HandedBack { .. } | EscalationState::Closed { .. }) | None => Hold::None,
    }
}

/// The line over a conversation.
#[must_use]
pub fn view(open: Option<&Escalation>, me: &Advocate, staff: &Staff, now: DateTime<Utc>, zone: Tz) -> StateView {
    let hold = hold(open, me);
    let Some(open) = open.filter(|open| open.is_open()) else {
        let sentence = "The assistant is answering.".to_owned();
        return StateView { hold, urgency_name: "", urgency_word: "", sentence };
    };
    let sentence = match &open.state {
        EscalationState::Waiting { .. } => {
            let mut sentence = format!("{}, {}. Nobody has it yet.", words::reason(&open.reason), ago(open.since, now));
            if let Some(level) = words::level(open.level) {
                sentence = format!("{sentence} {level}.");
            }
            sentence
        }
        EscalationState::Claimed { by, at, returns_at } => {
            let since = when::clock(*at, now, zone).short;
            let who = if *by == me.id { "You have".to_owned() } else { format!("{} has", staff.name(by)) };
            let owed = returns_at.map_or_else(String::new, |due| format!(" {}.", owed(due, now)));
            format!("{who} it since {since}. {}.{owed}", words::reason(&open.reason))
        }
        EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => String::new(),
    };
    StateView { hold, urgency_name: open.urgency.name(), urgency_word: words::urgency(open.urgency), sentence }
}

/// An answer that is owed.
#[must_use]
pub fn owed(due: DateTime<Utc>, now: DateTime<Utc>) -> String {
    if due <= now {
        "An answer is overdue; the conversation returns to the queue".to_owned()
    } else {
        format!("An answer is due in {}", when::span(due - now).replace("now", "under a minute"))
    }
}

fn ago(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    match when::span(now - at).as_str() {
        "now" => "just now".to_owned(),
        span => format!("{span} ago"),
    }
}
