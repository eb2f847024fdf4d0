//! Do flows and words fit together? Everything that a person could be shown must be there, in every language, with no
//! variable that its flow does not know. Knows words only as [`Wording`], plain data.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::book::{ASK_KNOWN, Ask, Book, CALLED, Flow, RESUME, Step};
use super::finding::{Code, Finding, Spot, did_you_mean};
use super::value::{Kind, YES_NO};

/// What a message of a language is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// The message.
    pub message: String,
    /// Which attribute; none is the value.
    pub attribute: Option<String>,
    /// The variables that it shows.
    pub variables: BTreeSet<String>,
    /// Where it is written.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

impl Wording {
    /// Where it is written.
    #[must_use]
    pub fn spot(&self) -> Spot {
        Spot { line: self.line, column: self.column }
    }
}

/// The words of one language.
#[derive(Clone, Debug, Default)]
pub struct Words {
    /// Its tag.
    pub language: String,
    by_name: BTreeMap<(String, Option<String>), Wording>,
}

impl Words {
    /// The words of `language`.
    #[must_use]
    pub fn new(language: &str, wordings: impl IntoIterator<Item = Wording>) -> Self {
        let by_name = wordings
            .into_iter()
            .map(|wording| ((wording.message.clone(), wording.attribute.clone()), wording))
            .collect();
        Self { language: language.to_owned(), by_name }
    }

    pub(super) fn get(&self, message: &str, attribute: Option<&str>) -> Option<&Wording> {
        self.by_name.get(&(message.to_owned(), attribute.map(str::to_owned)))
    }

    /// The words of the messages whose names begin so.
    pub(super) fn of<'w>(&'w self, prefix: &'w str) -> impl Iterator<Item = &'w Wording> {
        let from = (prefix.to_owned(), None);
        self.by_name.range(from..).take_while(move |((message, _), _)| message.starts_with(prefix)).map(|(_, w)| w)
    }
}

/// What the checker must know of the engine: the variables that every message may show, and those that a flow's variable
/// brings.
#[derive(Clone, Copy)]
pub struct Variables<'a> {
    /// The names that are always there.
    pub facts: &'a [&'a str],
    /// The names that a variable of a type brings.
    pub names_of: fn(&str, &Kind) -> Vec<String>,
}

/// Messages that the engine itself says, each with the variables that it gives beside the facts.
pub const SHARED_MESSAGES: [(&str, &[&str]); 81] = [
    ("option-more", &[]),
    ("list-visit", &["what", "when"]),
    ("list-visit-confirmed", &["what", "when"]),
    ("list-visit-short", &["what", "when"]),
    ("list-ride", &["when", "pickup", "state"]),
    ("list-ride-short", &["when"]),
    ("list-ride-asked", &[]),
    ("list-ride-confirmed", &[]),
    ("list-ride-refused", &[]),
    ("list-ride-cancelled", &[]),
    ("list-helper", &["label", "shares"]),
    ("list-helper-invited", &["label", "shares"]),
    ("list-helper-short", &["label"]),
    ("list-caring", &["patient", "shares"]),
    ("list-shares-both", &[]),
    ("list-shares-visits", &[]),
    ("list-shares-rides", &[]),
    ("list-shares-nothing", &[]),
    ("ask-what-time", &["day"]),
    ("ask-what-day", &[]),
    ("ask-past", &["when"]),
    ("ask-shorter", &[]),
    ("ask-known", &["question", "known"]),
    ("ask-changed", &["known"]),
    ("ask-which-change", &[]),
    ("ask-gone", &[]),
    ("ask-many-so-far", &["chosen"]),
    ("ask-past-day", &["day"]),
    ("ask-number-between", &["from", "to"]),
    ("ask-number-from", &["from"]),
    ("ask-number-to", &["to"]),
    ("ask-again-many", &[]),
    ("ask-again-date", &[]),
    ("ask-again-time", &[]),
    ("ask-again-file", &[]),
    ("option-yes", &[]),
    ("option-no", &[]),
    ("option-done", &[]),
    ("option-none", &[]),
    ("option-stay", &[]),
    ("option-chosen", &["option"]),
    ("sent-photo", &[]),
    ("sent-file", &[]),
    ("sent-voice", &[]),
    ("listen-change-words", &[]),
    ("listen-meant-words", &[]),
    ("listen-all-words", &[]),
    ("ask-again-moment", &[]),
    ("ask-again-number", &[]),
    ("ask-again-phone", &[]),
    ("ask-again-code", &[]),
    ("ask-again-choice", &[]),
    ("ask-again-text", &[]),
    ("ask-again-idle", &[]),
    ("ask-person-comes", &[]),
    ("ride-late", &[]),
    ("ride-unsure", &[]),
    ("ride-dropped", &[]),
    ("thanks-words", &[]),
    ("listen-not-words", &[]),
    ("listen-refuse-words", &[]),
    ("listen-today-words", &[]),
    ("listen-but-words", &[]),
    ("listen-and-words", &[]),
    ("listen-unknown-words", &[]),
    ("danger-whole-words", &[]),
    ("kept-for-person", &[]),
    ("ask-again-first", &[]),
    ("invite-own", &[]),
    ("invite-closed", &[]),
    ("old-button", &[]),
    ("old-button-label", &[]),
    ("edited", &[]),
    ("cannot-read-voice", &[]),
    ("cannot-read-photo", &[]),
    ("cannot-read-sticker", &[]),
    ("cannot-read-location", &[]),
    ("cannot-read-file", &[]),
    ("possible-repeat", &[]),
    ("danger-words", &[]),
    ("medical-words", &[]),
];

/// Checks flows against the words of every language. `things` are messages that the clinic's data needs
/// (`benefit-food` with `answer`, `zone-eastern`), each with its attributes and the variables that are given.
#[must_use]
pub fn check(book: &Book, all_words: &[Words], variables: &Variables<'_>, things: &[Needed]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for words in all_words {
        for flow in book.flows() {
            FlowCheck { flow, book, words, all_words, variables, findings: &mut findings }.run();
        }
        let shared = SHARED_MESSAGES.iter().map(|(message, given)| Needed {
            message: (*message).to_owned(),
            attribute: None,
            given: given.iter().map(|name| (*name).to_owned()).collect(),
        });
        for needed in shared.chain(things.iter().cloned()) {
            let given: BTreeSet<String> = needed.given.iter().cloned().collect();
            match words.get(&needed.message, needed.attribute.as_deref()) {
                None if is_elsewhere(all_words, &needed.message, needed.attribute.as_deref()) => {}
                None => findings.push(missing_in(words, &needed)),
                Some(wording) => {
                    let known: Vec<&str> =
                        variables.facts.iter().copied().chain(given.iter().map(String::as_str)).collect();
                    findings.extend(unknown_variables(wording, &known));
                }
            }
        }
    }
    findings.extend(same_words(all_words));
    findings.extend(same_variables(all_words));
    findings.sort();
    findings.dedup();
    findings
}

/// A message that must be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed {
    /// The message.
    pub message: String,
    /// Which attribute; none is the value.
    pub attribute: Option<String>,
    /// The variables that it may show beside the facts.
    pub given: Vec<String>,
}

struct FlowCheck<'a> {
    flow: &'a Flow,
    book: &'a Book,
    words: &'a Words,
    all_words: &'a [Words],
    variables: &'a Variables<'a>,
    findings: &'a mut Vec<Finding>,
}

impl FlowCheck<'_> {
    fn run(&mut self) {
        let flow = self.flow;
        let title = flow.message("title");
        if self.words.get(&title, None).is_none() && !is_elsewhere(self.all_words, &title, None) {
            self.wrong(Spot { line: 1, column: 1 }, Code::MissingWords, self.no_message(&title));
        } else if flow.wish.is_some()
            && self.words.get(&title, Some("words")).is_none()
            && !is_elsewhere(self.all_words, &title, Some("words"))
        {
            let problem = format!(
                "people can ask for `{}`, but `{title}` has no `.words` in {}: how would they?",
                flow.name, self.words.language
            );
            self.wrong(Spot { line: 1, column: 1 }, Code::MissingWords, problem);
        }
        for placed in &flow.steps {
            match &placed.step {
                Step::Say { message } => self.message(placed.spot, message),
                Step::Ask(ask) => self.ask(placed.spot, ask),
                Step::Offer { message, options } => {
                    self.message(placed.spot, message);
                    for (option, target) in options {
                        self.option(placed.spot, message, option);
                        if target != RESUME && self.book.flow(target).is_none() {
                            self.wrong(placed.spot, Code::UnknownName, format!("unknown flow `{target}`"));
                        }
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
    }

    fn ask(&mut self, spot: Spot, ask: &Ask) {
        self.message(spot, &ask.prompt);
        let options = ask.kind.options().into_iter().chain(ask.also.iter().map(String::as_str));
        for option in options {
            self.option(spot, &ask.prompt, option);
        }
        if let Some(confirm) = ask.confirm.as_deref().filter(|confirm| *confirm != ASK_KNOWN) {
            self.message(spot, confirm);
            YES_NO.iter().for_each(|option| self.option(spot, confirm, option));
        }
        // What an answer is called when somebody wants to change it, in one language, it must be called in all.
        let called = |words: &Words| words.get(&ask.prompt, Some(CALLED)).is_some();
        if self.all_words.iter().any(called) && !called(self.words) {
            let language = &self.words.language;
            let problem =
                format!("`{}` has no `.{CALLED}` in {language}: what is the answer called there?", ask.prompt);
            self.wrong(spot, Code::MissingWords, problem);
        }
    }

    fn message(&mut self, spot: Spot, message: &str) {
        let Some(wording) = self.words.get(message, None) else {
            // What another language has is missing there; that is said where it should be written.
            if is_elsewhere(self.all_words, message, None) {
                return;
            }
            let problem = self.no_message(message);
            return self.wrong(spot, Code::MissingWords, problem);
        };
        let own = self.flow.vars.iter().flat_map(|(name, kind)| (self.variables.names_of)(name, kind));
        let own: Vec<String> = own.chain(["set-aside".to_owned()]).collect();
        let known: Vec<&str> = self.variables.facts.iter().copied().chain(own.iter().map(String::as_str)).collect();
        self.findings.extend(unknown_variables(wording, &known));
    }

    /// An option is worded by its message, or by the shared message `option-<id>`.
    fn option(&mut self, spot: Spot, message: &str, option: &str) {
        if let Some(wording) = self.words.get(message, Some(option)) {
            // A label stands on a button before anything is known: it can show nothing.
            self.findings.extend(unknown_variables(wording, &[]));
            return;
        }
        let worded = self.words.get(&format!("option-{option}"), None).is_some();
        if !worded && !is_elsewhere(self.all_words, message, Some(option)) {
            let language = &self.words.language;
            let problem =
                format!("option `{option}` has no words in {language}: write `.{option} = …` under `{message}`");
            self.wrong(spot, Code::MissingWords, problem);
        }
    }

    fn no_message(&self, message: &str) -> String {
        let known = self.words.by_name.keys().map(|(name, _)| name.as_str());
        let near = did_you_mean(message, known);
        format!("no message `{message}` in {}{near}", self.words.language)
    }

    fn wrong(&mut self, spot: Spot, code: Code, problem: String) {
        let file = PathBuf::from(format!("{}.yaml", self.flow.name));
        self.findings.push(Finding::at(&file, spot, code, problem));
    }
}

fn missing_in(words: &Words, needed: &Needed) -> Finding {
    let attribute = needed.attribute.as_ref().map_or_else(String::new, |attribute| format!(".{attribute}"));
    let problem = format!("no message `{}{attribute}` in {}", needed.message, words.language);
    Finding::whole(Path::new(&words.language), Code::MissingWords, problem)
}

/// Whether another language has it.
fn is_elsewhere(all_words: &[Words], message: &str, attribute: Option<&str>) -> bool {
    all_words.iter().any(|words| words.get(message, attribute).is_some())
}

/// What one language has, every language has: each message, each label, each list of phrases. Said where it is written, with
/// the file in which it is missing.
fn same_words(all_words: &[Words]) -> Vec<Finding> {
    let mut first_of: BTreeMap<&(String, Option<String>), &Wording> = BTreeMap::new();
    for words in all_words {
        for (name, wording) in &words.by_name {
            first_of.entry(name).or_insert(wording);
        }
    }
    let mut findings = Vec::new();
    for words in all_words {
        for (name, original) in first_of.iter().filter(|(name, _)| !words.by_name.contains_key(*name)) {
            let (message, attribute) = name;
            // A message that is missing as a whole is said once.
            let whole = (message.clone(), None);
            if attribute.is_some() && !words.by_name.contains_key(&whole) && first_of.contains_key(&whole) {
                continue;
            }
            let what = attribute
                .as_ref()
                .map_or_else(|| format!("`{message}` is"), |attribute| format!("`.{attribute}` of `{message}` is"));
            let problem = format!(
                "{what} missing in {}: write it in {}",
                words.language,
                beside(&original.file, &words.language).display()
            );
            findings.push(Finding::at(&original.file, original.spot(), Code::MissingWords, problem));
        }
    }
    findings
}

/// The file of another language with the same name: `locales/es/rides.ftl` beside `locales/en/rides.ftl`.
fn beside(file: &Path, language: &str) -> PathBuf {
    let languages = file.parent().and_then(Path::parent).unwrap_or_else(|| Path::new(""));
    languages.join(language).join(file.file_name().unwrap_or_default())
}

fn unknown_variables(wording: &Wording, known: &[&str]) -> Vec<Finding> {
    let unknown = wording.variables.iter().filter(|variable| !known.contains(&variable.as_str()));
    unknown
        .map(|variable| {
            let near = did_you_mean(variable, known.iter().copied());
            let problem = format!("`{}` shows `${variable}`, which is not known there{near}", wording.message);
            Finding::at(&wording.file, wording.spot(), Code::UnknownShown, problem)
        })
        .collect()
}

/// A message shows the same variables in every language: what one reader learns, every reader learns.
fn same_variables(all_words: &[Words]) -> Vec<Finding> {
    let Some((first, others)) = all_words.split_first() else { return Vec::new() };
    let mut findings = Vec::new();
    for words in others {
        for (name, wording) in &words.by_name {
            let Some(original) = first.by_name.get(name) else { continue };
            for variable in original.variables.symmetric_difference(&wording.variables) {
                let problem = format!(
                    "`{}` shows `${variable}` in {} or in {}, but not in both",
                    wording.message, first.language, words.language
                );
                findings.push(Finding::at(&wording.file, wording.spot(), Code::DifferentVariables, problem));
            }
        }
    }
    findings
}
