//! A plain picture: cards and the lines between them, before anybody knows where they stand.

/// A picture of a flow, or of all of them.
#[derive(Clone, Debug, Default)]
pub struct Picture {
    /// Its title.
    pub title: String,
    /// How to read it.
    pub about: String,
    /// The language of its words.
    pub language: String,
    /// Whether that language runs from right to left.
    pub right_to_left: bool,
    /// Whether its cards stand in the order in which they are read, so that a line to an earlier one goes back.
    pub in_order: bool,
    /// Its cards; the first is where reading begins.
    pub cards: Vec<Card>,
    /// Its lines.
    pub lines: Vec<Line>,
}

impl Picture {
    /// Adds a card and gives its place.
    pub fn card(&mut self, card: Card) -> usize {
        self.cards.push(card);
        self.cards.len() - 1
    }

    /// Draws a line, or adds its label to the one that is there.
    pub fn line(&mut self, from: usize, to: usize, label: &str, manner: Manner) {
        if let Some(line) = self.lines.iter_mut().find(|l| l.from == from && l.to == to && l.manner == manner) {
            if !label.is_empty() && !line.labels.iter().any(|known| known == label) {
                line.labels.push(label.to_owned());
            }
            return;
        }
        let labels = if label.is_empty() { Vec::new() } else { vec![label.to_owned()] };
        self.lines.push(Line { from, to, labels, manner });
    }
}

/// A card.
#[derive(Clone, Debug)]
pub struct Card {
    /// What it stands for.
    pub sort: Sort,
    /// One or two words above its text: "Asks".
    pub heading: String,
    /// Its text, whole. A picture may shorten it.
    pub text: String,
    /// A quiet sentence below the text; empty for none.
    pub foot: String,
    /// The steps of the flow that it shows.
    pub steps: Vec<usize>,
}

/// What a card stands for; each has a form of its own, so that colour is never the only sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Where it begins.
    Begin,
    /// A message.
    Say,
    /// A question that waits, or an offer.
    Ask,
    /// A condition.
    Condition,
    /// Something that the product does.
    Act,
    /// A human is asked for.
    Person,
    /// What is kept and forgotten on the way.
    Note,
    /// Another flow.
    Flow,
    /// Where it ends.
    End,
}

/// A line from one card to another.
#[derive(Clone, Debug)]
pub struct Line {
    /// From which card.
    pub from: usize,
    /// To which.
    pub to: usize,
    /// What leads along it; several when they lead to the same card.
    pub labels: Vec<String>,
    /// How it is drawn.
    pub manner: Manner,
}

impl Line {
    /// Its labels as one text.
    #[must_use]
    pub fn label(&self) -> String {
        self.labels.join(" · ")
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// The way things go.
    Plain,
    /// Something could not be done, was not understood, or nobody answered.
    Amiss,
}
