//! What people may say, in every language, and what it means here: wishes, options, danger.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::book::{Book, Wish};
use super::phrase::{FirstWords, Hit, Phrases};

/// One text of a locale file, as plain text: how words come here without this floor knowing their format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Of which language.
    pub language: String,
    /// Of which message.
    pub message: String,
    /// Of which attribute; none is the message's own value.
    pub attribute: Option<String>,
    /// The text.
    pub text: String,
}

/// The words of all languages, ready to be listened for.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    tongues: BTreeMap<String, Tongue>,
}

#[derive(Clone, Debug, Default)]
struct Tongue {
    /// By message and option: the label and the further words.
    options: FxHashMap<String, FxHashMap<String, Phrases>>,
    /// By message: words of the message itself (a zone's towns, a list such as `danger-words`).
    lists: FxHashMap<String, Phrases>,
    /// By flow.
    wishes: Vec<(String, Wish, Phrases)>,
    /// Which wishes may stand in a message.
    first_words: FirstWords,
}

impl Tongue {
    /// The longest hit of a wish that is not refused: "I do not want to cancel" cancels nothing. STOP is no wish to be refused
    /// here: what stops has phrases of its own with a "no" in them.
    fn unrefused(&self, phrases: &Phrases, tokens: &[String]) -> Option<Hit> {
        let hit = phrases.find(tokens)?;
        let Some(refusals) = self.lists.get("listen-refuse-words") else { return Some(hit) };
        let refused = (0..hit.start).any(|start| refusals.is_whole(&tokens[start..hit.start]));
        (!refused).then_some(hit)
    }

    /// The wishes of which a phrase may stand in the message, in the order of the flows' names: no other one does.
    fn wishes_in(&self, message: &[String]) -> impl Iterator<Item = &(String, Wish, Phrases)> {
        self.first_words.near(message).into_iter().map(|at| &self.wishes[at])
    }
}

/// A wish that was heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeardWish {
    /// The flow asked for.
    pub flow: String,
    /// When it can be asked for.
    pub wish: Wish,
    /// Where.
    pub hit: Hit,
}

/// What can be asked for always is heard inside a sentence only by a phrase of so many words.
const PLAIN_WORDS_MIN: usize = 3;
/// The ending of an attribute that lists further words for an option.
const WORDS: &str = "words";

impl Vocabulary {
    /// Learns the words.
    #[must_use]
    pub fn new(book: &Book, spoken: impl IntoIterator<Item = Spoken>) -> Self {
        let mut tongues: BTreeMap<String, Tongue> = BTreeMap::new();
        for said in spoken {
            let tongue = tongues.entry(said.language).or_default();
            match said.attribute.as_deref() {
                // A title says what a flow is about; nobody asks for it by that.
                None if said.message.ends_with("-title") => {}
                None if said.message.ends_with("-words") => {
                    tongue.lists.entry(said.message).or_default().extend(&Phrases::read(&said.text));
                }
                // A label is one phrase as it stands: an upright stroke or a star in it means itself.
                None => tongue.lists.entry(said.message).or_default().add(&said.text.replace(['|', '*'], " ")),
                Some(WORDS) => tongue.lists.entry(said.message).or_default().extend(&Phrases::read(&said.text)),
                Some(attribute) => {
                    let (option, phrases) = match attribute.strip_suffix("-words") {
                        Some(option) => (option, Phrases::read(&said.text)),
                        None => {
                            let mut label = Phrases::default();
                            label.add(&said.text.replace(['|', '*'], " "));
                            (attribute, label)
                        }
                    };
                    // A thing's label names the thing itself.
                    if option == "label" {
                        tongue.lists.entry(said.message.clone()).or_default().extend(&phrases);
                    }
                    let options = tongue.options.entry(said.message).or_default();
                    options.entry(option.to_owned()).or_default().extend(&phrases);
                }
            }
        }
        for tongue in tongues.values_mut() {
            tongue.wishes = book
                .flows()
                .filter_map(|flow| {
                    let phrases = tongue.lists.get(&flow.message("title"))?.clone();
                    Some((flow.name.clone(), flow.wish?, phrases))
                })
                .collect();
            for (at, (_, _, phrases)) in tongue.wishes.iter().enumerate() {
                tongue.first_words.add(at, phrases);
            }
        }
        Self { tongues }
    }

    /// The languages, the given one first: people change between languages without telling.
    fn languages<'a>(&'a self, first: &'a str) -> impl Iterator<Item = (&'a str, &'a Tongue)> {
        let own = self.tongues.get_key_value(first);
        own.into_iter()
            .chain(self.tongues.iter().filter(move |(language, _)| *language != first))
            .map(|(language, tongue)| (language.as_str(), tongue))
    }

    /// The words of an option of a message with their languages, the given one first. An option that the message does not
    /// word is worded by the shared message `option-<id>`.
    pub fn option<'a>(
        &'a self,
        language: &'a str,
        message: &'a str,
        option: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Phrases)> {
        self.languages(language).filter_map(move |(language, tongue)| {
            let own = tongue.options.get(message).and_then(|options| options.get(option));
            Some((language, own.or_else(|| tongue.lists.get(&format!("option-{option}")))?))
        })
    }

    /// The words of a message itself, in the given language first.
    pub fn list<'a>(&'a self, language: &'a str, message: &'a str) -> impl Iterator<Item = &'a Phrases> {
        self.placed_list(language, message).map(|(_, phrases)| phrases)
    }

    /// The same with their languages.
    pub fn placed_list<'a>(
        &'a self,
        language: &'a str,
        message: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Phrases)> {
        self.languages(language).filter_map(move |(language, tongue)| Some((language, tongue.lists.get(message)?)))
    }

    /// The words of a message in one language alone.
    #[must_use]
    pub fn own_list(&self, language: &str, message: &str) -> Option<&Phrases> {
        self.tongues.get(language)?.lists.get(message)
    }

    /// The longest hit of a message's words in any language.
    #[must_use]
    pub fn find(&self, language: &str, message: &str, tokens: &[String]) -> Option<Hit> {
        self.list(language, message).filter_map(|phrases| phrases.find(tokens)).max_by_key(|hit| hit.chars)
    }

    /// The message without courtesies, in any language; the message itself when it is nothing but polite.
    #[must_use]
    pub fn without_courtesy(&self, language: &str, tokens: &[String]) -> Vec<String> {
        let rest =
            self.list(language, "listen-courtesy-words").fold(tokens.to_vec(), |rest, polite| polite.without(&rest));
        if rest.is_empty() { tokens.to_vec() } else { rest }
    }

    /// The flow that the whole message asks for, in any language. The given language decides first.
    #[must_use]
    pub fn whole_wish(&self, language: &str, tokens: &[String]) -> Option<HeardWish> {
        let bare = self.without_courtesy(language, tokens);
        self.languages(language).find_map(|(_, tongue)| {
            tongue.wishes_in(&bare).find(|(_, _, phrases)| phrases.is_whole(&bare)).and_then(|(flow, wish, phrases)| {
                Some(HeardWish { flow: flow.clone(), wish: *wish, hit: phrases.find(&bare)? })
            })
        })
    }

    /// The flow that some of the words ask for: the longest phrase decides, in the given language first; a slip is forgiven
    /// when nothing else fits, in that language alone. What can be asked for always needs more than a word in a sentence:
    /// "the bus stop is far" stops nothing.
    #[must_use]
    pub fn wish(&self, language: &str, tokens: &[String]) -> Option<HeardWish> {
        let heard = |(flow, wish, _): &(String, Wish, Phrases), hit: Hit, with_always: bool| {
            let enough = *wish == Wish::Free || (with_always && hit.words >= PLAIN_WORDS_MIN);
            enough.then(|| HeardWish { flow: flow.clone(), wish: *wish, hit })
        };
        let exact = |tongue: &Tongue| {
            let hits =
                tongue.wishes_in(tokens).filter_map(|wish| heard(wish, tongue.unrefused(&wish.2, tokens)?, true));
            hits.max_by_key(|heard| heard.hit.chars)
        };
        // A slip may be in the first word, too: every wish is looked at.
        let nearly = |tongue: &Tongue| {
            let hits = tongue.wishes.iter().filter_map(|wish| heard(wish, wish.2.find_nearly(tokens)?, false));
            hits.max_by_key(|heard| heard.hit.chars)
        };
        let own = self.tongues.get(language);
        self.languages(language).find_map(|(_, tongue)| exact(tongue)).or_else(|| own.and_then(nearly))
    }

    /// The flow that the words ask for with a phrase of at least three words, from those that can be asked for always: "could
    /// I talk to a person now".
    #[must_use]
    pub fn plain_wish(&self, language: &str, tokens: &[String]) -> Option<HeardWish> {
        self.languages(language).find_map(|(_, tongue)| {
            tongue
                .wishes_in(tokens)
                .filter(|(_, wish, _)| *wish == Wish::Always)
                .filter_map(|(flow, wish, phrases)| {
                    let hit = tongue.unrefused(phrases, tokens).filter(|hit| hit.words >= PLAIN_WORDS_MIN)?;
                    Some(HeardWish { flow: flow.clone(), wish: *wish, hit })
                })
                .max_by_key(|heard| heard.hit.chars)
        })
    }
}
