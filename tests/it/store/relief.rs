//! A killed process's work goes on with the next one, at once.

use chrono::TimeDelta;
use guidepost::store::relief::Relieved;

use super::{LEASE, World, contract, reply};

contract!(
    what_a_killed_process_had_in_its_hands_goes_on_at_once,
    beside_a_living_process_nothing_is_taken_out_of_its_hands,
);

async fn what_a_killed_process_had_in_its_hands_goes_on_at_once(world: World) {
    world.store.move_in(world.now).await.unwrap();
    world.happens("a", |_| vec![reply("1")]).await;
    world.say("b", "hello").await;
    let (sending, turning) = (world.deliver().await.unwrap(), world.take().await.unwrap());
    // Killed: its sign goes with it, its leases stay.
    let World { store, url, mut now, folder: _folder, .. } = world;
    drop(store);
    now += TimeDelta::seconds(1);
    let next = guidepost::store::Store::open(&url, super::key(), now).await.unwrap();
    assert_eq!(next.take("next", now, LEASE).await.unwrap(), None, "the leases still hold");
    assert_eq!(next.take_delivery(None, now, LEASE).await.unwrap(), None);
    assert_eq!(next.move_in(now).await.unwrap(), Relieved { turns: 1, deliveries: 1 });
    let again = next.take("next", now, LEASE).await.unwrap().unwrap();
    assert_eq!((again.turn, again.attempts), (turning.turn, turning.attempts + 1));
    let again = next.take_delivery(None, now, LEASE).await.unwrap().unwrap();
    assert_eq!((again.id, again.possible_repeat), (sending.id, true), "it may have arrived");
}

async fn beside_a_living_process_nothing_is_taken_out_of_its_hands(world: World) {
    world.store.move_in(world.now).await.unwrap();
    world.say("b", "hello").await;
    world.take().await.unwrap();
    let other = world.another_node().await;
    let moved_in = other.move_in(world.now).await;
    if world.store.is_sqlite() {
        let refused = moved_in.unwrap_err().to_string();
        assert!(refused.contains("another Guidepost serves from this database; stop that one"), "{refused}");
    } else {
        assert_eq!(moved_in.unwrap(), Relieved::default());
    }
    assert_eq!(other.take("other", world.now, LEASE).await.unwrap(), None);
}
