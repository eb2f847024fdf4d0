//! Cuts a long text into messages where a reader would pause. Never cuts inside what is read as one character.

use icu::segmenter::GraphemeClusterSegmenter;

/// Cuts `text` into pieces of at most `units_max` UTF-16 units, the measure of Telegram's limits: after a paragraph, else
/// a line, a sentence, a word. White space around a cut falls away; nothing else does. Short text stays as it is.
#[must_use]
pub fn split(text: &str, units_max: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while units(rest) > units_max {
        let window = &rest[..window_end(rest, units_max)];
        let at = cut(window);
        let piece = rest[..at].trim_end();
        if !piece.is_empty() {
            pieces.push(piece);
        }
        rest = rest[at..].trim_start();
    }
    if !rest.is_empty() || pieces.is_empty() {
        pieces.push(rest);
    }
    pieces
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The byte at which the longest beginning within `units_max` ends.
fn window_end(text: &str, units_max: usize) -> usize {
    let (mut end, mut used) = (0, 0);
    for at in GraphemeClusterSegmenter::new().segment_str(text) {
        used += units(&text[end..at]);
        if used > units_max {
            break;
        }
        end = at;
    }
    if end > 0 {
        return end;
    }
    // One "character" with thousands of marks on it: cut it after all, and at least one part of it must move on.
    let mut used = 0;
    let within = text.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > units_max
    });
    let first = text.chars().next().map_or(0, char::len_utf8);
    within.map_or(text.len(), |(at, _)| at).max(first)
}

/// Where to cut within the window. A border in its first half would make many small messages; a lesser one is better.
fn cut(window: &str) -> usize {
    let paragraph = || window.rfind("\n\n").map(|at| at + 2);
    let line = || window.rfind('\n').map(|at| at + 1);
    let word = || window.char_indices().rfind(|(_, c)| c.is_whitespace()).map(|(at, c)| at + c.len_utf8());
    let late = |at: &usize| *at > window.len() / 2;
    let border = paragraph().filter(late).or_else(|| line().filter(late));
    border.or_else(|| sentence(window).filter(late)).or_else(|| word().filter(late)).unwrap_or(window.len())
}

/// The end of the last sentence in the window.
fn sentence(window: &str) -> Option<usize> {
    let mut after = None;
    for (at, c) in window.char_indices().rev() {
        let ends = match c {
            '。' | '！' | '？' => true,
            // "3.5" and "p.m." within a word are no ends.
            '.' | '!' | '?' | '…' | '؟' | '।' | '۔' => after.is_some_and(char::is_whitespace),
            _ => false,
        };
        if ends {
            return Some(at + c.len_utf8());
        }
        after = Some(c);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, units_max: usize, expected: &[&str]) {
        let pieces = split(text, units_max);
        assert_eq!(pieces, expected);
        assert!(pieces.iter().all(|piece| piece.encode_utf16().count() <= units_max));
    }

    #[test]
    fn short_text_stays_as_it_is() {
        check("", 10, &[""]);
        check(" hello \n", 10, &[" hello \n"]);
        check("0123456789", 10, &["0123456789"]);
    }

    #[test]
    fn the_greatest_border_in_reach_is_taken() {
        check("One. Two.\n\nThree. Four.", 18, &["One. Two.", "Three. Four."]);
        check("One. Two.\nThree. Four.", 17, &["One. Two.", "Three. Four."]);
        check("One two. Three four.", 12, &["One two.", "Three four."]);
        check("one two three four", 12, &["one two", "three four"]);
        check("你好。今天下午三点。", 7, &["你好。今天下午", "三点。"]);
        check("你好吗朋友。今天下午三点。", 8, &["你好吗朋友。", "今天下午三点。"]);
        check("0123456789", 4, &["0123", "4567", "89"]);
    }

    #[test]
    fn an_early_border_does_not_make_a_tiny_message() {
        check("Hi.\n\none two three four", 16, &["Hi.\n\none two", "three four"]);
    }

    #[test]
    fn what_is_read_as_one_character_is_not_cut() {
        // Two units each; three would cut the second in half.
        check("🙂🙂🙂", 3, &["🙂", "🙂", "🙂"]);
        // A family of eight units (three people, two joiners), a flag of four.
        check("👩‍👩‍👧👩‍👩‍👧", 15, &["👩‍👩‍👧", "👩‍👩‍👧"]);
        check("🇭🇹🇲🇽", 7, &["🇭🇹", "🇲🇽"]);
        check("e\u{301}e\u{301}", 3, &["e\u{301}", "e\u{301}"]);
    }

    #[test]
    fn one_endless_character_and_white_space_alone_come_to_an_end() {
        let marks = format!("e{}", "\u{301}".repeat(9));
        assert_eq!(split(&marks, 4).concat(), marks);
        assert_eq!(split("🙂", 1), ["🙂"]);
        assert_eq!(split(&" ".repeat(9), 4), [""]);
    }
}
