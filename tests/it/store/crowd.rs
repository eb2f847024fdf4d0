//! Many at once: what one does alone must hold in a crowd, on one node and on two.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use guidepost::store::Store;
use guidepost::store::delivery::Outcome;
use guidepost::store::turn_line::Taken;

use super::{LEASE, World, contract, record, reply, said};

contract!(
    every_event_is_turned_once_and_in_its_contacts_order,
    every_delivery_is_handed_out_once_and_in_its_contacts_order,
    the_first_events_of_one_address_make_one_contact,
    rings_ring_once_on_two_nodes,
    a_busy_house_keeps_its_order_and_does_not_lock_itself_up,
    what_is_handed_in_again_while_it_is_turned_locks_nobody_out,
    what_is_handed_in_again_while_it_is_given_up_locks_nobody_out,
);

const CONTACTS: usize = 12;
const EVENTS_EACH: usize = 5;
const TAKERS: usize = 8;

/// Takers on two nodes; on SQLite they are two handles on one file.
async fn nodes(world: &World) -> Vec<Store> {
    let other = world.another_node().await;
    (0..TAKERS).map(|taker| if taker % 2 == 0 { world.store.clone() } else { other.clone() }).collect()
}

async fn every_event_is_turned_once_and_in_its_contacts_order(world: World) {
    for event in 0..EVENTS_EACH {
        for contact in 0..CONTACTS {
            world.say(&format!("address {contact}"), &format!("{event}")).await;
        }
    }
    let turned: Arc<Mutex<BTreeMap<String, Vec<i64>>>> = Arc::default();
    let in_hand: Arc<Mutex<BTreeSet<String>>> = Arc::default();
    let now = world.now;
    let mut takers = tokio::task::JoinSet::new();
    for (index, store) in nodes(&world).await.into_iter().enumerate() {
        let (turned, in_hand) = (Arc::clone(&turned), Arc::clone(&in_hand));
        takers.spawn(async move {
            let mut idle = 0;
            while idle < 20 {
                let Some(taken) = store.take(&format!("node {index}"), now, LEASE).await.unwrap() else {
                    idle += 1;
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    continue;
                };
                idle = 0;
                let contact = taken.contact_id.clone();
                assert!(in_hand.lock().unwrap().insert(contact.clone()), "two events of one contact at once");
                let (_, session, version) = store.brief(&taken, now).await.unwrap();
                tokio::task::yield_now().await;
                turned.lock().unwrap().entry(contact.clone()).or_default().push(taken.turn);
                assert!(in_hand.lock().unwrap().remove(&contact));
                let deeds = [record("hello"), reply("good day")];
                store.commit(&taken, &session, version, &deeds, now).await.unwrap();
            }
        });
    }
    while let Some(taker) = takers.join_next().await {
        taker.unwrap();
    }
    let turned = turned.lock().unwrap().clone();
    assert_eq!(turned.len(), CONTACTS);
    for turns in turned.values() {
        assert_eq!(turns.len(), EVENTS_EACH, "each once");
        assert!(turns.is_sorted(), "in order");
    }
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE state = 'done'").await, 60);
    assert_eq!(world.number("SELECT COUNT(*) FROM turn_line").await, 0, "nobody stands in line for nothing");
    assert_eq!(world.number("SELECT COUNT(*) FROM outbox").await, 60);
}

async fn every_delivery_is_handed_out_once_and_in_its_contacts_order(world: World) {
    for contact in 0..CONTACTS {
        world
            .happens(&format!("address {contact}"), |_| (0..EVENTS_EACH).map(|n| reply(&n.to_string())).collect())
            .await;
    }
    let handed: Arc<Mutex<BTreeMap<String, Vec<String>>>> = Arc::default();
    let now = world.now;
    let mut takers = tokio::task::JoinSet::new();
    for store in nodes(&world).await {
        let handed = Arc::clone(&handed);
        takers.spawn(async move {
            let mut idle = 0;
            while idle < 20 {
                let Some(delivery) = store.take_delivery(None, now, LEASE).await.unwrap() else {
                    idle += 1;
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    continue;
                };
                idle = 0;
                let text = delivery.body.text.reveal().to_owned();
                handed.lock().unwrap().entry(delivery.contact_id.clone()).or_default().push(text);
                store.settle(&delivery, &Outcome::Sent { external_id: None }, now, now).await.unwrap();
            }
        });
    }
    while let Some(taker) = takers.join_next().await {
        taker.unwrap();
    }
    let handed = handed.lock().unwrap().clone();
    assert_eq!(handed.len(), CONTACTS);
    for texts in handed.values() {
        assert_eq!(texts, &["0", "1", "2", "3", "4"]);
    }
}

async fn the_first_events_of_one_address_make_one_contact(world: World) {
    let mut doors = tokio::task::JoinSet::new();
    for (index, store) in nodes(&world).await.into_iter().enumerate() {
        let now = world.now;
        doors.spawn(async move { store.put(&said(&format!("k{index}"), "42", "hi"), now).await.unwrap().contact_id });
    }
    let contacts: BTreeSet<String> = doors.join_all().await.into_iter().collect();
    assert_eq!(contacts.len(), 1);
    assert_eq!(world.number("SELECT COUNT(*) FROM person").await, 1);
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox").await, 8);
    for _ in 0..8 {
        let taken = world.take().await.expect("each can be read, whoever's key sealed it");
        world.turn(&taken, &[]).await.unwrap();
    }
}

async fn rings_ring_once_on_two_nodes(mut world: World) {
    use guidepost::engine::effect::{Effect, Subject};
    use guidepost::engine::event::Event;
    for contact in 0..CONTACTS {
        let at = world.now + chrono::TimeDelta::minutes(1);
        world
            .happens(&format!("address {contact}"), |_| {
                let ring = Effect::Ring { subject: Subject::Wait, at, event: Event::WaitOver { wait: 1 } };
                vec![super::deed(ring)]
            })
            .await;
    }
    world.wait(chrono::TimeDelta::minutes(1));
    let now = world.now;
    let mut ringers = tokio::task::JoinSet::new();
    for store in nodes(&world).await {
        ringers.spawn(async move { store.ring_due(now, 5).await.unwrap() + store.ring_due(now, 100).await.unwrap() });
    }
    let rung: usize = ringers.join_all().await.into_iter().sum();
    assert_eq!(rung, CONTACTS);
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE kind = 'wait-over'").await, 12);
}

/// Everything at once on few contacts: events come while others are turned, rings are set, silenced and rung, deliveries
/// are sent and refused.
async fn a_busy_house_keeps_its_order_and_does_not_lock_itself_up(world: World) {
    use guidepost::engine::effect::{Effect, Subject};
    use guidepost::engine::event::Event;
    const PUT_EACH: usize = 25;
    let turned: Arc<Mutex<BTreeMap<String, Vec<i64>>>> = Arc::default();
    let now = world.now;
    let mut doors = tokio::task::JoinSet::new();
    for (index, store) in nodes(&world).await.into_iter().enumerate() {
        doors.spawn(async move {
            for event in 0..PUT_EACH {
                let incoming = said(&format!("{index} {event}"), &format!("address {}", event % 3), "hello");
                store.put(&incoming, now).await.unwrap();
            }
        });
    }
    let all_is_put = Arc::new(AtomicBool::new(false));
    let mut rounds = tokio::task::JoinSet::new();
    for (index, store) in nodes(&world).await.into_iter().enumerate() {
        let (turned, all_is_put) = (Arc::clone(&turned), Arc::clone(&all_is_put));
        rounds.spawn(async move {
            loop {
                // Asked first: what is put after it is found in the next go.
                let is_last = all_is_put.load(Ordering::SeqCst);
                let rung = store.ring_due(now, 10).await.unwrap();
                if let Some(delivery) = store.take_delivery(None, now, LEASE).await.unwrap() {
                    let refused = Outcome::Refused { why: "bad-request".into(), unreachable: true };
                    let sent = Outcome::Sent { external_id: None };
                    let outcome = if delivery.attempts % 2 == 0 && index % 4 == 0 { refused } else { sent };
                    store.settle(&delivery, &outcome, now, now).await.unwrap();
                }
                let Some(taken) = store.take(&format!("node {index}"), now, LEASE).await.unwrap() else {
                    // Whoever turns the last event looks once more for what it rings. Who is being turned is not rung for
                    // in that moment.
                    if is_last && rung == 0 && store.next_ring_at().await.unwrap().is_none() {
                        break;
                    }
                    tokio::time::sleep(Duration::from_millis(5)).await;
                    continue;
                };
                turned.lock().unwrap().entry(taken.contact_id.clone()).or_default().push(taken.turn);
                let (_, session, version) = store.brief(&taken, now).await.unwrap();
                let wait = u32::try_from(taken.turn).unwrap();
                let deeds = match taken.event {
                    Event::Said { .. } => vec![
                        record("hello"),
                        reply("good day"),
                        super::deed(Effect::Silence(Subject::Wait)),
                        super::deed(Effect::Ring { subject: Subject::Wait, at: now, event: Event::WaitOver { wait } }),
                    ],
                    _ => Vec::new(),
                };
                store.commit(&taken, &session, version, &deeds, now).await.unwrap();
            }
        });
    }
    while let Some(door) = doors.join_next().await {
        door.unwrap();
    }
    all_is_put.store(true, Ordering::SeqCst);
    while let Some(round) = rounds.join_next().await {
        round.unwrap();
    }
    let turned = turned.lock().unwrap().clone();
    assert_eq!(turned.len(), 3);
    assert!(turned.values().all(|turns| turns.is_sorted()), "in the order of their numbers: {turned:?}");
    let (line, free) = ("SELECT COUNT(*) FROM turn_line", "SELECT COUNT(*) FROM turn_line WHERE taken_until IS NULL");
    let (line, free) = (world.number(line).await, world.number(free).await);
    let waits = world.number("SELECT COUNT(*) FROM inbox WHERE state <> 'done'").await;
    assert_eq!(waits, 0, "events wait; {line} contacts stand in line, {free} of them free");
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE kind = 'said' AND state = 'done'").await, 200);
    assert_eq!(world.number("SELECT COUNT(*) FROM ring WHERE state = 'waiting'").await, 0);
}

async fn what_is_handed_in_again_while_it_is_turned_locks_nobody_out(world: World) {
    handed_in_again(&world, async |store, taken| {
        let (_, session, version) = store.brief(taken, world.now).await.unwrap();
        store.commit(taken, &session, version, &[record("hello"), reply("good day")], world.now).await.unwrap();
    })
    .await;
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE state = 'done'").await, 151, "each once");
}

async fn what_is_handed_in_again_while_it_is_given_up_locks_nobody_out(world: World) {
    handed_in_again(&world, async |store, taken| store.give_up(taken, world.now).await.unwrap()).await;
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE state = 'failed'").await, 151, "each once");
    assert_eq!(world.number("SELECT COUNT(*) FROM escalation").await, 1, "one person is called");
}

/// Telegram hands in again what it was not told to have arrived, while `settle` ends each.
async fn handed_in_again(world: &World, settle: impl AsyncFn(&Store, &Taken)) {
    const EVENTS: usize = 150;
    let now = world.now;
    let (door, other) = (world.store.clone(), world.another_hand().await);
    let newest = Arc::new(Mutex::new(0));
    let all_are_turned = Arc::new(AtomicBool::new(false));
    let again = {
        let (newest, all_are_turned) = (Arc::clone(&newest), Arc::clone(&all_are_turned));
        tokio::spawn(async move {
            while !all_are_turned.load(Ordering::SeqCst) {
                let event = *newest.lock().unwrap();
                let received = other.put(&said(&format!("k{event}"), "one address", "hello"), now).await.unwrap();
                assert!(event == 0 || received.repeat);
            }
        })
    };
    for event in 1..=EVENTS {
        door.put(&said(&format!("k{event}"), "one address", "hello"), now).await.unwrap();
        *newest.lock().unwrap() = event;
        while let Some(taken) = door.take("node", now, LEASE).await.unwrap() {
            settle(&door, &taken).await;
        }
    }
    all_are_turned.store(true, Ordering::SeqCst);
    again.await.unwrap();
    while let Some(taken) = door.take("node", now, LEASE).await.unwrap() {
        settle(&door, &taken).await;
    }
}
