//! What an answer is about may be gone when it comes.

use chrono::TimeDelta;
use guidepost::engine::event::{Attachment, Event};

use crate::scene::Scene;

fn with_visits(visits: &[&str]) -> Scene {
    let mut scene = Scene::welcomed("en");
    for visit in visits {
        scene.say("add a visit");
        scene.say(visit);
        scene.say("yes");
    }
    scene
}

#[test]
fn an_answer_about_a_visit_that_was_cancelled_meanwhile_is_not_taken() {
    let mut scene = with_visits(&["eye doctor december 9 10am"]);
    assert_eq!(scene.say("move my visit"), ["visit-move-when"]);
    scene.stage.memory.visits.clear();
    assert_eq!(scene.say("december 10 at 11am")[..2], ["ask-gone", "visit-move-none"]);
    let mut scene = with_visits(&["eye doctor december 9 10am"]);
    scene.say("cancel my visit");
    scene.stage.memory.visits.clear();
    assert_eq!(scene.press("yes")[0], "visit-cancel-gone", "the flow has words of its own for it");
    let mut scene = with_visits(&["eye doctor december 9 10am"]);
    scene.say("cancel my visit");
    scene.stage.memory.visits.clear();
    let heard = scene.happens(&Event::sent(Attachment::Photo)).to_vec();
    assert_eq!(heard[..3], ["cannot-read-photo", "ask-gone", "visit-cancel-none"]);
    let mut scene = with_visits(&["eye doctor december 9 10am"]);
    scene.say("cancel my visit");
    scene.stage.memory.visits.clear();
    assert_eq!(
        scene.say("qwertz")[..3],
        ["ask-again-choice", "ask-gone", "visit-cancel-none"],
        "no question with a gap"
    );
}

#[test]
fn a_yes_never_counts_for_another_visit_than_it_was_said_about() {
    let mut scene = with_visits(&["eye doctor december 9 10am", "dentist december 11 9am"]);
    assert_eq!(scene.say("cancel my visit"), ["visit-cancel-visit"]);
    assert_eq!(scene.say("1"), ["visit-cancel-sure"]);
    scene.stage.memory.visits.remove(0);
    assert_eq!(scene.say("yes")[0], "visit-cancel-gone");
    assert_eq!(scene.briefing.appointments.len(), 1);
}

#[test]
fn a_button_of_an_old_reminder_does_nothing_to_another_visit() {
    let mut scene = with_visits(&["eye doctor december 9 10am", "dentist december 11 9am"]);
    let visit = scene.briefing.appointments[0].clone();
    scene.pass(TimeDelta::days(11));
    scene.happens(&Event::ReminderDue { appointment: visit.id.clone(), version: visit.version, lead_minutes: 10_080 });
    let confirm = scene.buttons.iter().find(|button| button.data.contains("confirm")).unwrap().data.clone();
    assert!(confirm.contains(&visit.id), "{confirm}");
    scene.stage.memory.visits.retain(|known| known.id != visit.id);
    assert_eq!(scene.happens(&Event::Pressed { button: confirm })[0], "visit-confirm-gone");
    assert!(scene.effects.iter().all(|effect| !matches!(effect, guidepost::engine::effect::Effect::Appointment(_))));
}

#[test]
fn a_session_of_an_older_house_is_read() {
    let old = r#"{"frames":[{"flow":"ride","at":"when-else","vars":{},"trail":[]}],"wait":{"id":3,"tries":1,"page":0},"asked":3}"#;
    let mut scene = Scene::welcomed("en");
    scene.stage.memory.known[0].session = Some(old.to_owned());
    assert_eq!(scene.say("december 9 at 2pm"), ["ride-mobility"]);
}
