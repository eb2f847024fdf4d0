//! A whole message as its translators see it: the print of its words, by which a translation is bound to its source, and
//! the exceptions that its writers ask for.

use std::path::PathBuf;

use fluent_syntax::ast;
use fluent_syntax::serializer::serialize;
use sha2::{Digest, Sha256};

use super::entry::Entry;
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
    Some(Message { id: entry.id.to_owned(), file: entry.source.file().to_owned(), line, column, print: print(node) })
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

/// The exceptions that a file asks for. Fluent's parser drops comments, so they are read here: lines that begin with one `#`,
/// up to the message that they stand directly above.
pub(super) fn exceptions(source: &Source<'_>) -> Vec<Exception> {
    let mut found: Vec<Exception> = Vec::new();
    // Where the comment that is being read began.
    let mut open = 0;
    for line in source.text().lines() {
        if let Some(comment) = line.strip_prefix("# ") {
            let Some(asked) = comment.trim_start().strip_prefix(ALLOW) else { continue };
            let (code, reason) = asked.split_once(':').unwrap_or((asked, ""));
            let (line, column) = source.place(source.offset_of(line));
            found.push(Exception {
                message: None,
                code: code.trim().to_owned(),
                reason: reason.trim().to_owned(),
                file: source.file().to_owned(),
                line,
                column,
            });
            continue;
        }
        if let Some((id, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            for exception in &mut found[open..] {
                exception.message = Some(id.trim().to_owned());
            }
        }
        if line != "#" {
            open = found.len();
        }
    }
    found
}
