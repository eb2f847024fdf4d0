//! Processes that are measured: started on a leash, and what the kernel says that they cost (proc(5)).

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::Context;

/// The kernel's clock ticks a second in /proc, the same on every Linux (`USER_HZ`).
const TICKS_PER_S: f64 = 100.0;

/// A process that ends with this value, or with the thread that started it.
pub struct Process {
    child: Child,
    /// Where both of its streams go.
    pub log: PathBuf,
}

/// What processes have cost so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// User and system time, in seconds.
    pub cpu_s: f64,
    /// The most memory that was resident, in bytes.
    pub rss_peak_bytes: u64,
}

impl Process {
    /// Starts it with both streams in `log`, ended by the kernel when we end, however that happens.
    ///
    /// # Errors
    /// The program, or setpriv (util-linux), is missing.
    pub fn start(command: &Command, log: &Path) -> anyhow::Result<Self> {
        let file = File::options().create(true).append(true).open(log)?;
        let mut leashed = Command::new("setpriv");
        leashed.args(["--pdeathsig", "KILL", "--"]).arg(command.get_program()).args(command.get_args());
        if let Some(folder) = command.get_current_dir() {
            leashed.current_dir(folder);
        }
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => leashed.env(name, value),
                None => leashed.env_remove(name),
            };
        }
        leashed.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let child = leashed.spawn().with_context(|| format!("cannot start {:?}", command.get_program()))?;
        Ok(Self { child, log: log.to_owned() })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// SIGKILL, and waits for the end.
    ///
    /// # Errors
    /// The system refused.
    pub fn kill(&mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Whether it still runs.
    pub fn runs(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// What it and all that it started have cost.
    pub fn cost(&self) -> Cost {
        let all = stats();
        let mut tree = vec![self.child.id()];
        let mut at = 0;
        while at < tree.len() {
            let parent = tree[at];
            tree.extend(all.iter().filter(|stat| stat.parent == parent).map(|stat| stat.id));
            at += 1;
        }
        sum(all.iter().filter(|stat| tree.contains(&stat.id)))
    }

    /// The end of what it wrote.
    pub fn last_words(&self) -> String {
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// What all processes of this name have cost.
pub fn cost_of(name: &str) -> Cost {
    sum(stats().iter().filter(|stat| stat.name == name))
}

struct Stat {
    id: u32,
    name: String,
    parent: u32,
    ticks: u64,
}

fn sum<'a>(stats: impl Iterator<Item = &'a Stat>) -> Cost {
    stats.fold(Cost::default(), |cost, stat| Cost {
        cpu_s: cost.cpu_s + stat.ticks as f64 / TICKS_PER_S,
        rss_peak_bytes: cost.rss_peak_bytes + rss_peak_bytes(stat.id),
    })
}

fn stats() -> Vec<Stat> {
    let Ok(entries) = fs::read_dir("/proc") else { return Vec::new() };
    entries
        .filter_map(|entry| {
            let id = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let text = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            // The name is in brackets and may hold anything.
            let (head, rest) = text.rsplit_once(')')?;
            let name = head.split_once('(')?.1.to_owned();
            let fields: Vec<&str> = rest.split_whitespace().collect();
            // utime, stime, and the same of children that have ended.
            let ticks = fields.get(11..15)?.iter().filter_map(|field| field.parse::<u64>().ok()).sum();
            Some(Stat { id, name, parent: fields.get(1)?.parse().ok()?, ticks })
        })
        .collect()
}

fn rss_peak_bytes(id: u32) -> u64 {
    let status = fs::read_to_string(format!("/proc/{id}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()).unwrap_or(0) * 1024
}
