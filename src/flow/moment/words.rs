//! A message as the words of an almanac, each with its place.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::super::phrase::{fold, is_han};
use super::almanac::{Almanac, Atom, ENTRY_WORDS_MAX, Tongue};

/// One word, number or mark of a message.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Said {
    pub(super) atom: Atom,
    /// Where it stands, in bytes.
    pub(super) place: Range<usize>,
    /// How many digits a number was written with; none for a number in words.
    pub(super) digits: usize,
    /// Whether it is one of the Chinese words that count small things more often than hours: one, two.
    pub(super) counts: bool,
}

/// A piece of text between two borders: blanks, marks, another script, digits.
struct Piece {
    kind: Kind,
    /// Small and composed, accents kept.
    written: String,
    plain: String,
    place: Range<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digits,
    Letters,
    Han,
    Mark(char),
}

/// Reads a message. Words that mean nothing here stay, as borders between what does.
pub(super) fn read(text: &str, tongue: Tongue) -> Vec<Said> {
    let almanac = Almanac::of(tongue);
    let pieces = pieces(text);
    let mut said = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let (atom, count) = longest(&pieces, at, almanac, tongue);
        let (first, last) = (&pieces[at], &pieces[at + count - 1]);
        let digits = if first.kind == Kind::Digits { first.plain.len() } else { 0 };
        let counts = count == 1 && matches!(first.plain.as_str(), "一" | "两" | "兩" | "二");
        said.push(Said { atom, place: first.place.start..last.place.end, digits, counts });
        at += count;
    }
    said
}

fn longest(pieces: &[Piece], at: usize, almanac: &Almanac, tongue: Tongue) -> (Atom, usize) {
    let first = &pieces[at];
    match first.kind {
        Kind::Mark(mark) => return (Atom::Mark(mark), 1),
        Kind::Digits => return (first.plain.parse().map_or(Atom::Other, Atom::Number), 1),
        Kind::Letters | Kind::Han => {}
    }
    for count in (1..=ENTRY_WORDS_MAX.min(pieces.len() - at)).rev() {
        let here = &pieces[at..at + count];
        let in_table = |piece: &Piece| piece.kind == first.kind || (count > 1 && piece.kind == Kind::Letters);
        if !here.iter().all(in_table) {
            continue;
        }
        let join = |part: fn(&Piece) -> &str| here.iter().map(part).collect::<Vec<_>>().join(" ");
        if let Some(atom) = almanac.get(&join(|piece| &piece.written), &join(|piece| &piece.plain)) {
            return (only_beside_digits(atom, pieces, at), count);
        }
    }
    if first.kind == Kind::Han
        && let Some((number, count)) = han_number(&pieces[at..])
    {
        return (Atom::Number(number), count);
    }
    let bare = (tongue == Tongue::Arabic).then(|| without_arabic_prefix(&first.plain)).flatten();
    (bare.and_then(|word| almanac.get(&word, &word)).unwrap_or(Atom::Other), 1)
}

/// A single letter is an hour's sign only right behind its digits: "3è", and not "3 e 5".
fn only_beside_digits(atom: Atom, pieces: &[Piece], at: usize) -> Atom {
    let piece = &pieces[at];
    let is_letter = piece.kind == Kind::Letters && piece.written.chars().count() == 1;
    let beside = at
        .checked_sub(1)
        .is_some_and(|before| pieces[before].kind == Kind::Digits && pieces[before].place.end == piece.place.start);
    if atom == Atom::HourAfter && is_letter && !beside && piece.written != "è" { Atom::Other } else { atom }
}

/// "And", "on", "for" are written together with an Arabic word.
fn without_arabic_prefix(word: &str) -> Option<String> {
    if let Some(rest) = word.strip_prefix("لل") {
        return Some(format!("ال{rest}"));
    }
    word.strip_prefix(['و', 'ب', 'ل', 'ف']).filter(|rest| rest.chars().count() > 1).map(str::to_owned)
}

/// A number of up to three Chinese characters, below a hundred: 九, 十五, 二十, 三十五.
fn han_number(pieces: &[Piece]) -> Option<(u32, usize)> {
    let digit = |piece: &Piece| match piece.plain.as_str() {
        "〇" | "零" => Some(0),
        "一" => Some(1),
        "二" | "两" | "兩" => Some(2),
        "三" => Some(3),
        "四" => Some(4),
        "五" => Some(5),
        "六" => Some(6),
        "七" => Some(7),
        "八" => Some(8),
        "九" => Some(9),
        _ => None,
    };
    let is_ten = |piece: &Piece| piece.plain == "十";
    let at = |i: usize| pieces.get(i);
    match (digit(&pieces[0]), at(1).is_some_and(is_ten)) {
        (Some(tens), true) => Some(at(2).and_then(digit).map_or((tens * 10, 2), |ones| (tens * 10 + ones, 3))),
        (Some(0), false) => at(1).and_then(digit).map(|ones| (ones, 2)),
        (Some(ones), false) => Some((ones, 1)),
        (None, _) if is_ten(&pieces[0]) => Some(at(1).and_then(digit).map_or((10, 1), |ones| (10 + ones, 2))),
        (None, _) => None,
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let place = at..at + letter.len_utf8();
        let plain: String = fold(letter).collect();
        let Some(first) = plain.chars().next() else {
            // An accent that stands apart belongs to the letter before it.
            if open && let Some(last) = pieces.last_mut() {
                last.written.push(letter);
                last.place.end = place.end;
            }
            continue;
        };
        let kind = if first.is_ascii_digit() {
            Kind::Digits
        } else if is_han(first) {
            Kind::Han
        } else if first.is_alphabetic() {
            Kind::Letters
        } else {
            open = false;
            if matches!(first, ':' | '/' | '-' | '.') {
                pieces.push(Piece { kind: Kind::Mark(first), written: String::new(), plain, place });
            } else if !letter.is_whitespace() && !is_light(letter) {
                pieces.push(Piece { kind: Kind::Mark('!'), written: String::new(), plain, place });
            }
            continue;
        };
        let written: String = letter.to_lowercase().collect();
        match pieces.last_mut().filter(|last| open && last.kind == kind && kind != Kind::Han) {
            Some(last) => {
                last.written.push_str(&written);
                last.plain.push_str(&plain);
                last.place.end = place.end;
            }
            None => pieces.push(Piece { kind, written, plain, place }),
        }
        open = true;
    }
    for piece in &mut pieces {
        piece.written = piece.written.nfc().collect();
    }
    pieces
}

/// Marks that join the parts of one date, or are not there at all.
fn is_light(mark: char) -> bool {
    matches!(mark, ',' | '，' | '、' | '،' | '(' | ')' | '（' | '）' | '\'' | '\u{2019}')
        || matches!(mark, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{61C}')
}
