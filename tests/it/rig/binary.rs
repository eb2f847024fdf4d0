//! Runs the built program as an operator does: as a process, with its arguments, its output and its end.

use std::{
    ffi::OsStr,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{Arc, Condvar, Mutex, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use regex::Regex;

use super::leash::{Ask, Leash, Scope};

/// How long a start may take, migrations included, in an unoptimised build on a loaded machine.
pub const READY_MAX: Duration = Duration::from_secs(120);
/// How long a graceful end may take before the test has its verdict.
pub const STOP_MAX: Duration = Duration::from_secs(20);
/// How long a line or an end may be waited for.
pub const WAIT_MAX: Duration = Duration::from_secs(20);
/// How long a command that is not `serve` may take.
pub const RUN_MAX: Duration = Duration::from_secs(60);
/// How long a page may take: a house that waits for its database says so only after a while.
const ANSWER_MAX: Duration = Duration::from_secs(15);
/// Between two looks at something that cannot wake us.
const LOOK_EVERY: Duration = Duration::from_millis(10);
/// How much of the output a failure message repeats.
const TAIL_LINES: usize = 40;

/// The built program.
pub struct Guidepost;

/// What a finished command left.
#[derive(Debug)]
pub struct Finished {
    /// The exit code; `None` if a signal ended it.
    pub code: Option<i32>,
    /// Everything that it wrote to standard output.
    pub stdout: String,
    /// Everything that it wrote to standard error.
    pub stderr: String,
}

impl Guidepost {
    /// Runs `guidepost serve` on a free port with its database and key in `dir`, and waits until `/readyz` answers 200.
    /// `args` may replace `--listen`, `--database` and `--key-file`.
    ///
    /// # Panics
    /// If it ends or is not ready within [`READY_MAX`]; the message has the end of its output.
    pub fn serve(dir: &Path, env: &[(&str, &str)], args: &[&str]) -> Running {
        let running = Self::spawn(dir, env, args);
        running.wait_ready();
        running
    }

    /// [`Self::serve`] without waiting, for starts that ought to fail.
    pub fn spawn(dir: &Path, env: &[(&str, &str)], args: &[&str]) -> Running {
        Self::spawn_by(&[], dir, env, args)
    }

    /// [`Self::spawn`] by another program that becomes ours, such as `unshare -m`: its own words come first.
    pub fn spawn_by(by: &[&str], dir: &Path, env: &[(&str, &str)], args: &[&str]) -> Running {
        let port = TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr()).expect("a free port").port();
        let given = |option: &str| {
            let at = args.iter().position(|arg| *arg == option)?;
            args.get(at + 1).copied()
        };
        let listen = given("--listen").map_or_else(|| format!("127.0.0.1:{port}"), str::to_owned);
        let defaults = [
            ("--listen", listen.clone()),
            ("--database", format!("sqlite://{}", dir.join("guidepost.db").display())),
            ("--key-file", dir.join("guidepost.key").display().to_string()),
        ];
        let mut command = command_by(by, dir, env);
        command.arg("serve");
        for (option, value) in defaults.iter().filter(|(option, _)| given(option).is_none()) {
            command.args([option, value.as_str()]);
        }
        command.args(args);
        Running::start(command, listen)
    }

    /// Runs any other command to its end, at most [`RUN_MAX`]: `&["check", "flows"]`.
    pub fn run(dir: &Path, env: &[(&str, &str)], args: &[impl AsRef<OsStr>]) -> Finished {
        let mut command = command(dir, env);
        command.args(args);
        let mut running = Running::start(command, String::new());
        let code = running.wait_exit(RUN_MAX);
        Finished { code, stdout: running.stdout(), stderr: running.stderr() }
    }
}

/// The program in `dir`, without settings that the tester's own environment may hold.
fn command(dir: &Path, env: &[(&str, &str)]) -> Command {
    command_by(&[], dir, env)
}

fn command_by(by: &[&str], dir: &Path, env: &[(&str, &str)]) -> Command {
    let mut words = by.iter().chain(&[env!("CARGO_BIN_EXE_guidepost")]);
    let mut command = Command::new(words.next().expect("a program"));
    command.args(words);
    let ours =
        |key: &str| ["GUIDEPOST", "TELOXIDE", "RUST_LOG", "DATABASE_URL"].iter().any(|name| key.starts_with(name));
    for (key, _) in std::env::vars_os().filter(|(key, _)| ours(&key.to_string_lossy())) {
        command.env_remove(key);
    }
    // Loopback must never go through a proxy that the environment names.
    command.env("NO_PROXY", "127.0.0.1,localhost");
    command.envs(env.iter().copied()).current_dir(dir).stdin(Stdio::null());
    command
}

/// A running program. Dropping it kills it.
pub struct Running {
    process: Child,
    leash: Option<Leash>,
    listen: String,
    output: Arc<Output>,
    readers: Vec<JoinHandle<()>>,
    ended: Option<ExitStatus>,
}

impl Running {
    fn start(mut command: Command, listen: String) -> Self {
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
        let leash = Leash::on(&process, Scope::Process, Ask::Nothing, None);
        let output = Arc::new(Output::default());
        let readers = vec![
            read_lines(process.stdout.take().expect("a pipe"), Stream::Out, &output),
            read_lines(process.stderr.take().expect("a pipe"), Stream::Err, &output),
        ];
        Self { process, leash: Some(leash), listen, output, readers, ended: None }
    }

    /// The address of its pages, without a trailing slash.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.listen)
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Waits until GET `/readyz` answers 200, at most [`READY_MAX`].
    pub fn wait_ready(&self) {
        let deadline = Instant::now() + READY_MAX;
        while get(&self.listen, "/readyz").is_none_or(|(status, _)| status != 200) {
            let closed = self.output.closed();
            assert!(!closed, "guidepost has ended before it was ready; it said:\n{}", self.output.tail());
            let late = READY_MAX.as_secs();
            assert!(
                Instant::now() < deadline,
                "guidepost is not ready after {late} s; it said:\n{}",
                self.output.tail()
            );
            std::thread::sleep(LOOK_EVERY);
        }
    }

    /// The status and the text of a page; nothing when there is no answer.
    pub fn get(&self, path: &str) -> Option<(u16, String)> {
        get(&self.listen, path)
    }

    /// Waits for a line, of either stream, that matches a regular expression, and returns it.
    pub fn wait_for_line(&self, pattern: &str) -> String {
        let regex = Regex::new(pattern).expect("a regular expression");
        let found = self.output.wait(|line| regex.is_match(line));
        found.unwrap_or_else(|| panic!("no line matches {pattern}; it said:\n{}", self.output.tail()))
    }

    /// Kills it with SIGKILL, as a power cut would, and waits until it is gone.
    pub fn kill(&mut self) {
        if self.ended.is_none() {
            let _already_gone = self.process.kill();
            let status = self.process.wait().expect("the killed program is waited for");
            self.note_end(status);
        }
    }

    /// Asks it to end with SIGTERM.
    pub fn ask_to_stop(&mut self) {
        if self.exit_code().is_none() && self.ended.is_none() {
            // The shell's own `kill` is on every machine. The process is not waited for yet, so its id is still its own.
            let asked = Command::new("sh").args(["-c", "kill -TERM \"$1\"", "sh", &self.id().to_string()]).status();
            assert!(asked.is_ok_and(|status| status.success()), "SIGTERM could not be sent");
        }
    }

    /// Asks it to end with SIGTERM, waits and returns the exit code (`None` if a signal ended it).
    ///
    /// # Panics
    /// If it is not gone within [`STOP_MAX`].
    pub fn stop(&mut self) -> Option<i32> {
        self.ask_to_stop();
        self.wait_exit(STOP_MAX)
    }

    /// Waits until it ends by itself and returns the exit code (`None` if a signal ended it).
    pub fn wait_exit(&mut self, max: Duration) -> Option<i32> {
        let deadline = Instant::now() + max;
        while self.exit_code().is_none() && self.ended.is_none() {
            if Instant::now() >= deadline {
                self.kill();
                panic!("guidepost did not end within {} s; it said:\n{}", max.as_secs(), self.output.tail());
            }
            std::thread::sleep(LOOK_EVERY);
        }
        self.exit_code()
    }

    /// How it ended, if it has: by itself, or by which signal.
    pub fn ending(&mut self) -> Option<ExitStatus> {
        let _noted = self.exit_code();
        self.ended
    }

    /// Whether it has ended, in whatever way.
    pub fn has_ended(&mut self) -> bool {
        self.exit_code().is_some() || self.ended.is_some()
    }

    /// The exit code, if it has ended by itself.
    pub fn exit_code(&mut self) -> Option<i32> {
        if self.ended.is_none()
            && let Ok(Some(status)) = self.process.try_wait()
        {
            self.note_end(status);
        }
        self.ended?.code()
    }

    /// What it has written to standard output so far; all of it once it has ended.
    pub fn stdout(&self) -> String {
        self.output.text(Stream::Out)
    }

    /// What it has written to standard error so far; all of it once it has ended.
    pub fn stderr(&self) -> String {
        self.output.text(Stream::Err)
    }

    fn note_end(&mut self, status: ExitStatus) {
        self.ended = Some(status);
        if let Some(leash) = self.leash.take() {
            leash.off();
        }
        for reader in self.readers.drain(..) {
            let _read_to_the_end = reader.join();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stream {
    Out,
    Err,
}

/// The lines of both streams in the order of their arrival, and how many streams have closed.
#[derive(Default)]
struct Output {
    lines: Mutex<(Vec<(Stream, String)>, u8)>,
    changed: Condvar,
}

impl Output {
    fn wait(&self, matches: impl Fn(&str) -> bool) -> Option<String> {
        let deadline = Instant::now() + WAIT_MAX;
        let mut lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some((_, line)) = lines.0.iter().find(|(_, line)| matches(line)) {
                return Some(line.clone());
            }
            let left = deadline.checked_duration_since(Instant::now()).filter(|_| lines.1 < 2)?;
            lines = self.changed.wait_timeout(lines, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn closed(&self) -> bool {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).1 == 2
    }

    fn text(&self, stream: Stream) -> String {
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        lines.0.iter().filter(|(from, _)| *from == stream).map(|(_, line)| format!("{line}\n")).collect()
    }

    fn tail(&self) -> String {
        let lines = self.lines.lock().unwrap_or_else(PoisonError::into_inner);
        let from = lines.0.len().saturating_sub(TAIL_LINES);
        lines.0[from..].iter().map(|(_, line)| format!("{line}\n")).collect()
    }
}

fn read_lines(pipe: impl Read + Send + 'static, stream: Stream, output: &Arc<Output>) -> JoinHandle<()> {
    let output = Arc::clone(output);
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
            output.lines.lock().unwrap_or_else(PoisonError::into_inner).0.push((stream, line));
            output.changed.notify_all();
        }
        output.lines.lock().unwrap_or_else(PoisonError::into_inner).1 += 1;
        output.changed.notify_all();
    })
}

/// The status and the text of a GET over a fresh connection; `None` if there is no answer yet.
fn get(listen: &str, path: &str) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(listen).ok()?;
    stream.set_read_timeout(Some(ANSWER_MAX)).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {listen}\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let (head, text) = answer.split_once("\r\n\r\n")?;
    Some((head.split_whitespace().nth(1)?.parse().ok()?, text.to_owned()))
}
