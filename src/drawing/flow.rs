//! A flow as a picture.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::condition;
use super::picture::{Card, Manner, Picture, Sort};
use super::sayings::{Sayings, plain};
use crate::care::escalation::Urgency;
use crate::flow::book::{Ask, Book, Flow, Occasion, Step};
use crate::flow::prove::{How, Onward, To, onward, skippable};
use crate::flow::value::Value;

/// Draws one flow of the book.
#[must_use]
pub fn picture(book: &Book, flow: &Flow, sayings: &Sayings<'_>) -> Picture {
    let (first, ways) = onward(book, flow);
    let mut drawing = Drawing {
        book,
        flow,
        sayings,
        skippable: skippable(book, flow),
        picture: Picture {
            title: sayings.flow(&flow.name),
            about: sayings.word("flow-about"),
            language: sayings.language().to_owned(),
            right_to_left: sayings.right_to_left(),
            in_order: true,
            ..Picture::default()
        },
        places: BTreeMap::new(),
    };
    drawing.cards(&ways);
    drawing.lines(first, &ways);
    drawing.picture
}

struct Drawing<'a> {
    book: &'a Book,
    flow: &'a Flow,
    sayings: &'a Sayings<'a>,
    skippable: BTreeSet<usize>,
    picture: Picture,
    /// The card of each step.
    places: BTreeMap<usize, usize>,
}

impl Drawing<'_> {
    fn cards(&mut self, ways: &[Onward<'_>]) {
        let begin = self.begin();
        self.picture.card(begin);
        for (place, placed) in self.flow.steps.iter().enumerate() {
            if matches!(placed.step, Step::Jump(_)) {
                continue;
            }
            // What is kept and forgotten one after the other is one note, unless something leads into its middle.
            let before = place.checked_sub(1).and_then(|before| self.places.get(&before).copied());
            let comes_here: BTreeSet<usize> =
                ways.iter().filter(|way| way.to == To::Place(place)).map(|way| way.from).collect();
            let follows = comes_here.len() == 1 && comes_here.first().copied() == place.checked_sub(1);
            match before.filter(|card| follows && is_note(&placed.step) && self.picture.cards[*card].sort == Sort::Note)
            {
                Some(card) => {
                    self.picture.cards[card].steps.push(place);
                    self.places.insert(place, card);
                }
                None => {
                    let card = self.step(place, &placed.step);
                    let at = self.picture.card(card);
                    self.places.insert(place, at);
                }
            }
        }
        for card in 0..self.picture.cards.len() {
            if self.picture.cards[card].sort == Sort::Note {
                self.picture.cards[card].text = self.note(&self.picture.cards[card].steps);
            }
        }
    }

    fn begin(&self) -> Card {
        let sayings = self.sayings;
        let mut text = beginnings(self.flow, sayings);
        let callers: Vec<String> = callers(self.book, &self.flow.name).map(|flow| sayings.flow(&flow.name)).collect();
        if text.is_empty() && !callers.is_empty() {
            text.push(sayings.word_with("from-flows", &[("flows", &callers.join(", "))]));
        }
        card(Sort::Begin, sayings.word("begins"), text.join("\n"))
    }

    fn step(&self, place: usize, step: &Step) -> Card {
        let sayings = self.sayings;
        let drawn = match step {
            Step::Say { message } => card(Sort::Say, sayings.word("says"), sayings.message(message)),
            Step::Ask(ask) => {
                let foot = self.foot(place, ask);
                Card { foot, ..card(Sort::Ask, sayings.word("asks"), sayings.message(&ask.prompt)) }
            }
            Step::Offer { message, .. } => card(Sort::Ask, sayings.word("offers"), sayings.message(message)),
            Step::Branch { condition, .. } => {
                let (text, _) = condition::question(sayings, self.flow, condition);
                card(Sort::Condition, String::new(), text)
            }
            Step::Call(name) => card(Sort::Flow, sayings.word("visits-flow"), sayings.flow(name)),
            Step::Start(name) => card(Sort::Flow, sayings.word("goes-to"), sayings.flow(name)),
            Step::Act { name, .. } => card(Sort::Act, sayings.word("does"), sayings.word(&format!("act-{name}"))),
            Step::Escalate { reason, urgency } => {
                let urgency = sayings.word(match urgency {
                    Urgency::Now => "at-once",
                    Urgency::Soon => "soon",
                    Urgency::Routine => "routine",
                });
                card(Sort::Person, sayings.word("calls-person"), format!("{urgency} ({})", plain(reason)))
            }
            Step::Remember(_) | Step::Set(..) | Step::Forget(_) | Step::Jump(_) => {
                card(Sort::Note, sayings.word("notes"), String::new())
            }
        };
        Card { steps: vec![place], ..drawn }
    }

    fn foot(&self, place: usize, ask: &Ask) -> String {
        let tries = if ask.otherwise.is_some() { "tries-then" } else { "tries" };
        let mut foot = vec![self.sayings.word_with(tries, &[("count", &ask.tries.to_string())])];
        if self.skippable.contains(&place) {
            foot.push(self.sayings.word("left-out"));
        }
        if ask.confirm.is_some() {
            foot.push(self.sayings.word("confirmed"));
        }
        foot.join(" ")
    }

    fn note(&self, steps: &[usize]) -> String {
        let mut lines = Vec::new();
        let names = |wanted: fn(&Step) -> Option<&String>| {
            let names = steps.iter().filter_map(|place| wanted(&self.flow.steps[*place].step));
            names.map(|name| plain(name)).collect::<Vec<_>>().join(", ")
        };
        let kept = names(|step| if let Step::Remember(name) = step { Some(name) } else { None });
        let forgotten = names(|step| if let Step::Forget(name) = step { Some(name) } else { None });
        for (word, names) in [("remembers", kept), ("forgets", forgotten)] {
            if !names.is_empty() {
                lines.push(self.sayings.word_with(word, &[("names", &names)]));
            }
        }
        for place in steps {
            if let Step::Set(name, value) = &self.flow.steps[*place].step {
                let option = match value {
                    Value::Choice(option) => plain(option),
                    Value::Number(number) => number.to_string(),
                    // The compiler lets nothing else be set.
                    _ => String::new(),
                };
                lines.push(self.sayings.word_with("sets", &[("name", &plain(name)), ("option", &option)]));
            }
        }
        lines.join("\n")
    }

    fn lines(&mut self, first: To, ways: &[Onward<'_>]) {
        self.line(0, first, "", Manner::Plain);
        for way in ways {
            let Some(from) = self.places.get(&way.from).copied() else { continue };
            match &self.flow.steps[way.from].step {
                // Another flow goes on: what follows is its own.
                Step::Start(_) => continue,
                Step::Offer { message, options } if matches!(way.how, How::Says(_)) => {
                    for (option, target) in options {
                        let label = self.sayings.option(message, option);
                        let target = card(Sort::Flow, self.sayings.word("goes-to"), self.sayings.flow(target));
                        let target = self.picture.card(target);
                        self.picture.line(from, target, &label, Manner::Plain);
                    }
                    // An offer waits for nothing; its end needs no line.
                    if way.to == To::Out {
                        continue;
                    }
                }
                _ => {}
            }
            // Inside one note nothing is drawn.
            if matches!(way.to, To::Place(to) if self.places.get(&to) == Some(&from) && to != way.from)
                && self.picture.cards[from].sort == Sort::Note
            {
                continue;
            }
            let (label, manner) = self.label(way, ways);
            self.line(from, way.to, &label, manner);
        }
    }

    fn line(&mut self, from: usize, to: To, label: &str, manner: Manner) {
        let to = match to {
            To::Place(place) => self.places.get(&place).copied(),
            To::Out => {
                let mine =
                    |line: &&super::picture::Line| line.from == from && self.picture.cards[line.to].sort == Sort::End;
                let known = self.picture.lines.iter().find(mine).map(|line| line.to);
                Some(known.unwrap_or_else(|| {
                    let end = self.end();
                    self.picture.card(end)
                }))
            }
        };
        if let Some(to) = to {
            self.picture.line(from, to, label, manner);
        }
    }

    fn end(&self) -> Card {
        let what_else = !self.flow.ends_quietly && self.book.on(Occasion::After).is_some();
        let word = if what_else { "then-what-else" } else { "ends" };
        card(Sort::End, String::new(), self.sayings.word(word))
    }

    fn label(&self, way: &Onward<'_>, ways: &[Onward<'_>]) -> (String, Manner) {
        let sayings = self.sayings;
        let is_alone = ways.iter().filter(|other| other.from == way.from).all(|other| other.to == way.to);
        match way.how {
            How::Silently | How::Says(_) | How::Skipped | How::Calls(_) => (String::new(), Manner::Plain),
            How::If(held) => {
                let yes = match &self.flow.steps[way.from].step {
                    Step::Branch { condition, .. } => condition::question(sayings, self.flow, condition).1 == held,
                    _ => held,
                };
                (sayings.word(if yes { "yes" } else { "no" }), Manner::Plain)
            }
            // Without a branch of its own it goes on as if it were answered.
            How::NothingThere if self.flow.ask(way.from).is_none_or(|ask| ask.none.is_none()) => {
                (String::new(), Manner::Plain)
            }
            How::NothingThere => (sayings.word("nothing-there"), Manner::Plain),
            How::Answers(_) if is_alone => (String::new(), Manner::Plain),
            How::Answers(_) => (sayings.word("answers"), Manner::Plain),
            How::Chooses(ask, option) => (sayings.option(&ask.prompt, option), Manner::Plain),
            How::NotUnderstood(_) => (sayings.word("not-understood"), Manner::Amiss),
            How::Silent(ask) => (sayings.word_with("silent", &[("time", &length(sayings, ask.wait))]), Manner::Amiss),
            How::Fails(_) => (sayings.word("failed"), Manner::Amiss),
        }
    }
}

fn card(sort: Sort, heading: String, text: String) -> Card {
    Card { sort, heading, text, foot: String::new(), steps: Vec::new() }
}

fn is_note(step: &Step) -> bool {
    matches!(step, Step::Remember(_) | Step::Set(..) | Step::Forget(_))
}

pub(super) fn length(sayings: &Sayings<'_>, wait: TimeDelta) -> String {
    let (word, count) = match (wait.num_days(), wait.num_hours(), wait.num_minutes()) {
        (days, _, _) if days > 0 => ("days", days),
        (_, hours, _) if hours > 0 => ("hours", hours),
        (_, _, minutes) => ("minutes", minutes),
    };
    sayings.word_with(word, &[("count", &count.to_string())])
}

/// How a flow begins without another one: its occasion and its wish.
pub(super) fn beginnings(flow: &Flow, sayings: &Sayings<'_>) -> Vec<String> {
    let occasion = flow.starts.and_then(|starts| Occasion::ALL.iter().find(|(occasion, _, _)| *occasion == starts));
    let occasion = occasion.map(|(_, name, _)| sayings.word(&format!("occasion-{name}")));
    let wish = flow.wish.map(|wish| {
        let word = match wish {
            crate::flow::book::Wish::Always => "wish-always",
            crate::flow::book::Wish::Free => "wish-free",
        };
        sayings.word_with(word, &[("words", &sayings.wish(flow))])
    });
    occasion.into_iter().chain(wish).collect()
}

/// The flows that lead to the one called `name`.
fn callers<'b>(book: &'b Book, name: &'b str) -> impl Iterator<Item = &'b Flow> {
    let leads = move |flow: &&Flow| {
        flow.steps.iter().any(|placed| match &placed.step {
            Step::Call(to) | Step::Start(to) => to == name,
            Step::Offer { options, .. } => options.iter().any(|(_, to)| to == name),
            _ => false,
        })
    };
    book.flows().filter(leads)
}
