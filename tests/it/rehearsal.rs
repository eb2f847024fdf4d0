//! Conversations as tests: the shipped ones, and what is said about scripts that are wrong or go otherwise.

use std::path::{Path, PathBuf};

use guidepost::flow::finding::Finding;
use guidepost::rehearsal::coverage::coverage;
use guidepost::rehearsal::play::play;
use guidepost::rehearsal::read::read;
use guidepost::rehearsal::run::{files, run};

use crate::scene::SHIPPED;

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
        let missed: Vec<String> = gaps.iter().map(|gap| gap.line(Path::new("flows"))).collect();
        assert!(missed.is_empty(), "in {language}: {missed:#?}");
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
    // The button of a ride that is not there any more still asks whether to cancel it: a known fault of today.
    let ride = "> (ride) (moment 2026-12-01 10:00)\n< ride-mobility\n> [walks]\n< ride-companion\n> [alone]\n< ride-pickup\n\
                > Elm Street\n< ride-right\n> [yes]\n< ride-asked\n< anything-else-what\n* the desk says the ride comes\n\
                < ride-settled-told\n> [cancel]\n< ride-cancel-sure\n> [yes]\n< ride-cancel-cancelled\n< anything-else-what\n\
                > [cancel] of ride-settled-told\n< ask-gone\n< ride-cancel-none\n< anything-else-what";
    // A question about a ride that is gone would show nothing in its place: it is never asked.
    check(ride, &[]);
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

/// Runs the program in the repository, with this on its standard input.
fn guidepost(args: &[&str], input: &str) -> (Option<i32>, String) {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let mut command = Command::new(env!("CARGO_BIN_EXE_guidepost"));
    command.env_remove("GUIDEPOST_FLOWS").env_remove("GUIDEPOST_LOCALES").args(args);
    let mut process =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it runs");
    process.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads");
    let output = process.wait_with_output().expect("it ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code(), text(output.stdout) + &text(output.stderr))
}

#[test]
fn what_is_rehearsed_in_the_terminal_becomes_a_test_that_passes() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.chat");
    let mine = file.to_str().unwrap();
    let typed = "ojos (Dra. Díaz)\n1 de diciembre a las 10 de la mañana\n1\n/state\n+2d\nat the 1-day reminder\n2\n/language en\n\
                 /advocate take\npersona\n/advocate take\n/advocate say \"Hola\"\n/effects\n/advocate give back\n/nonsense\n/quit\n";
    let (code, told) = guidepost(&["talk", "visit-add", "--language", "es", "--record", mine], typed);
    assert_eq!(code, Some(0), "{told}");
    for part in [
        "[visit-add-what]",
        "1. ",
        "visit: ojos (Dra. Díaz) at 2026-12-01 10:00",
        "[reminder-due]",
        "[Ana]",
        "no command",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    assert!(told.contains("! nobody waits for a person"), "{told}");
    let script = std::fs::read_to_string(&file).unwrap();
    assert!(script.contains("> ojos \\(Dra. Díaz)\n< visit-add-when\n"), "{script}");
    assert!(script.contains("~ until the 1-day reminder\n< reminder-due\n"), "{script}");
    let (code, told) = guidepost(&["test", mine], "");
    assert_eq!(code, Some(0), "{told}\n{script}");
    assert!(told.contains("ok    mine.chat: A rehearsal of visit-add (es)"), "{told}");
}

#[test]
fn a_run_tells_people_and_build_servers_what_went_otherwise() {
    let folder = tempfile::tempdir().unwrap();
    let chat = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    chat("good.chat", "conversation: A & B\n> (menu)\n< menu-what\n");
    chat("bad.chat", "conversation: Bad\nonly: en\n> (menu)\n< menu-how\n");
    chat("worse.chat", "conversation: Worse\n? what\n");
    let junit = folder.path().join("report.xml");
    let (code, told) =
        guidepost(&["test", folder.path().to_str().unwrap(), "--coverage", "--junit", junit.to_str().unwrap()], "");
    assert_eq!(code, Some(1), "{told}");
    for part in [
        "FAIL  bad.chat: Bad (en)\n",
        "ok    good.chat: A & B (en ar es",
        "FAIL  worse.chat: worse (not held)\n",
        "bad.chat:4:1: no message is called `menu-how` (did you mean `menu-what`?) (in en) [unknown-name]\n    < menu-how\n    ^\n",
        "flows/ride.yaml:",
    ] {
        assert!(told.contains(part), "{part} is not in {told}");
    }
    let xml = std::fs::read_to_string(junit).unwrap();
    assert!(xml.contains("<testsuite name=\"en\" tests=\"2\" failures=\"1\" errors=\"0\">"), "{xml}");
    assert!(xml.contains("<testsuite name=\"es\" tests=\"1\" failures=\"0\" errors=\"0\">"), "{xml}");
    assert!(xml.contains("name=\"A &amp; B\"") && xml.contains("<error message="), "{xml}");
    for wrong in [&["test", "nowhere"][..], &["test", "--language", "tlh"]] {
        assert_eq!(guidepost(wrong, "").0, Some(2));
    }
}
