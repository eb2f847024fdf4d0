//! What goes out, and what is said of it.

use std::time::{Duration, Instant};

use guidepost::care::contact::Door;
use guidepost::channel::telegram::call::{CallError, call};
use guidepost::channel::telegram::deliver::deliver;
use guidepost::engine::event::DeliveryKind;
use guidepost::store::delivery::{Body, ButtonWords, Delivery, Outcome};
use serde_json::json;
use teloxide::Bot;
use teloxide::payloads::GetMe;
use url::Url;

use super::canned::{Canned, no, ok, too_many};
use crate::rig::bot_api::{BotApi, Fault};

const CHAT: i64 = 5;

fn bot(api: &BotApi) -> Bot {
    Bot::new(api.token()).set_api_url(Url::parse(api.url()).expect("a URL"))
}

fn delivery(text: &str, buttons: &[(&str, &str)]) -> Delivery {
    let buttons = buttons.iter().map(|(label, data)| ButtonWords { label: (*label).into(), data: (*data).into() });
    Delivery {
        id: "9.0".into(),
        contact_id: "c1".into(),
        door: Door::Telegram,
        address: CHAT.to_string().as_str().into(),
        kind: DeliveryKind::Reply,
        body: Body { text: text.into(), buttons: buttons.collect(), from: None },
        attempts: 0,
        possible_repeat: false,
        queued_at: chrono::DateTime::UNIX_EPOCH,
        until: chrono::DateTime::UNIX_EPOCH,
    }
}

fn unsent(why: &str, after: Option<Duration>) -> Outcome {
    Outcome::Unsent { why: why.into(), after }
}

fn refused(why: &str, unreachable: bool) -> Outcome {
    Outcome::Refused { why: why.into(), unreachable }
}

fn unknown(why: &str) -> Outcome {
    Outcome::Unknown { why: why.into() }
}

#[tokio::test]
async fn a_message_arrives_as_written_with_numbered_buttons() {
    let api = BotApi::start();
    let text = "A *reminder* <b>for_you</b> 🙂\n1. not a list";
    let sent = deliver(&bot(&api), &delivery(text, &[("Yes", "a:1:yes"), ("No", "a:1:no")])).await;
    let shown = &api.sent(CHAT)[0];
    assert_eq!(sent, Outcome::Sent { external_id: Some(shown.message_id.to_string()) });
    assert_eq!(
        shown.text,
        text.replace("*reminder*", "\u{201c}reminder\u{201d}"),
        "a word that one can type stands out"
    );
    assert_eq!(shown.buttons, [("1 · Yes".into(), "a:1:yes".into()), ("2 · No".into(), "a:1:no".into())]);
}

#[tokio::test]
async fn each_button_has_a_row_of_its_own_and_links_show_no_preview() {
    let canned = Canned::start([ok(&json!({ "message_id": 1 }))]).await;
    deliver(&canned.connected().bot, &delivery("Sure?", &[("Yes", "y"), ("No", "n")])).await;
    let row = |text: &str, data: &str| json!([{ "text": text, "callback_data": data }]);
    let expected = json!({
        "chat_id": CHAT, "text": "Sure?", "link_preview_options": { "is_disabled": true },
        "reply_markup": { "inline_keyboard": [row("1 · Yes", "y"), row("2 · No", "n")] },
    });
    assert_eq!(canned.asked(), [("sendmessage".into(), expected)]);
}

#[tokio::test]
async fn an_advocates_words_carry_their_name() {
    let api = BotApi::start();
    let mut words = delivery("I have your ride.", &[]);
    words.body.from = Some("Ana".into());
    deliver(&bot(&api), &words).await;
    assert_eq!(api.sent(CHAT)[0].text, "Ana: I have your ride.");
}

#[tokio::test]
async fn a_long_text_arrives_whole_in_order_with_the_buttons_last() {
    let api = BotApi::start();
    let paragraph = "The ride comes at nine. Bring your card. ".repeat(60).trim().to_owned();
    let text = [paragraph.as_str(); 3].join("\n\n");
    let sent = deliver(&bot(&api), &delivery(&text, &[("OK", "ok")])).await;
    let shown = api.sent(CHAT);
    assert_eq!(sent, Outcome::Sent { external_id: Some(shown[2].message_id.to_string()) });
    assert_eq!(shown.iter().map(|message| message.text.as_str()).collect::<Vec<_>>(), [paragraph.as_str(); 3]);
    assert_eq!(shown.iter().map(|message| message.buttons.len()).collect::<Vec<_>>(), [0, 0, 1]);
}

#[tokio::test]
async fn an_emoji_at_the_border_is_counted_as_telegram_counts_and_stays_whole() {
    let api = BotApi::start();
    let bot = bot(&api);
    // 4,094 and 2 units fit; with one more, the emoji moves on as a whole.
    let fits = format!("{}🙂", "x".repeat(4094));
    let over = format!("{}🙂", "x".repeat(4095));
    for text in [&fits, &over] {
        assert!(matches!(deliver(&bot, &delivery(text, &[])).await, Outcome::Sent { .. }));
    }
    let shown: Vec<_> = api.sent(CHAT).into_iter().map(|message| message.text).collect();
    assert_eq!(shown, [fits, "x".repeat(4095), "🙂".into()]);
}

#[tokio::test]
async fn a_text_without_end_is_refused_before_anything_is_sent() {
    let api = BotApi::start();
    assert_eq!(deliver(&bot(&api), &delivery(&"x".repeat(50_000), &[])).await, refused("too-long", false));
    assert_eq!(api.requests("sendMessage"), 0);
}

#[tokio::test]
async fn telegrams_refusals_are_told_as_they_are_and_at_once() {
    let api = BotApi::start();
    let bot = bot(&api);
    let cases = [
        (Fault::TooMany { retry_after_s: 7 }, unsent("too-many", Some(Duration::from_secs(7)))),
        (Fault::Blocked, refused("blocked", true)),
        (Fault::ServerError, unsent("server", None)),
        (Fault::BreakBeforeAccept, unknown("broken")),
    ];
    let started = Instant::now();
    for (fault, expected) in cases {
        api.fail_next(fault);
        assert_eq!(deliver(&bot, &delivery("Hello", &[])).await, expected, "{fault:?}");
    }
    // teloxide alone would have slept ten seconds over the 500.
    assert!(started.elapsed() < Duration::from_secs(8), "{:?}", started.elapsed());
    assert_eq!(api.sent(CHAT).len(), 0);
    assert_eq!(deliver(&bot, &delivery("", &[])).await, refused("bad-request", false));
}

#[tokio::test]
async fn a_message_whose_answer_broke_off_may_have_arrived() {
    let api = BotApi::start();
    api.fail_next(Fault::BreakAfterAccept);
    assert_eq!(deliver(&bot(&api), &delivery("Hello", &[])).await, unknown("broken"));
    assert_eq!(api.sent(CHAT).len(), 1);
    assert_eq!(api.requests("sendMessage"), 1, "nothing below may try again by itself");
}

#[tokio::test]
async fn without_a_connection_nothing_was_sent() {
    let port =
        std::net::TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address").port();
    let nobody = Url::parse(&format!("http://127.0.0.1:{port}")).expect("a URL");
    let bot = Bot::new("77:x").set_api_url(nobody);
    assert_eq!(deliver(&bot, &delivery("Hello", &[])).await, unsent("connect", None));
    let bot = bot.set_api_url(Url::parse("http://no-such-host.invalid").expect("a URL"));
    assert_eq!(deliver(&bot, &delivery("Hello", &[])).await, unsent("connect", None));
}

#[tokio::test]
async fn a_connection_that_is_no_tls_was_never_used() {
    let canned = Canned::start([]).await;
    let url = canned.url().as_str().replace("http:", "https:");
    let bot = Bot::new("77:x").set_api_url(Url::parse(&url).expect("a URL"));
    assert_eq!(deliver(&bot, &delivery("Hello", &[])).await, unsent("connect", None));
}

#[tokio::test]
async fn silence_after_the_request_was_written_is_not_unsent() {
    let canned = Canned::start([]).await;
    let error =
        call::<_, serde::de::IgnoredAny>(&canned.connected().bot, &GetMe::new(), Duration::from_millis(200)).await;
    assert_eq!(error, Err(CallError::Timeout));
}

#[tokio::test]
async fn the_rest_of_a_message_that_has_half_arrived_is_tried_again_at_once() {
    let broken = no(500, "Internal Server Error");
    let canned = Canned::start([first(), too_many(1), broken, ok(&json!({ "message_id": 2 }))]).await;
    let outcome = deliver(&canned.connected().bot, &delivery(&"word ".repeat(1000), &[("OK", "ok")])).await;
    assert_eq!(outcome, Outcome::Sent { external_id: Some("2".into()) });
    let texts: Vec<_> = canned.asked().into_iter().map(|(_, params)| params["text"].clone()).collect();
    assert!(texts[0] != texts[1] && texts[1] == texts[2] && texts[2] == texts[3]);
}

#[tokio::test]
async fn a_message_of_which_only_a_part_arrived_is_neither_sent_nor_unsent() {
    let broken = || no(500, "Internal Server Error");
    let cases = [
        (vec![first(), too_many(30)], unknown("part")),
        (vec![first(), broken(), broken(), broken()], unknown("part")),
        (vec![first(), no(403, "Forbidden: bot was blocked by the user")], refused("blocked", true)),
        (vec![first(), (200, "{".into())], unknown("broken")),
        (vec![too_many(1)], unsent("too-many", Some(Duration::from_secs(1)))),
    ];
    for (answers, expected) in cases {
        let count = answers.len();
        let canned = Canned::start(answers).await;
        let outcome = deliver(&canned.connected().bot, &delivery(&"word ".repeat(1000), &[])).await;
        assert_eq!((outcome, canned.asked().len()), (expected, count));
    }
}

/// Telegram takes the first part.
fn first() -> (u16, String) {
    ok(&json!({ "message_id": 1 }))
}

#[tokio::test]
async fn a_message_that_telegram_took_is_sent_whatever_it_looks_like() {
    let canned = Canned::start([ok(&json!({ "of_next_year": true }))]).await;
    let outcome = deliver(&canned.connected().bot, &delivery("Hello", &[])).await;
    assert_eq!(outcome, Outcome::Sent { external_id: None });
}

#[tokio::test]
async fn an_address_that_is_no_chat_is_nobodys() {
    let api = BotApi::start();
    let mut nowhere = delivery("Hello", &[]);
    nowhere.address = "web-visitor".into();
    assert_eq!(deliver(&bot(&api), &nowhere).await, refused("not-found", true));
    assert_eq!(api.requests("sendMessage"), 0);
}
