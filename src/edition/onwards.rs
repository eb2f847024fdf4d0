//! Whether a flow can go on from a place with what is known there: a plain walk over everything that may follow. Careful
//! rather than clever: what it cannot see is taken for unknown, so that a "yes" can be relied on.

use std::collections::{BTreeMap, BTreeSet};

use super::Edition;
use crate::engine::FRAMES_MAX;
use crate::engine::fact::{FACTS, names_of};
use crate::flow::act;
use crate::flow::book::{Ask, Flow, Step};
use crate::flow::condition::Condition;
use crate::flow::value::{Kind, Noun};

/// Names of variables that surely hold something.
pub(super) type Known = BTreeSet<String>;

/// Whether nothing can be used that is unset, from `place` of `flow` on, when `known` surely holds something there.
#[must_use]
pub(super) fn holds_from(edition: &Edition, flow: &Flow, place: usize, known: &Known) -> bool {
    ends_knowing(edition, flow, place, known).is_some()
}

/// The same, and what surely goes back to a caller at the end.
#[must_use]
pub(super) fn ends_knowing(edition: &Edition, flow: &Flow, place: usize, known: &Known) -> Option<Known> {
    Walk { edition, done: BTreeMap::new() }.flow(flow, place, known, 0)
}

struct Walk<'a> {
    edition: &'a Edition,
    /// Flows that were walked from their beginning, by name and what was known.
    done: BTreeMap<(String, Known), Option<Known>>,
}

impl Walk<'_> {
    fn flow(&mut self, flow: &Flow, place: usize, known: &Known, depth: usize) -> Option<Known> {
        // Flows that call each other in a circle are nothing to rely on.
        if depth > FRAMES_MAX {
            return None;
        }
        let mut at: BTreeMap<usize, Known> = BTreeMap::from([(place, known.clone())]);
        let mut open = vec![place];
        let mut given: Option<Known> = None;
        while let Some(place) = open.pop() {
            let known = at.get(&place).cloned().unwrap_or_default();
            let Some(placed) = flow.steps.get(place) else {
                let gives = known.iter().filter(|name| flow.gives.contains(name)).cloned().collect();
                given = Some(both(given, gives));
                continue;
            };
            for (next, knows) in self.step(flow, place, &placed.step, &known, &mut given, depth)? {
                let next = next.min(flow.steps.len());
                let before = at.get(&next);
                let after = both(before.cloned(), knows);
                // What is known at a place only shrinks, so this comes to an end.
                if before != Some(&after) {
                    at.insert(next, after);
                    open.push(next);
                }
            }
        }
        // Steps that never end give nothing back.
        Some(given.unwrap_or_default())
    }

    /// What may follow a step, with what is known then; none when it uses what may be unset.
    fn step(
        &mut self,
        flow: &Flow,
        place: usize,
        step: &Step,
        known: &Known,
        given: &mut Option<Known>,
        depth: usize,
    ) -> Option<Vec<(usize, Known)>> {
        let on = |next: usize| vec![(next, known.clone())];
        Some(match step {
            Step::Say { message } | Step::Offer { message, .. } => {
                self.can_say(flow, message, known).then(|| on(place + 1))?
            }
            Step::Ask(ask) => {
                let asked = known.contains(&ask.var) || self.can_say(flow, &ask.prompt, known);
                // What may be known is read back, and then it is.
                let mut held = known.clone();
                held.insert(ask.var.clone());
                let confirmed = ask.confirm.as_ref().is_none_or(|message| self.can_say(flow, message, &held));
                (asked && confirmed).then(|| after_ask(ask, place, known))?
            }
            Step::Branch { condition, otherwise } => {
                let then = refined(condition, true, known).map(|known| (place + 1, known));
                let other = refined(condition, false, known).map(|known| (*otherwise, known));
                then.into_iter().chain(other).collect()
            }
            Step::Jump(target) => on(*target),
            Step::Call(name) => {
                let back = self.enter(name, known, depth)?;
                vec![(place + 1, known.union(&back).cloned().collect())]
            }
            Step::Start(name) => {
                let back = self.enter(name, known, depth)?;
                *given = Some(both(given.take(), back));
                Vec::new()
            }
            Step::Act { name, names, failed } => {
                let act = act::named(name)?;
                if act.needs.iter().any(|(var, _)| !known.contains(act::own_name(names, var))) {
                    return None;
                }
                let mut after = known.clone();
                after.extend(act.gives.iter().map(|(var, _)| act::own_name(names, var).to_owned()));
                // A thing that the act has ended can be shown no more.
                for ended in act.ends {
                    after.remove(act::own_name(names, ended));
                }
                let failed = failed.map(|failed| (failed, known.clone()));
                std::iter::once((place + 1, after)).chain(failed).collect()
            }
            Step::Escalate { .. } | Step::Remember(_) => on(place + 1),
            Step::Set(name, _) => {
                let mut after = known.clone();
                after.insert(name.clone());
                vec![(place + 1, after)]
            }
            Step::Forget(name) => {
                let mut after = known.clone();
                after.remove(name);
                vec![(place + 1, after)]
            }
        })
    }

    /// A flow begins with what it takes and hears; what it could recall may have been forgotten.
    fn enter(&mut self, name: &str, known: &Known, depth: usize) -> Option<Known> {
        let edition = self.edition;
        let flow = edition.library.book.flow(name)?;
        let known: Known = flow.takes.iter().chain(&flow.hears).filter(|var| known.contains(*var)).cloned().collect();
        let key = (name.to_owned(), known);
        if let Some(done) = self.done.get(&key) {
            return done.clone();
        }
        let back = self.flow(flow, 0, &key.1, depth + 1);
        self.done.insert(key, back.clone());
        back
    }

    /// Whether everything that a message shows is known, in every language.
    fn can_say(&self, flow: &Flow, message: &str, known: &Known) -> bool {
        self.edition.shown_by(message).all(|shown| {
            let brings = |(var, kind): (&String, &Kind)| {
                known.contains(var) && names_of(var, kind).iter().any(|name| name == shown)
            };
            // The title of what was set aside is there whenever something was.
            FACTS.contains(&shown) || shown == "set-aside" || flow.vars.iter().any(brings)
        })
    }
}

fn after_ask(ask: &Ask, place: usize, known: &Known) -> Vec<(usize, Known)> {
    let mut answered = known.clone();
    answered.insert(ask.var.clone());
    let mut next = vec![(place + 1, answered.clone())];
    next.extend(ask.on.values().map(|branch| (*branch, answered.clone())));
    let unanswered = [ask.otherwise, ask.silent, ask.none].into_iter().flatten();
    next.extend(unanswered.map(|branch| (branch, known.clone())));
    // A list of one's own things may be empty; the flow then goes on without an answer.
    let own = matches!(ask.kind, Kind::One(Noun::Visit | Noun::Ride | Noun::Helper));
    if own && ask.none.is_none() && ask.also.is_empty() {
        next.push((place + 1, known.clone()));
    }
    next
}

/// What is known where a condition holds, or does not; none where that cannot be.
fn refined(condition: &Condition, holds: bool, known: &Known) -> Option<Known> {
    match (condition, holds) {
        (Condition::Fact(_), _)
        | (
            Condition::Is(..)
            | Condition::Has(..)
            | Condition::Number(..)
            | Condition::OnDay(..)
            | Condition::Within(..)
            | Condition::TimeBefore(..),
            false,
        ) => Some(known.clone()),
        (Condition::Known(name), false) => (!known.contains(name)).then(|| known.clone()),
        // What compares is known.
        (
            Condition::Known(name)
            | Condition::Is(name, _)
            | Condition::Has(name, _)
            | Condition::Number(name, ..)
            | Condition::OnDay(name, _)
            | Condition::Within(name, _)
            | Condition::TimeBefore(name, _),
            true,
        ) => {
            let mut known = known.clone();
            known.insert(name.clone());
            Some(known)
        }
        (Condition::Not(inner), _) => refined(inner, !holds, known),
        // All of them are so: what each says adds up.
        (Condition::All(parts), true) | (Condition::Any(parts), false) => {
            parts.iter().try_fold(known.clone(), |known, part| refined(part, holds, &known))
        }
        // One of them is so, and it is not known which.
        (Condition::All(parts), false) | (Condition::Any(parts), true) => {
            let ways = parts.iter().filter_map(|part| refined(part, holds, known));
            ways.fold(None, |so_far, way| Some(both(so_far, way)))
        }
    }
}

/// What is known on both ways.
fn both(so_far: Option<Known>, way: Known) -> Known {
    match so_far {
        Some(so_far) => so_far.intersection(&way).cloned().collect(),
        None => way,
    }
}
