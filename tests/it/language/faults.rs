//! Everything that is wrong with a file is said at once, each at its own place.

use std::path::PathBuf;

use guidepost::flow::grammar::VERBS;
use guidepost::flow::load::from_texts;

fn findings(text: &str) -> Vec<String> {
    match from_texts(&[(PathBuf::from("f.yaml"), text.to_owned())]) {
        Ok(_) => vec![],
        Err(findings) => findings.iter().map(ToString::to_string).collect(),
    }
}

fn check(text: &str, expected: &[&str]) {
    let found = findings(text);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "found {found}, expected {expected}");
    }
}

#[test]
fn one_mistake_does_not_hide_the_next() {
    check(
        "flow: f
abuot: a slip
wish: sometimes
tries: many
vars:
  size: [small, small]
  when: momnet
  count: {type: number, from: 9, to: 1}
  size: text
steps:
  - ask: size
    trise: 3
    on: none
  - say: [a, b]
  - gotto: end
  - if: size is smal
    then:
      - escalte: now
      - ask: whne
  - say: a
    ask: size
    on:
      small:
        - goto: nowhere
          failed: []
",
        &[
            "f.yaml:1:1: a flow needs `about`",
            "f.yaml:2:1: unknown key `abuot` (did you mean `about`?) in a flow's head [unknown-name]",
            "f.yaml:3:7: `wish` is one of free, always, not `sometimes` [bad-value]",
            "f.yaml:4:8: `tries` must be a number from 1 to 5, not `many` [bad-value]",
            "f.yaml:6:17: `size` has the option `small` twice [twice]",
            "f.yaml:7:9: unknown type `momnet` (did you mean `moment`?)",
            "f.yaml:8:3: no number is within the limits of `count`",
            "f.yaml:9:3: `size` stands here twice, first on line 6 [twice]",
            "f.yaml:12:5: unknown key `trise` (did you mean `tries`?) in a step with `ask` [unknown-name]",
            "f.yaml:13:9: `on` must be `option:` with steps below it, not `none` [bad-value]",
            "f.yaml:14:10: `say` must be one name, not a list [wrong-type]",
            "f.yaml:15:5: unknown key `gotto` (did you mean `goto`?)",
            "f.yaml:16:17: `size` has no option `smal` (did you mean `small`?)",
            "f.yaml:18:9: unknown key `escalte` (did you mean `escalate`?)",
            "f.yaml:19:14: unknown variable `whne` (did you mean `when`?)",
            "f.yaml:20:5: a step has one of say, ask, offer, if, call, start, goto, act, escalate, remember, set, forget; this \
             one has 2",
            "f.yaml:25:11: `failed` belongs to a step with `act`, not to a step with `goto`",
        ],
    );
}

#[test]
fn what_stands_before_a_fault_of_the_yaml_is_still_read() {
    check(
        "flow: f\nabout: a\nstpes: []\nsteps:\n  - say: [\n",
        &[
            "f.yaml:3:1: unknown key `stpes` (did you mean `steps`?)",
            "f.yaml:5:10: this cannot be read as YAML: unclosed bracket",
        ],
    );
    check(
        "flow: f\nabout: a\nsteps:\n\t- say: a\n",
        &["f.yaml:4:2: this cannot be read as YAML: a tab stands here, use blanks"],
    );
}

#[test]
fn parts_that_are_written_elsewhere_are_said() {
    check(
        "flow: f\nabout: a\nsteps:\n  - &x\n    say: a\n  - *x\n",
        &["f.yaml:6:5: `*` stands for a part that is written elsewhere", "f.yaml:6:5: a step is `verb: …`"],
    );
    check("flow: f\nabout: a\nsteps: []\n---\nflow: g\n", &["f.yaml:4:1: a file holds one flow"]);
    check("", &["f.yaml:1:1: there is nothing in this file"]);
    check("- flow\n", &["f.yaml:1:1: a flow file begins with `flow: <name>`; this is a list"]);
}

#[test]
fn types_that_are_written_out_say_what_is_wrong_with_them() {
    let vars = |line: &str| format!("flow: f\nabout: a\nvars:\n  {line}\nsteps: []\n");
    for (line, expected) in [
        ("a: {many: [x], from: 1}", "f.yaml:4:18: `from` is no limit of `many`"),
        ("a: {type: text, to: 3}", "f.yaml:4:19: `to` is no limit of `text`"),
        ("a: {type: moment}", "f.yaml:4:13: `type` is one of text, number, not `moment`"),
        ("a: {longest: 3}", "f.yaml:4:6: a type that is written out has"),
        ("a: {type: text, longest: 0}", "f.yaml:4:19: `longest` is a number of characters"),
        ("a: {many: [done]}", "f.yaml:4:14: no option can be called `done`"),
        ("a: []", "f.yaml:4:3: `a` has no option to choose from"),
        ("a:", "f.yaml:4:3: `a` needs a type"),
    ] {
        check(&vars(line), &[expected]);
    }
}

#[test]
fn what_an_act_and_a_question_cannot_have_is_said() {
    check(
        "flow: f\nabout: a\nvars:\n  doctor: text\n  needs: {many: [food]}\nsteps:\n  - ask: needs\n    also: [x]\n    on:\n      food: \
         []\n  - act: add-visit\n    with: {waht: doctor}\n    gives: {visit: mine}\n    failed: []\n",
        &[
            "f.yaml:8:12: several can be chosen in `needs`: write the option into its list",
            "f.yaml:10:7: several can be chosen in `needs`: ask below with `if: needs has food`",
            "f.yaml:11:10: `add-visit` works with a variable `what: text`",
            "f.yaml:11:10: `add-visit` works with a variable `when: moment`",
            "f.yaml:12:12: `add-visit` does not need `waht` (did you mean `what`?)",
            "f.yaml:13:20: unknown variable `mine`",
        ],
    );
}

#[test]
fn every_verb_of_the_table_is_read() {
    let values = [
        ("ask", "a"),
        ("if", "has-visits"),
        ("act", "let-go"),
        ("set", "{a: x}"),
        ("remember", "a"),
        ("forget", "a"),
        ("goto", "end"),
        ("call", "g"),
        ("start", "g"),
        ("offer", "o"),
    ];
    for verb in VERBS {
        let value = values.iter().find(|(name, _)| *name == verb.key.name).map_or("some-name", |(_, value)| value);
        let own = match verb.key.name {
            "offer" => "\n    options: {x: g}",
            "if" => "\n    then: []",
            _ => "",
        };
        let text = format!("flow: f\nabout: a\nvars:\n  a: [x]\nsteps:\n  - {}: {value}{own}\n", verb.key.name);
        let other = (PathBuf::from("g.yaml"), "flow: g\nabout: a\nsteps: []\n".to_owned());
        let book =
            from_texts(&[(PathBuf::from("f.yaml"), text.clone()), other]).unwrap_or_else(|f| panic!("{text}{f:?}"));
        assert!(!book.flow("f").unwrap().steps.is_empty(), "{text}");
    }
}

#[test]
fn files_that_are_cut_torn_and_mixed_up_are_findings_and_never_a_panic() {
    let mut flows: Vec<(PathBuf, String)> = std::fs::read_dir("flows")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "yaml"))
        .map(|path| (path.clone(), std::fs::read_to_string(path).unwrap()))
        .collect();
    flows.sort();
    for (path, text) in &flows {
        let letters: Vec<char> = text.chars().collect();
        for cut in (1..letters.len()).step_by(23) {
            let head: String = letters[..cut].iter().collect();
            let tail: String = letters[cut..].iter().collect();
            for torn in [
                head.clone(),
                tail.clone(),
                format!("{tail}{head}"),
                format!("{head}[{tail}"),
                format!("{head}\t: {tail}"),
            ] {
                if let Err(findings) = from_texts(&[(path.clone(), torn)]) {
                    assert!(!findings.is_empty());
                }
            }
        }
    }
    for deep in ["- steps:\n".repeat(2_000), "[".repeat(50_000), "{a: ".repeat(50_000), "- ".repeat(50_000)] {
        assert!(!findings(&deep).is_empty());
    }
}
