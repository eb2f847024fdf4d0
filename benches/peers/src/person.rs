//! One person with a phone: says the next thing when every answer to the last one is there, and knows what must answer.

use std::time::{Duration, Instant};

use serde::Deserialize;

use crate::conversation::{Does, HOUSE, WELCOME, calls, turn};

/// Where one person stands.
pub struct Person {
    /// The person's chat, which is also their id.
    pub chat_id: i64,
    /// Which turn is in progress, or comes next.
    pub at: usize,
    /// When the update of the turn in progress could be fetched; none between turns.
    pub waiting_since: Option<Instant>,
    /// The message under which the next button stands.
    pub shown: Shown,
    house: String,
    /// How many messages of this turn's answers were read, and when the last of them came.
    read: usize,
    read_at: Instant,
    /// How many calls of the Bot API this turn has brought.
    called: usize,
    /// The data of the button that the next turn presses.
    press: String,
}

/// A message with buttons, as JSON, the way the Bot API gives it back with a press.
#[derive(Default)]
pub struct Shown {
    /// Its id.
    pub message_id: i64,
    /// Its words.
    pub text_json: String,
    /// Its keyboard.
    pub markup: String,
}

/// What a message was to the person who reads it.
#[derive(Debug, PartialEq, Eq)]
pub enum Read {
    /// The next answer.
    Right,
    /// An answer that was read before.
    Again,
    /// Anything else.
    Wrong,
}

/// What a person does next.
pub enum Act {
    /// Writes.
    Says(String),
    /// Presses a button with this data.
    Presses(String),
}

#[derive(Deserialize)]
struct Keyboard {
    #[serde(default)]
    inline_keyboard: Vec<Vec<Button>>,
}

#[derive(Deserialize)]
struct Button {
    text: String,
    #[serde(default)]
    callback_data: String,
}

impl Person {
    /// Somebody new.
    pub fn new(chat_id: i64) -> Self {
        Self {
            chat_id,
            at: 0,
            waiting_since: None,
            shown: Shown::default(),
            house: format!("{}", 1_000 + chat_id % 100_000),
            read: 0,
            read_at: Instant::now(),
            called: 0,
            press: String::new(),
        }
    }

    /// Whether the welcome lies behind.
    pub fn is_welcomed(&self) -> bool {
        self.at >= WELCOME.len()
    }

    /// Begins the next turn. None when the button that it presses was never shown.
    pub fn act(&mut self, now: Instant) -> Option<Act> {
        (self.read, self.called, self.waiting_since) = (0, 0, Some(now));
        match turn(self.at).does {
            Does::Says(words) if words.contains(HOUSE) => Some(Act::Says(words.replace(HOUSE, &self.house))),
            Does::Says(words) => Some(Act::Says(words.to_owned())),
            Does::Presses(_) if self.press.is_empty() => None,
            Does::Presses(_) => Some(Act::Presses(std::mem::take(&mut self.press))),
        }
    }

    /// Reads a message.
    pub fn read(&mut self, message_id: i64, text: &str, text_json: &str, markup: Option<&str>) -> Read {
        let answers = turn(self.at).answers;
        if self.waiting_since.is_none() || !answers.get(self.read).is_some_and(|answer| self.holds(text, answer)) {
            // Between turns the answers to the turn before are what was read.
            let before = self.at.saturating_sub(1);
            let read = match self.waiting_since {
                Some(_) if self.read > 0 => &answers[..self.read],
                _ => turn(before).answers,
            };
            return if read.iter().any(|answer| self.holds(text, answer)) { Read::Again } else { Read::Wrong };
        }
        self.read += 1;
        self.called += 1;
        self.read_at = Instant::now();
        if let (Some(markup), Does::Presses(label)) = (markup, turn(self.at + 1).does) {
            if let Ok(Keyboard { inline_keyboard }) = serde_json::from_str(markup) {
                let mut buttons = inline_keyboard.into_iter().flatten();
                if let Some(button) = buttons.find(|button| button.text.contains(label)) {
                    self.press = button.callback_data;
                    self.shown = Shown { message_id, text_json: text_json.to_owned(), markup: markup.to_owned() };
                }
            }
        }
        Read::Right
    }

    /// The press of this turn was answered.
    pub fn press_answered(&mut self) {
        self.called += 1;
    }

    /// Ends the turn if everything is there, or if all words are and they suffice. How long it took from when the update
    /// could be fetched to the last message.
    pub fn finish(&mut self, words_suffice: bool) -> Option<Duration> {
        let turn = turn(self.at);
        let whole = self.read == turn.answers.len() && (words_suffice || self.called >= calls(turn));
        let since = self.waiting_since.filter(|_| whole)?;
        self.waiting_since = None;
        self.at += 1;
        Some(self.read_at.duration_since(since))
    }

    /// What is missing, for a failure message.
    pub fn missing(&self) -> String {
        let turn = turn(self.at);
        let does = match turn.does {
            Does::Says(words) => format!("\"{words}\""),
            Does::Presses(label) => format!("[{label}]"),
        };
        let (read, called) = (self.read, self.called);
        format!(
            "chat {} at turn {} ({does}): {read} of {} messages and {called} of {} calls came",
            self.chat_id,
            self.at,
            turn.answers.len(),
            calls(turn),
        )
    }

    fn holds(&self, text: &str, answer: &[&str]) -> bool {
        answer.iter().all(|words| text.contains(if *words == HOUSE { &self.house } else { *words }))
    }
}
