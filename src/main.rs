//! The `guidepost` command.

use std::path::PathBuf;

fn main() {
    let places = guidepost::command::load::Places {
        flows: PathBuf::from("flows"),
        locales: PathBuf::from("locales"),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    match guidepost::command::load::load(&places) {
        Ok(_) => println!("ok"),
        Err(findings) => findings.iter().for_each(|finding| println!("{finding}")),
    }
}
