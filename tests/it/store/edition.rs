use std::collections::BTreeMap;

use chrono::TimeDelta;
use guidepost::engine::session::Session;
use guidepost::store::edition::EDITIONS_KEPT;

use super::{World, contract, record};

contract!(
    an_edition_is_read_as_it_was_taken_up,
    a_text_that_did_not_change_is_kept_once,
    taking_up_the_latest_again_changes_nothing,
    an_earlier_edition_taken_up_again_is_the_latest,
    a_conversation_keeps_the_edition_that_it_stands_on,
    what_nobody_stands_on_is_forgotten_and_the_latest_are_not,
);

fn texts(of: &[(&str, &str)]) -> BTreeMap<String, String> {
    of.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

impl World {
    async fn take_up(&self, id: &str, of: &[(&str, &str)]) {
        self.store.take_up_edition(id, &texts(of), self.now).await.expect("it is kept");
    }

    /// Somebody says something, and stands on this edition then.
    async fn stand(&self, address: &str, edition: &str) {
        self.say(address, "hello").await;
        let taken = self.take().await.expect("the event waits");
        let (_, session, version) = self.brief(&taken).await;
        let session = Session { edition: Some(edition.to_owned()), ..session };
        self.store.commit(&taken, &session, version, &[record("hello")], self.now).await.expect("the turn is kept");
    }
}

async fn an_edition_is_read_as_it_was_taken_up(world: World) {
    let of = [("flows/a.yaml", "flow: a\n"), ("locales/es/a.ftl", "a = ¿Sí? 🙂\n")];
    world.take_up("one", &of).await;
    assert_eq!(world.store.edition("one").await.unwrap(), Some(texts(&of)));
    assert_eq!(world.store.edition("two").await.unwrap(), None);
    assert_eq!(world.another_node().await.edition("one").await.unwrap(), Some(texts(&of)));
}

async fn a_text_that_did_not_change_is_kept_once(world: World) {
    world.take_up("one", &[("flows/a.yaml", "1"), ("flows/b.yaml", "2")]).await;
    world.take_up("two", &[("flows/a.yaml", "1"), ("flows/b.yaml", "3")]).await;
    assert_eq!(world.number("SELECT COUNT(*) FROM edition_text").await, 3);
    assert_eq!(world.store.edition("one").await.unwrap().unwrap()["flows/b.yaml"], "2");
    assert_eq!(world.store.edition("two").await.unwrap().unwrap()["flows/b.yaml"], "3");
}

async fn taking_up_the_latest_again_changes_nothing(mut world: World) {
    let of = [("flows/a.yaml", "1")];
    world.take_up("one", &of).await;
    let at = world.number("SELECT taken_up_at FROM edition").await;
    world.wait(TimeDelta::hours(1));
    world.take_up("one", &of).await;
    assert_eq!(world.number("SELECT taken_up_at FROM edition").await, at);
    world.execute("DELETE FROM edition_file").await;
    world.take_up("one", &of).await;
    assert_eq!(world.store.edition("one").await.unwrap(), Some(texts(&of)), "what was lost of it is mended");
}

async fn an_earlier_edition_taken_up_again_is_the_latest(world: World) {
    let later = async |a: &str, b: &str| world.store.is_later_edition(a, b).await.unwrap();
    world.take_up("one", &[("flows/a.yaml", "1")]).await;
    // The clock stands still: the order is kept all the same.
    world.take_up("two", &[("flows/a.yaml", "2")]).await;
    assert_eq!((later("two", "one").await, later("one", "two").await), (true, false));
    world.take_up("one", &[("flows/a.yaml", "1")]).await;
    assert_eq!((later("two", "one").await, later("one", "two").await), (false, true));
    assert_eq!((later("one", "lost").await, later("lost", "one").await), (true, false));
    assert!(!later("one", "one").await);
}

async fn a_conversation_keeps_the_edition_that_it_stands_on(world: World) {
    world.take_up("one", &[("flows/a.yaml", "1")]).await;
    world.stand("ana", "one").await;
    world.stand("ben", "one").await;
    world.stand("cid", "lost").await;
    world.say("ana", "and?").await;
    let taken = world.take().await.unwrap();
    let (_, session, _) = world.brief(&taken).await;
    assert_eq!(session.edition.as_deref(), Some("one"));

    let in_use = world.store.editions_in_use().await.unwrap();
    let in_use: Vec<_> =
        in_use.iter().map(|edition| (edition.id.as_str(), edition.sessions, edition.is_kept)).collect();
    assert_eq!(in_use, [("one", 2, true), ("lost", 1, false)]);

    let first = world.store.stored_sessions(None, 2).await.unwrap();
    let rest = world.store.stored_sessions(Some(&first[1].contact_id), 2).await.unwrap();
    assert_eq!((first.len(), rest.len()), (2, 1));
    let mut editions: Vec<_> =
        first.into_iter().chain(rest).map(|stored| stored.session.expect("it is read").edition.unwrap()).collect();
    editions.sort();
    assert_eq!(editions, ["lost", "one", "one"]);
}

async fn what_nobody_stands_on_is_forgotten_and_the_latest_are_not(world: World) {
    for n in 0..EDITIONS_KEPT + 3 {
        let (common, own) = (("flows/a.yaml", "common"), format!("{n}"));
        world.take_up(&format!("e{n:02}"), &[common, ("flows/b.yaml", own.as_str())]).await;
        if n == 1 {
            world.stand("ana", "e01").await;
        }
    }
    assert_eq!(world.store.forget_editions().await.unwrap(), 2, "the first and the third");
    assert_eq!(world.store.forget_editions().await.unwrap(), 0);
    assert_eq!(world.store.edition("e00").await.unwrap(), None);
    assert!(world.store.edition("e01").await.unwrap().is_some(), "somebody stands on it");
    assert_eq!(world.store.edition("e02").await.unwrap(), None);
    assert!(world.store.edition("e03").await.unwrap().is_some());
    // One text in common and one each.
    assert_eq!(world.number("SELECT COUNT(*) FROM edition_text").await, 1 + 1 + EDITIONS_KEPT);
}
