//! What updates mean to us.

use guidepost::care::contact::Door;
use guidepost::channel::telegram::incoming::incoming;
use guidepost::channel::telegram::update::Update;
use guidepost::engine::event::{Attachment, Event};
use guidepost::store::incoming::Incoming;
use serde_json::{Value, json};

fn read(update: Value) -> Option<Incoming> {
    incoming(77, serde_json::from_value::<Update>(update).expect("a readable update"))
}

/// A private message with `content`.
fn message(content: Value) -> Value {
    let mut message = json!({
        "message_id": 12, "date": 1_700_000_000, "chat": { "id": 5, "type": "private", "first_name": "Rosa" },
        "from": { "id": 5, "is_bot": false, "first_name": "Rosa", "language_code": "es-MX" },
    });
    let Value::Object(content) = content else { panic!("content is an object") };
    message.as_object_mut().expect("an object").extend(content);
    message
}

fn event_of(content: Value) -> Option<Event> {
    read(json!({ "update_id": 900, "message": message(content) })).map(|incoming| incoming.event)
}

fn said(words: &str) -> Option<Event> {
    Some(Event::Said { words: words.into() })
}

fn sent(what: Attachment) -> Option<Event> {
    Some(Event::sent(what))
}

fn file(what: Attachment, id: &str) -> Option<Event> {
    Some(Event::Sent { what, file: Some(id.into()) })
}

#[test]
fn a_text_is_said_with_its_address_its_key_and_the_phones_language() {
    let update = json!({ "update_id": 900, "message": message(json!({ "text": "Hola" })) });
    let expected = Incoming {
        key: "telegram:77:900:1700000000".into(),
        door: Door::Telegram,
        address: "5".into(),
        language_hint: Some("es-MX".into()),
        event: Event::Said { words: "Hola".into() },
    };
    assert_eq!(read(update), Some(expected));
}

#[test]
fn a_start_link_keeps_its_code() {
    let entities = json!([{ "type": "bot_command", "offset": 0, "length": 6 }]);
    assert_eq!(event_of(json!({ "text": "/start k7Qx", "entities": entities })), said("/start k7Qx"));
}

#[test]
fn every_other_content_is_named() {
    let place = json!({ "latitude": 25.76, "longitude": -80.19 });
    let at_place = Attachment::Location { latitude: 25.76, longitude: -80.19 };
    let cases = [
        (json!({ "voice": { "file_id": "v", "duration": 3 } }), file(Attachment::Voice, "v")),
        (json!({ "video_note": {} }), sent(Attachment::Voice)),
        (json!({ "photo": [{ "file_id": "small" }, { "file_id": "p" }] }), file(Attachment::Photo, "p")),
        (json!({ "photo": [{ "file_id": "p" }], "caption": "my letter" }), said("my letter")),
        (json!({ "sticker": {} }), sent(Attachment::Sticker)),
        (json!({ "animation": {}, "document": {} }), sent(Attachment::Sticker)),
        (json!({ "document": {} }), sent(Attachment::File)),
        (json!({ "video": {} }), sent(Attachment::File)),
        (json!({ "audio": {} }), sent(Attachment::File)),
        (json!({ "location": place }), sent(at_place.clone())),
        (json!({ "venue": { "title": "Clinic" }, "location": place }), sent(at_place)),
        (
            json!({ "contact": { "phone_number": "+1305", "first_name": "Ana" } }),
            sent(Attachment::PhoneNumber("+1305".into())),
        ),
        (json!({ "poll": {} }), sent(Attachment::Other)),
        (json!({ "something_of_next_year": {} }), sent(Attachment::Other)),
        (json!({ "pinned_message": {} }), None),
        (json!({ "message_auto_delete_timer_changed": {} }), None),
    ];
    for (content, expected) in cases {
        assert_eq!(event_of(content.clone()), expected, "{content}");
    }
}

#[test]
fn a_new_kind_of_entity_does_not_cost_the_patients_words() {
    let content = json!({ "text": "Help", "entities": [{ "type": "of_next_year", "offset": 0, "length": 4 }] });
    let update = json!({ "update_id": 900, "message": message(content.clone()) });
    let typed: teloxide::types::Update = serde_json::from_value(update).expect("teloxide reads any update");
    assert!(
        matches!(typed.kind, teloxide::types::UpdateKind::Error(_)),
        "teloxide reads it now: is our own type still needed?"
    );
    assert_eq!(event_of(content), said("Help"));
}

#[test]
fn the_pictures_of_an_album_are_one_event_and_its_words_another() {
    let item = |id: i64, content| read(json!({ "update_id": id, "message": message(content) })).expect("an event").key;
    let first = item(900, json!({ "photo": [], "media_group_id": "139", "caption": "both sides" }));
    let second = item(901, json!({ "photo": [], "media_group_id": "139" }));
    let third = item(902, json!({ "photo": [], "media_group_id": "139" }));
    assert_ne!(first, second);
    assert_eq!(second, third);
}

#[test]
fn a_change_of_words_is_edited_and_a_moving_location_is_nothing() {
    let edited = |content| read(json!({ "update_id": 900, "edited_message": message(content) }));
    let changed = edited(json!({ "text": "Tuesday", "edit_date": 1_700_000_060 })).expect("an event");
    assert_eq!(changed.event, Event::Edited { words: "Tuesday".into() });
    assert_eq!(changed.key, "telegram:77:900:1700000060");
    assert_eq!(edited(json!({ "location": { "latitude": 1.0, "longitude": 2.0 } })), None);
}

#[test]
fn a_press_carries_its_data_even_under_a_message_too_old_to_show() {
    let from = json!({ "id": 5, "is_bot": false, "first_name": "Rosa" });
    let old = json!({ "message_id": 3, "date": 0, "chat": { "id": 5, "type": "private" } });
    let press = json!({ "id": "4382", "from": from, "message": old, "chat_instance": "x", "data": "a:7:yes" });
    let pressed = read(json!({ "update_id": 900, "callback_query": press })).expect("an event");
    assert_eq!(pressed.event, Event::Pressed { button: "a:7:yes".into() });
    assert_eq!((pressed.key.as_str(), pressed.address.reveal()), ("telegram:77:900:4382", "5"));
}

#[test]
fn blocking_and_opening_again_change_whether_we_can_write() {
    for (status, expected) in [("kicked", Some(false)), ("member", Some(true)), ("administrator", None)] {
        let member = json!({ "status": status, "user": { "id": 77 } });
        let change = message(json!({ "old_chat_member": { "status": "left" }, "new_chat_member": member }));
        let event = read(json!({ "update_id": 900, "my_chat_member": change })).map(|incoming| incoming.event);
        assert_eq!(event, expected.map(|yes| Event::Reachable { yes }), "{status}");
    }
}

#[test]
fn what_happens_in_a_group_is_not_answered() {
    for kind in ["group", "supergroup", "channel"] {
        let chat = json!({ "id": -100, "type": kind, "title": "Family" });
        assert_eq!(event_of(json!({ "text": "Hola", "chat": chat })), None, "{kind}");
    }
    let of_next_year = json!({ "update_id": 900, "something": {} });
    assert_eq!(read(of_next_year), None);
}
