//! Nothing is used before it is known: not by an act, and not in a message of any language.

use std::collections::{BTreeMap, BTreeSet};

use super::super::act;
use super::super::book::{Flow, Step};
use super::super::check::{Variables, Words};
use super::super::finding::{Code, Finding};
use super::explore::Explored;
use super::shape::Shape;
use super::wrong;

/// A message's variable out of a flow's variable: the variable itself, or a part of what it holds.
struct Use {
    /// What uses it, for the finding.
    by: String,
    /// Whether a mere option or half a date would do.
    is_bare: bool,
}

pub(super) fn findings(
    flow: &Flow,
    explored: &[Explored<'_>],
    words: &[Words],
    variables: &Variables<'_>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    for explored in explored.iter().filter(|explored| !explored.var.is_empty()) {
        for (place, placed) in flow.steps.iter().enumerate() {
            for wanted in uses(flow, place, &explored.var, words, variables) {
                let bad = explored.shapes_at(place).filter(|shape| !wanted.is_met_by(*shape));
                let talk = bad.map(|shape| (explored.talk_to(place, shape), shape)).min_by_key(|(talk, _)| talk.len());
                let Some((talk, shape)) = talk else { continue };
                let problem = format!(
                    "{}, but `{}` may hold {} here: ask for it before, or look with `if: {} known`",
                    wanted.by,
                    explored.var,
                    shape.in_words(),
                    explored.var
                );
                findings.push(wrong(flow, placed.spot, Code::Unset, problem, talk));
            }
        }
    }
    findings
}

impl Use {
    fn is_met_by(&self, shape: Shape<'_>) -> bool {
        match shape {
            Shape::Set | Shape::Option(_) => true,
            Shape::Also(_) => self.is_bare,
            Shape::Unset | Shape::ToChoose | Shape::Half | Shape::Gone => false,
        }
    }
}

/// How a step uses a variable.
fn uses(flow: &Flow, place: usize, var: &str, words: &[Words], variables: &Variables<'_>) -> Vec<Use> {
    let shown = |message: &str| shown_in(flow, message, var, words, variables);
    match &flow.steps[place].step {
        Step::Say { message } | Step::Offer { message, .. } => shown(message),
        Step::Ask(ask) if ask.var == var => {
            // Its own words are said only while it is not known.
            shown(&ask.prompt)
        }
        Step::Ask(ask) => ask.confirm.iter().chain([&ask.prompt]).flat_map(|message| shown(message)).collect(),
        Step::Act { name, names, .. } => {
            let is_mine = |needed: &str| act::own_name(names, needed) == var;
            let needs = act::named(name).is_some_and(|act| act.needs.iter().any(|(needed, _)| is_mine(needed)));
            needs.then(|| Use { by: format!("`{name}` needs `{var}`"), is_bare: false }).into_iter().collect()
        }
        Step::Remember(name) if name == var => {
            vec![Use { by: format!("`{var}` is remembered"), is_bare: false }]
        }
        Step::Branch { .. }
        | Step::Jump(_)
        | Step::Call(_)
        | Step::Start(_)
        | Step::Escalate { .. }
        | Step::Remember(_)
        | Step::Set(..)
        | Step::Forget(_) => Vec::new(),
    }
}

fn shown_in(flow: &Flow, message: &str, var: &str, words: &[Words], variables: &Variables<'_>) -> Vec<Use> {
    let Some(kind) = flow.vars.get(var) else { return Vec::new() };
    let mut found: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for words in words {
        let Some(wording) = words.get(message, None) else { continue };
        for name in (variables.names_of)(var, kind) {
            if wording.variables.contains(&name) {
                found.entry(name).or_default().insert(&words.language);
            }
        }
    }
    found
        .into_iter()
        .map(|(name, languages)| {
            let all = languages.len() == words.len();
            let languages: Vec<&str> = languages.into_iter().collect();
            let place = if all { String::new() } else { format!(" in {}", languages.join(", ")) };
            Use { by: format!("`{message}` shows `${name}`{place}"), is_bare: name == var }
        })
        .collect()
}
