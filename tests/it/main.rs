//! Every test of the house in one binary: linking stays short.

mod anything;
mod crash;
mod desk;
mod drawing;
mod editions;
mod faults;
mod findings;
mod flows;
mod house;
mod keeping;
mod language;
mod locale;
mod proofs;
mod rehearsal;
mod rig;
mod scene;
mod simulation;
mod store;
mod talks;
mod telegram;
mod tongues;
mod web;
mod whole;
mod words_proved;
