//! The first visit, and the way out.

use super::house::House;
use super::page::{assert_files, assert_strict, seen};

#[tokio::test]
async fn a_first_visit_is_welcomed_and_leaves_no_trace() {
    let house = House::awake().await;
    let visitor = house.browser();
    let welcome = visitor.get("/").await;
    assert_eq!(welcome.status, 200);
    assert_strict(&welcome);
    assert_files(&visitor, &welcome).await;
    assert!(welcome.headers.get("set-cookie").is_none());
    let text = seen(&welcome.text);
    assert!(text.contains("Riverside Community Clinic") && text.contains("In an emergency, call 911."), "{text}");
    assert!(house.store.people(10).await.unwrap().is_empty());
}

#[tokio::test]
async fn starting_gives_a_key_and_the_first_words() {
    let house = House::awake().await;
    let visitor = house.browser();
    let token = visitor.get("/").await.field("token");
    let started = visitor.post("/start", &[("token", &token)]).await;
    assert_eq!((started.status, started.header("location")), (303, "/"));
    let cookie = started.header("set-cookie");
    for flag in ["visitor=", "; Path=/;", "HttpOnly", "SameSite=Lax", "Max-Age="] {
        assert!(cookie.contains(flag), "{cookie}");
    }
    let secret = visitor.cookie("visitor").expect("a cookie");
    assert_eq!(secret.len(), 64, "256 bits in hexadecimal");

    let chat = visitor.get("/").await;
    assert_strict(&chat);
    assert_files(&visitor, &chat).await;
    assert!(chat.text.contains(r#"class="line bot""#) && chat.text.contains(r#"name="button""#), "{}", chat.text);
    assert!(!chat.text.contains(&secret), "the key is in the cookie alone");
    assert!(!chat.text.contains(">/start<"), "nobody typed that");
}

#[tokio::test]
async fn starting_twice_makes_one_chat() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let before = house.contact(&visitor).await;
    assert_eq!(visitor.post("/start", &[("token", "0")]).await.status, 303);
    assert_eq!(house.contact(&visitor).await, before);
    assert_eq!(house.store.people(10).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_browser_that_speaks_spanish_is_met_in_spanish() {
    let house = House::awake().await;
    let visitor = house.browser();
    let spanish = [("accept-language", "es-MX,es;q=0.9,en;q=0.5")];
    let welcome = visitor.get_with("/", &spanish).await;
    assert!(welcome.text.contains(r#"<html lang="es" dir="ltr">"#));
    assert!(seen(&welcome.text).contains("En una emergencia, llame al 911."));
    visitor.post_with("/start", &[("token", "0")], &spanish).await;
    // From now on the chat knows its language, whatever the browser says.
    let chat = visitor.get("/").await;
    assert!(chat.text.contains(r#"<html lang="es""#));
    assert!(seen(&chat.text).contains("Hablar con una persona"));
}

#[tokio::test]
async fn an_invitation_goes_along_through_the_start() {
    let house = House::asleep().await;
    let visitor = house.browser();
    let welcome = visitor.get("/?invite=K7WMQ2P4").await;
    assert_eq!(welcome.field("invite"), "K7WMQ2P4");
    visitor.post("/start", &[("token", &welcome.field("token")), ("invite", "K7WMQ2P4")]).await;
    house.settle().await;
    let chat = seen(&visitor.get("/").await.text);
    assert!(chat.contains("K7WMQ2P4"), "the code was said: {chat}");

    // Whoever has a chat is asked before a code from a link is used.
    let other = house.visitor().await;
    house.settle().await;
    let page = other.get("/?invite=K7WMQ2P4").await;
    assert!(page.text.contains(">K7WMQ2P4</textarea>"), "it waits in the box");
    assert_eq!(page.text.matches("K7WMQ2P4").count(), 1, "and was not said");
    let odd = house.browser().get("/?invite=%3Cscript%3E").await;
    assert!(!odd.text.contains(r#"name="invite""#), "what cannot be a code is not carried on");
}

#[tokio::test]
async fn a_wrong_key_opens_nothing() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    visitor.say("my secret words").await;
    for secret in ["0".repeat(64), "x".into(), "' OR 1=1 --".into()] {
        let stranger = house.browser();
        stranger.set_cookie(&format!("visitor={secret}; Path=/"));
        let page = stranger.get("/").await;
        assert!(page.text.contains(r#"action="/start""#), "a welcome");
        assert_eq!(stranger.get("/log").await.status, 401);
        assert_eq!(stranger.get("/live").await.status, 401);
        let said = stranger.post("/say", &[("words", "hello")]).await;
        assert_eq!((said.status, said.header("location")), (303, "/"));
    }
}

#[tokio::test]
async fn a_shared_computer_forgets() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let gone = visitor.post("/forget", &[]).await;
    assert_eq!(gone.status, 200);
    assert!(gone.header("set-cookie").contains("Max-Age=0"));
    assert!(seen(&gone.text).contains("The chat is removed from this browser."));
    assert!(visitor.cookie("visitor").is_none());
    assert_eq!(house.store.people(10).await.unwrap().len(), 1, "the clinic keeps its side");
}

#[tokio::test]
async fn an_unknown_address_is_answered_kindly() {
    let house = House::awake().await;
    let page = house.browser().get("/nowhere").await;
    assert_eq!(page.status, 404);
    assert_strict(&page);
    assert!(seen(&page.text).contains("There is nothing here."));
}
