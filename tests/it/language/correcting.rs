//! Earlier answers are corrected by words, at any later question of the same flow, and nothing agreed to changes in silence.

use super::begun;
use crate::scene::Scene;

const FLOW: &str = "vars:\n  who: text\n  when: moment\n  size: [small, large]\n  help: [alone, family]\n  right: yes-no\nsteps:\n  - \
                    ask: who\n  - ask: when\n  - ask: size\n  - if: size is large\n    then:\n      - ask: help\n  - ask: right\n  - \
                    say: told\n";
const WORDS: &str = "f-who = Who?\n    .called = Who it is\n    .called-words = who | name\nf-when = When?\n    .called = The day and \
                     time\n    .called-words = time | day\nf-size = How large?\n    .small = Small\n    .large = Large\n    .called = \
                     The size\n    .called-words = size\nf-help = Who helps?\n    .alone = Nobody\n    .family = \
                     Family\nf-right = { $who }, { $when }, { $size }. Is that right?\nf-told = Told.\n";

fn at_read_back() -> Scene {
    let mut scene = begun(FLOW, WORDS);
    for words in ["Ana", "tomorrow 3pm", "small"] {
        scene.say(words);
    }
    assert_eq!(scene.heard, ["f-right"]);
    scene
}

fn shown(scene: &Scene) -> String {
    scene.text().replace(['\u{2068}', '\u{2069}'], "")
}

#[test]
fn an_answer_is_changed_by_its_name_and_the_flow_comes_back() {
    let mut scene = at_read_back();
    assert_eq!(scene.say("please change the time"), ["f-when"]);
    assert_eq!(scene.say("friday 10am"), ["f-right"]);
    assert!(shown(&scene).contains("Ana, Friday, November 27, 10:00 AM, Small"), "{}", shown(&scene));
    assert_eq!(scene.say("yes")[0], "f-told");
}

#[test]
fn what_depends_on_a_changed_answer_is_asked_for() {
    let mut scene = at_read_back();
    assert_eq!(scene.say("change the size"), ["f-size"]);
    assert_eq!(scene.press("large"), ["f-help"]);
    assert_eq!(scene.press("alone"), ["f-right"]);
    assert!(shown(&scene).contains("Ana, Sunday, November 22, 3:00 PM, Large"), "{}", shown(&scene));
}

#[test]
fn a_bare_change_asks_which() {
    let mut scene = at_read_back();
    assert_eq!(scene.say("change"), ["ask-which-change"]);
    assert_eq!(scene.buttons.len(), 4, "{:?}", scene.options());
    assert_eq!(scene.press("who"), ["f-who"]);
    assert_eq!(scene.say("Eva"), ["f-right"]);
    assert!(shown(&scene).starts_with("Eva, "));
    scene.say("change something");
    assert_eq!(scene.say("the time"), ["f-when"]);
    scene.say("friday 10am");
    scene.say("change");
    assert_eq!(scene.say("never mind"), ["f-right"]);
    scene.say("change");
    assert_eq!(scene.say("yes")[0], "f-told", "an answer to the open question is one all the same");
    let mut scene = begun(FLOW, WORDS);
    scene.say("Ana");
    assert_eq!(scene.say("change"), ["f-who"], "there is only one");
}

#[test]
fn a_new_time_in_the_answer_is_taken_said_and_read_back() {
    for words in ["no, at 4 pm", "wrong, it is 4 pm", "I meant 4 pm", "yes but its at 4", "4 pm"] {
        let mut scene = at_read_back();
        assert_eq!(scene.say(words), ["ask-changed", "f-right"], "{words}");
        assert!(shown(&scene).contains("Ana, Sunday, November 22, 4:00 PM, Small"), "{words}: {}", shown(&scene));
    }
    let mut scene = at_read_back();
    assert_eq!(scene.say("no, I meant Tuesday"), ["ask-changed", "f-right"]);
    assert!(shown(&scene).contains("Tuesday, November 24, 3:00 PM"), "{}", shown(&scene));
    let mut scene = at_read_back();
    assert_eq!(scene.say("no")[0], "f-told", "a no is a no");
    let mut scene = begun(FLOW, WORDS);
    ["Ana", "today 6pm", "small"].iter().for_each(|words| drop(scene.say(words).to_vec()));
    assert_eq!(scene.say("no, at 3 pm"), ["ask-past", "f-right"], "three has passed");
}

#[test]
fn a_word_inside_an_answer_in_free_words_changes_nothing() {
    let flow = "vars:\n  when: moment\n  why: text\n  right: yes-no\nsteps:\n  - ask: when\n  - ask: why\n  - ask: right\n  - say: \
                told\n";
    let words = "f-when = When?\n    .called = The time\n    .called-words = time\nf-why = Why?\nf-right = { $why }, { $when \
                 }?\nf-told = Told.\n";
    for (said, heard) in [
        ("they want to change the time of my pills", "f-right"),
        ("since tuesday I have a cough at night", "f-right"),
        ("change the time", "f-when"),
    ] {
        let mut scene = begun(flow, words);
        scene.say("tomorrow 3pm");
        assert_eq!(scene.say(said), [heard], "{said}");
    }
    let mut scene = begun(flow, words);
    scene.say("tomorrow 3pm");
    assert_eq!(scene.say("sorry, I meant Tuesday"), ["ask-changed", "f-why"]);
}

#[test]
fn what_was_agreed_to_is_asked_again_after_a_change() {
    let flow = "vars:\n  when: moment\n  right: yes-no\n  note: number\nsteps:\n  - ask: when\n  - ask: right\n  - ask: note\n  - say: \
                told\n";
    let words = "f-when = When?\n    .called = The time\n    .called-words = time\nf-right = { $when }?\nf-note = How \
                 many?\nf-told = Told.\n";
    let mut scene = begun(flow, words);
    scene.say("tomorrow 3pm");
    assert_eq!(scene.say("yes"), ["f-note"]);
    assert_eq!(scene.say("change the time"), ["f-when"]);
    assert_eq!(scene.say("friday 10am"), ["f-right"], "never changed in silence");
}

#[test]
fn what_was_acted_on_is_not_changed_by_a_word() {
    let flow = "vars:\n  what: text\n  when: moment\n  visit: visit\n  note: number\nsteps:\n  - ask: what\n  - ask: when\n  - act: \
                add-visit\n    failed:\n      - goto: end\n  - ask: note\n  - say: told\n";
    let words = "f-what = What?\nf-when = When?\n    .called = The time\n    .called-words = time\nf-note = How many?\nf-told = \
                 Told.\n";
    let mut scene = begun(flow, words);
    scene.say("dentist");
    assert_eq!(scene.say("tomorrow 3pm"), ["f-note"]);
    assert_ne!(scene.say("change the time").first().map(String::as_str), Some("f-when"));
    assert_eq!(scene.briefing.appointments.len(), 1);
}

#[test]
fn the_shipped_ride_is_corrected_in_both_languages() {
    for (language, answers, change, again) in [
        ("en", ["ride", "dec 9 2pm", "1", "1", "5 Oak Street"], "change the address", "7 Elm Street"),
        (
            "es",
            ["transporte", "9 de diciembre a las 2 de la tarde", "1", "1", "Calle 5"],
            "cambiar la dirección",
            "Calle 7",
        ),
    ] {
        let mut scene = Scene::welcomed(language);
        answers.iter().for_each(|words| drop(scene.say(words).to_vec()));
        assert_eq!(scene.heard, ["ride-right"], "{language}");
        assert_eq!(scene.say(change), ["ride-pickup"], "{language}");
        assert_eq!(scene.say(again), ["ride-right"], "{language}");
        assert!(scene.text().contains(again));
    }
}
