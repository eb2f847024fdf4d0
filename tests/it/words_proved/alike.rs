//! Phrases that a language cannot tell apart.

use guidepost::flow::finding::Code;

use super::{Planted, assert_found};

const FLOW: &str = "wish: free\nvars:\n  which: [first, second]\nsteps:\n  - ask: which\n";

fn words(title: &str, first: &str, second: &str) -> String {
    format!(
        "yard-title = the yard\n    .words = {title}\nyard-which = Which one?\n    .first = The first\n    .first-words = \
         {first}\n    .second = The second\n    .second-words = {second}\n"
    )
}

fn found(title: &str, first: &str, second: &str) -> Vec<String> {
    Planted::new("yard", FLOW, &words(title, first, second)).found_in("en", Code::Alike)
}

#[test]
fn two_options_that_share_a_phrase_are_found_at_the_line_that_is_not_heard() {
    assert_found(
        &found("zebra yard", "purple | zebra", "yellow | purple"),
        &[("en/7:6: `purple` names `second` of `yard-which` and is taken for `first`", "")],
    );
    assert!(found("zebra yard", "purple | zebra", "yellow | orange").is_empty(), "its repaired twin");
}

#[test]
fn an_open_ending_takes_what_another_option_lists() {
    assert_found(&found("zebra yard", "purpl*", "purple"), &[("en/7:6: `purple` names `second`", "taken for `first`")]);
    assert!(found("zebra yard", "purpl*", "yellow").is_empty());
}

#[test]
fn a_label_that_another_option_lists_is_found() {
    assert_found(&found("zebra yard", "the second", "yellow"), &[("en/6:6: `The second` names `second`", "`first`")]);
}

#[test]
fn an_option_that_goes_back_or_calls_for_help_is_found() {
    assert_found(&found("zebra yard", "go back", "yellow"), &[("en/5:6: `go back` names `first`", "going back")]);
    assert_found(&found("zebra yard", "purple", "chest pain"), &[("en/7:6: `chest pain`", "danger")]);
    assert!(found("zebra yard", "return", "chest of drawers").is_empty());
}

#[test]
fn a_phrase_that_nobody_can_say_is_found() {
    assert_found(
        &found("zebra yard", "purple | !!", "yellow"),
        &[("en/5:6: `yard-which.first-words` has the phrase `!!`", "")],
    );
    assert_found(
        &found("zebra yard", "purple |", "yellow"),
        &[("en/5:6: `yard-which.first-words` has the phrase ``", "")],
    );
    assert_found(
        &found("zebra yard", "purple { $which }", "yellow"),
        &[("en/5:6: `yard-which.first-words` has a `{ }`", "never heard")],
    );
}

#[test]
fn two_flows_that_are_asked_for_with_one_phrase_are_found() {
    // `ride` comes first by its name and hears it.
    assert_found(
        &found("zebra yard | need a ride", "purple", "yellow"),
        &[("en/2:6: `need a ride` asks for `yard`", "`ride`")],
    );
    assert_found(&found("kill myself", "purple", "yellow"), &[("en/2:6: `kill myself` asks for `yard`", "danger")]);
    assert!(found("zebra yard | need a zebra", "purple", "yellow").is_empty());
}

#[test]
fn each_language_is_tried_with_its_own_words() {
    let planted = Planted::new("yard", FLOW, &words("zebra yard", "purple", "yellow"));
    planted.words("es", &words("patio de cebras", "morado | lila", "amarillo | lila"));
    assert!(planted.found_in("en", Code::Alike).is_empty());
    assert_found(&planted.found_in("es", Code::Alike), &[("es/7:6: `lila` names `second`", "")]);
}

#[test]
fn topics_that_share_a_phrase_are_found() {
    let planted = Planted::new("yard", FLOW, &words("zebra yard", "purple", "yellow"));
    assert!(planted.found(Code::Alike).is_empty());
    let file = planted.locales().join("en/benefits.ftl");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen(".words =", ".words = purple topic |", 2)).unwrap();
    let found = planted.found(Code::Alike);
    assert!(
        found.iter().any(|line| line.starts_with("en/benefits.ftl/") && line.contains("`purple topic` names")),
        "{found:?}"
    );
}
