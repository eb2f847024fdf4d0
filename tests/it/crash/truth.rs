//! What a phone shows, read as a person reads it: in order, and with an eye for what came twice.

use std::time::Instant;

use crate::rig::bot_api::SentMessage;
use crate::whole::phone::MARK;

/// What a chat has read.
#[derive(Debug, Default)]
pub struct Read {
    /// Every message once, without the mark of a possible repeat.
    pub words: Vec<String>,
    /// What came again, marked, right after itself.
    pub repeats: Vec<Repeat>,
    /// How many messages bore the mark, whether or not they had come before.
    pub marked: usize,
}

/// A message that came twice.
#[derive(Debug, Clone, Copy)]
pub struct Repeat {
    /// Telegram's id of what had arrived before.
    pub first: i64,
    /// When it did.
    pub first_at: Instant,
    /// When it came again.
    pub again_at: Instant,
}

/// Reads a chat.
pub fn read(messages: &[SentMessage]) -> Read {
    let mut read = Read::default();
    let mut last: Option<&SentMessage> = None;
    for message in messages {
        // Before the words; an advocate's name stands before both.
        let marked = message.text.contains(MARK);
        let words = message.text.replacen(MARK, "", 1);
        read.marked += usize::from(marked);
        match last.filter(|_| marked && read.words.last() == Some(&words)) {
            Some(before) => {
                let (first, first_at) = (before.message_id, before.at);
                read.repeats.push(Repeat { first, first_at, again_at: message.at });
            }
            None => read.words.push(words),
        }
        last = Some(message);
    }
    read
}

/// Where two readings part, without a word of either: a failure's text may end up in a public place.
pub fn parting(heard: &[String], expected: &[String]) -> String {
    let same = heard.iter().zip(expected).take_while(|(heard, expected)| heard == expected).count();
    let shape = |words: Option<&String>| words.map_or("nothing".to_owned(), |words| format!("{:?}", short(words)));
    format!(
        "{} of {} messages; the first {same} are right, then came {} instead of {}",
        heard.len(),
        expected.len(),
        shape(heard.get(same)),
        shape(expected.get(same))
    )
}

/// The words of this test's people are invented, so their first ones may be shown.
fn short(words: &str) -> String {
    words.chars().take(60).collect()
}
