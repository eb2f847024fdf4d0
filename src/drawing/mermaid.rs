//! A picture as the text of a Mermaid flowchart, which code hosts and wikis draw themselves.

use std::fmt::Write;

use super::picture::{Manner, Picture, Sort};

/// A label may have so many characters, so that a card stays a card.
const LABEL_CHARS_MAX: usize = 240;

/// Writes the picture.
#[must_use]
pub fn write(picture: &Picture) -> String {
    let mut text = String::new();
    let _ = writeln!(text, "---\ntitle: \"{}\"\n---\nflowchart TD", title(&picture.title));
    for (at, card) in picture.cards.iter().enumerate() {
        let words: Vec<&str> = [&card.heading, &card.text, &card.foot]
            .into_iter()
            .flat_map(|part| part.lines())
            .filter(|line| !line.trim().is_empty())
            .collect();
        let label = escaped(&words.join("\n"));
        let (open, close, class) = match card.sort {
            Sort::Begin => ("([", "])", "begin"),
            Sort::Say => ("[", "]", "say"),
            Sort::Ask => ("(", ")", "ask"),
            Sort::Condition => ("{", "}", "condition"),
            Sort::Act => ("[[", "]]", "act"),
            Sort::Person => ("[/", "/]", "person"),
            Sort::Note => (">", "]", "note"),
            Sort::Flow => ("([", "])", "flow"),
            Sort::End => ("([", "])", "end_"),
        };
        let _ = writeln!(text, "  n{at}{open}\"{label}\"{close}:::{class}");
    }
    for line in &picture.lines {
        let arrow = match line.manner {
            Manner::Plain => "-->",
            Manner::Amiss => "-.->",
        };
        let label = escaped(&line.label());
        let label = if label.is_empty() { label } else { format!("|\"{label}\"|") };
        let _ = writeln!(text, "  n{} {arrow}{label} n{}", line.from, line.to);
    }
    // The house's colours (src/look/asset/look.css); each ground with its own ink, whatever the page around is.
    for (class, fill, stroke, ink) in [
        ("begin", "#0a6660", "#0a6660", "#ffffff"),
        ("say", "#ffffff", "#74837e", "#15201d"),
        ("ask", "#ffffff", "#0a6660", "#15201d"),
        ("condition", "#e9eeec", "#74837e", "#15201d"),
        ("act", "#dcefec", "#0a6660", "#15201d"),
        ("person", "#fdeedc", "#8a4300", "#15201d"),
        ("note", "#f4f6f5", "#74837e", "#50605b"),
        ("flow", "#ffffff", "#0a6660", "#15201d"),
        ("end_", "#f4f6f5", "#74837e", "#50605b"),
    ] {
        let _ = writeln!(text, "  classDef {class} fill:{fill},stroke:{stroke},color:{ink}");
    }
    text
}

/// A label between quotation marks: letters, digits and plain punctuation stay, everything else is written by its number,
/// which Mermaid reads after it has parsed. Marks of direction are left out: Mermaid sets each label in its own direction.
fn escaped(label: &str) -> String {
    let mut escaped = String::with_capacity(label.len());
    for (at, letter) in label.trim().chars().enumerate() {
        if at == LABEL_CHARS_MAX {
            escaped.push('…');
            break;
        }
        match letter {
            '\n' => escaped.push_str("<br/>"),
            '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            _ if letter.is_control() => {}
            ' ' | ',' | '?' | '!' | '\'' | '…' => escaped.push(letter),
            _ if letter.is_alphanumeric() || !letter.is_ascii() => escaped.push(letter),
            _ => {
                let _ = write!(escaped, "#{};", u32::from(letter));
            }
        }
    }
    escaped
}

/// The title stands in YAML.
fn title(title: &str) -> String {
    title.chars().filter(|letter| !letter.is_control() && !matches!(letter, '"' | '\\')).collect()
}
