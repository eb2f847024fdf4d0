//! Everything that an operator can edit, as one whole: flows, words and data that were checked together and are used
//! together. Knows no database.

pub mod load;
mod reach;
pub mod words;
