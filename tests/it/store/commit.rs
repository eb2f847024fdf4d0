use chrono::TimeDelta;
use guidepost::care::contact::Door;
use guidepost::care::escalation::EscalationState;
use guidepost::care::person::NoticeConsent;
use guidepost::care::ride::Ride;
use guidepost::engine::briefing::Briefing;
use guidepost::engine::effect::{Effect, PersonChange, Record, Subject};
use guidepost::engine::event::{Attachment, Event};
use guidepost::engine::session::Session;
use guidepost::store::commit::{AtOnce, Decided, Kept};
use guidepost::store::transcript::Side;
use guidepost::store::{CommitError, Deed};
use serde_json::json;

use super::{LEASE, World, asked, body, contract, deed, record, reply, visit, waiting};

contract!(
    what_a_turn_did_is_what_the_next_one_reads,
    a_stale_turn_leaves_nothing,
    of_two_claims_one_wins,
    a_second_open_escalation_is_stale,
    a_moved_appointment_silences_its_old_reminder_in_the_same_commit,
    a_message_without_words_is_refused_whole,
    the_contact_sees_lines_in_the_order_of_their_being_sent,
    an_escalation_may_change_twice_in_one_turn,
    whoever_speaks_again_can_be_reached_again,
    rides_and_facts_of_many_turns_are_kept_in_one_commit,
);

async fn what_a_turn_did_is_what_the_next_one_reads(world: World) {
    let received = world.say("a", "hello").await;
    let taken = world.take().await.unwrap();
    let (briefing, session, version) = world.brief(&taken).await;
    assert_eq!((session, version), (Session::default(), -1));
    assert_eq!(briefing.contact.language_hint.as_deref(), Some("es"));
    assert_eq!(briefing.person.name, None);
    let again = world.brief(&taken).await.0;
    assert_eq!(again.secret, briefing.secret, "a replay has the same secret");

    let person = briefing.person.id.clone();
    let consent = NoticeConsent { at: world.now, notice: "2026".into() };
    let changes = [
        PersonChange::Language("en".into()),
        PersonChange::Zone(chrono_tz::Tz::America__Chicago),
        PersonChange::Name("Ana".into()),
        PersonChange::Consented(consent.clone()),
        PersonChange::Stopped(world.now),
        PersonChange::Keep("mobility".into(), Some(json!({"choice": "wheelchair"}))),
        PersonChange::Keep("pickup".into(), Some(json!("home"))),
        PersonChange::Keep("pickup".into(), None),
    ];
    let mut deeds: Vec<Deed> = changes.map(|change| deed(Effect::Person(change))).into();
    deeds.push(deed(Effect::Appointment(visit("1.8", &person, 0))));
    deeds.push(deed(Effect::Note { by: "ana".into(), words: "calls back".into() }));
    deeds.push(deed(Effect::Escalation(waiting("e1", &briefing.contact.id, world.now))));
    let session = Session { asked: 7, ..Session::default() };
    world.store.commit(&taken, &session, version, &deeds, world.now).await.unwrap();

    world.say("a", "and now?").await;
    let (next, session, version) = world.brief(&world.take().await.unwrap()).await;
    assert_eq!((session.asked, version), (7, 0));
    assert_eq!(next.person.language.as_deref(), Some("en"));
    assert_eq!(next.person.zone, Some(chrono_tz::Tz::America__Chicago));
    assert_eq!(next.person.name, Some("Ana".into()));
    assert_eq!(next.person.consent, Some(consent));
    assert_eq!(next.person.stopped_at, Some(world.now));
    assert_eq!(next.person.kept.len(), 1);
    assert_eq!(next.person.kept["mobility"], json!({"choice": "wheelchair"}));
    assert_eq!(next.appointments, [visit("1.8", &person, 0)]);
    assert_eq!(next.escalation, Some(waiting("e1", &received.contact_id, world.now)));
    assert_ne!(next.secret, briefing.secret);
}

async fn a_stale_turn_leaves_nothing(world: World) {
    let (_, contact) = world.happens("a", |_| vec![record("hello")]).await;
    world.say("a", "and?").await;
    let taken = world.take().await.unwrap();
    let (briefing, session, version) = world.brief(&taken).await;
    let person = briefing.person.id.clone();
    let everything = |appointment_version| {
        vec![
            record("and?"),
            reply("well"),
            deed(Effect::Person(PersonChange::Name("Ana".into()))),
            deed(Effect::Ring { subject: Subject::Wait, at: world.now, event: Event::WaitOver { wait: 1 } }),
            deed(Effect::Appointment(visit("v", &person, appointment_version))),
        ]
    };
    let commit =
        async |version, deeds: Vec<Deed>| world.store.commit(&taken, &session, version, &deeds, world.now).await;
    // A session of another version, and a new version of a visit that is not there.
    for (version, deeds) in [(version - 1, everything(0)), (version + 1, everything(0)), (version, everything(3))] {
        assert_eq!(commit(version, deeds).await, Err(CommitError::Stale));
        assert_eq!(world.store.conversation(&contact, None, 10).await.unwrap().len(), 1);
        assert_eq!(world.number("SELECT COUNT(*) FROM outbox").await, 0);
        assert_eq!(world.number("SELECT COUNT(*) FROM ring").await, 0);
        assert_eq!(world.number("SELECT COUNT(*) FROM appointment").await, 0);
        assert_eq!(world.number("SELECT MAX(version) FROM session").await, 0);
        assert_eq!(world.number("SELECT COUNT(*) FROM person WHERE name IS NOT NULL").await, 0);
        assert!(!world.store.is_done(taken.turn).await.unwrap());
    }
    commit(version, everything(0)).await.unwrap();
    assert_eq!(commit(version + 1, everything(0)).await, Err(CommitError::Stale), "a turn is kept once");
    assert_eq!(world.store.conversation(&contact, None, 10).await.unwrap().len(), 3);
}

fn keeps(name: &str, value: Option<&str>) -> Deed {
    deed(Effect::Person(PersonChange::Keep(name.into(), value.map(|value| json!(value)))))
}

/// Everybody says something, and their turns, which do this, are committed together.
async fn together(
    world: &World,
    addresses: &[&str],
    does: impl Fn(&str, &Briefing) -> Vec<Deed>,
) -> Vec<Result<Kept, CommitError>> {
    let mut turns = Vec::new();
    for address in addresses {
        world.say(address, "a ride").await;
        let taken = world.take().await.unwrap();
        let (briefing, session, version) = world.brief(&taken).await;
        turns.push((taken, does(address, &briefing), session, version));
    }
    let decided: Vec<Decided<'_>> = turns
        .iter()
        .map(|(taken, deeds, session, version)| Decided {
            taken,
            session,
            version: *version,
            is_moved: true,
            deeds,
            door: Door::Web,
            address: None,
        })
        .collect();
    let at_once = AtOnce { telegram: 0, web: false, until: world.now + LEASE };
    world.store.commit_many(&decided, &at_once, world.now).await.unwrap()
}

/// The rides that stand, and what is kept, of whoever has this address.
async fn known(world: &World, address: &str) -> (Vec<Ride>, serde_json::Value) {
    world.say(address, "well?").await;
    let taken = world.take().await.unwrap();
    let briefing = world.brief(&taken).await.0;
    world.turn(&taken, &[]).await.unwrap();
    (briefing.rides, json!(briefing.person.kept))
}

async fn rides_and_facts_of_many_turns_are_kept_in_one_commit(world: World) {
    let rides = |ride| deed(Effect::Ride(ride));
    let of_visit = |ride| Ride { appointment: Some("v".into()), short_notice: false, ..ride };
    // Before: Ben has a ride that was asked for, and two things are kept of Ana.
    world.happens("ana", |_| vec![keeps("tone", Some("short")), keeps("gate", Some("left"))]).await;
    world.happens("ben", |briefing| vec![rides(asked("b", &briefing.person.id, world.now))]).await;
    let all = together(&world, &["ana", "ben", "cai"], |address, briefing| {
        let id = &briefing.person.id;
        match address {
            // Ana's ride is asked for and changes in the same turn; of what she says twice, the last counts.
            "ana" => {
                let ride = asked("a", id, world.now);
                let settled = ride.clone().settled(true, Some("a blue van".into())).unwrap();
                let cane = keeps("mobility", Some("cane"));
                let wheelchair = keeps("mobility", Some("wheelchair"));
                vec![rides(ride), cane, rides(settled), wheelchair, keeps("gate", None)]
            }
            "ben" => {
                let refused = briefing.rides[0].clone().settled(false, None).unwrap();
                vec![rides(refused), rides(of_visit(asked("b2", id, world.now))), keeps("mobility", Some("walks"))]
            }
            _ => vec![rides(asked("c", id, world.now))],
        }
    });
    let kept = Kept { sending: None };
    assert_eq!(all.await, [Ok(kept.clone()), Ok(kept.clone()), Ok(kept.clone())]);
    let (of_ana, kept_of_ana) = known(&world, "ana").await;
    let anas = asked("a", &of_ana[0].person, world.now).settled(true, Some("a blue van".into())).unwrap();
    assert_eq!((of_ana, kept_of_ana), (vec![anas], json!({"tone": "short", "mobility": "wheelchair"})));
    let (of_ben, kept_of_ben) = known(&world, "ben").await;
    let bens = of_visit(asked("b2", &of_ben[0].person, world.now));
    assert_eq!((of_ben, kept_of_ben), (vec![bens], json!({"mobility": "walks"})));
    let (of_cai, kept_of_cai) = known(&world, "cai").await;
    let cais = asked("c", &of_cai[0].person, world.now);
    assert_eq!((of_cai, kept_of_cai), (vec![cais], json!({})));
    assert_eq!(world.number("SELECT COUNT(*) FROM ride WHERE id = 'b' AND version = 1 AND state = 'refused'").await, 1);

    // A new version of a ride that is not there, in the middle: it falls out alone.
    let all = together(&world, &["ana", "ben", "cai"], |address, briefing| {
        let no_such = Ride { version: 3, ..asked("d", &briefing.person.id, world.now) };
        let change = keeps("tone", Some(address));
        if address == "ben" { vec![change, rides(no_such)] } else { vec![change] }
    });
    assert_eq!(all.await, [Ok(kept.clone()), Err(CommitError::Stale), Ok(kept)]);
    let waits = "SELECT COUNT(*) FROM inbox WHERE state = 'waiting'";
    assert_eq!(world.number(waits).await, 1, "one waits");
    assert_eq!(known(&world, "ana").await.1, json!({"tone": "ana", "mobility": "wheelchair"}));
    assert_eq!(known(&world, "cai").await.1, json!({"tone": "cai"}));
    assert_eq!(world.number("SELECT COUNT(*) FROM ride").await, 4);
}

async fn of_two_claims_one_wins(world: World) {
    let (_, contact) = world
        .happens("a", |briefing| vec![deed(Effect::Escalation(waiting("e1", &briefing.contact.id, world.now)))])
        .await;
    for (key, by) in [("1", "ana"), ("2", "ben")] {
        let event = Event::Claimed { escalation: "e1".into(), by: by.into(), name: by.into() };
        world.store.put_for(key, &contact, &event, world.now).await.unwrap();
    }
    let first = world.take().await.unwrap();
    assert_eq!(world.take().await, None, "the second claim waits for the first");
    let (briefing, ..) = world.brief(&first).await;
    let claim = |by: &str| {
        let open = briefing.escalation.clone().unwrap();
        deed(Effect::Escalation(open.claim(by.into(), world.now, world.now + TimeDelta::minutes(10)).unwrap()))
    };
    world.turn(&first, &[claim("ana")]).await.unwrap();
    let second = world.take().await.unwrap();
    // Turned from what was read before the first claim:
    assert_eq!(world.turn(&second, &[claim("ben")]).await, Err(CommitError::Stale));
    let (briefing, ..) = world.brief(&second).await;
    let EscalationState::Claimed { by, .. } = briefing.escalation.unwrap().state else { panic!("it is claimed") };
    assert_eq!(by, "ana");
}

async fn a_second_open_escalation_is_stale(world: World) {
    let (_, contact) = world
        .happens("a", |briefing| vec![deed(Effect::Escalation(waiting("e1", &briefing.contact.id, world.now)))])
        .await;
    world.say("a", "help").await;
    let taken = world.take().await.unwrap();
    let second = deed(Effect::Escalation(waiting("e2", &contact, world.now)));
    assert_eq!(world.turn(&taken, &[second]).await, Err(CommitError::Stale));
    assert_eq!(world.store.queue().await.unwrap().len(), 1);
    world.turn(&taken, &[]).await.unwrap();
}

async fn an_escalation_may_change_twice_in_one_turn(world: World) {
    let (_, contact) = world
        .happens("a", |briefing| vec![deed(Effect::Escalation(waiting("e1", &briefing.contact.id, world.now)))])
        .await;
    let twice = waiting("e1", &contact, world.now)
        .raised(guidepost::care::escalation::Urgency::Now, "danger")
        .claim("ana".into(), world.now, world.now)
        .unwrap();
    assert_eq!(twice.version, 2);
    world.happens("a", |_| vec![deed(Effect::Escalation(twice.clone()))]).await;
    assert_eq!(world.store.queue().await.unwrap()[0].escalation, twice);
}

async fn a_moved_appointment_silences_its_old_reminder_in_the_same_commit(mut world: World) {
    let at = world.now + TimeDelta::hours(1);
    let subject = || Subject::Appointment("v".to_owned());
    let ring = |version, at| {
        let event = Event::ReminderDue { appointment: "v".into(), version, lead_minutes: 60 };
        deed(Effect::Ring { subject: subject(), at, event })
    };
    world
        .happens("a", |briefing| vec![deed(Effect::Appointment(visit("v", &briefing.person.id, 0))), ring(0, at)])
        .await;
    world
        .happens("a", |briefing| {
            let moved = briefing.appointments[0].clone();
            let moved = moved.clone().moved(moved.when).unwrap();
            vec![deed(Effect::Appointment(moved)), deed(Effect::Silence(subject())), ring(1, at + TimeDelta::hours(1))]
        })
        .await;
    world.now = at;
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 0, "the old one is silent");
    world.wait(TimeDelta::hours(1));
    assert_eq!(world.store.ring_due(world.now, 10).await.unwrap(), 1);
    let rung = world.take().await.unwrap().event;
    assert_eq!(rung, Event::ReminderDue { appointment: "v".into(), version: 1, lead_minutes: 60 });
}

async fn a_message_without_words_is_refused_whole(world: World) {
    world.say("a", "hello").await;
    let taken = world.take().await.unwrap();
    let wordless = Deed { body: None, ..reply("") };
    assert_eq!(world.turn(&taken, &[record("hello"), wordless]).await, Err(CommitError::Unworded { n: 1 }));
    let words = Event::Said { words: "secret".into() };
    let ring = deed(Effect::Ring { subject: Subject::Wait, at: world.now, event: words });
    assert_eq!(world.turn(&taken, &[ring]).await, Err(CommitError::CannotRing { n: 0 }));
    assert_eq!(world.number("SELECT COUNT(*) FROM transcript").await, 0);
    world.turn(&taken, &[record("hello")]).await.unwrap();
}

async fn the_contact_sees_lines_in_the_order_of_their_being_sent(world: World) {
    let (first, contact) = world.happens("a", |_| vec![record("one"), reply("first answer")]).await;
    let pressed = Effect::Record(Record::Pressed {
        label: guidepost::engine::effect::Label {
            message: "menu-more".into(),
            attribute: None,
            args: Default::default(),
        },
    });
    let location = Attachment::Location { latitude: 41.5, longitude: -87.25 };
    let happened = Effect::Record(Record::Happened { what: "reminder-held", detail: String::new() });
    let (second, _) = world
        .happens("a", |_| {
            vec![
                Deed { effect: pressed, body: Some(body("More")) },
                deed(Effect::Record(Record::Sent(location))),
                deed(happened),
                reply("second answer"),
            ]
        })
        .await;
    let seen = world.store.chat_lines(&contact, None, 50).await.unwrap();
    let whats: Vec<&str> = seen.iter().map(|line| line.what.as_str()).collect();
    assert_eq!(whats, ["said", "pressed", "sent:location"], "what is not sent yet is not seen");
    assert_eq!(seen[1].words, Some("More".into()));
    assert_eq!(seen[2].words, Some("41.5, -87.25".into()));

    // The first answer is sent only now, after the later turn's lines were seen.
    let delivery = world.deliver().await.unwrap();
    world.sent(&delivery).await;
    let last = seen.last().unwrap();
    let news = world.store.chat_lines(&contact, Some((last.turn, last.n)), 50).await.unwrap();
    assert_eq!(news.len(), 1);
    assert_eq!((news[0].turn, news[0].n, news[0].side), (first, 1, Side::Bot));
    assert_eq!(news[0].words, Some("first answer".into()));
    let last = (news[0].turn, news[0].n);
    assert!(world.store.chat_lines(&contact, Some(last), 50).await.unwrap().is_empty());
    let newest = world.store.chat_lines(&contact, None, 1).await.unwrap();
    assert_eq!(newest, news, "a limit keeps the newest");

    let all = world.store.conversation(&contact, None, 50).await.unwrap();
    let all: Vec<(i64, i64, &str)> = all.iter().map(|line| (line.turn, line.n, line.what.as_str())).collect();
    assert_eq!(
        all,
        [
            (first, 0, "said"),
            (first, 1, "menu"),
            (second, 0, "pressed"),
            (second, 1, "sent:location"),
            (second, 2, "happened:reminder-held:"),
            (second, 3, "menu"),
        ]
    );
    let late = world.store.conversation(&contact, Some((second, 1)), 50).await.unwrap();
    assert_eq!(late.len(), 2);
    assert_eq!(late[1].delivery.as_ref().unwrap().state, "queued");
}

async fn whoever_speaks_again_can_be_reached_again(world: World) {
    let (_, contact) = world.happens("a", |_| vec![deed(Effect::Reachable(false)), reply("into the void")]).await;
    assert_eq!(world.deliver().await, None);
    assert_eq!(world.deliveries(&contact).await, [("dropped".to_owned(), Some("unreachable".to_owned()))]);
    world.happens("a", |_| vec![record("I am back"), reply("welcome")]).await;
    assert_eq!(world.deliver().await.unwrap().body, body("welcome"));
}
