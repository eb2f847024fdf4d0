//! Flows are edited at random under conversations that stand anywhere: none is lost, none is begun again, none sees a
//! mixture.

mod chance;
pub mod edits;
mod fitting;
mod moving;
