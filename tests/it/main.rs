mod desk;
mod locale;
mod rig;
mod scene;
mod store;
mod talks;
mod telegram;
mod web;
