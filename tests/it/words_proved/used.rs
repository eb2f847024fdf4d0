//! Words that nothing uses.

use std::collections::BTreeSet;
use std::path::Path;

use guidepost::edition::words::used::{TELEGRAM_MESSAGES, WEB_MESSAGES, WEB_WAYS};
use guidepost::flow::finding::Code;
use regex::Regex;

use super::{Planted, assert_found};

const FLOW: &str = "vars:\n  which: [first]\nsteps:\n  - ask: which\n";

#[test]
fn a_message_that_no_flow_says_is_found() {
    let words = "yard-title = yard\nyard-which = Which?\n    .first = First\n";
    let more = format!("{words}yard-left-over = Left over.\n    .words = over\n");
    assert_found(
        &Planted::new("yard", FLOW, &more).found_in("en", Code::Unused),
        &[("en/4:1: nothing uses `yard-left-over`", "")],
    );
    assert!(Planted::new("yard", FLOW, words).found_in("en", Code::Unused).is_empty());
}

#[test]
fn an_option_that_no_question_has_is_found() {
    let words = "yard-title = yard\nyard-which = Which?\n    .first = First\n    .frist-words = one\n";
    assert_found(
        &Planted::new("yard", FLOW, words).found_in("en", Code::Unused),
        &[("en/4:6: nothing uses `.frist-words` of `yard-which`", "")],
    );
}

#[test]
fn a_message_that_another_one_uses_is_used() {
    let words = "yard-title = yard\nyard-which = Which? { yard-more }\n    .first = First\nyard-more = Tap one.\n";
    assert!(Planted::new("yard", FLOW, words).found_in("en", Code::Unused).is_empty());
}

fn files(dir: &Path, into: &mut String) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "html") {
            into.push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn the_list_of_the_pages_words_is_what_the_pages_ask_for() {
    let mut text = String::new();
    files(Path::new("src/channel/web"), &mut text);
    let asked: BTreeSet<String> =
        Regex::new(r#""(web-[a-z-]*[a-z])""#).unwrap().captures_iter(&text).map(|found| found[1].to_owned()).collect();
    assert_eq!(asked, WEB_MESSAGES.iter().map(|id| (*id).to_owned()).collect());
    let ways: BTreeSet<String> = Regex::new(r#"name="way" value="([a-z]+)""#)
        .unwrap()
        .captures_iter(&text)
        .map(|found| format!("web-{}", &found[1]))
        .collect();
    assert_eq!(ways, WEB_WAYS.iter().map(|id| (*id).to_owned()).collect());
}

#[test]
fn the_list_of_telegrams_words_is_what_its_menu_shows() {
    let text = std::fs::read_to_string("src/command/serve.rs").unwrap();
    let list = text.split("const COMMANDS").nth(1).and_then(|rest| rest.split(';').nth(1)).unwrap();
    let shown: BTreeSet<String> = Regex::new(r#""([a-z]+)""#)
        .unwrap()
        .captures_iter(list)
        .map(|found| format!("telegram-command-{}", &found[1]))
        .collect();
    assert_eq!(shown, TELEGRAM_MESSAGES.iter().map(|id| (*id).to_owned()).collect());
}
