//! The `guidepost` command.

use std::process::ExitCode;

use clap::Parser;
use guidepost::command::{self, arguments::Arguments};
use tracing_subscriber::EnvFilter;

#[cfg(all(feature = "jemalloc", unix, not(target_env = "msvc")))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let filter =
        EnvFilter::try_from_env("GUIDEPOST_LOG").unwrap_or_else(|_| EnvFilter::new("guidepost=info,warn,sqlx=error"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).init();
    match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(command::run(arguments)),
        Err(error) => {
            eprintln!("guidepost: cannot start ({error}): the machine may be out of threads or memory");
            ExitCode::FAILURE
        }
    }
}
