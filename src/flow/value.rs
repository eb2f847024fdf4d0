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
    /// A whole number.
    Number,
    /// A date and a time to come, on the person's own clock.
    Moment,
    /// An address, a place by its name, or a location sent by the phone.
    Place,
    /// A phone number.
    Phone,
    /// The code of an invitation.
    Code,
    /// One of the things that the turn knows by id.
    One(Noun),
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
    /// A whole number.
    Number(i64),
    /// A date and a time.
    Moment(LocalMoment),
    /// A date or a time whose other half is still to be asked.
    HalfMoment(HalfMoment),
    /// A place.
    Place(Words),
    /// A phone number.
    Phone(Words),
    /// An invitation's code.
    Code(Words),
    /// One of the things that the turn knows.
    One(Noun, String),
}

/// A date without a time, or a time without a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HalfMoment {
    /// The date, when it is known.
    pub date: Option<NaiveDate>,
    /// The time, when it is known.
    pub time: Option<NaiveTime>,
}
