//! A whole message as its translators see it: the print of its words, by which a translation is bound to its source, and
//! the exceptions that its writers ask for.

use std::path::PathBuf;

use fluent_syntax::ast::{self, Comment};
use fluent_syntax::serializer::serialize;
use sha2::{Digest, Sha256};

use super::entry::{Entries, Entry};
use super::flaw::Source;

/// So many bytes of a print are kept: two texts of one message are never alike in 64 bits by chance, and a person can
/// still compare them.
const PRINT_BYTES: usize = 8;
/// How a comment asks for an exception: `# allow two-questions: the greeting is in two languages`.
const ALLOW: &str = "allow ";

/// A message of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its id.
    pub id: String,
    /// Where it is written.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The print of its value and attributes: another layout has the same, another word another one.
    pub print: String,
}

/// A comment that asks for an exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The message under the comment; none when the comment stands above nothing.
    pub message: Option<String>,
    /// The name of the finding that it excuses.
    pub code: String,
    /// Why; empty when none is given.
    pub reason: String,
    /// Where it is written.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// The message of an entry. A term is none: nobody hears it by itself, and a message that uses it has words of its own.
pub(super) fn message(entry: &Entry<'_>) -> Option<Message> {
    let node = entry.message?;
    let (line, column) = entry.source.place(entry.source.offset_of(entry.id));
    Some(Message {
        id: entry.id.to_owned(),
        file: entry.source.file().to_owned(),
        line,
        column,
        print: print(node),
    })
}

fn print(node: &ast::Message<&str>) -> String {
    let mut bare = node.clone();
    bare.comment = None;
    bare.attributes.sort_by_key(|attribute| attribute.id.name);
    let whole = serialize(&ast::Resource { body: vec![ast::Entry::Message(bare)] });
    // Layout is not meaning: where a line breaks in the file, and how far it is indented.
    let words: Vec<&str> = whole.split_whitespace().collect();
    let digest = Sha256::digest(words.join(" ").as_bytes());
    digest.iter().take(PRINT_BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// All exceptions of a language, in the order of its files.
pub(super) fn exceptions(entries: &Entries<'_>) -> Vec<Exception> {
    let mut found = Vec::new();
    for entry in entries.iter() {
        if let Some(comment) = entry.message.and_then(|message| message.comment.as_ref()) {
            found.extend(asked_for(comment, entry.source, Some(entry.id)));
        }
    }
    for (comment, source) in entries.loose_comments() {
        found.extend(asked_for(comment, source, None));
    }
    found
}

fn asked_for(comment: &Comment<&str>, source: &Source<'_>, message: Option<&str>) -> Vec<Exception> {
    let lines = comment.content.iter().filter_map(|line| {
        let rest = line.trim_start().strip_prefix(ALLOW)?;
        let (code, reason) = rest.split_once(':').unwrap_or((rest, ""));
        let (line, column) = source.place(source.offset_of(line));
        Some(Exception {
            message: message.map(str::to_owned),
            code: code.trim().to_owned(),
            reason: reason.trim().to_owned(),
            file: source.file().to_owned(),
            line,
            column,
        })
    });
    lines.collect()
}
