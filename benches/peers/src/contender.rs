//! Who is compared: how each is installed by its own package manager, and how it is started. One line a peer.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};

use crate::process::{Cost, Process, cost_of};

/// A token that no one has.
const TOKEN: &str = "123456:BENCH-peers_on_loopback_0123456789abc";
/// How long a package manager may take: the slowest compiles everything on two busy cores.
const INSTALL_MAX: Duration = Duration::from_secs(3600);
/// How long redis-server may take to listen.
const REDIS_START_MAX: Duration = Duration::from_secs(10);

/// A way to build a bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Cargo.
    Rust,
    /// npm.
    Node,
    /// pip.
    Python,
}

/// A peer.
#[derive(Debug)]
pub struct Peer {
    /// What it is called here.
    pub name: &'static str,
    /// Where its sources are, beside this crate's.
    pub folder: &'static str,
    /// How it is built.
    pub kind: Kind,
    /// Where it keeps its conversations: its one argument.
    pub store: &'static str,
    /// Whether redis-server runs beside it.
    pub redis: bool,
}

/// All peers, in the order of the table in README.md.
pub const PEERS: &[Peer] = &[
    Peer { name: "teloxide-memory", folder: "teloxide", kind: Kind::Rust, store: "memory", redis: false },
    Peer { name: "teloxide-redis", folder: "teloxide", kind: Kind::Rust, store: "redis", redis: true },
    Peer { name: "teloxide-sqlite", folder: "teloxide", kind: Kind::Rust, store: "sqlite", redis: false },
    Peer { name: "teloxide-sqlite-wal", folder: "teloxide", kind: Kind::Rust, store: "sqlite-wal", redis: false },
    Peer { name: "telegraf-redis", folder: "telegraf", kind: Kind::Node, store: "redis", redis: true },
    Peer { name: "telegraf-sqlite", folder: "telegraf", kind: Kind::Node, store: "sqlite", redis: false },
    Peer { name: "grammy-redis", folder: "grammy", kind: Kind::Node, store: "redis", redis: true },
    Peer { name: "aiogram-redis", folder: "aiogram", kind: Kind::Python, store: "redis", redis: true },
    Peer { name: "ptb-pickle", folder: "ptb", kind: Kind::Python, store: "pickle", redis: false },
];

/// Where everything is.
pub struct Places {
    /// The house.
    pub root: PathBuf,
    /// What is installed, and what runs leave behind.
    pub cache: PathBuf,
    /// The program that is compared.
    pub guidepost: PathBuf,
    /// PostgreSQL for Guidepost instead of SQLite: the address of a database from which others can be made.
    pub postgres: Option<String>,
}

/// Who runs.
#[derive(Clone, Copy)]
pub enum Contender {
    /// Ourselves.
    Guidepost,
    /// Somebody else.
    Peer(&'static Peer),
}

/// A contender that runs, with what runs beside it, in a fresh folder.
pub struct Running {
    /// The bot.
    pub bot: Process,
    redis: Option<Process>,
    postgres: Option<Cost>,
    command: Command,
    log: PathBuf,
}

impl Contender {
    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::Guidepost => "guidepost",
            Self::Peer(peer) => peer.name,
        }
    }

    /// Starts it against the Bot API on this port, in this folder, which is new.
    ///
    /// # Errors
    /// Something that it needs is missing or does not start.
    pub fn start(self, places: &Places, folder: &Path, port: u16) -> anyhow::Result<Running> {
        fs::create_dir_all(folder)?;
        let api = format!("http://127.0.0.1:{port}");
        let log = folder.join("bot.log");
        let (mut redis, mut postgres) = (None, None);
        let command = match self {
            Self::Guidepost => {
                let database = match &places.postgres {
                    None => format!("sqlite://{}", folder.join("guidepost.db").display()),
                    Some(address) => {
                        postgres = Some(cost_of("postgres"));
                        fresh_database(address)?
                    }
                };
                let mut command = Command::new(&places.guidepost);
                command.arg("serve");
                command.arg("--listen").arg(format!("127.0.0.1:{}", free_port()?));
                command.arg("--database").arg(database);
                command.arg("--key-file").arg(folder.join("guidepost.key"));
                command.arg("--flows").arg(places.root.join("flows"));
                command.arg("--locales").arg(places.root.join("locales"));
                command.env("TELOXIDE_TOKEN", TOKEN).env("TELOXIDE_API_URL", &api).env_remove("GUIDEPOST_LOG");
                // The peers have no limits of their own; here they are what the other side answers.
                command.env("GUIDEPOST_TELEGRAM_PER_SECOND", "0").env("GUIDEPOST_TELEGRAM_PER_CHAT", "0");
                command.current_dir(folder);
                command
            }
            Self::Peer(peer) => {
                let installed = places.cache.join(peer.folder);
                let mut command = match peer.kind {
                    Kind::Rust => Command::new(installed.join("target/release").join(format!("{}-peer", peer.folder))),
                    Kind::Node => {
                        let mut command = Command::new("node");
                        command.arg(installed.join("bot.js"));
                        command.env("NODE_ENV", "production");
                        command
                    }
                    Kind::Python => {
                        let mut command = Command::new(installed.join("venv/bin/python"));
                        command.arg(installed.join("bot.py"));
                        command
                    }
                };
                if peer.redis {
                    let port = free_port()?;
                    redis = Some(start_redis(folder, port)?);
                    command.env("REDIS_URL", format!("redis://127.0.0.1:{port}"));
                }
                command.arg(peer.store).env("BOT_TOKEN", TOKEN).env("BOT_API", &api);
                command.current_dir(folder);
                command
            }
        };
        let bot = Process::start(&command, &log)?;
        Ok(Running { bot, redis, postgres, command, log })
    }
}

impl Running {
    /// SIGKILL for the bot alone, and a new life on the same memory.
    ///
    /// # Errors
    /// It does not start again.
    pub fn kill_and_restart(&mut self) -> anyhow::Result<()> {
        self.bot.kill()?;
        self.bot = Process::start(&self.command, &self.log)?;
        Ok(())
    }

    /// What the bot has cost, and what the database beside it has.
    pub fn costs(&self) -> (Cost, Cost) {
        let aside = match (&self.redis, &self.postgres) {
            (Some(redis), _) => redis.cost(),
            (None, Some(before)) => {
                let now = cost_of("postgres");
                Cost { cpu_s: now.cpu_s - before.cpu_s, ..now }
            }
            (None, None) => Cost::default(),
        };
        (self.bot.cost(), aside)
    }
}

/// Builds or installs a peer, if it has changed since the last time.
///
/// # Errors
/// Its package manager failed, or is missing.
pub fn install(peer: &Peer, places: &Places) -> anyhow::Result<()> {
    let source = places.root.join("benches/peers").join(peer.folder);
    let installed = places.cache.join(peer.folder);
    // The peers say the same, so they share it.
    let words = places.root.join("benches/peers/words.json");
    fs::create_dir_all(&installed)?;
    match peer.kind {
        Kind::Rust => {
            let mut cargo = Command::new("cargo");
            cargo.args(["build", "--release", "--locked", "--quiet", "--manifest-path"]);
            cargo.arg(source.join("Cargo.toml")).arg("--target-dir").arg(installed.join("target"));
            call(&mut cargo)
        }
        Kind::Node => {
            fs::copy(source.join("bot.js"), installed.join("bot.js"))?;
            fs::copy(&words, installed.join("words.json"))?;
            once(&source, &installed, "package-lock.json", || {
                fs::copy(source.join("package.json"), installed.join("package.json"))?;
                call(
                    Command::new("npm")
                        .args(["ci", "--omit=dev", "--no-audit", "--no-fund", "--loglevel=error"])
                        .current_dir(&installed),
                )
            })
        }
        Kind::Python => {
            fs::copy(source.join("bot.py"), installed.join("bot.py"))?;
            fs::copy(&words, installed.join("words.json"))?;
            once(&source, &installed, "requirements.txt", || {
                call(Command::new("python3").args(["-m", "venv", "--clear"]).arg(installed.join("venv")))?;
                call(
                    Command::new(installed.join("venv/bin/python"))
                        .args([
                            "-m",
                            "pip",
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "-r",
                            "requirements.txt",
                        ])
                        .current_dir(&installed),
                )
            })
        }
    }
}

/// Builds ourselves.
///
/// # Errors
/// It does not compile.
pub fn build_guidepost(places: &Places) -> anyhow::Result<()> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--release", "--locked", "--quiet", "--bin", "guidepost"]).current_dir(&places.root);
    call(&mut cargo)
}

/// Installs unless what is installed has the same list of packages; the list is kept beside it when that has worked.
fn once(
    source: &Path,
    installed: &Path,
    list: &str,
    install: impl FnOnce() -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let (wanted, kept, done) = (fs::read(source.join(list))?, installed.join(list), installed.join("installed"));
    if done.exists() && fs::read(&kept).is_ok_and(|kept| kept == wanted) {
        return Ok(());
    }
    drop(fs::remove_file(&done));
    fs::write(&kept, wanted)?;
    install()?;
    fs::write(done, "")?;
    Ok(())
}

fn call(command: &mut Command) -> anyhow::Result<()> {
    let mut child = command.spawn().with_context(|| format!("cannot run {:?}: install it", command.get_program()))?;
    let since = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if since.elapsed() > INSTALL_MAX {
            child.kill()?;
            bail!("{:?} was not done after {INSTALL_MAX:?}", command.get_program());
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    ensure!(status.success(), "{:?} failed with {status}", command.get_program());
    Ok(())
}

fn start_redis(folder: &Path, port: u16) -> anyhow::Result<Process> {
    let mut command = Command::new("redis-server");
    // As it comes, which is snapshots now and then.
    command.args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--dir"]).arg(folder);
    let mut redis = Process::start(&command, &folder.join("redis.log"))?;
    let since = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        ensure!(
            redis.runs() && since.elapsed() < REDIS_START_MAX,
            "redis-server does not start: {}",
            redis.last_words()
        );
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(redis)
}

/// A new database on the server that this address names, made with psql.
fn fresh_database(address: &str) -> anyhow::Result<String> {
    let (server, rest) = address.rsplit_once('/').context("the address of PostgreSQL ends in /DATABASE")?;
    let name = format!("guidepost_peers_{}_{}", std::process::id(), free_port()?);
    let options = rest.split_once('?').map_or(String::new(), |(_, options)| format!("?{options}"));
    let status = Command::new("psql").arg(address).args(["-q", "-c", &format!("CREATE DATABASE {name}")]).status();
    if !status.context("cannot run psql: install postgresql-client")?.success() {
        bail!("psql could not make a database");
    }
    Ok(format!("{server}/{name}{options}"))
}

/// A port that nobody listens on.
fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
