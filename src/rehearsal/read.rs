//! Reading a script: the whole file, everything that is wrong at once, each at its place.

use std::path::Path;

use chrono::NaiveDateTime;

use super::grammar::{self, Wrong};
use super::script::{Line, Script, Start, What};
use crate::flow::finding::{Code, Finding, Spot, did_you_mean};

/// A script is read by people; one of more bytes than this is something else.
const BYTES_MAX: usize = 256 * 1024;
/// The keys of a script's head.
const KEYS: [&str; 4] = ["conversation", "someone", "only", "starts"];
/// When a script begins that does not say so: a Saturday.
const STARTS_DEFAULT: &str = "2026-11-21 16:00";
/// What somebody is called who was welcomed, unless the script says otherwise.
const NAME_DEFAULT: &str = "Rosa";

/// Reads a script's text.
///
/// # Errors
/// Everything that cannot be understood, in the order of the lines.
pub fn read(file: &Path, text: &str) -> Result<Script, Vec<Finding>> {
    if text.len() > BYTES_MAX {
        let problem = format!("longer than {BYTES_MAX} bytes: make several conversations of it");
        return Err(vec![Finding::whole(file, Code::TooLong, problem)]);
    }
    let mut reading = Reading { file, findings: Vec::new(), title: None, script: empty(file) };
    let mut in_head = true;
    for (number, line) in text.lines().enumerate() {
        let indent = line.chars().take_while(|letter| letter.is_whitespace()).count();
        let written = line.trim();
        if written.is_empty() || written.starts_with('#') {
            continue;
        }
        let spot = Spot { line: number + 1, column: indent + 1 };
        if in_head && reading.head(spot, written) {
            continue;
        }
        in_head = false;
        reading.line(spot, written);
    }
    reading.done()
}

fn empty(file: &Path) -> Script {
    Script {
        file: file.to_path_buf(),
        title: String::new(),
        only: Vec::new(),
        starts: NaiveDateTime::default(),
        parts: vec![(String::new(), Start::Welcomed { name: NAME_DEFAULT.to_owned(), zone: None })],
        lines: Vec::new(),
    }
}

struct Reading<'f> {
    file: &'f Path,
    findings: Vec<Finding>,
    title: Option<String>,
    script: Script,
}

impl Reading<'_> {
    fn wrong(&mut self, spot: Spot, wrong: Wrong) {
        let spot = Spot { column: spot.column + wrong.after, ..spot };
        self.findings.push(Finding::at(self.file, spot, wrong.code, wrong.problem));
    }

    /// Reads a line of the head; `false` when it is none.
    fn head(&mut self, spot: Spot, written: &str) -> bool {
        let Some((key, value)) = written.split_once(':') else { return false };
        let (key, after) = (key.trim(), key.chars().count() + 1);
        let value_spot = Spot { column: spot.column + after + grammar::blanks(value), ..spot };
        let value = value.trim();
        if let Some(name) = key.strip_prefix('@').filter(|name| !name.contains(' ')) {
            match grammar::start(value, NAME_DEFAULT) {
                Ok(start) => self.script.parts.push((name.to_owned(), start)),
                Err(wrong) => self.wrong(value_spot, wrong),
            }
            return true;
        }
        if key.starts_with(['>', '<', '~', '*', '=', '@']) {
            return false;
        }
        match key {
            "conversation" => self.title = Some(value.to_owned()),
            "only" => self.script.only = value.split(',').map(|language| language.trim().to_owned()).collect(),
            "someone" => match grammar::start(value, NAME_DEFAULT) {
                Ok(start) => self.script.parts[0].1 = start,
                Err(wrong) => self.wrong(value_spot, wrong),
            },
            "starts" => match grammar::wall(value) {
                Ok(wall) => self.script.starts = wall,
                Err(wrong) => self.wrong(value_spot, wrong),
            },
            other => {
                let near = did_you_mean(other, KEYS);
                let problem = format!("the head of a conversation has {}, not `{other}`{near}", KEYS.join(", "));
                self.wrong(spot, Wrong::at(0, Code::UnknownName, problem));
            }
        }
        true
    }

    fn line(&mut self, spot: Spot, written: &str) {
        let (who, rest) = match written.strip_prefix('@') {
            Some(named) => {
                let end = named.find(char::is_whitespace).unwrap_or(named.len());
                (named[..end].to_owned(), &named[end..])
            }
            None => (String::new(), written),
        };
        let skipped = written.chars().count() - rest.chars().count() + grammar::blanks(rest);
        let rest = rest.trim_start();
        match grammar::line(rest) {
            Ok(what) => {
                let is_known = self.script.parts.iter().any(|(name, _)| *name == who);
                if !is_known {
                    self.script.parts.push((who.clone(), Start::New));
                }
                self.script.lines.push(Line { spot, who, text: written.to_owned(), what });
            }
            Err(wrong) => self.wrong(spot, Wrong { after: wrong.after + skipped, ..wrong }),
        }
    }

    fn done(mut self) -> Result<Script, Vec<Finding>> {
        match self.title.filter(|title| !title.is_empty()) {
            Some(title) => self.script.title = title,
            None => {
                let problem = "a conversation says what it is about: begin with `conversation: …`";
                self.findings.push(Finding::whole(self.file, Code::Syntax, problem));
            }
        }
        if self.script.starts == NaiveDateTime::default()
            && let Ok(wall) = grammar::wall(STARTS_DEFAULT)
        {
            self.script.starts = wall;
        }
        let asserts = |line: &Line| {
            matches!(line.what, What::Hears(_) | What::HearsFrom(..) | What::HearsNothing | What::Holds(_))
        };
        if self.findings.is_empty() && !self.script.lines.iter().any(asserts) {
            let problem = "a conversation without a line that begins with `<` or `=` proves nothing";
            self.findings.push(Finding::whole(self.file, Code::Syntax, problem));
        }
        if self.findings.is_empty() { Ok(self.script) } else { Err(self.findings) }
    }
}
