//! What does not fit into a door, what is missing in a language, and what shows more than is known.

use guidepost::flow::finding::Code;

use super::{Planted, assert_found};

const SAY: &str = "vars:\n  a: text\n  b: text\n  c: text\n  d: text\n  e: text\nsteps:\n  - ask: a\n  - ask: b\n  - ask: c\n  \
                   - ask: d\n  - ask: e\n  - say: told\n";
const ASKS: &str = "yard-title = yard\nyard-a = A?\nyard-b = B?\nyard-c = C?\nyard-d = D?\nyard-e = E?\n";

#[test]
fn a_text_that_no_message_holds_is_found() {
    let told = |lines: usize| format!("{ASKS}yard-told =\n{}", "    Ten letters and more.\n".repeat(lines));
    assert_found(
        &Planted::new("yard", SAY, &told(200)).found_in("en", Code::TooLong),
        &[("en/7:1: `yard-told` can be 4", "4096: shorten it")],
    );
    assert!(Planted::new("yard", SAY, &told(100)).found(Code::TooLong).is_empty());
}

#[test]
fn what_people_may_type_counts_in_full() {
    let told = |vars: &str| format!("{ASKS}yard-told = {vars}\n");
    assert_found(
        &Planted::new("yard", SAY, &told("{ $a } { $b } { $c } { $d } { $e }")).found_in("en", Code::TooLong),
        &[("en/7:1: `yard-told` can be 5004 characters long, with `$a` up to 1000", "4096")],
    );
    assert!(Planted::new("yard", SAY, &told("{ $a } { $b } { $c } { $d }")).found(Code::TooLong).is_empty());
}

#[test]
fn the_longest_variant_decides() {
    let words = |long: &str| format!("{ASKS}yard-told = {{ $a ->\n    [x] {long}\n   *[other] Short.\n }}\n");
    let found = Planted::new("yard", SAY, &words(&"Long words. ".repeat(400))).found_in("en", Code::TooLong);
    assert_found(&found, &[("en/7:1: `yard-told`", "4096")]);
    assert!(Planted::new("yard", SAY, &words("Long words.")).found(Code::TooLong).is_empty());
}

#[test]
fn a_label_that_a_phone_cuts_is_found() {
    let flow = "vars:\n  which: [first]\nsteps:\n  - ask: which\n";
    let words = |label: &str| format!("yard-title = yard\nyard-which = Which?\n    .first = {label}\n");
    assert_found(
        &Planted::new("yard", flow, &words("The first of all the things that one can choose"))
            .found_in("en", Code::TooLong),
        &[("en/3:6: `yard-which.first` can be 47 characters long", "at most 40")],
    );
    assert!(Planted::new("yard", flow, &words("The first")).found(Code::TooLong).is_empty());
}

#[test]
fn a_button_that_carries_too_much_is_found_at_its_step() {
    let flow = |option: &str| {
        format!("takes: [visit]\nvars:\n  visit: visit\nsteps:\n  - offer: what\n    options:\n      {option}: menu\n")
    };
    let words = |option: &str| {
        format!("a-yard-with-a-long-name-title = yard\na-yard-with-a-long-name-what = What?\n    .{option} = Choose\n")
    };
    let long = "an-option-of-long-name-x";
    assert_found(
        &Planted::new("a-yard-with-a-long-name", &flow(long), &words(long)).found(Code::TooLong),
        &[("flow/7:5: the button of `an-option-of-long-name-x` carries up to 67 bytes", "64")],
    );
    let short = "an-option";
    assert!(Planted::new("a-yard-with-a-long-name", &flow(short), &words(short)).found(Code::TooLong).is_empty());
}

const ASK: &str = "vars:\n  which: [first]\nsteps:\n  - ask: which\n";
const WHOLE: &str = "yard-title = yard\nyard-which = Which?\n    .first = First\n    .first-words = one\n";

#[test]
fn what_one_language_has_and_another_lacks_is_found_where_it_is_written() {
    let planted = Planted::new("yard", ASK, WHOLE);
    assert!(planted.found(Code::MissingWords).is_empty());
    planted.words("es", "yard-title = patio\n");
    assert_found(
        &planted.found(Code::MissingWords),
        &[("en/2:1: `yard-which` is missing in es: write it in ", "locales/es/yard.ftl")],
    );
    planted.words("es", "yard-title = patio\nyard-which = ¿Cuál?\n    .first = Primero\n");
    assert_found(
        &planted.found(Code::MissingWords),
        &[("en/4:6: `.first-words` of `yard-which` is missing in es", "")],
    );
}

#[test]
fn what_every_language_lacks_is_found_at_the_step() {
    let planted = Planted::new("yard", ASK, "yard-title = yard\nyard-wich = Which?\n");
    let found = planted.found(Code::MissingWords);
    let expected = "flow/6:5: no message `yard-which` in en (did you mean `yard-wich`?)";
    assert!(found.iter().any(|found| found.starts_with(expected)), "{found:?}");
}

#[test]
fn other_variables_in_another_language_are_found() {
    let flow = "vars:\n  a: text\nsteps:\n  - ask: a\n  - say: told\n";
    let planted = Planted::new("yard", flow, "yard-title = yard\nyard-a = A?\nyard-told = You said { $a }.\n");
    assert!(planted.found(Code::DifferentVariables).is_empty());
    planted.words("es", "yard-title = patio\nyard-a = ¿A?\nyard-told = Gracias.\n");
    assert_found(&planted.found(Code::DifferentVariables), &[("es/3:1: `yard-told` shows `$a` in en or in es", "")]);
}

#[test]
fn a_label_that_shows_a_variable_is_found() {
    let words = |label: &str| format!("yard-title = yard\nyard-which = Which?\n    .first = {label}\n");
    assert_found(
        &Planted::new("yard", ASK, &words("First { $which }")).found_in("en", Code::UnknownShown),
        &[("en/3:6: `yard-which` shows `$which`", "")],
    );
    assert!(Planted::new("yard", ASK, &words("First")).found(Code::UnknownShown).is_empty());
}
