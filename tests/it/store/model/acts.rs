//! What can be done to the memory, drawn at random. An act names events and deliveries by numbers that are counted round
//! among those that are in somebody's hand when its turn comes: whatever is left of a row of acts is still a row of acts.

use guidepost::care::contact::Door;
use guidepost::engine::event::DeliveryKind;
use proptest::prelude::*;

/// People who write; the first half of them by Telegram.
pub const PEOPLE: usize = 4;
/// Processes on the one database.
pub const NODES: usize = 2;
/// Longer rows find nothing that two shorter ones do not.
const ACTS_MAX: usize = 130;

/// One thing that is done.
#[derive(Clone, Debug)]
pub enum Act {
    /// People say something, in one batch; some of it came before. The node may take it at once.
    Say { node: usize, said: Vec<Said>, takes: bool },
    /// People say something by the straight way: whoever has nothing else waiting is turned in the same commit, and does this.
    Straight { node: usize, said: Vec<Said>, did: Vec<Option<Vec<Did>>>, telegram: usize, web: bool },
    /// The desk does something to somebody.
    Desk { who: usize },
    /// A node takes what waits.
    Take { node: usize, limit: usize },
    /// Turns that somebody has in hand are kept, each with what it does.
    Turn { turns: Vec<(usize, Vec<Did>)>, telegram: usize, web: bool, is_late: bool },
    /// A turn that somebody has in hand is given up.
    GiveUp { which: usize },
    /// What became of deliveries is kept, and the next ones are claimed.
    Exchange { node: usize, settled: Vec<Settles>, claim: Option<Claims> },
    /// What is due rings.
    Ring { node: usize, limit: i64 },
    /// So many seconds pass.
    Wait { seconds: i64 },
}

/// Somebody says something; `again` with the key of what was said so long ago.
#[derive(Clone, Debug)]
pub struct Said {
    pub who: usize,
    pub again: Option<usize>,
}

/// Somebody says what became of a delivery in their hand; `unsure` whether it was kept, they will say it again.
#[derive(Clone, Copy, Debug)]
pub struct Settles {
    pub which: usize,
    pub became: Became,
    pub unsure: bool,
}

/// What is asked for when deliveries are claimed.
#[derive(Clone, Copy, Debug)]
pub struct Claims {
    pub door: Option<Door>,
    pub limit: usize,
    pub at_night: bool,
}

/// What became of a delivery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    Sent,
    Unsent,
    NotYet,
    Refused,
    Blocked,
    Moved,
    Unknown,
}

/// One thing that a turn does.
#[derive(Clone, Copy, Debug)]
pub enum Did {
    Records,
    Says(DeliveryKind),
    RemindsOfTheVisit,
    TellsAHelper { of_rides: bool },
    PlansOrMovesTheVisit { in_hours: i64 },
    CancelsTheVisit,
    Consents { to: usize, to_rides: bool },
    Withdraws,
    Stops,
    Starts,
    CallsAHuman,
    IsClaimed,
    IsHandedBack,
    Rings { in_seconds: i64, wait: u32 },
    RemindsLater { in_seconds: i64 },
    FallsSilent,
    IsReachable(bool),
}

/// A row of acts; short ones are there for the sake of a failure, which is told in the shortest that fails.
pub fn acts() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec(act(), 1..ACTS_MAX)
}

fn act() -> impl Strategy<Value = Act> {
    let node = || 0..NODES;
    prop_oneof![
        4 => (node(), prop::collection::vec(said(), 1..4), any::<bool>())
            .prop_map(|(node, said, takes)| Act::Say { node, said, takes }),
        4 => (
            node(),
            prop::collection::vec(said(), 1..5),
            prop::collection::vec(prop::option::weighted(0.9, prop::collection::vec(did(), 0..7)), 5),
            0..3_usize,
            any::<bool>(),
        )
            .prop_map(|(node, said, did, telegram, web)| Act::Straight { node, said, did, telegram, web }),
        1 => (0..PEOPLE).prop_map(|who| Act::Desk { who }),
        4 => (node(), 1..5_usize).prop_map(|(node, limit)| Act::Take { node, limit }),
        6 => (
            prop::collection::vec((0..6_usize, prop::collection::vec(did(), 0..7)), 1..4),
            0..3_usize,
            any::<bool>(),
            prop::bool::weighted(0.2),
        )
            .prop_map(|(turns, telegram, web, is_late)| Act::Turn { turns, telegram, web, is_late }),
        1 => (0..6_usize).prop_map(|which| Act::GiveUp { which }),
        7 => (node(), prop::collection::vec(settles(), 0..4), prop::option::weighted(0.8, claims()))
            .prop_map(|(node, settled, claim)| Act::Exchange { node, settled, claim }),
        2 => (node(), 1..6_i64).prop_map(|(node, limit)| Act::Ring { node, limit }),
        3 => prop::sample::select(vec![1, 20, 31, 61, 151, 3 * 3600, 10 * 3600]).prop_map(|seconds| Act::Wait { seconds }),
    ]
}

fn said() -> impl Strategy<Value = Said> {
    (0..PEOPLE, prop::option::weighted(0.2, 0..4_usize)).prop_map(|(who, again)| Said { who, again })
}

fn claims() -> impl Strategy<Value = Claims> {
    let door = prop::sample::select(vec![None, None, Some(Door::Telegram), Some(Door::Web)]);
    (door, 1..5_usize, any::<bool>()).prop_map(|(door, limit, at_night)| Claims { door, limit, at_night })
}

fn settles() -> impl Strategy<Value = Settles> {
    (0..6_usize, became(), prop::bool::weighted(0.15)).prop_map(|(which, became, unsure)| Settles {
        which,
        became,
        unsure,
    })
}

fn became() -> impl Strategy<Value = Became> {
    prop_oneof![
        4 => Just(Became::Sent),
        2 => Just(Became::Unsent),
        2 => Just(Became::NotYet),
        1 => Just(Became::Refused),
        1 => Just(Became::Blocked),
        1 => Just(Became::Moved),
        3 => Just(Became::Unknown),
    ]
}

fn did() -> impl Strategy<Value = Did> {
    let soon = || prop::sample::select(vec![0, 30, 200, 3600]);
    prop_oneof![
        4 => Just(Did::Records),
        6 => Just(Did::Says(DeliveryKind::Reply)),
        4 => Just(Did::Says(DeliveryKind::Notice)),
        1 => Just(Did::Says(DeliveryKind::Vital)),
        1 => Just(Did::Says(DeliveryKind::Relay)),
        5 => Just(Did::RemindsOfTheVisit),
        5 => any::<bool>().prop_map(|of_rides| Did::TellsAHelper { of_rides }),
        4 => (1..40_i64).prop_map(|in_hours| Did::PlansOrMovesTheVisit { in_hours }),
        1 => Just(Did::CancelsTheVisit),
        4 => (0..PEOPLE, any::<bool>()).prop_map(|(to, to_rides)| Did::Consents { to, to_rides }),
        1 => Just(Did::Withdraws),
        1 => Just(Did::Stops),
        1 => Just(Did::Starts),
        1 => Just(Did::CallsAHuman),
        1 => Just(Did::IsClaimed),
        1 => Just(Did::IsHandedBack),
        2 => (soon(), 0..2_u32).prop_map(|(in_seconds, wait)| Did::Rings { in_seconds, wait }),
        1 => soon().prop_map(|in_seconds| Did::RemindsLater { in_seconds }),
        1 => Just(Did::FallsSilent),
        1 => any::<bool>().prop_map(Did::IsReachable),
    ]
}
