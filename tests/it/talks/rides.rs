use chrono::TimeDelta;
use guidepost::care::ride::RideState;
use guidepost::care::words::Words;
use guidepost::engine::event::Event;

use crate::scene::Scene;

fn asked(when: &str) -> Scene {
    let mut scene = Scene::welcomed("en");
    scene.say("I need a ride");
    scene.say(when);
    scene.press("wheelchair");
    scene.press("alone");
    assert_eq!(scene.say("12 Elm Street, Springfield"), ["ride-right"]);
    scene.say("yes");
    scene
}

#[test]
fn a_sentence_in_spanish_asks_for_a_ride_and_its_day_is_heard() {
    let mut scene = Scene::welcomed("es");
    assert_eq!(scene.say("necesito que alguien me lleve al médico mañana"), ["ask-what-time"]);
    assert_eq!(scene.say("a las 10 de la mañana"), ["ride-mobility"]);
    assert_eq!(scene.say("silla de ruedas"), ["ride-companion"]);
    assert_eq!(scene.say("voy con mi hija"), ["ride-pickup"]);
    assert_eq!(scene.say("Calle Olmo 12, Springfield"), ["ride-right"]);
    assert!(scene.text().contains("domingo, 22 de noviembre, 10:00 a. m."), "{}", scene.text());
    assert!(scene.text().contains("Silla de ruedas"), "{}", scene.text());
}

#[test]
fn a_ride_reaches_the_desk_as_work_with_a_deadline_and_the_answer_comes_back() {
    let mut scene = asked("December 9 at 2pm");
    assert_eq!(scene.heard, ["ride-asked", "anything-else-what"]);
    let ride = scene.briefing.rides[0].clone();
    assert_eq!(ride.state, RideState::Asked);
    assert_eq!(ride.answer_by, scene.now + TimeDelta::hours(24));
    assert!(scene.briefing.escalation.is_none());
    let note = Some(Words::new("A white van at 1:15"));
    let settled = Event::RideSettled { by: "ana".into(), ride: ride.id, comes: true, note };
    assert_eq!(scene.happens(&settled), ["ride-settled-told"]);
    assert!(scene.text().contains("it will come") && scene.text().contains("white van"), "{}", scene.text());
    assert_eq!(scene.pass(TimeDelta::days(3)), Vec::<String>::new(), "an answered ride has no deadline");
}

#[test]
fn a_refused_ride_offers_another_and_a_person() {
    let mut scene = asked("December 9 at 2pm");
    let ride = scene.briefing.rides[0].id.clone();
    let settled = Event::RideSettled { by: "ana".into(), ride, comes: false, note: Some(Words::new("No van is free")) };
    assert_eq!(scene.happens(&settled), ["ride-settled-told-no"]);
    assert!(scene.text().contains("it cannot come"), "{}", scene.text());
    assert_eq!(scene.press("another"), ["ride-when"]);
}

#[test]
fn a_ride_without_notice_calls_a_person_at_once() {
    let mut scene = asked("tomorrow at 9am");
    assert_eq!(scene.heard, ["ride-asked-short", "anything-else-what"]);
    let escalation = scene.briefing.escalation.clone().unwrap();
    assert_eq!((escalation.reason.as_str(), escalation.urgency.name()), ("ride-short-notice", "soon"));
    assert_eq!(scene.pass(TimeDelta::hours(24)).iter().filter(|id| *id == "ride-late").count(), 1, "never silence");
}

#[test]
fn a_ride_to_a_visit_takes_the_visits_time_and_falls_with_it() {
    let mut scene = Scene::welcomed("en");
    scene.say("add a visit");
    scene.say("dialysis december 9 2pm");
    scene.press("yes");
    scene.say("ride");
    assert_eq!(scene.say("dialysis"), ["ride-mobility"]);
    scene.say("1");
    scene.press("family");
    scene.say("12 Elm Street");
    scene.say("yes");
    assert_eq!(scene.briefing.rides[0].when, scene.briefing.appointments[0].when);
    scene.say("cancel my visit");
    assert_eq!(scene.press("yes"), ["ride-dropped", "visit-cancel-cancelled", "anything-else-what"]);
    assert!(scene.briefing.rides.is_empty());
}

#[test]
fn what_is_known_is_not_asked_again() {
    let mut scene = asked("December 9 at 2pm");
    scene.say("another ride");
    assert_eq!(scene.say("dec 10 at 2pm"), ["ride-companion"], "how they get around is kept");
    assert_eq!(scene.press("alone"), ["ride-same"]);
    assert_eq!(scene.press("yes"), ["ride-right"]);
}

#[test]
fn a_location_is_a_place() {
    let mut scene = Scene::welcomed("en");
    scene.say("ride");
    scene.say("December 9 at 2pm");
    scene.press("walks");
    scene.press("alone");
    let what = guidepost::engine::event::Attachment::Location { latitude: 41.9, longitude: -87.6 };
    assert_eq!(scene.happens(&Event::sent(what)), ["ride-right"]);
}
