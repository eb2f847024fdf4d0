//! A person's phone: they read what came, then tap or type.

use std::cell::Cell;

use crate::rig::bot_api::{BotApi, SentMessage};

/// What stands over a message that may have arrived before.
pub const MARK: &str = "(You may have this already.)\n";

pub struct Phone<'a> {
    pub api: &'a BotApi,
    pub chat: i64,
    read: Cell<usize>,
}

impl<'a> Phone<'a> {
    pub fn new(api: &'a BotApi, chat: i64) -> Self {
        Self { api, chat, read: Cell::new(0) }
    }

    /// Says something and reads the answer, which is so many messages.
    pub fn say(&self, words: &str, answers: usize) -> Vec<String> {
        self.api.text(self.chat, words);
        self.hear(answers)
    }

    /// Taps the newest button whose label holds `label`, and reads the answer.
    pub fn tap(&self, label: &str, answers: usize) -> Vec<String> {
        let update = self.tap_only(label);
        let heard = self.hear(answers);
        self.api.wait_answered(update);
        heard
    }

    pub fn tap_only(&self, label: &str) -> i64 {
        let sent = self.api.sent(self.chat);
        let buttons = |message: &SentMessage| message.buttons.iter().find(|(words, _)| words.contains(label)).cloned();
        let found = sent.iter().rev().find_map(|message| Some((message.message_id, buttons(message)?)));
        let (message, (_, data)) = found.unwrap_or_else(|| panic!("no button {label}; last: {:?}", sent.last()));
        self.api.press(self.chat, message, &data)
    }

    /// Reads the next so many messages.
    pub fn hear(&self, count: usize) -> Vec<String> {
        let from = self.read.get();
        let all = self.api.wait_sent(self.chat, from + count);
        self.read.set(from + count);
        all[from..from + count].iter().map(|message| message.text.clone()).collect()
    }

    /// Whether everything that came was read.
    pub fn is_all_read(&self) -> bool {
        self.api.sent(self.chat).len() == self.read.get()
    }

    /// Through the welcome, by typing.
    pub fn welcomed(api: &'a BotApi, chat: i64) -> Self {
        let phone = Self::new(api, chat);
        for (words, answers) in [("hello", 1), ("english", 1), ("yes", 1), ("Rosa", 1), ("Chicago", 2)] {
            phone.say(words, answers);
        }
        phone
    }
}
