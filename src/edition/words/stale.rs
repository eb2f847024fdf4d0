//! Is every translation as new as its source?

use super::House;
use super::ledger::{self, SOURCE, Standing};
use crate::flow::finding::{Code, Finding, Spot};

pub(super) fn check(house: &House<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let sources = ledger::prints(house.catalogue, SOURCE);
    for language in house.languages().into_iter().filter(|language| *language != SOURCE) {
        let file = ledger::path(house.locales, language);
        let ledger = match ledger::read(&file) {
            Ok(ledger) => ledger,
            Err(finding) => {
                findings.push(finding);
                continue;
            }
        };
        if ledger.bound.is_empty() {
            let problem = format!(
                "nobody knows which English the words of {language} were made from: run `guidepost locale bind {language}`"
            );
            findings.push(Finding::whole(&file, Code::Stale, problem));
            continue;
        }
        for message in house.catalogue.messages(language) {
            let id = message.id.as_str();
            let Some(source) = sources.get(id) else { continue };
            let problem = match ledger.standing(id, source, &message.print) {
                Standing::Unreviewed | Standing::Reviewed => continue,
                Standing::Stale => format!(
                    "the English of `{id}` has changed since this was made: look at it again, then run \
                     `guidepost locale bind {language} {id}` (or `review`, with your name)"
                ),
                Standing::Unbound => format!(
                    "nobody knows which English `{id}` was made from: run `guidepost locale bind {language} {id}` (or \
                     `review`, with your name)"
                ),
            };
            let spot = Spot { line: message.line, column: message.column };
            findings.push(Finding::at(&message.file, spot, Code::Stale, problem));
        }
        let known = ledger::prints(house.catalogue, language);
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        for id in ledger.bound.keys().filter(|id| !known.contains_key(id.as_str())) {
            let line = text.lines().position(|line| line.strip_prefix(id.as_str()) == Some(":")).map_or(0, |at| at + 1);
            let problem =
                format!("`{id}` is no message of {language} any more: run `guidepost locale bind {language}`");
            findings.push(Finding::at(&file, Spot { line, column: 1 }, Code::Unused, problem));
        }
    }
    findings
}
