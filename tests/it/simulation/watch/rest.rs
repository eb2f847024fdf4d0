//! What must be true when nothing has failed for a while and everything had its time.

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::escalation::EscalationState;
use guidepost::engine::event::DeliveryKind;

use super::{Promise, Watch};
use crate::simulation::forgetful::rows::{Rows, State};
use crate::simulation::forgetful::turns::name;

/// Behind its moment by more than this, what rings is lost.
const LATE: TimeDelta = TimeDelta::hours(1);

impl Watch {
    /// Everything is done.
    pub fn at_rest(&mut self, rows: &Rows, now: DateTime<Utc>) {
        let lost: Vec<String> = self
            .acknowledged
            .iter()
            .filter(|key| {
                let turn = rows.keys.get(*key).map(|(_, turn)| *turn);
                !turn.is_some_and(|turn| self.turned.contains(&turn) || self.given_up.contains(&turn))
            })
            .cloned()
            .collect();
        if let Some(key) = lost.first() {
            self.breaks(Promise::NothingIsLost, format!("{} acknowledged events, one of them {key}", lost.len()));
        }
        if let Some(planned) = self.planned.iter().find(|planned| planned.due_at + LATE < now) {
            let what =
                format!("{} of {} was due at {} and never rang", planned.event.name(), planned.contact, planned.due_at);
            let promise = match planned.event {
                guidepost::engine::event::Event::ReminderDue { .. } => Promise::RemindersRing,
                guidepost::engine::event::Event::ClimbDue { .. } => Promise::AHumanComes,
                _ => Promise::NothingIsLost,
            };
            self.breaks(promise, what);
        }
        if let Some(((contact, turn), _)) = rows.waiting.rows().iter().next() {
            self.breaks(Promise::NothingGetsStuck, format!("turn {turn} of {contact} waits"));
        }
        if let Some(contact) = rows.line.rows().keys().next() {
            self.breaks(Promise::NothingGetsStuck, format!("{contact} stands in line for nothing"));
        }
        for (place, row) in rows.outbox.rows() {
            if row.state.is_open() && row.due_at + LATE < now {
                self.breaks(
                    Promise::NothingGetsStuck,
                    format!("{place:?} is {} since {}", row.state.name(), row.due_at),
                );
            }
            let is_missed = match row.kind {
                DeliveryKind::Notice | DeliveryKind::Vital | DeliveryKind::Relay => true,
                DeliveryKind::Reply => false,
            };
            let must_not_go_again = ["held", "stopped", "outdated", "consent", "erased"];
            let did_not_arrive = match row.state {
                State::Failed => true,
                State::Unknown => is_missed && !row.why.as_deref().is_some_and(|why| must_not_go_again.contains(&why)),
                State::Dropped => is_missed && row.why.as_deref() == Some("unreachable"),
                State::Queued | State::Sending | State::Sent => false,
            };
            if did_not_arrive && !rows.keys.contains_key(&format!("undelivered:{}", name(*place))) {
                self.breaks(Promise::NothingIsLost, format!("{place:?} did not arrive, and nobody was told"));
            }
        }
        let contacts: Vec<String> = self.escalations.keys().cloned().collect();
        for contact in contacts {
            self.clock_of(&contact, rows);
            let Some(open) = self.escalations.get(&contact) else { continue };
            let stands_still = match &open.state {
                EscalationState::Waiting { climbs_at } => *climbs_at + LATE < now,
                EscalationState::Claimed { returns_at, .. } => returns_at.is_some_and(|at| at + LATE < now),
                EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => false,
            };
            if stands_still {
                self.breaks(Promise::AHumanComes, format!("{} of {contact} does not climb any more", open.id));
            }
        }
    }
}
