//! Every proof about words: a fault planted in a flow of its own is found at its line, and its repaired twin is not.

mod alike;
mod fit;
mod ledger;
mod plural;
mod reading;
mod used;

use std::path::{Path, PathBuf};

use guidepost::edition::load::{Places, read};
use guidepost::flow::finding::Code;
use tempfile::TempDir;

/// The shipped house with one more flow and its words.
pub struct Planted {
    folder: TempDir,
    name: String,
}

impl Planted {
    /// A flow called `name`, whose file goes on with `flow` after its first two lines. `words` stand in every language.
    pub fn new(name: &str, flow: &str, words: &str) -> Self {
        let planted = Self { folder: tempfile::tempdir().expect("a folder"), name: name.to_owned() };
        copy(Path::new("flows"), &planted.flows());
        copy(Path::new("locales"), &planted.locales());
        let file = planted.flows().join(format!("{name}.yaml"));
        std::fs::write(file, format!("flow: {name}\nabout: planted\n{flow}")).expect("written");
        for language in planted.languages() {
            planted.words(&language, words);
        }
        planted
    }

    /// Other words of the flow in one language.
    pub fn words(&self, language: &str, words: &str) -> &Self {
        std::fs::write(self.locales().join(language).join(format!("{}.ftl", self.name)), words).expect("written");
        self
    }

    pub fn flows(&self) -> PathBuf {
        self.folder.path().join("flows")
    }

    pub fn locales(&self) -> PathBuf {
        self.folder.path().join("locales")
    }

    fn languages(&self) -> Vec<String> {
        let is_spoken = |path: &PathBuf| path.join("welcome.ftl").exists();
        let folders = std::fs::read_dir(self.locales()).expect("a folder").map(|entry| entry.expect("an entry").path());
        folders.filter(is_spoken).map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    /// The findings of a kind in the files of the planted flow, `language/line:column: problem`, the flow's own file as
    /// `flow`. Other files are named whole.
    pub fn found(&self, code: Code) -> Vec<String> {
        let places = Places {
            flows: self.flows(),
            locales: self.locales(),
            web_address: String::new(),
            telegram_name: String::new(),
        };
        let findings = read(&places).findings;
        let broken: Vec<_> = findings.iter().filter(|f| [Code::Words, Code::Syntax].contains(&f.code)).collect();
        assert!(broken.is_empty(), "the planted files are read: {broken:?}");
        let told = findings.into_iter().filter(|finding| finding.code == code).map(|finding| {
            let file = finding.file.strip_prefix(self.folder.path()).unwrap_or(&finding.file).display().to_string();
            let file = file.strip_prefix("locales/").unwrap_or(&file).to_owned();
            let file = file.strip_suffix(&format!("/{}.ftl", self.name)).unwrap_or(&file).to_owned();
            let file = if file == format!("flows/{}.yaml", self.name) { "flow".to_owned() } else { file };
            format!("{file}/{}:{}: {}", finding.line, finding.column, finding.problem)
        });
        told.collect()
    }

    /// The same for one language.
    pub fn found_in(&self, language: &str, code: Code) -> Vec<String> {
        let prefix = format!("{language}/");
        self.found(code).into_iter().filter(|line| line.starts_with(&prefix)).collect()
    }
}

/// Each finding begins as expected and names what follows the `…`.
pub fn assert_found(found: &[String], expected: &[(&str, &str)]) {
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, (place, names)) in found.iter().zip(expected) {
        assert!(found.starts_with(place) && found.contains(names), "found {found}, expected {place} … {names}");
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
