//! Visitors of the web chat, one after the other: each tries a form again until it has arrived, and loads the page again
//! and again.

use super::crowd::{SILENCE_MAX, Standing};
use super::truth::parting;
use crate::whole::visitor::{Line, Visitor};

/// What a visitor says.
const SCRIPT: [&str; 8] = ["english", "yes", "Rosa", "Chicago", "benefits", "food stamps", "done", "menu"];

/// What a page shows after each word, when nothing goes wrong.
pub struct Page {
    counts: Vec<usize>,
    lines: Vec<Line>,
}

/// A visit in peace. The page comes back from a form with the whole answer.
pub fn rehearsed(bases: &[String]) -> Page {
    let visitor = Visitor::between(bases).patient(SILENCE_MAX);
    visitor.start();
    let mut counts = vec![visitor.read(1).len()];
    for words in SCRIPT {
        visitor.say(words);
        counts.push(visitor.read(counts[counts.len() - 1] + 2).len());
    }
    Page { counts, lines: visitor.lines() }
}

/// Has one visitor after the other until the load is closing. Gives how many there were.
pub fn come_and_go(bases: &[String], page: &Page, standing: &Standing) -> usize {
    let mut visitors = 0;
    while !standing.is_closing() {
        let visitor = Visitor::between(bases).patient(SILENCE_MAX);
        visitor.start();
        visitor.read(page.counts[0]);
        for (words, count) in SCRIPT.iter().zip(&page.counts[1..]) {
            visitor.say(words);
            visitor.read(*count);
        }
        let told = |lines: &[Line]| lines.iter().map(|(who, words)| format!("{who}: {words}")).collect::<Vec<_>>();
        let (shown, expected) = (told(&visitor.lines()), told(&page.lines));
        assert!(shown == expected, "visitor {visitors}: {}", parting(&shown, &expected));
        visitors += 1;
    }
    visitors
}
