//! The doctor: silent about a healthy house, and one plain sentence about each thing that is wrong.

use chrono::TimeDelta;
use guidepost::engine::effect::{Effect, PersonChange, Subject};
use guidepost::engine::event::Event;

use crate::store::{World, contract, deed, record, reply, waiting};

contract!(
    a_healthy_house_has_no_complaint,
    each_broken_promise_is_named_and_said_how_to_mend,
    what_does_not_open_is_named_by_its_place_and_never_by_its_words,
);

async fn codes(world: &World) -> Vec<&'static str> {
    world.store.complaints(world.now, true).await.unwrap().iter().map(|complaint| complaint.code).collect()
}

async fn a_house(world: &World) -> String {
    let now = world.now;
    let (_, contact) = world
        .happens("rosa", |briefing| {
            let event = Event::ClimbDue { escalation: "e".into(), version: 0 };
            vec![
                record("hello"),
                deed(Effect::Person(PersonChange::Name("Rosa".into()))),
                deed(Effect::Escalation(waiting("e", &briefing.contact.id, now))),
                deed(Effect::Ring {
                    subject: Subject::Escalation("e".into()),
                    at: now + TimeDelta::minutes(15),
                    event,
                }),
                reply("one"),
            ]
        })
        .await;
    let delivery = world.deliver().await.unwrap();
    world.sent(&delivery).await;
    contact
}

async fn a_healthy_house_has_no_complaint(world: World) {
    a_house(&world).await;
    assert_eq!(world.store.complaints(world.now, false).await.unwrap(), []);
    assert_eq!(world.store.complaints(world.now, true).await.unwrap(), []);
}

async fn each_broken_promise_is_named_and_said_how_to_mend(mut world: World) {
    let contact = a_house(&world).await;
    let now = world.now.timestamp_micros();
    for (statement, code, undone) in [
        (
            "UPDATE ring SET state = 'silenced'".to_owned(),
            "escalation-without-clock",
            "UPDATE ring SET state = 'waiting'".to_owned(),
        ),
        (
            "UPDATE escalation SET state = 'claimed', held_by = 'nobody'".to_owned(),
            "escalation-without-owner",
            "UPDATE escalation SET state = 'waiting', held_by = NULL".to_owned(),
        ),
        (
            "UPDATE session SET edition = 'gone'".to_owned(),
            "editions-gone",
            "UPDATE session SET edition = NULL".to_owned(),
        ),
        (
            "INSERT INTO person (id, created_at) VALUES ('p0', 0)".to_owned(),
            "people-without-contact",
            "DELETE FROM person WHERE id = 'p0'".to_owned(),
        ),
        (
            "UPDATE transcript SET delivery_id = 'gone' WHERE side = 'them'".to_owned(),
            "lines-without-delivery",
            "UPDATE transcript SET delivery_id = NULL WHERE side = 'them'".to_owned(),
        ),
        (
            "UPDATE person_key SET wrapped_by = 'older'".to_owned(),
            "keys-not-rotated",
            "UPDATE person_key SET wrapped_by = (SELECT wrapped_by FROM house_key LIMIT 1)".to_owned(),
        ),
        (
            format!("INSERT INTO node (name, keys, seen_at) VALUES ('fast', '', {})", now + 60_000_000),
            "nodes-from-the-future",
            "DELETE FROM node".to_owned(),
        ),
        (
            format!("UPDATE house SET value = '{}' WHERE name = 'opened-at'", now - 9 * 86_400_000_000),
            "no-backup",
            format!("UPDATE house SET value = '{now}' WHERE name = 'opened-at'"),
        ),
    ] {
        world.execute(&statement).await;
        let complaints = world.store.complaints(world.now, true).await.unwrap();
        let complaint = complaints.iter().find(|complaint| complaint.code == code);
        let complaint = complaint.unwrap_or_else(|| panic!("{code} after {statement}: {complaints:?}"));
        assert!(complaint.rows == 1 && !complaint.mend.is_empty() && !complaint.what.contains("Rosa"), "{complaint:?}");
        world.execute(&undone).await;
        assert_eq!(codes(&world).await, Vec::<&str>::new(), "mended after {code}");
    }

    world.say("rosa", "still here").await;
    assert_eq!(codes(&world).await, Vec::<&str>::new(), "not at once");
    world.wait(TimeDelta::hours(1));
    assert_eq!(codes(&world).await, ["events-waiting", "rings-overdue"]);
    let taken = world.take().await.unwrap();
    world.wait(TimeDelta::hours(1));
    assert!(codes(&world).await.contains(&"turns-not-relieved"));
    let taken = world.take().await.filter(|again| again.turn == taken.turn).unwrap();
    world.turn(&taken, &[reply("two")]).await.unwrap();
    world.wait(TimeDelta::hours(1));
    assert!(codes(&world).await.contains(&"deliveries-waiting"));
    world.deliver().await.unwrap();
    world.wait(TimeDelta::hours(1));
    assert!(codes(&world).await.contains(&"deliveries-not-relieved"));
    world.now = crate::store::start() - TimeDelta::days(1);
    assert!(codes(&world).await.contains(&"from-the-future"));

    world.execute(&format!("DELETE FROM escalation WHERE contact_id = '{contact}'")).await;
    assert!(codes(&world).await.contains(&"rings-for-nothing"));
    world.execute("DELETE FROM person_key").await;
    assert!(codes(&world).await.contains(&"people-half-erased"));
}

async fn what_does_not_open_is_named_by_its_place_and_never_by_its_words(world: World) {
    a_house(&world).await;
    world.execute("UPDATE person SET name = (SELECT address FROM contact LIMIT 1)").await;
    world.execute("UPDATE session SET state = (SELECT address FROM contact LIMIT 1)").await;
    let complaints = world.store.complaints(world.now, false).await.unwrap();
    let told: Vec<&str> = complaints.iter().map(|complaint| complaint.what.as_str()).collect();
    assert_eq!(
        told,
        [
            "1 values of person.name do not open with the keys that are known here",
            "1 values of session.state do not open with the keys that are known here"
        ]
    );
}
