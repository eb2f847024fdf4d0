//! Exceptions that writers ask for above a message: `# allow two-questions: the greeting is in two languages`. Each must name
//! what it excuses, say why, and excuse something.

use std::collections::BTreeSet;

use super::House;
use crate::flow::finding::{Code, Finding, Spot, did_you_mean};
use crate::locale::message::Exception;

/// What can be excused: words can be hard for a reason, and never wrong for one.
const EXCUSABLE: [Code; 4] = [Code::HardToRead, Code::LongSentence, Code::Jargon, Code::TwoQuestions];

/// The exceptions of one language.
pub(super) struct Exceptions<'a> {
    all: Vec<(&'a Exception, Option<Code>)>,
    /// Which of them have excused something.
    used: BTreeSet<usize>,
}

impl<'a> Exceptions<'a> {
    pub(super) fn of(house: &House<'a>, language: &str) -> Self {
        let code = |exception: &Exception| EXCUSABLE.into_iter().find(|code| code.name() == exception.code);
        let all = house.catalogue.exceptions(language).map(|exception| (exception, code(exception))).collect();
        Self { all, used: BTreeSet::new() }
    }

    /// Whether a finding of a message is excused. One without a reason excuses nothing.
    pub(super) fn excuse(&mut self, message: &str, code: Code) -> bool {
        let found = self.all.iter().position(|(exception, excused)| {
            exception.message.as_deref() == Some(message) && *excused == Some(code) && !exception.reason.is_empty()
        });
        self.used.extend(found);
        found.is_some()
    }

    /// What is wrong with the exceptions themselves, after everything was looked at.
    pub(super) fn check(&self) -> Vec<Finding> {
        let problem = |(at, (exception, excused)): (usize, &(&Exception, Option<Code>))| {
            let code = &exception.code;
            let known = EXCUSABLE.map(Code::name);
            let problem = if exception.message.is_none() {
                format!("`allow {code}` stands above no message: put it directly above one, without an empty line")
            } else if excused.is_none() && Code::ALL.iter().any(|other| other.name() == code) {
                format!("`{code}` cannot be excused; what can be: {}", known.join(", "))
            } else if excused.is_none() {
                let near = did_you_mean(code, known);
                format!("no finding is called `{code}`{near}; what can be excused: {}", known.join(", "))
            } else if exception.reason.is_empty() {
                format!("`allow {code}` gives no reason: write `# allow {code}: why it must be so`")
            } else if !self.used.contains(&at) {
                format!("`allow {code}` excuses nothing: take it away")
            } else {
                return None;
            };
            let spot = Spot { line: exception.line, column: exception.column };
            Some(Finding::at(&exception.file, spot, Code::BadException, problem))
        };
        self.all.iter().enumerate().filter_map(problem).collect()
    }
}
