//! The web chat in a real browser: what scripts add.

use serde_json::json;

use super::house::House;
use crate::rig::browser::{self, Browser, Key};

/// Cuts the line, or mends it.
async fn line(page: &Browser, cut: bool) {
    page.devtools("Network.enable", json!({})).await;
    let conditions = json!({ "offline": cut, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.devtools("Network.emulateNetworkConditions", conditions).await;
}

/// Opens the chat on a phone, with the errors that the browser reports collected in `window.faults`.
async fn open(house: &House, chromium: &browser::Chromium) -> Browser {
    let page = chromium.open(&house.url, 390, 760, false).await;
    page.click("button[type=submit]").await;
    page.text("#log .line.bot").await;
    page.eval(
        "window.faults = []; addEventListener('securitypolicyviolation', (e) => faults.push(e.violatedDirective)); \
         addEventListener('error', (e) => faults.push(e.message)); window.stayed = true",
    )
    .await;
    page
}

#[tokio::test]
async fn enter_sends_and_the_answer_comes_without_a_new_page() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let page = open(&house, &chromium).await;
    page.type_into("#words", "hello").await;
    page.click("#words").await;
    page.press_chord(&[Key::Shift.into(), Key::Enter.into()]).await;
    page.type_into("#words", "there").await;
    page.press_key(Key::Enter).await;
    page.wait_eval("return document.querySelector('#log .line.them .words')?.textContent === 'hello\\nthere'").await;
    page.wait_eval("return document.querySelector('#words').value === ''").await;
    let bots = page.count("#log .line.bot").await;
    assert!(bots >= 1);
    assert_eq!(page.eval("return window.stayed").await, json!(true), "the page stayed");
    assert_eq!(page.eval("return window.faults").await, json!([]), "the browser had nothing to refuse");

    // At the end of the log, always.
    page.wait_eval("return Math.abs(document.querySelector('.scroll').scrollTop) < 2").await;
    page.close().await;
}

#[tokio::test]
async fn a_button_is_pressed_and_a_draft_stays() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let page = open(&house, &chromium).await;
    page.type_into("#words", "half a thought").await;
    let before = page.count("#log .line.them").await;
    page.click("#log .choice").await;
    page.wait_eval(&format!("return document.querySelectorAll('#log .line.them').length === {}", before + 1)).await;
    assert_eq!(page.eval("return document.querySelector('#words').value").await, json!("half a thought"));
    // The same button twice in a row is two presses, each with a token of its own.
    for presses in [2, 3] {
        page.wait_eval("return !document.querySelector('button[value=help]').disabled").await;
        page.click("button[value=help]").await;
        let lines = before + presses;
        page.wait_eval(&format!("return document.querySelectorAll('#log .line.them').length === {lines}")).await;
    }
    assert_eq!(page.eval("return window.faults").await, json!([]));
    page.close().await;
}

#[tokio::test]
async fn words_typed_while_others_are_on_their_way_are_sent_after_them() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let page = open(&house, &chromium).await;
    let slow = json!({ "offline": false, "latency": 400, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.devtools("Network.enable", json!({})).await;
    page.devtools("Network.emulateNetworkConditions", slow).await;
    page.type_into("#words", "first\n").await;
    page.eval("document.querySelector('#words').value = ''").await;
    page.type_into("#words", "second\n").await;
    page.eval("document.querySelector('#words').value = ''").await;
    page.type_into("#words", "still writing").await;
    let said = "[...document.querySelectorAll('#log .line.them .words')].map((line) => line.textContent).join()";
    page.wait_eval(&format!("return {said} === 'first,second'")).await;
    page.wait_eval("return !document.querySelector('button[value=help]').disabled").await;
    assert_eq!(page.eval("return document.querySelector('#words').value").await, json!("still writing"));
    page.close().await;
}

#[tokio::test]
async fn an_advocates_words_appear_by_themselves() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let page = open(&house, &chromium).await;
    let contact = house.store.people(1).await.unwrap().remove(0).contact_id;
    let ana = house.at_desk("Ana").await;
    page.type_into("#words", "a draft").await;
    ana.submit(&format!("/desk/with/{contact}/reply"), &[("token", "0"), ("words", "Hello, I am Ana.")]).await;
    page.wait_text("#log .line.advocate", "Hello, I am Ana.").await;
    assert!(page.text("#log .line.advocate .who").await.contains("Ana"));
    assert_eq!(page.eval("return document.querySelector('#words').value").await, json!("a draft"));

    // Away and back: the line is picked up where it was left.
    line(&page, true).await;
    ana.submit(&format!("/desk/with/{contact}/reply"), &[("token", "0"), ("words", "Are you there?")]).await;
    line(&page, false).await;
    page.wait_eval("return document.querySelector('#log').textContent.includes('Are you there?')").await;
    page.close().await;
}

#[tokio::test]
async fn what_could_not_be_sent_stays_in_the_box() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let page = open(&house, &chromium).await;
    line(&page, true).await;
    page.type_into("#words", "can you hear me").await;
    page.press_key(Key::Enter).await;
    page.wait_text("#told", "This could not be sent.").await;
    assert_eq!(page.eval("return document.querySelector('#words').value").await, json!("can you hear me"));
    line(&page, false).await;
    page.click(".write button").await;
    page.wait_eval("return document.querySelector('#log').textContent.includes('can you hear me')").await;
    page.wait_eval("return document.querySelector('#told').textContent === ''").await;
    page.close().await;
}

#[tokio::test]
async fn nothing_is_wider_than_a_small_phone() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let page = chromium.open(&house.url, 320, 640, true).await;
    page.wait_eval("return document.documentElement.scrollWidth <= 320").await;
    page.click("button[type=submit]").await;
    page.text("#log .line.bot").await;
    page.type_into("#words", &"averylongwordwithoutspaces".repeat(20)).await;
    page.press_key(Key::Enter).await;
    page.wait_eval("return document.querySelectorAll('#log .line.them').length === 1").await;
    page.wait_eval("return document.documentElement.scrollWidth <= 320").await;
    page.eval("document.documentElement.dir = 'rtl'").await;
    page.wait_eval("return document.documentElement.scrollWidth <= 320").await;
    let small = page
        .eval(
            "return [...document.querySelectorAll('button')].filter((b) => b.offsetParent && \
             b.getBoundingClientRect().height < 44).map((b) => b.textContent)",
        )
        .await;
    assert_eq!(small, json!([]), "every button can be hit with a thumb");
    page.close().await;
}
