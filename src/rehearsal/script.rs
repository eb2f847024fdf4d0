//! A conversation as a script that a nurse can read: what is said, by its meaning, and what must be heard, by message id.
//! docs/flows.md ("Conversations as tests") says how it is written.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::care::escalation::Urgency;
use crate::care::ride::RideState;
use crate::engine::event::{Attachment, DeliveryKind};
use crate::flow::finding::Spot;

/// One `.chat` file.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// The file.
    pub file: PathBuf,
    /// What it is about, in a few words.
    pub title: String,
    /// The languages in which alone it can be held; empty: all.
    pub only: Vec<String>,
    /// The wall time at which it begins, by the clock of the one it begins with.
    pub starts: NaiveDateTime,
    /// Who takes part, by the names they have in the script; the first one's is empty.
    pub parts: Vec<(String, Start)>,
    /// What happens, in order.
    pub lines: Vec<Line>,
}

/// How somebody comes into a conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// They have never written before.
    New,
    /// They were welcomed some time ago.
    Welcomed {
        /// What they are called.
        name: String,
        /// Where they live, when the script says so; else the clinic's own zone.
        zone: Option<Tz>,
    },
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Where it stands.
    pub spot: Spot,
    /// Whose line it is; empty: the one it is about.
    pub who: String,
    /// As it is written.
    pub text: String,
    /// What it says.
    pub what: What,
}

/// What a line says.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// `>`: somebody writes. Each language's own words, or one text for all.
    Says(Vec<(Option<String>, Vec<Piece>)>),
    /// `> (edited) …`: somebody changes what they wrote.
    Edits(Vec<Piece>),
    /// `> (photo)`: somebody sends what is no text.
    Sends(Attachment),
    /// `> [yes]`: somebody presses a button.
    Presses {
        /// Which.
        button: Press,
        /// Under which message; none: the last one with buttons.
        under: Option<String>,
    },
    /// `<`: the next message that somebody must hear.
    Hears(Expected),
    /// `< from Ana: "…"`: an advocate's own words.
    HearsFrom(String, String),
    /// `< nothing`.
    HearsNothing,
    /// `~`: time passes.
    Passes(Until),
    /// `*`: somebody at the desk does something.
    Desk {
        /// Who; `the desk` when nobody is named.
        by: String,
        /// What.
        does: Desk,
    },
    /// `=`: a fact that must hold.
    Holds(Fact),
}

/// A piece of what is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words as they stand.
    Text(String),
    /// `(visit-add)`: what asks for a flow, or the first phrase of a list of words, in the person's language.
    Name(String),
    /// `"yes"`: the first phrase of an option of the last message, in the person's language.
    Option(String),
    /// `(moment 2026-12-01 10:00)`, as the language writes it.
    Moment(NaiveDateTime),
    /// `(date 2026-12-01)`.
    Date(NaiveDate),
    /// `(time 10:00)`.
    Time(NaiveTime),
    /// `(code)`: the invitation's code that was made last.
    Code,
    /// `(nonsense)`: words that no language has.
    Nonsense,
}

/// Which button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// `[yes]`: the option's.
    Option(String),
    /// `[their language]`: of the languages, the one in which the script is held.
    OwnLanguage,
    /// `[2]`: by its place, from 1.
    Place(usize),
    /// `["eye doctor"]`: by what its words contain.
    Words(String),
}

/// A message that must be heard.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// Its id.
    pub message: String,
    /// Its buttons' options, all of them and in order, when they matter.
    pub options: Option<Vec<String>>,
    /// Why it is sent, when that matters.
    pub kind: Option<DeliveryKind>,
    /// What its words must contain.
    pub words: Vec<Piece>,
}

/// Until when time passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Until {
    /// So long.
    Later(TimeDelta),
    /// Until that hour on somebody's wall.
    Wall(NaiveDateTime),
    /// Until the next reminder rings; with so many minutes of lead, when a number is given.
    Reminder(Option<i64>),
    /// Until the open question has waited long enough.
    WaitOver,
    /// Until the open escalation climbs, or returns to the queue.
    Climb,
    /// Until the desk must have answered the ride.
    RideDeadline,
}

/// What somebody at the desk does.
#[derive(Clone, Debug, PartialEq)]
pub enum Desk {
    /// Takes the conversation.
    Takes,
    /// Writes to the person.
    Writes(String),
    /// Writes a note.
    Notes(String),
    /// Gives the conversation back to the assistant.
    GivesBack,
    /// Ends it, with a reason.
    Closes(String),
    /// Says whether the ride comes, with a note.
    SettlesRide {
        /// Whether it comes.
        comes: bool,
        /// What the person should know.
        note: Option<String>,
    },
    /// Adds a visit.
    AddsVisit {
        /// What it is.
        what: String,
        /// When, on the person's wall.
        wall: NaiveDateTime,
        /// Its kind, by the clinic's reminder rules.
        kind: String,
    },
}

/// A fact that must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// `a visit "eye doctor" at 2026-12-01 10:00`, and `confirmed` when it is.
    Visit {
        /// What it is.
        what: String,
        /// When.
        wall: NaiveDateTime,
        /// Whether they said that they come.
        confirmed: bool,
    },
    /// `no visits` that are still to come.
    NoVisits,
    /// `a ride at 2026-12-01 10:00 asked`.
    Ride {
        /// When.
        wall: NaiveDateTime,
        /// Where it stands.
        state: RideState,
    },
    /// `no rides` that are asked for or confirmed.
    NoRides,
    /// `reminders at …, …`: all that are to ring; empty is `no reminders`.
    Reminders(Vec<NaiveDateTime>),
    /// `escalated: asked, routine`.
    Escalated(String, Urgency),
    /// `nothing escalated`.
    NotEscalated,
    /// `held by Ana`.
    HeldBy(String),
    /// `stopped`, `not stopped`.
    Stopped(bool),
    /// `consented`, `not consented`.
    Consented(bool),
    /// `remembered mobility`, `nothing remembered of mobility`.
    Remembered(String, bool),
    /// `called "Rosa"`.
    Called(String),
    /// `speaks es`.
    Speaks(String),
    /// `lives in Chicago`.
    LivesIn(Tz),
    /// `set aside: ride`.
    SetAside(String),
    /// `nothing set aside`.
    NothingSetAside,
    /// `helped by "my daughter"`.
    HelpedBy(String),
    /// `helped by nobody`.
    HelpedByNobody,
    /// `helps somebody`, `helps nobody`.
    Helps(bool),
}
