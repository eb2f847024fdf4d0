//! The pages of the web chat, as they are drawn. Each holds only what it shows.

use askama::Template;

use super::chrome::Chrome;
use crate::look::frame::Frame;

/// The chat.
#[derive(Template)]
#[template(path = "channel/web/page/chat.html")]
pub struct ChatPage {
    /// Language, direction and title.
    pub frame: Frame,
    /// The words around the conversation.
    pub chrome: Chrome,
    /// The clinic's name.
    pub clinic: String,
    /// What was said, oldest first.
    pub lines: Vec<LineView>,
    /// Up to where `lines` reach: `turn.n`.
    pub position: String,
    /// The form's one-time token.
    pub token: String,
    /// What became of what was just sent, when it needs saying.
    pub told: Option<String>,
    /// What stands in the box already: a code from a link.
    pub draft: String,
}

/// The answer to something said from a live page: the log, a new token, and what there is to tell.
#[derive(Template)]
#[template(path = "channel/web/page/said.html")]
pub struct SaidPart<'a> {
    /// The words around the conversation.
    pub chrome: &'a Chrome,
    /// What was said, oldest first.
    pub lines: &'a [LineView],
    /// The form's next one-time token.
    pub token: String,
    /// What there is to tell, or an empty text.
    pub told: String,
}

/// The answer to something that was not taken: the line over the box, and nothing else.
#[derive(Template)]
#[template(path = "channel/web/page/told.html")]
pub struct ToldPart {
    /// What there is to tell.
    pub told: String,
}

/// The part of the chat that changes.
#[derive(Template)]
#[template(path = "channel/web/page/log.html")]
pub struct LogPart<'a> {
    /// The words around the conversation.
    pub chrome: &'a Chrome,
    /// What was said, oldest first.
    pub lines: &'a [LineView],
}

/// What a visitor without a chat sees.
#[derive(Template)]
#[template(path = "channel/web/page/welcome.html")]
pub struct WelcomePage {
    /// Language, direction and title.
    pub frame: Frame,
    /// The words of the page.
    pub chrome: Chrome,
    /// The clinic's name.
    pub clinic: String,
    /// The form's one-time token.
    pub token: String,
    /// The invitation's code that the visitor came with, or an empty text.
    pub invite: String,
    /// The other languages, by tag and by their own names.
    pub languages: Vec<(String, String)>,
    /// The language that was chosen here, or an empty text.
    pub chosen: String,
}

/// A page that says one thing and leads back.
#[derive(Template)]
#[template(path = "channel/web/page/plain.html")]
pub struct PlainPage {
    /// Language, direction and title.
    pub frame: Frame,
    /// The words of the page.
    pub chrome: Chrome,
    /// What happened.
    pub title: String,
    /// What to do.
    pub more: String,
}

/// One line of the chat.
#[derive(Clone, Debug)]
pub struct LineView {
    /// Its place, unique in the chat.
    pub id: String,
    /// Whose it is.
    pub side: LineSide,
    /// The name over it.
    pub who: String,
    /// The date, on the first line of a day.
    pub day: Option<String>,
    /// What was said.
    pub words: Vec<Piece>,
    /// The buttons under it.
    pub buttons: Vec<ButtonView>,
    /// Whether its buttons can still be pressed.
    pub open: bool,
    /// When, as people say it.
    pub time: String,
    /// When, as machines say it.
    pub moment: String,
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether it stands out: a word that one can type.
    pub strong: bool,
}

/// A button of a line.
#[derive(Clone, Debug)]
pub struct ButtonView {
    /// What stands on it.
    pub label: String,
    /// What is sent when it is pressed.
    pub data: String,
    /// Of which language its label is, when it names one: for those who hear the page.
    pub language: Option<String>,
}

/// Whose line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineSide {
    /// The visitor's.
    Them,
    /// The assistant's.
    Bot,
    /// A human's of the clinic.
    Advocate,
}

impl LineSide {
    /// Its name in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Them => "them",
            Self::Bot => "bot",
            Self::Advocate => "advocate",
        }
    }
}
