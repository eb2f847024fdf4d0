mod desk;
mod locale;
mod rig;
mod store;
mod telegram;
mod web;
