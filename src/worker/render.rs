//! Puts a turn's effects into words, each in the language of the one who will read it.

use crate::care::words::Words;
use crate::engine::briefing::Briefing;
use crate::engine::effect::{Button, Effect, Label, PersonChange, Record, Say};
use crate::engine::library::Library;
use crate::locale::catalogue::Catalogue;
use crate::locale::tidy::tidy;
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

/// A label's words.
fn label_words(catalogue: &Catalogue, language: &str, label: &Label) -> Words {
    Words::new(catalogue.option(language, &label.message, label.attribute.as_deref(), &label.args))
}
