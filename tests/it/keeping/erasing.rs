//! Erasing somebody: nothing of them can be read, found, said or rung any more, and nobody else learns of it.

use chrono::TimeDelta;
use guidepost::care::consent::{Grant, GrantState, Shares};
use guidepost::care::escalation::EscalationState;
use guidepost::care::words::Words;
use guidepost::engine::effect::{Effect, PersonChange, Share, Subject, Tell};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::store::{Deed, StoreError};

use crate::store::{LEASE, World, body, contract, deed, record, reply, saying, visit, waiting};

contract!(
    nothing_of_an_erased_person_is_left,
    who_writes_again_is_somebody_new,
    an_erasing_that_was_interrupted_is_finished_by_whoever_sweeps,
    a_caregiver_is_told_nothing_and_keeps_nothing_of_the_patient,
    an_erased_caregiver_leaves_no_name_with_the_patient,
    what_is_in_hand_while_somebody_is_erased_ends_quietly,
    an_act_of_the_desk_for_somebody_erased_is_refused,
    an_erased_page_of_the_database_is_empty,
    a_reader_is_waited_for_until_no_trace_is_left,
);

const TABLES: [&str; 13] = [
    "person",
    "person_key",
    "contact",
    "session",
    "inbox",
    "transcript",
    "outbox",
    "ring",
    "appointment",
    "ride",
    "escalation",
    "care_grant",
    "note",
];

async fn sweep(world: &World) {
    while world.store.sweep_erased(world.now).await.unwrap() {}
}

async fn rows(world: &World) -> i64 {
    let mut rows = 0;
    for table in TABLES {
        rows += world.number(&format!("SELECT COUNT(*) FROM {table}")).await;
    }
    rows
}

async fn person_of(world: &World, contact: &str) -> String {
    world.text(&format!("SELECT person_id FROM contact WHERE id = '{contact}'")).await.unwrap()
}

/// Somebody with a name, a visit, an open escalation with its clock, a note, and messages of every kind.
async fn somebody(world: &World, address: &str, name: &str) -> (String, String) {
    let now = world.now;
    let (_, contact) = world
        .happens(address, |briefing| {
            let (contact, person) = (briefing.contact.id.clone(), briefing.person.id.clone());
            let climb = Event::ClimbDue { escalation: format!("e-{address}"), version: 0 };
            vec![
                record("hello"),
                deed(Effect::Person(PersonChange::Name(name.into()))),
                deed(Effect::Appointment(visit(&format!("v-{address}"), &person, 0))),
                deed(Effect::Escalation(waiting(&format!("e-{address}"), &contact, now))),
                deed(Effect::Ring {
                    subject: Subject::Escalation(format!("e-{address}")),
                    at: now + TimeDelta::minutes(15),
                    event: climb,
                }),
                deed(Effect::Note { by: "ana".into(), words: "a note".into() }),
                reply("one"),
                reply("two"),
            ]
        })
        .await;
    (person_of(world, &contact).await, contact)
}

async fn nothing_of_an_erased_person_is_left(world: World) {
    let (person, _) = somebody(&world, "rosa", "Rosa").await;
    let (_, other) = somebody(&world, "walter", "Walter").await;
    world.say("rosa", "not turned yet").await;
    let of_other = rows(&world).await;
    assert!(world.store.erase_person(&person, world.now).await.unwrap());

    assert!(world.store.queue().await.unwrap().iter().all(|row| row.contact_id == other), "nobody is called for her");
    assert!(world.store.find_people("Rosa", 9).await.unwrap().is_empty());
    assert!(world.store.everything_of(&person, world.now).await.unwrap().is_none());
    sweep(&world).await;
    for table in ["person", "contact", "appointment", "escalation", "note", "ring", "session", "person_key"] {
        assert_eq!(world.number(&format!("SELECT COUNT(*) FROM {table}")).await, 1, "{table}: the other's alone");
    }
    assert!(rows(&world).await < of_other);
    assert_eq!(world.store.people(9).await.unwrap().len(), 1);
    assert!(!world.store.erase_person(&person, world.now).await.unwrap(), "once is enough");
    assert_eq!(world.store.conversation(&other, None, 9).await.unwrap().len(), 3, "hers is hers alone");
}

async fn who_writes_again_is_somebody_new(world: World) {
    let (person, contact) = somebody(&world, "rosa", "Rosa").await;
    world.store.erase_person(&person, world.now).await.unwrap();
    // Before and after the sweeping.
    let first = world.say("rosa", "hello again").await;
    sweep(&world).await;
    let second = world.say("rosa", "and again").await;
    assert_ne!(first.contact_id, contact);
    assert_eq!(first.contact_id, second.contact_id);
    let taken = world.take().await.unwrap();
    let (briefing, session, _) = world.brief(&taken).await;
    assert_eq!((briefing.person.name, briefing.appointments.len()), (None, 0));
    assert_eq!(session, Default::default());
}

async fn an_erasing_that_was_interrupted_is_finished_by_whoever_sweeps(world: World) {
    let (person, _) = somebody(&world, "rosa", "Rosa").await;
    let before = rows(&world).await;
    // As a backup from before the erasing brings it back: everything but the key.
    world.execute(&format!("DELETE FROM person_key WHERE person_id = '{person}'")).await;
    let node = world.another_node().await;
    assert!(node.sweep_erased(world.now).await.unwrap());
    assert_eq!(world.number("SELECT COUNT(*) FROM escalation").await, 0);
    sweep(&world).await;
    assert!(before > 10);
    assert_eq!(rows(&world).await, 0);
}

/// A patient called Rosa whose visits a caregiver hears of.
async fn patient_and_caregiver(world: &World) -> (String, String) {
    let (_, caregiver) = world.happens("caregiver", |_| vec![record("hello"), reply("You help Rosa now.")]).await;
    let live = GrantState::Live { caregiver: caregiver.clone(), language: "en".into() };
    let (_, patient) = world
        .happens("patient", |briefing| {
            let grant = Grant {
                id: "g".into(),
                version: 0,
                patient: briefing.person.id.clone(),
                label: "my daughter Inés".into(),
                patient_name: "Rosa".into(),
                shares: Shares { appointments: true, rides: false },
                state: live,
            };
            let say = saying(DeliveryKind::Notice);
            let tell = Tell {
                contact: caregiver.clone(),
                language: "en".into(),
                grant: "g".into(),
                share: Share::Appointments,
                say,
            };
            vec![
                deed(Effect::Person(PersonChange::Name("Rosa".into()))),
                deed(Effect::Grant { grant, code: None }),
                Deed { body: Some(body("A visit was moved.")), ..deed(Effect::Tell(tell)) },
            ]
        })
        .await;
    (person_of(world, &patient).await, caregiver)
}

async fn a_caregiver_is_told_nothing_and_keeps_nothing_of_the_patient(world: World) {
    let (person, caregiver) = patient_and_caregiver(&world).await;
    let before = world.store.conversation(&caregiver, None, 9).await.unwrap();
    assert_eq!(before.len(), 3);
    world.store.erase_person(&person, world.now).await.unwrap();
    sweep(&world).await;
    let lines = world.store.conversation(&caregiver, None, 9).await.unwrap();
    let words: Vec<_> = lines.iter().filter_map(|line| line.words.as_ref()).map(Words::reveal).collect();
    assert_eq!(words, ["hello"], "their own words stay");
    assert_eq!(world.deliver().await, None, "and nothing is sent to them");
    assert_eq!(world.number("SELECT COUNT(*) FROM care_grant").await, 0);
    assert!(world.take().await.is_none(), "nothing is turned for them");
    world
        .happens("caregiver", |briefing| {
            assert!(briefing.caring_for.is_empty());
            vec![]
        })
        .await;
}

async fn an_erased_caregiver_leaves_no_name_with_the_patient(world: World) {
    let (person, caregiver) = patient_and_caregiver(&world).await;
    let erased = person_of(&world, &caregiver).await;
    world.store.erase_person(&erased, world.now).await.unwrap();
    sweep(&world).await;
    assert_eq!(world.number("SELECT COUNT(*) FROM care_grant").await, 0, "a label was a name");
    world
        .happens("patient", |briefing| {
            assert_eq!(briefing.person.id, person);
            assert!(briefing.helpers.is_empty());
            vec![]
        })
        .await;
}

async fn what_is_in_hand_while_somebody_is_erased_ends_quietly(world: World) {
    let (person, contact) = somebody(&world, "rosa", "Rosa").await;
    world.say("rosa", "hello").await;
    let taken = world.take().await.unwrap();
    let (_, session, version) = world.brief(&taken).await;
    let delivery = world.deliver().await.unwrap();
    // Another process erases; this one still has her key in memory.
    let operator = world.another_node().await;
    operator.erase_person(&person, world.now).await.unwrap();
    let late = world.store.commit(&taken, &session, version, &[record("hello"), reply("hi")], world.now).await;
    assert!(late.is_err(), "nothing is written for her any more");
    assert!(world.store.is_done(taken.turn).await.unwrap(), "and the turn is over");
    world.sent(&delivery).await;
    while operator.sweep_erased(world.now).await.unwrap() {}
    assert_eq!(rows(&world).await, 0);
    let unknown = world.store.person_of_contact(&contact).await.unwrap();
    assert!(unknown.is_none());
}

async fn an_act_of_the_desk_for_somebody_erased_is_refused(world: World) {
    let (person, contact) = somebody(&world, "rosa", "Rosa").await;
    let operator = world.another_node().await;
    operator.erase_person(&person, world.now).await.unwrap();
    while operator.sweep_erased(world.now).await.unwrap() {}
    let answered = Event::Answered { by: "ana".into(), name: "Ana".into(), words: "hello".into() };
    let refused = world.store.put_for("desk:1", &contact, &answered, world.now).await;
    assert_eq!(refused.unwrap_err(), StoreError::NoSuchContact);
    assert_eq!(rows(&world).await, 0);
    let waiting = EscalationState::Waiting { climbs_at: world.now };
    assert!(world.store.queue().await.unwrap().iter().all(|row| row.escalation.state != waiting));
    assert!(world.store.take("node", world.now, LEASE).await.unwrap().is_none());
}

async fn an_erased_page_of_the_database_is_empty(world: World) {
    let (person, contact) = somebody(&world, "rosa", "Rosa").await;
    let hash = world.text(&format!("SELECT address_hash FROM contact WHERE id = '{contact}'")).await.unwrap();
    let in_files = |what: &str| {
        let files = std::fs::read_dir(world.folder.as_ref().unwrap().path()).unwrap();
        let mut files = files.map(|file| std::fs::read(file.unwrap().path()).unwrap());
        files.any(|file| file.windows(what.len()).any(|window| window == what.as_bytes()))
    };
    if world.folder.is_some() {
        assert!(in_files(&hash), "this search finds what is there");
    }
    world.store.erase_person(&person, world.now).await.unwrap();
    sweep(&world).await;
    assert!(world.store.leave_no_trace().await.unwrap());
    if world.folder.is_some() {
        for what in [&hash, &contact, &person] {
            assert!(!in_files(what), "a freed page still holds it");
        }
    }
}

/// On SQLite, whose log is emptied only while nobody reads in it.
async fn a_reader_is_waited_for_until_no_trace_is_left(world: World) {
    let (person, _) = somebody(&world, "rosa", "Rosa").await;
    let mut reader = world.connection().await;
    for begins in ["BEGIN", "SELECT COUNT(*) FROM person"] {
        sqlx::query(begins).execute(&mut reader).await.unwrap();
    }
    world.store.erase_person(&person, world.now).await.unwrap();
    let store = world.store.clone();
    let mut leaving = tokio::spawn(async move { store.leave_no_trace().await.unwrap() });
    if world.store.is_sqlite() {
        let early = tokio::time::timeout(std::time::Duration::from_millis(200), &mut leaving).await;
        assert!(early.is_err(), "somebody still reads");
    }
    sqlx::query("COMMIT").execute(&mut reader).await.unwrap();
    assert!(leaving.await.unwrap());
}
