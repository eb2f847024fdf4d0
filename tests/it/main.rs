mod locale;
mod rig;
mod scene;
mod talks;
mod telegram;
