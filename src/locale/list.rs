//! Several things in one sentence, as each language joins them.

use icu::list::ListFormatter;
use icu::list::options::{ListFormatterOptions, ListLength};

use super::language;

/// How a language joins the parts of a list.
pub(super) struct Joiner(Option<ListFormatter>);

impl Joiner {
    pub(super) fn new(tag: &str) -> Self {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        let locale = language::parse(tag).and_then(|id| id.to_string().parse::<icu::locale::Locale>().ok());
        Self(locale.and_then(|locale| ListFormatter::try_new_and((&locale).into(), options).ok()))
    }

    /// "food, rent and a ride".
    pub(super) fn join(&self, parts: &[String]) -> String {
        match &self.0 {
            Some(joiner) => joiner.format_to_string(parts.iter()),
            None => parts.join(", "),
        }
    }
}
