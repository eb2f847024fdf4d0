//! Finding phrases in what people type, however they type it: accents, capitals, marks and small slips do not count.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Only so much of a message is searched; the rest is kept but not listened to.
pub const TOKENS_MAX: usize = 3_000;
/// A word must be this long before a slip in it is forgiven: shorter ones are too often other words (cancer and cancel).
const SLIP_CHARS_MIN: usize = 7;
/// In a longer message no slip is looked for: it is a story, not a word typed in haste.
const SLIP_TOKENS_MAX: usize = 40;

/// The words of a message: lower case, without accents, marks and control characters. An apostrophe joins (`can't` is
/// `cant`), everything else that is no letter and no digit parts.
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        if letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
        } else if !is_joining(letter) && !word.is_empty() {
            tokens.push(std::mem::take(&mut word));
            if tokens.len() == TOKENS_MAX {
                return tokens;
            }
        }
    }
    if !word.is_empty() {
        tokens.push(word);
    }
    tokens
}

/// Apostrophes, and the invisible marks that right-to-left text and copied text carry.
fn is_joining(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{2066}'..='\u{2069}')
}

/// A list of phrases, written `food stamp* | groceries | nothing to eat`. A `*` at the end of a word stands for any ending.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    by_first: HashMap<String, Vec<Phrase>>,
    open_first: Vec<Phrase>,
}

#[derive(Clone, Debug)]
struct Phrase(Vec<PhraseWord>);

#[derive(Clone, Debug)]
struct PhraseWord {
    text: String,
    open: bool,
}

/// Which of many lists may have a phrase in a message, by the words that their phrases begin with: the work of listening
/// does not grow with lists that have nothing to do with what was said.
#[derive(Clone, Debug, Default)]
pub struct FirstWords {
    whole: HashMap<String, Vec<usize>>,
    /// Words with an open ending.
    stems: HashMap<String, Vec<usize>>,
}

impl FirstWords {
    /// Adds a list by its number.
    pub fn add(&mut self, number: usize, phrases: &Phrases) {
        for word in phrases.by_first.keys() {
            self.whole.entry(word.clone()).or_default().push(number);
        }
        for word in phrases.open_first.iter().filter_map(|phrase| phrase.0.first()) {
            self.stems.entry(word.text.clone()).or_default().push(number);
        }
    }

    /// The lists of which a phrase may stand in the message, in their order; no other one does.
    #[must_use]
    pub fn near(&self, message: &[String]) -> BTreeSet<usize> {
        let mut near = BTreeSet::new();
        for token in message {
            near.extend(self.whole.get(token).into_iter().flatten().copied());
            if !self.stems.is_empty() {
                let ends = token.char_indices().map(|(at, letter)| at + letter.len_utf8());
                near.extend(ends.filter_map(|end| self.stems.get(&token[..end])).flatten().copied());
            }
        }
        near
    }
}

/// Where a phrase stands in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The first token.
    pub start: usize,
    /// How many tokens.
    pub tokens: usize,
    /// How many characters of the message it covers: the longer phrase knows better.
    pub chars: usize,
}

impl Phrases {
    /// Reads a list.
    #[must_use]
    pub fn read(list: &str) -> Self {
        let mut phrases = Self::default();
        for phrase in list.split('|') {
            phrases.add(phrase);
        }
        phrases
    }

    /// Adds one phrase.
    pub fn add(&mut self, phrase: &str) {
        let words: Vec<PhraseWord> = phrase
            .split_whitespace()
            .flat_map(|written| {
                let open = written.ends_with('*');
                let mut words: Vec<PhraseWord> =
                    tokens(written).into_iter().map(|text| PhraseWord { text, open: false }).collect();
                if let Some(last) = words.last_mut() {
                    last.open = open;
                }
                words
            })
            .collect();
        match words.first() {
            None => {}
            Some(first) if first.open => self.open_first.push(Phrase(words)),
            Some(first) => self.by_first.entry(first.text.clone()).or_default().push(Phrase(words)),
        }
    }

    /// Adds another list's phrases.
    pub fn extend(&mut self, other: &Self) {
        for (first, phrases) in &other.by_first {
            self.by_first.entry(first.clone()).or_default().extend(phrases.iter().cloned());
        }
        self.open_first.extend(other.open_first.iter().cloned());
    }

    /// The longest phrase that stands anywhere in the message.
    #[must_use]
    pub fn find(&self, message: &[String]) -> Option<Hit> {
        (0..message.len())
            .filter_map(|start| {
                let here = &message[start..];
                let known = self.by_first.get(&here[0]).into_iter().flatten();
                known
                    .chain(&self.open_first)
                    .filter(|phrase| phrase.opens(here))
                    .map(|phrase| phrase.hit(start, here))
                    .max_by_key(|hit| hit.chars)
            })
            .max_by_key(|hit| hit.chars)
    }

    /// Like [`Phrases::find`], and a slip of one letter in a longer word is forgiven.
    #[must_use]
    pub fn find_nearly(&self, message: &[String]) -> Option<Hit> {
        if message.len() > SLIP_TOKENS_MAX {
            return None;
        }
        // Without a long word there is no slip to forgive, and the quick way finds the same.
        if message.iter().all(|token| token.chars().count() < SLIP_CHARS_MIN) {
            return self.find(message);
        }
        let all = || self.by_first.values().flatten().chain(&self.open_first);
        (0..message.len())
            .filter_map(|start| {
                let here = &message[start..];
                all()
                    .filter(|phrase| phrase.nearly_opens(here))
                    .map(|phrase| phrase.hit(start, here))
                    .max_by_key(|hit| hit.chars)
            })
            .max_by_key(|hit| hit.chars)
    }

    /// Whether the message is one of the phrases and nothing else.
    #[must_use]
    pub fn is_whole(&self, message: &[String]) -> bool {
        self.find(message).is_some_and(|hit| hit.tokens == message.len())
    }

    /// The message without these phrases.
    #[must_use]
    pub fn without(&self, message: &[String]) -> Vec<String> {
        let mut rest = message.to_vec();
        while let Some(hit) = self.find(&rest) {
            rest.drain(hit.start..hit.start + hit.tokens);
        }
        rest
    }
}

impl Phrase {
    fn opens(&self, message: &[String]) -> bool {
        self.0.len() <= message.len() && self.0.iter().zip(message).all(|(word, token)| word.is(token))
    }

    fn nearly_opens(&self, message: &[String]) -> bool {
        self.0.len() <= message.len()
            && self.0.iter().zip(message).all(|(word, token)| word.is(token) || word.is_nearly(token))
    }

    fn hit(&self, start: usize, message: &[String]) -> Hit {
        let tokens = self.0.len();
        Hit { start, tokens, chars: message[..tokens].iter().map(|token| token.chars().count() + 1).sum() }
    }
}

impl PhraseWord {
    fn is(&self, token: &str) -> bool {
        if self.open { token.starts_with(&self.text) } else { token == self.text }
    }

    fn is_nearly(&self, token: &str) -> bool {
        let length = self.text.chars().count();
        if length < SLIP_CHARS_MIN || token.chars().count() < SLIP_CHARS_MIN {
            return false;
        }
        let token: String = if self.open { token.chars().take(length).collect() } else { token.to_owned() };
        strsim::osa_distance(&self.text, &token) <= 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_capitals_and_marks_do_not_count() {
        assert_eq!(tokens("¡Necesito que me LLEVEN al médico!"), ["necesito", "que", "me", "lleven", "al", "medico"]);
        assert_eq!(tokens("I can\u{2019}t \u{202B}pay\u{202C}\u{0007}"), ["i", "cant", "pay"]);
        assert_eq!(tokens("  🙂 "), Vec::<String>::new());
    }

    #[test]
    fn the_longest_phrase_is_found_and_endings_are_open() {
        let phrases = Phrases::read("ride | medicaid ride | llev* al medico");
        let hit = phrases.find(&tokens("does a Medicaid ride cost?")).expect("a hit");
        assert_eq!((hit.start, hit.tokens), (2, 2));
        assert!(phrases.find(&tokens("que me lleven al médico")).is_some());
        assert!(phrases.find(&tokens("bride")).is_none(), "words are whole");
        assert!(Phrases::read("transport*").find(&tokens("transportation")).is_some());
    }

    #[test]
    fn a_slip_in_a_long_word_is_forgiven_and_in_a_short_one_not() {
        let phrases = Phrases::read("wheelchair | stop");
        assert!(phrases.find_nearly(&tokens("i use a wheelchiar")).is_some());
        assert!(phrases.find_nearly(&tokens("step")).is_none());
    }

    #[test]
    fn what_is_polite_is_taken_away() {
        let polite = Phrases::read("please | thank you");
        assert_eq!(polite.without(&tokens("Stop. Thank you, please")), ["stop"]);
    }
}
