//! Speaking: the words of each language, and dates and numbers as each language writes them. Alone knows Fluent.

pub mod arg;
