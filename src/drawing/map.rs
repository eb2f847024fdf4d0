//! All flows as one picture: which leads to which, and how each begins.

use std::collections::{BTreeMap, BTreeSet};

use super::flow::beginnings;
use super::picture::{Card, Manner, Picture, Sort};
use super::sayings::Sayings;
use crate::flow::book::{Book, Flow, RESUME, Step};

/// A flow that more others lead to than these is named in their cards instead of drawn to: a menu would tie everything into
/// a knot.
const COMING_MAX: usize = 3;

/// Draws the map.
#[must_use]
pub fn picture(book: &Book, sayings: &Sayings<'_>) -> Picture {
    let mut picture = Picture {
        title: sayings.word("map"),
        about: sayings.word("map-about"),
        language: sayings.language().to_owned(),
        right_to_left: sayings.right_to_left(),
        ..Picture::default()
    };
    let mut coming: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for flow in book.flows() {
        for (to, _) in leads(flow, sayings) {
            coming.entry(to).or_default().insert(&flow.name);
        }
    }
    let is_hub = |name: &str| coming.get(name).is_some_and(|from| from.len() > COMING_MAX);
    let places: BTreeMap<&str, usize> = book.flows().enumerate().map(|(at, flow)| (flow.name.as_str(), at)).collect();
    for flow in book.flows() {
        let hubs: BTreeSet<&str> = leads(flow, sayings).into_iter().map(|(to, _)| to).filter(|to| is_hub(to)).collect();
        let mut foot = beginnings(flow, sayings);
        if !hubs.is_empty() {
            let names: Vec<String> = hubs.into_iter().map(|name| sayings.flow(name)).collect();
            foot.push(sayings.word_with("leads-to", &[("flows", &names.join(", "))]));
        }
        picture.card(Card {
            sort: if flow.starts.is_some() { Sort::Act } else { Sort::Flow },
            heading: String::new(),
            text: sayings.flow(&flow.name),
            foot: foot.join("\n"),
            steps: Vec::new(),
        });
    }
    for flow in book.flows() {
        for (to, label) in leads(flow, sayings).into_iter().filter(|(to, _)| !is_hub(to)) {
            if let (Some(from), Some(to)) = (places.get(flow.name.as_str()), places.get(to)) {
                picture.line(*from, *to, &label, Manner::Plain);
            }
        }
    }
    picture
}

/// The flows that a flow leads to, each with what leads there.
fn leads<'f>(flow: &'f Flow, sayings: &Sayings<'_>) -> Vec<(&'f str, String)> {
    let mut leads = Vec::new();
    for placed in &flow.steps {
        match &placed.step {
            Step::Call(to) => leads.push((to.as_str(), sayings.word("on-call"))),
            Step::Start(to) => leads.push((to.as_str(), sayings.word("on-start"))),
            Step::Offer { message, options } => {
                let options = options.iter().filter(|(_, to)| to != RESUME);
                leads.extend(options.map(|(option, to)| (to.as_str(), sayings.option(message, option))));
            }
            _ => {}
        }
    }
    leads
}
