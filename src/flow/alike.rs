//! Can the words be told apart? Every label and every phrase is typed as the whole answer, and must be understood as what it
//! names: by the very functions that listen to people.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use super::book::{Ask, Book, Step};
use super::finding::{Code, Finding, Spot};
use super::listen::{Candidate, Ear, position};
use super::phrase::{FirstWords, tokens};
use super::said::Said;
use super::vocabulary::Vocabulary;
use crate::care::moment::LocalMoment;

/// A plain text of a language with its place.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    /// The text.
    pub text: &'a str,
    /// In which file.
    pub file: &'a Path,
    /// Where.
    pub spot: Spot,
}

/// The plain texts of one language, by message and attribute.
#[derive(Clone, Debug)]
pub struct Texts<'a> {
    /// Its tag.
    pub language: &'a str,
    /// The texts.
    pub by_name: HashMap<(&'a str, Option<&'a str>), Written<'a>>,
}

impl<'a> Texts<'a> {
    fn get(&self, message: &str, attribute: Option<&str>) -> Option<Written<'a>> {
        self.by_name.get(&(message, attribute)).copied()
    }
}

/// What a digit can name in a question, and everything that can be chosen there.
pub type Choices<'a> = (Vec<Candidate<'a>>, Vec<Candidate<'a>>);

/// What can be heard, and by whom.
pub struct Hearing<'a> {
    /// The flows.
    pub book: &'a Book,
    /// The words of all languages.
    pub vocabulary: &'a Vocabulary,
    /// The wall on which days are told. No phrase is a day, so any will do.
    pub now: LocalMoment,
    /// What can be chosen in a question: what digits name, and everything.
    pub choices: &'a dyn Fn(&'a Ask) -> Choices<'a>,
    /// The things that are the same for everybody, by what they are (benefits, zones, languages).
    pub things: &'a [Vec<Candidate<'a>>],
}

/// What the checker types, and where it is written.
struct Typed<'a> {
    text: String,
    at: Written<'a>,
}

impl Hearing<'_> {
    /// Everything that a language cannot tell apart, and phrases that nobody can type.
    #[must_use]
    pub fn check(&self, texts: &Texts<'_>) -> Vec<Finding> {
        let mut findings = never_heard(texts);
        findings.extend(self.choices(texts));
        findings.extend(self.wishes(texts));
        findings.extend(self.topics(texts));
        findings.sort();
        findings.dedup();
        findings
    }

    /// The options of every question and every offer.
    fn choices(&self, texts: &Texts<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        // The same question may be asked in several places.
        let mut seen: BTreeSet<Vec<(String, Option<String>)>> = BTreeSet::new();
        let mut is_new = |all: &[Candidate<'_>]| {
            let name = |one: &Candidate<'_>| {
                (format!("{}\u{0}{}", one.message, one.id), one.option.as_deref().map(str::to_owned))
            };
            seen.insert(all.iter().map(name).collect())
        };
        for flow in self.book.flows() {
            for placed in &flow.steps {
                match &placed.step {
                    Step::Ask(ask) => {
                        let (in_view, all) = (self.choices)(ask);
                        if is_new(&all) {
                            findings.extend(self.choice(texts, &in_view, &all, true));
                        }
                    }
                    Step::Offer { message, options } => {
                        let all: Vec<Candidate<'_>> =
                            options.iter().map(|(option, _)| Candidate::option(message, option)).collect();
                        if is_new(&all) {
                            findings.extend(self.choice(texts, &all, &[], false));
                        }
                    }
                    Step::Say { .. }
                    | Step::Branch { .. }
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
        findings
    }

    fn choice(
        &self,
        texts: &Texts<'_>,
        in_view: &[Candidate<'_>],
        others: &[Candidate<'_>],
        is_question: bool,
    ) -> Vec<Finding> {
        let ear = Ear { vocabulary: self.vocabulary, language: texts.language, now: &self.now };
        let mut everyone: Vec<&Candidate<'_>> = in_view.iter().collect();
        everyone.extend(others.iter().filter(|other| !in_view.iter().any(|seen| seen.id == other.id)));
        let firsts = self.first_words(texts.language, everyone.iter().copied());
        let mut findings = Vec::new();
        for candidate in &everyone {
            for typed in typed_for(texts, candidate) {
                let said = ear.said(&typed.text);
                let taken = if let Some(taken) = self.comes_first(texts.language, &said, is_question) {
                    Some(taken.to_owned())
                } else {
                    // A digit counts the buttons; for words only those matter that may have them.
                    let near = firsts.near(said.tokens());
                    let is_near = |one: &&Candidate<'_>| {
                        everyone.iter().zip(0..).any(|(other, at)| other.id == one.id && near.contains(&at))
                    };
                    let chosen = if position(&typed.text).is_some() {
                        ear.choose(&said, in_view, others)
                    } else {
                        let seen: Vec<Candidate<'_>> = in_view.iter().filter(is_near).cloned().collect();
                        let unseen: Vec<Candidate<'_>> = others.iter().filter(is_near).cloned().collect();
                        ear.choose(&said, &seen, &unseen)
                    };
                    match chosen {
                        Some(id) if id == candidate.id => None,
                        Some(id) => Some(format!("is taken for `{id}`")),
                        None => Some("is not understood, because more than one fits it".to_owned()),
                    }
                };
                if let Some(taken) = taken {
                    let of =
                        candidate.option.as_ref().map_or_else(String::new, |_| format!(" of `{}`", candidate.message));
                    let problem = format!("`{}` names `{}`{of} and {taken}: take one away", typed.text, candidate.id);
                    findings.push(Finding::at(typed.at.file, typed.at.spot, Code::Alike, problem));
                }
            }
        }
        findings
    }

    /// Which candidates may be meant by words, in every language that is listened for.
    fn first_words<'c>(&self, language: &str, candidates: impl IntoIterator<Item = &'c Candidate<'c>>) -> FirstWords {
        let mut firsts = FirstWords::default();
        for (at, candidate) in (0..).zip(candidates) {
            match &candidate.option {
                Some(option) => self
                    .vocabulary
                    .option(language, &candidate.message, option)
                    .for_each(|(_, phrases)| firsts.add(at, phrases)),
                None => {
                    self.vocabulary.list(language, &candidate.message).for_each(|phrases| firsts.add(at, phrases));
                }
            }
        }
        firsts
    }

    /// What is heard before any option: danger everywhere, and the way back in an open question.
    fn comes_first(&self, language: &str, said: &Said<'_>, is_question: bool) -> Option<&'static str> {
        let (vocabulary, near) = (self.vocabulary, said.near());
        if vocabulary.find_in(language, "danger-words", said.tokens(), near).is_some() {
            return Some("is taken for a word of danger (`danger-words`)");
        }
        let whole = |list: &str| vocabulary.is_whole_in(list, said.bare(), near);
        if whole("danger-whole-words") {
            return Some("is taken for a word of danger (`danger-whole-words`)");
        }
        (is_question && whole("listen-back-words")).then_some("is taken for going back (`listen-back-words`)")
    }

    /// The phrases by which people ask for flows.
    fn wishes(&self, texts: &Texts<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for flow in self.book.flows().filter(|flow| flow.wish.is_some()) {
            let Some(written) = texts.get(&flow.message("title"), Some("words")) else { continue };
            for typed in phrases(written) {
                let said = Said::new(&typed.text, self.vocabulary, texts.language);
                let heard = self
                    .vocabulary
                    .whole_wish(texts.language, &said)
                    .or_else(|| self.vocabulary.wish(texts.language, &said));
                let taken = match (self.comes_first(texts.language, &said, false), heard) {
                    (Some(taken), _) => taken.to_owned(),
                    (None, Some(heard)) if heard.flow == flow.name => continue,
                    (None, Some(heard)) => format!("is taken for `{}`", heard.flow),
                    (None, None) => "is not understood".to_owned(),
                };
                let problem = format!("`{}` asks for `{}` and {taken}: take one away", typed.text, flow.name);
                findings.push(Finding::at(typed.at.file, typed.at.spot, Code::Alike, problem));
            }
        }
        findings
    }

    /// Things among themselves, as they are heard outside a question: the longest phrase decides.
    fn topics(&self, texts: &Texts<'_>) -> Vec<Finding> {
        let mut findings = Vec::new();
        for things in self.things {
            let firsts = self.first_words(texts.language, things);
            for thing in things {
                for typed in typed_for(texts, thing) {
                    let words = tokens(&typed.text);
                    let reach = |other: &Candidate<'_>| {
                        self.vocabulary.find(texts.language, &other.message, &words).map_or(0, |hit| hit.chars)
                    };
                    let own = reach(thing);
                    let mut near = firsts.near(&words).into_iter().map(|at| &things[at as usize]);
                    let other = near.find(|other| other.id != thing.id && reach(other) >= own);
                    if let Some(other) = other {
                        let problem = format!(
                            "`{}` names `{}` and fits `{}` as well: take one away",
                            typed.text, thing.id, other.id
                        );
                        findings.push(Finding::at(typed.at.file, typed.at.spot, Code::Alike, problem));
                    }
                }
            }
        }
        findings
    }
}

/// Phrases without a letter or a digit: whoever types them types nothing.
fn never_heard(texts: &Texts<'_>) -> Vec<Finding> {
    let lists = texts.by_name.iter().filter(|((message, attribute), _)| is_list(message, *attribute));
    let mut findings = Vec::new();
    for ((message, attribute), written) in lists {
        for phrase in written.text.split('|').filter(|phrase| tokens(phrase).is_empty()) {
            let name = attribute.map_or_else(|| (*message).to_owned(), |attribute| format!("{message}.{attribute}"));
            let problem = format!(
                "`{name}` has the phrase `{}` without a letter or a digit, which nobody can say: take it away",
                phrase.trim()
            );
            findings.push(Finding::at(written.file, written.spot, Code::Alike, problem));
        }
    }
    findings
}

/// Whether a text is a list of phrases and not words for people to read.
#[must_use]
pub fn is_list(message: &str, attribute: Option<&str>) -> bool {
    match attribute {
        Some(attribute) => attribute == "words" || attribute.ends_with("-words"),
        None => message.ends_with("-words"),
    }
}

/// Everything that names a candidate in one language.
fn typed_for<'a>(texts: &Texts<'a>, candidate: &Candidate<'_>) -> Vec<Typed<'a>> {
    let message = &*candidate.message;
    let (label, list) = match &candidate.option {
        Some(option) => {
            let (label, list) =
                (texts.get(message, Some(option)), texts.get(message, Some(&format!("{option}-words"))));
            if label.is_none() && list.is_none() {
                let shared = format!("option-{option}");
                (texts.get(&shared, None), texts.get(&shared, Some("words")))
            } else {
                (label, list)
            }
        }
        // A thing's label names it; without one its own words do.
        None => {
            let label = texts.get(message, Some("label"));
            (label.or_else(|| texts.get(message, None)), texts.get(message, Some("words")))
        }
    };
    let label = label.map(|at| Typed { text: at.text.to_owned(), at });
    let listed = list.into_iter().flat_map(phrases);
    // What has no letter is said elsewhere; on a button it is fine.
    label.into_iter().chain(listed).filter(|typed| !tokens(&typed.text).is_empty()).collect()
}

/// The phrases of a list as somebody types them: an open ending is left as it is.
fn phrases(at: Written<'_>) -> impl Iterator<Item = Typed<'_>> {
    at.text
        .split('|')
        .map(move |phrase| {
            let words: Vec<&str> = phrase.split_whitespace().map(|word| word.trim_end_matches('*')).collect();
            Typed { text: words.join(" "), at }
        })
        .filter(|typed| !tokens(&typed.text).is_empty())
}
