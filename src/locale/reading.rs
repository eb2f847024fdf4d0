//! Reads and parses the files of words, within limits that keep a wrong file from harming the process.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use fluent::FluentResource;

use super::flaw::{Flaw, Source};
use super::language;

/// A file of words is some hundred lines; a larger one is something else by mistake.
const FILE_BYTES_MAX: usize = 1024 * 1024;
/// Fluent's parser calls itself for every brace or call inside another; thousands of them would end the process.
const NESTING_MAX: usize = 32;

/// One file of a language.
#[derive(Clone, Debug)]
pub struct FileText {
    /// The file.
    pub file: PathBuf,
    /// What is in it.
    pub text: String,
}

/// The files by language. All flaws of folders and files at once; what can be read is read in spite of them.
pub fn read(dir: &Path, flaws: &mut Vec<Flaw>) -> BTreeMap<String, Vec<FileText>> {
    let mut languages = BTreeMap::new();
    for path in listed(dir, flaws) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        // A README beside the languages is fine, and so is what an editor or a version control hides.
        if name.starts_with('.') || !path.is_dir() {
            continue;
        }
        if language::parse(&name).is_none() {
            flaws.push(Flaw::whole(&path, no_language(&name)));
            continue;
        }
        let files = listed(&path, flaws).into_iter().filter(|file| file.extension().is_some_and(|e| e == "ftl"));
        let files: Vec<PathBuf> = files.collect();
        // A folder in which no words stand yet is no language: nobody could be answered in it.
        if files.is_empty() {
            continue;
        }
        let texts = files.into_iter().filter_map(|file| read_file(file, flaws)).collect();
        languages.insert(name, texts);
    }
    languages
}

pub(super) fn no_language(name: &str) -> String {
    format!("`{name}` is no language tag; write it as `en`, `es-MX` or `zh-Hans`")
}

/// What is in a folder, sorted, so that the same files give the same flaws in the same order everywhere.
fn listed(dir: &Path, flaws: &mut Vec<Flaw>) -> Vec<PathBuf> {
    let paths = fs::read_dir(dir).and_then(|found| found.map(|entry| Ok(entry?.path())).collect());
    let mut paths: Vec<PathBuf> = paths.unwrap_or_else(|error: std::io::Error| {
        flaws.push(Flaw::whole(dir, format!("cannot be read: {error}")));
        Vec::new()
    });
    paths.sort();
    paths
}

fn read_file(file: PathBuf, flaws: &mut Vec<Flaw>) -> Option<FileText> {
    let mut bytes = Vec::new();
    // One byte more than allowed shows that there is more; a device or a pipe never fills the memory.
    let limit = u64::try_from(FILE_BYTES_MAX).unwrap_or(u64::MAX) + 1;
    if let Err(error) = fs::File::open(&file).and_then(|opened| opened.take(limit).read_to_end(&mut bytes)) {
        flaws.push(Flaw::whole(file, format!("cannot be read: {error}")));
        return None;
    }
    if bytes.len() > FILE_BYTES_MAX {
        flaws.push(Flaw::whole(file, too_large()));
        return None;
    }
    match String::from_utf8(bytes) {
        Ok(text) => Some(FileText { file, text }),
        Err(error) => {
            let good = error.utf8_error().valid_up_to();
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            flaws.push(Source::new(&file, &text).flaw(good, "this is not UTF-8"));
            None
        }
    }
}

fn too_large() -> String {
    format!("is larger than {} KiB", FILE_BYTES_MAX / 1024)
}

/// Parses one file. A file with flaws is none.
pub(super) fn parse(file: FileText, flaws: &mut Vec<Flaw>) -> Option<(PathBuf, FluentResource)> {
    let FileText { file, text } = file;
    if text.len() > FILE_BYTES_MAX {
        flaws.push(Flaw::whole(file, too_large()));
        return None;
    }
    if let Some(at) = too_deep(&text) {
        let problem = format!("more than {NESTING_MAX} braces or calls inside each other");
        flaws.push(Source::new(&file, &text).flaw(at, problem));
        return None;
    }
    if let Some(at) = broken_escape(&text) {
        flaws.push(Source::new(&file, &text).flaw(at, "after `\\u` come four hexadecimal digits, after `\\U` six"));
        return None;
    }
    // Editors on Windows leave a byte order mark, which Fluent does not know.
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    match FluentResource::try_new(text) {
        Ok(resource) => Some((file, resource)),
        Err((resource, errors)) => {
            let source = Source::new(&file, resource.source());
            flaws.extend(errors.iter().map(|error| source.flaw(error.pos.start, error.kind.to_string())));
            None
        }
    }
}

/// Where braces or calls are nested too deeply, if they are. Strings do not count; a new entry starts afresh.
fn too_deep(text: &str) -> Option<usize> {
    let (mut braces, mut calls) = (0_usize, 0_usize);
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if starts_entry(line) {
            (braces, calls) = (0, 0);
        }
        let (mut in_string, mut escaped) = (false, false);
        for (at, byte) in line.bytes().enumerate() {
            match byte {
                _ if escaped => escaped = false,
                b'\\' if in_string => escaped = true,
                b'"' if braces > 0 => in_string = !in_string,
                _ if in_string => {}
                b'{' => braces += 1,
                b'}' => braces = braces.saturating_sub(1),
                b'(' if braces > 0 => calls += 1,
                b')' => calls = calls.saturating_sub(1),
                _ => {}
            }
            if braces > NESTING_MAX || calls > NESTING_MAX {
                return Some(start + at);
            }
        }
        start += line.len();
    }
    None
}

/// `id =` or `-id =` at the margin. Within braces the parser stops at it too, so it cannot be deep behind it.
fn starts_entry(line: &str) -> bool {
    let line = line.strip_prefix('-').unwrap_or(line);
    let rest = line.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    line.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.trim_start_matches(' ').starts_with('=')
}

/// Where `\u` or `\U` runs into a character that is not ASCII: fluent-syntax 0.12 cuts that character in two and panics.
fn broken_escape(text: &str) -> Option<usize> {
    let broken = |(at, mark): (usize, &str)| {
        let digits = if mark == "\\u" { 4 } else { 6 };
        let rest = text[at + mark.len()..].bytes();
        let next = rest.take(digits).find(|byte| !byte.is_ascii_hexdigit());
        next.is_some_and(|byte| !byte.is_ascii()).then_some(at)
    };
    text.match_indices("\\u").chain(text.match_indices("\\U")).find_map(broken)
}
