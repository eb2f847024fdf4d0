use crate::scene::Scene;

#[test]
fn somebody_new_is_asked_four_things_and_nothing_else() {
    for language in ["en", "es"] {
        let mut scene = Scene::new(language);
        assert_eq!(scene.say("hello"), ["welcome-language"]);
        assert_eq!(scene.press(language), ["welcome-agree"]);
        assert!(scene.briefing.person.consent.is_none());
        assert_eq!(scene.press("yes"), ["welcome-name"]);
        assert_eq!(scene.briefing.person.consent.as_ref().unwrap().notice, "2026-11");
        assert_eq!(scene.say("Rosa"), ["welcome-zone"]);
        assert_eq!(scene.press("central"), ["welcome-done", "menu-what"]);
        assert_eq!(scene.briefing.person.zone.unwrap().name(), "America/Chicago");
        assert_eq!(scene.briefing.person.name.as_ref().unwrap().reveal(), "Rosa");
    }
}

#[test]
fn the_language_can_be_typed_and_digits_alone_work() {
    let mut scene = Scene::new("en");
    scene.say("hola");
    assert_eq!(scene.say("español"), ["welcome-agree"]);
    assert_eq!(scene.briefing.person.language.as_deref(), Some("es"));
    assert_eq!(scene.say("1"), ["welcome-name"], "1 is the first button: yes");
    scene.say("me llamo Rosa Díaz");
    assert_eq!(scene.briefing.person.name.as_ref().unwrap().reveal(), "Rosa Díaz");
    assert_eq!(scene.say("vivo en Houston"), ["welcome-done", "menu-what"]);
    assert_eq!(scene.briefing.person.zone.unwrap().name(), "America/Chicago");
}

#[test]
fn a_wish_in_the_first_message_is_not_forgotten() {
    let mut scene = Scene::new("en");
    scene.say("I need a ride tomorrow");
    scene.press("en");
    scene.press("yes");
    scene.say("Rosa");
    assert_eq!(scene.press("central"), ["welcome-done", "resume-where"]);
    assert!(scene.text().contains("asking for a ride"), "{}", scene.text());
    assert_eq!(scene.press("go-on"), ["ask-what-time"], "tomorrow was heard, the time is asked");
}

#[test]
fn without_consent_nothing_goes_on_and_a_person_is_still_there() {
    let mut scene = Scene::new("en");
    scene.say("hi");
    scene.press("en");
    assert_eq!(scene.say("no"), ["welcome-without-consent"]);
    assert!(scene.briefing.person.consent.is_none());
    assert_eq!(scene.say("my visits"), ["welcome-agree"], "asked again when they come back");
    assert_eq!(scene.say("a person please"), ["person-comes"]);
    assert!(scene.briefing.escalation.is_some());
}
