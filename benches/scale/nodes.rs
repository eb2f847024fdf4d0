//! Two nodes on one PostgreSQL beside one: processes of their own, each with its own connections, each turning groups of
//! whoever it may be. And what a process that only turns needs of memory.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use super::cost::{machine_s, memory_mb, own_cpu_s};
use super::options::Options;
use super::place::{Ground, Place};
use super::report::{Report, median};
use super::serving::{Serving, Texts, Way};

const PART: &str = "nodes";

/// What a node is told: where, and how many people are known there.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// Where.
    pub place: &'a Place,
    /// How many people.
    pub people: u64,
    /// How long each run takes, in seconds.
    pub seconds: f64,
}

/// A node: says that it is ready, turns when it is told to, says what it did, until nobody tells it anything any more.
///
/// # Errors
/// The database's own.
pub async fn be(options: &Options) -> anyhow::Result<()> {
    let (url, key) = options.node.clone().zip(options.key.clone()).context("a node has a database and a key")?;
    let texts = Texts::read()?;
    let people = *options.people.first().context("a node knows how many people there are")?;
    let mut serving = Serving::open(&Place { url, key }, &texts, people, options.seed).await?;
    serving.turn_some(Way::Straight).await?;
    println!("ready");
    let mut told = String::new();
    while std::io::stdin().lock().read_line(&mut told)? > 0 {
        let (cpu, since) = (own_cpu_s(), Instant::now());
        let (mut turns, mut again) = (0, 0);
        while since.elapsed().as_secs_f64() < options.seconds() {
            match serving.turn_some(Way::Straight).await {
                Ok(some) => turns += some,
                // Two that meet in a deadlock are undone whole and try again.
                Err(_) if again < 100 => again += 1,
                Err(failure) => return Err(failure),
            }
        }
        let did = json!({
            "turns_per_s": turns as f64 / since.elapsed().as_secs_f64(), "cpu_us": (own_cpu_s() - cpu) * 1e6 / turns as f64,
            "again": again, "rss_mb": memory_mb("self", "VmRSS"), "rss_peak_mb": memory_mb("self", "VmHWM"),
        });
        serving.finish().await?;
        println!("{did}");
        told.clear();
    }
    serving.close().await;
    Ok(())
}

/// A node in a process of its own.
pub struct Node {
    process: Child,
    says: BufReader<std::process::ChildStdout>,
}

impl Node {
    /// Starts one, and waits until it is ready.
    ///
    /// # Errors
    /// It does not start.
    pub fn start(told: Told<'_>, seed: u64) -> anyhow::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("--node").arg(&told.place.url).arg("--key").arg(&told.place.key);
        command.arg("--people").arg(told.people.to_string()).arg("--seconds").arg(told.seconds.to_string());
        command.arg("--seed").arg(seed.to_string());
        let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let says = BufReader::new(process.stdout.take().context("a pipe")?);
        let mut node = Self { process, says };
        ensure!(node.hear()?.trim() == "ready", "the node does not start");
        Ok(node)
    }

    /// Tells it to turn.
    ///
    /// # Errors
    /// It has ended.
    pub fn tell(&mut self) -> anyhow::Result<()> {
        let into = self.process.stdin.as_mut().context("a pipe")?;
        into.write_all(b"turn\n")?;
        Ok(into.flush()?)
    }

    /// What it did.
    ///
    /// # Errors
    /// It has ended.
    pub fn did(&mut self) -> anyhow::Result<Value> {
        Ok(serde_json::from_str(&self.hear()?)?)
    }

    fn hear(&mut self) -> anyhow::Result<String> {
        let mut line = String::new();
        ensure!(self.says.read_line(&mut line)? > 0, "the node has ended");
        Ok(line)
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        // It ends when nobody tells it anything any more.
        drop(self.process.stdin.take());
        let _ended = self.process.wait();
    }
}

fn of(did: &Value, name: &str) -> f64 {
    did[name].as_f64().unwrap_or(0.0)
}

/// Measures one node and two in turn.
///
/// # Errors
/// The database's own.
pub fn measure(ground: &Ground, told: Told<'_>, samples: usize, report: &mut Report) -> anyhow::Result<()> {
    let mut nodes = [Node::start(told, 101)?, Node::start(told, 202)?];
    let (mut one, mut two, mut busy) = (Vec::new(), Vec::new(), [Vec::new(), Vec::new()]);
    let (mut cpu, mut server, mut again) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()], 0.0);
    for _ in 0..samples {
        for count in 1..=2 {
            let (before, server_before) = (machine_s(), ground.server_cpu_s());
            for node in &mut nodes[..count] {
                node.tell()?;
            }
            let did = nodes[..count].iter_mut().map(Node::did).collect::<anyhow::Result<Vec<Value>>>()?;
            let after = machine_s();
            busy[count - 1].push((after.0 - before.0) / (after.1 - before.1) * 100.0);
            let turns: f64 = did.iter().map(|did| of(did, "turns_per_s")).sum();
            server[count - 1].push((ground.server_cpu_s() - server_before) * 1e6 / (turns * told.seconds));
            cpu[count - 1].push(did.iter().map(|did| of(did, "cpu_us")).sum::<f64>() / did.len() as f64);
            again += did.iter().map(|did| of(did, "again")).sum::<f64>();
            if count == 1 { &mut one } else { &mut two }.push(turns);
        }
    }
    let ratio = median(two.iter().zip(&one).map(|(two, one)| two / one));
    for (at, (what, turns)) in [("one node", one), ("two nodes", two)].into_iter().enumerate() {
        let figure = |name: &str| format!("{what}, {} people: {name}", told.people);
        report.figure(PART, ground.name(), figure("turns"), median(turns), "turns/s", None);
        report.figure(PART, ground.name(), figure("a node's CPU"), median(cpu[at].drain(..)), "µs a turn", None);
        report.figure(PART, ground.name(), figure("the server's CPU"), median(server[at].drain(..)), "µs a turn", None);
        report.figure(PART, ground.name(), figure("the machine was busy"), median(busy[at].drain(..)), "%", None);
    }
    report.figure(PART, ground.name(), "turns/s, two nodes / one", ratio, "", None);
    report.note(format!("Groups that were undone in a deadlock and put again: {again}"));
    Ok(())
}

/// What a process that only turns needs of memory.
///
/// # Errors
/// The database's own.
pub fn measure_memory(ground: &Ground, told: Told<'_>, report: &mut Report) -> anyhow::Result<()> {
    let mut node = Node::start(told, 303)?;
    node.tell()?;
    let did = node.did()?;
    let what = format!("{} people: a process that only turns, after {:.0} s", told.people, told.seconds);
    report.figure("start", ground.name(), what, of(&did, "rss_mb"), "MB", None);
    Ok(())
}
