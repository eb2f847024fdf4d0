//! How the pages look when they are full: nothing overflows at any width, light or dark, left-to-right or right-to-left.
//! With `GUIDEPOST_PICTURES=<folder>` each view is saved there as a picture, to be looked at.

use chrono::TimeDelta;
use guidepost::look::token;

use crate::rig::browser::{self, Browser};
use crate::web::house::House;

const WIDTHS: [u32; 4] = [320, 800, 1100, 1440];

/// A morning at the clinic: somebody in danger, somebody who waits, somebody who is answered.
async fn morning(house: &House) -> Vec<String> {
    let mut paths = Vec::new();
    let ana = house.at_desk("Ana Whitfield").await;
    let words = [
        "My daughter usually drives me but she cannot. Last time the van had no lift and I waited in the rain \u{1f327}",
        "أحتاج إلى شخص يتحدث العربية من فضلكم https://a-very-long-address.example/without/any/space/in/it/at/all/to/break",
        "I want to kill myself",
    ];
    for words in words {
        let visitor = house.visitor().await;
        visitor.say("English").await;
        visitor.say("I want to talk to a person").await;
        visitor.say(words).await;
        paths.push(format!("/desk/with/{}", house.contact(&visitor).await));
        house.clock.advance(TimeDelta::minutes(12));
    }
    let act = |act: &str| format!("{}/{act}", paths[0]);
    let token = token::of_form();
    ana.submit(&act("claim"), &[("token", &token)]).await;
    let reply = "Hello, this is Ana from the clinic. I will book a van with a lift for you.";
    ana.submit(&act("reply"), &[("token", &token), ("words", reply)]).await;
    ana.submit(&act("note"), &[("token", &token), ("words", "Called the van company: lift confirmed.")]).await;
    let visit = [("token", token.as_str()), ("kind", "visit"), ("what", "eye doctor"), ("place", "2nd floor")];
    ana.submit(&act("visit"), &[&visit[..], &[("date", "2026-03-12"), ("time", "09:00")]].concat()).await;
    paths
}

async fn look(page: &Browser, name: &str) {
    page.wait_eval("return document.readyState === 'complete'").await;
    page.wait_eval("return document.documentElement.scrollWidth <= innerWidth").await;
    if let Some(folder) = std::env::var_os("GUIDEPOST_PICTURES") {
        page.screenshot(std::path::Path::new(&folder).join(format!("{name}.png"))).await;
    }
}

#[tokio::test]
async fn full_pages_fit_every_screen() {
    let Some(chromium) = browser::or_skip() else { return };
    let house = House::awake().await;
    let paths = morning(&house).await;
    for width in WIDTHS {
        let dark = width == 800 || width == 1100;
        let advocate = house.advocate("Ben").await;
        let link = house.link(&advocate).await;
        let page = chromium.open(&format!("{}/desk/enter/{link}", house.url), width, 850, dark).await;
        look(&page, &format!("enter-{width}")).await;
        page.click("button[type=submit]").await;
        page.text("#queue").await;
        look(&page, &format!("desk-{width}")).await;
        for (name, path) in ["held", "arabic", "danger"].iter().zip(&paths) {
            page.goto(&format!("{}{path}", house.url)).await;
            look(&page, &format!("desk-{name}-{width}")).await;
        }
        page.goto(&format!("{}/", house.url)).await;
        look(&page, &format!("welcome-{width}")).await;
        page.click("button[type=submit]").await;
        page.text("#log .line.bot").await;
        for words in ["English\n", "Rosa\n", "menu\n", "help\n"] {
            page.type_into("#words", words).await;
            page.wait_eval("return document.querySelector('#words').value === ''").await;
        }
        look(&page, &format!("chat-{width}")).await;
        page.eval("document.documentElement.dir = 'rtl'").await;
        look(&page, &format!("chat-rtl-{width}")).await;
        page.close().await;
    }
}
