//! The honest skip: a test that cannot run says so, where a person sees it, and fails where a machine decides.

use std::{
    collections::BTreeSet,
    fmt,
    io::Write,
    sync::{Mutex, PoisonError},
};

/// Something that this machine does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// What is missing, as a person calls it.
    pub what: &'static str,
    /// The command that brings it.
    pub install: &'static str,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is missing (install it with: {})", self.what, self.install)
    }
}

static SAID: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// Says once per kind that the tests which need it did not run, and how to install it.
///
/// # Panics
/// Under `CI=true`: there, a test that did not run must not look like one that passed.
pub fn skip(what: &'static str, install: &'static str) {
    let missing = Missing { what, install };
    assert!(std::env::var("CI").as_deref() != Ok("true"), "{missing}; under CI=true nothing is skipped");
    if SAID.lock().unwrap_or_else(PoisonError::into_inner).insert(what) {
        // libtest captures `eprintln!` of passing tests; writing to the stream itself reaches the terminal.
        let _unheard = writeln!(std::io::stderr().lock(), "\nNOT RUN: tests that need {what}, because {missing}.");
    }
}

impl Missing {
    /// [`skip`], for the `or_skip` of each rig.
    pub fn skip<T>(self) -> Option<T> {
        skip(self.what, self.install);
        None
    }
}
