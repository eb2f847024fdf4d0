//! Pictures of flows: well-formed, whole, nothing on top of anything else, no text outside its card.

use std::collections::BTreeSet;

use guidepost::command::arguments::{Arguments, Command};
use guidepost::drawing::layout::{Layout, PAD, POINT, SMALL, Stroke, TEXT, lay};
use guidepost::drawing::measure::width;
use guidepost::drawing::picture::{Card, Manner, Picture, Sort};
use guidepost::drawing::sayings::Sayings;
use guidepost::drawing::{flow, map, mermaid, svg};
use guidepost::edition::load::{Places, load};
use guidepost::flow::book::{Book, Step};
use guidepost::flow::load::from_texts;
use guidepost::locale::catalogue::Catalogue;
use regex::Regex;

fn house() -> (Book, Catalogue) {
    let places = Places {
        flows: "flows".into(),
        locales: "locales".into(),
        web_address: String::new(),
        telegram_name: String::new(),
    };
    let (library, catalogue) = load(&places).unwrap_or_else(|findings| panic!("{findings:#?}"));
    (library.book, catalogue)
}

/// Every picture that can be drawn of the shipped flows.
fn pictures() -> Vec<(String, Picture)> {
    let (book, catalogue) = house();
    let mut pictures = Vec::new();
    for language in catalogue.languages() {
        let sayings = Sayings::new(&catalogue, language).unwrap();
        pictures.push((format!("{language} map"), map::picture(&book, &sayings)));
        pictures.extend(
            book.flows().map(|drawn| (format!("{language} {}", drawn.name), flow::picture(&book, drawn, &sayings))),
        );
    }
    pictures
}

#[test]
fn every_written_step_is_in_its_picture_and_every_card_is_come_to() {
    let (book, catalogue) = house();
    let sayings = Sayings::new(&catalogue, "en").unwrap();
    for drawn in book.flows() {
        let picture = flow::picture(&book, drawn, &sayings);
        let shown: BTreeSet<usize> = picture.cards.iter().flat_map(|card| card.steps.clone()).collect();
        let written: BTreeSet<usize> =
            (0..drawn.steps.len()).filter(|place| !matches!(drawn.steps[*place].step, Step::Jump(_))).collect();
        assert_eq!(shown, written, "{}", drawn.name);
        for card in 1..picture.cards.len() {
            assert!(picture.lines.iter().any(|line| line.to == card), "{}: {:?}", drawn.name, picture.cards[card]);
        }
    }
}

#[test]
fn a_picture_tells_a_flow_as_people_go_through_it() {
    // Without words of its own a message is shown by its name.
    let text = "flow: f\nabout: a\nwish: free\nrecall: [pickup]\nvars:\n  visit: visit\n  pickup: place\n  same: [\"yes\", \"no\"]\nsteps:\n  \
                - if: not has-visits\n    then:\n      - escalate: no-visit\n        urgency: soon\n      - goto: end\n  \
                - if: pickup known\n    then:\n      - ask: same\n        on:\n          \"no\":\n            - forget: pickup\n  \
                - ask: pickup\n  - remember: pickup\n  - ask: visit\n    none:\n      - goto: end\n  - act: confirm-visit\n    \
                failed:\n      - say: gone\n  - say: done\n";
    let book = from_texts(&[("f.yaml".into(), text.to_owned())]).unwrap();
    let (_, catalogue) = house();
    let sayings = Sayings::new(&catalogue, "en").unwrap();
    let picture = flow::picture(&book, book.flow("f").unwrap(), &sayings);
    let card = |text: &str| {
        let texts = || picture.cards.iter().map(|card| &card.text);
        texts()
            .position(|known| known == text)
            .unwrap_or_else(|| panic!("{text} in {:#?}", texts().collect::<Vec<_>>()))
    };
    let line = |from: &str, to: &str| {
        let (from, to) = (card(from), card(to));
        picture.lines.iter().find(|line| line.from == from && line.to == to).map(|line| (line.label(), line.manner))
    };
    let plain = |label: &str| Some((label.to_owned(), Manner::Plain));
    // Who says "the same place" is not asked for the place; who says another one is.
    assert_eq!(line("f same", "Keeps for next time: pickup"), plain("Yes"));
    assert_eq!(line("f same", "f pickup"), None);
    assert_eq!(line("f same", "Forgets: pickup"), plain("No"));
    assert_eq!(line("Forgets: pickup", "f pickup"), plain(""));
    assert_eq!(line("Writes down that they come", "f gone"), Some(("it cannot be done".to_owned(), Manner::Amiss)));
    // A denied condition is asked the other way round.
    assert_eq!(line("They have visits to come?", "soon (no visit)"), plain("no"));
    assert_eq!(picture.cards[card("soon (no visit)")].sort, Sort::Person);
}

fn boxes(layout: &Layout) -> Vec<(f64, f64, f64, f64)> {
    let cards = layout.cards.iter().map(|card| (card.x, card.y, card.x + card.width, card.y + card.height));
    let labels = layout.lines.iter().filter_map(|line| line.label.as_ref()).map(|label| {
        let (half_width, half_height) = (label.width / 2.0, label.height / 2.0);
        (label.x - half_width, label.y - half_height, label.x + half_width, label.y + half_height)
    });
    cards.chain(labels).collect()
}

#[test]
fn no_card_or_label_lies_on_another_one_and_all_are_inside_the_picture() {
    for (name, picture) in pictures() {
        let layout = lay(&picture, 100.0);
        let boxes = boxes(&layout);
        for (at, one) in boxes.iter().enumerate() {
            assert!(one.0 >= 0.0 && one.1 >= 100.0, "{name}: {one:?}");
            assert!(one.2 <= layout.width && one.3 <= layout.height, "{name}: {one:?}");
            for other in &boxes[at + 1..] {
                let apart = one.2 <= other.0 || other.2 <= one.0 || one.3 <= other.1 || other.3 <= one.1;
                assert!(apart, "{name}: {one:?} lies on {other:?}");
            }
        }
    }
}

#[test]
fn every_text_stays_inside_its_card() {
    for (name, picture) in pictures() {
        let layout = lay(&picture, 0.0);
        for (card, laid) in picture.cards.iter().zip(&layout.cards) {
            let pad = if card.sort == Sort::Condition { PAD + POINT } else { PAD };
            // A hundredth is what is lost by adding.
            let room = laid.width - 2.0 * pad + 0.01;
            assert!(!laid.lines.is_empty(), "{name}: an empty card {card:?}");
            assert!(laid.lines.iter().all(|line| width(line, TEXT) <= room), "{name}: {:?}", laid.lines);
            assert!(laid.foot.iter().all(|line| width(line, SMALL) <= room), "{name}: {:?}", laid.foot);
        }
    }
}

#[test]
fn every_line_leaves_its_card_and_comes_to_its_card_and_passes_through_no_other() {
    for (name, picture) in pictures() {
        let layout = lay(&picture, 0.0);
        for (line, drawn) in picture.lines.iter().zip(&layout.lines) {
            let (from, to) = (&layout.cards[line.from], &layout.cards[line.to]);
            let ends = |stroke: Option<&Stroke>| match stroke {
                Some(Stroke::From(x, y) | Stroke::Straight(x, y) | Stroke::Curve(x, y)) => (*x, *y),
                None => (0.0, 0.0),
            };
            let (start, end) = (ends(drawn.path.first()), ends(drawn.path.last()));
            assert!((start.1 - from.y - from.height).abs() < 0.1, "{name}: {start:?}");
            assert!((end.1 - to.y).abs() < 0.1 && end.0 > to.x && end.0 < to.x + to.width, "{name}: {end:?}");
            // Upright pieces beside the cards of a row are where a line could run through one.
            for pair in drawn.path.windows(2) {
                let Stroke::Straight(x, y) = pair[1] else { continue };
                let before = ends(Some(&pair[0]));
                for card in &layout.cards {
                    let (left, right) = (before.0.min(x), before.0.max(x));
                    let (upper, lower) = (before.1.min(y), before.1.max(y));
                    let hits = left < card.x + card.width - 0.5
                        && right > card.x + 0.5
                        && upper < card.y + card.height - 0.5
                        && lower > card.y + 0.5;
                    assert!(!hits, "{name}: {pair:?} runs through {card:?}");
                }
            }
        }
    }
}

#[test]
fn every_picture_is_well_formed_svg_without_scripts_and_without_anything_from_elsewhere() {
    for (name, picture) in pictures() {
        let text = svg::write(&picture);
        let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let root = document.root_element();
        assert_eq!(root.tag_name().name(), "svg");
        let child = |tag: &str| root.children().find(|child| child.has_tag_name(("http://www.w3.org/2000/svg", tag)));
        assert_eq!(child("title").and_then(|title| title.text()), Some(picture.title.as_str()));
        assert!(child("desc").is_some());
        let groups: Vec<_> = root.children().filter(|child| child.tag_name().name() == "g").collect();
        assert_eq!(groups.len(), picture.cards.len(), "{name}");
        for (group, card) in groups.iter().zip(&picture.cards) {
            let title =
                group.children().find(|child| child.tag_name().name() == "title").and_then(|title| title.text());
            assert_eq!(title.unwrap_or_default(), card.text, "{name}: the whole text stands behind a card");
        }
        for part in root.descendants() {
            assert!(!["script", "image", "use", "foreignObject", "a"].contains(&part.tag_name().name()), "{name}");
            assert!(part.attributes().all(|a| !a.name().contains("href") && !a.name().starts_with("on")), "{name}");
        }
        assert!(!text.contains("url(") && !text.contains("@import"), "{name}");
    }
}

/// What is wrong with a flowchart, read by the strictest of rules.
fn mermaid_faults(text: &str) -> Vec<String> {
    let label = "\"(?:[^\"#&<>`\\[\\]{}()|;\\p{Cc}]|#[0-9]+;|<br/>)*\"";
    let card = Regex::new(&format!(
        r"^  (n\d+)(?:\(\[{label}\]\)|\[{label}\]|\({label}\)|\{{{label}\}}|\[\[{label}\]\]|\[/{label}/\]|>{label}\]):::[a-z_]+$"
    ))
    .unwrap();
    let line = Regex::new(&format!(r"^  (n\d+) (?:-->|-\.->)(?:\|{label}\|)? (n\d+)$")).unwrap();
    let class = Regex::new(r"^  classDef [a-z_]+ fill:#[0-9a-f]{6},stroke:#[0-9a-f]{6},color:#[0-9a-f]{6}$").unwrap();
    let mut known: BTreeSet<String> = BTreeSet::new();
    let mut faults = Vec::new();
    let mut lines = text.lines();
    let head: Vec<&str> = lines.by_ref().take(4).collect();
    if !matches!(head.as_slice(), ["---", title, "---", "flowchart TD"] if title.starts_with("title: \"")) {
        faults.push(format!("{head:?}"));
    }
    for text in lines {
        if let Some(found) = card.captures(text) {
            known.insert(found[1].to_owned());
        } else if let Some(found) = line.captures(text) {
            faults.extend([&found[1], &found[2]].into_iter().filter(|end| !known.contains(*end)).map(str::to_owned));
        } else if !class.is_match(text) {
            faults.push(text.to_owned());
        }
    }
    faults
}

#[test]
fn every_picture_is_a_flowchart_that_mermaid_reads() {
    for (name, picture) in pictures() {
        let text = mermaid::write(&picture);
        assert_eq!(mermaid_faults(&text), Vec::<String>::new(), "{name}");
        assert_eq!(text.matches(":::").count(), picture.cards.len(), "{name}");
    }
}

/// Words that try to break out of every format.
fn hostile() -> Picture {
    let words = "end \"quoted\" <b>&amp;</b> #35; [x] {y} (z) |a| `c` ;--> n9\u{202E}مرحبا\u{2067}\r\n1. line\t]]>\u{0}\u{FFFE}";
    let card = |sort| Card { sort, heading: words.into(), text: words.into(), foot: words.into(), steps: vec![0] };
    let mut picture = Picture {
        title: words.into(),
        about: words.into(),
        language: "ar\"><script>".into(),
        right_to_left: true,
        in_order: true,
        ..Picture::default()
    };
    let sorts = [Sort::Begin, Sort::Condition, Sort::Ask, Sort::Person, Sort::Note, Sort::Flow, Sort::End];
    sorts.into_iter().for_each(|sort| {
        picture.card(card(sort));
    });
    for to in 1..sorts.len() {
        picture.line(to - 1, to, words, Manner::Plain);
        picture.line(to, to - 1, words, Manner::Amiss);
        picture.line(to, to, "", Manner::Plain);
    }
    picture
}

#[test]
fn words_with_marks_of_the_format_in_them_break_neither() {
    let picture = hostile();
    assert_eq!(mermaid_faults(&mermaid::write(&picture)), Vec::<String>::new());
    let text = svg::write(&picture);
    let document = roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    assert!(document.descendants().all(|part| part.tag_name().name() != "script"));
    assert!(
        !mermaid_faults(&mermaid::write(&picture).replace("n0([\"", "n0([\"a\"b")).is_empty(),
        "the check sees faults"
    );
}

#[test]
fn right_to_left_a_picture_is_seen_in_a_mirror() {
    let (book, catalogue) = house();
    let sayings = Sayings::new(&catalogue, "en").unwrap();
    let picture = flow::picture(&book, book.flow("ride").unwrap(), &sayings);
    let mirrored = Picture { right_to_left: true, ..picture.clone() };
    let (left, right) = (lay(&picture, 0.0), lay(&mirrored, 0.0));
    for (one, other) in left.cards.iter().zip(&right.cards) {
        assert!((one.x + one.width - (left.width - other.x)).abs() < 0.01);
    }
}

#[test]
fn an_empty_picture_and_a_flow_of_many_steps_are_drawn() {
    assert!(roxmltree::Document::parse(&svg::write(&Picture::default())).is_ok());
    let steps: String = (0..190).map(|n| format!("  - id: s{n}\n    say: a\n")).collect();
    let text = format!("flow: f\nabout: a\nwish: free\nsteps:\n{steps}");
    let book = from_texts(&[("f.yaml".into(), text)]).unwrap();
    let (_, catalogue) = house();
    let sayings = Sayings::new(&catalogue, "en").unwrap();
    let picture = flow::picture(&book, book.flow("f").unwrap(), &sayings);
    assert_eq!(picture.cards.len(), 192);
    assert!(roxmltree::Document::parse(&svg::write(&picture)).is_ok());
}

#[test]
fn the_picture_in_the_manual_is_the_one_of_today() {
    let (book, catalogue) = house();
    let sayings = Sayings::new(&catalogue, "en").unwrap();
    let today = svg::write(&flow::picture(&book, book.flow("ride").unwrap(), &sayings));
    let kept = std::fs::read_to_string("docs/ride.svg").unwrap();
    assert!(kept == today, "draw it again: cargo run -- graph ride --output docs/ride.svg");
}

#[test]
fn the_command_writes_a_picture_and_says_what_it_does_not_know() {
    use clap::Parser;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ride.svg");
    let run = |words: &[&str]| {
        let typed = ["guidepost", "graph"].into_iter().chain(words.iter().copied());
        match Arguments::try_parse_from(typed).unwrap().command {
            Some(Command::Graph(graph)) => guidepost::command::graph::run(&graph),
            other => panic!("{other:?}"),
        }
    };
    run(&["ride", "--output", file.to_str().unwrap()]).unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().starts_with("<svg"));
    run(&["--format", "mermaid", "--language", "es", "--output", file.to_str().unwrap()]).unwrap();
    assert!(std::fs::read_to_string(&file).unwrap().contains("flowchart TD"));
    assert!(run(&["rid"]).unwrap_err().to_string().contains("did you mean `ride`"));
    assert!(run(&["ride", "--language", "xx"]).unwrap_err().to_string().contains("no words in `xx`"));
}
