//! What is known of a benefit: the facts with their source and date. The words are in the locale files.

use chrono::NaiveDate;
use serde::Deserialize;

/// One benefit question that can be answered.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    /// Its id; its words are the message `benefit-<id>`.
    pub id: String,
    /// The programme's own name.
    pub program: String,
    /// Who says so.
    pub source: String,
    /// Where they say so.
    pub url: String,
    /// The line to call, or an empty text.
    #[serde(default)]
    pub line: String,
    /// The day for which the facts hold.
    pub as_of: NaiveDate,
    /// What could not be checked, or an empty text.
    #[serde(default)]
    pub unsure: String,
}
