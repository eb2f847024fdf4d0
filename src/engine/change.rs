//! Correcting an earlier answer by words, from any later question of the same flow: "change the time", "no, at 4 pm". What
//! was agreed to on the old answer's account is asked again, and what an act has settled is not changed by a word.

use super::button;
use super::effect::{Button, Label};
use super::gone::agrees;
use super::session::Aside;
use super::talk::Talk;
use crate::flow::book::{Ask, CALLED, Flow};
use crate::flow::listen::{Candidate, Heard};
use crate::flow::moment;
use crate::flow::phrase::Phrases;
use crate::flow::said::Said;
use crate::flow::value::{HalfMoment, Kind, Value};
use crate::locale::arg::{Arg, Args};

/// How the data of a button begins that changes an earlier answer; the question's key follows.
pub(super) const CHANGE: &str = "change:";
/// In a question for free words, so many words beside "I meant Tuesday" are still a correction.
const WORDS_BESIDE_MAX: usize = 3;

/// An answer that can be changed.
struct Earlier<'a> {
    key: String,
    ask: &'a Ask,
}

impl Talk<'_> {
    /// The questions of the innermost flow that are behind us and not settled, each variable once.
    fn earlier<'f>(&self, flow: &'f Flow) -> Vec<Earlier<'f>> {
        let Some(frame) = self.session.frames.last() else { return Vec::new() };
        let mut earlier: Vec<Earlier<'f>> = Vec::new();
        for key in &frame.passed {
            let Some(ask) = flow.place(key).and_then(|place| flow.ask(place)) else { continue };
            if frame.vars.get(&ask.var).is_some_and(Value::is_whole) {
                earlier.retain(|other| other.ask.var != ask.var);
                earlier.push(Earlier { key: key.clone(), ask });
            }
        }
        earlier
    }

    /// Those of them whose answers have a name to change them by.
    fn changeable<'f>(&self, flow: &'f Flow) -> Vec<Earlier<'f>> {
        let language = self.language();
        let has_name =
            |one: &Earlier<'_>| self.library.vocabulary.option(language, &one.ask.prompt, CALLED).next().is_some();
        self.earlier(flow).into_iter().filter(has_name).collect()
    }

    /// The words may want an earlier answer changed. `false` when they do not.
    pub(super) fn wants_change(&mut self, flow: &Flow, ask: &Ask, said: &Said<'_>) -> bool {
        let candidates = self.choosables(ask).into_iter().map(|one| one.candidate);
        if self.listen(|ear| candidates.into_iter().any(|one| ear.is_whole_choice(said, &[one]))) {
            return false;
        }
        self.change_by_name(flow, ask, said) || self.change_moment(flow, ask, said)
    }

    /// Whether the words choose an option of the open question.
    fn chooses(&self, ask: &Ask, said: &Said<'_>) -> bool {
        let own: Vec<Candidate<'_>> = self.choosables(ask).into_iter().map(|one| one.candidate).collect();
        self.listen(|ear| ear.choose(said, &own, &own)).is_some()
    }

    fn change_by_name(&mut self, flow: &Flow, ask: &Ask, said: &Said<'_>) -> bool {
        let language = self.language();
        let vocabulary = &self.library.vocabulary;
        let bare = said.bare();
        let Some(hit) = vocabulary.find_in(language, "listen-change-words", bare, said.near()) else { return false };
        let changeable = self.changeable(flow);
        let called = |one: &Earlier<'_>, counts: &dyn Fn(&Phrases) -> Option<usize>| {
            vocabulary.option(language, &one.ask.prompt, CALLED).filter_map(|(_, phrases)| counts(phrases)).max()
        };
        let free = ask.kind.is_free_words();
        let rest = [&bare[..hit.start], &bare[hit.start + hit.tokens..]].concat();
        // Where any words are an answer, nothing but the name may stand beside "change"; an article is nothing.
        let counts = |phrases: &Phrases| {
            let chars = phrases.find(&rest).map(|hit| hit.chars)?;
            let all = phrases.is_whole(&rest) || (rest.len() > 1 && phrases.is_whole(&rest[1..]));
            (all || !free).then_some(chars)
        };
        let named: Vec<(usize, &Earlier<'_>)> =
            changeable.iter().filter_map(|one| Some((called(one, &counts)?, one))).collect();
        let best = named.iter().map(|(chars, _)| *chars).max();
        let mut winners = named.iter().filter(|(chars, _)| Some(*chars) == best).map(|(_, one)| one.key.clone());
        if let (Some(key), None) = (winners.next(), winners.next()) {
            self.change(flow, &key);
            return true;
        }
        // A bare "change": an option of the open question that means it comes first.
        if !rest.is_empty() || self.chooses(ask, said) {
            return false;
        }
        match changeable.as_slice() {
            [] => false,
            [only] => {
                self.change(flow, &only.key);
                true
            }
            several => {
                self.ask_which(several);
                true
            }
        }
    }

    /// Asks which of the earlier answers is to be changed.
    fn ask_which(&mut self, several: &[Earlier<'_>]) {
        let Some(wait) = &mut self.session.wait else { return };
        wait.aside = Aside::Changing;
        let id = wait.id;
        let button = |message: &str, attribute: Option<&str>, key: &str| Button {
            label: Label { message: message.to_owned(), attribute: attribute.map(str::to_owned), args: Args::new() },
            data: button::answer(id, &format!("{CHANGE}{key}")),
        };
        let mut buttons: Vec<Button> =
            several.iter().map(|one| button(&one.ask.prompt, Some(CALLED), &one.key)).collect();
        buttons.push(button("option-stay", None, ""));
        self.say_with("ask-which-change", Args::new(), buttons);
    }

    /// Words come while it was asked which answer to change. `false` when they name none: they may answer the question itself.
    pub(super) fn heard_which(&mut self, flow: &Flow, ask: &Ask, said: &Said<'_>) -> bool {
        if let Some(wait) = &mut self.session.wait {
            wait.aside = Aside::Nothing;
        }
        let changeable = self.changeable(flow);
        let mut candidates: Vec<Candidate<'_>> = changeable
            .iter()
            .map(|one| Candidate { id: one.key.as_str().into(), ..Candidate::option(&one.ask.prompt, CALLED) })
            .collect();
        candidates.push(Candidate { id: "".into(), ..Candidate::option("", "stay") });
        match self.listen(|ear| ear.choose(said, &candidates, &[])) {
            Some(key) => self.press_change(flow, ask, &key),
            None => return false,
        }
        true
    }

    /// A button was pressed that changes an earlier answer, or none.
    pub(super) fn press_change(&mut self, flow: &Flow, ask: &Ask, key: &str) {
        if key.is_empty() {
            return self.prompt(flow, ask);
        }
        if self.changeable(flow).iter().any(|one| one.key == key) {
            self.change(flow, key);
        } else {
            self.old_button();
        }
    }

    /// Asks an earlier question anew; the flow comes back to where it was by itself, because everything else is known.
    fn change(&mut self, flow: &Flow, key: &str) {
        let Some(place) = flow.place(key) else { return };
        let var = flow.ask(place).map(|ask| ask.var.clone());
        self.go_on_from(flow, key);
        if let (Some(var), Some(frame)) = (var, self.session.frames.last_mut()) {
            frame.vars.remove(&var);
            frame.passed.retain(|passed| passed != key);
        }
        self.run();
    }

    /// The flow goes on from an earlier question; what was agreed to behind it is forgotten.
    fn go_on_from(&mut self, flow: &Flow, key: &str) {
        self.session.misses = 0;
        self.close_wait();
        if let Some(frame) = self.session.frames.last_mut() {
            let at = frame.passed.iter().position(|passed| passed == key).unwrap_or(0);
            let behind: Vec<String> = frame.passed[at..].to_vec();
            for passed in behind {
                let Some(ask) = flow.place(&passed).and_then(|place| flow.ask(place)) else { continue };
                if passed != key && agrees(ask) {
                    frame.vars.remove(&ask.var);
                    frame.passed.retain(|other| *other != passed);
                    frame.trail.retain(|other| *other != passed);
                }
            }
        }
        self.place = flow.place(key).unwrap_or(0);
    }

    /// "No, at 4 pm", "I meant Tuesday": the one date or time that was given before is meant.
    fn change_moment(&mut self, flow: &Flow, ask: &Ask, said: &Said<'_>) -> bool {
        match ask.kind {
            Kind::Moment | Kind::Date | Kind::Time | Kind::File => return false,
            Kind::Choice(_)
            | Kind::Many(_)
            | Kind::YesNo
            | Kind::Text
            | Kind::Number
            | Kind::Place
            | Kind::Phone
            | Kind::Code
            | Kind::One(_) => {}
        }
        let mut earlier = self.earlier(flow);
        earlier.retain(|one| matches!(one.ask.kind, Kind::Moment | Kind::Date | Kind::Time));
        let [one] = earlier.as_slice() else { return false };
        if self.listen(|ear| ear.hears(said, "listen-unknown-words")) {
            return false;
        }
        let meant = self.listen(|ear| ear.hears(said, "listen-meant-words"));
        let in_words = match ask.kind {
            Kind::Choice(_) | Kind::Many(_) | Kind::YesNo | Kind::One(_) => {
                let contradicts = meant
                    || self.listen(|ear| ear.hears(said, "listen-but-words") || ear.hears(said, "listen-not-words"));
                !contradicts && self.chooses(ask, said)
            }
            _ => !meant,
        };
        if in_words {
            return false;
        }
        let Some(heard) = self.listen(|ear| ear.moment(said.text())) else { return false };
        if ask.kind.is_free_words() && heard.rest.split_whitespace().count() > WORDS_BESIDE_MAX {
            return false;
        }
        let value = match (&one.ask.kind, self.vars().get(&one.ask.var)) {
            (Kind::Moment, Some(Value::Moment(before))) => {
                let half = HalfMoment { date: Some(before.wall.date()), time: Some(before.wall.time()) };
                self.listen(|ear| ear.whole_moment(moment::join(Some(half), heard.half)))
            }
            (Kind::Date, _) => heard.half.date.map_or(Heard::Nothing, |day| Heard::Value(Value::Date(day))),
            (Kind::Time, _) => heard.half.time.map_or(Heard::Nothing, |time| Heard::Value(Value::Time(time))),
            _ => Heard::Nothing,
        };
        match value {
            Heard::Value(value) => {
                self.go_on_from(flow, &one.key);
                self.set(&one.ask.var, value);
                let known = self.arg_of(flow, &one.ask.var).unwrap_or_else(|| Arg::Plain(String::new()));
                self.say("ask-changed", Args::from([("known".to_owned(), known)]));
                self.run();
                true
            }
            Heard::Past(moment) => {
                let args = Args::from([("when".to_owned(), self.moment_arg(moment))]);
                self.try_again(flow, ask, "ask-past", args);
                true
            }
            Heard::Half(_) | Heard::PastDay(_) | Heard::TooLong | Heard::Nothing => false,
        }
    }
}
