//! Reads the flow files. What is wrong in any of them is said at once; nothing half-read is ever used.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::book::{Book, Flow, Occasion, RESUME, Step};
use super::compile::compile;
use super::finding::{Code, Finding, Spot, did_you_mean};
use super::text;

/// A flow file may be this long: more is not a conversation.
pub const FILE_BYTES_MAX: u64 = 256 * 1024;

/// The texts of every `*.yaml` directly in `dir`, sorted by name, and what cannot be read of them.
#[must_use]
pub fn texts(dir: &Path) -> (Vec<(PathBuf, String)>, Vec<Finding>) {
    let whole = |problem: String| (Vec::new(), vec![Finding::whole(dir, Code::Unreadable, problem)]);
    let entries = match std::fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => return whole(format!("cannot read the flows ({error}): name their folder with --flows")),
    };
    let mut files: Vec<PathBuf> =
        entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).filter(|path| is_flow_file(path)).collect();
    files.sort();
    if files.is_empty() {
        return whole("there is no flow (*.yaml) in this folder: name the right one with --flows".to_owned());
    }
    let mut texts = Vec::new();
    let mut findings = Vec::new();
    for file in files {
        match read_file(&file) {
            Ok(text) => texts.push((file, text)),
            Err(finding) => findings.push(finding),
        }
    }
    (texts, findings)
}

/// Reads flows from texts with their file names.
///
/// # Errors
/// All findings.
pub fn from_texts(texts: &[(PathBuf, String)]) -> Result<Book, Vec<Finding>> {
    let mut findings = Vec::new();
    let mut flows: Vec<(PathBuf, Flow)> = Vec::new();
    for (file, written) in texts {
        match text::read(file, written, &mut findings).map(|read| compile(file, &read)) {
            Some(Ok(flow)) => flows.push((file.clone(), flow)),
            Some(Err(more)) => findings.extend(more),
            // What is wrong with it has been said.
            None => {}
        }
    }
    // A name that was not read is not an unknown name: between flows is checked when each one stands.
    if findings.is_empty() {
        findings.extend(between_flows(&flows));
    }
    findings.sort();
    findings.dedup();
    if findings.is_empty() { Ok(Book::new(flows.into_iter().map(|(_, flow)| flow))) } else { Err(findings) }
}

/// Whether a file in the folder of the flows is one of them.
#[must_use]
pub fn is_flow_file(path: &Path) -> bool {
    path.is_file() && path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml")
}

/// Reads one file of YAML as text.
///
/// # Errors
/// It is not there, longer than [`FILE_BYTES_MAX`], or no UTF-8.
pub fn read_file(file: &Path) -> Result<String, Finding> {
    let whole = |problem: String| Finding::whole(file, Code::Unreadable, problem);
    let mut bytes = Vec::new();
    // One byte more than allowed shows that there is more; a file that grows meanwhile never fills the memory.
    std::fs::File::open(file)
        .and_then(|opened| opened.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes))
        .map_err(|error| whole(format!("cannot be read: {error}")))?;
    if bytes.len() as u64 > FILE_BYTES_MAX {
        return Err(whole(format!("is longer than {} KiB: make several of it", FILE_BYTES_MAX / 1024)));
    }
    String::from_utf8(bytes).map_err(|_| whole("is not UTF-8 text: save it as UTF-8".to_owned()))
}

/// Reads one YAML text.
///
/// # Errors
/// What is wrong, with its place.
pub fn parse<T: serde::de::DeserializeOwned>(file: &Path, text: &str) -> Result<T, Finding> {
    serde_saphyr::from_str::<T>(text).map_err(|error| {
        let location = error.location();
        let spot = location.map_or_else(Spot::default, |location| Spot {
            line: usize::try_from(location.line()).unwrap_or(0),
            column: usize::try_from(location.column()).unwrap_or(0),
        });
        Finding::at(file, spot, Code::Syntax, plain_problem(&error))
    })
}

/// The parser's own sentence without the snippet that it prints around it.
fn plain_problem(error: &serde_saphyr::Error) -> String {
    let whole = error.without_snippet().to_string();
    let first = whole.lines().next().unwrap_or_default();
    let sentence = first.split(" at line ").next().unwrap_or(first).trim();
    sentence.strip_prefix("error: ").unwrap_or(sentence).to_owned()
}

/// What is wrong between flows that are right by themselves: names that none of them has, values of another type handed
/// over, two for one occasion.
#[must_use]
pub fn between_flows(flows: &[(PathBuf, Flow)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let names: BTreeMap<&str, &Flow> = flows.iter().map(|(_, flow)| (flow.name.as_str(), flow)).collect();
    for (file, flow) in flows {
        let mut wrong = |spot: Spot, code: Code, problem: String| findings.push(Finding::at(file, spot, code, problem));
        let unknown = |name: &str| {
            (!names.contains_key(name))
                .then(|| format!("unknown flow `{name}`{}", did_you_mean(name, names.keys().copied())))
        };
        for placed in &flow.steps {
            match &placed.step {
                Step::Call(name) | Step::Start(name) => {
                    if let Some(problem) = unknown(name) {
                        wrong(placed.spot, Code::UnknownName, problem);
                    } else {
                        for problem in
                            hand_over_problems(flow, names[name.as_str()], matches!(placed.step, Step::Call(_)))
                        {
                            wrong(placed.spot, Code::WrongType, problem);
                        }
                    }
                }
                Step::Offer { options, .. } => {
                    for (_, name) in options.iter().filter(|(_, name)| name != RESUME) {
                        if let Some(problem) = unknown(name) {
                            wrong(placed.spot, Code::UnknownName, problem);
                        }
                    }
                }
                Step::Say { .. }
                | Step::Ask(_)
                | Step::Branch { .. }
                | Step::Jump(_)
                | Step::Act { .. }
                | Step::Escalate { .. }
                | Step::Remember(_)
                | Step::Set(..)
                | Step::Forget(_) => {}
            }
        }
    }
    findings.extend(occasion_findings(flows));
    let mut first_of: BTreeMap<&str, &Path> = BTreeMap::new();
    for (file, flow) in flows {
        if let Some(first) = first_of.insert(&flow.name, file) {
            let problem = format!("{} is the flow `{}`, too: take one of them away", first.display(), flow.name);
            findings.push(Finding::whole(file, Code::Twice, problem));
        }
    }
    findings
}

/// A variable that is handed over by name must have the same type on both sides.
fn hand_over_problems(from: &Flow, to: &Flow, comes_back: bool) -> Vec<String> {
    let given = to.gives.iter().filter(|_| comes_back);
    to.takes
        .iter()
        .chain(given)
        .filter_map(|name| {
            let (ours, theirs) = (from.vars.get(name)?, to.vars.get(name)?);
            (ours != theirs).then(|| format!("`{name}` has another type in flow `{}`: make them agree", to.name))
        })
        .collect()
}

fn occasion_findings(flows: &[(PathBuf, Flow)]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (occasion, name, _) in Occasion::ALL {
        let on: Vec<&(PathBuf, Flow)> = flows.iter().filter(|(_, flow)| flow.starts == Some(occasion)).collect();
        if let [(file, first), (_, second), ..] = on.as_slice() {
            let problem = format!("`{}` and `{}` both start on `{name}`: only one can", first.name, second.name);
            findings.push(Finding::whole(file, Code::Occasion, problem));
        }
    }
    findings
}

/// The occasions that no flow starts on. A whole set of flows needs one for each.
#[must_use]
pub fn missing_occasions(book: &Book) -> Vec<&'static str> {
    Occasion::ALL.iter().filter(|(occasion, _, _)| book.on(*occasion).is_none()).map(|(_, name, _)| *name).collect()
}
