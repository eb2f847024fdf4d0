//! The messages and terms of one language, and what each of them mentions.

use std::collections::hash_map::Entry as Slot;
use std::collections::{HashMap, HashSet};

use fluent::FluentResource;
use fluent_syntax::ast::{self, Entry as Node, Expression, InlineExpression, Pattern, PatternElement};

use super::flaw::{Flaw, Source};

/// A pattern of Fluent's: text and placeables.
pub(super) type Text<'a> = Pattern<&'a str>;

/// One thing that a pattern mentions. The slices are parts of the file, so that a flaw can point at them.
pub(super) enum Mention<'a> {
    /// `$x`. Alone in front of `->` it only chooses between variants; anywhere else it is shown.
    Variable { name: &'a str, chooses: bool },
    /// `other` or `other.attribute`.
    Message { id: &'a str, attribute: Option<&'a str> },
    /// `-term` or `-term.attribute`, and the names of what it is given.
    Term { id: &'a str, attribute: Option<&'a str>, given: Vec<&'a str> },
    /// `NAME(…)`.
    Function { name: &'a str },
    /// `12.5`.
    Number { digits: &'a str },
}

/// Everything that a pattern itself mentions, in all variants of its selects.
pub(super) fn mentions<'a>(text: &'a Text<'a>) -> Vec<Mention<'a>> {
    let mut found = Vec::new();
    collect(text, &mut found);
    found
}

fn collect<'a>(text: &'a Text<'a>, found: &mut Vec<Mention<'a>>) {
    for element in &text.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, found);
        }
    }
}

fn collect_expression<'a>(expression: &'a Expression<&'a str>, found: &mut Vec<Mention<'a>>) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, found),
        Expression::Select { selector, variants } => {
            match selector {
                InlineExpression::VariableReference { id } => {
                    found.push(Mention::Variable { name: id.name, chooses: true });
                }
                other => collect_inline(other, found),
            }
            variants.iter().for_each(|variant| collect(&variant.value, found));
        }
    }
}

fn collect_inline<'a>(inline: &'a InlineExpression<&'a str>, found: &mut Vec<Mention<'a>>) {
    match inline {
        InlineExpression::StringLiteral { .. } => {}
        InlineExpression::NumberLiteral { value } => found.push(Mention::Number { digits: value }),
        InlineExpression::VariableReference { id } => {
            found.push(Mention::Variable { name: id.name, chooses: false });
        }
        InlineExpression::MessageReference { id, attribute } => {
            found.push(Mention::Message { id: id.name, attribute: attribute.as_ref().map(|a| a.name) });
        }
        InlineExpression::TermReference { id, attribute, arguments } => {
            let given = arguments.iter().flat_map(|a| &a.named).map(|named| named.name.name).collect();
            found.push(Mention::Term { id: id.name, attribute: attribute.as_ref().map(|a| a.name), given });
            if let Some(arguments) = arguments {
                arguments.positional.iter().for_each(|value| collect_inline(value, found));
                arguments.named.iter().for_each(|named| collect_inline(&named.value, found));
            }
        }
        InlineExpression::FunctionReference { id, arguments } => {
            found.push(Mention::Function { name: id.name });
            arguments.positional.iter().for_each(|value| collect_inline(value, found));
            arguments.named.iter().for_each(|named| collect_inline(&named.value, found));
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, found),
    }
}

/// A message or a term where it is defined.
pub(super) struct Entry<'a> {
    pub(super) id: &'a str,
    pub(super) is_term: bool,
    pub(super) value: Option<&'a Text<'a>>,
    /// Name and text, in the order of the file.
    pub(super) attributes: Vec<(&'a str, &'a Text<'a>)>,
    pub(super) source: &'a Source<'a>,
    /// The whole message as it was parsed; a term has none.
    pub(super) message: Option<&'a ast::Message<&'a str>>,
}

impl<'a> Entry<'a> {
    /// Its value and its attributes: name of the attribute, the slice that names the part in the file, and the text.
    pub(super) fn parts(&self) -> impl Iterator<Item = (Option<&'a str>, &'a str, &'a Text<'a>)> {
        let value = self.value.map(|text| (None, self.id, text));
        value.into_iter().chain(self.attributes.iter().map(|(name, text)| (Some(*name), *name, *text)))
    }
}

/// All entries of one language.
pub(super) struct Entries<'a> {
    /// In the order of the files.
    all: Vec<Entry<'a>>,
    by_id: HashMap<&'a str, usize>,
}

impl<'a> Entries<'a> {
    /// Finds all entries; an id that is taken is a flaw that names both places.
    pub(super) fn find(
        files: impl Iterator<Item = (&'a FluentResource, &'a Source<'a>)>,
        reserved: &[&str],
        flaws: &mut Vec<Flaw>,
    ) -> Self {
        let mut entries = Self { all: Vec::new(), by_id: HashMap::new() };
        for (resource, source) in files {
            for node in resource.entries() {
                let (id, is_term, value, attributes) = match node {
                    Node::Message(message) => (message.id.name, false, message.value.as_ref(), &message.attributes),
                    Node::Term(term) => (term.id.name, true, Some(&term.value), &term.attributes),
                    Node::Comment(_) | Node::GroupComment(_) | Node::ResourceComment(_) | Node::Junk { .. } => continue,
                };
                let whole = match node {
                    Node::Message(message) => Some(message),
                    _ => None,
                };
                if reserved.contains(&id) {
                    let problem = format!("`{id}` is the name of a function; call the message something else");
                    flaws.push(source.flaw(source.offset_of(id), problem));
                    continue;
                }
                let mut seen = HashSet::new();
                for twice in attributes.iter().filter(|attribute| !seen.insert(attribute.id.name)) {
                    let problem = format!("`{id}` has the attribute `.{}` already", twice.id.name);
                    flaws.push(source.flaw(source.offset_of(twice.id.name), problem));
                }
                let attributes = attributes.iter().map(|attribute| (attribute.id.name, &attribute.value)).collect();
                entries.add(Entry { id, is_term, value, attributes, source, message: whole }, flaws);
            }
        }
        entries
    }

    /// Fluent keeps messages and terms under their bare names, so `-brand` and `brand` would hide each other.
    fn add(&mut self, entry: Entry<'a>, flaws: &mut Vec<Flaw>) {
        match self.by_id.entry(entry.id) {
            Slot::Vacant(free) => {
                free.insert(self.all.len());
                self.all.push(entry);
            }
            Slot::Occupied(taken) => {
                let first = &self.all[*taken.get()];
                let (line, column) = first.source.place(first.source.offset_of(first.id));
                let what = if first.is_term { "a term" } else { "a message" };
                let problem = format!(
                    "`{}` is defined twice; {what} of this name is at {}:{line}:{column}",
                    entry.id,
                    first.source.file().display(),
                );
                flaws.push(entry.source.flaw(entry.source.offset_of(entry.id), problem));
            }
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Entry<'a>> {
        self.all.iter()
    }

    /// The text that a mention leads to, if it leads to one.
    pub(super) fn text_of(&self, mention: &Mention<'a>) -> Option<&'a Text<'a>> {
        let (id, attribute, is_term) = match mention {
            Mention::Message { id, attribute } => (id, attribute, false),
            Mention::Term { id, attribute, .. } => (id, attribute, true),
            Mention::Variable { .. } | Mention::Function { .. } | Mention::Number { .. } => return None,
        };
        let entry = self.by_id.get(id).map(|at| &self.all[*at]).filter(|entry| entry.is_term == is_term)?;
        match attribute {
            Some(name) => entry.attributes.iter().find(|(other, _)| other == name).map(|(_, text)| *text),
            None => entry.value,
        }
    }

    /// Everything mentioned by a text and by whatever `follow` lets it lead to, each text once. The second value says
    /// whether the text leads back to itself.
    pub(super) fn reach(&self, text: &'a Text<'a>, follow: impl Fn(&Mention<'a>) -> bool) -> (Vec<Mention<'a>>, bool) {
        let mut reached = Vec::new();
        let mut seen = HashSet::new();
        let mut ahead = vec![text];
        let mut is_loop = false;
        while let Some(next) = ahead.pop() {
            for mention in mentions(next) {
                if let Some(further) = self.text_of(&mention).filter(|_| follow(&mention)) {
                    is_loop |= std::ptr::eq(further, text);
                    if seen.insert(std::ptr::from_ref(further)) {
                        ahead.push(further);
                    }
                }
                reached.push(mention);
            }
        }
        (reached, is_loop)
    }
}
