//! The lines of a script, by their first sign.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use regex::{Captures, Regex};

use super::script::{Desk, Expected, Piece, Press, Start, Until, What};
use crate::care::words::Words;
use crate::engine::event::{Attachment, DeliveryKind};
use crate::flow::finding::{Code, did_you_mean};

/// What is wrong with a part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// So many characters behind the part's beginning.
    pub(super) after: usize,
    /// What kind of thing.
    pub(super) code: Code,
    /// What, and what would be right.
    pub(super) problem: String,
}

impl Wrong {
    pub(super) fn at(after: usize, code: Code, problem: impl Into<String>) -> Self {
        Self { after, code, problem: problem.into() }
    }

    pub(super) fn syntax(problem: impl Into<String>) -> Self {
        Self::at(0, Code::Syntax, problem)
    }

    fn behind(self, characters: usize) -> Self {
        Self { after: self.after + characters, ..self }
    }
}

pub(super) type Read<T> = Result<T, Wrong>;

macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($text).expect("a valid pattern"));
    };
}

pattern!(OWN_WORDS, r"^[a-z]{2,3}(?:-[A-Za-z]{2,4})?:\s");
pattern!(PRESS, r"^\[([^\]]+)\](?:\s+of\s+([a-z0-9-]+))?$");
pattern!(LOCATION, r"^location\s+(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$");
pattern!(HEARS, r"^([a-z0-9-]+)(?:\s+\[([^\]]*)\])?(?:\s+\(([a-z]+)\))?(?:\s*:\s*(.+))?$");
pattern!(FROM, r#"^from\s+([^:]+):\s*"(.*)"$"#);
pattern!(LATER, r"^(\d{1,6})\s+(minute|hour|day|week)s?\s+later$");
pattern!(REMINDER, r"^the\s+(\d{1,3})-(minute|hour|day)\s+reminder$");
pattern!(RIDE, r#"^(.+?)\s+says\s+the\s+ride\s+(comes|does\s+not\s+come)(?:\s*:\s*"(.*)")?$"#);
pattern!(ADDS, r#"^(.+?)\s+adds\s+a\s+visit\s+"([^"]+)"\s+at\s+(\S+\s+\S+)(?:\s+of\s+kind\s+([a-z0-9-]+))?$"#);

/// How many blanks a text begins with.
pub(super) fn blanks(text: &str) -> usize {
    text.chars().take_while(|letter| letter.is_whitespace()).count()
}

/// Reads one line, without the name of whose it is.
pub(super) fn line(written: &str) -> Read<What> {
    let Some(sign) = written.chars().next() else {
        return Err(Wrong::syntax("behind a name stands what they say (`>`) or hear (`<`), or what holds (`=`)"));
    };
    let rest = &written[sign.len_utf8()..];
    let skipped = 1 + blanks(rest);
    let rest = rest.trim_start();
    let read = match sign {
        '>' => says(rest),
        '<' => hears(rest),
        '~' => passes(rest),
        '*' => desk(rest),
        '=' => return super::fact::fact(rest).map(What::Holds).map_err(|wrong| wrong.behind(skipped)),
        _ => {
            return Err(Wrong::syntax(
                "a line begins with `>` (somebody writes), `<` (they hear), `~` (time passes), `*` (the desk), `=` (a fact \
                 that holds) or `#` (a remark)",
            ));
        }
    };
    read.map_err(|wrong| wrong.behind(skipped))
}

/// `new`, or `welcomed`, `welcomed in Chicago`, `welcomed as Walter in Denver`.
pub(super) fn start(value: &str, name: &str) -> Read<Start> {
    let problem = || Wrong::syntax("somebody is `new`, or `welcomed`, `welcomed as Walter`, `welcomed in Chicago`");
    if value == "new" {
        return Ok(Start::New);
    }
    let rest = value.strip_prefix("welcomed").ok_or_else(problem)?;
    let (named, lives) = match rest.split_once(" in ") {
        Some((named, town)) => (named, Some(zone(town.trim())?)),
        None => (rest, None),
    };
    let named = named.trim();
    let name = match named.strip_prefix("as ") {
        Some(name) => name.trim(),
        None if named.is_empty() => name,
        None => return Err(problem()),
    };
    Ok(Start::Welcomed { name: name.to_owned(), zone: lives })
}

/// A zone by its own name (`America/Chicago`) or its town's (`Chicago`).
pub(super) fn zone(town: &str) -> Read<Tz> {
    let town = town.replace(' ', "_");
    let by_town = |zone: &&Tz| zone.name().rsplit('/').next() == Some(town.as_str());
    town.parse().ok().or_else(|| chrono_tz::TZ_VARIANTS.iter().find(by_town).copied()).ok_or_else(|| {
        let towns = chrono_tz::TZ_VARIANTS.iter().filter_map(|zone| zone.name().rsplit('/').next());
        let near = did_you_mean(&town, towns);
        Wrong::at(0, Code::UnknownName, format!("no time zone is called `{town}`{near}"))
    })
}

/// `2026-12-01 10:00`.
pub(super) fn wall(text: &str) -> Read<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text.trim(), "%Y-%m-%d %H:%M")
        .map_err(|_| Wrong::at(0, Code::BadValue, format!("`{text}` is no day and time: write `2026-12-01 10:00`")))
}

fn says(rest: &str) -> Read<What> {
    if rest.is_empty() {
        return Err(Wrong::syntax("what do they write? `> words`, `> (flow)`, `> [option]`, `> (photo)`"));
    }
    if OWN_WORDS.is_match(rest) {
        return own_words(rest);
    }
    if let Some(found) = PRESS.captures(rest) {
        let under = found.get(2).map(|message| message.as_str().to_owned());
        return Ok(What::Presses { button: press(found[1].trim()), under });
    }
    if let Some(quoted) = quoted(rest) {
        return Ok(What::Says(vec![(None, vec![Piece::Option(quoted.to_owned())])]));
    }
    if let Some(edited) = rest.strip_prefix("(edited)") {
        return Ok(What::Edits(pieces(edited.trim_start())?));
    }
    if let Some(what) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'))
        && let Some(attachment) = attachment(what.trim())
    {
        return Ok(What::Sends(attachment));
    }
    Ok(What::Says(vec![(None, pieces(rest)?)]))
}

fn own_words(rest: &str) -> Read<What> {
    let mut all = Vec::new();
    let mut after = 0;
    for part in rest.split('|') {
        let lead = blanks(part);
        let Some((language, words)) = part.trim().split_once(':') else {
            let problem = "each language's words begin with its tag: `> en: hello | es: hola`";
            return Err(Wrong::at(after + lead, Code::Syntax, problem));
        };
        let words = words.trim();
        let read = match quoted(words) {
            Some(exact) => vec![Piece::Text(exact.to_owned())],
            None => pieces(words).map_err(|wrong| wrong.behind(after + lead + language.chars().count() + 2))?,
        };
        all.push((Some(language.trim().to_owned()), read));
        after += part.chars().count() + 1;
    }
    Ok(What::Says(all))
}

fn press(text: &str) -> Press {
    if text == "their language" {
        return Press::OwnLanguage;
    }
    match (quoted(text), text.parse()) {
        (Some(words), _) => Press::Words(words.to_owned()),
        (None, Ok(place)) => Press::Place(place),
        (None, Err(_)) => Press::Option(text.to_owned()),
    }
}

fn quoted(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('"')).then_some(inner)
}

fn attachment(what: &str) -> Option<Attachment> {
    if let Some(found) = LOCATION.captures(what) {
        return Some(Attachment::Location { latitude: found[1].parse().ok()?, longitude: found[2].parse().ok()? });
    }
    match what {
        "voice" => Some(Attachment::Voice),
        "photo" => Some(Attachment::Photo),
        "sticker" => Some(Attachment::Sticker),
        "file" => Some(Attachment::File),
        "something" => Some(Attachment::Other),
        _ => what.strip_prefix("phone-number ").map(|number| Attachment::PhoneNumber(Words::new(number.trim()))),
    }
}

/// Words with what stands in parentheses by its meaning; `\(` is a parenthesis.
fn pieces(text: &str) -> Read<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut letters = text.chars().enumerate();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => plain.extend(letters.next().map(|(_, letter)| letter)),
            '(' => {
                let mut inner = String::new();
                let closed = letters.by_ref().any(|(_, letter)| {
                    let ends = letter == ')';
                    if !ends {
                        inner.push(letter);
                    }
                    ends
                });
                if !closed {
                    let problem = "a `(` without its `)`; a parenthesis in somebody's words is written `\\(`";
                    return Err(Wrong::at(at, Code::Syntax, problem));
                }
                push_text(&mut pieces, &mut plain);
                pieces.push(meaning(inner.trim()).map_err(|wrong| wrong.behind(at + 1))?);
            }
            other => plain.push(other),
        }
    }
    push_text(&mut pieces, &mut plain);
    Ok(pieces)
}

fn push_text(pieces: &mut Vec<Piece>, plain: &mut String) {
    let text = std::mem::take(plain);
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
}

fn meaning(inner: &str) -> Read<Piece> {
    let bad = |what: &str| Wrong::at(0, Code::BadValue, format!("`{inner}`: write {what}"));
    let (word, rest) = inner.split_once(' ').unwrap_or((inner, ""));
    match word {
        "moment" => wall(rest).map(Piece::Moment).map_err(|wrong| wrong.behind("moment ".len())),
        "date" => {
            NaiveDate::parse_from_str(rest.trim(), "%Y-%m-%d").map(Piece::Date).map_err(|_| bad("`(date 2026-12-01)`"))
        }
        "time" => NaiveTime::parse_from_str(rest.trim(), "%H:%M").map(Piece::Time).map_err(|_| bad("`(time 10:00)`")),
        "code" if rest.is_empty() => Ok(Piece::Code),
        "nonsense" if rest.is_empty() => Ok(Piece::Nonsense),
        "back" if rest.is_empty() => Ok(Piece::Name("listen-back-words".to_owned())),
        name if rest.is_empty() && !name.is_empty() => Ok(Piece::Name(name.to_owned())),
        _ => Err(bad(
            "`(flow)`, `(moment 2026-12-01 10:00)`, `(date …)`, `(time …)`, `(code)`, `(back)`, `(nonsense)`; what is sent \
             and no text stands alone: `(photo)`, `(voice)`, `(location 41.88, -87.63)`",
        )),
    }
}

fn hears(rest: &str) -> Read<What> {
    if rest == "nothing" {
        return Ok(What::HearsNothing);
    }
    if let Some(found) = FROM.captures(rest) {
        return Ok(What::HearsFrom(found[1].trim().to_owned(), found[2].to_owned()));
    }
    let Some(found) = HEARS.captures(rest) else {
        return Err(Wrong::syntax(
            "what is heard is a message: `< ride-when`, `< menu-what [visits, ride]`, `< stop-done (vital)`, `< visit-add-right: \
             \"eye doctor\"`, `< from Ana: \"words\"` or `< nothing`",
        ));
    };
    let options = found.get(2).map(|options| list(options.as_str()));
    let kind = found.get(3).map(|kind| kind_named(&kind)).transpose()?;
    let words = match found.get(4) {
        Some(words) => {
            must_contain(words.as_str()).map_err(|wrong| wrong.behind(rest[..words.start()].chars().count()))?
        }
        None => Vec::new(),
    };
    Ok(What::Hears(Expected { message: found[1].to_owned(), options, kind, words }))
}

fn kind_named(found: &regex::Match<'_>) -> Read<DeliveryKind> {
    DeliveryKind::named(found.as_str()).ok_or_else(|| {
        let near = did_you_mean(found.as_str(), ["reply", "notice", "vital", "relay"]);
        let problem = format!("a message is sent as reply, notice, vital or relay, not as `{}`{near}", found.as_str());
        Wrong::at(found.start(), Code::BadValue, problem)
    })
}

fn list(text: &str) -> Vec<String> {
    text.split(',').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
}

/// `"eye doctor", (moment 2026-12-01 10:00)`.
fn must_contain(text: &str) -> Read<Vec<Piece>> {
    static PART: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r#"^(?:"([^"]*)"|\(([^)]*)\))\s*(?:,\s*|$)"#).expect("a valid pattern"));
    let mut words = Vec::new();
    let mut rest = text.trim_end();
    while !rest.is_empty() {
        let after = text.chars().count().saturating_sub(rest.chars().count());
        let Some(found) = PART.captures(rest) else {
            let problem = "what the words must contain is written `\"eye doctor\"` or `(moment 2026-12-01 10:00)`";
            return Err(Wrong::at(after, Code::Syntax, problem));
        };
        words.push(match (found.get(1), found.get(2)) {
            (Some(quoted), _) => Piece::Text(quoted.as_str().to_owned()),
            (None, Some(inner)) => meaning(inner.as_str().trim()).map_err(|wrong| wrong.behind(after + 1))?,
            (None, None) => Piece::Text(String::new()),
        });
        rest = &rest[found[0].len()..];
    }
    Ok(words)
}

fn passes(rest: &str) -> Read<What> {
    let unit = |found: &Captures<'_>| {
        let count: i64 = found[1].parse().ok()?;
        match &found[2] {
            "minute" => TimeDelta::try_minutes(count),
            "hour" => TimeDelta::try_hours(count),
            "day" => TimeDelta::try_days(count),
            _ => TimeDelta::try_weeks(count),
        }
    };
    let forms = || {
        Wrong::syntax(
            "time passes as `3 days later`, `until 2026-12-01 10:00`, `until the 1-day reminder`, `until the next reminder`, \
             `until the question is given up`, `until the next climb` or `until the ride's deadline`",
        )
    };
    if let Some(found) = LATER.captures(rest) {
        return Ok(What::Passes(Until::Later(unit(&found).ok_or_else(forms)?)));
    }
    let when = rest.strip_prefix("until ").ok_or_else(forms)?.trim();
    if let Some(found) = REMINDER.captures(when) {
        return Ok(What::Passes(Until::Reminder(Some(unit(&found).ok_or_else(forms)?.num_minutes()))));
    }
    Ok(What::Passes(match when {
        "the next reminder" => Until::Reminder(None),
        "the question is given up" => Until::WaitOver,
        "the next climb" => Until::Climb,
        "the ride's deadline" => Until::RideDeadline,
        wall_time if wall_time.starts_with(|letter: char| letter.is_ascii_digit()) => {
            Until::Wall(wall(wall_time).map_err(|wrong| wrong.behind("until ".len()))?)
        }
        _ => return Err(forms()),
    }))
}

fn desk(rest: &str) -> Read<What> {
    let did = |by: &str, does: Desk| Ok(What::Desk { by: by.trim().to_owned(), does });
    for (ending, does) in [("takes the conversation", Desk::Takes), ("gives it back", Desk::GivesBack)] {
        if let Some(by) = rest.strip_suffix(ending).filter(|by| !by.trim().is_empty()) {
            return did(by, does);
        }
    }
    if let Some(found) = RIDE.captures(rest) {
        let note = found.get(3).map(|note| note.as_str().to_owned());
        return did(&found[1], Desk::SettlesRide { comes: &found[2] == "comes", note });
    }
    if let Some(found) = ADDS.captures(rest) {
        let wall = wall(&found[3])?;
        let kind = found.get(4).map_or("visit", |kind| kind.as_str()).to_owned();
        return did(&found[1], Desk::AddsVisit { what: found[2].to_owned(), wall, kind });
    }
    if let Some((by, words)) = rest.split_once(':') {
        let words = words.trim().to_owned();
        if let Some(by) = by.strip_suffix(" closes it") {
            return did(by, Desk::Closes(words));
        }
        if let Some(by) = by.strip_suffix(" notes") {
            return did(by, Desk::Notes(words));
        }
        if !by.trim().is_empty() && !words.is_empty() {
            return did(by, Desk::Writes(words));
        }
    }
    Err(Wrong::syntax(
        "at the desk `Ana takes the conversation`, `Ana: words`, `Ana notes: words`, `Ana gives it back`, `Ana closes it: \
         solved`, `the desk says the ride comes: \"note\"`, `the desk says the ride does not come`, or `the desk adds a visit \
         \"dialysis\" at 2026-12-01 10:00`",
    ))
}
