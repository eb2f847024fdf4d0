//! What somebody said, taken apart once for everything that listens to it.

use std::borrow::Cow;

use super::listen::visible;
use super::phrase::{Near, has_long_word, tokens};
use super::vocabulary::Vocabulary;

/// A message as its words, and what may be heard in them.
#[derive(Clone, Debug)]
pub struct Said<'t> {
    text: &'t str,
    plain: Form,
    /// The same without what cannot be seen; none when it is the same.
    visible: Option<Form>,
    near: Near,
    has_long_word: bool,
}

/// A message in one form.
#[derive(Clone, Debug)]
struct Form {
    tokens: Vec<String>,
    /// Without courtesies; none when there are none.
    bare: Option<Vec<String>>,
}

impl<'t> Said<'t> {
    /// Takes a message apart, as somebody said it who speaks this language.
    #[must_use]
    pub fn new(text: &'t str, vocabulary: &Vocabulary, language: &str) -> Self {
        let plain = tokens(text);
        let visible = match visible(text) {
            Cow::Borrowed(same) if same.len() == text.len() => None,
            other => Some(tokens(&other)).filter(|other| *other != plain),
        };
        let mut near = vocabulary.near(&plain);
        if let Some(visible) = &visible {
            vocabulary.come_near(&mut near, visible);
        }
        let form = |tokens: Vec<String>| Form { bare: vocabulary.plainly(language, &tokens, &near), tokens };
        let has_long_word = has_long_word(&plain) || visible.as_ref().is_some_and(|visible| has_long_word(visible));
        Self { text, plain: form(plain), visible: visible.map(form), near, has_long_word }
    }

    /// The words as they came.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Its words.
    #[must_use]
    pub fn tokens(&self) -> &[String] {
        &self.plain.tokens
    }

    /// Its words without courtesies; all of them when it is nothing but polite.
    #[must_use]
    pub fn bare(&self) -> &[String] {
        self.plain.bare()
    }

    /// The words that can be seen in it.
    #[must_use]
    pub fn visible_tokens(&self) -> &[String] {
        &self.visible.as_ref().unwrap_or(&self.plain).tokens
    }

    /// The same without courtesies.
    #[must_use]
    pub fn visible_bare(&self) -> &[String] {
        self.visible.as_ref().unwrap_or(&self.plain).bare()
    }

    /// What may be heard in it, or in any part of it.
    #[must_use]
    pub fn near(&self) -> &Near {
        &self.near
    }

    /// Whether a word of it is long enough for a slip.
    #[must_use]
    pub fn has_long_word(&self) -> bool {
        self.has_long_word
    }
}

impl Form {
    fn bare(&self) -> &[String] {
        self.bare.as_deref().unwrap_or(&self.tokens)
    }
}
