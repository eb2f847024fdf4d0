//! All languages of the house. It never fails and never panics while speaking: what can go wrong goes wrong in `load`.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use chrono::NaiveTime;

use super::arg::{Arg, Args};
use super::flaw::Flaw;
use super::language::{self, ENGLISH};
use super::message::{Exception, Message};
use super::moment::settle_stops;
use super::reading::{self, FileText};
use super::shape::{Purpose, Shape};
use super::tidy::tidy;
use super::voice::Voice;

/// The words of every language. Made once, shared by `Arc`.
///
/// Plurals are selected by `PLURAL($n)`, which follows CLDR's current rules: `{ PLURAL($n) -> [one] ... *[other] ... }`.
/// A bare `{ $n -> ... }` would follow Fluent's own older tables; it is for exact numbers (`[1]`).
pub struct Catalogue {
    /// English first, then by tag.
    voices: Vec<Voice>,
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Catalogue").field(&self.languages()).finish()
    }
}

impl Catalogue {
    /// Reads `dir/<language>/*.ftl`. Every file of a language adds to one space of names.
    ///
    /// # Errors
    ///
    /// All flaws at once: what cannot be read, is too large, is not UTF-8 or not Fluent; a folder that is no language;
    /// an id that is defined twice; a message that mentions a message, term or function that its language does not
    /// have, leads back to itself, or shows a term's variable without giving it.
    pub fn load(dir: &Path) -> Result<Self, Vec<Flaw>> {
        let mut flaws = Vec::new();
        let texts = reading::read(dir, &mut flaws);
        Self::from_files(texts, flaws)
    }

    /// The same from texts: language, name of the file, text. For tests.
    ///
    /// # Errors
    ///
    /// As `load`.
    pub fn from_texts(texts: &[(&str, &str, &str)]) -> Result<Self, Vec<Flaw>> {
        let mut languages: BTreeMap<String, Vec<FileText>> = BTreeMap::new();
        for (tag, file, text) in texts {
            let file = PathBuf::from(tag).join(file);
            languages.entry((*tag).to_owned()).or_default().push(FileText { file, text: (*text).to_owned() });
        }
        Self::from_files(languages, Vec::new())
    }

    /// The same from files that are read already, by language, beside the `flaws` that were found in reading them.
    ///
    /// # Errors
    ///
    /// As `load`.
    pub fn from_files(languages: BTreeMap<String, Vec<FileText>>, flaws: Vec<Flaw>) -> Result<Self, Vec<Flaw>> {
        Self::read(languages, Purpose::Proof, flaws)
    }

    /// The same for those who only speak and listen: nothing else is known of the words. Their plain texts are there until
    /// [`Catalogue::forget_texts`].
    ///
    /// # Errors
    ///
    /// As `load`.
    pub fn to_speak(languages: BTreeMap<String, Vec<FileText>>) -> Result<Self, Vec<Flaw>> {
        Self::read(languages, Purpose::Speech, Vec::new())
    }

    fn read(
        languages: BTreeMap<String, Vec<FileText>>,
        purpose: Purpose,
        mut flaws: Vec<Flaw>,
    ) -> Result<Self, Vec<Flaw>> {
        let voice_of = |(tag, texts): (String, Vec<FileText>)| {
            let mut flaws = Vec::new();
            (Voice::new(&tag, texts, purpose, &mut flaws), flaws)
        };
        let mut mine: Vec<_> = languages.into_iter().collect();
        let theirs = mine.split_off(mine.len() / 2);
        // A start waits for this, and no language needs another one.
        let read: Vec<_> = std::thread::scope(|scope| {
            let theirs = scope.spawn(|| theirs.into_iter().map(voice_of).collect::<Vec<_>>());
            let mut read: Vec<_> = mine.into_iter().map(voice_of).collect();
            read.extend(theirs.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            read
        });
        let mut voices: Vec<Voice> = Vec::new();
        for (voice, more) in read {
            voices.extend(voice);
            flaws.extend(more);
        }
        // Stable: the others stay in the order of their tags.
        voices.sort_by_key(|voice| voice.tag() != ENGLISH);
        if flaws.is_empty() { Ok(Self { voices }) } else { Err(flaws) }
    }

    /// Lets go of the texts that were only to be listened for.
    pub fn forget_texts(&mut self) {
        self.voices.iter_mut().for_each(Voice::forget_texts);
    }

    /// The languages that are spoken, English first and the others by tag.
    #[must_use]
    pub fn languages(&self) -> Vec<&str> {
        self.voices.iter().map(Voice::tag).collect()
    }

    /// Whether this very language has the message's value, or its attribute.
    #[must_use]
    pub fn has(&self, lang: &str, message: &str, attribute: Option<&str>) -> bool {
        self.voice(lang).is_some_and(|voice| voice.shape(message, attribute).is_some())
    }

    /// A message for a person. What the language does not have is said in English; a missing variable leaves a gap; a
    /// message that nobody has is empty. Each is logged, by ids alone.
    #[must_use]
    pub fn say(&self, lang: &str, message: &str, args: &Args) -> String {
        self.label(lang, message, None, args)
    }

    /// A message's value, or one of its attributes (a button's label, a help text), as `say`.
    #[must_use]
    pub fn label(&self, lang: &str, message: &str, attribute: Option<&str>, args: &Args) -> String {
        settle_stops(self.write(lang, message, attribute, args, 0))
    }

    /// An option's label. One that its message does not word is worded by the shared message `option-<name>`.
    #[must_use]
    pub fn option(&self, lang: &str, message: &str, attribute: Option<&str>, args: &Args) -> String {
        let shared = attribute
            .filter(|attribute| !self.has(lang, message, Some(attribute)))
            .map(|attribute| format!("option-{attribute}"))
            .filter(|shared| self.has(lang, shared, None));
        tidy(&match shared {
            Some(shared) => self.label(lang, &shared, None, args),
            None => self.label(lang, message, attribute, args),
        })
    }

    /// The variables that a message would show and is not given: gaps in what somebody reads.
    #[must_use]
    pub fn gaps(&self, lang: &str, message: &str, args: &Args) -> Vec<String> {
        let shape = self.voice(lang).and_then(|voice| voice.shape(message, None));
        let needed = shape.into_iter().flat_map(|shape| &shape.variables);
        needed.filter(|name| !args.contains_key(*name)).cloned().collect()
    }

    /// A variable by itself, as the language writes it: what somebody would type who writes a date as we do.
    #[must_use]
    pub fn written(&self, lang: &str, arg: &Arg) -> String {
        self.voice(lang).map_or_else(String::new, |voice| settle_stops(voice.text(self, arg, 0)))
    }

    /// A time of day, as the language writes it.
    #[must_use]
    pub fn written_time(&self, lang: &str, time: NaiveTime) -> String {
        self.voice(lang).map_or_else(String::new, |voice| voice.time(time))
    }

    /// The spoken language that fits a hint best: Telegram's language code, a browser's Accept-Language, a tag. English
    /// if none fits.
    #[must_use]
    pub fn best_language(&self, hint: Option<&str>) -> &str {
        hint.and_then(|hint| language::best(&self.languages(), hint)).unwrap_or(ENGLISH)
    }

    /// "rtl" or "ltr", as HTML's `dir` has it.
    #[must_use]
    pub fn direction(lang: &str) -> &'static str {
        if language::is_right_to_left(lang) { "rtl" } else { "ltr" }
    }

    /// What each message of a language is made of, in the order of the files.
    pub fn shapes(&self, lang: &str) -> impl Iterator<Item = &Shape> {
        self.voice(lang).into_iter().flat_map(Voice::shapes)
    }

    /// The shape of a message's value, or of its attribute, in this very language.
    #[must_use]
    pub fn shape(&self, lang: &str, message: &str, attribute: Option<&str>) -> Option<&Shape> {
        self.voice(lang)?.shape(message, attribute)
    }

    /// The messages of a language as their translators see them, in the order of the files.
    pub fn messages(&self, lang: &str) -> impl Iterator<Item = &Message> {
        self.voice(lang).into_iter().flat_map(Voice::messages)
    }

    /// The exceptions that the writers of a language ask for.
    pub fn exceptions(&self, lang: &str) -> impl Iterator<Item = &Exception> {
        self.voice(lang).into_iter().flat_map(Voice::exceptions)
    }

    fn voice(&self, lang: &str) -> Option<&Voice> {
        self.voices.iter().find(|voice| voice.tag() == lang)
    }

    /// A message with its `OWN_STOP`s, which only the whole sentence can settle. `depth` is how many messages this one
    /// is an argument within.
    pub(super) fn write(
        &self,
        lang: &str,
        message: &str,
        attribute: Option<&str>,
        args: &Args,
        depth: usize,
    ) -> String {
        // A tag that is not spoken itself ("es-MX" from an old session) still means its language.
        let spoken = if self.voice(lang).is_some() { lang } else { self.best_language(Some(lang)) };
        let said = |tag| self.voice(tag).and_then(|voice| voice.say(self, message, attribute, args, depth));
        if let Some(text) = said(spoken) {
            return text;
        }
        tracing::error!(language = lang, message, attribute, "a message is missing in this language");
        said(ENGLISH).unwrap_or_else(|| {
            tracing::error!(message, attribute, "a message is missing in every language");
            String::new()
        })
    }
}
