//! `guidepost check`: is everything right that an operator can edit?

use super::arguments::Texts;
use crate::edition::load::{Loaded, Places, read};

/// Checks; prints one line a finding, or what was found right. `true` when nothing is wrong.
#[must_use]
pub fn run(texts: &Texts) -> bool {
    let places = Places {
        flows: texts.flows.clone(),
        locales: texts.locales.clone(),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let Loaded { house, findings } = read(&places);
    super::report::print(&findings);
    if let Some((library, catalogue)) = house.filter(|_| findings.is_empty()) {
        println!(
            "{} flows in {} languages ({}), {} benefit topics: nothing is wrong.",
            library.book.flows().count(),
            library.languages.len(),
            catalogue.languages().join(", "),
            library.benefits.len(),
        );
    }
    findings.is_empty()
}
