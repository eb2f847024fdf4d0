//! Taking, answering, noting, giving back, closing; visits and rides.

use guidepost::look::token;

use crate::web::house::{Answer, Browser, House};
use crate::web::page::{assert_strict, seen};

/// A visitor who has asked for a person, and the path of their conversation at the desk.
async fn waiting(house: &House) -> (Browser, String) {
    let visitor = house.visitor().await;
    visitor.say("I want to talk to a person").await;
    let path = format!("/desk/with/{}", house.contact(&visitor).await);
    (visitor, path)
}

async fn act(browser: &Browser, path: &str, act: &str, fields: &[(&str, &str)]) -> Answer {
    let token = token::of_form();
    let mut form = vec![("token", token.as_str())];
    form.extend_from_slice(fields);
    browser.submit(&format!("{path}/{act}"), &form).await
}

#[tokio::test]
async fn one_of_two_takes_a_conversation_and_the_other_learns_who() {
    let house = House::awake().await;
    let (ana, ben) = (house.at_desk("Ana").await, house.at_desk("Ben").await);
    let (visitor, path) = waiting(&house).await;
    let claim = format!("{path}/claim");
    let (tokens, live) = ([token::of_form(), token::of_form()], [("hx-request", "true")]);
    let (one, other) = tokio::join!(async { ana.post_with(&claim, &[("token", &tokens[0])], &live).await }, async {
        ben.post_with(&claim, &[("token", &tokens[1])], &live).await
    });
    let told = [seen(&one.text), seen(&other.text)];
    let (won, lost) = if told[0].contains("is yours") { ("Ana", &told[1]) } else { ("Ben", &told[0]) };
    assert_eq!(lost, &format!("{won} has taken this one."));
    // The patient knows who has come.
    visitor.until("/", won).await;

    // The one who was too late does not reply by accident; the words are not lost.
    let late = if won == "Ana" { &ben } else { &ana };
    let page = late.post(&format!("{path}/reply"), &[("words", "I am here, too")]).await;
    assert_eq!(page.status, 409);
    assert_strict(&page);
    assert!(seen(&page.text).contains(&format!("Not sent: {won} has this conversation.")));
    assert!(page.text.contains("I am here, too</textarea>"));
    assert!(!visitor.get("/").await.text.contains("I am here, too"));
}

#[tokio::test]
async fn a_reply_reaches_the_patient_under_the_advocates_name_and_the_assistant_is_silent() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    let (visitor, path) = waiting(&house).await;
    let page = act(&ana, &path, "claim", &[]).await;
    assert!(seen(&page.text).contains("This conversation is yours. The assistant is silent now."));
    let page = act(&ana, &path, "reply", &[("words", "Hello, this is Ana.\r\nHow can I help?")]).await;
    assert!(seen(&page.text).contains("Your reply is on its way by Web chat."), "{}", seen(&page.text));
    let chat = visitor.until("/", "this is Ana").await;
    assert!(seen(&ana.get(&path).await.text).contains("in their web chat"));
    assert!(chat.text.contains(r#"class="line advocate""#) && chat.text.contains("this is Ana.\nHow"));
    assert!(seen(&chat.text).contains("Ana, from our staff"));

    let bot_lines = |page: &Answer| page.text.matches(r#"class="line bot""#).count();
    let before = bot_lines(&chat);
    assert_eq!(bot_lines(&visitor.say("menu").await), before, "the assistant is silent");
    act(&ana, &path, "hand-back", &[]).await;
    assert!(bot_lines(&visitor.say("menu").await) > before, "and has its voice back");
}

#[tokio::test]
async fn a_reply_takes_what_waits_and_arrives_once() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    let (visitor, path) = waiting(&house).await;
    let token = token::of_form();
    for _ in 0..3 {
        let page = ana.submit(&format!("{path}/reply"), &[("token", &token), ("words", "On my way")]).await;
        assert!(page.text.contains(r#"data-hold="mine""#));
    }
    assert_eq!(visitor.until("/", "On my way").await.text.matches("On my way").count(), 1);

    // Where nobody is waiting, a reply takes the conversation from the assistant.
    let other = house.visitor().await;
    let path = format!("/desk/with/{}", house.contact(&other).await);
    let page = act(&ana, &path, "reply", &[("words", "I read your message from yesterday")]).await;
    assert!(page.text.contains(r#"data-hold="mine""#));
    other.until("/", "your message from yesterday").await;
}

#[tokio::test]
async fn a_live_reply_says_what_may_leave_its_box() {
    let house = House::awake().await;
    let (ana, ben) = (house.at_desk("Ana").await, house.at_desk("Ben").await);
    let (_visitor, path) = waiting(&house).await;
    let live = [("hx-request", "true")];
    let sent = ana.post_with(&format!("{path}/reply"), &[("words", "hello")], &live).await;
    assert!(sent.header("hx-trigger").contains(r#""clear":"reply""#), "{}", sent.header("hx-trigger"));
    let refused = ben.post_with(&format!("{path}/reply"), &[("words", "hello")], &live).await;
    assert!(refused.header("hx-trigger").contains(r#""clear":"""#), "the draft stays");
    assert!(refused.text.contains(r#"class="refused""#));
}

#[tokio::test]
async fn a_note_is_for_the_desk_alone() {
    let house = House::awake().await;
    let (ana, ben) = (house.at_desk("Ana").await, house.at_desk("Ben").await);
    let (visitor, path) = waiting(&house).await;
    let page = act(&ana, &path, "note", &[("words", "called the van company")]).await;
    assert!(seen(&page.text).contains("The note is saved."));
    let seen_by_ben = seen(&ben.get(&path).await.text);
    assert!(seen_by_ben.contains("called the van company") && seen_by_ben.contains("Ana, 2:05 PM"));
    assert!(!visitor.get("/").await.text.contains("van company"));
    assert!(!ben.get(&format!("{path}/log")).await.text.contains("van company"), "a note is no message");
}

#[tokio::test]
async fn closing_needs_a_reason_and_the_conversation() {
    let house = House::awake().await;
    let (ana, ben) = (house.at_desk("Ana").await, house.at_desk("Ben").await);
    let (_visitor, path) = waiting(&house).await;
    act(&ana, &path, "claim", &[]).await;
    let close = format!("{path}/close");
    assert_eq!(ana.post(&close, &[("reason", "")]).await.status, 409);
    assert_eq!(ana.post(&close, &[("reason", "because")]).await.status, 409);
    assert_eq!(ben.post(&close, &[("reason", "solved")]).await.status, 409, "it is Ana's");
    assert_eq!(ben.post(&format!("{path}/hand-back"), &[]).await.status, 409);
    let page = act(&ana, &path, "close", &[("reason", "solved")]).await;
    assert!(page.text.contains(r#"data-hold="none""#));
    assert!(house.store.queue().await.unwrap().is_empty());
    assert_eq!(ana.post(&format!("{path}/claim"), &[]).await.status, 409, "nobody waits any more");
}

#[tokio::test]
async fn a_visit_is_added_and_what_was_typed_survives_a_mistake() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    let (visitor, path) = waiting(&house).await;
    let add = format!("{path}/visit");
    let form = |date: &'static str, time: &'static str| {
        [("kind", "visit"), ("what", "eye doctor"), ("place", "2nd floor"), ("date", date), ("time", time)]
    };
    for (date, time, told) in [
        ("", "09:00", "Please give a date and a time."),
        ("2026-03-10", "soon", "Please give a date and a time."),
        ("2026-03-09", "09:00", "That moment is over."),
    ] {
        let page = ana.post(&add, &form(date, time)).await;
        assert_eq!(page.status, 409);
        assert!(page.text.contains(told) && page.text.contains(r#"value="eye doctor""#), "{date} {time}");
    }
    let token = token::of_form();
    for _ in 0..2 {
        let mut fields = form("2026-03-12", "09:00").to_vec();
        fields.push(("token", &token));
        let page = ana.submit(&add, &fields).await;
        let text = seen(&page.text);
        assert!(text.contains("The visit is added"), "{text}");
        assert!(text.contains("Thu, Mar 12, 9:00 AM · not confirmed yet eye doctor, 2nd floor"), "{text}");
    }
    let contact = house.contact(&visitor).await;
    let card = house.store.person_card(&contact, house.clock.now()).await.unwrap().unwrap();
    assert_eq!(card.appointments.len(), 1, "once");
    // The patient is told.
    visitor.until("/", "eye doctor").await;
}

#[tokio::test]
async fn long_words_and_other_scripts_go_both_ways() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    let (visitor, path) = waiting(&house).await;
    visitor.say("<b>مرحبا</b> & \"quotes\"").await;
    let page = ana.get(&path).await;
    assert!(page.text.contains("&#60;b&#62;مرحبا&#60;/b&#62;"), "words stay words");
    let long = "語🙂".repeat(1_000);
    act(&ana, &path, "reply", &[("words", &long)]).await;
    visitor.until("/", &long).await;
    let too_long = ana.post(&format!("{path}/reply"), &[("words", &"x".repeat(300_000))]).await;
    assert_eq!(too_long.status, 413);
    assert_strict(&too_long);
}

#[tokio::test]
async fn nobody_acts_on_a_conversation_that_is_not_there() {
    let house = House::awake().await;
    let ana = house.at_desk("Ana").await;
    for path in ["/desk/with/nobody", "/desk/with/nobody/log", "/desk/with/%27%20OR%201=1"] {
        let page = ana.get(path).await;
        assert_eq!(page.status, 404);
        assert_strict(&page);
    }
    assert_eq!(ana.post("/desk/with/nobody/reply", &[("words", "hello")]).await.status, 404);
}

#[tokio::test]
async fn a_ride_is_answered_once_with_what_the_patient_should_know() {
    let mut house = House::asleep().await;
    let ana = house.at_desk("Ana").await;
    let visitor = house.browser();
    visitor.post("/start", &[("token", &token::of_form())]).await;
    house.settle().await;
    let contact = house.contact(&visitor).await;
    let ride = house.ride(&contact).await;
    house.wake();
    let path = format!("/desk/with/{contact}");
    let page = ana.get("/desk").await;
    let text = seen(&page.text);
    assert!(text.contains("Rides to answer 1") && text.contains("Thu, Mar 12, 9:00 AM · short notice"), "{text}");
    let text = seen(&ana.get(&path).await.text);
    assert!(text.contains("asked for Wheelchair, comes alone From 12 Maple Street"), "{text}");

    let answer = |comes: &'static str| {
        [("ride", ride.clone()), ("comes", comes.to_owned()), ("note", "Joe, a white van".into())]
    };
    let yes = answer("yes");
    let fields: Vec<(&str, &str)> = yes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let page = act(&ana, &path, "ride", &fields).await;
    assert!(seen(&page.text).contains("The ride is confirmed, and they are told."), "{}", seen(&page.text));
    visitor.until("/", "Joe, a white van").await;
    assert!(seen(&ana.get("/desk").await.text).contains("Rides to answer 0"));
    let no = answer("no");
    let fields: Vec<(&str, &str)> = no.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let late = ana.post(&format!("{path}/ride"), &fields).await;
    assert_eq!(late.status, 409);
    assert!(seen(&late.text).contains("This ride had its answer already"));
}
