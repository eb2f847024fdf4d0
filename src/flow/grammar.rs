//! The keys of a flow file, each with what may stand there and what it is for. The reader ([`super::text`]) and the schema for
//! editors ([`super::schema`]) are made from these tables alone, so neither can know a key that the other does not.

use super::act::ACTS;
use super::book::Occasion;

/// A question has at most this many tries: nobody is asked for ever.
pub const TRIES_MAX: u32 = 5;

/// What may stand behind a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A sentence for the people who edit the file.
    Sentence,
    /// A name: of a flow, a variable, a message, a step.
    Name,
    /// Several of them, in brackets or one a line.
    Names,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// The name of an occasion.
    Occasion,
    /// The name of an act.
    Act,
    /// 1 to [`TRIES_MAX`].
    Tries,
    /// `30m`, `12h`, `3d`.
    Length,
    /// A condition in words.
    Condition,
    /// `true`, `false`, or the name of a message.
    Confirm,
    /// A whole number.
    Number,
    /// `name: name`, one a line.
    Pairs,
    /// `name: a value`, one a line.
    Values,
    /// Steps, one `- …` each.
    Steps,
    /// `option:` with steps below, one a line.
    Branches,
    /// `name: type`, one a line.
    Types,
}

/// A key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What may stand there.
    pub shape: Shape,
    /// Whether it must be there.
    pub must: bool,
    /// What it is for.
    pub about: &'static str,
}

/// A step's verb with the keys that may stand beside it.
#[derive(Clone, Copy, Debug)]
pub struct Verb {
    /// The verb and what it is about.
    pub key: Key,
    /// What belongs to it.
    pub own: &'static [Key],
}

const fn key(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, shape, must: false, about }
}

const fn must(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, shape, must: true, about }
}

const TRIES: &str = "How often it is asked before `otherwise`: 1 to 5. Without it 2.";
const WAIT: &str = "How long it waits for the answer: 30m, 12h, 3d. Without it 3d.";
const OTHERWISE: &str = "What follows the last try. Without it a person is asked for.";
const SILENT: &str = "What follows the wait. Without it the flow is set aside without a word.";

/// The keys of a flow's head.
pub const HEAD: &[Key] = &[
    must("flow", Shape::Name, "The flow's name: the file's own."),
    must("about", Shape::Sentence, "What it is for, for the people who edit it."),
    key("starts", Shape::Occasion, "The occasion that starts it without anybody asking."),
    key("wish", Shape::OneOf(&["free", "always"]), "When people can ask for it in words."),
    key("needs", Shape::OneOf(&["consent"]), "What must be so before people can ask for it."),
    key(
        "ends",
        Shape::OneOf(&["quietly", "back"]),
        "What follows its end: nothing is said, or what it interrupted goes on at once.",
    ),
    key("takes", Shape::Names, "Variables that come from whoever starts it."),
    key("gives", Shape::Names, "Variables that go back to the flow that called it."),
    key("recall", Shape::Names, "Variables filled from what was kept with `remember`."),
    key("hears", Shape::Names, "Variables looked for in the very words that asked for the flow."),
    key(
        "tries",
        Shape::Tries,
        "For every question of this flow that says nothing else: how often it is asked, 1 to 5.",
    ),
    key("wait", Shape::Length, "For every question of this flow that says nothing else: how long it waits."),
    key(
        "otherwise",
        Shape::Steps,
        "For every question of this flow that says nothing else: what follows the last try.",
    ),
    key("silent", Shape::Steps, "For every question of this flow that says nothing else: what follows the wait."),
    key("vars", Shape::Types, "The variables with their types."),
    must("steps", Shape::Steps, "What happens, from top to bottom."),
];

/// The keys that every step may have.
pub const EVERY_STEP: &[Key] = &[key("id", Shape::Name, "A name to jump to.")];

/// The verbs, each step has one of them.
pub const VERBS: &[Verb] = &[
    Verb { key: must("say", Shape::Name, "Say the message <flow>-<name>."), own: &[] },
    Verb {
        key: must("ask", Shape::Name, "Ask for a variable and wait for the answer."),
        own: &[
            key("prompt", Shape::Name, "Another message than the one named after the variable."),
            key("confirm", Shape::Confirm, "A value that is known already is read back: is it still right?"),
            key("also", Shape::Names, "Further options beside the list's own."),
            key("hears", Shape::Names, "Variables to look for in the same answer."),
            key("tries", Shape::Tries, TRIES),
            key("otherwise", Shape::Steps, OTHERWISE),
            key("wait", Shape::Length, WAIT),
            key("silent", Shape::Steps, SILENT),
            key("none", Shape::Steps, "What follows when there is nothing to choose from."),
            key("on", Shape::Branches, "What follows an option. The others go on below."),
        ],
    },
    Verb {
        key: must("offer", Shape::Name, "Say a message with buttons that start flows; wait for nothing."),
        own: &[must(
            "options",
            Shape::Pairs,
            "`option: flow`, in the order of the buttons; `resume` takes up what was set aside.",
        )],
    },
    Verb {
        key: must("if", Shape::Condition, "Look at a condition."),
        own: &[
            must("then", Shape::Steps, "What happens when it holds."),
            key("else", Shape::Steps, "What happens when it does not."),
        ],
    },
    Verb { key: must("call", Shape::Name, "Run another flow and come back."), own: &[] },
    Verb { key: must("start", Shape::Name, "Go on with another flow instead."), own: &[] },
    Verb { key: must("goto", Shape::Name, "Go to a step of this flow by its `id`, or to `end`."), own: &[] },
    Verb {
        key: must("act", Shape::Act, "Do something: an act of the product."),
        own: &[
            key("with", Shape::Pairs, "`the act's name: this flow's variable`, where they are called differently."),
            key("gives", Shape::Pairs, "The same for what the act gives."),
            key("failed", Shape::Steps, "What follows when it cannot be done."),
        ],
    },
    Verb {
        key: must("escalate", Shape::Name, "Ask for a person: why."),
        own: &[key("urgency", Shape::OneOf(&["routine", "soon", "now"]), "How soon. Without it routine.")],
    },
    Verb { key: must("remember", Shape::Name, "Keep a variable for later conversations."), own: &[] },
    Verb { key: must("set", Shape::Values, "Give variables a value."), own: &[] },
    Verb { key: must("forget", Shape::Name, "Empty a variable, so that it is asked again."), own: &[] },
];

/// The keys of a type that is written out.
pub const TYPE: &[Key] = &[
    key("many", Shape::Names, "Options of which several can be chosen."),
    key("type", Shape::OneOf(&["text", "number"]), "The type that the limits are for."),
    key("from", Shape::Number, "The smallest number."),
    key("to", Shape::Number, "The largest number."),
    key("longest", Shape::Number, "The most characters of a text."),
];

/// Words of a list that a key of this shape takes, for the shapes that have one.
#[must_use]
pub fn words_of(shape: Shape) -> Option<Vec<&'static str>> {
    match shape {
        Shape::OneOf(words) => Some(words.to_vec()),
        Shape::Occasion => Some(Occasion::ALL.iter().map(|(_, name, _)| *name).collect()),
        Shape::Act => Some(ACTS.iter().map(|act| act.name).collect()),
        Shape::Sentence
        | Shape::Name
        | Shape::Names
        | Shape::Tries
        | Shape::Length
        | Shape::Condition
        | Shape::Confirm
        | Shape::Number
        | Shape::Pairs
        | Shape::Values
        | Shape::Steps
        | Shape::Branches
        | Shape::Types => None,
    }
}

/// What a shape wants, for people.
#[must_use]
pub fn wanted(shape: Shape) -> &'static str {
    match shape {
        Shape::Sentence => "a sentence",
        Shape::Name | Shape::OneOf(_) | Shape::Occasion | Shape::Act => "one name",
        Shape::Names => "names in brackets, `[one, two]`",
        Shape::Tries => "a number from 1 to 5",
        Shape::Length => "a length of time, `30m`, `12h` or `3d`",
        Shape::Condition => "a condition on one line",
        Shape::Confirm => "`true`, `false`, or the name of a message",
        Shape::Number => "a whole number",
        Shape::Pairs => "`name: name`, one a line",
        Shape::Values => "`name: value`, one a line",
        Shape::Steps => "steps, one `- …` each",
        Shape::Branches => "`option:` with steps below it",
        Shape::Types => "`name: type`, one a line",
    }
}
