//! The assistant marks a word that one can type with stars, as people do in plain text. Each door shows it in its own way;
//! what people type themselves stays as it is.

/// The first `*…*` of a text: what stands before, in and after it.
pub(super) fn first_starred(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(start) = text[from..].find('*').map(|at| from + at) {
        let inside = &text[start + 1..];
        match inside.find(['*', '\n']) {
            Some(end) if inside[end..].starts_with('*') && end > 0 && inside[..end].trim() == &inside[..end] => {
                return Some((&text[..start], &inside[..end], &inside[end + 1..]));
            }
            Some(_) | None => from = start + 1,
        }
    }
    None
}

/// The text with its starred words in quotation marks, for a door that shows nothing but plain text.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside, after)) = first_starred(rest) {
        quoted.extend([before, "\u{201C}", inside, "\u{201D}"]);
        rest = after;
    }
    quoted.push_str(rest);
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_starred_word_is_quoted_and_a_lone_star_stays() {
        assert_eq!(quoted("Type *person*, or *a ride*."), "Type \u{201C}person\u{201D}, or \u{201C}a ride\u{201D}.");
        assert_eq!(quoted("2 * 3 * 4"), "2 * 3 * 4");
    }
}
