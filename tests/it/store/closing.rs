//! Changes that are given up in the middle, and changes that share a commit.

use std::time::Duration;

use super::{World, contract, said};

contract!(a_change_given_up_halfway_leaves_nothing_and_stops_nobody, a_crowd_of_events_is_stored_whole);

async fn a_change_given_up_halfway_leaves_nothing_and_stops_nobody(world: World) {
    // Given up at every moment of its work that a few microseconds can hit, in the middle of others' work.
    let mut crowd = tokio::task::JoinSet::new();
    for index in 0..200_u64 {
        let (store, now) = (world.store.clone(), world.now);
        crowd.spawn(async move {
            let incoming = said(&format!("hasty {index}"), "hasty", "hello");
            let put = store.put(&incoming, now);
            tokio::time::timeout(Duration::from_micros(index * 40), put).await.is_ok_and(|stored| stored.is_ok())
        });
        let (store, now) = (world.store.clone(), world.now);
        crowd.spawn(async move {
            let incoming = said(&format!("calm {index}"), "calm", "hello");
            // Another's haste may undo a shared commit; then it is said so, and doing it again is right.
            while store.put(&incoming, now).await.is_err() {}
            false
        });
    }
    let stored = crowd.join_all().await.into_iter().filter(|stored| *stored).count();
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE key LIKE 'calm %'").await, 200);
    let hasty = world.number("SELECT COUNT(*) FROM inbox WHERE key LIKE 'hasty %'").await;
    assert!(hasty >= i64::try_from(stored).unwrap(), "what was acknowledged is there: {stored} of {hasty}");
    world.say("a", "and life goes on").await;
    // No transaction stays open that would keep another process from writing.
    let other = world.another_node().await;
    tokio::time::timeout(Duration::from_secs(2), other.ready()).await.expect("the other may write").unwrap();
}

async fn a_crowd_of_events_is_stored_whole(world: World) {
    let mut crowd = tokio::task::JoinSet::new();
    for index in 0..300 {
        let (store, now) = (world.store.clone(), world.now);
        let incoming = said(&format!("k{index}"), &format!("address {}", index % 30), "hello");
        crowd.spawn(async move { store.put(&incoming, now).await.unwrap() });
    }
    let received = crowd.join_all().await;
    assert_eq!(received.len(), 300);
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox").await, 300);
    assert_eq!(world.number("SELECT COUNT(*) FROM contact").await, 30);
    assert_eq!(world.number("SELECT COUNT(*) FROM person").await, 30);
}
