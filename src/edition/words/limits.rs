//! How much the doors can carry, and how much a variable can bring. One place, so that a new door is one more line.

use crate::engine::button::BUTTON_BYTES_MAX;
use crate::flow::listen::ANSWER_CHARS_MAX;

/// A text in one Telegram message: 1 to 4,096 characters after entities are read (Bot API 9, `sendMessage`, read in
/// 2026). They are counted in UTF-16 units, and so is everything here that says units.
pub const TEXT_UNITS_MAX: usize = 4_096;
/// What a button carries back: 1 to 64 bytes (Bot API 9, `InlineKeyboardButton.callback_data`, read in 2026).
pub const CALLBACK_BYTES_MAX: usize = BUTTON_BYTES_MAX;
/// A button's label. Telegram has no limit of its own, but a phone cuts a line of more than about 40 letters, and a
/// button that is cut is not understood.
pub const LABEL_UNITS_MAX: usize = 40;

/// A person's own words: each character may be two units.
pub const OWN_WORDS_UNITS_MAX: usize = 2 * ANSWER_CHARS_MAX;
/// A moment in the longest language with its year ("Wednesday, September 23, 2026, 12:30 PM").
pub const MOMENT_UNITS_MAX: usize = 60;
/// A whole number with its groups and sign.
pub const NUMBER_UNITS_MAX: usize = 26;
/// A phone number that a person typed.
pub const PHONE_UNITS_MAX: usize = 32;
/// An invitation's code with its hyphen.
pub const CODE_UNITS_MAX: usize = 12;
/// A name, number or address of the clinic or an agency, as it stands in `flows/data/`.
pub const DATA_UNITS_MAX: usize = 120;
/// A list of visits, rides or people: some twenty with names of usual length. The door cuts a longer one between its lines
/// (`channel/telegram/split.rs`), so nothing is lost.
pub const LIST_UNITS_MAX: usize = 2_000;
/// Notes on a ride, written at the desk.
pub const NOTE_UNITS_MAX: usize = 1_000;

/// The id of a visit, a ride or a helper, `<event>.<effect>`: twelve digits are a trillion events, three a thousand effects.
pub const THING_ID_BYTES_MAX: usize = 16;
/// The number of a question in a conversation (32 bits).
pub const WAIT_BYTES_MAX: usize = 10;
