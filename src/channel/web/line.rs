//! Lines of the conversation, as the visitor sees them.

use std::collections::BTreeSet;

use super::WebState;
use super::chrome::Chrome;
use super::enter::START;
use super::page::{ButtonView, LineSide, LineView, Piece};
use super::visitor::{self, Visitor};
use crate::channel::starred::first_starred;
use crate::locale::arg::Arg;
use crate::look::text::shown;
use crate::store::transcript::{Line, Side};

/// The buttons of this many messages can still be pressed: the last question's, and a reminder's that came just before.
const MESSAGES_WITH_BUTTONS_MAX: usize = 3;

/// What is drawn of `lines`, oldest first.
pub fn views(state: &WebState, visitor: &Visitor, chrome: &Chrome, lines: &[Line]) -> Vec<LineView> {
    let open: BTreeSet<usize> = lines
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, line)| !line.buttons.is_empty())
        .map(|(index, _)| index)
        .take(MESSAGES_WITH_BUTTONS_MAX)
        .collect();
    let mut day_before = None;
    let mut views = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        // The door said it, not the visitor.
        if line.side == Side::Them && line.words.as_ref().is_some_and(|words| words.reveal() == START) {
            continue;
        }
        let (side, who) = match line.side {
            Side::Them => (LineSide::Them, chrome.say("web-you").to_owned()),
            Side::Bot => (LineSide::Bot, chrome.say("web-assistant").to_owned()),
            Side::Advocate => (LineSide::Advocate, staff(state, visitor, line.from.as_deref().unwrap_or_default())),
            // What only the desk sees never comes here; should it, it is not shown.
            Side::House => continue,
        };
        let local = line.at.with_timezone(&visitor.zone);
        let day = local.date_naive();
        let new_day = day_before.replace(day) != Some(day);
        views.push(LineView {
            id: format!("{}-{}", line.turn, line.n),
            side,
            who,
            day: new_day.then(|| visitor::moment(state, visitor, "web-day", line.at)),
            words: pieces(&shown(line.words.as_ref().map_or("", |words| words.reveal())), side),
            buttons: line
                .buttons
                .iter()
                .map(|button| ButtonView {
                    label: button.label.reveal().to_owned(),
                    data: button.data.clone(),
                    language: button.data.rsplit(':').next().and_then(|option| visitor::spoken(state, option)),
                })
                .collect(),
            open: open.contains(&index),
            time: visitor::moment(state, visitor, "web-time", line.at),
            moment: local.to_rfc3339_opts(chrono::SecondsFormat::Secs, false),
        });
    }
    views
}

fn staff(state: &WebState, visitor: &Visitor, name: &str) -> String {
    let args = [("name".to_owned(), Arg::Plain(name.to_owned()))].into();
    state.current.edition().catalogue.say(&visitor.language, "web-staff", &args)
}

/// The assistant marks a word that one can type with stars, as people do in plain text; here it stands out. What people
/// type themselves stays as it is.
fn pieces(words: &str, side: LineSide) -> Vec<Piece> {
    let piece = |text: &str, strong: bool| Piece { text: text.to_owned(), strong };
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some((before, inside, after)) = first_starred(rest).filter(|_| side == LineSide::Bot) {
        pieces.extend([piece(before, false), piece(inside, true)]);
        rest = after;
    }
    pieces.push(piece(rest, false));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(words: &str, side: LineSide) -> String {
        let mark = |piece: Piece| if piece.strong { format!("[{}]", piece.text) } else { piece.text };
        pieces(words, side).into_iter().map(mark).collect()
    }

    #[test]
    fn a_starred_word_of_the_assistant_stands_out() {
        assert_eq!(marked("Type *person*, or *a ride*.", LineSide::Bot), "Type [person], or [a ride].");
        assert_eq!(marked("• *visita*: ver\n• *menú*", LineSide::Bot), "• [visita]: ver\n• [menú]");
        for plain in ["2 * 3 * 4", "a * b", "*", "**", "one *\ntwo* three", ""] {
            assert_eq!(marked(plain, LineSide::Bot), plain);
        }
        assert_eq!(marked("my *words*", LineSide::Them), "my *words*");
    }
}
