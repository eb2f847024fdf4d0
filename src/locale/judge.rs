//! Finds in the words whatever would later show a person a raw key, a raw variable or nothing.

use super::entry::{Entries, Entry, Mention, mentions};
use super::flaw::Flaw;

/// Fluent's plural rules panic on numbers that do not fit; no message needs more digits.
const NUMBER_DIGITS_MAX: usize = 15;

/// What would go wrong when the entry is said: it leads nowhere, in a circle, or to something that it is not given.
pub(super) fn judge<'a>(entry: &Entry<'a>, entries: &Entries<'a>, functions: &[&str], flaws: &mut Vec<Flaw>) {
    let mut flaw = |part: &str, problem: String| {
        flaws.push(entry.source.flaw(entry.source.offset_of(part), problem));
    };
    for (_, name, text) in entry.parts() {
        let (_, is_loop) = entries.reach(text, |_| true);
        if is_loop {
            flaw(name, format!("`{name}` leads back to itself"));
        }
        for mention in mentions(text) {
            let found = entries.text_of(&mention).is_some();
            match &mention {
                Mention::Message { id, attribute: None } if !found => {
                    flaw(id, format!("no message `{id}` with a value in this language"));
                }
                Mention::Message { id, attribute: Some(attribute) } if !found => {
                    flaw(id, format!("no message `{id}.{attribute}` in this language"));
                }
                Mention::Term { id, attribute: None, .. } if !found => {
                    flaw(id, format!("no term `-{id}` in this language"));
                }
                Mention::Term { id, attribute: Some(attribute), .. } if !found => {
                    flaw(id, format!("no term `-{id}.{attribute}` in this language"));
                }
                Mention::Term { id, given, .. } => {
                    for variable in wanted(&mention, given, entries) {
                        flaw(id, format!("`-{id}` shows `${variable}`, which it is not given here"));
                    }
                }
                Mention::Function { name } if !functions.contains(name) => {
                    flaw(name, format!("no function `{name}`; there are {}", functions.join(", ")));
                }
                Mention::Number { digits } if digits.len() > NUMBER_DIGITS_MAX => {
                    flaw(digits, format!("a number of more than {NUMBER_DIGITS_MAX} digits"));
                }
                Mention::Variable { .. }
                | Mention::Message { .. }
                | Mention::Function { .. }
                | Mention::Number { .. } => {}
            }
        }
    }
}

/// The variables that a term shows and is not given. One that only chooses takes its default variant instead.
fn wanted<'a>(term: &Mention<'a>, given: &[&'a str], entries: &Entries<'a>) -> Vec<&'a str> {
    let Some(text) = entries.text_of(term) else { return Vec::new() };
    let (reached, _) = entries.reach(text, |mention| matches!(mention, Mention::Message { .. }));
    let names = reached.iter().filter_map(|mention| match mention {
        Mention::Variable { name, chooses: false } if !given.contains(name) => Some(*name),
        _ => None,
    });
    let mut names: Vec<&str> = names.collect();
    names.sort_unstable();
    names.dedup();
    names
}
