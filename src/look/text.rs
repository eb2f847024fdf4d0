//! Somebody's words on their way into a page.

/// HTML has no place for control characters; each is shown as the sign for something that cannot be shown. Lines and
/// tabs stay.
#[must_use]
pub fn shown(words: &str) -> String {
    let keep = |char: char| if char.is_control() && char != '\n' && char != '\t' { '\u{fffd}' } else { char };
    words.chars().map(keep).collect()
}
