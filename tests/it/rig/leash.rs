//! A leash ties a process to this test process: when we end, in whatever way, it is ended and its folder removed.
//!
//! A static is never dropped and SIGKILL runs no code of ours, so a small shell waits at the other end of a pipe that
//! only we hold open. (`PR_SET_PDEATHSIG` would not do: it fires when the *thread* that spawned the child ends, and
//! every test has a thread of its own.)

use std::{
    fs::File,
    io::Write,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

/// Reads our pipe: a word means that the process is gone already, the pipe's end that we are. It asks first, waits at
/// most 100 × 50 ms, then insists. (`kill -s`, because dash refuses `kill -KILL -- -group`.) An ended process may stay a zombie where PID 1 does not reap, so look at its state.
const WATCH: &str = r#"
trap '' HUP INT TERM
IFS= read -r word && exit 0
alive() { kill -0 "$1" 2>/dev/null && ! grep -qs '^State:[[:space:]]*Z' "/proc/$1/status"; }
kill -s "$SIGNAL" -- "$TARGET" 2>/dev/null
rounds=0
while alive "$PROCESS" && [ "$rounds" -lt 100 ]; do sleep 0.05; rounds=$((rounds + 1)); done
kill -s KILL -- "$TARGET" 2>/dev/null
[ -z "$FOLDER" ] || rm -rf -- "$FOLDER" 2>/dev/null || { sleep 0.3; rm -rf -- "$FOLDER"; }
"#;

/// How a process is asked to end before it is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// SIGKILL at once.
    Nothing,
    /// SIGQUIT; PostgreSQL's immediate shutdown, which takes its children along.
    Quit,
}

/// Who is ended with the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// The process alone.
    Process,
    /// Its process group; it must have been started with `process_group(0)`.
    Group,
}

/// The leash of one process. Dropping it ends the process, waits for that and removes the folder.
pub struct Leash {
    watch: Child,
}

impl Leash {
    /// Leashes a child, with the folder that goes when it goes.
    pub fn on(child: &Child, scope: Scope, ask: Ask, folder: Option<&Path>) -> Self {
        let process = child.id().to_string();
        let watch = Command::new("sh")
            .args(["-c", WATCH])
            .env("TARGET", if scope == Scope::Group { format!("-{process}") } else { process.clone() })
            .env("PROCESS", process)
            .env("SIGNAL", if ask == Ask::Quit { "QUIT" } else { "KILL" })
            .env("FOLDER", folder.map(PathBuf::from).unwrap_or_default())
            .current_dir("/")
            // Its own group, so that Ctrl-C or a runner's kill of our group leaves it to do its work.
            .process_group(0)
            .stdin(Stdio::piped())
            // A runner that waits for our output to close must not wait for the watch.
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell to watch a process");
        Self { watch }
    }

    /// Takes the leash off a process that has ended and been waited for, whose id may belong to another one soon.
    pub fn off(mut self) {
        if let Some(pipe) = &mut self.watch.stdin {
            // If the watch is gone there is nobody to tell.
            let _told = pipe.write_all(b"off\n");
        }
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        let _ended = self.watch.wait();
    }
}

/// The first of these that exists, else the first `name` on PATH.
pub fn program(name: &str, places: &[PathBuf]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path: Vec<PathBuf> = std::env::split_paths(&path).map(|folder| folder.join(name)).collect();
    places.iter().chain(&on_path).find(|place| place.is_file()).cloned()
}

/// A log file for both streams of a process.
pub fn log(path: &Path) -> (Stdio, Stdio) {
    let file = File::create(path).expect("a log file");
    let twin = file.try_clone().expect("a second handle on the log file");
    (file.into(), twin.into())
}
