//! Keeps a name in one direction from turning a sentence in the other around.
//!
//! Fluent's own isolation puts invisible marks around every variable of every message; they end up in copied phone
//! numbers, in searches and in tests. Here only people's own words get them, and only when their direction can disturb
//! the sentence: every English message with an English name is free of marks.

use std::borrow::Cow;

use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;

use super::moment::OWN_STOP;

/// FIRST STRONG ISOLATE: what follows takes its own direction and leaves the sentence alone.
const OPEN: char = '\u{2068}';
/// POP DIRECTIONAL ISOLATE.
const CLOSE: char = '\u{2069}';

/// Somebody's words, ready to stand in a sentence that runs right to left or left to right.
///
/// Direction marks that the words bring along are taken out first (an override left open would run on into our own
/// sentence), and so are control characters other than line breaks and tabs. Each line is isolated by itself, because an
/// isolate ends with its paragraph.
pub(super) fn fit(words: &str, right_to_left: bool) -> Cow<'_, str> {
    let words = bare(words);
    if !disturbs(&words, right_to_left) {
        return words;
    }
    let mut fitted = String::with_capacity(words.len() + 12);
    for (at, line) in words.split('\n').enumerate() {
        if at > 0 {
            fitted.push('\n');
        }
        if disturbs(line, right_to_left) {
            fitted.push(OPEN);
            fitted.push_str(line);
            fitted.push(CLOSE);
        } else {
            fitted.push_str(line);
        }
    }
    Cow::Owned(fitted)
}

/// The text without direction marks and without control characters other than line breaks and tabs. A number copied
/// from a phone's contacts brings such marks along, and cannot be dialled with them.
pub(super) fn bare(text: &str) -> Cow<'_, str> {
    if text.contains(unwanted) { Cow::Owned(text.replace(unwanted, "")) } else { Cow::Borrowed(text) }
}

fn unwanted(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || c == OWN_STOP
        || matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Left to right, one character of the other direction is enough: it takes the numbers behind it along. Right to left,
/// words without any direction need care too: "555-1234" after an Arabic word shows its halves swapped.
fn disturbs(words: &str, right_to_left: bool) -> bool {
    let class = CodePointMapData::<BidiClass>::new();
    let (mut left, mut right) = (false, false);
    for c in words.chars() {
        match class.get(c) {
            BidiClass::LeftToRight => left = true,
            BidiClass::RightToLeft | BidiClass::ArabicLetter | BidiClass::ArabicNumber => right = true,
            _ => {}
        }
    }
    if right_to_left { left || (!right && !words.trim().is_empty()) } else { right }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_sentences_own_direction_stay_as_they_are() {
        assert_eq!(fit("Ana Peña 阮", false), "Ana Peña 阮");
        assert_eq!(fit("12 Elm St., Apt 4", false), "12 Elm St., Apt 4");
        assert_eq!(fit("ليلى حداد", true), "ليلى حداد");
        assert_eq!(fit("", true), "");
    }

    #[test]
    fn words_of_the_other_direction_are_isolated() {
        assert_eq!(fit("ليلى", false), "\u{2068}ليلى\u{2069}");
        assert_eq!(fit("Ana ليلى", false), "\u{2068}Ana ليلى\u{2069}");
        assert_eq!(fit("Ana", true), "\u{2068}Ana\u{2069}");
        assert_eq!(fit("555-1234", true), "\u{2068}555-1234\u{2069}");
        assert_eq!(fit("Ana\nليلى", false), "Ana\n\u{2068}ليلى\u{2069}");
    }

    #[test]
    fn marks_that_words_bring_along_are_taken_out() {
        assert_eq!(fit("\u{202E}Ana\u{0}\u{7}", false), "Ana");
        assert_eq!(fit("\u{2067}ليلى", false), "\u{2068}ليلى\u{2069}");
        assert_eq!(bare("\u{202A}+1 555\u{202C}"), "+1 555");
        assert_eq!(bare("a\tb\r\nc"), "a\tb\nc");
        assert_eq!(bare("می\u{200C}خواهم"), "می\u{200C}خواهم");
    }
}
