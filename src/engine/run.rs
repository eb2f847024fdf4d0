//! Running a flow: step after step until it asks, or ends.

use std::collections::BTreeMap;

use super::button;
use super::effect::{Button, Effect, Label, PersonChange, Subject};
use super::event::Event;
use super::session::{Aside, Offer, Wait};
use super::talk::{Talk, handed_to};
use super::trace::Way;
use crate::care::escalation::Urgency;
use crate::flow::book::{Ask, Flow, Occasion, Step, Wish};
use crate::flow::value::{Kind, Noun, Value};
use crate::locale::arg::Args;

/// A turn takes at most this many steps. A flow that needs more runs in a circle; the person is given to a human then.
pub const STEPS_PER_TURN_MAX: usize = 200;
/// Flows call each other at most this deep.
pub const FRAMES_MAX: usize = 12;

impl<'a> Talk<'a> {
    /// Runs the innermost flow from `self.place` until something waits or nothing is left.
    pub(super) fn run(&mut self) {
        for _ in 0..STEPS_PER_TURN_MAX {
            let Some(frame) = self.session.frames.last() else {
                return self.nothing_left(false);
            };
            let Some(flow) = self.flow(&frame.flow) else {
                // The flow is gone since: what it asked for is forgotten, the person is not.
                self.session.frames.clear();
                return self.nothing_left(false);
            };
            if self.place >= flow.steps.len() {
                if self.leave(flow) {
                    continue;
                }
                // A flow that ends back leaves the question that was open where it was: it is asked again at once.
                if flow.ends_back && !self.announcing && self.session.interrupted && !self.session.parked.is_empty() {
                    self.session.interrupted = false;
                    return self.resume();
                }
                return self.nothing_left(flow.ends_quietly);
            }
            if !self.step(flow) {
                return;
            }
        }
        self.happened("flow-in-a-circle", self.session.frames.last().map_or("", |frame| &frame.flow).to_owned());
        self.session.frames.clear();
        self.escalate("flow-in-a-circle", Urgency::Soon);
        self.say("ask-person-comes", Args::new());
    }

    /// Leaves a flow that is over; `false` when it was the outermost.
    fn leave(&mut self, flow: &Flow) -> bool {
        let Some(done) = self.session.frames.pop() else { return false };
        let Some(caller) = self.session.frames.last_mut() else { return false };
        for name in &flow.gives {
            if let Some(value) = done.vars.get(name) {
                caller.vars.insert(name.clone(), value.clone());
            }
        }
        let (caller_flow, at) = (caller.flow.clone(), caller.at.clone());
        self.place = self.flow(&caller_flow).and_then(|flow| flow.place(&at)).map_or(usize::MAX, |place| place + 1);
        true
    }

    /// Takes one step; `false` when the turn is over because something waits.
    fn step(&mut self, flow: &'a Flow) -> bool {
        let placed = &flow.steps[self.place];
        self.pass(flow, self.place, || Way::Come);
        match &placed.step {
            Step::Say { message } => {
                let args = self.args_of(message, flow);
                self.say(message, args);
                self.place += 1;
            }
            Step::Ask(ask) => return self.arrive(flow, ask, &placed.key),
            Step::Offer { message, options } => {
                self.offer(flow, message, options, &placed.key);
                self.place += 1;
            }
            Step::Branch { condition, otherwise } => {
                let holds = self.holds(condition, self.vars());
                self.pass(flow, self.place, || if holds { Way::Then } else { Way::Else });
                self.place = if holds { self.place + 1 } else { *otherwise };
            }
            Step::Jump(target) => self.place = *target,
            Step::Call(name) => {
                let Some(called) = self.flow(name).filter(|_| self.session.frames.len() < FRAMES_MAX) else {
                    // Too deep to go on: nobody is left with a part of an answer, a human takes it up.
                    self.escalate("flow-in-a-circle", Urgency::Soon);
                    self.place += 1;
                    return true;
                };
                let vars = handed_to(called, self.vars());
                if let Some(frame) = self.session.frames.last_mut() {
                    frame.at.clone_from(&placed.key);
                }
                self.enter_with(called, vars);
            }
            Step::Start(name) => {
                let before = self.session.frames.pop();
                if let Some(next) = self.flow(name) {
                    self.enter(next, &before.map(|frame| frame.vars).unwrap_or_default());
                } else {
                    self.place = usize::MAX;
                }
            }
            Step::Act { name, names, failed } => {
                let done = self.act(flow, name, names);
                self.pass(flow, self.place, || if done { Way::Done } else { Way::Failed });
                self.place = match failed {
                    Some(failed) if !done => *failed,
                    Some(_) | None => self.place + 1,
                };
            }
            Step::Escalate { reason, urgency } => {
                self.escalate(reason, *urgency);
                self.place += 1;
            }
            Step::Remember(name) => {
                self.remember(name);
                self.place += 1;
            }
            Step::Set(name, value) => {
                self.set(name, value.clone());
                self.place += 1;
            }
            Step::Forget(name) => {
                if let Some(frame) = self.session.frames.last_mut() {
                    frame.vars.remove(name);
                }
                self.place += 1;
            }
        }
        true
    }

    /// Comes to a question: it is skipped when its answer is known, and asked otherwise.
    fn arrive(&mut self, flow: &Flow, ask: &Ask, key: &str) -> bool {
        if let Some(known) = self.vars().get(&ask.var).filter(|value| value.is_whole()) {
            let after = after_answer(ask, known, self.place);
            let way = self.trace.as_ref().map(|_| way_of(ask, known));
            if self.must_be_confirmed(flow, ask) {
                if let Some(frame) = self.session.frames.last_mut() {
                    key.clone_into(&mut frame.at);
                }
                self.open_wait(ask);
                if let Some(wait) = &mut self.session.wait {
                    wait.aside = Aside::Confirming;
                }
                self.read_back(flow, ask);
                return false;
            }
            if let Some(frame) = self.session.frames.last_mut()
                && !frame.passed.iter().any(|passed| passed == key)
            {
                frame.passed.push(key.to_owned());
            }
            if let Some(way) = way {
                self.pass(flow, self.place, || way);
            }
            self.place = after;
            return true;
        }
        if !self.announcing && self.starts_over() {
            return true;
        }
        if self.announcing {
            // An announcement never asks; the checker says so, and nothing waits here if it was not asked.
            self.place = flow.steps.len();
            return true;
        }
        if let Kind::One(noun) = ask.kind {
            let choosables = self.choosables(ask);
            let is_only = matches!(noun, Noun::Visit | Noun::Ride | Noun::Helper) && ask.also.is_empty();
            let (none, only) = match choosables.as_slice() {
                [] => (true, None),
                [only] if is_only => (false, Some(only.value())),
                _ => (false, None),
            };
            if none {
                self.pass(flow, self.place, || Way::Nothing);
                self.place = ask.none.unwrap_or(self.place + 1);
                return true;
            }
            if let Some(value) = only {
                self.pass(flow, self.place, || Way::Answered);
                self.place = after_answer(ask, &value, self.place);
                self.set(&ask.var, value);
                return true;
            }
        }
        if let Some(frame) = self.session.frames.last_mut() {
            key.clone_into(&mut frame.at);
        }
        self.open_wait(ask);
        self.prompt(flow, ask);
        false
    }

    /// Opens the wait of a question that is asked for the first time.
    pub(super) fn open_wait(&mut self, ask: &Ask) {
        self.close_wait();
        let stands = self.standing();
        self.session.asked += 1;
        let id = self.session.asked;
        self.session.wait = Some(Wait { id, stands, ..Wait::default() });
        self.effects.push(Effect::Ring {
            subject: Subject::Wait,
            at: self.now + ask.wait,
            event: Event::WaitOver { wait: id },
        });
    }

    /// Says the question, with its buttons.
    pub(super) fn prompt(&mut self, flow: &Flow, ask: &Ask) {
        if self.is_overtaken() {
            return;
        }
        let Some(wait) = &mut self.session.wait else { return };
        if wait.aside == Aside::Confirming {
            return self.read_back(flow, ask);
        }
        wait.aside = Aside::Nothing;
        let wait = wait.clone();
        if let Kind::Many(_) = ask.kind {
            return self.prompt_many(flow, ask);
        }
        if let Some(Value::HalfMoment(half)) = self.vars().get(&ask.var).cloned() {
            let message = if half.date.is_some() { "ask-what-time" } else { "ask-what-day" };
            let mut args = self.args_of(message, flow);
            if let Some(date) = half.date {
                args.insert("day".to_owned(), crate::locale::arg::Arg::Day(date));
            }
            return self.say(message, args);
        }
        let args = self.args_of(&ask.prompt, flow);
        let buttons = self.buttons(&self.choosables(ask), wait.page, wait.id);
        self.say_with(&ask.prompt, args, buttons);
    }

    fn offer(&mut self, flow: &Flow, message: &str, options: &[(String, String)], key: &str) {
        let vars = self.vars().clone();
        let about = about(flow, &vars);
        let buttons = options
            .iter()
            .filter(|(_, target)| target != crate::flow::book::RESUME || !self.session.parked.is_empty())
            .map(|(option, _)| Button {
                label: Label { message: message.to_owned(), attribute: Some(option.clone()), args: Args::new() },
                data: button::offered(&flow.name, option, &about),
            })
            .collect();
        let mut args = self.args_of(message, flow);
        if let Some(frame) = self.session.parked.last().and_then(|frames| frames.first()) {
            let title = crate::locale::arg::Arg::Message {
                message: format!("{}-title", frame.flow),
                attribute: None,
                args: Args::new(),
            };
            args.insert("set-aside".to_owned(), title);
        }
        self.say_with(message, args, buttons);
        self.session.asked += 1;
        self.session.offer =
            Some(Offer { id: self.session.asked, flow: flow.name.clone(), step: key.to_owned(), vars });
    }

    /// The outermost flow is over: what was set aside is offered, or the bot asks what else.
    fn nothing_left(&mut self, quietly: bool) {
        self.close_wait();
        if self.announcing || quietly {
            return;
        }
        // Before the notice is agreed to there is nothing else to do: the welcome goes on where it was.
        if self.know.person.consent.is_none() {
            self.go_on_with_welcome();
            return;
        }
        let occasion = if self.session.parked.is_empty() { Occasion::After } else { Occasion::Resume };
        self.announce(occasion, &BTreeMap::new());
    }

    /// Runs an occasion's flow beside whatever is going on, and leaves that as it was.
    pub(super) fn announce(&mut self, occasion: Occasion, given: &BTreeMap<String, Value>) {
        if let Some(flow) = self.library.book.on(occasion) {
            self.announce_flow(flow, given);
        }
    }

    /// The same with a flow by itself.
    pub(super) fn announce_flow(&mut self, flow: &Flow, given: &BTreeMap<String, Value>) {
        let frames = std::mem::take(&mut self.session.frames);
        let wait = self.session.wait.take();
        let (place, announcing) = (self.place, self.announcing);
        self.announcing = true;
        self.enter(flow, given);
        self.run();
        self.announcing = announcing;
        self.place = place;
        self.session.frames = frames;
        self.session.wait = wait;
    }

    /// Like [`Talk::announce`], for what comes unasked while a question may be open: a "yes" after it answers what was just
    /// said, so the question is set aside and offered again later.
    pub(super) fn announce_over_a_question(&mut self, occasion: Occasion, given: &BTreeMap<String, Value>) {
        let offered = self.session.offer.as_ref().map(|offer| offer.id);
        self.announce(occasion, given);
        if self.session.offer.as_ref().map(|offer| offer.id) != offered && self.session.wait.is_some() {
            self.park();
        }
    }

    /// Takes up what was set aside last. Things that are gone since are forgotten, and the flow asks for them again.
    pub(super) fn resume(&mut self) {
        self.close_wait();
        let Some(mut frames) = self.session.parked.pop() else {
            self.session.frames.clear();
            return self.nothing_left(false);
        };
        for frame in &mut frames {
            // What an act has settled was done about things as they were: there is nothing to ask again.
            if frame.settled.is_none() {
                self.forget_gone(frame, |_| true);
            }
        }
        // A caller that stands at its beginning has called nobody yet.
        if let Some(start) = frames.iter().position(|frame| frame.at.is_empty()) {
            frames.truncate(start + 1);
        }
        self.session.frames = frames;
        self.at_frame();
        self.run();
    }

    /// Whether a flow may run now: before the notice is agreed to, only what leads there and what must always work.
    pub(super) fn may_enter(&self, flow: &Flow) -> bool {
        let leads_there = match flow.starts {
            Some(Occasion::NewPerson | Occasion::Invite | Occasion::Danger | Occasion::Medical | Occasion::Lost) => {
                true
            }
            Some(_) | None => false,
        };
        let always = flow.wish == Some(Wish::Always) && !flow.needs_consent;
        self.know.person.consent.is_some() || leads_there || always
    }

    /// Goes on with the welcome or the invitation that was set aside, if there is one.
    pub(super) fn go_on_with_welcome(&mut self) -> bool {
        let leads_there = |flow: &Flow| matches!(flow.starts, Some(Occasion::NewPerson | Occasion::Invite));
        let found = self
            .session
            .parked
            .iter()
            .rposition(|frames| frames.first().and_then(|frame| self.flow(&frame.flow)).is_some_and(leads_there));
        let Some(place) = found else { return false };
        let frames = self.session.parked.remove(place);
        self.session.parked.push(frames);
        self.resume();
        true
    }

    /// Sets the place to where the innermost frame stands.
    pub(super) fn at_frame(&mut self) {
        let Some(frame) = self.session.frames.last() else { return };
        // A step that is not in the flow any more: the flow starts over with what it knows, nothing is lost.
        self.place = self.flow(&frame.flow).and_then(|flow| flow.place(&frame.at)).unwrap_or(0);
    }

    fn remember(&mut self, name: &str) {
        let Some(value) = self.vars().get(name).cloned() else { return };
        match (name, &value) {
            ("name", Value::Text(words)) => self.change_person(PersonChange::Name(words.clone())),
            ("language", Value::One(Noun::Language, id)) => self.change_person(PersonChange::Language(id.clone())),
            ("zone", Value::One(Noun::Zone, id)) => {
                if let Some(choice) = self.library.zones.iter().find(|choice| choice.id == *id) {
                    self.change_person(PersonChange::Zone(choice.zone));
                }
            }
            _ => {
                let kept = serde_json::to_value(&value).ok();
                self.change_person(PersonChange::Keep(name.to_owned(), kept));
            }
        }
    }

    /// What the innermost flow knows.
    pub(super) fn vars(&self) -> &BTreeMap<String, Value> {
        static NOTHING: BTreeMap<String, Value> = BTreeMap::new();
        self.session.frames.last().map_or(&NOTHING, |frame| &frame.vars)
    }

    pub(super) fn set(&mut self, name: &str, value: Value) {
        if let Some(frame) = self.session.frames.last_mut() {
            frame.vars.insert(name.to_owned(), value);
        }
    }
}

/// Where a known answer leads.
pub(super) fn after_answer(ask: &Ask, value: &Value, place: usize) -> usize {
    match value {
        Value::Choice(option) => ask.on.get(option).copied().unwrap_or(place + 1),
        _ => place + 1,
    }
}

/// Which way an answer is, for the trace.
pub(super) fn way_of(ask: &Ask, value: &Value) -> Way {
    match value {
        Value::Choice(option) if matches!(ask.kind, Kind::Choice(_) | Kind::YesNo) || ask.also.contains(option) => {
            Way::Option(option.clone())
        }
        _ => Way::Answered,
    }
}

/// The id of the thing that a flow's offer is about: the first thing that it takes.
fn about(flow: &Flow, vars: &BTreeMap<String, Value>) -> String {
    flow.takes
        .iter()
        .find_map(|name| match vars.get(name) {
            Some(Value::One(_, id)) => Some(id.clone()),
            _ => None,
        })
        .unwrap_or_default()
}
