use chrono::TimeDelta;
use guidepost::care::words::Words;
use guidepost::engine::event::{Attachment, Event};
use proptest::prelude::*;

use crate::scene::Scene;

/// Every question of the shipped conversations, as the words that lead there.
const WAYS: [&[&str]; 14] = [
    &[],
    &["ride"],
    &["ride", "dec 9 2pm"],
    &["ride", "dec 9 2pm", "1"],
    &["ride", "dec 9 2pm", "1", "1"],
    &["ride", "dec 9 2pm", "1", "1", "Elm Street"],
    &["add a visit"],
    &["add a visit", "dentist"],
    &["add a visit", "dentist", "dec 9"],
    &["add a visit", "dentist", "dec 9 2pm"],
    &["benefits"],
    &["invite someone"],
    &["invite someone", "my son"],
    &["change language"],
];

fn at(way: &[&str]) -> Scene {
    let mut scene = Scene::welcomed("en");
    for words in way {
        scene.say(words);
    }
    scene
}

#[test]
fn stop_and_a_person_work_from_every_question_in_every_language() {
    for way in WAYS {
        for words in ["STOP", "stop.", "Stop. Thank you", "ALTO", "por favor alto", "unsubscribe"] {
            let mut scene = at(way);
            assert_eq!(scene.say(words), ["stop-done"], "{words} at {way:?}");
            assert!(scene.briefing.person.stopped_at.is_some());
        }
        for words in ["person", "a person, please", "quiero hablar con alguien", "UNA PERSONA"] {
            let mut scene = at(way);
            assert_eq!(scene.say(words), ["person-comes"], "{words} at {way:?}");
        }
        let mut scene = at(way);
        assert_eq!(scene.say("help")[0], "help-what", "help at {way:?}");
    }
}

#[test]
fn stop_works_before_anything_was_agreed_to() {
    for words in ["STOP", "person", "help"] {
        let mut scene = Scene::new("en");
        scene.say("hello");
        let heard = scene.say(words);
        assert!(["stop-done", "person-comes", "help-what"].contains(&heard[0].as_str()), "{words}: {heard:?}");
    }
}

#[test]
fn a_word_inside_an_answer_does_not_hijack_it() {
    let mut scene = at(&["add a visit"]);
    assert_eq!(scene.say("help with my stop smoking class, ask for Menu"), ["visit-add-when"]);
}

#[test]
fn a_bare_cancel_asks_what_is_meant() {
    let mut scene = Scene::welcomed("en");
    assert_eq!(scene.say("cancel"), ["cancel-what"]);
    assert_eq!(scene.say("all messages"), ["stop-done"]);
}

#[test]
fn the_language_changes_in_any_turn_and_the_question_stays() {
    let mut scene = at(&["ride", "dec 9 2pm"]);
    assert_eq!(scene.say("idioma"), ["language-language"]);
    assert_eq!(scene.say("español"), ["language-done", "ride-mobility"]);
    assert!(scene.text().contains("Desde ahora"), "{}", scene.text());
}

#[test]
fn an_old_button_is_told_kindly_and_the_question_comes_again() {
    let mut scene = at(&["ride", "dec 9 2pm"]);
    let old = scene.buttons[0].data.clone();
    scene.press("walks");
    assert_eq!(scene.happens(&Event::Pressed { button: old }), ["old-button", "ride-companion"]);
    assert_eq!(scene.happens(&Event::Pressed { button: "\u{1F600}".into() }), ["old-button", "ride-companion"]);
}

#[test]
fn what_is_no_text_gets_a_kind_answer_and_the_question_again() {
    for what in [Attachment::Voice, Attachment::Sticker, Attachment::Photo, Attachment::File, Attachment::Other] {
        let mut scene = at(&["ride", "dec 9 2pm"]);
        let heard = scene.happens(&Event::sent(what)).to_vec();
        assert!(heard[0].starts_with("cannot-read-"), "{heard:?}");
        assert_eq!(heard[1], "ride-mobility");
    }
    let mut scene = at(&["ride", "dec 9 2pm"]);
    assert_eq!(scene.happens(&Event::Edited { words: Words::new("walk") }), ["edited", "ride-mobility"]);
}

#[test]
fn a_question_left_alone_is_set_aside_without_a_word_and_offered_later() {
    let mut scene = at(&["ride", "dec 9 2pm"]);
    assert_eq!(scene.pass(TimeDelta::days(4)), Vec::<String>::new());
    assert_eq!(scene.say("my visits"), ["visits-none"]);
    assert!(!scene.session.parked.is_empty());
}

#[test]
fn start_undoes_stop_and_nothing_else_does() {
    let mut scene = Scene::welcomed("en");
    scene.say("stop");
    assert_eq!(scene.say("menu"), ["menu-stopped", "menu-what"]);
    scene.say("my visits");
    assert!(scene.briefing.person.stopped_at.is_some(), "a later message does not undo STOP");
    assert_eq!(scene.say("START"), ["start-messages-done", "menu-what"]);
    assert!(scene.briefing.person.stopped_at.is_none());
}

#[test]
fn ten_thousand_characters_emoji_and_control_characters_get_an_answer() {
    let long = "na ".repeat(3_400);
    for words in [long.as_str(), "🙂🙂🙂", "\u{202E}\u{0007}\u{0000}", "", "   ", "مرحبا", "﷽", "\u{D7FF}", "%s{x}{{}}"]
    {
        for way in WAYS {
            let mut scene = at(way);
            assert!(!scene.say(words).is_empty(), "silence at {way:?} for {} chars", words.chars().count());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is said and pressed, in whatever order: never silence, never a panic, and the session stays small.
    #[test]
    fn any_conversation_goes_on(turns in prop::collection::vec(prop_oneof![
        any::<String>(),
        prop::sample::select(vec!["ride", "yes", "no", "back", "menu", "person", "1", "2", "6", "dec 9 2pm", "my visits",
            "add a visit", "benefits", "stop", "start", "cancel", "food", "more", "go on", "idioma", "x"]).prop_map(String::from),
        "[ao]:[0-9a-z-]{1,9}:[0-9a-z-]{1,9}".prop_map(String::from),
    ], 1..24)) {
        let mut scene = Scene::new("en");
        for words in &turns {
            if words.starts_with("a:") || words.starts_with("o:") {
                scene.happens(&Event::Pressed { button: words.clone() });
            } else {
                scene.say(words);
            }
            prop_assert!(!scene.heard.is_empty(), "silence");
            scene.now += TimeDelta::minutes(1);
        }
        let stored = serde_json::to_string(&scene.session).unwrap();
        prop_assert!(stored.len() < 32_768, "a session of {} bytes", stored.len());
    }
}
