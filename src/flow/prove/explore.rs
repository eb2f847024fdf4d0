//! Following one variable through a flow, with the shortest conversation to every place.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::TimeDelta;

use super::super::book::{Flow, Step};
use super::Proof;
use super::shape::Shape;
use super::ways::{How, To, Way, ways};

/// A place with what the variable holds there.
pub(super) type State<'a> = (usize, Shape<'a>);

/// The ways that no variable closes.
#[derive(Debug)]
pub(super) struct Open {
    edges: BTreeSet<(usize, To)>,
    /// Of each question: its variable, and where it leads when it is skipped.
    skips: BTreeMap<usize, (String, BTreeSet<To>)>,
}

impl Open {
    pub(super) fn of(flow: &Flow, explored: &[Explored<'_>]) -> Self {
        let mut edges: Option<BTreeSet<(usize, To)>> = None;
        for explored in explored {
            match &mut edges {
                Some(edges) => edges.retain(|edge| explored.edges.contains(edge)),
                None => edges = Some(explored.edges.clone()),
            }
        }
        let asks = (0..flow.steps.len()).filter_map(|place| Some((place, flow.ask(place)?.var.clone())));
        let skips = asks
            .map(|(place, var)| {
                let own = explored.iter().find(|explored| explored.var == var);
                let led = own.into_iter().flat_map(|own| own.skips.iter());
                let led = led.filter(|(from, _)| *from == place).map(|(_, to)| *to).collect();
                (place, (var, led))
            })
            .collect();
        Self { edges: edges.unwrap_or_default(), skips }
    }

    fn lets(&self, var: &str, place: usize, way: &Way<'_>) -> bool {
        let skips_another = matches!(way.how, How::Skipped)
            && self.skips.get(&place).is_some_and(|(own, led)| own != var && !led.contains(&way.to));
        self.edges.contains(&(place, way.to)) && !skips_another
    }
}

/// What can happen to a flow, as one variable sees it.
#[derive(Debug)]
pub(super) struct Explored<'a> {
    /// The flow.
    pub(super) flow: &'a Flow,
    /// The variable; an empty name when the flow has none.
    pub(super) var: String,
    /// How each state was come to first, by a shortest conversation.
    from: BTreeMap<State<'a>, Option<(State<'a>, How<'a>)>>,
    /// The ways that can be gone, whatever the variable holds: from, to.
    pub(super) edges: BTreeSet<(usize, To)>,
    /// Those of them on which nothing is waited for.
    pub(super) silent_edges: BTreeSet<(usize, To)>,
    /// Those of them on which its own question is skipped.
    skips: BTreeSet<(usize, To)>,
    /// From which states each state can be come to; none is the way out.
    back: BTreeMap<Option<State<'a>>, Vec<State<'a>>>,
}

impl<'a> Explored<'a> {
    /// Follows `var` from a step on, on ways that are open to the other variables, too.
    pub(super) fn from_place(
        proof: &Proof<'a>,
        flow: &'a Flow,
        var: &str,
        place: usize,
        shapes: &[Shape<'a>],
        open: Option<&Open>,
    ) -> Self {
        let mut explored = Self {
            flow,
            var: var.to_owned(),
            from: BTreeMap::new(),
            edges: BTreeSet::new(),
            silent_edges: BTreeSet::new(),
            skips: BTreeSet::new(),
            back: BTreeMap::new(),
        };
        if place >= flow.steps.len() {
            return explored;
        }
        // Ways that nobody sees cost nothing, so that the conversation found first is a shortest one.
        let mut ahead: VecDeque<(State<'a>, Option<(State<'a>, How<'a>)>)> =
            shapes.iter().map(|shape| ((place, *shape), None)).collect();
        while let Some((state, came)) = ahead.pop_front() {
            if explored.from.contains_key(&state) {
                continue;
            }
            explored.from.insert(state, came);
            for way in ways(proof, flow, state.0, var, state.1) {
                if open.is_some_and(|open| !open.lets(var, state.0, &way)) {
                    continue;
                }
                explored.edges.insert((state.0, way.to));
                if matches!(way.how, How::Skipped) {
                    explored.skips.insert((state.0, way.to));
                }
                if !way.how.waits(proof) {
                    explored.silent_edges.insert((state.0, way.to));
                }
                // Being silent for days or talking nonsense is no way out.
                let is_way_out = !matches!(way.how, How::Silent(_) | How::NotUnderstood(_));
                let To::Place(next) = way.to else {
                    if is_way_out {
                        explored.back.entry(None).or_default().push(state);
                    }
                    continue;
                };
                if is_way_out {
                    explored.back.entry(Some((next, way.shape))).or_default().push(state);
                }
                let entry = ((next, way.shape), Some((state, way.how)));
                if lines(flow, state.0, way.how).is_empty() { ahead.push_front(entry) } else { ahead.push_back(entry) }
            }
        }
        explored
    }

    /// What the variable may hold at a place; nothing when no conversation comes there.
    pub(super) fn shapes_at(&self, place: usize) -> impl Iterator<Item = Shape<'a>> {
        self.from.range((place, Shape::Unset)..).take_while(move |((at, _), _)| *at == place).map(|((_, s), _)| *s)
    }

    /// The shortest conversation to a state.
    pub(super) fn talk_to(&self, place: usize, shape: Shape<'a>) -> Vec<String> {
        let mut steps = Vec::new();
        let mut state = (place, shape);
        while let Some(Some((before, how))) = self.from.get(&state) {
            steps.push((before.0, *how));
            state = *before;
        }
        steps.reverse();
        steps.into_iter().flat_map(|(place, how)| lines(self.flow, place, how)).collect()
    }

    /// The states from which no way leads out of the flow.
    pub(super) fn trapped(&self) -> BTreeSet<State<'a>> {
        let mut trapped: BTreeSet<State<'a>> = self.from.keys().copied().collect();
        let mut ahead = vec![None];
        while let Some(state) = ahead.pop() {
            for before in self.back.get(&state).into_iter().flatten() {
                if trapped.remove(before) {
                    ahead.push(Some(*before));
                }
            }
        }
        trapped
    }

    /// The shortest conversation to a place, whatever the variable holds there.
    pub(super) fn talk_to_place(&self, place: usize) -> Vec<String> {
        let talks = self.shapes_at(place).map(|shape| self.talk_to(place, shape));
        talks.min_by_key(Vec::len).unwrap_or_default()
    }
}

/// What a way looks like in a conversation.
fn lines(flow: &Flow, place: usize, how: How<'_>) -> Vec<String> {
    match how {
        How::Silently | How::Skipped => Vec::new(),
        How::Says(message) => vec![format!("< {message}")],
        How::If(held) => match &flow.steps[place].step {
            Step::Branch { condition, .. } => vec![format!("  ({condition}: {})", if held { "yes" } else { "no" })],
            _ => Vec::new(),
        },
        How::NothingThere => vec!["  (there is nothing to choose from)".to_owned()],
        How::Answers(ask) => vec![format!("< {}", ask.prompt), format!("> (an answer: {})", ask.var)],
        How::Chooses(ask, option) => vec![format!("< {}", ask.prompt), format!("> [{option}]")],
        How::NotUnderstood(ask) => {
            vec![format!("< {}", ask.prompt), format!("> (not understood, {} times)", ask.tries)]
        }
        How::Silent(ask) => vec![format!("< {}", ask.prompt), format!("~ {} later", length(ask.wait))],
        How::Calls(name) => vec![format!("  (the flow `{name}`)")],
        How::Fails(act) => vec![format!("  (`{act}` cannot be done)")],
    }
}

fn length(wait: TimeDelta) -> String {
    match (wait.num_days(), wait.num_hours(), wait.num_minutes()) {
        (days, _, _) if days > 0 => format!("{days} days"),
        (_, hours, _) if hours > 0 => format!("{hours} hours"),
        (_, _, minutes) => format!("{minutes} minutes"),
    }
}
