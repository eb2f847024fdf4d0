//! Flows as the engine runs them: every name is known, every jump has a place to land.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::condition::Condition;
use super::finding::Spot;
use super::value::{Kind, Limits, Value};
use crate::care::escalation::Urgency;

/// All flows by name.
#[derive(Clone, Debug, Default)]
pub struct Book {
    flows: BTreeMap<String, Flow>,
    occasions: BTreeMap<Occasion, String>,
}

impl Book {
    /// Puts flows together. The loader has made sure that names and occasions are there once.
    #[must_use]
    pub fn new(flows: impl IntoIterator<Item = Flow>) -> Self {
        let flows: BTreeMap<String, Flow> = flows.into_iter().map(|flow| (flow.name.clone(), flow)).collect();
        let occasions =
            flows.values().filter_map(|flow| flow.starts.map(|occasion| (occasion, flow.name.clone()))).collect();
        Self { flows, occasions }
    }

    /// The flow called `name`.
    #[must_use]
    pub fn flow(&self, name: &str) -> Option<&Flow> {
        self.flows.get(name)
    }

    /// All flows by name.
    pub fn flows(&self) -> impl Iterator<Item = &Flow> {
        self.flows.values()
    }

    /// The flow that an occasion starts.
    #[must_use]
    pub fn on(&self, occasion: Occasion) -> Option<&Flow> {
        self.occasions.get(&occasion).and_then(|name| self.flows.get(name))
    }
}

/// One flow.
#[derive(Clone, Debug)]
pub struct Flow {
    /// Its name.
    pub name: String,
    /// The occasion that starts it.
    pub starts: Option<Occasion>,
    /// Whether and when people can ask for it in words.
    pub wish: Option<Wish>,
    /// Whether people can ask for it only after they agreed to the notice.
    pub needs_consent: bool,
    /// Whether its end is followed by nothing.
    pub ends_quietly: bool,
    /// Whether the question that it interrupted is asked again at its end.
    pub ends_back: bool,
    /// Variables that are handed in.
    pub takes: Vec<String>,
    /// Variables that go back to a caller.
    pub gives: Vec<String>,
    /// Variables filled from what the person let us keep.
    pub recall: Vec<String>,
    /// Variables looked for in the words that asked for the flow.
    pub hears: Vec<String>,
    /// Its variables.
    pub vars: BTreeMap<String, Kind>,
    /// Where each variable is declared.
    pub spots: BTreeMap<String, Spot>,
    /// What the values of its variables may be at most; only those that have limits are here.
    pub limits: BTreeMap<String, Limits>,
    /// Its steps; jumps are places in this list, and its length is the end.
    pub steps: Vec<Placed>,
}

impl Flow {
    /// The message called `name` in this flow's words: `<flow>-<name>`.
    #[must_use]
    pub fn message(&self, name: &str) -> String {
        format!("{}-{name}", self.name)
    }

    /// The place of the step with this key.
    #[must_use]
    pub fn place(&self, key: &str) -> Option<usize> {
        // Steps that nothing stops at have no key.
        if key.is_empty() {
            return None;
        }
        self.steps.iter().position(|placed| placed.key == key)
    }

    /// The question at `place`.
    #[must_use]
    pub fn ask(&self, place: usize) -> Option<&Ask> {
        match self.steps.get(place).map(|placed| &placed.step) {
            Some(Step::Ask(ask)) => Some(ask),
            _ => None,
        }
    }
}

/// When a flow can be asked for in words (the message `<flow>-title`, attribute `words`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// From every state, as the whole message, in every language.
    Always,
    /// When the open question has not understood the answer, or none is open.
    Free,
}

/// What starts a flow without anybody asking for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// Somebody who has not agreed to the notice writes.
    NewPerson,
    /// The code of an invitation was sent.
    Invite,
    /// Words that mean danger to life.
    Danger,
    /// Words that ask for medical advice.
    Medical,
    /// Nothing was understood too often.
    Lost,
    /// Nothing but thanks, yes or no while no question is open.
    Thanks,
    /// A flow is over and nothing waits.
    After,
    /// An interruption is over and a flow waits to go on.
    Resume,
    /// A reminder rings.
    Reminder,
    /// A reminder rings, told to a caregiver.
    CaregiverReminder,
    /// A ride was answered, told to a caregiver.
    CaregiverRide,
    /// The desk has answered a ride.
    RideSettled,
    /// The desk has added a visit.
    VisitAdded,
    /// An advocate has taken the conversation.
    Claimed,
    /// An advocate has given it back.
    HandedBack,
}

impl Occasion {
    /// Each with its name in flow files, and the variables that it hands in.
    pub const ALL: [(Self, &'static str, &'static [&'static str]); 15] = [
        (Self::NewPerson, "new-person", &[]),
        (Self::Invite, "invite", &[]),
        (Self::Danger, "danger", &[]),
        (Self::Medical, "medical", &[]),
        (Self::Lost, "lost", &[]),
        (Self::Thanks, "thanks", &[]),
        (Self::After, "after", &[]),
        (Self::Resume, "resume", &[]),
        (Self::Reminder, "reminder", &["visit"]),
        (Self::CaregiverReminder, "caregiver-reminder", &["visit", "patient"]),
        (Self::CaregiverRide, "caregiver-ride", &["ride", "patient"]),
        (Self::RideSettled, "ride-settled", &["ride"]),
        (Self::VisitAdded, "visit-added", &["visit"]),
        (Self::Claimed, "claimed", &["advocate"]),
        (Self::HandedBack, "handed-back", &[]),
    ];

    /// Whether its flow speaks beside whatever is going on, and so must not ask.
    #[must_use]
    pub fn only_announces(self) -> bool {
        match self {
            Self::Reminder
            | Self::CaregiverReminder
            | Self::CaregiverRide
            | Self::RideSettled
            | Self::VisitAdded
            | Self::Claimed
            | Self::HandedBack
            | Self::Thanks
            | Self::After
            | Self::Resume => true,
            Self::NewPerson | Self::Invite | Self::Danger | Self::Medical | Self::Lost => false,
        }
    }
}

/// A step with its key and its place in the file.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What a stored conversation remembers of it: its id, or verb and subject (`ask:when`).
    pub key: String,
    /// Where it is written.
    pub spot: Spot,
    /// Whether it stands in the file; the compiler adds jumps of its own.
    pub is_written: bool,
    /// What it does.
    pub step: Step,
}

/// What a step does.
#[derive(Clone, Debug)]
pub enum Step {
    /// Say a message.
    Say {
        /// Its full name.
        message: String,
    },
    /// Ask for a variable and wait.
    Ask(Box<Ask>),
    /// Say a message with options that start flows; wait for nothing.
    Offer {
        /// Its full name.
        message: String,
        /// Options and flows; the flow `@resume` takes up what was set aside.
        options: Vec<(String, String)>,
    },
    /// Go on if the condition holds, else jump.
    Branch {
        /// The condition.
        condition: Condition,
        /// Where to go when it does not hold.
        otherwise: usize,
    },
    /// Jump.
    Jump(usize),
    /// Run a flow and come back.
    Call(String),
    /// Go on with another flow instead.
    Start(String),
    /// Do something.
    Act {
        /// Its name, in [`super::act::ACTS`].
        name: String,
        /// The flow's variables for those of the act that are called differently: the act's name first.
        names: BTreeMap<String, String>,
        /// Where to go when it cannot be done.
        failed: Option<usize>,
    },
    /// Ask for a human.
    Escalate {
        /// Why.
        reason: String,
        /// How soon.
        urgency: Urgency,
    },
    /// Keep a variable for later conversations.
    Remember(String),
    /// Give a variable a value.
    Set(String, Value),
    /// Empty a variable.
    Forget(String),
}

/// A question.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The variable asked for.
    pub var: String,
    /// Its type.
    pub kind: Kind,
    /// What its value may be at most.
    pub limits: Limits,
    /// The full name of the message.
    pub prompt: String,
    /// The message that reads a known value back and asks whether it is still right; none: a known value is not asked for.
    pub confirm: Option<String>,
    /// Further options beside a list's own.
    pub also: Vec<String>,
    /// Variables to look for in the same answer.
    pub hears: Vec<String>,
    /// How often it is asked before [`Ask::otherwise`].
    pub tries: u32,
    /// What follows the last try; none: the occasion `lost`.
    pub otherwise: Option<usize>,
    /// How long it waits.
    pub wait: TimeDelta,
    /// What follows the wait; none: the flow is set aside without a word.
    pub silent: Option<usize>,
    /// What follows when there is nothing to choose from.
    pub none: Option<usize>,
    /// What follows each option that has steps of its own.
    pub on: BTreeMap<String, usize>,
}

/// How often a question is asked, unless it says otherwise: the second miss brings a human.
pub const TRIES_DEFAULT: u32 = 2;
/// How long a question waits, unless it says otherwise.
pub const WAIT_DEFAULT: TimeDelta = TimeDelta::days(3);
/// The message that reads a known value back, unless the flow has one of its own.
pub const ASK_KNOWN: &str = "ask-known";
/// The attribute of a question's message that says what its answer is called: "the time".
pub const CALLED: &str = "called";
/// The target of an offer's option that takes up what was set aside.
pub const RESUME: &str = "@resume";
