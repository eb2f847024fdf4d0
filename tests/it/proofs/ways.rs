//! Faults in flows alone, found by following every way through them.

use std::path::PathBuf;

use guidepost::engine::fact;
use guidepost::flow::check::{Variables, Wording, Words};
use guidepost::flow::finding::Finding;
use guidepost::flow::load::from_texts;
use guidepost::flow::prove::prove;

/// What is proved of flows given as name and text after the head, while messages show variables (`en: f-a: x, y`).
fn proved(flows: &[(&str, &str)], shown: &[&str]) -> Vec<Finding> {
    let texts: Vec<(PathBuf, String)> = flows
        .iter()
        .map(|(name, rest)| (PathBuf::from(format!("{name}.yaml")), format!("flow: {name}\nabout: a\n{rest}")))
        .collect();
    let book = from_texts(&texts).unwrap_or_else(|findings| panic!("{findings:#?}"));
    let words: Vec<Words> = ["en", "es"]
        .into_iter()
        .map(|language| {
            let wordings = shown.iter().filter_map(|line| {
                let mut parts = line.split(": ");
                let in_language = parts.next()? == language;
                let wording = Wording {
                    message: parts.next()?.to_owned(),
                    attribute: None,
                    variables: parts.next()?.split(", ").map(str::to_owned).collect(),
                    file: PathBuf::from("x.ftl"),
                    line: 1,
                    column: 1,
                };
                in_language.then_some(wording)
            });
            Words::new(language, wordings)
        })
        .collect();
    prove(&book, &words, &Variables { facts: &fact::FACTS, names_of: fact::names_of })
}

/// The first `flow` is started by a wish; every finding begins as expected, `place [code]`.
fn check(flows: &[(&str, &str)], shown: &[&str], expected: &[(&str, &str)]) -> Vec<Finding> {
    let found = proved(flows, shown);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, (place, code)) in found.iter().zip(expected) {
        assert!(found.to_string().starts_with(&format!("{place}: ")), "{found} is not at {place}");
        assert_eq!(found.code.name(), *code, "{found}");
    }
    found
}

#[test]
fn a_step_that_no_conversation_comes_to_is_said() {
    let broken = "wish: free\nsteps:\n  - say: a\n  - goto: end\n  - say: b\n  - say: c\n";
    check(&[("f", broken)], &[], &[("f.yaml:7:5", "unreachable")]);
    check(&[("f", "wish: free\nsteps:\n  - say: a\n  - say: b\n")], &[], &[]);
}

#[test]
fn a_branch_for_an_answer_that_cannot_be_held_is_unreachable() {
    let broken =
        "wish: free\nvars:\n  a: [x, y]\nsteps:\n  - ask: a\n  - if: a unknown\n    then:\n      - say: never\n";
    check(&[("f", broken)], &[], &[("f.yaml:10:9", "unreachable")]);
    let mended =
        "wish: free\nvars:\n  a: [x, y]\nsteps:\n  - ask: a\n  - if: a is y\n    then:\n      - say: sometimes\n";
    check(&[("f", mended)], &[], &[]);
}

#[test]
fn a_region_that_nobody_gets_out_of_is_said_with_the_way_into_it() {
    let broken = "wish: free\nvars:\n  a: [x, y]\n  b: text\nsteps:\n  - ask: a\n    on:\n      y:\n        - goto: trap\n  - goto: end\n  \
                  - id: trap\n    ask: b\n  - forget: b\n  - goto: trap\n";
    let found = check(&[("f", broken)], &[], &[("f.yaml:13:5", "no-exit")]);
    assert_eq!(found[0].talk, ["< f-a", "> [y]"]);
    let mended = broken.replace("  - forget: b\n  - goto: trap\n", "");
    check(&[("f", &mended)], &[], &[]);
}

#[test]
fn going_round_without_a_question_is_said() {
    check(
        &[("f", "wish: free\nsteps:\n  - id: again\n    say: a\n  - if: has-visits\n    then:\n      - goto: again\n")],
        &[],
        &[("f.yaml:5:5", "silent-loop")],
    );
    // An answer that is known skips its question, so that nothing is asked on the second round.
    let broken = "wish: free\nvars:\n  a: [x, y]\nsteps:\n  - id: top\n    ask: a\n  - if: a is x\n    then:\n      - goto: top\n";
    let found = check(&[("f", broken)], &[], &[("f.yaml:7:5", "silent-loop")]);
    assert!(found[0].problem.contains("without a question"));
    let mended = broken.replace("      - goto: top", "      - forget: a\n      - goto: top");
    check(&[("f", &mended)], &[], &[]);
}

#[test]
fn an_act_that_is_tried_again_for_ever_is_a_silent_round() {
    let broken = "wish: free\nvars:\n  visit: visit\nsteps:\n  - ask: visit\n    none:\n      - goto: end\n  - id: try\n    act: confirm-visit\n    \
                  failed:\n      - goto: try\n";
    check(&[("f", broken)], &[], &[("f.yaml:10:5", "silent-loop")]);
    check(&[("f", &broken.replace("      - goto: try", "      - say: sorry"))], &[], &[]);
}

#[test]
fn flows_that_call_each_other_in_a_circle_are_said_once() {
    let broken = [("f", "wish: free\nsteps:\n  - call: g\n"), ("g", "steps:\n  - say: a\n  - call: f\n")];
    let found = check(&broken, &[], &[("f.yaml:5:5", "call-cycle")]);
    assert!(found[0].problem.contains("`f` → `g` → `f`"), "{}", found[0].problem);
    check(&[broken[0], ("g", "steps:\n  - say: a\n")], &[], &[]);
}

#[test]
fn flows_that_start_each_other_without_a_question_are_said() {
    let broken = [("f", "wish: free\nsteps:\n  - start: g\n"), ("g", "steps:\n  - say: a\n  - start: f\n")];
    check(&broken, &[], &[("f.yaml:5:5", "silent-loop")]);
    let mended = ("g", "vars:\n  a: [x]\nsteps:\n  - ask: a\n  - start: f\n");
    check(&[broken[0], mended], &[], &[]);
}

#[test]
fn a_message_of_one_language_that_shows_what_may_be_empty_is_said_with_the_conversation() {
    let flow = "wish: free\nvars:\n  a: [x, y]\n  b: text\nsteps:\n  - ask: a\n    on:\n      x:\n        - ask: b\n  - say: c\n";
    let found = check(&[("f", flow)], &["es: f-c: b"], &[("f.yaml:12:5", "unset")]);
    assert!(found[0].problem.contains("`f-c` shows `$b` in es"), "{}", found[0].problem);
    assert_eq!(found[0].talk, ["< f-a", "> [y]"]);
    let mended = flow.replace("  - say: c", "  - if: b known\n    then:\n      - say: c");
    check(&[("f", &mended)], &["es: f-c: b"], &[]);
}

#[test]
fn an_act_whose_variable_may_be_empty_is_said() {
    let flow = "wish: free\nvars:\n  when: moment\n  notice: [enough, short]\nsteps:\n  - act: look-at-notice\n  - if: notice is short\n    then:\n      \
                - say: a\n";
    check(&[("f", flow)], &[], &[("f.yaml:8:5", "unset")]);
    check(&[("f", &flow.replace("steps:", "steps:\n  - ask: when"))], &[], &[]);
}

#[test]
fn half_a_date_that_was_overheard_is_no_date() {
    let flow =
        "wish: free\nvars:\n  what: text\n  when: moment\nsteps:\n  - ask: what\n    hears: [when]\n  - say: a\n";
    let found = check(&[("f", flow)], &["en: f-a: when, what", "es: f-a: when, what"], &[("f.yaml:10:5", "unset")]);
    assert!(found[0].problem.contains("may hold nothing"), "{}", found[0].problem);
    check(&[("f", &flow.replace("  - say: a", "  - ask: when\n  - say: a"))], &["en: f-a: when, what"], &[]);
}

#[test]
fn a_visit_that_was_just_cancelled_cannot_be_shown() {
    let flow = "wish: free\nvars:\n  visit: visit\nsteps:\n  - ask: visit\n    none:\n      - goto: end\n  - act: cancel-visit\n    failed:\n      \
                - say: gone\n  - say: done\n";
    let found = check(&[("f", flow)], &["en: f-done: visit-when"], &[("f.yaml:13:5", "unset")]);
    assert!(found[0].problem.contains("not there any more"), "{}", found[0].problem);
    check(&[("f", flow)], &["en: f-gone: visit-when"], &[]);
}

#[test]
fn a_further_option_instead_of_a_thing_has_no_parts() {
    let flow = "wish: free\nvars:\n  visit: visit\nsteps:\n  - ask: visit\n    also: [other]\n    none:\n      - goto: end\n  - say: a\n";
    let found = check(&[("f", flow)], &["en: f-a: visit-when"], &[("f.yaml:11:5", "unset")]);
    assert_eq!(found[0].talk, ["< f-visit", "> [other]"]);
    check(
        &[("f", &flow.replace("    none", "    on:\n      other:\n        - goto: end\n    none"))],
        &["en: f-a: visit-when"],
        &[],
    );
}

#[test]
fn what_nobody_hands_in_may_be_empty_and_what_everybody_does_is_not() {
    let taker = "takes: [a]\nvars:\n  a: text\nsteps:\n  - say: b\n";
    let giver = "wish: free\ntakes: [a]\nvars:\n  a: text\nsteps:\n  - call: g\n";
    check(&[("f", giver), ("g", taker)], &["en: g-b: a"], &[("g.yaml:7:5", "unset")]);
    let mended = "wish: free\nvars:\n  a: text\nsteps:\n  - ask: a\n  - call: g\n";
    check(&[("f", mended), ("g", taker)], &["en: g-b: a"], &[]);
}

#[test]
fn names_that_nothing_uses_are_said() {
    check(&[("f", "wish: free\nvars:\n  a: text\n  b: text\nsteps:\n  - ask: a\n")], &[], &[("f.yaml:6:3", "unused")]);
    check(
        &[("f", "wish: free\nsteps:\n  - say: a\n"), ("g", "steps:\n  - say: a\n")],
        &[],
        &[("g.yaml:1:1", "unused")],
    );
    check(&[("f", "wish: free\nsteps:\n  - call: g\n"), ("g", "steps:\n  - say: a\n")], &[], &[]);
}
