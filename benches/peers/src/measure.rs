//! One run of one contender: everybody is welcomed, then talks; what it cost, and whether every answer was right.

use std::cell::RefCell;
use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{bail, ensure};
use serde::Serialize;
use tokio::net::TcpListener;
use tokio::time::{MissedTickBehavior, interval, timeout};

use crate::contender::{Contender, Places, Running};
use crate::conversation::ROUND;
use crate::server::serve;
use crate::town::{Pace, Town};

/// How long nobody may get a message while somebody waits for one, before the bot is taken to be stuck.
const SILENCE_MAX: Duration = Duration::from_secs(30);
/// How long a bot may take from its start to its first request, on a machine that is busy with others.
const START_MAX: Duration = Duration::from_secs(120);
/// How long the welcome may take for everybody.
const WELCOME_MAX: Duration = Duration::from_secs(300);
/// How often conditions that nothing rings for are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// Rounds of each person when the bot is killed: the kill comes in the middle.
const KILL_ROUNDS: usize = 4;

/// What to run.
#[derive(Clone, Debug, Serialize)]
pub struct Plan {
    /// How many people talk.
    pub people: usize,
    /// Speaking stops after so many turns …
    pub turns_max: u64,
    /// … or seconds.
    pub seconds_max: u64,
    /// Turns begun per second; none when everybody goes on at once.
    pub rate: Option<u32>,
    /// What every answer of the Bot API waits.
    pub delay_ms: u64,
    /// Whether the bot is killed in the middle.
    pub kill: bool,
    /// Whether one person's conversation is printed.
    #[serde(skip)]
    pub show: bool,
}

/// What was seen.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Figures {
    /// Turns that were answered and counted.
    pub turns: u64,
    /// From the first word to the last counted one.
    pub seconds: f64,
    /// Turns a second while everybody spoke.
    pub turns_per_s: f64,
    /// User and system time of the bot.
    pub cpu_s_per_10k_turns: f64,
    /// The same of the database server beside it.
    pub aside_cpu_s_per_10k_turns: f64,
    /// The most memory of the bot, the welcome included.
    pub rss_peak_mb: f64,
    /// The same of the database server beside it.
    pub aside_rss_peak_mb: f64,
    /// From the update that can be fetched to the last message of its answer.
    pub p50_ms: f64,
    /// The same for the slowest in a hundred.
    pub p99_ms: f64,
    /// When the bot was killed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub killed: Option<Killed>,
}

/// What a kill did.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Killed {
    /// Chats that waited for an answer at that moment.
    pub in_flight: u64,
    /// Messages that had arrived and whose sender could not know it yet.
    pub sends_in_flight: u64,
    /// Chats that never got their answer.
    pub stuck: u64,
    /// Messages that were not the answer.
    pub wrong: u64,
    /// Messages that came again.
    pub repeats: u64,
}

/// Runs it once, in this folder, which is emptied first.
///
/// # Errors
/// It could not be started, answered wrongly, or stopped answering; what a kill does is no error.
pub fn run(contender: Contender, plan: &Plan, places: &Places, folder: &Path) -> anyhow::Result<Figures> {
    // On the first run there is none.
    drop(fs::remove_dir_all(folder));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let town = Rc::new(RefCell::new(Town::new(plan.people, plan.kill, plan.show)));
        tokio::task::spawn_local(serve(listener, Rc::clone(&town), Duration::from_millis(plan.delay_ms)));
        let running = contender.start(places, folder, port)?;
        let mut run = Run { town, running };
        let figures = run.whole(plan).await;
        figures.map_err(|error| {
            error.context(format!("{}: its last words are\n{}", contender.name(), run.running.bot.last_words()))
        })
    })
}

struct Run {
    town: Rc<RefCell<Town>>,
    running: Running,
}

impl Run {
    async fn whole(&mut self, plan: &Plan) -> anyhow::Result<Figures> {
        self.town.borrow_mut().set_pace(Pace::Welcome);
        self.quiet(WELCOME_MAX).await?;
        if plan.kill { self.killed(plan).await } else { self.counted(plan).await }
    }

    /// Everybody talks, and every turn counts.
    async fn counted(&mut self, plan: &Plan) -> anyhow::Result<Figures> {
        // For whoever wants to look at it with a profiler from here on.
        eprintln!("    process {} is counted", self.running.bot.id());
        let (bot_before, aside_before) = self.running.costs();
        let turns_before = self.town.borrow().turns;
        let since = Instant::now();
        self.town.borrow_mut().timing = true;
        match plan.rate {
            None => {
                self.town.borrow_mut().set_pace(Pace::Closed { rounds_max: None });
                let mut look = interval(LOOK_EVERY);
                while since.elapsed().as_secs() < plan.seconds_max {
                    look.tick().await;
                    self.no_fault()?;
                    if self.town.borrow().turns - turns_before >= plan.turns_max {
                        break;
                    }
                }
            }
            Some(rate) => {
                self.town.borrow_mut().set_pace(Pace::Open);
                let mut beat = interval(Duration::from_secs(1) / rate);
                beat.set_missed_tick_behavior(MissedTickBehavior::Burst);
                let begun_max = plan.turns_max.min(plan.seconds_max * u64::from(rate));
                for _ in 0..begun_max {
                    beat.tick().await;
                    self.no_fault()?;
                    ensure!(self.town.borrow_mut().speak_one(), "everybody waits: {rate} turns a second are too many");
                }
            }
        }
        let (spoke, turns) = (since.elapsed().as_secs_f64(), self.town.borrow().turns - turns_before);
        self.town.borrow_mut().set_pace(Pace::Silent);
        self.quiet(WELCOME_MAX).await?;
        let (bot, aside) = self.running.costs();
        let mut town = self.town.borrow_mut();
        let all = town.turns - turns_before;
        ensure!(all > 0, "not one turn was answered in time");
        town.took_us.sort_unstable();
        let at = |part: f64| f64::from(town.took_us[((town.took_us.len() - 1) as f64 * part) as usize]) / 1e3;
        let per_10k = |cpu_s: f64| cpu_s / all as f64 * 1e4;
        Ok(Figures {
            turns: all,
            seconds: spoke,
            turns_per_s: turns as f64 / spoke,
            cpu_s_per_10k_turns: per_10k(bot.cpu_s - bot_before.cpu_s),
            aside_cpu_s_per_10k_turns: per_10k(aside.cpu_s - aside_before.cpu_s),
            rss_peak_mb: bot.rss_peak_bytes as f64 / 1e6,
            aside_rss_peak_mb: aside.rss_peak_bytes as f64 / 1e6,
            p50_ms: at(0.5),
            p99_ms: at(0.99),
            killed: None,
        })
    }

    /// Everybody talks for some rounds; in the middle the bot is killed and started again.
    async fn killed(&mut self, plan: &Plan) -> anyhow::Result<Figures> {
        let turns_before = self.town.borrow().turns;
        let half = (plan.people * KILL_ROUNDS * ROUND.len() / 2) as u64;
        self.town.borrow_mut().set_pace(Pace::Closed { rounds_max: Some(KILL_ROUNDS) });
        let since = Instant::now();
        while self.town.borrow().turns - turns_before < half {
            ensure!(since.elapsed() < WELCOME_MAX, "too slow to be killed in the middle");
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        let mut killed = {
            let town = self.town.borrow();
            ensure!(town.wrong + town.repeats == 0, "wrong before the kill: {:?}", town.faults);
            Killed { in_flight: town.waiting() as u64, ..Killed::default() }
        };
        killed.sends_in_flight = self.town.borrow().sends_open;
        self.running.kill_and_restart()?;
        let mut look = interval(LOOK_EVERY);
        self.town.borrow_mut().heard_at = Instant::now();
        while !self.town.borrow().is_quiet() && self.town.borrow().heard_at.elapsed() < SILENCE_MAX {
            look.tick().await;
        }
        let town = self.town.borrow();
        killed = Killed { stuck: town.waiting() as u64, wrong: town.wrong, repeats: town.repeats, ..killed };
        for fault in &town.faults {
            eprintln!("    {fault}");
        }
        if killed.stuck > 0 {
            eprintln!("    {}", town.missing());
        }
        Ok(Figures {
            turns: town.turns - turns_before,
            seconds: since.elapsed().as_secs_f64(),
            killed: Some(killed),
            ..Figures::default()
        })
    }

    /// Waits until nobody waits for an answer.
    async fn quiet(&mut self, time_max: Duration) -> anyhow::Result<()> {
        let (since, changed) = (Instant::now(), Rc::clone(&self.town.borrow().changed));
        self.town.borrow_mut().heard_at = since;
        loop {
            self.no_fault()?;
            if self.town.borrow().is_quiet() {
                return Ok(());
            }
            ensure!(self.running.bot.runs(), "the bot has ended");
            let silence_max = if self.town.borrow().requests.is_empty() { START_MAX } else { SILENCE_MAX };
            let silent = self.town.borrow().heard_at.elapsed();
            if silent > silence_max || since.elapsed() > time_max {
                let town = self.town.borrow();
                bail!("{} wait for an answer: {}; requests {:?}", town.waiting(), town.missing(), town.requests);
            }
            let _rung_or_not = timeout(LOOK_EVERY, changed.notified()).await;
        }
    }

    fn no_fault(&self) -> anyhow::Result<()> {
        let town = self.town.borrow();
        // A kill forgives what is wrong after it; the verdict counts it.
        ensure!(town.faults.is_empty(), "{}", town.faults.join("\n"));
        Ok(())
    }
}
