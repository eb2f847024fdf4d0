//! The objects of the Bot API, as complete as a real server's, and the limits on what a bot may put into them.

use std::time::{Instant, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};

use super::methods::Answer;

/// "Text of the message to be sent, 1-4096 characters after entities parsing", in UTF-16 units.
pub const TEXT_UTF16_MAX: usize = 4096;
/// "Data to be sent in a callback query to the bot when button is pressed, 1-64 bytes".
pub const CALLBACK_DATA_BYTES_MAX: usize = 64;
/// The date of an inaccessible message: "Always 0".
pub const INACCESSIBLE_DATE: i64 = 0;

const BOT_ID: i64 = 123_456;
const CALLBACK_ID_PREFIX: &str = "70000000";

/// The parameters of a request; values that came in a form are strings.
pub type Params = Map<String, Value>;

/// A message that a phone shows, as it reads after all edits.
#[derive(Debug, Clone, PartialEq)]
pub struct SentMessage {
    /// The message's id, as the bot learnt it (if it did).
    pub message_id: i64,
    /// The chat, which for a person is also their id.
    pub chat_id: i64,
    /// The words.
    pub text: String,
    /// Label and callback data of every button, row by row. A link carries its address; a button of a reply keyboard
    /// carries its label, because that is what pressing it sends.
    pub buttons: Vec<(String, String)>,
    /// How often the bot has edited it.
    pub edits: u32,
    /// When it was accepted.
    pub at: Instant,
    pub(super) date: i64,
    pub(super) keyboard: Value,
}

impl SentMessage {
    /// The Message object of the Bot API.
    pub fn to_json(&self) -> Value {
        let mut message = json!({
            "message_id": self.message_id,
            "from": bot(),
            "chat": chat(self.chat_id),
            "date": self.date,
            "text": self.text,
        });
        // "Message.reply_markup" is an inline keyboard; reply keyboards are not repeated.
        if self.keyboard.get("inline_keyboard").is_some() {
            message["reply_markup"] = self.keyboard.clone();
        }
        message
    }
}

/// The Chat object of a private chat.
pub fn chat(chat_id: i64) -> Value {
    json!({ "id": chat_id, "type": "private", "first_name": "Person" })
}

/// The callback query's id in the update with this id.
pub fn callback_id(update_id: i64) -> String {
    format!("{CALLBACK_ID_PREFIX}{update_id}")
}

/// The update that a callback query's id belongs to.
pub fn update_of_callback(id: &str) -> Option<i64> {
    id.strip_prefix(CALLBACK_ID_PREFIX)?.parse().ok()
}

/// The content of a text message; a leading command is marked as such, as Telegram does.
pub fn text_content(words: &str) -> Value {
    let mut content = json!({ "text": words });
    if words.starts_with('/') {
        let command_utf16 = words.split_whitespace().next().unwrap_or_default().encode_utf16().count();
        content["entities"] = json!([{ "type": "bot_command", "offset": 0, "length": command_utf16 }]);
    }
    content
}

/// The content of a sticker message.
pub fn sticker_content() -> Value {
    json!({ "sticker": {
        "file_id": "sticker-1", "file_unique_id": "s1", "type": "regular", "width": 512, "height": 512,
        "is_animated": false, "is_video": false, "emoji": "👍", "file_size": 9_000,
    } })
}

/// The content of a voice message.
pub fn voice_content() -> Value {
    json!({ "voice": {
        "file_id": "voice-1", "file_unique_id": "v1", "duration": 3, "mime_type": "audio/ogg", "file_size": 12_000,
    } })
}

/// The User object of the bot, with what only getMe tells.
pub fn bot() -> Value {
    json!({
        "id": BOT_ID, "is_bot": true, "first_name": "Guidepost", "username": "guidepost_test_bot",
        "can_join_groups": false, "can_read_all_group_messages": false, "supports_inline_queries": false,
        "can_connect_to_business": false, "has_main_web_app": false,
    })
}

/// The text parameter, trimmed as Telegram does.
pub fn checked_text(params: &Params) -> Result<String, Answer> {
    let text = params.get("text").and_then(Value::as_str).unwrap_or_default();
    if text.is_empty() {
        return Err(Answer::bad_request("message text is empty"));
    }
    let text = text.trim();
    if text.is_empty() {
        return Err(Answer::bad_request("text must be non-empty"));
    }
    if text.encode_utf16().count() > TEXT_UTF16_MAX {
        return Err(Answer::bad_request("message is too long"));
    }
    Ok(text.to_owned())
}

/// The `reply_markup` parameter.
pub fn checked_keyboard(params: &Params) -> Result<Value, Answer> {
    let keyboard = nested(params, "reply_markup").unwrap_or(Value::Null);
    for button in rows(&keyboard["inline_keyboard"]) {
        match button["callback_data"].as_str().map(str::len) {
            Some(1..=CALLBACK_DATA_BYTES_MAX) => {}
            Some(_) => return Err(Answer::bad_request("BUTTON_DATA_INVALID")),
            None if button.as_object().is_some_and(|button| button.len() > 1) => {}
            None => {
                return Err(Answer::bad_request(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
                ));
            }
        }
    }
    Ok(keyboard)
}

/// Label and data of every button, row by row; see [`SentMessage::buttons`].
pub fn buttons(keyboard: &Value) -> Vec<(String, String)> {
    let words = |button: &Value, key: &str| button[key].as_str().map(str::to_owned);
    rows(&keyboard["inline_keyboard"])
        .chain(rows(&keyboard["keyboard"]))
        .map(|button| {
            let label = words(button, "text").or_else(|| button.as_str().map(str::to_owned)).unwrap_or_default();
            let data = words(button, "callback_data").or_else(|| words(button, "url"));
            (label.clone(), data.unwrap_or(label))
        })
        .collect()
}

fn rows(keyboard: &Value) -> impl Iterator<Item = &Value> {
    keyboard.as_array().into_iter().flatten().filter_map(Value::as_array).flatten()
}

/// An object or array parameter: itself in JSON, its text in a form.
pub fn nested(params: &Params, key: &str) -> Option<Value> {
    match params.get(key)? {
        Value::String(text) => serde_json::from_str(text).ok(),
        value => Some(value.clone()),
    }
}

/// A whole number: itself in JSON, its digits in a form.
pub fn int(params: &Params, key: &str) -> Option<i64> {
    let value = params.get(key)?;
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

/// The present in Unix seconds.
pub fn unix_now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970");
    i64::try_from(since.as_secs()).expect("a date that fits")
}
