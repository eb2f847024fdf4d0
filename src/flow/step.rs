//! From a step's text to its compiled form: branches become jumps, and what belongs to one verb may not stand beside another.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use serde_saphyr::Spanned;

use super::act;
use super::book::{Ask, Placed, RESUME, Step, TRIES_DEFAULT, WAIT_DEFAULT};
use super::compile::{Compiler, END, Steps, TRIES_MAX, is_name, not_a_name};
use super::condition;
use super::finding::{Code, Finding, Spot, did_you_mean};
use super::text::{Ordered, StepText};
use super::value::{Kind, Noun, Value};
use crate::care::escalation::Urgency;

impl Compiler<'_> {
    pub(super) fn block(&mut self, steps: &Steps) {
        for step in steps {
            self.step(step);
        }
    }

    pub(super) fn step(&mut self, placed: &Spanned<StepText>) {
        let step = &placed.value;
        let spot = Spot::from(placed);
        if !self.one_verb(step, spot) {
            return;
        }
        self.only_its_own(step, spot);
        if let Some(say) = &step.say {
            let message = format!("{}-{}", self.text.flow.value, say.value);
            self.push(step, spot, format!("say:{}", say.value), Step::Say { message });
        } else if let Some(var) = &step.ask {
            self.ask(step, spot, var);
        } else if let Some(offer) = &step.offer {
            let message = format!("{}-{}", self.text.flow.value, offer.value);
            let options = pairs(&step.options);
            if options.is_empty() {
                self.wrong(
                    offer,
                    Code::MissingBranch,
                    "an `offer` needs `options`: `option: flow`, one a line".to_owned(),
                );
            }
            self.push(step, spot, format!("offer:{}", offer.value), Step::Offer { message, options });
        } else if let Some(condition) = &step.condition {
            self.branch(step, spot, condition);
        } else if let Some(flow) = &step.call {
            self.push(step, spot, format!("call:{}", flow.value), Step::Call(flow.value.clone()));
        } else if let Some(flow) = &step.start {
            self.push(step, spot, format!("start:{}", flow.value), Step::Start(flow.value.clone()));
        } else if let Some(label) = &step.goto {
            self.jumps.push((self.steps.len(), label.value.clone(), Spot::from(label)));
            self.push(step, spot, String::new(), Step::Jump(0));
        } else if let Some(name) = &step.act {
            self.act(step, spot, name);
        } else if let Some(reason) = &step.escalate {
            let urgency =
                step.urgency.as_ref().map_or(Some(Urgency::Routine), |urgency| Urgency::named(&urgency.value));
            if let (Some(urgency), None) = (&step.urgency, urgency) {
                self.wrong(
                    urgency,
                    Code::BadValue,
                    format!("`urgency` is `routine`, `soon` or `now`, not `{}`", urgency.value),
                );
            }
            let urgency = urgency.unwrap_or(Urgency::Routine);
            self.push(step, spot, String::new(), Step::Escalate { reason: reason.value.clone(), urgency });
        } else if let Some(var) = &step.remember {
            self.declared(std::slice::from_ref(var));
            self.push(step, spot, String::new(), Step::Remember(var.value.clone()));
        } else if let Some(values) = &step.set {
            for (name, value) in &values.0 {
                self.set(step, spot, name, value);
            }
        } else if let Some(var) = &step.forget {
            self.declared(std::slice::from_ref(var));
            self.push(step, spot, String::new(), Step::Forget(var.value.clone()));
        }
    }

    pub(super) fn ask(&mut self, step: &StepText, spot: Spot, var: &Spanned<String>) {
        self.declared(std::slice::from_ref(var));
        self.declared(&step.hears);
        let kind = self.vars.get(&var.value).cloned().unwrap_or(Kind::Text);
        let prompt = step.prompt.as_ref().map_or(&var.value, |prompt| &prompt.value);
        let tries = step.tries.or(self.text.tries).unwrap_or(TRIES_DEFAULT);
        if tries == 0 || tries > TRIES_MAX {
            self.wrong_at(spot, Code::BadValue, format!("`tries` must be 1 to {TRIES_MAX}, not {tries}"));
        }
        let wait = step
            .wait
            .as_ref()
            .or(self.text.wait.as_ref())
            .map_or(Ok(WAIT_DEFAULT), |wait| duration(&wait.value).map_err(|problem| (Spot::from(wait), problem)));
        let wait = wait.unwrap_or_else(|(spot, problem)| {
            self.wrong_at(spot, Code::BadValue, problem);
            WAIT_DEFAULT
        });
        let also: Vec<String> = step.also.iter().map(|option| option.value.clone()).collect();
        if let (Kind::One(Noun::Visit | Noun::Ride | Noun::Helper), None, true) = (&kind, &step.none, also.is_empty()) {
            self.wrong_at(
                spot,
                Code::MissingBranch,
                format!("there may be no {} to choose from: say under `none` what follows then", var.value),
            );
        }
        let place = self.push(
            step,
            spot,
            format!("ask:{}", var.value),
            Step::Ask(Box::new(Ask {
                var: var.value.clone(),
                kind: kind.clone(),
                prompt: format!("{}-{prompt}", self.text.flow.value),
                also: also.clone(),
                hears: step.hears.iter().map(|name| name.value.clone()).collect(),
                tries,
                otherwise: None,
                wait,
                silent: None,
                none: None,
                on: BTreeMap::new(),
            })),
        );
        let branches = [&step.otherwise, &step.silent, &step.none];
        if branches.iter().all(|branch| branch.is_none()) && step.on.0.is_empty() {
            return;
        }
        // The answer without a branch jumps over all of them.
        let over = self.push_plain(spot, Step::Jump(0));
        let mut ends = vec![over];
        let places = branches.map(|branch| branch.as_deref().map(|steps| self.branch_block(spot, steps, &mut ends)));
        let mut on = BTreeMap::new();
        for (option, steps) in &step.on.0 {
            let known = match &kind {
                Kind::Choice(options) => options.contains(&option.value),
                Kind::One(_) => also.contains(&option.value),
                Kind::Text | Kind::Number | Kind::Moment | Kind::Place | Kind::Phone | Kind::Code => false,
            };
            if !known {
                let options: Vec<&str> = match &kind {
                    Kind::Choice(options) => options.iter().map(String::as_str).collect(),
                    _ => also.iter().map(String::as_str).collect(),
                };
                let near = did_you_mean(&option.value, options);
                self.wrong(
                    option,
                    Code::UnknownName,
                    format!("`{}` has no option `{}`{near}", var.value, option.value),
                );
            }
            let block = self.branch_block(spot, steps, &mut ends);
            on.insert(option.value.clone(), block);
        }
        let after = self.steps.len();
        for end in ends {
            self.steps[end].step = Step::Jump(after);
        }
        if let Step::Ask(ask) = &mut self.steps[place].step {
            [ask.otherwise, ask.silent, ask.none] = places;
            ask.on = on;
        }
    }

    pub(super) fn branch_block(&mut self, spot: Spot, steps: &Steps, ends: &mut Vec<usize>) -> usize {
        let place = self.steps.len();
        self.block(steps);
        ends.push(self.push_plain(spot, Step::Jump(0)));
        place
    }

    pub(super) fn branch(&mut self, step: &StepText, spot: Spot, text: &Spanned<String>) {
        let vars = &self.vars;
        let condition = condition::read(&text.value, &|name| vars.get(name).cloned()).unwrap_or_else(|problem| {
            self.findings.push(Finding::at(&self.file, Spot::from(text), Code::BadValue, problem));
            condition::Condition::All(Vec::new())
        });
        let Some(then) = &step.then else {
            return self.wrong(text, Code::MissingBranch, "an `if` needs `then`".to_owned());
        };
        let branch = self.push(step, spot, String::new(), Step::Branch { condition: condition.clone(), otherwise: 0 });
        self.block(then);
        let over = step.otherwise_else.as_ref().map(|steps| {
            let over = self.push_plain(spot, Step::Jump(0));
            (over, self.steps.len(), self.block(steps))
        });
        let after = self.steps.len();
        let otherwise = over.map_or(after, |(over, otherwise, ())| {
            self.steps[over].step = Step::Jump(after);
            otherwise
        });
        self.steps[branch].step = Step::Branch { condition, otherwise };
    }

    pub(super) fn act(&mut self, step: &StepText, spot: Spot, name: &Spanned<String>) {
        let Some(signature) = act::named(&name.value) else {
            let near = did_you_mean(&name.value, act::ACTS.iter().map(|act| act.name));
            return self.wrong(name, Code::UnknownName, format!("unknown act `{}`{near}", name.value));
        };
        let mandatory = signature.needs.iter().chain(signature.gives).map(|var| (var, true));
        for ((var, wanted), must) in mandatory.chain(signature.uses.iter().map(|var| (var, false))) {
            match self.vars.get(*var) {
                None if must => {
                    self.wrong(
                        name,
                        Code::UnknownName,
                        format!("`{}` works with a variable `{var}: {}`: declare it", name.value, wanted.name()),
                    );
                }
                Some(kind) if !wanted.fits(kind) => {
                    self.wrong(
                        name,
                        Code::WrongType,
                        format!("`{}` works with `{var}` as {}: declare it so", name.value, wanted.name()),
                    );
                }
                None | Some(_) => {}
            }
        }
        if signature.can_fail && step.failed.is_none() {
            self.wrong(
                name,
                Code::MissingBranch,
                format!("`{}` can fail: say under `failed` what follows then", name.value),
            );
        }
        if !signature.can_fail && step.failed.is_some() {
            self.wrong(name, Code::NeedlessBranch, format!("`{}` cannot fail: take its `failed` away", name.value));
        }
        let place = self.push(step, spot, String::new(), Step::Act { name: name.value.clone(), failed: None });
        if let Some(failed) = &step.failed {
            let over = self.push_plain(spot, Step::Jump(0));
            let start = self.steps.len();
            self.block(failed);
            let after = self.steps.len();
            self.steps[over].step = Step::Jump(after);
            self.steps[place].step = Step::Act { name: name.value.clone(), failed: Some(start) };
        }
    }

    pub(super) fn set(&mut self, step: &StepText, spot: Spot, name: &Spanned<String>, value: &Spanned<String>) {
        let read = match self.vars.get(&name.value) {
            None => Err(format!("unknown variable `{}`: declare it under `vars`", name.value)),
            Some(Kind::Choice(options)) if options.contains(&value.value) => Ok(Value::Choice(value.value.clone())),
            Some(Kind::Choice(options)) => {
                let near = did_you_mean(&value.value, options.iter().map(String::as_str));
                Err(format!("`{}` has no option `{}`{near}", name.value, value.value))
            }
            Some(Kind::Number) => {
                value.value.parse().map(Value::Number).map_err(|_| "this is not a whole number".to_owned())
            }
            Some(_) => Err(format!("`set` gives a choice or a number a value; `{}` is neither", name.value)),
        };
        match read {
            Ok(value) => {
                self.push(step, spot, String::new(), Step::Set(name.value.clone(), value));
            }
            Err(problem) => self.wrong(name, Code::BadValue, problem),
        }
    }

    pub(super) fn one_verb(&mut self, step: &StepText, spot: Spot) -> bool {
        let verbs = [
            step.say.is_some(),
            step.ask.is_some(),
            step.offer.is_some(),
            step.condition.is_some(),
            step.call.is_some(),
            step.start.is_some(),
            step.goto.is_some(),
            step.act.is_some(),
            step.escalate.is_some(),
            step.remember.is_some(),
            step.set.is_some(),
            step.forget.is_some(),
        ];
        let count = verbs.into_iter().filter(|there| *there).count();
        if count != 1 {
            self.wrong_at(
                spot, Code::BadStep,
                format!(
                    "a step has one of say, ask, offer, if, call, start, goto, act, escalate, remember, set, forget; this one \
                     has {count}"
                ),
            );
        }
        count == 1
    }

    /// What belongs to one verb may not stand beside another.
    pub(super) fn only_its_own(&mut self, step: &StepText, spot: Spot) {
        let of_ask = step.prompt.is_some()
            || !step.also.is_empty()
            || !step.hears.is_empty()
            || step.tries.is_some()
            || step.otherwise.is_some()
            || step.wait.is_some()
            || step.silent.is_some()
            || step.none.is_some()
            || !step.on.0.is_empty();
        let strays = [
            (of_ask && step.ask.is_none(), "prompt, also, hears, tries, otherwise, wait, silent, none and on", "ask"),
            (!step.options.0.is_empty() && step.offer.is_none(), "options", "offer"),
            ((step.then.is_some() || step.otherwise_else.is_some()) && step.condition.is_none(), "then and else", "if"),
            (step.failed.is_some() && step.act.is_none(), "failed", "act"),
            (step.urgency.is_some() && step.escalate.is_none(), "urgency", "escalate"),
        ];
        for (_, names, verb) in strays.into_iter().filter(|(stray, _, _)| *stray) {
            self.wrong_at(spot, Code::BadStep, format!("{names} belong to a step with `{verb}`"));
        }
    }

    pub(super) fn push(&mut self, step: &StepText, spot: Spot, key: String, compiled: Step) -> usize {
        let key = match &step.id {
            Some(id) => {
                if !is_name(&id.value) || id.value == END {
                    self.wrong(id, Code::BadName, not_a_name("step", &id.value));
                }
                id.value.clone()
            }
            None => key,
        };
        let must_be_alone = step.id.is_some() || matches!(compiled, Step::Ask(_) | Step::Offer { .. } | Step::Call(_));
        if must_be_alone && !self.keys.insert(key.clone()) {
            self.wrong_at(spot, Code::Twice, format!("two steps are called `{key}`: give this one an `id` of its own"));
        }
        self.steps.push(Placed { key, spot, step: compiled });
        self.steps.len() - 1
    }

    pub(super) fn push_plain(&mut self, spot: Spot, step: Step) -> usize {
        self.steps.push(Placed { key: String::new(), spot, step });
        self.steps.len() - 1
    }
}

fn pairs(options: &Ordered<Spanned<String>>) -> Vec<(String, String)> {
    let target = |flow: &str| if flow == "resume" { RESUME.to_owned() } else { flow.to_owned() };
    options.0.iter().map(|(option, flow)| (option.value.clone(), target(&flow.value))).collect()
}

/// `30m`, `12h`, `3d`.
fn duration(text: &str) -> Result<TimeDelta, String> {
    let problem = || format!("`{text}` is no length of time: write `30m`, `12h` or `3d`");
    let unit = text.chars().last().ok_or_else(problem)?;
    let count: i64 = text[..text.len() - unit.len_utf8()].parse().map_err(|_| problem())?;
    let length = match unit {
        'm' => TimeDelta::try_minutes(count),
        'h' => TimeDelta::try_hours(count),
        'd' => TimeDelta::try_days(count),
        _ => None,
    };
    length.filter(|length| *length > TimeDelta::zero() && *length <= TimeDelta::days(366)).ok_or_else(problem)
}
