mod rig;
mod telegram;
