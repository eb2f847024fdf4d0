//! Is every message used? What nobody is ever told is translated, reviewed and kept for nothing.

use std::collections::HashSet;

use super::{House, spot};
use crate::flow::book::{ASK_KNOWN, Ask, CALLED, Flow, Step};
use crate::flow::check::SHARED_MESSAGES;
use crate::flow::finding::{Code, Finding};
use crate::flow::value::{Kind, YES_NO};

/// The messages that the web chat's pages show.
pub const WEB_MESSAGES: [&str; 38] = [
    "web-assistant",
    "web-back",
    "web-can",
    "web-cookie",
    "web-day",
    "web-elsewhere",
    "web-emergency",
    "web-empty",
    "web-failed",
    "web-forget",
    "web-forgotten",
    "web-forgotten-more",
    "web-hello",
    "web-help",
    "web-invited",
    "web-label",
    "web-log",
    "web-not-here",
    "web-not-here-more",
    "web-person",
    "web-privacy",
    "web-privacy-more",
    "web-send",
    "web-skip",
    "web-slow",
    "web-staff",
    "web-start",
    "web-stop",
    "web-tagline",
    "web-time",
    "web-too-long",
    "web-too-long-more",
    "web-trouble",
    "web-trouble-more",
    "web-trouble-phone",
    "web-ways",
    "web-who-answers",
    "web-you",
];
/// The buttons of the web chat that send a word, each with the word.
pub const WEB_WAYS: [&str; 3] = ["web-help", "web-person", "web-stop"];
/// The words beside the commands of Telegram's menu.
pub const TELEGRAM_MESSAGES: [&str; 5] = [
    "telegram-command-help",
    "telegram-command-language",
    "telegram-command-menu",
    "telegram-command-person",
    "telegram-command-stop",
];
/// Lists and options that the listener looks into by name, beside the shared messages.
pub const LISTENED: [&str; 5] =
    ["listen-back-words", "listen-before-noon-words", "listen-courtesy-words", "option-no", "option-yes"];
/// Words that a question may have beside its options: what people put in front of an answer in free words.
const OF_A_QUESTION: [&str; 1] = ["lead-in-words"];

pub(super) fn check(house: &House<'_>) -> Vec<Finding> {
    let used = Used::of(house);
    let mut findings = Vec::new();
    for language in house.languages() {
        let mut told = HashSet::new();
        for shape in house.catalogue.shapes(language) {
            if used.has(&shape.message, shape.attribute.as_deref()) || told.contains(&shape.message) {
                continue;
            }
            let whole = !used.messages.contains(&shape.message);
            let problem = match &shape.attribute {
                Some(attribute) if !whole => format!(
                    "nothing uses `.{attribute}` of `{}`: take it away, or give the question that option",
                    shape.message
                ),
                _ => format!("nothing uses `{}`: take it away, or write the step that says it", shape.message),
            };
            if whole {
                told.insert(shape.message.clone());
            }
            findings.push(Finding::at(&shape.file, spot(shape), Code::Unused, problem));
        }
    }
    findings
}

/// What is used, by message and attribute.
#[derive(Default)]
struct Used {
    texts: HashSet<(String, Option<String>)>,
    messages: HashSet<String>,
}

impl Used {
    fn of(house: &House<'_>) -> Self {
        let mut used = Self::default();
        let shared = SHARED_MESSAGES.iter().map(|(message, _)| *message);
        for message in shared.chain(WEB_MESSAGES).chain(TELEGRAM_MESSAGES).chain(LISTENED) {
            used.add(message, None);
            used.add(message, message.starts_with("option-").then_some("words"));
        }
        for way in WEB_WAYS {
            used.add(way, Some("sends"));
        }
        for benefit in &house.library.benefits {
            for part in [None, Some("label"), Some("papers"), Some("next"), Some("words")] {
                used.add(&format!("benefit-{}", benefit.id), part);
            }
        }
        let zones = house.zones.iter().map(|zone| format!("zone-{zone}"));
        for thing in zones.chain(house.languages().iter().map(|language| format!("language-{language}"))) {
            used.add(&thing, None);
            used.add(&thing, Some("words"));
        }
        for flow in house.library.book.flows() {
            used.add_flow(house, flow);
        }
        for language in house.languages() {
            for (message, attribute) in house.catalogue.shapes(language).flat_map(|shape| &shape.mentions) {
                used.add(message, attribute.as_deref());
            }
        }
        used
    }

    fn add(&mut self, message: &str, attribute: Option<&str>) {
        self.texts.insert((message.to_owned(), attribute.map(str::to_owned)));
        self.messages.insert(message.to_owned());
    }

    fn has(&self, message: &str, attribute: Option<&str>) -> bool {
        self.texts.contains(&(message.to_owned(), attribute.map(str::to_owned)))
    }

    fn add_flow(&mut self, house: &House<'_>, flow: &Flow) {
        let title = flow.message("title");
        self.add(&title, None);
        self.add(&title, flow.wish.map(|_| "words"));
        let mut asked = HashSet::new();
        for placed in &flow.steps {
            match &placed.step {
                Step::Say { message } => self.add(message, None),
                Step::Ask(ask) => {
                    asked.insert(ask.var.as_str());
                    self.add_question(house, ask);
                }
                Step::Offer { message, options } => {
                    self.add(message, None);
                    for (option, _) in options {
                        self.add_option(house, message, option);
                    }
                }
                Step::Branch { .. }
                | Step::Jump(_)
                | Step::Call(_)
                | Step::Start(_)
                | Step::Act { .. }
                | Step::Escalate { .. }
                | Step::Remember(_)
                | Step::Set(..)
                | Step::Forget(_) => {}
            }
        }
        // A choice that nobody is asked for may be shown: its words are at the message of its name.
        for (var, kind) in flow.vars.iter().filter(|(var, _)| !asked.contains(var.as_str())) {
            let options = kind.options();
            if !options.is_empty() {
                self.add(&flow.message(var), None);
            }
            for option in options {
                self.add_option(house, &flow.message(var), option);
            }
        }
    }

    fn add_question(&mut self, house: &House<'_>, ask: &Ask) {
        self.add(&ask.prompt, None);
        for option in ask.kind.options().into_iter().chain(ask.also.iter().map(String::as_str)) {
            self.add_option(house, &ask.prompt, option);
        }
        if let Some(confirm) = ask.confirm.as_deref().filter(|confirm| *confirm != ASK_KNOWN) {
            self.add(confirm, None);
            YES_NO.iter().for_each(|option| self.add_option(house, confirm, option));
        }
        self.add(&ask.prompt, Some(CALLED));
        self.add(&ask.prompt, Some(&format!("{CALLED}-words")));
        if matches!(ask.kind, Kind::Text | Kind::Place) {
            for words in OF_A_QUESTION {
                self.add(&ask.prompt, Some(words));
            }
        }
    }

    fn add_option(&mut self, house: &House<'_>, message: &str, option: &str) {
        self.add(message, Some(option));
        self.add(message, Some(&format!("{option}-words")));
        // What the message does not word, the shared message does.
        let worded = |language: &&str| house.catalogue.has(language, message, Some(option));
        if !house.languages().iter().all(worded) {
            self.add(&format!("option-{option}"), None);
            self.add(&format!("option-{option}"), Some("words"));
        }
    }
}
