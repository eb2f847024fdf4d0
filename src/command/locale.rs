//! `guidepost locale`: where each translation stands, who has reviewed it, and from which English it was made.

use std::path::Path;

use anyhow::{Context, bail};
use chrono::NaiveDate;

use super::arguments::LocaleCommand;
use crate::clock::Clock;
use crate::edition::words::ledger::{self, Ledger, SOURCE, Status};
use crate::flow::finding::did_you_mean;
use crate::locale::catalogue::Catalogue;

/// A reviewer's name is a name: one line, and not a whole letter.
const REVIEWER_CHARS_MAX: usize = 100;

/// Does what was typed.
///
/// # Errors
/// One sentence that says what to do.
pub fn run(command: &LocaleCommand, clock: &Clock) -> anyhow::Result<()> {
    let locales = command.locales();
    let catalogue = Catalogue::load(locales).map_err(|flaws| {
        for flaw in &flaws {
            eprintln!("{flaw}");
        }
        anyhow::anyhow!("the words must be read first: mend {} and try again", flaw_count(flaws.len()))
    })?;
    match command {
        LocaleCommand::Status { .. } => {
            for language in catalogue.languages() {
                println!("{}", standing(&catalogue, locales, language)?);
            }
            Ok(())
        }
        LocaleCommand::Bind { language, messages, .. } => {
            let count = change(&catalogue, locales, language, messages, |ledger, message, source, _| {
                ledger.bind(message, source);
            })?;
            println!("{count} messages of {language} are bound to today's English. Nobody has reviewed them by that.");
            Ok(())
        }
        LocaleCommand::Review { language, reviewer, date, messages, .. } => {
            let by = reviewer.trim();
            if by.is_empty() || by.chars().count() > REVIEWER_CHARS_MAX || by.chars().any(char::is_control) {
                bail!(
                    "--reviewer wants the name of who has read the words: one line, at most {REVIEWER_CHARS_MAX} letters"
                );
            }
            let today = clock.now().date_naive();
            let on: NaiveDate = date.unwrap_or(today);
            // A reviewer to the east of Greenwich may live in tomorrow already.
            if on > today.succ_opt().unwrap_or(today) {
                bail!("--date {on} has not come yet");
            }
            let count = change(&catalogue, locales, language, messages, |ledger, message, source, print| {
                ledger.review(message, source, print, by, on);
            })?;
            println!("{count} messages of {language} are reviewed by {by}, {on}.");
            Ok(())
        }
    }
}

/// One honest line on a language.
///
/// # Errors
/// When its ledger cannot be read.
pub fn standing(catalogue: &Catalogue, locales: &Path, language: &str) -> anyhow::Result<String> {
    let messages = catalogue.messages(language).count();
    if language == SOURCE {
        return Ok(format!("{language}: {messages} messages, the source of the others."));
    }
    let ledger =
        ledger::read(&ledger::path(locales, language)).map_err(|finding| anyhow::anyhow!(finding.to_string()))?;
    let Status { messages, unbound, stale, unreviewed, changed_since_review, reviewed } =
        ledger.status(catalogue, language);
    let changed = match changed_since_review {
        0 => String::new(),
        changed => format!(" ({changed} of them changed after their review)"),
    };
    let unbound = if unbound == 0 { String::new() } else { format!(", {unbound} bound to no English") };
    let line = format!(
        "{language}: {messages} messages, {reviewed} reviewed, {unreviewed} unreviewed{changed}, {stale} stale{unbound}"
    );
    let waiting = messages - reviewed;
    Ok(if waiting == 0 {
        format!("{line}.")
    } else {
        format!("{line}: no native speaker has reviewed {waiting} of {messages}.")
    })
}

/// Changes the entries of the messages (all of a language when none is named), and writes the ledger.
fn change(
    catalogue: &Catalogue,
    locales: &Path,
    language: &str,
    messages: &[String],
    mut with: impl FnMut(&mut Ledger, &str, &str, &str),
) -> anyhow::Result<usize> {
    let languages = catalogue.languages();
    if language == SOURCE {
        bail!("{SOURCE} is the source: it is bound to nothing");
    }
    if !languages.contains(&language) {
        let near = did_you_mean(language, languages.iter().copied());
        bail!("there is no language `{language}`{near}: there are {}", languages.join(", "));
    }
    let sources = ledger::prints(catalogue, SOURCE);
    let prints = ledger::prints(catalogue, language);
    for message in messages {
        if !prints.contains_key(message.as_str()) {
            let near = did_you_mean(message, prints.keys().copied());
            bail!("{language} has no message `{message}`{near}");
        }
        if !sources.contains_key(message.as_str()) {
            bail!("`{message}` has no English to be bound to");
        }
    }
    let file = ledger::path(locales, language);
    let mut ledger = ledger::read(&file).map_err(|finding| anyhow::anyhow!(finding.to_string()))?;
    let mut count = 0;
    for (message, print) in &prints {
        let Some(source) = sources.get(message) else { continue };
        if messages.is_empty() || messages.iter().any(|named| named == message) {
            with(&mut ledger, message, source, print);
            count += 1;
        }
    }
    // What is no message any more needs no entry.
    ledger.bound.retain(|message, _| prints.contains_key(message.as_str()));
    write(&file, &ledger.to_text(language))?;
    Ok(count)
}

/// Writes the whole file or nothing: a ledger that is half there would forget reviews.
fn write(file: &Path, text: &str) -> anyhow::Result<()> {
    let beside = file.with_extension("yaml.new");
    std::fs::write(&beside, text)
        .and_then(|()| std::fs::rename(&beside, file))
        .with_context(|| format!("cannot write {}: check that the folder may be written", file.display()))
}

fn flaw_count(count: usize) -> String {
    if count == 1 { "one flaw".to_owned() } else { format!("{count} flaws") }
}
