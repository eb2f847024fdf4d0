//! The Bot API's methods over one state: the rules of <https://core.telegram.org/bots/api>. Knows nothing of HTTP.

use std::{
    collections::{BTreeMap, HashMap, HashSet, VecDeque},
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::objects::{
    Params, SentMessage, bot, buttons, callback_id, chat, checked_keyboard, checked_text, int, nested, unix_now,
    update_of_callback,
};

/// "Values between 1-100 are accepted. Defaults to 100."
pub const UPDATES_MAX: usize = 100;
const UPDATE_ID_FIRST: i64 = 1_000;
/// Long runs: so many updates are remembered for repeats and for the answers to presses.
const UPDATES_KEPT_MAX: usize = 50_000;

/// What the next `sendMessage` meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 429 with `retry_after`.
    TooMany {
        /// Seconds until the bot may try again.
        retry_after_s: u32,
    },
    /// 403: the person has blocked the bot.
    Blocked,
    /// 500. teloxide sleeps 10 s before it returns this one.
    ServerError,
    /// The connection closes; no phone shows the message.
    BreakBeforeAccept,
    /// The phone shows the message, but the connection closes before the answer.
    BreakAfterAccept,
}

/// What every `sendMessage` meets for as long as it lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weather {
    /// Everything is accepted.
    #[default]
    Fair,
    /// Everything is refused with 429 and this `retry_after`.
    TooMany {
        /// Seconds until the bot may try again.
        retry_after_s: u32,
    },
    /// Everything is answered with 502.
    Down,
}

/// What a method answers.
#[derive(Debug)]
pub enum Answer {
    /// `{"ok":true,"result":…}`
    Result(Value),
    /// `{"ok":false,…}` with this code as the HTTP status as well.
    Error { code: u16, description: String, retry_after_s: Option<u32> },
    /// No answer: the connection breaks.
    Break,
}

impl Answer {
    /// A refusal in Telegram's words.
    pub fn error(code: u16, description: &str) -> Self {
        Self::Error { code, description: description.to_owned(), retry_after_s: None }
    }

    /// 429, with when to ask again.
    pub fn too_many(retry_after_s: u32) -> Self {
        let description = format!("Too Many Requests: retry after {retry_after_s}");
        Self::Error { code: 429, description, retry_after_s: Some(retry_after_s) }
    }

    /// 400, with the reason.
    pub fn bad_request(why: &str) -> Self {
        Self::error(400, &format!("Bad Request: {why}"))
    }
}

/// Everything that the server knows.
#[derive(Default)]
pub struct State {
    /// Every update there ever was, for repeats.
    updates: BTreeMap<i64, Value>,
    pending: VecDeque<i64>,
    /// Updates to deliver again, and whether that has happened.
    repeats: Vec<(i64, bool)>,
    confirmed: i64,
    allowed: Vec<String>,
    polls: u64,
    /// Every chat's messages, in order.
    messages: BTreeMap<i64, Vec<SentMessage>>,
    accepted: usize,
    /// How many updates were ever queued, repeats not counted.
    queued: usize,
    message_id_last: i64,
    languages: HashMap<i64, String>,
    answered: HashSet<String>,
    faults: VecDeque<(Option<i64>, Fault)>,
    weather: Weather,
    blocked: HashSet<i64>,
    slow: Duration,
    polls_failing: Option<u16>,
    requests: BTreeMap<String, usize>,
}

impl State {
    // The bot's side.

    /// Answers one request of any method but `getUpdates`.
    pub fn answer(&mut self, method: &str, params: &Params) -> Answer {
        match method {
            "getme" => Answer::Result(bot()),
            "sendmessage" => self.send_message(params),
            "editmessagetext" | "editmessagereplymarkup" => self.edit(method == "editmessagetext", params),
            "answercallbackquery" => self.answer_callback_query(params),
            "setmycommands" | "deletewebhook" | "sendchataction" => Answer::Result(json!(true)),
            _ => Answer::error(404, "Not Found: method not found"),
        }
    }

    /// Counts a request before it is judged.
    pub fn count(&mut self, method: &str) {
        *self.requests.entry(method.to_ascii_lowercase()).or_default() += 1;
    }

    /// Opens a `getUpdates`: an offset confirms all updates before it, and an earlier poll ends. Returns the poll's number.
    pub fn begin_poll(&mut self, params: &Params) -> u64 {
        let offset = int(params, "offset").unwrap_or(0);
        let before = match offset {
            // "The negative offset can be specified to retrieve updates starting from -offset update from the end."
            ..0 => {
                let kept = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
                self.pending.len().checked_sub(kept).map_or(0, |at| self.pending.get(at).copied().unwrap_or(0))
            }
            0.. => offset,
        };
        while let Some(first) = self.pending.front().copied().filter(|first| *first < before) {
            self.pending.pop_front();
            self.confirmed = self.confirmed.max(first);
        }
        self.repeats.retain(|(_, delivered)| !delivered);
        if let Some(allowed) = nested(params, "allowed_updates").as_ref().and_then(Value::as_array) {
            self.allowed = allowed.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        }
        self.polls += 1;
        self.polls
    }

    /// The updates for a poll; `None` if a later poll has taken over.
    pub fn collect(&mut self, poll: u64, params: &Params) -> Option<Vec<Value>> {
        if poll != self.polls {
            return None;
        }
        let limit = int(params, "limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(UPDATES_MAX);
        let limit = limit.clamp(1, UPDATES_MAX);
        let repeats = self.repeats.iter_mut().map(|(update_id, delivered)| {
            *delivered = true;
            *update_id
        });
        let ids: Vec<i64> = repeats.chain(self.pending.iter().copied()).take(limit).collect();
        Some(ids.iter().map(|update_id| self.updates[update_id].clone()).collect())
    }

    fn send_message(&mut self, params: &Params) -> Answer {
        let Some(chat_id) = int(params, "chat_id") else {
            return Answer::bad_request("chat_id is empty");
        };
        let fault = self.faults.iter().position(|(only, _)| only.is_none_or(|only| only == chat_id));
        let fault = fault.and_then(|at| self.faults.remove(at)).map(|(_, fault)| fault);
        match fault {
            None | Some(Fault::BreakAfterAccept) => {}
            Some(Fault::BreakBeforeAccept) => return Answer::Break,
            Some(Fault::Blocked) => {
                return Answer::error(403, "Forbidden: bot was blocked by the user");
            }
            Some(Fault::ServerError) => return Answer::error(500, "Internal Server Error"),
            Some(Fault::TooMany { retry_after_s }) => return Answer::too_many(retry_after_s),
        }
        match self.weather {
            Weather::Fair => {}
            Weather::TooMany { retry_after_s } => return Answer::too_many(retry_after_s),
            Weather::Down => return Answer::error(502, "Bad Gateway"),
        }
        if self.blocked.contains(&chat_id) {
            return Answer::error(403, "Forbidden: bot was blocked by the user");
        }
        let (text, keyboard) = match (checked_text(params), checked_keyboard(params)) {
            (Ok(text), Ok(keyboard)) => (text, keyboard),
            (Err(refusal), _) | (_, Err(refusal)) => return refusal,
        };
        let message = SentMessage {
            message_id: self.next_message_id(),
            chat_id,
            text,
            buttons: buttons(&keyboard),
            edits: 0,
            at: Instant::now(),
            date: unix_now(),
            keyboard,
        };
        let answer = Answer::Result(message.to_json());
        self.messages.entry(chat_id).or_default().push(message);
        self.accepted += 1;
        if fault == Some(Fault::BreakAfterAccept) { Answer::Break } else { answer }
    }

    fn edit(&mut self, with_text: bool, params: &Params) -> Answer {
        let (chat_id, message_id) = (int(params, "chat_id"), int(params, "message_id"));
        let of_chat = chat_id.and_then(|chat_id| self.messages.get_mut(&chat_id));
        let found = of_chat.into_iter().flatten().find(|message| Some(message.message_id) == message_id);
        let Some(message) = found else {
            return Answer::bad_request("message to edit not found");
        };
        let keyboard = match checked_keyboard(params) {
            Ok(keyboard) => keyboard,
            Err(refusal) => return refusal,
        };
        let text = if with_text { checked_text(params) } else { Ok(message.text.clone()) };
        let text = match text {
            Ok(text) => text,
            Err(refusal) => return refusal,
        };
        if text == message.text && buttons(&keyboard) == message.buttons {
            return Answer::bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same as a \
                 current content and reply markup of the message",
            );
        }
        message.text = text;
        message.buttons = buttons(&keyboard);
        message.keyboard = keyboard;
        message.edits += 1;
        let mut edited = message.to_json();
        edited["edit_date"] = json!(unix_now());
        Answer::Result(edited)
    }

    fn answer_callback_query(&mut self, params: &Params) -> Answer {
        let id = params.get("callback_query_id").and_then(Value::as_str).unwrap_or_default();
        let update = update_of_callback(id).and_then(|update_id| self.updates.get(&update_id));
        if update.is_none_or(|update| update["callback_query"]["id"].as_str() != Some(id)) {
            return Answer::bad_request("query is too old and response timeout expired or query id is invalid");
        }
        self.answered.insert(id.to_owned());
        Answer::Result(json!(true))
    }

    fn next_message_id(&mut self) -> i64 {
        self.message_id_last += 1;
        self.message_id_last
    }

    // The people's side.

    /// Queues an update unless the bot's `allowed_updates` leave its kind out.
    pub fn queue(&mut self, kind: &str, payload: impl FnOnce(&mut Self, i64) -> Value) -> i64 {
        let update_id = self.updates.last_key_value().map_or(UPDATE_ID_FIRST, |(last, _)| last + 1);
        let payload = payload(self, update_id);
        self.updates.insert(update_id, json!({ "update_id": update_id, kind: payload }));
        if self.updates.len() > UPDATES_KEPT_MAX
            && let Some(oldest) = self.updates.first_entry().filter(|oldest| *oldest.key() <= self.confirmed)
        {
            self.answered.remove(&callback_id(*oldest.key()));
            oldest.remove();
        }
        if self.allowed.is_empty() || self.allowed.iter().any(|allowed| allowed == kind) {
            self.pending.push_back(update_id);
            self.queued += 1;
        }
        update_id
    }

    /// Delivers an update again.
    pub fn repeat(&mut self, update_id: i64) {
        assert!(self.updates.contains_key(&update_id), "no update {update_id} was ever queued");
        self.repeats.push((update_id, false));
    }

    /// A message from a person; a new id unless one is given.
    pub fn incoming(&mut self, chat_id: i64, message_id: Option<i64>, content: Value) -> Value {
        let message_id = message_id.unwrap_or_else(|| self.next_message_id());
        let mut message = json!({
            "message_id": message_id,
            "from": self.person(chat_id),
            "chat": chat(chat_id),
            "date": unix_now(),
        });
        if let (Some(message), Value::Object(content)) = (message.as_object_mut(), content) {
            message.extend(content);
        }
        message
    }

    /// Sets the language of a person's phone.
    pub fn speaks(&mut self, chat_id: i64, language: &str) {
        self.languages.insert(chat_id, language.to_owned());
    }

    /// The User object of the person in a private chat.
    pub fn person(&self, chat_id: i64) -> Value {
        let mut person = json!({ "id": chat_id, "is_bot": false, "first_name": "Person" });
        if let Some(language) = self.languages.get(&chat_id) {
            person["language_code"] = json!(language);
        }
        person
    }

    /// Adds a fault, for one chat or for any.
    pub fn fail_next(&mut self, chat_id: Option<i64>, fault: Fault) {
        self.faults.push_back((chat_id, fault));
    }

    /// Whether a chat's person has blocked the bot.
    pub fn block(&mut self, chat_id: i64, blocks: bool) {
        if blocks {
            self.blocked.insert(chat_id);
        } else {
            self.blocked.remove(&chat_id);
        }
    }

    /// Sets what every `sendMessage` meets from now on.
    pub fn set_weather(&mut self, weather: Weather) {
        self.weather = weather;
    }

    /// Sets how long the server thinks before each answer but a poll's, and how long that is.
    pub fn set_slow(&mut self, pause: Duration) {
        self.slow = pause;
    }

    /// How long the server thinks before it answers.
    pub fn slow(&self) -> Duration {
        self.slow
    }

    /// Lets every `getUpdates` be answered with this status, until `None`.
    pub fn fail_polls(&mut self, status: Option<u16>) {
        self.polls_failing = status;
    }

    /// With which status a `getUpdates` is refused now.
    pub fn polls_failing(&self) -> Option<u16> {
        self.polls_failing
    }

    // What there is to see.

    /// An update as it was queued.
    pub fn update(&self, update_id: i64) -> Option<&Value> {
        self.updates.get(&update_id)
    }

    /// A message that the bot sent.
    pub fn message(&self, chat_id: i64, message_id: i64) -> Option<&SentMessage> {
        self.messages.get(&chat_id)?.iter().find(|message| message.message_id == message_id)
    }

    /// The messages of one chat.
    pub fn sent(&self, chat_id: i64) -> Vec<SentMessage> {
        self.messages.get(&chat_id).cloned().unwrap_or_default()
    }

    /// How many messages one chat has received.
    pub fn sent_count(&self, chat_id: i64) -> usize {
        self.messages.get(&chat_id).map_or(0, Vec::len)
    }

    /// How many messages were accepted, in all chats.
    pub fn accepted(&self) -> usize {
        self.accepted
    }

    /// The newest message of every chat, by its id.
    pub fn newest(&self) -> Vec<i64> {
        self.messages.values().filter_map(|messages| messages.last()).map(|message| message.message_id).collect()
    }

    /// How many updates there were for the bot, each counted once.
    pub fn queued(&self) -> usize {
        self.queued
    }

    /// Forgets a chat's messages; later ones are kept again.
    pub fn forget(&mut self, chat_id: i64) {
        self.messages.remove(&chat_id);
        self.languages.remove(&chat_id);
    }

    /// The number of messages in each chat.
    pub fn counts(&self) -> Vec<(i64, usize)> {
        self.messages.iter().map(|(chat_id, messages)| (*chat_id, messages.len())).collect()
    }

    /// The highest confirmed update id.
    pub fn confirmed(&self) -> i64 {
        self.confirmed
    }

    /// The number of updates that are not confirmed.
    pub fn pending(&self) -> usize {
        self.pending.len() + self.repeats.len()
    }

    /// Whether a press has its answer.
    pub fn answered(&self, update_id: i64) -> bool {
        self.answered.contains(&callback_id(update_id))
    }

    /// The number of requests of a method.
    pub fn requests(&self, method: &str) -> usize {
        self.requests.get(&method.to_ascii_lowercase()).copied().unwrap_or(0)
    }

    /// The number of faults that have not happened yet.
    pub fn faults_left(&self) -> usize {
        self.faults.len()
    }

    /// Counts for a failure message; never words.
    pub fn shape(&self) -> String {
        format!(
            "sent (chat, count): {:?}; pending updates: {}; confirmed: {}; presses answered: {}; requests: {:?}",
            self.counts(),
            self.pending(),
            self.confirmed,
            self.answered.len(),
            self.requests,
        )
    }
}
