//! Names that nothing uses: mostly a slip of the pen, or what was left behind by a change.

use std::collections::BTreeSet;

use super::super::act;
use super::super::book::{Book, Flow, RESUME, Step};
use super::super::check::{Variables, Words};
use super::super::condition::Condition;
use super::super::finding::{Code, Finding, Spot};
use super::wrong;

/// Variables that are declared and never read.
pub(super) fn variables(flow: &Flow, words: &[Words], variables: &Variables<'_>) -> Vec<Finding> {
    let mut used: BTreeSet<&str> = flow.gives.iter().map(String::as_str).collect();
    for placed in &flow.steps {
        match &placed.step {
            Step::Ask(ask) => {
                used.insert(&ask.var);
            }
            Step::Branch { condition, .. } => names_in(condition, &mut used),
            Step::Act { name, names, .. } => {
                let signature = act::named(name);
                let wanted = signature.into_iter().flat_map(|act| act.needs.iter().chain(act.uses).chain(act.gives));
                used.extend(wanted.map(|(name, _)| act::own_name(names, name)));
            }
            // What is handed over by name is used by the one who gets it.
            Step::Call(_) | Step::Start(_) | Step::Offer { .. } => used.extend(flow.takes.iter().map(String::as_str)),
            Step::Remember(name) => {
                used.insert(name);
            }
            Step::Say { .. } | Step::Jump(_) | Step::Escalate { .. } | Step::Set(..) | Step::Forget(_) => {}
        }
    }
    let is_shown = |var: &str| {
        let kind = &flow.vars[var];
        let names = (variables.names_of)(var, kind);
        let prefix = format!("{}-", flow.name);
        words
            .iter()
            .any(|words| words.of(&prefix).any(|wording| names.iter().any(|name| wording.variables.contains(name))))
    };
    let unused = flow.vars.keys().filter(|var| !used.contains(var.as_str()) && !is_shown(var));
    unused
        .map(|var| {
            let spot = flow.spots.get(var).copied().unwrap_or(Spot { line: 1, column: 1 });
            let problem = format!("`{var}` is never asked, shown or looked at: take it away, or use it");
            wrong(flow, spot, Code::Unused, problem, Vec::new())
        })
        .collect()
}

fn names_in<'c>(condition: &'c Condition, into: &mut BTreeSet<&'c str>) {
    match condition {
        Condition::Fact(_) => {}
        Condition::Known(name)
        | Condition::Is(name, _)
        | Condition::Has(name, _)
        | Condition::Number(name, ..)
        | Condition::OnDay(name, _)
        | Condition::Within(name, _)
        | Condition::TimeBefore(name, _) => {
            into.insert(name);
        }
        Condition::Not(inner) => names_in(inner, into),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| names_in(part, into)),
    }
}

/// Flows that nothing and nobody starts.
pub(super) fn flows(book: &Book) -> Vec<Finding> {
    let is_started = |flow: &Flow| flow.wish.is_some() || flow.starts.is_some();
    let mut reached: BTreeSet<&str> =
        book.flows().filter(|flow| is_started(flow)).map(|flow| flow.name.as_str()).collect();
    let mut ahead: Vec<&str> = reached.iter().copied().collect();
    while let Some(flow) = ahead.pop().and_then(|name| book.flow(name)) {
        for placed in &flow.steps {
            let targets: Vec<&str> = match &placed.step {
                Step::Call(name) | Step::Start(name) => vec![name],
                Step::Offer { options, .. } => options.iter().map(|(_, name)| name.as_str()).collect(),
                _ => Vec::new(),
            };
            for name in targets.into_iter().filter(|name| *name != RESUME) {
                if reached.insert(name) {
                    ahead.push(name);
                }
            }
        }
    }
    let lost = book.flows().filter(|flow| !reached.contains(flow.name.as_str()));
    lost.map(|flow| {
        let problem = format!(
            "nothing leads to the flow `{}`: give it a `wish` or `starts`, or call, start or offer it somewhere",
            flow.name
        );
        wrong(flow, Spot { line: 1, column: 1 }, Code::Unused, problem, Vec::new())
    })
    .collect()
}
