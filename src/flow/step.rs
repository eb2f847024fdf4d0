//! From a step's text to its compiled form: branches become jumps, and names are looked up.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::act::{self, Type};
use super::book::{ASK_KNOWN, Ask, Placed, RESUME, Step, TRIES_DEFAULT, WAIT_DEFAULT};
use super::compile::{Compiler, END, is_name, not_a_name};
use super::condition;
use super::finding::{Code, Spot, did_you_mean};
use super::text::{ActText, AskText, Pairs, StepText, VerbText};
use super::tree::Written;
use super::value::{Kind, Noun, Value};
use crate::care::escalation::Urgency;

impl Compiler<'_> {
    pub(super) fn block(&mut self, steps: &[StepText]) {
        for step in steps {
            self.step(step);
        }
    }

    fn step(&mut self, step: &StepText) {
        match &step.verb {
            VerbText::Say(name) => {
                let message = self.message(name);
                self.push(step, format!("say:{}", name.value), Step::Say { message });
            }
            VerbText::Ask(ask) => self.ask(step, ask),
            VerbText::Offer(name, options) => {
                if options.is_empty() {
                    let problem = "an `offer` needs `options`: `option: flow`, one a line".to_owned();
                    self.wrong(name, Code::MissingBranch, problem);
                }
                let message = self.message(name);
                self.push(step, format!("offer:{}", name.value), Step::Offer { message, options: targets(options) });
            }
            VerbText::If(condition, then, otherwise) => self.branch(step, condition, then, otherwise.as_deref()),
            VerbText::Call(flow) => {
                self.push(step, format!("call:{}", flow.value), Step::Call(flow.value.clone()));
            }
            VerbText::Start(flow) => {
                self.push(step, format!("start:{}", flow.value), Step::Start(flow.value.clone()));
            }
            VerbText::Goto(label) => {
                self.jumps.push((self.steps.len(), label.value.clone(), label.spot));
                self.push(step, String::new(), Step::Jump(0));
            }
            VerbText::Act(act) => self.act(step, act),
            VerbText::Escalate(reason, urgency) => {
                let urgency = urgency.as_ref().and_then(|urgency| Urgency::named(&urgency.value));
                let urgency = urgency.unwrap_or(Urgency::Routine);
                self.push(step, String::new(), Step::Escalate { reason: reason.value.clone(), urgency });
            }
            VerbText::Remember(var) => {
                self.declared(std::slice::from_ref(var));
                self.push(step, String::new(), Step::Remember(var.value.clone()));
            }
            VerbText::Set(values) => {
                for (name, value) in values {
                    self.set(step, name, value);
                }
            }
            VerbText::Forget(var) => {
                self.declared(std::slice::from_ref(var));
                self.push(step, String::new(), Step::Forget(var.value.clone()));
            }
        }
    }

    fn message(&self, name: &Written) -> String {
        format!("{}-{}", self.text.flow.value, name.value)
    }

    fn ask(&mut self, step: &StepText, text: &AskText) {
        let var = &text.var;
        self.declared(std::slice::from_ref(var));
        self.declared(&text.hears);
        let kind = self.vars.get(&var.value).cloned().unwrap_or(Kind::Text);
        let also: Vec<String> = text.also.iter().map(|option| option.value.clone()).collect();
        if let (Kind::One(Noun::Visit | Noun::Ride | Noun::Helper), None, true) = (&kind, &text.none, also.is_empty()) {
            let problem = format!("there may be no {} to choose from: say under `none` what follows then", var.value);
            self.wrong_at(step.spot, Code::MissingBranch, problem);
        }
        if let (Kind::Many(_), Some(first)) = (&kind, text.also.first()) {
            let problem = format!("several can be chosen in `{}`: write the option into its list", var.value);
            self.wrong(first, Code::BadValue, problem);
        }
        let (confirm, wait) = (self.confirm(text.confirm.as_ref()), self.wait(text));
        let place = self.push(
            step,
            format!("ask:{}", var.value),
            Step::Ask(Box::new(Ask {
                var: var.value.clone(),
                kind: kind.clone(),
                limits: self.limits.get(&var.value).copied().unwrap_or_default(),
                prompt: self.message(text.prompt.as_ref().unwrap_or(var)),
                confirm,
                also: also.clone(),
                hears: text.hears.iter().map(|name| name.value.clone()).collect(),
                tries: text.patience.tries.or(self.text.defaults.tries).unwrap_or(TRIES_DEFAULT),
                otherwise: None,
                wait,
                silent: None,
                none: None,
                on: BTreeMap::new(),
            })),
        );
        let branches = [&text.patience.otherwise, &text.patience.silent, &text.none];
        if branches.iter().all(|branch| branch.is_none()) && text.on.is_empty() {
            return;
        }
        // The answer without a branch jumps over all of them.
        let over = self.push_plain(step.spot, Step::Jump(0));
        let mut ends = vec![over];
        let places =
            branches.map(|branch| branch.as_deref().map(|steps| self.branch_block(step.spot, steps, &mut ends)));
        let mut on = BTreeMap::new();
        for (option, steps) in &text.on {
            self.has_option(var, &kind, &also, option);
            let block = self.branch_block(step.spot, steps, &mut ends);
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

    fn confirm(&self, confirm: Option<&Written>) -> Option<String> {
        match confirm?.value.as_str() {
            "true" => Some(ASK_KNOWN.to_owned()),
            "false" => None,
            _ => confirm.map(|name| self.message(name)),
        }
    }

    fn wait(&mut self, text: &AskText) -> TimeDelta {
        let Some(written) = text.patience.wait.as_ref().or(self.text.defaults.wait.as_ref()) else {
            return WAIT_DEFAULT;
        };
        duration(&written.value).unwrap_or_else(|problem| {
            self.wrong(written, Code::BadValue, problem);
            WAIT_DEFAULT
        })
    }

    /// A branch stands under an option that the question has.
    fn has_option(&mut self, var: &Written, kind: &Kind, also: &[String], option: &Written) {
        if let Kind::Many(_) = kind {
            let problem = format!(
                "several can be chosen in `{}`: ask below with `if: {} has {}`",
                var.value, var.value, option.value
            );
            return self.wrong(option, Code::BadValue, problem);
        }
        let options: Vec<&str> = kind.options().into_iter().chain(also.iter().map(String::as_str)).collect();
        if !options.contains(&option.value.as_str()) {
            let near = did_you_mean(&option.value, options);
            let problem = format!("`{}` has no option `{}`{near}", var.value, option.value);
            self.wrong(option, Code::UnknownName, problem);
        }
    }

    fn branch_block(&mut self, spot: Spot, steps: &[StepText], ends: &mut Vec<usize>) -> usize {
        let place = self.steps.len();
        self.block(steps);
        ends.push(self.push_plain(spot, Step::Jump(0)));
        place
    }

    fn branch(&mut self, step: &StepText, text: &Written, then: &[StepText], otherwise: Option<&[StepText]>) {
        let vars = &self.vars;
        let condition = condition::read(&text.value, &|name| vars.get(name).cloned());
        let condition = condition.unwrap_or_else(|(offset, code, problem)| {
            self.wrong_at(text.spot_at(offset), code, problem);
            condition::Condition::All(Vec::new())
        });
        let branch = self.push(step, String::new(), Step::Branch { condition: condition.clone(), otherwise: 0 });
        self.block(then);
        let over = otherwise.map(|steps| {
            let over = self.push_plain(step.spot, Step::Jump(0));
            (over, self.steps.len(), self.block(steps))
        });
        let after = self.steps.len();
        let otherwise = over.map_or(after, |(over, otherwise, ())| {
            self.steps[over].step = Step::Jump(after);
            otherwise
        });
        self.steps[branch].step = Step::Branch { condition, otherwise };
    }

    fn act(&mut self, step: &StepText, text: &ActText) {
        let name = &text.name;
        // The reader has said which act there is not.
        let Some(signature) = act::named(&name.value) else { return };
        let needs: Vec<_> = signature.needs.iter().chain(signature.uses).copied().collect();
        let mut names = self.renamed(&text.with, &needs, &format!("`{}` does not need", name.value));
        names.extend(self.renamed(&text.gives, signature.gives, &format!("`{}` does not give", name.value)));
        let mandatory = signature.needs.iter().chain(signature.gives).map(|var| (var, true));
        for ((var, wanted), must) in mandatory.chain(signature.uses.iter().map(|var| (var, false))) {
            let own = names.get(*var).map_or(*var, String::as_str);
            let known_as = if own == *var { String::new() } else { format!(" for its `{var}`") };
            match self.vars.get(own) {
                None if must && known_as.is_empty() => {
                    let problem =
                        format!("`{}` works with a variable `{var}: {}`: declare it", name.value, wanted.name());
                    self.wrong(name, Code::UnknownName, problem);
                }
                Some(kind) if !wanted.fits(kind) => {
                    let problem =
                        format!("`{}` works with `{own}`{known_as} as {}: declare it so", name.value, wanted.name());
                    self.wrong(name, Code::WrongType, problem);
                }
                None | Some(_) => {}
            }
        }
        if signature.can_fail && text.failed.is_none() {
            let problem = format!("`{}` can fail: say under `failed` what follows then", name.value);
            self.wrong(name, Code::MissingBranch, problem);
        }
        if !signature.can_fail && text.failed.is_some() {
            let problem = format!("`{}` cannot fail: take its `failed` away", name.value);
            self.wrong(name, Code::NeedlessBranch, problem);
        }
        let compiled = |names, failed| Step::Act { name: name.value.clone(), names, failed };
        let place = self.push(step, String::new(), compiled(names.clone(), None));
        if let Some(failed) = &text.failed {
            let over = self.push_plain(step.spot, Step::Jump(0));
            let start = self.steps.len();
            self.block(failed);
            let after = self.steps.len();
            self.steps[over].step = Step::Jump(after);
            self.steps[place].step = compiled(names, Some(start));
        }
    }

    /// The flow's variables for an act's own names.
    fn renamed(&mut self, pairs: &Pairs, known: &[(&'static str, Type)], not: &str) -> BTreeMap<String, String> {
        for (theirs, ours) in pairs {
            if !known.iter().any(|(name, _)| *name == theirs.value) {
                let near = did_you_mean(&theirs.value, known.iter().map(|(name, _)| *name));
                self.wrong(theirs, Code::UnknownName, format!("{not} `{}`{near}", theirs.value));
            }
            self.declared(std::slice::from_ref(ours));
        }
        pairs.iter().map(|(theirs, ours)| (theirs.value.clone(), ours.value.clone())).collect()
    }

    fn set(&mut self, step: &StepText, name: &Written, value: &Written) {
        let not_an_option = |options: Vec<&str>| {
            let near = did_you_mean(&value.value, options);
            format!("`{}` has no option `{}`{near}", name.value, value.value)
        };
        let read = match self.vars.get(&name.value) {
            None => {
                return self.declared(std::slice::from_ref(name));
            }
            Some(kind @ (Kind::Choice(_) | Kind::YesNo)) => {
                let known = kind.options().contains(&value.value.as_str());
                if known { Ok(Value::Choice(value.value.clone())) } else { Err(not_an_option(kind.options())) }
            }
            Some(Kind::Number) => {
                value.value.parse().map(Value::Number).map_err(|_| "this is not a whole number".to_owned())
            }
            Some(_) => Err(format!("`set` gives a choice or a number a value; `{}` is neither", name.value)),
        };
        match read {
            Ok(value) => {
                self.push(step, String::new(), Step::Set(name.value.clone(), value));
            }
            Err(problem) => self.wrong(value, Code::BadValue, problem),
        }
    }

    fn push(&mut self, step: &StepText, key: String, compiled: Step) -> usize {
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
            let problem = format!("two steps are called `{key}`: give this one an `id` of its own");
            self.wrong_at(step.spot, Code::Twice, problem);
        }
        self.steps.push(Placed { key, spot: step.spot, is_written: true, step: compiled });
        self.steps.len() - 1
    }

    pub(super) fn push_plain(&mut self, spot: Spot, step: Step) -> usize {
        self.steps.push(Placed { key: String::new(), spot, is_written: false, step });
        self.steps.len() - 1
    }
}

fn targets(options: &Pairs) -> Vec<(String, String)> {
    let target = |flow: &str| if flow == "resume" { RESUME.to_owned() } else { flow.to_owned() };
    options.iter().map(|(option, flow)| (option.value.clone(), target(&flow.value))).collect()
}

/// `30m`, `12h`, `3d`.
pub(super) fn duration(text: &str) -> Result<TimeDelta, String> {
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
