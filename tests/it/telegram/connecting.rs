//! Opening the door.

use guidepost::channel::telegram::connect::{ConnectError, Menu, connect, show_menus};
use serde_json::json;
use url::Url;

use super::canned::{Canned, TOKEN, no, ok};
use crate::rig::bot_api::BotApi;

fn at(url: &str) -> Option<Url> {
    Some(Url::parse(url).expect("a URL"))
}

/// The sentence for a server that gives this answer.
async fn sentence(answer: (u16, String)) -> String {
    let canned = Canned::start([answer]).await;
    let error = connect(TOKEN, Some(canned.url())).await.expect_err("no door");
    assert!(!format!("{error:?} {error}").contains("canned-TOKEN"), "it repeats the token");
    error.to_string()
}

#[tokio::test]
async fn a_good_token_tells_the_bots_name_and_removes_a_webhook() {
    let api = BotApi::start();
    let connected = connect(&format!(" {}\n", api.token()), at(api.url())).await.expect("a door");
    assert_eq!((connected.id, connected.username.as_str()), (123_456, "guidepost_test_bot"));
    assert_eq!(api.requests("deleteWebhook"), 1);
    assert!(!format!("{connected:?}").contains(api.token()));
}

#[tokio::test]
async fn each_failure_is_one_sentence_that_says_what_to_do() {
    let token = |text: &'static str| async move { connect(text, None).await.expect_err("no door") };
    for text in ["", "hello", "77", "77:", ":x", "77:a b", "77:a/b", "x77:ab"] {
        assert_eq!(token(text).await, ConnectError::NotAToken, "{text}");
    }
    for address in ["ftp://127.0.0.1", "mailto:someone@example.org"] {
        assert_eq!(connect(TOKEN, at(address)).await.expect_err("no door"), ConnectError::NotAnAddress);
    }
    let telegrams_own = no(401, "Unauthorized");
    assert!(sentence(telegrams_own).await.contains("copy it again from @BotFather"));
    assert!(sentence(no(404, "Not Found")).await.contains("copy it again from @BotFather"));
    assert!(
        sentence((200, "<html>Sign in to the Wi-Fi</html>".into())).await.contains("check the Telegram API address")
    );
    assert!(sentence(ok(&json!({ "id": 1 }))).await.contains("check the Telegram API address"));
    assert!(sentence(no(502, "Bad Gateway")).await.contains("wait a few minutes"));
    assert!(sentence(super::canned::too_many(9)).await.contains("wait 9 s"));
}

#[tokio::test]
async fn an_unreachable_server_is_named_with_the_cause_and_may_come_back() {
    let port =
        std::net::TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address").port();
    let error = connect(TOKEN, at(&format!("http://127.0.0.1:{port}"))).await.expect_err("no door");
    let sentence = error.to_string();
    assert!(sentence.contains("127.0.0.1") && sentence.contains("refused"), "{sentence}");
    assert!(!sentence.contains("canned-TOKEN"));
    assert!(error.may_pass());
    assert!(!ConnectError::NotAToken.may_pass());
}

#[tokio::test]
async fn each_language_that_telegram_can_name_gets_its_menu() {
    let canned = Canned::start([ok(&json!(true)), ok(&json!(true))]).await;
    let menu = |language: Option<&str>, words: &str| Menu {
        language: language.map(str::to_owned),
        commands: vec![("person".into(), words.into())],
    };
    let menus = [menu(None, "Talk to a person"), menu(Some("fil"), "Kausapin"), menu(Some("zh-Hans"), "找人工服务")];
    show_menus(&canned.connected(), &menus).await.expect("menus");
    let expected = |words: &str| json!([{ "command": "person", "description": words }]);
    let asked = canned.asked();
    assert_eq!(asked[0], ("setmycommands".into(), json!({ "commands": expected("Talk to a person") })));
    assert_eq!(asked[1].1, json!({ "commands": expected("找人工服务"), "language_code": "zh" }));
    assert_eq!(asked.len(), 2);
}
