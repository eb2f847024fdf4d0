//! A Telegram Bot API server on loopback that holds the ground truth: what each phone would show, in order.
//!
//! It lives on a thread of its own, so that it outlasts a killed and restarted product, and its methods are plain
//! blocking calls. In async code wrap the waiting ones in `spawn_blocking` or use a multi-threaded runtime.
//! A text with a parse mode is measured before parsing, which is stricter than Telegram.

mod methods;
mod objects;
mod wire;

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio::sync::{Notify, oneshot};

use methods::State;

pub use {
    methods::{Fault, Weather},
    objects::SentMessage,
};

/// How long a wait may take. A loaded machine with several builds needs seconds; a hung product needs a verdict.
pub const WAIT_MAX: Duration = Duration::from_secs(20);

/// The token that the server accepts; any other is answered with 401.
pub const TOKEN: &str = "123456:TEST-guidepost-rig-token-not-a-secret";

/// What the server thread and the test share.
struct Shared {
    state: Mutex<State>,
    /// Wakes the waiting test after every request.
    served: Condvar,
    /// Wakes the long poll after every new update.
    arrived: Notify,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A running Bot API server; it ends when dropped.
pub struct BotApi {
    shared: Arc<Shared>,
    url: String,
    stop: Option<oneshot::Sender<()>>,
    server: Option<JoinHandle<()>>,
}

impl BotApi {
    /// Starts the server on a free port of 127.0.0.1. Requests are answered as soon as this returns.
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port on loopback");
        listener.set_nonblocking(true).expect("a listener that does not block");
        let url = format!("http://{}", listener.local_addr().expect("a bound address"));
        let shared = Arc::new(Shared { state: Mutex::default(), served: Condvar::new(), arrived: Notify::new() });
        let (stop, stopped) = oneshot::channel();
        let server = std::thread::Builder::new()
            .name("bot-api".into())
            .spawn({
                let shared = Arc::clone(&shared);
                move || wire::serve(listener, shared, stopped)
            })
            .expect("a thread for the Bot API");
        Self { shared, url, stop: Some(stop), server: Some(server) }
    }

    /// The address for `TELOXIDE_API_URL`, without a trailing slash.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The token of the only bot that this server knows.
    #[allow(clippy::unused_self)] // Asked of the server, as its address is.
    pub fn token(&self) -> &str {
        TOKEN
    }

    // What people do.

    /// A person writes `words` in their private chat with the bot. Returns the update's id.
    pub fn text(&self, chat_id: i64, words: &str) -> i64 {
        self.message(chat_id, objects::text_content(words))
    }

    /// Like [`Self::text`], from a phone set to `language` (an IETF tag); the person's later updates carry it as well.
    pub fn text_in(&self, chat_id: i64, language: &str, words: &str) -> i64 {
        self.shared.state().speaks(chat_id, language);
        self.text(chat_id, words)
    }

    /// A person presses the button with `data` under a message. A message that the bot never sent arrives as
    /// inaccessible, as Telegram does with old ones.
    pub fn press(&self, chat_id: i64, message_id: i64, data: &str) -> i64 {
        self.queue("callback_query", |state, update_id| {
            let message = state.message(chat_id, message_id).map_or_else(|| json!({ "message_id": message_id, "chat": objects::chat(chat_id), "date": objects::INACCESSIBLE_DATE }), SentMessage::to_json);
            json!({
                "id": objects::callback_id(update_id),
                "from": state.person(chat_id),
                "message": message,
                "chat_instance": format!("{chat_id}"),
                "data": data,
            })
        })
    }

    /// A person changes an earlier message of theirs to `words`.
    pub fn edited(&self, chat_id: i64, message_id: i64, words: &str) -> i64 {
        self.queue("edited_message", |state, _| {
            let mut message = state.incoming(chat_id, Some(message_id), objects::text_content(words));
            message["edit_date"] = message["date"].clone();
            message
        })
    }

    /// A person sends a sticker.
    pub fn sticker(&self, chat_id: i64) -> i64 {
        self.message(chat_id, objects::sticker_content())
    }

    /// A person sends a voice message of three seconds.
    pub fn voice(&self, chat_id: i64) -> i64 {
        self.message(chat_id, objects::voice_content())
    }

    /// A person shares a place, in degrees.
    pub fn location(&self, chat_id: i64, latitude: f64, longitude: f64) -> i64 {
        self.message(chat_id, json!({ "location": { "latitude": latitude, "longitude": longitude } }))
    }

    /// A person sends a message with any other content, merged into the message object.
    pub fn message(&self, chat_id: i64, content: Value) -> i64 {
        self.queue("message", |state, _| state.incoming(chat_id, None, content))
    }

    /// Any other kind of update, as Telegram names it: `my_chat_member`, `inline_query`.
    pub fn update(&self, kind: &str, payload: Value) -> i64 {
        self.queue(kind, |_, _| payload)
    }

    /// Delivers an update once more with the same id, although it was confirmed, whatever offset the bot asks for.
    ///
    /// # Panics
    /// If no such update was ever queued.
    pub fn repeat(&self, update_id: i64) {
        self.shared.state().repeat(update_id);
        self.shared.arrived.notify_waiters();
    }

    /// A person blocks the bot, or unblocks it: Telegram tells the bot, and refuses what it sends meanwhile.
    pub fn block(&self, chat_id: i64, blocks: bool) -> i64 {
        self.shared.state().block(chat_id, blocks);
        let (old, new) = if blocks { ("member", "kicked") } else { ("kicked", "member") };
        self.queue("my_chat_member", |state, _| {
            json!({
                "chat": objects::chat(chat_id), "from": state.person(chat_id), "date": objects::unix_now(),
                "old_chat_member": { "status": old }, "new_chat_member": { "status": new },
            })
        })
    }

    /// The id of the message that an update brought, for [`Self::edited`].
    pub fn message_id_of(&self, update_id: i64) -> Option<i64> {
        self.shared.state().update(update_id)?["message"]["message_id"].as_i64()
    }

    fn queue(&self, kind: &str, payload: impl FnOnce(&mut State, i64) -> Value) -> i64 {
        let update_id = self.shared.state().queue(kind, payload);
        self.shared.arrived.notify_waiters();
        update_id
    }

    // What the phones show.

    /// The messages that a chat has received, in order, as they read after all edits.
    pub fn sent(&self, chat_id: i64) -> Vec<SentMessage> {
        self.shared.state().sent(chat_id)
    }

    /// How many messages a chat has received.
    pub fn sent_count(&self, chat_id: i64) -> usize {
        self.shared.state().sent_count(chat_id)
    }

    /// How many messages the phones of all chats have received.
    pub fn accepted(&self) -> usize {
        self.shared.state().accepted()
    }

    /// The newest message of every chat, by its id.
    pub fn newest(&self) -> Vec<i64> {
        self.shared.state().newest()
    }

    /// Makes a request to itself and waits for the answer: what came before it has been read by then.
    pub fn ask_itself(&self) {
        self.ask("getMe");
    }

    /// Asks for updates as another program with the same token does; what it gets is not confirmed.
    pub fn poll_once(&self) {
        self.ask("getUpdates?timeout=0&limit=1");
    }

    fn ask(&self, method: &str) {
        let address = self.url.trim_start_matches("http://");
        let mut line = TcpStream::connect(address).expect("the server answers");
        write!(line, "GET /bot{TOKEN}/{method} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")
            .expect("a request");
        let mut answer = Vec::new();
        line.read_to_end(&mut answer).expect("an answer");
    }

    /// Forgets what a chat has received, for long runs; what comes later is kept again.
    pub fn forget(&self, chat_id: i64) {
        self.shared.state().forget(chat_id);
    }

    /// Waits until a chat has received at least `count` messages and returns them all.
    ///
    /// # Panics
    /// After [`WAIT_MAX`], with the counts of every chat and never a word of a message.
    pub fn wait_sent(&self, chat_id: i64, count: usize) -> Vec<SentMessage> {
        self.wait(&format!("{count} messages in chat {chat_id}"), |state| state.sent(chat_id).len() >= count);
        self.sent(chat_id)
    }

    /// Every chat that has received a message, with the number of messages.
    pub fn counts(&self) -> Vec<(i64, usize)> {
        self.shared.state().counts()
    }

    // What the server knows.

    /// The highest update id that the bot has confirmed by asking for a later one; 0 before the first.
    pub fn confirmed(&self) -> i64 {
        self.shared.state().confirmed()
    }

    /// Waits until an update is confirmed, at most [`WAIT_MAX`].
    pub fn wait_confirmed(&self, update_id: i64) {
        self.wait(&format!("the confirmation of update {update_id}"), |state| state.confirmed() >= update_id);
    }

    /// How many updates there were for the bot, each counted once however often it was handed over.
    pub fn queued(&self) -> usize {
        self.shared.state().queued()
    }

    /// How many updates wait to be fetched or confirmed, repeated ones included.
    pub fn pending(&self) -> usize {
        self.shared.state().pending()
    }

    /// Whether the bot has answered the press that this update brought (the phone's spinner stops).
    pub fn answered(&self, update_id: i64) -> bool {
        self.shared.state().answered(update_id)
    }

    /// Waits until a press is answered, at most [`WAIT_MAX`].
    pub fn wait_answered(&self, update_id: i64) {
        self.wait(&format!("an answer to press {update_id}"), |state| state.answered(update_id));
    }

    /// How many requests a method has seen, refused and broken ones included. Case does not matter.
    pub fn requests(&self, method: &str) -> usize {
        self.shared.state().requests(method)
    }

    /// Waits until a method has seen at least `count` requests, at most [`WAIT_MAX`].
    pub fn wait_requests(&self, method: &str, count: usize) {
        self.wait(&format!("{count} requests of {method}"), |state| state.requests(method) >= count);
    }

    // What goes wrong.

    /// Lets the next `sendMessage` fail; several faults happen one after the other.
    pub fn fail_next(&self, fault: Fault) {
        self.shared.state().fail_next(None, fault);
    }

    /// Lets the next `sendMessage` to one chat fail, whatever the others do.
    pub fn fail_next_in(&self, chat_id: i64, fault: Fault) {
        self.shared.state().fail_next(Some(chat_id), fault);
    }

    /// What every `sendMessage` meets, until the next weather.
    pub fn weather(&self, weather: Weather) {
        self.shared.state().set_weather(weather);
    }

    /// Thinks this long before each answer but a poll's.
    pub fn slow(&self, pause: Duration) {
        self.shared.state().set_slow(pause);
    }

    /// Refuses every `getUpdates` with this status, until `None`.
    pub fn fail_polls(&self, status: Option<u16>) {
        self.shared.state().fail_polls(status);
        self.shared.arrived.notify_waiters();
    }

    /// How many faults still wait for their `sendMessage`.
    pub fn faults_left(&self) -> usize {
        self.shared.state().faults_left()
    }

    fn wait(&self, what: &str, mut reached: impl FnMut(&State) -> bool) {
        let deadline = Instant::now() + WAIT_MAX;
        let mut state = self.shared.state();
        while !reached(&state) {
            let Some(left) = deadline.checked_duration_since(Instant::now()) else {
                let shape = state.shape();
                drop(state);
                panic!("waited {} s in vain for {what}; {shape}", WAIT_MAX.as_secs());
            };
            state = self.shared.served.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

impl Drop for BotApi {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(server) = self.server.take() {
            let ended = server.join();
            assert!(ended.is_ok() || std::thread::panicking(), "the Bot API server panicked");
        }
    }
}
