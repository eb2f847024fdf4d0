//! What is proved before anybody talks: each planted fault is said at its own line, and its repaired twin passes.

mod bad_input;
mod planted;
mod reach;
mod ways;
