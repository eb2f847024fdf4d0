//! What turns must do, watched as they are kept.

use chrono::{DateTime, Utc};
use guidepost::care::appointment::AppointmentState;
use guidepost::care::escalation::{Escalation, EscalationState, Urgency};
use guidepost::care::moment::LocalMoment;
use guidepost::engine::effect::{Effect, PersonChange, Say, Subject, Tell};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::store::commit::{Decided, Deed};
use guidepost::store::turn_line::Taken;

use super::{Asked, Planned, Promise, Watch};
use crate::simulation::forgetful::rows::{Place, Rows};
use crate::simulation::phrases::{PHRASES, Phrases};

impl Watch {
    /// A turn was kept.
    pub fn turned(&mut self, turn: &Decided<'_>, rows: &Rows, now: DateTime<Utc>) {
        let taken = turn.taken;
        let contact = taken.contact_id.as_str();
        self.seen.turns += 1;
        self.tell(taken.event.name(), contact, now);
        self.turning.remove(contact);
        let before = self.versions.insert(contact.to_owned(), turn.version + 1).unwrap_or(-1);
        if before != turn.version {
            let what = format!("turn {} goes from version {} where {before} was", taken.turn, turn.version);
            self.breaks(Promise::SessionsStepByStep, what);
        }
        if !self.turned.insert(taken.turn) {
            self.breaks(Promise::TurnedOnce, format!("turn {} of {contact}", taken.turn));
        }
        let was_stopped = self.someone(contact).is_some_and(|someone| someone.stopped);
        let language = self.language_of(contact);
        self.planned.retain(|planned| planned.contact != contact || planned.event != taken.event);
        for (n, deed) in turn.deeds.iter().enumerate() {
            self.deed(taken, (taken.turn, i64::try_from(n).expect("a few deeds")), deed);
        }
        self.reminded_by(taken, turn.deeds, was_stopped, now);
        if let Some(phrases) = PHRASES.iter().find(|phrases| language.as_deref() == Some(phrases.language)) {
            let place =
                turn.session.frames.last().map_or_else(String::new, |frame| format!("{}/{}", frame.flow, frame.at));
            self.heard(taken, turn.deeds, phrases, was_stopped, &place);
        }
        self.clock_of(contact, rows);
    }

    /// An event was given up; `called` is the escalation that was raised for it, unless one was open.
    pub fn gave_up(&mut self, taken: &Taken, called: Option<&Escalation>) {
        self.seen.given_up += 1;
        self.turning.remove(&taken.contact_id);
        self.given_up.insert(taken.turn);
        self.planned.retain(|planned| planned.contact != taken.contact_id || planned.event != taken.event);
        if let Some(called) = called {
            self.escalations.insert(taken.contact_id.clone(), called.clone());
        }
        if !self.escalations.get(&taken.contact_id).is_some_and(Escalation::is_open) {
            self.breaks(Promise::AHumanComes, format!("turn {} was given up and nobody was called", taken.turn));
        }
        if !self.hopeless.contains(&taken.key) {
            let what = format!("turn {} was given up, and nothing was wrong with it", taken.turn);
            self.breaks(Promise::NothingIsLost, what);
        }
    }

    fn deed(&mut self, taken: &Taken, place: Place, deed: &Deed) {
        let contact = taken.contact_id.as_str();
        match &deed.effect {
            Effect::Person(change) => self.change_person(contact, change),
            Effect::Appointment(visit) => drop(self.visits.insert(visit.id.clone(), visit.clone())),
            Effect::Escalation(escalation) => {
                self.seen.escalations += u64::from(escalation.version == 0);
                self.escalations.insert(contact.to_owned(), escalation.clone());
            }
            Effect::Grant { grant, code: _ } => drop(self.grants.insert(grant.id.clone(), grant.clone())),
            Effect::Ring { subject, at, event } => self.plan(contact, subject, *at, event),
            Effect::Silence(subject) => {
                self.planned.retain(|planned| planned.contact != contact || planned.subject != *subject);
            }
            Effect::Say(say) => self.ask(place, contact, say, deed, None),
            Effect::Tell(Tell { contact, grant, share, say, language: _ }) => {
                self.ask(place, contact, say, deed, Some((grant.clone(), *share)));
            }
            Effect::Relay { .. } => self.asked(place, contact, DeliveryKind::Relay, None, deed, None),
            Effect::Record(_) | Effect::Note { .. } | Effect::Reachable(_) | Effect::Ride(_) => {}
        }
    }

    fn ask(
        &mut self,
        place: Place,
        contact: &str,
        say: &Say,
        deed: &Deed,
        consent: Option<(String, guidepost::engine::effect::Share)>,
    ) {
        self.asked(place, contact, say.kind, say.reminds_of.clone(), deed, consent);
    }

    fn asked(
        &mut self,
        place: Place,
        contact: &str,
        kind: DeliveryKind,
        reminds_of: Option<(String, i64)>,
        deed: &Deed,
        consent: Option<(String, guidepost::engine::effect::Share)>,
    ) {
        let text = deed.body.as_ref().map(|body| body.text.reveal().to_owned()).unwrap_or_default();
        let contact = contact.to_owned();
        self.deliveries.insert(place, Asked { contact, kind, text, reminds_of, consent, plain: 0, marked: 0 });
    }

    fn change_person(&mut self, contact: &str, change: &PersonChange) {
        let Some(known) = self.contacts.get(contact) else { return };
        let Some(someone) = self.persons.get_mut(&known.person) else { return };
        match change {
            PersonChange::Language(language) => someone.language = Some(language.clone()),
            PersonChange::Zone(zone) => someone.zone = Some(*zone),
            PersonChange::Stopped(_) => someone.stopped = true,
            PersonChange::Started => someone.stopped = false,
            PersonChange::Name(_) | PersonChange::Consented(_) | PersonChange::Keep(..) => {}
        }
    }

    fn plan(&mut self, contact: &str, subject: &Subject, due_at: DateTime<Utc>, event: &Event) {
        self.planned.retain(|planned| planned.contact != contact || planned.event != *event);
        let (contact, subject, event) = (contact.to_owned(), subject.clone(), event.clone());
        self.planned.push(Planned { contact, subject, event, due_at });
    }

    /// A reminder that rings for a visit that stands is said, once; unless somebody said STOP, a human holds the conversation,
    /// or it is night.
    fn reminded_by(&mut self, taken: &Taken, deeds: &[Deed], was_stopped: bool, now: DateTime<Utc>) {
        let Event::ReminderDue { appointment, version, lead_minutes } = &taken.event else { return };
        let is_said = deeds.iter().any(|deed| match &deed.effect {
            Effect::Say(say) => say.reminds_of.as_ref() == Some(&(appointment.clone(), *version)),
            _ => false,
        });
        if is_said {
            self.seen.reminders += 1;
            if !self.reminded.insert((appointment.clone(), *version, *lead_minutes)) {
                let what = format!("turn {} reminds of {appointment} v{version} a second time", taken.turn);
                self.breaks(Promise::RemindersRing, what);
            }
            return;
        }
        let Some(visit) = self.visits.get(appointment) else { return };
        let stands = visit.version == *version && visit.state != AppointmentState::Cancelled;
        let is_night = self.quiet.contains(LocalMoment::at(now, visit.when.zone).wall.time());
        let is_kept_back = was_stopped || self.is_held(&taken.contact_id) || is_night;
        if stands && visit.when.instant() > now && !is_kept_back {
            let what = format!("turn {} rang for {appointment} v{version} and said nothing", taken.turn);
            self.breaks(Promise::RemindersRing, what);
        }
    }

    /// STOP and a person work from every state, within one message; danger calls a human at once.
    fn heard(&mut self, taken: &Taken, deeds: &[Deed], phrases: &Phrases, was_stopped: bool, place: &str) {
        let Event::Said { words } = &taken.event else { return };
        let says =
            |kind: DeliveryKind| deeds.iter().any(|deed| matches!(&deed.effect, Effect::Say(say) if say.kind == kind));
        let open = self.escalations.get(&taken.contact_id).filter(|open| open.is_open()).cloned();
        if words.reveal() == phrases.stop {
            self.seen.stops += 1;
            let stops = deeds.iter().any(|deed| matches!(deed.effect, Effect::Person(PersonChange::Stopped(_))));
            if !(stops || was_stopped) || !says(DeliveryKind::Vital) {
                let what = format!("turn {} heard STOP in {} and went on, at {place}", taken.turn, phrases.language);
                self.breaks(Promise::StopAndAPerson, what);
            }
        }
        if words.reveal() == phrases.person && open.is_none() {
            let what = format!(
                "turn {} heard the wish for a person in {} and called nobody, at {place}",
                taken.turn, phrases.language
            );
            self.breaks(Promise::StopAndAPerson, what);
        }
        if words.reveal() == phrases.danger && open.is_none_or(|open| open.urgency != Urgency::Now) {
            let what = format!("turn {} heard danger in {} and called nobody at once", taken.turn, phrases.language);
            self.breaks(Promise::StopAndAPerson, what);
        }
    }

    /// An open escalation has a clock that rings, or rang and waits to be turned.
    pub(super) fn clock_of(&mut self, contact: &str, rows: &Rows) {
        let Some(open) = self.escalations.get(contact).filter(|open| open.is_open()) else { return };
        let owed = match &open.state {
            EscalationState::Waiting { climbs_at } => Some(*climbs_at),
            EscalationState::Claimed { returns_at, .. } => *returns_at,
            EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => return,
        };
        let event = Event::ClimbDue { escalation: open.id.clone(), version: open.version };
        let rings = rows.rings.rows().values().any(|ring| ring.contact == contact && ring.event == event);
        let from = (contact.to_owned(), i64::MIN);
        let mut waiting = rows.waiting.rows().range(from..).take_while(|((whose, _), _)| whose == contact);
        if owed.is_none() || !(rings || waiting.any(|(_, row)| row.event == event)) {
            let what = format!("{} v{} of {contact} has no clock", open.id, open.version);
            self.breaks(Promise::AHumanComes, what);
        }
    }

    pub(super) fn language_of(&self, contact: &str) -> Option<String> {
        let chosen = self.someone(contact)?.language.clone();
        chosen.or_else(|| self.contacts.get(contact)?.hint.clone())
    }
}
