//! Proofs about flows: whatever people answer, nobody is trapped, misled or left in silence. Each thing that could go wrong is
//! shown by the shortest conversation in which it does.
//!
//! A flow is followed one variable at a time: what it may hold decides which questions are skipped and which branches are
//! taken, everything else may happen either way. So whatever can really happen is among what is found possible; two variables
//! that depend on each other may look less certain than they are, and an `if … known` says so in the flow.

mod circle;
mod explore;
mod leave;
mod shape;
mod unset;
mod unused;
mod ways;

use std::path::PathBuf;

use super::book::{Book, Flow, Step};
use super::check::{Variables, Words};
use super::finding::{Code, Finding, Spot};
use explore::{Explored, Open};

/// Proves everything that can be proved of the flows with the words of every language.
#[must_use]
pub fn prove(book: &Book, words: &[Words], variables: &Variables<'_>) -> Vec<Finding> {
    let proof = Proof::new(book);
    let mut findings = circle::findings(&proof);
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
    silent: std::collections::BTreeSet<String>,
}

impl<'a> Proof<'a> {
    /// Begins with the flows that another one cannot be followed without.
    #[must_use]
    pub fn new(book: &'a Book) -> Self {
        let mut proof = Self { book, silent: std::collections::BTreeSet::new() };
        // A flow that calls a silent one may be silent itself: again until nothing is added.
        loop {
            let found: std::collections::BTreeSet<String> = book
                .flows()
                .filter(|flow| leave::passes_silently(&proof, flow))
                .map(|flow| flow.name.clone())
                .collect();
            if found.len() == proof.silent.len() {
                return proof;
            }
            proof.silent = found;
        }
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

/// A finding in a flow's own file. The reader of the files knows the folder.
pub(super) fn wrong(flow: &Flow, spot: Spot, code: Code, problem: String, talk: Vec<String>) -> Finding {
    Finding::at(&PathBuf::from(format!("{}.yaml", flow.name)), spot, code, problem).shown_by(talk)
}

/// Whether a step stands in the file, or was put there by the compiler to get around a branch.
pub(super) fn is_written(flow: &Flow, place: usize) -> bool {
    let placed = &flow.steps[place];
    match placed.step {
        Step::Jump(_) => flow.steps.iter().enumerate().all(|(other, step)| other == place || step.spot != placed.spot),
        _ => true,
    }
}
