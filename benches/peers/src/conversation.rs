//! What people say and what must answer it: Guidepost's own shipped flows for a visit and a ride. README.md says why this
//! conversation. Whoever talks here is invented.

/// One turn: what a person does, and what must come back, in this order and nothing else.
pub struct Turn {
    /// What the person does.
    pub does: Does,
    /// The messages that must answer; each holds all of its words.
    pub answers: &'static [&'static [&'static str]],
}

/// What a person does.
#[derive(Clone, Copy)]
pub enum Does {
    /// Writes these words.
    Says(&'static str),
    /// Presses the button whose label holds these words, under what came last.
    Presses(&'static str),
}

/// Stands for the house number that is the person's own, so that an answer meant for somebody else is seen.
pub const HOUSE: &str = "{house}";

use Does::{Presses, Says};

/// Said once by everybody, not counted: a language, the privacy notice, a name, a town, a visit, the first ride, which
/// leaves what is asked only once.
pub const WELCOME: &[Turn] = &[
    Turn { does: Says("/start"), answers: &[&["Which language do you want?"]] },
    Turn { does: Presses("English"), answers: &[&["Is that all right with you?"]] },
    Turn { does: Presses("Yes, I agree"), answers: &[&["What should I call you?"]] },
    Turn { does: Says("Rosa"), answers: &[&["Which time zone is your town in?"]] },
    Turn { does: Says("Chicago"), answers: &[&["Rosa, we are ready."], &["What can I do for you?"]] },
    Turn { does: Says("add a visit"), answers: &[&["What is the visit for?"]] },
    Turn { does: Says("eye doctor"), answers: &[&["When is it?"]] },
    Turn { does: Says("in 3 weeks at 9am"), answers: &[&["Please check", "eye doctor", "Is that right?"]] },
    Turn { does: Presses("Yes, save it"), answers: &[&["Saved: eye doctor"], &["What else can I do for you?"]] },
    Turn { does: Says("ride"), answers: &[&["Which visit is the ride for?"]] },
    Turn { does: Presses("eye doctor"), answers: &[&["How do you get around?"]] },
    Turn { does: Presses("I walk"), answers: &[&["Does someone come with you?"]] },
    Turn { does: Presses("I come alone"), answers: &[&["Where should we pick you up?"]] },
    Turn {
        does: Says("{house} Elm Street, Chicago"),
        answers: &[&["Please check your ride", HOUSE, "Is that right?"]],
    },
    Turn { does: Presses("Do not ask"), answers: &[&["I asked for nothing."], &["What else can I do for you?"]] },
];

/// Said again and again, and counted.
pub const ROUND: &[Turn] = &[
    Turn { does: Says("ride"), answers: &[&["Which visit is the ride for?"]] },
    Turn { does: Presses("eye doctor"), answers: &[&["Does someone come with you?"]] },
    Turn { does: Says("alone"), answers: &[&["Shall we pick you up at the same place", HOUSE]] },
    Turn { does: Says("yes"), answers: &[&["Please check your ride", HOUSE, "Is that right?"]] },
    Turn {
        does: Presses("Yes, ask for it"),
        answers: &[&["I asked our team for your ride"], &["What else can I do for you?"]],
    },
    Turn { does: Says("my rides"), answers: &[&["These are your rides"]] },
    Turn { does: Presses("Cancel a ride"), answers: &[&["Cancel the ride on"]] },
    Turn { does: Says("yes"), answers: &[&["The ride is cancelled."], &["What else can I do for you?"]] },
];

/// The turn at this place of everything that one person says.
pub fn turn(at: usize) -> &'static Turn {
    WELCOME.get(at).unwrap_or_else(|| &ROUND[(at - WELCOME.len()) % ROUND.len()])
}

/// Calls of the Bot API that a turn takes.
pub fn calls(turn: &Turn) -> usize {
    turn.answers.len() + usize::from(matches!(turn.does, Presses(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_eight_turns_and_thirteen_calls() {
        assert_eq!((ROUND.len(), ROUND.iter().map(calls).sum::<usize>()), (8, 13));
    }
}
