//! The advocates' desk, through its own door.

mod acting;
mod browsing;
mod looking;
mod reading;
mod signing_in;
