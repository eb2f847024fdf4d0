//! Faults that are planted in the in-memory memory, one at a time: the promise that each breaks must be noticed by its name.

use super::clinic::{Clinic, Run};
use super::watch::Promise;

/// A planted fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plant {
    LosesAnEvent,
    TurnsTwice,
    GivesUpInSilence,
    ForgetsLeasesOfTurns,
    ForgetsToClimb,
    LosesAReminder,
    RingsTwice,
    ForgetsLeasesOfDeliveries,
    ForgetsTheOrderOfAChat,
    RepeatsWithoutAMark,
    ForgetsWhoHolds,
    ForgetsStop,
    ForgetsTheNight,
    SpeaksOutOfNowhere,
    ForgetsConsent,
    ForgetsTheVisit,
    /// A turn whose session is not the newest any more is kept all the same. That the event still waits is asked first in
    /// the same commit, and says the same: a contact has one event in hand, and it waits until its turn is kept. So both are
    /// forgotten.
    KeepsALateTurn,
}

/// Each fault, and the promises of which one must be seen broken.
const TABLE: [(Plant, &[Promise]); 17] = [
    (Plant::LosesAnEvent, &[Promise::NothingIsLost]),
    (Plant::TurnsTwice, &[Promise::TurnedOnce]),
    (Plant::GivesUpInSilence, &[Promise::AHumanComes]),
    (Plant::ForgetsLeasesOfTurns, &[Promise::InOneHand]),
    (Plant::ForgetsToClimb, &[Promise::AHumanComes]),
    (Plant::LosesAReminder, &[Promise::RemindersRing]),
    (Plant::RingsTwice, &[Promise::RemindersRing]),
    (Plant::ForgetsLeasesOfDeliveries, &[Promise::InOneHand]),
    (Plant::ForgetsTheOrderOfAChat, &[Promise::InOrder]),
    (Plant::RepeatsWithoutAMark, &[Promise::DoublesAreMarked]),
    (Plant::ForgetsWhoHolds, &[Promise::SilentWhileHeld]),
    (Plant::ForgetsStop, &[Promise::StopAndAPerson]),
    (Plant::ForgetsTheNight, &[Promise::RemindersFit]),
    (Plant::SpeaksOutOfNowhere, &[Promise::OutOfTheOutbox]),
    (Plant::ForgetsConsent, &[Promise::ByConsentAlone]),
    (Plant::ForgetsTheVisit, &[Promise::RemindersFit]),
    (Plant::KeepsALateTurn, &[Promise::SessionsStepByStep]),
];

/// Seeds that are tried for each; a fault shows in nearly every one.
const SEEDS_MAX: u64 = 6;
/// A fault shows within so many days.
const DAYS: i64 = 9;

#[test]
fn every_planted_fault_breaks_the_promise_of_its_name() {
    let mut missed = Vec::new();
    for (plant, promises) in TABLE {
        let mut seen = Vec::new();
        let caught = (0..SEEDS_MAX).any(|seed| {
            let broken = Clinic::new(Run { plant: Some(plant), days: DAYS, ..Run::of_seed(seed) }).run().err();
            seen.extend(broken.as_ref().map(|broken| broken.promise));
            broken.is_some_and(|broken| promises.contains(&broken.promise))
        });
        if !caught {
            missed.push(format!("{plant:?} was not noticed as {promises:?}, but as {seen:?}"));
        }
    }
    assert!(missed.is_empty(), "{missed:#?}");
}
