//! The law of the house: imports go down only, and each foreign thing has one room that knows it. Reads `src/` as text.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use regex::Regex;

/// Each room with the rooms that it may import. A room that is not listed may not exist.
const LAW: [(&str, &[&str]); 14] = [
    ("chance", &[]),
    ("clock", &[]),
    ("care", &[]),
    ("flow", &["care"]),
    ("locale", &["care"]),
    ("engine", &["care", "flow", "locale"]),
    // Pictures of flows, with the words of a language.
    ("drawing", &["care", "flow", "locale"]),
    ("edition", &["care", "engine", "flow", "locale"]),
    ("rehearsal", &["care", "engine", "flow", "locale"]),
    ("store", &["care", "engine"]),
    // What the two web doors share: files, cookies, the guard against other sites.
    ("look", &["clock"]),
    ("channel", &["care", "clock", "edition", "engine", "locale", "look", "store"]),
    ("desk", &["care", "clock", "edition", "engine", "look", "store"]),
    ("worker", &["care", "chance", "channel", "clock", "edition", "engine", "locale", "store"]),
];

/// `command` is the front step: it may import everything, and nothing imports it.
const FRONT_STEP: &str = "command";

/// Foreign crates and the only rooms that may name them.
const FOREIGN: [(&str, &[&str]); 23] = [
    ("metrics", &["worker", "command"]),
    ("metrics_exporter_prometheus", &["command/metrics"]),
    ("opentelemetry", &["worker/traces", "command/traces"]),
    ("opentelemetry_sdk", &["worker/traces", "command/traces"]),
    ("opentelemetry_otlp", &["command/traces"]),
    ("opentelemetry_http", &["command/traces"]),
    ("reqwest", &["command/traces", "channel/telegram"]),
    // The migrations and the opening are sqlx's; every other statement goes through `store/sql`.
    ("sqlx", &["store/sql", "store/open", "store/dialect", "store/writing", "store/error"]),
    ("rusqlite", &["store/sql"]),
    ("teloxide", &["channel/telegram"]),
    ("fluent", &["locale"]),
    ("fluent_syntax", &["locale"]),
    // The borders of sentences, where a long message is cut, are a matter of languages, too.
    ("icu", &["locale", "channel/telegram/split"]),
    ("duckling", &["flow"]),
    ("serde_saphyr", &["flow"]),
    ("granit_parser", &["flow/tree"]),
    ("axum", &["look", "channel/web", "desk", "command"]),
    ("askama", &["look", "channel/web", "desk"]),
    ("aes_gcm_siv", &["store"]),
    ("getrandom", &["store", "look"]),
    ("clap", &["command", "main"]),
    ("anyhow", &["command"]),
    ("tokio", &["store", "look", "channel", "desk", "worker", "command", "main"]),
];

fn sources() -> BTreeMap<String, String> {
    fn walk(dir: &Path, into: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(dir).expect("src is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                into.push(path);
            }
        }
    }
    let mut files = Vec::new();
    walk(Path::new("src"), &mut files);
    let name = |path: &Path| path.strip_prefix("src").unwrap().with_extension("").display().to_string();
    files.iter().map(|path| (name(path), without_comments(&std::fs::read_to_string(path).unwrap()))).collect()
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn breaches(sources: &BTreeMap<String, String>) -> Vec<String> {
    let import = Regex::new(r"\bcrate::(?:\{)?([a-z_]+)").unwrap();
    let mut breaches = Vec::new();
    for (file, text) in sources {
        let room = file.split('/').next().unwrap();
        if ["lib", "main"].contains(&room) || room == FRONT_STEP {
            continue;
        }
        let Some((_, allowed)) = LAW.iter().find(|(name, _)| *name == room) else {
            breaches.push(format!("{file}: no such room in the law"));
            continue;
        };
        for found in import.captures_iter(text) {
            let imported = &found[1];
            if imported != room && !allowed.contains(&imported) {
                breaches.push(format!("{file} imports {imported}"));
            }
        }
    }
    for (foreign, rooms) in FOREIGN {
        let named = Regex::new(&format!(r"(?:^|[^a-z_:]){foreign}::")).unwrap();
        for (file, text) in sources {
            if named.is_match(text) && !rooms.iter().any(|room| file == room || file.starts_with(&format!("{room}/"))) {
                breaches.push(format!("{file} names {foreign}"));
            }
        }
    }
    breaches
}

#[test]
fn imports_go_down_only_and_each_foreign_thing_has_its_room() {
    let breaches = breaches(&sources());
    assert!(breaches.is_empty(), "{breaches:#?}");
}

#[test]
fn the_law_notices_a_breach() {
    let house = |file: &str, text: &str| BTreeMap::from([(file.to_owned(), text.to_owned())]);
    assert_eq!(breaches(&house("engine/turn", "use crate::store::Store;")), ["engine/turn imports store"]);
    assert_eq!(breaches(&house("engine/turn", "tokio::time::sleep(x)")), ["engine/turn names tokio"]);
    assert_eq!(breaches(&house("desk/queue", "use crate::channel::web;")), ["desk/queue imports channel"]);
    assert_eq!(breaches(&house("drawer/misc", "")), ["drawer/misc: no such room in the law"]);
    assert_eq!(breaches(&house("store/inbox", "sqlx::query(x)")), ["store/inbox names sqlx"]);
    assert!(breaches(&house("store/sql/server", "use sqlx::Row;\nuse crate::care::words::Words;")).is_empty());
}

#[test]
fn the_engine_asks_neither_the_clock_nor_chance() {
    let forbidden =
        Regex::new(r"::now\(|SystemTime|Instant::|getrandom|rand::|std::env|std::fs|async fn|\.await").unwrap();
    for (file, text) in sources().iter().filter(|(file, _)| file.starts_with("engine/") || file.starts_with("care/")) {
        let own_clock = text.replace(".now()", "");
        assert!(
            !forbidden.is_match(&own_clock),
            "{file}: {:?}",
            forbidden.find(&own_clock).map(|found| found.as_str())
        );
    }
}

#[test]
fn no_room_is_a_drawer() {
    for file in sources().keys() {
        let drawers = ["util", "utils", "helper", "helpers", "common", "misc", "manager", "types", "models"];
        assert!(!file.split('/').any(|part| drawers.contains(&part)), "{file}");
    }
}

#[test]
fn no_words_for_people_are_written_in_rust_below_the_desk() {
    // A message id or a key has no blank followed by a small word; a sentence for a person has.
    let sentence = Regex::new(r#""(?:[A-Z¿¡][a-záéíóúñ']+ (?:[a-záéíóúñ']+ ){2,}[^"]*)""#).unwrap();
    for (file, text) in sources().iter().filter(|(file, _)| file.starts_with("engine/") || file.starts_with("care/")) {
        let shipped = text.split("#[cfg(test)]").next().unwrap();
        assert!(!sentence.is_match(shipped), "{file}: {:?}", sentence.find(shipped).map(|found| found.as_str()));
    }
}
