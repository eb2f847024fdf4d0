//! Findings for people.

use crate::flow::finding::Finding;

/// Prints findings, each with the line it is about and a caret under the place.
pub fn print(findings: &[Finding]) {
    for finding in findings {
        eprintln!("{finding}");
        let line = std::fs::read_to_string(&finding.file)
            .ok()
            .and_then(|text| text.lines().nth(finding.line.checked_sub(1)?).map(str::to_owned));
        if let Some(line) = line {
            // A tab keeps its width, so that the caret stands under its place.
            let before: String = line
                .chars()
                .take(finding.column.saturating_sub(1))
                .map(|c| if c == '\t' { '\t' } else { ' ' })
                .collect();
            eprintln!("    {line}\n    {before}^");
        }
    }
}
