mod desk;
mod locale;
mod rig;
mod telegram;
mod web;
