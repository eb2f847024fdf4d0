//! A live page: never behind, never told what is not its own.

use std::time::Duration;

use super::house::House;
use guidepost::look::token;

#[tokio::test]
async fn a_live_page_gets_the_log_and_a_new_token() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let token = visitor.get("/").await.field("token");
    let live = [("hx-request", "true")];
    let part = visitor.post_with("/say", &[("token", &token), ("words", "hello")], &live).await;
    assert_eq!(part.status, 200);
    assert!(!part.text.contains("<html"), "a part, not a page");
    assert!(
        part.text.contains("hello") && part.text.contains(r##"hx-target="#token""##) && part.field("token") != token
    );
    assert_eq!(part.header("hx-trigger"), "stored", "now the box may be emptied");
    let part = visitor.post_with("/say", &[("token", &token::of_form()), ("way", "help")], &live).await;
    assert_eq!(part.header("hx-trigger"), "", "a draft in the box stays");
    let part = visitor.post_with("/say", &[("words", &"x".repeat(70_000))], &live).await;
    assert_eq!((part.status, part.header("hx-trigger")), (200, ""), "too long: the words stay in the box");
    assert!(part.text.contains("too long") && !part.text.contains(r#"class="line"#));
    let stranger = house.browser().post_with("/say", &[("words", "hello")], &live).await;
    assert_eq!(stranger.header("hx-redirect"), "/");
}

#[tokio::test]
async fn a_page_learns_of_new_lines_and_of_nothing_else() {
    let house = House::awake().await;
    let (visitor, other) = (house.visitor().await, house.visitor().await);
    let page = visitor.get("/").await;
    let (_, rest) = page.text.split_once("/live?after=").unwrap();
    let mark = rest.split('"').next().unwrap();

    let mut stream = visitor.listen(&format!("/live?after={mark}"), &[]).await;
    other.say("hello from somebody else").await;
    assert_eq!(stream.next().await, None, "nothing of ours has changed");
    visitor.say("hello").await;
    let (name, position) = stream.next().await.expect("a change");
    assert_eq!(name, "changed");
    drop(stream);

    // Away for a while: what was missed is known by the position, not by the time.
    let mut last = position;
    while let Some((_, position)) = visitor.listen("/live", &[("last-event-id", &last)]).await.next().await {
        last = position;
    }
    visitor.say("still there?").await;
    let mut stream = visitor.listen("/live?after=old", &[("last-event-id", &last)]).await;
    assert_eq!(stream.next().await.map(|(name, _)| name).as_deref(), Some("changed"));
}

#[tokio::test]
async fn a_slow_house_says_that_the_words_are_kept() {
    let house = House::asleep().await;
    let visitor = house.browser();
    let begun = tokio::time::Instant::now();
    visitor.post("/start", &[("token", &token::of_form())]).await;
    let answer = visitor.post("/say", &[("token", &token::of_form()), ("words", "anybody there?")]).await;
    assert!(begun.elapsed() < Duration::from_secs(8), "a form is answered in time");
    assert_eq!(answer.header("location"), "/?told=slow");
    let page = visitor.get("/?told=slow").await;
    assert!(page.text.contains("Your message is saved. The answer is on its way."));
    house.settle().await;
    assert!(visitor.get("/").await.text.contains("anybody there?"));
}

#[tokio::test]
async fn nobody_sees_anothers_words() {
    let house = House::awake().await;
    let (one, other) = (house.visitor().await, house.visitor().await);
    one.say("only mine").await;
    assert!(!other.get("/").await.text.contains("only mine"));
    assert!(!other.get("/log").await.text.contains("only mine"));
}
