//! Keeping: the keys, one person's data, backups, letting go, and whether the promises are kept.

mod backing_up;
mod canary;
mod erasing;
mod letting_go;
mod looking;
mod operating;
mod rotating;
mod sealing;
