use chrono::TimeDelta;
use guidepost::engine::effect::{Effect, Subject};
use guidepost::engine::event::Event;
use guidepost::store::Deed;
use guidepost::store::error::StoreError;

use super::{LEASE, World, contract, deed};

contract!(
    a_ring_rings_once_at_its_moment,
    a_ring_set_anew_to_a_later_moment_rings_again,
    a_silenced_ring_can_be_set_again,
    the_next_questions_wait_is_set_though_the_last_one_rang_too_late_by_the_clock,
    a_ring_that_cannot_be_read_calls_a_person_and_holds_up_no_other,
    a_ring_of_somebody_whose_key_cannot_be_read_calls_a_person_and_holds_up_no_other,
    for_want_of_a_master_key_somebody_waits_and_holds_up_no_other,
);

fn wait_over(wait: u32, at: chrono::DateTime<chrono::Utc>) -> Deed {
    deed(Effect::Ring { subject: Subject::Wait, at, event: Event::WaitOver { wait } })
}

async fn a_ring_rings_once_at_its_moment(mut world: World) {
    assert_eq!(world.store.next_ring_at().await.unwrap(), None);
    let at = world.now + TimeDelta::minutes(5);
    world.happens("a", |_| vec![wait_over(1, at)]).await;
    // The same ring asked for twice is one ring.
    world.happens("a", |_| vec![wait_over(1, at)]).await;
    assert_eq!(world.store.next_ring_at().await.unwrap(), Some(at));
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 0);
    world.now = at;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 0);
    let taken = world.take().await.unwrap();
    assert_eq!(taken.event, Event::WaitOver { wait: 1 });
    world.turn(&taken, &[wait_over(1, at)]).await.unwrap();
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 0, "its moment was");
}

async fn a_ring_set_anew_to_a_later_moment_rings_again(mut world: World) {
    let at = world.now + TimeDelta::minutes(5);
    world.happens("a", |_| vec![wait_over(1, at)]).await;
    world.now = at;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    let taken = world.take().await.unwrap();
    let later = at + TimeDelta::hours(1);
    world.turn(&taken, &[wait_over(1, later)]).await.unwrap();
    assert_eq!(world.store.next_ring_at().await.unwrap(), Some(later));
    world.now = later;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    assert!(world.take().await.is_some());
}

async fn a_silenced_ring_can_be_set_again(mut world: World) {
    let at = world.now + TimeDelta::minutes(5);
    world.happens("a", |_| vec![wait_over(1, at)]).await;
    world.happens("b", |_| vec![wait_over(1, at)]).await;
    world.happens("a", |_| vec![deed(Effect::Silence(Subject::Wait))]).await;
    let sooner = world.now + TimeDelta::minutes(1);
    world.happens("a", |_| vec![wait_over(1, sooner)]).await;
    assert_eq!(world.store.next_ring_at().await.unwrap(), Some(sooner));
    world.now = at;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 2, "b's is b's own");
}

async fn the_next_questions_wait_is_set_though_the_last_one_rang_too_late_by_the_clock(mut world: World) {
    let (asked_at, far) = (world.now, world.now + TimeDelta::days(7));
    world.happens("a", |_| vec![wait_over(1, far)]).await;
    // The clock jumps a week ahead, and back.
    world.now = far;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    world.now = asked_at + TimeDelta::minutes(1);
    let taken = world.take().await.unwrap();
    let soon = world.now + TimeDelta::minutes(30);
    world.turn(&taken, &[wait_over(2, soon)]).await.unwrap();
    assert_eq!(world.store.next_ring_at().await.unwrap(), Some(soon));
    world.now = soon;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    assert_eq!(world.take().await.unwrap().event, Event::WaitOver { wait: 2 });
}

async fn a_ring_that_cannot_be_read_calls_a_person_and_holds_up_no_other(world: World) {
    damaged_rings(world, "UPDATE ring SET event = '{}' WHERE contact_id = ").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_no_text_at_all_holds_up_no_other_ring() {
    for no_text in ["X'00ff'", "CAST(X'00ff' AS TEXT)"] {
        let damage = format!("UPDATE ring SET event = {no_text} WHERE contact_id = ");
        damaged_rings(World::on_sqlite().await, &damage).await;
    }
}

async fn a_ring_of_somebody_whose_key_cannot_be_read_calls_a_person_and_holds_up_no_other(world: World) {
    let statement = "UPDATE person_key SET wrapped = (SELECT event FROM inbox LIMIT 1) WHERE person_id = \
                     (SELECT person_id FROM contact WHERE id = ";
    damaged_rings(world, statement).await;
}

async fn damaged_rings(mut world: World, damage: &str) {
    let at = world.now + TimeDelta::minutes(5);
    let (_, broken) = world.happens("a", |_| vec![wait_over(1, at)]).await;
    let (_, whole) = world.happens("b", |_| vec![wait_over(1, at)]).await;
    let closes = ")".repeat(damage.matches('(').count() - damage.matches(')').count());
    world.execute(&format!("{damage}'{broken}'{closes}")).await;
    // One that has not read the key before.
    world.store = world.another_node().await;
    world.now = at;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 2);
    let taken = world.take().await.unwrap();
    assert_eq!((taken.contact_id.as_str(), &taken.event), (whole.as_str(), &Event::WaitOver { wait: 1 }));
    world.turn(&taken, &[]).await.unwrap();
    assert_eq!(world.take().await, None);
    let waiting = "SELECT COUNT(*) FROM escalation WHERE state = 'waiting' AND contact_id = ";
    assert_eq!(world.number(&format!("{waiting}'{broken}'")).await, 1, "a person is called");
    assert_eq!(world.number(&format!("{waiting}'{whole}'")).await, 0);
    assert_eq!(world.number("SELECT COUNT(*) FROM ring WHERE state = 'waiting' AND subject = 'wait'").await, 0);
}

/// A process that was started with the new master key alone, in the middle of a rotation.
async fn for_want_of_a_master_key_somebody_waits_and_holds_up_no_other(mut world: World) {
    let at = world.now + TimeDelta::minutes(5);
    let (_, broken) = world.happens("a", |_| vec![wait_over(1, at)]).await;
    let (_, whole) = world.happens("b", |_| vec![wait_over(1, at)]).await;
    world.say("a", "hello").await;
    let person = format!("person_id = (SELECT person_id FROM contact WHERE id = '{broken}')");
    world.execute("CREATE TABLE as_it_was AS SELECT person_id, wrapped, wrapped_by FROM person_key").await;
    let spoil = "wrapped = (SELECT event FROM inbox LIMIT 1), wrapped_by = 'another master key'";
    world.execute(&format!("UPDATE person_key SET {spoil} WHERE {person}")).await;
    world.store = world.another_node().await;
    world.now = at;
    let said = world.store.ring_due(world.now, 10).await;
    assert!(matches!(said, Err(StoreError::Damaged { .. })), "whoever runs the house hears of it: {said:?}");
    let taken = world.take().await.unwrap();
    assert_eq!(taken.contact_id, whole, "the others are rung for and turned");
    world.turn(&taken, &[]).await.unwrap();
    assert_eq!(world.take().await, None);
    let given_up = "SELECT (SELECT COUNT(*) FROM escalation) + (SELECT COUNT(*) FROM inbox WHERE state = 'failed')";
    assert_eq!(world.number(given_up).await, 0, "nothing is given up");
    // The master key comes back.
    let old = |column: &str| format!("(SELECT o.{column} FROM as_it_was o WHERE o.person_id = person_key.person_id)");
    let mend = format!("UPDATE person_key SET wrapped = {}, wrapped_by = {}", old("wrapped"), old("wrapped_by"));
    world.execute(&mend).await;
    world.wait(LEASE);
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    for event in ["said", "wait-over"] {
        let taken = world.take().await.unwrap();
        assert_eq!((taken.contact_id.as_str(), taken.event.name()), (broken.as_str(), event));
        world.turn(&taken, &[]).await.unwrap();
    }
}
