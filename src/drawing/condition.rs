//! A condition in words.

use super::flow::length;
use super::sayings::{Sayings, capital, plain};
use crate::flow::book::Flow;
use crate::flow::condition::Condition;

/// The condition as a question, and whether "yes" means that it holds: what is denied is asked the other way round, so that
/// nobody reads "not".
pub(super) fn question(sayings: &Sayings<'_>, flow: &Flow, condition: &Condition) -> (String, bool) {
    match condition {
        Condition::Not(inner) => {
            let (text, holds) = question(sayings, flow, inner);
            (text, !holds)
        }
        _ => (format!("{}?", capital(&in_words(sayings, flow, condition))), true),
    }
}

fn in_words(sayings: &Sayings<'_>, flow: &Flow, condition: &Condition) -> String {
    match condition {
        Condition::Fact(fact) => sayings.word(&format!("fact-{fact}")),
        Condition::Known(name) => sayings.word_with("is-known", &[("name", &plain(name))]),
        Condition::Is(name, option) => {
            let label = label(sayings, flow, name, option);
            sayings.word_with("is-option", &[("name", &plain(name)), ("option", &label)])
        }
        Condition::Has(name, option) => {
            let label = label(sayings, flow, name, option);
            sayings.word_with("has-option", &[("name", &plain(name)), ("option", &label)])
        }
        Condition::Number(name, comparison, number) => format!("“{}” {} {number}", plain(name), comparison.sign()),
        Condition::OnDay(name, 0) => sayings.word_with("on-today", &[("name", &plain(name))]),
        Condition::OnDay(name, days) => {
            let time = sayings.word_with("days", &[("count", &days.to_string())]);
            sayings.word_with("on-day", &[("name", &plain(name)), ("time", &time)])
        }
        Condition::Within(name, time) => {
            let time = length(sayings, *time);
            sayings.word_with("is-within", &[("name", &plain(name)), ("time", &time)])
        }
        Condition::TimeBefore(name, time) => {
            let time = time.format("%H:%M").to_string();
            sayings.word_with("is-before", &[("name", &plain(name)), ("time", &time)])
        }
        Condition::Not(inner) => sayings.word_with("not", &[("what", &in_words(sayings, flow, inner))]),
        Condition::All(parts) => joined(sayings, flow, parts, "and"),
        Condition::Any(parts) => joined(sayings, flow, parts, "or"),
    }
}

fn joined(sayings: &Sayings<'_>, flow: &Flow, parts: &[Condition], joint: &str) -> String {
    let mut parts = parts.iter().map(|part| in_words(sayings, flow, part));
    let first = parts.next().unwrap_or_default();
    parts.fold(first, |one, other| sayings.word_with(joint, &[("one", &one), ("other", &other)]))
}

/// The option as its question words it; one that is never asked for by its name.
fn label(sayings: &Sayings<'_>, flow: &Flow, name: &str, option: &str) -> String {
    let asks = (0..flow.steps.len()).filter_map(|place| flow.ask(place));
    let mut asks = asks.filter(|ask| {
        let is_listed = ask.kind.options().contains(&option);
        ask.var == name && (is_listed || ask.also.iter().any(|known| known == option))
    });
    asks.next().map_or_else(|| plain(option), |ask| sayings.option(&ask.prompt, option))
}
