//! What a flow does whatever is the case: the one that brings a person brings one on every way through it.

use std::collections::BTreeSet;

use super::super::book::{Book, Flow, Occasion, Step};
use super::super::finding::{Code, Finding, Spot};
use super::leave::common;
use super::ways::To;
use super::{Proof, wrong};

/// Something that a flow must do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Ask for a human.
    Escalates,
    /// Stop the messages.
    Stops,
    /// Record that somebody agreed to the notice.
    Agrees,
}

impl Deed {
    fn is_done_by(self, step: &Step) -> bool {
        match step {
            Step::Escalate { .. } => self == Self::Escalates,
            Step::Act { name, .. } => match self {
                Self::Escalates => false,
                Self::Stops => name == "stop-messages",
                Self::Agrees => name == "record-consent",
            },
            _ => false,
        }
    }
}

impl<'a> Proof<'a> {
    /// Whether every way through the flow does it, in the flow itself or in one that it calls or goes on with.
    #[must_use]
    pub fn always(&self, flow: &'a Flow, deed: Deed) -> bool {
        self.always_beside(flow, deed, &mut BTreeSet::new())
    }

    fn always_beside(&self, flow: &'a Flow, deed: Deed, seen: &mut BTreeSet<&'a str>) -> bool {
        // A flow that leads back to itself does nothing on the way.
        if !seen.insert(&flow.name) || flow.steps.is_empty() {
            return false;
        }
        let explored = self.explored(flow);
        let edges = common(&explored, |explored| &explored.edges);
        let mut ahead = vec![0];
        let mut reached = BTreeSet::from([0]);
        while let Some(place) = ahead.pop() {
            let step = &flow.steps[place].step;
            let elsewhere = match step {
                Step::Call(name) | Step::Start(name) => self.book.flow(name),
                _ => None,
            };
            if deed.is_done_by(step) || elsewhere.is_some_and(|other| self.always_beside(other, deed, seen)) {
                continue;
            }
            for (_, to) in edges.range((place, To::Place(0))..).take_while(|(from, _)| *from == place) {
                match to {
                    To::Out => return false,
                    To::Place(next) => {
                        if reached.insert(*next) {
                            ahead.push(*next);
                        }
                    }
                }
            }
        }
        true
    }
}

/// What the occasions that people's safety hangs on must do.
pub(super) fn findings(proof: &Proof<'_>, book: &Book) -> Vec<Finding> {
    let top = Spot { line: 1, column: 1 };
    let mut findings = Vec::new();
    for (occasion, name) in [(Occasion::Danger, "danger"), (Occasion::Lost, "lost")] {
        let Some(flow) = book.on(occasion) else { continue };
        if !proof.always(flow, Deed::Escalates) {
            let problem = format!("what starts on `{name}` must ask for a human (`escalate`) on every way through it");
            findings.push(wrong(flow, top, Code::NoPerson, problem, Vec::new()));
        }
        if flow.ends_back {
            let problem = format!("what starts on `{name}` must not end `back`: the same question would come for ever");
            findings.push(wrong(flow, top, Code::NoExit, problem, Vec::new()));
        }
    }
    if let Some(flow) = book.on(Occasion::NewPerson)
        && !flow.steps.iter().any(|placed| Deed::Agrees.is_done_by(&placed.step))
    {
        let problem = "nobody can ever agree to the notice: what starts on `new-person` must `act: record-consent`";
        findings.push(wrong(flow, top, Code::Occasion, problem.to_owned(), Vec::new()));
    }
    findings
}
