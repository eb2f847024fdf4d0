//! All the people and the Bot API between them and the bot: the rules of <https://core.telegram.org/bots/api>, as far as
//! the peers use them. Keeps the ground truth: who has said what, and whether every answer was the right one. Knows
//! nothing of HTTP.

use std::collections::{BTreeMap, VecDeque};
use std::fmt::Write as _;
use std::rc::Rc;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::Notify;

use crate::conversation::ROUND;
use crate::params::Params;
use crate::person::{Act, Person, Read};

/// "Values between 1-100 are accepted. Defaults to 100."
const UPDATES_MAX: usize = 100;
/// Chats of people who joined Telegram lately have ten digits.
const CHAT_ID_FIRST: i64 = 5_000_000_000;
/// A press is called after its chat and its update, so that its answer is found.
const PRESSES_PER_CHAT: i64 = 100_000_000;
const USER_BOT: &str = r#"{"id":123456,"is_bot":true,"first_name":"Guidepost","username":"guidepost_bench_bot""#;
/// So many faults are told in words; the rest is counted.
const FAULTS_TOLD_MAX: usize = 5;

/// When people speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// At once, until they are welcomed.
    Welcome,
    /// At once when they have every answer, for ever or for so many rounds.
    Closed { rounds_max: Option<usize> },
    /// When [`Town::speak_one`] says so.
    Open,
    /// Not any more.
    Silent,
}

/// Everything that was seen.
pub struct Town {
    /// Rung when an update can be fetched, or another poll has begun.
    pub arrived: Rc<Notify>,
    /// Rung when nobody waits for an answer any more, and at every fault.
    pub changed: Rc<Notify>,
    people: Vec<Person>,
    pace: Pace,
    /// Whether only words count, and repeats and wrong answers are counted, not faults.
    forgiving: bool,
    /// Whether what the first person says and reads is printed.
    show: bool,
    waiting: usize,
    idle: VecDeque<usize>,
    pending: VecDeque<(i64, String)>,
    update_id_last: i64,
    message_id_last: i64,
    date: u64,
    poll: u64,
    /// Turns that were answered in full.
    pub turns: u64,
    /// How long each took, in microseconds, while `timing`.
    pub took_us: Vec<u32>,
    /// Whether durations are kept.
    pub timing: bool,
    /// Messages that were read before.
    pub repeats: u64,
    /// Messages that no one should have got.
    pub wrong: u64,
    /// When a message last came.
    pub heard_at: Instant,
    /// What went wrong, in words.
    pub faults: Vec<String>,
    /// Requests of each method.
    pub requests: BTreeMap<String, u64>,
    /// Messages that arrived but whose sender does not know it yet.
    pub sends_open: u64,
}

impl Town {
    /// So many people, nobody of whom has spoken.
    pub fn new(people: usize, forgiving: bool, show: bool) -> Self {
        Self {
            arrived: Rc::default(),
            changed: Rc::default(),
            people: (CHAT_ID_FIRST..).take(people).map(Person::new).collect(),
            pace: Pace::Silent,
            forgiving,
            show,
            waiting: 0,
            idle: (0..people).collect(),
            pending: VecDeque::new(),
            update_id_last: 100_000_000,
            message_id_last: 0,
            date: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()),
            poll: 0,
            turns: 0,
            took_us: Vec::new(),
            timing: false,
            repeats: 0,
            wrong: 0,
            heard_at: Instant::now(),
            faults: Vec::new(),
            requests: BTreeMap::new(),
            sends_open: 0,
        }
    }

    // The people's side.

    /// From now on people speak at this pace.
    pub fn set_pace(&mut self, pace: Pace) {
        self.pace = pace;
        if matches!(pace, Pace::Welcome | Pace::Closed { .. }) {
            for _ in 0..self.idle.len() {
                if let Some(who) = self.idle.pop_front() {
                    self.speak_or_rest(who);
                }
            }
        }
    }

    /// Somebody who waits for nothing says the next thing; `false` when everybody waits.
    pub fn speak_one(&mut self) -> bool {
        let who = self.idle.pop_front();
        who.inspect(|who| self.speak(*who)).is_some()
    }

    /// Whether nobody waits for an answer.
    pub fn is_quiet(&self) -> bool {
        self.waiting == 0
    }

    /// How many people wait for an answer.
    pub fn waiting(&self) -> usize {
        self.waiting
    }

    /// What is missing to some who wait.
    pub fn missing(&self) -> String {
        let waiting = self.people.iter().filter(|person| person.waiting_since.is_some());
        waiting.take(FAULTS_TOLD_MAX).map(Person::missing).collect::<Vec<_>>().join("; ")
    }

    fn speak_or_rest(&mut self, who: usize) {
        let person = &self.people[who];
        let speaks = match self.pace {
            Pace::Welcome => !person.is_welcomed(),
            Pace::Closed { rounds_max: None } => true,
            Pace::Closed { rounds_max: Some(rounds) } => {
                person.at < crate::conversation::WELCOME.len() + rounds * ROUND.len()
            }
            Pace::Open | Pace::Silent => false,
        };
        if speaks { self.speak(who) } else { self.idle.push_back(who) }
    }

    fn speak(&mut self, who: usize) {
        self.update_id_last += 1;
        let update_id = self.update_id_last;
        let person = &mut self.people[who];
        let chat_id = person.chat_id;
        let from = format!(r#"{{"id":{chat_id},"is_bot":false,"first_name":"Rosa","language_code":"en"}}"#);
        let chat = format!(r#"{{"id":{chat_id},"first_name":"Rosa","type":"private"}}"#);
        let date = self.date;
        let act = person.act(Instant::now());
        if self.show && who == 0 {
            match &act {
                Some(Act::Says(words)) => eprintln!("> {words}"),
                Some(Act::Presses(data)) => eprintln!("> [{data}]"),
                None => {}
            }
        }
        let update = match act {
            Some(Act::Says(words)) => {
                self.message_id_last += 1;
                let message_id = self.message_id_last;
                let entities = if words.starts_with('/') {
                    format!(r#","entities":[{{"offset":0,"length":{},"type":"bot_command"}}]"#, words.len())
                } else {
                    String::new()
                };
                format!(
                    r#"{{"update_id":{update_id},"message":{{"message_id":{message_id},"from":{from},"chat":{chat},"date":{date},"text":"{words}"{entities}}}}}"#
                )
            }
            Some(Act::Presses(data)) => {
                let id = chat_id * PRESSES_PER_CHAT + update_id % PRESSES_PER_CHAT;
                let crate::person::Shown { message_id, text_json, markup } = &person.shown;
                let data = serde_json::to_string(&data).unwrap_or_default();
                format!(
                    r#"{{"update_id":{update_id},"callback_query":{{"id":"{id}","from":{from},"message":{{"message_id":{message_id},"from":{USER_BOT}}},"chat":{chat},"date":{date},"text":{text_json},"reply_markup":{markup}}},"chat_instance":"{id}","data":{data}}}}}"#
                )
            }
            None => {
                let fault = format!("a button was not shown: {}", person.missing());
                self.waiting += 1;
                return self.fault(fault);
            }
        };
        self.waiting += 1;
        self.pending.push_back((update_id, update));
        self.arrived.notify_waiters();
    }

    fn person(&mut self, chat_id: i64) -> Option<usize> {
        let who = usize::try_from(chat_id - CHAT_ID_FIRST).ok()?;
        (who < self.people.len()).then_some(who)
    }

    fn finish(&mut self, who: usize) {
        let Some(took) = self.people[who].finish(self.forgiving) else { return };
        self.turns += 1;
        if self.timing {
            self.took_us.push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
        }
        self.waiting -= 1;
        self.speak_or_rest(who);
        if self.waiting == 0 {
            self.changed.notify_one();
        }
    }

    fn fault(&mut self, why: String) {
        if self.faults.len() < FAULTS_TOLD_MAX {
            self.faults.push(why);
        }
        self.changed.notify_one();
    }

    // The bot's side.

    /// Counts a request before it is judged.
    pub fn count(&mut self, method: &str) {
        match self.requests.get_mut(method) {
            Some(count) => *count += 1,
            None => drop(self.requests.insert(method.to_owned(), 1)),
        }
    }

    /// Opens a `getUpdates`: an offset confirms all updates before it, and an earlier poll ends. Returns the poll's number.
    pub fn begin_poll(&mut self, offset: Option<i64>) -> u64 {
        if let Some(offset) = offset {
            while self.pending.front().is_some_and(|(update_id, _)| *update_id < offset) {
                self.pending.pop_front();
            }
        }
        self.poll += 1;
        self.arrived.notify_waiters();
        self.poll
    }

    /// The answer to a poll; none if a later poll has taken over. Whether it is empty stands beside it.
    pub fn collect(&self, poll: u64, limit: Option<i64>) -> Option<(String, bool)> {
        if poll != self.poll {
            return None;
        }
        let limit =
            limit.and_then(|limit| usize::try_from(limit).ok()).filter(|limit| *limit > 0).unwrap_or(UPDATES_MAX);
        let mut json = String::from(r#"{"ok":true,"result":["#);
        for (n, (_, update)) in self.pending.iter().take(limit.min(UPDATES_MAX)).enumerate() {
            if n > 0 {
                json.push(',');
            }
            json.push_str(update);
        }
        json.push_str("]}");
        Some((json, self.pending.is_empty()))
    }

    /// Answers one request of any method but `getUpdates`, as JSON and an HTTP status.
    pub fn answer(&mut self, method: &str, params: &Params) -> (u16, String) {
        match method {
            "sendmessage" => self.send_message(params),
            "answercallbackquery" => {
                let chat_id = params.callback_query_id.map_or(0, |id| id / PRESSES_PER_CHAT);
                let Some(who) = self.person(chat_id) else { return refused("query is too old or query id is invalid") };
                self.people[who].press_answered();
                self.finish(who);
                done()
            }
            "getme" => (
                200,
                format!(
                    r#"{{"ok":true,"result":{USER_BOT},"can_join_groups":false,"can_read_all_group_messages":false,"supports_inline_queries":false,"can_connect_to_business":false,"has_main_web_app":false}}}}"#
                ),
            ),
            "getwebhookinfo" => (
                200,
                r#"{"ok":true,"result":{"url":"","has_custom_certificate":false,"pending_update_count":0}}"#.into(),
            ),
            "deletewebhook"
            | "setmycommands"
            | "editmessagereplymarkup"
            | "editmessagetext"
            | "sendchataction"
            | "close"
            | "logout" => done(),
            _ => (404, r#"{"ok":false,"error_code":404,"description":"Not Found: method not found"}"#.into()),
        }
    }

    fn send_message(&mut self, params: &Params) -> (u16, String) {
        let Some(who) = params.chat_id.and_then(|chat_id| self.person(chat_id)) else {
            return refused("chat not found");
        };
        self.message_id_last += 1;
        self.heard_at = Instant::now();
        let (message_id, date) = (self.message_id_last, self.date);
        if self.show && who == 0 {
            eprintln!("{}\n{}", params.text, params.reply_markup.as_deref().unwrap_or_default());
        }
        let person = &mut self.people[who];
        let chat_id = person.chat_id;
        match person.read(message_id, &params.text, &params.text_json, params.reply_markup.as_deref()) {
            Read::Right => self.finish(who),
            read if self.forgiving => {
                let count = if read == Read::Again { &mut self.repeats } else { &mut self.wrong };
                *count += 1;
                if read == Read::Wrong && self.faults.len() < FAULTS_TOLD_MAX {
                    let fault = format!("{}; what came is {}", self.people[who].missing(), params.text_json);
                    self.faults.push(fault);
                }
            }
            read => {
                let fault = format!("{read:?}: {}; what came is {}", person.missing(), params.text_json);
                self.fault(fault);
            }
        }
        let mut json = format!(
            r#"{{"ok":true,"result":{{"message_id":{message_id},"from":{USER_BOT}}},"chat":{{"id":{chat_id},"first_name":"Rosa","type":"private"}},"date":{date},"text":{}"#,
            params.text_json,
        );
        if let Some(markup) = params.reply_markup.as_deref().filter(|markup| markup.contains("inline_keyboard")) {
            let _infallible = write!(json, r#","reply_markup":{markup}"#);
        }
        json.push_str("}}");
        (200, json)
    }
}

fn done() -> (u16, String) {
    (200, r#"{"ok":true,"result":true}"#.into())
}

fn refused(why: &str) -> (u16, String) {
    (400, format!(r#"{{"ok":false,"error_code":400,"description":"Bad Request: {why}"}}"#))
}
