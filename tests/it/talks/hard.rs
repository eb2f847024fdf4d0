//! Sentences that went wrong once, and must not again.

use chrono::TimeDelta;
use guidepost::care::escalation::EscalationState;
use guidepost::care::words::Words;
use guidepost::engine::event::{DeliveryKind, Event};

use crate::scene::Scene;

fn with_visit(language: &str) -> Scene {
    let mut scene = Scene::welcomed(language);
    scene.say(if language == "es" { "agregar una cita" } else { "add a visit" });
    scene.say("dentist");
    scene.say("12/9/2026 2pm");
    scene.press("yes");
    assert_eq!(scene.briefing.appointments.len(), 1);
    scene
}

#[test]
fn a_no_in_a_sentence_is_never_a_yes() {
    for (language, words) in [("en", "I'm not sure"), ("en", "don't cancel it"), ("es", "no quiero cancelar")] {
        let mut scene = with_visit(language);
        scene.say(if language == "es" { "cancelar mi cita" } else { "cancel my visit" });
        scene.say(words);
        assert_eq!(scene.briefing.appointments.len(), 1, "{words}");
    }
    let reminded = [
        ("en", "I don't think I'll be there"),
        ("en", "I won't be coming"),
        ("en", "no longer coming"),
        ("es", "No iré"),
        ("es", "no creo que voy a poder"),
    ];
    for (language, words) in reminded {
        let mut scene = with_visit(language);
        scene.pass(TimeDelta::days(17));
        scene.say(words);
        assert_ne!(scene.briefing.appointments[0].state.name(), "confirmed", "{words}");
    }
    for words in ["I'm not sure", "not okay with that", "no me parece bueno"] {
        let mut scene = Scene::new("en");
        scene.say("hi");
        scene.press("en");
        scene.say(words);
        assert!(scene.briefing.person.consent.is_none(), "{words}");
    }
    let mut scene = Scene::welcomed("en");
    scene.say("ride");
    scene.say("dec 9 2pm");
    assert_eq!(scene.say("I can't walk"), ["ask-again-choice", "ride-mobility"]);
}

#[test]
fn a_sentence_with_a_stop_in_it_stops_nothing() {
    let innocent = [
        ("en", "i dont want to stop my medicine"),
        ("en", "how do i quit smoking"),
        ("en", "the bus stop is too far"),
        ("en", "stop sending my daughter reminders"),
        ("en", "how do i end my lease"),
        ("en", "the end"),
        ("en", "i like pasta"),
        ("es", "mi mama esta baja de peso"),
        ("es", "alto costo de mi medicina"),
    ];
    for (language, words) in innocent {
        let mut scene = Scene::welcomed(language);
        scene.say(words);
        assert!(scene.briefing.person.stopped_at.is_none(), "{words}");
    }
}

#[test]
fn a_plain_request_to_stop_is_heard_and_only_start_undoes_it() {
    let requests = [
        ("en", "dont text me anymore"),
        ("en", "stop sending me messages"),
        ("en", "please dont message me again"),
        ("en", "remove me"),
        ("es", "no me manden mensajes"),
        ("es", "ya no quiero mensajes"),
        ("es", "dejen de escribirme"),
    ];
    for (language, words) in requests {
        let mut scene = Scene::welcomed(language);
        assert_eq!(scene.say(words), ["stop-done"], "{words}");
        for after in
            ["are you still sending me messages", "why do i still get messages", "when does the class start", "smart"]
        {
            scene.say(after);
            assert!(scene.briefing.person.stopped_at.is_some(), "{after}");
        }
    }
}

#[test]
fn a_yes_after_a_reminder_answers_the_reminder() {
    let mut scene = with_visit("en");
    scene.say("add a visit");
    scene.say("cardiologist december 23 3pm");
    scene.press("yes");
    scene.pass(TimeDelta::days(10));
    scene.say("cancel my visit");
    scene.say("cardiologist");
    assert_eq!(scene.heard, ["visit-cancel-sure"]);
    scene.pass(TimeDelta::days(2));
    assert_eq!(scene.say("yes"), ["visit-confirm-confirmed", "resume-where"]);
    assert_eq!(scene.briefing.appointments.len(), 2, "nothing was cancelled");
}

#[test]
fn no_consent_means_no_ride_no_button_and_no_resume() {
    let mut scene = Scene::new("en");
    scene.say("I need a ride tomorrow");
    scene.press("en");
    assert_eq!(scene.say("no"), ["welcome-without-consent"]);
    let mut scene = Scene::new("en");
    scene.say("hi");
    scene.press("en");
    for _ in 0..3 {
        scene.say("qwertz");
    }
    assert_eq!(scene.heard, ["lost-person-comes"]);
    assert_eq!(scene.press("menu"), ["welcome-agree"]);
    assert_eq!(scene.say("yes"), ["welcome-name"]);
    scene.say("Rosa");
    assert_eq!(scene.say("texas"), ["welcome-done", "menu-what"], "the notice is asked about once");
}

#[test]
fn danger_while_held_shortens_the_clock_and_is_heard_with_slips_and_at_the_end_of_a_story() {
    let mut scene = Scene::welcomed("en");
    scene.say("person");
    let escalation = scene.briefing.escalation.clone().unwrap().id;
    scene.happens(&Event::Claimed { escalation, by: "ana".into(), name: "Ana".into() });
    scene.happens(&Event::Answered { by: "ana".into(), name: "Ana".into(), words: Words::new("hello") });
    scene.say("i want to kill myself");
    scene.pass(TimeDelta::minutes(3));
    let state = scene.briefing.escalation.clone().unwrap().state;
    assert!(matches!(state, EscalationState::Waiting { .. }), "{state:?}");

    let story = format!("{} i want to kill myself", "and then she said we would see ".repeat(300));
    for words in [
        "i wanna kil myself",
        "im having chestpain",
        "i took 20 tylenol",
        "me kiero morir",
        "suicidall thoughts",
        &story,
    ] {
        let mut scene = Scene::welcomed("en");
        assert_eq!(scene.say(words)[0], "danger-numbers", "{} chars", words.chars().count());
    }
}

#[test]
fn a_held_conversation_is_not_forgotten_and_its_reminder_comes_afterwards() {
    let mut scene = with_visit("en");
    scene.say("person");
    scene.pass(TimeDelta::hours(400));
    let escalation = scene.briefing.escalation.clone().unwrap().id;
    scene.happens(&Event::Claimed { escalation, by: "ana".into(), name: "Ana".into() });
    scene.happens(&Event::Answered { by: "ana".into(), name: "Ana".into(), words: Words::new("all done, bye") });
    let heard = scene.pass(TimeDelta::days(3));
    assert!(!scene.briefing.is_held(), "a hold in which nothing happens ends");
    assert!(heard.iter().any(|id| id == "reminder-due"), "{heard:?}");
}

#[test]
fn an_unanswered_ride_is_asked_about_until_somebody_answers() {
    let mut scene = Scene::welcomed("en");
    for words in ["ride", "dec 9 2pm", "1", "1", "Elm Street", "yes"] {
        scene.say(words);
    }
    scene.pass(TimeDelta::hours(25));
    let escalation = scene.briefing.escalation.clone().unwrap().id;
    scene.happens(&Event::Claimed { escalation, by: "ana".into(), name: "Ana".into() });
    scene.happens(&Event::Closed { by: "ana".into(), reason: "solved".into() });
    assert!(scene.briefing.escalation.is_none());
    let heard = scene.pass(TimeDelta::days(17));
    assert!(scene.briefing.escalation.is_some(), "it comes back to the desk");
    assert_eq!(heard.iter().filter(|id| *id == "ride-unsure").count(), 1, "{heard:?}");
}

#[test]
fn answers_to_our_own_questions_start_nothing_else() {
    let at = |words: &[&str]| {
        let mut scene = Scene::welcomed("en");
        words.iter().for_each(|words| drop(scene.say(words).to_vec()));
        scene
    };
    assert_eq!(at(&["ride", "dec 9 2pm", "1", "1"]).say("home"), ["ride-right"]);
    assert_eq!(at(&["add a visit"]).say("social worker"), ["visit-add-when"]);
    assert_eq!(at(&["ride", "dec 9 2pm", "1"]).say("my daughter will help me"), ["ride-pickup"]);
    assert_eq!(at(&["i have cancer"]).heard[0], "ask-again-idle");
}

#[test]
fn a_confirmation_that_comes_too_late_saves_nothing_past() {
    let mut scene = Scene::welcomed("en");
    scene.say("add a visit");
    assert_eq!(scene.say("dentist tomorrow 9am"), ["visit-add-right"]);
    scene.pass(TimeDelta::hours(48));
    assert_eq!(scene.say("yes"), ["visit-add-passed", "visit-add-when"]);
    assert!(scene.briefing.appointments.is_empty());
}

#[test]
fn a_date_most_of_a_year_away_is_read_back_with_its_year() {
    let mut scene = Scene::welcomed("en");
    scene.say("add a visit");
    scene.say("dentist nov 20 at 9am");
    assert!(scene.text().contains("Saturday, November 20, 2027, 9:00 AM"), "{}", scene.text());
}

#[test]
fn stop_is_answered_while_an_advocate_holds_the_conversation() {
    let mut scene = Scene::welcomed("en");
    scene.say("person");
    let escalation = scene.briefing.escalation.clone().unwrap().id;
    scene.happens(&Event::Claimed { escalation, by: "ana".into(), name: "Ana".into() });
    assert_eq!(scene.say("please stop sending me these messages"), ["stop-done"]);
    assert_eq!(scene.kinds, [DeliveryKind::Vital]);
    scene.happens(&Event::HandedBack { by: "ana".into() });
    assert!(
        scene.kinds.iter().all(|kind| *kind == DeliveryKind::Notice),
        "the outbox drops it for somebody who stopped"
    );
}

#[test]
fn what_was_set_aside_forgets_what_is_gone() {
    let mut scene = with_visit("en");
    assert_eq!(scene.say("move my visit"), ["visit-move-when"]);
    scene.say("cancel my visit");
    assert_eq!(scene.press("yes"), ["visit-cancel-cancelled", "resume-where"]);
    assert_eq!(scene.say("go on")[0], "visit-move-none");
}

#[test]
fn thanks_are_no_question() {
    for (language, words) in
        [("en", "ok thanks"), ("en", "no that's all"), ("en", "👍"), ("es", "gracias"), ("es", "no, eso es todo")]
    {
        let mut scene = Scene::welcomed(language);
        assert_eq!(scene.say(words), ["thanks-welcome"], "{words}");
        assert!(scene.briefing.escalation.is_none());
    }
}

#[test]
fn after_an_invitation_was_opened_stop_and_a_person_still_work() {
    use guidepost::care::consent::{Grant, GrantState, Shares};
    let mut scene = Scene::new("en");
    let grant = Grant {
        id: "1.1".into(),
        version: 0,
        patient: "p9".into(),
        label: Words::new("my son"),
        patient_name: Words::new("Rosa"),
        shares: Shares { appointments: true, rides: false },
        state: GrantState::Invited { expires_at: scene.now + TimeDelta::days(1), opened_by: None },
    };
    scene.stage.memory.grants.push((grant, Some(Words::new("7KMP2QRX"))));
    assert_eq!(scene.say("7KMP-2QRX"), ["join-language"]);
    assert_eq!(scene.say("person"), ["person-comes"]);
    assert_eq!(scene.say("STOP"), ["stop-done"]);
}

#[test]
fn everyday_words_start_no_wrong_flow() {
    let not = |words: &str, message: &str| {
        let mut scene = Scene::welcomed("en");
        let heard = scene.say(words).to_vec();
        assert!(!heard.iter().any(|id| id == message), "{words}: {heard:?}");
    };
    not("someone stole my phone", "person-comes");
    not("my son is in the hospital", "helpers-none");
    not("i want to visit my mother", "visits-none");
    not("i had an accident in the van", "ride-when");
    let gives = |language: &str, words: &str, message: &str| {
        let mut scene = Scene::welcomed(language);
        assert_eq!(scene.say(words)[0], message, "{words}");
    };
    gives("en", "I ran out of insulin", "person-comes");
    gives("es", "mi chofer no llegó", "person-comes");
    gives("es", "ocupo un raite", "ride-when");
    gives("es", "quien eres", "help-what");
    gives("en", "need food", "benefits-answer");
    gives("es", "tengo hambre", "benefits-answer");
}

#[test]
fn a_name_is_taken_out_of_a_greeting_and_a_no_is_no_name() {
    let mut scene = Scene::new("es");
    scene.say("hola");
    scene.press("es");
    scene.press("yes");
    assert_eq!(scene.say("no"), ["ask-again-text", "welcome-name"]);
    assert_eq!(scene.say("Hola, me llamo Ana"), ["welcome-zone"]);
    assert_eq!(scene.briefing.person.name.as_ref().unwrap().reveal(), "Ana");
}

#[test]
fn a_late_reminder_waits_for_the_morning() {
    let mut scene = with_visit("en");
    let visit = scene.briefing.appointments[0].clone();
    scene.now = "2026-12-02T09:00:00Z".parse().unwrap();
    let due = Event::ReminderDue { appointment: visit.id.clone(), version: visit.version, lead_minutes: 10_080 };
    assert_eq!(scene.happens(&due), Vec::<String>::new(), "three o'clock at night");
    assert!(scene.rings_of("reminder-due").contains(&"12-02 08:00".to_owned()), "{:?}", scene.rings_of("reminder-due"));
}

#[test]
fn a_reminder_for_the_morning_is_said_by_a_clock_that_is_a_moment_behind() {
    let mut scene = with_visit("en");
    let visit = scene.briefing.appointments[0].clone();
    let due = Event::ReminderDue { appointment: visit.id.clone(), version: visit.version, lead_minutes: 10_080 };
    scene.now = "2026-12-02T13:59:59Z".parse().unwrap();
    assert_eq!(scene.happens(&due), ["reminder-due"], "one second to eight");
}

#[test]
fn danger_is_heard_as_frightened_people_write_it() {
    for words in [
        "me cai en el baño y no me puedo levantar",
        "mi niño se tomo unas pastillas",
        "me kiero matar",
        "911",
        "🆘",
        "heart attak",
    ] {
        let mut scene = Scene::welcomed("en");
        assert_eq!(scene.say(words)[0], "danger-numbers", "{words}");
    }
    let mut scene = Scene::welcomed("en");
    scene.say("ride");
    scene.say("dec 9 2pm");
    scene.say("1");
    scene.say("1");
    assert_eq!(scene.say("911 Oak Street"), ["ride-right"], "an address");
    let mut scene = Scene::new("en");
    assert_eq!(scene.say("no puedo respirar"), ["danger-numbers-both", "danger-person-both"]);
    assert_eq!(scene.say("español")[0], "language-done");
    assert_eq!(scene.say("hola"), ["welcome-agree"]);
}

#[test]
fn a_question_or_an_objection_is_no_yes() {
    for words in ["is it ok if my daughter reads this?", "ok but who can read this", "bueno, y quien lee esto?"] {
        let mut scene = Scene::new("en");
        scene.say("hi");
        scene.press("en");
        scene.say(words);
        assert!(scene.briefing.person.consent.is_none(), "{words}");
    }
    let mut scene = Scene::welcomed("en");
    scene.say("add a visit");
    scene.say("eye doctor december 9 3pm");
    scene.say("yes but its at 4");
    assert!(scene.briefing.appointments.is_empty());
    let mut scene = Scene::welcomed("en");
    scene.say("how many pills should i take");
    assert_ne!(scene.say("i have no phone to call"), ["medical-all-right"]);
}

#[test]
fn who_waits_for_a_person_is_not_told_that_nothing_was_understood() {
    let mut scene = Scene::welcomed("es");
    scene.say("persona");
    assert_eq!(scene.say("me siento mal y nadie contesta"), ["kept-for-person"]);
    assert_eq!(scene.say("qwertz"), ["kept-for-person"]);
}

#[test]
fn a_yes_is_no_address_and_a_wish_is_no_name() {
    let mut scene = Scene::welcomed("en");
    for words in ["ride", "dec 9 2pm", "1", "1"] {
        scene.say(words);
    }
    assert_eq!(scene.say("Yes"), ["ask-again-text", "ride-pickup"]);
    let mut scene = Scene::new("en");
    scene.say("/start");
    assert_eq!(scene.say("I need a ride to my doctor tomorrow"), ["welcome-language"], "kept for later");
    scene.press("en");
    scene.press("yes");
    assert_eq!(scene.say("I'm Rebecca and my mother is Joan, she's 81"), ["welcome-zone"]);
    assert_eq!(scene.briefing.person.name.as_ref().unwrap().reveal(), "Rebecca");
    assert_eq!(scene.say("texas"), ["welcome-done", "resume-where"]);
    assert_eq!(scene.say("yes"), ["ask-what-time"]);
}

#[test]
fn a_date_is_no_name_for_a_visit_and_is_not_asked_twice() {
    let mut scene = Scene::welcomed("en");
    scene.say("add a visit");
    assert_eq!(scene.say("next friday 2pm"), ["visit-add-what"]);
    assert_eq!(scene.say("dentist"), ["visit-add-right"]);
    assert!(scene.text().contains("dentist\nFriday, November 27, 2:00 PM"), "{}", scene.text());
}

#[test]
fn cancel_in_the_middle_lets_go_of_it() {
    let mut scene = Scene::welcomed("en");
    scene.say("ride");
    assert_eq!(scene.say("cancel"), ["cancel-what-now"]);
    assert_eq!(scene.press("this"), ["menu-what"]);
    assert!(scene.session.parked.is_empty());
    assert_eq!(scene.say("english"), ["language-done", "anything-else-what"]);
}
