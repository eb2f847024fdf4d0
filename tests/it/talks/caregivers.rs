use chrono::TimeDelta;
use guidepost::care::consent::{Grant, GrantState};
use guidepost::engine::effect::Effect;

use crate::scene::Scene;

/// A patient who invited their daughter, and the invitation with its code.
fn invited(shares: &str) -> (Scene, Grant, String) {
    let mut scene = Scene::welcomed("en");
    scene.press("helpers");
    scene.press("invite");
    scene.say("my daughter");
    scene.press(shares);
    assert_eq!(scene.press("yes"), ["helper-invite-code", "helper-invite-forward", "anything-else-what"]);
    let made = scene.effects.iter().find_map(|effect| match effect {
        Effect::Grant { grant, code: Some(code) } => Some((grant.clone(), code.reveal().to_owned())),
        _ => None,
    });
    let (grant, code) = made.expect("an invitation");
    assert!(scene.text().contains(&code));
    (scene, grant, code)
}

fn caregiver(grant: Grant, code: &str) -> Scene {
    let mut scene = Scene::new("es");
    scene.briefing.person.id = "p2".into();
    scene.briefing.contact.id = "c2".into();
    scene.briefing.invite = Some(grant);
    assert_eq!(scene.say(&format!("/start {code}")), ["join-language"]);
    scene
}

#[test]
fn a_caregiver_joins_by_a_code_agrees_and_hears_of_the_visit_in_their_own_language() {
    let (mut patient, grant, code) = invited("visits");
    let mut caregiver = caregiver(grant, &code);
    caregiver.press("es");
    assert_eq!(caregiver.say("sí"), ["join-welcome", "anything-else-what"]);
    let live = caregiver.briefing.caring_for[0].clone();
    assert_eq!(live.state, GrantState::Live { caregiver: "c2".into(), language: "es".into() });

    patient.briefing.helpers = vec![live];
    patient.say("add a visit");
    patient.say("dentist december 9 2pm");
    patient.press("yes");
    patient.pass(TimeDelta::days(11));
    assert_eq!(patient.told.len(), 1);
    assert_eq!((patient.told[0].contact.as_str(), patient.told[0].language.as_str()), ("c2", "es"));
    assert_eq!(patient.told[0].say.message, "caregiver-reminder-due");
    assert!(patient.told[0].say.buttons.is_empty());

    patient.say("stop sharing");
    assert_eq!(patient.press("yes"), ["helper-end-ended", "anything-else-what"]);
    patient.pass(TimeDelta::days(7));
    assert!(patient.told.is_empty(), "taken back: nothing more, and no word about it");
}

#[test]
fn only_what_was_chosen_is_shared() {
    let (mut patient, grant, _) = invited("rides");
    let language = "en".to_owned();
    patient.briefing.helpers = vec![Grant { state: GrantState::Live { caregiver: "c2".into(), language }, ..grant }];
    patient.say("add a visit");
    patient.say("dentist december 9 2pm");
    patient.press("yes");
    patient.pass(TimeDelta::days(20));
    assert!(patient.told.is_empty());
}

#[test]
fn a_code_works_once_and_not_for_its_own_patient() {
    let (mut patient, grant, code) = invited("both");
    patient.briefing.invite = Some(grant.clone());
    assert_eq!(patient.say(&code), ["invite-own"]);
    let opened = grant.opened("c2".into(), patient.now).unwrap();
    let mut other = Scene::welcomed("en");
    other.briefing.person.id = "p3".into();
    other.briefing.contact.id = "c3".into();
    other.briefing.invite = Some(opened);
    assert_eq!(other.say(&code)[0], "invite-closed");
    assert!(other.briefing.caring_for.is_empty());
}

#[test]
fn a_caregiver_who_declines_hears_nothing() {
    let (_, grant, code) = invited("both");
    let mut caregiver = caregiver(grant, &code);
    caregiver.press("en");
    assert_eq!(caregiver.press("no")[0], "join-declined");
    let ended = |effect: &Effect| matches!(effect, Effect::Grant { grant, .. } if matches!(grant.state, GrantState::Ended { .. }));
    assert!(caregiver.effects.iter().any(ended));
}
