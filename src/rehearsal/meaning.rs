//! Saying things by their meaning: the first phrase of a flow's title, of an option or of a list, a day and a time as the
//! language writes them. So one script is held in every language.

use chrono::{NaiveDateTime, TimeDelta};

use super::script::Piece;
use super::stage::{ShownButton, Stage};
use crate::care::moment::LocalMoment;
use crate::engine::button::{self, Pressed};
use crate::flow::finding::did_you_mean;
use crate::locale::arg::Arg;

/// Letters that make no word in any language that we speak.
const NONSENSE: &str = "qwxz vbrrk";
/// A day further away than this is said with its year.
const WITHOUT_YEAR_DAYS_MAX: i64 = 300;

/// The text of some pieces, as somebody would write it who has these buttons before them.
///
/// # Errors
/// Why it cannot be said, for the one who wrote the script.
pub(super) fn text(
    stage: &Stage<'_>,
    contact: &str,
    pieces: &[Piece],
    buttons: &[ShownButton],
) -> Result<String, String> {
    let language = stage.language_of(contact);
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Name(name) => text.push_str(&phrase(stage, &language, name)?),
            Piece::Option(option) => text.push_str(&option_words(stage, &language, option, buttons)?),
            Piece::Moment(wall) => text.push_str(&moment(stage, contact, &language, *wall)),
            Piece::Date(date) => text.push_str(&stage.catalogue.written(&language, &Arg::Day(*date))),
            Piece::Time(time) => text.push_str(&stage.catalogue.written_time(&language, *time)),
            Piece::Code => {
                let code = stage.memory.grants.iter().rev().find_map(|(_, code)| code.as_ref());
                text.push_str(code.ok_or("nobody was invited, so there is no code")?.reveal());
            }
            Piece::Nonsense => text.push_str(NONSENSE),
        }
    }
    Ok(text)
}

fn moment(stage: &Stage<'_>, contact: &str, language: &str, wall: NaiveDateTime) -> String {
    let lives = stage.memory.known(contact).and_then(|known| known.person.zone);
    let moment = LocalMoment { wall, zone: lives.unwrap_or(stage.library.clinic.zone) };
    let far = (moment.instant() - stage.now) > TimeDelta::days(WITHOUT_YEAR_DAYS_MAX);
    stage.catalogue.written(language, &if far { Arg::FarMoment(moment) } else { Arg::Moment(moment) })
}

/// The first phrase of a flow's title, or of a message's words.
fn phrase(stage: &Stage<'_>, language: &str, name: &str) -> Result<String, String> {
    let message = if stage.library.book.flow(name).is_some() { format!("{name}-title") } else { name.to_owned() };
    if let Some(first) = first_phrase(stage, language, &message, Some("words")) {
        return Ok(first);
    }
    if name.ends_with("-words")
        && let Some(first) = first_phrase(stage, language, name, None)
    {
        return Ok(first);
    }
    if stage.library.book.flow(name).is_some() {
        return Err(format!(
            "nobody can ask for the flow `{name}` in words: `{message}` has no `.words` in {language}"
        ));
    }
    let flows = stage.library.book.flows().map(|flow| flow.name.as_str());
    let near = did_you_mean(name, flows.chain(["moment", "date", "time", "code", "back", "nonsense"]));
    Err(format!("`({name})` is no flow, and no message with `.words` in {language}{near}"))
}

/// The first phrase without a star; where all have one, the first without its star.
fn first_phrase(stage: &Stage<'_>, language: &str, message: &str, attribute: Option<&str>) -> Option<String> {
    let is_it =
        |shape: &&crate::locale::shape::Shape| shape.message == message && shape.attribute.as_deref() == attribute;
    let list = stage.catalogue.shapes(language).find(is_it)?.plain.clone()?;
    let phrases = || list.split('|').map(str::trim).filter(|phrase| !phrase.is_empty());
    phrases().find(|phrase| !phrase.contains('*')).or_else(|| phrases().next()).map(|first| first.replace('*', ""))
}

fn option_words(stage: &Stage<'_>, language: &str, option: &str, buttons: &[ShownButton]) -> Result<String, String> {
    let there: Vec<String> = buttons.iter().map(|shown| option_of(&shown.button.data)).collect();
    let found = buttons.iter().zip(&there).find(|(_, id)| *id == option).map(|(shown, _)| shown);
    let Some(shown) = found else {
        let near = did_you_mean(option, there.iter().map(String::as_str));
        return Err(format!("no option `{option}`{near} under the last message, only: {}", there.join(", ")));
    };
    let label = &shown.button.label;
    let worded = label.attribute.as_ref().and_then(|attribute| {
        first_phrase(stage, language, &label.message, Some(&format!("{attribute}-words")))
            .or_else(|| first_phrase(stage, language, &format!("option-{attribute}"), Some("words")))
    });
    let own = || first_phrase(stage, language, &label.message, Some("words")).filter(|_| label.attribute.is_none());
    Ok(worded.or_else(own).unwrap_or_else(|| shown.label.clone()))
}

/// The option that a button's data stands for.
#[must_use]
pub fn option_of(data: &str) -> String {
    match button::read(data) {
        Pressed::Answer { option, .. } | Pressed::Offered { option, .. } => option,
        Pressed::Unknown => String::new(),
    }
}
