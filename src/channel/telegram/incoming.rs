//! What an update means to us. Pure. Private chats only: what a patient writes in a group is not for us to answer there.

use crate::care::contact::Door;
use crate::care::words::Words;
use crate::engine::event::{Attachment, Event};
use crate::store::incoming::Incoming;

use super::update::{Chat, Membership, Message, Press, Update, User};

/// What to store of an update for the bot with this id; `None` when it holds nothing for us.
#[must_use]
pub fn incoming(bot_id: i64, update: Update) -> Option<Incoming> {
    let Update { update_id, message, edited_message, callback_query, my_chat_member } = update;
    let happening = message
        .and_then(written)
        .or_else(|| edited_message.and_then(edited))
        .or_else(|| callback_query.and_then(pressed))
        .or_else(|| my_chat_member.and_then(opened_or_shut))?;
    let Happening { chat, from, mark, event } = happening;
    if chat.kind != "private" {
        return None;
    }
    let key = match mark {
        // Update ids start anew at random after a quiet week, so an id alone could name an old update.
        Mark::Update(mark) => format!("telegram:{bot_id}:{update_id}:{mark}"),
        Mark::Album(id) => format!("telegram:{bot_id}:album:{id}"),
    };
    let language_hint = from.and_then(|user| user.language_code);
    Some(Incoming { key, door: Door::Telegram, address: Words::new(chat.id.to_string()), language_hint, event })
}

struct Happening {
    chat: Chat,
    from: Option<User>,
    mark: Mark,
    event: Event,
}

/// What tells one happening from another.
enum Mark {
    /// This update, with a trait of its own that a later update with the same id does not share.
    Update(String),
    /// All of an album, so that five pictures are one event and not five.
    Album(String),
}

fn written(message: Message) -> Option<Happening> {
    let mut mark = Mark::Update(message.date.to_string());
    let event = if let Some(text) = message.text.or(message.caption) {
        Event::Said { words: Words::new(text) }
    } else if let Some(place) = message.location {
        Event::sent(Attachment::Location { latitude: place.latitude, longitude: place.longitude })
    } else if let Some(shared) = message.contact {
        Event::sent(Attachment::PhoneNumber(Words::new(shared.phone_number)))
    } else {
        let noted_by_telegram = message.pinned_message.is_some()
            || message.message_auto_delete_timer_changed.is_some()
            || message.chat_background_set.is_some()
            || message.write_access_allowed.is_some();
        if noted_by_telegram {
            return None;
        }
        if let Some(album) = message.media_group_id {
            mark = Mark::Album(album);
        }
        // An animation is announced as a document as well, so it is asked for first.
        let what = if message.voice.is_some() || message.video_note.is_some() {
            Attachment::Voice
        } else if message.photo.is_some() {
            Attachment::Photo
        } else if message.sticker.is_some() || message.animation.is_some() {
            Attachment::Sticker
        } else if message.document.is_some() || message.audio.is_some() || message.video.is_some() {
            Attachment::File
        } else {
            Attachment::Other
        };
        let files =
            [&message.voice, &message.video_note, &message.photo, &message.document, &message.audio, &message.video];
        let file = files.into_iter().flatten().find_map(file_id);
        Event::Sent { what, file }
    };
    Some(Happening { chat: message.chat, from: message.from, mark, event })
}

/// How Telegram calls a file: of a photo the last size, which is the largest.
fn file_id(file: &serde_json::Value) -> Option<Words> {
    let one = file.as_array().map_or(Some(file), |sizes| sizes.last())?;
    one.get("file_id")?.as_str().map(Words::new)
}

/// A live location is "edited" every few seconds; only words count.
fn edited(message: Message) -> Option<Happening> {
    let words = Words::new(message.text.or(message.caption)?);
    let mark = Mark::Update(message.edit_date.unwrap_or(message.date).to_string());
    Some(Happening { chat: message.chat, from: message.from, mark, event: Event::Edited { words } })
}

fn pressed(press: Press) -> Option<Happening> {
    let event = Event::Pressed { button: press.data? };
    Some(Happening { chat: press.message?.chat, from: Some(press.from), mark: Mark::Update(press.id), event })
}

fn opened_or_shut(membership: Membership) -> Option<Happening> {
    let yes = match membership.new_chat_member.status.as_str() {
        "member" => true,
        "kicked" => false,
        _ => return None,
    };
    let mark = Mark::Update(membership.date.to_string());
    Some(Happening { chat: membership.chat, from: Some(membership.from), mark, event: Event::Reachable { yes } })
}
