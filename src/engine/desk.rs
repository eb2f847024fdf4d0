//! What advocates did. The bot falls silent in the turn of the claim and speaks again in the turn of the hand-back.

use std::collections::BTreeMap;

use super::effect::{Effect, Share};
use super::event::DeliveryKind;
use super::talk::Talk;
use crate::care::escalation::{Escalation, EscalationState, Urgency};
use crate::care::moment::LocalMoment;
use crate::care::words::Words;
use crate::flow::book::Occasion;
use crate::flow::value::{Noun, Value};

impl Talk<'_> {
    pub(super) fn claimed(&mut self, id: &str, by: &str, name: &str) {
        let Some(open) = self.know.escalation.clone().filter(|open| open.id == id) else {
            return self.happened("claim-lost", by);
        };
        let answer_by = self.now + chrono::TimeDelta::minutes(self.library.clinic.answer_minutes);
        match open.claim(by.to_owned(), self.now, answer_by) {
            Ok(claimed) => {
                self.put_escalation(claimed);
                self.happened("claimed", by);
                self.joins(name);
            }
            Err(_) => self.happened("claim-lost", by),
        }
    }

    fn joins(&mut self, name: &str) {
        self.kind = DeliveryKind::Relay;
        let vars = BTreeMap::from([("advocate".to_owned(), Value::Text(Words::new(name)))]);
        self.announce(Occasion::Claimed, &vars);
    }

    /// An advocate writes. Only the one who holds the conversation can; writing where nobody is waiting takes it.
    pub(super) fn answered(&mut self, by: &str, name: &str, words: &Words) {
        let held_by_me = match self.know.escalation.clone() {
            Some(open) => match open.answered(&by.to_owned(), self.idle_until()) {
                Ok(answered) => {
                    self.put_escalation(answered);
                    true
                }
                Err(_) => false,
            },
            None => {
                let id = self.next_id();
                self.put_escalation(Escalation {
                    id,
                    contact: self.know.contact.id.clone(),
                    version: 0,
                    reason: "advocate".to_owned(),
                    urgency: Urgency::Routine,
                    since: self.now,
                    level: 0,
                    state: EscalationState::Claimed {
                        by: by.to_owned(),
                        at: self.now,
                        returns_at: Some(self.idle_until()),
                    },
                });
                self.happened("claimed", by);
                self.joins(name);
                true
            }
        };
        if held_by_me {
            self.effects.push(Effect::Relay { by: by.to_owned(), name: name.to_owned(), words: words.clone() });
        } else {
            self.happened("answer-refused", by);
        }
    }

    pub(super) fn handed_back(&mut self, by: &str) {
        self.give_back(by, None);
    }

    pub(super) fn closed(&mut self, by: &str, reason: &str) {
        self.give_back(by, Some(reason));
    }

    fn give_back(&mut self, by: &str, closed_for: Option<&str>) {
        let Some(open) = self.know.escalation.clone() else { return };
        let over = match closed_for {
            Some(reason) => open.close(&by.to_owned(), self.now, reason.to_owned()),
            None => open.hand_back(&by.to_owned(), self.now),
        };
        let Ok(over) = over else {
            return self.happened("hand-back-refused", by);
        };
        self.put_escalation(over);
        self.happened(if closed_for.is_some() { "closed" } else { "handed-back" }, closed_for.unwrap_or(by));
        // Unasked: somebody who said STOP to the human hears no more of it.
        self.kind = DeliveryKind::Notice;
        self.announce(Occasion::HandedBack, &BTreeMap::new());
        if self.open_question().is_some() {
            self.again();
        }
    }

    pub(super) fn visit_added(&mut self, kind: &str, what: &Words, place: Option<&Words>, when: LocalMoment) {
        if when.instant() <= self.now {
            return self.happened("visit-was-past", "");
        }
        let id = self.write_visit(kind, what.clone(), place.cloned(), when);
        self.happened("visit-added", "");
        // An advocate did it: the patient hears of it whoever holds the conversation, unless they said STOP.
        let stopped = self.know.person.stopped_at.is_some();
        self.kind = if stopped { DeliveryKind::Notice } else { DeliveryKind::Relay };
        let vars = BTreeMap::from([("visit".to_owned(), Value::One(Noun::Visit, id))]);
        self.announce_over_a_question(Occasion::VisitAdded, &vars);
    }

    /// Until when a held conversation may stay without anything happening in it.
    fn idle_until(&self) -> chrono::DateTime<chrono::Utc> {
        self.now + chrono::TimeDelta::hours(self.library.clinic.hold_hours)
    }

    pub(super) fn ride_settled(&mut self, id: &str, comes: bool, note: Option<&Words>) {
        let known = self.know.rides.iter().find(|ride| ride.id == id).cloned();
        let settled = known.and_then(|ride| ride.settled(comes, note.cloned()).ok());
        let Some(ride) = settled else {
            return self.happened("ride-was-settled", "");
        };
        self.put_ride(ride);
        self.happened(if comes { "ride-confirmed" } else { "ride-refused" }, "");
        self.kind = DeliveryKind::Relay;
        let vars = BTreeMap::from([("ride".to_owned(), Value::One(Noun::Ride, id.to_owned()))]);
        self.announce_over_a_question(Occasion::RideSettled, &vars);
        self.tell_caregivers(Occasion::CaregiverRide, Share::Rides, &vars);
    }
}
