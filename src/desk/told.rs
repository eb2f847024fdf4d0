//! What became of an act, in the desk's words. It is always read from the store after the act, never assumed.

use super::words;
use crate::care::contact::Door;

/// What became of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The conversation is yours.
    Taken,
    /// Somebody was faster.
    TakenBefore,
    /// There is nothing to take.
    NobodyWaits,
    /// The reply is on its way.
    Sent,
    /// The reply was not sent: somebody else has the conversation.
    NotYours,
    /// There was nothing to send.
    Blank,
    /// The note is kept.
    Noted,
    /// The assistant answers again.
    HandedBack,
    /// The conversation is closed.
    Closed,
    /// You did not have it.
    NotHeld,
    /// Closing needs a reason.
    NoReason,
    /// The visit is added.
    VisitAdded,
    /// A visit needs a name.
    VisitWithoutName,
    /// A visit needs a date and a time.
    VisitWithoutMoment,
    /// The visit would be over already.
    VisitOver,
    /// The ride comes.
    RideComes,
    /// The ride does not come.
    RideRefused,
    /// The ride had its answer.
    RideSettled,
    /// Kept, and not done yet.
    Later,
}

const ALL: [Told; 19] = [
    Told::Taken,
    Told::TakenBefore,
    Told::NobodyWaits,
    Told::Sent,
    Told::NotYours,
    Told::Blank,
    Told::Noted,
    Told::HandedBack,
    Told::Closed,
    Told::NotHeld,
    Told::NoReason,
    Told::VisitAdded,
    Told::VisitWithoutName,
    Told::VisitWithoutMoment,
    Told::VisitOver,
    Told::RideComes,
    Told::RideRefused,
    Told::RideSettled,
    Told::Later,
];

impl Told {
    /// Its name in an address.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Taken => "taken",
            Self::TakenBefore => "taken-before",
            Self::NobodyWaits => "nobody-waits",
            Self::Sent => "sent",
            Self::NotYours => "not-yours",
            Self::Blank => "blank",
            Self::Noted => "noted",
            Self::HandedBack => "handed-back",
            Self::Closed => "closed",
            Self::NotHeld => "not-held",
            Self::NoReason => "no-reason",
            Self::VisitAdded => "visit-added",
            Self::VisitWithoutName => "visit-without-name",
            Self::VisitWithoutMoment => "visit-without-moment",
            Self::VisitOver => "visit-over",
            Self::RideComes => "ride-comes",
            Self::RideRefused => "ride-refused",
            Self::RideSettled => "ride-settled",
            Self::Later => "later",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|told| told.name() == name)
    }

    /// Whether what was typed was not stored and must stay in its box.
    #[must_use]
    pub fn is_refused(self) -> bool {
        match self {
            Self::TakenBefore
            | Self::NobodyWaits
            | Self::NotYours
            | Self::Blank
            | Self::NotHeld
            | Self::NoReason
            | Self::VisitWithoutName
            | Self::VisitWithoutMoment
            | Self::VisitOver
            | Self::RideSettled => true,
            Self::Taken
            | Self::Sent
            | Self::Noted
            | Self::HandedBack
            | Self::Closed
            | Self::VisitAdded
            | Self::RideComes
            | Self::RideRefused
            | Self::Later => false,
        }
    }

    /// Its words; `holder` is the name of the colleague who has the conversation.
    #[must_use]
    pub fn words(self, holder: Option<&str>, door: Door) -> String {
        let who = holder.unwrap_or("A colleague");
        match self {
            Self::Taken => "This conversation is yours. The assistant is silent now.".to_owned(),
            Self::TakenBefore => format!("{who} has taken this one."),
            Self::NobodyWaits => "Nobody is waiting here any more.".to_owned(),
            Self::Sent => format!("Your reply is on its way by {}.", words::door(door)),
            Self::NotYours => format!("Not sent: {who} has this conversation. Your words are still in the box."),
            Self::Blank => "There was nothing to send.".to_owned(),
            Self::Noted => "The note is saved.".to_owned(),
            Self::HandedBack => "The assistant answers again.".to_owned(),
            Self::Closed => "The conversation is closed. The assistant answers again.".to_owned(),
            Self::NotHeld => "Not done: you do not have this conversation any more.".to_owned(),
            Self::NoReason => "Please choose a reason.".to_owned(),
            Self::VisitAdded => "The visit is added, and its reminders are set.".to_owned(),
            Self::VisitWithoutName => "Please say what the visit is.".to_owned(),
            Self::VisitWithoutMoment => "Please give a date and a time.".to_owned(),
            Self::VisitOver => "That moment is over. Please look at the date and the time.".to_owned(),
            Self::RideComes => "The ride is confirmed, and they are told.".to_owned(),
            Self::RideRefused => "They are told that the ride does not come.".to_owned(),
            Self::RideSettled => "This ride had its answer already, or was called off.".to_owned(),
            Self::Later => "Saved. It takes a moment longer than usual.".to_owned(),
        }
    }
}
