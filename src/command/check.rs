//! `guidepost check`: is everything right that an operator can edit?

use super::against;
use super::arguments::Check;
use super::report::{Format, write};
use crate::clock::Clock;
use crate::edition::Edition;
use crate::edition::content::Content;
use crate::edition::load::{Loaded, Places, check_content};

/// Checks; prints the findings, or what was found right, and what would become of a database's conversations when one is
/// named. `true` when nothing is wrong.
///
/// # Errors
/// The database cannot be asked: one sentence that says what to do.
pub async fn run(check: &Check, clock: &Clock) -> anyhow::Result<bool> {
    let texts = &check.texts;
    let places = Places {
        flows: texts.flows.clone(),
        locales: texts.locales.clone(),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let (content, findings) = Content::read(&places);
    let Loaded { house, findings } = check_content(&content, findings, &places);
    print!("{}", write(&findings, check.format));
    let Some((library, catalogue)) = house else { return Ok(false) };
    if check.format == Format::Text {
        for language in catalogue.languages() {
            // What is wrong with a ledger is among the findings.
            if let Ok(line) = super::locale::standing(&catalogue, &texts.locales, language) {
                println!("{line}");
            }
        }
    }
    if check.format == Format::Text && findings.is_empty() {
        println!(
            "{} flows in {} languages ({}), {} benefit topics: nothing is wrong.",
            library.book.flows().count(),
            library.languages.len(),
            catalogue.languages().join(", "),
            library.benefits.len(),
        );
    }
    if check.against.is_some() {
        let new = Edition::new(content.id(), library, catalogue);
        let fates = against::fates(check, &new, &places, clock).await?;
        match check.format {
            Format::Text => print!("{fates}"),
            // Programs read findings and nothing else from the standard output.
            Format::Json | Format::Sarif => eprint!("{fates}"),
        }
    }
    Ok(findings.is_empty())
}
