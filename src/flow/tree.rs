//! A YAML text as a tree in which everything knows its place. Says what is wrong with the text itself, and reads on where it
//! can, so that one mistake does not hide the next.

use std::path::Path;

use granit_parser::{Event, Marker, Parser, ScalarStyle, Span};

use super::finding::{Code, Finding, Spot};

/// Lists and mappings lie in each other at most this deep: a flow that needs more is several flows.
pub const DEPTH_MAX: usize = 60;

/// A value with its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// Where it begins.
    pub spot: Spot,
    /// What it is.
    pub tree: Tree,
}

/// What stands at a place.
#[derive(Clone, Debug)]
pub enum Tree {
    /// Nothing: `key:` with no value.
    Nothing,
    /// Text, a number, anything that is written as one word or sentence.
    Text(Written),
    /// `[a, b]`, or one `- …` a line.
    List(Vec<Node>),
    /// `name: value`, one a line, in the order in which they are written.
    Map(Vec<(Written, Node)>),
}

/// Text as it is written, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub value: String,
    /// Where it begins.
    pub spot: Spot,
    /// Whether it is all on one line, so that a place in it can be told.
    pub on_one_line: bool,
    /// Whether it stands in quotes.
    pub quoted: bool,
}

impl Written {
    /// The place of its `offset`th character.
    #[must_use]
    pub fn spot_at(&self, offset: usize) -> Spot {
        if !self.on_one_line {
            return self.spot;
        }
        Spot { column: self.spot.column + usize::from(self.quoted) + offset, ..self.spot }
    }
}

impl Node {
    /// What it is, for people.
    #[must_use]
    pub fn what(&self) -> &'static str {
        match &self.tree {
            Tree::Nothing => "nothing",
            Tree::Text(_) => "a text",
            Tree::List(_) => "a list",
            Tree::Map(_) => "a mapping",
        }
    }
}

/// A text that was read: its tree, and whether all of it could be read.
#[derive(Debug)]
pub struct Grown {
    /// The tree; none when there is nothing in the text.
    pub node: Option<Node>,
    /// Whether the text was read to its end. After a fault of the YAML itself the rest is not known.
    pub is_whole: bool,
}

/// Reads a text. What is wrong is added to `findings`.
pub fn grow(file: &Path, text: &str, findings: &mut Vec<Finding>) -> Grown {
    let mut grower = Grower { file, findings, open: Vec::new(), root: None };
    let mut is_whole = true;
    for next in Parser::new_from_str(text) {
        match next {
            Ok((event, span)) => {
                if !grower.take(event, span) {
                    is_whole = false;
                    break;
                }
            }
            Err(error) => {
                let problem = format!("this cannot be read as YAML: {}", plain(&error.info()));
                grower.wrong(spot(*error.marker()), Code::Syntax, problem);
                is_whole = false;
                break;
            }
        }
    }
    // What was begun before a fault still counts, but for the list that the fault is in.
    if !is_whole && matches!(grower.open.last(), Some(Open::List(..))) {
        grower.open.pop();
    }
    while grower.close() {}
    Grown { node: grower.root, is_whole }
}

/// The reader's sentence without its own notion of the place.
fn plain(info: &str) -> String {
    if info.contains("tabs disallowed") {
        return "a tab stands here, use blanks".to_owned();
    }
    info.split(" at char ").next().unwrap_or(info).split(" at line ").next().unwrap_or(info).trim().to_owned()
}

fn spot(at: Marker) -> Spot {
    Spot { line: at.line(), column: at.col() + 1 }
}

/// A list or a mapping that is not closed yet.
enum Open {
    List(Spot, Vec<Node>),
    /// The last key waits for its value.
    Map(Spot, Vec<(Written, Node)>, Option<Written>),
}

struct Grower<'a> {
    file: &'a Path,
    findings: &'a mut Vec<Finding>,
    open: Vec<Open>,
    root: Option<Node>,
}

impl Grower<'_> {
    /// `false` when no more can be read.
    fn take(&mut self, event: Event<'_>, span: Span) -> bool {
        let at = spot(span.start);
        match event {
            Event::Scalar(value, style, ..) => {
                let quoted = matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted);
                let in_lines = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                let on_one_line = !in_lines && span.start.line() == span.end.line();
                let is_nothing = style == ScalarStyle::Plain && matches!(&*value, "" | "~" | "null");
                let written = Written { value: value.into_owned(), spot: at, on_one_line, quoted };
                let awaits_key = matches!(self.open.last(), Some(Open::Map(_, _, None)));
                let tree = if is_nothing && !awaits_key { Tree::Nothing } else { Tree::Text(written) };
                self.put(Node { spot: at, tree });
            }
            Event::SequenceStart(..) => self.open.push(Open::List(at, Vec::new())),
            Event::MappingStart(..) => self.open.push(Open::Map(at, Vec::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => {
                self.close();
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                let problem = "`*` stands for a part that is written elsewhere: in a flow, write it out".to_owned();
                self.wrong(at, Code::Syntax, problem);
                self.put(Node { spot: at, tree: Tree::Nothing });
            }
            Event::DocumentStart(..) if self.root.is_some() => {
                self.wrong(at, Code::Syntax, "a file holds one flow: take the `---` away".to_owned());
                return false;
            }
            Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(..)
            | Event::DocumentEnd
            | Event::Anchor(..)
            | Event::Comment(..) => {}
            // The reader may learn to tell more of how a text is written; a flow has no use for it.
            _ => {}
        }
        if self.open.len() > DEPTH_MAX {
            self.wrong(at, Code::TooLong, format!("more than {DEPTH_MAX} lists and mappings in each other"));
            return false;
        }
        true
    }

    fn put(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = self.root.take().or(Some(node)),
            Some(Open::List(_, nodes)) => nodes.push(node),
            Some(Open::Map(_, pairs, key)) => match (key.take(), node.tree) {
                (Some(key), tree) => {
                    let node = Node { spot: node.spot, tree };
                    if let Some((first, _)) = pairs.iter().find(|(other, _)| other.value == key.value) {
                        let problem = format!("`{}` stands here twice, first on line {}", key.value, first.spot.line);
                        self.findings.push(Finding::at(self.file, key.spot, Code::Twice, problem));
                    } else {
                        pairs.push((key, node));
                    }
                }
                (None, Tree::Text(name)) => *key = Some(name),
                (None, Tree::Nothing | Tree::List(_) | Tree::Map(_)) => {
                    let problem = "a name is expected here, before the colon".to_owned();
                    self.findings.push(Finding::at(self.file, node.spot, Code::Syntax, problem));
                    *key = Some(Written { value: String::new(), spot: node.spot, on_one_line: false, quoted: false });
                }
            },
        }
    }

    /// Closes the innermost list or mapping; `false` when none is open.
    fn close(&mut self) -> bool {
        let node = match self.open.pop() {
            None => return false,
            Some(Open::List(spot, nodes)) => Node { spot, tree: Tree::List(nodes) },
            Some(Open::Map(spot, mut pairs, key)) => {
                // Cut off by a fault between a name and its value.
                if let Some(key) = key {
                    pairs.push((key.clone(), Node { spot: key.spot, tree: Tree::Nothing }));
                }
                Node { spot, tree: Tree::Map(pairs) }
            }
        };
        self.put(node);
        true
    }

    fn wrong(&mut self, spot: Spot, code: Code, problem: String) {
        self.findings.push(Finding::at(self.file, spot, code, problem));
    }
}
