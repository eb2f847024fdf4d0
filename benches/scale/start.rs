//! The real process on a database: from its start to ready, and what it needs of memory when nobody asks for anything and
//! after its rounds have looked at everything.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::ensure;

use super::cost::{memory_mb, thread_cpu_us, tree_cpu_s};
use super::place::{Ground, Place};
use super::report::{Aim, Report, median};
use super::serving::Texts;

const PART: &str = "start";
/// How long a start may take.
const START_MAX: Duration = Duration::from_secs(120);

/// What of a start belongs to the flows and words: reading and checking them, and putting them together alone.
///
/// # Errors
/// They do not pass.
pub fn measure_texts(texts: &Texts, samples: usize, report: &mut Report) -> anyhow::Result<()> {
    let (mut checked, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..samples {
        let since = thread_cpu_us();
        Texts::read()?;
        checked.push((thread_cpu_us() - since) / 1e3);
        let since = thread_cpu_us();
        texts.as_they_are()?;
        alone.push((thread_cpu_us() - since) / 1e3);
    }
    report.figure(PART, "-", "reading and checking flows and words", median(checked), "CPU ms", None);
    report.figure(PART, "-", "putting them together without the check", median(alone), "CPU ms", None);
    Ok(())
}

/// Measures starts, and one process for so many seconds.
///
/// # Errors
/// It does not start.
pub fn measure(
    ground: &Ground,
    place: &Place,
    (people, samples, seconds): (u64, usize, f64),
    report: &mut Report,
) -> anyhow::Result<()> {
    let (mut starts, mut costs) = (Vec::new(), Vec::new());
    for _ in 0..samples {
        let served = Served::start(place)?;
        starts.push(served.ready_ms);
        costs.push(served.ready_cpu_ms);
    }
    let served = Served::start(place)?;
    let process = served.process.id().to_string();
    let at_start = memory_mb(&process, "VmRSS");
    let cpu = tree_cpu_s(served.process.id());
    std::thread::sleep(Duration::from_secs_f64(seconds));
    let idle = (tree_cpu_s(served.process.id()) - cpu) / seconds * 100.0;
    let later = memory_mb(&process, "VmRSS");
    let name = ground.name();
    let what = |figure: &str| format!("{people} people known: {figure}");
    report.figure(PART, name, what("from start to ready"), median(starts), "ms", Some(Aim::AtMost(100.0)));
    report.figure(PART, name, what("its CPU from start to ready"), median(costs), "ms", None);
    report.figure(PART, name, what("resident at ready"), at_start, "MB", Some(Aim::AtMost(128.0)));
    let after = format!("resident {seconds:.0} s later");
    report.figure(PART, name, what(&after), later, "MB", Some(Aim::AtMost(128.0)));
    report.figure(PART, name, what("CPU while nobody asks for anything"), idle, "% of a core", None);
    Ok(())
}

/// A process that serves, and is told to end with this value.
struct Served {
    process: Child,
    ready_ms: f64,
    ready_cpu_ms: f64,
}

impl Served {
    fn start(place: &Place) -> anyhow::Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut command = Command::new(env!("CARGO_BIN_EXE_guidepost"));
        command.arg("serve").arg("--listen").arg(format!("127.0.0.1:{port}"));
        command.arg("--database").arg(&place.url).arg("--key-file").arg(&place.key);
        command.arg("--flows").arg(root.join("flows")).arg("--locales").arg(root.join("locales"));
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("GUIDEPOST_") || name.starts_with("TELOXIDE_") {
                command.env_remove(&*name);
            }
        }
        let since = Instant::now();
        let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut served = Self { process, ready_ms: 0.0, ready_cpu_ms: 0.0 };
        while !is_ready(port) {
            ensure!(served.process.try_wait()?.is_none(), "guidepost ended instead of serving");
            ensure!(since.elapsed() < START_MAX, "guidepost is not ready after {START_MAX:?}");
            std::thread::sleep(Duration::from_millis(1));
        }
        served.ready_ms = since.elapsed().as_secs_f64() * 1e3;
        served.ready_cpu_ms = tree_cpu_s(served.process.id()) * 1e3;
        Ok(served)
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // Asked to end in order, so that the next start finds what an ordinary one finds.
        let _asked = Command::new("kill").arg(self.process.id().to_string()).status();
        let _ended = self.process.wait();
    }
}

fn is_ready(port: u16) -> bool {
    let Ok(mut on) = TcpStream::connect(("127.0.0.1", port)) else { return false };
    let asked = on.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let mut answer = String::new();
    asked.is_ok() && on.read_to_string(&mut answer).is_ok() && answer.starts_with("HTTP/1.1 200")
}
