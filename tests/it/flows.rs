//! The flow language: what docs/flows.md shows is read and run here, and what is wrong is said at its place.

use std::path::{Path, PathBuf};

use guidepost::edition::load::{Places, load};
use guidepost::flow::load::from_texts;

use guidepost::rehearsal::play::play;
use guidepost::rehearsal::read::read;

/// The findings of one flow file called `name`, as lines.
fn findings(name: &str, text: &str) -> Vec<String> {
    match from_texts(&[(PathBuf::from(format!("{name}.yaml")), text.to_owned())]) {
        Ok(_) => vec![],
        Err(findings) => findings.iter().map(ToString::to_string).collect(),
    }
}

fn check(text: &str, expected: &[&str]) {
    let text = format!("flow: f\nabout: a flow\n{text}");
    let found = findings("f", &text);
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!(found.starts_with(expected), "found {found}, expected {expected}");
    }
}

#[test]
fn every_fault_is_said_at_its_place_and_several_at_once() {
    check("steps:\n  - gotto: x\n", &["f.yaml:4:5: unknown key `gotto` (did you mean `goto`?)"]);
    check("steps:\n  - goto: nowhere\n", &["f.yaml:4:11: no step has the id `nowhere`"]);
    check(
        "steps:\n  - ask: whne\n  - act: add-vist\n",
        &["f.yaml:4:10: unknown variable `whne`", "f.yaml:5:10: unknown act `add-vist` (did you mean `add-visit`?)"],
    );
    check("vars:\n  a: moent\nsteps:\n  - ask: a\n", &["f.yaml:4:6: unknown type `moent` (did you mean `moment`?)"]);
    check("steps:\n  - call: nobody\n", &["f.yaml:4:5: unknown flow `nobody`"]);
    check("starts: remindr\nsteps: []\n", &["f.yaml:3:9: unknown occasion `remindr` (did you mean `reminder`?)"]);
    check("steps:\n  - say: a\n    options: {b: f}\n", &["f.yaml:5:5: `options` belongs to a step with `offer`, not"]);
    check("steps:\n  - say: a\n    goto: end\n", &["f.yaml:4:5: a step has one of"]);
    check(
        "steps:\n  - if: has-vists\n    then: []\n",
        &["f.yaml:4:9: unknown fact `has-vists` (did you mean `has-visits`?)"],
    );
    check(
        "vars:\n  a: [x, y]\nsteps:\n  - ask: a\n    on:\n      z:\n        - say: b\n",
        &["f.yaml:8:7: `a` has no option `z`"],
    );
    check("vars:\n  v: visit\nsteps:\n  - ask: v\n", &["f.yaml:6:5: there may be no v to choose from"]);
    check(
        "vars:\n  visit: visit\nsteps:\n  - act: cancel-visit\n",
        &["f.yaml:6:10: `cancel-visit` can fail: say under `failed` what follows then"],
    );
    check(
        "vars:\n  a: text\nsteps:\n  - ask: a\n    tries: 9\n",
        &["f.yaml:7:12: `tries` must be a number from 1 to 5, not `9`"],
    );
    check("vars:\n  a: text\nsteps:\n  - ask: a\n    wait: soon\n", &["f.yaml:7:11: `soon` is no length of time"]);
    check(
        "starts: reminder\nvars:\n  a: text\nsteps:\n  - ask: a\n",
        &["f.yaml:7:5: a flow that starts on `reminder` speaks beside another and cannot ask"],
    );
    check("vars:\n  a: text\nsteps:\n  - ask: a\n  - ask: a\n", &["f.yaml:7:5: two steps are called `ask:a`"]);
}

#[test]
fn bad_files_are_findings_and_never_a_panic() {
    let bomb = format!(
        "a: &a [x,x,x,x,x,x,x,x,x]\n{}",
        (0..20).map(|i| format!("b{i}: [*a,*a,*a,*a,*a]\n")).collect::<String>()
    );
    for text in ["", "flow", "- 1", "flow: [", "\u{0}", "flow: f\nflow: f\n", bomb.as_str(), &"[".repeat(10_000)] {
        assert!(!findings("f", text).is_empty(), "{} chars", text.len());
    }
    assert!(findings("other", "flow: f\nabout: a\nsteps: []\n")[0].contains("they must agree"));
}

#[test]
fn two_flows_cannot_start_on_one_occasion() {
    let flow = |name: &str| {
        (PathBuf::from(format!("{name}.yaml")), format!("flow: {name}\nabout: a\nstarts: lost\nsteps: []\n"))
    };
    let findings = from_texts(&[flow("a"), flow("b")]).unwrap_err();
    assert!(findings[0].to_string().contains("both start on `lost`"), "{}", findings[0]);
}

/// The blocks of docs/flows.md with what stands behind their opening fence.
fn blocks() -> Vec<(String, String)> {
    let page = std::fs::read_to_string("docs/flows.md").unwrap();
    let mut blocks = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(""), Some(_)) => blocks.extend(open.take()),
            (Some(kind), None) => open = Some((kind.to_owned(), String::new())),
            (_, Some((_, text))) => {
                text.push_str(line);
                text.push('\n');
            }
            (_, None) => {}
        }
    }
    blocks
}

#[test]
fn every_example_of_the_manual_is_right_and_its_conversation_goes_as_written() {
    let folder = tempfile::tempdir().unwrap();
    copy(Path::new("flows"), &folder.path().join("flows"));
    // The manual's examples are worded in two languages.
    for language in ["en", "es"] {
        copy(&Path::new("locales").join(language), &folder.path().join("locales").join(language));
    }
    let mut talks = Vec::new();
    for (n, (kind, text)) in blocks().into_iter().enumerate() {
        match kind.as_str() {
            "yaml" => {
                let name =
                    text.lines().next().unwrap().strip_prefix("flow: ").expect("an example is a whole flow").to_owned();
                std::fs::write(folder.path().join(format!("flows/{name}.yaml")), text).unwrap();
            }
            kind if kind.starts_with("fluent ") => {
                let language = &kind[7..];
                std::fs::write(folder.path().join(format!("locales/{language}/example-{n}.ftl")), text).unwrap();
            }
            "chat" => talks.push(text),
            // To be read, and proved elsewhere.
            "text" => {}
            other => panic!("no test knows what to do with a block of {other}"),
        }
    }
    let places = Places {
        flows: folder.path().join("flows"),
        locales: folder.path().join("locales"),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let house = load(&places).unwrap_or_else(|findings| {
        panic!("{}", findings.iter().map(|finding| format!("{finding}\n")).collect::<String>());
    });
    let (library, catalogue) = &house;
    assert!(talks.len() >= 2);
    for talk in talks {
        let script = read(Path::new("docs/flows.md"), &talk).unwrap_or_else(|findings| panic!("{findings:#?}"));
        for language in &library.languages {
            let played = play(&script, library, catalogue, language);
            assert!(played.failure.is_none(), "{}", played.failure.unwrap());
        }
    }
}

#[test]
fn the_manual_names_every_fact_act_and_occasion() {
    let page = std::fs::read_to_string("docs/flows.md").unwrap();
    let names = guidepost::flow::condition::YES_NO_FACTS.iter().copied();
    let names = names.chain(guidepost::flow::act::ACTS.iter().map(|act| act.name));
    let names = names.chain(guidepost::flow::book::Occasion::ALL.iter().map(|(_, name, _)| *name));
    for name in names.chain(guidepost::engine::fact::FACTS.iter().copied().filter(|name| *name != "set-aside")) {
        assert!(
            page.contains(&format!("`{name}`")) || page.contains(&format!("`${name}`")),
            "{name} is not in the manual"
        );
    }
}

pub fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
