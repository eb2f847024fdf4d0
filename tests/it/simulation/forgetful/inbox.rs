//! The inbox, the line for turns, and what rings.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::contact::Contact;
use guidepost::care::escalation::{Escalation, EscalationState, Urgency};
use guidepost::care::person::Person;
use guidepost::engine::effect::Subject;
use guidepost::engine::event::Event;
use guidepost::store::giving_up::{FAILED_TURN, FAILED_TURN_CLIMBS_AFTER};
use guidepost::store::incoming::{Incoming, Put, Received};
use guidepost::store::turn_line::{Taken, Taker};

use super::Remembered;
use super::rows::{ContactRow, Ended, InboxRow, LineRow, RingRow};
use crate::simulation::planted::Plant;

/// How far behind a ring stands in the line.
const RING_STANDS_BEHIND: TimeDelta = TimeDelta::seconds(30);

impl Remembered {
    pub fn put_many(&mut self, incoming: &[Incoming], taker: Option<&Taker<'_>>, now: DateTime<Utc>) -> Vec<Put> {
        let mut received = Vec::with_capacity(incoming.len());
        let mut new = BTreeSet::new();
        for one in incoming {
            let contact = self.contact_at(one, now);
            let put = self.insert(&one.key, &contact, &one.event, now);
            if !put.repeat {
                new.insert(contact);
            }
            received.push(put);
        }
        let mut free = BTreeSet::new();
        for contact in new {
            if self.stand_in_line(&contact, now, taker) {
                free.insert(contact);
            }
        }
        self.rows.keep();
        let mut puts = Vec::with_capacity(received.len());
        for (received, one) in received.into_iter().zip(incoming) {
            let is_head = taker.is_some() && !received.repeat && free.remove(&received.contact_id);
            let taken = is_head.then(|| Taken {
                turn: received.turn,
                key: one.key.clone(),
                contact_id: received.contact_id.clone(),
                event: one.event.clone(),
                attempts: 1,
                received_at: now,
            });
            if let (Some(watch), Some(taken), Some(taker)) = (&mut self.watch, &taken, taker) {
                watch.taken(taken, taker.node, taker.until, now);
            }
            puts.push(Put { received, taken });
        }
        puts
    }

    /// Stores an event of a contact that we know: an act of the desk.
    pub fn put_for(&mut self, key: &str, contact: &str, event: &Event, now: DateTime<Utc>) -> Received {
        let received = self.insert(key, contact, event, now);
        if !received.repeat {
            self.stand_in_line(contact, place(event, now), None);
        }
        self.rows.keep();
        received
    }

    fn contact_at(&mut self, incoming: &Incoming, now: DateTime<Utc>) -> String {
        let at = (incoming.door, incoming.address.reveal().to_owned());
        if let Some(known) = self.rows.addresses.get(&at) {
            return known.clone();
        }
        let number = self.rows.addresses.len();
        let (id, person) = (format!("c{number}"), format!("p{number}"));
        self.rows.persons.put(person.clone(), Person { id: person.clone(), ..Person::default() });
        let contact = Contact { id: id.clone(), door: incoming.door, language_hint: incoming.language_hint.clone() };
        if let Some(watch) = &mut self.watch {
            watch.met(&contact, &person, now);
        }
        let address = incoming.address.clone();
        self.rows.contacts.put(id.clone(), ContactRow { contact, person, address, unreachable_at: None, shown: 0 });
        self.rows.addresses.insert(at, id.clone());
        id
    }

    pub(super) fn insert(&mut self, key: &str, contact: &str, event: &Event, now: DateTime<Utc>) -> Received {
        if let Some((contact_id, turn)) = self.rows.keys.get(key).cloned() {
            return Received { contact_id, turn, repeat: true };
        }
        let turn = self.numbers.pop_front().unwrap_or(self.rows.turns + 1);
        self.rows.turns = turn;
        self.rows.keys.insert(key.to_owned(), (contact.to_owned(), turn));
        let is_said = matches!(event, Event::Said { .. });
        let is_lost = self.plant == Some(Plant::LosesAnEvent) && is_said && turn % 10 == 0;
        if !is_lost {
            let row = InboxRow { key: key.to_owned(), event: event.clone(), received_at: now };
            self.rows.waiting.put((contact.to_owned(), turn), row);
        }
        Received { contact_id: contact.to_owned(), turn, repeat: false }
    }

    /// Whether the contact is new in the line.
    pub(super) fn stand_in_line(&mut self, contact: &str, since: DateTime<Utc>, taker: Option<&Taker<'_>>) -> bool {
        let contact = contact.to_owned();
        if self.rows.head(&contact).is_none() {
            // Only a planted fault leaves nothing to stand for.
            return false;
        }
        if let Some(there) = self.rows.line.change(&contact) {
            there.since = there.since.min(since);
            return false;
        }
        let row = LineRow {
            since,
            taken_by: taker.map(|taker| taker.node.to_owned()),
            taken_until: taker.map(|taker| taker.until),
            attempts: i64::from(taker.is_some()),
        };
        self.rows.line.put(contact, row);
        true
    }

    pub fn take_many(&mut self, taker: &Taker<'_>, now: DateTime<Utc>, limit: usize) -> Vec<Taken> {
        let ignores = self.plant == Some(Plant::ForgetsLeasesOfTurns);
        let is_free = |row: &LineRow| ignores || row.taken_until.is_none_or(|until| until <= now);
        let mut free: Vec<(DateTime<Utc>, String)> = self
            .rows
            .line
            .rows()
            .iter()
            .filter(|(_, row)| is_free(row))
            .map(|(contact, row)| (row.since, contact.clone()))
            .collect();
        free.sort();
        free.truncate(limit);
        let mut taken = Vec::with_capacity(free.len());
        for (_, contact_id) in free {
            let Some((turn, head)) = self.rows.head(&contact_id) else { continue };
            let (key, event, received_at) = (head.key.clone(), head.event.clone(), head.received_at);
            let Some(row) = self.rows.line.change(&contact_id) else { continue };
            row.taken_by = Some(taker.node.to_owned());
            row.taken_until = Some(taker.until);
            row.attempts += 1;
            taken.push(Taken { turn, key, contact_id, event, attempts: row.attempts, received_at });
        }
        self.rows.keep();
        if let Some(watch) = &mut self.watch {
            taken.iter().for_each(|taken| watch.taken(taken, taker.node, taker.until, now));
        }
        taken
    }

    /// A contact whose event is done leaves the line, or goes to its end when another one waits.
    pub(super) fn leave_line(&mut self, contact: &str, now: DateTime<Utc>) {
        let contact = contact.to_owned();
        if self.rows.head(&contact).is_none() {
            self.rows.line.take(&contact);
        } else if let Some(row) = self.rows.line.change(&contact) {
            *row = LineRow { since: now, taken_by: None, taken_until: None, attempts: 0 };
        }
    }

    pub fn is_done(&self, turn: i64) -> bool {
        !self.rows.waiting.rows().keys().any(|(_, waiting)| *waiting == turn)
    }

    pub fn give_up(&mut self, taken: &Taken, now: DateTime<Utc>) {
        let contact = &taken.contact_id;
        let is_ours = self.rows.line.get(contact).is_some_and(|row| row.attempts == taken.attempts);
        if !is_ours || self.rows.waiting.take(&(contact.clone(), taken.turn)).is_none() {
            return;
        }
        self.rows.ended.put(taken.turn, Ended::Failed);
        let calls = self.plant != Some(Plant::GivesUpInSilence);
        let escalation = match self.rows.escalation_of(contact) {
            Some(open) => open.clone(),
            None => Escalation {
                id: format!("{}.failed", taken.turn),
                contact: contact.clone(),
                version: 0,
                reason: FAILED_TURN.to_owned(),
                urgency: Urgency::Soon,
                since: now,
                level: 0,
                state: EscalationState::Waiting { climbs_at: now + FAILED_TURN_CLIMBS_AFTER },
            },
        };
        let is_new = self.rows.escalation_of(contact).is_none();
        if is_new && calls {
            self.rows.write_escalation(&escalation);
        }
        if calls {
            self.keep_clock(&escalation, now);
        }
        let is_own = match taken.event {
            Event::Said { .. } | Event::Edited { .. } | Event::Pressed { .. } | Event::Sent { .. } => true,
            Event::Reachable { .. }
            | Event::ReminderDue { .. }
            | Event::WaitOver { .. }
            | Event::ClimbDue { .. }
            | Event::RideAnswerDue { .. }
            | Event::Claimed { .. }
            | Event::Answered { .. }
            | Event::Noted { .. }
            | Event::HandedBack { .. }
            | Event::Closed { .. }
            | Event::VisitAdded { .. }
            | Event::RideSettled { .. }
            | Event::Undelivered { .. } => false,
        };
        if is_own {
            self.seen(contact, 1);
        }
        self.leave_line(contact, now);
        self.rows.keep();
        if let Some(watch) = &mut self.watch {
            watch.gave_up(taken, is_new.then_some(&escalation).filter(|_| calls));
        }
    }

    /// An open escalation without a ring would wait for ever: perhaps the failed event was its own clock.
    fn keep_clock(&mut self, escalation: &Escalation, now: DateTime<Utc>) {
        let subject = Subject::Escalation(escalation.id.clone());
        let rings = self.rows.rings.rows().values();
        let has_one = rings.clone().any(|ring| ring.contact == escalation.contact && ring.subject == subject);
        let is_owed = match &escalation.state {
            EscalationState::Waiting { .. } => true,
            EscalationState::Claimed { returns_at, .. } => returns_at.is_some(),
            EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => false,
        };
        if !has_one && is_owed {
            let event = Event::ClimbDue { escalation: escalation.id.clone(), version: escalation.version };
            self.set_ring(&escalation.contact, &subject, now + FAILED_TURN_CLIMBS_AFTER, &event);
        }
    }

    /// Contacts see so many more lines now; whoever says or gets something can be reached.
    pub(super) fn seen(&mut self, contact: &str, lines: i64) {
        if let Some(row) = self.rows.contacts.change(&contact.to_owned()).filter(|_| lines > 0) {
            row.shown += lines;
            row.unreachable_at = None;
        }
    }

    /// `false`: the event is not one that can ring.
    pub(super) fn set_ring(&mut self, contact: &str, subject: &Subject, at: DateTime<Utc>, event: &Event) -> bool {
        let Some(id) = ring_id(contact, subject, event) else { return false };
        let ring = RingRow { contact: contact.to_owned(), subject: subject.clone(), due_at: at, event: event.clone() };
        let forgotten = self.plant == Some(Plant::ForgetsToClimb) && matches!(event, Event::ClimbDue { .. });
        if !forgotten {
            self.rows.set_ring(id, ring);
        }
        true
    }

    pub fn ring_due(&mut self, now: DateTime<Utc>, limit: usize) -> usize {
        let ids: Vec<String> = self
            .rows
            .due
            .rows()
            .keys()
            .take_while(|(at, _)| *at <= now)
            .take(limit)
            .map(|(_, id)| id.clone())
            .collect();
        let mut ringing: Vec<(String, RingRow)> = Vec::with_capacity(ids.len());
        for id in ids {
            let Some(ring) = self.rows.rings.take(&id) else { continue };
            self.rows.due.take(&(ring.due_at, id.clone()));
            self.rows.rung.put(id.clone(), ring.clone());
            ringing.push((id, ring));
        }
        ringing.sort_by(|left, right| (&left.1.contact, left.1.due_at).cmp(&(&right.1.contact, right.1.due_at)));
        for (id, ring) in &ringing {
            if self.plant == Some(Plant::LosesAReminder) && matches!(ring.event, Event::ReminderDue { .. }) {
                continue;
            }
            let wait = if let Event::WaitOver { wait } = ring.event { format!(":{wait}") } else { String::new() };
            let key = format!("ring:{}:{id}{wait}", ring.due_at.timestamp_micros());
            self.insert(&key, &ring.contact, &ring.event, now);
            self.stand_in_line(&ring.contact, place(&ring.event, now), None);
            if self.plant == Some(Plant::RingsTwice) {
                self.insert(&format!("{key} again"), &ring.contact, &ring.event, now);
            }
        }
        self.rows.keep();
        ringing.len()
    }

    /// Whoever serves alone ends every lease of an earlier life.
    pub fn move_in(&mut self, now: DateTime<Utc>) {
        let taken: Vec<String> = self.rows.line.rows().keys().cloned().collect();
        for contact in taken {
            if let Some(row) = self.rows.line.change(&contact).filter(|row| row.taken_until > Some(now)) {
                row.taken_by = None;
                row.taken_until = None;
            }
        }
        let open: Vec<_> = self.rows.open.rows().keys().map(|(.., place)| *place).collect();
        for place in open {
            self.rows.change_delivery(place, |row| row.taken_until = row.taken_until.map(|until| until.min(now)));
        }
        self.rows.keep();
        if let Some(watch) = &mut self.watch {
            watch.relieved();
        }
    }
}

/// Where an event stands in the line that came at `now`.
fn place(event: &Event, now: DateTime<Utc>) -> DateTime<Utc> {
    match event {
        Event::ReminderDue { .. } | Event::WaitOver { .. } => now + RING_STANDS_BEHIND,
        Event::Said { .. }
        | Event::Pressed { .. }
        | Event::Sent { .. }
        | Event::Edited { .. }
        | Event::Reachable { .. }
        | Event::ClimbDue { .. }
        | Event::RideAnswerDue { .. }
        | Event::Claimed { .. }
        | Event::Answered { .. }
        | Event::Noted { .. }
        | Event::HandedBack { .. }
        | Event::Closed { .. }
        | Event::VisitAdded { .. }
        | Event::RideSettled { .. }
        | Event::Undelivered { .. } => now,
    }
}

fn ring_id(contact: &str, subject: &Subject, event: &Event) -> Option<String> {
    let subject = subject.key();
    match event {
        Event::ReminderDue { version, lead_minutes, .. } => Some(format!("{subject}:v{version}:{lead_minutes}")),
        Event::WaitOver { .. } => Some(format!("{subject}:{contact}")),
        Event::ClimbDue { version, .. } => Some(format!("{subject}:v{version}")),
        Event::RideAnswerDue { .. } => Some(subject),
        Event::Said { .. }
        | Event::Pressed { .. }
        | Event::Sent { .. }
        | Event::Edited { .. }
        | Event::Reachable { .. }
        | Event::Claimed { .. }
        | Event::Answered { .. }
        | Event::Noted { .. }
        | Event::HandedBack { .. }
        | Event::Closed { .. }
        | Event::VisitAdded { .. }
        | Event::RideSettled { .. }
        | Event::Undelivered { .. } => None,
    }
}
