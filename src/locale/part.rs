//! What a text is made of, as plain data: for those who prove how long, how readable and how countable it is, and must not
//! learn what Fluent is. What a text takes from other messages and terms is put in its place.

use fluent_syntax::ast::{CallArguments, Expression, InlineExpression, PatternElement, Variant as Node, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::entry::{Entries, Mention, Text};
use super::flaw::Source;

/// A text that takes more than this from other messages is none that a person could read; the rest is left out.
const PARTS_MAX: usize = 2_000;
/// So deep do messages lie in each other at most; a circle, which is a flaw of its own, ends here.
const DEPTH_MAX: usize = 40;

/// One part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words as they stand, line breaks and all.
    Text(String),
    /// A variable, perhaps through a function: `{ DAY($when) }`.
    Shown {
        /// Its name.
        variable: String,
        /// The function's name.
        function: Option<String>,
    },
    /// One of several texts.
    Choice(Choice),
}

/// `{ $n -> [one] … *[other] … }`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The variable that chooses; none when something in the file itself does.
    pub variable: Option<String>,
    /// The function around it.
    pub function: Option<String>,
    /// Whether it counts places ("the 2nd") and not things.
    pub is_ordinal: bool,
    /// The texts to choose from.
    pub variants: Vec<Variant>,
}

/// One text to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// What chooses it.
    pub key: String,
    /// Whether the key is a number, which chooses by its value and not by its form.
    pub is_number: bool,
    /// Whether it is taken when nothing else fits.
    pub is_default: bool,
    /// Its text.
    pub parts: Vec<Part>,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// The parts of a text.
pub(super) fn parts<'a>(text: &'a Text<'a>, source: &Source<'_>, entries: &Entries<'a>) -> Vec<Part> {
    let mut taking = Taking { source, entries, left: PARTS_MAX };
    taking.text(text, &[], 0)
}

struct Taking<'t, 'a> {
    source: &'t Source<'t>,
    entries: &'t Entries<'a>,
    left: usize,
}

/// What a term is given: `{ -clinic(case: "of") }`.
type Given<'a> = [(&'a str, String)];

impl<'a> Taking<'_, 'a> {
    fn text(&mut self, text: &'a Text<'a>, given: &Given<'a>, depth: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        for element in &text.elements {
            if self.left == 0 || depth > DEPTH_MAX {
                break;
            }
            self.left -= 1;
            match element {
                PatternElement::TextElement { value } => parts.push(Part::Text((*value).to_owned())),
                PatternElement::Placeable { expression } => self.expression(expression, given, depth, &mut parts),
            }
        }
        parts
    }

    fn expression(
        &mut self,
        expression: &'a Expression<&'a str>,
        given: &Given<'a>,
        depth: usize,
        into: &mut Vec<Part>,
    ) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, given, depth, into),
            Expression::Select { selector, variants } => {
                let (variable, function, is_ordinal) = chooser(selector);
                // What a term is given chooses when the file is written, not when a person reads.
                let settled = variable.and_then(|name| given.iter().find(|(other, _)| *other == name));
                if let Some((_, value)) = settled {
                    let fits = |variant: &&Node<&str>| key(&variant.key).0 == value;
                    let chosen = variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default));
                    into.extend(chosen.map(|variant| self.text(&variant.value, given, depth + 1)).unwrap_or_default());
                    return;
                }
                let variants = variants.iter().map(|variant| self.variant(variant, given, depth)).collect();
                into.push(Part::Choice(Choice {
                    variable: variable.map(str::to_owned),
                    function: function.map(str::to_owned),
                    is_ordinal,
                    variants,
                }));
            }
        }
    }

    fn variant(&mut self, variant: &'a Node<&'a str>, given: &Given<'a>, depth: usize) -> Variant {
        let (key, is_number) = key(&variant.key);
        let (line, column) = self.source.place(self.source.offset_of(key));
        Variant {
            key: key.to_owned(),
            is_number,
            is_default: variant.default,
            parts: self.text(&variant.value, given, depth + 1),
            line,
            column,
        }
    }

    fn inline(&mut self, inline: &'a InlineExpression<&'a str>, given: &Given<'a>, depth: usize, into: &mut Vec<Part>) {
        match inline {
            InlineExpression::StringLiteral { value } => {
                into.push(Part::Text(unescape_unicode_to_string(value).into_owned()));
            }
            InlineExpression::NumberLiteral { value } => into.push(Part::Text((*value).to_owned())),
            InlineExpression::VariableReference { id } => match given.iter().find(|(name, _)| *name == id.name) {
                Some((_, value)) => into.push(Part::Text(value.clone())),
                None => into.push(Part::Shown { variable: id.name.to_owned(), function: None }),
            },
            InlineExpression::FunctionReference { id, arguments } => match first_variable(arguments) {
                Some(name) => {
                    into.push(Part::Shown { variable: name.to_owned(), function: Some(id.name.to_owned()) });
                }
                None => arguments.positional.iter().for_each(|value| self.inline(value, given, depth, into)),
            },
            InlineExpression::MessageReference { id, attribute } => {
                let mention = Mention::Message { id: id.name, attribute: attribute.as_ref().map(|a| a.name) };
                if let Some(text) = self.entries.text_of(&mention) {
                    into.extend(self.text(text, &[], depth + 1));
                }
            }
            InlineExpression::TermReference { id, attribute, arguments } => {
                let mention =
                    Mention::Term { id: id.name, attribute: attribute.as_ref().map(|a| a.name), given: Vec::new() };
                let named = arguments.iter().flat_map(|arguments| &arguments.named);
                let given: Vec<(&str, String)> = named.map(|named| (named.name.name, literal(&named.value))).collect();
                if let Some(text) = self.entries.text_of(&mention) {
                    into.extend(self.text(text, &given, depth + 1));
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression, given, depth + 1, into),
        }
    }
}

/// The variable of a selector, the function around it, and whether that counts places.
fn chooser<'a>(selector: &'a InlineExpression<&'a str>) -> (Option<&'a str>, Option<&'a str>, bool) {
    match selector {
        InlineExpression::VariableReference { id } => (Some(id.name), None, false),
        InlineExpression::FunctionReference { id, arguments } => {
            let is_ordinal =
                arguments.named.iter().any(|named| named.name.name == "type" && literal(&named.value) == "ordinal");
            (first_variable(arguments), Some(id.name), is_ordinal)
        }
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::Placeable { .. } => (None, None, false),
    }
}

fn first_variable<'a>(arguments: &'a CallArguments<&'a str>) -> Option<&'a str> {
    arguments.positional.iter().find_map(|value| match value {
        InlineExpression::VariableReference { id } => Some(id.name),
        _ => None,
    })
}

fn literal(value: &InlineExpression<&str>) -> String {
    match value {
        InlineExpression::StringLiteral { value } => unescape_unicode_to_string(value).into_owned(),
        InlineExpression::NumberLiteral { value } => (*value).to_owned(),
        _ => String::new(),
    }
}

fn key<'a>(key: &VariantKey<&'a str>) -> (&'a str, bool) {
    match key {
        VariantKey::Identifier { name } => (name, false),
        VariantKey::NumberLiteral { value } => (value, true),
    }
}
