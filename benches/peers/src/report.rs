//! What is printed: medians, ratios, and the aims beside them. A figure is a target only where somebody set one.

use std::fmt::Write as _;

use serde::Serialize;

use crate::measure::{Figures, Killed, Plan};

/// What we want to reach against one peer, as Guidepost's figure divided by the peer's.
struct Aim {
    peer: &'static str,
    cpu_ratio_max: Option<f64>,
    turns_ratio_min: Option<f64>,
    delayed_turns_ratio_min: Option<f64>,
    p50_ratio_max: Option<f64>,
}

const NONE: Aim =
    Aim { peer: "", cpu_ratio_max: None, turns_ratio_min: None, delayed_turns_ratio_min: None, p50_ratio_max: None };

const AIMS: &[Aim] = &[
    Aim {
        peer: "teloxide-memory",
        cpu_ratio_max: Some(1.1),
        turns_ratio_min: Some(0.7),
        delayed_turns_ratio_min: Some(0.9),
        ..NONE
    },
    Aim {
        peer: "teloxide-redis",
        cpu_ratio_max: Some(0.5),
        turns_ratio_min: Some(1.5),
        p50_ratio_max: Some(1.5),
        ..NONE
    },
    Aim { peer: "teloxide-sqlite", turns_ratio_min: Some(10.0), ..NONE },
    Aim { peer: "telegraf-redis", cpu_ratio_max: Some(1.0 / 2.5), turns_ratio_min: Some(2.0), ..NONE },
    Aim { peer: "grammy-redis", cpu_ratio_max: Some(1.0 / 6.0), ..NONE },
    Aim { peer: "aiogram-redis", cpu_ratio_max: Some(1.0 / 25.0), turns_ratio_min: Some(25.0), ..NONE },
];

/// The slowest in a hundred at an open pace, in milliseconds.
const P99_MS_MAX: f64 = 15.0;
/// Resident memory, in megabytes.
const RSS_MB_MAX: f64 = 64.0;

/// Guidepost against one peer.
#[derive(Serialize)]
pub struct Comparison {
    /// Whom.
    pub peer: &'static str,
    /// How it was run.
    pub plan: Plan,
    /// Each run in turn.
    pub guidepost_runs: Vec<Figures>,
    /// Each run in turn.
    pub peer_runs: Vec<Figures>,
    /// The medians.
    pub guidepost: Figures,
    /// The medians.
    pub of_peer: Figures,
    /// Guidepost's figure divided by the peer's, and what was aimed at.
    pub ratios: Vec<Ratio>,
}

/// One ratio, or one figure with a limit of its own.
#[derive(Serialize)]
pub struct Ratio {
    /// Of what.
    pub of: &'static str,
    /// Guidepost's figure divided by the peer's; or the figure.
    pub value: f64,
    /// At most this was aimed at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aim_max: Option<f64>,
    /// At least this was aimed at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aim_min: Option<f64>,
}

impl Comparison {
    /// Of these runs.
    pub fn new(peer: &'static str, plan: &Plan, guidepost_runs: Vec<Figures>, peer_runs: Vec<Figures>) -> Self {
        let (guidepost, of_peer) = (median(&guidepost_runs), median(&peer_runs));
        let ratios = if plan.kill { Vec::new() } else { ratios(peer, plan, &guidepost, &of_peer) };
        Self { peer, plan: plan.clone(), guidepost_runs, peer_runs, guidepost, of_peer, ratios }
    }

    /// As a table for people.
    pub fn table(&self) -> String {
        let mut text = String::new();
        let infallible = if self.plan.kill { self.kill_table(&mut text) } else { self.speed_table(&mut text) };
        infallible.unwrap_or_default();
        text
    }

    fn speed_table(&self, text: &mut String) -> std::fmt::Result {
        writeln!(
            text,
            "{:<20} {:>8} {:>9} {:>13} {:>11} {:>10} {:>10} {:>10}",
            "medians", "turns", "turns/s", "CPU s/10k", "RSS MB", "p50 ms", "p99 ms", "seconds"
        )?;
        for (name, figures) in [("guidepost", &self.guidepost), (self.peer, &self.of_peer)] {
            let beside = |of: f64, aside: f64, digits: usize| {
                if aside > 0.0 { format!("{of:.digits$}+{aside:.digits$}") } else { format!("{of:.digits$}") }
            };
            writeln!(
                text,
                "{name:<20} {:>8} {:>9.0} {:>13} {:>11} {:>10.2} {:>10.2} {:>10.1}",
                figures.turns,
                figures.turns_per_s,
                beside(figures.cpu_s_per_10k_turns, figures.aside_cpu_s_per_10k_turns, 2),
                beside(figures.rss_peak_mb, figures.aside_rss_peak_mb, 0),
                figures.p50_ms,
                figures.p99_ms,
                figures.seconds,
            )?;
        }
        for ratio in &self.ratios {
            let aim = match (ratio.aim_max, ratio.aim_min) {
                (Some(max), _) => format!("aim at most {max:.2}{}", verdict(ratio.value <= max)),
                (None, Some(min)) => format!("aim at least {min:.2}{}", verdict(ratio.value >= min)),
                (None, None) => String::new(),
            };
            writeln!(text, "  {:<58} {:>8.3}   {aim}", ratio.of, ratio.value)?;
        }
        Ok(())
    }

    fn kill_table(&self, text: &mut String) -> std::fmt::Result {
        writeln!(
            text,
            "{:<20} {:>16} {:>16} {:>7} {:>7} {:>9}   (every kill)",
            "killed with SIGKILL", "chats in flight", "sends in flight", "stuck", "wrong", "repeats"
        )?;
        let runs = |name, runs: &[Figures], text: &mut String| -> std::fmt::Result {
            for Killed { in_flight, sends_in_flight, stuck, wrong, repeats } in
                runs.iter().filter_map(|run| run.killed.clone())
            {
                writeln!(text, "{name:<20} {in_flight:>16} {sends_in_flight:>16} {stuck:>7} {wrong:>7} {repeats:>9}")?;
            }
            Ok(())
        };
        runs("guidepost", &self.guidepost_runs, text)?;
        runs(self.peer, &self.peer_runs, text)
    }
}

fn verdict(reached: bool) -> &'static str {
    if reached { "" } else { "  NOT REACHED" }
}

fn ratios(peer: &str, plan: &Plan, guidepost: &Figures, of_peer: &Figures) -> Vec<Ratio> {
    let aim = AIMS.iter().find(|aim| aim.peer == peer).unwrap_or(&NONE);
    let (open, delayed) = (plan.rate.is_some(), plan.delay_ms > 0);
    let whole = |figures: &Figures| figures.cpu_s_per_10k_turns + figures.aside_cpu_s_per_10k_turns;
    let ratio = |of, ours: f64, theirs: f64, aim_max, aim_min| Ratio { of, value: ours / theirs, aim_max, aim_min };
    let mut ratios = vec![ratio(
        "CPU per turn, the peer with its database server",
        whole(guidepost),
        whole(of_peer),
        aim.cpu_ratio_max.filter(|_| !open && !delayed),
        None,
    )];
    if of_peer.aside_cpu_s_per_10k_turns > 0.0 {
        let of = "CPU per turn, the peer without its database server";
        ratios.push(ratio(of, whole(guidepost), of_peer.cpu_s_per_10k_turns, None, None));
    }
    if open {
        ratios.push(ratio("p50", guidepost.p50_ms, of_peer.p50_ms, aim.p50_ratio_max.filter(|_| !delayed), None));
        ratios.push(ratio("p99", guidepost.p99_ms, of_peer.p99_ms, None, None));
        let of = "p99 of Guidepost, ms";
        ratios.push(Ratio {
            of,
            value: guidepost.p99_ms,
            aim_max: Some(P99_MS_MAX).filter(|_| !delayed),
            aim_min: None,
        });
    } else {
        let least = if delayed { aim.delayed_turns_ratio_min } else { aim.turns_ratio_min };
        ratios.push(ratio("turns per second", guidepost.turns_per_s, of_peer.turns_per_s, None, least));
    }
    let of = "peak resident memory of Guidepost, MB";
    ratios.push(Ratio { of, value: guidepost.rss_peak_mb, aim_max: Some(RSS_MB_MAX), aim_min: None });
    ratios
}

/// The median of each figure.
fn median(runs: &[Figures]) -> Figures {
    let middle = |figure: fn(&Figures) -> f64| {
        let mut all: Vec<f64> = runs.iter().map(figure).collect();
        all.sort_unstable_by(f64::total_cmp);
        match all.len() {
            0 => 0.0,
            n if n % 2 == 1 => all[n / 2],
            n => f64::midpoint(all[n / 2 - 1], all[n / 2]),
        }
    };
    Figures {
        turns: middle(|run| run.turns as f64) as u64,
        seconds: middle(|run| run.seconds),
        turns_per_s: middle(|run| run.turns_per_s),
        cpu_s_per_10k_turns: middle(|run| run.cpu_s_per_10k_turns),
        aside_cpu_s_per_10k_turns: middle(|run| run.aside_cpu_s_per_10k_turns),
        rss_peak_mb: middle(|run| run.rss_peak_mb),
        aside_rss_peak_mb: middle(|run| run.aside_rss_peak_mb),
        p50_ms: middle(|run| run.p50_ms),
        p99_ms: middle(|run| run.p99_ms),
        killed: None,
    }
}
