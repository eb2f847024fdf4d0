//! The people of the load: what each kind of person does, and one of them at it. What they ought to hear is not written
//! here: the first of each kind does everything in peace, and the others must hear the same.

use chrono::{TimeDelta, Utc};

use crate::rig::bot_api::{BotApi, SentMessage};

/// How somebody calls a human.
const CALL: &str = "a person, please";

/// One thing that somebody does.
#[derive(Debug, Clone)]
pub enum Act {
    /// Writes.
    Say(String),
    /// Presses the newest button whose label holds this.
    Tap(&'static str),
    /// Presses it twice.
    TapTwice(&'static str),
    /// Presses the oldest button whose label holds this.
    TapOld(&'static str),
    /// Changes their last message.
    Edit(&'static str),
    /// Sends a sticker.
    Sticker,
    /// Telegram hands their last update over once more.
    HandedOverAgain,
    /// Blocks the bot, or unblocks it.
    Block(bool),
}

/// A kind of person.
#[derive(Debug)]
pub struct Part {
    /// For failures.
    pub name: &'static str,
    /// Whether everything is done at once, without waiting for answers.
    pub at_once: bool,
    /// What they do.
    pub acts: Vec<Act>,
    /// By which act they call a human. One who comes at once, before the assistant's answer has left, silences it.
    pub calls_at: Option<usize>,
}

/// Everybody who talks with the assistant alone.
pub fn parts() -> Vec<Part> {
    // Some weeks ahead: no reminder comes in between.
    let day = (Utc::now() + TimeDelta::days(40)).format("%B %-d").to_string();
    let say = |words: &str| Act::Say(words.to_owned());
    let typed = |words: &[&str]| words.iter().copied().map(say).collect::<Vec<_>>();
    let welcome = ["/start", "english", "yes", "Rosa", "Chicago"];
    let errands = ["benefits", "food stamps", "done", "settings", "menu", "my visits", "help", "menu"];
    let long = typed(&[welcome.as_slice(), &errands].concat());
    let part = |name, acts: Vec<Act>| Part { name, at_once: false, acts, calls_at: None };
    vec![
        part("waits for each answer", long.clone()),
        Part { at_once: true, ..part("sends everything at once", long) },
        part(
            "presses twice, and what is old",
            vec![
                say("hello"),
                Act::TapTwice("English"),
                Act::Tap("Yes, I agree"),
                say("Rosa"),
                Act::TapTwice("Chicago"),
                Act::TapOld("English"),
                say("add a visit"),
                // The only one with a date: what reads dates is built anew in every life, which takes its time.
                say(&format!("eye doctor on {day} at 9am")),
                Act::TapTwice("Yes, save it"),
                Act::HandedOverAgain,
                say("my visits"),
                Act::TapOld("Yes, I agree"),
                say("menu"),
            ],
        ),
        part(
            "changes their mind",
            vec![
                say("/start"),
                say("english"),
                Act::Sticker,
                say("yes"),
                say("Rose"),
                Act::Edit("Rosa"),
                Act::HandedOverAgain,
                say("Chicago"),
                say("invite someone"),
                say("my daughter"),
                say("back"),
                say("back"),
                Act::HandedOverAgain,
                say("menu"),
            ],
        ),
        part(
            "blocks and comes back",
            [typed(&welcome), vec![Act::Block(true), Act::Block(false)], typed(&["benefits", "food stamps", "done"])]
                .concat(),
        ),
    ]
}

/// Somebody who wants a human. There must be one at the desk.
pub fn caller() -> Part {
    let words = ["/start", "english", "yes", "Rosa", "Chicago", CALL, "menu", "my visits"];
    let acts = words.iter().map(|words| Act::Say((*words).to_owned())).collect();
    let calls_at = words.iter().position(|words| *words == CALL);
    Part { name: "calls a person", at_once: false, acts, calls_at }
}

/// One person at their part.
#[derive(Debug)]
pub struct Person {
    pub chat: i64,
    /// Which part.
    pub part: usize,
    next: usize,
    last_update: Option<i64>,
    said: Option<i64>,
}

impl Person {
    pub fn new(chat: i64, part: usize) -> Self {
        Self { chat, part, next: 0, last_update: None, said: None }
    }

    /// How many acts are done.
    pub fn done(&self) -> usize {
        self.next
    }

    /// Whether all are.
    pub fn is_done(&self, part: &Part) -> bool {
        self.next == part.acts.len()
    }

    /// The newest of them.
    pub fn last_update(&self) -> Option<i64> {
        self.last_update
    }

    /// Whether the next act has to wait until Telegram's own news of the last one were taken.
    pub fn waits_for_confirmation(&self, part: &Part) -> bool {
        self.next.checked_sub(1).is_some_and(|last| matches!(part.acts[last], Act::Block(_)))
    }

    /// Does the next thing.
    pub fn act(&mut self, api: &BotApi, part: &Part) {
        let act = &part.acts[self.next];
        self.next += 1;
        match act {
            Act::Say(words) => {
                let update = api.text(self.chat, words);
                self.said = api.message_id_of(update);
                self.happened(update);
            }
            Act::Tap(label) => self.press(api, label, true),
            Act::TapTwice(label) => {
                // Both before any answer: a nervous finger.
                let (message, data) = button(&api.sent(self.chat), label, true);
                for _ in 0..2 {
                    self.happened(api.press(self.chat, message, &data));
                }
            }
            Act::TapOld(label) => self.press(api, label, false),
            Act::Edit(words) => {
                let message = self.said.expect("they said something before");
                self.happened(api.edited(self.chat, message, words));
            }
            Act::Sticker => self.happened(api.sticker(self.chat)),
            Act::HandedOverAgain => api.repeat(self.last_update.expect("they did something before")),
            Act::Block(blocks) => self.happened(api.block(self.chat, *blocks)),
        }
    }

    fn press(&mut self, api: &BotApi, label: &str, newest: bool) {
        let (message, data) = button(&api.sent(self.chat), label, newest);
        self.happened(api.press(self.chat, message, &data));
    }

    fn happened(&mut self, update: i64) {
        self.last_update = Some(update);
    }
}

fn button(messages: &[SentMessage], label: &str, newest: bool) -> (i64, String) {
    let of = |message: &SentMessage| {
        let found = message.buttons.iter().find(|(words, _)| words.contains(label))?;
        Some((message.message_id, found.1.clone()))
    };
    let found = if newest { messages.iter().rev().find_map(of) } else { messages.iter().find_map(of) };
    found.unwrap_or_else(|| panic!("no button {label}"))
}
