//! `guidepost test`: are the conversations still what they are meant to be?

use std::path::{Path, PathBuf};

use super::arguments::{Test, Texts};
use super::report::{self, Format};
use crate::edition::load::{Loaded, Places, read};
use crate::engine::library::Library;
use crate::flow::finding::{Finding, Severity};
use crate::locale::catalogue::Catalogue;
use crate::rehearsal::coverage::{Coverage, coverage};
use crate::rehearsal::run::{Report, Told, files, run as rehearse};

/// What a run came to; its number is the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every conversation went as it is written.
    Passed = 0,
    /// One did not, or the flows and words are not right.
    Failed = 1,
    /// What was asked for cannot be done: no such file, no such language.
    WrongUse = 2,
}

/// Holds the conversations and tells of them.
#[must_use]
pub fn run(test: &Test) -> Verdict {
    let (library, catalogue) = match house(&test.texts) {
        Ok(house) => house,
        Err(findings) => {
            eprint!("{}", report::write(&findings, Format::Text));
            return Verdict::Failed;
        }
    };
    let languages: Vec<String> =
        if test.language.is_empty() { library.languages.clone() } else { test.language.clone() };
    if let Some(unknown) = languages.iter().find(|language| !library.languages.contains(language)) {
        eprintln!("guidepost: no language `{unknown}`, only {}", library.languages.join(", "));
        return Verdict::WrongUse;
    }
    let meant = if test.files.is_empty() { vec![test.texts.flows.join("tests")] } else { test.files.clone() };
    let found = match found(&meant) {
        Ok(found) => found,
        Err(verdict) => return verdict,
    };
    let outcome = rehearse(&found, &languages, &library, &catalogue, print_line);
    for told in outcome.scripts.iter().filter(|told| !told.passed()) {
        println!();
        tell(told);
    }
    println!("\n{}", sum(&outcome));
    if test.coverage {
        for (language, trace) in &outcome.traces {
            print_coverage(&coverage(&library.book, language, trace), &test.texts.flows);
        }
    }
    if let Some(file) = &test.junit
        && let Err(error) = std::fs::write(file, outcome.junit())
    {
        eprintln!("guidepost: {} cannot be written: {error}", file.display());
        return Verdict::WrongUse;
    }
    if outcome.passed() { Verdict::Passed } else { Verdict::Failed }
}

/// The flows and words, when they are right.
///
/// # Errors
/// What is wrong with them.
pub(super) fn house(texts: &Texts) -> Result<(Library, Catalogue), Vec<Finding>> {
    let places = Places {
        flows: texts.flows.clone(),
        locales: texts.locales.clone(),
        web_address: "http://127.0.0.1:8080".to_owned(),
        telegram_name: String::new(),
    };
    let Loaded { house, mut findings } = read(&places);
    findings.retain(|finding| finding.code.severity() == Severity::Error);
    house.ok_or(findings)
}

fn found(meant: &[PathBuf]) -> Result<Vec<PathBuf>, Verdict> {
    if let Some(missing) = meant.iter().find(|path| !path.exists()) {
        eprintln!("guidepost: there is no {}", missing.display());
        return Err(Verdict::WrongUse);
    }
    let found = files(meant).map_err(|finding| {
        eprintln!("{finding}");
        Verdict::WrongUse
    })?;
    if found.is_empty() {
        eprintln!("guidepost: there is no conversation (*.chat) in {}", meant[0].display());
        return Err(Verdict::WrongUse);
    }
    Ok(found)
}

fn print_line(told: &Told) {
    let mark = if told.passed() { "ok  " } else { "FAIL" };
    let name = told.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let languages = if told.languages.is_empty() { "not held".to_owned() } else { told.languages.join(" ") };
    println!("{mark}  {name}: {} ({languages})", told.title);
}

/// What went otherwise, with its line.
fn tell(told: &Told) {
    // The line and the caret say enough here; the conversation up to there stands in the script itself.
    let findings: Vec<Finding> =
        told.findings().into_iter().map(|finding| Finding { talk: Vec::new(), ..finding }).collect();
    print!("{}", report::write(&findings, Format::Text));
}

fn sum(report: &Report) -> String {
    let held: usize = report.scripts.iter().map(|told| told.languages.len()).sum();
    let failed = report.scripts.iter().filter(|told| !told.passed()).count();
    let scripts = report.scripts.len();
    let languages: Vec<&str> = report.traces.keys().map(String::as_str).collect();
    let outcome = match failed {
        0 => "all went as they are written".to_owned(),
        1 => "1 did not go as it is written".to_owned(),
        count => format!("{count} did not go as they are written"),
    };
    format!("{scripts} conversations, held {held} times ({}): {outcome}.", languages.join(", "))
}

fn print_coverage(coverage: &Coverage, flows: &Path) {
    println!("\nIn {}: {} of {} steps and branches were passed.", coverage.language, coverage.passed, coverage.all);
    for gap in &coverage.gaps {
        println!("  {}", gap.line(flows));
    }
}
