//! Which steps and branches no conversation passed, in a language.

use std::path::Path;

use crate::engine::trace::{Passed, Trace, Way, ways};
use crate::flow::book::{Book, Flow, Placed, Step};
use crate::flow::finding::Spot;

/// What was and was not passed in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// The language.
    pub language: String,
    /// Ways through steps that were passed.
    pub passed: usize,
    /// All ways.
    pub all: usize,
    /// Those that were not, by file and line.
    pub gaps: Vec<Gap>,
}

/// A way through a step that no conversation passed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Gap {
    /// The flow.
    pub flow: String,
    /// Where the step is written.
    pub spot: Spot,
    /// Which step and which way, in words.
    pub what: String,
}

impl Gap {
    /// As one line, with the file of the flow under `flows`.
    #[must_use]
    pub fn line(&self, flows: &Path) -> String {
        let file = flows.join(format!("{}.yaml", self.flow));
        format!("{}:{}:{}: {}", file.display(), self.spot.line, self.spot.column, self.what)
    }
}

/// Measures a language's trace against everything that can be passed.
#[must_use]
pub fn coverage(book: &Book, language: &str, trace: &Trace) -> Coverage {
    let mut gaps = Vec::new();
    let (mut all, mut passed_count) = (0, 0);
    for flow in book.flows() {
        for (place, placed) in flow.steps.iter().enumerate() {
            let came = trace.passed.contains(&passed(flow, place, Way::Come));
            for way in ways(placed) {
                all += 1;
                let is_passed = trace.passed.contains(&passed(flow, place, way.clone()));
                // A step that nobody came to is one gap, not one more for each way out of it.
                if !is_passed && (came || way == Way::Come) {
                    gaps.push(Gap { flow: flow.name.clone(), spot: placed.spot, what: told(placed, &way) });
                }
                passed_count += usize::from(is_passed);
            }
        }
    }
    gaps.sort();
    Coverage { language: language.to_owned(), passed: passed_count, all, gaps }
}

fn passed(flow: &Flow, place: usize, way: Way) -> Passed {
    Passed { flow: flow.name.clone(), place, way }
}

fn told(placed: &Placed, way: &Way) -> String {
    let step = match &placed.step {
        Step::Say { message } => format!("`say` of `{message}`"),
        Step::Ask(ask) => format!("`ask` for `{}`", ask.var),
        Step::Offer { message, .. } => format!("`offer` of `{message}`"),
        Step::Branch { .. } => "`if`".to_owned(),
        Step::Jump(_) => "`goto`".to_owned(),
        Step::Call(flow) => format!("`call` of `{flow}`"),
        Step::Start(flow) => format!("`start` of `{flow}`"),
        Step::Act { name, .. } => format!("`act` `{name}`"),
        Step::Escalate { reason, .. } => format!("`escalate` for `{reason}`"),
        Step::Remember(name) => format!("`remember` of `{name}`"),
        Step::Set(name, _) => format!("`set` of `{name}`"),
        Step::Forget(name) => format!("`forget` of `{name}`"),
    };
    match way {
        Way::Come => format!("{step}: no conversation comes here"),
        Way::Then => format!("{step}: the condition never holds"),
        Way::Else => format!("{step}: the condition always holds"),
        Way::Option(option) => format!("{step}: nobody takes `{option}`"),
        Way::Answered => format!("{step}: nobody answers it"),
        Way::Otherwise => format!("{step}: its `otherwise` never follows"),
        Way::Silent => format!("{step}: its `silent` never follows"),
        Way::Nothing => format!("{step}: its `none` never follows"),
        Way::Done => format!("{step}: it is never done"),
        Way::Failed => format!("{step}: its `failed` never follows"),
    }
}
