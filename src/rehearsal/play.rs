//! Holding a script's conversation in one language. Every message must be asserted, in order; the first line that goes
//! otherwise ends it.

use std::collections::VecDeque;

use chrono::{DateTime, TimeDelta, Utc};

use super::desk;
use super::fact;
use super::meaning::{self, option_of};
use super::script::{Expected, Line, Piece, Press, Script, Start, Until, What};
use super::stage::{Heard, RELAY, ShownButton, Stage};
use crate::care::moment::LocalMoment;
use crate::care::words::Words;
use crate::engine::event::Event;
use crate::engine::library::Library;
use crate::engine::trace::Trace;
use crate::flow::finding::{Code, Finding, Spot, did_you_mean};
use crate::locale::catalogue::Catalogue;

/// The contact of the one whom a script is about.
pub const PERSON: &str = "c1";

/// What came of a script in one language.
#[derive(Clone, Debug)]
pub struct Played {
    /// The language.
    pub language: String,
    /// Where it went otherwise, if it did.
    pub failure: Option<Finding>,
    /// What it passed, up to there.
    pub trace: Trace,
}

/// Holds a script's conversation with somebody who speaks `language`.
#[must_use]
pub fn play(script: &Script, library: &Library, catalogue: &Catalogue, language: &str) -> Played {
    let mut playing = Playing::new(script, library, catalogue, language);
    let failure = playing.all().err().map(|failure| {
        Finding::at(&script.file, failure.spot, failure.code, failure.problem).shown_by(playing.log.clone())
    });
    Played { language: language.to_owned(), failure, trace: playing.stage.trace }
}

struct Failure {
    spot: Spot,
    code: Code,
    problem: String,
}

type Done = Result<(), Failure>;

struct Playing<'a> {
    script: &'a Script,
    stage: Stage<'a>,
    language: &'a str,
    /// What was heard and not asserted yet, by contact.
    pending: VecDeque<Heard>,
    /// Everything that was heard: people can scroll up.
    past: Vec<Heard>,
    /// The conversation as it went.
    log: Vec<String>,
}

impl<'a> Playing<'a> {
    fn new(script: &'a Script, library: &'a Library, catalogue: &'a Catalogue, language: &'a str) -> Self {
        let lives = script.parts.first().and_then(|(_, start)| match start {
            Start::Welcomed { zone, .. } => *zone,
            Start::New => None,
        });
        let zone = lives.unwrap_or(library.clinic.zone);
        let mut stage = Stage::new(library, catalogue, LocalMoment { wall: script.starts, zone }.instant());
        for (n, (_, start)) in script.parts.iter().enumerate() {
            let contact = contact_at(n);
            match start {
                Start::New => stage.enter(&contact, language),
                Start::Welcomed { name, zone } => {
                    stage.enter_welcomed(&contact, language, name, zone.unwrap_or(library.clinic.zone));
                }
            }
        }
        Self { script, stage, language, pending: VecDeque::new(), past: Vec::new(), log: Vec::new() }
    }

    fn all(&mut self) -> Done {
        for line in &self.script.lines {
            self.line(line)?;
            self.log.push(line.text.clone());
        }
        let Some(left) = self.pending.front() else { return Ok(()) };
        let last = self.script.lines.last().map_or(Spot::default(), |line| line.spot);
        Err(self.unasserted(last, left, "after the last line"))
    }

    fn contact(&self, name: &str) -> String {
        contact_at(self.script.parts.iter().position(|(known, _)| known == name).unwrap_or(0))
    }

    fn fails<T>(line: &Line, code: Code, problem: impl Into<String>) -> Result<T, Failure> {
        Err(Failure { spot: line.spot, code, problem: problem.into() })
    }

    fn line(&mut self, line: &Line) -> Done {
        let contact = self.contact(&line.who);
        match &line.what {
            What::Hears(expected) => return self.hears(line, &contact, expected),
            What::HearsFrom(name, words) => return self.hears_from(line, &contact, name, words),
            What::HearsNothing => {
                return match self.pending.iter().find(|heard| heard.contact == contact) {
                    Some(heard) => Err(self.unasserted(line.spot, heard, "instead of nothing")),
                    None => Ok(()),
                };
            }
            What::Holds(fact) => {
                return fact::holds(fact, &self.stage, &contact).or_else(|instead| {
                    Self::fails(line, Code::Conversation, format!("this does not hold: {instead}"))
                });
            }
            What::Says(_)
            | What::Edits(_)
            | What::Sends(_)
            | What::Presses { .. }
            | What::Passes(_)
            | What::Desk { .. } => {}
        }
        if let Some(left) = self.pending.front() {
            return Err(self.unasserted(line.spot, left, "before this line"));
        }
        let heard = match &line.what {
            What::Passes(until) => {
                let until = self.until(&contact, until).or_else(|why| Self::fails(line, Code::Conversation, why))?;
                self.stage.pass_until(until)
            }
            What::Desk { by, does } => {
                let event = desk::event(&self.stage, &contact, by, does);
                let event = event.or_else(|why| Self::fails(line, Code::Conversation, why))?;
                self.stage.happens(&contact, &event)
            }
            What::Says(all) => {
                let words = self.words(&contact, all).or_else(|why| Self::fails(line, Code::UnknownName, why))?;
                self.stage.happens(&contact, &Event::Said { words: Words::new(words) })
            }
            What::Edits(pieces) => {
                let words = self.text(&contact, pieces).or_else(|why| Self::fails(line, Code::UnknownName, why))?;
                self.stage.happens(&contact, &Event::Edited { words: Words::new(words) })
            }
            What::Sends(what) => self.stage.happens(&contact, &Event::Sent { what: what.clone() }),
            What::Presses { button, under } => {
                let data = self.button(&contact, button, under.as_deref());
                let button = data.or_else(|why| Self::fails(line, Code::Conversation, why))?;
                self.stage.happens(&contact, &Event::Pressed { button })
            }
            What::Hears(_) | What::HearsFrom(..) | What::HearsNothing | What::Holds(_) => Vec::new(),
        };
        self.past.extend(heard.iter().cloned());
        self.pending.extend(heard);
        Ok(())
    }

    fn unasserted(&self, spot: Spot, heard: &Heard, when: &str) -> Failure {
        let name = self.script.parts.iter().enumerate().find(|(n, _)| contact_at(*n) == heard.contact);
        let who = name.map(|(_, (name, _))| name.as_str()).filter(|name| !name.is_empty());
        let sign = who.map_or_else(|| "<".to_owned(), |name| format!("@{name} <"));
        let line = match &heard.from {
            Some(from) => format!("{sign} from {from}: \"{}\"", heard.words),
            None => format!("{sign} {}", heard.message),
        };
        let problem = format!("`{line}` was heard {when}, and no line says so");
        Failure { spot, code: Code::Conversation, problem }
    }

    fn next(&mut self, contact: &str) -> Option<Heard> {
        let place = self.pending.iter().position(|heard| heard.contact == contact)?;
        self.pending.remove(place)
    }

    fn hears(&mut self, line: &Line, contact: &str, expected: &Expected) -> Done {
        let known = self.stage.catalogue.has(self.language, &expected.message, None);
        if !known {
            let shapes = self.stage.catalogue.shapes(self.language).map(|shape| shape.message.as_str());
            let near = did_you_mean(&expected.message, shapes);
            return Self::fails(line, Code::UnknownName, format!("no message is called `{}`{near}", expected.message));
        }
        let wanted = &expected.message;
        let Some(heard) = self.next(contact) else {
            return Self::fails(line, Code::Conversation, format!("expected `{wanted}`, heard nothing"));
        };
        if heard.message != *wanted {
            let problem = format!("expected `{wanted}`, heard `{}`", heard.message);
            return Self::fails(line, Code::Conversation, problem);
        }
        if let Some(options) = &expected.options {
            let there: Vec<String> = heard.buttons.iter().map(|shown| option_of(&shown.button.data)).collect();
            let is_it = |wanted: &String, id: &String, shown: &ShownButton| match wanted.strip_prefix('"') {
                Some(part) => visible(&shown.label).contains(part.trim_end_matches('"')),
                None => wanted == id,
            };
            let all = options.len() == there.len()
                && options.iter().zip(&there).zip(&heard.buttons).all(|((wanted, id), shown)| is_it(wanted, id, shown));
            if !all {
                let problem =
                    format!("expected the buttons [{}], there are [{}]", options.join(", "), there.join(", "));
                return Self::fails(line, Code::Conversation, problem);
            }
        }
        if let Some(kind) = expected.kind.filter(|kind| *kind != heard.kind) {
            let problem = format!("expected it as {}, it was sent as {}", kind.name(), heard.kind.name());
            return Self::fails(line, Code::Conversation, problem);
        }
        let words = visible(&heard.words);
        for piece in &expected.words {
            let parts =
                meaning::shown(&self.stage, contact, piece).or_else(|why| Self::fails(line, Code::UnknownName, why))?;
            if !parts.iter().any(|part| words.contains(&visible(part))) {
                let part = parts.first().map_or("", String::as_str);
                let problem = format!("the words do not contain \"{part}\": \"{}\"", words.replace('\n', " / "));
                return Self::fails(line, Code::Conversation, problem);
            }
        }
        Ok(())
    }

    fn hears_from(&mut self, line: &Line, contact: &str, name: &str, words: &str) -> Done {
        let heard = self.next(contact);
        let is_it = |heard: &Heard| {
            heard.message == RELAY && heard.from.as_deref() == Some(name) && heard.words.contains(words)
        };
        if heard.as_ref().is_some_and(is_it) {
            return Ok(());
        }
        let instead = heard.map_or_else(|| "nothing".to_owned(), |heard| format!("`{}`", heard.message));
        Self::fails(line, Code::Conversation, format!("expected words from {name}, heard {instead}"))
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
    fn shown(&self, contact: &str, under: Option<&str>) -> &[ShownButton] {
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
            Press::Words(words) => shown.iter().find(|shown| visible(&shown.label).contains(words.as_str())),
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

    fn until(&self, contact: &str, until: &Until) -> Result<DateTime<Utc>, String> {
        until_when(&self.stage, contact, until)
    }
}

/// The instant that a script's `~` means.
///
/// # Errors
/// Why there is none, for the one who wrote it.
pub(super) fn until_when(stage: &Stage<'_>, contact: &str, until: &Until) -> Result<DateTime<Utc>, String> {
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
    if at - stage.now > TimeDelta::days(366 * 5) {
        return Err("more than five years: nothing that is rehearsed lasts so long".to_owned());
    }
    Ok(at)
}

fn contact_at(place: usize) -> String {
    format!("c{}", place + 1)
}

/// Without the marks that isolate names in a text of the other direction.
fn visible(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}')).collect()
}
