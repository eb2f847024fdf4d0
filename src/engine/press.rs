//! Buttons, and what is no text. Each gets a kind answer, whatever it is and however old.

use std::collections::BTreeMap;

use super::button;
use super::button::Pressed;
use super::change::CHANGE;
use super::choice::MORE;
use super::effect::{Label, Record};
use super::event::Attachment;
use super::session::Aside;
use super::talk::Talk;
use crate::care::escalation::Urgency;
use crate::care::words::Words;
use crate::flow::book::{Ask, CALLED, Flow, Occasion, Step};
use crate::flow::value::{FileKind, Kind, SentFile, Value, YES_NO};
use crate::locale::arg::Args;

impl Talk<'_> {
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
                    self.take_option(flow, ask, &option);
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
    pub(super) fn about_vars(&self, flow: &str, about: &str) -> BTreeMap<String, Value> {
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
    pub(super) fn old_button(&mut self) {
        self.say("old-button", Args::new());
        self.again();
    }

    /// Says the open question again, or what can be done.
    pub(super) fn again(&mut self) {
        if let Some((flow, ask)) = self.open_question() {
            self.prompt(flow, ask);
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

    pub(super) fn label_of(&self, pressed: &Pressed) -> Label {
        let none = || Label { message: "old-button-label".to_owned(), attribute: None, args: Args::new() };
        match pressed {
            Pressed::Answer { wait, option } => {
                let open = self.session.wait.as_ref().is_some_and(|open| open.id == *wait);
                let Some((_, ask)) = self.open_question().filter(|_| open) else { return none() };
                if option == MORE {
                    return Label { message: "option-more".to_owned(), attribute: None, args: Args::new() };
                }
                if let Some(label) = self.label_beside(ask, option) {
                    return label;
                }
                let found = self.choosables(ask).into_iter().find(|choosable| choosable.candidate.id == *option);
                found.map_or_else(none, |choosable| self.label(&choosable))
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

    /// The label of a button that stands beside a question's own options.
    fn label_beside(&self, ask: &Ask, option: &str) -> Option<Label> {
        let label = |message: String, attribute: Option<&str>| Label {
            message,
            attribute: attribute.map(str::to_owned),
            args: Args::new(),
        };
        if let Some(key) = option.strip_prefix(CHANGE) {
            let flow = self.session.frames.last().and_then(|frame| self.flow(&frame.flow))?;
            let asked = flow.place(key).and_then(|place| flow.ask(place));
            return Some(asked.map_or_else(
                || label("option-stay".to_owned(), None),
                |asked| label(asked.prompt.clone(), Some(CALLED)),
            ));
        }
        if let (true, Some(confirm)) = (self.is_aside(Aside::Confirming) && YES_NO.contains(&option), &ask.confirm) {
            return Some(label(confirm.clone(), Some(option)));
        }
        let ends_choice = matches!(ask.kind, Kind::Many(_)) && matches!(option, "done" | "none");
        ends_choice.then(|| label(format!("option-{option}"), None))
    }

    pub(super) fn sent(&mut self, what: &Attachment, file: Option<&Words>) {
        self.record(Record::Sent(what.clone()));
        if self.know.is_held() {
            return self.owe_an_answer();
        }
        let open = self.open_question();
        match (what, &open) {
            (Attachment::Location { latitude, longitude }, &Some((flow, ask))) if ask.kind == Kind::Place => {
                self.at_frame();
                let place = Value::Place(Words::new(format!("{latitude:.5}, {longitude:.5}")));
                return self.take_answer(flow, ask, place, "");
            }
            (Attachment::PhoneNumber(number), &Some((flow, ask))) if ask.kind == Kind::Phone => {
                self.at_frame();
                return self.take_answer(flow, ask, Value::Phone(number.clone()), "");
            }
            (Attachment::Photo | Attachment::File | Attachment::Voice, &Some((flow, ask)))
                if ask.kind == Kind::File =>
            {
                self.at_frame();
                let what = match what {
                    Attachment::Photo => FileKind::Photo,
                    Attachment::Voice => FileKind::Voice,
                    Attachment::File
                    | Attachment::Location { .. }
                    | Attachment::PhoneNumber(_)
                    | Attachment::Sticker
                    | Attachment::Other => FileKind::File,
                };
                let sent = SentFile { what, id: file.cloned() };
                return self.take_answer(flow, ask, Value::File(sent), "");
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
        if self.hears_danger(&self.take_apart(words.reveal())) {
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
}
