//! docs/findings.md: every kind of finding has a section, and its examples are as wrong and as right as they say.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use guidepost::edition::load::{Places, read};
use guidepost::engine::fact;
use guidepost::flow::check::{Variables, Wording, Words, check};
use guidepost::flow::finding::{Code, Finding};
use guidepost::flow::load::from_texts;
use guidepost::flow::prove::prove;
use guidepost::locale::catalogue::Catalogue;

/// Sections whose examples are tried elsewhere: what words must be like (`words_proved`), bytes that are no text (`bad_input`),
/// five hundred steps (below), a conversation (`rehearsal`).
const TRIED_ELSEWHERE: [&str; 11] = [
    "alike",
    "bad-exception",
    "conversation",
    "hard-to-read",
    "jargon",
    "long-sentence",
    "plural",
    "stale",
    "too-long",
    "two-questions",
    "unreadable",
];

/// A block behind its fence: its language, whether it is the wrong one, whether it stands among the shipped files.
struct Block {
    language: String,
    is_wrong: bool,
    in_the_house: bool,
    text: String,
}

fn sections() -> BTreeMap<String, Vec<Block>> {
    let page = std::fs::read_to_string("docs/findings.md").unwrap();
    let mut sections: BTreeMap<String, Vec<Block>> = BTreeMap::new();
    let mut section = String::new();
    let mut open: Option<Block> = None;
    for line in page.lines() {
        if let Some(name) = line.strip_prefix("## ").filter(|_| open.is_none()) {
            name.clone_into(&mut section);
            sections.entry(section.clone()).or_default();
        } else if line == "```" {
            sections.entry(section.clone()).or_default().extend(open.take());
        } else if let Some(fence) = line.strip_prefix("```") {
            let words: Vec<&str> = fence.split(' ').collect();
            let at = words.iter().position(|word| ["wrong", "right"].contains(word));
            open = Some(Block {
                language: words[..at.unwrap_or(words.len())].join(" "),
                is_wrong: at.is_some_and(|at| words[at] == "wrong"),
                in_the_house: fence.ends_with("in the house"),
                text: String::new(),
            });
        } else if let Some(block) = &mut open {
            block.text.push_str(line);
            block.text.push('\n');
        }
    }
    sections
}

fn flows_of(block: &Block) -> Vec<(String, String)> {
    let named = |text: &str| {
        let first = text.lines().next().unwrap_or_default();
        let name = match (first.strip_prefix("# "), first.strip_prefix("flow: ")) {
            (Some(file), _) => file.to_owned(),
            (None, Some(flow)) => format!("flows/{flow}.yaml"),
            (None, None) => panic!("an example begins with its flow or its file: {first}"),
        };
        (name, text.to_owned())
    };
    block.text.split("---\n").map(named).collect()
}

/// What is found in the examples alone.
fn found_alone(blocks: &[&Block]) -> Vec<Finding> {
    let variables = Variables { facts: &fact::FACTS, names_of: fact::names_of };
    let texts: Vec<(&str, &str, &str)> = blocks
        .iter()
        .filter_map(|block| Some((block.language.strip_prefix("fluent ")?, "example.ftl", block.text.as_str())))
        .collect();
    let words: Vec<Words> = match Catalogue::from_texts(&texts) {
        Ok(catalogue) => {
            let words = |language: &str| {
                Words::new(
                    language,
                    catalogue.shapes(language).map(|shape| Wording {
                        message: shape.message.clone(),
                        attribute: shape.attribute.clone(),
                        variables: shape.variables.clone(),
                        file: shape.file.clone(),
                        line: shape.line,
                        column: shape.column,
                    }),
                )
            };
            catalogue.languages().into_iter().map(words).collect()
        }
        Err(flaws) => return flaws.into_iter().map(Finding::from).collect(),
    };
    let flows = blocks.iter().filter(|block| block.language == "yaml").flat_map(|block| flows_of(block));
    let flows: Vec<(PathBuf, String)> =
        flows.map(|(file, text)| (Path::new(&file).file_name().unwrap().into(), text)).collect();
    let book = match from_texts(&flows) {
        Ok(book) => book,
        Err(findings) => return findings,
    };
    let mut findings = check(&book, &words, &variables, &[]);
    findings.extend(prove(&book, &words, &variables));
    // The words that every house needs are not part of an example.
    findings.retain(|finding| finding.file.extension().is_some());
    findings
}

/// What is found in the shipped flows and words with the examples among them. The words of the other languages are not what
/// an example is about.
fn found_in_the_house(blocks: &[&Block]) -> Vec<Finding> {
    let folder = tempfile::tempdir().unwrap();
    for dir in ["flows", "locales"] {
        crate::flows::copy(Path::new(dir), &folder.path().join(dir));
    }
    for (n, block) in blocks.iter().enumerate() {
        match block.language.strip_prefix("fluent ") {
            Some(language) => {
                std::fs::write(folder.path().join(format!("locales/{language}/example-{n}.ftl")), &block.text).unwrap();
            }
            None => {
                for (file, text) in flows_of(block) {
                    std::fs::write(folder.path().join(file), text).unwrap();
                }
            }
        }
    }
    let places = Places {
        flows: folder.path().join("flows"),
        locales: folder.path().join("locales"),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    read(&places).findings
}

#[test]
fn every_kind_of_finding_has_a_section() {
    let sections = sections();
    for code in Code::ALL {
        assert!(sections.contains_key(code.name()), "docs/findings.md has no section `## {}`", code.name());
    }
}

#[test]
fn every_wrong_example_gives_its_finding_and_its_repaired_twin_does_not() {
    for (name, blocks) in sections() {
        // Frames, and sections whose examples are tried elsewhere.
        if blocks.is_empty() || blocks.iter().all(|block| !block.is_wrong) {
            continue;
        }
        for wrong in [true, false] {
            let these: Vec<&Block> = blocks.iter().filter(|block| block.is_wrong == wrong).collect();
            assert!(!these.is_empty(), "`{name}` has a wrong and a right example");
            let in_the_house = these.iter().any(|block| block.in_the_house);
            let found = if in_the_house { found_in_the_house(&these) } else { found_alone(&these) };
            let is_found = found.iter().any(|finding| finding.code.name() == name);
            assert_eq!(is_found, wrong, "`{name}`, the {} example: {found:#?}", if wrong { "wrong" } else { "right" });
        }
    }
}

#[test]
fn every_section_has_an_example_that_is_tried() {
    let sections = sections();
    for code in Code::ALL {
        let has_example = sections[code.name()].iter().any(|block| block.is_wrong);
        assert_eq!(has_example, !TRIED_ELSEWHERE.contains(&code.name()), "{}", code.name());
    }
}

#[test]
fn a_flow_of_more_steps_than_a_flow_may_have_is_too_long() {
    let flow = |steps: usize| format!("flow: f\nabout: a\nwish: free\nsteps:\n{}", "  - say: a\n".repeat(steps));
    let found = from_texts(&[(PathBuf::from("f.yaml"), flow(201))]).unwrap_err();
    assert_eq!(found[0].code, Code::TooLong);
    assert!(from_texts(&[(PathBuf::from("f.yaml"), flow(200))]).is_ok());
}
