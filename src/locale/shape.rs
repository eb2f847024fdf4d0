//! What a message needs and what it is made of, for those who prove things about it: that every language has it, with
//! the same variables, and that a flow gives them all.

use std::collections::BTreeSet;
use std::path::PathBuf;

use fluent_syntax::ast::PatternElement;

use super::entry::{Entries, Entry, Mention, Text};
use super::part::{Part, parts};

/// A message's value, or one of its attributes, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// The message's id.
    pub message: String,
    /// Which attribute; none is the value.
    pub attribute: Option<String>,
    /// The variables that it needs, in any variant of its selects and in the messages that it refers to. The variables
    /// of a term are not among them: a term gets them in the file, `{ -clinic(case: "of") }`, and never from a caller.
    pub variables: BTreeSet<String>,
    /// The text if it has no placeables, its lines joined by a space.
    pub plain: Option<String>,
    /// What it is made of.
    pub parts: Vec<Part>,
    /// The messages that it refers to, and those that they refer to, each with the attribute that is meant.
    pub mentions: BTreeSet<(String, Option<String>)>,
    /// Where it is written.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// What words are read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To prove things about them: everything is known of them, and where it is written.
    Proof,
    /// To speak and to listen: their variables and their plain texts.
    Speech,
}

/// The shapes of an entry of a language. A term has none: nobody can say it.
pub(super) fn shapes<'a>(entry: &Entry<'a>, entries: &Entries<'a>, purpose: Purpose) -> Vec<Shape> {
    if entry.is_term {
        return Vec::new();
    }
    let shapes = entry.parts().map(|(attribute, name, text)| {
        let (message, attribute) = (entry.id.to_owned(), attribute.map(str::to_owned));
        let (variables, plain) = (variables(text, entries), plain(text));
        if purpose == Purpose::Speech {
            let (parts, mentions, file) = (Vec::new(), BTreeSet::new(), PathBuf::new());
            return Shape { message, attribute, variables, plain, parts, mentions, file, line: 0, column: 0 };
        }
        let (line, column) = entry.source.place(entry.source.offset_of(name));
        Shape {
            message,
            attribute,
            variables,
            plain,
            parts: parts(text, entry.source, entries),
            mentions: mentions(text, entries),
            file: entry.source.file().to_owned(),
            line,
            column,
        }
    });
    shapes.collect()
}

fn variables<'a>(text: &'a Text<'a>, entries: &Entries<'a>) -> BTreeSet<String> {
    let (reached, _) = entries.reach(text, |mention| matches!(mention, Mention::Message { .. }));
    let names = reached.iter().filter_map(|mention| match mention {
        Mention::Variable { name, .. } => Some((*name).to_owned()),
        Mention::Message { .. } | Mention::Term { .. } | Mention::Function { .. } | Mention::Number { .. } => None,
    });
    names.collect()
}

fn mentions<'a>(text: &'a Text<'a>, entries: &Entries<'a>) -> BTreeSet<(String, Option<String>)> {
    let (reached, _) = entries.reach(text, |mention| matches!(mention, Mention::Message { .. } | Mention::Term { .. }));
    let names = reached.iter().filter_map(|mention| match mention {
        Mention::Message { id, attribute } => Some(((*id).to_owned(), attribute.map(str::to_owned))),
        Mention::Variable { .. } | Mention::Term { .. } | Mention::Function { .. } | Mention::Number { .. } => None,
    });
    names.collect()
}

fn plain(text: &Text<'_>) -> Option<String> {
    let mut whole = String::new();
    for element in &text.elements {
        match element {
            PatternElement::TextElement { value } => whole.push_str(value),
            PatternElement::Placeable { .. } => return None,
        }
    }
    let lines: Vec<&str> = whole.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    Some(lines.join(" "))
}
