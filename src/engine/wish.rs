//! What people ask for in their own words: what interrupts, what starts, what an offer stands for.

use std::collections::BTreeMap;

use super::event::DeliveryKind;
use super::talk::Talk;
use crate::flow::book::{Flow, Occasion, RESUME, Step, Wish};
use crate::flow::listen::{Candidate, Ear, Heard, position};
use crate::flow::said::Said;
use crate::flow::value::{Kind, Noun, Value};
use crate::flow::vocabulary::HeardWish;
use crate::locale::arg::Args;

/// This many times in a row nothing is understood while no question is open, and a human is offered.
const MISSES_MAX: u32 = 2;

impl<'a> Talk<'a> {
    /// A wish that comes before the open question: the whole message asks for it, or enough of it where the question is not
    /// for free words. An option of the open question that is worded the same wins.
    pub(super) fn interrupting_wish(&self, said: &Said<'_>) -> Option<HeardWish> {
        let language = self.language();
        let vocabulary = &self.library.vocabulary;
        let open = self.open_question();
        let whole = vocabulary.whole_wish(language, said).filter(|wish| wish.wish == Wish::Always);
        let in_free_words = open.is_some_and(|(_, ask)| ask.kind.is_free_words());
        let plain = if whole.is_none() && !in_free_words { vocabulary.plain_wish(language, said) } else { None };
        if whole.is_none() && plain.is_none() {
            return None;
        }
        let candidates = match open {
            Some((_, ask)) => self.choosables(ask).into_iter().map(|choosable| choosable.candidate).collect(),
            None => self.offered_candidates(),
        };
        // An old offer that has a word like "end" in it does not keep STOP from anybody; an open question does.
        let stops = whole.as_ref().and_then(|wish| self.flow(&wish.flow)).is_some_and(stops_messages);
        let named = self.listen(|ear| ear.is_whole_choice(said, &candidates));
        if named && (open.is_some() || !stops) {
            return None;
        }
        let wish = whole.or(plain);
        // "Back" is a way, not a flow: it is taken where the question stands.
        let agreed = self.know.person.consent.is_some();
        wish.filter(|wish| self.flow(&wish.flow).is_some_and(|flow| agreed || !flow.needs_consent))
    }

    pub(super) fn grant(&mut self, wish: &HeardWish, said: &Said<'_>) {
        let Some(flow) = self.flow(&wish.flow) else { return };
        if stops_messages(flow) {
            self.kind = DeliveryKind::Vital;
        }
        let given = self.heard_in(flow, said);
        self.interrupt(flow, &given);
        self.run();
    }

    /// What a flow can know from the very words that asked for it.
    pub(super) fn heard_in(&self, flow: &Flow, said: &Said<'_>) -> BTreeMap<String, Value> {
        flow.hears.iter().filter_map(|name| Some((name.clone(), self.overhear(flow.vars.get(name)?, said)?))).collect()
    }

    pub(super) fn overhear(&self, kind: &Kind, said: &Said<'_>) -> Option<Value> {
        match kind {
            Kind::Moment => {
                let heard = self.listen(|ear| ear.moment(said.text()).map(|heard| ear.whole_moment(heard.half)))?;
                match heard {
                    Heard::Value(value) => Some(value),
                    Heard::Half(half) => Some(Value::HalfMoment(half)),
                    Heard::Past(_) | Heard::PastDay(_) | Heard::TooLong | Heard::Nothing => None,
                }
            }
            Kind::One(Noun::Benefit) => self.topic(said).map(|(id, _)| Value::One(Noun::Benefit, id)),
            Kind::One(Noun::Language) => {
                let named = |spoken: &&String| self.hears(&format!("language-{spoken}"), said);
                let mut spoken = self.library.languages.iter().filter(named);
                // "From English to Spanish" names two: better to ask.
                spoken.next().filter(|_| spoken.next().is_none()).map(|id| Value::One(Noun::Language, id.clone()))
            }
            Kind::Date | Kind::Time => match self.listen(|ear| ear.answer(kind, said, None, &[])) {
                Heard::Value(value) => Some(value),
                Heard::Half(_) | Heard::Past(_) | Heard::PastDay(_) | Heard::TooLong | Heard::Nothing => None,
            },
            Kind::Text
            | Kind::Choice(_)
            | Kind::Many(_)
            | Kind::YesNo
            | Kind::Number
            | Kind::Place
            | Kind::Phone
            | Kind::File
            | Kind::Code
            | Kind::One(_) => None,
        }
    }

    /// The benefit topic that the words are about, and how much of them.
    pub(super) fn topic(&self, said: &Said<'_>) -> Option<(String, crate::flow::phrase::Hit)> {
        let (vocabulary, language) = (&self.library.vocabulary, self.language());
        let hits = self.library.benefits.iter().filter_map(|benefit| {
            let message = format!("benefit-{}", benefit.id);
            Some((benefit.id.clone(), vocabulary.find_in(language, &message, said.tokens(), said.near())?))
        });
        hits.max_by_key(|(_, hit)| hit.chars)
    }

    /// The wish in the words. A benefit topic is a wish for the flow that can hear one; the longer phrase decides.
    pub(super) fn wish(&self, said: &Said<'_>) -> Option<HeardWish> {
        let wish = self.library.vocabulary.wish(self.language(), said);
        let hears_topics = |flow: &&Flow| {
            flow.wish == Some(Wish::Free)
                && flow.hears.iter().any(|name| flow.vars.get(name) == Some(&Kind::One(Noun::Benefit)))
        };
        let about = self.library.book.flows().find(hears_topics).and_then(|flow| {
            let (_, hit) = self.topic(said)?;
            Some(HeardWish { flow: flow.name.clone(), wish: Wish::Free, hit })
        });
        match (wish, about) {
            (Some(wish), Some(about)) => Some(if about.hit.chars > wish.hit.chars { about } else { wish }),
            (wish, about) => wish.or(about),
        }
    }

    /// Words while no question is open: an option of what was offered last, medical advice, a wish, or nothing. An option is
    /// sure when the whole message names it; else a wish is heard first, unless both lead to the same flow.
    pub(super) fn said_freely(&mut self, said: &Said<'_>) {
        let text = said.text();
        let candidates = self.offered_candidates();
        let sure = position(text).is_some() || self.listen(|ear| ear.is_whole_choice(said, &candidates));
        let option = self.listen(|ear| ear.choose(said, &candidates, &[]));
        if let (Some(option), Some(offer)) = (option, self.session.offer.clone()) {
            let fits = || {
                let wish = self.wish(said).map(|wish| wish.flow);
                wish.is_none() || wish == self.target_of(&offer.flow, &option)
            };
            if sure || (!self.hears("medical-words", said) && fits()) {
                let target = self.target_of(&offer.flow, &option).and_then(|target| self.flow(&target));
                let mut vars = target.map(|target| self.heard_in(target, said)).unwrap_or_default();
                vars.extend(offer.vars);
                return self.take_offer(&offer.flow, &option, &vars);
            }
        }
        let polite =
            said.tokens().is_empty() && !text.trim().is_empty() || self.listen(|ear| ear.is_only(said, "thanks-words"));
        if polite && let Some(flow) = self.library.book.on(Occasion::Thanks) {
            return self.announce_flow(flow, &BTreeMap::new());
        }
        let yes_or_no = |ear: Ear<'_>| ear.is_only(said, "option-yes") || ear.is_only(said, "option-no");
        if self.wants_back(said) || self.listen(yes_or_no) {
            return self.announce_what_else();
        }
        self.elsewhere(said);
    }

    /// The words answer nothing that stands open: they may ask for something else.
    pub(super) fn elsewhere(&mut self, said: &Said<'_>) {
        if self.hears("medical-words", said)
            && let Some(flow) = self.library.book.on(Occasion::Medical)
        {
            self.interrupt(flow, &BTreeMap::new());
            return self.run();
        }
        if let Some(wish) = self.wish(said) {
            return self.grant(&wish, said);
        }
        self.not_understood();
    }

    pub(super) fn offered_candidates(&self) -> Vec<Candidate<'a>> {
        let Some(offer) = &self.session.offer else { return Vec::new() };
        let Some((message, options)) = self.flow(&offer.flow).and_then(|flow| offer_at(flow, &offer.step)) else {
            return Vec::new();
        };
        options
            .iter()
            .filter(|(_, target)| target != RESUME || !self.session.parked.is_empty())
            .map(|(option, _)| Candidate::option(message, option))
            .collect()
    }

    /// Starts what an option of an offer stands for.
    pub(super) fn take_offer(&mut self, flow: &str, option: &str, vars: &BTreeMap<String, Value>) {
        self.pass_offer(flow, option);
        match self.target_of(flow, option) {
            Some(target) if target == RESUME && self.know.person.consent.is_some() => self.resume(),
            Some(target) => match self.flow(&target) {
                Some(next) if !self.may_enter(next) => self.again(),
                Some(next) => {
                    if stops_messages(next) {
                        self.kind = DeliveryKind::Vital;
                    }
                    self.session.offer = None;
                    self.interrupt(next, vars);
                    self.run();
                }
                None if target == RESUME => self.again(),
                None => self.old_button(),
            },
            None => self.old_button(),
        }
    }

    /// The flow that an option of a flow's offer stands for.
    pub(super) fn target_of(&self, flow: &str, option: &str) -> Option<String> {
        self.flow(flow).into_iter().flat_map(|flow| &flow.steps).find_map(|placed| match &placed.step {
            Step::Offer { options, .. } => {
                options.iter().find(|(id, _)| id == option).map(|(_, target)| target.clone())
            }
            _ => None,
        })
    }

    /// Not understood while no question is open.
    pub(super) fn not_understood(&mut self) {
        // A human will read it: it is kept for them, and nobody is told again and again that nothing was understood.
        if self.know.escalation.is_some() {
            let args = self.facts_of("kept-for-person");
            return self.say("kept-for-person", args);
        }
        self.session.misses += 1;
        if self.session.misses >= MISSES_MAX {
            return self.lost();
        }
        self.say("ask-again-idle", Args::new());
        self.announce_what_else();
    }

    pub(super) fn announce_what_else(&mut self) {
        let occasion = if self.session.parked.is_empty() { Occasion::After } else { Occasion::Resume };
        self.announce(occasion, &BTreeMap::new());
    }
}

/// Whether a flow is one that honours STOP.
pub(super) fn stops_messages(flow: &Flow) -> bool {
    flow.steps.iter().any(|placed| matches!(&placed.step, Step::Act { name, .. } if name == "stop-messages"))
}

fn offer_at<'f>(flow: &'f Flow, key: &str) -> Option<(&'f String, &'f Vec<(String, String)>)> {
    flow.steps.iter().filter(|placed| placed.key == key).find_map(|placed| match &placed.step {
        Step::Offer { message, options } => Some((message, options)),
        _ => None,
    })
}
