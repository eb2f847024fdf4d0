//! The desk in a rehearsal: what an advocate does becomes an event of the person's own, as at the real desk.

use super::script::Desk;
use super::stage::Stage;
use crate::care::appointment::Appointment;
use crate::care::moment::LocalMoment;
use crate::care::ride::RideState;
use crate::care::words::Words;
use crate::engine::event::Event;

/// The id of an advocate of that name.
#[must_use]
pub fn id_of(name: &str) -> String {
    name.trim().to_lowercase().replace(' ', "-")
}

/// The event that an act of the desk is for a contact.
///
/// # Errors
/// Why it cannot be done now, for the one who wrote the script.
pub fn event(stage: &Stage<'_>, contact: &str, by: &str, does: &Desk) -> Result<Event, String> {
    let (id, name) = (id_of(by), by.to_owned());
    Ok(match does {
        Desk::Takes => {
            let open =
                stage.memory.escalation_of(contact).ok_or("nobody waits for a person, so there is nothing to take")?;
            Event::Claimed { escalation: open.id.clone(), by: id, name }
        }
        Desk::Writes(words) => Event::Answered { by: id, name, words: Words::new(words.as_str()) },
        Desk::Notes(words) => Event::Noted { by: id, words: Words::new(words.as_str()) },
        Desk::GivesBack => Event::HandedBack { by: id },
        Desk::Closes(reason) => Event::Closed { by: id, reason: reason.clone() },
        Desk::SettlesRide { comes, note } => {
            let person = stage.memory.known(contact).map(|known| known.person.id.as_str()).unwrap_or_default();
            let rides = stage.memory.rides.iter().filter(|ride| ride.person == person);
            let waiting = rides.clone().find(|ride| ride.state == RideState::Asked);
            let ride = waiting.or_else(|| rides.clone().next_back()).ok_or("there is no ride to answer")?;
            Event::RideSettled { by: id, ride: ride.id.clone(), comes: *comes, note: note.as_deref().map(Words::new) }
        }
        Desk::AddsVisit { what, wall, kind } => {
            let lives = stage.memory.known(contact).and_then(|known| known.person.zone);
            let zone = lives.unwrap_or(stage.library.clinic.zone);
            let what = Words::new(what.as_str());
            Event::VisitAdded { by: id, kind: kind.clone(), what, place: None, wall: *wall, zone }
        }
    })
}

/// A visit as one line, on its own wall.
#[must_use]
pub fn visit_line(visit: &Appointment) -> String {
    let LocalMoment { wall, .. } = visit.when;
    format!("{} at {} ({})", visit.what.reveal(), wall.format(super::fact::WALL), visit.state.name())
}
