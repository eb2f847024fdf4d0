//! The pages of the desk, as they are drawn. Each holds only what it shows.

use askama::Template;

use crate::care::escalation::Urgency;
use crate::look::frame::Frame;

/// The desk, with or without an open conversation.
#[derive(Template)]
#[template(path = "desk/page/desk.html")]
pub struct DeskPage {
    /// Language, direction and title.
    pub frame: Frame,
    /// The clinic's name.
    pub clinic: String,
    /// Who is signed in.
    pub me: String,
    /// The pane on the left.
    pub queue: QueueView,
    /// The panes in the middle and on the right.
    pub talk: Option<TalkView>,
}

/// The queue alone, for a live page.
#[derive(Template)]
#[template(path = "desk/page/queue.html")]
pub struct QueuePart {
    /// The pane on the left.
    pub queue: QueueView,
}

/// The standing of a conversation alone, for a live page.
#[derive(Template)]
#[template(path = "desk/page/state.html")]
pub struct StatePart {
    /// The line over the conversation.
    pub state: StateView,
}

/// The conversation's lines alone, for a live page.
#[derive(Template)]
#[template(path = "desk/page/log.html")]
pub struct LogPart {
    /// What was said and done.
    pub log: LogView,
}

/// The person's card alone, for a live page.
#[derive(Template)]
#[template(path = "desk/page/card.html")]
pub struct CardPart {
    /// What is known.
    pub card: CardView,
}

/// What became of an act, for a live page.
#[derive(Template)]
#[template(path = "desk/page/told.html")]
pub struct ToldPart {
    /// Its words.
    pub told: String,
    /// Whether it was not done.
    pub refused: bool,
}

/// The page behind a one-time link.
#[derive(Template)]
#[template(path = "desk/page/enter.html")]
pub struct EnterPage {
    /// Language, direction and title.
    pub frame: Frame,
    /// The clinic's name.
    pub clinic: String,
    /// The link's token.
    pub token: String,
}

/// A page that says one thing.
#[derive(Template)]
#[template(path = "desk/page/plain.html")]
pub struct PlainPage {
    /// Language, direction and title.
    pub frame: Frame,
    /// What happened.
    pub title: String,
    /// What to do.
    pub more: Vec<String>,
    /// The command that helps.
    pub command: Option<String>,
    /// Whether it leads to the desk.
    pub back: bool,
}

/// A moment: short for the eye, full on hover, and for machines.
#[derive(Clone, Debug, Default)]
pub struct When {
    /// "12 min", "2:05 PM", "Tue, Mar 10, 9:00 AM".
    pub short: String,
    /// The full moment with its zone.
    pub full: String,
    /// RFC 3339.
    pub machine: String,
}

/// The pane on the left.
#[derive(Clone, Debug, Default)]
pub struct QueueView {
    /// How many wait for a human.
    pub waiting: usize,
    /// How many of them may be in danger.
    pub danger: usize,
    /// The conversations, by who has them.
    pub groups: Vec<QueueGroup>,
    /// Rides with a deadline, the nearest first.
    pub rides: Vec<RideRow>,
    /// Everybody, the latest first.
    pub people: Vec<PersonRow>,
    /// Whether the list of people is open at first.
    pub people_open: bool,
}

/// Conversations of one kind.
#[derive(Clone, Debug)]
pub struct QueueGroup {
    /// Its id in the page.
    pub id: &'static str,
    /// What stands over it.
    pub title: &'static str,
    /// What stands there when it is empty.
    pub nothing: &'static str,
    /// The conversations, the one that needs somebody first on top.
    pub rows: Vec<QueueRowView>,
}

/// One conversation of the queue.
#[derive(Clone, Debug)]
pub struct QueueRowView {
    /// Whose.
    pub contact: String,
    /// Whether it is the open one.
    pub selected: bool,
    /// How soon.
    pub urgency: Urgency,
    /// How soon, in words.
    pub urgency_word: &'static str,
    /// Since when somebody is needed.
    pub wait: Option<When>,
    /// What they want to be called.
    pub name: String,
    /// Their last words, short.
    pub last: String,
    /// Who was told, who has it, what is owed.
    pub state: Option<String>,
    /// Whether a demonstration made them up.
    pub invented: bool,
}

/// One ride that waits for an answer.
#[derive(Clone, Debug)]
pub struct RideRow {
    /// Which.
    pub id: String,
    /// Whose conversation.
    pub contact: String,
    /// Whose ride.
    pub name: String,
    /// When they must be there.
    pub when: When,
    /// Until when the desk answers.
    pub deadline: When,
    /// Whether that is over.
    pub late: bool,
    /// Whether there was little notice.
    pub short_notice: bool,
}

/// One person.
#[derive(Clone, Debug)]
pub struct PersonRow {
    /// Their contact.
    pub contact: String,
    /// What they want to be called.
    pub name: String,
    /// When something last happened, short.
    pub seen: String,
    /// Whether it is the open one.
    pub selected: bool,
    /// Whether a demonstration made them up.
    pub invented: bool,
}

/// An open conversation.
#[derive(Clone, Debug)]
pub struct TalkView {
    /// Whose.
    pub contact: String,
    /// What they want to be called.
    pub name: String,
    /// Whether they have told us.
    pub named: bool,
    /// Door and language.
    pub about: String,
    /// Where it stands.
    pub state: StateView,
    /// What was said and done.
    pub log: LogView,
    /// What became of the last act.
    pub told: Option<String>,
    /// Whether that was not done.
    pub refused: bool,
    /// Words that could not be sent and are not lost.
    pub draft: String,
    /// The forms' one-time token.
    pub token: String,
    /// With what reasons it can be closed.
    pub close_reasons: Vec<Choice>,
    /// The form that adds a visit.
    pub visit: VisitForm,
    /// What is known of the person.
    pub card: CardView,
}

/// Something to choose.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its id.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// Who has a conversation, seen by the one who is signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// The assistant answers.
    None,
    /// Somebody is needed and nobody has it.
    Waiting,
    /// It is yours.
    Mine,
    /// A colleague has it.
    Other,
}

impl Hold {
    /// Its name in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Waiting => "waiting",
            Self::Mine => "mine",
            Self::Other => "other",
        }
    }
}

/// The line over a conversation.
#[derive(Clone, Debug)]
pub struct StateView {
    /// Who has it.
    pub hold: Hold,
    /// The shape of its urgency, or an empty text.
    pub urgency_name: &'static str,
    /// The word for it, or an empty text.
    pub urgency_word: &'static str,
    /// Where it stands, in a sentence.
    pub sentence: String,
}

/// The lines of a conversation.
#[derive(Clone, Debug, Default)]
pub struct LogView {
    /// Whether there are older ones.
    pub older: bool,
    /// Oldest first.
    pub lines: Vec<LineView>,
}

/// Whose line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineSide {
    /// The patient's or caregiver's.
    Them,
    /// The assistant's.
    Bot,
    /// An advocate's.
    Advocate,
    /// Something that happened.
    House,
}

impl LineSide {
    /// Its name in the style sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Them => "them",
            Self::Bot => "bot",
            Self::Advocate => "advocate",
            Self::House => "house",
        }
    }
}

/// One line of a conversation.
#[derive(Clone, Debug)]
pub struct LineView {
    /// Its place, unique in the conversation.
    pub id: String,
    /// The date, on the first line of a day.
    pub day: Option<String>,
    /// When.
    pub time: When,
    /// Whose.
    pub side: LineSide,
    /// The name over it.
    pub who: String,
    /// What was said, or what happened.
    pub words: String,
    /// What stood on the buttons.
    pub buttons: Vec<String>,
    /// What became of it on its way.
    pub delivery: Option<DeliveryView>,
}

/// What became of a line on its way.
#[derive(Clone, Debug)]
pub struct DeliveryView {
    /// Its shape: `sent`, `waiting`, `failed`, `held`.
    pub icon: &'static str,
    /// Its words.
    pub words: String,
}

/// What is known of a person.
#[derive(Clone, Debug, Default)]
pub struct CardView {
    /// Their contact.
    pub contact: String,
    /// The forms' one-time token.
    pub token: String,
    /// What they want to be called.
    pub name: String,
    /// Language, zone, consent and the like.
    pub facts: Vec<Fact>,
    /// Rides that are asked for or coming.
    pub rides: Vec<RideView>,
    /// Visits to come.
    pub visits: Vec<VisitView>,
    /// Who may hear what.
    pub helpers: Vec<HelperView>,
    /// Whom they help themselves.
    pub caring_for: Vec<HelperView>,
    /// Notes, the newest first.
    pub notes: Vec<NoteView>,
    /// Whether a demonstration made them up.
    pub invented: bool,
}

/// One fact.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is.
    pub label: &'static str,
    /// What it says.
    pub words: String,
}

/// One ride on the card.
#[derive(Clone, Debug)]
pub struct RideView {
    /// Which.
    pub id: String,
    /// When they must be there.
    pub when: When,
    /// Where it stands.
    pub state: &'static str,
    /// How they travel and who comes along.
    pub how: String,
    /// Where from.
    pub pickup: String,
    /// What the desk said with its answer.
    pub note: Option<String>,
    /// Until when the desk answers; none when it has.
    pub deadline: Option<When>,
    /// Whether that is over.
    pub late: bool,
    /// Whether there was little notice.
    pub short_notice: bool,
}

/// One visit on the card.
#[derive(Clone, Debug)]
pub struct VisitView {
    /// Which.
    pub id: String,
    /// When.
    pub when: When,
    /// Where it stands.
    pub state: &'static str,
    /// What it is.
    pub what: String,
    /// Where it is.
    pub place: Option<String>,
}

/// One grant on the card.
#[derive(Clone, Debug)]
pub struct HelperView {
    /// Which.
    pub id: String,
    /// Who.
    pub label: String,
    /// Where it stands.
    pub state: String,
    /// What is shared.
    pub shares: String,
}

/// One note on the card.
#[derive(Clone, Debug)]
pub struct NoteView {
    /// Which.
    pub id: String,
    /// What.
    pub words: String,
    /// Whose.
    pub who: String,
    /// When.
    pub at: When,
}

/// The form that adds a visit, with what was typed before.
#[derive(Clone, Debug, Default)]
pub struct VisitForm {
    /// The kinds that have reminder rules.
    pub kinds: Vec<Choice>,
    /// The chosen kind.
    pub kind: String,
    /// What it is.
    pub what: String,
    /// Where it is.
    pub place: String,
    /// `2026-03-09`.
    pub date: String,
    /// `14:05`.
    pub time: String,
    /// Whose clock.
    pub zone: String,
    /// What was wrong with it.
    pub trouble: Option<String>,
}
