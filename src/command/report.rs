//! Findings for people, for other programs, and for code hosts that show them beside the lines.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use serde_json::{Value, json};
use url::Url;

use crate::flow::finding::{Code, Finding, Severity};

/// The page that explains every code, one section each.
const MANUAL: &str = "docs/findings.md";

/// How findings are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: the line, a caret under the place, the conversation that shows it.
    #[default]
    Text,
    /// For programs.
    Json,
    /// SARIF 2.1.0 (OASIS Standard, 2020-03-27), which code hosts and editors show beside the lines.
    Sarif,
}

/// The findings as text, one after the other.
#[must_use]
pub fn write(findings: &[Finding], format: Format) -> String {
    match format {
        Format::Text => text(findings),
        Format::Json => pretty(&json!({ "findings": findings.iter().map(one).collect::<Vec<_>>() })),
        Format::Sarif => pretty(&sarif(findings)),
    }
}

fn pretty(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

fn text(findings: &[Finding]) -> String {
    let mut written = String::new();
    let mut files: BTreeMap<PathBuf, String> = BTreeMap::new();
    for finding in findings {
        let _ = writeln!(written, "{finding}");
        let file = files
            .entry(finding.file.clone())
            .or_insert_with(|| std::fs::read_to_string(&finding.file).unwrap_or_default());
        let line = finding.line.checked_sub(1).and_then(|line| file.lines().nth(line));
        if let Some(line) = line {
            // A tab keeps its width, so that the caret stands under its place.
            let before: String = line
                .chars()
                .take(finding.column.saturating_sub(1))
                .map(|c| if c == '\t' { '\t' } else { ' ' })
                .collect();
            let _ = writeln!(written, "    {line}\n    {before}^");
        }
        if !finding.talk.is_empty() {
            let _ = writeln!(written, "    the shortest conversation that shows it:");
            for line in &finding.talk {
                let _ = writeln!(written, "      {line}");
            }
        }
    }
    // Once for each kind, and not below each finding: whoever knows the page is not told again and again.
    let codes: BTreeSet<&str> = findings.iter().map(|finding| finding.code.name()).collect();
    if !codes.is_empty() {
        let _ = writeln!(written, "\nWhat these mean, with examples:");
        for code in codes {
            let _ = writeln!(written, "  {MANUAL}#{code}");
        }
    }
    written
}

fn severity(code: Code) -> &'static str {
    match code.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn one(finding: &Finding) -> Value {
    json!({
        "file": finding.file.display().to_string(),
        "line": finding.line,
        "column": finding.column,
        "code": finding.code.name(),
        "severity": severity(finding.code),
        "problem": finding.problem,
        "conversation": finding.talk,
    })
}

fn sarif(findings: &[Finding]) -> Value {
    let rules: Vec<Value> = Code::ALL
        .iter()
        .map(|code| {
            json!({
                "id": code.name(),
                "help": { "text": format!("See {MANUAL}#{}.", code.name()) },
                "defaultConfiguration": { "level": severity(*code) },
            })
        })
        .collect();
    let results: Vec<Value> = findings
        .iter()
        .map(|finding| {
            let conversation = finding.talk.iter().map(|line| format!("\n{line}")).collect::<String>();
            let mut location = json!({ "artifactLocation": { "uri": uri(&finding.file) } });
            // A finding of a whole file has no region; lines and columns are counted from 1, as here.
            if finding.line > 0 {
                location["region"] = json!({ "startLine": finding.line, "startColumn": finding.column.max(1) });
            }
            json!({
                "ruleId": finding.code.name(),
                "level": severity(finding.code),
                "message": { "text": format!("{}{conversation}", finding.problem) },
                "locations": [{ "physicalLocation": location }],
            })
        })
        .collect();
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": { "name": "guidepost", "version": env!("CARGO_PKG_VERSION"), "rules": rules } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

/// A path as an address: relative to where the check ran, or from the root.
fn uri(file: &Path) -> String {
    match Url::from_file_path(file) {
        Ok(url) => url.into(),
        Err(()) => file.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"),
    }
}
