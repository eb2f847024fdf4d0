//! What people may say, in every language, and what it means here: wishes, options, danger.

use std::collections::BTreeMap;
use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::book::{Book, Wish};
use super::phrase::{FirstWords, Hit, Near, Phrases};
use super::said::Said;

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
    /// By tag.
    tongues: Vec<Tongue>,
    /// By message and option, of each tongue that has it: the label and the further words.
    options: FxHashMap<Box<str>, FxHashMap<Box<str>, Vec<Listed>>>,
    /// By message, of each tongue that has them: words of the message itself (a zone's towns, a list such as `danger-words`).
    lists: FxHashMap<Box<str>, Vec<Listed>>,
    /// Which of all these lists may have a phrase in a message.
    first_words: FirstWords,
    /// How many they are.
    count: u32,
}

/// The phrases of one tongue, by its place.
#[derive(Clone, Debug)]
struct Listed {
    tongue: usize,
    /// Its number, beside the phrases: most lists are passed over by it.
    number: u32,
    phrases: Arc<Phrases>,
}

#[derive(Clone, Debug, Default)]
struct Tongue {
    language: String,
    /// By flow.
    wishes: Vec<(String, Wish, Arc<Phrases>)>,
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
/// How the messages begin whose own words are listened for: options that are worded once for all, and things (`Noun`).
const ITSELF: [&str; 4] = ["option-", "benefit-", "zone-", "language-"];
/// The ending of an attribute that lists further words for an option.
const WORDS: &str = "words";

impl Vocabulary {
    /// Learns the words.
    #[must_use]
    pub fn new(book: &Book, spoken: impl IntoIterator<Item = Spoken>) -> Self {
        let mut tongues: BTreeMap<String, Vec<Spoken>> = BTreeMap::new();
        for said in spoken {
            match tongues.get_mut(&said.language) {
                Some(tongue) => tongue.push(said),
                None => drop(tongues.insert(said.language.clone(), vec![said])),
            }
        }
        let learn = |(language, spoken)| (language, Learned::from(spoken));
        let mut mine: Vec<(String, Vec<Spoken>)> = tongues.into_iter().collect();
        let theirs = mine.split_off(mine.len() / 2);
        // A start waits for this, and no language needs another one.
        let learned = std::thread::scope(|scope| {
            let theirs = scope.spawn(|| theirs.into_iter().map(learn).collect::<Vec<_>>());
            let mut learned: Vec<_> = mine.into_iter().map(learn).collect();
            learned.extend(theirs.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            learned
        });
        let mut vocabulary = Self::default();
        for (language, learned) in learned {
            vocabulary.add(book, language, learned);
        }
        vocabulary.first_words.settle();
        vocabulary
    }

    fn add(&mut self, book: &Book, language: String, learned: Learned) {
        let tongue = self.tongues.len();
        for (message, phrases) in learned.lists {
            let listed = self.numbered(tongue, phrases);
            self.lists.entry(message.into()).or_default().push(listed);
        }
        let wishes = book.flows().filter_map(|flow| {
            let phrases = self.listed(&flow.message("title")).iter().find(|one| one.tongue == tongue)?.phrases.clone();
            Some((flow.name.clone(), flow.wish?, phrases))
        });
        let wishes = wishes.collect();
        self.tongues.push(Tongue { language, wishes });
        for ((message, option), phrases) in learned.options {
            let listed = self.numbered(tongue, phrases);
            self.options.entry(message.into()).or_default().entry(option.into()).or_default().push(listed);
        }
    }

    fn numbered(&mut self, tongue: usize, mut phrases: Phrases) -> Listed {
        self.count += 1;
        phrases.settle(self.count);
        self.first_words.add(self.count, &phrases);
        Listed { tongue, number: self.count, phrases: Arc::new(phrases) }
    }

    /// What may be heard in a message, in all languages at once.
    #[must_use]
    pub fn near(&self, message: &[String]) -> Near {
        Near::of(&self.first_words, self.count, message)
    }

    /// Adds what may be heard in another form of the same message.
    pub fn come_near(&self, near: &mut Near, message: &[String]) {
        near.add(&self.first_words, message);
    }

    /// The languages, the given one first: people change between languages without telling.
    fn tongues(&self, first: &str) -> impl Iterator<Item = usize> + use<> {
        let own = self.place_of(first);
        own.into_iter().chain((0..self.tongues.len()).filter(move |place| Some(*place) != own))
    }

    fn place_of(&self, language: &str) -> Option<usize> {
        self.tongues.iter().position(|tongue| tongue.language == language)
    }

    fn ordered<'a>(&'a self, language: &str, listed: &'a [Listed]) -> impl Iterator<Item = &'a Listed> + use<'a> {
        let own = self.place_of(language);
        let first = listed.iter().filter(move |one| Some(one.tongue) == own);
        first.chain(listed.iter().filter(move |one| Some(one.tongue) != own))
    }

    fn listed(&self, message: &str) -> &[Listed] {
        self.lists.get(message).map_or(&[], Vec::as_slice)
    }

    /// The words of an option of a message with their languages, the given one first. An option that the message does not
    /// word is worded by the shared message `option-<id>`.
    pub fn option<'a>(
        &'a self,
        language: &str,
        message: &str,
        option: &str,
    ) -> impl Iterator<Item = (&'a str, &'a Phrases)> + use<'a> {
        let own = self.options.get(message).and_then(|options| options.get(option)).map_or(&[][..], Vec::as_slice);
        // Each language by itself: one may word the option, and another may leave it to the shared message.
        let shared = if own.len() == self.tongues.len() { &[] } else { self.listed(&format!("option-{option}")) };
        self.tongues(language).filter_map(move |place| {
            let of = |listed: &'a [Listed]| listed.iter().find(|one| one.tongue == place);
            Some((self.tongues[place].language.as_str(), &*of(own).or_else(|| of(shared))?.phrases))
        })
    }

    /// The words of a message itself, in the given language first.
    pub fn list<'a>(&'a self, language: &str, message: &str) -> impl Iterator<Item = &'a Phrases> + use<'a> {
        self.placed_list(language, message).map(|(_, phrases)| phrases)
    }

    /// The same with their languages.
    pub fn placed_list<'a>(
        &'a self,
        language: &str,
        message: &str,
    ) -> impl Iterator<Item = (&'a str, &'a Phrases)> + use<'a> {
        let listed = self.ordered(language, self.listed(message));
        listed.map(|one| (self.tongues[one.tongue].language.as_str(), &*one.phrases))
    }

    /// The longest hit of a message's words in any language.
    #[must_use]
    pub fn find(&self, language: &str, message: &str, tokens: &[String]) -> Option<Hit> {
        self.find_in(language, message, tokens, &Near::UNKNOWN)
    }

    /// The same where it is known what may be heard.
    #[must_use]
    pub fn find_in(&self, language: &str, message: &str, tokens: &[String], near: &Near) -> Option<Hit> {
        let listed = self.listed(message);
        if !listed.iter().any(|one| near.has_number(one.number)) {
            return None;
        }
        let listed = self.ordered(language, listed).filter(|one| near.has_number(one.number));
        listed.filter_map(|one| one.phrases.find(tokens)).max_by_key(|hit| hit.chars)
    }

    /// Whether the whole message is one of a list's phrases, in any language.
    #[must_use]
    pub fn is_whole_in(&self, message: &str, tokens: &[String], near: &Near) -> bool {
        self.listed(message).iter().any(|one| near.has_number(one.number) && one.phrases.is_whole(tokens))
    }

    /// Whether some of the words are in a list of any language, a slip in a long word forgiven.
    #[must_use]
    pub fn finds_nearly(&self, message: &str, tokens: &[String], near: &Near, has_long_word: bool) -> bool {
        let found = |one: &Listed| one.phrases.find_nearly_in(tokens, near, has_long_word).is_some();
        self.listed(message).iter().any(found)
    }

    /// The message without courtesies, in any language; the message itself when it is nothing but polite.
    #[must_use]
    pub fn without_courtesy(&self, language: &str, tokens: &[String]) -> Vec<String> {
        self.plainly(language, tokens, &Near::UNKNOWN).unwrap_or_else(|| tokens.to_vec())
    }

    /// The same; none when nothing has to be taken away.
    #[must_use]
    pub fn plainly(&self, language: &str, tokens: &[String], near: &Near) -> Option<Vec<String>> {
        let mut rest: Option<Vec<String>> = None;
        let polite = self.ordered(language, self.listed("listen-courtesy-words"));
        for polite in polite.filter(|polite| near.has_number(polite.number)) {
            let before = rest.as_deref().unwrap_or(tokens);
            let after = polite.phrases.without(before);
            if after.len() < before.len() {
                rest = Some(after);
            }
        }
        rest.filter(|rest| !rest.is_empty())
    }

    /// The wishes of a tongue with their phrases, in the order of the flows' names.
    fn wishes(&self, tongue: usize) -> impl Iterator<Item = (&str, Wish, &Phrases)> {
        self.tongues[tongue].wishes.iter().map(|(flow, wish, phrases)| (flow.as_str(), *wish, &**phrases))
    }

    /// The longest hit of a wish that is not refused: "I do not want to cancel" cancels nothing. STOP is no wish to be refused
    /// here: what stops has phrases of its own with a "no" in them.
    fn unrefused(&self, tongue: usize, phrases: &Phrases, tokens: &[String]) -> Option<Hit> {
        let hit = phrases.find(tokens)?;
        let refusals = self.listed("listen-refuse-words").iter().find(|one| one.tongue == tongue);
        let Some(Listed { phrases: refusals, .. }) = refusals else { return Some(hit) };
        let refused = (0..hit.start).any(|start| refusals.is_whole(&tokens[start..hit.start]));
        (!refused).then_some(hit)
    }

    /// The flow that the whole message asks for, in any language. The given language decides first.
    #[must_use]
    pub fn whole_wish(&self, language: &str, said: &Said<'_>) -> Option<HeardWish> {
        let (bare, near) = (said.bare(), said.near());
        self.tongues(language).find_map(|tongue| {
            let mut wishes = self.wishes(tongue).filter(|(_, _, phrases)| near.has(phrases));
            let (flow, wish, phrases) = wishes.find(|(_, _, phrases)| phrases.is_whole(bare))?;
            Some(HeardWish { flow: flow.to_owned(), wish, hit: phrases.find(bare)? })
        })
    }

    /// The flow that some of the words ask for: the longest phrase decides, in the given language first; a slip is forgiven
    /// when nothing else fits, in that language alone. What can be asked for always needs more than a word in a sentence:
    /// "the bus stop is far" stops nothing.
    #[must_use]
    pub fn wish(&self, language: &str, said: &Said<'_>) -> Option<HeardWish> {
        let (tokens, near) = (said.tokens(), said.near());
        let heard = |flow: &str, wish: Wish, hit: Hit, with_always: bool| {
            let enough = wish == Wish::Free || (with_always && hit.words >= PLAIN_WORDS_MIN);
            enough.then(|| HeardWish { flow: flow.to_owned(), wish, hit })
        };
        let exact = |tongue: usize| {
            let wishes = self.wishes(tongue).filter(|(_, _, phrases)| near.has(phrases));
            let hits = wishes
                .filter_map(|(flow, wish, phrases)| heard(flow, wish, self.unrefused(tongue, phrases, tokens)?, true));
            hits.max_by_key(|heard| heard.hit.chars)
        };
        // A slip may be in the first word, too: every wish is looked at.
        let nearly = |tongue: usize| {
            let hits = self.wishes(tongue).filter_map(|(flow, wish, phrases)| {
                heard(flow, wish, phrases.find_nearly_in(tokens, near, said.has_long_word())?, false)
            });
            hits.max_by_key(|heard| heard.hit.chars)
        };
        let own = self.place_of(language);
        self.tongues(language).find_map(exact).or_else(|| own.and_then(nearly))
    }

    /// The flow that the words ask for with a phrase of at least three words, from those that can be asked for always: "could
    /// I talk to a person now".
    #[must_use]
    pub fn plain_wish(&self, language: &str, said: &Said<'_>) -> Option<HeardWish> {
        let (tokens, near) = (said.tokens(), said.near());
        self.tongues(language).find_map(|tongue| {
            self.wishes(tongue)
                .filter(|(_, wish, phrases)| *wish == Wish::Always && near.has(phrases))
                .filter_map(|(flow, wish, phrases)| {
                    let hit = self.unrefused(tongue, phrases, tokens);
                    let hit = hit.filter(|hit| hit.words >= PLAIN_WORDS_MIN)?;
                    Some(HeardWish { flow: flow.to_owned(), wish, hit })
                })
                .max_by_key(|heard| heard.hit.chars)
        })
    }
}

/// A language while it is learned.
#[derive(Default)]
struct Learned {
    lists: BTreeMap<String, Phrases>,
    options: BTreeMap<(String, String), Phrases>,
}

impl From<Vec<Spoken>> for Learned {
    fn from(spoken: Vec<Spoken>) -> Self {
        let mut learned = Self::default();
        for said in spoken {
            let names_itself = || ITSELF.iter().any(|things| said.message.starts_with(things));
            match said.attribute.as_deref() {
                // A title says what a flow is about; nobody asks for it by that.
                None if said.message.ends_with("-title") => {}
                None if said.message.ends_with("-words") => {
                    learned.lists.entry(said.message).or_default().extend(Phrases::read(&said.text));
                }
                // A label is one phrase as it stands: an upright stroke or a star in it means itself.
                None if names_itself() => {
                    learned.lists.entry(said.message).or_default().add(&said.text.replace(['|', '*'], " "));
                }
                // What is only said by us: nobody listens for a whole question.
                None => {}
                Some(WORDS) => learned.lists.entry(said.message).or_default().extend(Phrases::read(&said.text)),
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
                    if option == "label" && names_itself() {
                        learned.lists.entry(said.message.clone()).or_default().extend(phrases.clone());
                    }
                    learned.options.entry((said.message, option.to_owned())).or_default().extend(phrases);
                }
            }
        }
        learned
    }
}
