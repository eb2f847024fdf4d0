//! Finding phrases in what people type, however they type it: accents, capitals, marks and small slips do not count.

use std::collections::BTreeSet;
use std::ops::Range;

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Only so much of a message is searched; the rest is kept but not listened to.
pub const TOKENS_MAX: usize = 3_000;
/// Of a text without an end (a file that was pasted) only so much is read at all.
const TEXT_BYTES_MAX: usize = 64 * 1024;
/// No word of any language is longer; of a key that was held down the beginning is enough.
const WORD_CHARS_MAX: usize = 48;
/// A word must be this long before a slip in it is forgiven: shorter ones are too often other words (cancer and cancel).
const SLIP_CHARS_MIN: usize = 7;
/// In a longer message no slip is looked for: it is a story, not a word typed in haste.
const SLIP_TOKENS_MAX: usize = 40;

/// The words of a message: lower case, without accents, marks and control characters. An apostrophe joins (`can't` is
/// `cant`), everything else that is no letter and no digit parts, and a Chinese character is a word by itself.
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    placed_tokens(text).into_iter().map(|(token, _)| token).collect()
}

/// The same with each word's place in the text, in bytes.
#[must_use]
pub fn placed_tokens(text: &str) -> Vec<(String, Range<usize>)> {
    let mut tokens = Vec::new();
    let mut word = Word::default();
    for (at, letter) in readable(text).char_indices() {
        let end = at + letter.len_utf8();
        for letter in fold(letter) {
            if is_han(letter) {
                word.end(&mut tokens);
                tokens.push((letter.to_string(), at..end));
            } else if letter.is_alphanumeric() {
                word.add(letter, at..end);
            } else if !is_joining(letter) {
                word.end(&mut tokens);
            }
        }
        if tokens.len() >= TOKENS_MAX {
            tokens.truncate(TOKENS_MAX);
            return tokens;
        }
    }
    word.end(&mut tokens);
    tokens
}

/// A word in the making.
#[derive(Default)]
struct Word {
    text: String,
    chars: usize,
    place: Range<usize>,
}

impl Word {
    fn add(&mut self, letter: char, place: Range<usize>) {
        if self.chars == 0 {
            self.place = place.clone();
        }
        self.place.end = place.end;
        if self.chars < WORD_CHARS_MAX {
            self.text.push(letter);
            self.chars += 1;
        }
    }

    fn end(&mut self, tokens: &mut Vec<(String, Range<usize>)>) {
        if self.chars > 0 {
            let word = std::mem::take(self);
            tokens.push((word.text, word.place));
        }
    }
}

/// The part of a text that is read at all.
#[must_use]
pub fn readable(text: &str) -> &str {
    &text[..text.floor_char_boundary(TEXT_BYTES_MAX)]
}

/// A letter as people mean it, however their keyboard wrote it: small, without accents, in plain width, one form for
/// each Arabic letter, Western digits. Marks vanish.
pub(super) fn fold(letter: char) -> impl Iterator<Item = char> {
    // Most of what is read is plain already.
    let plain = letter.is_ascii().then(|| letter.to_ascii_lowercase());
    let other = (!letter.is_ascii()).then(|| {
        let parts = std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part));
        parts.filter_map(one_form).flat_map(char::to_lowercase)
    });
    plain.into_iter().chain(other.into_iter().flatten())
}

/// What Unicode keeps apart and writers do not: none for a letter that only fills the line.
fn one_form(letter: char) -> Option<char> {
    let digit = |first: char| char::from_digit(u32::from(letter) - u32::from(first), 10);
    match letter {
        '\u{0640}' => None,
        '\u{0660}'..='\u{0669}' => digit('\u{0660}'),
        '\u{06F0}'..='\u{06F9}' => digit('\u{06F0}'),
        // Alef maksura and Persian yeh are yeh, ta marbuta is heh, alef wasla is alef, Persian kaf is kaf.
        '\u{0649}' | '\u{06CC}' => Some('\u{064A}'),
        '\u{0629}' => Some('\u{0647}'),
        '\u{0671}' => Some('\u{0627}'),
        '\u{06A9}' => Some('\u{0643}'),
        'đ' | 'Đ' => Some('d'),
        other => Some(other),
    }
}

/// The text with plain digits and letters, marks and accents gone: for numbers, phones and codes.
#[must_use]
pub fn plain(text: &str) -> String {
    readable(text).chars().flat_map(fold).collect()
}

/// Whether a letter is a Chinese character: a word by itself, written without blanks around it.
#[must_use]
pub fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3007}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

/// How many words these are: two Chinese characters are about one.
#[must_use]
pub fn words(tokens: &[String]) -> usize {
    let han = tokens.iter().filter(|token| token.starts_with(is_han)).count();
    tokens.len() - han + han.div_ceil(2)
}

/// Apostrophes, and the invisible marks that right-to-left text and copied text carry.
fn is_joining(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '\u{2019}' | '\u{2018}' | '\u{02BC}' | '\u{00AD}' | '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2066}'..='\u{2069}'
    )
}

/// A list of phrases, written `food stamp* | groceries | nothing to eat`. A `*` at the end of a word stands for any ending.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    /// Its number among the lists of a vocabulary, from 1; 0 is a list by itself.
    number: u32,
    /// Those that begin with a whole word, sorted by it.
    whole: Vec<Phrase>,
    /// Those whose first word has an open ending, sorted by what is there of it.
    open: Vec<Phrase>,
    /// Whether the first word of one of them is long enough for a slip.
    slips: bool,
}

#[derive(Clone, Debug)]
struct Phrase(Box<[PhraseWord]>);

#[derive(Clone, Debug)]
struct PhraseWord {
    text: Box<str>,
    chars: u16,
    open: bool,
}

/// Which of many lists may have a phrase in a message, by the words that their phrases begin with: the work of listening
/// does not grow with lists that have nothing to do with what was said.
#[derive(Clone, Debug, Default)]
pub struct FirstWords {
    whole: FxHashMap<Box<str>, Vec<u32>>,
    /// Words with an open ending.
    stems: FxHashMap<Box<str>, Vec<u32>>,
    /// How long stems are, in bytes: no more than the last of these.
    stem_bytes_max: usize,
}

impl FirstWords {
    /// Adds a list by its number.
    pub fn add(&mut self, number: u32, phrases: &Phrases) {
        fn note(words: &mut FxHashMap<Box<str>, Vec<u32>>, phrase: &Phrase, number: u32) {
            match words.get_mut(phrase.first()) {
                // Phrases with the same first word stand beside each other.
                Some(numbers) if numbers.last() == Some(&number) => {}
                Some(numbers) => numbers.push(number),
                None => {
                    words.insert(phrase.first().into(), vec![number]);
                }
            }
        }
        phrases.whole.iter().for_each(|phrase| note(&mut self.whole, phrase, number));
        for phrase in &phrases.open {
            note(&mut self.stems, phrase, number);
            self.stem_bytes_max = self.stem_bytes_max.max(phrase.first().len());
        }
    }

    /// Gives room back that only growing needed.
    pub fn settle(&mut self) {
        for words in [&mut self.whole, &mut self.stems] {
            words.values_mut().for_each(Vec::shrink_to_fit);
            words.shrink_to_fit();
        }
    }

    /// The lists of which a phrase may stand in the message, in their order; no other one does.
    #[must_use]
    pub fn near(&self, message: &[String]) -> BTreeSet<u32> {
        let mut near = BTreeSet::new();
        self.each_near(message, |number| {
            near.insert(number);
        });
        near
    }

    fn each_near(&self, message: &[String], mut is_near: impl FnMut(u32)) {
        for token in message {
            self.whole.get(token.as_str()).into_iter().flatten().for_each(|number| is_near(*number));
            if !self.stems.is_empty() {
                let ends = token.char_indices().map(|(at, letter)| at + letter.len_utf8());
                let ends = ends.take_while(|end| *end <= self.stem_bytes_max);
                let stems = ends.filter_map(|end| self.stems.get(&token[..end]));
                stems.flatten().for_each(|number| is_near(*number));
            }
        }
    }
}

/// The lists of a vocabulary that may have a phrase in one message, and in any part of it.
#[derive(Clone, Debug, Default)]
pub struct Near {
    /// A bit for each number; none when nothing is known, and every list may have one.
    bits: Option<Vec<u64>>,
}

impl Near {
    /// Nothing is known: each list is looked through.
    pub const UNKNOWN: Self = Self { bits: None };

    /// The lists near the messages, of which there are `numbers`.
    #[must_use]
    pub fn of(firsts: &FirstWords, numbers: u32, message: &[String]) -> Self {
        let mut near = Self { bits: Some(vec![0; numbers as usize / 64 + 1]) };
        near.add(firsts, message);
        near
    }

    /// The same message in another form.
    pub fn add(&mut self, firsts: &FirstWords, message: &[String]) {
        if let Some(bits) = &mut self.bits {
            firsts.each_near(message, |number| bits[number as usize / 64] |= 1 << (number % 64));
        }
    }

    /// Whether a phrase of the list may stand in the message. A slip in its first word is not looked for.
    #[must_use]
    pub fn has(&self, phrases: &Phrases) -> bool {
        self.has_number(phrases.number)
    }

    /// The same by the list's number.
    #[must_use]
    pub fn has_number(&self, number: u32) -> bool {
        let Some(bits) = self.bits.as_ref().filter(|_| number > 0) else { return true };
        bits.get(number as usize / 64).is_none_or(|bits| bits & (1 << (number % 64)) != 0)
    }
}

/// Where a phrase stands in a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The first token.
    pub start: usize,
    /// How many tokens.
    pub tokens: usize,
    /// How many words, as [`words`] counts them.
    pub words: usize,
    /// How many characters of the message it covers: the longer phrase knows better.
    pub chars: usize,
}

impl Phrases {
    /// Reads a list.
    #[must_use]
    pub fn read(list: &str) -> Self {
        let mut phrases = Self::default();
        // A Chinese keyboard writes the stroke in full width.
        for phrase in list.split(['|', '\u{FF5C}']) {
            phrases.add(phrase);
        }
        phrases
    }

    /// Adds one phrase.
    pub fn add(&mut self, phrase: &str) {
        let mut words = Vec::with_capacity(phrase.split_whitespace().count());
        for written in phrase.split_whitespace() {
            // Most words of most languages are one word as they are written, with an open ending or without.
            let stem = written.strip_suffix('*').unwrap_or(written);
            let open = stem.len() < written.len();
            let is_plain = (1..=WORD_CHARS_MAX).contains(&stem.len());
            if is_plain && stem.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                words.push(PhraseWord::new(stem.to_ascii_lowercase(), open));
                continue;
            }
            let from = words.len();
            words.extend(tokens(written).into_iter().map(|text| PhraseWord::new(text, false)));
            if let Some(last) = words[from..].last_mut().filter(|_| open) {
                // A Chinese word has no endings: what follows is another word.
                last.open = !last.text.starts_with(is_han);
            }
        }
        let Some(first) = words.first() else { return };
        self.slips |= usize::from(first.chars) >= SLIP_CHARS_MIN;
        let list = if first.open { &mut self.open } else { &mut self.whole };
        let at = list.partition_point(|other| *other.first() <= *first.text);
        list.insert(at, Phrase(words.into()));
    }

    /// Adds another list's phrases.
    pub fn extend(&mut self, mut other: Self) {
        for (mine, theirs) in [(&mut self.whole, &mut other.whole), (&mut self.open, &mut other.open)] {
            mine.append(theirs);
            mine.sort_by(|one, other| one.first().cmp(other.first()));
        }
        self.slips |= other.slips;
    }

    /// Takes its place among the lists of a vocabulary, and gives room back that only growing needed.
    pub fn settle(&mut self, number: u32) {
        self.number = number;
        self.whole.shrink_to_fit();
        self.open.shrink_to_fit();
    }

    /// The longest phrase that stands anywhere in the message. A single Chinese character is too often a part of another
    /// word: it is heard only when it is the whole message.
    #[must_use]
    pub fn find(&self, message: &[String]) -> Option<Hit> {
        self.find_from(message, 0..message.len())
    }

    /// The same, looking only at these places.
    #[must_use]
    pub fn find_from(&self, message: &[String], starts: impl IntoIterator<Item = usize>) -> Option<Hit> {
        starts
            .into_iter()
            .filter_map(|start| {
                let here = message.get(start..).filter(|here| !here.is_empty())?;
                self.beginning_like(&here[0])
                    .filter(|phrase| phrase.opens(here) && !(phrase.is_one_character() && message.len() > 1))
                    .map(|phrase| phrase.hit(start, here))
                    .max_by_key(|hit| hit.chars)
            })
            .max_by_key(|hit| hit.chars)
    }

    fn beginning_like(&self, token: &str) -> impl Iterator<Item = &Phrase> {
        let from = self.whole.partition_point(|phrase| phrase.first() < token);
        let whole = self.whole[from..].iter().take_while(move |phrase| phrase.first() == token);
        // Stems of a token are not greater than it, and begin with the same byte.
        let first = token.as_bytes().first().copied();
        let from = self.open.partition_point(|phrase| phrase.first().as_bytes().first().copied() < first);
        let open = self.open[from..].iter().take_while(move |phrase| phrase.first() <= token);
        whole.chain(open.filter(move |phrase| token.starts_with(phrase.first())))
    }

    /// Like [`Phrases::find`], and a slip of one letter in a longer word is forgiven.
    #[must_use]
    pub fn find_nearly(&self, message: &[String]) -> Option<Hit> {
        if message.len() > SLIP_TOKENS_MAX {
            return None;
        }
        // Without a long word there is no slip to forgive, and the quick way finds the same.
        if !has_long_word(message) {
            return self.find(message);
        }
        (0..message.len())
            .filter_map(|start| {
                let here = &message[start..];
                // Only a long word may be meant where another long word stands.
                let is_long = here[0].chars().count() >= SLIP_CHARS_MIN;
                let slips = self.slipping().filter(|_| is_long);
                self.beginning_like(&here[0])
                    .chain(slips)
                    .filter(|phrase| phrase.nearly_opens(here) && !(phrase.is_one_character() && message.len() > 1))
                    .map(|phrase| phrase.hit(start, here))
                    .max_by_key(|hit| hit.chars)
            })
            .max_by_key(|hit| hit.chars)
    }

    fn slipping(&self) -> impl Iterator<Item = &Phrase> {
        let all = self.slips.then(|| self.whole.iter().chain(&self.open));
        all.into_iter().flatten().filter(|phrase| usize::from(phrase.0[0].chars) >= SLIP_CHARS_MIN)
    }

    /// The same where it is known which lists may have a phrase in the message, and that none of its words is long enough
    /// for a slip when [`has_long_word`] says so.
    #[must_use]
    pub fn find_nearly_in(&self, message: &[String], near: &Near, has_long_word: bool) -> Option<Hit> {
        // Where a list has nothing near, only a slip in a first word can be meant.
        if near.has(self) || (has_long_word && self.slips) { self.find_nearly(message) } else { None }
    }

    /// Whether the message is one of the phrases and nothing else.
    #[must_use]
    pub fn is_whole(&self, message: &[String]) -> bool {
        let fits = |phrase: &Phrase| phrase.0.len() == message.len() && phrase.opens(message);
        message.first().is_some_and(|first| self.beginning_like(first).any(fits))
    }

    /// Every place where a phrase stands, from left to right, the longest at each; single characters, too.
    #[must_use]
    pub fn find_each(&self, message: &[String]) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut start = 0;
        while let Some(first) = message.get(start) {
            let here = &message[start..];
            let opening = self.beginning_like(first).filter(|phrase| phrase.opens(here));
            let longest = opening.max_by_key(|phrase| phrase.0.len()).map(|phrase| phrase.hit(start, here));
            start += longest.map_or(1, |hit| hit.tokens);
            hits.extend(longest);
        }
        hits
    }

    /// The message without these phrases.
    #[must_use]
    pub fn without(&self, message: &[String]) -> Vec<String> {
        let mut rest = Vec::with_capacity(message.len());
        let mut from = 0;
        for hit in self.find_each(message) {
            rest.extend_from_slice(&message[from..hit.start]);
            from = hit.start + hit.tokens;
        }
        rest.extend_from_slice(&message[from..]);
        rest
    }
}

/// Whether a word is long enough for a slip in it.
#[must_use]
pub fn has_long_word(message: &[String]) -> bool {
    message.iter().any(|token| token.len() >= SLIP_CHARS_MIN && token.chars().count() >= SLIP_CHARS_MIN)
}

impl Phrase {
    fn first(&self) -> &str {
        self.0.first().map_or("", |word| &word.text)
    }

    fn is_one_character(&self) -> bool {
        matches!(&self.0[..], [only] if only.text.starts_with(is_han))
    }

    fn opens(&self, message: &[String]) -> bool {
        self.0.len() <= message.len() && self.0.iter().zip(message).all(|(word, token)| word.is(token))
    }

    fn nearly_opens(&self, message: &[String]) -> bool {
        self.0.len() <= message.len()
            && self.0.iter().zip(message).all(|(word, token)| word.is(token) || word.is_nearly(token))
    }

    fn hit(&self, start: usize, message: &[String]) -> Hit {
        let covered = &message[..self.0.len()];
        let chars = covered.iter().map(|token| token.chars().count() + 1).sum();
        Hit { start, tokens: covered.len(), words: words(covered), chars }
    }
}

impl PhraseWord {
    fn new(text: String, open: bool) -> Self {
        Self { chars: u16::try_from(text.chars().count()).unwrap_or(u16::MAX), text: text.into(), open }
    }

    fn is(&self, token: &str) -> bool {
        if self.open { token.starts_with(&*self.text) } else { *token == *self.text }
    }

    fn is_nearly(&self, token: &str) -> bool {
        let (own, length) = (usize::from(self.chars), token.chars().count());
        if own < SLIP_CHARS_MIN || length < SLIP_CHARS_MIN || (!self.open && own.abs_diff(length) > 1) {
            return false;
        }
        let end =
            if self.open { token.char_indices().nth(own).map_or(token.len(), |(end, _)| end) } else { token.len() };
        differ_by_a_slip(&self.text, &token[..end])
    }
}

/// Whether two words are the same but for one letter that is missing, too many or another one, or for two that changed places.
fn differ_by_a_slip(one: &str, other: &str) -> bool {
    let same_start: usize =
        one.chars().zip(other.chars()).take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let (one, other) = (&one[same_start..], &other[same_start..]);
    let ends = one.chars().rev().zip(other.chars().rev());
    let same_end: usize = ends.take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum();
    let (mut one, mut other) = (one[..one.len() - same_end].chars(), other[..other.len() - same_end].chars());
    match ((one.next(), one.next(), one.next()), (other.next(), other.next(), other.next())) {
        ((_, None, _), (_, None, _)) => true,
        ((Some(first), Some(second), None), (Some(third), Some(fourth), None)) => first == fourth && second == third,
        _ => false,
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
    fn each_script_is_read_in_its_own_way() {
        assert_eq!(tokens("我要STOP"), ["我", "要", "stop"]);
        assert_eq!(tokens("３月９号，ＳＴＯＰ"), ["3", "月", "9", "号", "stop"]);
        assert_eq!(tokens("Đau ngực quá"), ["dau", "nguc", "qua"]);
        assert_eq!(tokens("إلى المستشفى، غرفة ٣٤"), ["الي", "المستشفي", "غرفه", "34"]);
        assert_eq!(tokens("مـــرحباً"), ["مرحبا"]);
        assert_eq!(tokens("m'ap, m’ap vini"), ["map", "map", "vini"]);
        assert_eq!(words(&tokens("我要叫车")), 2);
    }

    #[test]
    fn one_chinese_character_answers_only_by_itself() {
        let yes = Phrases::read("好 | 可以");
        assert!(yes.find(&tokens("好")).is_some() && yes.is_whole(&tokens("好。")));
        assert!(yes.find(&tokens("我不好受")).is_none());
        assert!(yes.find(&tokens("我可以去")).is_some());
        assert_eq!(Phrases::read("不 | 没有").find_each(&tokens("我不要，没有车")).len(), 2);
    }

    #[test]
    fn of_a_text_without_an_end_only_the_beginning_is_read() {
        let phrases = Phrases::read("please | thank you very much | chest pain | transport*");
        for text in ["please ", "9", "\u{1F642}", "好", "chest "] {
            let tokens = tokens(&text.repeat(2_000_000));
            assert!(tokens.len() <= TOKENS_MAX && tokens.iter().all(|token| token.chars().count() <= WORD_CHARS_MAX));
            let _ = (phrases.without(&tokens), phrases.find(&tokens), phrases.find_nearly(&tokens));
            assert!(plain(&text.repeat(2_000_000)).len() <= TEXT_BYTES_MAX);
        }
    }

    #[test]
    fn the_longest_phrase_is_found_and_endings_are_open() {
        let phrases = Phrases::read("ride | medicaid ride | llev* al medico");
        let hit = phrases.find(&tokens("does a Medicaid ride cost?")).expect("a hit");
        assert_eq!((hit.start, hit.tokens), (2, 2));
        assert!(phrases.find(&tokens("que me lleven al médico")).is_some());
        assert!(phrases.find(&tokens("bride")).is_none(), "words are whole");
        assert!(Phrases::read("transport*").find(&tokens("transportation")).is_some());
        assert!(Phrases::read("chest *").find(&tokens("chests")).is_none(), "a star by itself is nothing");
        assert!(Phrases::read("Can't-pay* ¡BILL*").find(&tokens("cant payment bills")).is_some());
    }

    #[test]
    fn a_slip_in_a_long_word_is_forgiven_and_in_a_short_one_not() {
        let phrases = Phrases::read("wheelchair | stop");
        assert!(phrases.find_nearly(&tokens("i use a wheelchiar")).is_some());
        assert!(phrases.find_nearly(&tokens("step")).is_none());
    }

    #[test]
    fn a_slip_is_what_one_step_of_the_keyboard_makes() {
        let words = [
            "", "a", "ab", "ba", "abc", "acb", "bac", "abcd", "abdc", "badc", "dolor", "dolro", "doler", "dolr",
            "好的", "的好",
        ];
        for one in words {
            for other in words {
                let expected = strsim::osa_distance(one, other) <= 1;
                assert_eq!(differ_by_a_slip(one, other), expected, "{one} {other}");
            }
        }
    }

    #[test]
    fn only_lists_with_nothing_in_a_message_are_passed_over() {
        let mut lists = ["chest pain | transport*", "ride | 好", "stop"].map(Phrases::read);
        let mut firsts = FirstWords::default();
        for (list, number) in lists.iter_mut().zip(1..) {
            list.settle(number);
            firsts.add(number, list);
        }
        let near = |text: &str| {
            let near = Near::of(&firsts, 3, &tokens(text));
            lists.each_ref().map(|list| near.has(list))
        };
        assert_eq!(near("a ride by transportation"), [true, true, false]);
        assert_eq!(near("我很好"), [false, true, false]);
        assert_eq!(near("chess"), [false, false, false]);
        assert!(Near::UNKNOWN.has(&lists[0]) && Near::of(&firsts, 3, &[]).has(&Phrases::read("x")));
    }

    #[test]
    fn what_is_polite_is_taken_away() {
        let polite = Phrases::read("please | thank you");
        assert_eq!(polite.without(&tokens("Stop. Thank you, please")), ["stop"]);
    }
}
