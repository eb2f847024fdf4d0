//! One turn: what happened, met with what is known, gives what is to be done.

use chrono::{DateTime, Utc};

use super::briefing::Briefing;
use super::effect::{Effect, Record, Turn};
use super::event::Event;
use super::library::Library;
use super::session::Session;
use super::talk::Talk;

/// Decides what follows from `event`. Total: whatever is said, pressed or due, in whatever state, there is a turn.
#[must_use]
pub fn take_turn(library: &Library, briefing: &Briefing, session: Session, event: &Event, now: DateTime<Utc>) -> Turn {
    let mut talk = Talk::new(library, briefing, session, now);
    match event {
        Event::Said { words } => talk.said(words),
        Event::Pressed { button } => talk.pressed(button),
        Event::Sent { what } => talk.sent(what),
        Event::Edited { words } => talk.edited(words),
        Event::Reachable { yes } => talk.effects.push(Effect::Reachable(*yes)),
        Event::ReminderDue { appointment, version, lead_minutes } => {
            talk.reminder_due(appointment, *version, *lead_minutes);
        }
        Event::WaitOver { wait } => talk.wait_over(*wait),
        Event::ClimbDue { escalation, version } => talk.climb_due(escalation, *version),
        Event::RideAnswerDue { ride } => talk.ride_answer_due(ride),
        Event::Claimed { escalation, by, name } => talk.claimed(escalation, by, name),
        Event::Answered { by, name, words } => talk.answered(by, name, words),
        Event::Noted { by, words } => {
            talk.effects.push(Effect::Note { by: by.clone(), words: words.clone() });
        }
        Event::HandedBack { by } => talk.handed_back(by),
        Event::Closed { by, reason } => talk.closed(by, reason),
        Event::VisitAdded { kind, what, place, wall, zone, by: _ } => {
            let when = crate::care::moment::LocalMoment { wall: *wall, zone: *zone };
            talk.visit_added(kind, what, place.as_ref(), when);
        }
        Event::RideSettled { ride, comes, note, by: _ } => talk.ride_settled(ride, *comes, note.as_ref()),
        Event::Undelivered { kind, why, delivery: _ } => talk.undelivered(*kind, why),
    }
    Turn { session: talk.session, effects: talk.effects }
}

impl Talk<'_> {
    pub(super) fn record(&mut self, record: Record) {
        self.effects.push(Effect::Record(record));
    }
}
