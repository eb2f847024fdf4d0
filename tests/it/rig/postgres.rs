//! A private PostgreSQL server from the installed binaries, one per test process, and an empty database per test.

use std::{
    fs,
    net::TcpListener,
    os::unix::{
        fs::{MetadataExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use sqlx::{AssertSqlSafe, Connection, PgConnection};

use super::{
    leash::{self, Ask, Leash, Scope},
    missing::Missing,
};

/// What to do about a missing PostgreSQL.
pub const MISSING: Missing = Missing { what: "PostgreSQL", install: "apt-get install postgresql" };

/// The server is up in under a second; a loaded machine may need longer.
const START_MAX: Duration = Duration::from_secs(30);
/// Another process may take the free port before the server does.
const PORTS_TRIED_MAX: u32 = 5;
/// Every test has a pool or two, and all tests run at once.
const CONNECTIONS_MAX: u32 = 400;

/// How the server treats its disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disk {
    /// Nothing is flushed: for tests that do not pull the plug.
    Careless,
    /// fsync and synchronous commit as in production: for measurements.
    Durable,
}

/// A running server; it ends and its folder goes when dropped or when this process ends.
pub struct Postgres {
    port: u16,
    folder: PathBuf,
    databases: AtomicU32,
    disk: Disk,
    server: std::process::Child,
    leash: Option<Leash>,
}

/// The shared server, or `None` after saying plainly that PostgreSQL is missing:
/// `let Some(postgres) = postgres::or_skip() else { return };`
pub fn or_skip() -> Option<&'static Postgres> {
    match Postgres::shared() {
        Ok(postgres) => Some(postgres),
        Err(missing) => missing.skip(),
    }
}

impl Postgres {
    /// The server of this test process, started by the first who asks.
    ///
    /// # Panics
    /// If the binaries are there but the server does not start; its log is in the message.
    pub fn shared() -> Result<&'static Self, Missing> {
        static SHARED: OnceLock<Result<Postgres, Missing>> = OnceLock::new();
        SHARED.get_or_init(|| Self::start(Disk::Careless)).as_ref().map_err(|missing| *missing)
    }

    /// A server of one's own.
    pub fn start(disk: Disk) -> Result<Self, Missing> {
        let (initdb, postgres) = (binary("initdb")?, binary("postgres")?);
        // Short, because a socket's path holds 107 bytes at most.
        let folder = tempfile::Builder::new().prefix("gp-pg-").tempdir().expect("a temporary folder").keep();
        let user = Unprivileged::for_folder(&folder);
        let data = folder.join("data");
        let made = user
            .command(&initdb, &folder)
            .arg("--pgdata")
            .arg(&data)
            .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
            .output()
            .expect("initdb runs");
        assert!(made.status.success(), "initdb failed: {}", String::from_utf8_lossy(&made.stderr));
        for _ in 0..PORTS_TRIED_MAX {
            let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).expect("a port").port();
            if let Some((server, leash)) = Self::start_once(&postgres, &user, &folder, port, disk) {
                let databases = AtomicU32::new(0);
                return Ok(Self { port, folder, databases, disk, server, leash: Some(leash) });
            }
        }
        let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
        // The folder goes; all that matters of it is in the message.
        let _gone = fs::remove_dir_all(&folder);
        panic!("PostgreSQL did not start:\n{log}");
    }

    /// Stops it at once, in the middle of whatever it does, as a crash would. [`Self::resume`] brings it back.
    pub fn halt(&mut self) {
        let Some(leash) = self.leash.take() else { return };
        // SIGQUIT is PostgreSQL's immediate shutdown: its children go, too.
        let asked =
            Command::new("sh").args(["-c", "kill -s QUIT \"$1\"", "sh", &self.server.id().to_string()]).status();
        assert!(asked.is_ok_and(|status| status.success()), "SIGQUIT could not be sent");
        self.server.wait().expect("the halted server is waited for");
        leash.off();
        // What it says of being ready must not be read by the next start.
        let _gone = fs::remove_file(self.folder.join("data/postmaster.pid"));
    }

    /// Starts it again after [`Self::halt`], on the same data and the same port.
    pub fn resume(&mut self) {
        let user = Unprivileged::of_folder(&self.folder);
        let postgres = binary("postgres").expect("it was there a moment ago");
        let started =
            (0..PORTS_TRIED_MAX).find_map(|_| Self::start_once(&postgres, &user, &self.folder, self.port, self.disk));
        let (server, leash) = started.expect("PostgreSQL starts again on its own data");
        self.server = server;
        self.leash = Some(leash);
    }

    /// Ends every session of a database but those of [`Self::execute`], whatever they are doing.
    pub fn end_sessions(&self, database: &str) {
        let name = database.rsplit('/').next().unwrap_or_default();
        self.execute(&format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"));
    }

    fn start_once(
        postgres: &Path,
        user: &Unprivileged,
        folder: &Path,
        port: u16,
        disk: Disk,
    ) -> Option<(std::process::Child, Leash)> {
        let data = folder.join("data");
        let (stdout, stderr) = leash::log(&folder.join("log"));
        let mut command = user.command(postgres, folder);
        command.arg("-D").arg(&data).arg("-k").arg(folder);
        command.args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        let on = if disk == Disk::Durable { "on" } else { "off" };
        for setting in ["fsync", "synchronous_commit", "full_page_writes"] {
            command.args(["-c", &format!("{setting}={on}")]);
        }
        command.args(["-c", &format!("max_connections={CONNECTIONS_MAX}"), "-c", "timezone=UTC"]);
        command.stdout(stdout).stderr(stderr).process_group(0);
        let mut server = command.spawn().expect("postgres runs");
        let leash = Leash::on(&server, Scope::Process, Ask::Quit, Some(folder));
        let deadline = Instant::now() + START_MAX;
        // The last line of this file says "ready"; pg_ctl waits for the same.
        let ready =
            || fs::read_to_string(data.join("postmaster.pid")).is_ok_and(|pid| pid.trim_end().ends_with("ready"));
        while !ready() {
            if server.try_wait().is_ok_and(|ended| ended.is_some()) {
                leash.off();
                return None;
            }
            assert!(Instant::now() < deadline, "PostgreSQL is not ready after {} s", START_MAX.as_secs());
            std::thread::sleep(Duration::from_millis(10));
        }
        Some((server, leash))
    }

    /// Creates an empty database and returns its `postgres://` address (over TCP).
    pub fn fresh_database(&self) -> String {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.execute(&format!("CREATE DATABASE {name}"));
        self.url(&name)
    }

    /// The address of a database over TCP.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    /// Runs one statement as the superuser, for example `SELECT pg_terminate_backend(…)`.
    pub fn execute(&self, statement: &str) {
        self.execute_in(&self.url("postgres"), statement);
    }

    /// Runs statements as the superuser in the database at an address of this server.
    pub fn execute_in(&self, url: &str, statement: &str) {
        self.try_execute_in(url, statement).expect("the statement runs");
    }

    /// [`Self::execute_in`], for what may be refused.
    #[allow(clippy::unused_self)] // Asked of the server, as the others are.
    pub fn try_execute_in(&self, url: &str, statement: &str) -> Result<(), sqlx::Error> {
        let (url, statement) = (url.to_owned(), statement.to_owned());
        // A thread and a runtime of its own, because the caller may stand inside a runtime already.
        let done = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let mut connection = PgConnection::connect(&url).await?;
                sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await?;
                connection.close().await
            })
        });
        done.join().expect("the statement's thread")
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The folder that holds the data, the log and the unix socket.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        drop(self.leash.take());
        // The leash has ended it; this makes sure that the wait below is short whatever happened to the leash.
        let _already_gone = self.server.kill();
        let _reaped = self.server.wait();
    }
}

/// The newest installed version in Debian's place, else what is on PATH.
fn binary(name: &str) -> Result<PathBuf, Missing> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin").join(name))))
        .collect();
    versions.sort_unstable_by(|left, right| right.cmp(left));
    let places: Vec<PathBuf> = versions.into_iter().map(|(_, place)| place).collect();
    leash::program(name, &places).ok_or(MISSING)
}

/// PostgreSQL refuses to run as root; then it runs as `postgres` or, without that, `nobody`.
struct Unprivileged(Option<(u32, u32)>);

impl Unprivileged {
    /// Decides by the owner of a folder that we have just made, and hands it over.
    fn for_folder(folder: &Path) -> Self {
        if fs::metadata(folder).expect("our folder").uid() != 0 {
            return Self(None);
        }
        let accounts = fs::read_to_string("/etc/passwd").unwrap_or_default();
        let account = |name: &str| {
            let mut fields =
                accounts.lines().map(|line| line.split(':')).find(|fields| fields.clone().next() == Some(name))?;
            Some((fields.nth(2)?.parse().ok()?, fields.next()?.parse().ok()?))
        };
        let (uid, gid) = account("postgres").or_else(|| account("nobody")).expect("an unprivileged account");
        chown(folder, Some(uid), Some(gid)).expect("root may give a folder away");
        Self(Some((uid, gid)))
    }

    /// The account that a folder was given to.
    fn of_folder(folder: &Path) -> Self {
        let owner = fs::metadata(folder).expect("our folder");
        let ours = fs::metadata("/proc/self").expect("our own process").uid();
        Self((owner.uid() != ours).then(|| (owner.uid(), owner.gid())))
    }

    /// A command in the folder, without our environment's PG* settings.
    fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder).stdin(Stdio::null());
        for (key, _) in std::env::vars_os().filter(|(key, _)| key.to_string_lossy().starts_with("PG")) {
            command.env_remove(key);
        }
        if let Some((uid, gid)) = self.0 {
            // The standard library clears the supplementary groups as well when root sets a uid.
            command.uid(uid).gid(gid);
        }
        command
    }
}
