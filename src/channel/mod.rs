//! The patients' doors. Each turns what people do into [`crate::store::incoming::Incoming`], stored before it is
//! acknowledged, and carries one [`crate::store::delivery::Delivery`] out, telling truly what became of it. Doors decide
//! nothing and do not know each other or the desk.

pub mod carry;
mod starred;
pub mod telegram;
pub mod web;
