//! What can be typed after `guidepost`, and the environment variables that say the same.

// These docs are the help that a terminal shows: no marks in them.
#![allow(clippy::doc_markdown)]

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use url::Url;

use super::doctor::Told;
use super::graph::PictureFormat;
use super::report::Format;
use crate::worker::pace;

/// A patient navigation assistant: chats with patients, reminds them, and brings them a person.
#[derive(Debug, Parser)]
#[command(name = "guidepost", version, args_conflicts_with_subcommands = true)]
pub struct Arguments {
    /// What to do; nothing is `serve`.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// The arguments of `serve`, when it is not named.
    #[command(flatten)]
    pub serve: Serve,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the assistant: the web chat, the advocates' desk, and Telegram when there is a token.
    Serve(Serve),
    /// Check flows, words and the clinic's data, and say everything that is wrong.
    Check(Check),
    /// Hold the test conversations (flows/tests/*.chat) in every language, and say which go otherwise than they are written.
    Test(Test),
    /// Rehearse a conversation in the terminal: time passes when you say so, and nothing is kept.
    Talk(Talk),
    /// Replay the conversations of a database on these flows and words, and say where they part.
    Replay(Replay),
    /// Print the JSON Schema of flow files, for editors that complete and check while one types.
    Schema,
    /// Draw a flow, or the map of all of them, as a picture for the wall.
    Graph(Graph),
    /// The staff at the desk.
    Advocate(AdvocateArguments),
    /// Back up everything while the house serves: data and keys into two files, read through before it says so.
    Backup(Backup),
    /// Put a backup back into an empty database.
    Restore(Restore),
    /// Look whether the house keeps its promises, and say what to do where it does not. 0: all is well; 1: something is
    /// wrong; 2: it could not be looked at.
    Doctor(Doctor),
    /// One person's data: find them, give them everything that is kept about them, erase them.
    Patient(PatientArguments),
    /// The master keys, by which everybody's key is wrapped.
    Keys(KeysArguments),
    /// The translations: where they stand, and who has reviewed them.
    Locale(LocaleArguments),
}

/// Which test conversations to hold.
#[derive(Clone, Debug, Args)]
pub struct Test {
    /// Files, or folders of *.chat files; without any, the folder `tests` of the flows.
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Only in this language; can be given several times.
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Vec<String>,
    /// Also write the outcome as JUnit XML, for build servers.
    #[arg(long, value_name = "FILE")]
    pub junit: Option<PathBuf>,
    /// Say which steps and branches no conversation passed, by language.
    #[arg(long)]
    pub coverage: bool,
    /// Flows and words.
    #[command(flatten)]
    pub texts: Texts,
}

/// What to rehearse.
#[derive(Clone, Debug, Args)]
pub struct Talk {
    /// The flow to begin with.
    pub flow: Option<String>,
    /// In which language; else the first one.
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<String>,
    /// As somebody who has never written before.
    #[arg(long)]
    pub new: bool,
    /// Write it down as a test conversation.
    #[arg(long, value_name = "FILE")]
    pub record: Option<PathBuf>,
    /// Flows and words.
    #[command(flatten)]
    pub texts: Texts,
}

/// What to replay.
#[derive(Clone, Debug, Args)]
pub struct Replay {
    /// Only this contact's conversation; else all.
    #[arg(long, value_name = "ID")]
    pub contact: Option<String>,
    /// Also print what was said, then by the person and now by the assistant: patients' own words.
    #[arg(long)]
    pub show_words: bool,
    /// The memory; it is read and not changed.
    #[command(flatten)]
    pub memory: Memory,
    /// Flows and words.
    #[command(flatten)]
    pub texts: Texts,
}

/// Where flows and words are.
#[derive(Clone, Debug, Args)]
pub struct Texts {
    /// The folder of the flows.
    #[arg(long, env = "GUIDEPOST_FLOWS", default_value = "flows", value_name = "FOLDER")]
    pub flows: PathBuf,
    /// The folder of the words, one folder a language in it.
    #[arg(long, env = "GUIDEPOST_LOCALES", default_value = "locales", value_name = "FOLDER")]
    pub locales: PathBuf,
}

/// What to check, and how to say it.
#[derive(Clone, Debug, Args)]
pub struct Check {
    /// Flows and words.
    #[command(flatten)]
    pub texts: Texts,
    /// How findings are written.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
    /// Say what would happen to every conversation in this database, too: sqlite://FILE or postgres://… .
    #[arg(long, value_name = "DATABASE")]
    pub against: Option<String>,
    /// The file of that database's master key. GUIDEPOST_MASTER_KEY (32 bytes in base64) comes before it.
    #[arg(long, env = "GUIDEPOST_KEY_FILE", default_value = "guidepost.key", value_name = "FILE")]
    pub key_file: PathBuf,
}

/// Which flow to draw, and how.
#[derive(Clone, Debug, Args)]
pub struct Graph {
    /// The flow; without it the map of all flows.
    #[arg(value_name = "FLOW")]
    pub flow: Option<String>,
    /// What the picture is written in.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: PictureFormat,
    /// The language of its words.
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    pub language: String,
    /// Where to write it; without it to the output.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Flows and words.
    #[command(flatten)]
    pub texts: Texts,
}

/// Where the memory and its key are.
#[derive(Clone, Debug, Args)]
pub struct Memory {
    /// The database: sqlite://FILE, made when missing, or postgres://… ; DATABASE_URL is understood, too.
    #[arg(long, env = "GUIDEPOST_DATABASE", value_name = "ADDRESS")]
    pub database: Option<String>,
    /// The file of the master keys, made at the first start. GUIDEPOST_MASTER_KEY (32 bytes in base64) comes before it.
    #[arg(long, env = "GUIDEPOST_KEY_FILE", default_value = "guidepost.key", value_name = "FILE")]
    pub key_file: PathBuf,
}

/// How to serve.
#[derive(Clone, Debug, Args)]
pub struct Serve {
    /// Where to listen.
    #[arg(long, env = "GUIDEPOST_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    pub listen: SocketAddr,
    /// Where people reach the web chat, for links and cookies (https://chat.example.org); else where we listen.
    #[arg(long, env = "GUIDEPOST_WEB_ADDRESS", value_name = "URL")]
    pub web_address: Option<Url>,
    /// Adds invented patients, appointments and waiting conversations, marked as invented.
    #[arg(long, env = "GUIDEPOST_DEMO", value_parser = clap::builder::BoolishValueParser::new(), num_args = 0..=1,
          default_value_t = false, default_missing_value = "true", require_equals = true)]
    pub demo: bool,
    /// Where the numbers of the house can be read, for Prometheus (http://ADDRESS:PORT/metrics); without it nowhere.
    #[arg(long, env = "GUIDEPOST_METRICS_LISTEN", value_name = "ADDRESS:PORT")]
    pub metrics_listen: Option<SocketAddr>,
    /// Where the trace of each message goes, from its door to the doors of its answers: a collector of OpenTelemetry that takes OTLP
    /// over HTTP (http://ADDRESS:4318); without it nowhere.
    #[arg(long, env = "GUIDEPOST_TRACES_TO", value_name = "URL")]
    pub traces_to: Option<Url>,
    /// Of so many turns, one is traced.
    #[arg(long, env = "GUIDEPOST_TRACE_ONE_IN", default_value_t = 1, value_name = "NUMBER",
          value_parser = clap::value_parser!(u64).range(1..))]
    pub trace_one_in: u64,
    /// Messages a second by Telegram, in all; 0: no limit of ours.
    #[arg(long, env = "GUIDEPOST_TELEGRAM_PER_SECOND", default_value_t = pace::TELEGRAM.per_second, value_name = "NUMBER")]
    pub telegram_per_second: f64,
    /// Messages a second to one Telegram chat, after a burst of twenty; 0: no limit of ours.
    #[arg(long, env = "GUIDEPOST_TELEGRAM_PER_CHAT", default_value_t = pace::TELEGRAM.per_chat, value_name = "NUMBER")]
    pub telegram_per_chat: f64,
    /// The memory.
    #[command(flatten)]
    pub memory: Memory,
    /// Flows and words.
    #[command(flatten)]
    pub texts: Texts,
}

/// What can be done with translations.
#[derive(Debug, Args)]
pub struct LocaleArguments {
    /// Which.
    #[command(subcommand)]
    pub command: LocaleCommand,
}

/// Where the words are.
#[derive(Clone, Debug, Args)]
pub struct Locales {
    /// The folder of the words, one folder a language in it.
    #[arg(long, env = "GUIDEPOST_LOCALES", default_value = "locales", value_name = "FOLDER")]
    pub locales: PathBuf,
}

/// Acts on translations.
#[derive(Debug, Subcommand)]
pub enum LocaleCommand {
    /// Say for each language how many messages are reviewed, unreviewed and older than their English.
    Status {
        /// The words.
        #[command(flatten)]
        locales: Locales,
    },
    /// Note that somebody who speaks the language has read the words as they stand, against today's English.
    Review {
        /// The language, as its folder is called.
        language: String,
        /// Who has read them.
        #[arg(long, value_name = "NAME")]
        reviewer: String,
        /// On which day; else today.
        #[arg(long, value_name = "YYYY-MM-DD")]
        date: Option<chrono::NaiveDate>,
        /// Which messages; none is the whole language.
        messages: Vec<String>,
        /// The words.
        #[command(flatten)]
        locales: Locales,
    },
    /// Note that the words were made from today's English, and that nobody has reviewed them.
    Bind {
        /// The language, as its folder is called.
        language: String,
        /// Which messages; none is the whole language.
        messages: Vec<String>,
        /// The words.
        #[command(flatten)]
        locales: Locales,
    },
}

impl LocaleCommand {
    /// The folder of the words.
    #[must_use]
    pub fn locales(&self) -> &std::path::Path {
        match self {
            Self::Status { locales } | Self::Review { locales, .. } | Self::Bind { locales, .. } => &locales.locales,
        }
    }
}

/// What can be done with the staff.
#[derive(Debug, Args)]
pub struct AdvocateArguments {
    /// Which.
    #[command(subcommand)]
    pub command: AdvocateCommand,
}

/// Which house the staff belongs to.
#[derive(Clone, Debug, Args)]
pub struct Desk {
    /// The memory.
    #[command(flatten)]
    pub memory: Memory,
    /// Where people reach the desk; the link begins with it.
    #[arg(long, env = "GUIDEPOST_WEB_ADDRESS", value_name = "URL", default_value = "http://127.0.0.1:8080")]
    pub web_address: Url,
}

/// Acts on the staff.
#[derive(Debug, Subcommand)]
pub enum AdvocateCommand {
    /// Add somebody, and print a link that signs them in once.
    Add {
        /// The name that patients see.
        name: String,
        /// They may take what has climbed.
        #[arg(long)]
        supervisor: bool,
        /// The house.
        #[command(flatten)]
        desk: Desk,
    },
    /// Print a new link that signs somebody in once.
    Link {
        /// Their name.
        name: String,
        /// The house.
        #[command(flatten)]
        desk: Desk,
    },
    /// List the staff.
    List {
        /// The house.
        #[command(flatten)]
        desk: Desk,
    },
}

impl AdvocateCommand {
    /// The house that it is about.
    #[must_use]
    pub fn desk(&self) -> &Desk {
        match self {
            Self::Add { desk, .. } | Self::Link { desk, .. } | Self::List { desk } => desk,
        }
    }
}

/// What can be done with the master keys.
#[derive(Debug, Args)]
pub struct KeysArguments {
    /// Which.
    #[command(subcommand)]
    pub command: KeysCommand,
}

/// Acts on the master keys.
#[derive(Debug, Subcommand)]
pub enum KeysCommand {
    /// List the master keys by their names, and how much each of them wraps.
    List {
        /// The memory.
        #[command(flatten)]
        memory: Memory,
    },
    /// Make a new master key, and wrap everybody's key by it; whoever serves goes on serving.
    Rotate {
        /// The memory.
        #[command(flatten)]
        memory: Memory,
    },
    /// Take the master keys that wrap nothing any more out of the key file.
    Forget {
        /// The memory.
        #[command(flatten)]
        memory: Memory,
    },
}

impl KeysCommand {
    /// The memory whose keys they wrap.
    #[must_use]
    pub fn memory(&self) -> &Memory {
        match self {
            Self::List { memory } | Self::Rotate { memory } | Self::Forget { memory } => memory,
        }
    }
}

/// What can be done for one person.
#[derive(Debug, Args)]
pub struct PatientArguments {
    /// Which.
    #[command(subcommand)]
    pub command: PatientCommand,
}

/// Acts on one person's data.
#[derive(Debug, Subcommand)]
pub enum PatientCommand {
    /// Find people by part of a name, by an id, or by an address like telegram:123456.
    Find {
        /// Who.
        who: String,
        /// The memory.
        #[command(flatten)]
        memory: Memory,
    },
    /// Write everything that is kept about one person into a new folder, for them to have.
    Export {
        /// Who: a name, an id, or an address like telegram:123456.
        who: String,
        /// The folder to make; else export-ID here.
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
        /// The memory.
        #[command(flatten)]
        memory: Memory,
    },
    /// Erase one person for good; whoever serves goes on serving, and nobody is told.
    Erase {
        /// Who: a name, an id, or an address like telegram:123456.
        who: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
        /// The memory.
        #[command(flatten)]
        memory: Memory,
    },
}

/// Where to back up to.
#[derive(Clone, Debug, Args)]
pub struct Backup {
    /// The new file of the data.
    #[arg(value_name = "FILE")]
    pub to: PathBuf,
    /// The new file of the keys; else FILE.keys. Keep it elsewhere, and only the newest.
    #[arg(long, value_name = "FILE")]
    pub keys: Option<PathBuf>,
    /// The memory.
    #[command(flatten)]
    pub memory: Memory,
}

/// What to restore.
#[derive(Clone, Debug, Args)]
pub struct Restore {
    /// The file of the data.
    #[arg(value_name = "FILE")]
    pub from: PathBuf,
    /// The newest file of the keys; else FILE.keys.
    #[arg(long, value_name = "FILE")]
    pub keys: Option<PathBuf>,
    /// Lose everything that is in the database now.
    #[arg(long)]
    pub replace_everything: bool,
    /// The memory.
    #[command(flatten)]
    pub memory: Memory,
}

/// What to look at.
#[derive(Clone, Debug, Args)]
pub struct Doctor {
    /// How it is written.
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Told,
    /// Open everything that is sealed, not only the newest, and read the whole file through.
    #[arg(long)]
    pub all: bool,
    /// The memory.
    #[command(flatten)]
    pub memory: Memory,
}
