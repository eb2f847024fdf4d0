//! What comes in: stored first, acknowledged then, never lost.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use guidepost::channel::telegram::connect::{Connected, connect};
use guidepost::channel::telegram::receive::receive;
use guidepost::engine::event::{Attachment, Event};
use guidepost::store::incoming::Incoming;
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use url::Url;

use super::canned::{Canned, no, ok, too_many};
use crate::rig::bot_api::{BotApi, WAIT_MAX};

const CHAT: i64 = 5;

/// A memory that fails when told to, and the receiving that fills it.
struct Desk {
    stored: Arc<Mutex<Vec<Incoming>>>,
    /// How many of the next puts fail.
    fails: Arc<Mutex<usize>>,
    stop: CancellationToken,
    task: JoinHandle<()>,
}

impl Desk {
    /// Receives from the connected bot; `look` is called at every put, before it is stored.
    fn open(connected: Connected, look: impl Fn() + Send + Sync + 'static) -> Self {
        let (stored, fails, stop) =
            (Arc::<Mutex<Vec<_>>>::default(), Arc::<Mutex<usize>>::default(), CancellationToken::new());
        let task = tokio::spawn({
            let (stored, fails, stop) = (Arc::clone(&stored), Arc::clone(&fails), stop.clone());
            async move {
                let put = |incoming: Vec<Incoming>| {
                    look();
                    let mut fails = fails.lock().expect("no panic");
                    let result = if *fails > 0 {
                        *fails -= 1;
                        Err("the disk is full")
                    } else {
                        stored.lock().expect("no panic").extend(incoming);
                        Ok(())
                    };
                    async move { result }
                };
                receive(&connected, put, |_| (), stop).await;
            }
        });
        Self { stored, fails, stop, task }
    }

    async fn at(api: &BotApi) -> Self {
        Self::open(connected(api).await, || ())
    }

    fn events(&self) -> Vec<Event> {
        self.stored.lock().expect("no panic").iter().map(|incoming| incoming.event.clone()).collect()
    }

    fn keys(&self) -> Vec<String> {
        self.stored.lock().expect("no panic").iter().map(|incoming| incoming.key.clone()).collect()
    }

    fn fail(&self, times: usize) {
        *self.fails.lock().expect("no panic") = times;
    }

    /// Ends receiving; it must end by itself.
    async fn close(self) {
        self.stop.cancel();
        tokio::time::timeout(Duration::from_secs(5), self.task).await.expect("it stops").expect("it did not panic");
    }
}

async fn connected(api: &BotApi) -> Connected {
    connect(api.token(), Some(Url::parse(api.url()).expect("a URL"))).await.expect("a door")
}

async fn until(what: &str, reached: impl Fn() -> bool) {
    let started = Instant::now();
    while !reached() {
        assert!(started.elapsed() < WAIT_MAX, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

fn said(words: &str) -> Event {
    Event::Said { words: words.into() }
}

fn update(id: i64, text: &str) -> Value {
    let message =
        json!({ "message_id": id, "date": 1_700_000_000, "chat": { "id": CHAT, "type": "private" }, "text": text });
    json!({ "update_id": id, "message": message })
}

#[tokio::test]
async fn everything_that_people_do_arrives_in_order() {
    let api = BotApi::start();
    let desk = Desk::at(&api).await;
    let hola = api.text_in(CHAT, "es", "Hola");
    let press = api.press(CHAT, 99, "a:1:yes");
    api.edited(CHAT, api.message_id_of(hola).expect("a message"), "Buenas");
    api.sticker(CHAT);
    api.voice(CHAT);
    let last = api.location(CHAT, 25.5, -80.25);
    until("the last confirmation", || api.confirmed() >= last).await;
    let expected = [
        said("Hola"),
        Event::Pressed { button: "a:1:yes".into() },
        Event::Edited { words: "Buenas".into() },
        Event::sent(Attachment::Sticker),
        Event::Sent { what: Attachment::Voice, file: Some("voice-1".into()) },
        Event::sent(Attachment::Location { latitude: 25.5, longitude: -80.25 }),
    ];
    assert_eq!(desk.events(), expected);
    assert_eq!(desk.stored.lock().expect("no panic")[0].language_hint.as_deref(), Some("es"));
    until("the button to stop spinning", || api.answered(press)).await;
    desk.close().await;
}

#[tokio::test]
async fn what_comes_again_has_the_same_key() {
    let api = BotApi::start();
    let desk = Desk::at(&api).await;
    let id = api.text(CHAT, "Hola");
    until("the confirmation", || api.confirmed() >= id).await;
    api.repeat(id);
    until("the repeat", || desk.keys().len() == 2).await;
    let keys = desk.keys();
    assert_eq!(keys[0], keys[1]);
    desk.close().await;
}

#[tokio::test]
async fn nothing_is_acknowledged_before_all_of_its_batch_is_stored_and_nothing_is_lost() {
    let api = Arc::new(BotApi::start());
    let ids = ["one", "two", "three"].map(|words| api.text(CHAT, words));
    let confirmed_at_put = Arc::new(Mutex::new(Vec::new()));
    let desk = Desk::open(connected(&api).await, {
        let (api, seen) = (Arc::clone(&api), Arc::clone(&confirmed_at_put));
        move || seen.lock().expect("no panic").push(api.confirmed())
    });
    desk.fail(2);
    until("all to be confirmed", || api.confirmed() >= ids[2]).await;
    assert_eq!(desk.events(), [said("one"), said("two"), said("three")]);
    assert_eq!(
        *confirmed_at_put.lock().expect("no panic"),
        [0; 3],
        "two failed puts of all three and a good one, none confirmed yet"
    );
    desk.close().await;
}

#[tokio::test]
async fn a_press_is_answered_only_when_it_is_stored() {
    let api = BotApi::start();
    let desk = Desk::at(&api).await;
    desk.fail(2);
    let press = api.press(CHAT, 99, "a:1:yes");
    until("the first failure", || *desk.fails.lock().expect("no panic") < 2).await;
    assert!(!api.answered(press));
    until("the answer", || api.answered(press)).await;
    assert_eq!(desk.events().len(), 1);
    desk.close().await;
}

#[tokio::test]
async fn a_stop_while_storing_fails_leaves_everything_for_the_next_start() {
    let api = BotApi::start();
    let desk = Desk::at(&api).await;
    desk.fail(usize::MAX);
    let id = api.text(CHAT, "Hola");
    until("the first failure", || *desk.fails.lock().expect("no panic") < usize::MAX).await;
    desk.close().await;
    assert_eq!(api.confirmed(), 0);
    let desk = Desk::at(&api).await;
    until("the confirmation", || api.confirmed() >= id).await;
    assert_eq!(desk.events(), [said("Hola")]);
    desk.close().await;
}

#[tokio::test]
async fn an_update_that_cannot_be_read_holds_nobody_up() {
    let api = BotApi::start();
    let desk = Desk::at(&api).await;
    api.text(CHAT, "before");
    api.update("message", json!({ "text": { "of": "next year" } }));
    api.update("message", json!(7));
    let after = api.text(CHAT, "after");
    until("the confirmation", || api.confirmed() >= after).await;
    let last = api.update("message", json!({}));
    until("the confirmation of an unreadable one alone", || api.confirmed() >= last).await;
    assert_eq!(desk.events(), [said("before"), said("after")]);
    desk.close().await;
}

#[tokio::test]
async fn a_bad_day_of_telegram_costs_no_update_and_moves_no_offset() {
    let batch = |updates: &[Value]| ok(&json!(updates));
    let canned = Canned::start([
        batch(&[update(5, "one"), update(6, "two")]),
        too_many(1),
        no(500, "Internal Server Error"),
        (502, "<html>Bad Gateway</html>".into()),
        batch(&[]),
        // After a quiet week the count starts anew, lower.
        batch(&[update(3, "three")]),
    ])
    .await;
    let started = Instant::now();
    let desk = Desk::open(canned.connected(), || ());
    until("the third", || canned.asked().len() == 7).await;
    assert_eq!(desk.events(), [said("one"), said("two"), said("three")]);
    let offsets: Vec<_> = canned.asked().iter().map(|(_, params)| params["offset"].as_i64()).collect();
    assert_eq!(offsets, [None, Some(7), Some(7), Some(7), Some(7), None, Some(4)]);
    // The pause that was asked for and two growing ones of our own; teloxide alone would have slept twenty seconds.
    assert!((2_500..9_000).contains(&started.elapsed().as_millis()), "{:?}", started.elapsed());
    let allowed = json!(["message", "edited_message", "callback_query", "my_chat_member"]);
    assert_eq!(canned.asked()[0].1["allowed_updates"], allowed);
    desk.close().await;
}

#[tokio::test]
async fn updates_without_an_id_are_not_asked_for_again_and_again_without_a_pause() {
    let canned =
        Canned::start([ok(&json!([{ "message": {} }])), ok(&json!("not a list")), ok(&json!([update(5, "one")]))])
            .await;
    let started = Instant::now();
    let desk = Desk::open(canned.connected(), || ());
    until("the one with an id", || desk.events() == [said("one")]).await;
    assert!(started.elapsed() >= Duration::from_millis(750));
    desk.close().await;
}

/// Collects what is logged on this thread, where the test's runtime runs everything.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Log {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().expect("no panic").clone()).expect("UTF-8")
    }
}

#[tokio::test]
async fn logs_say_each_trouble_once_and_hold_no_words_no_chat_and_no_token() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().with_max_level(tracing::Level::DEBUG).with_ansi(false);
    let _logging = tracing::subscriber::set_default(subscriber.with_writer(move || writer.clone()).finish());
    // With one subscriber alone, tracing lets the first thread that passes a log line decide for all whether anybody
    // listens, and the other tests' threads have none.
    let _second = tracing::Dispatch::new(tracing_subscriber::registry());
    let unreadable = json!({ "update_id": 8, "message": { "text": "secret-words", "chat": { "id": 424_242 } } });
    let mut said = update(9, "secret-words");
    said["message"]["chat"]["id"] = json!(424_242);
    let canned = Canned::start([
        no(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
        no(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
        ok(&json!([unreadable, said])),
    ])
    .await;
    let desk = Desk::open(canned.connected(), || ());
    desk.fail(2);
    until("the words", || canned.asked().len() == 4).await;
    desk.close().await;
    let text = log.text();
    for (sentence, times) in [
        ("another program receives this bot's messages", 1),
        ("receiving again", 1),
        ("could not be stored", 1),
        ("update.id=8", 1),
        ("the updates are stored", 1),
        ("secret-words", 0),
        ("424242", 0),
        ("canned-TOKEN", 0),
    ] {
        assert_eq!(text.matches(sentence).count(), times, "{sentence} in:\n{text}");
    }
}
