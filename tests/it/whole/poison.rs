//! An event that ends the process whenever it is turned must not end it for ever.

use std::path::PathBuf;

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
use guidepost::worker::turns::turn_next;

use super::{Home, texts};

#[test]
fn an_event_that_no_life_survives_is_given_to_a_human() {
    let home = Home::on_sqlite();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(lives(&home));
    assert_eq!(home.number("SELECT COUNT(*) FROM inbox WHERE state = 'failed'"), 1);
    assert_eq!(home.number("SELECT COUNT(*) FROM escalation WHERE state = 'waiting'"), 1, "nobody falls between");
    assert_eq!(home.number("SELECT COUNT(*) FROM inbox WHERE state = 'done'"), 1, "the others are turned");
}

async fn lives(home: &Home) {
    let mut now: DateTime<Utc> = "2026-11-20T15:00:00Z".parse().unwrap();
    let key = || MasterKey::from_base64("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").unwrap();
    let said = |address: &str| Incoming {
        key: address.to_owned(),
        door: Door::Web,
        address: Words::new(address),
        language_hint: None,
        event: Event::Said { words: Words::new("hello") },
    };
    for life in 0..=8 {
        let store = Store::open(&home.database, key(), now).await.unwrap();
        store.move_in(now).await.unwrap();
        if life == 0 {
            store.put(&said("poison"), now).await.unwrap();
        }
        if life < 8 {
            // The process ends here, each time.
            assert!(store.take("node", now, TimeDelta::seconds(30)).await.unwrap().is_some());
            now += TimeDelta::seconds(1);
            continue;
        }
        store.put(&said("somebody else"), now).await.unwrap();
        let [(_, flows), (_, locales)] = texts().map(|(name, folder)| (name, PathBuf::from(folder)));
        let places = Places { flows, locales, web_address: String::new(), telegram_name: String::new() };
        let (edition, content) = Edition::read(&places).map_err(|findings| findings.len()).unwrap();
        let editions = Editions::begin(store.clone(), places, edition, &content, now).await.unwrap();
        let house = House::new(store, editions, Clock::standing_at(now), "node".to_owned());
        while turn_next(&house).await.unwrap() {}
    }
}
