//! What can be asked for: `cargo bench --bench scale -- --help`.

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

/// What grows when a clinic grows, and where the limits are. Without options, a run of under a minute on SQLite.
#[derive(Clone, Debug, Parser)]
#[command(name = "scale")]
pub struct Options {
    /// A million people and ten million reminders instead of a few thousand; takes half an hour and 40 GB.
    #[arg(long)]
    pub long: bool,
    /// Only these parts.
    #[arg(long, value_enum, value_delimiter = ',')]
    pub only: Vec<Part>,
    /// So many known people, the fewest first.
    #[arg(long, value_delimiter = ',', value_name = "COUNT")]
    pub people: Vec<u64>,
    /// So many waiting reminders, the fewest first; on the database with the most people, who must divide each.
    #[arg(long, value_delimiter = ',', value_name = "COUNT")]
    pub reminders: Vec<u64>,
    /// So many reminders are due at once.
    #[arg(long, value_name = "COUNT")]
    pub due: Option<u64>,
    /// Samples of each figure; the median counts.
    #[arg(long, value_name = "COUNT")]
    pub samples: Option<usize>,
    /// How long a sample of turns takes.
    #[arg(long, value_name = "SECONDS")]
    pub seconds: Option<f64>,
    /// Also on PostgreSQL: a server of its own, started for the run.
    #[arg(long)]
    pub postgres: bool,
    /// Also on PostgreSQL: this server, on which databases are made and dropped again (`postgres://…/DATABASE`). Its CPU time
    /// is not counted.
    #[arg(long, env = "GUIDEPOST_BENCH_POSTGRES", value_name = "ADDRESS")]
    pub postgres_at: Option<String>,
    /// Not on SQLite.
    #[arg(long)]
    pub no_sqlite: bool,
    /// Also Bot Framework's dialogs beside the engine: needs node 20 and npm.
    #[arg(long)]
    pub botframework: bool,
    /// Where the databases are made, and removed afterwards; else in the system's temporary folder.
    #[arg(long, value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
    /// Writes the figures as JSON into this file, too.
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
    /// Cargo says so to every bench.
    #[arg(long, hide = true)]
    pub bench: bool,
    /// Be one node on this database, for the run that started us.
    #[arg(long, hide = true, requires = "key")]
    pub node: Option<String>,
    /// The node's key file.
    #[arg(long, hide = true)]
    pub key: Option<PathBuf>,
    /// The node's own chance.
    #[arg(long, hide = true, default_value_t = 0)]
    pub seed: u64,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Part {
    /// The engine alone, in whole conversations.
    Engine,
    /// A turn, by how many people are known.
    Growth,
    /// The real process on these databases: from start to ready, and its memory.
    Start,
    /// Groups of 64 beside a loop that only writes.
    Raw,
    /// Two nodes beside one (PostgreSQL).
    Nodes,
    /// Claiming what is due, and asking in vain.
    Reminders,
}

impl Options {
    /// The options of the command line, the sizes filled in.
    pub fn read() -> Self {
        let mut options = Self::parse();
        let sizes = |short: &[u64], long: &[u64]| if options.long { long.to_vec() } else { short.to_vec() };
        let people = sizes(&[200, 2_000], &[1_000, 100_000, 1_000_000]);
        let reminders = sizes(&[4_000, 20_000], &[1_000_000, 10_000_000]);
        if options.people.is_empty() {
            options.people = people;
        }
        if options.reminders.is_empty() {
            options.reminders = reminders;
        }
        options
    }

    /// Whether a part is asked for.
    pub fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }

    /// Samples of each figure.
    pub fn samples(&self) -> usize {
        self.samples.unwrap_or(if self.long { 7 } else { 3 })
    }

    /// How long a sample of turns takes, in seconds.
    pub fn seconds(&self) -> f64 {
        self.seconds.unwrap_or(if self.long { 3.0 } else { 0.6 })
    }

    /// So many reminders are due at once.
    pub fn due(&self) -> u64 {
        self.due.unwrap_or(if self.long { 1_000 } else { 200 })
    }
}
