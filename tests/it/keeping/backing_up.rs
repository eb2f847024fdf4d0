//! Backing up while people talk, and putting it back without saying anything twice.

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use guidepost::care::words::Words;
use guidepost::engine::effect::{Effect, Subject};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::store::backup_file::{BackupError, DATA, KEYS, LEFT_OUT, verify};
use guidepost::store::restore::RESTORED;
use guidepost::store::{MasterKey, MasterKeys, Store};

use crate::store::{World, contract, deed, key, record, reply, say_as, visit, waiting};

contract!(
    a_backup_comes_back_whole,
    a_backup_of_one_database_comes_back_in_the_other,
    every_table_has_its_place_in_a_backup,
    a_backup_is_one_moment_though_people_talk_meanwhile,
    nothing_of_what_was_going_on_is_said_again,
    everybody_who_waits_has_a_clock_again,
    who_was_erased_since_stays_erased,
    what_is_there_already_is_kept,
    numbers_of_the_lost_time_are_not_given_again,
    a_backup_that_is_not_whole_is_refused,
);

struct Backup {
    folder: tempfile::TempDir,
    data: PathBuf,
    keys: PathBuf,
}

async fn backup_of(world: &World) -> Backup {
    let folder = tempfile::tempdir().unwrap();
    let (data, keys) = (folder.path().join("data"), folder.path().join("keys"));
    world.store.back_up(&data, &keys, world.now).await.unwrap();
    Backup { folder, data, keys }
}

fn masters() -> MasterKeys {
    MasterKeys::from(key())
}

/// The backup in a new database of the same kind.
async fn restored(world: &World, backup: &Backup) -> World {
    let new = if world.folder.is_some() { World::on_sqlite().await } else { World::on_postgres().await.unwrap() };
    restore_into(new, backup, world.now).await
}

async fn restore_into(mut new: World, backup: &Backup, now: chrono::DateTime<chrono::Utc>) -> World {
    new.store.close().await;
    new.now = now;
    Store::restore(&new.url, masters(), (&backup.data, &backup.keys), false, now).await.unwrap();
    new.store = new.another_node().await;
    new.says_nothing_twice();
    new
}

async fn a_full_house(world: &World) -> String {
    let now = world.now;
    let (_, contact) = world
        .happens("rosa", |briefing| {
            vec![
                record("hello"),
                deed(Effect::Appointment(visit("v", &briefing.person.id, 0))),
                deed(Effect::Escalation(waiting("e", &briefing.contact.id, now))),
                deed(Effect::Note { by: "ana".into(), words: "a note".into() }),
                reply("one"),
            ]
        })
        .await;
    while let Some(delivery) = world.deliver().await {
        world.sent(&delivery).await;
    }
    contact
}

async fn a_backup_comes_back_whole(world: World) {
    let contact = a_full_house(&world).await;
    let backup = backup_of(&world).await;
    #[cfg(unix)]
    for file in [&backup.data, &backup.keys] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert_eq!(std::fs::read_dir(backup.folder.path()).unwrap().count(), 2, "nothing else is left beside them");
    let new = restored(&world, &backup).await;
    assert_eq!(
        new.store.conversation(&contact, None, 9).await.unwrap(),
        world.store.conversation(&contact, None, 9).await.unwrap()
    );
    assert_eq!(
        new.store.person_card(&contact, world.now).await.unwrap(),
        world.store.person_card(&contact, world.now).await.unwrap()
    );
    assert_eq!(new.say("rosa", "hello again").await.contact_id, contact, "an address is found as before");
}

async fn a_backup_of_one_database_comes_back_in_the_other(world: World) {
    let contact = a_full_house(&world).await;
    let backup = backup_of(&world).await;
    let other = if world.folder.is_some() { World::on_postgres().await } else { Some(World::on_sqlite().await) };
    let Some(other) = other else { return };
    let new = restore_into(other, &backup, world.now).await;
    assert_eq!(
        new.store.conversation(&contact, None, 9).await.unwrap(),
        world.store.conversation(&contact, None, 9).await.unwrap()
    );
    new.happens("rosa", |briefing| {
        assert_eq!(briefing.appointments.len(), 1);
        vec![record("hello again")]
    })
    .await;
}

async fn every_table_has_its_place_in_a_backup(world: World) {
    let tables = if world.folder.is_some() {
        "SELECT GROUP_CONCAT(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table' \
         AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlx%' ORDER BY name)"
    } else {
        "SELECT STRING_AGG(CAST(table_name AS TEXT), ',' ORDER BY table_name) FROM information_schema.tables \
         WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'"
    };
    let found = world.text(tables).await.unwrap();
    let mut found: Vec<&str> = found.split(',').collect();
    let mut known: Vec<&str> = DATA.iter().chain(KEYS.iter()).chain(LEFT_OUT.iter()).copied().collect();
    found.sort_unstable();
    known.sort_unstable();
    assert_eq!(found, known, "a new table is backed up, or left out for a reason (store/backup_file.rs)");
}

async fn a_backup_is_one_moment_though_people_talk_meanwhile(world: World) {
    let folder = tempfile::tempdir().unwrap();
    let (data, keys) = (folder.path().join("data"), folder.path().join("keys"));
    let talk = async {
        for n in 0..60 {
            world.happens(&format!("{}", n % 7), |_| vec![record("hello"), reply("one")]).await;
        }
    };
    let (made, ()) = tokio::join!(world.store.back_up(&data, &keys, world.now), talk);
    let contents = made.unwrap();
    // Each turn writes both or neither; a backup that is torn has one without the other.
    assert_eq!(contents.of("transcript"), 2 * contents.of("outbox"));
    assert_eq!(contents.of("person"), contents.of("person_key").max(contents.of("contact")));
    verify(&data, &keys, &masters()).await.unwrap();
}

async fn nothing_of_what_was_going_on_is_said_again(mut world: World) {
    let at = world.now + TimeDelta::hours(1);
    let (_, rosa) = world
        .happens("rosa", |briefing| {
            let event = Event::ReminderDue { appointment: "v".into(), version: 0, lead_minutes: 120 };
            vec![
                record("hello"),
                deed(Effect::Appointment(visit("v", &briefing.person.id, 0))),
                deed(Effect::Ring { subject: Subject::Appointment("v".into()), at, event }),
                reply("one"),
                say_as(DeliveryKind::Notice, "two"),
            ]
        })
        .await;
    let _on_its_way = world.deliver().await.unwrap();
    world.say("walter", "not turned yet").await;
    let (_, calm) = world.happens_for("calm").await;
    let backup = backup_of(&world).await;
    world.wait(TimeDelta::days(1));
    let new = restored(&world, &backup).await;

    assert_eq!(new.deliver().await, None);
    assert!(new.take().await.is_none());
    assert_eq!(new.store.ring_due(new.now, 10).await.unwrap(), 0);
    let states = new.deliveries(&rosa).await;
    assert!(states.iter().all(|(state, why)| state == "unknown" && why.as_deref() == Some("restored")), "{states:?}");
    // A human sees everybody whom it concerns, and what they had said.
    let queue = new.store.queue().await.unwrap();
    assert_eq!(queue.len(), 2);
    assert!(queue.iter().all(|row| row.escalation.reason == RESTORED && row.contact_id != calm));
    let said: Vec<_> = queue.iter().filter_map(|row| row.last_words.as_ref()).map(Words::reveal).collect();
    assert!(said.contains(&"not turned yet"), "{}", said.len());
    assert_eq!(new.number("SELECT COUNT(*) FROM ring WHERE state = 'waiting'").await, 2, "and their clocks run");
}

async fn everybody_who_waits_has_a_clock_again(mut world: World) {
    let now = world.now;
    world
        .happens("rosa", |briefing| {
            let event = Event::ClimbDue { escalation: "e".into(), version: 0 };
            let at = now + TimeDelta::minutes(15);
            vec![
                deed(Effect::Escalation(waiting("e", &briefing.contact.id, now))),
                deed(Effect::Ring { subject: Subject::Escalation("e".into()), at, event }),
            ]
        })
        .await;
    // Its clock has rung and is not turned when the backup is made.
    world.wait(TimeDelta::minutes(20));
    world.store.ring_due(world.now, 10).await.unwrap();
    let backup = backup_of(&world).await;
    world.wait(TimeDelta::hours(3));
    let mut new = restored(&world, &backup).await;
    assert_eq!(new.store.complaints(new.now, true).await.unwrap(), []);
    new.wait(TimeDelta::minutes(16));
    assert_eq!(new.store.ring_due(new.now, 10).await.unwrap(), 1, "it rings again");
}

async fn who_was_erased_since_stays_erased(world: World) {
    let contact = a_full_house(&world).await;
    let (_, other) = world.happens_for("walter").await;
    let old = backup_of(&world).await;
    let person = world.text(&format!("SELECT person_id FROM contact WHERE id = '{contact}'")).await.unwrap();
    world.store.erase_person(&person, world.now).await.unwrap();
    while world.store.sweep_erased(world.now).await.unwrap() {}
    let later = backup_of(&world).await;
    // The old data with the newest keys: the only ones that a house keeps.
    let both = Backup { data: old.data.clone(), keys: later.keys.clone(), folder: old.folder };
    let new = restored(&world, &both).await;
    assert_eq!(new.number("SELECT COUNT(*) FROM person").await, 1);
    assert!(new.store.conversation(&contact, None, 9).await.unwrap().is_empty());
    assert_eq!(new.say("walter", "hello").await.contact_id, other);
    assert_ne!(new.say("rosa", "hello").await.contact_id, contact);
    // And nobody who has that file and the master key reads her words out of it.
    let bytes = std::fs::read(&later.keys).unwrap();
    assert!(!bytes.windows(person.len()).any(|window| window == person.as_bytes()));
}

async fn what_is_there_already_is_kept(mut world: World) {
    a_full_house(&world).await;
    let backup = backup_of(&world).await;
    let again = world.store.back_up(&backup.data, &backup.keys, world.now).await;
    assert!(matches!(again, Err(BackupError::IsThere { .. })));
    let (_, newer) = world.happens_for("somebody newer").await;
    let files = (backup.data.as_path(), backup.keys.as_path());
    let refused = Store::restore(&world.url, masters(), files, false, world.now).await;
    assert!(matches!(refused, Err(BackupError::NotEmpty)));
    assert!(world.store.person_of_contact(&newer).await.unwrap().is_some());
    // While somebody serves from it, not even those words help.
    let serving = world.another_node().await;
    serving.move_in(world.now).await.unwrap();
    let refused = Store::restore(&world.url, masters(), files, true, world.now).await.unwrap_err();
    assert!(refused.to_string().contains("another Guidepost serves"), "{refused}");
    drop(serving);
    let mut tries = 0;
    while let Err(refused) = Store::restore(&world.url, masters(), files, true, world.now).await {
        // A server takes a moment to notice that a session is gone.
        tries += 1;
        assert!(tries < 50, "{refused}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    world.store = world.another_node().await;
    assert_eq!(world.number("SELECT COUNT(*) FROM person").await, 1);
}

async fn numbers_of_the_lost_time_are_not_given_again(world: World) {
    let (last, _) = world.happens_for("rosa").await;
    // Letting go has taken the rows, not the numbers.
    world.execute("DELETE FROM inbox").await;
    let backup = backup_of(&world).await;
    let new = restored(&world, &backup).await;
    let (next, _) = new.happens_for("rosa").await;
    assert!(next > last + 100_000, "{next} after {last}");
}

async fn a_backup_that_is_not_whole_is_refused(world: World) {
    a_full_house(&world).await;
    let backup = backup_of(&world).await;
    let looked_at = async |data: &Path, keys: &Path, masters| verify(data, keys, &masters).await;
    looked_at(&backup.data, &backup.keys, masters()).await.unwrap();

    let other = MasterKey::from_base64("AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").unwrap();
    let wrong = looked_at(&backup.data, &backup.keys, other.into()).await;
    assert!(matches!(wrong, Err(BackupError::WrongMasterKey)));
    let stranger = World::on_sqlite().await;
    let theirs = backup_of(&stranger).await;
    assert!(matches!(looked_at(&backup.data, &theirs.keys, masters()).await, Err(BackupError::TwoHouses)));
    let missing = looked_at(&backup.data, &backup.folder.path().join("none"), masters()).await;
    assert!(matches!(missing, Err(BackupError::File { .. })));
    let swapped = looked_at(&backup.keys, &backup.data, masters()).await;
    assert!(swapped.is_err());

    let text = backup.folder.path().join("text");
    std::fs::write(&text, "not a backup at all, but a letter. ".repeat(50)).unwrap();
    assert!(matches!(looked_at(&text, &backup.keys, masters()).await, Err(BackupError::NotWhole { .. })));
    let whole = std::fs::read(&backup.data).unwrap();
    std::fs::write(&text, &whole[..whole.len() / 2]).unwrap();
    assert!(looked_at(&text, &backup.keys, masters()).await.is_err(), "half of it");
}

impl World {
    /// Somebody says hello and is answered, and all of it is sent.
    async fn happens_for(&self, address: &str) -> (i64, String) {
        let waiting = self.say(address, "hello").await;
        // What others said may wait before it, and stays so.
        let mut node = self.take().await.expect("an event");
        while node.turn != waiting.turn {
            node = self.take().await.expect("an event");
        }
        self.turn(&node, &[record("hello")]).await.expect("it is kept");
        (node.turn, node.contact_id)
    }
}
