//! The language changes in any turn, and the question that was open is asked again in it.

use super::SHIPPED_LANGUAGES;
use crate::scene::Scene;

#[test]
fn the_open_question_is_asked_again_in_the_new_language_and_nothing_is_lost() {
    for (named, language) in
        [("español", "es"), ("中文", "zh-Hans"), ("Kreyòl", "ht"), ("tiếng Việt", "vi"), ("العربية", "ar")]
    {
        let mut scene = Scene::welcomed("en");
        scene.say("ride");
        assert_eq!(scene.say("dec 9 2pm"), ["ride-mobility"]);
        assert_eq!(scene.say(named), ["language-done", "ride-mobility"], "{named}");
        assert_eq!(scene.briefing.person.language.as_deref(), Some(language));
        assert_eq!(scene.press("walks"), ["ride-companion"], "{named}");
        assert!(scene.session.parked.is_empty(), "nothing is left aside");
    }
}

#[test]
fn what_was_set_aside_long_ago_is_not_taken_up_by_another_language() {
    let mut scene = Scene::welcomed("en");
    scene.say("ride");
    scene.say("menu");
    assert_eq!(scene.say("español")[0], "language-done");
    assert!(!scene.heard.contains(&"ride-when".to_owned()), "{:?}", scene.heard);
}

#[test]
fn the_first_question_lists_every_language_by_its_own_name() {
    let mut scene = Scene::new("zh-TW");
    assert_eq!(scene.say("hm"), ["welcome-language"]);
    assert!(scene.text().contains("您想用哪种语言"), "{}", scene.text());
    assert_eq!(scene.buttons.len(), SHIPPED_LANGUAGES.len());
}

#[test]
fn danger_before_a_language_is_known_is_answered_in_all_of_them() {
    let mut scene = Scene::new("en");
    assert_eq!(scene.say("救命"), ["danger-numbers-both", "danger-person-both"]);
    for part in ["If anyone", "Si alguien", "如果", "Nếu", "إن كان", "Si yon moun"] {
        assert!(scene.words[0].contains(part), "{part}");
    }
}

/// Read as a whole, each of these took minutes; what is asserted is that it is heard like a short one.
#[test]
fn of_a_message_without_an_end_the_beginning_is_heard() {
    for (words, heard) in [
        ("chest pain ", "danger-numbers"),
        ("7", "ask-again-idle"),
        ("\u{1F642}", "thanks-welcome"),
        ("我好一点了，", "ask-again-idle"),
    ] {
        let mut scene = Scene::welcomed("en");
        assert_eq!(scene.say(&words.repeat(1_000_000))[0], heard, "{words}");
    }
}
