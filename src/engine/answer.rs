//! The answer to an open question: understood, asked for once more, or given to a human; and the way back.

use std::collections::BTreeMap;

use super::change::CHANGE;
use super::choice::MORE;
use super::run::{after_answer, way_of};
use super::session::{Aside, Frame};
use super::talk::Talk;
use super::trace::Way;
use crate::care::escalation::Urgency;
use crate::care::moment::LocalMoment;
use crate::care::words::Words;
use crate::flow::book::{Ask, Flow, Occasion};
use crate::flow::listen::{Candidate, Heard};
use crate::flow::phrase::{Phrases, tokens, words};
use crate::flow::said::Said;
use crate::flow::value::{Kind, Value};
use crate::locale::arg::{Arg, Args};

/// A name has at most so many words.
const NAME_WORDS_MAX: usize = 4;
/// After a name comes another story, in every script's own signs.
const NAME_ENDS: [char; 9] = [',', '.', ';', '，', '。', '；', '、', '،', '؛'];
/// A wish of so many words where a name is asked for is a wish.
const NAME_WISH_WORDS_MIN: usize = 3;
/// An answer in free words of at least so many words is looked at for a medical question.
const MEDICAL_WORDS_MIN: usize = 4;

impl<'a> Talk<'a> {
    /// The open question, with its flow.
    pub(super) fn open_question(&self) -> Option<(&'a Flow, &'a Ask)> {
        self.session.wait.as_ref()?;
        let frame = self.session.frames.last()?;
        let flow = self.flow(&frame.flow)?;
        let ask = flow.place(&frame.at).and_then(|place| flow.ask(place))?;
        Some((flow, ask))
    }

    pub(super) fn answer(&mut self, flow: &'a Flow, ask: &'a Ask, said: &Said<'_>) {
        self.at_frame();
        if self.wants_back(said) {
            return self.back(flow);
        }
        let handled = match self.session.wait.as_ref().map(|wait| wait.aside).unwrap_or_default() {
            Aside::Confirming => self.heard_about_known(flow, ask, said),
            Aside::Changing => self.heard_which(flow, ask, said),
            Aside::Nothing => false,
        };
        if handled || self.wants_change(flow, ask, said) || self.heard_several(flow, ask, said) {
            return;
        }
        let all = self.choosables(ask);
        let page = self.session.wait.as_ref().map_or(0, |wait| wait.page);
        let in_view = Self::candidates_in_view(&all, page);
        let others: Vec<Candidate<'_>> = all.iter().map(|choosable| choosable.candidate.clone()).collect();
        let in_free_words = matches!(ask.kind, Kind::Text | Kind::Place | Kind::Number | Kind::Phone);
        // A whole sentence that asks for medical advice is no name and no address.
        let medical = in_free_words && words(said.tokens()) >= MEDICAL_WORDS_MIN && self.hears("medical-words", said);
        if medical {
            return self.elsewhere(said);
        }
        let chosen = self.listen(|ear| {
            if in_free_words && !ear.is_whole_choice(said, &others) {
                None
            } else {
                ear.choose(said, &in_view, &others)
            }
        });
        if let Some(id) = chosen {
            return self.take_option(flow, ask, &id);
        }
        let known = match self.vars().get(&ask.var) {
            Some(Value::HalfMoment(half)) => Some(*half),
            _ => None,
        };
        let lead_ins = self.library.vocabulary.option(self.language(), &ask.prompt, "lead-in");
        let lead_ins: Vec<&Phrases> = lead_ins.map(|(_, phrases)| phrases).collect();
        match self.listen(|ear| ear.answer(&ask.kind, said, known, &lead_ins)) {
            Heard::Value(Value::Text(words)) if ask.var == "name" => self.take_name(flow, ask, &words, said),
            Heard::Value(Value::Number(number)) if !ask.limits.hold(number) => self.outside_limits(flow, ask),
            Heard::Value(Value::Text(words)) if is_longer(&words, ask.limits.longest) => {
                self.try_again(flow, ask, "ask-shorter", Args::new());
            }
            Heard::Value(value) => self.take_answer(flow, ask, value, said.text()),
            Heard::PastDay(day) => {
                let args = Args::from([("day".to_owned(), Arg::Day(day))]);
                self.try_again(flow, ask, "ask-past-day", args);
            }
            Heard::Half(half) => {
                self.set(&ask.var, Value::HalfMoment(half));
                self.prompt(flow, ask);
            }
            Heard::Past(moment) => {
                let args = Args::from([("when".to_owned(), self.moment_arg(moment))]);
                self.try_again(flow, ask, "ask-past", args);
            }
            Heard::TooLong => self.try_again(flow, ask, "ask-shorter", Args::new()),
            Heard::Nothing => self.missed(flow, ask, said),
        }
    }

    /// A number that is smaller or larger than the question allows.
    fn outside_limits(&mut self, flow: &Flow, ask: &Ask) {
        let limits = [("from", ask.limits.from), ("to", ask.limits.to)];
        let args: Args =
            limits.iter().filter_map(|(name, limit)| Some(((*name).to_owned(), Arg::Number((*limit)?)))).collect();
        let message = match (ask.limits.from, ask.limits.to) {
            (Some(_), Some(_)) => "ask-number-between",
            (Some(_), None) => "ask-number-from",
            (None, _) => "ask-number-to",
        };
        self.try_again(flow, ask, message, args);
    }

    /// A name is a few words: what follows a comma or an "and" is another story, and a wish is no name.
    fn take_name(&mut self, flow: &Flow, ask: &Ask, name: &Words, said: &Said<'_>) {
        let language = self.language();
        if self.wish(said).is_some_and(|wish| wish.hit.words >= NAME_WISH_WORDS_MIN) {
            return self.elsewhere(said);
        }
        let joins = |word: &str| {
            let token = tokens(word);
            self.library.vocabulary.list(language, "listen-and-words").any(|phrases| phrases.is_whole(&token))
        };
        let before_comma = name.reveal().split(NAME_ENDS).next().unwrap_or_default();
        let name: Vec<&str> = before_comma.split_whitespace().take_while(|word| !joins(word)).collect();
        if name.is_empty() || words(&tokens(&name.join(" "))) > NAME_WORDS_MAX {
            return self.try_again(flow, ask, "ask-again-text", Args::new());
        }
        self.take_answer(flow, ask, Value::Text(Words::new(name.join(" "))), "");
    }

    /// The answer may ask for something else; else it was not understood.
    pub(super) fn missed(&mut self, flow: &Flow, ask: &Ask, said: &Said<'_>) {
        let agreed = self.know.person.consent.is_some();
        if self.hears("medical-words", said) || (agreed && self.wish(said).is_some()) {
            return self.elsewhere(said);
        }
        if !agreed && self.keep_wish_for_later(said) {
            return self.prompt(flow, ask);
        }
        let message = match &ask.kind {
            Kind::Choice(_) | Kind::YesNo | Kind::One(_) if self.know.person.language.is_none() => "ask-again-first",
            Kind::Many(_) => "ask-again-many",
            Kind::Date => "ask-again-date",
            Kind::Time => "ask-again-time",
            Kind::File => "ask-again-file",
            Kind::Moment => "ask-again-moment",
            Kind::Number => "ask-again-number",
            Kind::Phone => "ask-again-phone",
            Kind::Code => "ask-again-code",
            Kind::Choice(_) | Kind::YesNo | Kind::One(_) => "ask-again-choice",
            Kind::Text | Kind::Place => "ask-again-text",
        };
        self.try_again(flow, ask, message, Args::new());
    }

    /// Not understood: once more, kindly, or what follows the last try.
    pub(super) fn try_again(&mut self, flow: &Flow, ask: &Ask, message: &str, args: Args) {
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
                self.pass(flow, self.place, || Way::Otherwise);
                self.place = place;
                self.run();
            }
            None => self.lost(),
        }
    }

    /// Nothing helps any more: a human does.
    pub(super) fn lost(&mut self) {
        self.session.misses = 0;
        match self.library.book.on(Occasion::Lost) {
            Some(flow) => {
                self.interrupt(flow, &BTreeMap::new());
                self.run();
            }
            None => self.escalate("not-understood", Urgency::Routine),
        }
    }

    pub(super) fn take_option(&mut self, flow: &Flow, ask: &Ask, id: &str) {
        if id == MORE {
            if let Some(wait) = &mut self.session.wait {
                wait.page += 1;
            }
            return self.prompt(flow, ask);
        }
        if let Some(key) = id.strip_prefix(CHANGE) {
            return self.press_change(flow, ask, key);
        }
        if self.is_aside(Aside::Confirming) {
            match id {
                "yes" => return self.keep_known(flow, ask),
                "no" => return self.ask_anew(flow, ask),
                _ => {}
            }
        }
        if self.press_one_of_many(flow, ask, id) {
            return;
        }
        let value =
            self.choosables(ask).into_iter().find(|choosable| choosable.candidate.id == id).map(|found| found.value());
        match value {
            Some(value) => self.take_answer(flow, ask, value, ""),
            None => self.old_button(),
        }
    }

    /// An answer: kept, listened to for more, and on with the flow.
    pub(super) fn take_answer(&mut self, flow: &Flow, ask: &Ask, value: Value, text: &str) {
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
                Heard::Past(_) | Heard::PastDay(_) | Heard::TooLong | Heard::Nothing => continue,
            }
            if let Value::Text(words) = &mut value {
                if heard.rest.is_empty() {
                    // Nothing but a date: it is kept, and the question still stands.
                    return self.prompt(flow, ask);
                }
                *words = Words::new(heard.rest);
            }
        }
        self.session.misses = 0;
        self.close_wait();
        self.at_frame();
        self.pass(flow, self.place, || way_of(ask, &value));
        self.place = after_answer(ask, &value, self.place);
        self.set(&ask.var, value);
        self.mark_answered();
        self.run();
    }

    /// The question that the innermost flow stands at is answered: "back" leads to it, and it can be changed.
    pub(super) fn mark_answered(&mut self) {
        let Some(frame) = self.session.frames.last_mut() else { return };
        let at = frame.at.clone();
        frame.trail.retain(|key| *key != at);
        frame.trail.push(at.clone());
        frame.passed.retain(|key| *key != at);
        frame.passed.push(at);
    }

    pub(super) fn wants_back(&self, said: &Said<'_>) -> bool {
        self.library.vocabulary.is_whole_in("listen-back-words", said.bare(), said.near())
    }

    /// Back to the question before this one; from the first one, out of the flow.
    pub(super) fn back(&mut self, flow: &Flow) {
        let before = self.session.frames.last_mut().and_then(|frame| frame.trail.pop());
        let place =
            before.and_then(|key| flow.place(&key)).and_then(|place| Some((place, flow.ask(place)?.var.clone())));
        self.close_wait();
        match place {
            Some((place, var)) => {
                if let Some(frame) = self.session.frames.last_mut() {
                    frame.vars.remove(&var);
                    let key = &flow.steps[place].key;
                    frame.passed.retain(|passed| passed != key);
                }
                self.place = place;
            }
            // Somebody new has nowhere to go back to: the same question again.
            None if self.know.person.consent.is_none() => {}
            None => self.session.frames.clear(),
        }
        self.run();
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

fn is_longer(words: &Words, longest: Option<usize>) -> bool {
    longest.is_some_and(|longest| words.reveal().chars().count() > longest)
}
