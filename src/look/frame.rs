//! The outermost part of every page.

/// What every page says of itself.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Its language, as BCP 47.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Its title.
    pub title: String,
    /// Which door's style it wears: `chat` or `desk`.
    pub room: &'static str,
}
