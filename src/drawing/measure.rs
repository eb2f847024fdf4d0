//! How wide words are, without asking a font: always a little wider than the common system fonts draw them, so that no text
//! leaves its card.

/// The width of a text in the units of `size` (its font size).
#[must_use]
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(ems).sum::<f64>() * size
}

/// The width of a character in ems: the widest of Segoe UI, San Francisco, Roboto, Noto Sans and `DejaVu Sans`, rounded up by
/// groups. The last is the widest of them.
fn ems(letter: char) -> f64 {
    match letter {
        // Marks that stand over a letter, and marks of direction.
        '\u{0300}'..='\u{036F}'
        | '\u{064B}'..='\u{065F}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' => 0.0,
        ' ' | '\u{00A0}' | '\u{202F}' => 0.33,
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '!' | '\'' | '|' | '’' | '‘' | '·' | 'í' | 'ì' => 0.34,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' | '"' => 0.46,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 1.01,
        'A'..='Z' | '+' | '=' | '<' | '>' | '#' | '~' | '^' => 0.84,
        'a'..='z' | '0'..='9' | '?' | '“' | '”' | '‹' | '›' | '$' | '*' | '_' => 0.65,
        '\u{00C0}'..='\u{00DE}' => 0.84,
        '\u{00DF}'..='\u{024F}' | '\u{1EA0}'..='\u{1EFF}' => 0.72,
        // Arabic and its neighbours.
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}' => 0.78,
        _ => 1.05,
    }
}

/// Breaks a text into lines of at most `max` wide. A word that is wider is broken; a line break of the text stays. With more
/// than `lines_max` lines the last one ends in "…".
#[must_use]
pub fn wrap(text: &str, size: f64, max: f64, lines_max: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if width(&joined, size) <= max {
                line = joined;
                continue;
            }
            // Scripts without spaces break anywhere; so does a word that is wider than its card.
            let mut rest = if width(word, size) <= max {
                lines.extend((!line.is_empty()).then(|| std::mem::take(&mut line)));
                word.to_owned()
            } else {
                joined
            };
            while width(&rest, size) > max {
                let cut = cut(&rest, size, max);
                lines.push(rest[..cut].trim_end().to_owned());
                rest.drain(..cut);
            }
            line = rest;
        }
        lines.extend((!line.is_empty()).then_some(line));
    }
    if lines.len() > lines_max {
        lines.truncate(lines_max);
        if let Some(last) = lines.last_mut() {
            let room = max - width("…", size);
            let mut kept = last.clone();
            while width(&kept, size) > room && kept.pop().is_some() {}
            *last = format!("{}…", kept.trim_end_matches([' ', '.', ',', ':', ';']));
        }
    }
    lines
}

/// Where a text must be cut to fit; at least one character stays before it.
fn cut(text: &str, size: f64, max: f64) -> usize {
    let mut taken = 0.0;
    for (at, letter) in text.char_indices() {
        taken += ems(letter) * size;
        if taken > max && at > 0 {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_words_stay_whole_and_what_is_too_long_ends_in_dots() {
        let lines = wrap("Which visit is the ride for? You can type it.", 15.0, 120.0, 9);
        assert!(lines.len() > 2 && lines.iter().all(|line| width(line, 15.0) <= 120.0), "{lines:?}");
        assert_eq!(lines.join(" "), "Which visit is the ride for? You can type it.");
        let cut = wrap("one two three four five six seven eight nine ten", 15.0, 80.0, 2);
        assert_eq!(cut.len(), 2);
        assert!(cut[1].ends_with('…') && width(&cut[1], 15.0) <= 80.0);
        assert!(wrap(&"x".repeat(200), 15.0, 90.0, 99).iter().all(|line| width(line, 15.0) <= 90.0));
        assert!(wrap("您今天需要去看医生吗您今天需要去看医生吗", 15.0, 90.0, 99).len() > 2);
        assert!(wrap("", 15.0, 90.0, 3).is_empty());
    }
}
