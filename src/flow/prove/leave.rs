//! Every step is come to by some conversation, every conversation gets out of its flow, and none goes round in silence.

use std::collections::BTreeSet;

use super::super::book::{Flow, Step};
use super::super::finding::{Code, Finding};
use super::explore::Explored;
use super::ways::To;
use super::{Proof, is_written, wrong};

pub(super) fn findings(flow: &Flow, explored: &[Explored<'_>]) -> Vec<Finding> {
    let edges = common(explored, |explored| &explored.edges);
    let reached = reached_from(&edges, 0);
    let mut findings = unreachable(flow, &reached);
    let (loops, rounds) = silent_loop(flow, explored, &reached);
    findings.extend(loops);
    // Who goes round in silence does not get out either: once is enough said.
    findings.extend(no_exit(flow, explored, &rounds));
    findings
}

/// Whether somebody can come from the beginning to the end without being asked.
pub(super) fn passes_silently<'a>(proof: &Proof<'a>, flow: &'a Flow) -> bool {
    if flow.steps.is_empty() {
        return true;
    }
    let explored = proof.explored(flow);
    let silent = common(&explored, |explored| &explored.silent_edges);
    let reached = reached_from(&silent, 0);
    silent.iter().any(|(from, to)| *to == To::Out && reached.contains(from))
}

/// The ways that every variable leaves open.
pub(super) fn common<'e>(
    explored: &'e [Explored<'_>],
    of: impl Fn(&'e Explored<'_>) -> &'e BTreeSet<(usize, To)>,
) -> BTreeSet<(usize, To)> {
    let Some((first, others)) = explored.split_first() else { return BTreeSet::new() };
    let mut edges = of(first).clone();
    for other in others {
        let here = of(other);
        edges.retain(|edge| here.contains(edge));
    }
    edges
}

pub(super) fn reached_from(edges: &BTreeSet<(usize, To)>, start: usize) -> BTreeSet<usize> {
    let mut reached = BTreeSet::from([start]);
    let mut ahead = vec![start];
    while let Some(place) = ahead.pop() {
        for (_, to) in edges.range((place, To::Place(0))..).take_while(|(from, _)| *from == place) {
            if let To::Place(next) = to
                && reached.insert(*next)
            {
                ahead.push(*next);
            }
        }
    }
    reached
}

/// Steps that no conversation comes to; of several in a row the first.
fn unreachable(flow: &Flow, reached: &BTreeSet<usize>) -> Vec<Finding> {
    let lost = |place: &usize| !reached.contains(place) && is_written(flow, *place);
    let mut findings = Vec::new();
    let mut before_was_lost = false;
    for place in (0..flow.steps.len()).filter(|place| is_written(flow, *place)) {
        let is_lost = lost(&place);
        if is_lost && !before_was_lost {
            let problem = "no conversation comes to this step: take it away, or let something lead to it".to_owned();
            findings.push(wrong(flow, flow.steps[place].spot, Code::Unreachable, problem, Vec::new()));
        }
        before_was_lost = is_lost;
    }
    findings
}

/// Places from which nothing leads out of the flow, whatever is answered: of each variable that shows one the place that is
/// come to first.
fn no_exit(flow: &Flow, explored: &[Explored<'_>], rounds: &BTreeSet<usize>) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for explored in explored {
        let speaks = |place: usize| {
            is_written(flow, place) && !matches!(flow.steps[place].step, Step::Jump(_) | Step::Forget(_))
        };
        let trapped = explored.trapped().into_iter().filter(|(place, _)| speaks(*place) && !rounds.contains(place));
        let talks = trapped.map(|(place, shape)| (explored.talk_to(place, shape), place));
        let Some((talk, place)) = talks.min_by_key(|(talk, place)| (talk.len(), *place)) else { continue };
        let spot = flow.steps[place].spot;
        let problem = "nobody gets out of here: whatever is answered, no way leads to the end of the flow".to_owned();
        match findings.iter_mut().find(|finding| (finding.line, finding.column) == (spot.line, spot.column)) {
            // The longest of the shortest: the one that knows of the variable which matters here.
            Some(told) if told.talk.len() < talk.len() => told.talk = talk,
            Some(_) => {}
            None => findings.push(wrong(flow, spot, Code::NoExit, problem, talk)),
        }
    }
    findings
}

/// Rounds on which nothing is asked: the assistant would talk to itself.
fn silent_loop(flow: &Flow, explored: &[Explored<'_>], reached: &BTreeSet<usize>) -> (Vec<Finding>, BTreeSet<usize>) {
    let edges = common(explored, |explored| &explored.silent_edges);
    let mut findings = Vec::new();
    let mut told: BTreeSet<usize> = BTreeSet::new();
    let turned = edges
        .iter()
        .filter_map(|(from, to)| match to {
            To::Place(place) => Some((*place, To::Place(*from))),
            To::Out => None,
        })
        .collect();
    for place in reached.iter().copied().filter(|place| is_written(flow, *place)) {
        if told.contains(&place) {
            continue;
        }
        let round = round_from(&edges, &turned, place);
        if round.is_empty() {
            continue;
        }
        told.extend(round);
        let problem = "from here the flow comes back to here without a question: ask something on the way, or go \
                       elsewhere"
            .to_owned();
        let place = if matches!(flow.steps[place].step, Step::Branch { .. } | Step::Jump(_)) {
            told.iter()
                .copied()
                .find(|at| is_written(flow, *at) && !matches!(flow.steps[*at].step, Step::Branch { .. }))
                .unwrap_or(place)
        } else {
            place
        };
        findings.push(wrong(flow, flow.steps[place].spot, Code::SilentLoop, problem, talk_to(explored, place)));
    }
    (findings, told)
}

/// The places on a way from a place back to itself; empty when there is none.
fn round_from(edges: &BTreeSet<(usize, To)>, turned: &BTreeSet<(usize, To)>, start: usize) -> BTreeSet<usize> {
    let ahead = reached_from(edges, start);
    let behind = reached_from(turned, start);
    let round: BTreeSet<usize> = ahead.intersection(&behind).copied().collect();
    let is_alone = round.len() == 1 && !edges.contains(&(start, To::Place(start)));
    if is_alone { BTreeSet::new() } else { round }
}

/// The shortest conversation to a place that any of the variables shows.
pub(super) fn talk_to(explored: &[Explored<'_>], place: usize) -> Vec<String> {
    // The longest of the shortest: the one that knows of the variable which matters here.
    explored.iter().map(|explored| explored.talk_to_place(place)).max_by_key(Vec::len).unwrap_or_default()
}
