//! Saying and pressing, without scripts and with them.

use super::house::{House, monday};
use super::page::{assert_strict, seen};
use guidepost::look::token;

#[tokio::test]
async fn words_are_said_and_answered_without_scripts() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let page = visitor.say("what is this?").await;
    assert_strict(&page);
    assert!(page.text.contains(r#"class="line them""#) && page.text.contains("what is this?"));
    let (_, after) = page.text.split_once("what is this?").unwrap();
    assert!(after.contains(r#"class="line bot""#), "the answer is there, too: {}", seen(after));
    assert!(after.contains(&format!("datetime=\"{}", "2026-03-09T14:05:00-05:00")), "by the clinic's clock");
    assert_eq!(house.clock.now(), monday());
}

#[tokio::test]
async fn a_form_that_arrives_twice_is_one_message() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let token = visitor.get("/").await.field("token");
    for _ in 0..3 {
        visitor.submit("/say", &[("token", &token), ("words", "hello there")]).await;
    }
    let page = visitor.get("/").await;
    assert_eq!(page.text.matches("hello there").count(), 1);

    // A browser's way back may bring an old token; other words with it are not lost.
    let page = visitor.submit("/say", &[("token", &token), ("words", "and good day")]).await;
    assert_eq!(page.text.matches("and good day").count(), 1);
}

#[tokio::test]
async fn a_button_is_pressed() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let page = visitor.get("/").await;
    let before = page.text.matches(r#"class="line them""#).count();
    let page = visitor.submit("/say", &[("token", &page.field("token")), ("button", &page.field("button"))]).await;
    assert_eq!(page.text.matches(r#"class="line them""#).count(), before + 1);
    // A typed draft beside a pressed button is not said.
    let page = visitor
        .submit("/say", &[("token", &page.field("token")), ("words", "a draft"), ("button", &page.field("button"))])
        .await;
    assert!(!page.text.contains("a draft"));
    // Whatever comes as a button is taken for one.
    for odd in ["", "🙂", "a:99999999999:x", "o:menu"] {
        visitor.submit("/say", &[("token", &token::of_form()), ("button", odd)]).await;
    }
}

#[tokio::test]
async fn the_ways_out_are_always_there_and_work() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let page = visitor.get("/").await;
    for way in ["person", "help", "stop"] {
        assert!(page.text.contains(&format!(r#"name="way" value="{way}""#)));
    }
    visitor.submit("/say", &[("token", &page.field("token")), ("way", "person")]).await;
    assert_eq!(house.store.queue().await.unwrap().len(), 1, "a human is asked for");
    let page = visitor.submit("/say", &[("token", &token::of_form()), ("way", "stop")]).await;
    assert!(page.text.contains("stop"), "{}", seen(&page.text));
    let contact = house.contact(&visitor).await;
    let (_, person) = house.store.person_of_contact(&contact).await.unwrap().unwrap();
    assert!(person.stopped_at.is_some());
}

#[tokio::test]
async fn ten_thousand_characters_of_any_script_are_taken_kindly() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    for words in ["a".repeat(10_000), "🙂".repeat(10_000), "مرحبا ".repeat(1_666), "語".repeat(10_000)] {
        let page = visitor.say(&words).await;
        assert!(page.text.contains(words.trim()), "{} characters", words.chars().count());
    }
    let page = visitor.say("a\u{0}b\u{7}c\u{202e}d\r\ne").await;
    assert!(page.text.contains("a\u{fffd}b\u{fffd}c\u{202e}d\ne"), "what cannot be shown has a sign");
    let page = visitor.say("<script>alert(1)</script><img src=x onerror=\"a\">").await;
    assert!(!page.text.contains("<script>alert") && !page.text.contains("<img"), "words stay words");
    assert!(page.text.contains(r#"<p class="words" dir="auto">"#));
}

#[tokio::test]
async fn what_is_too_long_is_said_and_nothing_is_kept() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let token = visitor.get("/").await.field("token");
    for words in ["x".repeat(70_000), "x".repeat(300_000)] {
        let page = visitor.post("/say", &[("token", &token), ("words", &words)]).await;
        assert_eq!(page.status, 413);
        assert_strict(&page);
        assert!(seen(&page.text).contains("That message is too long. It was not sent."), "{}", seen(&page.text));
    }
    assert!(!visitor.get("/").await.text.contains("xxx"));
}

#[tokio::test]
async fn nothing_is_said_when_nothing_is_typed() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let before = visitor.get("/").await.text.matches(r#"class="line "#).count();
    for words in ["", "   ", "\r\n\r\n"] {
        visitor.say(words).await;
    }
    assert_eq!(visitor.get("/").await.text.matches(r#"class="line "#).count(), before);
}

#[tokio::test]
async fn another_sites_form_does_nothing() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    for headers in [
        vec![("sec-fetch-site", "cross-site")],
        vec![("sec-fetch-site", "same-site")],
        vec![("origin", "https://elsewhere.example")],
        vec![("origin", "null")],
    ] {
        for path in ["/say", "/start", "/forget"] {
            let answer = visitor.post_with(path, &[("words", "transfer everything")], &headers).await;
            assert_eq!(answer.status, 403, "{path} {headers:?}");
        }
    }
    assert!(!visitor.get("/").await.text.contains("transfer everything"));
    let own = [("sec-fetch-site", "same-origin"), ("origin", house.url.as_str())];
    assert_eq!(visitor.post_with("/say", &[("words", "mine")], &own).await.status, 303);
}

#[tokio::test]
async fn only_the_latest_buttons_can_be_pressed() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    for _ in 0..6 {
        visitor.say("menu").await;
    }
    let page = visitor.get("/").await;
    let lists = page.text.matches(r#"<ul class="choices""#).count();
    assert_eq!(lists, 3, "the last three questions");
    assert!(page.text.contains(r#"<p class="past quiet">"#), "older ones can be read");
}
