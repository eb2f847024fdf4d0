//! How far from the left each thing of a row stands: near what it is joined to, never nearer than a gap to its neighbour.

use super::GAP;
use super::order::{Grid, What};

/// How often the rows are gone through.
const SWEEPS: usize = 30;
/// A line that passes rows is kept straight before a card is moved: it weighs so much more.
const LINE_WEIGHT: f64 = 6.0;
/// How often runs are made straight: one that has moved leaves room for its neighbour.
const STRAIGHTENINGS: usize = 4;
/// Between two lines, or a line and a card.
const LINE_GAP: f64 = 14.0;

/// Sets the middle of everything.
pub(super) fn spread(grid: &mut Grid) {
    for row in 0..grid.rows.len() {
        let wanted: Vec<f64> = vec![0.0; grid.rows[row].len()];
        settle(grid, row, &wanted);
    }
    for sweep in 0..SWEEPS {
        let count = grid.rows.len();
        let is_last = sweep + 4 > SWEEPS;
        let rows: Vec<usize> = if sweep % 2 == 0 { (0..count).collect() } else { (0..count).rev().collect() };
        for row in rows {
            let wanted: Vec<f64> = grid.rows[row]
                .iter()
                .map(|at| {
                    let stand = &grid.stands[*at];
                    let (above, below): (&[usize], &[usize]) = match (is_last, sweep % 2) {
                        (true, _) => (&stand.above, &stand.below),
                        (false, 0) => (&stand.above, &[]),
                        (false, _) => (&[], &stand.below),
                    };
                    let (mut sum, mut weight) = (0.0, 0.0);
                    for near in above.iter().chain(below).map(|near| &grid.stands[*near]) {
                        let pull = if is_line(near.what) && is_line(stand.what) { LINE_WEIGHT } else { 1.0 };
                        sum += near.x * pull;
                        weight += pull;
                    }
                    if weight > 0.0 { sum / weight } else { stand.x }
                })
                .collect();
            settle(grid, row, &wanted);
        }
    }
    for _ in 0..STRAIGHTENINGS {
        straighten(grid);
    }
    let left = grid.stands.iter().map(|stand| stand.x - stand.width / 2.0).fold(f64::INFINITY, f64::min);
    for stand in &mut grid.stands {
        stand.x -= left;
    }
}

/// What follows each other without a fork stands in one upright line where its neighbours leave the room.
fn straighten(grid: &mut Grid) {
    let mut seen = vec![false; grid.stands.len()];
    let mut neighbours = vec![(None, None); grid.stands.len()];
    for row in &grid.rows {
        for (place, at) in row.iter().enumerate() {
            neighbours[*at] = (place.checked_sub(1).map(|before| row[before]), row.get(place + 1).copied());
        }
    }
    // From the top, so that a run is begun at its first.
    let all: Vec<usize> = grid.rows.iter().flatten().copied().collect();
    for start in all {
        if seen[start] {
            continue;
        }
        let mut run = vec![start];
        seen[start] = true;
        while let [below] = grid.stands[run[run.len() - 1]].below.as_slice() {
            if grid.stands[*below].above.len() > 1 || seen[*below] {
                break;
            }
            seen[*below] = true;
            run.push(*below);
        }
        let mut from = f64::NEG_INFINITY;
        let mut to = f64::INFINITY;
        for at in &run {
            let stand = &grid.stands[*at];
            let apart = |other: usize| {
                let other = &grid.stands[other];
                let gap = if is_line(other.what) || is_line(stand.what) { LINE_GAP } else { GAP };
                f64::midpoint(stand.width, other.width) + gap
            };
            let (left, right) = neighbours[*at];
            from = left.map_or(from, |left| from.max(grid.stands[left].x + apart(left)));
            to = right.map_or(to, |right| to.min(grid.stands[right].x - apart(right)));
        }
        if from > to {
            continue;
        }
        // Cards keep their place before lines do: they have others to stand in the middle of.
        let cards: Vec<usize> = run.iter().copied().filter(|at| !is_line(grid.stands[*at].what)).collect();
        let counted = if cards.is_empty() { &run } else { &cards };
        let wanted = super::order::middle(counted.iter().map(|at| grid.stands[*at].x)).unwrap_or_default();
        for at in &run {
            grid.stands[*at].x = wanted.clamp(from, to);
        }
    }
}

fn is_line(what: What) -> bool {
    matches!(what, What::Line(_))
}

/// The places nearest to the wanted ones that keep order and gaps: the pool-adjacent-violators solution of least squares.
fn settle(grid: &mut Grid, row: usize, wanted: &[f64]) {
    let mut offset = 0.0;
    let mut offsets: Vec<f64> = Vec::with_capacity(wanted.len());
    // Pools of things that touch: the sum of what they want (less their offsets), their weight, how many they are.
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (place, at) in grid.rows[row].iter().enumerate() {
        let stand = &grid.stands[*at];
        if let Some(before) = place.checked_sub(1).map(|before| &grid.stands[grid.rows[row][before]]) {
            let gap = if is_line(before.what) || is_line(stand.what) { LINE_GAP } else { GAP };
            offset += f64::midpoint(before.width, stand.width) + gap;
        }
        offsets.push(offset);
        let weight = if is_line(stand.what) { LINE_WEIGHT } else { 1.0 };
        pools.push(((wanted[place] - offset) * weight, weight, 1));
        while let [.., one, other] = pools.as_slice() {
            if one.0 / one.1 <= other.0 / other.1 {
                break;
            }
            let joined = (one.0 + other.0, one.1 + other.1, one.2 + other.2);
            pools.truncate(pools.len() - 2);
            pools.push(joined);
        }
    }
    let places = pools.iter().flat_map(|(sum, weight, count)| std::iter::repeat_n(sum / weight, *count));
    let row = grid.rows[row].clone();
    for ((at, place), offset) in row.into_iter().zip(places).zip(offsets) {
        grid.stands[at].x = place + offset;
    }
}
