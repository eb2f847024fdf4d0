//! From a flow's text to its steps: names are looked up, branches become jumps, and everything wrong is said at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::book::{Ask, Flow, Occasion, Placed, Step, Wish};
use super::finding::{Code, Finding, Spot, did_you_mean};
use super::text::{FlowText, KindText};
use super::tree::Written;
use super::value::{Kind, Limits, Noun};

/// A flow has at most this many steps: more is several flows.
pub const STEPS_MAX: usize = 200;
/// A flow has at most this many variables: each is followed by itself.
pub const VARS_MAX: usize = 50;
/// The place to jump to that ends a flow.
pub(super) const END: &str = "end";
/// Names that an attribute of a question's message has already: an option cannot have them.
const TAKEN: [&str; 3] = ["called", "lead-in", "more"];
/// Options that every question with several answers has.
const OF_MANY: [&str; 2] = ["done", "none"];

/// Compiles one flow. `file` stands in the findings; its stem must be the flow's name.
///
/// # Errors
/// Everything that is wrong inside this flow. Names of other flows and of messages are checked elsewhere.
pub fn compile(file: &Path, text: &FlowText) -> Result<Flow, Vec<Finding>> {
    let mut compiler = Compiler {
        file: file.to_path_buf(),
        findings: Vec::new(),
        vars: BTreeMap::new(),
        limits: BTreeMap::new(),
        text,
        steps: Vec::new(),
        keys: BTreeSet::new(),
        jumps: Vec::new(),
    };
    compiler.kinds();
    let flow = compiler.flow();
    if compiler.findings.is_empty() { Ok(flow) } else { Err(compiler.findings) }
}

pub(super) struct Compiler<'a> {
    pub(super) file: PathBuf,
    pub(super) findings: Vec<Finding>,
    pub(super) vars: BTreeMap<String, Kind>,
    pub(super) limits: BTreeMap<String, Limits>,
    pub(super) text: &'a FlowText,
    pub(super) steps: Vec<Placed>,
    pub(super) keys: BTreeSet<String>,
    /// Jumps by name: the place of the jump, and the name with its spot.
    pub(super) jumps: Vec<(usize, String, Spot)>,
}

impl Compiler<'_> {
    fn kinds(&mut self) {
        for (name, kind) in &self.text.vars {
            if !is_name(&name.value) {
                self.wrong(name, Code::BadName, not_a_name("variable", &name.value));
            }
            // What is declared badly is declared: what asks for it is not wrong on top of that.
            let kind = self.kind(name, kind).unwrap_or(Kind::Text);
            self.vars.insert(name.value.clone(), kind);
        }
    }

    fn kind(&mut self, name: &Written, kind: &KindText) -> Option<Kind> {
        match kind {
            KindText::Named(word) => self.kind_named(word),
            KindText::Choice(options) => Some(Kind::Choice(self.options(name, options, &TAKEN))),
            KindText::Many(options) => {
                Some(Kind::Many(self.options(name, options, &[TAKEN.as_slice(), OF_MANY.as_slice()].concat())))
            }
            KindText::Limited(word, limits) => {
                let kind = self.kind_named(word)?;
                let mut read = Limits::default();
                for (limit, number) in limits {
                    let place = match (limit.value.as_str(), &kind) {
                        ("from", Kind::Number) => &mut read.from,
                        ("to", Kind::Number) => &mut read.to,
                        ("longest", Kind::Text) => {
                            read.longest = usize::try_from(*number).ok().filter(|longest| *longest > 0);
                            if read.longest.is_none() {
                                let problem = "`longest` is a number of characters, from 1".to_owned();
                                self.wrong(limit, Code::BadValue, problem);
                            }
                            continue;
                        }
                        _ => {
                            let problem = format!("`{}` is no limit of `{}`", limit.value, word.value);
                            self.wrong(limit, Code::BadValue, problem);
                            continue;
                        }
                    };
                    *place = Some(*number);
                }
                if read.from.zip(read.to).is_some_and(|(from, to)| from > to) {
                    let problem =
                        format!("no number is within the limits of `{}`: `from` is more than `to`", name.value);
                    self.wrong(name, Code::BadValue, problem);
                }
                self.limits.insert(name.value.clone(), read);
                Some(kind)
            }
        }
    }

    /// The options of a list: names, each once.
    fn options(&mut self, name: &Written, options: &[Written], taken: &[&str]) -> Vec<String> {
        let mut read: Vec<String> = Vec::new();
        for option in options {
            let value = &option.value;
            if !is_name(value) {
                self.wrong(option, Code::BadName, not_a_name("option", value));
            } else if taken.contains(&value.as_str()) {
                let problem = format!("no option can be called `{value}`: the word has a meaning of its own there");
                self.wrong(option, Code::BadName, problem);
            } else if read.contains(value) {
                self.wrong(option, Code::Twice, format!("`{}` has the option `{value}` twice", name.value));
            }
            read.push(value.clone());
        }
        if read.is_empty() {
            self.wrong(name, Code::BadValue, format!("`{}` has no option to choose from", name.value));
        }
        read
    }

    fn kind_named(&mut self, word: &Written) -> Option<Kind> {
        if let Some((_, kind, _)) = Kind::PLAIN.into_iter().find(|(name, ..)| *name == word.value) {
            return Some(kind);
        }
        if let Some(noun) = Noun::ALL.into_iter().find(|noun| noun.name() == word.value) {
            return Some(Kind::One(noun));
        }
        let plain = Kind::PLAIN;
        let names: Vec<&str> =
            plain.iter().map(|(name, ..)| *name).chain(Noun::ALL.into_iter().map(Noun::name)).collect();
        let problem = format!(
            "unknown type `{}`{}: it is one of {} or a list of options",
            word.value,
            did_you_mean(&word.value, names.iter().copied()),
            names.join(", ")
        );
        self.wrong(word, Code::UnknownName, problem);
        None
    }

    pub(super) fn flow(&mut self) -> Flow {
        let text = self.text;
        let stem = self.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default().to_owned();
        if text.flow.value != stem {
            self.wrong(
                &text.flow,
                Code::BadName,
                format!("the flow is called `{}` and its file `{stem}`: they must agree", text.flow.value),
            );
        } else if !is_name(&text.flow.value) {
            self.wrong(&text.flow, Code::BadName, not_a_name("flow", &text.flow.value));
        }
        // The reader has said what is none of these.
        let starts = text.starts.as_ref().and_then(|written| {
            Occasion::ALL.iter().find(|(_, name, _)| *name == written.value).map(|(occasion, ..)| *occasion)
        });
        let wish = text.wish.as_ref().map(|wish| if wish.value == "always" { Wish::Always } else { Wish::Free });
        for names in [&text.takes, &text.gives, &text.recall, &text.hears] {
            self.declared(names);
        }
        self.block(&text.steps);
        self.defaults();
        self.land();
        if self.vars.len() > VARS_MAX {
            let problem =
                format!("the flow has {} variables, more than {VARS_MAX}: make several flows of it", self.vars.len());
            self.wrong(&text.flow, Code::TooLong, problem);
        }
        if self.steps.len() > STEPS_MAX {
            let problem =
                format!("the flow has {} steps, more than {STEPS_MAX}: make several flows of it", self.steps.len());
            self.wrong(&text.flow, Code::TooLong, problem);
        }
        if let Some(occasion) = starts.filter(|occasion| occasion.only_announces())
            && let Some(ask) = self.steps.iter().find(|placed| matches!(placed.step, Step::Ask(_) | Step::Call(_)))
        {
            let name = Occasion::ALL.iter().find(|(other, _, _)| *other == occasion).map_or("", |(_, name, _)| name);
            self.wrong_at(
                ask.spot,
                Code::CannotAsk,
                format!("a flow that starts on `{name}` speaks beside another and cannot ask: use `offer`"),
            );
        }
        let names = |names: &[Written]| names.iter().map(|name| name.value.clone()).collect();
        Flow {
            name: text.flow.value.clone(),
            starts,
            wish,
            needs_consent: text.needs.is_some(),
            ends_quietly: text.ends.as_ref().is_some_and(|ends| ends.value == "quietly"),
            ends_back: text.ends.as_ref().is_some_and(|ends| ends.value == "back"),
            takes: names(&text.takes),
            gives: names(&text.gives),
            recall: names(&text.recall),
            hears: names(&text.hears),
            vars: std::mem::take(&mut self.vars),
            limits: std::mem::take(&mut self.limits),
            spots: text.vars.iter().map(|(name, _)| (name.value.clone(), name.spot)).collect(),
            steps: std::mem::take(&mut self.steps),
        }
    }

    /// What follows the last try and the wait of every question that says nothing of its own. The flow is over after it.
    fn defaults(&mut self) {
        let defaults = &self.text.defaults;
        let places = [&defaults.otherwise, &defaults.silent].map(|steps| {
            let steps = steps.as_ref()?;
            // What comes before ends here and not in what follows a failure.
            self.jumps.push((self.steps.len(), END.to_owned(), self.text.flow.spot));
            self.push_plain(self.text.flow.spot, Step::Jump(0));
            let place = self.steps.len();
            self.block(steps);
            Some(place)
        });
        let Some(first) = places.iter().flatten().min().copied() else { return };
        for placed in &mut self.steps[..first] {
            if let Step::Ask(ask) = &mut placed.step {
                let Ask { otherwise, silent, .. } = &mut **ask;
                *otherwise = otherwise.or(places[0]);
                *silent = silent.or(places[1]);
            }
        }
    }

    /// Every `goto` finds its place.
    pub(super) fn land(&mut self) {
        for (place, label, spot) in std::mem::take(&mut self.jumps) {
            let target = if label == END {
                Some(self.steps.len())
            } else {
                self.steps.iter().position(|placed| placed.key == label)
            };
            if let Some(target) = target {
                self.steps[place].step = Step::Jump(target);
            } else {
                let ids: Vec<String> = self.steps.iter().map(|placed| placed.key.clone()).collect();
                let near = did_you_mean(&label, ids.iter().map(String::as_str).chain([END]));
                self.wrong_at(spot, Code::UnknownName, format!("no step has the id `{label}`{near}"));
            }
        }
    }

    pub(super) fn declared(&mut self, names: &[Written]) {
        for name in names {
            if !self.vars.contains_key(&name.value) {
                let near = did_you_mean(&name.value, self.vars.keys().map(String::as_str));
                self.wrong(
                    name,
                    Code::UnknownName,
                    format!("unknown variable `{}`{near}: declare it under `vars`", name.value),
                );
            }
        }
    }

    pub(super) fn wrong(&mut self, at: &Written, code: Code, problem: String) {
        self.wrong_at(at.spot, code, problem);
    }

    pub(super) fn wrong_at(&mut self, spot: Spot, code: Code, problem: String) {
        self.findings.push(Finding::at(&self.file, spot, code, problem));
    }
}

/// Lower-case letters, digits and single hyphens, a letter first: fit for a message's name and a button's data.
pub(super) fn is_name(name: &str) -> bool {
    const NAME_BYTES_MAX: usize = 24;
    name.len() <= NAME_BYTES_MAX
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-')
        && !name.ends_with('-')
        && !name.contains("--")
}

pub(super) fn not_a_name(what: &str, name: &str) -> String {
    format!("`{name}` cannot name a {what}: use up to 24 lower-case letters, digits and hyphens, a letter first")
}
