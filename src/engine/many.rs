//! Questions with several answers: buttons add and take away, words name them all at once.

use super::button;
use super::effect::{Button, Label};
use super::talk::Talk;
use crate::flow::book::{Ask, Flow};
use crate::flow::listen::Candidate;
use crate::flow::said::Said;
use crate::flow::value::{Kind, Value};
use crate::locale::arg::{Arg, Args};

/// The option that ends the choice with what was chosen.
const DONE: &str = "done";
/// The option that ends it with nothing chosen.
const NONE: &str = "none";

impl Talk<'_> {
    /// What was chosen so far in a question with several answers.
    pub(super) fn so_far(&self, ask: &Ask) -> Vec<String> {
        match self.vars().get(&ask.var) {
            Some(Value::SoFar(chosen)) => chosen.clone(),
            _ => Vec::new(),
        }
    }

    /// A button of such a question was pressed. `false` when it is none of its options.
    pub(super) fn press_one_of_many(&mut self, flow: &Flow, ask: &Ask, id: &str) -> bool {
        let Kind::Many(options) = &ask.kind else { return false };
        let mut chosen = self.so_far(ask);
        if id == DONE || id == NONE {
            let chosen = if id == NONE { Vec::new() } else { chosen };
            self.take_answer(flow, ask, Value::Many(chosen), "");
            return true;
        }
        if !options.iter().any(|option| option == id) {
            return false;
        }
        if chosen.iter().any(|option| option == id) {
            chosen.retain(|option| option != id);
        } else {
            chosen.push(id.to_owned());
        }
        self.choose_so_far(flow, ask, &chosen);
        true
    }

    fn choose_so_far(&mut self, flow: &Flow, ask: &Ask, chosen: &[String]) {
        self.session.misses = 0;
        self.set(&ask.var, Value::SoFar(in_order(ask, chosen)));
        self.prompt(flow, ask);
    }

    /// Words come to such a question. `false` when they name nothing in it.
    pub(super) fn heard_several(&mut self, flow: &Flow, ask: &Ask, said: &Said<'_>) -> bool {
        let Kind::Many(options) = &ask.kind else { return false };
        let so_far = self.so_far(ask);
        let all = self.choosables(ask);
        let page = self.session.wait.as_ref().map_or(0, |wait| wait.page);
        let mut in_view = Self::candidates_in_view(&all, page);
        let last = if so_far.is_empty() { NONE } else { DONE };
        in_view.push(Candidate::option("", last));
        if self.listen(|ear| ear.is_only(said, "listen-all-words")) {
            let every = options.clone();
            self.take_answer(flow, ask, Value::Many(every), "");
            return true;
        }
        for end in [DONE, NONE] {
            if self.listen(|ear| ear.is_only(said, &format!("option-{end}"))) {
                return self.press_one_of_many(flow, ask, end);
            }
        }
        let candidates: Vec<Candidate<'_>> = all.iter().map(|choosable| choosable.candidate.clone()).collect();
        let named = self.listen(|ear| ear.choose_many(said.text(), &in_view, &candidates));
        if let [only] = named.as_slice()
            && !options.contains(only)
        {
            // The number of "more" or of the last button.
            self.take_option(flow, ask, only);
            return true;
        }
        let named: Vec<String> = named.into_iter().filter(|id| options.contains(id)).collect();
        if named.is_empty() {
            return false;
        }
        if so_far.is_empty() {
            self.take_answer(flow, ask, Value::Many(in_order(ask, &named)), "");
        } else {
            self.choose_so_far(flow, ask, &[so_far, named].concat());
        }
        true
    }

    /// Says what was chosen so far, with the buttons to go on; without anything chosen the question itself.
    pub(super) fn prompt_many(&mut self, flow: &Flow, ask: &Ask) {
        let Some(wait) = self.session.wait.clone() else { return };
        let chosen = self.so_far(ask);
        let mut buttons = self.buttons(&self.choosables(ask), wait.page, wait.id);
        for button in &mut buttons {
            let marked = chosen.iter().any(|option| button::answer(wait.id, option) == button.data);
            if marked {
                let plain = button.label.clone();
                let option = Arg::Message { message: plain.message, attribute: plain.attribute, args: plain.args };
                let args = Args::from([("option".to_owned(), option)]);
                button.label = Label { message: "option-chosen".to_owned(), attribute: None, args };
            }
        }
        let last = if chosen.is_empty() { NONE } else { DONE };
        let label = Label { message: format!("option-{last}"), attribute: None, args: Args::new() };
        buttons.push(Button { label, data: button::answer(wait.id, last) });
        if chosen.is_empty() {
            let args = self.args_of(&ask.prompt, flow);
            return self.say_with(&ask.prompt, args, buttons);
        }
        let mut args = self.args_of("ask-many-so-far", flow);
        let list = self.arg_of(flow, &ask.var).unwrap_or_else(|| Arg::List(Vec::new()));
        args.insert("chosen".to_owned(), list);
        self.say_with("ask-many-so-far", args, buttons);
    }
}

/// Each once, in the order of the question.
fn in_order(ask: &Ask, chosen: &[String]) -> Vec<String> {
    let options = ask.kind.options().into_iter().filter(|option| chosen.iter().any(|one| one == option));
    options.map(str::to_owned).collect()
}
