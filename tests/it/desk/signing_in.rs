//! Links that work once, sign-ins that end, and forms of other sites.

use chrono::TimeDelta;

use crate::web::house::House;
use crate::web::page::{assert_files, assert_strict, seen};

#[tokio::test]
async fn a_link_works_once_and_only_when_its_button_is_pressed() {
    let house = House::asleep().await;
    let ana = house.advocate("Ana").await;
    let path = format!("/desk/enter/{}", house.link(&ana).await);
    let browser = house.browser();
    for _ in 0..2 {
        let page = browser.get(&path).await;
        assert_eq!(page.status, 200, "looking at the link does not use it up");
        assert_strict(&page);
        assert_files(&browser, &page).await;
    }
    let entered = browser.post(&path, &[]).await;
    assert_eq!((entered.status, entered.header("location")), (303, "/desk"));
    let cookie = entered.header("set-cookie");
    for flag in ["desk=", "; Path=/desk;", "HttpOnly", "SameSite=Strict", "Max-Age=43200"] {
        assert!(cookie.contains(flag), "{cookie}");
    }
    assert!(browser.get("/desk").await.text.contains("Ana"));

    let again = house.browser().post(&path, &[]).await;
    assert_eq!(again.status, 410);
    assert_strict(&again);
    assert!(seen(&again.text).contains("guidepost advocate link NAME"), "how to get a new one");
}

#[tokio::test]
async fn an_old_link_and_a_made_up_one_open_nothing() {
    let house = House::asleep().await;
    let ana = house.advocate("Ana").await;
    let link = house.link(&ana).await;
    house.clock.advance(TimeDelta::minutes(31));
    for link in [link.as_str(), "made-up", "%00"] {
        let browser = house.browser();
        let answer = browser.post(&format!("/desk/enter/{link}"), &[]).await;
        assert_eq!(answer.status, 410, "{link}");
        assert!(browser.cookie("desk").is_none());
    }
}

#[tokio::test]
async fn nobody_comes_in_without_a_sign_in() {
    let house = House::awake().await;
    let visitor = house.visitor().await;
    let contact = house.contact(&visitor).await;
    let stranger = house.browser();
    stranger.set_cookie(&format!("desk={}; Path=/desk", "0".repeat(64)));
    let with = |part: &str| format!("/desk/with/{contact}{part}");
    for path in [
        "/desk".into(),
        "/desk/queue".into(),
        "/desk/live".into(),
        with(""),
        with("/log"),
        with("/card"),
        with("/state"),
    ] {
        let page = stranger.get(&path).await;
        assert_eq!(page.status, 401, "{path}");
        assert_strict(&page);
        assert!(seen(&page.text).contains("guidepost advocate link NAME"));
        let part = stranger.get_with(&path, &[("hx-request", "true")]).await;
        assert_eq!((part.status, part.text.as_str()), (401, ""), "{path}");
    }
    for act in ["claim", "reply", "note", "hand-back", "close", "visit", "ride"] {
        let answer = stranger.post(&with(&format!("/{act}")), &[("words", "hello")]).await;
        assert_eq!(answer.status, 401, "{act}");
    }
    // A patient's key opens no desk.
    assert_eq!(visitor.get("/desk").await.status, 401);
}

#[tokio::test]
async fn a_sign_in_ends_with_the_shift_or_by_hand() {
    let house = House::asleep().await;
    let ana = house.at_desk("Ana").await;
    house.clock.advance(TimeDelta::hours(11));
    assert_eq!(ana.get("/desk").await.status, 200);
    house.clock.advance(TimeDelta::hours(2));
    assert_eq!(ana.get("/desk").await.status, 401);

    let ben = house.at_desk("Ben").await;
    let cookie = ben.cookie("desk").unwrap();
    let left = ben.post("/desk/leave", &[]).await;
    assert!(left.header("set-cookie").contains("Max-Age=0"));
    ben.set_cookie(&format!("desk={cookie}; Path=/desk"));
    assert_eq!(ben.get("/desk").await.status, 401, "a kept cookie is of no use");
}

#[tokio::test]
async fn another_sites_form_does_nothing_at_the_desk() {
    let house = House::awake().await;
    let (ana, visitor) = (house.at_desk("Ana").await, house.visitor().await);
    let contact = house.contact(&visitor).await;
    for headers in [[("sec-fetch-site", "cross-site")], [("origin", "https://elsewhere.example")]] {
        let path = format!("/desk/with/{contact}/reply");
        let answer = ana.post_with(&path, &[("words", "send me your card number")], &headers).await;
        assert_eq!(answer.status, 403);
        let link = format!("/desk/enter/{}", house.link(&house.advocate("Eve").await).await);
        assert_eq!(ana.post_with(&link, &[], &headers).await.status, 403, "nor does it sign somebody in");
    }
    assert!(!visitor.get("/").await.text.contains("card number"));
}
