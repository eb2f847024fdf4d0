//! The advocate at the desk: whoever waits is claimed, answered and handed back. Each act is sent until it is known to
//! have arrived, as a browser's page does with one form.

use std::time::Duration;

use guidepost::look::token;
use regex::Regex;

use super::crowd::{SILENCE_MAX, Standing};
use crate::whole::visitor::{Visitor, within};

/// Between two looks at the queue.
const LOOK_EVERY: Duration = Duration::from_millis(50);
/// What the advocate says.
const ANSWER: &str = "I have called the clinic for you.";

/// Somebody signed in at the desk.
pub struct Advocate {
    browser: Visitor,
}

impl Advocate {
    /// Comes in by a one-time link.
    pub fn signed_in(bases: &[String], link: &str) -> Self {
        let browser = Visitor::between(bases);
        assert_eq!(browser.post(link, &[]).map(|(status, _)| status), Some(303), "the link works once");
        Self { browser }
    }

    /// Serves whoever waits, until it is over. Gives how many there were.
    pub fn serve(&self, standing: &Standing) -> usize {
        let row = Regex::new(r#"id="row-([^"]+)""#).expect("a pattern");
        let mut served = 0;
        while !standing.is_over() {
            let page = self.browser.get("/desk").filter(|(status, _)| *status == 200);
            let waiting: Vec<String> = match &page {
                Some((_, page)) => row.captures_iter(page).map(|found| found[1].to_owned()).collect(),
                None => Vec::new(),
            };
            for contact in &waiting {
                self.tend(contact);
            }
            served += waiting.len();
            std::thread::sleep(LOOK_EVERY);
        }
        served
    }

    fn tend(&self, contact: &str) {
        let path = format!("/desk/with/{contact}");
        self.act(&format!("{path}/claim"), "");
        within(SILENCE_MAX, "the conversation is the advocate's", || {
            let (_, page) = self.browser.get(&path)?;
            page.contains(r#"data-hold="mine""#).then_some(())
        });
        self.act(&format!("{path}/reply"), ANSWER);
        self.act(&format!("{path}/hand-back"), "");
        within(SILENCE_MAX, "the conversation is given back", || {
            let (_, page) = self.browser.get(&path)?;
            (!page.contains(r#"data-hold="mine""#)).then_some(())
        });
    }

    /// Sends one form until the desk says that it arrived.
    fn act(&self, path: &str, words: &str) {
        let token = token::of_form();
        within(SILENCE_MAX, "an act of the advocate has arrived", || {
            let (status, _) = self.browser.post(path, &[("token", token.as_str()), ("words", words)])?;
            (200..400).contains(&status).then_some(())
        });
    }
}
