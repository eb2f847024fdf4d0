//! What is wrong with a file of words, and where, so that whoever wrote it finds it at once.

use std::fmt;
use std::path::{Path, PathBuf};

/// A flaw shows no more of its line than this: enough to find it, and it fits a terminal.
const SNIPPET_CHARS_MAX: usize = 120;

/// One flaw. `Display` prints it as a compiler would: place, problem, the line, a caret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The file, or the folder.
    pub file: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, in words.
    pub problem: String,
    /// The line itself, or the part of a very long one around the flaw. Empty when the file could not be read.
    pub snippet: String,
    /// Where in `snippet` the caret belongs, in characters from 0.
    pub caret: usize,
}

impl Flaw {
    /// A flaw of a whole file or folder.
    pub(super) fn whole(file: impl Into<PathBuf>, problem: impl Into<String>) -> Self {
        Self { file: file.into(), line: 1, column: 1, problem: problem.into(), snippet: String::new(), caret: 0 }
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file.display(), self.line, self.column, self.problem)?;
        if !self.snippet.is_empty() {
            let margin = self.line.to_string().len();
            write!(f, "\n {} | {}", self.line, self.snippet)?;
            write!(f, "\n {:margin$} | {:caret$}^", "", "", caret = self.caret)?;
        }
        Ok(())
    }
}

/// A file's text with its line starts, which turns byte offsets into places.
pub(super) struct Source<'a> {
    file: &'a Path,
    text: &'a str,
    line_starts: Vec<usize>,
}

impl<'a> Source<'a> {
    pub(super) fn new(file: &'a Path, text: &'a str) -> Self {
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { file, text, line_starts }
    }

    pub(super) fn file(&self) -> &'a Path {
        self.file
    }

    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Where `part` starts. A `part` that is no slice of this text is taken to be at the start.
    pub(super) fn offset_of(&self, part: &str) -> usize {
        let offset = (part.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        if offset <= self.text.len() { offset } else { 0 }
    }

    /// Line and column of a byte offset, from 1. An offset inside a character means that character.
    pub(super) fn place(&self, offset: usize) -> (usize, usize) {
        let line = self.line_starts.partition_point(|start| *start <= offset).max(1);
        let start = self.line_starts[line - 1];
        let column =
            self.text[start..].char_indices().take_while(|(at, c)| start + at + c.len_utf8() <= offset).count();
        (line, column + 1)
    }

    /// A flaw at a byte offset.
    pub(super) fn flaw(&self, offset: usize, problem: impl Into<String>) -> Flaw {
        let (line, column) = self.place(offset);
        let start = self.line_starts[line - 1];
        let whole = self.text[start..].lines().next().unwrap_or_default();
        let skipped = (column - 1).saturating_sub(SNIPPET_CHARS_MAX / 2);
        // A tab would put the caret in the wrong place; other control characters have no place in a terminal at all.
        let visible = |c: char| if c.is_control() { ' ' } else { c };
        let snippet = whole.chars().skip(skipped).take(SNIPPET_CHARS_MAX).map(visible).collect();
        Flaw { file: self.file.to_owned(), line, column, problem: problem.into(), snippet, caret: column - 1 - skipped }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flaw_points_at_its_character() {
        let source = Source::new(Path::new("es/a.ftl"), "uno = 1\nniña! = 2\n");
        let flaw = source.flaw(source.text.find('!').expect("it is there"), "Expected \"=\"");
        assert_eq!((flaw.line, flaw.column), (2, 5));
        assert_eq!(flaw.to_string(), "es/a.ftl:2:5: Expected \"=\"\n 2 | niña! = 2\n   |     ^");
    }

    #[test]
    fn any_offset_of_any_text_is_a_place() {
        for text in ["", "\n", "é", "a\r\n\u{1F600}b", "\u{2028}x\n\n"] {
            for offset in 0..text.len() + 3 {
                let flaw = Source::new(Path::new("x"), text).flaw(offset, "odd");
                assert!(flaw.line >= 1 && flaw.column >= 1);
                assert!(flaw.caret <= SNIPPET_CHARS_MAX);
            }
        }
    }

    #[test]
    fn a_very_long_line_is_shown_around_the_flaw() {
        let text = format!("{}!{}", "a".repeat(1_000), "b".repeat(1_000));
        let flaw = Source::new(Path::new("x"), &text).flaw(1_000, "odd");
        assert_eq!(flaw.column, 1_001);
        assert_eq!(flaw.snippet.chars().nth(flaw.caret), Some('!'));
        assert_eq!(flaw.snippet.len(), SNIPPET_CHARS_MAX);
    }
}
