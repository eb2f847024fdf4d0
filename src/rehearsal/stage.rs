//! A conversation on the pure engine, in virtual time: several contacts, one desk, and a memory that does what a turn's
//! effects ask for. Between turns a session is only ever read from its stored form.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::memory::{Known, Memory};
use crate::care::contact::{Contact, ContactId, Door};
use crate::care::person::{NoticeConsent, Person};
use crate::care::words::Words;
use crate::engine::briefing::Briefing;
use crate::engine::effect::{Button, Effect, PersonChange, Say, Tell, Turn};
use crate::engine::event::{DeliveryKind, Event};
use crate::engine::library::Library;
use crate::engine::session::Session;
use crate::engine::trace::Trace;
use crate::engine::{take_turn, take_turn_traced};
use crate::locale::catalogue::Catalogue;
use crate::locale::tidy::tidy;

/// So many rings in one stretch of time are a circle: a month of an escalation that climbs every ten minutes has fewer.
const RINGS_MAX: usize = 5_000;

/// A rehearsal in progress.
#[derive(Clone, Debug)]
pub struct Stage<'h> {
    /// The flows and facts.
    pub library: &'h Library,
    /// The words.
    pub catalogue: &'h Catalogue,
    /// The present moment.
    pub now: DateTime<Utc>,
    /// What is remembered.
    pub memory: Memory,
    /// The last turn's number.
    pub turn: i64,
    /// What the last turn asked for.
    pub effects: Vec<Effect>,
    /// Whether each turn is taken twice, once without its trace, to see that nothing but its input decides it.
    pub takes_twice: bool,
    /// What was passed by all turns so far.
    pub trace: Trace,
}

/// One message that reached somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// Whom.
    pub contact: ContactId,
    /// The message's id; [`RELAY`] for an advocate's own words.
    pub message: String,
    /// Its words, in the language of the one who heard them.
    pub words: String,
    /// Why it was sent.
    pub kind: DeliveryKind,
    /// The buttons under it.
    pub buttons: Vec<ShownButton>,
    /// Variables that it shows and was not given.
    pub gaps: Vec<String>,
    /// The advocate who wrote it.
    pub from: Option<String>,
}

/// A button as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownButton {
    /// Its words.
    pub label: String,
    /// Where its words are, and what comes back.
    pub button: Button,
}

/// What came of one event.
#[derive(Clone, Debug)]
pub struct Happening {
    /// The turn.
    pub turn: Turn,
    /// What was heard, by whomever, in order.
    pub heard: Vec<Heard>,
}

/// The message under which an advocate's own words go.
pub const RELAY: &str = "relay";

impl<'h> Stage<'h> {
    /// An empty stage.
    #[must_use]
    pub fn new(library: &'h Library, catalogue: &'h Catalogue, now: DateTime<Utc>) -> Self {
        Self {
            library,
            catalogue,
            now,
            memory: Memory::default(),
            turn: 0,
            effects: Vec::new(),
            takes_twice: false,
            trace: Trace::default(),
        }
    }

    /// Somebody new comes in by the web chat; their browser hints at `language`.
    pub fn enter(&mut self, contact: &str, language: &str) {
        let number = self.memory.known.len() + 1;
        self.memory.known.push(Known {
            contact: Contact { id: contact.to_owned(), door: Door::Web, language_hint: Some(language.to_owned()) },
            person: Person { id: format!("p{number}"), ..Person::default() },
            session: None,
        });
    }

    /// The same with somebody who was welcomed some time ago: they chose `language`, agreed to the notice, said what to call
    /// them and where they live.
    pub fn enter_welcomed(&mut self, contact: &str, language: &str, name: &str, zone: chrono_tz::Tz) {
        self.enter(contact, language);
        let consent = NoticeConsent { at: self.now, notice: self.library.clinic.notice.clone() };
        if let Some(known) = self.memory.known_mut(contact) {
            known.person.language = Some(language.to_owned());
            known.person.name = Some(Words::new(name));
            known.person.zone = Some(zone);
            known.person.consent = Some(consent);
        }
    }

    /// The language that somebody is spoken to in.
    #[must_use]
    pub fn language_of(&self, contact: &str) -> String {
        let known = self.memory.known(contact);
        let chosen = known.and_then(|known| known.person.language.as_deref());
        let hint = known.and_then(|known| known.contact.language_hint.as_deref());
        self.library.language(chosen, hint).to_owned()
    }

    /// Somebody's session.
    #[must_use]
    pub fn session_of(&self, contact: &str) -> Session {
        let stored = self.memory.known(contact).and_then(|known| known.session.as_deref());
        stored.and_then(|stored| serde_json::from_str(stored).ok()).unwrap_or_default()
    }

    /// What a turn of somebody would read now.
    #[must_use]
    pub fn brief(&self, contact: &str, event: &Event) -> Option<Briefing> {
        self.memory.brief(contact, event, self.turn, secret_of(self.turn), self.now)
    }

    /// Something happens to somebody. Nothing, when nobody is called so.
    pub fn happens(&mut self, contact: &str, event: &Event) -> Vec<Heard> {
        self.turn += 1;
        self.take(contact, event, self.turn, secret_of(self.turn)).map_or_else(Vec::new, |happening| happening.heard)
    }

    /// The same as a turn of a given number and secret. None when nobody is called so.
    pub fn take(&mut self, contact: &str, event: &Event, turn: i64, secret: [u8; 32]) -> Option<Happening> {
        let briefing = self.memory.brief(contact, event, turn, secret, self.now)?;
        let session = self.session_of(contact);
        let (taken, trace) = take_turn_traced(self.library, &briefing, session, event, self.now);
        if self.takes_twice {
            let again = take_turn(self.library, &briefing, self.session_of(contact), event, self.now);
            assert_eq!(taken, again, "the same input gives the same turn, traced or not");
        }
        self.trace.passed.extend(trace.passed);
        let heard = self.perform(contact, &taken);
        let stored = serde_json::to_string(&taken.session).ok();
        if let Some(known) = self.memory.known_mut(contact) {
            known.session = stored;
        }
        self.effects.clone_from(&taken.effects);
        Some(Happening { turn: taken, heard })
    }

    /// Does what a turn asks for, and gives what was heard. As in the store, all of it is done before anything goes out.
    fn perform(&mut self, contact: &str, turn: &Turn) -> Vec<Heard> {
        let mut language = self.language_of(contact);
        let mut out = Vec::new();
        for effect in &turn.effects {
            match effect {
                Effect::Say(say) => out.push((None, say.reminds_of.clone(), self.said(contact, &language, say))),
                Effect::Tell(tell) => {
                    let heard = self.said(&tell.contact, &tell.language, &tell.say);
                    out.push((Some(tell), tell.say.reminds_of.clone(), heard));
                }
                Effect::Relay { by: _, name, words } => {
                    let heard = Heard {
                        contact: contact.to_owned(),
                        message: RELAY.to_owned(),
                        words: words.reveal().to_owned(),
                        kind: DeliveryKind::Relay,
                        buttons: Vec::new(),
                        gaps: Vec::new(),
                        from: Some(name.clone()),
                    };
                    out.push((None, None, heard));
                }
                Effect::Person(PersonChange::Language(chosen)) => {
                    language.clone_from(chosen);
                    self.memory.apply(contact, effect);
                }
                Effect::Record(_)
                | Effect::Note { .. }
                | Effect::Person(_)
                | Effect::Reachable(_)
                | Effect::Appointment(_)
                | Effect::Ride(_)
                | Effect::Escalation(_)
                | Effect::Grant { .. }
                | Effect::Ring { .. }
                | Effect::Silence(_) => self.memory.apply(contact, effect),
            }
        }
        let goes_out = |told: Option<&Tell>, reminds_of: Option<&(String, i64)>, heard: &Heard| {
            told.is_none_or(|tell| self.memory.consents_to(tell))
                && self.memory.lets_out(&heard.contact, heard.kind, reminds_of)
        };
        out.into_iter()
            .filter(|(told, reminds_of, heard)| goes_out(*told, reminds_of.as_ref(), heard))
            .map(|(_, _, heard)| heard)
            .collect()
    }

    fn said(&self, contact: &str, language: &str, say: &Say) -> Heard {
        let shown = |button: &Button| {
            let label = &button.label;
            let words = self.catalogue.option(language, &label.message, label.attribute.as_deref(), &label.args);
            ShownButton { label: words, button: button.clone() }
        };
        Heard {
            contact: contact.to_owned(),
            message: say.message.clone(),
            words: tidy(&self.catalogue.say(language, &say.message, &say.args)),
            kind: say.kind,
            buttons: say.buttons.iter().map(shown).collect(),
            gaps: self.catalogue.gaps(language, &say.message, &say.args),
            from: None,
        }
    }

    /// Lets time pass until `until`; what is due on the way rings in the order of its time. The present is then `until`.
    pub fn pass_until(&mut self, until: DateTime<Utc>) -> Vec<Heard> {
        let mut heard = Vec::new();
        for _ in 0..RINGS_MAX {
            let Some(next) = self.memory.next_ring(until) else { break };
            let ring = self.memory.rings.remove(next);
            self.now = self.now.max(ring.at);
            heard.extend(self.happens(&ring.contact, &ring.event));
        }
        self.now = self.now.max(until);
        heard
    }

    /// Lets so much time pass.
    pub fn pass(&mut self, time: TimeDelta) -> Vec<Heard> {
        self.pass_until(self.now.checked_add_signed(time).unwrap_or(self.now))
    }

    /// When something rings that is like this, the soonest first.
    #[must_use]
    pub fn rings(&self, contact: &str, like: impl Fn(&Event) -> bool) -> Vec<DateTime<Utc>> {
        let of_it = self.memory.rings.iter().filter(|ring| ring.contact == contact && like(&ring.event));
        let mut at: Vec<DateTime<Utc>> = of_it.map(|ring| ring.at).collect();
        at.sort_unstable();
        at
    }

    /// The variables that somebody's conversation holds now, by name: for those who look behind the curtain.
    #[must_use]
    pub fn vars_of(&self, contact: &str) -> BTreeMap<String, crate::flow::value::Value> {
        self.session_of(contact).frames.last().map(|frame| frame.vars.clone()).unwrap_or_default()
    }
}

/// A turn's secret on a stage: no secret at all, but another one for each turn and the same in each rehearsal.
fn secret_of(turn: i64) -> [u8; 32] {
    let mut seed = u64::from_ne_bytes(turn.to_ne_bytes());
    std::array::from_fn(|_| {
        // Knuth's constants for a linear congruence of 64 bits; the high byte is the one that varies well.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        seed.to_be_bytes()[0]
    })
}
