//! The shipped languages, each by itself and beside the others.

mod changing;
mod dates;
mod talks;

/// All of them, English first.
pub const SHIPPED_LANGUAGES: [&str; 6] = ["en", "ar", "es", "ht", "vi", "zh-Hans"];
