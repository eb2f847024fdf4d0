//! Translations and their source.

use std::path::PathBuf;

use chrono::NaiveDate;
use guidepost::clock::Clock;
use guidepost::command::arguments::{LocaleCommand, Locales};
use guidepost::command::locale;
use guidepost::edition::words::ledger::{Status, path, read};
use guidepost::flow::finding::Code;
use guidepost::locale::catalogue::Catalogue;

use super::{Planted, assert_found};
use crate::rig::binary::Guidepost;

const FLOW: &str = "steps:\n  - say: told\n";
const ENGLISH: &str = "yard-title = yard\nyard-told =\n    All   is\n    well.\n";
const SPANISH: &str = "yard-title = patio\nyard-told = Todo está bien.\n";

fn planted() -> Planted {
    let planted = Planted::new("yard", FLOW, ENGLISH);
    planted.words("es", SPANISH);
    planted
}

fn locales(planted: &Planted) -> Locales {
    Locales { locales: planted.locales() }
}

fn bind(planted: &Planted, messages: &[&str]) {
    let messages = messages.iter().map(|message| (*message).to_owned()).collect();
    locale::run(&LocaleCommand::Bind { language: "es".into(), messages, locales: locales(planted) }, &Clock::System)
        .unwrap();
}

fn review(planted: &Planted, reviewer: &str, messages: &[&str]) -> anyhow::Result<()> {
    let command = LocaleCommand::Review {
        language: "es".into(),
        reviewer: reviewer.into(),
        date: NaiveDate::from_ymd_opt(2026, 11, 20),
        messages: messages.iter().map(|message| (*message).to_owned()).collect(),
        locales: locales(planted),
    };
    locale::run(&command, &Clock::System)
}

fn status(planted: &Planted) -> Status {
    let catalogue = Catalogue::load(&planted.locales()).unwrap();
    read(&path(&planted.locales(), "es")).unwrap().status(&catalogue, "es")
}

#[test]
fn a_translation_in_no_ledger_is_found_until_it_is_bound() {
    let planted = planted();
    bind(&planted, &["yard-title"]);
    assert_found(
        &planted.found_in("es", Code::Stale),
        &[(
            "es/2:1: nobody knows which English `yard-told` was made from: run `guidepost locale bind es yard-told`",
            "",
        )],
    );
    bind(&planted, &["yard-told"]);
    assert!(planted.found_in("es", Code::Stale).is_empty());
}

#[test]
fn a_translation_whose_english_changed_is_found_and_another_layout_is_no_change() {
    let planted = planted();
    bind(&planted, &[]);
    planted.words("en", "yard-title = yard\n# A remark.\nyard-told = All is well.\n");
    assert!(planted.found_in("es", Code::Stale).is_empty(), "only the layout is another");
    planted.words("en", "yard-title = yard\nyard-told = All is very well.\n");
    assert_found(
        &planted.found_in("es", Code::Stale),
        &[("es/2:1: the English of `yard-told` has changed", "bind es yard-told")],
    );
    bind(&planted, &["yard-told"]);
    assert!(planted.found_in("es", Code::Stale).is_empty());
    planted.words("en", "yard-title = yard\nyard-told = All is very well.\n    .label = Well\n");
    assert_eq!(planted.found_in("es", Code::Stale).len(), 1, "an attribute is part of it");
}

#[test]
fn a_review_holds_until_its_words_change() {
    let planted = planted();
    bind(&planted, &[]);
    let before = status(&planted);
    assert_eq!((before.reviewed, before.stale, before.unbound), (0, 0, 0));
    review(&planted, "Ana Ruiz", &["yard-told"]).unwrap();
    assert_eq!(status(&planted).reviewed, 1);
    planted.words("es", "yard-title = patio\nyard-told = Todo va bien.\n");
    let after = status(&planted);
    assert_eq!((after.reviewed, after.changed_since_review, after.stale), (0, 1, 0));
    assert!(planted.found_in("es", Code::Stale).is_empty(), "unreviewed is said, and no fault");
    review(&planted, "Ana Ruiz", &[]).unwrap();
    let all = status(&planted);
    assert_eq!((all.reviewed, all.unreviewed), (all.messages, 0));
}

#[test]
fn an_entry_of_a_message_that_is_gone_is_found_at_its_line() {
    let planted = planted();
    bind(&planted, &[]);
    let file: PathBuf = path(&planted.locales(), "es");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, format!("{text}zz-gone:\n  source: \"00\"\n")).unwrap();
    let line = text.lines().count() + 1;
    assert_found(
        &planted.found_in("es", Code::Unused),
        &[(&format!("es/review.yaml/{line}:1: `zz-gone` is no message"), "")],
    );
    bind(&planted, &[]);
    assert!(planted.found_in("es", Code::Unused).is_empty());
}

#[test]
fn a_broken_ledger_is_a_finding_at_its_place() {
    let planted = planted();
    std::fs::write(path(&planted.locales(), "es"), "yard-told:\n  sauce: \"1\"\n").unwrap();
    let places = guidepost::edition::load::Places {
        flows: planted.flows(),
        locales: planted.locales(),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let findings = guidepost::edition::load::read(&places).findings;
    let broken = findings.iter().find(|finding| finding.file.ends_with("review.yaml")).expect("a finding");
    assert_eq!((broken.code, broken.line), (Code::Syntax, 2), "{broken}");
}

#[test]
fn who_reviews_has_a_name_and_what_is_reviewed_is_there() {
    let planted = planted();
    assert!(review(&planted, "  ", &[]).unwrap_err().to_string().contains("--reviewer"));
    let unknown = review(&planted, "Ana", &["yard-tld"]).unwrap_err().to_string();
    assert!(unknown.contains("did you mean `yard-told`"), "{unknown}");
}

#[test]
fn the_commands_are_run_as_an_operator_does() {
    let planted = planted();
    let folder = planted.locales().display().to_string();
    let run = |args: &[&str]| Guidepost::run(planted.locales().parent().unwrap(), &[], args);
    let review =
        ["locale", "review", "es", "--reviewer", "Ana Ruiz", "--date", "2026-11-20", "yard-told", "--locales", &folder];
    let done = run(&review);
    assert_eq!(done.code, Some(0), "{}", done.stderr);
    let status = run(&["locale", "status", "--locales", &folder]);
    assert!(status.stdout.contains("es: ") && status.stdout.contains(" 1 reviewed"), "{}", status.stdout);
    let checked = run(&["check", "--flows", &planted.flows().display().to_string(), "--locales", &folder]);
    assert!(checked.stdout.contains("no native speaker has reviewed"), "{}", checked.stdout);
    let wrong = run(&["locale", "bind", "tlh", "--locales", &folder]);
    assert_ne!(wrong.code, Some(0));
    assert!(wrong.stderr.contains("there is no language `tlh`"), "{}", wrong.stderr);
}
