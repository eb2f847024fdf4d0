//! Which steps a turn took and which way it left them: what a test of conversations covers. Off in production, where a turn
//! carries no trace and pays one comparison a step.

use std::collections::BTreeSet;

use super::talk::Talk;
use crate::flow::book::{Ask, Flow, Placed, Step};
use crate::flow::value::Kind;

/// One way through one step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passed {
    /// The flow.
    pub flow: String,
    /// The step's place in it.
    pub place: usize,
    /// Which way.
    pub way: Way,
}

/// A way into or out of a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// It was come to.
    Come,
    /// A condition held.
    Then,
    /// A condition did not hold.
    Else,
    /// This option was taken, of a question or of an offer.
    Option(String),
    /// A question was answered in other words than an option's, or with one of the person's own things.
    Answered,
    /// A question was not understood as often as it may be, and its `otherwise` followed.
    Otherwise,
    /// A question waited long enough, and its `silent` followed.
    Silent,
    /// There was nothing to choose from, and `none` followed.
    Nothing,
    /// An act was done.
    Done,
    /// An act could not be done, and its `failed` followed.
    Failed,
}

/// What was passed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    /// Everything that was passed, each once.
    pub passed: BTreeSet<Passed>,
}

/// Every way that a test should take through a step. None for a bare jump: it is covered with the branch that it ends.
#[must_use]
pub fn ways(placed: &Placed) -> Vec<Way> {
    let mut ways = vec![Way::Come];
    match &placed.step {
        Step::Jump(_) => return Vec::new(),
        Step::Ask(ask) => ways.extend(ways_of_question(ask)),
        Step::Offer { options, .. } => ways.extend(options.iter().map(|(option, _)| Way::Option(option.clone()))),
        Step::Branch { .. } => ways.extend([Way::Then, Way::Else]),
        Step::Act { failed: Some(_), .. } => ways.extend([Way::Done, Way::Failed]),
        Step::Act { failed: None, .. }
        | Step::Say { .. }
        | Step::Call(_)
        | Step::Start(_)
        | Step::Escalate { .. }
        | Step::Remember(_)
        | Step::Set(..)
        | Step::Forget(_) => {}
    }
    ways
}

fn ways_of_question(ask: &Ask) -> Vec<Way> {
    let mut ways = match &ask.kind {
        Kind::Choice(_) | Kind::YesNo => {
            ask.kind.options().into_iter().map(|option| Way::Option(option.to_owned())).collect()
        }
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
        | Kind::One(_) => vec![Way::Answered],
    };
    ways.extend(ask.also.iter().map(|option| Way::Option(option.clone())));
    let written = [(ask.otherwise, Way::Otherwise), (ask.silent, Way::Silent), (ask.none, Way::Nothing)];
    ways.extend(written.into_iter().filter(|(place, _)| place.is_some()).map(|(_, way)| way));
    ways
}

impl Talk<'_> {
    /// Notes a way through a step, when somebody wants to know.
    pub(super) fn pass(&mut self, flow: &Flow, place: usize, way: impl FnOnce() -> Way) {
        if let Some(trace) = &mut self.trace {
            trace.passed.insert(Passed { flow: flow.name.clone(), place, way: way() });
        }
    }

    /// Notes that an option of a flow's offer was taken: of the offer that stands open, else of the first that has it.
    pub(super) fn pass_offer(&mut self, flow: &str, option: &str) {
        if self.trace.is_none() {
            return;
        }
        let Some(flow) = self.flow(flow) else { return };
        let has_it = |placed: &Placed| match &placed.step {
            Step::Offer { options, .. } => options.iter().any(|(id, _)| id == option),
            _ => false,
        };
        let open = self.session.offer.as_ref().filter(|offer| offer.flow == flow.name).map(|offer| offer.step.as_str());
        let is_open = |placed: &Placed| open == Some(placed.key.as_str()) && has_it(placed);
        let place = flow.steps.iter().position(is_open).or_else(|| flow.steps.iter().position(has_it));
        if let Some(place) = place {
            self.pass(flow, place, || Way::Option(option.to_owned()));
        }
    }
}
