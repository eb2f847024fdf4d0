//! The store against a model of it: any row of acts of several nodes, done to both, step by step. The model is the memory of
//! the simulated clinics, which the simulation's promises are proved on: here it is proved that the store is that memory.
//!
//! What the two could have wrong alike is watched by a third account ([`ledger`]): order, one hand at a time, forward only,
//! nothing lost, nothing doubled, and a mark on what may come twice.
//!
//! One seed gives one row of acts; only the names that the memory draws for people are never the same again, and with them which
//! of two rings of one call is numbered first. `GUIDEPOST_MODEL_SEED=7` does that row again; `PROPTEST_CASES=200` does more of
//! them. What fails is told as the shortest row of acts that fails.

mod acts;
mod inbox;
mod ledger;
mod outbox;
mod pair;
mod picture;
mod quiet;
mod straight;
mod tried;
mod turning;

use std::cell::RefCell;
use std::fmt::Write;

use proptest::test_runner::{Config, RngSeed, TestError, TestRunner};

use self::acts::{Act, acts};
use self::pair::Pair;
use self::tried::Tried;
use super::World;
use crate::rig::postgres;

/// Rows of acts in the normal suite, each on a database of its own.
const ON_SQLITE: u64 = 16;
const ON_POSTGRES: u64 = 4;
/// After so many acts, everything was tried.
const ACTS_ENOUGH: usize = 700;
/// A row that fails is tried in so many shorter forms, at most for so long.
const SHORTER_MAX: u32 = 2_000;
const SHORTENING_MS_MAX: u32 = 120_000;

#[test]
fn sqlite_is_what_its_model_is_whatever_is_done_to_it() {
    whatever_is_done(ON_SQLITE, || async { World::on_sqlite().await });
}

#[test]
fn postgres_is_what_its_model_is_whatever_is_done_to_it() {
    if postgres::or_skip().is_some() {
        whatever_is_done(ON_POSTGRES, || async { World::on_postgres().await.expect("it is there") });
    }
}

fn whatever_is_done<W: Future<Output = World>>(rows: u64, world: impl Fn() -> W) {
    let seeds = match number("GUIDEPOST_MODEL_SEED") {
        Some(seed) => seed..=seed,
        None => 1..=number("PROPTEST_CASES").unwrap_or(rows),
    };
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime");
    let mut tried = Tried::default();
    for seed in seeds {
        tried.add(one_row(&runtime, seed, &world));
    }
    println!("{tried:?}");
    assert!(tried.acts < ACTS_ENOUGH || tried.is_everything(), "something was never tried: {tried:?}");
}

fn one_row<W: Future<Output = World>>(runtime: &tokio::runtime::Runtime, seed: u64, world: &impl Fn() -> W) -> Tried {
    let config = Config {
        cases: 1,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        max_shrink_iters: SHORTER_MAX,
        max_shrink_time: SHORTENING_MS_MAX,
        ..Config::default()
    };
    let tried = RefCell::new(Tried::default());
    let (ran, failed_at) = quiet::quietly(|| {
        TestRunner::new(config).run(&acts(), |acts: Vec<Act>| {
            let did = runtime.block_on(async {
                let mut pair = Pair::new(world().await).await;
                for act in &acts {
                    pair.act(act).await;
                }
                pair.come_to_rest().await
            });
            tried.borrow_mut().add(did);
            Ok(())
        })
    });
    match ran {
        Ok(()) => tried.into_inner(),
        Err(TestError::Fail(why, acts)) => panic!("{}", told(seed, &acts, &format!("{why}\n  at {failed_at}"))),
        Err(TestError::Abort(why)) => panic!("seed {seed}: {why}"),
    }
}

/// What fails, in the shortest row of acts.
fn told(seed: u64, acts: &[Act], why: &str) -> String {
    let mut text = format!("seed {seed}, cut down to {} acts:\n", acts.len());
    for (at, act) in acts.iter().enumerate() {
        let _ = writeln!(text, "{:>4}. {act:?}", at + 1);
    }
    let _ = write!(text, "  {why}\n  again with GUIDEPOST_MODEL_SEED={seed} cargo test --test it store::model");
    text
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}
