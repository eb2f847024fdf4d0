//! Holding a script's conversation in one language. Every message must be asserted, in order; the first line that goes
//! otherwise ends it.

use std::collections::VecDeque;

use super::fact;
use super::meaning::{self, option_of};
use super::performance::Performance;
use super::script::{Expected, Line, Script, Start, What};
use super::stage::{Heard, RELAY, ShownButton, Stage};
use crate::care::moment::LocalMoment;
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
    Played { language: language.to_owned(), failure, trace: playing.on.stage.trace }
}

struct Failure {
    spot: Spot,
    code: Code,
    problem: String,
}

type Done = Result<(), Failure>;

struct Playing<'a> {
    script: &'a Script,
    on: Performance<'a>,
    /// What was heard and not asserted yet.
    pending: VecDeque<Heard>,
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
        Self { script, on: Performance::new(stage, language), pending: VecDeque::new(), log: Vec::new() }
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
                return fact::holds(fact, &self.on.stage, &contact).or_else(|instead| {
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
        let heard = self.on.act(&contact, &line.what);
        let heard = heard.or_else(|trouble| Self::fails(line, trouble.code, trouble.why))?;
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
        let known = self.on.stage.catalogue.has(self.on.language, &expected.message, None);
        if !known {
            let shapes = self.on.stage.catalogue.shapes(self.on.language).map(|shape| shape.message.as_str());
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
                Some(part) => meaning::visible(&shown.label).contains(part.trim_end_matches('"')),
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
        if let Some(gap) = heard.gaps.first() {
            let problem = format!("`{wanted}` shows `${gap}`, which nothing fills here: they would read a gap");
            return Self::fails(line, Code::Conversation, problem);
        }
        let words = meaning::visible(&heard.words);
        for piece in &expected.words {
            let parts = meaning::shown(&self.on.stage, contact, piece)
                .or_else(|why| Self::fails(line, Code::UnknownName, why))?;
            if !parts.iter().any(|part| words.contains(&meaning::visible(part))) {
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
}

fn contact_at(place: usize) -> String {
    format!("c{}", place + 1)
}
