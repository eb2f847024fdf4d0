//! What one variable may hold.

use std::collections::BTreeMap;

use super::super::act;
use super::super::book::{Flow, Occasion};
use super::super::condition::Condition;
use super::super::value::{Kind, Noun};
use super::explore::Explored;
use super::{Lead, Proof};

/// What a variable holds, as far as the way through a flow depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Shape<'a> {
    /// Nothing.
    Unset,
    /// Nothing, and it was looked that there is something to choose from.
    ToChoose,
    /// A day without a time, or a time without a day.
    Half,
    /// A value.
    Set,
    /// This option of a choice.
    Option(&'a str),
    /// This further option (`also`) instead of a thing of the list.
    Also(&'a str),
    /// A thing that is not there any more: an act has ended it.
    Gone,
}

impl Shape<'_> {
    /// Whether a question for it is skipped.
    pub(super) fn is_known(self) -> bool {
        match self {
            Self::Unset | Self::ToChoose | Self::Half => false,
            Self::Set | Self::Option(_) | Self::Also(_) | Self::Gone => true,
        }
    }

    /// Whether it is a value of its variable's own type.
    pub(super) fn is_value(self) -> bool {
        matches!(self, Self::Set | Self::Option(_))
    }

    /// In words, for a finding.
    pub(super) fn in_words(self) -> String {
        match self {
            Self::Unset | Self::ToChoose => "nothing".to_owned(),
            Self::Half => "half a date".to_owned(),
            Self::Set => "a value".to_owned(),
            Self::Option(option) => format!("`{option}`"),
            Self::Also(option) => format!("only the option `{option}`"),
            Self::Gone => "something that is not there any more".to_owned(),
        }
    }
}

/// All values that a variable of this kind can hold.
pub(super) fn values(kind: &Kind) -> Vec<Shape<'_>> {
    match kind {
        Kind::Choice(_) | Kind::YesNo => kind.options().into_iter().map(Shape::Option).collect(),
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
        | Kind::One(_) => vec![Shape::Set],
    }
}

/// What `var` may hold when the flow begins.
pub(super) fn at_entry<'a>(proof: &Proof<'a>, flow: &'a Flow, var: &str) -> Vec<Shape<'a>> {
    let Some(kind) = flow.vars.get(var) else { return vec![Shape::Unset] };
    let named = |names: &[String]| names.iter().any(|name| name == var);
    let (takes, hears, recalls) = (named(&flow.takes), named(&flow.hears), named(&flow.recall));
    if !takes && !hears && !recalls {
        return vec![Shape::Unset];
    }
    if takes && is_always_given(proof, flow, var) {
        return values(kind);
    }
    let mut shapes = vec![Shape::Unset];
    shapes.extend(values(kind));
    // What was heard of a date may be half of it; a caller's half is handed over as it is.
    if *kind == Kind::Moment && (takes || hears) {
        shapes.push(Shape::Half);
    }
    shapes
}

/// Whether everybody who starts the flow hands the variable in.
fn is_always_given(proof: &Proof<'_>, flow: &Flow, var: &str) -> bool {
    if flow.wish.is_some() || (flow.starts.is_some() && !hands_in(flow.starts, var)) {
        return false;
    }
    let leads = proof.leads_to(&flow.name);
    let is_given = |lead: &Lead<'_>| {
        let from = lead.from;
        // A button brings one thing along at most, and a typed word may bring nothing.
        if lead.is_offer || !from.vars.contains_key(var) {
            return false;
        }
        // One flow further up everything that comes in may be missing: a chain is followed one link at a time.
        let comes_in =
            [&from.takes, &from.hears, &from.recall].iter().any(|names| names.iter().any(|name| name == var));
        let entry: &[Shape<'_>] =
            if hands_in(from.starts, var) && from.wish.is_none() && proof.leads_to(&from.name).is_empty() {
                &[Shape::Set]
            } else if comes_in {
                &[Shape::Unset, Shape::Half, Shape::Set]
            } else {
                &[Shape::Unset]
            };
        let there = Explored::from_place(proof, from, var, 0, entry, None);
        there.shapes_at(lead.place).all(Shape::is_value)
    };
    (flow.starts.is_some() || !leads.is_empty()) && leads.iter().all(is_given)
}

fn hands_in(occasion: Option<Occasion>, var: &str) -> bool {
    Occasion::ALL.iter().any(|(other, _, given)| Some(*other) == occasion && given.contains(&var))
}

/// Whether a condition holds, as far as one variable decides it.
pub(super) fn holds(condition: &Condition, var: &str, shape: Shape<'_>) -> Option<bool> {
    match condition {
        Condition::Fact(_) => None,
        Condition::Known(name) => (name == var).then(|| shape.is_known()),
        Condition::Is(name, option) if name == var => match shape {
            Shape::Unset | Shape::ToChoose | Shape::Half => Some(false),
            Shape::Option(held) | Shape::Also(held) => Some(held == option),
            Shape::Set | Shape::Gone => None,
        },
        // What is not known has no option, no number and no day.
        Condition::Has(name, _)
        | Condition::Number(name, ..)
        | Condition::OnDay(name, _)
        | Condition::Within(name, _)
        | Condition::TimeBefore(name, _)
            if name == var && !shape.is_known() =>
        {
            Some(false)
        }
        Condition::Is(..)
        | Condition::Has(..)
        | Condition::Number(..)
        | Condition::OnDay(..)
        | Condition::Within(..)
        | Condition::TimeBefore(..) => None,
        Condition::Not(inner) => holds(inner, var, shape).map(|held| !held),
        Condition::All(parts) => {
            let mut parts = parts.iter().map(|part| holds(part, var, shape));
            if parts.clone().any(|part| part == Some(false)) {
                Some(false)
            } else {
                parts.all(|part| part == Some(true)).then_some(true)
            }
        }
        Condition::Any(parts) => {
            let mut parts = parts.iter().map(|part| holds(part, var, shape));
            if parts.clone().any(|part| part == Some(true)) {
                Some(true)
            } else {
                parts.all(|part| part == Some(false)).then_some(false)
            }
        }
    }
}

/// What is known of an empty variable after a condition that held: a fact may say that there is something to choose from.
pub(super) fn after_held<'a>(condition: &Condition, flow: &Flow, var: &str, shape: Shape<'a>) -> Shape<'a> {
    let says_there = |condition: &Condition| {
        let noun = match condition {
            Condition::Fact(fact) => match fact.as_str() {
                "has-visits" => Noun::Visit,
                "has-rides" => Noun::Ride,
                "has-helpers" => Noun::Helper,
                _ => return false,
            },
            _ => return false,
        };
        flow.vars.get(var) == Some(&Kind::One(noun))
    };
    let told = match condition {
        Condition::Fact(_) => says_there(condition),
        Condition::All(parts) => parts.iter().any(says_there),
        // Of several only this one can have held.
        Condition::Any(parts) => parts.iter().all(|part| says_there(part) || holds(part, var, shape) == Some(false)),
        Condition::Known(_)
        | Condition::Is(..)
        | Condition::Has(..)
        | Condition::Number(..)
        | Condition::OnDay(..)
        | Condition::Within(..)
        | Condition::TimeBefore(..)
        | Condition::Not(_) => false,
    };
    if told && shape == Shape::Unset { Shape::ToChoose } else { shape }
}

/// What an act leaves in the variable when it was done.
pub(super) fn after_act<'a>(
    flow: &'a Flow,
    name: &str,
    names: &BTreeMap<String, String>,
    var: &str,
    before: Shape<'a>,
) -> Vec<Shape<'a>> {
    let Some(signature) = act::named(name) else { return vec![before] };
    let is_mine = |theirs: &str| act::own_name(names, theirs) == var;
    if signature.gives.iter().any(|(given, _)| is_mine(given)) {
        return flow.vars.get(var).map(values).unwrap_or_default();
    }
    if signature.ends.iter().any(|ended| is_mine(ended)) && before.is_known() {
        return vec![Shape::Gone];
    }
    vec![before]
}

/// Whether a list of such things may be empty, and a single one is taken without asking.
pub(super) fn is_own_thing(kind: &Kind) -> bool {
    matches!(kind, Kind::One(Noun::Visit | Noun::Ride | Noun::Helper))
}
