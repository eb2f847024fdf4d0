//! In which row each card stands, and which lines go back up.

use super::super::picture::Picture;

/// Which lines go back to a card that they were come from.
pub(super) fn back(picture: &Picture) -> Vec<bool> {
    if picture.in_order {
        return picture.lines.iter().map(|line| line.to <= line.from).collect();
    }
    let mut outgoing: Vec<Vec<usize>> = vec![Vec::new(); picture.cards.len()];
    for (at, line) in picture.lines.iter().enumerate() {
        outgoing[line.from].push(at);
    }
    let mut back = vec![false; picture.lines.len()];
    let mut seen = vec![false; picture.cards.len()];
    let mut open = vec![false; picture.cards.len()];
    for start in 0..picture.cards.len() {
        if seen[start] {
            continue;
        }
        // By hand, because a flow of many steps would be many calls deep.
        let mut ahead = vec![(start, 0)];
        seen[start] = true;
        open[start] = true;
        while let Some((card, next)) = ahead.pop() {
            let Some(line) = outgoing[card].get(next).copied() else {
                open[card] = false;
                continue;
            };
            ahead.push((card, next + 1));
            let to = picture.lines[line].to;
            if open[to] {
                back[line] = true;
            } else if !seen[to] {
                seen[to] = true;
                open[to] = true;
                ahead.push((to, 0));
            }
        }
    }
    back
}

/// The row of each card: below all that leads to it.
pub(super) fn ranks(picture: &Picture, back: &[bool]) -> Vec<usize> {
    let forward = || picture.lines.iter().zip(back).filter(|(_, back)| !**back).map(|(line, _)| line);
    let mut waiting = vec![0_usize; picture.cards.len()];
    forward().for_each(|line| waiting[line.to] += 1);
    let mut ranks = vec![0; picture.cards.len()];
    let mut ahead: Vec<usize> = (0..picture.cards.len()).filter(|card| waiting[*card] == 0).collect();
    while let Some(card) = ahead.pop() {
        for line in forward().filter(|line| line.from == card) {
            ranks[line.to] = ranks[line.to].max(ranks[card] + 1);
            waiting[line.to] -= 1;
            if waiting[line.to] == 0 {
                ahead.push(line.to);
            }
        }
    }
    ranks
}
