//! The name of a proof: of everything that it reads, and of the very program that reads it. What passed under a name would
//! pass under it again, so a memory that keeps the name spares a start the proof.

use std::path::PathBuf;

use sha2::{Digest, Sha256};

use super::content::Content;
use super::load::Places;

/// Changes with every source, dependency and feature of the program (`build.rs`): a newer prover proves anew.
const BUILD: &str = concat!(env!("CARGO_PKG_VERSION"), "-", env!("GUIDEPOST_BUILD"));
/// What is in an edition by its texts; every other file of the words' folders is read by the proof alone.
const WORDS: &str = "ftl";

/// The name of the proof of this content in these places; none when something that the proof reads cannot be read.
#[must_use]
pub fn name(content: &Content, places: &Places) -> Option<String> {
    let mut whole = Sha256::new();
    let mut add = |part: &[u8]| {
        // Lengths first: nothing can move from one part into the next and leave the name as it was.
        whole.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        whole.update(part);
    };
    add(BUILD.as_bytes());
    add(content.id().as_bytes());
    for file in beside_the_words(places)? {
        // Wherever the folders are: what is in them counts.
        add(file.strip_prefix(&places.locales).unwrap_or(&file).to_string_lossy().as_bytes());
        add(&std::fs::read(&file).ok()?);
    }
    Some(whole.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The ledgers of translations and the lists of names and jargon, wherever they stand in the folders.
fn beside_the_words(places: &Places) -> Option<Vec<PathBuf>> {
    let entries = |dir: &PathBuf| -> Option<Vec<PathBuf>> {
        std::fs::read_dir(dir).ok()?.map(|entry| entry.ok().map(|entry| entry.path())).collect()
    };
    let mut files = Vec::new();
    for entry in entries(&places.locales)? {
        if entry.is_dir() {
            files.extend(entries(&entry)?.into_iter().filter(|path| !path.is_dir()));
        } else {
            files.push(entry);
        }
    }
    files.retain(|file| file.extension().is_none_or(|extension| extension != WORDS));
    files.sort();
    Some(files)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_proof_is_named_by_everything_that_it_reads() {
        let dir = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| {
            let file = dir.path().join(name);
            std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            std::fs::write(file, text).expect("written");
        };
        let places = |locales: PathBuf| Places {
            flows: dir.path().to_owned(),
            locales,
            web_address: String::new(),
            telegram_name: String::new(),
        };
        let (here, nowhere) = (places(dir.path().join("locales")), places(dir.path().join("nowhere")));
        let content = Content::of(BTreeMap::from([("flows/a.yaml".to_owned(), "x".to_owned())]));
        write("locales/names.yaml", "- Rosa");
        write("locales/en/review.yaml", "a");
        let first = name(&content, &here).expect("all can be read");
        assert_eq!(name(&content, &here), Some(first.clone()));
        assert_ne!(name(&Content::default(), &here), Some(first.clone()), "another edition");
        write("locales/en/a.ftl", "its text is in the edition");
        assert_eq!(name(&content, &here), Some(first.clone()));
        write("locales/en/review.yaml", "b");
        let second = name(&content, &here);
        assert_ne!(second, Some(first), "another ledger");
        write("locales/en/jargon.yaml", "");
        assert_ne!(name(&content, &here), second, "one more file");
        assert_eq!(name(&content, &nowhere), None, "what cannot be read is not named");
    }
}
