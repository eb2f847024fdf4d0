//! What a turn costs: the pure engine alone, and a durable turn on SQLite with synchronous=FULL, from the words that came in
//! to the committed answer. `cargo bench`.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use guidepost::care::contact::{Contact, Door};
use guidepost::care::person::{NoticeConsent, Person};
use guidepost::care::words::Words;
use guidepost::clock::Clock;
use guidepost::edition::Edition;
use guidepost::edition::load::{Places, load};
use guidepost::engine::briefing::Briefing;
use guidepost::engine::event::Event;
use guidepost::engine::library::Library;
use guidepost::engine::session::Session;
use guidepost::engine::take_turn;
use guidepost::locale::catalogue::Catalogue;
use guidepost::store::MasterKey;
use guidepost::store::Store;
use guidepost::store::incoming::Incoming;
use guidepost::worker::House;
use guidepost::worker::editions::Editions;
use guidepost::worker::render::render;
use guidepost::worker::turns::turn_next;

fn main() {
    divan::main();
}

fn places() -> Places {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    Places {
        flows: root.join("flows"),
        locales: root.join("locales"),
        web_address: String::new(),
        telegram_name: String::new(),
    }
}

fn shipped() -> (Library, Catalogue) {
    load(&places()).unwrap_or_else(|findings| panic!("{}", findings[0]))
}

fn briefing() -> Briefing {
    let now = "2026-11-21T22:00:00Z".parse().expect("an instant");
    let consent = Some(NoticeConsent { at: now, notice: "2026-11".into() });
    Briefing {
        turn: 1,
        secret: [7; 32],
        contact: Contact { id: "c1".into(), door: Door::Web, language_hint: None },
        person: Person { id: "p1".into(), language: Some("en".into()), consent, ..Person::default() },
        appointments: vec![],
        rides: vec![],
        helpers: vec![],
        caring_for: vec![],
        invite: None,
        escalation: None,
    }
}

/// What people write, by how much there is to understand.
const SAID: [&str; 4] = ["menu", "I need a ride", "can I get food stamps", "qwertz asdf yxcv"];

/// The engine alone.
#[divan::bench(args = SAID)]
fn pure_turn(bencher: divan::Bencher, words: &str) {
    let (library, _) = shipped();
    let (briefing, event) = (briefing(), Event::Said { words: Words::new(words) });
    let now = "2026-11-21T22:00:00Z".parse().expect("an instant");
    bencher.bench_local(|| take_turn(&library, &briefing, Session::default(), &event, now));
}

/// A sentence with a date in it: the grammar of dates is most of it.
#[divan::bench]
fn pure_turn_with_a_date(bencher: divan::Bencher) {
    let (library, _) = shipped();
    let event = Event::Said { words: Words::new("I need a ride next Tuesday at 3pm") };
    let (briefing, now) = (briefing(), "2026-11-21T22:00:00Z".parse().expect("an instant"));
    bencher.bench_local(|| take_turn(&library, &briefing, Session::default(), &event, now));
}

/// The engine, the session read and written as JSON, and the words.
#[divan::bench]
fn pure_turn_with_session_and_words(bencher: divan::Bencher) {
    let (library, catalogue) = shipped();
    let (briefing, event) = (briefing(), Event::Said { words: Words::new("menu") });
    let now = "2026-11-21T22:00:00Z".parse().expect("an instant");
    let stored = serde_json::to_vec(&Session::default()).expect("a session");
    bencher.bench_local(|| {
        let session = serde_json::from_slice(&stored).expect("a session");
        let turn = take_turn(&library, &briefing, session, &event, now);
        let deeds = render(&library, &catalogue, &briefing, turn.effects);
        (serde_json::to_vec(&turn.session).expect("a session"), deeds)
    });
}

/// From the words at the door to the committed answer: two transactions, each on the disk (synchronous=FULL), sealed.
#[divan::bench(sample_count = 50, sample_size = 20)]
fn durable_turn_on_sqlite(bencher: divan::Bencher) {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let clock = Clock::System;
    let store = runtime.block_on(async {
        let master = MasterKey::from_file_or_new(&folder.path().join("key")).expect("a key");
        let url = format!("sqlite://{}", folder.path().join("bench.db").display());
        Store::open(&url, master, clock.now()).await.expect("a store")
    });
    let (edition, content) = Edition::read(&places()).unwrap_or_else(|findings| panic!("{}", findings[0]));
    let begin = Editions::begin(store.clone(), places(), edition, &content, clock.now());
    let editions = runtime.block_on(begin).expect("the edition is kept");
    let house = House::new(store, editions, clock, "bench".into());
    let count = AtomicU64::new(0);
    bencher.bench_local(|| {
        runtime.block_on(async {
            let n = count.fetch_add(1, Ordering::Relaxed);
            let incoming = Incoming {
                key: format!("bench:{n}"),
                door: Door::Web,
                address: Words::new(format!("visitor-{}", n % 64)),
                language_hint: Some("en".into()),
                event: Event::Said { words: Words::new("menu") },
            };
            house.put(&[incoming]).await.expect("stored");
            while turn_next(&house).await.expect("turned") {}
        });
    });
}
