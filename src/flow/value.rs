//! What a variable of a flow can hold.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::care::moment::LocalMoment;
use crate::care::words::Words;

/// The type of a variable; it decides how the variable is asked for and understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Free words.
    Text,
    /// One of these option ids.
    Choice(Vec<String>),
    /// Any of these option ids, several at once, or none.
    Many(Vec<String>),
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// A day from today on, on the person's own calendar.
    Date,
    /// A time of day.
    Time,
    /// A date and a time to come, on the person's own clock.
    Moment,
    /// An address, a place by its name, or a location sent by the phone.
    Place,
    /// A phone number.
    Phone,
    /// A photo, a document or a voice message.
    File,
    /// The code of an invitation.
    Code,
    /// One of the things that the turn knows by id.
    One(Noun),
}

/// The options of a yes-or-no question.
pub const YES_NO: [&str; 2] = ["yes", "no"];

impl Kind {
    /// The types that a name alone says, each with what it understands.
    pub const PLAIN: [(&str, Self, &str); 10] = [
        ("text", Self::Text, "Any words."),
        ("yes-no", Self::YesNo, "Yes or no."),
        ("number", Self::Number, "A whole number."),
        ("date", Self::Date, "A day from today on."),
        ("time", Self::Time, "A time of day."),
        ("moment", Self::Moment, "A day and a time to come."),
        ("place", Self::Place, "An address, or a location that the phone sends."),
        ("phone", Self::Phone, "A phone number."),
        ("file", Self::File, "A photo, a document or a voice message."),
        ("code", Self::Code, "The code of an invitation."),
    ];

    /// Its option ids, in order; empty for a type without options of its own.
    #[must_use]
    pub fn options(&self) -> Vec<&str> {
        match self {
            Self::Choice(options) | Self::Many(options) => options.iter().map(String::as_str).collect(),
            Self::YesNo => YES_NO.to_vec(),
            Self::Text
            | Self::Number
            | Self::Date
            | Self::Time
            | Self::Moment
            | Self::Place
            | Self::Phone
            | Self::File
            | Self::Code
            | Self::One(_) => Vec::new(),
        }
    }

    /// Whether any words may be the answer, so that only a whole message can mean something else.
    #[must_use]
    pub fn is_free_words(&self) -> bool {
        match self {
            Self::Text | Self::Place => true,
            Self::Choice(_)
            | Self::Many(_)
            | Self::YesNo
            | Self::Number
            | Self::Date
            | Self::Time
            | Self::Moment
            | Self::Phone
            | Self::File
            | Self::Code
            | Self::One(_) => false,
        }
    }
}

/// What a variable's values may be at most, where its type sets limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// The smallest number.
    pub from: Option<i64>,
    /// The largest number.
    pub to: Option<i64>,
    /// The most characters of a text.
    pub longest: Option<usize>,
}

impl Limits {
    /// Whether a number is within them.
    #[must_use]
    pub fn hold(&self, number: i64) -> bool {
        self.from.is_none_or(|from| number >= from) && self.to.is_none_or(|to| number <= to)
    }
}

/// Things that a variable can point to, each with its list of candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Noun {
    /// A coming appointment.
    Visit,
    /// A ride that is asked for or confirmed.
    Ride,
    /// A live or open grant of consent, seen by the patient.
    Helper,
    /// A benefit topic.
    Benefit,
    /// A time zone of the clinic's country.
    Zone,
    /// A language that the assistant speaks.
    Language,
}

impl Noun {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Visit, Self::Ride, Self::Helper, Self::Benefit, Self::Zone, Self::Language];

    /// Its name in flow files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Visit => "visit",
            Self::Ride => "ride",
            Self::Helper => "helper",
            Self::Benefit => "benefit",
            Self::Zone => "zone",
            Self::Language => "language",
        }
    }
}

/// What a variable holds. Serialised inside a session, so its names are part of the store's promises.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Free words.
    Text(Words),
    /// An option's id.
    Choice(String),
    /// The ids of the options chosen, in the order of the question; none is an answer, too.
    Many(Vec<String>),
    /// Options chosen so far; more may come.
    SoFar(Vec<String>),
    /// A whole number.
    Number(i64),
    /// A day.
    Date(NaiveDate),
    /// A time of day.
    Time(NaiveTime),
    /// A date and a time.
    Moment(LocalMoment),
    /// A date or a time whose other half is still to be asked.
    HalfMoment(HalfMoment),
    /// A place.
    Place(Words),
    /// A phone number.
    Phone(Words),
    /// What was sent instead of words: what it is, not what is in it.
    File(SentFile),
    /// An invitation's code.
    Code(Words),
    /// One of the things that the turn knows.
    One(Noun, String),
}

impl Value {
    /// Whether nothing of it is still to be asked.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self {
            Self::HalfMoment(_) | Self::SoFar(_) => false,
            Self::Text(_)
            | Self::Choice(_)
            | Self::Many(_)
            | Self::Number(_)
            | Self::Date(_)
            | Self::Time(_)
            | Self::Moment(_)
            | Self::Place(_)
            | Self::Phone(_)
            | Self::File(_)
            | Self::Code(_)
            | Self::One(..) => true,
        }
    }
}

/// A photo, a document or a voice message: a reference to it. The thing itself stays at the door where it was sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SentFile {
    /// What it is.
    pub what: FileKind,
    /// How the door calls it (Telegram's `file_id`), when the door has a name for it.
    #[serde(default)]
    pub id: Option<Words>,
}

/// What can be sent instead of words and counts as an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// A picture.
    Photo,
    /// A file or a film.
    File,
    /// A voice message.
    Voice,
}

impl FileKind {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::File => "file",
            Self::Voice => "voice",
        }
    }
}

/// A date without a time, or a time without a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfMoment {
    /// The date, when it is known.
    pub date: Option<NaiveDate>,
    /// The time, when it is known.
    pub time: Option<NaiveTime>,
}
