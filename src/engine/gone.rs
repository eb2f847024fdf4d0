//! Looking first: what a question is about may have been cancelled, moved away or passed while it waited for its answer.

use super::session::Frame;
use super::talk::Talk;
use crate::flow::book::Ask;
use crate::flow::value::{Kind, Noun, Value};
use crate::locale::arg::Args;

impl Talk<'_> {
    /// Whether what a value points to is not there any more, or its time has passed.
    pub(super) fn is_gone(&self, value: &Value) -> bool {
        match value {
            Value::One(Noun::Visit, id) => {
                !self.know.appointments.iter().any(|visit| visit.id == *id && visit.is_coming(self.now))
            }
            Value::One(Noun::Ride, id) => !self.know.rides.iter().any(|ride| ride.id == *id),
            Value::One(Noun::Helper, id) => !self.know.helpers.iter().any(|grant| grant.id == *id),
            Value::Moment(moment) => moment.instant() <= self.now,
            Value::Date(day) => *day < self.local_now().wall.date(),
            Value::One(Noun::Benefit | Noun::Zone | Noun::Language, _)
            | Value::Text(_)
            | Value::Choice(_)
            | Value::Many(_)
            | Value::SoFar(_)
            | Value::Number(_)
            | Value::Time(_)
            | Value::HalfMoment(_)
            | Value::Place(_)
            | Value::Phone(_)
            | Value::File(_)
            | Value::Code(_) => false,
        }
    }

    /// The variables of the flows in progress that point to something that is there, each with its frame's place.
    pub(super) fn standing(&self) -> Vec<(usize, String)> {
        let frames = self.session.frames.iter().enumerate();
        frames
            .flat_map(|(at, frame)| frame.vars.iter().map(move |(name, value)| (at, name, value)))
            .filter(|(_, _, value)| matches!(value, Value::One(..)) && !self.is_gone(value))
            .map(|(at, name, _)| (at, name.clone()))
            .collect()
    }

    /// A question is come to that would be about something gone: that is said, and the flow starts over with what it still
    /// knows. `false` when everything is there. An act about something gone fails by itself, and its flow says so.
    pub(super) fn starts_over(&mut self) -> bool {
        let Some(frame) = self.session.frames.last().filter(|frame| frame.settled.is_none()) else { return false };
        if !frame.vars.values().any(|value| matches!(value, Value::One(..)) && self.is_gone(value)) {
            return false;
        }
        let Some(mut frame) = self.session.frames.pop() else { return false };
        self.forget_gone(&mut frame, |value| matches!(value, Value::One(..)));
        self.session.frames.push(frame);
        self.say("ask-gone", Args::new());
        self.place = 0;
        true
    }

    /// Something that the open question is about is gone since it was asked, and the question would be asked again: that is
    /// said, and the flow asks for what it needs instead. `false` when all is as it was.
    pub(super) fn is_overtaken(&mut self) -> bool {
        let Some(wait) = self.session.wait.clone() else { return false };
        let is_gone = |(at, name): &&(usize, String)| {
            let value = self.session.frames.get(*at).and_then(|frame| frame.vars.get(name));
            value.is_some_and(|value| self.is_gone(value))
        };
        let Some((at, _)) = wait.stands.iter().find(is_gone).cloned() else { return false };
        self.close_wait();
        self.say("ask-gone", Args::new());
        // What was acted on is done; what was to follow would be about something that is not there.
        if self.session.frames[at].settled.is_some() {
            self.session.frames.truncate(at);
            self.after_call();
        } else {
            let mut frames = std::mem::take(&mut self.session.frames);
            frames.truncate(at + 1);
            frames.iter_mut().for_each(|frame| self.forget_gone(frame, |value| matches!(value, Value::One(..))));
            self.session.frames = frames;
            self.at_frame();
        }
        self.run();
        true
    }

    /// The innermost flow goes on behind the call that it waits for.
    fn after_call(&mut self) {
        self.at_frame();
        self.place = self.place.saturating_add(1);
    }

    /// Forgets what is gone, and everything that was agreed to on its account: the flow starts over with what it still knows.
    pub(super) fn forget_gone(&self, frame: &mut Frame, counts: impl Fn(&Value) -> bool) {
        let gone: Vec<String> = frame
            .vars
            .iter()
            .filter(|(_, value)| counts(value) && self.is_gone(value))
            .map(|(name, _)| name.clone())
            .collect();
        if gone.is_empty() {
            return;
        }
        for name in &gone {
            frame.vars.remove(name);
        }
        if let Some(flow) = self.flow(&frame.flow) {
            (0..flow.steps.len()).filter_map(|place| flow.ask(place)).filter(|ask| agrees(ask)).for_each(|ask| {
                frame.vars.remove(&ask.var);
            });
        }
        frame.at.clear();
        frame.trail.clear();
        frame.passed.clear();
    }
}

/// Whether a question asks to agree to what was said before: its answer holds only for that.
pub(super) fn agrees(ask: &Ask) -> bool {
    match &ask.kind {
        Kind::YesNo => true,
        Kind::Choice(options) => options.iter().any(|option| option == "yes"),
        Kind::Many(_)
        | Kind::Text
        | Kind::Number
        | Kind::Date
        | Kind::Time
        | Kind::Moment
        | Kind::Place
        | Kind::Phone
        | Kind::File
        | Kind::Code
        | Kind::One(_) => false,
    }
}
