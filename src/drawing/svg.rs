//! A picture as SVG: one file without scripts and without anything from elsewhere, for screens by day and by night, and for
//! paper.

use std::fmt::Write;

use super::layout::{
    Drawn, FOOT_GAP, Laid, Layout, MARGIN, PAD, POINT, SMALL, SMALL_LEADING, Stroke, TEXT, TEXT_LEADING, lay,
    upright_pad,
};
use super::measure::{width, wrap};
use super::picture::{Card, Manner, Picture, Sort};

/// The picture's title and the sentence below it.
const TITLE: f64 = 24.0;
/// The least width, so that the title has room.
const WIDTH_MIN: f64 = 440.0;
/// Below the title, a line is not longer than can be read.
const ABOUT_WIDTH_MAX: f64 = 900.0;
/// The corners of a card, as everywhere in the house.
const ROUND: f64 = 10.0;
/// The corners of a line that turns.
const TURN: f64 = 8.0;
/// A letter's height above its base line, as a share of its size.
const RISE: f64 = 0.78;

/// The house's colours (src/look/asset/look.css), written out, because not every reader of SVG knows variables. Each pair of
/// text and ground is at least 4.5:1.
const STYLE: &str = "\
text { font-family: system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Helvetica Neue\", Arial, sans-serif; fill: #15201d; }
.ground { fill: #f4f6f5; }
.title { font-size: 24px; font-weight: 650; }
.about, .foot, .label, .note text { fill: #50605b; }
.text { font-size: 15px; }
.about, .heading, .foot, .label { font-size: 12.5px; }
.heading { font-weight: 650; fill: #0a6660; }
.box { fill: #ffffff; stroke: #74837e; stroke-width: 1.25; }
.ask .box { stroke: #0a6660; stroke-width: 2.25; }
.condition .box { fill: #e9eeec; stroke: #74837e; }
.act .box { fill: #dcefec; stroke: #0a6660; }
.person .box { fill: #fdeedc; stroke: #8a4300; stroke-width: 2.25; }
.person .heading { fill: #8a4300; }
.note .box, .end .box { fill: #f4f6f5; stroke: #74837e; stroke-dasharray: 2 3; }
.note .heading { fill: #50605b; }
.flow .box { fill: #ffffff; stroke: #0a6660; }
.begin .box { fill: #0a6660; stroke: #0a6660; }
.begin text { fill: #ffffff; }
.line { fill: none; stroke: #74837e; stroke-width: 1.5; stroke-linejoin: round; }
.amiss { stroke-dasharray: 5 4; }
.tip { fill: #74837e; }
.behind { fill: #f4f6f5; }
@media screen and (prefers-color-scheme: dark) {
text { fill: #e9efed; }
.ground, .behind, .note .box, .end .box { fill: #0f1514; }
.about, .foot, .label, .note text, .note .heading { fill: #a5b4af; }
.heading { fill: #62c9bf; }
.box { fill: #18211f; stroke: #71827d; }
.condition .box { fill: #222d2a; stroke: #71827d; }
.ask .box, .flow .box { fill: #18211f; stroke: #62c9bf; }
.act .box { fill: #12342f; stroke: #62c9bf; }
.person .box { fill: #382812; stroke: #f5b671; }
.person .heading { fill: #f5b671; }
.begin .box { fill: #62c9bf; stroke: #62c9bf; }
.begin text { fill: #04211e; }
.line { stroke: #71827d; }
.tip { fill: #71827d; }
}
@media print {
.ground, .behind, .note .box, .end .box { fill: #ffffff; }
}
";

/// Writes the picture.
#[must_use]
pub fn write(picture: &Picture) -> String {
    let room = (lay(picture, 0.0).width.max(WIDTH_MIN) - 2.0 * MARGIN).min(ABOUT_WIDTH_MAX);
    let about = wrap(&picture.about, SMALL, room, 3);
    let top = MARGIN + TITLE + 14.0 + float(about.len()) * SMALL_LEADING + 18.0;
    let mut layout = lay(picture, top);
    let heading = about.iter().map(|line| width(line, SMALL)).fold(width(&picture.title, TITLE), f64::max);
    widen(&mut layout, WIDTH_MIN.max(heading + 2.0 * MARGIN));
    let Layout { width, height, cards, lines } = layout;

    let mut svg = String::new();
    let direction = if picture.right_to_left { "rtl" } else { "ltr" };
    let _ = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"title about\" lang=\"{}\" direction=\"{direction}\">",
        escaped(&picture.language)
    );
    let _ = writeln!(svg, "<title id=\"title\">{}</title>", escaped(&picture.title));
    let _ = writeln!(svg, "<desc id=\"about\">{}</desc>", escaped(&picture.about));
    let _ = writeln!(svg, "<style>\n{STYLE}</style>");
    let _ = writeln!(svg, "<rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>");
    let start = if picture.right_to_left { width - MARGIN } else { MARGIN };
    text(&mut svg, "title", start, MARGIN + TITLE * RISE, "start", &picture.title);
    for (at, line) in about.iter().enumerate() {
        let y = MARGIN + TITLE + 14.0 + float(at) * SMALL_LEADING + SMALL * RISE;
        text(&mut svg, "about", start, y, "start", line);
    }
    for (line, drawn) in picture.lines.iter().zip(&lines) {
        way(&mut svg, drawn, line.manner);
    }
    for drawn in &lines {
        label(&mut svg, drawn);
    }
    for (card, laid) in picture.cards.iter().zip(&cards) {
        write_card(&mut svg, card, laid, picture.right_to_left);
    }
    svg.push_str("</svg>\n");
    svg
}

/// A narrow picture stands in the middle of the room that its title needs.
fn widen(layout: &mut Layout, least: f64) {
    if layout.width >= least {
        return;
    }
    let by = ((least - layout.width) / 2.0).round();
    layout.width = least.ceil();
    layout.shift(by, 0.0);
}

fn way(svg: &mut String, drawn: &Drawn, manner: Manner) {
    let class = match manner {
        Manner::Plain => "line",
        Manner::Amiss => "line amiss",
    };
    let points = &drawn.path;
    let mut path = String::new();
    let (mut last_x, mut last_y) = (0.0, 0.0);
    for (at, stroke) in points.iter().enumerate() {
        match *stroke {
            Stroke::From(x, y) => {
                let _ = write!(path, "M{x:.1} {y:.1}");
                (last_x, last_y) = (x, y);
            }
            Stroke::Straight(x, y) => {
                let next = match points.get(at + 1) {
                    Some(Stroke::Straight(x, y)) => Some((*x, *y)),
                    _ => None,
                };
                turn(&mut path, (last_x, last_y), (x, y), next);
                (last_x, last_y) = (x, y);
            }
            Stroke::Curve(x, y) => {
                let half = f64::midpoint(last_y, y);
                let _ = write!(path, "C{last_x:.1} {half:.1} {x:.1} {half:.1} {x:.1} {y:.1}");
                (last_x, last_y) = (x, y);
            }
        }
    }
    let _ = writeln!(svg, "<path class=\"{class}\" d=\"{path}\"/>");
    let _ = writeln!(svg, "<path class=\"tip\" d=\"M{last_x:.1} {last_y:.1}l-4.5 -8.5h9z\"/>");
}

/// A straight line whose end is rounded where the next one turns off.
fn turn(path: &mut String, from: (f64, f64), corner: (f64, f64), next: Option<(f64, f64)>) {
    let reach = |one: (f64, f64), other: (f64, f64)| (one.0 - other.0).abs() + (one.1 - other.1).abs();
    let turns = next.filter(|next| (from.0 - next.0).abs() > 0.5 && (from.1 - next.1).abs() > 0.5);
    let Some(next) = turns else {
        let _ = write!(path, "L{:.1} {:.1}", corner.0, corner.1);
        return;
    };
    let round = TURN.min(reach(from, corner) / 2.0).min(reach(corner, next) / 2.0);
    let toward = |to: (f64, f64)| {
        let all = reach(corner, to).max(0.1);
        (corner.0 + (to.0 - corner.0) / all * round, corner.1 + (to.1 - corner.1) / all * round)
    };
    let (before, after) = (toward(from), toward(next));
    let _ =
        write!(path, "L{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}", before.0, before.1, corner.0, corner.1, after.0, after.1);
}

fn label(svg: &mut String, drawn: &Drawn) {
    let Some(label) = &drawn.label else { return };
    let _ = writeln!(
        svg,
        "<rect class=\"behind\" x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" rx=\"4\"/>",
        label.x - label.width / 2.0,
        label.y - label.height / 2.0,
        label.width,
        label.height
    );
    for (at, line) in label.lines.iter().enumerate() {
        let y = label.y - label.height / 2.0 + 2.0 + float(at) * SMALL_LEADING + SMALL_LEADING * RISE;
        text(svg, "label", label.x, y, "middle", line);
    }
}

fn write_card(svg: &mut String, card: &Card, laid: &Laid, right_to_left: bool) {
    let steps: Vec<String> = card.steps.iter().map(ToString::to_string).collect();
    let _ = writeln!(svg, "<g class=\"{}\" data-steps=\"{}\">", class(card.sort), steps.join(" "));
    let _ = writeln!(svg, "<title>{}</title>", escaped(&card.text));
    let Laid { x, y, width, height, .. } = laid;
    match card.sort {
        Sort::Condition => {
            let (right, bottom, middle) = (x + width, y + height, y + height / 2.0);
            let _ = writeln!(
                svg,
                "<path class=\"box\" d=\"M{x:.1} {middle:.1}L{:.1} {y:.1}H{:.1}L{right:.1} {middle:.1}L{:.1} {bottom:.1}H{:.1}Z\"/>",
                x + POINT,
                right - POINT,
                right - POINT,
                x + POINT
            );
        }
        sort => {
            let round = match sort {
                Sort::Begin | Sort::End | Sort::Flow => (height / 2.0).min(22.0),
                Sort::Act => 3.0,
                _ => ROUND,
            };
            let _ = writeln!(
                svg,
                "<rect class=\"box\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{round}\"/>"
            );
        }
    }
    let (anchor, start) = match card.sort {
        Sort::Condition | Sort::End => ("middle", x + width / 2.0),
        _ if right_to_left => ("start", x + width - PAD),
        _ => ("start", x + PAD),
    };
    let mut line_y = y + upright_pad(card.sort);
    let mut line = |class: &str, leading: f64, size: f64, words: &str| {
        let y = line_y + (leading - size) / 2.0 + size * RISE + 1.0;
        text(svg, class, start, y, anchor, words);
        line_y += leading;
    };
    if !card.heading.is_empty() {
        line("heading", SMALL_LEADING, SMALL, &card.heading);
    }
    for words in &laid.lines {
        line("text", TEXT_LEADING, TEXT, words);
    }
    if !laid.foot.is_empty() {
        line_y += FOOT_GAP;
    }
    let mut line = |words: &str| {
        let y = line_y + (SMALL_LEADING - SMALL) / 2.0 + SMALL * RISE + 1.0;
        text(svg, "foot", start, y, anchor, words);
        line_y += SMALL_LEADING;
    };
    laid.foot.iter().for_each(|words| line(words));
    svg.push_str("</g>\n");
}

fn class(sort: Sort) -> &'static str {
    match sort {
        Sort::Begin => "begin",
        Sort::Say => "say",
        Sort::Ask => "ask",
        Sort::Condition => "condition",
        Sort::Act => "act",
        Sort::Person => "person",
        Sort::Note => "note",
        Sort::Flow => "flow",
        Sort::End => "end",
    }
}

fn text(svg: &mut String, class: &str, x: f64, y: f64, anchor: &str, words: &str) {
    let anchor = if anchor == "start" { String::new() } else { format!(" text-anchor=\"{anchor}\"") };
    let _ = writeln!(svg, "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\"{anchor}>{}</text>", escaped(words));
}

/// Text for XML: what would be read as a mark is written out, and characters that XML 1.0 does not allow are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' => escaped.push(letter),
            '\u{FFFE}' | '\u{FFFF}' => {}
            _ if letter.is_control() => {}
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[expect(clippy::cast_precision_loss, reason = "there are fewer lines than would lose any")]
fn float(count: usize) -> f64 {
    count as f64
}
