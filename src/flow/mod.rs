//! Listening: the language that conversations are written in, and the understanding of what people answer.

pub mod value;
