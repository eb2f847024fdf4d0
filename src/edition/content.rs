//! The texts of an edition as they are written: read from the folders once, kept in the database as they were, and named
//! by what they say. Two editions of the same texts are one.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::load::Places;
use crate::flow::finding::{Code, Finding};
use crate::flow::load as flows;
use crate::locale::reading::{self, FileText};

/// An edition's name has so many hexadecimal digits: 80 bits, which no two editions of a house share by chance.
pub const ID_CHARS: usize = 20;

/// Where flows, data and words stand in an edition, wherever their folders are.
const FLOWS: &str = "flows/";
const DATA: &str = "flows/data/";
const LOCALES: &str = "locales/";

/// Every text that an operator can edit, by its path in the edition: `flows/ride.yaml`, `flows/data/clinic.yaml`,
/// `locales/es/rides.ftl`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Content {
    texts: BTreeMap<String, String>,
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Content({}, {} files)", self.id(), self.texts.len())
    }
}

impl Content {
    /// Reads the folders. What cannot be read, or is longer than a file may be, is a finding and not in the content.
    #[must_use]
    pub fn read(places: &Places) -> (Self, Vec<Finding>) {
        let (flow_texts, mut findings) = flows::texts(&places.flows);
        let mut texts: BTreeMap<String, String> =
            flow_texts.into_iter().map(|(file, text)| (format!("{FLOWS}{}", name_of(&file)), text)).collect();
        for file in data_files(&places.flows.join("data")) {
            match flows::read_file(&file) {
                Ok(text) => drop(texts.insert(format!("{DATA}{}", name_of(&file)), text)),
                Err(finding) => findings.push(finding),
            }
        }
        let mut flaws = Vec::new();
        for (language, files) in reading::read(&places.locales, &mut flaws) {
            if files.is_empty() {
                let problem = "a language without a word (*.ftl): write some, or take the folder away";
                findings.push(Finding::whole(&places.locales.join(&language), Code::MissingWords, problem));
            }
            for FileText { file, text } in files {
                texts.insert(format!("{LOCALES}{language}/{}", name_of(&file)), text);
            }
        }
        findings.extend(flaws.into_iter().map(Finding::from));
        let content = Self { texts };
        let file_of = |path: &str| match path.strip_prefix(FLOWS) {
            Some(name) => places.flows.join(name),
            None => places.locales.join(path.strip_prefix(LOCALES).unwrap_or(path)),
        };
        // No database keeps it in a text, and no editor shows it.
        let unkept = content.texts.iter().filter(|(_, text)| text.contains('\0'));
        findings.extend(unkept.map(|(path, _)| {
            let problem = "has a character that is nothing (NUL) in it: save it as plain text";
            Finding::whole(&file_of(path), Code::Unreadable, problem)
        }));
        (content, findings)
    }

    /// The content of these texts, by their paths in the edition.
    #[must_use]
    pub fn of(texts: BTreeMap<String, String>) -> Self {
        Self { texts }
    }

    /// All texts by their paths in the edition.
    #[must_use]
    pub fn texts(&self) -> &BTreeMap<String, String> {
        &self.texts
    }

    /// The edition's name: a hash of every path and text.
    #[must_use]
    pub fn id(&self) -> String {
        let mut whole = Sha256::new();
        for (path, text) in &self.texts {
            // Lengths first: nothing can move from one text into the next and leave the name as it was.
            for part in [path.as_bytes(), text.as_bytes()] {
                whole.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
                whole.update(part);
            }
        }
        let mut id = hex(&whole.finalize());
        id.truncate(ID_CHARS);
        id
    }

    /// How many flows have another text than in `other`, are new, or are gone.
    #[must_use]
    pub fn flows_changed_since(&self, other: &Self) -> usize {
        let is_flow = |path: &&String| path.starts_with(FLOWS) && !path.starts_with(DATA);
        let changed = self.texts.keys().filter(is_flow).filter(|path| self.texts.get(*path) != other.texts.get(*path));
        let gone = other.texts.keys().filter(is_flow).filter(|path| !self.texts.contains_key(*path));
        changed.count() + gone.count()
    }

    /// The flows, each with the file that it is read from.
    pub(super) fn flows<'a>(&'a self, places: &'a Places) -> impl Iterator<Item = (PathBuf, String)> + 'a {
        self.texts.iter().filter(|(path, _)| !path.starts_with(DATA)).filter_map(|(path, text)| {
            let name = path.strip_prefix(FLOWS)?;
            Some((places.flows.join(name), text.clone()))
        })
    }

    /// The words by language, each with the file that they are read from.
    pub(super) fn words(&self, places: &Places) -> BTreeMap<String, Vec<FileText>> {
        let mut languages: BTreeMap<String, Vec<FileText>> = BTreeMap::new();
        for (path, text) in &self.texts {
            let Some((language, name)) = path.strip_prefix(LOCALES).and_then(|path| path.split_once('/')) else {
                continue;
            };
            let file = places.locales.join(language).join(name);
            languages.entry(language.to_owned()).or_default().push(FileText { file, text: text.clone() });
        }
        languages
    }

    /// A file of the clinic's data.
    pub(super) fn data(&self, name: &str) -> Option<&str> {
        self.texts.get(&format!("{DATA}{name}")).map(String::as_str)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The data folder may be missing; what is missing in it is said where it is needed.
fn data_files(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| flows::is_flow_file(path))
        .collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(texts: &[(&str, &str)]) -> Content {
        Content::of(texts.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    #[test]
    fn an_edition_is_named_by_what_it_says() {
        let one = content(&[("flows/a.yaml", "x"), ("locales/en/a.ftl", "y")]);
        assert_eq!(one.id(), content(&[("locales/en/a.ftl", "y"), ("flows/a.yaml", "x")]).id());
        assert_eq!(one.id().len(), ID_CHARS);
        let others = [
            content(&[("flows/a.yaml", "x "), ("locales/en/a.ftl", "y")]),
            content(&[("flows/b.yaml", "x"), ("locales/en/a.ftl", "y")]),
            content(&[("flows/a.yaml", "xl"), ("ocales/en/a.ftl", "y")]),
            content(&[("flows/a.yaml", "x")]),
        ];
        others.iter().for_each(|other| assert_ne!(other.id(), one.id()));
    }

    #[test]
    fn changed_new_and_lost_flows_are_counted() {
        let old = content(&[("flows/a.yaml", "1"), ("flows/b.yaml", "1"), ("flows/data/zones.yaml", "1")]);
        let new = content(&[("flows/a.yaml", "2"), ("flows/c.yaml", "1"), ("flows/data/zones.yaml", "2")]);
        assert_eq!((new.flows_changed_since(&old), old.flows_changed_since(&old)), (3, 0));
    }
}
