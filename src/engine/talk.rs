//! A turn in progress: what is known, what was decided so far. Everything in `engine` works on this one value.

use std::borrow::Cow;
use std::cell::Cell;
use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::briefing::Briefing;
use super::effect::{Effect, PersonChange, Record, Say, Subject};
use super::event::{DeliveryKind, Event};
use super::library::Library;
use super::session::{Frame, Session};
use super::trace::Trace;
use crate::care::appointment::Appointment;
use crate::care::escalation::{Escalation, EscalationState, Urgency, climbs_at};
use crate::care::moment::LocalMoment;
use crate::care::reminder::reminders_of;
use crate::flow::book::Flow;
use crate::flow::listen::Ear;
use crate::flow::said::Said;
use crate::flow::value::Value;
use crate::locale::arg::Args;

/// Flows that an interruption set aside: more than this many, and the oldest is let go.
pub const PARKED_MAX: usize = 3;

/// A turn in progress.
pub(super) struct Talk<'a> {
    pub(super) library: &'a Library,
    /// What is known; kept true as the turn changes it.
    pub(super) know: Cow<'a, Briefing>,
    pub(super) session: Session,
    pub(super) now: DateTime<Utc>,
    /// The same on the wall that was asked for last.
    wall: Cell<Option<LocalMoment>>,
    pub(super) effects: Vec<Effect>,
    /// Why what is said now is sent.
    pub(super) kind: DeliveryKind,
    /// Where the innermost flow stands.
    pub(super) place: usize,
    /// Whether the flow in progress only announces: it leaves the conversation as it is.
    pub(super) announcing: bool,
    /// The flow's variables for those of the act in progress that are called differently.
    pub(super) act_names: Option<&'a BTreeMap<String, String>>,
    /// The appointment that is being reminded of, at that version.
    pub(super) reminding: Option<(String, i64)>,
    /// What was passed, when a test wants to know.
    pub(super) trace: Option<Trace>,
}

impl<'a> Talk<'a> {
    pub(super) fn new(library: &'a Library, briefing: &'a Briefing, session: Session, now: DateTime<Utc>) -> Self {
        Self {
            library,
            know: Cow::Borrowed(briefing),
            session,
            now,
            wall: Cell::new(None),
            effects: Vec::new(),
            kind: DeliveryKind::Reply,
            place: 0,
            announcing: false,
            act_names: None,
            reminding: None,
            trace: None,
        }
    }

    pub(super) fn flow(&self, name: &str) -> Option<&'a Flow> {
        self.library.book.flow(name)
    }

    pub(super) fn language(&self) -> &'a str {
        let hint = self.know.contact.language_hint.as_deref();
        self.library.language(self.know.person.language.as_deref(), hint)
    }

    /// Takes words apart, to be listened to as this person speaks.
    pub(super) fn take_apart<'t>(&self, text: &'t str) -> Said<'t> {
        Said::new(text, &self.library.vocabulary, self.language())
    }

    /// The person's own wall.
    pub(super) fn local_now(&self) -> LocalMoment {
        let zone = self.know.person.zone.unwrap_or(self.library.clinic.zone);
        let known = self.wall.get().filter(|wall| wall.zone == zone);
        known.unwrap_or_else(|| {
            let wall = LocalMoment::at(self.now, zone);
            self.wall.set(Some(wall));
            wall
        })
    }

    /// Listens as this person speaks.
    pub(super) fn listen<T>(&self, with: impl FnOnce(Ear<'_>) -> T) -> T {
        with(Ear { vocabulary: &self.library.vocabulary, language: self.language(), now: &self.local_now() })
    }

    /// The name of the row that the next effect makes.
    pub(super) fn next_id(&self) -> String {
        format!("{}.{}", self.know.turn, self.effects.len())
    }

    pub(super) fn say(&mut self, message: &str, args: Args) {
        self.say_with(message, args, Vec::new());
    }

    pub(super) fn say_with(&mut self, message: &str, args: Args, buttons: Vec<super::effect::Button>) {
        let say =
            Say { message: message.to_owned(), args, buttons, kind: self.kind, reminds_of: self.reminding.clone() };
        self.effects.push(Effect::Say(say));
    }

    pub(super) fn happened(&mut self, what: &'static str, detail: impl Into<String>) {
        self.effects.push(Effect::Record(Record::Happened { what, detail: detail.into() }));
    }

    pub(super) fn change_person(&mut self, change: PersonChange) {
        let person = &mut self.know.to_mut().person;
        match &change {
            PersonChange::Language(language) => {
                person.language = Some(language.clone());
                self.speak_to_caregiver_in(language);
            }
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
        self.effects.push(Effect::Person(change));
    }

    /// What they hear as a caregiver comes in the language they have chosen now.
    fn speak_to_caregiver_in(&mut self, chosen: &str) {
        let grants = self.know.to_mut().caring_for.iter_mut().filter_map(|grant| {
            let changed = grant.clone().speaking(chosen)?;
            grant.clone_from(&changed);
            Some(Effect::Grant { grant: changed, code: None })
        });
        self.effects.extend(grants);
    }

    /// Writes an appointment; what was to ring for it before is silent, and its reminders are planned anew.
    pub(super) fn put_appointment(&mut self, appointment: Appointment) {
        let subject = Subject::Appointment(appointment.id.clone());
        if self.know.appointments.iter().any(|known| known.id == appointment.id) {
            self.know.to_mut().appointments.retain(|known| known.id != appointment.id);
        }
        self.effects.push(Effect::Appointment(appointment.clone()));
        if appointment.version > 0 {
            self.effects.push(Effect::Silence(subject.clone()));
        }
        if !appointment.is_coming(self.now) {
            return;
        }
        let clinic = &self.library.clinic;
        let leads = clinic.leads_minutes(&appointment.kind);
        for reminder in reminders_of(&appointment, leads, &clinic.quiet_hours, self.now) {
            let event = Event::ReminderDue {
                appointment: appointment.id.clone(),
                version: appointment.version,
                lead_minutes: reminder.lead_minutes,
            };
            self.effects.push(Effect::Ring { subject: subject.clone(), at: reminder.due_at, event });
        }
        let known = &mut self.know.to_mut().appointments;
        known.push(appointment);
        known.sort_by_key(|known| known.when.instant());
    }

    /// Writes an escalation; its clock is set to its new state.
    pub(super) fn put_escalation(&mut self, escalation: Escalation) {
        let subject = Subject::Escalation(escalation.id.clone());
        self.effects.push(Effect::Escalation(escalation.clone()));
        if escalation.version > 0 {
            self.effects.push(Effect::Silence(subject.clone()));
        }
        let rings_at = match &escalation.state {
            EscalationState::Waiting { climbs_at } => Some(*climbs_at),
            EscalationState::Claimed { returns_at, .. } => *returns_at,
            EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => None,
        };
        if let Some(at) = rings_at {
            let event = Event::ClimbDue { escalation: escalation.id.clone(), version: escalation.version };
            self.effects.push(Effect::Ring { subject, at, event });
        }
        self.know.to_mut().escalation = Some(escalation).filter(Escalation::is_open);
    }

    /// Asks for a human. An open escalation is made as urgent as this one; a human who already has it hears of it.
    pub(super) fn escalate(&mut self, reason: &str, urgency: Urgency) {
        match self.know.escalation.clone() {
            Some(open) if urgency > open.urgency => {
                let mut raised = open.raised(urgency, reason);
                let sooner = climbs_at(self.now, raised.level, self.library.clinic.climb_minutes(urgency));
                match &mut raised.state {
                    EscalationState::Waiting { climbs_at } => *climbs_at = (*climbs_at).min(sooner),
                    // The one who holds it answers as soon as the urgency asks for, or it goes back to the queue.
                    EscalationState::Claimed { returns_at, .. } => {
                        *returns_at = Some(returns_at.map_or(sooner, |before| before.min(sooner)));
                    }
                    EscalationState::HandedBack { .. } | EscalationState::Closed { .. } => {}
                }
                self.put_escalation(raised);
                self.happened("raised", reason);
            }
            Some(open) => {
                self.happened("asked-again", reason);
                if open.is_held() {
                    self.owe_an_answer();
                }
            }
            None => {
                let level = 0;
                let climbs_at = climbs_at(self.now, level, self.library.clinic.climb_minutes(urgency));
                self.put_escalation(Escalation {
                    id: self.next_id(),
                    contact: self.know.contact.id.clone(),
                    version: 0,
                    reason: reason.to_owned(),
                    urgency,
                    since: self.now,
                    level,
                    state: EscalationState::Waiting { climbs_at },
                });
                self.happened("escalated", reason);
            }
        }
    }

    /// Sets the flows in progress aside for an interruption.
    pub(super) fn park(&mut self) {
        self.close_wait();
        let frames = std::mem::take(&mut self.session.frames);
        if !frames.is_empty() {
            self.session.parked.push(frames);
            if self.session.parked.len() > PARKED_MAX {
                self.session.parked.remove(0);
            }
        }
    }

    /// The open question is over.
    pub(super) fn close_wait(&mut self) {
        if self.session.wait.take().is_some() {
            self.effects.push(Effect::Silence(Subject::Wait));
        }
    }

    /// Enters a flow: it gets what it takes from `given`, and what the person let us keep.
    pub(super) fn enter(&mut self, flow: &Flow, given: &BTreeMap<String, Value>) {
        let vars = handed_to(flow, given);
        self.enter_with(flow, vars);
    }

    /// Enters a flow with what it takes, and with what the person let us keep.
    pub(super) fn enter_with(&mut self, flow: &Flow, mut vars: BTreeMap<String, Value>) {
        for name in &flow.recall {
            let kept = self.know.person.kept.get(name).and_then(|kept| serde_json::from_value(kept.clone()).ok());
            if let Some(value) = kept {
                vars.entry(name.clone()).or_insert(value);
            }
        }
        let flow_name = flow.name.clone();
        self.session.frames.push(Frame { flow: flow_name, vars, ..Frame::default() });
        self.place = 0;
    }

    /// Sets aside what is going on and enters a flow.
    pub(super) fn interrupt(&mut self, flow: &Flow, given: &BTreeMap<String, Value>) {
        // A flow that is asked for again while it is going on starts over instead of lying on top of itself.
        if self.session.frames.first().is_some_and(|frame| frame.flow == flow.name) {
            self.close_wait();
            self.session.frames.clear();
        }
        self.session.parked.retain(|frames| frames.first().is_none_or(|frame| frame.flow != flow.name));
        self.session.interrupted = self.session.wait.is_some();
        self.park();
        self.session.misses = 0;
        self.enter(flow, given);
    }
}

/// What of some variables a flow takes.
pub(super) fn handed_to(flow: &Flow, given: &BTreeMap<String, Value>) -> BTreeMap<String, Value> {
    let taken = flow.takes.iter().chain(&flow.hears);
    taken.filter_map(|name| Some((name.clone(), given.get(name)?.clone()))).collect()
}
