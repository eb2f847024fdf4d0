//! What an operator may do to a flow file, and what a careless one does: blocks of steps moved, doubled and taken out,
//! questions added, types and options changed, names changed, whole flows taken away. What still passes is a new edition.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use guidepost::edition::Edition;
use guidepost::edition::load::Places;
use guidepost::engine::fact::{FACTS, names_of};
use guidepost::flow::book::{Book, Flow};
use guidepost::flow::check::{Variables, Wording, Words, check};
use guidepost::flow::load::{between_flows, from_texts, missing_occasions};

use super::chance::Chance;

/// The shipped edition with the texts and flows that it is made of.
pub struct Shipped {
    pub edition: Edition,
    /// Each flow's text by its name.
    texts: BTreeMap<String, String>,
    flows: BTreeMap<String, Flow>,
    /// The words of each flow, which an edited one must do with.
    words: BTreeMap<String, Vec<Words>>,
}

pub static SHIPPED: LazyLock<Shipped> = LazyLock::new(|| {
    let places = Places {
        flows: PathBuf::from("flows"),
        locales: PathBuf::from("locales"),
        web_address: "http://127.0.0.1:8080".into(),
        telegram_name: String::new(),
    };
    let (edition, content) = Edition::read(&places).expect("the shipped flows pass");
    let flow_of = |(path, text): (&String, &String)| {
        let name = path.strip_prefix("flows/")?.strip_suffix(".yaml").filter(|name| !name.contains('/'))?;
        Some((name.to_owned(), text.clone()))
    };
    let texts: BTreeMap<String, String> = content.texts().iter().filter_map(flow_of).collect();
    let flows = edition.library.book.flows().map(|flow| (flow.name.clone(), flow.clone())).collect();
    let words_of = |flow: &String| {
        let of_flow = |language: &&str| {
            let prefix = format!("{flow}-");
            let shapes = edition.catalogue.shapes(language);
            let own = shapes.filter(|shape| shape.message.starts_with(&prefix) || shape.message.starts_with("option-"));
            Words::new(
                language,
                own.map(|shape| Wording {
                    message: shape.message.clone(),
                    attribute: shape.attribute.clone(),
                    variables: shape.variables.clone(),
                    file: shape.file.clone(),
                    line: shape.line,
                    column: shape.column,
                }),
            )
        };
        (flow.clone(), edition.catalogue.languages().iter().map(of_flow).collect())
    };
    let words = texts.keys().map(words_of).collect();
    Shipped { edition, texts, flows, words }
});

/// An edition with some edits, if it passes. `around` are flows that the edits are rather about.
pub fn edited(chance: &mut Chance, around: &[String], id: String) -> Option<Edition> {
    let shipped = &*SHIPPED;
    let names: Vec<&String> = shipped.texts.keys().collect();
    let mut flows = shipped.flows.clone();
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    for _ in 0..=chance.below(3) {
        let near = chance.percent(75).then(|| chance.one(around).cloned()).flatten();
        let name = near.or_else(|| chance.one(&names).map(|name| (*name).clone()))?;
        if chance.percent(10) {
            flows.remove(&name);
            texts.remove(&name);
            let offers = format!(": {name}");
            for (other, text) in shipped.texts.iter().filter(|(other, _)| **other != name) {
                let text = texts.get(other).unwrap_or(text);
                if text.lines().any(|line| line.ends_with(&offers)) {
                    let rest = text.lines().filter(|line| !line.ends_with(&offers));
                    texts.insert(other.clone(), rest.map(|line| format!("{line}\n")).collect());
                }
            }
            continue;
        }
        let text = texts.get(&name).or_else(|| shipped.texts.get(&name))?;
        let edited = edit(chance, text);
        texts.insert(name, edited);
    }
    // A flow that was taken away may have been edited again by its offers' going.
    texts.retain(|name, _| flows.contains_key(name));
    for (name, text) in &texts {
        flows.insert(name.clone(), compiled(name, text)?);
    }
    let placed: Vec<(PathBuf, Flow)> =
        flows.values().map(|flow| (PathBuf::from(format!("{}.yaml", flow.name)), flow.clone())).collect();
    let book = Book::new(flows.into_values());
    if !between_flows(&placed).is_empty() || !missing_occasions(&book).is_empty() {
        return None;
    }
    texts.keys().all(|name| has_its_words(&book, name)).then(|| shipped.edition.with_flows(id, book))
}

/// The flow by itself; that it calls others which are not there yet is looked at with all of them.
fn compiled(name: &str, text: &str) -> Option<Flow> {
    let file = PathBuf::from(format!("{name}.yaml"));
    let parsed = guidepost::flow::text::read(&file, text, &mut Vec::new())?;
    guidepost::flow::compile::compile(&file, &parsed).ok()
}

fn has_its_words(book: &Book, name: &str) -> bool {
    let (Some(flow), Some(words)) = (book.flow(name), SHIPPED.words.get(name)) else { return false };
    let alone = Book::new([flow.clone()]);
    let file = PathBuf::from(format!("{name}.yaml"));
    let findings = check(&alone, words, &Variables { facts: &FACTS, names_of }, &[]);
    let own = |finding: &guidepost::flow::finding::Finding| {
        // The others are not looked at here, and the shared messages are not among these words.
        let about_words = finding.file == file && !finding.problem.starts_with("unknown flow");
        about_words || finding.problem.contains("which is not known there")
    };
    !findings.iter().any(own)
}

/// A step with what belongs to it: the lines `from..to`, indented by so much.
struct Block {
    from: usize,
    to: usize,
    indent: usize,
}

fn blocks(lines: &[String]) -> Vec<Block> {
    let indent_of = |line: &String| line.len() - line.trim_start().len();
    let begins = (0..lines.len()).filter(|at| lines[*at].trim_start().starts_with("- "));
    begins
        .map(|from| {
            let indent = indent_of(&lines[from]);
            let inside = |at: &usize| indent_of(&lines[*at]) > indent;
            let to = (from + 1..lines.len()).find(|at| !inside(at)).unwrap_or(lines.len());
            Block { from, to, indent }
        })
        .collect()
}

fn edit(chance: &mut Chance, text: &str) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let all = blocks(&lines);
    let Some(block) = chance.one(&all) else { return text.to_owned() };
    match chance.below(12) {
        // A step is taken out.
        0 | 1 => drop(lines.drain(block.from..block.to)),
        // A step changes places with the one after it.
        2 => {
            let next = all.iter().find(|next| next.from == block.to && next.indent == block.indent);
            if let Some(next) = next {
                lines[block.from..next.to].rotate_left(block.to - block.from);
            }
        }
        // A question is added.
        3 | 4 => {
            let prompts: Vec<String> =
                lines.iter().filter_map(|line| Some(line.split_once("ask: ")?.1.trim().to_owned())).collect();
            let prompt = chance.one(&prompts).cloned().unwrap_or_else(|| "title".to_owned());
            let kind = ["text", "number", "[\"yes\", \"no\"]", "moment"][chance.below(4)];
            let pad = " ".repeat(block.indent);
            lines.insert(block.from, format!("{pad}  prompt: {prompt}"));
            lines.insert(block.from, format!("{pad}- ask: added"));
            match lines.iter().position(|line| line == "vars:") {
                Some(at) => lines.insert(at + 1, format!("  added: {kind}")),
                None => {
                    let at = lines.iter().position(|line| line == "steps:").unwrap_or(0);
                    lines.splice(at..at, ["vars:".to_owned(), format!("  added: {kind}")]);
                }
            }
        }
        // A variable is called otherwise, its question is not.
        5 => {
            let vars = declared(&lines);
            if let Some((_, name, _)) = chance.one(&vars) {
                return renamed(&lines, name);
            }
        }
        // A variable gets another type.
        6 => {
            let vars = declared(&lines);
            let kinds = ["text", "number", "moment", "place", "visit", "ride", "[\"yes\", \"no\"]", "zone"];
            if let Some((at, name, _)) = chance.one(&vars) {
                lines[*at] = format!("  {name}: {}", kinds[chance.below(kinds.len())]);
            }
        }
        // Options are turned round, or one is taken out or added.
        7 | 8 => {
            let choices: Vec<_> = declared(&lines).into_iter().filter(|(_, _, kind)| kind.starts_with('[')).collect();
            if let Some((at, name, kind)) = chance.one(&choices) {
                let inner = kind.trim_start_matches('[').trim_end_matches(']');
                let mut options: Vec<&str> = inner.split(", ").collect();
                match chance.below(3) {
                    0 => options.rotate_left(1),
                    1 => drop(options.remove(chance.below(options.len()))),
                    _ => options.push("person"),
                }
                lines[*at] = format!("  {name}: [{}]", options.join(", "));
            }
        }
        // A step gets a name, which is how a stored conversation knows it.
        9 => {
            let line = lines[block.from].clone();
            if let Some((pad, rest)) = line.split_once("- ").filter(|(_, rest)| !rest.starts_with("id:")) {
                lines[block.from] = format!("{pad}- id: named");
                lines.insert(block.from + 1, format!("{pad}  {rest}"));
            }
        }
        // What follows the one answer follows the other, or what an offer offers is turned round or leads elsewhere.
        10 => {
            for line in &mut lines {
                let swapped = match line.trim() {
                    "\"yes\":" => line.replace("yes", "no"),
                    "\"no\":" => line.replace("no", "yes"),
                    "then:" => line.replace("then", "else"),
                    "else:" => line.replace("else", "then"),
                    _ => continue,
                };
                *line = swapped;
            }
        }
        _ => {
            let options = lines.iter().position(|line| line.trim() == "options:").map_or(0, |at| at + 1);
            if options > 0 && options + 1 < lines.len() {
                match chance.below(3) {
                    0 => lines.swap(options, options + 1),
                    1 => drop(lines.remove(options)),
                    _ => {
                        let option = lines[options].split(':').next().unwrap_or_default().to_owned();
                        lines[options] = format!("{option}: person");
                    }
                }
            }
        }
    }
    lines.join("\n") + "\n"
}

/// The lines that declare variables: where, name, type.
fn declared(lines: &[String]) -> Vec<(usize, String, String)> {
    let Some(vars) = lines.iter().position(|line| line == "vars:") else { return Vec::new() };
    let own = lines.iter().enumerate().skip(vars + 1).take_while(|(_, line)| line.starts_with("  "));
    own.filter_map(|(at, line)| {
        let (name, kind) = line.trim().split_once(": ")?;
        Some((at, name.to_owned(), kind.to_owned()))
    })
    .collect()
}

fn renamed(lines: &[String], name: &str) -> String {
    let word = regex::Regex::new(&format!(r"\b{}\b", regex::escape(name))).expect("a pattern");
    let mut text = String::new();
    for line in lines {
        let is_message = line.trim_start().trim_start_matches("- ").starts_with("say:") || line.contains("prompt:");
        let renamed = if is_message { line.clone() } else { word.replace_all(line, "other-name").into_owned() };
        text.push_str(&renamed);
        text.push('\n');
        if let Some((pad, _)) = renamed.split_once("ask: other-name") {
            text.extend([" ".repeat(pad.len()).as_str(), "prompt: ", name, "\n"]);
        }
    }
    text
}

#[test]
fn what_is_shipped_passes_as_it_is() {
    for (name, text) in &SHIPPED.texts {
        assert!(compiled(name, text).is_some(), "{name}");
        assert!(has_its_words(&SHIPPED.edition.library.book, name), "{name}");
    }
    let texts: Vec<_> =
        SHIPPED.texts.iter().map(|(name, text)| (PathBuf::from(format!("{name}.yaml")), text.clone())).collect();
    assert!(from_texts(&texts).is_ok());
}
