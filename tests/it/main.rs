mod locale;
mod rig;

