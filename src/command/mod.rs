//! The front step: what a person types to run the house.

pub mod load;
