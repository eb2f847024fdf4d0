//! What a button carries: few enough bytes for every door, and enough to know an old one.

/// What was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// An option of question `wait`.
    Answer {
        /// The question's number.
        wait: u32,
        /// The option's id.
        option: String,
    },
    /// An option of an offer: `flow` and `step` made it; `about` is the thing it was about.
    Offered {
        /// The flow that offered.
        flow: String,
        /// The option's id.
        option: String,
        /// The id of the visit (or other thing) that the offer was about, or an empty text.
        about: String,
    },
    /// Not one of ours, or from another age.
    Unknown,
}

/// Button data must fit into Telegram's `callback_data` (Bot API 9: 1-64 bytes).
pub const BUTTON_BYTES_MAX: usize = 64;

/// The data of a question's option.
#[must_use]
pub fn answer(wait: u32, option: &str) -> String {
    format!("a:{wait}:{option}")
}

/// The data of an offer's option.
#[must_use]
pub fn offered(flow: &str, option: &str, about: &str) -> String {
    format!("o:{flow}:{option}:{about}")
}

/// Reads button data; whatever it is, it is never an error.
#[must_use]
pub fn read(data: &str) -> Pressed {
    let mut parts = data.splitn(4, ':');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some("a"), Some(wait), Some(option), rest) => match wait.parse() {
            // A thing's own id may hold a colon.
            Ok(wait) => {
                Pressed::Answer { wait, option: rest.map_or(option.to_owned(), |rest| format!("{option}:{rest}")) }
            }
            Err(_) => Pressed::Unknown,
        },
        (Some("o"), Some(flow), Some(option), about) => Pressed::Offered {
            flow: flow.to_owned(),
            option: option.to_owned(),
            about: about.unwrap_or_default().to_owned(),
        },
        _ => Pressed::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_anything_else_is_unknown() {
        assert_eq!(read(&answer(7, "a12.3")), Pressed::Answer { wait: 7, option: "a12.3".into() });
        let offer = Pressed::Offered { flow: "reminder".into(), option: "move".into(), about: "12.3".into() };
        assert_eq!(read(&offered("reminder", "move", "12.3")), offer);
        for data in ["", "a", "a:x:y", "o:menu", "🙂", "a:99999999999:x"] {
            assert_eq!(read(data), Pressed::Unknown, "{data}");
        }
    }
}
