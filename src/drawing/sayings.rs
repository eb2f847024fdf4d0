//! The words in a picture: the flow's own out of the catalogue, and those around them out of this room's files.

use crate::flow::book::{Flow, RESUME};
use crate::locale::arg::{Arg, Args};
use crate::locale::catalogue::Catalogue;

/// The words around a flow's own, in each language that somebody has written them in; the others read them in English.
const AROUND: [(&str, &str, &str); 2] =
    [("en", "drawing.ftl", include_str!("words/en.ftl")), ("es", "drawing.ftl", include_str!("words/es.ftl"))];
/// So many of the phrases that ask for a flow are shown: the first are the ones that people are told.
const PHRASES_SHOWN: usize = 3;

/// The words of one language.
#[derive(Debug)]
pub struct Sayings<'a> {
    catalogue: &'a Catalogue,
    around: Catalogue,
    language: &'a str,
}

impl<'a> Sayings<'a> {
    /// The words of `language`; none when this room's own files are broken, which a test rules out.
    #[must_use]
    pub fn new(catalogue: &'a Catalogue, language: &'a str) -> Option<Self> {
        let around = Catalogue::from_texts(&AROUND).ok()?;
        Some(Self { catalogue, around, language })
    }

    /// The language's tag.
    #[must_use]
    pub fn language(&self) -> &str {
        self.language
    }

    /// Whether it runs from right to left.
    #[must_use]
    pub fn right_to_left(&self) -> bool {
        Catalogue::direction(self.language) == "rtl"
    }

    /// A message as people read it, with the names of its variables where their values will stand.
    #[must_use]
    pub fn message(&self, message: &str) -> String {
        self.text(message, None)
    }

    /// An option's label, by its message or by the shared `option-<name>`.
    #[must_use]
    pub fn option(&self, message: &str, option: &str) -> String {
        if self.catalogue.has(self.language, message, Some(option)) {
            self.text(message, Some(option))
        } else {
            self.text(&format!("option-{option}"), None)
        }
    }

    /// A flow by its title.
    #[must_use]
    pub fn flow(&self, name: &str) -> String {
        let title = format!("{name}-title");
        match name {
            RESUME => capital(&self.word("resume-flow")),
            _ if self.catalogue.has(self.language, &title, None) => capital(&self.text(&title, None)),
            _ => capital(&plain(name)),
        }
    }

    /// The phrases that ask for a flow, the first few in quotation marks.
    #[must_use]
    pub fn wish(&self, flow: &Flow) -> String {
        let title = flow.message("title");
        let list = self.text(&title, Some("words"));
        let phrases = list.split('|').map(|phrase| phrase.replace('*', "").trim().to_owned());
        let shown = phrases.filter(|phrase| !phrase.is_empty()).take(PHRASES_SHOWN);
        shown.map(|phrase| format!("“{phrase}”")).collect::<Vec<_>>().join(", ")
    }

    /// A word around the flow's own.
    #[must_use]
    pub fn word(&self, id: &str) -> String {
        self.word_with(id, &[])
    }

    /// The same with variables; one called `count` is a number.
    #[must_use]
    pub fn word_with(&self, id: &str, args: &[(&str, &str)]) -> String {
        let arg = |(name, value): &(&str, &str)| {
            let number = value.parse().ok().filter(|_| *name == "count");
            ((*name).to_owned(), number.map_or_else(|| Arg::Plain((*value).to_owned()), Arg::Number))
        };
        if !self.around.has(self.language, id, None) && !self.around.has("en", id, None) {
            // An act or a fact that is younger than this room's words.
            return plain(id.split_once('-').map_or(id, |(_, name)| name));
        }
        self.around.say(self.around_language(), id, &args.iter().map(arg).collect())
    }

    fn around_language(&self) -> &str {
        if self.around.languages().contains(&self.language) { self.language } else { "en" }
    }

    fn text(&self, message: &str, attribute: Option<&str>) -> String {
        let mut shapes = self.catalogue.shapes(self.language);
        let shape = shapes.find(|shape| shape.message == message && shape.attribute.as_deref() == attribute);
        let Some(shape) = shape else { return plain(attribute.unwrap_or(message)) };
        let args: Args = shape.variables.iter().map(|name| (name.clone(), Arg::Plain(blank(name)))).collect();
        without_stars(&self.catalogue.label(self.language, message, attribute, &args))
    }
}

/// Where a value will stand.
fn blank(name: &str) -> String {
    format!("‹{}›", plain(name))
}

/// A name of the flow file for people.
#[must_use]
pub fn plain(name: &str) -> String {
    name.replace('-', " ")
}

/// With a capital in front.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The chats show a word that one can type without its stars; so does the picture, in quotation marks.
fn without_stars(text: &str) -> String {
    let mut rest = text;
    let mut plain = String::with_capacity(text.len());
    while let Some((before, inside, after)) = first_starred(rest) {
        plain.extend([before, "“", inside, "”"]);
        rest = after;
    }
    plain.push_str(rest);
    plain
}

fn first_starred(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(start) = text[from..].find('*').map(|at| from + at) {
        let inside = &text[start + 1..];
        match inside.find(['*', '\n']) {
            Some(end) if inside[end..].starts_with('*') && end > 0 && inside[..end].trim() == &inside[..end] => {
                return Some((&text[..start], &inside[..end], &inside[end + 1..]));
            }
            Some(_) | None => from = start + 1,
        }
    }
    None
}
