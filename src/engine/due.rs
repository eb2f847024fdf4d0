//! What rings: each is looked at again before anything is said, because much may have changed since it was set.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::effect::{Effect, Share, Subject, Tell};
use super::event::{DeliveryKind, Event};
use super::talk::Talk;
use super::trace::Way;
use crate::care::consent::GrantState;
use crate::care::escalation::{Escalation, Urgency};
use crate::care::moment::LocalMoment;
use crate::care::reminder::MINUTES_BEFORE_VISIT_MIN;
use crate::care::ride::RideState;
use crate::flow::book::Occasion;
use crate::flow::value::{Noun, Value};

/// The clocks of nodes differ by less than this.
const CLOCKS_DIFFER_MAX: TimeDelta = TimeDelta::minutes(1);
/// A reminder that came while a human held the conversation tries again after this.
const HELD_REMINDER_WAITS: TimeDelta = TimeDelta::minutes(60);
/// With no more time than this before an unanswered ride, the patient is told not to count on it.
const LAST_RIDE_WARNING: TimeDelta = TimeDelta::hours(3);
/// A ring that comes within this of the desk's deadline is the first one.
const FIRST_RIDE_WARNING: TimeDelta = TimeDelta::minutes(30);

impl Talk<'_> {
    /// A reminder rings. Silent when the visit was moved, cancelled or is over, when the person said STOP, and while a human
    /// holds the conversation; caregivers hear of it by their own consent.
    pub(super) fn reminder_due(&mut self, appointment: &str, version: i64, lead_minutes: i64) {
        let known = self.know.appointments.iter().find(|visit| visit.id == appointment).cloned();
        let Some(visit) = known.filter(|visit| visit.version == version && visit.is_coming(self.now)) else { return };
        // It may ring late: after a pause of the machine, or of the whole house. The night is quiet all the same.
        let event = Event::ReminderDue { appointment: visit.id.clone(), version, lead_minutes };
        let later = |at| Effect::Ring { subject: Subject::Appointment(visit.id.clone()), at, event };
        let here = LocalMoment::at(self.now, visit.when.zone);
        if self.library.clinic.quiet_hours.contains(here.wall.time()) {
            let morning = self.library.clinic.quiet_hours.next_end(here);
            let helps = visit.when.instant() - morning >= TimeDelta::minutes(MINUTES_BEFORE_VISIT_MIN);
            // Planned for the morning, it may have rung by a clock that is a little ahead of this one. It must not be set for
            // the same moment again: it would ring no more. The outbox waits for the morning, too.
            if helps && morning - self.now > CLOCKS_DIFFER_MAX {
                self.effects.push(later(morning));
                return;
            }
        }
        let vars = BTreeMap::from([("visit".to_owned(), Value::One(Noun::Visit, visit.id.clone()))]);
        self.reminding = Some((visit.id.clone(), version));
        if self.know.person.stopped_at.is_some() {
            self.happened("reminder-stopped", "");
        } else if self.know.is_held() {
            self.happened("reminder-held", "");
            // It is not lost: it comes when the bot has its voice again, while it still helps.
            let again = self.now + HELD_REMINDER_WAITS;
            if visit.when.instant() - again >= TimeDelta::minutes(MINUTES_BEFORE_VISIT_MIN) {
                self.effects.push(later(again));
            }
        } else {
            self.kind = DeliveryKind::Notice;
            self.announce_over_a_question(Occasion::Reminder, &vars);
        }
        self.tell_caregivers(Occasion::CaregiverReminder, Share::Appointments, &vars);
        self.reminding = None;
    }

    /// Says an occasion's words to everybody whom the patient lets hear of it.
    pub(super) fn tell_caregivers(&mut self, occasion: Occasion, share: Share, vars: &BTreeMap<String, Value>) {
        for grant in self.know.helpers.clone() {
            let GrantState::Live { caregiver, language } = &grant.state else { continue };
            let shared = match share {
                Share::Appointments => grant.shares.appointments,
                Share::Rides => grant.shares.rides,
            };
            if !shared {
                continue;
            }
            let mut vars = vars.clone();
            vars.insert("patient".to_owned(), Value::Text(grant.patient_name.clone()));
            let before = self.effects.len();
            let (kind, offer) = (self.kind, self.session.offer.clone());
            self.kind = DeliveryKind::Notice;
            self.announce(occasion, &vars);
            (self.kind, self.session.offer) = (kind, offer);
            for effect in self.effects.split_off(before) {
                // A caregiver's message has words and no buttons: acting for the patient needs a consent of its own.
                if let Effect::Say(mut say) = effect {
                    say.buttons.clear();
                    self.effects.push(Effect::Tell(Tell {
                        contact: caregiver.clone(),
                        language: language.clone(),
                        grant: grant.id.clone(),
                        share,
                        say,
                    }));
                }
            }
        }
    }

    /// A question has waited long enough: what its flow says follows, or it is set aside without a word.
    pub(super) fn wait_over(&mut self, wait: u32) {
        if self.session.wait.as_ref().is_none_or(|open| open.id != wait) {
            return;
        }
        let silent = self.open_question().and_then(|(flow, ask)| Some((flow, ask.silent?)));
        match silent {
            Some((flow, place)) if !self.know.is_held() && self.know.person.stopped_at.is_none() => {
                self.kind = DeliveryKind::Notice;
                self.session.wait = None;
                self.at_frame();
                self.pass(flow, self.place, || Way::Silent);
                self.place = place;
                self.run();
            }
            _ => {
                self.session.wait = None;
                self.park();
            }
        }
    }

    /// An escalation's clock rings: it climbs, or returns to the queue.
    pub(super) fn climb_due(&mut self, id: &str, version: i64) {
        let known = self.know.escalation.clone().filter(|open| open.id == id && open.version == version);
        let Some(escalation) = known else { return };
        let was_held = escalation.is_held();
        let climb_minutes = self.library.clinic.climb_minutes(escalation.urgency);
        let climbed: Escalation = escalation.climbed(self.now, climb_minutes);
        self.happened(if was_held { "returned" } else { "climbed" }, climbed.level.to_string());
        self.put_escalation(climbed);
    }

    /// The desk has not answered a ride in time: a human is asked for, and the patient hears that we are still at it. It
    /// rings again, each time after half of what is left, until somebody answers; the last time the patient hears that they
    /// should not count on it.
    pub(super) fn ride_answer_due(&mut self, id: &str) {
        let waiting = self.know.rides.iter().find(|ride| ride.id == id && ride.state == RideState::Asked).cloned();
        let Some(ride) = waiting else { return };
        let left = ride.when.instant() - self.now;
        let is_last = left <= LAST_RIDE_WARNING;
        self.escalate("ride-unanswered", if is_last { Urgency::Now } else { Urgency::Soon });
        if !is_last {
            let event = Event::RideAnswerDue { ride: ride.id.clone() };
            self.effects.push(Effect::Ring { subject: Subject::Ride(ride.id.clone()), at: self.now + left / 2, event });
        }
        let is_first = self.now <= ride.answer_by + FIRST_RIDE_WARNING;
        if is_first || is_last {
            // They asked for it: STOP does not keep the answer from them, a human in the conversation does.
            self.kind = DeliveryKind::Reply;
            let message = if is_last { "ride-unsure" } else { "ride-late" };
            let args = self.facts_of(message);
            self.say(message, args);
        }
    }

    /// Something that we owed this contact did not get through: a human must know.
    pub(super) fn undelivered(&mut self, kind: DeliveryKind, why: &str) {
        self.happened("undelivered", why);
        match kind {
            DeliveryKind::Notice | DeliveryKind::Vital | DeliveryKind::Relay => {
                self.escalate("undelivered", Urgency::Routine);
            }
            DeliveryKind::Reply => {}
        }
    }
}
