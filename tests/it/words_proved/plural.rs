//! Counting as each language counts.

use guidepost::flow::finding::Code;

use super::{Planted, assert_found};

const FLOW: &str = "vars:\n  n: number\n  a: text\nsteps:\n  - ask: n\n  - ask: a\n  - say: told\n";

fn words(told: &str) -> String {
    format!("yard-title = yard\nyard-n = How many?\nyard-a = And?\nyard-told = {told}\n")
}

fn found(language: &str, told: &str) -> Vec<String> {
    let right = "{ $n ->\n    [one] One thing, { $a }.\n   *[other] { $n } things, { $a }.\n }";
    Planted::new("yard", FLOW, &words(right)).words(language, &words(told)).found_in(language, Code::Plural)
}

#[test]
fn a_form_that_the_language_needs_is_missed() {
    assert_found(
        &found("en", "{ $n ->\n    [0] Nothing, { $a }.\n   *[other] { $n } things, { $a }.\n }"),
        &[("en/6:6: `yard-told` has no `[one]`, which en needs, for 1", "")],
    );
    assert!(found("en", "{ $n ->\n    [one] One, { $a }.\n   *[other] { $n } things, { $a }.\n }").is_empty());
    assert!(
        found("en", "{ $n ->\n    [1] One, { $a }.\n   *[other] { $n } things, { $a }.\n }").is_empty(),
        "1 is all of `one`"
    );
}

#[test]
fn a_form_that_the_language_does_not_have_is_found() {
    assert_found(
        &found("en", "{ $n ->\n    [one] One, { $a }.\n    [few] Few, { $a }.\n   *[other] { $n } things, { $a }.\n }"),
        &[("en/6:6: `yard-told` has `[few]`, which is never chosen: en has no such form", "")],
    );
    assert_found(
        &found("en", "{ $n ->\n    [1] One, { $a }.\n    [one] One, { $a }.\n   *[other] { $n }, { $a }.\n }"),
        &[("en/6:6: `yard-told` has `[one]`", "a text of its own")],
    );
}

#[test]
fn what_is_called_by_no_number_is_found() {
    assert_found(
        &found("en", "{ $n ->\n    [one] One, { $a }.\n    [none] None, { $a }.\n   *[other] { $n }, { $a }.\n }"),
        &[("en/6:6: `yard-told` has `[none]`", "no number is called so")],
    );
}

#[test]
fn forms_chosen_by_words_are_found() {
    assert_found(
        &found("en", "{ $a ->\n    [one] One, { $n }.\n   *[other] Many, { $n }.\n }"),
        &[("en/5:6: `yard-told` chooses `[one]` by `$a`, which is no number", "")],
    );
    assert!(
        found("en", "{ $a ->\n    [blue] One, { $n }.\n   *[other] Many, { $n }.\n }").is_empty(),
        "words may choose"
    );
}

#[test]
fn places_are_counted_in_their_own_forms() {
    let told = |two: &str| {
        format!(
            "{{ NUMBER($n, type: \"ordinal\") ->\n    [one] {{ $n }}st\n{two}    [few] {{ $n }}rd\n   *[other] {{ $n }}th, {{ $a }}\n }}"
        )
    };
    assert_found(&found("en", &told("")), &[("en/7:6: `yard-told` has no `[two]`, which en needs, for 2", "")]);
    assert!(found("en", &told("    [two] { $n }nd\n")).is_empty());
}

#[test]
fn what_the_house_cannot_choose_is_not_asked_for_in_spanish() {
    let with =
        |many: &str| format!("{{ $n ->\n    [one] Una, {{ $a }}.\n{many}   *[other] {{ $n }} cosas, {{ $a }}.\n }}");
    let counted = guidepost::locale::count::counted("es", false);
    let can = counted.iter().any(|counted| counted.chosen == "many");
    let (without, within) = (found("es", &with("")), found("es", &with("    [many] { $n } de cosas, { $a }.\n")));
    if can {
        assert!(within.is_empty(), "{within:?}");
        assert_found(&without, &[("es/6:6: `yard-told` has no `[many]`", "1000000")]);
    } else {
        assert!(without.is_empty(), "{without:?}");
        assert_found(&within, &[("es/6:6: `yard-told` has `[many]`", "never choose it in es")]);
    }
}
