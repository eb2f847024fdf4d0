//! Running many scripts in many languages, and what to tell of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::play::play;
use super::read::read;
use super::script::Script;
use crate::engine::library::Library;
use crate::engine::trace::Trace;
use crate::flow::finding::{Code, Finding, did_you_mean};
use crate::locale::catalogue::Catalogue;

/// The ending of a script's file.
pub const ENDING: &str = "chat";

/// What came of it all.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Each script, in order.
    pub scripts: Vec<Told>,
    /// What was passed, by language.
    pub traces: BTreeMap<String, Trace>,
}

/// What came of one script.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its file.
    pub file: PathBuf,
    /// What it is about; its file's name when it cannot be read.
    pub title: String,
    /// The languages in which it was held; none when it cannot be read.
    pub languages: Vec<String>,
    /// Why it cannot be read.
    pub unreadable: Vec<Finding>,
    /// Where it went otherwise, by language.
    pub failures: Vec<(String, Finding)>,
}

impl Told {
    /// Whether it went as it is written, in every language.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.unreadable.is_empty() && self.failures.is_empty()
    }

    /// What is wrong, each once: a failure that is the same in several languages names them all.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut merged: Vec<(Vec<&str>, &Finding)> = Vec::new();
        for (language, finding) in &self.failures {
            let same = |(_, known): &&mut (Vec<&str>, &Finding)| {
                (known.line, &known.problem) == (finding.line, &finding.problem)
            };
            match merged.iter_mut().find(same) {
                Some((languages, _)) => languages.push(language),
                None => merged.push((vec![language], finding)),
            }
        }
        let named = merged.into_iter().map(|(languages, finding)| Finding {
            problem: format!("{} (in {})", finding.problem, languages.join(", ")),
            ..finding.clone()
        });
        self.unreadable.iter().cloned().chain(named).collect()
    }
}

impl Report {
    /// Whether everything went as it is written.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.scripts.iter().all(Told::passed)
    }

    /// As `JUnit`'s XML, which build servers read: a suite a language, a case a script.
    #[must_use]
    pub fn junit(&self) -> String {
        let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"guidepost\">\n");
        let unreadable: Vec<&Told> = self.scripts.iter().filter(|told| !told.unreadable.is_empty()).collect();
        if !unreadable.is_empty() {
            let count = unreadable.len();
            let _ = writeln!(xml, "  <testsuite name=\"scripts\" tests=\"{count}\" failures=\"0\" errors=\"{count}\">");
            for told in unreadable {
                case(&mut xml, told, "scripts", "error", &told.unreadable);
            }
            xml.push_str("  </testsuite>\n");
        }
        for language in self.traces.keys() {
            let held: Vec<&Told> = self.scripts.iter().filter(|told| told.languages.contains(language)).collect();
            let failed = |told: &&&Told| told.failures.iter().any(|(failed, _)| failed == language);
            let (tests, failures) = (held.len(), held.iter().filter(failed).count());
            let _ = writeln!(
                xml,
                "  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">",
                escaped(language)
            );
            for told in held {
                let own: Vec<Finding> = told
                    .failures
                    .iter()
                    .filter(|(failed, _)| failed == language)
                    .map(|(_, finding)| finding.clone())
                    .collect();
                case(&mut xml, told, language, "failure", &own);
            }
            xml.push_str("  </testsuite>\n");
        }
        xml.push_str("</testsuites>\n");
        xml
    }
}

fn case(xml: &mut String, told: &Told, suite: &str, kind: &str, findings: &[Finding]) {
    let (name, file) = (escaped(&told.title), escaped(&told.file.display().to_string()));
    let head = format!("    <testcase name=\"{name}\" classname=\"{}\" file=\"{file}\"", escaped(suite));
    if findings.is_empty() {
        let _ = writeln!(xml, "{head}/>");
        return;
    }
    let _ = writeln!(xml, "{head}>");
    for finding in findings {
        let talk = finding.talk.join("\n");
        let problem = escaped(&finding.problem);
        let body = escaped(&format!("{finding}\n\n{talk}"));
        let _ = writeln!(xml, "      <{kind} message=\"{problem}\">{body}</{kind}>");
    }
    xml.push_str("    </testcase>\n");
}

/// Text that may stand in XML; a control character, which may not, is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(letter),
            '\u{FFFE}' | '\u{FFFF}' => {}
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// The scripts that are meant: a file is itself, a folder all the scripts in it, by name.
///
/// # Errors
/// What cannot be read.
pub fn files(meant: &[PathBuf]) -> Result<Vec<PathBuf>, Finding> {
    let unreadable = |path: &Path, error: &std::io::Error| {
        Finding::whole(path, Code::Unreadable, format!("cannot be read: {error}"))
    };
    let mut files = Vec::new();
    for path in meant {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        let entries = std::fs::read_dir(path).map_err(|error| unreadable(path, &error))?;
        let mut here: Vec<PathBuf> = entries
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|file| file.extension().is_some_and(|ending| ending == ENDING))
            .collect();
        here.sort();
        files.extend(here);
    }
    Ok(files)
}

/// Reads one script.
///
/// # Errors
/// Everything that is wrong with it.
pub fn open(file: &Path) -> Result<Script, Vec<Finding>> {
    let text = std::fs::read_to_string(file)
        .map_err(|error| vec![Finding::whole(file, Code::Unreadable, format!("cannot be read: {error}"))])?;
    read(file, &text)
}

/// Holds every script in each of the languages that it can be held in; `done` hears of each as it is done.
pub fn run(
    files: &[PathBuf],
    languages: &[String],
    library: &Library,
    catalogue: &Catalogue,
    mut done: impl FnMut(&Told),
) -> Report {
    let mut report = Report::default();
    for language in languages {
        report.traces.insert(language.clone(), Trace::default());
    }
    for file in files {
        let told = match open(file) {
            Ok(script) => hold(&script, languages, library, catalogue, &mut report.traces),
            Err(unreadable) => Told {
                file: file.clone(),
                title: file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
                languages: Vec::new(),
                unreadable,
                failures: Vec::new(),
            },
        };
        done(&told);
        report.scripts.push(told);
    }
    report
}

fn hold(
    script: &Script,
    languages: &[String],
    library: &Library,
    catalogue: &Catalogue,
    traces: &mut BTreeMap<String, Trace>,
) -> Told {
    let mut told = Told {
        file: script.file.clone(),
        title: script.title.clone(),
        languages: Vec::new(),
        unreadable: Vec::new(),
        failures: Vec::new(),
    };
    let unknown = script.only.iter().find(|language| !library.languages.contains(language));
    told.unreadable.extend(unknown.map(|language| {
        let near = did_you_mean(language, library.languages.iter().map(String::as_str));
        let problem = format!("`only: {language}`: no such language{near}, only {}", library.languages.join(", "));
        Finding::whole(&script.file, Code::UnknownName, problem)
    }));
    for language in languages.iter().filter(|language| script.only.is_empty() || script.only.contains(language)) {
        let played = play(script, library, catalogue, language);
        told.languages.push(language.clone());
        traces.entry(language.clone()).or_default().passed.extend(played.trace.passed);
        told.failures.extend(played.failure.map(|failure| (language.clone(), failure)));
    }
    told
}
