//! Groups of 64 beside the plainest loop that keeps as many bytes before it answers: state, transcript and outbox, one
//! statement a table with all rows of the group, one commit, flushed. It decides nothing, seals nothing, and has no inbox.

use std::time::Instant;

use anyhow::ensure;
use guidepost::chance::Chance;
use sqlx::{Connection, PgConnection, SqliteConnection};

use super::cost::own_cpu_s;
use super::growth::{Kind, Sample, sample};
use super::place::{Direct, Ground, Place};
use super::report::{Aim, Report, median};
use super::serving::{GROUP, Serving, Way};

const PART: &str = "raw";

/// What our turns write in the three tables, on average.
#[derive(Clone, Copy, Default)]
struct Load {
    state_bytes: usize,
    lines: f64,
    line_bytes: usize,
    deliveries: f64,
    delivery_bytes: usize,
}

/// Rows and bytes that stand in the three tables now.
const STANDING: &str = "SELECT \
    (SELECT CAST(COALESCE(AVG(LENGTH(state) + LENGTH(contact_id) + LENGTH(edition) + 16), 0) AS BIGINT) FROM session), \
    (SELECT COUNT(*) FROM transcript), \
    (SELECT CAST(SUM(LENGTH(id) + LENGTH(contact_id) + LENGTH(side) + LENGTH(what) + COALESCE(LENGTH(words), 0) \
     + COALESCE(LENGTH(delivery_id), 0) + 24) AS BIGINT) FROM transcript), \
    (SELECT COUNT(*) FROM outbox), \
    (SELECT CAST(SUM(LENGTH(id) + LENGTH(contact_id) + LENGTH(kind) + LENGTH(message) + LENGTH(body) + LENGTH(state) + 64) \
     AS BIGINT) FROM outbox)";

/// Measures our rounds and the raw loop in turn, at the same place.
///
/// # Errors
/// The database's own.
pub async fn measure(
    serving: &mut Serving,
    place: &Place,
    ground: &Ground,
    (people, samples, seconds): (u64, usize, f64),
    report: &mut Report,
) -> anyhow::Result<()> {
    let name = ground.name();
    let load = load(serving, place).await?;
    report.note(format!(
        "{name}: a turn of the ride writes a state of {} bytes, {:.2} lines of {} and {:.2} deliveries of {}",
        load.state_bytes, load.lines, load.line_bytes, load.deliveries, load.delivery_bytes
    ));
    let mut loops = Raw::begin(place, load, people).await?;
    loops.turn_group().await?;
    let (mut ours, mut raw): (Vec<Sample>, Vec<Sample>) = (Vec::new(), Vec::new());
    for _ in 0..samples {
        ours.push(sample(serving, ground, (Kind::Round, Way::Straight), seconds).await?);
        raw.push(loops.sample(ground, seconds).await?);
    }
    for (whose, of_it) in [("the ride", &ours), ("the raw loop", &raw)] {
        let of = |read: fn(&Sample) -> f64| median(of_it.iter().map(read));
        let what = |figure: &str| format!("{whose}, groups of {GROUP}: {figure}");
        report.figure(PART, name, what("turns"), of(|sample| sample.turns_per_s), "turns/s", None);
        let cpu = of(|sample| sample.own_cpu_us + sample.server_cpu_us);
        report.figure(PART, name, what("CPU, the server's included"), cpu, "µs a turn", None);
    }
    let ratio = median(ours.iter().zip(&raw).map(|(ours, raw)| ours.turns_per_s / raw.turns_per_s));
    let aim = Aim::AtLeast(if serving.house.store.is_sqlite() { 0.6 } else { 0.5 });
    report.figure(PART, name, "turns/s, the ride / the raw loop", ratio, "", Some(aim));
    loops.end().await
}

async fn load(serving: &mut Serving, place: &Place) -> anyhow::Result<Load> {
    let mut on = place.direct().await?;
    let before = on.numbers(STANDING, 5).await?;
    let turns = serving.hold_round(Way::Straight).await? as f64;
    let after = on.numbers(STANDING, 5).await?;
    let grown = |at: usize| (after[at] - before[at]) as f64;
    ensure!(grown(1) > 0.0 && grown(3) > 0.0, "the round wrote nothing");
    let whole = |value: f64| value.max(0.0).round() as usize;
    Ok(Load {
        state_bytes: usize::try_from(after[0])?,
        lines: grown(1) / turns,
        line_bytes: whole(grown(2) / grown(1)),
        deliveries: grown(3) / turns,
        delivery_bytes: whole(grown(4) / grown(3)),
    })
}

/// The raw loop, on a connection of its own.
struct Raw {
    on: Direct,
    load: Load,
    people: u64,
    turns: u64,
    chance: Chance,
}

/// The name of somebody in the raw loop: as long as a contact's id.
fn name(person: u64) -> String {
    format!("c{person:024}")
}

impl Raw {
    async fn begin(place: &Place, load: Load, people: u64) -> anyhow::Result<Self> {
        let mut on = place.direct().await?;
        let bytes = if matches!(on, Direct::Sqlite(_)) { "BLOB" } else { "BYTEA" };
        on.run(&format!(
            "DROP TABLE IF EXISTS raw_state; DROP TABLE IF EXISTS raw_line; DROP TABLE IF EXISTS raw_delivery; \
             CREATE TABLE raw_state (contact TEXT NOT NULL PRIMARY KEY, state {bytes} NOT NULL); \
             CREATE TABLE raw_line (id BIGINT NOT NULL PRIMARY KEY, line {bytes} NOT NULL); \
             CREATE TABLE raw_delivery (id BIGINT NOT NULL PRIMARY KEY, delivery {bytes} NOT NULL)"
        ))
        .await?;
        let mut raw = Self { on, load, people, turns: 0, chance: Chance::of_seed(9) };
        for from in (0..people).step_by(GROUP) {
            let group: Vec<u64> = (from..people.min(from + GROUP as u64)).collect();
            raw.keep(&group).await?;
        }
        Ok(raw)
    }

    async fn turn_group(&mut self) -> anyhow::Result<usize> {
        let mut group = Vec::with_capacity(GROUP);
        while group.len() < GROUP {
            let one = self.chance.below(self.people);
            if !group.contains(&one) {
                group.push(one);
            }
        }
        self.keep(&group).await?;
        Ok(GROUP)
    }

    async fn keep(&mut self, group: &[u64]) -> anyhow::Result<()> {
        let Load { state_bytes, lines, line_bytes, deliveries, delivery_bytes } = self.load;
        let people: Vec<String> = group.iter().map(|person| name(*person)).collect();
        let filled = |bytes: usize| vec![u8::try_from(self.turns % 251).unwrap_or(0); bytes];
        let states: Vec<Vec<u8>> = group.iter().map(|_| filled(state_bytes.saturating_sub(25))).collect();
        let rows = |each: f64, bytes: usize| {
            let count = (each * group.len() as f64).round() as usize;
            let first = i64::try_from(self.turns * 16).unwrap_or(0);
            let ids: Vec<i64> = (first..).take(count).collect();
            let rows: Vec<Vec<u8>> = (0..count).map(|_| filled(bytes.saturating_sub(8))).collect();
            (ids, rows)
        };
        let (lines, deliveries) = (rows(lines, line_bytes), rows(deliveries, delivery_bytes));
        self.turns += group.len() as u64;
        match &mut self.on {
            Direct::Sqlite(on) => on_sqlite(on, &people, &states, &lines, &deliveries).await,
            Direct::Postgres(on) => on_postgres(on, &people, &states, &lines, &deliveries).await,
        }
    }

    async fn sample(&mut self, ground: &Ground, seconds: f64) -> anyhow::Result<Sample> {
        let (own, server, since) = (own_cpu_s(), ground.server_cpu_s(), Instant::now());
        let mut turns = 0;
        while since.elapsed().as_secs_f64() < seconds {
            turns += self.turn_group().await?;
        }
        let (turns, took) = (turns as f64, since.elapsed().as_secs_f64());
        Ok(Sample {
            turns_per_s: turns / took,
            own_cpu_us: (own_cpu_s() - own) * 1e6 / turns,
            server_cpu_us: (ground.server_cpu_s() - server) * 1e6 / turns,
        })
    }

    async fn end(mut self) -> anyhow::Result<()> {
        self.on.run("DROP TABLE raw_state; DROP TABLE raw_line; DROP TABLE raw_delivery").await
    }
}

type Rows = (Vec<i64>, Vec<Vec<u8>>);

async fn on_sqlite(
    on: &mut SqliteConnection,
    people: &[String],
    states: &[Vec<u8>],
    lines: &Rows,
    deliveries: &Rows,
) -> anyhow::Result<()> {
    let values = |count: usize| vec!["(?, ?)"; count].join(", ");
    let mut commit = on.begin_with("BEGIN IMMEDIATE").await?;
    let text = format!(
        "INSERT INTO raw_state (contact, state) VALUES {} ON CONFLICT (contact) DO UPDATE SET state = excluded.state",
        values(people.len())
    );
    let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
    for (person, state) in people.iter().zip(states) {
        query = query.bind(person).bind(state);
    }
    query.execute(&mut *commit).await?;
    for (head, (ids, rows)) in [("raw_line (id, line)", lines), ("raw_delivery (id, delivery)", deliveries)] {
        let text = format!("INSERT INTO {head} VALUES {}", values(ids.len()));
        let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
        for (id, row) in ids.iter().zip(rows) {
            query = query.bind(id).bind(row);
        }
        query.execute(&mut *commit).await?;
    }
    commit.commit().await?;
    Ok(())
}

async fn on_postgres(
    on: &mut PgConnection,
    people: &[String],
    states: &[Vec<u8>],
    lines: &Rows,
    deliveries: &Rows,
) -> anyhow::Result<()> {
    let mut commit = on.begin().await?;
    sqlx::query(
        "INSERT INTO raw_state (contact, state) SELECT * FROM UNNEST($1::TEXT[], $2::BYTEA[]) \
         ON CONFLICT (contact) DO UPDATE SET state = excluded.state",
    )
    .bind(people)
    .bind(states)
    .execute(&mut *commit)
    .await?;
    for (statement, (ids, rows)) in [
        ("INSERT INTO raw_line (id, line) SELECT * FROM UNNEST($1::BIGINT[], $2::BYTEA[])", lines),
        ("INSERT INTO raw_delivery (id, delivery) SELECT * FROM UNNEST($1::BIGINT[], $2::BYTEA[])", deliveries),
    ] {
        sqlx::query(statement).bind(ids).bind(rows).execute(&mut *commit).await?;
    }
    commit.commit().await?;
    Ok(())
}
