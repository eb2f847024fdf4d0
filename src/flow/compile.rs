//! From a flow's text to its steps: names are looked up, branches become jumps, and everything wrong is said at once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_saphyr::Spanned;

use super::book::{Flow, Occasion, Placed, Step, Wish};
use super::finding::{Code, Finding, Spot, did_you_mean};
use super::text::{FlowText, KindText, StepText};
use super::value::{Kind, Noun};

/// A flow has at most this many steps: more is several flows.
pub const STEPS_MAX: usize = 500;
/// A question has at most this many tries: nobody is asked for ever.
pub const TRIES_MAX: u32 = 5;
/// The place to jump to that ends a flow.
pub(super) const END: &str = "end";

pub(super) type Steps = [Spanned<StepText>];

/// Compiles one flow. `file` stands in the findings; its stem must be the flow's name.
///
/// # Errors
/// Everything that is wrong inside this flow. Names of other flows and of messages are checked elsewhere.
pub fn compile(file: &Path, text: &FlowText) -> Result<Flow, Vec<Finding>> {
    let vars = Compiler::kinds(file, text);
    let mut compiler = Compiler {
        file: file.to_path_buf(),
        findings: vars.1,
        vars: vars.0,
        text,
        steps: Vec::new(),
        keys: BTreeSet::new(),
        jumps: Vec::new(),
    };
    let flow = compiler.flow();
    if compiler.findings.is_empty() { Ok(flow) } else { Err(compiler.findings) }
}

pub(super) struct Compiler<'a> {
    pub(super) file: PathBuf,
    pub(super) findings: Vec<Finding>,
    pub(super) vars: BTreeMap<String, Kind>,
    pub(super) text: &'a FlowText,
    pub(super) steps: Vec<Placed>,
    pub(super) keys: BTreeSet<String>,
    /// Jumps by name: the place of the jump, and the name with its spot.
    pub(super) jumps: Vec<(usize, String, Spot)>,
}
impl Compiler<'_> {
    pub(super) fn kinds(file: &Path, text: &FlowText) -> (BTreeMap<String, Kind>, Vec<Finding>) {
        let mut kinds = BTreeMap::new();
        let mut findings = Vec::new();
        let mut wrong = |spot: Spot, code: Code, problem: String| findings.push(Finding::at(file, spot, code, problem));
        for (name, kind) in &text.vars.0 {
            if !is_name(&name.value) {
                wrong(name.into(), Code::BadName, not_a_name("variable", &name.value));
            }
            let read = match &kind.value {
                KindText::Named(word) => kind_named(word),
                KindText::Choice(options) => {
                    for option in options.iter().filter(|option| !is_name(&option.value)) {
                        wrong(option.into(), Code::BadName, not_a_name("option", &option.value));
                    }
                    Ok(Kind::Choice(options.iter().map(|option| option.value.clone()).collect()))
                }
            };
            match read {
                Ok(read) => {
                    if kinds.insert(name.value.clone(), read).is_some() {
                        wrong(name.into(), Code::Twice, format!("variable `{}` is declared twice", name.value));
                    }
                }
                Err(problem) => {
                    wrong(kind.into(), Code::UnknownName, problem);
                    // It is declared, if badly: what asks for it is not wrong on top of that.
                    kinds.insert(name.value.clone(), Kind::Text);
                }
            }
        }
        (kinds, findings)
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
        let starts = text.starts.as_ref().and_then(|occasion| {
            let known = Occasion::ALL.iter().find(|(_, name, _)| *name == occasion.value);
            if known.is_none() {
                let near = did_you_mean(&occasion.value, Occasion::ALL.iter().map(|(_, name, _)| *name));
                self.wrong(occasion, Code::UnknownName, format!("unknown occasion `{}`{near}", occasion.value));
            }
            known.map(|(occasion, _, _)| *occasion)
        });
        let wish = text.wish.as_ref().and_then(|wish| match wish.value.as_str() {
            "always" => Some(Wish::Always),
            "free" => Some(Wish::Free),
            other => {
                self.wrong(wish, Code::BadValue, format!("`wish` is `always` or `free`, not `{other}`"));
                None
            }
        });
        if let Some(ends) = &text.ends
            && !["quietly", "back"].contains(&ends.value.as_str())
        {
            self.wrong(ends, Code::BadValue, format!("`ends` can be `quietly` or `back`, not `{}`", ends.value));
        }
        if let Some(needs) = &text.needs
            && needs.value != "consent"
        {
            self.wrong(needs, Code::BadValue, format!("`needs` can only be `consent`, not `{}`", needs.value));
        }
        for names in [&text.takes, &text.gives, &text.recall, &text.hears] {
            self.declared(names);
        }
        self.block(&text.steps);
        self.land();
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
        let names = |names: &[Spanned<String>]| names.iter().map(|name| name.value.clone()).collect();
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
            vars: self.vars.clone(),
            spots: text.vars.0.iter().map(|(name, _)| (name.value.clone(), Spot::from(name))).collect(),
            steps: std::mem::take(&mut self.steps),
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

    pub(super) fn declared(&mut self, names: &[Spanned<String>]) {
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

    pub(super) fn wrong<T>(&mut self, at: &Spanned<T>, code: Code, problem: String) {
        self.wrong_at(at.into(), code, problem);
    }

    pub(super) fn wrong_at(&mut self, spot: Spot, code: Code, problem: String) {
        self.findings.push(Finding::at(&self.file, spot, code, problem));
    }
}

fn kind_named(word: &str) -> Result<Kind, String> {
    const PLAIN: [(&str, Kind); 6] = [
        ("text", Kind::Text),
        ("number", Kind::Number),
        ("moment", Kind::Moment),
        ("place", Kind::Place),
        ("phone", Kind::Phone),
        ("code", Kind::Code),
    ];
    if let Some((_, kind)) = PLAIN.iter().find(|(name, _)| *name == word) {
        return Ok(kind.clone());
    }
    if let Some(noun) = Noun::ALL.into_iter().find(|noun| noun.name() == word) {
        return Ok(Kind::One(noun));
    }
    let names = PLAIN.iter().map(|(name, _)| *name).chain(Noun::ALL.into_iter().map(Noun::name));
    let all: Vec<&str> = names.clone().collect();
    Err(format!(
        "unknown type `{word}`{}: it is one of {} or a list of options",
        did_you_mean(word, names),
        all.join(", ")
    ))
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
