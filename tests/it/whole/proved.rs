//! A start does not prove again what this very program has proved for this memory before; anything else it does.

use std::fs;
use std::time::Duration;

use super::{Home, texts};
use crate::rig::binary::Guidepost;
use crate::whole::start::copies;

/// What a start says that has proved nothing.
const REMEMBERED: &str = "passed the proof of this very program before";
/// A start that fails says so within this.
const FAILS_WITHIN: Duration = Duration::from_secs(60);

#[test]
fn only_what_passed_is_remembered_and_only_until_it_changes() {
    let home = Home::on_sqlite();
    let (flows, locales) = copies(&home);
    let (stop, jargon) = (flows.join("stop.yaml"), locales.join("en/jargon.yaml"));
    let folders = [flows.display().to_string(), locales.display().to_string()];
    let args = ["--flows", &folders[0], "--locales", &folders[1]];
    let starts_by_memory = || {
        let mut house = Guidepost::serve(home.path(), &texts(), &args);
        assert_eq!(house.stop(), Some(0));
        house.stderr().contains(REMEMBERED)
    };
    let fails = || {
        let mut house = Guidepost::spawn(home.path(), &texts(), &args);
        assert_eq!(house.wait_exit(FAILS_WITHIN), Some(1), "{}", house.stderr());
        assert!(house.stderr().contains("mend them, then start again"), "{}", house.stderr());
    };

    assert!(!starts_by_memory(), "nobody has proved anything yet");
    assert!(starts_by_memory(), "the same program has proved the same");

    // It can be read and put together: only the proof knows that nobody can make the messages end.
    let right = fs::read_to_string(&stop).unwrap();
    fs::write(&stop, right.replacen("wish: always", "wish: free", 1)).unwrap();
    fails();
    fails();

    fs::write(&stop, format!("{right}# the same, and written anew\n")).unwrap();
    assert!(!starts_by_memory(), "a flow has changed");
    assert!(starts_by_memory());

    // The proof reads more than a conversation does.
    let words = fs::read_to_string(&jargon).unwrap();
    fs::write(&jargon, format!("{words}# the same, and written anew\n")).unwrap();
    assert!(!starts_by_memory(), "a list of words to avoid has changed");
}
