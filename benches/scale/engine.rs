//! The engine alone, in whole conversations, by its CPU time: without and with its session read and written as JSON, and with the words of
//! the answers. Beside it, Bot Framework's dialogs.

use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};
use chrono::{DateTime, Utc};
use guidepost::edition::Edition;
use guidepost::engine::session::Session;
use guidepost::engine::take_turn;
use guidepost::worker::render::render;

use super::conversation::{ME, ROUND, Step, Talk, Turn, WELCOME};
use super::cost::thread_cpu_us;
use super::report::{Aim, Report, median};

/// So much CPU time is one sample: some kernels count it only at their clock's ticks, every 4 ms.
const SAMPLE_US: f64 = 120_000.0;
/// So many conversations between two looks at it.
const CONVERSATIONS: usize = 50;
/// So many samples: this part is quick.
const SAMPLES: usize = 5;
/// The welcome's turn with a date in it: the grammar of dates is nearly all of it.
const WITH_A_DATE: usize = 7;

const PART: &str = "engine";

/// Measures the engine, and Bot Framework when it is asked for.
///
/// # Errors
/// A conversation goes otherwise than it is written; Bot Framework cannot be installed.
pub fn measure(edition: &Edition, now: DateTime<Utc>, botframework: bool, report: &mut Report) -> anyhow::Result<()> {
    let mut talk = Talk::new(edition, now);
    let begun = Session::default();
    let welcome = talk.hold(WELCOME)?;
    let welcomed = talk.stage.session_of(ME);
    let round = talk.hold(ROUND)?;
    let of = |steps: &[Step], from: &Session, how| per_turn_us(edition, steps, from, now, how);
    let mut with_json = 0.0;
    for (name, aim, how) in [
        ("the ride, 8 turns", Some(Aim::AtMost(10.0)), How::Pure),
        ("the ride, session read and written as JSON", Some(Aim::AtMost(20.0)), How::Json),
        ("the ride, with JSON and the words of the answers", None, How::JsonAndWords),
    ] {
        let figure = of(&round, &welcomed, how);
        report.figure(PART, "-", name, figure, "CPU µs a turn", aim);
        if how == How::Json {
            with_json = figure;
        }
    }
    each_turn(edition, &round, ROUND, &welcomed, now, report);
    let (before, after) = (&welcome[..WITH_A_DATE], &welcome[WITH_A_DATE + 1..]);
    let (at_date, at_rest) = (session_after(edition, before, &begun, now), WITH_A_DATE..=WITH_A_DATE);
    let dated = &welcome[at_rest];
    let after_date = session_after(edition, dated, &at_date, now);
    report.figure(
        PART,
        "-",
        "the welcome up to its date, JSON, 7 turns",
        of(before, &begun, How::Json),
        "CPU µs a turn",
        None,
    );
    report.figure(PART, "-", "its turn with a date in it, JSON", of(dated, &at_date, How::Json), "CPU µs a turn", None);
    report.figure(
        PART,
        "-",
        "the welcome after that, JSON, 7 turns",
        of(after, &after_date, How::Json),
        "CPU µs a turn",
        None,
    );
    if botframework {
        let theirs = botframework_cpu_us()?;
        report.figure(PART, "-", "Bot Framework dialogs, the same ride, in memory: CPU", theirs, "CPU µs a turn", None);
        let ratio = theirs / with_json;
        report.figure(PART, "-", "turns/s, Guidepost / Bot Framework", ratio, "", Some(Aim::AtLeast(10.0)));
    }
    Ok(())
}

/// What belongs to a turn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    Pure,
    Json,
    JsonAndWords,
}

/// Microseconds of CPU time a turn, all of a conversation's together.
fn per_turn_us(edition: &Edition, steps: &[Step], from: &Session, now: DateTime<Utc>, how: How) -> f64 {
    let stored = serde_json::to_vec(from).expect("a session is JSON");
    let sample = || {
        let (since, mut turns) = (thread_cpu_us(), 0);
        while turns % (CONVERSATIONS * steps.len()) != 0 || thread_cpu_us() - since < SAMPLE_US {
            turns += steps.len();
            match how {
                How::Pure => {
                    let mut session = from.clone();
                    for Step { briefing, event } in steps {
                        let turn = take_turn(&edition.library, briefing, session, event, now);
                        black_box(&turn.effects);
                        session = turn.session;
                    }
                }
                How::Json | How::JsonAndWords => {
                    let mut json = stored.clone();
                    for Step { briefing, event } in steps {
                        let session = serde_json::from_slice(&json).expect("a session");
                        let turn = take_turn(&edition.library, briefing, session, event, now);
                        if how == How::JsonAndWords {
                            black_box(render(&edition.library, &edition.catalogue, briefing, turn.effects));
                        } else {
                            black_box(&turn.effects);
                        }
                        json = serde_json::to_vec(&turn.session).expect("a session is JSON");
                    }
                }
            }
        }
        (thread_cpu_us() - since) / turns as f64
    };
    median((0..SAMPLES).map(|_| sample()))
}

fn session_after(edition: &Edition, steps: &[Step], from: &Session, now: DateTime<Utc>) -> Session {
    let take =
        |session, Step { briefing, event }: &Step| take_turn(&edition.library, briefing, session, event, now).session;
    steps.iter().fold(from.clone(), take)
}

/// Which turns the average hides.
fn each_turn(
    edition: &Edition,
    steps: &[Step],
    turns: &[Turn],
    from: &Session,
    now: DateTime<Utc>,
    report: &mut Report,
) {
    let mut session = from.clone();
    let mut each = Vec::new();
    for (n, turn) in turns.iter().enumerate() {
        let alone = &steps[n..=n];
        each.push(format!("{:?} {:.1}", turn.does, per_turn_us(edition, alone, &session, now, How::Json)));
        session = session_after(edition, alone, &session, now);
    }
    report.note(format!("CPU µs of each turn of the ride, with JSON: {}", each.join(", ")));
}

/// The peer's own script installs it, holds the same ride and says what a turn cost.
fn botframework_cpu_us() -> anyhow::Result<f64> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/botframework/run");
    let output = Command::new(&script).output().context("cannot run benches/peers/botframework/run")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).context("it printed no JSON")?;
    said["cpu_us"].as_f64().context("it printed no cpu_us")
}
