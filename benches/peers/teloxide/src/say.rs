//! The words of ../../words.json, which all peers share, and the buttons under them.

use std::sync::LazyLock;

use serde::Deserialize;
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup};

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Words {
    pub language: String,
    pub agree: String,
    pub name: String,
    pub zone: String,
    pub ready: String,
    pub menu: String,
    pub anything_else: String,
    pub visit_what: String,
    pub visit_when: String,
    pub visit_right: String,
    pub visit_saved: String,
    pub ride_visit: String,
    pub ride_mobility: String,
    pub ride_companion: String,
    pub ride_pickup: String,
    pub ride_same: String,
    pub ride_right: String,
    pub ride_not_asked: String,
    pub ride_asked: String,
    pub rides: String,
    pub ride_cancel: String,
    pub ride_cancelled: String,
    pub not_understood: String,
    pub when: String,
}

pub static WORDS: LazyLock<Words> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../words.json")).expect("words.json has every text"));

/// One button a row, numbered.
pub fn keyboard<'a>(buttons: impl IntoIterator<Item = (&'a str, &'a str)>) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(
        buttons
            .into_iter()
            .zip(1..)
            .map(|((label, data), number)| [InlineKeyboardButton::callback(format!("{number} · {label}"), data)]),
    )
}

pub fn menu() -> InlineKeyboardMarkup {
    keyboard([
        ("My visits", "visits"),
        ("Ask for a ride", "ride"),
        ("Benefits and costs", "benefits"),
        ("Talk to a person", "person"),
        ("Someone who helps me", "helpers"),
        ("Settings", "settings"),
    ])
}
