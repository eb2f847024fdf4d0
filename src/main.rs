//! The `guidepost` command.

use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use guidepost::command::{self, arguments::Arguments};
use tracing_subscriber::EnvFilter;

#[cfg(all(feature = "jemalloc", unix, not(target_env = "msvc")))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

/// How long errands that nobody waits for may hold up the end.
const ERRANDS_TIME_MAX: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter =
        EnvFilter::try_from_env("GUIDEPOST_LOG").unwrap_or_else(|_| EnvFilter::new("guidepost=info,warn,sqlx=error"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => {
            let code = runtime.block_on(command::run(arguments));
            // Who still asks a server of names or a collector of traces must not hold up the end.
            runtime.shutdown_timeout(ERRANDS_TIME_MAX);
            code
        }
        Err(error) => {
            eprintln!("guidepost: cannot start ({error}): the machine may be out of threads or memory");
            ExitCode::FAILURE
        }
    }
}
