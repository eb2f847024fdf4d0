use chrono::TimeDelta;
use guidepost::care::escalation::{EscalationState, Urgency};
use guidepost::care::words::Words;
use guidepost::engine::effect::Effect;
use guidepost::engine::event::{DeliveryKind, Event};

use crate::scene::Scene;

fn claimed() -> Scene {
    let mut scene = Scene::welcomed("en");
    scene.say("person");
    let escalation = scene.briefing.escalation.clone().unwrap().id;
    let claim = Event::Claimed { escalation, by: "ana".into(), name: "Ana".into() };
    assert_eq!(scene.happens(&claim), ["claimed-here"]);
    scene
}

#[test]
fn danger_words_bring_the_numbers_first_and_the_conversation_on_top() {
    let check = |language: &str, words: &str| {
        let mut scene = Scene::welcomed(language);
        scene.say("ride");
        assert_eq!(scene.say(words), ["danger-numbers", "danger-person"], "{language}");
        assert!(scene.text().contains("911") && scene.text().contains("988"), "{language}");
        assert!(scene.kinds.iter().all(|kind| *kind == DeliveryKind::Vital));
        assert_eq!(scene.briefing.escalation.as_ref().unwrap().urgency, Urgency::Now);
    };
    check("en", "i want to kill myself");
    check("es", "me duele mucho el pecho y no puedo respirar");
    check("en", "no puedo respirar");
}

#[test]
fn while_a_human_holds_it_the_bot_is_silent_and_afterwards_it_speaks_again() {
    let mut scene = claimed();
    assert_eq!(scene.say("I need a ride"), Vec::<String>::new());
    assert_eq!(scene.say("qwertz"), Vec::<String>::new());
    assert_eq!(scene.say("i want to kill myself"), Vec::<String>::new());
    assert_eq!(scene.briefing.escalation.as_ref().unwrap().urgency, Urgency::Now, "danger still raises it");
    let answer = Event::Answered { by: "ana".into(), name: "Ana".into(), words: Words::new("I am here") };
    scene.happens(&answer);
    assert!(scene.effects.iter().any(|effect| matches!(effect, Effect::Relay { by, .. } if by == "ana")));
    assert_eq!(scene.happens(&Event::HandedBack { by: "ben".into() }), Vec::<String>::new(), "only the holder can");
    assert_eq!(scene.happens(&Event::HandedBack { by: "ana".into() }), ["handed-back-back"]);
    assert_eq!(scene.say("I need a ride"), ["ride-when"]);
}

#[test]
fn a_claim_that_comes_second_changes_nothing() {
    let mut scene = claimed();
    let escalation = scene.briefing.escalation.clone().unwrap();
    let claim = Event::Claimed { escalation: escalation.id.clone(), by: "ben".into(), name: "Ben".into() };
    assert_eq!(scene.happens(&claim), Vec::<String>::new());
    assert_eq!(scene.briefing.escalation, Some(escalation));
}

#[test]
fn not_understood_twice_brings_a_human() {
    let mut scene = Scene::welcomed("en");
    assert_eq!(scene.say("qwertz"), ["ask-again-idle", "anything-else-what"]);
    assert_eq!(scene.say("asdf"), ["lost-person-comes"]);
    assert_eq!(scene.briefing.escalation.as_ref().unwrap().reason, "not-understood");
    let mut scene = Scene::welcomed("en");
    scene.say("ride");
    scene.say("December 9 at 2pm");
    assert_eq!(scene.say("qwertz"), ["ask-again-choice", "ride-mobility"]);
    assert_eq!(scene.say("qwertz"), ["ask-again-choice", "ride-mobility"]);
    assert_eq!(scene.say("qwertz"), ["lost-person-comes"]);
    assert_eq!(scene.say("go on"), ["ride-mobility"], "nothing is lost");
}

#[test]
fn an_unclaimed_one_climbs_for_ever_and_an_unanswered_claim_returns() {
    let mut scene = Scene::welcomed("en");
    scene.say("person");
    scene.pass(TimeDelta::days(1));
    let escalation = scene.briefing.escalation.clone().unwrap();
    assert_eq!(escalation.level, 7, "at 1 h, 3 h and then every 4 h");
    let mut scene = claimed();
    scene.pass(TimeDelta::minutes(31));
    let state = scene.briefing.escalation.clone().unwrap().state;
    assert!(matches!(state, EscalationState::Waiting { .. }), "{state:?}");
}

#[test]
fn an_answered_conversation_stays_with_its_advocate() {
    let mut scene = claimed();
    scene.happens(&Event::Answered { by: "ana".into(), name: "Ana".into(), words: Words::new("one moment") });
    scene.pass(TimeDelta::hours(5));
    assert!(scene.briefing.is_held());
    scene.say("thank you");
    scene.pass(TimeDelta::minutes(29));
    assert!(scene.briefing.is_held());
    scene.pass(TimeDelta::minutes(2));
    assert!(!scene.briefing.is_held(), "the patient's words were left unanswered");
}

#[test]
fn medical_questions_are_never_answered() {
    let mut scene = Scene::welcomed("en");
    assert_eq!(scene.say("how many pills should i take"), ["medical-person"]);
    assert_eq!(scene.say("yes please"), ["person-comes"]);
}

#[test]
fn a_reminder_is_silent_while_an_advocate_holds_the_conversation() {
    let mut scene = Scene::welcomed("en");
    scene.say("add a visit");
    scene.say("dentist november 23 3pm");
    scene.press("yes");
    scene.say("person");
    let escalation = scene.briefing.escalation.clone().unwrap().id;
    scene.happens(&Event::Claimed { escalation, by: "ana".into(), name: "Ana".into() });
    for _ in 0..3 {
        scene.happens(&Event::Answered { by: "ana".into(), name: "Ana".into(), words: Words::new("hello") });
        assert_eq!(scene.pass(TimeDelta::hours(8)), Vec::<String>::new());
    }
    assert_eq!(scene.happens(&Event::HandedBack { by: "ana".into() }), ["handed-back-back-with-visits"]);
}
