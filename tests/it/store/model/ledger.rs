//! The test's own account, beside the memory and its model: who has what in hand, what came and what became of it, and which
//! messages may have been seen. It knows none of their rules, only what nobody may ever see.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use guidepost::store::delivery::Delivery;
use guidepost::store::turn_line::Taken;

use super::acts::Became;

/// A delivery that was handed out: by its number, because the same one may be in two hands.
#[derive(Clone)]
pub struct Carried {
    pub number: u64,
    pub delivery: Delivery,
    /// What became of it, when that was said before and may have to be said again.
    pub became: Option<Became>,
}

/// See the head of this file.
#[derive(Default)]
pub struct Ledger {
    /// Each contact's events that are not done, in their order.
    waiting: BTreeMap<String, BTreeSet<i64>>,
    done: BTreeSet<i64>,
    /// Until when somebody has the contact's event in hand.
    turning: BTreeMap<String, DateTime<Utc>>,
    handed_out: u64,
    /// Who has the contact's delivery in hand, and until when.
    carrying: BTreeMap<String, (Carried, DateTime<Utc>)>,
    /// The last hand that a delivery was in, while nobody has said what became of it there.
    unheard: BTreeMap<String, u64>,
    may_have_arrived: BTreeSet<String>,
    sent: BTreeSet<String>,
    states: BTreeMap<String, String>,
}

impl Ledger {
    pub fn came(&mut self, contact: &str, turn: i64) {
        assert!(!self.done.contains(&turn), "turn {turn} came after it was done");
        assert!(self.waiting.entry(contact.to_owned()).or_default().insert(turn), "turn {turn} came twice");
    }

    pub fn taken(&mut self, taken: &Taken, until: DateTime<Utc>, now: DateTime<Utc>) {
        let contact = &taken.contact_id;
        let first = self.waiting.get(contact).and_then(|turns| turns.first());
        assert_eq!(first, Some(&taken.turn), "a contact's events are taken in their order, and each until it is done");
        let before = self.turning.insert(contact.clone(), until);
        assert!(before.is_none_or(|before| before <= now), "turn {} is in two hands", taken.turn);
    }

    /// A turn was kept, or given up.
    pub fn finished(&mut self, taken: &Taken) {
        let is_waiting = self.waiting.get_mut(&taken.contact_id).is_some_and(|turns| turns.remove(&taken.turn));
        assert!(is_waiting && self.done.insert(taken.turn), "turn {} is done twice", taken.turn);
        self.turning.remove(&taken.contact_id);
    }

    /// A delivery was handed out to be sent.
    pub fn claimed(&mut self, delivery: Delivery, until: DateTime<Utc>, now: DateTime<Utc>) -> Carried {
        let id = delivery.id.clone();
        assert!(!self.sent.contains(&id), "{id} is sent again, and was kept as sent");
        self.handed_out += 1;
        let number = self.handed_out;
        if self.unheard.insert(id.clone(), number).is_some() {
            self.may_have_arrived.insert(id.clone());
        }
        let may_have_arrived = self.may_have_arrived.contains(&id);
        assert_eq!(
            delivery.possible_repeat, may_have_arrived,
            "{id} is marked when it may have arrived, and only then"
        );
        let carried = Carried { number, delivery, became: None };
        let before = self.carrying.insert(carried.delivery.contact_id.clone(), (carried.clone(), until));
        if let Some((_, theirs)) = before {
            assert!(theirs <= now, "{id} is handed out while another one to the same contact is on its way");
        }
        carried
    }

    /// What became of it was kept.
    pub fn settled(&mut self, carried: &Carried, became: Became) {
        let Delivery { id, contact_id, .. } = &carried.delivery;
        // Late, or said again, nobody hears of it: it is in another hand by then, or in none.
        let is_heard = self.unheard.get(id) == Some(&carried.number);
        if is_heard {
            self.unheard.remove(id);
        }
        if is_heard && became == Became::Unknown {
            self.may_have_arrived.insert(id.clone());
        }
        // What has arrived is on nobody's way any more, whoever says so.
        let is_over = |(other, _): &(Carried, _)| {
            other.number == carried.number || (became == Became::Sent && other.delivery.id == *id)
        };
        if self.carrying.get(contact_id).is_some_and(is_over) {
            self.carrying.remove(contact_id);
        }
    }

    /// Where each delivery stands after a step: forwards only, as ARCHITECTURE.md draws it.
    pub fn stands(&mut self, states: BTreeMap<String, String>) {
        for (id, before) in &self.states {
            let after = states.get(id).unwrap_or_else(|| panic!("{id} is gone"));
            let follows: &[&str] = match before.as_str() {
                "queued" => &["queued", "sending", "sent", "dropped"],
                "sending" => &["queued", "sending", "sent", "unknown", "failed", "dropped"],
                // Whoever hears late that it arrived says so.
                "unknown" => &["unknown", "sent"],
                "sent" => &["sent"],
                "failed" => &["failed"],
                "dropped" => &["dropped"],
                other => panic!("{other} is no state"),
            };
            assert!(follows.contains(&after.as_str()), "{id} went from {before} to {after}");
        }
        self.sent.extend(states.iter().filter(|(_, state)| *state == "sent").map(|(id, _)| id.clone()));
        self.states = states;
    }

    /// Nothing waits any more.
    pub fn is_at_rest(&self) {
        let left: Vec<_> = self.waiting.iter().filter(|(_, turns)| !turns.is_empty()).collect();
        assert!(left.is_empty(), "events that nobody turned: {left:?}");
        let open = self.states.iter().find(|(_, state)| ["queued", "sending"].contains(&state.as_str()));
        assert_eq!(open, None, "a delivery that came to no end");
    }
}
