//! A conversation that a human must take. Waiting, claimed, then handed back or closed; while it waits it has a clock.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::advocate::AdvocateId;
use super::contact::ContactId;

/// Names an escalation.
pub type EscalationId = String;

/// How soon a human is needed. The order is the queue's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Within the day.
    Routine,
    /// Within the hour: something depends on it.
    Soon,
    /// At once: somebody may be in danger.
    Now,
}

impl Urgency {
    /// The number under which it is stored and sorted: higher is sooner.
    #[must_use]
    pub fn rank(self) -> i64 {
        match self {
            Self::Routine => 0,
            Self::Soon => 1,
            Self::Now => 2,
        }
    }

    /// The urgency stored as `rank`.
    #[must_use]
    pub fn ranked(rank: i64) -> Option<Self> {
        [Self::Routine, Self::Soon, Self::Now].into_iter().find(|urgency| urgency.rank() == rank)
    }

    /// Its name in flows and settings.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Routine => "routine",
            Self::Soon => "soon",
            Self::Now => "now",
        }
    }

    /// The urgency called `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Routine, Self::Soon, Self::Now].into_iter().find(|urgency| urgency.name() == name)
    }
}

/// One escalation. A contact has at most one that is open (waiting or claimed).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// Its id.
    pub id: EscalationId,
    /// Whose conversation it is.
    pub contact: ContactId,
    /// Raised by each change.
    pub version: i64,
    /// Why, as the flow names it (`asked`, `danger`, `not-understood`).
    pub reason: String,
    /// How soon.
    pub urgency: Urgency,
    /// When it began to wait; kept when it returns to the queue.
    pub since: DateTime<Utc>,
    /// How often it has climbed: 0 an advocate's queue, then the team, the supervisor, the backup contact.
    pub level: i64,
    /// Where it stands.
    pub state: EscalationState,
}

/// Where an escalation stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EscalationState {
    /// Nobody has it; it climbs at `climbs_at`, for ever.
    Waiting {
        /// When it climbs next.
        climbs_at: DateTime<Utc>,
    },
    /// A human holds it, and the bot is silent.
    Claimed {
        /// Who.
        by: AdvocateId,
        /// Since when.
        at: DateTime<Utc>,
        /// Set while the patient's last words wait for an answer: when it goes back to the queue.
        returns_at: Option<DateTime<Utc>>,
    },
    /// Given back to the bot.
    HandedBack {
        /// By whom.
        by: AdvocateId,
        /// When.
        at: DateTime<Utc>,
    },
    /// Ended by a human, with a reason.
    Closed {
        /// By whom.
        by: AdvocateId,
        /// When.
        at: DateTime<Utc>,
        /// Why, as the desk's list names it.
        reason: String,
    },
}

/// The escalation is not where the act needs it to be; it says where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WrongState {
    /// Somebody has it, or it is over.
    #[error("the escalation is not waiting")]
    NotWaiting,
    /// Not held by the one who acts.
    #[error("the escalation is held by somebody else or by nobody")]
    NotHeldByYou,
}

impl Escalation {
    /// Whether a human holds it.
    #[must_use]
    pub fn is_held(&self) -> bool {
        matches!(self.state, EscalationState::Claimed { .. })
    }

    /// Whether it is waiting or held.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, EscalationState::Waiting { .. } | EscalationState::Claimed { .. })
    }

    /// Who holds it.
    #[must_use]
    pub fn holder(&self) -> Option<&AdvocateId> {
        match &self.state {
            EscalationState::Claimed { by, .. } => Some(by),
            EscalationState::Waiting { .. } | EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => {
                None
            }
        }
    }

    /// Taken by an advocate, who now owes an answer by `answer_by`.
    ///
    /// # Errors
    /// [`WrongState::NotWaiting`]: somebody was faster, or it is over.
    pub fn claim(self, by: AdvocateId, at: DateTime<Utc>, answer_by: DateTime<Utc>) -> Result<Self, WrongState> {
        match self.state {
            EscalationState::Waiting { .. } => {
                Ok(self.into_state(EscalationState::Claimed { by, at, returns_at: Some(answer_by) }))
            }
            EscalationState::Claimed { .. } | EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => {
                Err(WrongState::NotWaiting)
            }
        }
    }

    /// The holder answered: nothing is owed until the patient speaks again. A conversation in which nothing happens until
    /// `idle_until` goes back to the queue: a held one mutes the bot, and must not be forgotten.
    ///
    /// # Errors
    /// [`WrongState::NotHeldByYou`].
    pub fn answered(self, by: &AdvocateId, idle_until: DateTime<Utc>) -> Result<Self, WrongState> {
        let at = self.held_since(by)?;
        Ok(self.into_state(EscalationState::Claimed { by: by.clone(), at, returns_at: Some(idle_until) }))
    }

    /// The patient spoke while a human holds it: an answer is owed by `answer_by`, or by the earlier moment already set.
    #[must_use]
    pub fn patient_spoke(self, answer_by: DateTime<Utc>) -> Self {
        match self.state.clone() {
            EscalationState::Claimed { by, at, returns_at } if returns_at.is_none_or(|before| answer_by < before) => {
                self.into_state(EscalationState::Claimed { by, at, returns_at: Some(answer_by) })
            }
            EscalationState::Claimed { .. }
            | EscalationState::Waiting { .. }
            | EscalationState::HandedBack { .. }
            | EscalationState::Closed { .. } => self,
        }
    }

    /// Given back to the bot by its holder.
    ///
    /// # Errors
    /// [`WrongState::NotHeldByYou`].
    pub fn hand_back(self, by: &AdvocateId, at: DateTime<Utc>) -> Result<Self, WrongState> {
        self.held_since(by)?;
        Ok(self.into_state(EscalationState::HandedBack { by: by.clone(), at }))
    }

    /// Ended by its holder, with a reason.
    ///
    /// # Errors
    /// [`WrongState::NotHeldByYou`].
    pub fn close(self, by: &AdvocateId, at: DateTime<Utc>, reason: String) -> Result<Self, WrongState> {
        self.held_since(by)?;
        Ok(self.into_state(EscalationState::Closed { by: by.clone(), at, reason }))
    }

    /// Made at least as urgent as `urgency`. The reason becomes `reason` when the urgency rises.
    #[must_use]
    pub fn raised(self, urgency: Urgency, reason: &str) -> Self {
        if urgency <= self.urgency {
            return self;
        }
        Self { urgency, reason: reason.to_owned(), version: self.version + 1, ..self }
    }

    /// Climbed one level: a waiting one waits on with more people told, a claimed one that was left unanswered returns to
    /// the queue. `climb_minutes` are the waits of its urgency by level; the last one repeats for ever.
    #[must_use]
    pub fn climbed(self, at: DateTime<Utc>, climb_minutes: &[i64]) -> Self {
        if !self.is_open() {
            return self;
        }
        let level = self.level + 1;
        let climbs_at = climbs_at(at, level, climb_minutes);
        Self { level, ..self.into_state(EscalationState::Waiting { climbs_at }) }
    }

    fn held_since(&self, by: &AdvocateId) -> Result<DateTime<Utc>, WrongState> {
        match &self.state {
            EscalationState::Claimed { by: holder, at, .. } if holder == by => Ok(*at),
            EscalationState::Claimed { .. }
            | EscalationState::Waiting { .. }
            | EscalationState::HandedBack { .. }
            | EscalationState::Closed { .. } => Err(WrongState::NotHeldByYou),
        }
    }

    fn into_state(self, state: EscalationState) -> Self {
        Self { state, version: self.version + 1, ..self }
    }
}

/// When an escalation at `level` climbs next. Waits are minutes by level; the last one repeats; an empty list means an hour.
#[must_use]
pub fn climbs_at(at: DateTime<Utc>, level: i64, climb_minutes: &[i64]) -> DateTime<Utc> {
    const MINUTES_WITHOUT_A_RULE: i64 = 60;
    let index = usize::try_from(level).unwrap_or(0);
    let minutes = climb_minutes.get(index).or(climb_minutes.last()).copied().unwrap_or(MINUTES_WITHOUT_A_RULE);
    at + TimeDelta::minutes(minutes.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting() -> Escalation {
        let since: DateTime<Utc> = "2026-03-09T14:00:00Z".parse().unwrap();
        Escalation {
            id: "e".into(),
            contact: "c".into(),
            version: 0,
            reason: "asked".into(),
            urgency: Urgency::Routine,
            since,
            level: 0,
            state: EscalationState::Waiting { climbs_at: climbs_at(since, 0, &[15, 30]) },
        }
    }

    #[test]
    fn one_claim_wins_and_only_the_holder_acts() {
        let at = waiting().since;
        let claimed = waiting().claim("ana".into(), at, at).unwrap();
        assert!(claimed.is_held());
        assert_eq!(claimed.clone().claim("ben".into(), at, at), Err(WrongState::NotWaiting));
        assert_eq!(claimed.clone().hand_back(&"ben".into(), at), Err(WrongState::NotHeldByYou));
        assert!(!claimed.hand_back(&"ana".into(), at).unwrap().is_open());
    }

    #[test]
    fn it_climbs_for_ever_and_an_unanswered_claim_returns() {
        let at = waiting().since;
        let mut escalation = waiting().claim("ana".into(), at, at).unwrap();
        for level in 1..6 {
            escalation = escalation.climbed(at, &[15, 30]);
            assert_eq!(escalation.level, level);
            assert_eq!(escalation.state, EscalationState::Waiting { climbs_at: at + TimeDelta::minutes(30) });
        }
        assert_eq!(escalation.since, at, "the wait is counted from its beginning");
    }
}
