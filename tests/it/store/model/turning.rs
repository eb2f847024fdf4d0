//! A turn in somebody's hand: what it was briefed with, and what it makes of that.

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::appointment::{Appointment, AppointmentState};
use guidepost::care::consent::{Grant, GrantState, Shares};
use guidepost::care::contact::Door;
use guidepost::care::escalation::Escalation;
use guidepost::care::moment::LocalMoment;
use guidepost::care::words::Words;
use guidepost::engine::effect::{Effect, PersonChange, Share, Subject, Tell};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::engine::session::Session;
use guidepost::store::Deed;
use guidepost::store::briefing::Briefed;
use guidepost::store::commit::Decided;
use guidepost::store::turn_line::Taken;

use super::acts::Did;
use crate::simulation::forgetful::Remembered;
use crate::store::{body, deed, record, saying, visit, waiting};

/// Whoever speaks for the house.
const ADVOCATE: &str = "ana";

/// What a turn knows of its contact.
#[derive(Clone)]
pub struct Facts {
    pub person: String,
    pub door: Door,
    pub address: Option<Words>,
    pub session: Session,
    pub version: i64,
    visit: Option<Appointment>,
    grant: Option<Grant>,
    escalation: Option<Escalation>,
}

impl Facts {
    /// As they stand.
    pub fn of(all: &Remembered, taken: &Taken, now: DateTime<Utc>) -> Self {
        Self::known(all, all.brief(taken, now).expect("the contact is known"))
    }

    /// Of somebody who was briefed so.
    pub fn known(all: &Remembered, briefed: Briefed) -> Self {
        let person = briefed.briefing.person.id;
        Self {
            visit: all.rows.visits.get(&visit_of(&person)).cloned(),
            grant: all.rows.grants.get(&grant_of(&person)).map(|(grant, _)| grant.clone()),
            escalation: briefed.briefing.escalation,
            door: briefed.briefing.contact.door,
            address: briefed.address,
            session: briefed.session,
            version: briefed.version,
            person,
        }
    }
}

/// A turn in a node's hand.
#[derive(Clone)]
pub struct Held {
    pub node: usize,
    pub taken: Taken,
    pub facts: Facts,
}

/// A turn that is to be kept.
pub struct Decision {
    pub held: Held,
    pub session: Session,
    pub deeds: Vec<Deed>,
}

impl Decision {
    pub fn of(held: Held, did: &[Did], people: &[String], now: DateTime<Utc>) -> Self {
        let mut facts = held.facts.clone();
        let mut deeds = Vec::new();
        for one in did {
            let contact = held.taken.contact_id.as_str();
            deeds.extend(facts.deed_of(*one, contact, held.taken.turn, people, deeds.len(), now));
        }
        let session = Session { asked: u32::try_from(held.taken.turn).expect("a turn's number"), ..facts.session };
        Self { held, session, deeds }
    }

    pub fn decided(&self) -> Decided<'_> {
        Decided {
            taken: &self.held.taken,
            session: &self.session,
            version: self.held.facts.version,
            is_moved: true,
            deeds: &self.deeds,
            door: self.held.facts.door,
            address: self.held.facts.address.as_ref(),
        }
    }
}

fn visit_of(person: &str) -> String {
    format!("v-{person}")
}

fn grant_of(person: &str) -> String {
    format!("g-{person}")
}

impl Facts {
    /// What it comes to, and what the turn knows after it; nothing when there is nothing to do it with.
    fn deed_of(
        &mut self,
        did: Did,
        contact: &str,
        turn: i64,
        people: &[String],
        n: usize,
        now: DateTime<Utc>,
    ) -> Option<Deed> {
        let words = || Some(body(&format!("{turn}.{n}")));
        let effect = match did {
            Did::Records => return Some(record("hello")),
            Did::Says(DeliveryKind::Relay) => {
                let relay = Effect::Relay { by: ADVOCATE.into(), name: "Ana".into(), words: "words".into() };
                return Some(Deed { effect: relay, body: words() });
            }
            Did::Says(kind) => return Some(Deed { effect: Effect::Say(saying(kind)), body: words() }),
            Did::RemindsOfTheVisit => {
                let visit = self.visit.as_ref()?;
                let reminds_of = Some((visit.id.clone(), visit.version));
                let say = guidepost::engine::effect::Say { reminds_of, ..saying(DeliveryKind::Notice) };
                return Some(Deed { effect: Effect::Say(say), body: words() });
            }
            Did::TellsAHelper { of_rides } => {
                let grant = self.grant.as_ref()?;
                let GrantState::Live { caregiver, language } = &grant.state else { return None };
                let tell = Tell {
                    contact: caregiver.clone(),
                    language: language.clone(),
                    grant: grant.id.clone(),
                    share: if of_rides { Share::Rides } else { Share::Appointments },
                    say: saying(DeliveryKind::Notice),
                };
                return Some(Deed { effect: Effect::Tell(tell), body: words() });
            }
            Did::PlansOrMovesTheVisit { in_hours } => {
                let version = self.visit.as_ref().map_or(0, |visit| visit.version + 1);
                let when = LocalMoment::at(now + TimeDelta::hours(in_hours), chrono_tz::Tz::America__Chicago);
                let moved = Appointment { when, ..visit(&visit_of(&self.person), &self.person, version) };
                Effect::Appointment(self.visit.insert(moved).clone())
            }
            Did::CancelsTheVisit => {
                let before = self.visit.take()?;
                let version = before.version + 1;
                let cancelled = Appointment { state: AppointmentState::Cancelled, version, ..before };
                Effect::Appointment(self.visit.insert(cancelled).clone())
            }
            Did::Consents { to, to_rides } => {
                let caregiver = people.get(to % people.len().max(1))?.clone();
                let grant = Grant {
                    id: grant_of(&self.person),
                    version: self.grant.as_ref().map_or(0, |grant| grant.version + 1),
                    patient: self.person.clone(),
                    label: "my daughter".into(),
                    patient_name: "Rosa".into(),
                    shares: Shares { appointments: !to_rides, rides: to_rides },
                    state: GrantState::Live { caregiver, language: "es".into() },
                };
                Effect::Grant { grant: self.grant.insert(grant).clone(), code: None }
            }
            Did::Withdraws => {
                let ended = self.grant.take()?.ended(now);
                Effect::Grant { grant: self.grant.insert(ended).clone(), code: None }
            }
            Did::Stops => Effect::Person(PersonChange::Stopped(now)),
            Did::Starts => Effect::Person(PersonChange::Started),
            Did::CallsAHuman => {
                if self.escalation.as_ref().is_some_and(Escalation::is_open) {
                    return None;
                }
                let new = waiting(&format!("{turn}.{n}"), contact, now);
                Effect::Escalation(self.escalation.insert(new).clone())
            }
            Did::IsClaimed => {
                let open = self.escalation.clone()?.claim(ADVOCATE.into(), now, now + TimeDelta::minutes(10)).ok()?;
                Effect::Escalation(self.escalation.insert(open).clone())
            }
            Did::IsHandedBack => {
                let back = self.escalation.clone()?.hand_back(&ADVOCATE.to_owned(), now).ok()?;
                Effect::Escalation(self.escalation.insert(back).clone())
            }
            Did::Rings { in_seconds, wait } => Effect::Ring {
                subject: Subject::Wait,
                at: in_turn(now, in_seconds, contact, people),
                event: Event::WaitOver { wait },
            },
            Did::RemindsLater { in_seconds } => {
                let visit = self.visit.as_ref()?;
                let (appointment, version) = (visit.id.clone(), visit.version);
                Effect::Ring {
                    subject: Subject::Appointment(appointment.clone()),
                    at: in_turn(now, in_seconds, contact, people),
                    event: Event::ReminderDue { appointment, version, lead_minutes: 60 },
                }
            }
            Did::FallsSilent => Effect::Silence(Subject::Wait),
            Did::IsReachable(yes) => Effect::Reachable(yes),
        };
        Some(deed(effect))
    }
}

/// So many seconds later, and nothing of two people at one moment: which of them rings first is never a matter of chance.
fn in_turn(now: DateTime<Utc>, in_seconds: i64, contact: &str, people: &[String]) -> DateTime<Utc> {
    let met = people.iter().position(|known| known == contact).unwrap_or(people.len());
    now + TimeDelta::seconds(in_seconds) + TimeDelta::microseconds(i64::try_from(met).expect("a small number"))
}
