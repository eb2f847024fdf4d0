use chrono::TimeDelta;
use guidepost::care::advocate::Role;
use guidepost::care::contact::Door;
use guidepost::care::escalation::Urgency;
use guidepost::care::ride::RideState;
use guidepost::engine::effect::{Effect, PersonChange, Record, Subject};
use guidepost::engine::event::Event;

use super::{World, asked, contract, deed, record, visit, waiting};

contract!(
    a_link_opens_once_and_in_time,
    a_cookie_ends_when_it_is_left_or_old,
    the_queue_shows_the_most_urgent_first,
    rides_are_work_until_they_are_answered,
    a_card_shows_what_is_known,
);

async fn a_link_opens_once_and_in_time(mut world: World) {
    let ana = world.store.add_advocate(" Ana ", Role::Supervisor, world.now).await.unwrap();
    assert_eq!((ana.name.as_str(), ana.role), ("Ana", Role::Supervisor));
    assert_eq!(world.store.advocates().await.unwrap(), std::slice::from_ref(&ana));
    let until = world.now + TimeDelta::minutes(10);
    let day = TimeDelta::hours(12);
    world.store.issue_link(&ana.id, "link-one", until, world.now).await.unwrap();
    world.store.issue_link(&ana.id, "link-two", until, world.now).await.unwrap();
    assert_eq!(world.store.advocate_by_cookie("link-one", world.now).await.unwrap(), None, "a link is no cookie");
    assert_eq!(world.store.enter("another", "c0", world.now, day).await.unwrap(), None);
    let (first, second) = tokio::join!(
        world.store.enter("link-one", "c1", world.now, day),
        world.store.enter("link-one", "c2", world.now, day)
    );
    let (first, second) = (first.unwrap(), second.unwrap());
    assert!(first.is_some() != second.is_some(), "of two who come at once, one enters");
    world.now = until;
    assert_eq!(world.store.enter("link-two", "c3", world.now, day).await.unwrap(), None, "too late");
    assert_eq!(world.store.enter("c1", "c4", world.now, day).await.unwrap(), None, "a cookie is no link");
    assert_eq!(world.text("SELECT token_hash FROM login WHERE token_hash LIKE '%link%'").await, None);
}

async fn a_cookie_ends_when_it_is_left_or_old(world: World) {
    let ana = world.store.add_advocate("Ana", Role::Advocate, world.now).await.unwrap();
    let lives = TimeDelta::hours(12);
    for (link, cookie) in [("l1", "c1"), ("l2", "c2")] {
        world.store.issue_link(&ana.id, link, world.now + lives, world.now).await.unwrap();
        assert_eq!(world.store.enter(link, cookie, world.now, lives).await.unwrap(), Some(ana.clone()));
    }
    assert_eq!(world.store.advocate_by_cookie("c1", world.now).await.unwrap(), Some(ana.clone()));
    world.store.leave("c1").await.unwrap();
    assert_eq!(world.store.advocate_by_cookie("c1", world.now).await.unwrap(), None);
    assert_eq!(world.store.advocate_by_cookie("c2", world.now).await.unwrap(), Some(ana));
    assert_eq!(world.store.advocate_by_cookie("c2", world.now + lives).await.unwrap(), None);
}

async fn the_queue_shows_the_most_urgent_first(mut world: World) {
    let ana = world.store.add_advocate("Ana", Role::Advocate, world.now).await.unwrap();
    for (address, urgency) in [("one", Urgency::Routine), ("two", Urgency::Now), ("three", Urgency::Routine)] {
        world
            .happens(address, |briefing| {
                let escalation = waiting(&format!("e-{address}"), &briefing.contact.id, world.now);
                let happened = Record::Happened { what: "escalated", detail: "danger".into() };
                vec![
                    record(&format!("words of {address}")),
                    deed(Effect::Record(happened)),
                    deed(Effect::Person(PersonChange::Name(address.into()))),
                    deed(Effect::Person(PersonChange::Language("es".into()))),
                    deed(Effect::Escalation(guidepost::care::escalation::Escalation { urgency, ..escalation })),
                ]
            })
            .await;
        world.wait(TimeDelta::minutes(1));
    }
    for address in ["two", "three"] {
        world.happens(address, |_| vec![record("hello")]).await;
    }
    world.wait(TimeDelta::minutes(1));
    world
        .happens("one", |briefing| {
            let claimed = briefing.escalation.clone().unwrap().claim(ana.id.clone(), world.now, world.now).unwrap();
            vec![deed(Effect::Escalation(claimed))]
        })
        .await;
    let queue = world.store.queue().await.unwrap();
    let names: Vec<&str> = queue.iter().map(|row| row.name.as_ref().unwrap().reveal()).collect();
    assert_eq!(names, ["two", "one", "three"]);
    assert_eq!(queue[0].last_words, Some("words of two".into()), "in danger, the words that told of it");
    assert_eq!(queue[2].last_words, Some("hello".into()));
    assert_eq!((queue[0].door, queue[0].language.as_deref()), (Door::Web, Some("es")));
    assert_eq!(queue[0].holder_name, None);
    assert_eq!(queue[1].holder_name.as_deref(), Some("Ana"));
    let people = world.store.people(2).await.unwrap();
    assert_eq!(people.len(), 2);
    assert_eq!(people[0].name, Some("one".into()));
    assert_eq!(people[0].last_at, Some(world.now));
}

async fn rides_are_work_until_they_are_answered(world: World) {
    let (_, contact) = world
        .happens("ana", |briefing| {
            let event = Event::RideAnswerDue { ride: "r".into() };
            let at = world.now + TimeDelta::hours(4);
            vec![
                deed(Effect::Ride(asked("r", &briefing.person.id, world.now))),
                deed(Effect::Ring { subject: Subject::Ride("r".into()), at, event }),
            ]
        })
        .await;
    let work = world.store.rides_asked().await.unwrap();
    assert_eq!(work.len(), 1);
    assert_eq!((work[0].ride.clone(), &work[0].contact_id), (asked("r", &work[0].ride.person, world.now), &contact));
    world
        .happens("ana", |briefing| {
            assert_eq!(briefing.rides.len(), 1);
            let settled = briefing.rides[0].clone().settled(true, Some("a blue van".into())).unwrap();
            vec![deed(Effect::Ride(settled))]
        })
        .await;
    assert!(world.store.rides_asked().await.unwrap().is_empty());
    let card = world.store.person_card(&contact, world.now).await.unwrap().unwrap();
    assert_eq!((card.rides[0].state, &card.rides[0].note), (RideState::Confirmed, &Some("a blue van".into())));
}

async fn a_card_shows_what_is_known(world: World) {
    let ben = world.store.add_advocate("Ben", Role::Advocate, world.now).await.unwrap();
    let (_, contact) = world
        .happens("ana", |briefing| {
            vec![
                deed(Effect::Appointment(visit("v", &briefing.person.id, 0))),
                deed(Effect::Note { by: ben.id.clone(), words: "prefers mornings".into() }),
            ]
        })
        .await;
    let card = world.store.person_card(&contact, world.now).await.unwrap().unwrap();
    assert_eq!(card.appointments.len(), 1);
    assert_eq!((card.notes[0].by_name.as_str(), card.notes[0].words.reveal()), ("Ben", "prefers mornings"));
    assert!(!card.invented);
    world.store.mark_invented(&card.person.id, "rosa").await.unwrap();
    assert!(world.store.person_card(&contact, world.now).await.unwrap().unwrap().invented);
    assert!(world.store.people(1).await.unwrap()[0].invented);
    assert_eq!(world.store.person_card("c0", world.now).await.unwrap(), None);

    assert_eq!(world.store.contact_by_address(Door::Web, &"ana".into()).await.unwrap(), Some(contact.clone()));
    assert_eq!(world.store.contact_by_address(Door::Telegram, &"ana".into()).await.unwrap(), None);
    let (found, person) = world.store.person_of_contact(&contact).await.unwrap().unwrap();
    assert_eq!((found.id, person.id), (contact, card.person.id));
}
