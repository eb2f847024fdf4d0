//! Replaying what happened: the same events, at the same moments, on today's flows. Where other messages come of them than
//! came then, the conversation parts.

use chrono::{DateTime, TimeDelta, Utc};

use super::memory::Known;
use super::stage::{Heard, RELAY, Stage};
use crate::care::contact::{Contact, ContactId};
use crate::care::escalation::{Escalation, EscalationState, Urgency};
use crate::care::person::{Person, PersonId};
use crate::engine::effect::Effect;
use crate::engine::event::Event;
use crate::engine::library::Library;
use crate::locale::catalogue::Catalogue;

/// The reason of the escalation that a failed turn left.
const FAILED_TURN: &str = "turn-failed";
/// When it climbed first.
const FAILED_TURN_CLIMBS_AFTER: TimeDelta = TimeDelta::minutes(15);

/// One event of the past.
#[derive(Clone, Debug, PartialEq)]
pub struct PastTurn {
    /// The turn's number.
    pub turn: i64,
    /// Whose.
    pub contact: ContactId,
    /// What happened; none when it could not be read.
    pub event: Option<Event>,
    /// When.
    pub at: DateTime<Utc>,
    /// The turn's secret.
    pub secret: [u8; 32],
    /// The turn failed, and a human was called.
    pub failed: bool,
    /// What was said then: to whom, and which message.
    pub said: Vec<(ContactId, String)>,
}

/// One turn, then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct Replayed {
    /// The turn's number.
    pub turn: i64,
    /// Whose.
    pub contact: ContactId,
    /// When.
    pub at: DateTime<Utc>,
    /// The event's name.
    pub event: &'static str,
    /// What was said then.
    pub then: Vec<(ContactId, String)>,
    /// What is said now.
    pub now: Vec<(ContactId, String)>,
    /// Today's words, as far as they would go out.
    pub heard: Vec<Heard>,
    /// What the person said, when the event is words.
    pub words: Option<String>,
}

impl Replayed {
    /// Whether the same was said, to the same people, in the same order.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.then == self.now
    }
}

/// Replays the turns of some people who have to do with each other, in the order in which they were decided.
#[must_use]
pub fn replay(
    library: &Library,
    catalogue: &Catalogue,
    parties: &[(Contact, PersonId)],
    mut past: Vec<PastTurn>,
) -> Vec<Replayed> {
    past.sort_by_key(|turn| (turn.at, turn.turn));
    let begin = past.first().map_or_else(DateTime::default, |turn| turn.at);
    let mut stage = Stage::new(library, catalogue, begin);
    for (contact, person) in parties {
        let person = Person { id: person.clone(), ..Person::default() };
        stage.memory.known.push(Known { contact: contact.clone(), person, session: None });
    }
    past.into_iter().filter_map(|turn| take(&mut stage, turn)).collect()
}

fn take(stage: &mut Stage<'_>, past: PastTurn) -> Option<Replayed> {
    stage.now = stage.now.max(past.at);
    if past.failed {
        call_a_human(stage, &past);
        return None;
    }
    let event = past.event?;
    // What rings is in the inbox, too: nothing rings by itself here.
    stage.memory.rings.clear();
    let happening = stage.take(&past.contact, &event, past.turn, past.secret)?;
    let now = happening.turn.effects.iter().filter_map(|effect| match effect {
        Effect::Say(say) => Some((past.contact.clone(), say.message.clone())),
        Effect::Tell(tell) => Some((tell.contact.clone(), tell.say.message.clone())),
        Effect::Relay { .. } => Some((past.contact.clone(), RELAY.to_owned())),
        Effect::Record(_)
        | Effect::Note { .. }
        | Effect::Person(_)
        | Effect::Reachable(_)
        | Effect::Appointment(_)
        | Effect::Ride(_)
        | Effect::Escalation(_)
        | Effect::Grant { .. }
        | Effect::Ring { .. }
        | Effect::Silence(_) => None,
    });
    let words = match &event {
        Event::Said { words } | Event::Edited { words } | Event::Answered { words, .. } => {
            Some(words.reveal().to_owned())
        }
        _ => None,
    };
    Some(Replayed {
        turn: past.turn,
        contact: past.contact.clone(),
        at: past.at,
        event: event.name(),
        then: past.said,
        now: now.collect(),
        heard: happening.heard,
        words,
    })
}

/// As the store did then: whoever's turn failed waits for a human.
fn call_a_human(stage: &mut Stage<'_>, past: &PastTurn) {
    if stage.memory.escalation_of(&past.contact).is_some() {
        return;
    }
    stage.memory.escalations.push(Escalation {
        id: format!("{}.failed", past.turn),
        contact: past.contact.clone(),
        version: 0,
        reason: FAILED_TURN.to_owned(),
        urgency: Urgency::Soon,
        since: past.at,
        level: 0,
        state: EscalationState::Waiting { climbs_at: past.at + FAILED_TURN_CLIMBS_AFTER },
    });
}
