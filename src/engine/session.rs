//! Where one contact's conversation stands. A value: read, turned, written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::flow::value::Value;

/// The conversation's place. Serialised (sealed) in the store between turns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// The flows in progress, the innermost last. Empty: the bot waits for a wish.
    pub frames: Vec<Frame>,
    /// Flows that an interruption set aside, the latest last; offered again when the interruption is over.
    pub parked: Vec<Vec<Frame>>,
    /// The open question of the innermost flow.
    pub wait: Option<Wait>,
    /// Whether a question was open when the flow in progress interrupted: a flow that ends back asks it again.
    pub interrupted: bool,
    /// The options that were offered last without waiting for them.
    pub offer: Option<Offer>,
    /// Counts questions and offers, so that an old button is known to be old.
    pub asked: u32,
    /// How often in a row nothing was understood while no question was open.
    pub misses: u32,
    /// The edition of flows and words that it stands on; none before the first turn. Kept beside the sealed state, and
    /// never looked at by a turn.
    #[serde(skip)]
    pub edition: Option<String>,
}

/// One flow in progress.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Frame {
    /// The flow's name.
    pub flow: String,
    /// The key of the step it stands at: the open question, or the call that it waits for.
    pub at: String,
    /// What it knows.
    pub vars: BTreeMap<String, Value>,
    /// The keys of the questions answered in it, in order: the way back.
    #[serde(default)]
    pub trail: Vec<String>,
    /// The keys of the questions that are behind it, answered here or known before, in order: what can be changed by a word.
    #[serde(default)]
    pub passed: Vec<String>,
    /// The same of what an act has settled since, which no word changes any more; none while nothing is settled.
    #[serde(default)]
    pub settled: Option<Vec<String>>,
}

/// An open question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wait {
    /// Its number; buttons and time-outs carry it.
    pub id: u32,
    /// How often the answer was not understood.
    pub tries: u32,
    /// Which page of its options is in view, from 0.
    pub page: usize,
    /// What the assistant asks about the question, instead of the question itself.
    #[serde(default)]
    pub aside: Aside,
    /// The variables that pointed to something when the question was asked, each with the place of its frame. What is gone
    /// when the answer comes is noticed by it.
    #[serde(default)]
    pub stands: Vec<(usize, String)>,
}

/// What is asked about a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aside {
    /// Nothing: the question itself is open.
    #[default]
    Nothing,
    /// Whether what is known already is still right.
    Confirming,
    /// Which earlier answer is to be changed.
    Changing,
}

/// Options that stand under a message and start flows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    /// Its number.
    pub id: u32,
    /// The flow that made it.
    pub flow: String,
    /// The step in it.
    pub step: String,
    /// What that flow knew; a flow that starts from here takes the variables that it declares as taken.
    pub vars: BTreeMap<String, Value>,
}
