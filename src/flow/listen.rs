//! Understanding an answer: by the type of what was asked, and always kindly.

use std::borrow::Cow;
use std::sync::LazyLock;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use regex::Regex;

use super::moment;
use super::phrase::{Hit, Near, Phrases, is_han, placed_tokens, plain, readable, tokens, words};
use super::said::Said;
use super::value::{HalfMoment, Kind, Value};
use super::vocabulary::Vocabulary;
use crate::care::moment::LocalMoment;
use crate::care::words::Words;

/// An answer in free words may be this long; a longer one is asked for in fewer words.
pub const ANSWER_CHARS_MAX: usize = 500;
/// A "no" with so few words around it is the answer no.
const BARE_NO_WORDS_MAX: usize = 3;
/// The option that agrees, saves and confirms; it is never read out of a question or an objection.
const YES: &str = "yes";
/// An invitation's code: letters and digits that cannot be taken for each other, a digit first so that no word is one.
pub const CODE_CHARS: usize = 8;

/// What asks, in every script's own sign.
const QUESTION_MARKS: [char; 4] = ['?', '\u{BF}', '\u{FF1F}', '\u{61F}'];
/// "The second one" in Chinese is one character between two others.
const HAN_DIGITS: &str = "一二三四五六七八九";
/// A number that chooses an option is never written longer.
const POSITION_CHARS_MAX: usize = 12;

static PHONE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^\+?[\d\s().\-/]{7,24}$").expect("a valid pattern"));
static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"-?\d{1,15}").expect("a valid pattern"));
static POSITION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^[#(]?\s*(\d{1,2})\s*[.)、。،]?$").expect("a valid pattern"));
static HAN_POSITION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!(r"^第\s*(\d{{1,2}}|[{HAN_DIGITS}])\s*[个個]?$")).expect("a valid pattern"));

/// A way of looking for phrases in a message.
type FindPhrase = fn(&Phrases, &[String], &Heed<'_>) -> Option<Hit>;

/// What is known of a message before it is looked through.
#[derive(Clone, Copy)]
struct Heed<'a> {
    near: &'a Near,
    has_long_word: bool,
}

impl<'a> Heed<'a> {
    /// Nothing is known.
    const NONE: Heed<'static> = Heed { near: &Near::UNKNOWN, has_long_word: true };

    fn of(said: &'a Said<'_>) -> Self {
        Self { near: said.near(), has_long_word: said.has_long_word() }
    }
}

fn exactly(phrases: &Phrases, message: &[String], heed: &Heed<'_>) -> Option<Hit> {
    if heed.near.has(phrases) { phrases.find(message) } else { None }
}

fn nearly(phrases: &Phrases, message: &[String], heed: &Heed<'_>) -> Option<Hit> {
    phrases.find_nearly_in(message, heed.near, heed.has_long_word)
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate<'a> {
    /// Its id.
    pub id: Cow<'a, str>,
    /// The message that words it.
    pub message: Cow<'a, str>,
    /// The option of that message; none: the message's own words.
    pub option: Option<Cow<'a, str>>,
    /// Words of the person's own that name it (a visit's "cardiologist").
    pub own: Option<&'a Words>,
}

impl<'a> Candidate<'a> {
    /// An option of a message.
    #[must_use]
    pub fn option(message: &'a str, option: &'a str) -> Self {
        let option = Cow::Borrowed(option);
        Self { id: option.clone(), message: Cow::Borrowed(message), option: Some(option), own: None }
    }

    /// A thing that a message of its own words.
    #[must_use]
    pub fn thing(id: impl Into<Cow<'a, str>>, message: impl Into<Cow<'a, str>>) -> Self {
        Self { id: id.into(), message: message.into(), option: None, own: None }
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
    pub fn answer(&self, kind: &Kind, said: &Said<'_>, known: Option<HalfMoment>, lead_ins: &[&Phrases]) -> Heard {
        let text = visible(said.text());
        let text = text.trim();
        if text.is_empty() {
            return Heard::Nothing;
        }
        match kind {
            // "No" is no name and no answer in words.
            Kind::Text if self.is_only_one_of(said, &["option-no", "option-yes"]) => Heard::Nothing,
            Kind::Text => short(text, |words| {
                let polite: Vec<&Phrases> = self.vocabulary.list(self.language, "listen-courtesy-words").collect();
                let words = if lead_ins.is_empty() { words.to_owned() } else { without_lead_in(words, &polite) };
                Value::Text(Words::new(without_lead_in(&words, lead_ins)))
            }),
            Kind::Place if self.is_only_one_of(said, &["option-no", "option-yes", "listen-unknown-words"]) => {
                Heard::Nothing
            }
            Kind::Place => short(text, |words| Value::Place(Words::new(without_lead_in(words, lead_ins)))),
            Kind::Number => NUMBER
                .find(&plain(text))
                .and_then(|found| found.as_str().parse().ok())
                .map_or(Heard::Nothing, |number| Heard::Value(Value::Number(number))),
            Kind::Phone => {
                let phone = plain(text);
                let is_phone = PHONE.is_match(&phone);
                if is_phone { Heard::Value(Value::Phone(Words::new(phone))) } else { Heard::Nothing }
            }
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

    /// Takes a message apart, to be listened to.
    #[must_use]
    pub fn said<'t>(&self, text: &'t str) -> Said<'t> {
        Said::new(text, self.vocabulary, self.language)
    }

    /// The candidate that the words choose. `in_view` are those that a digit can name; `others` can be named in words.
    #[must_use]
    pub fn choose(&self, said: &Said<'_>, in_view: &[Candidate<'_>], others: &[Candidate<'_>]) -> Option<String> {
        if let Some(position) = position(said.text()) {
            return in_view.get(position.checked_sub(1)?).map(|candidate| candidate.id.clone().into_owned());
        }
        if said.visible_tokens().is_empty() {
            return None;
        }
        let (bare, heed) = (said.visible_bare(), Heed::of(said));
        let everyone = || in_view.iter().chain(others);
        let is_whole = |candidate: &&Candidate<'_>| self.is_whole_one(candidate, bare, heed.near);
        if let Some(whole) = everyone().find(is_whole) {
            return Some(whole.id.clone().into_owned());
        }
        // "Is it ok if my daughter reads this?", "yes, but at four": no consent, and nothing to save.
        let doubtful = readable(said.text()).contains(QUESTION_MARKS)
            || self.vocabulary.find_in(self.language, "listen-but-words", bare, heed.near).is_some();
        let all = || everyone().filter(|candidate| !(doubtful && candidate.id == YES));
        self.longest(all(), bare, exactly, &heed)
            .or_else(|| by_own_words(all(), bare, self.language))
            .or_else(|| self.longest(all(), bare, nearly, &heed))
    }

    fn is_whole_one(&self, candidate: &Candidate<'_>, bare: &[String], near: &Near) -> bool {
        self.words_of(candidate).any(|heard| near.has(heard.phrases) && heard.phrases.is_whole(bare))
    }

    /// The candidates that the words choose where several can be chosen: "food and rent", "1, 3". Each in the order in which it
    /// was named.
    #[must_use]
    pub fn choose_many(&self, text: &str, in_view: &[Candidate<'_>], others: &[Candidate<'_>]) -> Vec<String> {
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
                        let at =
                            |digit: usize| in_view.get(digit.checked_sub(1)?).map(|one| one.id.clone().into_owned());
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
    fn named_in(&self, words: &[String], candidates: &[Candidate<'_>]) -> Vec<String> {
        let bare = self.vocabulary.without_courtesy(self.language, words);
        let mut hits: Vec<(Hit, &Candidate<'_>)> = candidates
            .iter()
            .filter_map(|candidate| {
                let sure = |heard| self.sure_hit(&heard, &bare, exactly, &Heed::NONE);
                let hits = self.words_of(candidate).filter_map(sure);
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
            return self.longest(candidates.iter(), &bare, nearly, &Heed::NONE).into_iter().collect();
        }
        hits.into_iter().map(|(_, candidate)| candidate.id.clone().into_owned()).collect()
    }

    /// Whether some of the words are in a list.
    #[must_use]
    pub fn hears(&self, said: &Said<'_>, list: &str) -> bool {
        self.vocabulary.find_in(self.language, list, said.visible_tokens(), said.near()).is_some()
    }

    /// A phrase in a message that says "not" around it means the opposite or nothing: "I'm not sure" is no "sure". Only a
    /// phrase that has the "not" in it counts then, or an option that "no" itself names.
    ///
    /// A "not" is one of the person's language or of the phrase's own: "pa" is one in Haitian Creole, and a state in
    /// "Pittsburgh, PA". Before a yes, it is one of any language.
    fn sure_hit(&self, heard: &Wording<'_>, message: &[String], find: FindPhrase, heed: &Heed<'_>) -> Option<Hit> {
        let hit = find(heard.phrases, message, heed)?;
        let every = self.vocabulary.placed_list(self.language, "listen-not-words");
        let nots: Vec<Hit> = every
            .filter(|(_, nots)| heed.near.has(nots))
            .filter(|(language, _)| heard.agrees || *language == self.language || *language == heard.language)
            .flat_map(|(_, nots)| nots.find_each(message))
            .collect();
        let covers = |not: &Hit| (hit.start..hit.start + hit.tokens).contains(&not.start);
        if nots.is_empty() || nots.iter().any(covers) {
            return Some(hit);
        }
        // "No" answers by itself, not from the middle of a story: "I have no insulin".
        if words(message) > BARE_NO_WORDS_MAX {
            return None;
        }
        nots.iter().find_map(|not| heard.phrases.find(&message[not.start..not.start + not.tokens]))
    }

    /// Whether the message, courtesies aside, is nothing but yes, no, thanks or a sign: an answer to no open question.
    #[must_use]
    pub fn is_only(&self, said: &Said<'_>, list: &str) -> bool {
        self.vocabulary.is_whole_in(list, said.visible_bare(), said.near())
    }

    fn is_only_one_of(&self, said: &Said<'_>, lists: &[&str]) -> bool {
        lists.iter().any(|list| self.is_only(said, list))
    }

    /// Whether the whole message, courtesies aside, is one of the candidates.
    #[must_use]
    pub fn is_whole_choice(&self, said: &Said<'_>, candidates: &[Candidate<'_>]) -> bool {
        candidates.iter().any(|candidate| self.is_whole_one(candidate, said.visible_bare(), said.near()))
    }

    fn words_of<'c>(&'c self, candidate: &'c Candidate<'_>) -> impl Iterator<Item = Wording<'c>> {
        let agrees = candidate.id == YES;
        let option =
            candidate.option.as_ref().map(|option| self.vocabulary.option(self.language, &candidate.message, option));
        let own = candidate.option.is_none().then(|| self.vocabulary.placed_list(self.language, &candidate.message));
        let placed = option.into_iter().flatten().chain(own.into_iter().flatten());
        placed.map(move |(language, phrases)| Wording { language, phrases, agrees })
    }

    fn longest<'c>(
        &self,
        candidates: impl Iterator<Item = &'c Candidate<'c>>,
        tokens: &[String],
        find: FindPhrase,
        heed: &Heed<'_>,
    ) -> Option<String> {
        let hits: Vec<(usize, &Candidate<'_>)> = candidates
            .filter_map(|candidate| {
                let longest = self
                    .words_of(candidate)
                    .filter_map(|heard| self.sure_hit(&heard, tokens, find, heed))
                    .map(|hit| hit.chars)
                    .max();
                longest.map(|chars| (chars, candidate))
            })
            .collect();
        let best = hits.iter().map(|(chars, _)| *chars).max()?;
        let mut winners = hits.iter().filter(|(chars, _)| *chars == best);
        let (_, first) = winners.next()?;
        // Two that fit equally well: better to ask again than to guess.
        winners.all(|(_, other)| other.id == first.id).then(|| first.id.clone().into_owned())
    }
}

/// A candidate's words in one language.
struct Wording<'a> {
    language: &'a str,
    phrases: &'a Phrases,
    /// Whether the candidate agrees, saves or confirms.
    agrees: bool,
}

/// The number in "2", "2.", "#2", "(2)", "２、" or "第二个", when nothing else is there.
#[must_use]
pub fn position(text: &str) -> Option<usize> {
    let text = text.trim();
    // What begins with a letter is no number: most of what people write.
    let is_word = text.starts_with(|first: char| first.is_ascii_alphabetic());
    if is_word || text.chars().nth(POSITION_CHARS_MAX).is_some() {
        return None;
    }
    let text = plain(text);
    let found = POSITION.captures(text.trim()).or_else(|| HAN_POSITION.captures(text.trim()))?;
    let number = found[1].parse().ok();
    number.or_else(|| HAN_DIGITS.chars().position(|digit| found[1].starts_with(digit)).map(|at| at + 1))
}

/// The invitation code in a text, in its plain form: eight letters and digits, hyphens and spaces aside.
#[must_use]
pub fn code_in(text: &str) -> Option<String> {
    let text = plain(text);
    let code = |part: &str| -> String {
        let letters = part.chars().filter(|letter| !matches!(letter, '-' | '\u{2010}'..='\u{2015}'));
        // One letter more than fits shows that it is none.
        letters.take(CODE_CHARS + 1).collect::<String>().to_uppercase()
    };
    let fits = |code: &String| {
        code.chars().count() == CODE_CHARS
            && code.chars().all(|letter| letter.is_ascii_alphanumeric())
            && code.starts_with(|first: char| first.is_ascii_digit())
    };
    let whole = code(&text.split_whitespace().collect::<String>());
    text.split_whitespace().map(code).find(&fits).or(Some(whole).filter(fits))
}

/// A visit that is named by the person's own word for it: one long word is enough when it fits only one, or two short
/// ones beside each other in languages that write short words (眼科, khám mắt).
fn by_own_words<'c>(
    candidates: impl Iterator<Item = &'c Candidate<'c>>,
    message: &[String],
    language: &str,
) -> Option<String> {
    /// So many words may stand beside a short name: "my lab", "the lab please".
    const WORDS_BESIDE_MAX: usize = 2;
    const WORD_CHARS_MIN: usize = 4;
    /// Arabic words are written without their short vowels.
    const ARABIC_CHARS_MIN: usize = 3;
    /// "Cardiologist" is said with the article as often as without.
    const ARABIC_ARTICLE: &str = "ال";
    let mut candidates = candidates.filter(|candidate| candidate.own.is_some()).peekable();
    candidates.peek()?;
    let bare = |word: &str| word.strip_prefix(ARABIC_ARTICLE).unwrap_or(word).to_owned();
    let message_bare: Vec<String> = message.iter().map(|word| bare(word)).collect();
    let is_long = |word: &str| {
        let min = if word.starts_with(|letter| matches!(letter, '\u{600}'..='\u{6FF}')) {
            ARABIC_CHARS_MIN
        } else {
            WORD_CHARS_MIN
        };
        word.chars().count() >= min
    };
    let in_short_words =
        |pair: &[String]| language.starts_with("vi") || pair.iter().all(|word| word.starts_with(is_han));
    let names = |own: &Words| {
        let own = tokens(own.reveal());
        let is_said = !own.is_empty()
            && message.len() <= own.len() + WORDS_BESIDE_MAX
            && message.windows(own.len()).any(|said| said == own);
        is_said
            || own.iter().map(|word| bare(word)).any(|word| is_long(&word) && message_bare.contains(&word))
            || own.windows(2).any(|pair| in_short_words(pair) && message.windows(2).any(|said| said == pair))
    };
    let mut fitting = candidates.filter(|candidate| candidate.own.is_some_and(names));
    let first = fitting.next()?;
    fitting.all(|other| other.id == first.id).then(|| first.id.clone().into_owned())
}

fn short(text: &str, value: impl Fn(&str) -> Value) -> Heard {
    if text.chars().count() > ANSWER_CHARS_MAX { Heard::TooLong } else { Heard::Value(value(text)) }
}

/// "My name is Rosa" is "Rosa", 我叫王芳 is 王芳: the phrase is taken away when it stands first and something follows.
fn without_lead_in(text: &str, lead_ins: &[&Phrases]) -> String {
    let (tokens, places): (Vec<String>, Vec<_>) = placed_tokens(text).into_iter().unzip();
    let hit = lead_ins.iter().filter_map(|phrases| phrases.find_from(&tokens, [0])).max_by_key(|hit| hit.tokens);
    let Some(hit) = hit.filter(|hit| hit.tokens < tokens.len()) else { return text.to_owned() };
    let rest = text[places[hit.tokens - 1].end..].trim_start_matches(is_comma);
    let rest: Vec<&str> = rest.split_whitespace().collect();
    rest.join(" ").trim_end_matches(|mark: char| is_comma(mark) || matches!(mark, '.' | '!' | '。' | '！')).to_owned()
}

fn is_comma(mark: char) -> bool {
    mark.is_whitespace() || matches!(mark, ',' | ':' | '，' | '：' | '、' | '،')
}

/// Without control characters and direction overrides; line breaks stay.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    let is_visible = |letter: &char| {
        (!letter.is_control() || matches!(letter, '\n' | '\t'))
            && !matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    };
    let text = readable(text);
    if text.chars().all(|letter| is_visible(&letter)) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter(is_visible).collect())
    }
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
        assert_eq!(without_lead_in("I'm José-Luis O'Brien.", &[&lead_ins]), "José-Luis O'Brien");
        let chinese = Phrases::read("我叫 | 我是 | 叫我");
        assert_eq!(without_lead_in("我叫王芳。", &[&chinese]), "王芳");
        assert_eq!(without_lead_in("我是：王 芳", &[&chinese]), "王 芳");
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
        for (text, expected) in [
            ("2", Some(2)),
            (" 2. ", Some(2)),
            ("(2)", Some(2)),
            ("#12", Some(12)),
            ("2 pm", None),
            ("two", None),
            ("２、", Some(2)),
            ("٢", Some(2)),
            ("第二个", Some(2)),
            ("第3个", Some(3)),
            ("2\u{FE0F}\u{20E3}", Some(2)),
            ("第二天", None),
        ] {
            assert_eq!(position(text), expected, "{text}");
        }
    }
}
