//! Guidepost beside what a bot developer would pick instead: the same conversation over a Bot API on loopback, in turn, and
//! the ratios. README.md says what is measured and how.

mod contender;
mod conversation;
mod measure;
mod params;
mod person;
mod process;
mod report;
mod server;
mod town;
mod wire;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Parser;

use crate::contender::{Contender, PEERS, Peer, Places, build_guidepost, install};
use crate::measure::{Plan, run};
use crate::report::Comparison;

/// How many people talk, unless said otherwise; fewer when the bot is killed.
const PEOPLE: usize = 1_000;
const PEOPLE_KILLED: usize = 200;

/// Compares Guidepost with peers: A/B/A/B over a Bot API on loopback, medians, ratios, and what was aimed at.
#[derive(Parser)]
#[command(name = "run")]
struct Arguments {
    /// Whom to compare with: `all`, or names; without any they are listed.
    #[arg(value_name = "PEER")]
    names: Vec<String>,
    /// Run each by itself and compare nothing; `guidepost` is a name, then, too.
    #[arg(long)]
    alone: bool,
    /// Kill the bot with SIGKILL in the middle, start it again, and count what went wrong.
    #[arg(long)]
    kill: bool,
    /// Begin so many turns a second instead of as many as it takes, and look at how long each takes.
    #[arg(long, value_name = "TURNS")]
    rate: Option<u32>,
    /// Let every call of the Bot API wait so many milliseconds.
    #[arg(long, value_name = "MS", default_value_t = 0)]
    delay_ms: u64,
    /// How many people talk at the same time; 1000, or 200 with --kill.
    #[arg(long)]
    people: Option<usize>,
    /// How often each is run, in turn.
    #[arg(long, default_value_t = 2)]
    times: usize,
    /// A run ends after so many turns …
    #[arg(long, default_value_t = 60_000)]
    turns: u64,
    /// … or so many seconds, whichever is first.
    #[arg(long, default_value_t = 15)]
    seconds: u64,
    /// Print what one person says and reads, too.
    #[arg(long)]
    show: bool,
    /// Write everything as JSON into this file.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Compare this program instead of building it.
    #[arg(long, value_name = "FILE")]
    guidepost: Option<PathBuf>,
    /// Run Guidepost on PostgreSQL: an address from which databases can be made, postgres://user@host/postgres .
    #[arg(long, value_name = "ADDRESS")]
    database: Option<String>,
}

fn main() -> ExitCode {
    match compare_all(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // As a person reads it, without where in this program it arose.
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn compare_all(arguments: Arguments) -> anyhow::Result<()> {
    let contenders = chosen(&arguments.names)?;
    if contenders.is_empty() {
        println!("Say whom to compare Guidepost with: all, or some of");
        PEERS.iter().for_each(|peer| println!("  {}", peer.name));
        return Ok(());
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let places = Places {
        cache: target.join("peers"),
        guidepost: match &arguments.guidepost {
            Some(program) => program.canonicalize().with_context(|| format!("no program at {}", program.display()))?,
            None => target.join("release/guidepost"),
        },
        postgres: arguments.database.clone(),
        root,
    };
    let plan = Plan {
        people: arguments.people.unwrap_or(if arguments.kill { PEOPLE_KILLED } else { PEOPLE }),
        turns_max: arguments.turns,
        seconds_max: arguments.seconds,
        rate: arguments.rate,
        delay_ms: arguments.delay_ms,
        kill: arguments.kill,
        show: arguments.show,
    };
    let ours = !arguments.alone || contenders.iter().any(|contender| matches!(contender, Contender::Guidepost));
    if ours && arguments.guidepost.is_none() {
        eprintln!("building guidepost …");
        build_guidepost(&places)?;
    }
    if arguments.alone {
        let mut all = BTreeMap::new();
        for contender in contenders {
            prepare(contender, &places)?;
            let runs = (0..arguments.times).map(|n| once(contender, n, &plan, &places));
            all.insert(contender.name(), runs.collect::<Result<Vec<_>, _>>()?);
        }
        println!("{}", serde_json::to_string_pretty(&all)?);
        return write(arguments.json.as_ref(), &all);
    }
    let mut comparisons = Vec::new();
    for contender in contenders {
        let Contender::Peer(peer) = contender else { bail!("guidepost is compared with others; or say --alone") };
        match compare(peer, &plan, &places, arguments.times) {
            Ok(comparison) => {
                println!("{}", comparison.table());
                comparisons.push(comparison);
                // After each, so that what was measured stays when a later one fails.
                write(arguments.json.as_ref(), &comparisons)?;
            }
            Err(error) => eprintln!("{}: NOT MEASURED: {error:#}\n", peer.name),
        }
    }
    Ok(())
}

fn chosen(names: &[String]) -> anyhow::Result<Vec<Contender>> {
    if names.iter().any(|name| name == "all") {
        return Ok(PEERS.iter().map(Contender::Peer).collect());
    }
    let contender = |name: &String| match PEERS.iter().find(|peer| peer.name == name) {
        Some(peer) => Ok(Contender::Peer(peer)),
        None if name == Contender::Guidepost.name() => Ok(Contender::Guidepost),
        None => bail!("no peer is called {name}; without arguments they are listed"),
    };
    names.iter().map(contender).collect()
}

fn prepare(contender: Contender, places: &Places) -> anyhow::Result<()> {
    let Contender::Peer(peer) = contender else { return Ok(()) };
    eprintln!("{}: installing …", peer.name);
    install(peer, places)
}

fn compare(peer: &'static Peer, plan: &Plan, places: &Places, times: usize) -> anyhow::Result<Comparison> {
    prepare(Contender::Peer(peer), places)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for n in 0..times {
        ours.push(once(Contender::Guidepost, n, plan, places)?);
        theirs.push(once(Contender::Peer(peer), n, plan, places)?);
    }
    Ok(Comparison::new(peer.name, plan, ours, theirs))
}

fn once(contender: Contender, n: usize, plan: &Plan, places: &Places) -> anyhow::Result<measure::Figures> {
    let folder = places.cache.join("runs").join(contender.name());
    let figures = run(contender, plan, places, &folder)?;
    let each = match &figures.killed {
        Some(killed) => format!("{killed:?}"),
        None => format!(
            "{} turns, {:.0} a second, {:.2} CPU s per 10,000",
            figures.turns,
            figures.turns_per_s,
            figures.cpu_s_per_10k_turns + figures.aside_cpu_s_per_10k_turns
        ),
    };
    eprintln!("  {} {}: {each}", contender.name(), n + 1);
    Ok(figures)
}

fn write<T: serde::Serialize>(file: Option<&PathBuf>, all: &T) -> anyhow::Result<()> {
    let Some(file) = file else { return Ok(()) };
    fs::write(file, serde_json::to_string_pretty(all)? + "\n")
        .with_context(|| format!("cannot write {}", file.display()))
}
