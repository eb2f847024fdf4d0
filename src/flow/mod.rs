//! Listening: the language that conversations are written in, and the understanding of what people answer.

pub mod act;
pub mod alike;
pub mod book;
pub mod check;
pub mod compile;
pub mod condition;
pub mod finding;
pub mod grammar;
pub mod listen;
pub mod load;
pub mod moment;
pub mod phrase;
pub mod prove;
pub mod said;
pub mod schema;
mod step;
pub mod text;
pub mod tree;
pub mod value;
pub mod vocabulary;
