use chrono::TimeDelta;

use crate::scene::Scene;

fn with_visit() -> Scene {
    let mut scene = Scene::welcomed("en");
    scene.say("add a visit");
    scene.say("cardiologist");
    scene.say("December 9 at 2pm");
    scene.press("yes");
    scene
}

#[test]
fn a_visit_in_one_sentence_is_read_back_and_then_saved() {
    let mut scene = Scene::welcomed("en");
    assert_eq!(scene.press("visits"), ["visits-none"]);
    assert_eq!(scene.press("add"), ["visit-add-what"]);
    assert_eq!(scene.say("cardiologist next Tuesday 3pm"), ["visit-add-right"]);
    assert!(scene.text().contains("cardiologist\nTuesday, November 24, 3:00 PM"), "{}", scene.text());
    assert!(scene.briefing.appointments.is_empty(), "nothing is saved before they say yes");
    assert_eq!(scene.say("yes"), ["visit-add-saved", "anything-else-what"]);
    assert_eq!(scene.briefing.appointments[0].what.reveal(), "cardiologist");
    assert_eq!(scene.rings_of("reminder-due"), ["11-23 15:00", "11-24 13:00"], "seven days before has passed");
}

#[test]
fn a_date_without_a_time_is_asked_for_its_time() {
    let mut scene = Scene::welcomed("es");
    scene.say("tengo una cita");
    scene.say("dentista");
    assert_eq!(scene.say("el jueves"), ["ask-what-time"]);
    assert_eq!(scene.say("a las 3"), ["visit-add-right"]);
    assert!(scene.text().contains("jueves, 26 de noviembre, 3:00 p. m."), "{}", scene.text());
}

#[test]
fn a_wrong_time_is_changed_before_it_is_saved() {
    let mut scene = Scene::welcomed("en");
    scene.say("new appointment");
    scene.say("eye doctor on the 5th at 8:15");
    assert_eq!(scene.press("change-when"), ["visit-add-when"]);
    assert_eq!(scene.say("yesterday at noon"), ["ask-past", "visit-add-when"]);
    assert_eq!(scene.say("december 7 9am"), ["visit-add-right"]);
    assert!(scene.text().contains("eye doctor\nMonday, December 7, 9:00 AM"), "{}", scene.text());
    assert_eq!(scene.say("back"), ["visit-add-when"], "back goes to the question before");
}

#[test]
fn reminders_come_three_times_with_buttons_and_a_confirmation_is_kept() {
    let mut scene = with_visit();
    assert_eq!(scene.rings_of("reminder-due"), ["12-02 14:00", "12-08 14:00", "12-09 12:00"]);
    assert_eq!(scene.pass(TimeDelta::days(12)), ["reminder-due"]);
    let options: Vec<String> = scene.options().iter().map(|data| data.split(':').nth(2).unwrap().into()).collect();
    assert_eq!(options, ["confirm", "move", "ride", "cancel"]);
    assert_eq!(scene.say("yes"), ["visit-confirm-confirmed", "anything-else-what"]);
    assert_eq!(scene.briefing.appointments[0].state.name(), "confirmed");
    assert_eq!(scene.pass(TimeDelta::days(20)), ["reminder-due", "reminder-due"]);
}

#[test]
fn a_moved_visit_silences_its_old_reminders_in_the_same_turn() {
    let mut scene = with_visit();
    scene.say("move my visit");
    assert_eq!(scene.say("dec 20 10 am"), ["visit-move-right"], "the only visit is meant without asking");
    assert_eq!(scene.press("yes"), ["visit-move-moved", "anything-else-what"]);
    assert_eq!(scene.rings_of("reminder-due"), ["12-13 10:00", "12-19 10:00", "12-20 08:00"]);
}

#[test]
fn a_cancelled_visit_is_never_heard_of_again() {
    let mut scene = with_visit();
    scene.say("cancel my appointment");
    assert_eq!(scene.press("yes"), ["visit-cancel-cancelled", "anything-else-what"]);
    assert_eq!(scene.pass(TimeDelta::days(30)), Vec::<String>::new());
}

#[test]
fn a_reminders_button_works_in_the_middle_of_something_else_and_that_is_offered_again() {
    let mut scene = with_visit();
    scene.pass(TimeDelta::days(12));
    let reminder = scene.buttons.clone();
    assert_eq!(scene.say("I need a ride"), ["ride-mobility"], "for the visit that the reminder was about");
    scene.buttons = reminder;
    assert_eq!(scene.press("confirm"), ["visit-confirm-confirmed", "resume-where"]);
    assert_eq!(scene.say("go on"), ["ride-mobility"]);
}

#[test]
fn a_reminder_is_silent_for_somebody_who_said_stop() {
    let mut scene = with_visit();
    scene.say("STOP");
    assert_eq!(scene.pass(TimeDelta::days(30)), Vec::<String>::new());
}
