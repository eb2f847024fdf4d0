//! The acts of the product, as decisions: each checks what is known and says what is to be written.

use std::collections::BTreeMap;

use super::effect::{Effect, PersonChange, Subject};
use super::event::Event;
use super::talk::Talk;
use crate::care::appointment::{Appointment, AppointmentState};
use crate::care::consent::{Grant, GrantState, Shares};
use crate::care::escalation::Urgency;
use crate::care::moment::LocalMoment;
use crate::care::person::NoticeConsent;
use crate::care::ride::{Ride, RideState, answer_by, is_short_notice};
use crate::care::words::Words;
use crate::flow::act;
use crate::flow::book::Flow;
use crate::flow::listen::CODE_CHARS;
use crate::flow::value::{Kind, Noun, Value};

/// The kind of a visit that a patient adds: its reminder rules are the clinic's own for `visit`.
const KIND_BY_PATIENT: &str = "visit";
/// Digits and letters that are not taken for each other when read aloud or by hand.
const CODE_LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

impl<'a> Talk<'a> {
    /// Performs an act of a flow; `false` when it cannot be done.
    pub(super) fn act(&mut self, flow: &Flow, name: &str, names: &'a BTreeMap<String, String>) -> bool {
        self.act_names = Some(names);
        let done = self.perform(flow, name);
        self.act_names = None;
        if done && act::named(name).is_some_and(|act| act.settles) {
            self.settle();
        }
        done
    }

    fn perform(&mut self, flow: &Flow, name: &str) -> bool {
        match name {
            "record-consent" => self.record_consent(),
            "stop-messages" => {
                self.change_person(PersonChange::Stopped(self.now));
                true
            }
            "start-messages" => {
                self.change_person(PersonChange::Started);
                true
            }
            "add-visit" => self.add_visit(),
            "move-visit" => self.change_visit(|talk, visit| visit.moved(talk.coming("when")?).ok()),
            "confirm-visit" => self.change_visit(|_, visit| visit.confirmed().ok()),
            "cancel-visit" => self.change_visit(|_, visit| visit.cancelled().ok()),
            "look-at-notice" => self.look_at_notice(),
            "take-visit-time" => self.take_visit_time(),
            "ask-ride" => self.ask_ride(flow),
            "cancel-ride" => self.cancel_ride(),
            "look-at-ride" => self.look_at_ride(),
            "invite-helper" => self.invite_helper(),
            "end-helper" => self.end_helper(),
            "accept-invite" => self.accept_invite(),
            "decline-invite" => self.decline_invite(),
            "stop-helping" => self.stop_helping(),
            "let-go" => {
                self.session.parked.pop();
                true
            }
            // The compiler of flows knows every act; one that is not here fails where its flow says so.
            _ => false,
        }
    }

    fn record_consent(&mut self) -> bool {
        let notice = self.library.clinic.notice.clone();
        self.change_person(PersonChange::Consented(NoticeConsent { at: self.now, notice }));
        // The welcome is behind them, wherever they agreed: it is not offered again.
        let is_welcome = |frames: &Vec<super::session::Frame>| {
            let flow = frames.first().and_then(|frame| self.flow(&frame.flow));
            flow.is_some_and(|flow| flow.starts == Some(crate::flow::book::Occasion::NewPerson))
        };
        let parked: Vec<_> = self.session.parked.iter().filter(|frames| !is_welcome(frames)).cloned().collect();
        self.session.parked = parked;
        true
    }

    fn add_visit(&mut self) -> bool {
        let (Some(what), Some(when)) = (self.words_of("what"), self.coming("when")) else { return false };
        let id = self.write_visit(KIND_BY_PATIENT, what, None, when);
        self.give("visit", Value::One(Noun::Visit, id));
        true
    }

    pub(super) fn write_visit(&mut self, kind: &str, what: Words, place: Option<Words>, when: LocalMoment) -> String {
        let id = self.next_id();
        self.put_appointment(Appointment {
            id: id.clone(),
            person: self.know.person.id.clone(),
            version: 0,
            kind: kind.to_owned(),
            what,
            place,
            when,
            state: AppointmentState::Planned,
        });
        id
    }

    fn change_visit(&mut self, change: impl FnOnce(&Self, Appointment) -> Option<Appointment>) -> bool {
        let Some(visit) = self.thing("visit") else { return false };
        let Some(found) = self.know.appointments.iter().find(|known| known.id == visit).cloned() else { return false };
        if !found.is_coming(self.now) {
            return false;
        }
        let before = found.clone();
        let Some(changed) = change(self, found) else { return false };
        let same_time = changed.when == before.when && changed.state != AppointmentState::Cancelled;
        self.put_appointment(changed);
        if !same_time {
            self.drop_rides_to(&before.id);
        }
        true
    }

    /// A visit moved or cancelled: a ride to its old time would come for nothing.
    fn drop_rides_to(&mut self, visit: &str) {
        let rides: Vec<Ride> =
            self.know.rides.iter().filter(|ride| ride.appointment.as_deref() == Some(visit)).cloned().collect();
        for ride in rides {
            if self.write_cancelled(ride) {
                let args = self.facts_of("ride-dropped");
                self.say("ride-dropped", args);
            }
        }
    }

    fn look_at_notice(&mut self) -> bool {
        let Some(when) = self.moment_of(self.called("when")) else { return false };
        let short = is_short_notice(&when, self.now, self.library.clinic.rides.notice_hours);
        self.give("notice", Value::Choice(if short { "short" } else { "enough" }.to_owned()));
        true
    }

    fn take_visit_time(&mut self) -> bool {
        let Some(visit) = self.thing("visit") else { return false };
        let Some(when) = self.know.appointments.iter().find(|known| known.id == visit).map(|visit| visit.when) else {
            return false;
        };
        self.give("when", Value::Moment(when));
        true
    }

    fn ask_ride(&mut self, flow: &Flow) -> bool {
        let (Some(when), Some(mobility), Some(companion), Some(pickup)) =
            (self.coming("when"), self.option_of("mobility"), self.option_of("companion"), self.words_of("pickup"))
        else {
            return false;
        };
        let rules = &self.library.clinic.rides;
        let about_visit = flow.vars.get(self.called("visit")) == Some(&Kind::One(Noun::Visit));
        let visit = self.thing("visit").filter(|_| about_visit);
        // The visit may have been moved since its time was taken.
        let moved = |id: &String| self.know.appointments.iter().any(|known| known.id == *id && known.when != when);
        if visit.as_ref().is_some_and(moved) {
            return false;
        }
        // Time has passed since the person was told: what counts is the notice now.
        let short_notice = is_short_notice(&when, self.now, rules.notice_hours);
        let ride = Ride {
            id: self.next_id(),
            person: self.know.person.id.clone(),
            version: 0,
            appointment: visit,
            when,
            mobility,
            companion,
            pickup,
            asked_at: self.now,
            answer_by: answer_by(&when, self.now, rules.answer_hours),
            short_notice,
            state: RideState::Asked,
            note: None,
        };
        let id = ride.id.clone();
        let (at, event) = (ride.answer_by, Event::RideAnswerDue { ride: id.clone() });
        self.put_ride(ride);
        self.effects.push(Effect::Ring { subject: Subject::Ride(id.clone()), at, event });
        self.give("ride", Value::One(Noun::Ride, id));
        self.give("notice", Value::Choice(if short_notice { "short" } else { "enough" }.to_owned()));
        true
    }

    /// A moment that is still to come.
    fn coming(&self, name: &str) -> Option<LocalMoment> {
        self.moment_of(self.called(name)).filter(|when| when.instant() > self.now)
    }

    pub(super) fn put_ride(&mut self, ride: Ride) {
        self.know.to_mut().rides.retain(|known| known.id != ride.id);
        self.effects.push(Effect::Ride(ride.clone()));
        if ride.version > 0 {
            self.effects.push(Effect::Silence(Subject::Ride(ride.id.clone())));
        }
        let known = &mut self.know.to_mut().rides;
        known.push(ride);
        known.sort_by_key(|known| known.when.instant());
    }

    fn look_at_ride(&mut self) -> bool {
        let ride = self.thing("ride");
        let comes =
            self.know.rides.iter().any(|known| Some(&known.id) == ride.as_ref() && known.state == RideState::Confirmed);
        self.give("comes", Value::Choice(if comes { "yes" } else { "no" }.to_owned()));
        true
    }

    fn cancel_ride(&mut self) -> bool {
        let Some(ride) = self.thing("ride") else { return false };
        let found = self.know.rides.iter().find(|known| known.id == ride).cloned();
        found.is_some_and(|ride| self.write_cancelled(ride))
    }

    /// A ride that was confirmed has a driver: a human has to call them off.
    fn write_cancelled(&mut self, ride: Ride) -> bool {
        let was_confirmed = ride.state == RideState::Confirmed;
        let Ok(cancelled) = ride.cancelled() else { return false };
        self.put_ride(cancelled);
        if was_confirmed {
            self.escalate("ride-to-call-off", Urgency::Soon);
        }
        true
    }

    fn invite_helper(&mut self) -> bool {
        let (Some(label), Some(shares)) = (self.words_of("label"), self.option_of("shares")) else { return false };
        let shares = Shares {
            appointments: matches!(shares.as_str(), "visits" | "both"),
            rides: matches!(shares.as_str(), "rides" | "both"),
        };
        let code = code_from(&self.know.secret);
        let expires_at = self.now + chrono::TimeDelta::hours(self.library.clinic.invite_hours);
        let grant = Grant {
            id: self.next_id(),
            version: 0,
            patient: self.know.person.id.clone(),
            label,
            patient_name: self.know.person.name.clone().unwrap_or_default(),
            shares,
            state: GrantState::Invited { expires_at, opened_by: None },
        };
        self.effects.push(Effect::Grant { grant: grant.clone(), code: Some(Words::new(code.clone())) });
        self.know.to_mut().helpers.push(grant);
        self.give("code", Value::Code(Words::new(code)));
        true
    }

    fn end_helper(&mut self) -> bool {
        let Some(helper) = self.thing("helper") else { return false };
        let Some(grant) = self.know.helpers.iter().find(|grant| grant.id == helper).cloned() else { return false };
        self.know.to_mut().helpers.retain(|known| known.id != helper);
        // The caregiver hears nothing of it.
        self.effects.push(Effect::Grant { grant: grant.ended(self.now), code: None });
        true
    }

    fn accept_invite(&mut self) -> bool {
        let Some(invite) = self.know.invite.clone() else { return false };
        let language = self.language();
        match invite.accepted(self.know.contact.id.clone(), language.to_owned(), self.now) {
            Ok(grant) => {
                self.effects.push(Effect::Grant { grant: grant.clone(), code: None });
                self.know.to_mut().caring_for.push(grant);
                self.know.to_mut().invite = None;
                true
            }
            Err(_) => false,
        }
    }

    fn decline_invite(&mut self) -> bool {
        if let Some(invite) = self.know.to_mut().invite.take() {
            self.effects.push(Effect::Grant { grant: invite.ended(self.now), code: None });
        }
        true
    }

    fn stop_helping(&mut self) -> bool {
        for grant in std::mem::take(&mut self.know.to_mut().caring_for) {
            self.effects.push(Effect::Grant { grant: grant.ended(self.now), code: None });
        }
        true
    }

    /// The flow's own name for a variable of the act in progress.
    fn called<'n>(&'n self, name: &'n str) -> &'n str {
        self.act_names.map_or(name, |names| act::own_name(names, name))
    }

    /// Gives the flow a value under its own name for it.
    fn give(&mut self, name: &str, value: Value) {
        let name = self.called(name).to_owned();
        self.set(&name, value);
    }

    /// What was answered so far has been acted on: a word does not change it any more, because it would be done twice.
    fn settle(&mut self) {
        let Some(frame) = self.session.frames.last_mut() else { return };
        frame.trail.clear();
        let passed = std::mem::take(&mut frame.passed);
        frame.settled.get_or_insert_default().extend(passed);
    }

    fn thing(&self, name: &str) -> Option<String> {
        match self.frame()?.vars.get(self.called(name))? {
            Value::One(_, id) => Some(id.clone()),
            _ => None,
        }
    }

    fn option_of(&self, name: &str) -> Option<String> {
        match self.frame()?.vars.get(self.called(name))? {
            Value::Choice(option) => Some(option.clone()),
            _ => None,
        }
    }

    fn words_of(&self, name: &str) -> Option<Words> {
        match self.frame()?.vars.get(self.called(name))? {
            Value::Text(words) | Value::Place(words) | Value::Phone(words) => Some(words.clone()),
            _ => None,
        }
    }
}

/// The code of this turn: 8 of 32 signs, 40 bits; a digit stands first so that no plain word is ever taken for one.
fn code_from(secret: &[u8; 32]) -> String {
    let digits = &CODE_LETTERS[..8];
    let first = digits[usize::from(secret[0]) % digits.len()];
    let rest = secret[1..CODE_CHARS].iter().map(|byte| CODE_LETTERS[usize::from(*byte) % CODE_LETTERS.len()]);
    std::iter::once(first).chain(rest).map(char::from).collect()
}
