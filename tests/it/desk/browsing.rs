//! The desk in a real browser: the keyboard, and pages that live.

use guidepost::look::token;
use serde_json::json;

use crate::rig::browser::{self, Browser, Chromium, Key};
use crate::web::house::House;

/// Signs in as somebody new.
async fn sign_in(house: &House, chromium: &Chromium, name: &str, width: u32) -> Browser {
    let advocate = house.advocate(name).await;
    let link = house.link(&advocate).await;
    let page = chromium.open(&format!("{}/desk/enter/{link}", house.url), width, 850, false).await;
    page.click("button[type=submit]").await;
    page.text("#queue").await;
    watch(&page).await;
    page
}

async fn watch(page: &Browser) {
    page.eval(
        "window.faults = []; addEventListener('securitypolicyviolation', (e) => faults.push(e.violatedDirective)); \
         addEventListener('error', (e) => faults.push(e.message)); window.stayed = true",
    )
    .await;
}

#[tokio::test]
async fn a_conversation_is_taken_answered_and_given_back_by_keys_alone() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let page = sign_in(&house, &chromium, "Ana", 1400).await;
    let visitor = house.visitor().await;
    visitor.say("I want to talk to a person").await;
    // It appears by itself, and in the tab's title.
    page.wait_text("#group-waiting", "I want to talk to a person").await;
    page.wait_eval("return document.title.startsWith('(1) ')").await;
    page.press_key('j').await;
    page.press_key(Key::Enter).await;
    page.wait_text("#state", "Nobody has it yet.").await;
    watch(&page).await;
    page.press_key('c').await;
    page.wait_text("#told", "This conversation is yours.").await;
    page.wait_eval("return document.querySelector('#state').dataset.hold === 'mine'").await;
    page.press_key('r').await;
    page.wait_eval("return document.activeElement.id === 'reply'").await;
    page.type_into("#reply", "Hello, this is Ana.").await;
    page.press_chord(&[Key::Control.into(), Key::Enter.into()]).await;
    page.wait_text("#log .line.advocate", "Hello, this is Ana.").await;
    page.wait_eval("return document.querySelector('#reply').value === ''").await;
    visitor.until("/", "Hello, this is Ana.").await;
    page.wait_text("#log .line.advocate .delivery", "in their web chat").await;

    // A letter typed into a box is a letter.
    page.type_into("#reply", "b c n j").await;
    page.press_key(Key::Escape).await;
    page.press_key('n').await;
    page.type_into("#note", "likes to be called after noon").await;
    page.press_chord(&[Key::Control.into(), Key::Enter.into()]).await;
    page.wait_text("#notes", "likes to be called after noon").await;
    assert_eq!(page.eval("return document.querySelector('#reply').value").await, json!("b c n j"));
    page.press_key(Key::Escape).await;
    page.eval("document.activeElement.blur()").await;
    page.press_key('b').await;
    page.wait_text("#told", "The assistant answers again.").await;
    page.press_key('?').await;
    page.wait_text("#keys", "write a reply").await;
    assert_eq!(page.eval("return [window.stayed, window.faults]").await, json!([true, []]));
    page.close().await;
}

#[tokio::test]
async fn a_reply_that_is_being_written_outlives_everything_else() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let page = sign_in(&house, &chromium, "Ana", 1400).await;
    let visitor = house.visitor().await;
    visitor.say("I want to talk to a person").await;
    let path = format!("/desk/with/{}", house.contact(&visitor).await);
    page.goto(&format!("{}{path}", house.url)).await;
    page.type_into("#reply", "Dear Rosa, ").await;
    // The patient goes on, a colleague is faster and notes something.
    visitor.say("are you there?").await;
    page.wait_text("#log", "are you there?").await;
    let ben = house.at_desk("Ben").await;
    ben.submit(&format!("{path}/note"), &[("token", &token::of_form()), ("words", "I know her")]).await;
    page.wait_text("#notes", "I know her").await;
    page.type_into("#reply", "good morning").await;
    assert_eq!(page.eval("return document.querySelector('#reply').value").await, json!("Dear Rosa, good morning"));
    assert_eq!(page.eval("return document.activeElement.id").await, json!("reply"), "nor does the focus move");

    ben.submit(&format!("{path}/claim"), &[("token", &token::of_form())]).await;
    page.wait_text("#state", "Ben has it").await;
    // Even a reload and a look elsewhere.
    page.goto(&format!("{}/desk", house.url)).await;
    page.goto(&format!("{}{path}", house.url)).await;
    assert_eq!(page.eval("return document.querySelector('#reply').value").await, json!("Dear Rosa, good morning"));
    page.close().await;
}

#[tokio::test]
async fn the_desk_folds_to_one_pane_on_a_phone() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let visitor = house.visitor().await;
    visitor.say("I want to talk to a person").await;
    let page = sign_in(&house, &chromium, "Ana", 320).await;
    page.wait_eval("return document.documentElement.scrollWidth <= 320").await;
    page.click("#group-waiting .row").await;
    page.wait_text("#state", "Nobody has it yet.").await;
    page.wait_eval("return document.documentElement.scrollWidth <= 320").await;
    page.wait_eval("return document.querySelector('#queue').offsetParent === null").await;
    page.click(".claim button").await;
    page.wait_text("#told", "yours").await;
    page.click(".back").await;
    page.wait_text("#queue", "Yours").await;
    page.close().await;
}
