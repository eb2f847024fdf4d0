//! Words come in: danger first, then an invitation, then what must always work, the privacy notice, and only then the
//! conversation that is open. Silent, and never deaf, while a human holds it.

use std::collections::BTreeMap;

use super::effect::{Effect, Record};
use super::event::DeliveryKind;
use super::talk::Talk;
use super::wish::stops_messages;
use crate::care::escalation::Urgency;
use crate::care::words::Words;
use crate::flow::book::{Occasion, Wish};
use crate::flow::listen::code_in;
use crate::flow::said::Said;
use crate::locale::arg::Args;

/// Signs that mean danger in every language.
const DANGER_SIGNS: [char; 2] = ['\u{1F198}', '\u{1F691}'];

impl Talk<'_> {
    pub(super) fn said(&mut self, words: &Words) {
        self.record(Record::Said(words.clone()));
        let text = words.reveal();
        let said = &self.take_apart(text);
        let danger = self.hears_danger(said) || text.contains(DANGER_SIGNS);
        if self.know.is_held() {
            return self.said_while_held(danger, said);
        }
        if danger {
            return self.danger();
        }
        if self.invited(text) {
            return;
        }
        if let Some(wish) = self.interrupting_wish(said) {
            return self.grant(&wish, said);
        }
        if self.is_new() {
            return self.welcome(said);
        }
        match self.open_question() {
            Some((flow, ask)) => self.answer(flow, ask, said),
            None => self.said_freely(said),
        }
    }

    /// A human holds the conversation: the bot stays silent and makes sure that nothing waits unseen.
    pub(super) fn said_while_held(&mut self, danger: bool, said: &Said<'_>) {
        let language = self.language();
        let vocabulary = &self.library.vocabulary;
        let wish = vocabulary.whole_wish(language, said).or_else(|| vocabulary.plain_wish(language, said));
        let stop = wish.and_then(|wish| self.flow(&wish.flow)).filter(|flow| stops_messages(flow));
        if let Some(stop) = stop {
            // STOP is answered whoever holds the conversation; the open question stays where it is.
            self.kind = DeliveryKind::Vital;
            self.happened("stopped-while-held", "");
            self.announce_flow(stop, &BTreeMap::new());
        }
        if danger {
            self.escalate("danger", Urgency::Now);
            self.happened("danger-while-held", "");
        }
        self.owe_an_answer();
    }

    /// The advocate who holds the conversation owes an answer from now on.
    pub(super) fn owe_an_answer(&mut self) {
        let Some(escalation) = self.know.escalation.clone() else { return };
        let answer_by = self.now + chrono::TimeDelta::minutes(self.library.clinic.answer_minutes);
        let before = escalation.version;
        let after = escalation.patient_spoke(answer_by);
        if after.version != before {
            self.put_escalation(after);
        }
    }

    /// Danger: the numbers at once, and a human at once.
    pub(super) fn danger(&mut self) {
        self.kind = DeliveryKind::Vital;
        if let Some(flow) = self.library.book.on(Occasion::Danger) {
            self.interrupt(flow, &BTreeMap::new());
            self.run();
        } else {
            self.escalate("danger", Urgency::Now);
        }
    }

    /// An invitation's code: opens the invitation for this contact and asks whether they agree.
    pub(super) fn invited(&mut self, text: &str) -> bool {
        let Some(grant) = self.know.invite.clone().filter(|_| code_in(text).is_some()) else { return false };
        if grant.patient == self.know.person.id {
            self.say("invite-own", Args::new());
            return true;
        }
        let me = self.know.contact.id.clone();
        match (grant.opened(me, self.now), self.library.book.on(Occasion::Invite)) {
            (Ok(opened), Some(flow)) => {
                self.know.to_mut().invite = Some(opened.clone());
                self.effects.push(Effect::Grant { grant: opened, code: None });
                self.interrupt(flow, &BTreeMap::new());
                self.run();
            }
            _ => {
                self.say("invite-closed", Args::new());
                self.again();
            }
        }
        true
    }

    /// Whether the privacy notice has not been agreed to and nothing that leads there is going on.
    pub(super) fn is_new(&self) -> bool {
        self.know.person.consent.is_none() && self.session.frames.is_empty()
    }

    /// Somebody new: the welcome first. What they asked for is set aside and offered afterwards.
    pub(super) fn welcome(&mut self, said: &Said<'_>) {
        if self.go_on_with_welcome() {
            return;
        }
        let Some(flow) = self.library.book.on(Occasion::NewPerson) else { return };
        self.keep_wish_for_later(said);
        self.enter(flow, &BTreeMap::new());
        self.run();
    }

    /// Sets aside what somebody asks for who has not agreed to the notice yet; it is offered after the welcome. The flows in
    /// progress stay as they are. `false` when nothing new was asked for.
    pub(super) fn keep_wish_for_later(&mut self, said: &Said<'_>) -> bool {
        let wish = self.wish(said).filter(|wish| wish.wish == Wish::Free);
        let Some(wished) = wish.and_then(|wish| self.flow(&wish.flow)) else { return false };
        if self.session.parked.iter().any(|frames| frames.first().is_some_and(|frame| frame.flow == wished.name)) {
            return false;
        }
        let given = self.heard_in(wished, said);
        let (frames, place) = (std::mem::take(&mut self.session.frames), self.place);
        self.enter(wished, &given);
        let wish = std::mem::replace(&mut self.session.frames, frames);
        self.place = place;
        self.session.parked.push(wish);
        true
    }

    /// Danger is heard with a slip, too: better once too often.
    pub(super) fn hears_danger(&self, said: &Said<'_>) -> bool {
        let (vocabulary, near) = (&self.library.vocabulary, said.near());
        // With a slip forgiven, everything is found that is there without one, unless the message is long.
        self.hears("danger-words", said)
            || vocabulary.is_whole_in("danger-whole-words", said.bare(), near)
            || vocabulary.finds_nearly("danger-words", said.tokens(), near, said.has_long_word())
    }

    pub(super) fn hears(&self, list: &str, said: &Said<'_>) -> bool {
        self.library.vocabulary.find_in(self.language(), list, said.tokens(), said.near()).is_some()
    }
}
