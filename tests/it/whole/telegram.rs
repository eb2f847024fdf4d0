//! The patient's phone, through Telegram, with the built program at the other end.

use std::time::{Duration, Instant};

use regex::Regex;
use serde_json::json;

use super::phone::{MARK, Phone};
use super::visitor::until;
use super::{Home, both};
use crate::rig::bot_api::{BotApi, Fault};

both!(
    a_patient_is_welcomed_adds_a_visit_asks_for_a_ride_and_stops,
    somebody_is_welcomed_in_spanish_by_buttons,
    what_is_no_answer_gets_a_kind_word_and_the_question_again,
    telegrams_troubles_cost_nobody_a_message,
    a_caregiver_comes_in_by_a_code,
);

fn a_patient_is_welcomed_adds_a_visit_asks_for_a_ride_and_stops(home: &Home) {
    let api = BotApi::start();
    let _house = home.serve(Some(&api));
    let rosa = Phone::new(&api, 7);
    assert!(rosa.say("/start", 1)[0].contains("Which language do you want?"));
    assert!(rosa.say("english", 1)[0].contains("We never sell it."));
    assert!(rosa.say("yes", 1)[0].contains("What should I call you?"));
    assert!(rosa.say("Rosa", 1)[0].contains("time zone"));
    assert_eq!(rosa.say("Chicago", 2)[0].lines().next(), Some("Rosa, we are ready."));

    rosa.say("add a visit", 1);
    let read_back = &rosa.say("eye doctor in 3 weeks at 9am", 1)[0];
    assert!(read_back.contains("eye doctor\n") && read_back.contains("9:00 AM"), "{read_back}");
    assert_eq!(home.number("SELECT COUNT(*) FROM appointment"), 0, "not before they say that it is right");
    assert!(rosa.tap("Yes, save it", 2)[0].starts_with("Saved: eye doctor, "));
    assert_eq!(home.number("SELECT COUNT(*) FROM appointment"), 1);

    rosa.say("I need a ride", 1);
    assert!(rosa.tap("eye doctor", 1)[0].contains("How do you get around?"));
    rosa.tap("Wheelchair", 1);
    rosa.tap("I come alone", 1);
    let read_back = &rosa.say("12 Elm Street, Springfield", 1)[0];
    assert!(read_back.contains("Wheelchair") && read_back.contains("12 Elm Street"), "{read_back}");
    assert!(rosa.tap("Yes, ask for it", 2)[0].contains("I asked our team for your ride"));
    assert_eq!(home.number("SELECT COUNT(*) FROM ride WHERE state = 'asked'"), 1);

    let update = api.text(7, "STOP");
    assert_eq!(rosa.hear(1).len(), 1);
    assert_eq!(home.number("SELECT COUNT(*) FROM person WHERE stopped_at IS NOT NULL"), 1);
    // The same update again, as Telegram does after a broken line: no second answer stands before the next one.
    api.wait_confirmed(update);
    api.repeat(update);
    until("the repeat is fetched", || (api.pending() == 0).then_some(()));
    let heard = rosa.say("menu", 2);
    assert!(heard[0].contains("Reminders are off, because you said STOP"), "{heard:?}");
    assert!(rosa.is_all_read());
}

fn somebody_is_welcomed_in_spanish_by_buttons(home: &Home) {
    let api = BotApi::start();
    let _house = home.serve(Some(&api));
    let rosa = Phone::new(&api, 7);
    api.text_in(7, "es", "hola");
    assert!(rosa.hear(1)[0].starts_with("Hola. Soy el asistente"), "the phone's language comes first");
    assert!(rosa.tap("Español", 1)[0].contains("Nunca lo vendemos."));
    assert!(rosa.tap("Sí, de acuerdo", 1)[0].contains("¿Cómo quiere que le llame?"));
    rosa.say("me llamo Rosa Díaz", 1);
    assert!(rosa.tap("Chicago", 2)[0].starts_with("Rosa Díaz, todo listo."));
    assert!(rosa.is_all_read());
}

fn what_is_no_answer_gets_a_kind_word_and_the_question_again(home: &Home) {
    let api = BotApi::start();
    let _house = home.serve(Some(&api));
    let rosa = Phone::welcomed(&api, 7);
    rosa.say("add a visit", 1);
    api.sticker(7);
    assert!(rosa.hear(2)[0].contains("made me smile"));
    api.voice(7);
    let heard = rosa.hear(2);
    assert!(heard[0].contains("cannot listen") && heard[1].contains("What is the visit for?"), "{heard:?}");
    let update = api.text(7, "eye doctor");
    assert!(rosa.hear(1)[0].contains("When is it?"));
    let message = api.message_id_of(update).expect("a message");
    api.edited(7, message, "foot doctor");
    let heard = rosa.hear(2);
    assert!(heard[0].contains("you changed a message") && heard[1].contains("When is it?"), "{heard:?}");
    let heard = rosa.say(&"word ".repeat(2_000), 2);
    assert!(heard[1].contains("When is it?"), "ten thousand characters are no harm: {heard:?}");
    assert!(rosa.say("in 3 weeks at 9am", 1)[0].contains("eye doctor\n"));
    assert!(rosa.is_all_read());
}

fn telegrams_troubles_cost_nobody_a_message(home: &Home) {
    let api = BotApi::start();
    let _house = home.serve(Some(&api));
    let (rosa, walter) = (Phone::welcomed(&api, 7), Phone::welcomed(&api, 8));

    let asked = Instant::now();
    api.fail_next_in(7, Fault::TooMany { retry_after_s: 2 });
    api.text(7, "menu");
    assert!(walter.say("menu", 1)[0].contains("What can I do for you?"), "others do not wait");
    assert!(rosa.hear(1)[0].contains("What can I do for you?"));
    let waited = api.sent(7).last().expect("a message").at - asked;
    assert!(waited >= Duration::from_secs(2), "as long as Telegram asked for: {waited:?}");

    // The line breaks before Telegram has it: nobody can know, so it comes once more, and says so.
    api.fail_next_in(7, Fault::BreakBeforeAccept);
    let heard = rosa.say("menu", 1);
    assert!(heard[0].starts_with(MARK) && heard[0].contains("What can I do for you?"), "{heard:?}");
    // The line breaks after Telegram has it.
    api.fail_next_in(7, Fault::BreakAfterAccept);
    let heard = rosa.say("menu", 2);
    assert_eq!(heard[1].strip_prefix(MARK), Some(heard[0].as_str()), "the same again, marked");
    assert!(rosa.say("menu", 1)[0].contains("What can I do for you?"));
    assert!(rosa.is_all_read());

    // Rosa blocks the bot: it leaves a mark, and Walter is answered.
    let unreachable = || home.number("SELECT COUNT(*) FROM contact WHERE unreachable_at IS NOT NULL");
    api.fail_next_in(7, Fault::Blocked);
    api.text(7, "menu");
    until("it is known that she cannot be reached", || (unreachable() == 1).then_some(()));
    assert!(walter.say("menu", 1)[0].contains("What can I do for you?"));
    assert!(rosa.is_all_read());
    // She comes back.
    api.update(
        "my_chat_member",
        json!({
            "chat": { "id": 7, "type": "private" }, "from": { "id": 7, "is_bot": false, "first_name": "Person" },
            "date": 1_800_000_000, "old_chat_member": { "status": "kicked" }, "new_chat_member": { "status": "member" },
        }),
    );
    until("it is known that she is back", || (unreachable() == 0).then_some(()));
    assert!(rosa.say("menu", 1)[0].contains("What can I do for you?"));
    assert_eq!(api.faults_left(), 0);
    assert!(rosa.is_all_read() && walter.is_all_read());
}

fn a_caregiver_comes_in_by_a_code(home: &Home) {
    let api = BotApi::start();
    let _house = home.serve(Some(&api));
    let rosa = Phone::welcomed(&api, 7);
    rosa.say("invite someone", 1);
    rosa.say("my daughter", 1);
    rosa.tap("Visits and rides", 1);
    let heard = rosa.tap("Yes, invite", 3);
    let link = Regex::new(r"t\.me/guidepost_test_bot\?start=(\S+)").expect("a pattern");
    let code = &link.captures(&heard[1]).unwrap_or_else(|| panic!("a link: {heard:?}"))[1];
    assert!(heard[0].contains(code));

    let daughter = Phone::new(&api, 8);
    assert!(daughter.say(&format!("/start {code}"), 1)[0].contains("Which language do you want?"));
    daughter.tap("Español", 1);
    let heard = daughter.say("sí", 2);
    assert!(heard[0].contains("Rosa"), "whom she helps: {heard:?}");
    assert_eq!(home.number("SELECT COUNT(*) FROM care_grant WHERE state = 'live'"), 1);

    let stranger = Phone::new(&api, 9);
    assert!(stranger.say(&format!("/start {code}"), 2)[0].contains("was used already"), "a code works once");
    assert_eq!(home.number("SELECT COUNT(*) FROM care_grant WHERE state = 'live'"), 1);
    assert!(rosa.is_all_read(), "the patient was told nothing that they did not ask for");
}
