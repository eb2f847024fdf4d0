mod locale;
mod rig;
mod telegram;
