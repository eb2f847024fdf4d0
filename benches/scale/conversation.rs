//! What is said: the same welcome and the same round as beside the peers (`benches/peers/README.md`), held on the pure engine
//! here, and by people of a database elsewhere.

use anyhow::{Context, ensure};
use chrono::{DateTime, Utc};
use guidepost::care::words::Words;
use guidepost::edition::Edition;
use guidepost::engine::briefing::Briefing;
use guidepost::engine::event::Event;
use guidepost::rehearsal::stage::{ShownButton, Stage};

/// Whoever talks on the stage.
pub const ME: &str = "c1";

/// What a person does, and words of the first answer.
#[derive(Clone, Copy, Debug)]
pub struct Turn {
    /// What they do.
    pub does: Does,
    /// What the first answer says.
    pub answer: &'static str,
}

/// What a person does.
#[derive(Clone, Copy, Debug)]
pub enum Does {
    /// Writes these words.
    Says(&'static str),
    /// Presses the button whose label holds these words.
    Presses(&'static str),
}

use Does::{Presses, Says};

const fn turn(does: Does, answer: &'static str) -> Turn {
    Turn { does, answer }
}

/// A language, the privacy notice, a name, a town, a visit, and a ride that is not asked for, which leaves what is asked once.
pub const WELCOME: &[Turn] = &[
    turn(Says("/start"), "Which language"),
    turn(Presses("English"), "Is that all right with you?"),
    turn(Presses("Yes, I agree"), "What should I call you?"),
    turn(Says("Rosa"), "Which time zone"),
    turn(Says("Chicago"), "Rosa, we are ready."),
    turn(Says("add a visit"), "What is the visit for?"),
    turn(Says("eye doctor"), "When is it?"),
    turn(Says("in 3 weeks at 9am"), "Please check"),
    turn(Presses("Yes, save it"), "Saved: eye doctor"),
    turn(Says("ride"), "Which visit"),
    turn(Presses("eye doctor"), "How do you get around?"),
    turn(Presses("I walk"), "Does someone come with you?"),
    turn(Presses("I come alone"), "Where should we pick you up?"),
    turn(Says("12 Elm Street, Chicago"), "Please check your ride"),
    turn(Presses("Do not ask"), "I asked for nothing."),
];

/// The ride: asked for, looked at, cancelled. It ends where it began.
pub const ROUND: &[Turn] = &[
    turn(Says("ride"), "Which visit"),
    turn(Presses("eye doctor"), "Does someone come with you?"),
    turn(Says("alone"), "Shall we pick you up at the same place"),
    turn(Says("yes"), "Please check your ride"),
    turn(Presses("Yes, ask for it"), "I asked our team"),
    turn(Says("my rides"), "These are your rides"),
    turn(Presses("Cancel a ride"), "Cancel the ride on"),
    turn(Says("yes"), "The ride is cancelled."),
];

/// A turn as it can be taken again.
pub struct Step {
    /// What is known.
    pub briefing: Briefing,
    /// What happens.
    pub event: Event,
}

/// A conversation on the pure engine.
pub struct Talk<'h> {
    /// The stage, with all that it remembers.
    pub stage: Stage<'h>,
    buttons: Vec<ShownButton>,
}

impl<'h> Talk<'h> {
    /// Somebody new, at `now`.
    pub fn new(edition: &'h Edition, now: DateTime<Utc>) -> Self {
        let mut stage = Stage::new(&edition.library, &edition.catalogue, now);
        stage.enter(ME, "en");
        Self { stage, buttons: Vec::new() }
    }

    /// Holds it, and gives the turns as they were taken.
    ///
    /// # Errors
    /// It goes otherwise than it is written.
    pub fn hold(&mut self, turns: &[Turn]) -> anyhow::Result<Vec<Step>> {
        turns.iter().map(|turn| self.take(turn)).collect()
    }

    fn take(&mut self, Turn { does, answer }: &Turn) -> anyhow::Result<Step> {
        let event = match does {
            Says(words) => Event::Said { words: Words::new(*words) },
            Presses(label) => {
                let shown = self.buttons.iter().find(|shown| shown.label.contains(label));
                let shown = shown.with_context(|| format!("no button says {label:?}"))?;
                Event::Pressed { button: shown.button.data.clone() }
            }
        };
        let stage = &mut self.stage;
        stage.turn += 1;
        let (number, secret) = (stage.turn, [7; 32]);
        let briefing = stage.memory.brief(ME, &event, number, secret, stage.now).context("nobody is on the stage")?;
        let heard = stage.take(ME, &event, number, secret).context("nobody is on the stage")?.heard;
        let first = heard.first().map_or("", |heard| heard.words.as_str());
        ensure!(first.contains(answer), "{does:?} was answered by {first:?} instead of {answer:?}");
        if let Some(with_buttons) = heard.into_iter().rfind(|heard| !heard.buttons.is_empty()) {
            self.buttons = with_buttons.buttons;
        }
        Ok(Step { briefing, event })
    }
}
