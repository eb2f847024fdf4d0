//! Where cards and lines stand: in rows from top to bottom, every line from its card down through the rows to the next, what
//! goes back up at the side. After Sugiyama, Tagawa and Toda (1981): rows, few crossings, straight lines.

mod order;
mod pack;
mod place;
mod rank;
mod route;

use super::measure::{width, wrap};
use super::picture::{Card, Line, Picture, Sort};
use order::Grid;

/// The font sizes of a card's text, and of its heading, foot and the labels of lines.
pub const TEXT: f64 = 15.0;
/// See [`TEXT`].
pub const SMALL: f64 = 12.5;
/// From one line of text to the next.
pub const TEXT_LEADING: f64 = 20.0;
/// See [`TEXT_LEADING`].
pub const SMALL_LEADING: f64 = 17.0;
/// Between a card's edge and its text.
pub const PAD: f64 = 14.0;
/// How much further the text of a condition stands from its pointed ends.
pub const POINT: f64 = 22.0;
/// A card's text is wrapped at this width: about seven words.
const TEXT_WIDTH_MAX: f64 = 260.0;
/// So many lines of a message are shown; the whole stands behind it.
const TEXT_LINES_MAX: usize = 6;
/// A line's label is wrapped at this width.
const LABEL_WIDTH_MAX: f64 = 170.0;
/// So many lines of a label are shown.
const LABEL_LINES_MAX: usize = 5;
/// Between two cards of a row.
const GAP: f64 = 26.0;
/// Around the whole.
pub const MARGIN: f64 = 32.0;

/// A card with its place and its text in lines.
#[derive(Clone, Debug)]
pub struct Laid {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Its text.
    pub lines: Vec<String>,
    /// Its foot.
    pub foot: Vec<String>,
}

/// A line with its points.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// Its way, as an SVG path.
    pub path: Vec<Stroke>,
    /// Its label's lines with the middle of the label's box, its width and height.
    pub label: Option<Label>,
}

/// A label with its place.
#[derive(Clone, Debug)]
pub struct Label {
    /// The middle.
    pub x: f64,
    /// The middle.
    pub y: f64,
    /// The box's width.
    pub width: f64,
    /// The box's height.
    pub height: f64,
    /// Its lines.
    pub lines: Vec<String>,
}

/// A piece of a line's way.
#[derive(Clone, Copy, Debug)]
pub enum Stroke {
    /// Begin here.
    From(f64, f64),
    /// Straight to here.
    Straight(f64, f64),
    /// To here in a curve that begins and ends upright.
    Curve(f64, f64),
}

/// Everything in its place.
#[derive(Clone, Debug)]
pub struct Layout {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The cards, as in the picture.
    pub cards: Vec<Laid>,
    /// The lines, as in the picture.
    pub lines: Vec<Drawn>,
}

/// Lays a picture out; `top` is left free for its title.
#[must_use]
pub fn lay(picture: &Picture, top: f64) -> Layout {
    let mut layout = if picture.in_order { lay_rows(picture, top) } else { pack::lay_parts(picture, top) };
    if picture.right_to_left {
        mirror(layout.width, &mut layout.cards, &mut layout.lines);
    }
    layout
}

fn lay_rows(picture: &Picture, top: f64) -> Layout {
    let mut cards: Vec<Laid> = picture.cards.iter().map(sized).collect();
    let labels: Vec<Label> = picture.lines.iter().map(label).collect();
    let back = rank::back(picture);
    let ranks = rank::ranks(picture, &back);
    let mut grid = Grid::new(picture, &cards, &labels, &back, &ranks);
    grid.settle();
    place::spread(&mut grid);
    let mut lines: Vec<Drawn> = Vec::new();
    let (width, height) = route::route(picture, &grid, &mut cards, labels, &back, &mut lines, top);
    Layout { width, height, cards, lines }
}

fn sized(card: &Card) -> Laid {
    let lines_max = if card.sort == Sort::Flow { 2 } else { TEXT_LINES_MAX };
    let lines = wrap(&card.text, TEXT, TEXT_WIDTH_MAX, lines_max);
    let foot = wrap(&card.foot, SMALL, TEXT_WIDTH_MAX, TEXT_LINES_MAX);
    let widest = |lines: &[String], size: f64| lines.iter().map(|line| width(line, size)).fold(0.0, f64::max);
    let inner = widest(&lines, TEXT).max(widest(&foot, SMALL)).max(width(&card.heading, SMALL) * HEADING_WEIGHT);
    let pad = if card.sort == Sort::Condition { PAD + POINT } else { PAD };
    let heading = if card.heading.is_empty() { 0.0 } else { SMALL_LEADING };
    let height = heading + count(&lines) * TEXT_LEADING + count(&foot) * SMALL_LEADING;
    let height = height + if foot.is_empty() { 0.0 } else { FOOT_GAP } + 2.0 * upright_pad(card.sort);
    Laid { x: 0.0, y: 0.0, width: (inner + 2.0 * pad).ceil(), height: height.ceil(), lines, foot }
}

/// A heading is bold, and so a little wider.
const HEADING_WEIGHT: f64 = 1.1;
/// Between a card's text and its foot.
pub const FOOT_GAP: f64 = 6.0;

/// Between a card's upper edge and its text.
#[must_use]
pub fn upright_pad(sort: Sort) -> f64 {
    match sort {
        Sort::End | Sort::Note => 6.0,
        Sort::Begin | Sort::Say | Sort::Ask | Sort::Condition | Sort::Act | Sort::Person | Sort::Flow => 11.0,
    }
}

fn label(line: &Line) -> Label {
    let lines = wrap(&line.label(), SMALL, LABEL_WIDTH_MAX, LABEL_LINES_MAX);
    let widest = lines.iter().map(|line| width(line, SMALL)).fold(0.0, f64::max);
    let (width, height) =
        if lines.is_empty() { (0.0, 0.0) } else { (widest + 10.0, count(&lines) * SMALL_LEADING + 4.0) };
    Label { x: 0.0, y: 0.0, width, height, lines }
}

#[expect(clippy::cast_precision_loss, reason = "there are fewer lines than would lose any")]
fn count<T>(items: &[T]) -> f64 {
    items.len() as f64
}

impl Layout {
    /// Moves everything.
    pub(super) fn shift(&mut self, by_x: f64, by_y: f64) {
        for card in &mut self.cards {
            card.x += by_x;
            card.y += by_y;
        }
        for line in &mut self.lines {
            for stroke in &mut line.path {
                let (Stroke::From(x, y) | Stroke::Straight(x, y) | Stroke::Curve(x, y)) = stroke;
                *x += by_x;
                *y += by_y;
            }
            if let Some(label) = &mut line.label {
                label.x += by_x;
                label.y += by_y;
            }
        }
    }
}

/// Right to left, the whole is seen in a mirror; its words are not.
fn mirror(width: f64, cards: &mut [Laid], lines: &mut [Drawn]) {
    for card in cards {
        card.x = width - card.x - card.width;
    }
    for line in lines {
        for stroke in &mut line.path {
            let (Stroke::From(x, _) | Stroke::Straight(x, _) | Stroke::Curve(x, _)) = stroke;
            *x = width - *x;
        }
        if let Some(label) = &mut line.label {
            label.x = width - label.x;
        }
    }
}
