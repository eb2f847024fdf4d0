//! Parts that no line joins are laid out each for itself, and put on shelves as books are: the tall ones first.

use super::super::picture::Picture;
use super::{Drawn, Laid, Layout, MARGIN, lay_rows};

/// A shelf is about so wide as this times what a square of the same area would be: a sheet of paper on its side.
const SHELF_RATIO: f64 = 1.35;

/// Lays the parts out below `top`.
pub(super) fn lay_parts(picture: &Picture, top: f64) -> Layout {
    let mut parts: Vec<(Vec<usize>, Vec<usize>, Layout)> = parts(picture)
        .into_iter()
        .map(|cards| {
            let (part, lines) = part(picture, &cards);
            let layout = lay_rows(&part, 0.0);
            (cards, lines, layout)
        })
        .collect();
    parts.sort_by(|one, other| other.2.height.total_cmp(&one.2.height).then(other.2.width.total_cmp(&one.2.width)));
    let area: f64 = parts.iter().map(|(_, _, part)| part.width * part.height).sum();
    let widest = parts.iter().map(|(_, _, part)| part.width).fold(0.0, f64::max);
    let shelf = (area.sqrt() * SHELF_RATIO).max(widest);

    let mut cards: Vec<Option<Laid>> = vec![None; picture.cards.len()];
    let mut lines: Vec<Option<Drawn>> = vec![None; picture.lines.len()];
    let (mut x, mut y, mut tallest) = (0.0, top, 0.0_f64);
    for (its_cards, its_lines, mut part) in parts {
        // Two neighbours share the margin between them.
        let width = part.width - MARGIN;
        if x > 0.0 && x + width > shelf {
            x = 0.0;
            y += tallest;
            tallest = 0.0;
        }
        part.shift(x, y);
        x += width;
        tallest = tallest.max(part.height);
        its_cards.into_iter().zip(part.cards).for_each(|(at, card)| cards[at] = Some(card));
        its_lines.into_iter().zip(part.lines).for_each(|(at, line)| lines[at] = Some(line));
    }
    let cards: Vec<Laid> = cards.into_iter().flatten().collect();
    let width = cards.iter().map(|card| card.x + card.width).fold(0.0, f64::max) + MARGIN;
    Layout {
        width: width.max(widest).ceil(),
        height: (y + tallest).ceil(),
        cards,
        lines: lines.into_iter().flatten().collect(),
    }
}

/// The cards of each part.
fn parts(picture: &Picture) -> Vec<Vec<usize>> {
    let mut part_of: Vec<usize> = (0..picture.cards.len()).collect();
    for line in &picture.lines {
        let (one, other) = (part_of[line.from], part_of[line.to]);
        part_of.iter_mut().filter(|part| **part == other).for_each(|part| *part = one);
    }
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); picture.cards.len()];
    part_of.iter().enumerate().for_each(|(card, part)| parts[*part].push(card));
    parts.retain(|part| !part.is_empty());
    parts
}

fn part(picture: &Picture, cards: &[usize]) -> (Picture, Vec<usize>) {
    let place = |card: usize| cards.iter().position(|own| *own == card);
    let mut part =
        Picture { cards: cards.iter().map(|card| picture.cards[*card].clone()).collect(), ..Picture::default() };
    let mut lines = Vec::new();
    for (at, line) in picture.lines.iter().enumerate() {
        if let (Some(from), Some(to)) = (place(line.from), place(line.to)) {
            part.lines.push(super::super::picture::Line { from, to, ..line.clone() });
            lines.push(at);
        }
    }
    (part, lines)
}
