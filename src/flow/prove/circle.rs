//! Flows that lead to each other in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::super::book::{Flow, Step};
use super::super::finding::{Code, Finding};
use super::leave::{common, reached_from};
use super::{Proof, wrong};

/// How one flow leads to another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lead {
    /// It calls it and waits below it.
    Call,
    /// It goes on with it instead, without having asked anything.
    SilentStart,
    /// The same after a question.
    Start,
}

pub(super) fn findings(proof: &Proof<'_>) -> Vec<Finding> {
    let mut leads: BTreeMap<&str, Vec<(&str, usize, Lead)>> = BTreeMap::new();
    for flow in proof.book.flows() {
        let explored = proof.explored(flow);
        let silent = reached_from(&common(&explored, |explored| &explored.silent_edges), 0);
        for (place, placed) in flow.steps.iter().enumerate() {
            let lead = match &placed.step {
                Step::Call(to) => Some((to.as_str(), place, Lead::Call)),
                Step::Start(to) if silent.contains(&place) => Some((to.as_str(), place, Lead::SilentStart)),
                Step::Start(to) => Some((to.as_str(), place, Lead::Start)),
                _ => None,
            };
            leads.entry(&flow.name).or_default().extend(lead);
        }
    }
    let mut findings = Vec::new();
    let mut told = BTreeSet::new();
    for flow in proof.book.flows() {
        // Lying on top of each other they would pile up, however much is asked in between.
        if let Some((place, round)) = round(&leads, &flow.name, Lead::Call, |_| true)
            && told.insert(names_of(&round))
        {
            findings.push(finding(
                flow,
                place,
                Code::CallCycle,
                &round,
                "call each other in a circle: end one of them instead",
            ));
        }
        let silent = |lead: Lead| lead == Lead::SilentStart;
        if let Some((place, round)) = round(&leads, &flow.name, Lead::SilentStart, silent)
            && told.insert(names_of(&round))
        {
            findings.push(finding(
                flow,
                place,
                Code::SilentLoop,
                &round,
                "start each other without a question in between",
            ));
        }
    }
    findings
}

fn finding(flow: &Flow, place: usize, code: Code, round: &[&str], what: &str) -> Finding {
    let names = round.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" → ");
    wrong(flow, flow.steps[place].spot, code, format!("these flows {what}: {names}"), Vec::new())
}

fn names_of(round: &[&str]) -> BTreeSet<String> {
    round.iter().map(|name| (*name).to_owned()).collect()
}

/// A way from a flow back to itself whose first lead is of the kind `first` and whose others pass `may`: the place of the
/// first lead, and the names on the way.
fn round<'a>(
    leads: &BTreeMap<&'a str, Vec<(&'a str, usize, Lead)>>,
    start: &'a str,
    first: Lead,
    may: impl Fn(Lead) -> bool,
) -> Option<(usize, Vec<&'a str>)> {
    for (to, place, lead) in leads.get(start).into_iter().flatten() {
        if *lead != first {
            continue;
        }
        let mut from: BTreeMap<&str, &str> = BTreeMap::from([(*to, start)]);
        let mut ahead = std::collections::VecDeque::from([*to]);
        while let Some(name) = ahead.pop_front() {
            if name == start {
                let mut round = vec![start];
                let mut at = from[name];
                while at != start {
                    round.push(at);
                    at = from[at];
                }
                round.push(start);
                round.reverse();
                return Some((*place, round));
            }
            for (next, _, _) in leads.get(name).into_iter().flatten().filter(|(_, _, lead)| may(*lead)) {
                if !from.contains_key(next) {
                    from.insert(next, name);
                    ahead.push_back(next);
                }
            }
        }
    }
    None
}
