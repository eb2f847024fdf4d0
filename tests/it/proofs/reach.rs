//! A person and STOP are near from every question: tried on the engine, in every language.

use std::path::Path;

use guidepost::edition::load::{Places, read};

/// A file and what becomes of its text.
type Change<'a> = (&'a str, &'a dyn Fn(&str) -> String);

/// The findings about the shipped flows and words with changed and added files: `file:line [code]`.
pub fn found_with(changes: &[Change<'_>]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for dir in ["flows", "locales"] {
        crate::flows::copy(Path::new(dir), &folder.path().join(dir));
    }
    found_in(&folder, changes)
}

/// The same in English and Spanish alone, where many faults are tried one after the other.
pub fn found_in_two_languages(changes: &[Change<'_>]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for dir in ["flows", "locales/en", "locales/es"] {
        crate::flows::copy(Path::new(dir), &folder.path().join(dir));
    }
    std::fs::copy("locales/names.yaml", folder.path().join("locales/names.yaml")).unwrap();
    found_in(&folder, changes)
}

fn found_in(folder: &tempfile::TempDir, changes: &[Change<'_>]) -> Vec<String> {
    for (file, change) in changes {
        let path = folder.path().join(file);
        let before = std::fs::read_to_string(&path).unwrap_or_default();
        let changed = change(&before);
        assert_ne!(before, changed, "the change of {file} changes something");
        std::fs::write(&path, changed).unwrap();
    }
    let places = Places {
        flows: folder.path().join("flows"),
        locales: folder.path().join("locales"),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let line = |finding: &guidepost::flow::finding::Finding| {
        let file = finding.file.strip_prefix(folder.path()).unwrap_or(&finding.file).display().to_string();
        format!("{file}:{} [{}]", finding.line, finding.code.name())
    };
    read(&places).findings.iter().map(line).collect()
}

#[test]
fn an_option_that_takes_the_word_stop_for_itself_is_said() {
    let found = found_with(&[("locales/en/rides.ftl", &|text| {
        text.replace(".alone-words = alone |", ".alone-words = alone | stop |")
    })]);
    assert!(found.contains(&"flows/ride.yaml:41 [no-stop]".to_owned()), "{found:#?}");
}

/// A question whose option is worded like the wish for a person and asks the same again.
const DEAF: &str = "flow: deaf\nabout: a\nwish: free\nvars:\n  a: [x, y]\nsteps:\n  - id: again\n    ask: a\n    on:\n      x:\n        \
                    - forget: a\n        - goto: again\n";

fn deaf_words(word: &str) -> String {
    format!(
        "deaf-title = a\n    .words = zzdeaf\ndeaf-a = Which?\n    .x = This\n    .x-words = {word}\n    .y = That\n"
    )
}

#[test]
fn an_option_that_takes_the_word_person_for_itself_is_said() {
    let found = |english: &str, spanish: &str| {
        let (english, spanish) = (deaf_words(english), deaf_words(spanish));
        found_with(&[
            ("flows/deaf.yaml", &|_| DEAF.to_owned()),
            ("locales/en/deaf.ftl", &|_| english.clone()),
            ("locales/es/deaf.ftl", &|_| spanish.clone()),
        ])
    };
    let no_person = "flows/deaf.yaml:7 [no-person]".to_owned();
    assert!(found("person", "zzz").contains(&no_person));
    assert!(found("zzz", "persona").contains(&no_person));
    assert!(!found("zzz", "zzz").contains(&no_person));
}

#[test]
fn a_book_without_a_flow_that_brings_a_person_is_refused() {
    let found = found_with(&[("flows/person.yaml", &|text| text.replace("wish: always", "wish: free"))]);
    assert!(found.contains(&"flows:0 [no-person]".to_owned()), "{found:#?}");
}
