//! Saying things by their meaning: the first phrase of a flow's title, of an option or of a list, a day and a time as the
//! language writes them. So one script is held in every language.

use chrono::NaiveDateTime;

use super::script::Piece;
use super::stage::{ShownButton, Stage};
use crate::care::moment::LocalMoment;
use crate::engine::button::{self, Pressed};
use crate::flow::finding::did_you_mean;
use crate::flow::listen::Ear;
use crate::locale::arg::Arg;

/// Letters that make no word in any language that we speak.
const NONSENSE: &str = "qwxz vbrrk";

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

/// What a message may show for a piece: a moment is shown with its year or without.
pub(super) fn shown(stage: &Stage<'_>, contact: &str, piece: &Piece) -> Result<Vec<String>, String> {
    let Piece::Moment(wall) = piece else {
        return text(stage, contact, std::slice::from_ref(piece), &[]).map(|one| vec![one]);
    };
    let language = stage.language_of(contact);
    let moment = on_wall(stage, contact, *wall);
    Ok([Arg::Moment(moment), Arg::FarMoment(moment)].map(|arg| stage.catalogue.written(&language, &arg)).to_vec())
}

fn on_wall(stage: &Stage<'_>, contact: &str, wall: NaiveDateTime) -> LocalMoment {
    let lives = stage.memory.known(contact).and_then(|known| known.person.zone);
    LocalMoment { wall, zone: lives.unwrap_or(stage.library.clinic.zone) }
}

/// A day and a time as somebody types it: as the language writes it, or in another way that is understood.
fn moment(stage: &Stage<'_>, contact: &str, language: &str, wall: NaiveDateTime) -> String {
    let moment = on_wall(stage, contact, wall);
    let as_we_do = stage.catalogue.written(language, &Arg::Moment(moment));
    let (day, time) = (Arg::Day(wall.date()), wall.time());
    let ways = [
        as_we_do.clone(),
        stage.catalogue.written(language, &day) + " " + &stage.catalogue.written_time(language, time),
        stage.catalogue.written(language, &Arg::FarMoment(moment)),
        wall.format("%Y-%m-%d %H:%M").to_string(),
    ];
    // Where our own way of writing is not understood, somebody would try another.
    let now = LocalMoment::at(stage.now, moment.zone);
    let ear = Ear { vocabulary: &stage.library.vocabulary, language, now: &now };
    let is_understood = |way: &String| {
        let heard = ear.moment(way).map(|heard| heard.half);
        heard.is_some_and(|half| half.date == Some(wall.date()) && half.time == Some(wall.time()))
    };
    ways.into_iter().find(is_understood).unwrap_or(as_we_do)
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

/// Without the marks that isolate names in a text of the other direction.
pub(super) fn visible(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}')).collect()
}
