//! Who stands beside whom in each row, so that few lines cross.

use super::super::picture::Picture;
use super::{Label, Laid};

/// How often the rows are gone through, down and up again.
const SWEEPS: usize = 24;
/// The room of a line that passes a row of cards.
const PASSING_WIDTH: f64 = 14.0;

/// What stands in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A card.
    Card(usize),
    /// A line on its way, with its label in the first row below its card.
    Line(usize),
}

/// Something in a row.
#[derive(Clone, Debug)]
pub(super) struct Stand {
    pub(super) what: What,
    pub(super) row: usize,
    pub(super) width: f64,
    /// Its middle.
    pub(super) x: f64,
    pub(super) above: Vec<usize>,
    pub(super) below: Vec<usize>,
}

/// The rows: cards in the even ones, labels and passing lines in the odd ones.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) stands: Vec<Stand>,
    pub(super) rows: Vec<Vec<usize>>,
    /// The stands of each line from top to bottom, without its cards.
    pub(super) ways: Vec<Vec<usize>>,
}

impl Grid {
    pub(super) fn new(picture: &Picture, cards: &[Laid], labels: &[Label], back: &[bool], ranks: &[usize]) -> Self {
        let last = ranks.iter().copied().max().unwrap_or(0);
        let mut grid = Self { stands: Vec::new(), rows: vec![Vec::new(); 2 * last + 2], ways: Vec::new() };
        for (card, rank) in ranks.iter().enumerate() {
            grid.stand(What::Card(card), 2 * rank, cards[card].width);
        }
        for (at, line) in picture.lines.iter().enumerate() {
            let from = 2 * ranks[line.from];
            // What goes back has its label below its card like any other, and leaves the rows from there.
            let to = if back[at] { from + 2 } else { 2 * ranks[line.to] };
            let mut way = Vec::new();
            let mut before = line.from;
            for row in from + 1..to {
                let width = if row == from + 1 { labels[at].width.max(PASSING_WIDTH) } else { PASSING_WIDTH };
                let here = grid.stand(What::Line(at), row, width);
                grid.join(before, here);
                before = here;
                way.push(here);
            }
            if !back[at] {
                grid.join(before, line.to);
            }
            grid.ways.push(way);
        }
        grid
    }

    fn stand(&mut self, what: What, row: usize, width: f64) -> usize {
        self.stands.push(Stand { what, row, width, x: 0.0, above: Vec::new(), below: Vec::new() });
        let at = self.stands.len() - 1;
        self.rows[row].push(at);
        at
    }

    fn join(&mut self, above: usize, below: usize) {
        self.stands[above].below.push(below);
        self.stands[below].above.push(above);
    }

    /// Brings the rows into the order with the fewest crossings that was found.
    pub(super) fn settle(&mut self) {
        self.begin();
        let mut best = (self.crossings(), self.rows.clone());
        for sweep in 0..SWEEPS {
            let down = sweep % 2 == 0;
            let rows: Vec<usize> =
                if down { (0..self.rows.len()).collect() } else { (0..self.rows.len()).rev().collect() };
            let mut places = self.places();
            for row in rows {
                let mut keyed: Vec<(f64, usize)> = self.rows[row]
                    .iter()
                    .map(|at| {
                        let stand = &self.stands[*at];
                        let near = if down { &stand.above } else { &stand.below };
                        (middle(near.iter().map(|near| places[*near])).unwrap_or(places[*at]), *at)
                    })
                    .collect();
                // Stable: what is equal stays as the flow is written.
                keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
                self.rows[row] = keyed.into_iter().map(|(_, at)| at).collect();
                self.rows[row].iter().enumerate().for_each(|(place, at)| places[*at] = float(place));
            }
            let crossings = self.crossings();
            if crossings < best.0 {
                best = (crossings, self.rows.clone());
            }
        }
        self.rows = best.1;
    }

    /// First the order in which somebody reading the flow comes to things.
    fn begin(&mut self) {
        let mut when = vec![usize::MAX; self.stands.len()];
        let mut clock = 0;
        for start in 0..self.stands.len() {
            let mut ahead = vec![start];
            while let Some(at) = ahead.pop() {
                if when[at] == usize::MAX && (at == start || !self.stands[at].above.is_empty()) {
                    when[at] = clock;
                    clock += 1;
                    ahead.extend(self.stands[at].below.iter().rev());
                }
            }
        }
        for row in &mut self.rows {
            row.sort_by_key(|at| when[*at]);
        }
    }

    fn places(&self) -> Vec<f64> {
        let mut places = vec![0.0; self.stands.len()];
        for row in &self.rows {
            row.iter().enumerate().for_each(|(place, at)| places[*at] = float(place));
        }
        places
    }

    fn crossings(&self) -> usize {
        let places = self.places();
        let mut crossings = 0;
        for row in &self.rows {
            let mut lines: Vec<(f64, f64)> = row
                .iter()
                .flat_map(|at| self.stands[*at].below.iter().map(|below| (places[*at], places[*below])))
                .collect();
            lines.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1)));
            for (at, line) in lines.iter().enumerate() {
                crossings += lines[at + 1..].iter().filter(|other| other.0 > line.0 && other.1 < line.1).count();
            }
        }
        crossings
    }
}

/// The mean of some places; none of none.
pub(super) fn middle(places: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = places.fold((0.0, 0.0), |(sum, count), place| (sum + place, count + 1.0));
    (count > 0.0).then(|| sum / count)
}

#[expect(clippy::cast_precision_loss, reason = "there are fewer places in a row than would lose any")]
fn float(place: usize) -> f64 {
    place as f64
}
