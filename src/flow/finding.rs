//! What is wrong with a flow or its words, and where.

use std::fmt;
use std::path::PathBuf;

/// One thing to mend. Its `Display` is one line: `flows/ride.yaml:12:9: unknown step `gotto` (did you mean `goto`?)`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// In which file.
    pub file: PathBuf,
    /// On which line, from 1; 0 when the whole file is meant.
    pub line: usize,
    /// In which column, from 1, in characters.
    pub column: usize,
    /// What is wrong and what to do.
    pub problem: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line == 0 {
            write!(f, "{}: {}", self.file.display(), self.problem)
        } else {
            write!(f, "{}:{}:{}: {}", self.file.display(), self.line, self.column, self.problem)
        }
    }
}

/// A place in a flow file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
}

impl<T> From<&serde_saphyr::Spanned<T>> for Spot {
    fn from(spanned: &serde_saphyr::Spanned<T>) -> Self {
        Self {
            line: usize::try_from(spanned.referenced.line()).unwrap_or(0),
            column: usize::try_from(spanned.referenced.column()).unwrap_or(0),
        }
    }
}

/// ` (did you mean `x`?)` for the nearest of `known`, or nothing when none is near.
#[must_use]
pub fn did_you_mean<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    const DISTANCE_MAX: usize = 3;
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= DISTANCE_MAX && *distance < candidate.chars().count())
        .min()
        .map_or_else(String::new, |(_, candidate)| format!(" (did you mean `{candidate}`?)"))
}
