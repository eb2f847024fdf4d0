//! What every turn may read and no turn changes: the flows, the words to listen for, the clinic's own facts.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::care::benefit::Benefit;
use crate::care::clinic::{Clinic, EmergencyLines, ZoneChoice};
use crate::flow::book::Book;
use crate::flow::vocabulary::Vocabulary;
use crate::locale::language::best;

/// Flows, vocabulary and facts.
#[derive(Clone, Debug)]
pub struct Library {
    /// The flows.
    pub book: Book,
    /// What people may say.
    pub vocabulary: Vocabulary,
    /// The clinic's settings.
    pub clinic: Clinic,
    /// The numbers to call in danger, of the clinic's country.
    pub lines: EmergencyLines,
    /// The benefit topics, the most asked first.
    pub benefits: Vec<Benefit>,
    /// The time zones of the clinic's country.
    pub zones: Vec<ZoneChoice>,
    /// The languages that the assistant speaks; the first is the one for people whose language is not known.
    pub languages: Vec<String>,
    /// Which variables each message shows, in any language.
    pub shown: Arc<BTreeMap<String, Vec<String>>>,
    /// Where the web chat is, for links (`https://chat.example.org`).
    pub web_address: String,
    /// The Telegram bot's name without `@`, or an empty text.
    pub telegram_name: String,
}

impl Library {
    /// The benefit called `id`.
    #[must_use]
    pub fn benefit(&self, id: &str) -> Option<&Benefit> {
        self.benefits.iter().find(|benefit| benefit.id == id)
    }

    /// The variables that a message shows, in any language.
    #[must_use]
    pub fn shown_by(&self, message: &str) -> &[String] {
        self.shown.get(message).map_or(&[], Vec::as_slice)
    }

    /// The language to speak: the chosen one, else the door's hint when we speak it, else the first.
    #[must_use]
    pub fn language<'a>(&'a self, chosen: Option<&str>, hint: Option<&str>) -> &'a str {
        let fitting = |tag: &str| {
            let itself = self.languages.iter().find(|language| *language == tag).map(String::as_str);
            itself.or_else(|| best(&self.languages.iter().map(String::as_str).collect::<Vec<_>>(), tag))
        };
        chosen
            .and_then(fitting)
            .or_else(|| hint.and_then(fitting))
            .or(self.languages.first().map(String::as_str))
            .unwrap_or("en")
    }
}
