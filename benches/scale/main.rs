//! What grows when a clinic grows, and where the limits are: a turn beside a thousand and a million known people, reminders
//! out of millions, the start, the engine alone, a raw loop, two nodes. `cargo bench --bench scale` prints a table and JSON;
//! `-- --help` says what else can be asked for, docs/performance.md keeps what was seen.
//!
//! Whatever is compared is measured in turn in one run, and medians count: ratios hold, single figures do not travel.

#![allow(clippy::disallowed_methods, reason = "benchmarks ask the machine's clock")]
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "figures")]

mod conversation;
mod cost;
mod engine;
mod growth;
mod nodes;
mod options;
mod people;
mod place;
mod postgres;
mod raw;
mod reminders;
mod report;
mod serving;
mod start;

use std::path::Path;
use std::time::Instant;

use guidepost::clock::Clock;

use crate::nodes::Told;
use crate::options::{Options, Part};
use crate::people::Model;
use crate::place::{Ground, Place};
use crate::report::Report;
use crate::serving::{Serving, Texts};

/// The program's own.
#[cfg(all(feature = "jemalloc", unix, not(target_env = "msvc")))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> anyhow::Result<()> {
    let options = Options::read();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    if options.node.is_some() {
        return runtime.block_on(nodes::be(&options));
    }
    let mut report = Report::default();
    let texts = Texts::read()?;
    if options.wants(Part::Engine) {
        engine::measure(&texts.edition, Clock::System.now(), options.botframework, &mut report)?;
    }
    if options.wants(Part::Start) {
        start::measure_texts(&texts, options.samples(), &mut report)?;
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix("gp-scale-");
    let folder = match &options.folder {
        Some(folder) => builder.tempdir_in(folder)?,
        None => builder.tempdir()?,
    };
    for ground in grounds(&options, folder.path())? {
        runtime.block_on(on_ground(&options, &ground, folder.path(), &texts, &mut report))?;
    }
    println!("{}", report.table());
    println!("{}", report.json());
    if let Some(file) = &options.json {
        std::fs::write(file, report.json() + "\n")?;
    }
    Ok(())
}

fn grounds(options: &Options, folder: &Path) -> anyhow::Result<Vec<Ground>> {
    let needs_one = [Part::Growth, Part::Start, Part::Raw, Part::Nodes, Part::Reminders];
    let mut grounds = Vec::new();
    if !needs_one.into_iter().any(|part| options.wants(part)) {
        return Ok(grounds);
    }
    if !options.no_sqlite {
        grounds.push(Ground::Sqlite(folder.to_owned()));
    }
    if let Some(address) = &options.postgres_at {
        grounds.push(Ground::Other(address.clone()));
    } else if options.postgres {
        // Beside our folder, which nobody else may enter.
        let under = folder.parent().unwrap_or(folder);
        grounds.push(Ground::Own(postgres::Server::start(under)?));
    }
    Ok(grounds)
}

/// Everything that needs a database, on one kind of it.
async fn on_ground(
    options: &Options,
    ground: &Ground,
    keys: &Path,
    texts: &Texts,
    report: &mut Report,
) -> anyhow::Result<()> {
    let model = Model::new(&texts.edition, Clock::System.now())?;
    let (samples, seconds) = (options.samples(), options.seconds());
    let mut places: Vec<(u64, Place)> = Vec::new();
    for people in &options.people {
        let place = ground.fresh(&format!("people_{people}"), keys).await?;
        let since = Instant::now();
        model.settle(&place, *people).await?;
        let took = since.elapsed().as_secs_f64();
        report.note(format!(
            "{}: {people} people filled in by plain statements of many rows, {took:.0} s",
            ground.name()
        ));
        places.push((*people, place));
    }
    // Before anything else has looked at these databases.
    if options.wants(Part::Start) {
        for (people, place) in &places {
            start::measure(ground, place, (*people, samples, seconds.max(3.0)), report)?;
            nodes::measure_memory(ground, Told { place, people: *people, seconds: seconds.max(3.0) }, report)?;
        }
    }
    if options.wants(Part::Nodes) && ground.name() != "SQLite" {
        let (people, place) = &places[places.len() / 2];
        nodes::measure(ground, Told { place, people: *people, seconds }, samples, report)?;
    }
    let mut servings = Vec::new();
    for (people, place) in &places {
        servings.push((*people, Serving::open(place, texts, *people, *people).await?));
    }
    if options.wants(Part::Growth) {
        growth::measure(&mut servings, ground, (samples, seconds), report).await?;
    }
    if options.wants(Part::Raw) {
        let ((people, place), (_, serving)) = (&places[0], &mut servings[0]);
        raw::measure(serving, place, ground, (*people, samples, seconds), report).await?;
    }
    if let (true, Some((people, place)), Some((_, serving))) =
        (options.wants(Part::Reminders), places.last(), servings.last())
    {
        let (sizes, due) = (options.reminders.as_slice(), options.due());
        let asked = reminders::Asked { place, people: *people, sizes, due, samples };
        reminders::measure(serving, ground, &model, &asked, report).await?;
    }
    for (_, serving) in servings {
        serving.close().await;
    }
    for (_, place) in &places {
        ground.drop(place).await?;
    }
    Ok(())
}
