//! `guidepost talk`: a rehearsal in the terminal. Time passes when one says so, and nothing is kept or delivered.

use std::fmt::Write as _;
use std::io::{BufRead, Write};

use anyhow::{Context, bail};
use chrono::NaiveDate;

use super::arguments::Talk;
use super::report::{self, Format};
use super::test::house;
use crate::care::moment::LocalMoment;
use crate::rehearsal::desk::visit_line;
use crate::rehearsal::performance::Performance;
use crate::rehearsal::play::PERSON;
use crate::rehearsal::prompt::{Record, Typed, ring_name, understand};
use crate::rehearsal::stage::{Heard, Stage};

/// What can be typed.
const HELP: &str = "\
words                   what the person writes
1, 2, …                 the button with that number
+2d  +90m  +3h          time passes
at the 2-hour reminder  … until that rings (also: at the next reminder, at the next climb)
/language es            another language
/advocate take          you are the advocate: take, say WORDS, note WORDS, give back, close REASON,
                        ride comes, ride does not come, visit \"lab\" at 2026-12-01 10:00
/photo  /voice          something that is no text; /location 41.88, -87.63
/state                  where the conversation stands
/effects                what the last turn asked for
/quit                   the end";

/// What the one is called who talks here.
const NAME: &str = "Rosa";

/// Talks until the input ends or `/quit`.
///
/// # Errors
/// One sentence: the flows are not right, no such language or flow, a file cannot be written.
pub fn run(talk: &Talk, input: impl BufRead, mut out: impl Write) -> anyhow::Result<()> {
    let (library, catalogue) = match house(&talk.texts) {
        Ok(house) => house,
        Err(findings) => {
            eprint!("{}", report::write(&findings, Format::Text));
            bail!("the flows and words are not right");
        }
    };
    let language = talk.language.clone().unwrap_or_else(|| library.language(None, None).to_owned());
    if !library.languages.contains(&language) {
        bail!("no language `{language}`, only {}", library.languages.join(", "));
    }
    // A fixed day, so that what is recorded goes the same way tomorrow.
    let wall = NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(16, 0, 0)).unwrap_or_default();
    let zone = library.clinic.zone;
    let mut stage = Stage::new(&library, &catalogue, LocalMoment { wall, zone }.instant());
    let someone = if talk.new { "new" } else { "welcomed" };
    if talk.new {
        stage.enter(PERSON, &language);
    } else {
        stage.enter_welcomed(PERSON, &language, NAME, zone);
    }
    let title = talk.flow.as_ref().map_or_else(|| "A rehearsal".to_owned(), |flow| format!("A rehearsal of {flow}"));
    let mut talking =
        Talking { on: Performance::new(stage, &language), record: Record::new(&title, &language, someone, wall) };
    writeln!(out, "{}  /help says what can be typed.", talking.time())?;
    if let Some(flow) = &talk.flow {
        if library.book.flow(flow).is_none() {
            let flows = library.book.flows().map(|flow| flow.name.as_str());
            bail!("no flow `{flow}`{}", crate::flow::finding::did_you_mean(flow, flows));
        }
        talking.typed(&format!("> ({flow})"), &mut out)?;
    }
    for line in input.lines() {
        if talking.typed(&line.context("the input cannot be read")?, &mut out)? {
            break;
        }
    }
    if let Some(file) = &talk.record {
        std::fs::write(file, talking.record.text()).with_context(|| format!("{} cannot be written", file.display()))?;
        writeln!(out, "Written to {}.", file.display())?;
    }
    Ok(())
}

struct Talking<'a> {
    on: Performance<'a>,
    record: Record,
}

impl Talking<'_> {
    /// Does what was typed; `true` when that is the end.
    fn typed(&mut self, typed: &str, out: &mut impl Write) -> std::io::Result<bool> {
        match understand(typed, self.on.shown(PERSON, None)) {
            Typed::Quit => return Ok(true),
            Typed::Nothing => {}
            Typed::Help => writeln!(out, "{HELP}")?,
            Typed::State => write!(out, "{}", self.state())?,
            Typed::Effects => {
                for effect in &self.on.stage.effects {
                    writeln!(out, "  {effect:?}")?;
                }
            }
            Typed::Wrong(why) => writeln!(out, "! {why}")?,
            Typed::Line(line, what) => match self.on.act(PERSON, &what) {
                Ok(heard) => {
                    self.record.add(&line, &heard);
                    if line.starts_with('~') {
                        writeln!(out, "{}", self.time())?;
                    }
                    for heard in &heard {
                        write!(out, "{}", shown(heard))?;
                    }
                }
                Err(trouble) => writeln!(out, "! {}", trouble.why)?,
            },
        }
        Ok(false)
    }

    fn time(&self) -> String {
        let zone = self.on.stage.memory.known(PERSON).and_then(|known| known.person.zone);
        let zone = zone.unwrap_or(self.on.stage.library.clinic.zone);
        let here = LocalMoment::at(self.on.stage.now, zone);
        format!("It is {} in {}.", here.wall.format("%A, %Y-%m-%d %H:%M"), zone.name())
    }

    fn state(&self) -> String {
        let stage = &self.on.stage;
        let session = stage.session_of(PERSON);
        let mut text = format!("{}\n", self.time());
        for frame in &session.frames {
            let _ = writeln!(text, "  flow {} at {}", frame.flow, frame.at);
        }
        for (name, value) in stage.vars_of(PERSON) {
            let _ = writeln!(text, "    {name} = {}", serde_json::to_string(&value).unwrap_or_default());
        }
        for frames in &session.parked {
            let flows: Vec<&str> = frames.iter().map(|frame| frame.flow.as_str()).collect();
            let _ = writeln!(text, "  set aside: {}", flows.join(" > "));
        }
        if let Some(known) = stage.memory.known(PERSON) {
            let person = &known.person;
            let stopped = if person.stopped_at.is_some() { ", stopped" } else { "" };
            let consented = if person.consent.is_some() { ", consented" } else { "" };
            let _ = writeln!(text, "  speaks {}{consented}{stopped}", stage.language_of(PERSON));
            for visit in stage.memory.visits_of(&person.id, stage.now) {
                let _ = writeln!(text, "  visit: {}", visit_line(visit));
            }
            for ride in stage.memory.rides_of(&person.id, stage.now) {
                let _ = writeln!(text, "  ride: {} ({})", ride.when.wall, ride.state.name());
            }
        }
        if let Some(open) = stage.memory.escalation_of(PERSON) {
            let holder = open.holder().map_or("nobody holds it", String::as_str);
            let _ = writeln!(text, "  escalated: {}, {} ({holder})", open.reason, open.urgency.name());
        }
        for ring in &stage.memory.rings {
            let at = LocalMoment::at(ring.at, stage.library.clinic.zone);
            let _ = writeln!(text, "  rings {}: {}", at.wall.format("%Y-%m-%d %H:%M"), ring_name(&ring.event));
        }
        text
    }
}

/// A message as the terminal shows it: its name, its words, its numbered buttons.
fn shown(heard: &Heard) -> String {
    let who = heard.from.as_deref().unwrap_or(&heard.message);
    let mut text = format!("[{who}]\n");
    for line in heard.words.lines() {
        let _ = writeln!(text, "  {line}");
    }
    for (n, button) in heard.buttons.iter().enumerate() {
        let _ = writeln!(text, "    {}. {}", n + 1, button.label);
    }
    text
}
