//! What processes cost, as the kernel counts it (proc(5)).

use std::fs;

/// The kernel's clock ticks a second in /proc, the same on every Linux (`USER_HZ`).
const TICKS_PER_S: f64 = 100.0;

/// User and system time of this process so far, in seconds; its children's not.
pub fn own_cpu_s() -> f64 {
    stat("self").map_or(0.0, |stat| stat.own_ticks / TICKS_PER_S)
}

/// Time of this thread on a core so far, in microseconds, to the nanosecond (schedstats of the kernel).
pub fn thread_cpu_us() -> f64 {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = text.split_whitespace().next().and_then(|field| field.parse::<f64>().ok());
    nanoseconds.unwrap_or(0.0) / 1e3
}

/// User and system time of a process and all that it started, in seconds.
pub fn tree_cpu_s(root: u32) -> f64 {
    let names = fs::read_dir("/proc").into_iter().flatten().flatten();
    let all: Vec<Stat> = names.filter_map(|entry| stat(entry.file_name().to_str()?)).collect();
    let mut tree = vec![root];
    let mut at = 0;
    while at < tree.len() {
        let parent = tree[at];
        tree.extend(all.iter().filter(|stat| stat.parent == parent).map(|stat| stat.id));
        at += 1;
    }
    all.iter().filter(|stat| tree.contains(&stat.id)).map(|stat| stat.own_ticks + stat.ended_ticks).sum::<f64>()
        / TICKS_PER_S
}

/// How busy the whole machine was so far: busy and all ticks, in seconds of all cores together.
pub fn machine_s() -> (f64, f64) {
    let text = fs::read_to_string("/proc/stat").unwrap_or_default();
    let line = text.lines().next().unwrap_or_default();
    let ticks: Vec<f64> = line.split_whitespace().skip(1).take(8).filter_map(|field| field.parse().ok()).collect();
    let all: f64 = ticks.iter().sum();
    // Idle, and waiting for a disk.
    let idle: f64 = ticks.iter().skip(3).take(2).sum();
    ((all - idle) / TICKS_PER_S, all / TICKS_PER_S)
}

/// A line of `/proc/<process>/status` in megabytes: `VmRSS`, `VmHWM`.
pub fn memory_mb(process: &str, line: &str) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let found = status.lines().find_map(|text| text.strip_prefix(line)?.strip_prefix(':'));
    let kilobytes: f64 = found.and_then(|text| text.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or(0.0);
    kilobytes / 1024.0
}

struct Stat {
    id: u32,
    parent: u32,
    own_ticks: f64,
    ended_ticks: f64,
}

fn stat(process: &str) -> Option<Stat> {
    let text = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name is in brackets and may hold anything.
    let (head, rest) = text.rsplit_once(')')?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some(Stat {
        id: head.split_whitespace().next()?.parse().ok()?,
        parent: fields.get(1)?.parse().ok()?,
        own_ticks: ticks(11)? + ticks(12)?,
        ended_ticks: ticks(13)? + ticks(14)?,
    })
}
