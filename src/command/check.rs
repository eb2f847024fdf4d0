//! `guidepost check`: is everything right that an operator can edit?

use super::arguments::Texts;
use super::load::{Places, load};

/// Checks; prints one line a finding, or what was found right. `true` when nothing is wrong.
#[must_use]
pub fn run(texts: &Texts) -> bool {
    let places = Places {
        flows: texts.flows.clone(),
        locales: texts.locales.clone(),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    match load(&places) {
        Ok((library, catalogue)) => {
            println!(
                "{} flows in {} languages ({}), {} benefit topics: nothing is wrong.",
                library.book.flows().count(),
                library.languages.len(),
                catalogue.languages().join(", "),
                library.benefits.len(),
            );
            true
        }
        Err(findings) => {
            super::load::print(&findings);
            false
        }
    }
}
