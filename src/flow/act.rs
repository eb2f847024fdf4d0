//! The acts of the product that a flow may name, with what they need and what they give. The engine performs them.

use std::collections::BTreeMap;

use super::value::{Kind, Noun};

/// What an act needs and gives. Variables of these names must be declared with these types in a flow that uses it.
#[derive(Clone, Copy, Debug)]
pub struct Signature {
    /// The act's name.
    pub name: &'static str,
    /// Variables that must be known.
    pub needs: &'static [(&'static str, Type)],
    /// Variables that are used when the flow has them.
    pub uses: &'static [(&'static str, Type)],
    /// Variables that are known afterwards.
    pub gives: &'static [(&'static str, Type)],
    /// Variables whose thing is not there any more when it was done.
    pub ends: &'static [&'static str],
    /// Whether it can fail, so that a `failed` branch must stand under it.
    pub can_fail: bool,
    /// Whether it settles something outside of the conversation: what was answered before it cannot be changed by a word
    /// afterwards, because it would be done twice.
    pub settles: bool,
}

/// The type of an act's variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Free words.
    Text,
    /// Any choice.
    Choice,
    /// A choice that has all of these options: the act picks one.
    Picks(&'static [&'static str]),
    /// A choice of these options and no others: the act knows what they mean.
    Knows(&'static [&'static str]),
    /// A date and a time.
    Moment,
    /// A place.
    Place,
    /// An invitation's code.
    Code,
    /// A thing by id.
    One(Noun),
}

impl Type {
    /// Whether a variable of `kind` fits.
    #[must_use]
    pub fn fits(self, kind: &Kind) -> bool {
        match (self, kind) {
            (Self::Text, Kind::Text)
            | (Self::Choice, Kind::Choice(_) | Kind::YesNo)
            | (Self::Moment, Kind::Moment)
            | (Self::Place, Kind::Place)
            | (Self::Code, Kind::Code) => true,
            (Self::One(noun), Kind::One(other)) => noun == *other,
            (Self::Picks(picked), Kind::Choice(_) | Kind::YesNo) => {
                picked.iter().all(|option| kind.options().contains(option))
            }
            (Self::Knows(known), Kind::Choice(options)) => {
                options.iter().all(|option| known.contains(&option.as_str()))
            }
            _ => false,
        }
    }

    /// Its name for people.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Choice => "a list of options",
            Self::Picks(_) => "a list that has the options which the act picks from (docs/flows.md names them)",
            Self::Knows(_) => "a list of the options that the act knows, and of no others (docs/flows.md names them)",
            Self::Moment => "moment",
            Self::Place => "place",
            Self::Code => "code",
            Self::One(noun) => noun.name(),
        }
    }
}

const VISIT: (&str, Type) = ("visit", Type::One(Noun::Visit));
const RIDE: (&str, Type) = ("ride", Type::One(Noun::Ride));
const HELPER: (&str, Type) = ("helper", Type::One(Noun::Helper));
const WHAT: (&str, Type) = ("what", Type::Text);
const WHEN: (&str, Type) = ("when", Type::Moment);
const NOTICE: (&str, Type) = ("notice", Type::Picks(&["enough", "short"]));

/// Every act.
pub const ACTS: [Signature; 18] = [
    act("record-consent", &[], &[], &[], false),
    act("stop-messages", &[], &[], &[], false),
    act("start-messages", &[], &[], &[], false),
    settling(act("add-visit", &[WHAT, WHEN], &[], &[VISIT], true)),
    settling(act("move-visit", &[VISIT, WHEN], &[], &[], true)),
    settling(act("confirm-visit", &[VISIT], &[], &[], true)),
    settling(Signature { ends: &["visit"], ..act("cancel-visit", &[VISIT], &[], &[], true) }),
    // Finds out whether there is notice enough before the ride is asked for.
    act("look-at-notice", &[WHEN], &[], &[NOTICE], false),
    // Takes the visit's own time into `when`.
    act("take-visit-time", &[VISIT], &[], &[WHEN], true),
    settling(act(
        "ask-ride",
        &[WHEN, ("mobility", Type::Choice), ("companion", Type::Choice), ("pickup", Type::Place)],
        &[VISIT, NOTICE],
        &[RIDE],
        true,
    )),
    settling(act("cancel-ride", &[RIDE], &[], &[], true)),
    // Finds out whether the desk said that it comes.
    act("look-at-ride", &[RIDE], &[], &[("comes", Type::Picks(&["yes", "no"]))], false),
    settling(act(
        "invite-helper",
        &[("label", Type::Text), ("shares", Type::Knows(&["visits", "rides", "both"]))],
        &[],
        &[("code", Type::Code)],
        false,
    )),
    settling(Signature { ends: &["helper"], ..act("end-helper", &[HELPER], &[], &[], true) }),
    settling(act("accept-invite", &[], &[], &[], true)),
    settling(act("decline-invite", &[], &[], &[], false)),
    act("stop-helping", &[], &[], &[], false),
    // Forgets what an interruption set aside last.
    act("let-go", &[], &[], &[], false),
];

/// An act that settles something.
const fn settling(act: Signature) -> Signature {
    Signature { settles: true, ..act }
}

const fn act(
    name: &'static str,
    needs: &'static [(&'static str, Type)],
    uses: &'static [(&'static str, Type)],
    gives: &'static [(&'static str, Type)],
    can_fail: bool,
) -> Signature {
    Signature { name, needs, uses, gives, ends: &[], can_fail, settles: false }
}

/// The act called `name`.
#[must_use]
pub fn named(name: &str) -> Option<&'static Signature> {
    ACTS.iter().find(|act| act.name == name)
}

/// The flow's variable for a variable of an act: `names` holds those that are called differently.
#[must_use]
pub fn own_name<'n>(names: &'n BTreeMap<String, String>, theirs: &'n str) -> &'n str {
    names.get(theirs).map_or(theirs, String::as_str)
}
