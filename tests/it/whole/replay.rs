//! What was really said and stored, replayed on the same flows and on changed ones.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::contact::Door;
use guidepost::care::words::Words;
use guidepost::clock::Clock;
use guidepost::edition::Edition;
use guidepost::edition::load::Places;
use guidepost::engine::event::Event;
use guidepost::store::incoming::Incoming;
use guidepost::store::{MasterKey, Store};
use guidepost::worker::House;
use guidepost::worker::editions::Editions;
use guidepost::worker::rings::ring_next;
use guidepost::worker::turns::turn_next;

use super::texts;
use crate::rig::binary::{Finished, Guidepost};

const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

struct Life {
    house: House,
    said: u32,
}

impl Life {
    async fn in_folder(folder: &Path) -> Self {
        let now: DateTime<Utc> = "2026-11-21T22:00:00Z".parse().unwrap();
        let store = Store::open(&database(folder), MasterKey::from_base64(KEY).unwrap(), now).await.unwrap();
        let [(_, flows), (_, locales)] = texts().map(|(name, folder)| (name, PathBuf::from(folder)));
        let places = Places { flows, locales, web_address: String::new(), telegram_name: String::new() };
        let (edition, content) = Edition::read(&places).map_err(|findings| findings.len()).unwrap();
        let editions = Editions::begin(store.clone(), places, edition, &content, now).await.unwrap();
        let house = House::new(store, editions, Clock::standing_at(now), "node".to_owned());
        Self { house, said: 0 }
    }

    /// Somebody writes, and the house answers. Gives their contact.
    async fn say(&mut self, address: &str, words: &str) -> String {
        self.said += 1;
        let incoming = Incoming {
            key: format!("k{}", self.said),
            door: Door::Web,
            address: Words::new(address),
            language_hint: Some("en".to_owned()),
            event: Event::Said { words: Words::new(words) },
        };
        let received = self.house.store.put(&incoming, self.house.clock.now()).await.unwrap();
        while turn_next(&self.house).await.unwrap() {}
        self.house.clock.advance(TimeDelta::seconds(7));
        received.contact_id
    }

    /// The desk does something.
    async fn desk(&mut self, contact: &str, event: Event) {
        self.said += 1;
        let key = format!("k{}", self.said);
        self.house.store.put_for(&key, contact, &event, self.house.clock.now()).await.unwrap();
        while turn_next(&self.house).await.unwrap() {}
    }

    async fn pass(&mut self, time: TimeDelta) {
        self.house.clock.advance(time);
        while ring_next(&self.house).await.unwrap() {}
        while turn_next(&self.house).await.unwrap() {}
    }

    /// The code that the patient was told last.
    async fn code(&self, contact: &str) -> String {
        let lines = self.house.store.conversation(contact, None, 100).await.unwrap();
        let told = lines.iter().rfind(|line| line.what == "helper-invite-code").and_then(|line| line.words.clone());
        let words = told.expect("the code was told");
        guidepost::flow::listen::code_in(words.reveal()).expect("a code")
    }
}

fn database(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("house.db").display())
}

/// A patient and their daughter: a visit, an invitation, reminders, a hand-off.
async fn a_life(folder: &Path) -> String {
    let mut life = Life::in_folder(folder).await;
    let mut rosa = String::new();
    for words in ["hello", "english", "yes", "Rosa", "Chicago", "add a visit", "cardiologist december 9 2pm", "yes"] {
        rosa = life.say("rosa", words).await;
    }
    for words in ["invite someone", "my daughter", "both", "yes"] {
        life.say("rosa", words).await;
    }
    let code = life.code(&rosa).await;
    for words in [code.as_str(), "español", "sí"] {
        life.say("daughter", words).await;
    }
    life.pass(TimeDelta::days(12)).await;
    life.say("rosa", "yes").await;
    life.say("rosa", "person").await;
    life.desk(&rosa, Event::Answered { by: "ana".into(), name: "Ana".into(), words: Words::new("Hello Rosa") }).await;
    life.say("rosa", "STOP").await;
    rosa
}

fn replay(folder: &Path, args: &[&str]) -> Finished {
    let [(_, flows), (_, locales)] = texts();
    let database = database(folder);
    let mut all = vec!["replay", "--database", &database];
    all.extend_from_slice(args);
    if !args.contains(&"--flows") {
        all.extend(["--flows", flows]);
    }
    all.extend(["--locales", locales]);
    Guidepost::run(folder, &[("GUIDEPOST_MASTER_KEY", KEY)], &all)
}

#[test]
fn a_real_conversation_goes_the_same_way_again_and_parts_where_a_flow_was_changed() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let rosa = runtime.block_on(a_life(folder.path()));

    let same = replay(folder.path(), &[]);
    assert!(same.stdout.contains("of 2 conversations were replayed: all go as they went."), "{same:?}");
    assert_eq!(same.code, Some(0), "{same:?}");

    let [(_, flows), _] = texts();
    let changed = folder.path().join("flows");
    copy(Path::new(flows), &changed);
    let file = changed.join("visit-add.yaml");
    let text = std::fs::read_to_string(&file).unwrap() + "  - say: not-saved\n";
    std::fs::write(&file, text).unwrap();
    let changed = changed.to_str().unwrap();
    let parted = replay(folder.path(), &["--flows", changed, "--contact", &rosa]);
    assert_eq!(parted.code, Some(1), "{parted:?}");
    let then = "  then: visit-add-saved, anything-else-what\n  now:  visit-add-saved, visit-add-not-saved, anything-else-what\n";
    assert!(parted.stdout.contains(then), "{}", parted.stdout);
    assert!(parted.stdout.contains("of 1 conversations were replayed: 1 conversation parts."), "{}", parted.stdout);
    for words in ["Rosa", "cardiologist", "daughter"] {
        assert!(!parted.stdout.contains(words) && !parted.stderr.contains(words), "{parted:?}");
    }
    let shown = replay(folder.path(), &["--contact", &rosa, "--show-words"]);
    assert!(shown.stdout.contains("> cardiologist december 9 2pm"), "{}", shown.stdout);
    assert!(shown.stdout.contains("caregiver-reminder-due (to "), "{}", shown.stdout);
}

#[test]
fn a_replay_of_what_is_not_there_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let nothing = replay(folder.path(), &[]);
    assert_eq!(nothing.code, Some(2), "{nothing:?}");
    assert!(nothing.stderr.contains("there is no database"), "{nothing:?}");
    assert!(!folder.path().join("house.db").exists(), "and makes none");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
