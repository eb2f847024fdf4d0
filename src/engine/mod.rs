//! Decides what happens next. Performs nothing, waits for nothing, cannot fail; the same input gives the same turn.

mod act;
mod answer;
pub mod briefing;
pub mod button;
mod change;
pub mod choice;
mod desk;
mod due;
pub mod effect;
pub mod event;
pub mod fact;
mod gone;
mod known;
pub mod library;
mod many;
mod press;
mod run;
mod said;
pub mod session;
mod talk;
pub mod trace;
mod turn;
mod wish;

pub use choice::{MORE, OPTIONS_IN_VIEW_MAX};
pub use run::{FRAMES_MAX, STEPS_PER_TURN_MAX};
pub use turn::{names_offered, take_turn, take_turn_out_of_place, take_turn_traced};
