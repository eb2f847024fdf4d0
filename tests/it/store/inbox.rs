use std::time::Duration;

use chrono::TimeDelta;
use guidepost::care::escalation::{EscalationState, Urgency};
use guidepost::engine::event::Event;
use guidepost::store::turn_line::Taker;
use guidepost::store::{CommitError, Store, StoreError};

use super::{LEASE, World, contract, deed, record, said, waiting};
use guidepost::engine::effect::{Effect, Subject};

contract!(
    a_repeated_key_is_stored_once,
    one_contacts_events_are_taken_in_order_and_one_at_a_time,
    no_more_are_taken_than_were_asked_for,
    a_lease_that_ran_out_is_taken_again,
    a_turn_that_failed_leaves_a_human_with_a_clock,
    a_failed_climb_leaves_its_escalation_with_a_new_clock,
    an_event_that_cannot_be_read_holds_up_nobody,
    the_desk_acts_on_contacts_that_are_known,
    waiting_for_a_turn_ends_with_the_turn,
    an_event_waits_for_the_commit_of_the_one_before,
);

async fn a_repeated_key_is_stored_once(world: World) {
    let first = world.store.put(&said("telegram:1", "42", "hello"), world.now).await.unwrap();
    let again = world.store.put(&said("telegram:1", "42", "hello"), world.now).await.unwrap();
    let other = world.store.put(&said("telegram:2", "42", "hello"), world.now).await.unwrap();
    assert!(!first.repeat && again.repeat && !other.repeat);
    assert_eq!((first.turn, &first.contact_id), (again.turn, &again.contact_id));
    assert!(other.turn > first.turn);
    assert_eq!(other.contact_id, first.contact_id, "one address is one contact");
    let elsewhere = world.store.put(&said("telegram:3", "43", "hello"), world.now).await.unwrap();
    assert_ne!(elsewhere.contact_id, first.contact_id);
}

async fn one_contacts_events_are_taken_in_order_and_one_at_a_time(mut world: World) {
    let (first, second) = (world.say("a", "1").await, world.say("a", "2").await);
    // Who comes at the same moment may be taken in any order.
    world.wait(TimeDelta::microseconds(1));
    let other = world.say("b", "3").await;
    let taken = world.take().await.unwrap();
    assert_eq!(taken.turn, first.turn);
    assert_eq!(taken.event, Event::Said { words: "1".into() });
    assert_eq!(taken.attempts, 1);
    assert_eq!(world.take().await.unwrap().turn, other.turn, "a's second event waits for its first");
    assert_eq!(world.take().await, None);
    world.turn(&taken, &[]).await.unwrap();
    assert_eq!(world.take().await.unwrap().turn, second.turn);
}

/// However the database goes about it: PostgreSQL may ask a subquery again for each row, and whoever then stands at the
/// head of the line is free, while the one taken before is in nobody's hands until the lease ends.
async fn no_more_are_taken_than_were_asked_for(world: World) {
    const PEOPLE: usize = 40;
    const TAKEN: &str = "SELECT COUNT(*) FROM turn_line WHERE taken_until IS NOT NULL";
    for person in 0..PEOPLE {
        world.say(&format!("address {person}"), "hello").await;
    }
    let ways = ["hashjoin", "mergejoin", "hashagg", "sort", "material", "memoize", "seqscan", "indexscan"];
    for kept in 0..=ways.len() {
        let store = if world.store.is_sqlite() {
            world.another_node().await
        } else {
            let off: Vec<String> = ways[..kept].iter().map(|way| format!("-c%20enable_{way}%3Doff")).collect();
            Store::open(&format!("{}?options={}", world.url, off.join("%20")), super::key(), world.now).await.unwrap()
        };
        let taken = store.take_many(&Taker { node: "node", until: world.now + LEASE }, world.now, 2).await.unwrap();
        let in_hand = i64::try_from((kept + 1) * 2).unwrap();
        assert_eq!((taken.len(), world.number(TAKEN).await), (2, in_hand), "without {:?}", &ways[..kept]);
    }
}

async fn a_lease_that_ran_out_is_taken_again(mut world: World) {
    world.say("a", "1").await;
    let lost = world.take().await.unwrap();
    assert_eq!(world.take().await, None);
    world.wait(LEASE);
    let again = world.take().await.unwrap();
    assert_eq!((again.turn, again.attempts), (lost.turn, 2));
    // The first taker wakes up late: its giving up changes nothing, and of the two turns one is kept.
    world.store.give_up(&lost, world.now).await.unwrap();
    assert!(!world.store.is_done(lost.turn).await.unwrap());
    world.turn(&again, &[record("in time")]).await.unwrap();
    assert!(world.store.is_done(lost.turn).await.unwrap());
    assert_eq!(world.turn(&lost, &[record("late")]).await, Err(CommitError::Stale));
    assert_eq!(world.number("SELECT COUNT(*) FROM transcript").await, 1);
}

async fn a_turn_that_failed_leaves_a_human_with_a_clock(mut world: World) {
    let received = world.say("a", "my chest hurts").await;
    let next = world.say("a", "hello?").await;
    let taken = world.take().await.unwrap();
    world.store.give_up(&taken, world.now).await.unwrap();
    assert!(world.store.is_done(taken.turn).await.unwrap());

    let queue = world.store.queue().await.unwrap();
    assert_eq!(queue.len(), 1);
    assert_eq!((queue[0].escalation.reason.as_str(), queue[0].escalation.urgency), ("turn-failed", Urgency::Soon));
    assert_eq!(queue[0].last_words, Some("my chest hurts".into()), "the advocate sees what the bot could not answer");
    let EscalationState::Waiting { climbs_at } = queue[0].escalation.state else { panic!("it waits") };
    assert_eq!(world.store.next_ring_at().await.unwrap(), Some(climbs_at));

    // The next one fails, too: one escalation is enough.
    let taken = world.take().await.unwrap();
    assert_eq!(taken.turn, next.turn);
    world.store.give_up(&taken, world.now).await.unwrap();
    assert_eq!(world.store.queue().await.unwrap().len(), 1);

    world.now = climbs_at;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    let rung = world.take().await.unwrap();
    assert_eq!(rung.event, Event::ClimbDue { escalation: queue[0].escalation.id.clone(), version: 0 });
    assert_eq!(rung.contact_id, received.contact_id);
}

async fn a_failed_climb_leaves_its_escalation_with_a_new_clock(mut world: World) {
    let (turn, contact) = world
        .happens("a", |briefing| {
            let escalation = waiting("e1", &briefing.contact.id, world.now);
            let event = Event::ClimbDue { escalation: "e1".into(), version: 0 };
            let at = world.now + TimeDelta::minutes(15);
            vec![
                deed(Effect::Escalation(escalation)),
                deed(Effect::Ring { subject: Subject::Escalation("e1".into()), at, event }),
            ]
        })
        .await;
    world.wait(TimeDelta::minutes(15));
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    let climb = world.take().await.unwrap();
    assert!(climb.turn > turn);
    world.store.give_up(&climb, world.now).await.unwrap();
    let rings_at = world.store.next_ring_at().await.unwrap().expect("it has a clock again");
    assert!(rings_at > world.now);
    world.now = rings_at;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    let again = world.take().await.unwrap();
    assert_eq!((again.event, again.contact_id), (climb.event, contact));
}

async fn an_event_that_cannot_be_read_holds_up_nobody(mut world: World) {
    world.say("a", "1").await;
    // Of two that came in the same moment, either may be first.
    world.wait(TimeDelta::microseconds(1));
    world.say("b", "2").await;
    world.execute("UPDATE inbox SET event = (SELECT k.wrapped FROM person_key k LIMIT 1) WHERE key = 'k0'").await;
    let taken = world.take().await.unwrap();
    assert_eq!(taken.event, Event::Said { words: "2".into() });
    assert_eq!(world.text("SELECT state FROM inbox WHERE key = 'k0'").await.unwrap(), "failed");
    assert_eq!(world.store.queue().await.unwrap()[0].escalation.reason, "turn-failed");
}

async fn the_desk_acts_on_contacts_that_are_known(world: World) {
    let event = Event::HandedBack { by: "ana".into() };
    let nobody = world.store.put_for("desk:1", "c0", &event, world.now).await;
    assert_eq!(nobody.unwrap_err(), StoreError::NoSuchContact);
    let known = world.say("a", "1").await.contact_id;
    let first = world.store.put_for("desk:1", &known, &event, world.now).await.unwrap();
    let again = world.store.put_for("desk:1", &known, &event, world.now).await.unwrap();
    assert!(!first.repeat && again.repeat);
}

async fn waiting_for_a_turn_ends_with_the_turn(world: World) {
    let received = world.say("a", "1").await;
    assert!(!world.store.wait_done(received.turn, Duration::from_millis(20)).await.unwrap());
    let (store, turn) = (world.store.clone(), received.turn);
    let waiter = tokio::spawn(async move { store.wait_done(turn, Duration::from_secs(20)).await.unwrap() });
    let taken = world.take().await.unwrap();
    world.turn(&taken, &[]).await.unwrap();
    assert!(waiter.await.unwrap());
}

/// Numbers are given in the order of the commits only because whoever inserts a contact's event holds its row until then.
async fn an_event_waits_for_the_commit_of_the_one_before(world: World) {
    let contact = world.say("a", "1").await.contact_id;
    let mut before = world.connection().await;
    let begin = if world.store.is_sqlite() { "BEGIN IMMEDIATE" } else { "BEGIN" };
    sqlx::query(begin).execute(&mut before).await.unwrap();
    sqlx::query("UPDATE contact SET shown = shown WHERE id = $1")
        .bind(contact.clone())
        .execute(&mut before)
        .await
        .unwrap();
    let (store, now) = (world.store.clone(), world.now);
    let event = Event::HandedBack { by: "ana".into() };
    let mut acts = tokio::task::JoinSet::new();
    acts.spawn(async move { store.put_for("desk:1", &contact, &event, now).await.map(drop) });
    let (store, now) = (world.store.clone(), world.now);
    acts.spawn(async move { store.put(&said("door:1", "a", "2"), now).await.map(drop) });
    let early = tokio::time::timeout(Duration::from_millis(300), acts.join_next()).await;
    assert!(early.is_err(), "it went past the one before");
    sqlx::query("ROLLBACK").execute(&mut before).await.unwrap();
    for act in acts.join_all().await {
        act.unwrap();
    }
}
