//! What a turn costs, by how many people are known: groups of 64 of whoever it may be, so that nearly every turn at a million
//! meets somebody whose rows nobody has looked at lately.

use std::time::Instant;

use super::cost::own_cpu_s;
use super::place::Ground;
use super::report::{Aim, Report, median};
use super::serving::{GROUP, Serving, Way};

const PART: &str = "growth";
/// Groups that are turned before anything is counted.
const WARMING: usize = 4;

/// What a sample says of one turn.
#[derive(Clone, Copy)]
pub struct Sample {
    /// Turns a second.
    pub turns_per_s: f64,
    /// Our own CPU time, in microseconds a turn.
    pub own_cpu_us: f64,
    /// The server's.
    pub server_cpu_us: f64,
}

/// Which turns are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One each of whoever.
    Some,
    /// The whole ride.
    Round,
}

/// Turns for so many seconds.
///
/// # Errors
/// The database's own.
pub async fn sample(
    serving: &mut Serving,
    ground: &Ground,
    (kind, way): (Kind, Way),
    seconds: f64,
) -> anyhow::Result<Sample> {
    let (own, server, since) = (own_cpu_s(), ground.server_cpu_s(), Instant::now());
    let mut turns = 0;
    while since.elapsed().as_secs_f64() < seconds {
        turns += match kind {
            Kind::Some => serving.turn_some(way).await?,
            Kind::Round => serving.hold_round(way).await?,
        };
    }
    let (turns, took) = (turns as f64, since.elapsed().as_secs_f64());
    Ok(Sample {
        turns_per_s: turns / took,
        own_cpu_us: (own_cpu_s() - own) * 1e6 / turns,
        server_cpu_us: (ground.server_cpu_s() - server) * 1e6 / turns,
    })
}

/// Measures all of them in turn, again and again, each way.
///
/// # Errors
/// The database's own.
pub async fn measure(
    servings: &mut [(u64, Serving)],
    ground: &Ground,
    (samples, seconds): (usize, f64),
    report: &mut Report,
) -> anyhow::Result<()> {
    for (_, serving) in servings.iter_mut() {
        for _ in 0..WARMING {
            serving.turn_some(Way::Straight).await?;
        }
    }
    let ways = [Way::Straight, Way::Long];
    // By way, then by size.
    let mut all: Vec<Vec<Vec<Sample>>> = ways.map(|_| servings.iter().map(|_| Vec::new()).collect()).into();
    for _ in 0..samples {
        for (way, of_way) in ways.into_iter().zip(&mut all) {
            for ((_, serving), of_it) in servings.iter_mut().zip(of_way) {
                of_it.push(sample(serving, ground, (Kind::Some, way), seconds).await?);
            }
        }
    }
    for (_, serving) in servings.iter_mut() {
        serving.finish().await?;
    }
    let people: Vec<u64> = servings.iter().map(|(people, _)| *people).collect();
    for (way, of_way) in ways.into_iter().zip(&all) {
        let way = match way {
            Way::Straight => "straight",
            Way::Long => "stored first",
        };
        tell(ground.name(), way, &people, of_way, report);
    }
    Ok(())
}

fn tell(name: &'static str, way: &str, people: &[u64], all: &[Vec<Sample>], report: &mut Report) {
    let of = |at: usize, read: fn(&Sample) -> f64| median(all[at].iter().map(read));
    for (at, people) in people.iter().enumerate() {
        let what = |figure: &str| format!("{people} people known, groups of {GROUP}, {way}: {figure}");
        report.figure(PART, name, what("turns"), of(at, |sample| sample.turns_per_s), "turns/s", None);
        report.figure(PART, name, what("our CPU"), of(at, |sample| sample.own_cpu_us), "µs a turn", None);
        let server = of(at, |sample| sample.server_cpu_us);
        if server > 0.0 {
            report.figure(PART, name, what("the server's CPU"), server, "µs a turn", None);
        }
    }
    let last = people.len() - 1;
    for at in 1..=last {
        let (from, to) = (people[0], people[at]);
        let paired = |read: fn(&Sample) -> f64| {
            median(all[at].iter().zip(&all[0]).map(|(large, small)| read(large) / read(small)))
        };
        let aim = |aim| (at == last).then_some(aim);
        let cpu = paired(|sample| sample.own_cpu_us + sample.server_cpu_us);
        let what = format!("CPU a turn, {way}, {to} people / {from}");
        report.figure(PART, name, what, cpu, "", aim(Aim::AtMost(1.5)));
        let what = format!("turns/s, {way}, {to} people / {from}");
        report.figure(PART, name, what, paired(|sample| sample.turns_per_s), "", aim(Aim::AtLeast(0.6)));
    }
}
