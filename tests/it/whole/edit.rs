//! Flows and words are edited while people are in the middle of a question.

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

use super::start::copies;
use super::visitor::{Visitor, until};
use super::{Home, both};
use crate::rig::binary::{Guidepost, Running};

both!(an_answer_counts_for_the_question_that_was_asked, a_lost_edition_brings_a_human);

/// A house on flows and words of its own.
fn serve(home: &Home, (flows, locales): &(PathBuf, PathBuf)) -> Running {
    let (flows, locales) = (flows.display().to_string(), locales.display().to_string());
    home.serve_with(None, &["--flows", &flows, "--locales", &locales])
}

fn edit(file: &Path, right: &str, wrong: &str) {
    let text = fs::read_to_string(file).expect("a file");
    assert!(text.contains(right), "{} has {right:?}", file.display());
    fs::write(file, text.replacen(right, wrong, 1)).expect("it is written");
}

/// Waits for one line more than there were, and gives the last one's words.
fn next(visitor: &Visitor, count: usize) -> String {
    visitor.read(count).pop().expect("a line").1
}

#[test]
fn a_running_house_takes_up_what_passes_and_keeps_what_it_has_when_it_does_not() {
    let home = Home::on_sqlite();
    let places = copies(&home);
    let (flows, locales) = &places;
    let mut house = serve(&home, &places);
    let visitor = Visitor::new(&house.base_url());
    visitor.start();
    visitor.read(1);

    let words = locales.join("en/welcome.ftl");
    edit(&words, "Is that all right with you?", "May we go on like this?");
    house.wait_for_line("changed flows, words or data are taken up");
    visitor.say("english");
    assert!(next(&visitor, 3).contains("May we go on like this?"), "the new words, without a restart");

    let about = home.number("SELECT COUNT(*) FROM edition");
    edit(&flows.join("welcome.yaml"), "        - goto: notice\n", "        - goto: notise\n");
    edit(&words, "What should I call you?", "What is your name?");
    let finding = house.wait_for_line(r"welcome\.yaml:\d+:\d+: .*notise");
    assert!(finding.contains("did you mean `notice`"), "{finding}");
    house.wait_for_line("are not taken up: mend what follows");
    visitor.say("yes");
    assert!(next(&visitor, 5).contains("What should I call you?"), "the old words, as a whole");
    assert_eq!(home.number("SELECT COUNT(*) FROM edition"), about, "what does not pass is not kept");

    edit(&flows.join("welcome.yaml"), "        - goto: notise\n", "        - goto: notice\n");
    edit(&locales.join("en/menu.ftl"), "menu-title", "# Mended.\nmenu-title");
    until("it is taken up", || (home.number("SELECT COUNT(*) FROM edition") > about).then_some(()));
    let told = house.stderr();
    assert_eq!(told.matches("are not taken up").count(), 1, "a fault is told once: {told}");
    assert_eq!(house.stop(), Some(0));
}

fn an_answer_counts_for_the_question_that_was_asked(home: &Home) {
    let places = copies(home);
    let (flows, locales) = &places;
    let mut house = serve(home, &places);
    let visitor = Visitor::new(&house.base_url());
    visitor.start();
    visitor.say("english");
    visitor.read(3);
    assert_eq!(house.stop(), Some(0));

    // The options change places, and "1" would mean "no".
    let welcome = flows.join("welcome.yaml");
    edit(&welcome, r#"agree: ["yes", person, "no"]"#, r#"agree: ["no", person, "yes"]"#);
    edit(&locales.join("en/welcome.ftl"), "What should I call you?", "What is your name?");
    bind(home, locales);
    let standing = against(home, &places, 0);
    assert!(standing.contains("welcome, notice: the open question is another"), "{standing}");

    let mut house = serve(home, &places);
    let again = visitor.at(&house.base_url());
    again.say("1");
    assert!(next(&again, 5).contains("What should I call you?"), "yes, on the edition that asked");
    again.say("Rosa");
    next(&again, 7);
    let new = "SELECT COUNT(*) FROM session s JOIN edition e ON e.id = s.edition \
               WHERE e.taken_up_at = (SELECT MAX(taken_up_at) FROM edition)";
    assert_eq!(home.number(new), 1, "from the next question on, which is the same, they stand on the new one");
    assert_eq!(house.stop(), Some(0));
    let standing = against(home, &places, 0);
    assert!(Regex::new("on these flows and words already +1\n").unwrap().is_match(&standing), "{standing}");
}

fn a_lost_edition_brings_a_human(home: &Home) {
    let places = copies(home);
    let mut house = serve(home, &places);
    let visitor = Visitor::new(&house.base_url());
    visitor.start();
    visitor.say("english");
    visitor.read(3);
    visitor.say("yes");
    visitor.read(5);
    assert_eq!(house.stop(), Some(0));

    assert_eq!(home.number("SELECT COUNT(*) FROM escalation"), 0);
    edit(&places.1.join("en/welcome.ftl"), "What should I call you?", "What is your name?");
    bind(home, &places.1);
    home.execute("DELETE FROM edition_file");
    let standing = against(home, &places, 0);
    assert!(Regex::new("their own is lost +1\n").unwrap().is_match(&standing), "{standing}");
    let house = serve(home, &places);
    let again = visitor.at(&house.base_url());
    again.say("Rosa");
    house.wait_for_line("an edition is lost");
    until("a human is called", || (home.number("SELECT COUNT(*) FROM escalation") == 1).then_some(()));
    assert!(again.read(7).len() >= 7, "and they are answered");
}

/// The translations still say the same: the check asks about it when the English has changed.
fn bind(home: &Home, locales: &Path) {
    for folder in fs::read_dir(locales).expect("languages").flatten().filter(|folder| folder.path().is_dir()) {
        let language = folder.file_name().into_string().expect("a tag");
        if language == "en" {
            continue;
        }
        let locales = locales.display().to_string();
        let arguments = ["locale", "bind", &language, "welcome-name"];
        let bound = Guidepost::run(home.path(), &[("GUIDEPOST_LOCALES", &locales)], &arguments);
        assert_eq!(bound.code, Some(0), "{}", bound.stderr);
    }
}

/// What `guidepost check --against` says about the house's own database.
fn against(home: &Home, (flows, locales): &(PathBuf, PathBuf), code: i32) -> String {
    let (flows, locales) = (flows.display().to_string(), locales.display().to_string());
    let key = home.path().join("guidepost.key").display().to_string();
    let args = ["check", "--flows", &flows, "--locales", &locales, "--against", &home.database, "--key-file", &key];
    let checked = Guidepost::run(home.path(), &[], &args);
    assert_eq!(checked.code, Some(code), "{}{}", checked.stdout, checked.stderr);
    checked.stdout
}
