//! The advocates' desk.

pub mod page;
