//! How much was tried: a row of acts that does nothing proves nothing.

use std::collections::BTreeMap;

/// How much was tried.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    pub acts: usize,
    /// Turns that were kept, and those that came too late.
    pub kept: usize,
    pub late: usize,
    /// Turns that were kept together with what came.
    pub straight: usize,
    /// Deliveries that were handed out, and those of them that were marked.
    pub claimed: usize,
    pub marked: usize,
    /// Where deliveries ended, and why.
    pub ends: BTreeMap<String, usize>,
}

impl Tried {
    /// Whether there was something of everything.
    pub fn is_everything(&self) -> bool {
        [self.kept, self.late, self.straight, self.claimed, self.marked, self.ends.len()].iter().all(|count| *count > 0)
    }

    pub fn add(&mut self, other: Self) {
        self.acts += other.acts;
        self.kept += other.kept;
        self.late += other.late;
        self.straight += other.straight;
        self.claimed += other.claimed;
        self.marked += other.marked;
        other.ends.into_iter().for_each(|(end, count)| *self.ends.entry(end).or_default() += count);
    }
}
