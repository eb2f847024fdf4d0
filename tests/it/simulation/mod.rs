//! Clinics in virtual time: the real rounds and the real engine over a memory and a Telegram that fail on purpose. Several
//! nodes crash, pause and restart; patients, caregivers and advocates do as they like; and whatever they do, what is always
//! true is watched after every step. One seed gives one clinic, to the microsecond.
//!
//! `GUIDEPOST_SIMULATED_YEARS=100` runs for so long; `GUIDEPOST_SIMULATION_SEED=7` runs that one again.

mod clinic;
mod desk;
pub mod forgetful;
mod lived;
mod minds;
mod node;
mod people;
mod phrases;
pub mod planted;
mod telegram;
mod time;
mod watch;

use std::time::Instant;

use self::clinic::{Clinic, Run};
use self::lived::Lived;

/// Clinics in the normal suite.
const CLINICS: u64 = 4;

#[test]
fn whatever_happens_to_a_clinic_what_is_always_true_stays_true() {
    if let Some(seed) = number("GUIDEPOST_SIMULATION_SEED") {
        let lived = live(Run::of_seed(seed));
        println!("seed {seed}: {lived:?}");
        return;
    }
    let days = number("GUIDEPOST_SIMULATED_YEARS").map(|years| years * 365);
    let first = number("GUIDEPOST_SIMULATION_FIRST_SEED").unwrap_or(0);
    #[allow(clippy::disallowed_methods, reason = "how many years a minute is measured, and not asserted")]
    let began = Instant::now();
    let mut all = Lived::default();
    let mut clinics = 0;
    while days.map_or(clinics < CLINICS, |days| all.days < days) {
        all.add(&live(Run::of_seed(first + clinics)));
        clinics += 1;
    }
    let seconds = began.elapsed().as_secs_f64();
    #[allow(clippy::cast_precision_loss, reason = "days are few")]
    let years = all.days as f64 / 365.0;
    println!("{clinics} clinics, {years:.1} years in {seconds:.1} s ({:.1} a minute): {all:?}", years / seconds * 60.0);
    if clinics >= CLINICS {
        assert!(all.happened_at_all(), "something was never tried: {all:?}");
    }
}

#[test]
fn one_seed_is_one_story() {
    let days = |seed| live(Run { days: 4, ..Run::of_seed(seed) });
    let [first, again] = [5, 5].map(days);
    assert_eq!(first, again);
    assert_ne!(first.story, days(8).story);
}

fn live(run: Run) -> Lived {
    let seed = run.seed;
    match Clinic::new(run).run() {
        Ok(lived) => lived,
        Err(broken) => panic!(
            "{broken}\n  seed {seed}, step {}; again with GUIDEPOST_SIMULATION_SEED={seed} cargo test --test it \
             simulation::whatever",
            broken.step
        ),
    }
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}
