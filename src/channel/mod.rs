//! The patients' doors. Each turns what comes in into an [`crate::engine::event::Event`] in the store, and shows or
//! sends what the store's outbox holds; none decides anything.

pub mod web;
