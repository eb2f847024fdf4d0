//! The ledger of a language, `locales/<tag>/review.yaml`: which English each translation was made from, and which of them a
//! person who speaks the language has reviewed. Knows no clock: the day of a review is given.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::flow::finding::{Code, Finding};
use crate::flow::load::parse;
use crate::locale::catalogue::Catalogue;

/// The language that the others are made from.
pub const SOURCE: &str = "en";
/// A ledger is some hundred entries; a larger file is something else by mistake.
const FILE_BYTES_MAX: u64 = 1024 * 1024;

/// What is known of one translation.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// The print of the English that it was made from.
    pub source: String,
    /// The review, when there was one.
    #[serde(default)]
    pub reviewed: Option<Review>,
}

/// A review by somebody who speaks the language.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Who.
    pub by: String,
    /// On which day.
    pub on: NaiveDate,
    /// The print of the words that were reviewed.
    pub print: String,
}

/// The ledger of one language, by message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The entries.
    pub bound: BTreeMap<String, Bound>,
}

/// Where a translation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// In no ledger: nobody knows which English it was made from.
    Unbound,
    /// Its English has changed since.
    Stale,
    /// Made from today's English; nobody has reviewed it, or it was changed after its review.
    Unreviewed,
    /// Made from today's English, and reviewed as it stands.
    Reviewed,
}

/// How many of a language's messages stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// All messages that have a source.
    pub messages: usize,
    /// In no ledger.
    pub unbound: usize,
    /// Older than their source.
    pub stale: usize,
    /// Not reviewed.
    pub unreviewed: usize,
    /// Of the unreviewed ones: changed after their review.
    pub changed_since_review: usize,
    /// Reviewed.
    pub reviewed: usize,
}

/// Where the ledger of a language is.
#[must_use]
pub fn path(locales: &Path, language: &str) -> PathBuf {
    locales.join(language).join("review.yaml")
}

/// Reads a ledger; one that is not there yet is empty.
///
/// # Errors
/// What is wrong with the file.
pub fn read(file: &Path) -> Result<Ledger, Finding> {
    let unreadable = |problem: String| Finding::whole(file, Code::Unreadable, problem);
    let length = match std::fs::metadata(file) {
        Ok(about) => about.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Ledger::default()),
        Err(error) => return Err(unreadable(format!("cannot be read: {error}"))),
    };
    if length > FILE_BYTES_MAX {
        return Err(unreadable(format!("is longer than {} KiB", FILE_BYTES_MAX / 1024)));
    }
    let text = std::fs::read_to_string(file).map_err(|error| unreadable(format!("cannot be read: {error}")))?;
    from_text(file, &text)
}

/// Reads a ledger from its text.
///
/// # Errors
/// What is wrong with it, at its place.
pub fn from_text(file: &Path, text: &str) -> Result<Ledger, Finding> {
    // A ledger that holds nothing but comments is one without entries.
    if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
        return Ok(Ledger::default());
    }
    parse::<BTreeMap<String, Bound>>(file, text).map(|bound| Ledger { bound })
}

impl Ledger {
    /// The ledger as its file has it: one entry a message, sorted.
    #[must_use]
    pub fn to_text(&self, language: &str) -> String {
        let mut text = format!(
            "# From which English each message of {language} was made, and who has reviewed it. Written by `guidepost locale`.\n"
        );
        for (message, bound) in &self.bound {
            // Writing into a text does not fail.
            let _ = writeln!(text, "{message}:\n  source: \"{}\"", bound.source);
            if let Some(review) = &bound.reviewed {
                let by = quoted(&review.by);
                let _ = writeln!(text, "  reviewed: {{by: {by}, on: {}, print: \"{}\"}}", review.on, review.print);
            }
        }
        text
    }

    /// Binds a message's translation to today's English, without a review. A review of these very words stays.
    pub fn bind(&mut self, message: &str, source: &str) {
        let reviewed = self.bound.remove(message).and_then(|bound| bound.reviewed.filter(|_| bound.source == source));
        self.bound.insert(message.to_owned(), Bound { source: source.to_owned(), reviewed });
    }

    /// Binds a message's translation to today's English and keeps who has reviewed it.
    pub fn review(&mut self, message: &str, source: &str, print: &str, by: &str, on: NaiveDate) {
        let reviewed = Some(Review { by: by.to_owned(), on, print: print.to_owned() });
        self.bound.insert(message.to_owned(), Bound { source: source.to_owned(), reviewed });
    }

    /// Where a translation with the print `print`, of an English with the print `source`, stands.
    #[must_use]
    pub fn standing(&self, message: &str, source: &str, print: &str) -> Standing {
        match self.bound.get(message) {
            None => Standing::Unbound,
            Some(bound) if bound.source != source => Standing::Stale,
            Some(bound) if bound.reviewed.as_ref().is_some_and(|review| review.print == print) => Standing::Reviewed,
            Some(_) => Standing::Unreviewed,
        }
    }

    /// How many of a language's messages stand where.
    #[must_use]
    pub fn status(&self, catalogue: &Catalogue, language: &str) -> Status {
        let sources = prints(catalogue, SOURCE);
        let mut status = Status::default();
        for message in catalogue.messages(language) {
            let Some(source) = sources.get(message.id.as_str()) else { continue };
            status.messages += 1;
            match self.standing(&message.id, source, &message.print) {
                Standing::Unbound => status.unbound += 1,
                Standing::Stale => status.stale += 1,
                Standing::Unreviewed => {
                    status.unreviewed += 1;
                    let was = self.bound.get(&message.id).is_some_and(|bound| bound.reviewed.is_some());
                    status.changed_since_review += usize::from(was);
                }
                Standing::Reviewed => status.reviewed += 1,
            }
        }
        status
    }
}

/// The prints of a language's messages.
#[must_use]
pub fn prints<'a>(catalogue: &'a Catalogue, language: &str) -> BTreeMap<&'a str, &'a str> {
    catalogue.messages(language).map(|message| (message.id.as_str(), message.print.as_str())).collect()
}

/// A text within double quotes, as YAML and JSON have it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ledger_is_read_as_it_was_written() {
        let mut ledger = Ledger::default();
        ledger.bind("ride-when", "00ff");
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        ledger.review("menu-what", "1234", "abcd", "Ana \"Nita\" Ruiz: #1", day);
        let text = ledger.to_text("es");
        assert_eq!(from_text(Path::new("review.yaml"), &text).as_ref(), Ok(&ledger), "{text}");
        assert_eq!(from_text(Path::new("review.yaml"), "# nothing yet\n"), Ok(Ledger::default()));
        assert!(from_text(Path::new("review.yaml"), "ride-when: 3\n").is_err());
    }

    #[test]
    fn another_source_makes_stale_and_other_words_unreviewed() {
        let mut ledger = Ledger::default();
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        assert_eq!(ledger.standing("a", "s1", "p1"), Standing::Unbound);
        ledger.review("a", "s1", "p1", "Ana", day);
        assert_eq!(ledger.standing("a", "s1", "p1"), Standing::Reviewed);
        assert_eq!(ledger.standing("a", "s1", "p2"), Standing::Unreviewed);
        assert_eq!(ledger.standing("a", "s2", "p1"), Standing::Stale);
        ledger.bind("a", "s1");
        assert_eq!(ledger.standing("a", "s1", "p1"), Standing::Reviewed, "the same source keeps its review");
        ledger.bind("a", "s2");
        assert_eq!(ledger.standing("a", "s2", "p1"), Standing::Unreviewed);
    }
}
