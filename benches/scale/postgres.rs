//! A PostgreSQL server of the run's own, as it comes and with everything flushed, in a folder that goes with it.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};

/// The server is up in a second; a loaded machine may need longer.
const START_MAX: Duration = Duration::from_secs(60);
/// How long it may take to end before it is killed.
const STOP_MAX: Duration = Duration::from_secs(30);

/// A running server; it ends and its folder goes with this value.
pub struct Server {
    port: u16,
    folder: PathBuf,
    process: Child,
}

impl Server {
    /// Starts one.
    ///
    /// # Errors
    /// PostgreSQL is not installed or does not start.
    pub fn start(under: &Path) -> anyhow::Result<Self> {
        let (initdb, postgres) = (binary("initdb")?, binary("postgres")?);
        let folder = tempfile::Builder::new().prefix("gp-scale-pg-").tempdir_in(under)?.keep();
        let account = account_for(&folder)?;
        let data = folder.join("data");
        let mut make = Command::new(initdb);
        make.arg("--pgdata").arg(&data).args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C"]);
        as_account(&mut make, account);
        let made = make.current_dir(&folder).output()?;
        ensure!(made.status.success(), "initdb failed: {}", String::from_utf8_lossy(&made.stderr));
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        // Interrupted when we end, however that happens: it then ends its sessions and itself.
        let mut serve = Command::new("setpriv");
        serve.args(["--pdeathsig", "INT", "--"]).arg(postgres).arg("-D").arg(&data);
        serve.args(["-h", "127.0.0.1", "-p", &port.to_string(), "-k", ""]);
        let log = fs::File::create(folder.join("log"))?;
        serve.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).process_group(0).current_dir(&folder);
        as_account(&mut serve, account);
        let process = serve.spawn().context("cannot run setpriv (util-linux)")?;
        let mut server = Self { port, folder, process };
        let since = Instant::now();
        let is_ready = |data: &Path| {
            fs::read_to_string(data.join("postmaster.pid")).is_ok_and(|pid| pid.trim_end().ends_with("ready"))
        };
        while !is_ready(&data) {
            if since.elapsed() > START_MAX || server.process.try_wait()?.is_some() {
                let log = fs::read_to_string(server.folder.join("log")).unwrap_or_default();
                bail!("PostgreSQL does not start: {log}");
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(server)
    }

    /// The address of a database on it.
    pub fn address(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A fast shutdown; whatever cannot be done about it here is in the folder's log.
        let _asked = Command::new("kill").args(["-s", "INT", &self.process.id().to_string()]).status();
        let since = Instant::now();
        while matches!(self.process.try_wait(), Ok(None)) {
            if since.elapsed() > STOP_MAX {
                let _killed = self.process.kill();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let _gone = fs::remove_dir_all(&self.folder);
    }
}

/// The newest installed version in Debian's place, else what is on PATH.
fn binary(name: &str) -> anyhow::Result<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin").join(name))))
        .collect();
    versions.sort_unstable_by(|left, right| right.cmp(left));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).map(|folder| folder.join(name));
    let mut places = versions.into_iter().map(|(_, place)| place).chain(on_path);
    places.find(|place| place.is_file()).with_context(|| format!("there is no {name}: install postgresql"))
}

/// PostgreSQL refuses to run as root: then the account that it runs as, to whom the folder is given.
fn account_for(folder: &Path) -> anyhow::Result<Option<(u32, u32)>> {
    if fs::metadata(folder)?.uid() != 0 {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let named = |name: &str| {
        let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    let (user, group) = named("postgres").or_else(|| named("nobody")).context("there is no unprivileged account")?;
    chown(folder, Some(user), Some(group))?;
    Ok(Some((user, group)))
}

fn as_account(command: &mut Command, account: Option<(u32, u32)>) {
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PG")) {
        command.env_remove(name);
    }
    if let Some((user, group)) = account {
        command.uid(user).gid(group);
    }
}
