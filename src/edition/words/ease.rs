//! Can people read it? The words of each flow by the measure of their language, each message's sentences and questions, and
//! words that nobody outside a clinic should need to know.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::exception::Exceptions;
use super::long::is_label;
use super::{House, name, spot};
use crate::flow::alike::is_list;
use crate::flow::finding::{Code, Finding};
use crate::flow::load::parse;
use crate::flow::phrase::{Phrases, tokens};
use crate::locale::ease::{Ease, Reader, SHORT_WORD};
use crate::locale::part::Part;
use crate::locale::shape::Shape;

/// English: the Flesch-Kincaid grade of a flow's words. The National Institutes of Health and the American Medical
/// Association advise the sixth grade at most for patients (Weiss, Health Literacy: A Manual for Clinicians, AMA 2003).
const GRADE_MAX: f64 = 6.0;
/// Spanish: the perspicuity of a flow's words, "quite easy" on the INFLESZ scale (Barrio-Cantalejo and others, 2008).
const PERSPICUITY_MIN: f64 = 65.0;
/// Every language: words a sentence in a message, on average. Plain-language guides say 15 to 20 (plainlanguage.gov, 2011);
/// who is ill gets the lower one.
const WORDS_A_SENTENCE_MAX: f64 = 15.0;
/// Fewer words than this are too few for an average to say anything: one long name would decide.
const WORDS_MIN: u32 = 10;
/// Messages that are names of places and languages: nobody can say them in another way.
const NAMES: [&str; 2] = ["zone-", "language-"];
/// So many hard words are named in a finding.
const HARD_NAMED_MAX: usize = 6;
/// So much of a long sentence is shown in a finding.
const SENTENCE_CHARS_MAX: usize = 120;

pub(super) fn check(house: &House<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let names: Vec<String> = read(&house.locales.join("names.yaml"), &mut findings);
    let names: BTreeSet<String> =
        names.iter().flat_map(|name| name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>()).collect();
    for language in house.languages() {
        let mut exceptions = Exceptions::of(house, language);
        let jargon = Jargon::read(&house.locales.join(language).join("jargon.yaml"), &mut findings);
        let texts = read_by_people(house, language, &Reader::new(language, &names));
        let mut reading = Reading { house, language, texts, exceptions: &mut exceptions, findings: &mut findings };
        reading.sentences();
        reading.texts(&jargon);
        reading.flows();
        findings.extend(exceptions.check());
    }
    findings
}

/// Reads a data file of the words; one that is not there is empty.
fn read<T: serde::de::DeserializeOwned + Default>(file: &Path, findings: &mut Vec<Finding>) -> T {
    match std::fs::read_to_string(file) {
        // A file with nothing but comments holds nothing.
        Ok(text) => parse::<Option<T>>(file, &text)
            .unwrap_or_else(|finding| {
                findings.push(finding);
                None
            })
            .unwrap_or_default(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => T::default(),
        Err(error) => {
            findings.push(Finding::whole(file, Code::Unreadable, format!("cannot be read: {error}")));
            T::default()
        }
    }
}

/// Words that people should not need to know, each with what to say instead.
struct Jargon(Vec<(Phrases, String, String)>);

impl Jargon {
    fn read(file: &Path, findings: &mut Vec<Finding>) -> Self {
        let words: BTreeMap<String, String> = read(file, findings);
        Self(words.into_iter().map(|(word, instead)| (Phrases::read(&word), word, instead)).collect())
    }
}

/// The texts that people read, in the order of the files, measured.
fn read_by_people<'a>(house: &House<'a>, language: &str, reader: &Reader<'_>) -> Vec<(&'a Shape, Ease)> {
    let is_name = |shape: &Shape| {
        NAMES.iter().any(|names| shape.message.starts_with(names)) && house.flow_of(&shape.message).is_none()
    };
    let shapes = house.catalogue.shapes(language);
    let shapes = shapes.filter(|shape| !is_list(&shape.message, shape.attribute.as_deref()) && !is_name(shape));
    shapes.map(|shape| (shape, reader.ease(&plain(&shape.parts)))).collect()
}

struct Reading<'r, 'a> {
    house: &'r House<'a>,
    language: &'r str,
    /// What people read, in the order of the files.
    texts: Vec<(&'a Shape, Ease)>,
    exceptions: &'r mut Exceptions<'a>,
    findings: &'r mut Vec<Finding>,
}

impl Reading<'_, '_> {
    /// Each message: its sentences on average. Labels are read by themselves and would only make a long sentence look short.
    fn sentences(&mut self) {
        let texts: Vec<(&Shape, Ease)> =
            self.texts.iter().filter(|(shape, _)| !is_label(self.house, shape)).cloned().collect();
        for of_message in texts.chunk_by(|(one, _), (next, _)| one.message == next.message) {
            let mut ease = Ease::default();
            of_message.iter().for_each(|(_, part)| ease.add(part));
            if ease.words_a_sentence() > WORDS_A_SENTENCE_MAX {
                let problem = format!(
                    "`{}` has {:.1} words a sentence; at most {WORDS_A_SENTENCE_MAX} can be read with ease. The longest: {}",
                    of_message[0].0.message,
                    ease.words_a_sentence(),
                    longest(&ease)
                );
                self.wrong(of_message[0].0, Code::LongSentence, problem);
            }
        }
    }

    /// Each text by itself: its questions, its jargon.
    fn texts(&mut self, jargon: &Jargon) {
        let shapes: Vec<&Shape> = self.texts.iter().map(|(shape, _)| *shape).collect();
        for shape in shapes {
            let questions = questions(&shape.parts);
            if questions > 1 {
                let problem = format!(
                    "`{}` asks {questions} questions at once; ask one, and the next when it is answered",
                    name(shape)
                );
                self.wrong(shape, Code::TwoQuestions, problem);
            }
            let words = tokens(&all(&shape.parts));
            for (phrases, word, instead) in &jargon.0 {
                if phrases.find(&words).is_some() {
                    let problem = format!("`{}` says `{word}`, which few people know: say `{instead}`", name(shape));
                    self.wrong(shape, Code::Jargon, problem);
                }
            }
        }
    }

    /// All words of a flow together. What belongs to no flow is measured by its file.
    fn flows(&mut self) {
        let mut groups: BTreeMap<String, Vec<(&Shape, Ease)>> = BTreeMap::new();
        for (shape, ease) in std::mem::take(&mut self.texts) {
            let flow = self.house.flow_of(&shape.message).map(|flow| format!("the flow `{}`", flow.name));
            let group = flow.unwrap_or_else(|| {
                let file = shape.file.file_name().unwrap_or_default().to_string_lossy();
                format!("the words of {file} that belong to no flow")
            });
            groups.entry(group).or_default().push((shape, ease));
        }
        let Some(measure) = Measure::of(self.language) else { return };
        for (group, mut texts) in groups {
            // What is excused is left out of the whole.
            texts.retain(|(shape, ease)| {
                !(measure.is_hard(ease) && self.exceptions.excuse(&shape.message, Code::HardToRead))
            });
            let mut whole = Ease::default();
            texts.iter().for_each(|(_, ease)| whole.add(ease));
            if whole.words < WORDS_MIN || !measure.is_hard(&whole) {
                continue;
            }
            // The text that weighs most: hard, and long.
            let weight = |ease: &Ease| measure.excess(ease) * f64::from(ease.words);
            let Some((shape, ease)) = texts.iter().max_by(|(_, a), (_, b)| weight(a).total_cmp(&weight(b))) else {
                continue;
            };
            let hard: Vec<&str> = whole.hard.iter().map(String::as_str).take(HARD_NAMED_MAX).collect();
            let problem = format!(
                "{group} has {}; `{}` weighs most, with {}. Long words: {}. The longest sentence: {}",
                measure.told(&whole),
                name(shape),
                measure.value(ease),
                if hard.is_empty() { "none".to_owned() } else { hard.join(", ") },
                longest(&whole)
            );
            self.findings.push(Finding::at(&shape.file, spot(shape), Code::HardToRead, problem));
        }
    }

    fn wrong(&mut self, shape: &Shape, code: Code, problem: String) {
        if !self.exceptions.excuse(&shape.message, code) {
            self.findings.push(Finding::at(&shape.file, spot(shape), code, problem));
        }
    }
}

/// The measure of a language.
#[derive(Clone, Copy)]
enum Measure {
    English,
    Spanish,
}

impl Measure {
    /// None where nobody has made one that we know to hold for patients' words.
    fn of(language: &str) -> Option<Self> {
        match language.split('-').next() {
            Some("en") => Some(Self::English),
            Some("es") => Some(Self::Spanish),
            _ => None,
        }
    }

    /// By how much a text is harder than it may be; below 0 it is easier.
    fn excess(self, ease: &Ease) -> f64 {
        match self {
            Self::English => ease.grade() - GRADE_MAX,
            Self::Spanish => PERSPICUITY_MIN - ease.perspicuity(),
        }
    }

    fn is_hard(self, ease: &Ease) -> bool {
        ease.words > 0 && self.excess(ease) > 0.0
    }

    fn value(self, ease: &Ease) -> String {
        match self {
            Self::English => format!("grade {:.1}", ease.grade()),
            Self::Spanish => format!("{:.1} on the INFLESZ scale", ease.perspicuity()),
        }
    }

    fn told(self, ease: &Ease) -> String {
        match self {
            Self::English => format!("the Flesch-Kincaid grade {:.1}; at most {GRADE_MAX} is easy", ease.grade()),
            Self::Spanish => {
                format!("{:.1} on the INFLESZ scale; at least {PERSPICUITY_MIN} is easy", ease.perspicuity())
            }
        }
    }
}

/// A text as one reader sees it: what is taken when nothing else fits, a short word for each variable.
fn plain(parts: &[Part]) -> String {
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(words) => text.push_str(words),
            Part::Shown { .. } => text.push_str(SHORT_WORD),
            Part::Choice(choice) => {
                if let Some(variant) = choice.variants.iter().find(|variant| variant.is_default) {
                    text.push_str(&plain(&variant.parts));
                }
            }
        }
    }
    text
}

/// All words of a text, of every variant.
fn all(parts: &[Part]) -> String {
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Text(words) => text.push_str(words),
            Part::Shown { .. } => text.push(' '),
            Part::Choice(choice) => {
                for variant in &choice.variants {
                    text.push('\n');
                    text.push_str(&all(&variant.parts));
                }
                text.push('\n');
            }
        }
    }
    text
}

/// The most questions that one reader can be asked.
fn questions(parts: &[Part]) -> usize {
    const MARKS: [char; 3] = ['?', '\u{FF1F}', '\u{61F}'];
    let asked = |part: &Part| match part {
        // "???" is one question.
        Part::Text(words) => {
            let letters: Vec<char> = words.chars().collect();
            let is_mark = |at: usize| letters.get(at).is_some_and(|letter| MARKS.contains(letter));
            // In an address a letter follows.
            let goes_on = |at: usize| letters.get(at + 1).is_some_and(|next| next.is_alphanumeric());
            (0..letters.len())
                .filter(|at| is_mark(*at) && !is_mark(at + 1) && !(letters[*at] == '?' && goes_on(*at)))
                .count()
        }
        Part::Shown { .. } => 0,
        Part::Choice(choice) => choice.variants.iter().map(|variant| questions(&variant.parts)).max().unwrap_or(0),
    };
    parts.iter().map(asked).sum()
}

fn longest(ease: &Ease) -> String {
    let Some((words, sentence)) = &ease.longest else { return "none".to_owned() };
    let shown: String = sentence.chars().take(SENTENCE_CHARS_MAX).collect();
    let more = if shown.len() < sentence.len() { " …" } else { "" };
    format!("\"{shown}{more}\" ({words} words)")
}
