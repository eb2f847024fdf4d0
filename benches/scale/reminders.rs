//! Claiming what is due: reminders out of many, moved into the inbox as the worker does it; and asking when nothing is due.

use std::time::Instant;

use anyhow::ensure;
use chrono::{DateTime, Utc};
use guidepost::care::contact::Door;
use guidepost::chance::Chance;
use guidepost::store::outbox::Claim;
use guidepost::store::turn_line::Taker;

use super::cost::own_cpu_s;
use super::people::Model;
use super::place::{Ground, Place};
use super::report::{Aim, Report, median};
use super::serving::{NO_LEASE, Serving};

const PART: &str = "reminders";
/// So many empty polls.
const POLLS: usize = 1_000;
/// What rings in one go of the worker's round.
const PER_GO: u64 = 500;

/// What is asked.
pub struct Asked<'a> {
    /// Where the people are.
    pub place: &'a Place,
    /// How many.
    pub people: u64,
    /// How many reminders wait, the fewest first.
    pub sizes: &'a [u64],
    /// How many are due at once.
    pub due: u64,
    /// How often each is measured.
    pub samples: usize,
}

/// Measures each size on the same people, filling in reminders in between.
///
/// # Errors
/// The database's own.
pub async fn measure(
    serving: &Serving,
    ground: &Ground,
    model: &Model,
    asked: &Asked<'_>,
    report: &mut Report,
) -> anyhow::Result<()> {
    let name = ground.name();
    let claim_max_ms = if serving.house.store.is_sqlite() { 60.0 } else { 45.0 };
    let (mut there, mut rung, mut claims) = (asked.people, 0, Vec::new());
    let mut on = asked.place.direct().await?;
    for size in asked.sizes {
        let since = Instant::now();
        model.remind(asked.place, asked.people, there..*size.max(&there)).await?;
        there = there.max(*size);
        report.note(format!("{name}: {size} reminders filled in, {:.0} s", since.elapsed().as_secs_f64()));
        polls(serving, name, *size, report).await?;
        let (mut together, mut by_go) = (Vec::new(), Vec::new());
        let (own, server) = (own_cpu_s(), ground.server_cpu_s());
        for _ in 0..asked.samples {
            for (of_it, per_go) in [(&mut together, asked.due), (&mut by_go, PER_GO)] {
                rung += asked.due;
                of_it.push(claim(serving, asked.due, per_go, model.rings_at(rung - 1)).await?);
            }
        }
        let due = asked.due;
        let cpu = own_cpu_s() - own + ground.server_cpu_s() - server;
        let cpu_ms = cpu * 1e3 / (2 * asked.samples) as f64;
        let what = format!("claiming {due} due of {size}: CPU, the server's included");
        report.figure(PART, name, what, cpu_ms, "ms", None);
        let together = median(together);
        claims.push(together);
        let what = format!("claiming {due} due of {size}, at once");
        report.figure(PART, name, what, together, "ms", (due == 1_000).then_some(Aim::AtMost(claim_max_ms)));
        let what = format!("claiming {due} due of {size}, {PER_GO} at a time as the round does");
        report.figure(PART, name, what, median(by_go), "ms", None);
        // What was claimed is not turned here: it would stand in the line before the next size.
        on.run("DELETE FROM turn_line").await?;
        on.run("UPDATE inbox SET state = 'done', done_at = received_at WHERE state = 'waiting'").await?;
    }
    if let (Some(first), Some(last), true) = (claims.first(), claims.last(), claims.len() > 1) {
        let what = format!("claiming, {} reminders / {}", asked.sizes[claims.len() - 1], asked.sizes[0]);
        report.figure(PART, name, what, last / first, "", Some(Aim::AtMost(2.2)));
    }
    Ok(())
}

async fn claim(serving: &Serving, due: u64, per_go: u64, now: DateTime<Utc>) -> anyhow::Result<f64> {
    let since = Instant::now();
    let mut rung = 0;
    while rung < due {
        let most = i64::try_from(per_go.min(due - rung))?;
        let some = serving.house.store.ring_due(now, most).await? as u64;
        ensure!(some > 0, "{rung} of {due} reminders rang");
        rung += some;
    }
    Ok(since.elapsed().as_secs_f64() * 1e3)
}

/// Asking in vain, each alone.
async fn polls(serving: &Serving, name: &'static str, size: u64, report: &mut Report) -> anyhow::Result<()> {
    let store = &serving.house.store;
    let now = serving.house.clock.now();
    let aim = Aim::AtMost(if store.is_sqlite() { 50.0 } else { 300.0 });
    let chance = Chance::of_seed(size);
    let (mut ring, mut outbox, mut line) = (Vec::new(), Vec::new(), Vec::new());
    let claim = Claim { door: Some(Door::Telegram), limit: 64, until: now + NO_LEASE, quiet: None };
    let taker = Taker { node: "bench", until: now + NO_LEASE };
    for _ in 0..POLLS {
        // In no order, so that none always comes after the same other one.
        let first = chance.below(3);
        for which in (0..3).map(|n| (n + first) % 3) {
            let since = Instant::now();
            let found = match which {
                0 => store.ring_due(now, 500).await?,
                1 => store.exchange(&[], Some(&claim), now).await?.len(),
                _ => store.take_many(&taker, now, 64).await?.len(),
            };
            let took = since.elapsed().as_secs_f64() * 1e6;
            ensure!(found == 0, "something was there to be found");
            [&mut ring, &mut outbox, &mut line][usize::try_from(which)?].push(took);
        }
    }
    for (what, took) in [("ring", ring), ("outbox", outbox), ("line for turns", line)] {
        let what = format!("an empty poll of the {what}, {size} reminders");
        report.figure(PART, name, what, median(took), "µs", Some(aim));
    }
    Ok(())
}
