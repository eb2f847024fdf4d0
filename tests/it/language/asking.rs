//! The types of questions, known values that are read back, and the defaults of a flow.

use chrono::TimeDelta;
use guidepost::engine::event::{Attachment, Event};

use super::begun;
use crate::scene::Scene;

const NEEDS: &str = "vars:\n  needs: {many: [food, rent, ride]}\nsteps:\n  - ask: needs\n  - if: needs has rent\n    \
                     then:\n      - say: rent\n  - say: told\n";
const NEEDS_WORDS: &str = "f-needs = What do you need?\n    .food = Food\n    .food-words = food | groceries\n    .rent = Help \
                           with rent\n    .rent-words = rent\n    .ride = A ride\n    .ride-words = ride | lift\nf-rent = \
                           Rent.\nf-told = You need: { $needs }.\n";

fn told(scene: &Scene) -> &str {
    scene.words.iter().find(|words| words.starts_with("You")).map_or("", String::as_str)
}

#[test]
fn several_answers_are_named_in_words_in_one_message() {
    for (words, expected) in [
        ("food and rent", "You need: Food and Help with rent."),
        ("I need groceries, a lift, and rent please", "You need: Food, Help with rent, and A ride."),
        ("3 and 2", "You need: Help with rent and A ride."),
        ("all of them", "You need: Food, Help with rent, and A ride."),
        ("rent, but not food", "You need: Help with rent."),
    ] {
        let mut scene = begun(NEEDS, NEEDS_WORDS);
        assert_eq!(scene.say(words)[..2], ["f-rent", "f-told"], "{words}");
        assert_eq!(told(&scene), expected, "{words}");
    }
    let mut scene = begun(NEEDS, NEEDS_WORDS);
    assert_eq!(scene.say("nothing")[0], "f-told");
    assert_eq!(told(&scene), "You need: None of these.");
    let mut scene = begun(NEEDS, NEEDS_WORDS);
    assert_eq!(scene.say("qwertz"), ["ask-again-many", "f-needs"]);
}

#[test]
fn buttons_add_and_take_away_until_done() {
    let mut scene = begun(NEEDS, NEEDS_WORDS);
    assert_eq!(scene.press("food"), ["ask-many-so-far"]);
    assert_eq!(scene.press("rent"), ["ask-many-so-far"]);
    assert!(scene.text().contains("So far: Food and Help with rent."), "{}", scene.text());
    assert_eq!(scene.press("food"), ["ask-many-so-far"]);
    assert_eq!(scene.say("and a ride"), ["ask-many-so-far"]);
    assert_eq!(scene.press("done")[..2], ["f-rent", "f-told"]);
    assert_eq!(told(&scene), "You need: Help with rent and A ride.");
    let mut scene = begun(NEEDS, NEEDS_WORDS);
    assert_eq!(scene.press("none")[0], "f-told");
}

#[test]
fn yes_and_no_need_no_words_of_their_own() {
    let flow = "vars:\n  sure: yes-no\nsteps:\n  - ask: sure\n  - if: sure is yes\n    then:\n      - say: good\n    else:\n      \
                - say: bad\n  - say: told\n";
    let words = "f-sure = Sure?\nf-good = Good.\nf-bad = Bad.\nf-told = You said { $sure }.\n";
    assert_eq!(begun(flow, words).say("yeah")[0], "f-good");
    let mut scene = begun(flow, words);
    assert_eq!(scene.press("no")[0], "f-bad");
    assert_eq!(told(&scene), "You said No.");
}

#[test]
fn a_number_outside_its_limits_is_asked_for_again() {
    let flow = "vars:\n  count: {type: number, from: 1, to: 12}\nsteps:\n  - ask: count\n    tries: 4\n  - if: count at \
                least 5\n    then:\n      - say: many\n  - say: told\n";
    let words = "f-count = How many?\nf-many = Many.\nf-told = You said { $count }.\n";
    let mut scene = begun(flow, words);
    assert_eq!(scene.say("40"), ["ask-number-between", "f-count"]);
    assert!(scene.text().contains("from 1 to 12"));
    assert_eq!(scene.say("I have 4 children")[0], "f-told");
    assert_eq!(begun(flow, words).say("5")[..2], ["f-many", "f-told"]);
}

#[test]
fn a_text_may_have_a_length() {
    let flow = "vars:\n  note: {type: text, longest: 10}\nsteps:\n  - ask: note\n  - say: told\n";
    let words = "f-note = A note?\nf-told = You said { $note }.\n";
    let mut scene = begun(flow, words);
    assert_eq!(scene.say("this is longer than that"), ["ask-shorter", "f-note"]);
    assert_eq!(scene.say("short")[0], "f-told");
}

#[test]
fn a_day_and_a_time_are_understood_alone() {
    let flow = "vars:\n  day: date\n  hour: time\nsteps:\n  - ask: day\n    tries: 4\n  - if: day is tomorrow\n    then:\n      - \
                say: soon\n  - ask: hour\n  - if: hour before 12:00\n    then:\n      - say: early\n  - say: told\n";
    let words = "f-day = Which day?\nf-soon = Soon.\nf-hour = At what time?\nf-early = Early.\nf-told = You said { $day }, { \
                 $hour }.\n";
    let mut scene = begun(flow, words);
    assert_eq!(scene.say("whenever"), ["ask-again-date", "f-day"]);
    assert_eq!(scene.say("tomorrow"), ["f-soon", "f-hour"]);
    assert_eq!(scene.say("hm"), ["ask-again-time", "f-hour"]);
    assert_eq!(scene.say("10")[..2], ["f-early", "f-told"]);
    assert_eq!(told(&scene), "You said Sunday, November 22, 10:00 AM.");
    let mut scene = begun(flow, words);
    assert_eq!(scene.say("next friday"), ["f-hour"]);
    assert_eq!(scene.say("2:30 pm")[0], "f-told");
    assert_eq!(told(&scene), "You said Friday, November 27, 2:30 PM.");
}

#[test]
fn a_photo_is_an_answer_where_one_is_asked_for() {
    let flow = "vars:\n  letter: file\nsteps:\n  - ask: letter\n    also: [later]\n  - say: told\n";
    let words = "f-letter = Send a photo of the letter.\n    .later = Later\nf-told = You sent { $letter }.\n";
    let mut scene = begun(flow, words);
    assert_eq!(scene.say("here it is"), ["ask-again-file", "f-letter"]);
    let photo = Event::Sent { what: Attachment::Photo, file: Some("AgAC-1".into()) };
    assert_eq!(scene.happens(&photo)[0], "f-told");
    assert_eq!(told(&scene), "You sent a photo.");
    assert_eq!(begun(flow, words).happens(&Event::sent(Attachment::Sticker)), ["cannot-read-sticker", "f-letter"]);
    // An event of an older house has no name for the file.
    let old: Event = serde_json::from_str(r#"{"sent":{"what":"photo"}}"#).unwrap();
    assert_eq!(old, Event::sent(Attachment::Photo));
}

#[test]
fn what_was_kept_is_read_back_before_it_counts() {
    let flow = "recall: [diet]\nvars:\n  diet: [anything, halal]\nsteps:\n  - ask: diet\n    confirm: true\n  - remember: \
                diet\n  - say: told\n";
    let words =
        "f-diet = What do you eat?\n    .anything = Anything\n    .halal = Halal\nf-told = You eat: { $diet }.\n";
    let mut scene = begun(flow, words);
    assert_eq!(scene.heard, ["f-diet"]);
    assert_eq!(scene.press("halal")[0], "f-told");
    assert_eq!(scene.say("begin"), ["ask-known"]);
    assert!(scene.text().contains("I know from before: Halal."), "{}", scene.text());
    assert_eq!(scene.say("yes")[0], "f-told");
    assert_eq!(told(&scene), "You eat: Halal.");
    scene.say("begin");
    assert_eq!(scene.press("no"), ["f-diet"]);
    assert_eq!(scene.press("anything")[0], "f-told");
    scene.say("begin");
    assert_eq!(scene.say("halal now")[0], "f-told", "a new answer needs no no before it");
    assert_eq!(told(&scene), "You eat: Halal.");
    scene.say("begin");
    assert_eq!(scene.say("qwertz"), ["ask-again-choice", "f-diet"]);
}

#[test]
fn what_follows_the_last_try_and_the_wait_can_be_said_once_for_a_flow() {
    let flow = "tries: 1\nwait: 2h\notherwise:\n  - say: sorry\nsilent:\n  - say: later\nvars:\n  a: number\n  b: \
                number\nsteps:\n  - ask: a\n  - ask: b\n    otherwise:\n      - say: own\n  - say: told\n";
    let words = "f-a = A?\nf-b = B?\nf-sorry = Sorry.\nf-later = Later.\nf-own = Own.\nf-told = You said it.\n";
    let mut scene = begun(flow, words);
    assert_eq!(scene.say("hm")[0], "f-sorry", "and the flow is over");
    assert!(scene.session.frames.is_empty());
    let mut scene = begun(flow, words);
    scene.say("1");
    assert_eq!(scene.say("hm")[..2], ["f-own", "f-told"], "its own goes before, and the flow goes on");
    let mut scene = begun(flow, words);
    assert_eq!(scene.pass(TimeDelta::hours(3))[0], "f-later");
}

#[test]
fn an_act_works_on_variables_of_other_names() {
    let flow = "vars:\n  doctor: text\n  at: moment\n  made: visit\nsteps:\n  - ask: doctor\n  - ask: at\n  - act: \
                add-visit\n    with: {what: doctor, when: at}\n    gives: {visit: made}\n    failed:\n      - say: sorry\n      - goto: end\n  - \
                say: told\n";
    let words = "f-doctor = Who?\nf-at = When?\nf-sorry = Sorry.\nf-told = You see { $made } on { $made-when }.\n";
    let mut scene = begun(flow, words);
    scene.say("Dr Lee");
    assert_eq!(scene.say("next friday 2pm")[0], "f-told");
    assert_eq!(told(&scene).replace(['\u{2068}', '\u{2069}'], ""), "You see Dr Lee on Friday, November 27, 2:00 PM.");
    assert_eq!(scene.briefing.appointments[0].what.reveal(), "Dr Lee");
}
