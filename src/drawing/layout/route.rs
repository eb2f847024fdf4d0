//! How high each row is, and the way of each line through the rows; what goes back up has a lane at the side.

use std::collections::BTreeMap;

use super::super::picture::Picture;
use super::order::Grid;
use super::{Drawn, Label, Laid, MARGIN, Stroke};

/// In this height a line swings from one place to the next.
const SWING: f64 = 26.0;
/// From one lane to the next.
const LANE: f64 = 12.0;
/// Between the cards and the first lane at the side.
const SIDE_GAP: f64 = 18.0;
/// Lines that leave one card stand this far apart, where the card is wide enough.
const PORT_GAP: f64 = 30.0;
/// How much of a card's width its lines may leave from.
const PORT_SHARE: f64 = 0.7;

/// A row of cards with the room below it.
struct Row {
    top: f64,
    bottom: f64,
    /// Where labels begin and end.
    labels: (f64, f64),
    /// Where the lanes of the lines that leave to the side begin, and of those that come back.
    leaving: f64,
    coming: f64,
}

/// The lines that go back to one card share a lane.
struct Lane {
    to: usize,
    /// The lines.
    lines: Vec<usize>,
    on_left: bool,
    x: f64,
    /// Its place among the lanes that come into its row.
    coming: usize,
}

/// Sets the places of cards and labels and draws the lines; gives width and height of the whole.
pub(super) fn route(
    picture: &Picture,
    grid: &Grid,
    cards: &mut [Laid],
    mut labels: Vec<Label>,
    back: &[bool],
    lines: &mut Vec<Drawn>,
    top: f64,
) -> (f64, f64) {
    let row_of = |card: usize| grid.stands[card].row / 2;
    let content = grid.stands.iter().map(|stand| stand.x + stand.width / 2.0).fold(0.0, f64::max);
    let mut lanes = lanes(picture, grid, back, content);
    let count = |on_left: bool| float(lanes.iter().filter(|lane| lane.on_left == on_left).count());
    let side = |lanes: f64| if lanes > 0.0 { SIDE_GAP + lanes * LANE } else { 0.0 };
    let (left, right) = (MARGIN + side(count(true)), side(count(false)) + MARGIN);
    let width = left + content + right;

    // Short ways back are nearest to the cards.
    lanes.sort_by_key(|lane| {
        lane.lines
            .iter()
            .map(|line| row_of(picture.lines[*line].from))
            .max()
            .unwrap_or(0)
            .saturating_sub(row_of(lane.to))
    });
    let mut used = [0_usize; 2];
    let mut coming: BTreeMap<usize, usize> = BTreeMap::new();
    let mut leaving: BTreeMap<usize, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, lane) in lanes.iter_mut().enumerate() {
        let place = &mut used[usize::from(lane.on_left)];
        let away = SIDE_GAP + float(*place) * LANE;
        lane.x = if lane.on_left { left - away } else { left + content + away };
        *place += 1;
        let into = coming.entry(row_of(lane.to)).or_default();
        lane.coming = *into;
        *into += 1;
        for line in &lane.lines {
            let from = leaving.entry(row_of(picture.lines[*line].from)).or_default();
            // Lines of one row to one card leave in one lane.
            if !from.iter().any(|(_, lane)| *lane == at) {
                from.push((from.len(), at));
            }
        }
    }

    let mut rows: Vec<Row> = Vec::new();
    let mut y = top + float(coming.get(&0).copied().unwrap_or(0)) * LANE;
    for row in 0..grid.rows.len() / 2 {
        let tallest =
            |row: &[usize], height: &dyn Fn(usize) -> f64| row.iter().map(|at| height(*at)).fold(0.0, f64::max);
        let height = tallest(&grid.rows[2 * row], &|at| cards.get(at).map_or(0.0, |card| card.height));
        let label = tallest(&grid.rows[2 * row + 1], &|at| match grid.stands[at].what {
            super::order::What::Line(line) if grid.ways[line].first() == Some(&at) => labels[line].height,
            _ => 0.0,
        });
        let is_joined = !grid.rows[2 * row + 1].is_empty();
        let begin = y + height + if is_joined { SWING } else { 0.0 };
        let leaves = leaving.get(&row).map_or(0.0, |lanes| float(lanes.len()) * LANE);
        let comes = coming.get(&(row + 1)).map_or(0.0, |lanes| float(*lanes) * LANE);
        let labels = (begin, begin + label);
        rows.push(Row {
            top: y,
            bottom: y + height,
            labels,
            leaving: labels.1 + LANE / 2.0,
            coming: labels.1 + leaves + LANE / 2.0,
        });
        y = labels.1 + leaves + comes + SWING;
    }
    for (at, card) in cards.iter_mut().enumerate() {
        card.x = left + grid.stands[at].x - card.width / 2.0;
        card.y = rows[row_of(at)].top;
    }

    for (at, line) in picture.lines.iter().enumerate() {
        let row = &rows[row_of(line.from)];
        let way: Vec<f64> = grid.ways[at].iter().map(|stand| left + grid.stands[*stand].x).collect();
        let first = way.first().copied().unwrap_or_default();
        let from = &cards[line.from];
        let port = port(grid, picture, line.from, at, from);
        let mut path = vec![Stroke::From(port, from.y + from.height)];
        path.push(Stroke::Straight(port, row.bottom));
        // Between neighbouring rows one swing is enough, where it meets no label.
        let aim = cards[line.to].x + cards[line.to].width / 2.0;
        let is_free = row.labels.1 - row.labels.0 < 1.0 || (aim - port).abs() < LANE;
        let is_bare = labels[at].lines.is_empty() && way.len() == 1 && !back[at] && is_free;
        if !is_bare {
            path.push(Stroke::Curve(first, row.labels.0));
        }
        if back[at] {
            let lane = lanes.iter().position(|lane| lane.lines.contains(&at)).unwrap_or(0);
            let place = leaving.get(&row_of(line.from)).and_then(|from| from.iter().find(|(_, to)| *to == lane));
            let out = row.leaving + place.map_or(0.0, |(place, _)| float(*place)) * LANE;
            let lane = &lanes[lane];
            let into = match row_of(lane.to).checked_sub(1) {
                Some(above) => rows[above].coming,
                None => top - LANE / 2.0,
            } + float(lane.coming) * LANE;
            let to = &cards[lane.to];
            // Beside the line that comes from above.
            let aside = (to.width / 4.0).min(PORT_GAP);
            let target = to.x + to.width / 2.0 + if lane.on_left { -aside } else { aside };
            path.push(Stroke::Straight(first, out));
            path.push(Stroke::Straight(lane.x, out));
            path.push(Stroke::Straight(lane.x, into));
            path.push(Stroke::Straight(target, into));
            path.push(Stroke::Straight(target, to.y));
        } else if is_bare {
            let to = &cards[line.to];
            path.push(Stroke::Curve(to.x + to.width / 2.0, to.y));
        } else {
            let mut here = row_of(line.from);
            path.push(Stroke::Straight(first, rows[here].labels.1));
            // Every second stand is beside cards: straight past them, and on below.
            for pair in way.get(1..).unwrap_or_default().chunks(2) {
                let below = &rows[here + 1];
                path.push(Stroke::Straight(last_x(&path), below.top - SWING));
                path.push(Stroke::Curve(pair[0], below.top));
                path.push(Stroke::Straight(pair[0], below.bottom));
                here += 1;
                if let Some(next) = pair.get(1) {
                    path.push(Stroke::Curve(*next, rows[here].labels.0));
                }
            }
            let to = &cards[line.to];
            path.push(Stroke::Straight(last_x(&path), to.y - SWING));
            path.push(Stroke::Curve(to.x + to.width / 2.0, to.y));
        }
        let label = &mut labels[at];
        label.x = first;
        label.y = f64::midpoint(row.labels.0, row.labels.1);
        let label = (!label.lines.is_empty()).then(|| label.clone());
        lines.push(Drawn { path, label });
    }
    (width.ceil(), (y - SWING + MARGIN).ceil())
}

fn last_x(path: &[Stroke]) -> f64 {
    path.last().map_or(0.0, |(Stroke::From(x, _) | Stroke::Straight(x, _) | Stroke::Curve(x, _))| *x)
}

/// The lines back, by the card that they lead to, each on the side that is nearer.
fn lanes(picture: &Picture, grid: &Grid, back: &[bool], content: f64) -> Vec<Lane> {
    let mut by_target: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, line) in picture.lines.iter().enumerate().filter(|(at, _)| back[*at]) {
        by_target.entry(line.to).or_default().push(at);
    }
    by_target
        .into_iter()
        .map(|(to, lines)| {
            let ends = lines.iter().map(|line| grid.stands[picture.lines[*line].from].x).chain([grid.stands[to].x]);
            let (left, right) = ends.fold((0.0, 0.0), |(left, right), x| (left + x, right + content - x));
            Lane { to, lines, on_left: left < right, x: 0.0, coming: 0 }
        })
        .collect()
}

/// Where a line leaves its card: beside the others, in the order in which they go on.
fn port(grid: &Grid, picture: &Picture, card: usize, line: usize, laid: &Laid) -> f64 {
    let x = |line: usize| grid.ways[line].first().map_or(0.0, |stand| grid.stands[*stand].x);
    let mut lines: Vec<usize> =
        picture.lines.iter().enumerate().filter(|(_, line)| line.from == card).map(|(at, _)| at).collect();
    lines.sort_by(|one, other| x(*one).total_cmp(&x(*other)));
    let place = float(lines.iter().position(|other| *other == line).unwrap_or(0));
    let count = float(lines.len());
    let gap = PORT_GAP.min(laid.width * PORT_SHARE / count);
    laid.x + laid.width / 2.0 + (place - (count - 1.0) / 2.0) * gap
}

#[expect(clippy::cast_precision_loss, reason = "there are fewer lanes than would lose any")]
fn float(count: usize) -> f64 {
    count as f64
}
