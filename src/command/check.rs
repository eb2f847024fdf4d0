//! `guidepost check`: is everything right that an operator can edit?

use super::arguments::Check;
use super::report::{Format, write};
use crate::edition::load::{Loaded, Places, read};

/// Checks; prints the findings, or what was found right. `true` when nothing is wrong.
#[must_use]
pub fn run(check: &Check) -> bool {
    let texts = &check.texts;
    let places = Places {
        flows: texts.flows.clone(),
        locales: texts.locales.clone(),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let Loaded { house, findings } = read(&places);
    print!("{}", write(&findings, check.format));
    if let Some((_, catalogue)) = house.as_ref().filter(|_| check.format == Format::Text) {
        for language in catalogue.languages() {
            // What is wrong with a ledger is among the findings.
            if let Ok(line) = super::locale::standing(catalogue, &texts.locales, language) {
                println!("{line}");
            }
        }
    }
    let is_told = check.format == Format::Text && findings.is_empty();
    if let Some((library, catalogue)) = house.filter(|_| is_told) {
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
