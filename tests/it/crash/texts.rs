//! The shipped flows and words, so small that a life begins quickly: an unoptimised program needs ten times as long to read
//! and prove six languages as one.

use std::fs;
use std::path::Path;

use crate::whole::Home;
use crate::whole::start::copies;

/// How long before a visit its only reminder rings.
pub const LEAD_MINUTES: i64 = 120;
/// The language that stays.
const LANGUAGE: &str = "en";

/// Where they are.
pub struct Texts {
    flows: String,
    locales: String,
}

impl Texts {
    /// Copies them into the home: English alone, no quiet hours, one reminder a visit.
    pub fn small(home: &Home) -> Self {
        let (flows, locales) = copies(home);
        keep_one_language(&locales);
        let clinic = flows.join("data/clinic.yaml");
        let text = fs::read_to_string(&clinic).expect("the clinic's settings");
        let lines = text.lines().map(|line| match line.split(':').next() {
            Some("quiet_hours") => r#"quiet_hours: {from: "00:00:00", until: "00:00:00"}"#.to_owned(),
            Some("  visit") => format!("  visit: [{LEAD_MINUTES}]"),
            _ => line.to_owned(),
        });
        fs::write(&clinic, lines.map(|line| line + "\n").collect::<String>()).expect("it is written");
        Self { flows: flows.display().to_string(), locales: locales.display().to_string() }
    }

    /// As arguments.
    pub fn args(&self) -> [&str; 4] {
        ["--flows", &self.flows, "--locales", &self.locales]
    }
}

fn keep_one_language(locales: &Path) {
    for entry in fs::read_dir(locales).expect("languages").flatten().filter(|entry| entry.path().is_dir()) {
        if entry.file_name() != LANGUAGE {
            fs::remove_dir_all(entry.path()).expect("a language goes");
        }
    }
}
