//! Wrapping everybody's key by a new master key, while the house goes on.

use std::path::Path;

use chrono::TimeDelta;
use guidepost::store::master_key::{add_key, take_keys_out};
use guidepost::store::{MasterKeys, OpenError, Store};

use crate::store::{KEY, LEASE, World, contract, record, said, start};

contract!(
    a_rotation_changes_no_word_and_no_address_and_the_old_key_opens_nothing_more,
    whoever_serves_reads_and_meets_people_in_the_middle_of_a_rotation,
    a_rotation_that_was_interrupted_goes_on,
    a_key_that_somebody_who_serves_does_not_know_is_noticed,
    a_copy_of_the_data_without_its_keys_does_not_open,
);

/// A key file that begins with the key of the test's house.
fn key_file(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("keys");
    std::fs::write(&path, KEY).unwrap();
    path
}

async fn opened(world: &World, file: &Path) -> Store {
    Store::open(&world.url, MasterKeys::from_file(file).unwrap(), start()).await.unwrap()
}

async fn wrap_all(store: &Store, step: i64) {
    let mut after = String::new();
    while let Some(last) = store.wrap_anew(&after, step).await.unwrap() {
        after = last;
    }
}

async fn a_rotation_changes_no_word_and_no_address_and_the_old_key_opens_nothing_more(world: World) {
    let folder = tempfile::tempdir().unwrap();
    let file = key_file(folder.path());
    let mut people = Vec::new();
    for n in 0..7 {
        people.push(world.happens(&format!("address {n}"), |_| vec![record(&format!("words {n}"))]).await.1);
    }
    let new = add_key(&file).unwrap();
    let store = opened(&world, &file).await;
    let old = store.wrapping_key().await.unwrap();
    store.wrap_by(&new).await.unwrap();
    wrap_all(&store, 3).await;

    let uses = store.key_use().await.unwrap();
    assert_eq!(uses.iter().map(|key| (key.name.as_str(), key.wraps)).collect::<Vec<_>>(), [(&*old, 0), (&*new, 9)]);
    take_keys_out(&file, &[old]).unwrap();
    let later = opened(&world, &file).await;
    for (n, contact) in people.iter().enumerate() {
        let lines = later.conversation(contact, None, 10).await.unwrap();
        assert_eq!(lines[0].words.as_ref().unwrap().reveal(), format!("words {n}"));
        let again = later.put(&said(&format!("again {n}"), &format!("address {n}"), "hi"), world.now).await.unwrap();
        assert_eq!(&again.contact_id, contact, "an address is found as before");
    }
    let refused = Store::open(&world.url, crate::store::key(), start()).await.err().unwrap();
    assert!(matches!(refused, OpenError::WrongMasterKey), "{refused}");
}

async fn whoever_serves_reads_and_meets_people_in_the_middle_of_a_rotation(world: World) {
    let folder = tempfile::tempdir().unwrap();
    let file = key_file(folder.path());
    let serving = opened(&world, &file).await;
    for n in 0..6 {
        serving.put(&said(&format!("k{n}"), &format!("{n}"), "hello"), world.now).await.unwrap();
    }
    // Another process makes the key and wraps half of them; the one that serves was started before.
    let new = add_key(&file).unwrap();
    let rotating = opened(&world, &file).await;
    rotating.wrap_by(&new).await.unwrap();
    rotating.wrap_anew("", 3).await.unwrap();
    let stranger = opened(&world, &file).await;
    for node in [&serving, &stranger] {
        let taken = node.take("node", world.now, LEASE).await.unwrap().expect("everybody can be read");
        let (_, session, version) = node.brief(&taken, world.now).await.unwrap();
        node.commit(&taken, &session, version, &[record("hello")], world.now).await.unwrap();
    }
    serving.put(&said("new", "somebody new", "hello"), world.now).await.unwrap();
    wrap_all(&rotating, 3).await;
    let uses = rotating.key_use().await.unwrap();
    assert_eq!(uses[0].wraps, 0, "whom it met since is wrapped by the new key: {uses:?}");
    assert_eq!(uses[1].wraps, 7 + 2);
    assert_eq!(world.number("SELECT COUNT(*) FROM inbox WHERE state = 'failed'").await, 0);
}

async fn a_rotation_that_was_interrupted_goes_on(world: World) {
    let folder = tempfile::tempdir().unwrap();
    let file = key_file(folder.path());
    for n in 0..5 {
        world.happens(&format!("{n}"), |_| vec![]).await;
    }
    let new = add_key(&file).unwrap();
    let first = opened(&world, &file).await;
    first.wrap_by(&new).await.unwrap();
    first.wrap_anew("", 2).await.unwrap();
    first.close().await;
    let second = opened(&world, &file).await;
    assert_eq!(second.wrapping_key().await.unwrap(), new, "the database knows to what it goes on");
    wrap_all(&second, 2).await;
    assert_eq!(second.key_use().await.unwrap()[0].wraps, 0);
}

async fn a_key_that_somebody_who_serves_does_not_know_is_noticed(world: World) {
    let folder = tempfile::tempdir().unwrap();
    let file = key_file(folder.path());
    let with_file = opened(&world, &file).await;
    with_file.be_seen("one", world.now).await.unwrap();
    world.store.be_seen("two", world.now).await.unwrap();
    let new = add_key(&file).unwrap();
    assert_eq!(with_file.nodes_without(&new, world.now).await.unwrap(), ["one", "two"]);
    with_file.be_seen("one", world.now).await.unwrap();
    assert_eq!(with_file.nodes_without(&new, world.now).await.unwrap(), ["two"], "the file was read again");
    let later = world.now + TimeDelta::minutes(2);
    assert!(with_file.nodes_without(&new, later).await.unwrap().is_empty(), "who is gone needs no key");
    world.store.leave_node("two").await.unwrap();
    assert!(with_file.nodes_without(&new, world.now).await.unwrap().is_empty());
}

async fn a_copy_of_the_data_without_its_keys_does_not_open(world: World) {
    world.happens("a", |_| vec![]).await;
    world.execute("DELETE FROM house_key").await;
    let refused = Store::open(&world.url, crate::store::key(), start()).await.err().unwrap();
    assert!(matches!(refused, OpenError::NoKeys), "{refused}");
}
