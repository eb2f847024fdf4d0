//! Conversations as tests: the shipped ones, and what is said about scripts that are wrong or go otherwise.

use std::path::{Path, PathBuf};

use guidepost::flow::finding::Finding;
use guidepost::rehearsal::coverage::coverage;
use guidepost::rehearsal::play::play;
use guidepost::rehearsal::read::read;
use guidepost::rehearsal::run::{files, run};

use crate::scene::SHIPPED;

/// What no conversation can come to, with the reason.
const UNREACHABLE: [(&str, &str); 1] = [
    // A name is asked for after the notice was agreed to, and nothing gives somebody one before.
    ("welcome", "`if`: the condition always holds"),
];

#[test]
fn every_shipped_conversation_goes_as_it_is_written_and_no_branch_is_left_out_in_any_language() {
    let (library, catalogue) = &*SHIPPED;
    let found = files(&[PathBuf::from("flows/tests")]).unwrap();
    assert!(found.len() >= 25, "{} conversations", found.len());
    let report = run(&found, &library.languages, library, catalogue, |_| {});
    let findings: Vec<Finding> = report.scripts.iter().flat_map(guidepost::rehearsal::run::Told::findings).collect();
    let told: String = findings.iter().map(|finding| format!("{finding}\n")).collect();
    assert!(report.passed(), "\n{told}");
    for (language, trace) in &report.traces {
        let gaps = coverage(&library.book, language, trace).gaps;
        let missed: Vec<String> = gaps
            .iter()
            .filter(|gap| !UNREACHABLE.contains(&(gap.flow.as_str(), gap.what.as_str())))
            .map(|gap| gap.line(Path::new("flows")))
            .collect();
        assert!(missed.is_empty(), "in {language}: {missed:#?}");
        assert_eq!(gaps.len(), UNREACHABLE.len(), "in {language}: what cannot be reached is reached");
    }
}

/// What is said about a script with these lines.
fn findings(lines: &str) -> Vec<String> {
    let (library, catalogue) = &*SHIPPED;
    let text = format!("conversation: a test\n{lines}\n");
    let found = match read(Path::new("a.chat"), &text) {
        Ok(script) => play(&script, library, catalogue, "en").failure.into_iter().collect(),
        Err(findings) => findings,
    };
    found.iter().map(ToString::to_string).collect()
}

fn check(lines: &str, expected: &[&str]) {
    let found = findings(lines);
    assert_eq!(found.len(), expected.len(), "{lines}: {found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "{lines}: found {found}, expected {expected}");
    }
}

#[test]
fn a_script_that_cannot_be_understood_is_told_so_at_its_place_and_all_at_once() {
    check(
        "somone: new\n> (ride\n< ride when\n~ soon\n* Ana dances\n= rich\n! what",
        &[
            "a.chat:2:1: the head of a conversation has conversation, someone, only, starts, not `somone` (did you mean \
             `someone`?)",
            "a.chat:3:3: a `(` without its `)`",
            "a.chat:4:3: what is heard is a message",
            "a.chat:5:3: time passes as",
            "a.chat:6:3: at the desk",
            "a.chat:7:3: a fact is",
            "a.chat:8:1: a line begins with",
        ],
    );
    check("someone: old\n< nothing", &["a.chat:2:10: somebody is `new`, or `welcomed`"]);
    check(
        "someone: welcomed in Chicagoo\n< nothing",
        &["a.chat:2:10: no time zone is called `Chicagoo` (did you mean"],
    );
    check("> (moment tomorrow)\n< nothing", &["a.chat:2:11: `tomorrow` is no day and time"]);
    check("> hello", &["a.chat: a conversation without a line that begins with `<` or `=` proves nothing"]);
    let untitled = read(Path::new("a.chat"), "> hello\n< nothing\n").unwrap_err();
    assert!(untitled[0].to_string().contains("begin with `conversation: …`"), "{}", untitled[0]);
}

#[test]
fn a_conversation_that_goes_otherwise_is_told_with_the_line_and_what_was_heard() {
    check("> (ride)\n< ride-where", &["a.chat:3:1: no message is called `ride-where` (did you mean `ride-when`?)"]);
    check("> (ride)\n< ride-pickup", &["a.chat:3:1: expected `ride-pickup`, heard `ride-when`"]);
    check("> (ride)\n< ride-when\n< ride-when", &["a.chat:4:1: expected `ride-when`, heard nothing"]);
    check("> (ride)\n> (menu)\n< menu-what", &["a.chat:3:1: `< ride-when` was heard before this line"]);
    check("< nothing\n> (ride)", &["a.chat:3:1: `< ride-when` was heard after the last line"]);
    check("> (ride)\n< nothing", &["a.chat:3:1: `< ride-when` was heard instead of nothing"]);
    check(
        "> (menu)\n< menu-what [visits, ride]",
        &["a.chat:3:1: expected the buttons [visits, ride], there are [visits,"],
    );
    check("> (menu)\n< menu-what (vital)", &["a.chat:3:1: expected it as vital, it was sent as reply"]);
    check("> (menu)\n< menu-what: \"bananas\"", &["a.chat:3:1: the words do not contain \"bananas\""]);
    check("> (menu)\n< menu-what\n> [rides]", &["a.chat:4:1: there is no such button (did you mean `ride`?)"]);
    check(
        "> (rdie)\n< nothing",
        &["a.chat:2:1: `(rdie)` is no flow, and no message with `.words` in en (did you mean `ride`?)"],
    );
    check("> es: hola\n< nothing", &["a.chat:2:1: no words for en: add ` | en: …`"]);
    check("* Ana takes the conversation\n< nothing", &["a.chat:2:1: nobody waits for a person"]);
    check("~ until the next reminder\n< nothing", &["a.chat:2:1: no reminder is to come"]);
    check("= stopped", &["a.chat:2:1: this does not hold"]);
    check("= a visit \"lab\" at 2026-12-01 10:00", &["a.chat:2:1: this does not hold: there is no visit"]);
    check("= escalated: asked, routine", &["a.chat:2:1: this does not hold: nothing is"]);
    check("= nothing escalated\n= no visits\n= no rides\n= no reminders\n= consented\n= called \"Rosa\"", &[]);
}

#[test]
fn no_script_is_a_panic() {
    let nasty = [
        "",
        "\u{0}",
        ">",
        "<",
        "~",
        "*",
        "=",
        "@",
        "@x",
        "@x >",
        "conversation:",
        "> (",
        "> [",
        "> [9999999999999999999]",
        "> (moment 99999-99-99 99:99)",
        "~ 999999 weeks later",
        "~ until 9999-12-31 23:59",
        "= reminders at ,,,",
        "> \"\"",
        "* : x",
        "* Ana says the ride comes",
        "> (location 999, 999)",
        "< from : \"\"",
        "> \\",
        "> en:",
        "> en: | es:",
        "* x adds a visit \"y\" at 9999-12-31 23:59",
    ];
    for line in nasty {
        let _ = findings(&format!("{line}\n< nothing"));
        let _ = read(Path::new("a.chat"), line);
    }
    assert!(!read(Path::new("a.chat"), &"> x\n".repeat(100_000)).unwrap_err().is_empty());
}
