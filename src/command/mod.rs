//! The front step: what a person types to run the house.

pub mod advocate;
pub mod against;
pub mod arguments;
pub mod backup;
pub mod check;
pub mod demo;
pub mod disk;
pub mod doctor;
pub mod graph;
pub mod health;
pub mod keys;
pub mod locale;
pub mod memory;
pub mod metrics;
pub mod patience;
pub mod patient;
mod proved;
pub mod replay;
pub mod report;
pub mod serve;
pub mod talk;
pub mod test;
pub mod traces;
pub mod transcript_page;
pub mod watch;

use std::process::ExitCode;

use arguments::{Arguments, Command};

use crate::clock::Clock;

/// Does what was typed. What goes wrong is one sentence on the error output, and an exit code that is not zero.
pub async fn run(arguments: Arguments) -> ExitCode {
    let clock = Clock::System;
    let done = match &arguments.command {
        Some(Command::Check(check)) => match check::run(check, &clock).await {
            Ok(false) => return ExitCode::FAILURE,
            done => done.map(drop),
        },
        Some(Command::Test(test)) => return ExitCode::from(test::run(test) as u8),
        Some(Command::Talk(talk)) => talk::run(talk, std::io::stdin().lock(), std::io::stdout().lock()),
        Some(Command::Replay(replay)) => match replay::run(replay, &clock).await {
            Ok(verdict) => return ExitCode::from(verdict as u8),
            Err(error) => {
                eprintln!("guidepost: {error:#}");
                return ExitCode::from(test::Verdict::WrongUse as u8);
            }
        },
        Some(Command::Doctor(doctor)) => match doctor::run(doctor, &clock).await {
            Ok(true) => return ExitCode::SUCCESS,
            Ok(false) => return ExitCode::FAILURE,
            Err(error) => {
                eprintln!("guidepost: {error:#}");
                return ExitCode::from(test::Verdict::WrongUse as u8);
            }
        },
        Some(Command::Schema) => {
            print!("{}", crate::flow::schema::text());
            return ExitCode::SUCCESS;
        }
        Some(Command::Graph(graph)) => graph::run(graph),
        Some(Command::Advocate(advocate)) => advocate::run(advocate, &clock).await,
        Some(Command::Keys(keys)) => keys::run(keys, &clock).await,
        Some(Command::Backup(to)) => backup::back_up(to, &clock).await,
        Some(Command::Restore(from)) => backup::restore(from, &clock).await,
        Some(Command::Patient(patient)) => patient::run(patient, &clock).await,
        Some(Command::Locale(locale)) => locale::run(&locale.command, &clock),
        Some(Command::Serve(serve)) => serve::run(serve, clock).await,
        None => serve::run(&arguments.serve, clock).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("guidepost: {error:#}");
            ExitCode::FAILURE
        }
    }
}
