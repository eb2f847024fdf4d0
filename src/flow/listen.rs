//! Understanding an answer: by the type of what was asked, and always kindly.

use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use regex::Regex;

use super::moment;
use super::phrase::{Hit, Phrases, tokens};
use super::value::{HalfMoment, Kind, Value};
use super::vocabulary::Vocabulary;
use crate::care::moment::LocalMoment;
use crate::care::words::Words;

/// An answer in free words may be this long; a longer one is asked for in fewer words.
pub const ANSWER_CHARS_MAX: usize = 500;
/// A "no" with so few words around it is the answer no.
const BARE_NO_TOKENS_MAX: usize = 3;
/// The option that agrees, saves and confirms; it is never read out of a question or an objection.
const YES: &str = "yes";
/// An invitation's code: letters and digits that cannot be taken for each other, a digit first so that no word is one.
pub const CODE_CHARS: usize = 8;

static PHONE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\+?[\d\s().\-/]{7,24}$").expect("a valid pattern"));
static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"-?\d{1,15}").expect("a valid pattern"));
static POSITION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^\s*[#(]?\s*(\d{1,2})\s*[.)]?\s*$").expect("a valid pattern"));

/// A way of looking for phrases in a message.
type FindPhrase = fn(&Phrases, &[String]) -> Option<Hit>;

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its id.
    pub id: String,
    /// The message that words it.
    pub message: String,
    /// The option of that message; none: the message's own words.
    pub option: Option<String>,
    /// Words of the person's own that name it (a visit's "cardiologist").
    pub own: Option<Words>,
}

impl Candidate {
    /// An option of a message.
    #[must_use]
    pub fn option(message: &str, option: &str) -> Self {
        Self { id: option.to_owned(), message: message.to_owned(), option: Some(option.to_owned()), own: None }
    }

    /// A thing that a message of its own words.
    #[must_use]
    pub fn thing(id: &str, message: &str) -> Self {
        Self { id: id.to_owned(), message: message.to_owned(), option: None, own: None }
    }
}

/// What was heard.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// An answer.
    Value(Value),
    /// A date without a time or a time without a date.
    Half(HalfMoment),
    /// A moment that has passed.
    Past(LocalMoment),
    /// A day that has passed.
    PastDay(NaiveDate),
    /// More words than fit.
    TooLong,
    /// Nothing that answers the question.
    Nothing,
}

/// Where and when somebody listens.
#[derive(Clone, Copy, Debug)]
pub struct Ear<'a> {
    /// The words of all languages.
    pub vocabulary: &'a Vocabulary,
    /// The person's language.
    pub language: &'a str,
    /// The person's own wall.
    pub now: &'a LocalMoment,
}

impl Ear<'_> {
    /// Understands an answer of a type that is not a choice.
    #[must_use]
    pub fn answer(&self, kind: &Kind, text: &str, known: Option<HalfMoment>, lead_ins: &[&Phrases]) -> Heard {
        let text = visible(text);
        let text = text.trim();
        if text.is_empty() {
            return Heard::Nothing;
        }
        match kind {
            // "No" is no name and no answer in words.
            Kind::Text if self.is_only(text, "option-no") || self.is_only(text, "option-yes") => Heard::Nothing,
            Kind::Text => short(text, |words| {
                let polite: Vec<&Phrases> = self.vocabulary.list(self.language, "listen-courtesy-words").collect();
                let words = if lead_ins.is_empty() { words.to_owned() } else { without_lead_in(words, &polite) };
                Value::Text(Words::new(without_lead_in(&words, lead_ins)))
            }),
            Kind::Place
                if ["option-no", "option-yes", "listen-unknown-words"].iter().any(|list| self.is_only(text, list)) =>
            {
                Heard::Nothing
            }
            Kind::Place => short(text, |words| Value::Place(Words::new(without_lead_in(words, lead_ins)))),
            Kind::Number => NUMBER
                .find(text)
                .and_then(|found| found.as_str().parse().ok())
                .map_or(Heard::Nothing, |number| Heard::Value(Value::Number(number))),
            Kind::Phone if PHONE.is_match(text) => Heard::Value(Value::Phone(Words::new(text))),
            Kind::Phone => Heard::Nothing,
            Kind::Code => code_in(text).map_or(Heard::Nothing, |code| Heard::Value(Value::Code(Words::new(code)))),
            Kind::Moment => match self.moment(text) {
                Some(heard) => self.whole_moment(moment::join(known, heard.half)),
                None => self.bare_hour(text, known),
            },
            Kind::Date => match self.moment(text).and_then(|heard| heard.half.date) {
                Some(day) if day < self.now.wall.date() => Heard::PastDay(day),
                Some(day) => Heard::Value(Value::Date(day)),
                None => Heard::Nothing,
            },
            Kind::Time => {
                let time = self.moment(text).and_then(|heard| heard.half.time).or_else(|| Self::hour_alone(text));
                time.map_or(Heard::Nothing, |time| Heard::Value(Value::Time(time)))
            }
            Kind::Choice(_) | Kind::Many(_) | Kind::YesNo | Kind::File | Kind::One(_) => Heard::Nothing,
        }
    }

    /// A date and a time in the words, if there are any.
    #[must_use]
    pub fn moment(&self, text: &str) -> Option<moment::HeardMoment> {
        let hints = moment::Hints {
            before_noon: self.vocabulary.list(self.language, "listen-before-noon-words").collect(),
            today: self.vocabulary.list(self.language, "listen-today-words").collect(),
        };
        moment::hear(text, self.language, self.now, &hints)
    }

    /// Completes a moment, or says which half is there.
    #[must_use]
    pub fn whole_moment(&self, half: HalfMoment) -> Heard {
        match moment::wall(&half) {
            None => Heard::Half(half),
            Some(wall) => {
                let moment = LocalMoment { wall, zone: self.now.zone };
                if moment.instant() <= now_of(self.now) {
                    Heard::Past(moment)
                } else {
                    Heard::Value(Value::Moment(moment))
                }
            }
        }
    }

    /// "10" or "3", when only the time is missing.
    fn bare_hour(&self, text: &str, known: Option<HalfMoment>) -> Heard {
        let Some(known) = known.filter(|half| half.date.is_some() && half.time.is_none()) else {
            return Heard::Nothing;
        };
        Self::hour_alone(text)
            .map_or(Heard::Nothing, |time| self.whole_moment(HalfMoment { date: known.date, time: Some(time) }))
    }

    /// A number that stands alone, as an hour of the clinic's day: "3" is three in the afternoon.
    fn hour_alone(text: &str) -> Option<NaiveTime> {
        let hour = u32::try_from(position(text)?).ok()?;
        let by_day = if (1..moment::CLINIC_OPENS_HOUR).contains(&hour) { hour + 12 } else { hour };
        NaiveTime::from_hms_opt(by_day, 0, 0)
    }

    /// The candidate that the words choose. `in_view` are those that a digit can name; `others` can be named in words.
    #[must_use]
    pub fn choose(&self, text: &str, in_view: &[Candidate], others: &[Candidate]) -> Option<String> {
        if let Some(position) = position(text) {
            return in_view.get(position.checked_sub(1)?).map(|candidate| candidate.id.clone());
        }
        let tokens = tokens(&visible(text));
        if tokens.is_empty() {
            return None;
        }
        let bare = self.vocabulary.without_courtesy(self.language, &tokens);
        // "Is it ok if my daughter reads this?", "yes, but at four": no consent, and nothing to save.
        let doubtful = text.contains(['?', '\u{BF}'])
            || self.vocabulary.list(self.language, "listen-but-words").any(|phrases| phrases.find(&bare).is_some());
        let everyone = || in_view.iter().chain(others);
        let all = || everyone().filter(|candidate| !(doubtful && candidate.id == YES));
        let whole = everyone().find(|candidate| self.words_of(candidate).iter().any(|phrases| phrases.is_whole(&bare)));
        whole
            .map(|candidate| candidate.id.clone())
            .or_else(|| self.longest(all(), &bare, Phrases::find))
            .or_else(|| by_own_words(all(), &bare))
            .or_else(|| self.longest(all(), &bare, Phrases::find_nearly))
    }

    /// The candidates that the words choose where several can be chosen: "food and rent", "1, 3". Each in the order in which it
    /// was named.
    #[must_use]
    pub fn choose_many(&self, text: &str, in_view: &[Candidate], others: &[Candidate]) -> Vec<String> {
        let text = visible(text);
        let joins = |word: &String| {
            self.vocabulary.list(self.language, "listen-and-words").any(|and| and.is_whole(std::slice::from_ref(word)))
        };
        let mut chosen: Vec<String> = Vec::new();
        for part in text.split([',', ';', '\n', '\u{3001}', '\u{060C}', '\u{FF0C}']) {
            let all = tokens(part);
            for words in all.split(joins).filter(|words| !words.is_empty()) {
                let found = match words.iter().map(|word| position(word)).collect::<Option<Vec<usize>>>() {
                    Some(digits) => {
                        let at = |digit: usize| in_view.get(digit.checked_sub(1)?).map(|one| one.id.clone());
                        digits.into_iter().filter_map(at).collect()
                    }
                    None => self.named_in(words, others),
                };
                let new: Vec<String> = found.into_iter().filter(|id| !chosen.contains(id)).collect();
                chosen.extend(new);
            }
        }
        chosen
    }

    /// All candidates that some words name, the longest phrase first where two share a word.
    fn named_in(&self, words: &[String], candidates: &[Candidate]) -> Vec<String> {
        let bare = self.vocabulary.without_courtesy(self.language, words);
        let mut hits: Vec<(Hit, &Candidate)> = candidates
            .iter()
            .filter_map(|candidate| {
                let words = self.words_of(candidate);
                let hits = words.iter().filter_map(|phrases| self.sure_hit(phrases, &bare, Phrases::find));
                hits.max_by_key(|hit| hit.chars).map(|hit| (hit, candidate))
            })
            .collect();
        hits.sort_by_key(|(hit, _)| std::cmp::Reverse(hit.chars));
        let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
        hits.retain(|(hit, _)| {
            let range = hit.start..hit.start + hit.tokens;
            let free = !taken.iter().any(|other| range.start < other.end && other.start < range.end);
            if free {
                taken.push(range);
            }
            free
        });
        hits.sort_by_key(|(hit, _)| hit.start);
        if hits.is_empty() {
            return self.longest(candidates.iter(), &bare, Phrases::find_nearly).into_iter().collect();
        }
        hits.into_iter().map(|(_, candidate)| candidate.id.clone()).collect()
    }

    /// Whether some of the words are in a list.
    #[must_use]
    pub fn hears(&self, text: &str, list: &str) -> bool {
        self.vocabulary.find(self.language, list, &tokens(&visible(text))).is_some()
    }

    /// A phrase in a message that says "not" around it means the opposite or nothing: "I'm not sure" is no "sure". Only a
    /// phrase that has the "not" in it counts then, or an option that "no" itself names.
    fn sure_hit(&self, phrases: &Phrases, message: &[String], find: FindPhrase) -> Option<Hit> {
        let hit = find(phrases, message)?;
        let nots: Vec<usize> = (0..message.len()).filter(|i| self.is_not(&message[*i..=*i])).collect();
        let covers = |i: &usize| (hit.start..hit.start + hit.tokens).contains(i);
        if nots.is_empty() || nots.iter().any(covers) {
            return Some(hit);
        }
        // "No" answers by itself, not from the middle of a story: "I have no insulin".
        if message.len() > BARE_NO_TOKENS_MAX {
            return None;
        }
        nots.iter().find_map(|i| phrases.find(&message[*i..=*i]))
    }

    fn is_not(&self, word: &[String]) -> bool {
        self.vocabulary.list(self.language, "listen-not-words").any(|phrases| phrases.is_whole(word))
    }

    /// Whether the message, courtesies aside, is nothing but yes, no, thanks or a sign: an answer to no open question.
    #[must_use]
    pub fn is_only(&self, text: &str, list: &str) -> bool {
        let bare = self.vocabulary.without_courtesy(self.language, &tokens(&visible(text)));
        self.vocabulary.list(self.language, list).any(|phrases| phrases.is_whole(&bare))
    }

    /// Whether the whole message, courtesies aside, is one of the candidates.
    #[must_use]
    pub fn is_whole_choice(&self, text: &str, candidates: &[Candidate]) -> bool {
        let bare = self.vocabulary.without_courtesy(self.language, &tokens(&visible(text)));
        candidates.iter().any(|candidate| self.words_of(candidate).iter().any(|phrases| phrases.is_whole(&bare)))
    }

    fn words_of<'c>(&'c self, candidate: &'c Candidate) -> Vec<&'c Phrases> {
        match &candidate.option {
            Some(option) => self.vocabulary.option(self.language, &candidate.message, option).collect(),
            None => self.vocabulary.list(self.language, &candidate.message).collect(),
        }
    }

    fn longest<'c>(
        &self,
        candidates: impl Iterator<Item = &'c Candidate>,
        tokens: &[String],
        find: FindPhrase,
    ) -> Option<String> {
        let hits: Vec<(usize, &Candidate)> = candidates
            .filter_map(|candidate| {
                let longest = self
                    .words_of(candidate)
                    .iter()
                    .filter_map(|phrases| self.sure_hit(phrases, tokens, find))
                    .map(|hit| hit.chars)
                    .max();
                longest.map(|chars| (chars, candidate))
            })
            .collect();
        let best = hits.iter().map(|(chars, _)| *chars).max()?;
        let mut winners = hits.iter().filter(|(chars, _)| *chars == best);
        let (_, first) = winners.next()?;
        // Two that fit equally well: better to ask again than to guess.
        winners.all(|(_, other)| other.id == first.id).then(|| first.id.clone())
    }
}

/// The number in "2", "2.", "#2" or "(2)", when nothing else is there.
#[must_use]
pub fn position(text: &str) -> Option<usize> {
    POSITION.captures(text).and_then(|found| found[1].parse().ok())
}

/// The invitation code in a text, in its plain form: eight letters and digits, hyphens and spaces aside.
#[must_use]
pub fn code_in(text: &str) -> Option<String> {
    let plain = |part: &str| -> String {
        part.chars()
            .filter(|letter| !matches!(letter, '-' | '\u{2010}'..='\u{2015}'))
            .collect::<String>()
            .to_uppercase()
    };
    let fits = |code: &String| {
        code.chars().count() == CODE_CHARS
            && code.chars().all(|letter| letter.is_ascii_alphanumeric())
            && code.starts_with(|first: char| first.is_ascii_digit())
    };
    let whole = plain(&text.split_whitespace().collect::<String>());
    text.split_whitespace().map(plain).find(&fits).or(Some(whole).filter(fits))
}

/// A visit that is named by the person's own word for it: one long word is enough when it fits only one.
fn by_own_words<'c>(candidates: impl Iterator<Item = &'c Candidate>, message: &[String]) -> Option<String> {
    const WORD_CHARS_MIN: usize = 4;
    let mut fitting = candidates.filter(|candidate| {
        candidate.own.as_ref().is_some_and(|own| {
            tokens(own.reveal()).iter().any(|word| word.chars().count() >= WORD_CHARS_MIN && message.contains(word))
        })
    });
    let first = fitting.next()?;
    fitting.all(|other| other.id == first.id).then(|| first.id.clone())
}

fn short(text: &str, value: impl Fn(&str) -> Value) -> Heard {
    if text.chars().count() > ANSWER_CHARS_MAX { Heard::TooLong } else { Heard::Value(value(text)) }
}

/// "My name is Rosa" is "Rosa": the phrase is taken away when it stands first and something follows.
fn without_lead_in(text: &str, lead_ins: &[&Phrases]) -> String {
    let written: Vec<&str> = text.split_whitespace().collect();
    // Only when each written word is one token can tokens be counted off the text.
    let tokens: Vec<String> = written.iter().flat_map(|word| tokens(word)).collect();
    if tokens.len() != written.len() {
        return text.to_owned();
    }
    let hit = lead_ins
        .iter()
        .filter_map(|phrases| phrases.find(&tokens))
        .filter(|hit| hit.start == 0)
        .max_by_key(|hit| hit.tokens);
    match hit {
        Some(hit) if hit.tokens < written.len() => {
            written[hit.tokens..].join(" ").trim_end_matches(['.', '!', ',']).to_owned()
        }
        _ => text.to_owned(),
    }
}

/// Without control characters and direction overrides; line breaks stay.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars()
        .filter(|letter| !letter.is_control() || matches!(letter, '\n' | '\t'))
        .filter(|letter| !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'))
        .collect()
}

fn now_of(now: &LocalMoment) -> DateTime<Utc> {
    now.instant()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_taken_out_of_its_sentence() {
        let lead_ins = Phrases::read("my name is | i am | im | call me");
        assert_eq!(without_lead_in("My name is Rosa Díaz", &[&lead_ins]), "Rosa Díaz");
        assert_eq!(without_lead_in("Rosa", &[&lead_ins]), "Rosa");
        assert_eq!(without_lead_in("call me", &[&lead_ins]), "call me");
    }

    #[test]
    fn codes_are_found_however_they_are_written() {
        for text in ["7KMP-2QRX", "7kmp 2qrx", "/start 7KMP2QRX", "my code is 7KMP-2QRX"] {
            assert_eq!(code_in(text).as_deref(), Some("7KMP2QRX"), "{text}");
        }
        assert_eq!(code_in("tomorrow at noon"), None);
        assert_eq!(code_in("medicaid"), None);
    }

    #[test]
    fn digits_alone_are_a_position() {
        for (text, expected) in
            [("2", Some(2)), (" 2. ", Some(2)), ("(2)", Some(2)), ("#12", Some(12)), ("2 pm", None), ("two", None)]
        {
            assert_eq!(position(text), expected, "{text}");
        }
    }
}
