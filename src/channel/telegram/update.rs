//! What we read of an update (<https://core.telegram.org/bots/api#update>): as little as possible. teloxide's type
//! refuses a whole message for one detail that it does not know, such as a new kind of text entity, and a patient's
//! words must not hang on that. Fields that are not here are not looked at, whatever Telegram puts there.

use serde::Deserialize;
use serde::de::IgnoredAny;

/// One update: its id, and one of the kinds that we ask for.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are the Bot API's")]
pub struct Update {
    /// Rises by one; starts anew at random after a quiet week. 32 bits, as Telegram's server makes it.
    pub update_id: i32,
    pub message: Option<Message>,
    pub edited_message: Option<Message>,
    pub callback_query: Option<Press>,
    pub my_chat_member: Option<Membership>,
}

/// The id alone, of an update that cannot be read otherwise.
#[derive(Debug, Deserialize)]
pub struct UpdateId {
    /// As in [`Update`].
    pub update_id: i32,
}

/// A message, new or edited.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are the Bot API's")]
pub struct Message {
    /// Unix time, in seconds.
    pub date: i64,
    /// Unix time of the last change, in seconds.
    pub edit_date: Option<i64>,
    pub chat: Chat,
    pub from: Option<User>,
    pub text: Option<String>,
    /// The words under a picture, a film, a file or a voice message.
    pub caption: Option<String>,
    /// The same for each item of an album; each item is an update of its own.
    pub media_group_id: Option<String>,
    pub location: Option<Location>,
    pub contact: Option<SharedContact>,
    pub voice: Option<serde_json::Value>,
    pub video_note: Option<serde_json::Value>,
    pub photo: Option<serde_json::Value>,
    pub sticker: Option<IgnoredAny>,
    pub animation: Option<IgnoredAny>,
    pub document: Option<serde_json::Value>,
    pub audio: Option<serde_json::Value>,
    pub video: Option<serde_json::Value>,
    // What Telegram notes in a private chat and nobody said.
    pub pinned_message: Option<IgnoredAny>,
    pub message_auto_delete_timer_changed: Option<IgnoredAny>,
    pub chat_background_set: Option<IgnoredAny>,
    pub write_access_allowed: Option<IgnoredAny>,
}

/// Where it happened.
#[derive(Debug, Deserialize)]
pub struct Chat {
    /// Its address.
    pub id: i64,
    /// `private`, `group`, `supergroup` or `channel`.
    #[serde(rename = "type")]
    pub kind: String,
}

/// Who did it.
#[derive(Debug, Deserialize)]
pub struct User {
    /// An IETF language tag, when the phone tells it.
    pub language_code: Option<String>,
}

/// A place on the map, in degrees.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are the Bot API's")]
pub struct Location {
    pub latitude: f64,
    pub longitude: f64,
}

/// Somebody from the phone's address book.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are the Bot API's")]
pub struct SharedContact {
    pub phone_number: String,
}

/// A button was pressed (`CallbackQuery`).
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are the Bot API's")]
pub struct Press {
    /// Unique; what is answered, so that the button stops spinning.
    pub id: String,
    pub from: User,
    /// The message with the button, of which an old one has kept its chat.
    pub message: Option<PressedMessage>,
    pub data: Option<String>,
}

/// The message with the button.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are the Bot API's")]
pub struct PressedMessage {
    pub chat: Chat,
}

/// Our own standing in a chat changed: in a private chat, the person blocked or unblocked us.
#[derive(Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are the Bot API's")]
pub struct Membership {
    pub chat: Chat,
    pub from: User,
    /// Unix time, in seconds.
    pub date: i64,
    pub new_chat_member: Member,
}

/// Our standing.
#[derive(Debug, Deserialize)]
pub struct Member {
    /// `kicked` when blocked, `member` when not.
    pub status: String,
}
