//! A flow as it stands in its file: every name with its place, nothing understood yet.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::Spanned;

/// A flow file.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlowText {
    /// Its name, the file's own.
    pub flow: Spanned<String>,
    /// What it is for, for the people who edit it.
    #[allow(dead_code)] // Read by people.
    pub about: String,
    /// The occasion that starts it.
    #[serde(default)]
    pub starts: Option<Spanned<String>>,
    /// Whether people can ask for it in words: `always` from every state, `free` when nothing better is understood.
    #[serde(default)]
    pub wish: Option<Spanned<String>>,
    /// Whether nothing is said after its end.
    #[serde(default)]
    pub ends: Option<Spanned<String>>,
    /// What must be so before people can ask for it: `consent`.
    #[serde(default)]
    pub needs: Option<Spanned<String>>,
    /// Variables that whoever starts it may hand in.
    #[serde(default)]
    pub takes: Vec<Spanned<String>>,
    /// Variables that go back to the flow that called it.
    #[serde(default)]
    pub gives: Vec<Spanned<String>>,
    /// Variables filled from what the person let us keep.
    #[serde(default)]
    pub recall: Vec<Spanned<String>>,
    /// Variables looked for in the very words that asked for the flow.
    #[serde(default)]
    pub hears: Vec<Spanned<String>>,
    /// How often its questions are asked, unless they say otherwise.
    #[serde(default)]
    pub tries: Option<u32>,
    /// How long its questions wait, unless they say otherwise.
    #[serde(default)]
    pub wait: Option<Spanned<String>>,
    /// Its variables.
    #[serde(default)]
    pub vars: Ordered<Spanned<KindText>>,
    /// Its steps.
    pub steps: Vec<Spanned<StepText>>,
}

/// A step: one verb and what belongs to it.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct StepText {
    /// A name to jump to.
    pub id: Option<Spanned<String>>,
    /// Verb: say a message.
    pub say: Option<Spanned<String>>,
    /// Verb: ask for a variable.
    pub ask: Option<Spanned<String>>,
    /// Verb: say a message with options that start flows.
    pub offer: Option<Spanned<String>>,
    /// Verb: look at a condition.
    #[serde(rename = "if")]
    pub condition: Option<Spanned<String>>,
    /// Verb: run a flow and come back.
    pub call: Option<Spanned<String>>,
    /// Verb: go on with another flow instead.
    pub start: Option<Spanned<String>>,
    /// Verb: go to a step of this flow, or `end`.
    pub goto: Option<Spanned<String>>,
    /// Verb: do something.
    pub act: Option<Spanned<String>>,
    /// Verb: ask for a human.
    pub escalate: Option<Spanned<String>>,
    /// Verb: keep a variable's value for later conversations.
    pub remember: Option<Spanned<String>>,
    /// Verb: give variables a value.
    pub set: Option<Ordered<Spanned<String>>>,
    /// Verb: empty a variable, so that it is asked again.
    pub forget: Option<Spanned<String>>,

    /// Of `ask`: another message than the one named after the variable.
    pub prompt: Option<Spanned<String>>,
    /// Of `ask`: further options beside a list's own.
    pub also: Vec<Spanned<String>>,
    /// Of `ask`: variables to look for in the same answer.
    pub hears: Vec<Spanned<String>>,
    /// Of `ask`: how often.
    pub tries: Option<u32>,
    /// Of `ask`: what follows the last try.
    pub otherwise: Option<Vec<Spanned<StepText>>>,
    /// Of `ask`: how long.
    pub wait: Option<Spanned<String>>,
    /// Of `ask`: what follows the wait.
    pub silent: Option<Vec<Spanned<StepText>>>,
    /// Of `ask`: what follows when there is nothing to choose from.
    pub none: Option<Vec<Spanned<StepText>>>,
    /// Of `ask`: what follows each option.
    pub on: Ordered<Vec<Spanned<StepText>>>,
    /// Of `offer`: option and flow, in the order of the buttons.
    pub options: Ordered<Spanned<String>>,
    /// Of `if`.
    pub then: Option<Vec<Spanned<StepText>>>,
    /// Of `if`.
    #[serde(rename = "else")]
    pub otherwise_else: Option<Vec<Spanned<StepText>>>,
    /// Of `act`: what follows when it cannot be done.
    pub failed: Option<Vec<Spanned<StepText>>>,
    /// Of `escalate`: how soon.
    pub urgency: Option<Spanned<String>>,
}

/// The type of a variable: a name, or the options of a choice.
#[derive(Debug)]
pub enum KindText {
    /// `text`, `moment`, `visit`, …
    Named(String),
    /// `[walks, wheelchair, stretcher]`.
    Choice(Vec<Spanned<String>>),
}

impl<'de> Deserialize<'de> for KindText {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = KindText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a type (text, number, moment, place, phone, code, visit, ...) or a list of options")
            }
            fn visit_str<E>(self, name: &str) -> Result<KindText, E> {
                Ok(KindText::Named(name.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<KindText, A::Error> {
                let mut options = Vec::new();
                while let Some(option) = list.next_element()? {
                    options.push(option);
                }
                Ok(KindText::Choice(options))
            }
        }
        from.deserialize_any(Reader)
    }
}

/// A mapping that keeps the order in which it was written.
#[derive(Debug)]
pub struct Ordered<V>(pub Vec<(Spanned<String>, V)>);

impl<V> Default for Ordered<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Ordered<V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Reader<V>(PhantomData<V>);
        impl<'de, V: Deserialize<'de>> Visitor<'de> for Reader<V> {
            type Value = Ordered<V>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a mapping, one `name: value` a line")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered<V>, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Ordered(pairs))
            }
        }
        from.deserialize_map(Reader(PhantomData))
    }
}
