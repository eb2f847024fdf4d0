//! Puts a turn's effects into words, each in the language of the one who will read it.

use crate::care::words::Words;
use crate::engine::briefing::Briefing;
use crate::engine::effect::{Button, Effect, Label, PersonChange, Record, Say};
use crate::engine::library::Library;
use crate::locale::catalogue::Catalogue;
use crate::store::commit::Deed;
use crate::store::delivery::{Body, ButtonWords};

/// Words for every effect that has some. The language is the person's; from the effect that changes it on, the new one.
#[must_use]
pub fn render(library: &Library, catalogue: &Catalogue, briefing: &Briefing, effects: Vec<Effect>) -> Vec<Deed> {
    let hint = briefing.contact.language_hint.as_deref();
    let mut language = library.language(briefing.person.language.as_deref(), hint).to_owned();
    effects
        .into_iter()
        .map(|effect| {
            let body = match &effect {
                Effect::Say(say) => Some(said(catalogue, &language, say)),
                Effect::Tell(tell) => Some(said(catalogue, &tell.language, &tell.say)),
                Effect::Relay { name, words, .. } => {
                    Some(Body { text: words.clone(), buttons: Vec::new(), from: Some(name.clone()) })
                }
                Effect::Record(Record::Pressed { label }) => {
                    Some(Body { text: label_words(catalogue, &language, label), buttons: Vec::new(), from: None })
                }
                Effect::Person(PersonChange::Language(chosen)) => {
                    language.clone_from(chosen);
                    None
                }
                Effect::Record(_)
                | Effect::Note { .. }
                | Effect::Person(_)
                | Effect::Reachable(_)
                | Effect::Appointment(_)
                | Effect::Ride(_)
                | Effect::Escalation(_)
                | Effect::Grant { .. }
                | Effect::Ring { .. }
                | Effect::Silence(_) => None,
            };
            Deed { effect, body }
        })
        .collect()
}

fn said(catalogue: &Catalogue, language: &str, say: &Say) -> Body {
    let text = tidy(&catalogue.say(language, &say.message, &say.args));
    let buttons = say.buttons.iter().map(|button| button_words(catalogue, language, button)).collect();
    Body { text: Words::new(text), buttons, from: None }
}

fn button_words(catalogue: &Catalogue, language: &str, button: &Button) -> ButtonWords {
    ButtonWords { label: label_words(catalogue, language, &button.label), data: button.data.clone() }
}

/// A label's words; an option that its message does not word is worded by the shared message `option-<id>`.
fn label_words(catalogue: &Catalogue, language: &str, label: &Label) -> Words {
    let shared = label
        .attribute
        .as_ref()
        .filter(|attribute| !catalogue.has(language, &label.message, Some(attribute)))
        .map(|attribute| format!("option-{attribute}"))
        .filter(|shared| catalogue.has(language, shared, None));
    let words = match shared {
        Some(shared) => catalogue.label(language, &shared, None, &label.args),
        None => catalogue.label(language, &label.message, label.attribute.as_deref(), &label.args),
    };
    Words::new(tidy(&words))
}

/// Without the blank lines that an empty variable leaves.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut blank_lines = 0;
    for line in text.lines().map(str::trim_end) {
        if line.trim().is_empty() {
            blank_lines += 1;
            continue;
        }
        if !tidy.is_empty() {
            tidy.push_str(if blank_lines > 0 { "\n\n" } else { "\n" });
        }
        blank_lines = 0;
        tidy.push_str(line);
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn an_empty_variable_leaves_no_hole() {
        assert_eq!(tidy("a\n\n\n  \nb  \n\n"), "a\n\nb");
        assert_eq!(tidy("a\nb"), "a\nb");
    }
}
