//! The commands, as an operator meets them beside a house that serves: what they do, and what they say to mistakes.

use crate::rig::binary::{Finished, Guidepost};
use crate::rig::bot_api::BotApi;
use crate::whole::phone::Phone;
use crate::whole::{Home, both, texts};

both!(
    keys_are_rotated_while_somebody_talks,
    somebody_is_found_exported_and_erased_while_the_house_serves,
    a_backup_is_made_while_the_house_serves_and_restored_into_an_empty_one,
    mistakes_are_answered_with_one_sentence,
);

fn run(home: &Home, args: &[&str]) -> Finished {
    let key = home.path().join("guidepost.key").display().to_string();
    let all: Vec<&str> = args.iter().copied().chain(["--database", &home.database, "--key-file", &key]).collect();
    Guidepost::run(home.path(), &texts(), &all)
}

fn done(home: &Home, args: &[&str]) -> String {
    let finished = run(home, args);
    assert_eq!(finished.code, Some(0), "{args:?}: {}{}", finished.stdout, finished.stderr);
    finished.stdout
}

fn refused(home: &Home, args: &[&str], says: &str) {
    let finished = run(home, args);
    assert_ne!(finished.code, Some(0), "{args:?}");
    let said = finished.stderr.trim();
    assert!(said.contains(says) && said.lines().count() == 1, "{args:?} says: {said}");
}

fn keys_are_rotated_while_somebody_talks(home: &Home) {
    let api = BotApi::start();
    let mut house = home.serve(Some(&api));
    let rosa = Phone::welcomed(&api, 7);
    refused(home, &["keys", "forget"], "every master key here is in use");
    std::thread::scope(|people| {
        let talks = people.spawn(|| {
            for chat in 20..26 {
                Phone::welcomed(&api, chat);
                rosa.api.text(7, "menu");
            }
        });
        let said = done(home, &["keys", "rotate"]);
        assert!(said.contains("are wrapped by the master key"), "{said}");
        talks.join().expect("everybody is answered");
    });
    rosa.hear(6);
    let listed = done(home, &["keys", "list"]);
    assert_eq!(listed.lines().count(), 2, "{listed}");
    assert!(listed.lines().next().is_some_and(|old| old.contains("wraps 0 keys")), "{listed}");
    done(home, &["keys", "forget"]);
    assert_eq!(done(home, &["keys", "list"]).lines().count(), 1);
    // The house reads on without the old key, and so does its next life.
    Phone::welcomed(&api, 30);
    assert!(rosa.say("menu", 1)[0].contains("What can I do for you?"));
    assert_eq!(house.stop(), Some(0));
    assert_eq!(home.number("SELECT COUNT(*) FROM node"), 0, "it took leave");
    let _again = home.serve(Some(&api));
    assert!(rosa.say("menu", 1)[0].contains("What can I do for you?"));
    assert_eq!(home.number("SELECT COUNT(*) FROM inbox WHERE state = 'failed'"), 0);
}

fn somebody_is_found_exported_and_erased_while_the_house_serves(home: &Home) {
    let api = BotApi::start();
    let _house = home.serve(Some(&api));
    let rosa = Phone::welcomed(&api, 7);
    Phone::welcomed(&api, 8);
    let found = done(home, &["patient", "find", "telegram:7"]);
    assert!(found.contains("Rosa  telegram  en"), "{found}");
    let id = found.split_whitespace().next().expect("an id").to_owned();
    refused(home, &["patient", "erase", "rosa"], "several people are called so");
    refused(home, &["patient", "erase", &id], "nobody is there to confirm it");
    refused(home, &["patient", "find", "Nobody"], "nobody is found by \"Nobody\"");

    let said = done(home, &["patient", "export", &id]);
    let folder = home.path().join(format!("export-{id}"));
    assert!(said.contains("everything.json") && said.contains("conversation.html"), "{said}");
    let json = std::fs::read_to_string(folder.join("everything.json")).expect("the file");
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json["person"]["name"], "Rosa");
    assert_eq!(json["contacts"][0]["address"], "7");
    let page = std::fs::read_to_string(folder.join("conversation.html")).expect("the file");
    assert!(page.contains("Which language do you want?") && page.contains(">Chicago<"));
    #[cfg(unix)]
    for (path, mode) in [(folder.clone(), 0o700), (folder.join("everything.json"), 0o600)] {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777, mode);
    }
    refused(home, &["patient", "export", &id], "is there already");

    let said = done(home, &["patient", "erase", &id, "--yes"]);
    assert!(said.contains("Erased."), "{said}");
    refused(home, &["patient", "find", &id], "nobody is found");
    assert_eq!(home.number("SELECT COUNT(*) FROM person"), 1);
    // She writes again, and is met anew by the house that has served all the time.
    assert!(rosa.say("menu", 1)[0].contains("Which language do you want?"));
    assert_eq!(home.number("SELECT COUNT(*) FROM person"), 2);
    assert!(rosa.is_all_read(), "nobody told her anything");
}

fn a_backup_is_made_while_the_house_serves_and_restored_into_an_empty_one(home: &Home) {
    let api = BotApi::start();
    let mut house = home.serve(Some(&api));
    let rosa = Phone::welcomed(&api, 7);
    let said = done(home, &["backup", "night"]);
    assert!(said.contains("1 people"), "{said}");
    refused(home, &["backup", "night"], "is there already");
    refused(home, &["restore", "night"], "another Guidepost serves from this database");
    assert_eq!(house.stop(), Some(0));
    refused(home, &["restore", "night"], "--replace-everything");
    let said = done(home, &["restore", "night", "--replace-everything"]);
    assert!(said.contains("Restored 1 people"), "{said}");
    let _house = home.serve(Some(&api));
    assert!(rosa.say("menu", 1)[0].contains("What can I do for you?"), "she is known as before");
    let healthy = run(home, &["doctor"]);
    assert_eq!((healthy.code, healthy.stdout.trim()), (Some(0), "Everything that is promised is kept."));
}

fn mistakes_are_answered_with_one_sentence(home: &Home) {
    let nowhere = home.path().join("nowhere");
    let given = |args: &[&str]| Guidepost::run(home.path(), &[], args);
    let key = home.path().join("guidepost.key").display().to_string();
    // No house was ever here.
    if home.database.starts_with("sqlite") {
        let missing = given(&["doctor", "--database", &home.database, "--key-file", &key]);
        assert_eq!(missing.code, Some(2));
        assert!(missing.stderr.contains("there is no database"), "{}", missing.stderr);
    }
    let missing = given(&["backup", "b", "--database", &home.database, "--key-file", &key]);
    assert_eq!(missing.code, Some(1));
    assert!(!home.path().join("guidepost.key").exists(), "no key is made for a house that has one somewhere");

    let mut house = home.serve(None);
    let to = nowhere.join("night").display().to_string();
    refused(home, &["backup", &to], "check the path, the permissions and the free space");
    refused(home, &["restore", "none", "--keys", &key], "none");
    refused(home, &["restore", "none"], "there are no keys at none.keys");
    let other = home.path().join("other.key");
    std::fs::write(&other, "AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").expect("a key");
    let wrong = given(&["keys", "list", "--database", &home.database, "--key-file", other.to_str().expect("a path")]);
    assert!(wrong.stderr.contains("the master key is not the one"), "{}", wrong.stderr);
    let json = run(home, &["doctor", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&json.stdout).expect("JSON");
    assert_eq!(json["complaints"], serde_json::json!([]));
    assert_eq!(house.stop(), Some(0));
}
