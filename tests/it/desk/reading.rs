//! What the desk shows.

use chrono::TimeDelta;
use guidepost::care::contact::Door;
use guidepost::care::words::Words;
use guidepost::engine::event::Event;
use guidepost::store::incoming::Incoming;

use crate::web::house::House;
use crate::web::page::{assert_files, assert_strict, seen};

#[tokio::test]
async fn an_empty_desk_explains_itself() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    let page = ana.get("/desk").await;
    assert_strict(&page);
    assert_files(&ana, &page).await;
    let text = seen(&page.text);
    for words in
        ["Nobody is waiting", "The assistant is answering everybody.", "No ride is waiting", "Nobody has written yet."]
    {
        assert!(text.contains(words), "{text}");
    }
}

#[tokio::test]
async fn danger_stands_on_top_with_its_word_and_shape() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    let first = house.visitor().await;
    first.say("I want to talk to a person").await;
    house.clock.advance(TimeDelta::minutes(12));
    let second = house.visitor().await;
    second.say("I want to kill myself").await;

    let page = ana.get("/desk").await;
    let contacts = [house.contact(&second).await, house.contact(&first).await];
    let at: Vec<_> = contacts.iter().map(|contact| page.text.find(&format!("row-{contact}")).unwrap()).collect();
    assert!(at[0] < at[1], "danger first, however late it came");
    assert!(page.text.contains(r#"class="row now""#) && page.text.contains(r#"data-danger="1""#));
    let text = seen(&page.text);
    assert!(text.contains("Danger") && text.contains("12 min") && text.contains("I want to kill myself"), "{text}");
    assert!(page.text.contains(r#"title="Monday, March 9, 2026, 2:05 PM CDT">12 min"#), "the full moment on hover");

    let talk = ana.get(&format!("/desk/with/{}", contacts[0])).await;
    assert_strict(&talk);
    let text = seen(&talk.text);
    assert!(text.contains("May be in danger, just now. Nobody has it yet."), "{text}");
    // What the level says when nobody comes.
    house.clock.advance(TimeDelta::minutes(3));
    let mut told = String::new();
    for _ in 0..40 {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        told = seen(&ana.get("/desk").await.text);
        if told.contains("Passed on to the whole team") {
            break;
        }
    }
    assert!(told.contains("Passed on to the whole team"), "{told}");
}

#[tokio::test]
async fn a_conversation_shows_how_each_message_fared() {
    let house = House::asleep().await;
    let ana = house.at_desk("Ana").await;
    let incoming = Incoming {
        key: "telegram:1:1".into(),
        door: Door::Telegram,
        address: Words::new("77"),
        language_hint: Some("es".into()),
        event: Event::Said { words: Words::new("/start") },
    };
    let contact = house.store.put(&incoming, house.clock.now()).await.unwrap().contact_id;
    house.settle().await;
    let page = ana.get(&format!("/desk/with/{contact}")).await;
    let text = seen(&page.text);
    assert!(text.contains("on its way"), "nothing has been sent to Telegram yet: {text}");
    assert!(text.contains("Telegram, language not chosen yet") && text.contains("the app says Spanish"), "{text}");
    assert!(text.contains("The assistant is answering."));

    let now = house.clock.now();
    let lease = TimeDelta::minutes(1);
    let delivery = house.store.take_delivery(Some(Door::Telegram), now, lease).await.unwrap().unwrap();
    let blocked = guidepost::store::delivery::Outcome::Refused { why: "blocked".into(), unreachable: true };
    house.store.settle(&delivery, &blocked, now, now).await.unwrap();
    house.settle().await;
    let text = seen(&ana.get(&format!("/desk/with/{contact}")).await.text);
    assert!(text.contains("not delivered: the person has blocked the chat"), "{text}");
}

#[tokio::test]
async fn a_live_desk_hears_of_its_own_conversation_and_of_the_queue() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    let (visitor, other) = (house.visitor().await, house.visitor().await);
    let contact = house.contact(&visitor).await;
    let mut stream = ana.listen(&format!("/desk/live?with={contact}"), &[]).await;
    let mut names = Vec::new();
    while let Some((name, _)) = stream.next().await {
        names.push(name);
    }
    assert_eq!(names, ["queue", "with"], "at the beginning everything is asked for");
    other.say("hello").await;
    names.clear();
    while let Some((name, _)) = stream.next().await {
        names.push(name);
    }
    assert!(names.contains(&"queue".to_owned()) && !names.contains(&"with".to_owned()), "{names:?}");
    visitor.say("I want to talk to a person").await;
    names.clear();
    while let Some((name, _)) = stream.next().await {
        names.push(name);
    }
    assert!(names.contains(&"with".to_owned()), "{names:?}");
    for (part, words) in [("queue", "Asked for a person"), ("with", "I want to talk to a person")] {
        let path = if part == "queue" { "/desk/queue".into() } else { format!("/desk/with/{contact}/log") };
        let part = ana.get_with(&path, &[("hx-request", "true")]).await;
        assert!(seen(&part.text).contains(words) && !part.text.contains("<html"), "{}", part.text);
    }
}

#[tokio::test]
async fn a_live_desk_falls_silent_with_the_sign_in() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    let mut stream = ana.listen("/desk/live", &[]).await;
    while stream.next().await.is_some() {}
    ana.post("/desk/leave", &[]).await;
    house.visitor().await;
    assert_eq!(stream.next().await, None, "who has left hears no more");
}
