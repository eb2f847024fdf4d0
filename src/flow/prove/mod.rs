//! Proofs about flows: whatever people answer, nobody is trapped, misled or left in silence. Each thing that could go wrong is
//! shown by the shortest conversation in which it does.
//!
//! A flow is followed one variable at a time: what it may hold decides which questions are skipped and which branches are
//! taken, everything else may happen either way. Two variables that depend on each other may look less certain than they are,
//! and an `if … known` says so in the flow. Not followed: going back to an earlier question, and a flow that begins again
//! because what it was about is gone; the engine looks at those when they happen.

mod circle;
mod explore;
mod keeps;
mod leave;
mod onward;
mod shape;
mod unset;
mod unused;
mod ways;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::book::{Book, Flow, RESUME, Step};
use super::check::{Variables, Words};
use super::finding::{Code, Finding, Spot};
use explore::{Explored, Open};
pub use keeps::Deed;

pub use onward::{Onward, onward, skippable};
pub use ways::{How, To};

/// Proves everything that can be proved of the flows with the words of every language.
#[must_use]
pub fn prove(book: &Book, words: &[Words], variables: &Variables<'_>) -> Vec<Finding> {
    let proof = Proof::new(book);
    let mut findings = circle::findings(&proof);
    findings.extend(keeps::findings(&proof, book));
    for flow in book.flows() {
        let explored = proof.explored(flow);
        findings.extend(leave::findings(flow, &explored));
        findings.extend(unset::findings(flow, &explored, words, variables));
        findings.extend(unused::variables(flow, words, variables));
    }
    findings.extend(unused::flows(book));
    findings
}

/// The flows, and what had to be found out about each before another could be followed.
#[derive(Debug)]
pub struct Proof<'a> {
    book: &'a Book,
    /// The flows that somebody can go through from beginning to end without being asked anything.
    silent: BTreeSet<&'a str>,
    /// Every step that leads to a flow, by that flow's name.
    leads: BTreeMap<&'a str, Vec<Lead<'a>>>,
}

/// A step of a flow that leads to another one.
#[derive(Clone, Copy, Debug)]
struct Lead<'a> {
    from: &'a Flow,
    place: usize,
    /// Whether it is an option of an offer.
    is_offer: bool,
}

impl<'a> Proof<'a> {
    /// Begins with the flows that another one cannot be followed without.
    #[must_use]
    pub fn new(book: &'a Book) -> Self {
        let mut proof = Self { book, silent: BTreeSet::new(), leads: leads(book) };
        let calls = |flow: &&Flow| flow.steps.iter().any(|placed| matches!(placed.step, Step::Call(_)));
        let (callers, others): (Vec<&Flow>, Vec<&Flow>) = book.flows().partition(calls);
        let silent = |proof: &Self, flows: &[&'a Flow]| -> BTreeSet<&'a str> {
            flows.iter().filter(|flow| leave::passes_silently(proof, flow)).map(|flow| flow.name.as_str()).collect()
        };
        proof.silent = silent(&proof, &others);
        // A flow that calls a silent one may be silent itself: again until nothing is added.
        loop {
            let mut found = silent(&proof, &callers);
            found.extend(&proof.silent);
            if found.len() == proof.silent.len() {
                return proof;
            }
            proof.silent = found;
        }
    }

    fn leads_to(&self, flow: &str) -> &[Lead<'a>] {
        self.leads.get(flow).map_or(&[], Vec::as_slice)
    }

    fn is_silent(&self, flow: &str) -> bool {
        self.silent.contains(flow)
    }

    /// Every variable of the flow followed from its beginning; a flow without variables once.
    fn explored(&self, flow: &'a Flow) -> Vec<Explored<'a>> {
        let names: Vec<&str> =
            if flow.vars.is_empty() { vec![""] } else { flow.vars.keys().map(String::as_str).collect() };
        let alone: Vec<Explored<'a>> = names
            .iter()
            .map(|var| Explored::from_place(self, flow, var, 0, &shape::at_entry(self, flow, var), None))
            .collect();
        // What one variable closes is closed for the others, too: each is followed once more with that.
        let open = Open::of(flow, &alone);
        names
            .iter()
            .map(|var| Explored::from_place(self, flow, var, 0, &shape::at_entry(self, flow, var), Some(&open)))
            .collect()
    }
}

fn leads(book: &Book) -> BTreeMap<&str, Vec<Lead<'_>>> {
    let mut leads: BTreeMap<&str, Vec<Lead<'_>>> = BTreeMap::new();
    for from in book.flows() {
        for (place, placed) in from.steps.iter().enumerate() {
            match &placed.step {
                Step::Call(to) | Step::Start(to) => {
                    leads.entry(to).or_default().push(Lead { from, place, is_offer: false });
                }
                Step::Offer { options, .. } => {
                    for (_, to) in options.iter().filter(|(_, to)| to != RESUME) {
                        leads.entry(to).or_default().push(Lead { from, place, is_offer: true });
                    }
                }
                _ => {}
            }
        }
    }
    leads
}

/// A finding in a flow's own file. The reader of the files knows the folder.
pub(super) fn wrong(flow: &Flow, spot: Spot, code: Code, problem: String, talk: Vec<String>) -> Finding {
    Finding::at(&PathBuf::from(format!("{}.yaml", flow.name)), spot, code, problem).shown_by(talk)
}

/// Whether a step stands in the file, or was put there by the compiler to get around a branch.
pub(super) fn is_written(flow: &Flow, place: usize) -> bool {
    flow.steps[place].is_written
}
