//! A flow as it stands in its file: every name with its place, nothing understood yet. Reads by the tables of
//! [`super::grammar`] and says everything that does not fit them at once.

use std::path::Path;

use super::finding::{Code, Finding, Spot, did_you_mean};
use super::grammar::{self, EVERY_STEP, HEAD, Key, Shape, TRIES_MAX, TYPE, VERBS, Verb};
use super::tree::{self, Node, Tree, Written};

/// `name: name`, one a line.
pub type Pairs = Vec<(Written, Written)>;

/// A flow file.
#[derive(Debug)]
pub struct FlowText {
    /// Its name, the file's own.
    pub flow: Written,
    /// The occasion that starts it.
    pub starts: Option<Written>,
    /// Whether people can ask for it in words: `always` from every state, `free` when nothing better is understood.
    pub wish: Option<Written>,
    /// Whether nothing is said after its end.
    pub ends: Option<Written>,
    /// What must be so before people can ask for it: `consent`.
    pub needs: Option<Written>,
    /// Variables that whoever starts it may hand in.
    pub takes: Vec<Written>,
    /// Variables that go back to the flow that called it.
    pub gives: Vec<Written>,
    /// Variables filled from what the person let us keep.
    pub recall: Vec<Written>,
    /// Variables looked for in the very words that asked for the flow.
    pub hears: Vec<Written>,
    /// What holds for its questions, unless they say otherwise.
    pub defaults: Patience,
    /// Its variables.
    pub vars: Vec<(Written, KindText)>,
    /// Its steps.
    pub steps: Vec<StepText>,
}

/// How often a question is asked and how long it waits, and what follows.
#[derive(Debug, Default)]
pub struct Patience {
    /// How often.
    pub tries: Option<u32>,
    /// What follows the last try.
    pub otherwise: Option<Vec<StepText>>,
    /// How long.
    pub wait: Option<Written>,
    /// What follows the wait.
    pub silent: Option<Vec<StepText>>,
}

/// A step.
#[derive(Debug)]
pub struct StepText {
    /// Where it is written.
    pub spot: Spot,
    /// A name to jump to.
    pub id: Option<Written>,
    /// What it does.
    pub verb: VerbText,
}

/// A verb and what belongs to it.
#[derive(Debug)]
pub enum VerbText {
    /// Say a message.
    Say(Written),
    /// Ask for a variable.
    Ask(Box<AskText>),
    /// Say a message with options that start flows, in the order of the buttons.
    Offer(Written, Pairs),
    /// Look at a condition: what follows when it holds, and when it does not.
    If(Written, Vec<StepText>, Option<Vec<StepText>>),
    /// Run a flow and come back.
    Call(Written),
    /// Go on with another flow instead.
    Start(Written),
    /// Go to a step of this flow, or `end`.
    Goto(Written),
    /// Do something.
    Act(ActText),
    /// Ask for a human: why, and how soon.
    Escalate(Written, Option<Written>),
    /// Keep a variable's value for later conversations.
    Remember(Written),
    /// Give variables a value.
    Set(Pairs),
    /// Empty a variable, so that it is asked again.
    Forget(Written),
}

/// A question.
#[derive(Debug)]
pub struct AskText {
    /// The variable.
    pub var: Written,
    /// Another message than the one named after the variable.
    pub prompt: Option<Written>,
    /// Whether a known value is read back: `true`, `false`, or the message that does it.
    pub confirm: Option<Written>,
    /// Further options beside a list's own.
    pub also: Vec<Written>,
    /// Variables to look for in the same answer.
    pub hears: Vec<Written>,
    /// How often, how long, and what follows.
    pub patience: Patience,
    /// What follows when there is nothing to choose from.
    pub none: Option<Vec<StepText>>,
    /// What follows each option.
    pub on: Vec<(Written, Vec<StepText>)>,
}

/// An act.
#[derive(Debug)]
pub struct ActText {
    /// Which.
    pub name: Written,
    /// The act's name for what it needs, and the flow's variable for it.
    pub with: Pairs,
    /// The same for what it gives.
    pub gives: Pairs,
    /// What follows when it cannot be done.
    pub failed: Option<Vec<StepText>>,
}

/// The type of a variable.
#[derive(Debug)]
pub enum KindText {
    /// `text`, `moment`, `visit`, …
    Named(Written),
    /// `[walks, wheelchair, stretcher]`.
    Choice(Vec<Written>),
    /// `{many: [food, rent]}`.
    Many(Vec<Written>),
    /// `{type: number, from: 1, to: 9}`: the type, and the limits by name.
    Limited(Written, Vec<(Written, i64)>),
}

/// Reads a flow file as far as it can be read. What is wrong is added to `findings`.
pub fn read(file: &Path, text: &str, findings: &mut Vec<Finding>) -> Option<FlowText> {
    let before = findings.len();
    let grown = tree::grow(file, text, findings);
    let mut reader = Reader { file, is_whole: grown.is_whole, findings };
    let Some(node) = grown.node else {
        if reader.is_whole && reader.findings.len() == before {
            let problem = "there is nothing in this file: a flow begins with `flow: <name>`".to_owned();
            reader.wrong(Spot { line: 1, column: 1 }, Code::Syntax, problem);
        }
        return None;
    };
    let flow = reader.flow(&node);
    flow.filter(|_| grown.is_whole)
}

struct Reader<'a> {
    file: &'a Path,
    /// Whether the text was read to its end: what is missing in the rest is no fault.
    is_whole: bool,
    findings: &'a mut Vec<Finding>,
}

/// The values of a mapping whose keys and shapes are right, by key.
struct Fields<'n>(Vec<(&'static str, &'n Node)>);

impl<'n> Fields<'n> {
    fn node(&self, name: &str) -> Option<&'n Node> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, node)| *node)
    }

    fn text(&self, name: &str) -> Option<Written> {
        self.node(name).and_then(text_of).cloned()
    }

    fn names(&self, name: &str) -> Vec<Written> {
        self.node(name).map(names_of).unwrap_or_default()
    }

    fn pairs(&self, name: &str) -> Pairs {
        let Some(Tree::Map(pairs)) = self.node(name).map(|node| &node.tree) else { return Vec::new() };
        pairs.iter().filter_map(|(key, node)| Some((key.clone(), text_of(node)?.clone()))).collect()
    }
}

fn text_of(node: &Node) -> Option<&Written> {
    match &node.tree {
        Tree::Text(written) => Some(written),
        Tree::Nothing | Tree::List(_) | Tree::Map(_) => None,
    }
}

fn names_of(node: &Node) -> Vec<Written> {
    match &node.tree {
        Tree::List(nodes) => nodes.iter().filter_map(text_of).cloned().collect(),
        Tree::Nothing | Tree::Text(_) | Tree::Map(_) => Vec::new(),
    }
}

impl Reader<'_> {
    fn flow(&mut self, node: &Node) -> Option<FlowText> {
        let Tree::Map(pairs) = &node.tree else {
            let problem = format!("a flow file begins with `flow: <name>`; this is {}", node.what());
            self.wrong(node.spot, Code::Syntax, problem);
            return None;
        };
        let keys: Vec<&Key> = HEAD.iter().collect();
        let fields = self.fields(pairs, &keys, "a flow's head", &elsewhere);
        self.must_be_there(node.spot, &keys, pairs, "a flow", Code::Syntax);
        Some(FlowText {
            starts: fields.text("starts"),
            wish: fields.text("wish"),
            ends: fields.text("ends"),
            needs: fields.text("needs"),
            takes: fields.names("takes"),
            gives: fields.names("gives"),
            recall: fields.names("recall"),
            hears: fields.names("hears"),
            defaults: self.patience(&fields),
            vars: self.vars(fields.node("vars")),
            steps: self.steps(fields.node("steps")).unwrap_or_default(),
            flow: fields.text("flow")?,
        })
    }

    fn patience(&mut self, fields: &Fields<'_>) -> Patience {
        Patience {
            tries: fields.text("tries").and_then(|tries| tries.value.parse().ok()),
            otherwise: self.steps(fields.node("otherwise")),
            wait: fields.text("wait"),
            silent: self.steps(fields.node("silent")),
        }
    }

    fn vars(&mut self, node: Option<&Node>) -> Vec<(Written, KindText)> {
        let Some(Tree::Map(pairs)) = node.map(|node| &node.tree) else { return Vec::new() };
        pairs.iter().filter_map(|(name, node)| Some((name.clone(), self.kind(name, node)?))).collect()
    }

    fn kind(&mut self, name: &Written, node: &Node) -> Option<KindText> {
        match &node.tree {
            Tree::Text(written) => Some(KindText::Named(written.clone())),
            Tree::List(_) => {
                self.shape("a list of options", Shape::Names, node);
                Some(KindText::Choice(names_of(node)))
            }
            Tree::Map(pairs) => {
                let keys: Vec<&Key> = TYPE.iter().collect();
                let fields = self.fields(pairs, &keys, "a type", &|_| None);
                let limits = pairs.iter().filter_map(|(key, _)| {
                    let number = fields.text(&key.value).filter(|_| key.value != "type" && key.value != "many")?;
                    Some((key.clone(), number.value.parse().ok()?))
                });
                let limits: Vec<(Written, i64)> = limits.collect();
                match (fields.node("many"), fields.text("type")) {
                    (Some(many), None) => {
                        for (limit, _) in limits {
                            let problem = format!("`{}` is no limit of `many`", limit.value);
                            self.wrong(limit.spot, Code::BadValue, problem);
                        }
                        Some(KindText::Many(names_of(many)))
                    }
                    (None, Some(kind)) => Some(KindText::Limited(kind, limits)),
                    (Some(_), Some(kind)) => {
                        let problem = "a type is either `many: [...]` or `type: ...`, not both".to_owned();
                        self.wrong(kind.spot, Code::BadValue, problem);
                        None
                    }
                    (None, None) => {
                        // A key or a shape that is wrong here has been said.
                        if fields.0.len() == pairs.len() {
                            let problem = "a type that is written out has `many: [...]` or `type: ...`".to_owned();
                            self.wrong(node.spot, Code::BadValue, problem);
                        }
                        None
                    }
                }
            }
            Tree::Nothing => {
                let problem = format!("`{}` needs a type: a name such as `text`, or a list of options", name.value);
                self.missing(name.spot, problem);
                None
            }
        }
    }

    fn steps(&mut self, node: Option<&Node>) -> Option<Vec<StepText>> {
        match &node?.tree {
            Tree::List(nodes) => Some(nodes.iter().filter_map(|node| self.step(node)).collect()),
            // Another shape has been said.
            Tree::Nothing | Tree::Text(_) | Tree::Map(_) => Some(Vec::new()),
        }
    }

    fn step(&mut self, node: &Node) -> Option<StepText> {
        let names = || VERBS.iter().map(|verb| verb.key.name).collect::<Vec<_>>().join(", ");
        let Tree::Map(pairs) = &node.tree else {
            let problem = format!("a step is `verb: …` with one of {}; this is {}", names(), node.what());
            self.wrong(node.spot, Code::BadStep, problem);
            return None;
        };
        let verbs: Vec<&Verb> =
            VERBS.iter().filter(|verb| pairs.iter().any(|(key, _)| key.value == verb.key.name)).collect();
        let keys: Vec<&Key> = match verbs.as_slice() {
            [] => EVERY_STEP
                .iter()
                .chain(VERBS.iter().flat_map(|verb| std::iter::once(&verb.key).chain(verb.own)))
                .collect(),
            verbs => EVERY_STEP
                .iter()
                .chain(verbs.iter().flat_map(|verb| std::iter::once(&verb.key).chain(verb.own)))
                .collect(),
        };
        let what = match verbs.as_slice() {
            [verb] => format!("a step with `{}`", verb.key.name),
            _ => "a step".to_owned(),
        };
        let fields = self.fields(pairs, &keys, &what, &elsewhere);
        let [verb] = verbs.as_slice() else {
            let all_known = pairs.iter().all(|(key, _)| keys.iter().any(|known| known.name == key.value));
            // A verb with a slip in it has been said.
            if !verbs.is_empty() || all_known {
                let problem = format!("a step has one of {}; this one has {}", names(), verbs.len());
                self.missing(node.spot, problem);
            }
            // What lies below is read all the same.
            for (_, node) in pairs {
                self.look_below(node);
            }
            return None;
        };
        let own: Vec<&Key> = std::iter::once(&verb.key).chain(verb.own).collect();
        self.must_be_there(node.spot, &own, pairs, &what, Code::MissingBranch);
        let verb = self.verb(verb.key.name, &fields)?;
        Some(StepText { spot: node.spot, id: fields.text("id"), verb })
    }

    fn verb(&mut self, verb: &str, fields: &Fields<'_>) -> Option<VerbText> {
        let subject = fields.text(verb);
        Some(match verb {
            "say" => VerbText::Say(subject?),
            "ask" => {
                let patience = self.patience(fields);
                let none = self.steps(fields.node("none"));
                let on = self.branches(fields.node("on"));
                VerbText::Ask(Box::new(AskText {
                    var: subject?,
                    prompt: fields.text("prompt"),
                    confirm: fields.text("confirm"),
                    also: fields.names("also"),
                    hears: fields.names("hears"),
                    patience,
                    none,
                    on,
                }))
            }
            "offer" => VerbText::Offer(subject?, fields.pairs("options")),
            "if" => {
                let then = self.steps(fields.node("then"));
                let otherwise = self.steps(fields.node("else"));
                VerbText::If(subject?, then?, otherwise)
            }
            "call" => VerbText::Call(subject?),
            "start" => VerbText::Start(subject?),
            "goto" => VerbText::Goto(subject?),
            "act" => {
                let failed = self.steps(fields.node("failed"));
                VerbText::Act(ActText {
                    name: subject?,
                    with: fields.pairs("with"),
                    gives: fields.pairs("gives"),
                    failed,
                })
            }
            "escalate" => VerbText::Escalate(subject?, fields.text("urgency")),
            "remember" => VerbText::Remember(subject?),
            "set" => VerbText::Set(fields.pairs("set")),
            "forget" => VerbText::Forget(subject?),
            // Every verb of the table is above; a test reads one step of each.
            _ => return None,
        })
    }

    fn branches(&mut self, node: Option<&Node>) -> Vec<(Written, Vec<StepText>)> {
        let Some(Tree::Map(pairs)) = node.map(|node| &node.tree) else { return Vec::new() };
        pairs.iter().filter_map(|(option, node)| Some((option.clone(), self.steps(Some(node))?))).collect()
    }

    /// Reads steps under a step whose own verb is not known, only to say what is wrong with them.
    fn look_below(&mut self, node: &Node) {
        match &node.tree {
            Tree::List(nodes) if nodes.iter().any(|node| matches!(node.tree, Tree::Map(_))) => {
                self.steps(Some(node));
            }
            Tree::Map(pairs) => pairs.iter().for_each(|(_, node)| self.look_below(node)),
            Tree::List(_) | Tree::Nothing | Tree::Text(_) => {}
        }
    }

    /// The values whose keys are in the table and whose shapes fit; the others are said.
    fn fields<'n>(
        &mut self,
        pairs: &'n [(Written, Node)],
        keys: &[&'static Key],
        what: &str,
        elsewhere: &dyn Fn(&str) -> Option<String>,
    ) -> Fields<'n> {
        let mut fields = Vec::new();
        for (written, node) in pairs {
            let Some(key) = keys.iter().find(|key| key.name == written.value) else {
                let name = &written.value;
                if let Some(place) = elsewhere(name) {
                    self.wrong(written.spot, Code::BadStep, format!("`{name}` belongs to {place}, not to {what}"));
                } else {
                    let near = did_you_mean(name, keys.iter().map(|key| key.name));
                    self.wrong(written.spot, Code::UnknownName, format!("unknown key `{name}`{near} in {what}"));
                }
                self.look_below(node);
                continue;
            };
            if matches!(node.tree, Tree::Nothing) {
                self.missing(written.spot, format!("`{}` needs {}", key.name, grammar::wanted(key.shape)));
            } else if self.shape(key.name, key.shape, node) {
                fields.push((key.name, node));
            }
        }
        Fields(fields)
    }

    fn must_be_there(&mut self, spot: Spot, keys: &[&Key], pairs: &[(Written, Node)], what: &str, code: Code) {
        if !self.is_whole {
            return;
        }
        for key in keys.iter().filter(|key| key.must) {
            if !pairs.iter().any(|(written, _)| written.value == key.name) {
                let problem = format!("{what} needs `{}`: {}", key.name, grammar::wanted(key.shape));
                self.wrong(spot, code, problem);
            }
        }
    }

    /// Whether a value has the shape that its key wants; if not, it is said.
    fn shape(&mut self, name: &str, shape: Shape, node: &Node) -> bool {
        let fits = match (shape, &node.tree) {
            (Shape::Sentence | Shape::Name | Shape::Condition | Shape::Length | Shape::Confirm, Tree::Text(_)) => true,
            (Shape::Tries, Tree::Text(written)) => {
                written.value.parse::<u32>().is_ok_and(|tries| (1..=TRIES_MAX).contains(&tries))
            }
            (Shape::Number, Tree::Text(written)) => written.value.parse::<i64>().is_ok(),
            (Shape::OneOf(_) | Shape::Occasion | Shape::Act, Tree::Text(written)) => {
                return self.word(name, shape, written);
            }
            (Shape::Names, Tree::List(nodes)) => {
                let mut fits = true;
                for node in nodes.iter().filter(|node| text_of(node).is_none()) {
                    self.wrong(
                        node.spot,
                        Code::WrongType,
                        format!("{name}: a name is wanted, this is {}", node.what()),
                    );
                    fits = false;
                }
                return fits;
            }
            (Shape::Steps, Tree::List(_)) => true,
            (Shape::Types, Tree::Map(_)) => true,
            (Shape::Pairs | Shape::Values, Tree::Map(pairs)) => {
                let mut fits = true;
                for (key, node) in pairs.iter().filter(|(_, node)| text_of(node).is_none()) {
                    let problem = format!("`{}`: one name is wanted, this is {}", key.value, node.what());
                    self.wrong(node.spot, Code::WrongType, problem);
                    fits = false;
                }
                return fits;
            }
            (Shape::Branches, Tree::Map(pairs)) => {
                for (key, node) in pairs {
                    if !matches!(node.tree, Tree::List(_)) {
                        let wanted = grammar::wanted(Shape::Steps);
                        let problem = format!("`{}`: {wanted} are wanted, this is {}", key.value, node.what());
                        self.wrong(node.spot, Code::WrongType, problem);
                    }
                }
                true
            }
            (
                Shape::Sentence
                | Shape::Name
                | Shape::Names
                | Shape::OneOf(_)
                | Shape::Occasion
                | Shape::Act
                | Shape::Tries
                | Shape::Length
                | Shape::Condition
                | Shape::Confirm
                | Shape::Number
                | Shape::Pairs
                | Shape::Values
                | Shape::Steps
                | Shape::Branches
                | Shape::Types,
                _,
            ) => false,
        };
        if !fits {
            let written = text_of(node).map_or_else(|| node.what().to_owned(), |text| format!("`{}`", text.value));
            let code = if text_of(node).is_some() { Code::BadValue } else { Code::WrongType };
            self.wrong(node.spot, code, format!("`{name}` must be {}, not {written}", grammar::wanted(shape)));
        }
        fits
    }

    fn word(&mut self, name: &str, shape: Shape, written: &Written) -> bool {
        let words = grammar::words_of(shape).unwrap_or_default();
        if words.contains(&written.value.as_str()) {
            return true;
        }
        let near = did_you_mean(&written.value, words.iter().copied());
        let (code, problem) = match shape {
            Shape::Occasion => (Code::UnknownName, format!("unknown occasion `{}`{near}", written.value)),
            Shape::Act => (Code::UnknownName, format!("unknown act `{}`{near}", written.value)),
            _ => (Code::BadValue, format!("`{name}` is one of {}, not `{}`{near}", words.join(", "), written.value)),
        };
        self.wrong(written.spot, code, problem);
        false
    }

    fn wrong(&mut self, spot: Spot, code: Code, problem: String) {
        self.findings.push(Finding::at(self.file, spot, code, problem));
    }

    /// What is not there may stand in the part that could not be read.
    fn missing(&mut self, spot: Spot, problem: String) {
        if self.is_whole {
            self.wrong(spot, Code::BadStep, problem);
        }
    }
}

/// Where a key belongs that is not known in its place.
fn elsewhere(name: &str) -> Option<String> {
    if let Some(verb) = VERBS.iter().find(|verb| verb.key.name == name) {
        return Some(format!("the list of `steps`, as `- {}: …`", verb.key.name));
    }
    if let Some(verb) = VERBS.iter().find(|verb| verb.own.iter().any(|key| key.name == name)) {
        return Some(format!("a step with `{}`", verb.key.name));
    }
    let head = HEAD.iter().find(|key| key.name == name);
    head.map(|_| "the head of the file".to_owned())
}
