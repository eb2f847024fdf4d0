//! The ways through a flow as a person goes them: around what is skipped because it is known by then, and without the jumps
//! that nobody sees.

use std::collections::BTreeSet;

use super::super::book::{Book, Flow, Step};
use super::Proof;
use super::explore::Explored;
use super::leave::common;
use super::shape::Shape;
use super::ways::{How, To, Way, ways};

/// One way on from a step.
#[derive(Clone, Copy, Debug)]
pub struct Onward<'a> {
    /// The step that it leads away from.
    pub from: usize,
    /// The step that is come to next, never a jump.
    pub to: To,
    /// What happens on the way.
    pub how: How<'a>,
    /// Questions that are passed by on the way, because their answer is always known there.
    pub passed_by: usize,
}

/// Where the flow begins, and every way on from every step that a conversation comes to, in the order of the steps. What is
/// skipped has no way of its own: a question is left where its answer leads.
#[must_use]
pub fn onward<'a>(book: &'a Book, flow: &'a Flow) -> (To, Vec<Onward<'a>>) {
    let proof = Proof::new(book);
    let explored = proof.explored(flow);
    let open = common(&explored, |explored| &explored.edges);
    let mut found: Vec<Onward<'a>> = Vec::new();
    for from in 0..flow.steps.len() {
        if matches!(flow.steps[from].step, Step::Jump(_)) {
            continue;
        }
        for way in ways(&proof, flow, from, "", Shape::Unset) {
            if matches!(way.how, How::Skipped) || !open.contains(&(from, way.to)) {
                continue;
            }
            let (to, passed_by) = follow(&proof, flow, &explored, from, &way);
            found.push(Onward { from, to, how: way.how, passed_by });
        }
    }
    (behind_jumps(flow, first(flow)), found)
}

fn first(flow: &Flow) -> To {
    if flow.steps.is_empty() { To::Out } else { To::Place(0) }
}

/// Where somebody stands who is sent to a place: jumps take no time. A flow without a way out was refused before.
fn behind_jumps(flow: &Flow, mut to: To) -> To {
    for _ in 0..=flow.steps.len() {
        let To::Place(place) = to else { return To::Out };
        match flow.steps.get(place).map(|placed| &placed.step) {
            None => return To::Out,
            Some(Step::Jump(target)) => to = To::Place(*target),
            Some(_) => return to,
        }
    }
    to
}

/// Goes a way past jumps and past questions whose answer is known to everybody who goes it.
fn follow(proof: &Proof<'_>, flow: &Flow, explored: &[Explored<'_>], from: usize, way: &Way<'_>) -> (To, usize) {
    let mut to = behind_jumps(flow, way.to);
    for passed_by in 0..=flow.steps.len() {
        let To::Place(place) = to else { return (to, passed_by) };
        // What is read back is never passed by: whoever has it is asked whether it is still right.
        let Some(ask) = flow.ask(place).filter(|ask| ask.confirm.is_none()) else { return (to, passed_by) };
        let Some(next) = skipped_to(proof, flow, explored, from, way, place, &ask.var) else {
            return (to, passed_by);
        };
        to = behind_jumps(flow, next);
    }
    (to, 0)
}

/// Where the question at `place` leads all who come by `way` with its answer; none when one of them is still asked.
fn skipped_to(
    proof: &Proof<'_>,
    flow: &Flow,
    explored: &[Explored<'_>],
    from: usize,
    way: &Way<'_>,
    place: usize,
    var: &str,
) -> Option<To> {
    let own = explored.iter().find(|explored| explored.var == var)?;
    let mut led: BTreeSet<To> = BTreeSet::new();
    for before in own.shapes_at(from) {
        let arrivals = ways(proof, flow, from, var, before);
        for arrived in arrivals.iter().filter(|other| other.to == way.to && is_same(other.how, way.how)) {
            if !arrived.shape.is_known() {
                return None;
            }
            led.extend(ways(proof, flow, place, var, arrived.shape).into_iter().map(|skip| skip.to));
        }
    }
    let to = led.pop_first();
    if led.is_empty() { to } else { None }
}

/// Whether two ways are the same thing that happens, whatever a variable holds.
fn is_same(one: How<'_>, other: How<'_>) -> bool {
    match (one, other) {
        (How::Chooses(_, one), How::Chooses(_, other)) => one == other,
        (How::If(one), How::If(other)) => one == other,
        _ => std::mem::discriminant(&one) == std::mem::discriminant(&other),
    }
}

/// The questions that some come to with the answer, and are not asked.
#[must_use]
pub fn skippable(book: &Book, flow: &Flow) -> BTreeSet<usize> {
    let explored = Proof::new(book).explored(flow);
    let asks = (0..flow.steps.len()).filter_map(|place| Some((place, &flow.ask(place)?.var)));
    let is_known_by_some = |(place, var): &(usize, &String)| {
        if flow.ask(*place).is_some_and(|ask| ask.confirm.is_some()) {
            return false;
        }
        let own = explored.iter().find(|explored| explored.var == **var);
        own.is_some_and(|own| own.shapes_at(*place).any(Shape::is_known))
    };
    asks.filter(is_known_by_some).map(|(place, _)| place).collect()
}
