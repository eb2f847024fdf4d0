//! One turn: what happened, met with what is known, gives what is to be done.

use chrono::{DateTime, Utc};

use super::briefing::Briefing;
use super::effect::{Effect, Record, Turn};
use super::event::Event;
use super::library::Library;
use super::session::Session;
use super::talk::Talk;
use super::trace::Trace;
use crate::care::escalation::Urgency;

/// Decides what follows from `event`. Total: whatever is said, pressed or due, in whatever state, there is a turn.
#[must_use]
pub fn take_turn(library: &Library, briefing: &Briefing, session: Session, event: &Event, now: DateTime<Utc>) -> Turn {
    let mut talk = Talk::new(library, briefing, session, now);
    talk.happens(event);
    Turn { session: talk.session, effects: talk.effects }
}

/// The same turn, and which steps it passed.
#[must_use]
pub fn take_turn_traced(
    library: &Library,
    briefing: &Briefing,
    session: Session,
    event: &Event,
    now: DateTime<Utc>,
) -> (Turn, Trace) {
    let mut talk = Talk::new(library, briefing, session, now);
    talk.trace = Some(Trace::default());
    talk.happens(event);
    (Turn { session: talk.session, effects: talk.effects }, talk.trace.unwrap_or_default())
}

/// The same for somebody whose open question could not be kept: a human is asked for, too.
#[must_use]
pub fn take_turn_out_of_place(
    library: &Library,
    briefing: &Briefing,
    session: Session,
    event: &Event,
    now: DateTime<Utc>,
) -> Turn {
    let mut talk = Talk::new(library, briefing, session, now);
    talk.happens(event);
    talk.escalate("lost-place", Urgency::Soon);
    Turn { session: talk.session, effects: talk.effects }
}

/// Whether the words of `event` name an option of the last offer while no question is open. Presses are not looked at.
#[must_use]
pub fn names_offered(
    library: &Library,
    briefing: &Briefing,
    session: &Session,
    event: &Event,
    now: DateTime<Utc>,
) -> bool {
    let Event::Said { words } = event else { return false };
    let talk = Talk::new(library, briefing, session.clone(), now);
    let candidates = talk.offered_candidates();
    talk.open_question().is_none()
        && talk.listen(|ear| ear.choose(&ear.said(words.reveal()), &candidates, &[])).is_some()
}

impl Talk<'_> {
    fn happens(&mut self, event: &Event) {
        match event {
            Event::Said { words } => self.said(words),
            Event::Pressed { button } => self.pressed(button),
            Event::Sent { what, file } => self.sent(what, file.as_ref()),
            Event::Edited { words } => self.edited(words),
            Event::Reachable { yes } => self.effects.push(Effect::Reachable(*yes)),
            Event::ReminderDue { appointment, version, lead_minutes } => {
                self.reminder_due(appointment, *version, *lead_minutes);
            }
            Event::WaitOver { wait } => self.wait_over(*wait),
            Event::ClimbDue { escalation, version } => self.climb_due(escalation, *version),
            Event::RideAnswerDue { ride } => self.ride_answer_due(ride),
            Event::Claimed { escalation, by, name } => self.claimed(escalation, by, name),
            Event::Answered { by, name, words } => self.answered(by, name, words),
            Event::Noted { by, words } => {
                self.effects.push(Effect::Note { by: by.clone(), words: words.clone() });
            }
            Event::HandedBack { by } => self.handed_back(by),
            Event::Closed { by, reason } => self.closed(by, reason),
            Event::VisitAdded { kind, what, place, wall, zone, by: _ } => {
                let when = crate::care::moment::LocalMoment { wall: *wall, zone: *zone };
                self.visit_added(kind, what, place.as_ref(), when);
            }
            Event::RideSettled { ride, comes, note, by: _ } => self.ride_settled(ride, *comes, note.as_ref()),
            Event::Undelivered { kind, why, delivery: _ } => self.undelivered(*kind, why),
        }
    }

    pub(super) fn record(&mut self, record: Record) {
        self.effects.push(Effect::Record(record));
    }
}
