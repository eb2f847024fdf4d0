//! The advocates' desk, through its own door.

mod acting;
mod reading;
mod signing_in;
