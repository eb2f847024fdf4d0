//! Lines of the conversation, as the visitor sees them.

use std::collections::BTreeSet;

use super::WebState;
use super::chrome::Chrome;
use super::enter::START;
use super::page::{ButtonView, LineSide, LineView};
use super::visitor::{self, Visitor};
use crate::locale::arg::Arg;
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
            words: shown(line.words.as_ref().map_or("", |words| words.reveal())),
            buttons: line
                .buttons
                .iter()
                .map(|button| ButtonView { label: button.label.reveal().to_owned(), data: button.data.clone() })
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
    state.catalogue.say(&visitor.language, "web-staff", &args)
}

/// HTML has no place for control characters; each is shown as the sign for something that cannot be shown.
fn shown(words: &str) -> String {
    let keep = |char: char| if char.is_control() && char != '\n' && char != '\t' { '\u{fffd}' } else { char };
    words.chars().map(keep).collect()
}
