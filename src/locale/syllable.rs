//! Counting syllables, for the measures of how hard a text is to read. A count of a whole text must be right on average;
//! a single rare word may be off by one.

/// English words whose spelling misleads the rule below, with their syllables (as Merriam-Webster divides them).
const ENGLISH_ODD: [(&str, u32); 30] = [
    ("area", 3),
    ("being", 2),
    ("business", 2),
    ("coming", 2),
    ("create", 2),
    ("different", 3),
    ("doing", 2),
    ("every", 2),
    ("everyone", 3),
    ("everything", 3),
    ("family", 3),
    ("going", 2),
    ("idea", 3),
    ("insulin", 3),
    ("language", 2),
    ("maybe", 2),
    ("medicine", 3),
    ("people", 2),
    ("period", 3),
    ("quiet", 2),
    ("reminder", 3),
    ("science", 2),
    ("seeing", 2),
    ("someone", 2),
    ("somebody", 3),
    ("something", 2),
    ("sometimes", 2),
    ("usually", 4),
    ("video", 3),
    ("welfare", 2),
];

/// The syllables of an English word; a word has at least one.
pub(super) fn english(word: &str) -> u32 {
    let word: String = word.chars().flat_map(char::to_lowercase).filter(char::is_ascii_alphabetic).collect();
    if let Some((_, count)) = ENGLISH_ODD.iter().find(|(odd, _)| *odd == word) {
        return *count;
    }
    let letters: Vec<char> = word.chars().collect();
    let is_vowel =
        |at: usize| matches!(letters[at], 'a' | 'e' | 'i' | 'o' | 'u' | 'y') && !(at == 0 && letters[at] == 'y');
    let mut count = 0;
    for at in 0..letters.len() {
        count += u32::from(is_vowel(at) && (at == 0 || !is_vowel(at - 1)));
    }
    // "visual", "patient" apart: two vowels that are spoken one after the other.
    for pair in ["ia", "io", "iu", "eo", "ua", "uo", "iou"] {
        let spoken_as_one = ["tia", "cia", "sia", "tio", "cio", "sio", "xio", "gio", "gia", "qua", "gua", "quo", "teo"];
        let apart = word
            .match_indices(pair)
            .filter(|(at, _)| *at > 0 && !spoken_as_one.iter().any(|one| word[at - 1..].starts_with(one)));
        if pair.len() == 2 {
            count += u32::try_from(apart.count()).unwrap_or(0);
        }
    }
    // The e at the end is silent ("ride"), unless the consonants before it need it ("table").
    let end = |ending: &str| word.ends_with(ending);
    let is_consonant = |back: usize| letters.len() > back && !is_vowel(letters.len() - 1 - back);
    let silent = if end("e") {
        is_consonant(1) && !(end("le") && is_consonant(2))
    } else if end("es") {
        is_consonant(2)
            && !["ses", "zes", "ches", "shes", "xes", "ges", "ces"].iter().any(|hiss| end(hiss))
            && !end("les")
    } else {
        end("ed") && is_consonant(2) && !end("ted") && !end("ded")
    };
    // "sometimes", "homeless", "movement": an e that is silent inside, because a word ended there.
    let inside = ["eless", "eful", "ement", "ely"].iter().any(|part| {
        word.rfind(part).is_some_and(|at| at > 1 && at + part.len() == word.len() && is_consonant(part.len()))
    });
    (count.saturating_sub(u32::from(silent) + u32::from(inside))).max(1)
}

/// The syllables of a Spanish word by the rules of its spelling (Ortografía de la lengua española, 2010: two open vowels
/// part, a closed vowel joins its neighbour unless it has an accent); a word has at least one.
pub(super) fn spanish(word: &str) -> u32 {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let mut count = 0;
    let mut before: Option<char> = None;
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied();
        let silent = letter == 'u'
            && (at > 0 && letters[at - 1] == 'q'
                || at > 0 && letters[at - 1] == 'g' && next.is_some_and(|next| matches!(next, 'e' | 'i' | 'é' | 'í')));
        // A y sounds as a vowel alone or at the end: "y", "hoy".
        let vowel = match letter {
            'y' if next.is_none() => Some('i'),
            'a' | 'e' | 'i' | 'o' | 'u' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'ü' if !silent => Some(letter),
            _ => None,
        };
        if let Some(vowel) = vowel {
            let joins = before.is_some_and(|before| joined(before, vowel));
            count += u32::from(!joins);
        }
        if !silent {
            before = vowel;
        }
    }
    count.max(1)
}

/// Whether two vowels beside each other are one syllable.
fn joined(first: char, second: char) -> bool {
    let is_closed = |vowel: char| matches!(vowel, 'i' | 'u' | 'ü');
    let has_closed_accent = |vowel: char| matches!(vowel, 'í' | 'ú');
    if has_closed_accent(first) || has_closed_accent(second) {
        // "día" parts; "cuídese" has two closed vowels and does not.
        return is_closed(first) || is_closed(second);
    }
    is_closed(first) || is_closed(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words_have_the_syllables_that_a_dictionary_gives() {
        for (count, words) in [
            (
                1,
                "ride rides help you your bus call called asked type through please cost costs health card time here phone",
            ),
            (2, "visit visits person number paper doctor coming table office message reading needed cancel clinic"),
            (3, "medicine messages reminder hospital insulin advocate family somebody"),
            (4, "information emergency usually television"),
            (5, "disability university"),
        ] {
            for word in words.split_whitespace() {
                assert_eq!(english(word), count, "{word}");
            }
        }
        assert_eq!(english("assistance"), 3);
        assert_eq!(english("eligibility"), 6);
        assert_eq!(english(""), 1);
    }

    #[test]
    fn spanish_words_are_divided_as_they_are_spelled() {
        for (count, words) in [
            (1, "y hoy bien pan ley muy que quien"),
            (2, "cita viaje casa día guerra leer oír pagar cuenta agua guía"),
            (3, "ayuda persona mensaje médico poeta ahora semana llamada vivía"),
            (4, "medicina calendario teléfono autobuses cumpleaños"),
            (5, "electricidad televisores"),
        ] {
            for word in words.split_whitespace() {
                assert_eq!(spanish(word), count, "{word}");
            }
        }
        assert_eq!(spanish("calefacción"), 4);
        assert_eq!(spanish("pingüino"), 3);
        assert_eq!(spanish("viajes"), 2);
    }
}
