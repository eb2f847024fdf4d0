//! Doing what a script's lines say, one after the other; what must be heard is somebody else's to judge.

use chrono::{DateTime, TimeDelta, Utc};

use super::desk;
use super::meaning::{self, option_of};
use super::script::{Piece, Press, Until, What};
use super::stage::{Heard, ShownButton, Stage};
use crate::care::moment::LocalMoment;
use crate::care::words::Words;
use crate::engine::event::Event;
use crate::flow::finding::{Code, did_you_mean};

/// Nothing that is rehearsed lasts longer than this.
const AHEAD_DAYS_MAX: i64 = 5 * 366;

/// Why a line cannot be done now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What kind of thing.
    pub code: Code,
    /// What, for the one who wrote it.
    pub why: String,
}

/// A conversation in progress, with everything that was heard: people can scroll up.
pub struct Performance<'a> {
    /// The stage.
    pub stage: Stage<'a>,
    /// The language in which it is held.
    pub language: &'a str,
    past: Vec<Heard>,
}

impl<'a> Performance<'a> {
    /// On a stage where everybody has come in.
    #[must_use]
    pub fn new(stage: Stage<'a>, language: &'a str) -> Self {
        Self { stage, language, past: Vec::new() }
    }

    /// Does what a line says, and gives what was heard, by whomever. Lines that only judge do nothing.
    ///
    /// # Errors
    /// Why it cannot be done; then nothing has happened.
    pub fn act(&mut self, contact: &str, what: &What) -> Result<Vec<Heard>, Trouble> {
        let unnamed = |why| Trouble { code: Code::UnknownName, why };
        let otherwise = |why| Trouble { code: Code::Conversation, why };
        let event = match what {
            What::Passes(until) => {
                let until = until_when(&self.stage, contact, until).map_err(otherwise)?;
                let heard = self.stage.pass_until(until);
                return Ok(self.keep(heard));
            }
            What::Desk { by, does } => desk::event(&self.stage, contact, by, does).map_err(otherwise)?,
            What::Says(all) => Event::Said { words: Words::new(self.words(contact, all).map_err(unnamed)?) },
            What::Edits(pieces) => Event::Edited { words: Words::new(self.text(contact, pieces).map_err(unnamed)?) },
            What::Sends(what) => Event::sent(what.clone()),
            What::Presses { button, under } => {
                Event::Pressed { button: self.button(contact, button, under.as_deref()).map_err(otherwise)? }
            }
            What::Hears(_) | What::HearsFrom(..) | What::HearsNothing | What::Holds(_) => return Ok(Vec::new()),
        };
        let heard = self.stage.happens(contact, &event);
        Ok(self.keep(heard))
    }

    fn keep(&mut self, heard: Vec<Heard>) -> Vec<Heard> {
        self.past.extend(heard.iter().cloned());
        heard
    }

    fn words(&self, contact: &str, all: &[(Option<String>, Vec<Piece>)]) -> Result<String, String> {
        let language = self.stage.language_of(contact);
        let own = all.iter().find(|(tag, _)| tag.as_deref().is_none_or(|tag| tag == language));
        let Some((_, pieces)) = own else {
            return Err(format!("no words for {language}: add ` | {language}: …`, or `only: …` at the top"));
        };
        self.text(contact, pieces)
    }

    fn text(&self, contact: &str, pieces: &[Piece]) -> Result<String, String> {
        meaning::text(&self.stage, contact, pieces, self.shown(contact, None))
    }

    /// The buttons of the last message that has some, or of the last one called so.
    #[must_use]
    pub fn shown(&self, contact: &str, under: Option<&str>) -> &[ShownButton] {
        let fits = |heard: &&Heard| {
            heard.contact == contact
                && !heard.buttons.is_empty()
                && under.is_none_or(|message| heard.message == message)
        };
        self.past.iter().rfind(fits).map_or(&[], |heard| heard.buttons.as_slice())
    }

    fn button(&self, contact: &str, press: &Press, under: Option<&str>) -> Result<String, String> {
        let shown = self.shown(contact, under);
        let found = match press {
            Press::Option(option) => shown.iter().find(|shown| option_of(&shown.button.data) == *option),
            Press::OwnLanguage => shown.iter().find(|shown| option_of(&shown.button.data) == self.language),
            Press::Place(place) => place.checked_sub(1).and_then(|place| shown.get(place)),
            Press::Words(words) => shown.iter().find(|shown| meaning::visible(&shown.label).contains(words.as_str())),
        };
        found.map(|shown| shown.button.data.clone()).ok_or_else(|| {
            let there: Vec<String> = shown.iter().map(|shown| option_of(&shown.button.data)).collect();
            let near = match press {
                Press::Option(option) => did_you_mean(option, there.iter().map(String::as_str)),
                Press::OwnLanguage | Press::Place(_) | Press::Words(_) => String::new(),
            };
            match (there.is_empty(), under) {
                (true, Some(message)) => format!("`{message}` was not heard with buttons before this line"),
                (true, None) => "no message with buttons was heard before this line".to_owned(),
                (false, _) => format!("there is no such button{near}, only: {}", there.join(", ")),
            }
        })
    }
}

/// The instant that a script's `~` means.
///
/// # Errors
/// Why there is none, for the one who wrote it.
fn until_when(stage: &Stage<'_>, contact: &str, until: &Until) -> Result<DateTime<Utc>, String> {
    let first = |like: &dyn Fn(&Event) -> bool, what: &str| {
        stage.rings(contact, like).first().copied().ok_or_else(|| format!("{what} is to come"))
    };
    let at = match until {
        Until::Later(time) => stage.now + *time,
        Until::Wall(wall) => {
            let lives = stage.memory.known(contact).and_then(|known| known.person.zone);
            LocalMoment { wall: *wall, zone: lives.unwrap_or(stage.library.clinic.zone) }.instant()
        }
        Until::Reminder(None) => first(&|event| matches!(event, Event::ReminderDue { .. }), "no reminder")?,
        Until::Reminder(Some(lead)) => first(
            &|event| matches!(event, Event::ReminderDue { lead_minutes, .. } if lead_minutes == lead),
            "no such reminder",
        )?,
        Until::WaitOver => first(&|event| matches!(event, Event::WaitOver { .. }), "no end of a question's wait")?,
        Until::Climb => first(&|event| matches!(event, Event::ClimbDue { .. }), "no escalation's climb")?,
        Until::RideDeadline => first(&|event| matches!(event, Event::RideAnswerDue { .. }), "no ride's deadline")?,
    };
    if at < stage.now {
        return Err("this has passed: time goes on only".to_owned());
    }
    if at - stage.now > TimeDelta::days(AHEAD_DAYS_MAX) {
        return Err("more than five years: nothing that is rehearsed lasts so long".to_owned());
    }
    Ok(at)
}
