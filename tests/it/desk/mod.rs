//! The advocates' desk, through its own door.
