//! How easy a text is to read: its sentences, words and syllables, and the measures that are made of them.
//!
//! - English: the Flesch-Kincaid grade, 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid, Fishburne, Rogers and
//!   Chissom, Naval Technical Training Command, Research Branch Report 8-75, 1975).
//! - Spanish: the perspicuity of Szigriszt-Pazos (thesis, Universidad Complutense de Madrid, 1993), 206.835 - 62.3 syllables
//!   a word - words a sentence, read on the INFLESZ scale (Barrio-Cantalejo and others, Anales del Sistema Sanitario de
//!   Navarra 31(2), 2008): 65 to 80 is "quite easy".
//! - Every language: words a sentence.

use std::collections::BTreeSet;

use icu::segmenter::options::{SentenceBreakInvariantOptions, WordBreakInvariantOptions};
use icu::segmenter::{SentenceSegmenter, SentenceSegmenterBorrowed, WordSegmenter, WordSegmenterBorrowed};

use super::syllable;

/// What stands for a variable, a number, an address: one short word.
pub const SHORT_WORD: &str = "it";
/// A word of so many syllables is one that makes a text hard.
const HARD_SYLLABLES_MIN: u32 = 3;
/// Vietnamese writes syllables apart and has about three of them in two words (our own estimate, 2026): a sentence of 15 words
/// is a sentence of some 22 pieces between blanks.
const VIETNAMESE_PIECES: (u32, u32) = (2, 3);

/// What a text is made of for a reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ease {
    /// Sentences with at least one word.
    pub sentences: u32,
    /// Words.
    pub words: u32,
    /// Syllables; as many as words in a language whose syllables are not counted here.
    pub syllables: u32,
    /// The longest sentence, with its number of words.
    pub longest: Option<(u32, String)>,
    /// The words of three and more syllables.
    pub hard: BTreeSet<String>,
}

/// Reads texts of one language.
pub struct Reader<'n> {
    lang: String,
    names: &'n BTreeSet<String>,
    sentences: SentenceSegmenterBorrowed<'static>,
    words: WordSegmenterBorrowed<'static>,
}

impl<'n> Reader<'n> {
    /// A reader of a language. `names` (in small letters) are names of programmes, which count as short words: nobody can say
    /// them in another way.
    #[must_use]
    pub fn new(lang: &str, names: &'n BTreeSet<String>) -> Self {
        Self {
            lang: lang.split('-').next().unwrap_or(lang).to_owned(),
            names,
            sentences: SentenceSegmenter::new(SentenceBreakInvariantOptions::default()),
            words: WordSegmenter::new_auto(WordBreakInvariantOptions::default()),
        }
    }

    /// Measures a text. Each line ends a sentence.
    #[must_use]
    pub fn ease(&self, text: &str) -> Ease {
        let mut ease = Ease::default();
        for line in text.lines() {
            let line = without_addresses(line);
            let borders: Vec<usize> = self.sentences.segment_str(&line).collect();
            for border in borders.windows(2) {
                self.add_sentence(&mut ease, &line[border[0]..border[1]]);
            }
        }
        ease
    }

    fn add_sentence(&self, ease: &mut Ease, sentence: &str) {
        let mut words = 0;
        let mut start = 0;
        for (border, kind) in self.words.segment_str(sentence).iter_with_word_type() {
            let word = &sentence[start..border];
            start = border;
            if !kind.is_word_like() {
                continue;
            }
            words += 1;
            let syllables = match self.lang.as_str() {
                "en" | "es" if self.names.contains(&word.to_lowercase()) => 1,
                "en" => syllable::english(word),
                "es" => syllable::spanish(word),
                _ => 1,
            };
            ease.syllables += syllables;
            if syllables >= HARD_SYLLABLES_MIN {
                ease.hard.insert(word.to_lowercase());
            }
        }
        if words == 0 {
            return;
        }
        if self.lang == "vi" {
            words = (words * VIETNAMESE_PIECES.0).div_ceil(VIETNAMESE_PIECES.1);
        }
        ease.sentences += 1;
        ease.words += words;
        if ease.longest.as_ref().is_none_or(|(most, _)| words > *most) {
            ease.longest = Some((words, sentence.trim().to_owned()));
        }
    }
}

impl Ease {
    /// Adds another text of the same language.
    pub fn add(&mut self, other: &Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
        self.hard.extend(other.hard.iter().cloned());
        if other.longest.as_ref().map(|(words, _)| words) > self.longest.as_ref().map(|(words, _)| words) {
            self.longest.clone_from(&other.longest);
        }
    }

    /// Words a sentence, on average; 0 for a text without words.
    #[must_use]
    pub fn words_a_sentence(&self) -> f64 {
        if self.sentences == 0 { 0.0 } else { f64::from(self.words) / f64::from(self.sentences) }
    }

    fn syllables_a_word(&self) -> f64 {
        if self.words == 0 { 0.0 } else { f64::from(self.syllables) / f64::from(self.words) }
    }

    /// The Flesch-Kincaid grade of an English text: years of school in the United States.
    #[must_use]
    pub fn grade(&self) -> f64 {
        0.39 * self.words_a_sentence() + 11.8 * self.syllables_a_word() - 15.59
    }

    /// The Szigriszt-Pazos perspicuity of a Spanish text: 100 is the easiest.
    #[must_use]
    pub fn perspicuity(&self) -> f64 {
        206.835 - 62.3 * self.syllables_a_word() - self.words_a_sentence()
    }
}

/// Numbers, phone numbers and addresses are read as one thing, however long they are. Asterisks mark words to type.
fn without_addresses(line: &str) -> String {
    let pieces: Vec<String> = line
        .split_whitespace()
        .map(|piece| {
            let bare = piece.trim_matches(|mark: char| !mark.is_alphanumeric());
            let is_address = bare.is_ascii()
                && (bare.contains("://")
                    || bare.bytes().any(|byte| byte.is_ascii_digit())
                    || bare.contains(['/', '@'])
                    || bare.split('.').filter(|part| part.len() > 1).count() > 1);
            if is_address && !bare.is_empty() { piece.replace(bare, SHORT_WORD) } else { piece.replace('*', "") }
        })
        .collect();
    pieces.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ease(lang: &str, text: &str) -> Ease {
        Reader::new(lang, &BTreeSet::from(["medicaid".to_owned()])).ease(text)
    }

    #[test]
    fn the_grade_is_what_the_formula_gives() {
        // 11 words in 2 sentences, 12 syllables.
        let easy = ease("en", "You can ask for a ride. Call us at the clinic.");
        assert_eq!((easy.words, easy.sentences, easy.syllables), (11, 2, 12));
        assert!((easy.grade() - (0.39 * 5.5 + 11.8 * 12.0 / 11.0 - 15.59)).abs() < 1e-9);
        let hard = ease("en", "Eligibility determinations necessitate documentation of household composition.");
        assert!(hard.grade() > 20.0, "{}", hard.grade());
        assert!(hard.hard.contains("documentation"));
    }

    #[test]
    fn the_perspicuity_is_what_the_formula_gives() {
        let easy = ease("es", "Puede pedir un viaje. Llame a la clínica.");
        assert_eq!((easy.words, easy.sentences, easy.syllables), (8, 2, 14));
        assert!((easy.perspicuity() - (206.835 - 62.3 * 14.0 / 8.0 - 4.0)).abs() < 1e-9);
    }

    #[test]
    fn chinese_is_counted_in_words_and_every_stop_ends_a_sentence() {
        let text = ease("zh-Hans", "您可以要求接送服务。请打电话给诊所。");
        assert_eq!(text.sentences, 2);
        assert!((6..=12).contains(&text.words), "{}", text.words);
    }

    #[test]
    fn numbers_addresses_and_names_of_programmes_are_short() {
        let text = ease("en", "Call 1-800-221-5689 or see https://www.medicaid.gov/about-us today. Medicaid helps.");
        assert_eq!((text.sentences, text.words), (2, 8));
        assert!(text.hard.is_empty(), "{:?}", text.hard);
    }

    #[test]
    fn a_line_ends_a_sentence_and_nothing_is_none() {
        assert_eq!(ease("en", "Your visits:\nmonday").sentences, 2);
        assert_eq!(ease("en", "• \n …"), Ease::default());
    }
}
