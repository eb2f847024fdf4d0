//! What is known already is read back where the flow wants it: is it still right?

use super::button;
use super::effect::{Button, Label};
use super::run::{after_answer, way_of};
use super::session::Aside;
use super::talk::Talk;
use crate::flow::book::{Ask, Flow};
use crate::flow::listen::Candidate;
use crate::flow::said::Said;
use crate::flow::value::YES_NO;
use crate::locale::arg::{Arg, Args};

impl Talk<'_> {
    /// Whether a known value must be read back before it counts: it came from elsewhere, not from an answer in this flow.
    pub(super) fn must_be_confirmed(&self, flow: &Flow, ask: &Ask) -> bool {
        let Some(frame) = self.session.frames.last() else { return false };
        let mut behind = frame.passed.iter().chain(frame.settled.iter().flatten());
        let of_this = |key: &String| {
            flow.place(key).and_then(|place| flow.ask(place)).is_some_and(|passed| passed.var == ask.var)
        };
        ask.confirm.is_some() && !self.announcing && !behind.any(of_this)
    }

    pub(super) fn is_aside(&self, aside: Aside) -> bool {
        self.session.wait.as_ref().is_some_and(|wait| wait.aside == aside)
    }

    /// Reads the known value back.
    pub(super) fn read_back(&mut self, flow: &Flow, ask: &Ask) {
        let (Some(wait), Some(message)) = (self.session.wait.clone(), ask.confirm.clone()) else { return };
        let mut args = self.args_of(&message, flow);
        let known = self.arg_of(flow, &ask.var).unwrap_or_else(|| Arg::Plain(String::new()));
        let question =
            Arg::Message { message: ask.prompt.clone(), attribute: None, args: self.args_of(&ask.prompt, flow) };
        args.insert("known".to_owned(), known);
        args.insert("question".to_owned(), question);
        let buttons = YES_NO.map(|option| Button {
            label: Label { message: message.clone(), attribute: Some(option.to_owned()), args: Args::new() },
            data: button::answer(wait.id, option),
        });
        self.say_with(&message, args, buttons.to_vec());
    }

    /// Words come to a value that was read back. `false` when they are an answer to the question itself.
    pub(super) fn heard_about_known(&mut self, flow: &Flow, ask: &Ask, said: &Said<'_>) -> bool {
        let message = ask.confirm.as_deref().unwrap_or_default();
        let candidates = YES_NO.map(|option| Candidate::option(message, option));
        match self.listen(|ear| ear.choose(said, &candidates, &[])).as_deref() {
            Some("yes") => self.keep_known(flow, ask),
            Some(_) => self.ask_anew(flow, ask),
            // "Yes, but …" is no address: the question itself comes, and what is typed then is the answer.
            None if ask.kind.is_free_words() && self.is_doubtful(said) => self.ask_anew(flow, ask),
            None => {
                if let Some(wait) = &mut self.session.wait {
                    wait.aside = Aside::Nothing;
                }
                return false;
            }
        }
        true
    }

    /// Whether words that are neither yes nor no are no answer in free words either: a question, an objection, a single word.
    fn is_doubtful(&self, said: &Said<'_>) -> bool {
        let text = said.text();
        let is_single = text.split_whitespace().count() < 2;
        is_single || text.contains(['?', '\u{BF}']) || self.listen(|ear| ear.hears(said, "listen-but-words"))
    }

    /// It is still right: the question is behind us.
    pub(super) fn keep_known(&mut self, flow: &Flow, ask: &Ask) {
        let Some(known) = self.vars().get(&ask.var).cloned() else { return self.run() };
        self.session.misses = 0;
        self.close_wait();
        self.at_frame();
        self.mark_answered();
        self.pass(flow, self.place, || way_of(ask, &known));
        self.place = after_answer(ask, &known, self.place);
        self.run();
    }

    /// It is not right any more: the question itself is asked.
    pub(super) fn ask_anew(&mut self, flow: &Flow, ask: &Ask) {
        if let Some(frame) = self.session.frames.last_mut() {
            frame.vars.remove(&ask.var);
        }
        self.open_wait(ask);
        self.prompt(flow, ask);
    }
}
