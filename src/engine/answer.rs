//! What the contact did: wrote, pressed, sent. Each gets a kind answer, whatever it is.

use std::collections::BTreeMap;

use super::button::{self, Pressed};
use super::choice::MORE;
use super::effect::{Effect, Label, Record};
use super::event::{Attachment, DeliveryKind};
use super::session::Frame;
use super::talk::Talk;
use crate::care::escalation::Urgency;
use crate::care::moment::LocalMoment;
use crate::care::words::Words;
use crate::flow::book::{Ask, Flow, Occasion, RESUME, Step, Wish};
use crate::flow::listen::{Candidate, Heard, code_in, position};
use crate::flow::phrase::{Phrases, tokens};
use crate::flow::value::{Kind, Noun, Value};
use crate::flow::vocabulary::HeardWish;
use crate::locale::arg::Args;

use super::run::after_answer;

/// This many times in a row nothing is understood while no question is open, and a human is offered.
const MISSES_MAX: u32 = 2;
/// An answer in free words of at least so many words is looked at for a medical question.
const MEDICAL_TOKENS_MIN: usize = 4;

impl Talk<'_> {
    pub(super) fn said(&mut self, words: &Words) {
        self.record(Record::Said(words.clone()));
        let text = words.reveal();
        let tokens = tokens(text);
        let danger = self.hears_danger(&tokens);
        if self.know.is_held() {
            return self.said_while_held(danger, &tokens);
        }
        if danger {
            return self.danger();
        }
        if self.invited(text) {
            return;
        }
        if let Some(wish) = self.interrupting_wish(text, &tokens) {
            return self.grant(&wish, text, &tokens);
        }
        if self.is_new() {
            return self.welcome(text, &tokens);
        }
        match self.open_question() {
            Some((flow, ask)) => self.answer(&flow, &ask, text, &tokens),
            None => self.said_freely(text, &tokens),
        }
    }

    /// A human holds the conversation: the bot stays silent and makes sure that nothing waits unseen.
    fn said_while_held(&mut self, danger: bool, tokens: &[String]) {
        let language = self.language();
        let vocabulary = &self.library.vocabulary;
        let wish = vocabulary.whole_wish(&language, tokens).or_else(|| vocabulary.plain_wish(&language, tokens));
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
    fn danger(&mut self) {
        self.kind = DeliveryKind::Vital;
        if let Some(flow) = self.library.book.on(Occasion::Danger) {
            self.interrupt(flow, &BTreeMap::new());
            self.run();
        } else {
            self.escalate("danger", Urgency::Now);
        }
    }

    /// An invitation's code: opens the invitation for this contact and asks whether they agree.
    fn invited(&mut self, text: &str) -> bool {
        let Some(grant) = self.know.invite.clone().filter(|_| code_in(text).is_some()) else { return false };
        if grant.patient == self.know.person.id {
            self.say("invite-own", Args::new());
            return true;
        }
        let me = self.know.contact.id.clone();
        match (grant.opened(me, self.now), self.library.book.on(Occasion::Invite)) {
            (Ok(opened), Some(flow)) => {
                self.know.invite = Some(opened.clone());
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
    fn is_new(&self) -> bool {
        self.know.person.consent.is_none() && self.session.frames.is_empty()
    }

    /// Somebody new: the welcome first. What they asked for is set aside and offered afterwards.
    fn welcome(&mut self, text: &str, tokens: &[String]) {
        if self.go_on_with_welcome() {
            return;
        }
        let Some(flow) = self.library.book.on(Occasion::NewPerson) else { return };
        let language = self.language();
        if let Some(wish) = self.wish(&language, text, tokens).filter(|wish| wish.wish == Wish::Free)
            && let Some(wished) = self.flow(&wish.flow)
        {
            let given = self.heard_in(wished, text, tokens);
            self.enter(wished, &given);
            self.park();
        }
        self.enter(flow, &BTreeMap::new());
        self.run();
    }

    /// A wish that comes before the open question: the whole message asks for it, or enough of it where the question is not
    /// for free words. An option of the open question that is worded the same wins.
    fn interrupting_wish(&self, text: &str, tokens: &[String]) -> Option<HeardWish> {
        let language = self.language();
        let vocabulary = &self.library.vocabulary;
        let open = self.open_question();
        let candidates = match &open {
            Some((_, ask)) => self.choosables(ask).into_iter().map(|choosable| choosable.candidate).collect(),
            None => self.offered_candidates(),
        };
        let whole = vocabulary.whole_wish(&language, tokens).filter(|wish| wish.wish == Wish::Always);
        // An old offer that has a word like "end" in it does not keep STOP from anybody; an open question does.
        let stops = whole.as_ref().and_then(|wish| self.flow(&wish.flow)).is_some_and(stops_messages);
        let named = self.listen(|ear| ear.is_whole_choice(text, &candidates));
        if named && (open.is_some() || !stops) {
            return None;
        }
        let in_free_words = open.is_some_and(|(_, ask)| matches!(ask.kind, Kind::Text | Kind::Place));
        let wish = if in_free_words { whole } else { whole.or_else(|| vocabulary.plain_wish(&language, tokens)) };
        // "Back" is a way, not a flow: it is taken where the question stands.
        let agreed = self.know.person.consent.is_some();
        wish.filter(|wish| self.flow(&wish.flow).is_some_and(|flow| agreed || !flow.needs_consent))
    }

    fn grant(&mut self, wish: &HeardWish, text: &str, tokens: &[String]) {
        let Some(flow) = self.flow(&wish.flow) else { return };
        if stops_messages(flow) {
            self.kind = DeliveryKind::Vital;
        }
        let given = self.heard_in(flow, text, tokens);
        self.interrupt(flow, &given);
        self.run();
    }

    /// What a flow can know from the very words that asked for it.
    fn heard_in(&self, flow: &Flow, text: &str, tokens: &[String]) -> BTreeMap<String, Value> {
        flow.hears
            .iter()
            .filter_map(|name| Some((name.clone(), self.overhear(flow.vars.get(name)?, text, tokens)?)))
            .collect()
    }

    fn overhear(&self, kind: &Kind, text: &str, tokens: &[String]) -> Option<Value> {
        match kind {
            Kind::Moment => {
                let heard = self.listen(|ear| ear.moment(text).map(|heard| ear.whole_moment(heard.half)))?;
                match heard {
                    Heard::Value(value) => Some(value),
                    Heard::Half(half) => Some(Value::HalfMoment(half)),
                    Heard::Past(_) | Heard::TooLong | Heard::Nothing => None,
                }
            }
            Kind::One(Noun::Benefit) => self.topic(tokens).map(|(id, _)| Value::One(Noun::Benefit, id)),
            Kind::Text | Kind::Choice(_) | Kind::Number | Kind::Place | Kind::Phone | Kind::Code | Kind::One(_) => None,
        }
    }

    /// The benefit topic that the words are about, and how much of them.
    fn topic(&self, tokens: &[String]) -> Option<(String, crate::flow::phrase::Hit)> {
        let language = self.language();
        let hits = self.library.benefits.iter().filter_map(|benefit| {
            let message = format!("benefit-{}", benefit.id);
            Some((benefit.id.clone(), self.library.vocabulary.find(&language, &message, tokens)?))
        });
        hits.max_by_key(|(_, hit)| hit.chars)
    }

    /// The wish in the words. A benefit topic is a wish for the flow that can hear one; the longer phrase decides.
    fn wish(&self, language: &str, _text: &str, tokens: &[String]) -> Option<HeardWish> {
        let wish = self.library.vocabulary.wish(language, tokens);
        let hears_topics = |flow: &&Flow| {
            flow.wish == Some(Wish::Free)
                && flow.hears.iter().any(|name| flow.vars.get(name) == Some(&Kind::One(Noun::Benefit)))
        };
        let about = self.library.book.flows().find(hears_topics).and_then(|flow| {
            let (_, hit) = self.topic(tokens)?;
            Some(HeardWish { flow: flow.name.clone(), wish: Wish::Free, hit })
        });
        match (wish, about) {
            (Some(wish), Some(about)) => Some(if about.hit.chars > wish.hit.chars { about } else { wish }),
            (wish, about) => wish.or(about),
        }
    }

    /// Words while no question is open: an option of what was offered last, medical advice, a wish, or nothing. An option is
    /// sure when the whole message names it; else a wish is heard first, unless both lead to the same flow.
    fn said_freely(&mut self, text: &str, tokens: &[String]) {
        let candidates = self.offered_candidates();
        let sure = position(text).is_some() || self.listen(|ear| ear.is_whole_choice(text, &candidates));
        let option = self.listen(|ear| ear.choose(text, &candidates, &[]));
        if let (Some(option), Some(offer)) = (option, self.session.offer.clone()) {
            let language = self.language();
            let medical = self.hears("medical-words", tokens);
            let wish = self.wish(&language, text, tokens).map(|wish| wish.flow);
            let same = wish.is_some() && wish == self.target_of(&offer.flow, &option);
            if sure || (!medical && (same || wish.is_none())) {
                let target = self.target_of(&offer.flow, &option).and_then(|target| self.flow(&target));
                let mut vars = target.map(|target| self.heard_in(target, text, tokens)).unwrap_or_default();
                vars.extend(offer.vars);
                return self.take_offer(&offer.flow, &option, &vars);
            }
        }
        let polite =
            tokens.is_empty() && !text.trim().is_empty() || self.listen(|ear| ear.is_only(text, "thanks-words"));
        if polite && let Some(flow) = self.library.book.on(Occasion::Thanks) {
            return self.announce_flow(flow, &BTreeMap::new());
        }
        self.elsewhere(text, tokens);
    }

    /// The words answer nothing that stands open: they may ask for something else.
    fn elsewhere(&mut self, text: &str, tokens: &[String]) {
        if self.hears("medical-words", tokens)
            && let Some(flow) = self.library.book.on(Occasion::Medical)
        {
            self.interrupt(flow, &BTreeMap::new());
            return self.run();
        }
        let language = self.language();
        if let Some(wish) = self.wish(&language, text, tokens) {
            return self.grant(&wish, text, tokens);
        }
        self.not_understood(None);
    }

    fn offered_candidates(&self) -> Vec<Candidate> {
        let Some(offer) = &self.session.offer else { return Vec::new() };
        let Some((message, options)) = self.flow(&offer.flow).and_then(|flow| offer_at(flow, &offer.step)) else {
            return Vec::new();
        };
        options
            .iter()
            .filter(|(_, target)| target != RESUME || !self.session.parked.is_empty())
            .map(|(option, _)| Candidate {
                id: option.clone(),
                message: message.clone(),
                option: Some(option.clone()),
                own: None,
            })
            .collect()
    }

    /// Starts what an option of an offer stands for.
    fn take_offer(&mut self, flow: &str, option: &str, vars: &BTreeMap<String, Value>) {
        match self.target_of(flow, option) {
            Some(target) if target == RESUME && self.know.person.consent.is_some() => self.resume(),
            Some(target) => match self.flow(&target) {
                Some(next) if !self.may_enter(next) => self.again(),
                Some(next) => {
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
    fn target_of(&self, flow: &str, option: &str) -> Option<String> {
        self.flow(flow).into_iter().flat_map(|flow| &flow.steps).find_map(|placed| match &placed.step {
            Step::Offer { options, .. } => {
                options.iter().find(|(id, _)| id == option).map(|(_, target)| target.clone())
            }
            _ => None,
        })
    }

    /// The open question, with its flow.
    pub(super) fn open_question(&self) -> Option<(Flow, Ask)> {
        self.session.wait.as_ref()?;
        let frame = self.session.frames.last()?;
        let flow = self.flow(&frame.flow)?;
        let ask = flow.place(&frame.at).and_then(|place| flow.ask(place))?;
        Some((flow.clone(), ask.clone()))
    }

    fn answer(&mut self, flow: &Flow, ask: &Ask, text: &str, tokens: &[String]) {
        self.at_frame();
        if self.wants_back(tokens) {
            return self.back(flow);
        }
        let all = self.choosables(ask);
        let page = self.session.wait.as_ref().map_or(0, |wait| wait.page);
        let in_view = Self::candidates_in_view(&all, page);
        let others: Vec<Candidate> = all.iter().map(|choosable| choosable.candidate.clone()).collect();
        let in_free_words = matches!(ask.kind, Kind::Text | Kind::Place | Kind::Number | Kind::Phone);
        // A whole sentence that asks for medical advice is no name and no address.
        let medical = in_free_words && tokens.len() >= MEDICAL_TOKENS_MIN && self.hears("medical-words", tokens);
        if medical {
            return self.elsewhere(text, tokens);
        }
        let chosen = self.listen(|ear| {
            if in_free_words && !ear.is_whole_choice(text, &others) {
                None
            } else {
                ear.choose(text, &in_view, &others)
            }
        });
        if let Some(id) = chosen {
            return self.take_option(flow, ask, &id);
        }
        let known = match self.vars().get(&ask.var) {
            Some(Value::HalfMoment(half)) => Some(*half),
            _ => None,
        };
        let language = self.language();
        let lead_ins: Vec<&Phrases> = self.library.vocabulary.option(&language, &ask.prompt, "lead-in").collect();
        match self.listen(|ear| ear.answer(&ask.kind, text, known, &lead_ins)) {
            Heard::Value(value) => self.take_answer(flow, ask, value, text),
            Heard::Half(half) => {
                self.set(&ask.var, Value::HalfMoment(half));
                self.prompt(flow, ask);
            }
            Heard::Past(moment) => {
                let args = Args::from([("when".to_owned(), self.moment_arg(moment))]);
                self.try_again(flow, ask, "ask-past", args);
            }
            Heard::TooLong => self.try_again(flow, ask, "ask-shorter", Args::new()),
            Heard::Nothing => self.missed(flow, ask, text, tokens),
        }
    }

    /// The answer may ask for something else; else it was not understood.
    fn missed(&mut self, flow: &Flow, ask: &Ask, text: &str, tokens: &[String]) {
        let language = self.language();
        let agreed = self.know.person.consent.is_some();
        if self.hears("medical-words", tokens) || (agreed && self.wish(&language, text, tokens).is_some()) {
            return self.elsewhere(text, tokens);
        }
        let message = match &ask.kind {
            Kind::Moment => "ask-again-moment",
            Kind::Number => "ask-again-number",
            Kind::Phone => "ask-again-phone",
            Kind::Code => "ask-again-code",
            Kind::Choice(_) | Kind::One(_) => "ask-again-choice",
            Kind::Text | Kind::Place => "ask-again-text",
        };
        self.try_again(flow, ask, message, Args::new());
    }

    /// Not understood: once more, kindly, or what follows the last try.
    fn try_again(&mut self, flow: &Flow, ask: &Ask, message: &str, args: Args) {
        let tries = self.session.wait.as_mut().map_or(0, |wait| {
            wait.tries += 1;
            wait.tries
        });
        if tries < ask.tries {
            self.say(message, args);
            return self.prompt(flow, ask);
        }
        match ask.otherwise {
            Some(place) => {
                self.close_wait();
                self.place = place;
                self.run();
            }
            None => self.lost(),
        }
    }

    /// Nothing helps any more: a human does.
    fn lost(&mut self) {
        self.session.misses = 0;
        match self.library.book.on(Occasion::Lost) {
            Some(flow) => {
                self.interrupt(flow, &BTreeMap::new());
                self.run();
            }
            None => self.escalate("not-understood", Urgency::Routine),
        }
    }

    /// Not understood while no question is open.
    fn not_understood(&mut self, message: Option<&str>) {
        self.session.misses += 1;
        if self.session.misses >= MISSES_MAX {
            return self.lost();
        }
        self.say(message.unwrap_or("ask-again-idle"), Args::new());
        self.announce_what_else();
    }

    fn announce_what_else(&mut self) {
        let occasion = if self.session.parked.is_empty() { Occasion::After } else { Occasion::Resume };
        self.announce(occasion, &BTreeMap::new());
    }

    fn take_option(&mut self, flow: &Flow, ask: &Ask, id: &str) {
        if id == MORE {
            if let Some(wait) = &mut self.session.wait {
                wait.page += 1;
            }
            return self.prompt(flow, ask);
        }
        let value =
            self.choosables(ask).into_iter().find(|choosable| choosable.candidate.id == id).map(|found| found.value);
        match value {
            Some(value) => self.take_answer(flow, ask, value, ""),
            None => self.old_button(),
        }
    }

    /// An answer: kept, listened to for more, and on with the flow.
    fn take_answer(&mut self, flow: &Flow, ask: &Ask, value: Value, text: &str) {
        let mut value = value;
        for name in &ask.hears {
            if flow.vars.get(name) != Some(&Kind::Moment) {
                continue;
            }
            // "Cardiologist next Tuesday 3 pm": the date goes to its own variable, the rest stays.
            let Some(heard) = self.listen(|ear| ear.moment(text)) else { continue };
            match self.listen(|ear| ear.whole_moment(heard.half)) {
                Heard::Value(moment) => self.set(name, moment),
                Heard::Half(half) => self.set(name, Value::HalfMoment(half)),
                Heard::Past(_) | Heard::TooLong | Heard::Nothing => continue,
            }
            if let Value::Text(words) = &mut value
                && !heard.rest.is_empty()
            {
                *words = Words::new(heard.rest);
            }
        }
        self.session.misses = 0;
        self.close_wait();
        self.at_frame();
        self.place = after_answer(ask, &value, self.place);
        self.set(&ask.var, value);
        if let Some(frame) = self.session.frames.last_mut() {
            let at = frame.at.clone();
            frame.trail.retain(|key| *key != at);
            frame.trail.push(at);
        }
        self.run();
    }

    fn wants_back(&self, tokens: &[String]) -> bool {
        let language = self.language();
        let vocabulary = &self.library.vocabulary;
        let bare = vocabulary.without_courtesy(&language, tokens);
        vocabulary.list(&language, "listen-back-words").any(|phrases| phrases.is_whole(&bare))
    }

    /// Back to the question before this one; from the first one, out of the flow.
    fn back(&mut self, flow: &Flow) {
        let before = self.session.frames.last_mut().and_then(|frame| frame.trail.pop());
        let place =
            before.and_then(|key| flow.place(&key)).and_then(|place| Some((place, flow.ask(place)?.var.clone())));
        self.close_wait();
        match place {
            Some((place, var)) => {
                if let Some(frame) = self.session.frames.last_mut() {
                    frame.vars.remove(&var);
                }
                self.place = place;
            }
            // Somebody new has nowhere to go back to: the same question again.
            None if self.know.person.consent.is_none() => {}
            None => self.session.frames.clear(),
        }
        self.run();
    }

    pub(super) fn pressed(&mut self, data: &str) {
        let pressed = button::read(data);
        let label = self.label_of(&pressed);
        self.record(Record::Pressed { label });
        if self.know.is_held() {
            return self.owe_an_answer();
        }
        match pressed {
            Pressed::Answer { wait, option } => match self.open_question() {
                Some((flow, ask)) if self.session.wait.as_ref().is_some_and(|open| open.id == wait) => {
                    self.at_frame();
                    self.take_option(&flow, &ask, &option);
                }
                _ => self.old_button(),
            },
            Pressed::Offered { flow, option, about } => {
                let vars = self.about_vars(&flow, &about);
                self.take_offer(&flow, &option, &vars);
            }
            Pressed::Unknown => self.old_button(),
        }
    }

    /// The variables of an offer's flow, out of what its button remembers.
    fn about_vars(&self, flow: &str, about: &str) -> BTreeMap<String, Value> {
        let noun = |name: &String, flow: &Flow| match flow.vars.get(name) {
            Some(Kind::One(noun)) => Some((name.clone(), *noun)),
            _ => None,
        };
        let first = self.flow(flow).and_then(|flow| flow.takes.iter().find_map(|name| noun(name, flow)));
        match first {
            Some((name, noun)) if !about.is_empty() => BTreeMap::from([(name, Value::One(noun, about.to_owned()))]),
            _ => BTreeMap::new(),
        }
    }

    /// A button of a question that has passed: said kindly, and the open question again.
    fn old_button(&mut self) {
        self.say("old-button", Args::new());
        self.again();
    }

    /// Says the open question again, or what can be done.
    pub(super) fn again(&mut self) {
        if let Some((flow, ask)) = self.open_question() {
            self.prompt(&flow, &ask);
        } else if self.know.person.consent.is_none() {
            self.session.frames.clear();
            if self.go_on_with_welcome() {
                return;
            }
            if let Some(flow) = self.library.book.on(Occasion::NewPerson) {
                self.enter(flow, &BTreeMap::new());
                self.run();
            }
        } else {
            self.announce_what_else();
        }
    }

    fn label_of(&self, pressed: &Pressed) -> Label {
        let none = || Label { message: "old-button-label".to_owned(), attribute: None, args: Args::new() };
        match pressed {
            Pressed::Answer { wait, option } => {
                let open = self.session.wait.as_ref().is_some_and(|open| open.id == *wait);
                let Some((_, ask)) = self.open_question().filter(|_| open) else { return none() };
                if option == MORE {
                    return Label { message: "option-more".to_owned(), attribute: None, args: Args::new() };
                }
                let found = self.choosables(&ask).into_iter().find(|choosable| choosable.candidate.id == *option);
                found.map_or_else(none, |choosable| choosable.label)
            }
            Pressed::Offered { flow, option, .. } => {
                let message =
                    self.flow(flow).into_iter().flat_map(|flow| &flow.steps).find_map(|placed| match &placed.step {
                        Step::Offer { message, options } if options.iter().any(|(id, _)| id == option) => {
                            Some(message.clone())
                        }
                        _ => None,
                    });
                message.map_or_else(none, |message| Label {
                    message,
                    attribute: Some(option.clone()),
                    args: Args::new(),
                })
            }
            Pressed::Unknown => none(),
        }
    }

    pub(super) fn sent(&mut self, what: &Attachment) {
        self.record(Record::Sent(what.clone()));
        if self.know.is_held() {
            return self.owe_an_answer();
        }
        let open = self.open_question();
        match (what, &open) {
            (Attachment::Location { latitude, longitude }, Some((flow, ask))) if ask.kind == Kind::Place => {
                self.at_frame();
                let place = Value::Place(Words::new(format!("{latitude:.5}, {longitude:.5}")));
                return self.take_answer(flow, ask, place, "");
            }
            (Attachment::PhoneNumber(number), Some((flow, ask))) if ask.kind == Kind::Phone => {
                self.at_frame();
                return self.take_answer(flow, ask, Value::Phone(number.clone()), "");
            }
            _ => {}
        }
        let message = match what {
            Attachment::Voice => "cannot-read-voice",
            Attachment::Photo => "cannot-read-photo",
            Attachment::Sticker => "cannot-read-sticker",
            Attachment::Location { .. } => "cannot-read-location",
            Attachment::PhoneNumber(_) | Attachment::File | Attachment::Other => "cannot-read-file",
        };
        self.say(message, Args::new());
        self.again();
    }

    pub(super) fn edited(&mut self, words: &Words) {
        self.record(Record::Edited(words.clone()));
        if self.hears_danger(&tokens(words.reveal())) {
            if self.know.is_held() {
                self.escalate("danger", Urgency::Now);
                return self.owe_an_answer();
            }
            return self.danger();
        }
        if self.know.is_held() {
            return self.owe_an_answer();
        }
        self.say("edited", Args::new());
        self.again();
    }

    /// Danger is heard with a slip, too: better once too often.
    fn hears_danger(&self, tokens: &[String]) -> bool {
        let language = self.language();
        self.hears("danger-words", tokens)
            || self
                .library
                .vocabulary
                .list(&language, "danger-words")
                .any(|phrases| phrases.find_nearly(tokens).is_some())
    }

    fn hears(&self, list: &str, tokens: &[String]) -> bool {
        let language = self.language();
        self.library.vocabulary.find(&language, list, tokens).is_some()
    }

    /// The place of a moment that a flow holds, for acts.
    pub(super) fn moment_of(&self, name: &str) -> Option<LocalMoment> {
        match self.vars().get(name) {
            Some(Value::Moment(moment)) => Some(*moment),
            _ => None,
        }
    }

    /// The innermost flow's own frame.
    pub(super) fn frame(&self) -> Option<&Frame> {
        self.session.frames.last()
    }
}

/// Whether a flow is one that honours STOP.
fn stops_messages(flow: &Flow) -> bool {
    flow.steps.iter().any(|placed| matches!(&placed.step, Step::Act { name, .. } if name == "stop-messages"))
}

fn offer_at<'f>(flow: &'f Flow, key: &str) -> Option<(&'f String, &'f Vec<(String, String)>)> {
    flow.steps.iter().filter(|placed| placed.key == key).find_map(|placed| match &placed.step {
        Step::Offer { message, options } => Some((message, options)),
        _ => None,
    })
}
