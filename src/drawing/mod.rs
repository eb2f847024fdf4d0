//! Drawing: a flow as a picture for the wall of a clinic. What stands where is computed here; nothing is read, asked or sent.

mod condition;
pub mod flow;
pub mod layout;
pub mod map;
pub mod measure;
pub mod mermaid;
pub mod picture;
pub mod sayings;
pub mod svg;
