//! The ways on from a step, seen by one variable.

use super::super::book::{Ask, Flow, Step};
use super::super::value::Kind;
use super::Proof;
use super::shape::{Shape, after_act, after_held, holds, is_own_thing, values};

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum To {
    /// To a step of the flow.
    Place(usize),
    /// Out of the flow: its end, or another flow instead.
    Out,
}

/// One way on.
#[derive(Clone, Debug)]
pub(super) struct Way<'a> {
    pub(super) to: To,
    /// What the variable holds then.
    pub(super) shape: Shape<'a>,
    pub(super) how: How<'a>,
}

/// What happens on the way.
#[derive(Clone, Copy, Debug)]
pub enum How<'a> {
    /// Nothing that anybody sees.
    Silently,
    /// The assistant says a message.
    Says(&'a str),
    /// A condition holds, or does not.
    If(bool),
    /// The answer is known, or there is but one.
    Skipped,
    /// There is nothing to choose from.
    NothingThere,
    /// The person answers in their own words.
    Answers(&'a Ask),
    /// The person chooses this option.
    Chooses(&'a Ask, &'a str),
    /// The person was not understood as often as the question lets them try.
    NotUnderstood(&'a Ask),
    /// The person answers nothing for as long as the question waits.
    Silent(&'a Ask),
    /// Another flow runs and comes back.
    Calls(&'a str),
    /// The act cannot be done.
    Fails(&'a str),
}

impl How<'_> {
    /// Whether the assistant waits for the person on this way.
    pub(super) fn waits(self, proof: &Proof<'_>) -> bool {
        match self {
            Self::Answers(_) | Self::Chooses(..) | Self::NotUnderstood(_) | Self::Silent(_) => true,
            Self::Calls(flow) => !proof.is_silent(flow),
            Self::Silently | Self::Says(_) | Self::If(_) | Self::Skipped | Self::NothingThere | Self::Fails(_) => false,
        }
    }
}

/// Every way on from `place`, while `var` holds `shape`.
pub(super) fn ways<'a>(proof: &Proof<'a>, flow: &'a Flow, place: usize, var: &str, shape: Shape<'a>) -> Vec<Way<'a>> {
    let to = |place: usize| if place < flow.steps.len() { To::Place(place) } else { To::Out };
    let on = |how| Way { to: to(place + 1), shape, how };
    match &flow.steps[place].step {
        Step::Say { message } | Step::Offer { message, .. } => vec![on(How::Says(message))],
        Step::Ask(ask) => answers(flow, ask, place, var, shape),
        Step::Branch { condition, otherwise } => {
            let held = holds(condition, var, shape);
            let yes = Way { to: to(place + 1), shape: after_held(condition, flow, var, shape), how: How::If(true) };
            let no = Way { to: to(*otherwise), shape, how: How::If(false) };
            match held {
                Some(true) => vec![yes],
                Some(false) => vec![no],
                None => vec![yes, no],
            }
        }
        Step::Jump(target) => vec![Way { to: to(*target), shape, how: How::Silently }],
        Step::Call(name) => {
            let back = |shape| Way { to: to(place + 1), shape, how: How::Calls(name) };
            let gives = proof.book.flow(name).is_some_and(|called| called.gives.iter().any(|given| given == var));
            // While another flow speaks, what there was to choose from may go.
            let mut ways = vec![back(if shape == Shape::ToChoose { Shape::Unset } else { shape })];
            if gives {
                ways.extend(flow.vars.get(var).map(values).unwrap_or_default().into_iter().map(back));
            }
            ways
        }
        Step::Start(_) => vec![Way { to: To::Out, shape, how: How::Silently }],
        Step::Act { name, names, failed } => {
            let done = after_act(flow, name, names, var, shape);
            let mut ways: Vec<Way<'a>> =
                done.into_iter().map(|shape| Way { to: to(place + 1), shape, how: How::Silently }).collect();
            ways.extend(failed.map(|failed| Way { to: to(failed), shape, how: How::Fails(name) }));
            ways
        }
        Step::Escalate { .. } | Step::Remember(_) => vec![on(How::Silently)],
        Step::Set(name, value) if name == var => {
            let shape = match (value, flow.vars.get(var)) {
                (super::super::value::Value::Choice(option), Some(kind)) => {
                    kind.options().into_iter().find(|known| known == option).map_or(Shape::Set, Shape::Option)
                }
                _ => Shape::Set,
            };
            vec![Way { to: to(place + 1), shape, how: How::Silently }]
        }
        Step::Forget(name) if name == var => {
            vec![Way { to: to(place + 1), shape: Shape::Unset, how: How::Silently }]
        }
        Step::Set(..) | Step::Forget(_) => vec![on(How::Silently)],
    }
}

/// The ways on from a question.
fn answers<'a>(flow: &'a Flow, ask: &'a Ask, place: usize, var: &str, shape: Shape<'a>) -> Vec<Way<'a>> {
    let to = |place: usize| if place < flow.steps.len() { To::Place(place) } else { To::Out };
    let after = |option: &str| to(ask.on.get(option).copied().unwrap_or(place + 1));
    let is_mine = ask.var == var;
    let mut ways = Vec::new();
    // While the assistant waits, what there was to choose from may go.
    let waited = if shape == Shape::ToChoose { Shape::Unset } else { shape };
    if is_mine && shape.is_known() {
        let to = match shape {
            Shape::Option(option) | Shape::Also(option) => after(option),
            Shape::Unset | Shape::ToChoose | Shape::Half | Shape::Set | Shape::Gone => to(place + 1),
        };
        ways.push(Way { to, shape, how: How::Skipped });
        // What is read back may be asked anew.
        if ask.confirm.is_none() {
            return ways;
        }
    }
    // What is answered, with where it leads.
    let options = match &ask.kind {
        Kind::Choice(_) | Kind::YesNo => ask.kind.options(),
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
        | Kind::One(_) => Vec::new(),
    };
    let chosen = options.iter().map(|option| (*option, Shape::Option(option)));
    let also = ask.also.iter().map(|option| (option.as_str(), Shape::Also(option)));
    for (option, held) in chosen.chain(also) {
        let held = if is_mine { held } else { waited };
        ways.push(Way { to: after(option), shape: held, how: How::Chooses(ask, option) });
        if !is_mine {
            ways.push(Way { to: after(option), shape, how: How::Skipped });
        }
    }
    if options.is_empty() {
        let held = if is_mine { Shape::Set } else { waited };
        ways.push(Way { to: to(place + 1), shape: held, how: How::Answers(ask) });
        let is_skipped = !is_mine || (is_own_thing(&ask.kind) && ask.also.is_empty());
        if is_skipped {
            let held = if is_mine { Shape::Set } else { shape };
            ways.push(Way { to: to(place + 1), shape: held, how: How::Skipped });
        }
    }
    // The same words may tell more than was asked for.
    if ask.hears.iter().any(|name| name == var) && !is_mine {
        let heard = [Shape::Set, Shape::Half];
        let more: Vec<Way<'a>> = ways
            .iter()
            .filter(|way| matches!(way.how, How::Answers(_)))
            .flat_map(|way| heard.map(|shape| Way { shape, ..way.clone() }))
            .collect();
        ways.extend(more);
    }
    // Where it was looked before, a branch for nothing is written out of caution.
    if is_own_thing(&ask.kind) && (ask.none.is_some() || !(is_mine && shape == Shape::ToChoose)) {
        let none = ask.none.unwrap_or(place + 1);
        ways.push(Way { to: to(none), shape, how: How::NothingThere });
    }
    if let Some(otherwise) = ask.otherwise {
        ways.push(Way { to: to(otherwise), shape: waited, how: How::NotUnderstood(ask) });
    }
    if let Some(silent) = ask.silent {
        ways.push(Way { to: to(silent), shape: waited, how: How::Silent(ask) });
    }
    ways
}
