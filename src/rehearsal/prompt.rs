//! What somebody types who rehearses in a terminal, and how it stands in a script afterwards.

use std::fmt::Write as _;

use super::grammar;
use super::meaning::{option_of, visible};
use super::script::{Piece, Press, What};
use super::stage::{Heard, ShownButton};
use crate::engine::event::Event;

/// The advocate whom one plays oneself.
const ADVOCATE: &str = "Ana";

/// What was typed.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// A line of a script: how it is written there, and what it says.
    Line(String, What),
    /// `/state`.
    State,
    /// `/effects`.
    Effects,
    /// `/help`.
    Help,
    /// `/quit`.
    Quit,
    /// Nothing at all.
    Nothing,
    /// Not understood: why.
    Wrong(String),
}

/// Understands what was typed under these buttons.
#[must_use]
pub fn understand(typed: &str, buttons: &[ShownButton]) -> Typed {
    let typed = typed.trim();
    if let Some(command) = typed.strip_prefix('/') {
        return command_of(command);
    }
    if typed.is_empty() {
        return Typed::Nothing;
    }
    if let Some(time) = typed.strip_prefix('+') {
        return match later(time.trim()) {
            Some(written) => line(written),
            None => Typed::Wrong("time passes with `+2d`, `+90m`, `+3h`, `+1w`".to_owned()),
        };
    }
    if let Some(until) = typed.strip_prefix("at the ") {
        let written = format!("~ until the {until}");
        if let Ok(what) = grammar::line(&written) {
            return Typed::Line(written, what);
        }
    }
    // A line as in a script does what it does there.
    if typed.starts_with(['>', '~', '*'])
        && let Ok(what) = grammar::line(typed)
    {
        return Typed::Line(typed.to_owned(), what);
    }
    if let Ok(place) = typed.parse::<usize>()
        && let Some(shown) = place.checked_sub(1).and_then(|place| buttons.get(place))
    {
        return pressed(place, shown);
    }
    Typed::Line(written(typed), What::Says(vec![(None, vec![Piece::Text(typed.to_owned())])]))
}

fn line(written: String) -> Typed {
    match grammar::line(&written) {
        Ok(what) => Typed::Line(written, what),
        Err(wrong) => Typed::Wrong(wrong.problem),
    }
}

fn later(time: &str) -> Option<String> {
    let unit = match time.chars().last()? {
        'm' => "minutes",
        'h' => "hours",
        'd' => "days",
        'w' => "weeks",
        _ => return None,
    };
    let count: u32 = time[..time.len() - 1].trim().parse().ok()?;
    Some(format!("~ {count} {unit} later"))
}

/// A thing's own id tells a reader nothing: its words do.
fn pressed(place: usize, shown: &ShownButton) -> Typed {
    let option = option_of(&shown.button.data);
    let label = visible(&shown.label);
    let is_named = option.starts_with(|first: char| first.is_ascii_lowercase());
    let (written, button) = if is_named {
        (option.clone(), Press::Option(option))
    } else if label.contains(['"', ']', '\n']) {
        (place.to_string(), Press::Place(place))
    } else {
        (format!("\"{label}\""), Press::Words(label))
    };
    Typed::Line(format!("> [{written}]"), What::Presses { button, under: None })
}

/// Words as a script writes them: what would mean something else there is written with a stroke before it.
fn written(words: &str) -> String {
    let mut escaped = String::from("> ");
    for letter in words.chars() {
        if matches!(letter, '(' | '\\') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    let means_something = words.starts_with(['[', '"'])
        || matches!(grammar::line(&escaped), Ok(What::Says(all)) if all.iter().any(|(language, _)| language.is_some()))
        || grammar::line(&escaped).is_err();
    if means_something { format!("> \\{}", &escaped[2..]) } else { escaped }
}

fn command_of(command: &str) -> Typed {
    let (word, rest) = command.split_once(' ').unwrap_or((command, ""));
    let rest = rest.trim();
    match (word, rest) {
        ("quit" | "exit", _) => Typed::Quit,
        ("state", _) => Typed::State,
        ("effects", _) => Typed::Effects,
        ("help", _) => Typed::Help,
        ("language", tag) if !tag.is_empty() => line(format!("> (language-{tag})")),
        ("photo" | "voice" | "sticker" | "file", "") => line(format!("> ({word})")),
        ("location", place) if !place.is_empty() => line(format!("> (location {place})")),
        ("advocate", does) => advocate(does),
        _ => Typed::Wrong(format!("no command `/{command}`; /help says which there are")),
    }
}

fn advocate(does: &str) -> Typed {
    let (word, rest) = does.split_once(' ').unwrap_or((does, ""));
    let rest = rest.trim();
    match (word, rest) {
        ("take", _) => line(format!("* {ADVOCATE} takes the conversation")),
        ("say", words) if !words.is_empty() => line(format!("* {ADVOCATE}: {words}")),
        ("note", words) if !words.is_empty() => line(format!("* {ADVOCATE} notes: {words}")),
        ("give", _) => line(format!("* {ADVOCATE} gives it back")),
        ("close", reason) if !reason.is_empty() => line(format!("* {ADVOCATE} closes it: {reason}")),
        ("ride", "comes") => line(format!("* {ADVOCATE} says the ride comes")),
        ("ride", "does not come") => line(format!("* {ADVOCATE} says the ride does not come")),
        ("visit", visit) if !visit.is_empty() => line(format!("* {ADVOCATE} adds a visit {visit}")),
        _ => Typed::Wrong(
            "an advocate can `take`, `say words`, `note words`, `give back`, `close reason`, `ride comes`, `ride does not come`, \
             `visit \"lab\" at 2026-12-01 10:00`"
                .to_owned(),
        ),
    }
}

/// A script that is being written down.
#[derive(Clone, Debug)]
pub struct Record {
    text: String,
}

impl Record {
    /// Begins one, held in `language`, by somebody who is `someone` (as in a script's head).
    #[must_use]
    pub fn new(title: &str, language: &str, someone: &str, starts: chrono::NaiveDateTime) -> Self {
        let starts = starts.format(super::fact::WALL);
        Self { text: format!("conversation: {title}\nonly: {language}\nsomeone: {someone}\nstarts: {starts}\n\n") }
    }

    /// Writes down what was done and what was heard.
    pub fn add(&mut self, line: &str, heard: &[Heard]) {
        let _ = writeln!(self.text, "{line}");
        for heard in heard {
            let _ = match &heard.from {
                Some(name) => {
                    let words = heard.words.lines().next().unwrap_or_default();
                    writeln!(self.text, "< from {name}: \"{words}\"")
                }
                None => writeln!(self.text, "< {}", heard.message),
            };
        }
        if heard.is_empty() {
            let _ = writeln!(self.text, "< nothing");
        }
    }

    /// The script so far.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// What rings when, for those who look behind the curtain.
#[must_use]
pub fn ring_name(event: &Event) -> String {
    match event {
        Event::ReminderDue { lead_minutes, .. } => format!("reminder ({lead_minutes} minutes before)"),
        other => other.name().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line_of(typed: &str) -> String {
        match understand(typed, &[]) {
            Typed::Line(written, _) => written,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn what_is_typed_stands_in_the_script_as_a_line_that_means_the_same() {
        for (typed, written) in [
            ("+2d", "~ 2 days later"),
            ("+90m", "~ 90 minutes later"),
            ("at the 2-hour reminder", "~ until the 2-hour reminder"),
            ("at the clinic", "> at the clinic"),
            ("/language es", "> (language-es)"),
            ("/advocate take", "* Ana takes the conversation"),
            ("/advocate say I am here", "* Ana: I am here"),
            ("/advocate give back", "* Ana gives it back"),
            ("/photo", "> (photo)"),
            ("hello", "> hello"),
            ("2", "> 2"),
            ("(sigh) no", "> \\(sigh) no"),
            ("[yes]", "> \\[yes]"),
            ("\"yes\"", "> \\\"yes\""),
            ("en: hello", "> \\en: hello"),
        ] {
            assert_eq!(line_of(typed), written, "{typed}");
            let (Typed::Line(_, meant), Ok(read)) = (understand(typed, &[]), grammar::line(written)) else {
                panic!("{typed} is no line");
            };
            assert_eq!(meant, read, "{typed}");
        }
        for wrong in ["+soon", "/dance", "/advocate dance", "+", "+9"] {
            assert!(matches!(understand(wrong, &[]), Typed::Wrong(_)), "{wrong}");
        }
    }
}
