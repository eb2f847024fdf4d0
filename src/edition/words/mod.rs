//! Proofs about words: that they can be told apart, fit into every door, have the forms that their language needs, are used,
//! are as new as their source, and can be read by people who are ill, worried and short of time. Changes nothing.

pub mod ledger;
pub mod limits;
pub mod used;

mod ease;
mod exception;
mod heard;
mod long;
mod plural;
mod stale;

use std::path::Path;

use crate::engine::library::Library;
use crate::flow::book::Flow;
use crate::flow::finding::{Finding, Spot};
use crate::locale::catalogue::Catalogue;
use crate::locale::shape::Shape;

/// Everything that the proofs look at.
pub(super) struct House<'a> {
    /// The flows and what is heard.
    pub(super) library: &'a Library,
    /// The words.
    pub(super) catalogue: &'a Catalogue,
    /// The ids of the time zones of every country, also of those that this clinic does not serve.
    pub(super) zones: &'a [String],
    /// The folder of the flows.
    pub(super) flows: &'a Path,
    /// The folder of the words.
    pub(super) locales: &'a Path,
}

impl House<'_> {
    /// Everything that is wrong with the words.
    pub(super) fn prove(&self) -> Vec<Finding> {
        let mut findings = heard::check(self);
        findings.extend(long::check(self));
        findings.extend(plural::check(self));
        findings.extend(used::check(self));
        findings.extend(stale::check(self));
        findings.extend(ease::check(self));
        findings
    }

    fn languages(&self) -> Vec<&str> {
        self.catalogue.languages()
    }

    /// The flow whose words a message is among, by the name that it begins with.
    fn flow_of(&self, message: &str) -> Option<&Flow> {
        message.rmatch_indices('-').find_map(|(at, _)| self.library.book.flow(&message[..at]))
    }
}

/// Where a text is written.
fn spot(shape: &Shape) -> Spot {
    Spot { line: shape.line, column: shape.column }
}

/// A text's name as a writer knows it: `ride-right` or `ride-right.yes`.
fn name(shape: &Shape) -> String {
    shape.attribute.as_ref().map_or_else(|| shape.message.clone(), |attribute| format!("{}.{attribute}", shape.message))
}
