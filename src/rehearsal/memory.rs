//! What a rehearsal remembers: the rows that the store would have, and what a turn may read of them.

use chrono::{DateTime, Utc};

use crate::care::appointment::{Appointment, AppointmentState};
use crate::care::consent::{Grant, GrantState};
use crate::care::contact::{Contact, ContactId};
use crate::care::escalation::Escalation;
use crate::care::person::Person;
use crate::care::ride::{Ride, RideState};
use crate::care::words::Words;
use crate::engine::briefing::Briefing;
use crate::engine::effect::{Effect, PersonChange, Share, Subject, Tell};
use crate::engine::event::{DeliveryKind, Event};
use crate::flow::listen::code_in;

/// Everything that is remembered.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// Whoever writes with us, in the order in which they came.
    pub known: Vec<Known>,
    /// All visits, over and cancelled ones too.
    pub visits: Vec<Appointment>,
    /// All rides.
    pub rides: Vec<Ride>,
    /// All escalations.
    pub escalations: Vec<Escalation>,
    /// All invitations and consents, each with its code in its plain form.
    pub grants: Vec<(Grant, Option<Words>)>,
    /// What is to ring.
    pub rings: Vec<Ring>,
}

/// Somebody who writes with us.
#[derive(Clone, Debug)]
pub struct Known {
    /// The contact.
    pub contact: Contact,
    /// The person behind it.
    pub person: Person,
    /// Their session as it is stored; none before the first turn.
    pub session: Option<String>,
}

/// Something that is to ring.
#[derive(Clone, Debug)]
pub struct Ring {
    /// Whose.
    pub contact: ContactId,
    /// When.
    pub at: DateTime<Utc>,
    /// What about.
    pub subject: Subject,
    /// What will have happened.
    pub event: Event,
}

impl Memory {
    /// Somebody by their contact.
    #[must_use]
    pub fn known(&self, contact: &str) -> Option<&Known> {
        self.known.iter().find(|known| known.contact.id == contact)
    }

    pub(super) fn known_mut(&mut self, contact: &str) -> Option<&mut Known> {
        self.known.iter_mut().find(|known| known.contact.id == contact)
    }

    /// What a turn of `contact` may read; none when nobody is called so.
    #[must_use]
    pub fn brief(
        &self,
        contact: &str,
        event: &Event,
        turn: i64,
        secret: [u8; 32],
        now: DateTime<Utc>,
    ) -> Option<Briefing> {
        let known = self.known(contact)?;
        let person = &known.person.id;
        let works = |grant: &Grant| match &grant.state {
            GrantState::Live { .. } => true,
            GrantState::Invited { expires_at, .. } => *expires_at > now,
            GrantState::Ended { .. } => false,
        };
        let grants = || self.grants.iter().map(|(grant, _)| grant).filter(|grant| works(grant));
        let opened = grants().rfind(
            |grant| matches!(&grant.state, GrantState::Invited { opened_by: Some(opener), .. } if opener == contact),
        );
        let lives_by =
            |grant: &&Grant| matches!(&grant.state, GrantState::Live { caregiver, .. } if caregiver == contact);
        Some(Briefing {
            turn,
            secret,
            contact: known.contact.clone(),
            person: known.person.clone(),
            appointments: self.visits_of(person, now).cloned().collect(),
            rides: self.rides_of(person, now).cloned().collect(),
            helpers: grants().filter(|grant| grant.patient == *person).cloned().collect(),
            caring_for: grants().filter(lives_by).cloned().collect(),
            invite: self.invite_in(event).or(opened).cloned(),
            escalation: self.escalation_of(contact).cloned(),
        })
    }

    /// A person's visits that are still to come, earliest first.
    pub fn visits_of<'a>(&'a self, person: &'a str, now: DateTime<Utc>) -> impl Iterator<Item = &'a Appointment> {
        let mut visits: Vec<&Appointment> =
            self.visits.iter().filter(|visit| visit.person == person && visit.is_coming(now)).collect();
        visits.sort_by_key(|visit| visit.when.instant());
        visits.into_iter()
    }

    /// A person's rides that are asked for or confirmed and still to come, earliest first.
    pub fn rides_of<'a>(&'a self, person: &'a str, now: DateTime<Utc>) -> impl Iterator<Item = &'a Ride> {
        let is_open = |ride: &&Ride| matches!(ride.state, RideState::Asked | RideState::Confirmed);
        let mut rides: Vec<&Ride> = self
            .rides
            .iter()
            .filter(|ride| ride.person == person && ride.when.instant() > now)
            .filter(is_open)
            .collect();
        rides.sort_by_key(|ride| ride.when.instant());
        rides.into_iter()
    }

    /// A contact's open escalation.
    #[must_use]
    pub fn escalation_of(&self, contact: &str) -> Option<&Escalation> {
        self.escalations.iter().find(|escalation| escalation.contact == contact && escalation.is_open())
    }

    /// The grant whose code stands in what was said, whatever its state.
    fn invite_in(&self, event: &Event) -> Option<&Grant> {
        let Event::Said { words } = event else { return None };
        let code = code_in(words.reveal())?;
        let has_it = |(_, known): &&(Grant, Option<Words>)| known.as_ref().is_some_and(|known| known.reveal() == code);
        self.grants.iter().find(has_it).map(|(grant, _)| grant)
    }

    /// The ring that comes first, up to `until`: by its time, then in the order in which they were set.
    pub(super) fn next_ring(&self, until: DateTime<Utc>) -> Option<usize> {
        (0..self.rings.len()).filter(|i| self.rings[*i].at <= until).min_by_key(|i| self.rings[*i].at)
    }

    /// Does what an effect asks for. What is to be said is somebody else's to say.
    pub(super) fn apply(&mut self, contact: &str, effect: &Effect) {
        match effect {
            Effect::Person(change) => {
                if let Some(known) = self.known_mut(contact) {
                    change_person(&mut known.person, change);
                }
            }
            Effect::Appointment(visit) => put(&mut self.visits, visit, |known| known.id == visit.id),
            Effect::Ride(ride) => put(&mut self.rides, ride, |known| known.id == ride.id),
            Effect::Escalation(escalation) => {
                put(&mut self.escalations, escalation, |known| known.id == escalation.id);
            }
            Effect::Grant { grant, code } => match self.grants.iter_mut().find(|(known, _)| known.id == grant.id) {
                // A code is never changed, so that a used one is known as used.
                Some((known, _)) => known.clone_from(grant),
                None => self.grants.push((grant.clone(), code.clone())),
            },
            Effect::Ring { subject, at, event } => self.rings.push(Ring {
                contact: contact.to_owned(),
                at: *at,
                subject: subject.clone(),
                event: event.clone(),
            }),
            Effect::Silence(subject) => {
                self.rings.retain(|ring| ring.contact != contact || ring.subject != *subject);
            }
            Effect::Record(_)
            | Effect::Say(_)
            | Effect::Tell(_)
            | Effect::Relay { .. }
            | Effect::Note { .. }
            | Effect::Reachable(_) => {}
        }
    }

    /// Whether a delivery goes out, by the outbox's own rules at the moment of sending.
    pub(super) fn lets_out(&self, contact: &str, kind: DeliveryKind, reminds_of: Option<&(String, i64)>) -> bool {
        let stopped = self.known(contact).is_some_and(|known| known.person.stopped_at.is_some());
        let held = self.escalation_of(contact).is_some_and(Escalation::is_held);
        let outdated = reminds_of.is_some_and(|(id, version)| {
            let stands = |visit: &Appointment| visit.version == *version && visit.state != AppointmentState::Cancelled;
            !self.visits.iter().any(|visit| visit.id == *id && stands(visit))
        });
        let kept_back = match kind {
            DeliveryKind::Reply => held,
            DeliveryKind::Notice => held || stopped,
            DeliveryKind::Vital | DeliveryKind::Relay => false,
        };
        !kept_back && !outdated
    }

    /// Whether a live consent covers what a caregiver is to be told.
    pub(super) fn consents_to(&self, tell: &Tell) -> bool {
        self.grants.iter().map(|(grant, _)| grant).filter(|grant| grant.id == tell.grant).any(|grant| {
            let is_theirs = matches!(&grant.state, GrantState::Live { caregiver, .. } if *caregiver == tell.contact);
            let is_shared = match tell.share {
                Share::Appointments => grant.shares.appointments,
                Share::Rides => grant.shares.rides,
            };
            is_theirs && is_shared
        })
    }
}

fn put<T: Clone>(all: &mut Vec<T>, new: &T, is_it: impl Fn(&T) -> bool) {
    match all.iter_mut().find(|known| is_it(known)) {
        Some(known) => known.clone_from(new),
        None => all.push(new.clone()),
    }
}

fn change_person(person: &mut Person, change: &PersonChange) {
    match change {
        PersonChange::Language(language) => person.language = Some(language.clone()),
        PersonChange::Zone(zone) => person.zone = Some(*zone),
        PersonChange::Name(name) => person.name = Some(name.clone()),
        PersonChange::Consented(consent) => person.consent = Some(consent.clone()),
        PersonChange::Stopped(at) => person.stopped_at = Some(*at),
        PersonChange::Started => person.stopped_at = None,
        PersonChange::Keep(name, Some(value)) => {
            person.kept.insert(name.clone(), value.clone());
        }
        PersonChange::Keep(name, None) => {
            person.kept.remove(name);
        }
    }
}
