//! Letting go of what is over and old, and of nothing else.

use chrono::TimeDelta;
use guidepost::care::escalation::EscalationState;
use guidepost::engine::effect::{Effect, Subject};
use guidepost::engine::event::{DeliveryKind, Event};

use crate::store::{World, contract, deed, record, reply, say_as, visit, waiting};

contract!(
    old_lines_go_with_their_words_and_the_newest_turn_stays,
    nothing_goes_of_somebody_who_waits_for_a_human,
    what_is_still_to_be_sent_stays,
    old_events_and_rings_go_and_what_waits_stays,
    two_nodes_let_go_at_once_and_neither_fails,
    visits_rides_and_escalations_that_are_over_go,
);

async fn lines_go(world: &World, before: TimeDelta) -> u64 {
    let (mut after, mut rows) = (Some(String::new()), 0);
    while let Some(contact) = after {
        let step = world.store.let_go_of_lines(&contact, world.now - before).await.unwrap();
        rows += step.rows;
        after = step.next;
    }
    rows
}

async fn deliver_all(world: &World) {
    while let Some(delivery) = world.deliver().await {
        world.sent(&delivery).await;
    }
}

async fn old_lines_go_with_their_words_and_the_newest_turn_stays(mut world: World) {
    let (_, rosa) = world.happens("rosa", |_| vec![record("first"), reply("one")]).await;
    world.happens("rosa", |_| vec![record("second"), reply("two")]).await;
    deliver_all(&world).await;
    world.wait(TimeDelta::days(30));
    world.happens("walter", |_| vec![record("young"), reply("three")]).await;
    deliver_all(&world).await;
    assert_eq!(lines_go(&world, TimeDelta::days(40)).await, 0);
    assert_eq!(lines_go(&world, TimeDelta::days(10)).await, 2);
    let left = world.store.conversation(&rosa, None, 9).await.unwrap();
    let words: Vec<_> = left.iter().map(|line| line.words.as_ref().unwrap().reveal()).collect();
    assert_eq!(words, ["second", "two"], "the open question is still on the page");
    assert_eq!(world.number("SELECT COUNT(*) FROM outbox").await, 2, "the words went with the line");
    world.wait(TimeDelta::days(1));
    world.happens("rosa", |_| vec![record("third")]).await;
    assert_eq!(lines_go(&world, TimeDelta::days(10)).await, 2, "until the conversation goes on");
}

async fn nothing_goes_of_somebody_who_waits_for_a_human(mut world: World) {
    let now = world.now;
    world.happens("rosa", |_| vec![record("first"), reply("one")]).await;
    let (_, rosa) = world
        .happens("rosa", |briefing| {
            vec![record("help"), deed(Effect::Escalation(waiting("e", &briefing.contact.id, now)))]
        })
        .await;
    world.happens("rosa", |_| vec![record("still here")]).await;
    deliver_all(&world).await;
    world.wait(TimeDelta::days(3_000));
    assert_eq!(lines_go(&world, TimeDelta::days(10)).await, 0);
    let events = world.store.let_go_of_events(0, world.now).await.unwrap();
    assert_eq!(events.rows, 0);
    assert_eq!(world.store.conversation(&rosa, None, 9).await.unwrap().len(), 4);
}

async fn what_is_still_to_be_sent_stays(mut world: World) {
    world.happens("rosa", |_| vec![record("first"), say_as(DeliveryKind::Notice, "a reminder")]).await;
    world.happens("rosa", |_| vec![record("second")]).await;
    world.wait(TimeDelta::days(30));
    assert_eq!(lines_go(&world, TimeDelta::days(10)).await, 1, "the line, not the message");
    assert_eq!(world.deliver().await.unwrap().body.text.reveal(), "a reminder");
}

async fn old_events_and_rings_go_and_what_waits_stays(mut world: World) {
    let at = world.now + TimeDelta::days(5);
    world
        .happens("rosa", |briefing| {
            let remind = |version| Event::ReminderDue { appointment: "v".into(), version, lead_minutes: 120 };
            let ring =
                |at, version| Effect::Ring { subject: Subject::Appointment("v".into()), at, event: remind(version) };
            vec![
                deed(Effect::Appointment(visit("v", &briefing.person.id, 0))),
                deed(ring(at, 0)),
                deed(ring(at + TimeDelta::days(300), 1)),
            ]
        })
        .await;
    world.wait(TimeDelta::days(6));
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    world.wait(TimeDelta::days(100));
    world.happens_after_ring("rosa").await;
    let step = world.store.let_go_of_rings("", world.now - TimeDelta::days(30)).await.unwrap();
    assert_eq!(step.rows, 1);
    assert_eq!(world.number("SELECT COUNT(*) FROM ring WHERE state = 'waiting'").await, 1);
    let step = world.store.let_go_of_events(0, world.now - TimeDelta::days(30)).await.unwrap();
    assert_eq!(step.rows, 1, "the first; the ring's was turned today");
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox").await, 1);
}

async fn two_nodes_let_go_at_once_and_neither_fails(mut world: World) {
    for n in 0..20 {
        for _ in 0..4 {
            world.happens(&format!("{n}"), |_| vec![record("hello"), reply("one")]).await;
        }
    }
    deliver_all(&world).await;
    world.wait(TimeDelta::days(30));
    let other = world.another_node().await;
    let before = world.now - TimeDelta::days(10);
    let all = async |store: &guidepost::store::Store| {
        let mut after = Some(String::new());
        while let Some(contact) = after {
            after = store.let_go_of_lines(&contact, before).await.unwrap().next;
        }
        let mut after = Some(0);
        while let Some(turn) = after {
            after = store.let_go_of_events(turn, before).await.unwrap().next;
        }
    };
    tokio::join!(all(&world.store), all(&other));
    assert_eq!(world.number("SELECT COUNT(*) FROM transcript").await, 20 * 2, "the newest turn of each");
    assert_eq!(world.number("SELECT COUNT(*) FROM outbox").await, 20);
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox").await, 0);
}

async fn visits_rides_and_escalations_that_are_over_go(mut world: World) {
    let now = world.now;
    world
        .happens("rosa", |briefing| {
            let over = EscalationState::Closed { by: "ana".into(), at: now, reason: "solved".into() };
            let escalation = waiting("e", &briefing.contact.id, now);
            let closed = guidepost::care::escalation::Escalation { state: over, version: 1, ..escalation.clone() };
            vec![
                deed(Effect::Appointment(visit("v", &briefing.person.id, 0))),
                deed(Effect::Escalation(escalation)),
                deed(Effect::Escalation(closed)),
            ]
        })
        .await;
    assert_eq!(world.store.let_go_of_facts(world.now).await.unwrap().rows, 0, "the visit is to come");
    world.wait(TimeDelta::days(60));
    assert_eq!(world.store.let_go_of_facts(world.now - TimeDelta::days(10)).await.unwrap().rows, 2);
    assert!(world.store.let_go_of_facts(world.now).await.unwrap().next.is_none());
}

impl World {
    /// Turns what a ring put into the inbox.
    async fn happens_after_ring(&self, _address: &str) {
        let taken = self.take().await.expect("the ring's event");
        self.turn(&taken, &[]).await.expect("it is kept");
    }
}
