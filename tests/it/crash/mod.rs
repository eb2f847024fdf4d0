//! Killed at any moment, again and again, under a load of people on Telegram, on the web chat and at the desk, the house
//! keeps its promises. Nothing said and acknowledged is lost; no turn is taken twice; no message comes twice without a
//! word about it, and with one only where the process died between Telegram's acceptance and its own commit; each chat's
//! order stays; and each life is ready again.
//!
//! `GUIDEPOST_KILLS=10000 cargo test --release --test it crash::` kills more often than the usual fifty times, and
//! `GUIDEPOST_KILL_SEED=…` repeats the moments of a failure, which prints its seed.
#![allow(clippy::disallowed_methods, reason = "the world outside has a real clock and real chance")]

mod advocate;
mod companions;
pub(crate) mod crowd;
pub(crate) mod ledger;
mod nodes;
pub(crate) mod people;
pub(crate) mod texts;
pub(crate) mod truth;
mod visitors;

use std::time::{Duration, Instant};

use self::advocate::Advocate;
use self::companions::Companions;
use self::crowd::{Outcome, Play, SILENCE_MAX, Standing, walk};
use self::ledger::Ledger;
use self::nodes::{Kill, Nodes};
use self::people::{caller, parts};
use self::texts::Texts;
use crate::rig::bot_api::BotApi;
use crate::rig::chance::Chance;
use crate::whole::Home;
use crate::whole::visitor::within;

/// So often the power goes out on one node, unless `GUIDEPOST_KILLS` says otherwise …
const KILLS: usize = 50;
/// … and on two, each of which takes its time to start in an unoptimised build.
const KILLS_OF_TWO: usize = 20;
/// People at once.
const CROWD: usize = 18;
/// A life lasts until this many messages more went out, at most …
const LIFE_MESSAGES_MAX: u64 = 24;
/// … or until so long nothing did: everybody may be waiting for a lease of somebody who died.
const STANDSTILL_MAX: Duration = Duration::from_secs(3);
/// Up to this long after a message went out the power fails; half of the times at once, between Telegram's word and ours.
const AFTER_MAX_US: u64 = 25_000;
/// One of so many lives ends before it is ready, within this time.
const EARLY_ONE_IN: u64 = 8;
const EARLY_MAX_US: u64 = 1_000_000;
/// So often a node is asked to end and comes back, with this many messages in between.
const RESTARTS: usize = 6;
const MESSAGES_BETWEEN_RESTARTS: usize = 40;
/// Between two looks at what has gone out: a life's end should fall close to a message.
const LOOK_EVERY: Duration = Duration::from_micros(500);

#[test]
fn killed_at_any_moment_a_house_on_sqlite_loses_and_doubles_nothing() {
    killed(&Home::on_sqlite(), 1);
}

#[test]
fn killed_at_any_moment_two_nodes_on_postgres_lose_and_double_nothing() {
    if let Some(home) = Home::on_postgres() {
        killed(&home, 2);
    }
}

fn killed(home: &Home, nodes: usize) {
    let usual = if nodes == 1 { KILLS } else { KILLS_OF_TWO };
    let kills = std::env::var("GUIDEPOST_KILLS").map_or(usual, |kills| kills.parse().expect("a number of kills"));
    let mut chance = Chance::from_env("GUIDEPOST_KILL_SEED");
    println!("again with GUIDEPOST_KILL_SEED={}", chance.seed);
    let interrupted =
        under_load(home, nodes, true, |scene| (0..kills).map_while(|_| scene.kill(&mut chance)).collect());
    assert!(interrupted > 0, "not one of {kills} kills hit anything: this test showed nothing");
}

#[test]
fn restarted_under_load_a_house_on_sqlite_repeats_nothing() {
    under_load(&Home::on_sqlite(), 1, false, restart_in_turn);
}

#[test]
fn restarted_one_after_the_other_under_load_two_nodes_repeat_nothing() {
    if let Some(home) = Home::on_postgres() {
        under_load(&home, 2, false, restart_in_turn);
    }
}

/// Everything that trouble is made with.
struct Scene<'a, 'house> {
    nodes: &'a mut Nodes<'house>,
    ledger: &'a Ledger,
    api: &'a BotApi,
    standing: &'a Standing,
}

impl Scene<'_, '_> {
    /// One sudden end, of one node or of all. `None` when the load has failed already.
    fn kill(&mut self, chance: &mut Chance) -> Option<Kill> {
        let all: Vec<usize> = (0..self.nodes.count()).collect();
        // One in three ends takes all nodes along.
        let which = if chance.below(3) == 0 { all.clone() } else { vec![all[chance.index(all.len())]] };
        if chance.below(EARLY_ONE_IN) == 0 {
            std::thread::sleep(Duration::from_micros(chance.below(EARLY_MAX_US)));
        } else {
            // One node is ready at least; the others may be on their way when it is killed.
            let awaited = if chance.below(2) == 0 { &all } else { &which };
            awaited.iter().for_each(|node| self.nodes.wait_ready(*node));
            let more = usize::try_from(chance.below(LIFE_MESSAGES_MAX)).expect("a small number");
            self.let_go_on(1 + more);
            if chance.below(2) == 0 {
                // The random moment itself; nothing is asserted after it but what must hold at any moment.
                std::thread::sleep(Duration::from_micros(chance.below(AFTER_MAX_US)));
            }
        }
        within(SILENCE_MAX, "what was hit often has gone out", || {
            (!self.ledger.is_something_hit_often()).then_some(())
        });
        (!self.standing.has_failed()).then(|| self.nodes.kill(&which, self.ledger))
    }

    /// Waits until so many messages more have gone out, or nothing moves.
    fn let_go_on(&self, more: usize) {
        let goal = self.api.accepted() + more;
        let (mut last, mut changed_at) = (0, Instant::now());
        while last < goal && changed_at.elapsed() < STANDSTILL_MAX && !self.standing.has_failed() {
            let accepted = self.api.accepted();
            if accepted != last {
                (last, changed_at) = (accepted, Instant::now());
            }
            std::thread::sleep(LOOK_EVERY);
        }
    }
}

/// Every node in turn is asked to end, and comes back, while the load goes on.
fn restart_in_turn(scene: &mut Scene<'_, '_>) -> Vec<Kill> {
    for turn in 0..RESTARTS {
        scene.let_go_on(MESSAGES_BETWEEN_RESTARTS);
        if scene.standing.has_failed() {
            break;
        }
        scene.nodes.restart(turn % scene.nodes.count());
    }
    Vec::new()
}

/// Has everybody at their part while `trouble` happens, and afterwards until they are done; then holds what was heard and
/// what is kept against what ought to be. Reminders come up to a minute later, so they are for those who have the time.
/// Gives how many lives found an earlier one interrupted.
fn under_load(
    home: &Home,
    count: usize,
    with_reminders: bool,
    trouble: impl FnOnce(&mut Scene<'_, '_>) -> Vec<Kill>,
) -> usize {
    let api = BotApi::start();
    let ledger = Ledger::of(home);
    let mut nodes = Nodes::serve(home, &api, count, Texts::small(home));
    let bases = nodes.bases();
    let advocate = Advocate::signed_in(&bases, &nodes.sign_in_link());
    let standing = Standing::default();
    let began = Instant::now();
    let (kills, outcome) = std::thread::scope(|people| {
        let (api, ledger, standing, bases) = (&api, &ledger, &standing, &bases);
        let _tells = standing.tell_failure();
        let at_the_desk = people.spawn(move || {
            let _tells = standing.tell_failure();
            advocate.serve(standing)
        });
        let mut parts = parts();
        parts.push(caller());
        let play = Play::rehearsed(api, ledger, parts);
        let page = visitors::rehearsed(bases);
        let companions = with_reminders.then(|| Companions::prepared(api));
        let load = people.spawn(move || {
            let _tells = standing.tell_failure();
            walk(api, &play, CROWD, standing)
        });
        let on_the_web = people.spawn(move || {
            let _tells = standing.tell_failure();
            visitors::come_and_go(bases, &page, standing)
        });
        let mut scene = Scene { nodes: &mut nodes, ledger, api, standing };
        let kills = trouble(&mut scene);
        standing.close();
        let mut outcome = load.join().expect("everybody has heard what they ought to");
        let visitors = on_the_web.join().expect("the visitors have heard what they ought to");
        if let Some(companions) = companions {
            companions.close(api, &mut outcome);
        }
        within(SILENCE_MAX, "everything is quiet", || (api.pending() == 0 && ledger.open_work() == 0).then_some(()));
        standing.end();
        let served = at_the_desk.join().expect("the advocate has served everybody");
        assert!(served > 0 && visitors > 0, "{served} at the desk, {visitors} on the web: they showed nothing");
        (kills, outcome)
    });
    for node in 0..count {
        nodes.stop(node);
    }
    hold(&api, &ledger, &outcome, &kills);
    println!(
        "{} kills, {} lives interrupted; {} people, {} marked as possible repeats, {} of them said twice; {} answers cut \
         short by an advocate; ready within {} ms; {} s",
        kills.len(),
        nodes.interrupted,
        outcome.people,
        outcome.marked,
        outcome.repeats.len(),
        outcome.cut_short,
        nodes.ready_max.as_millis(),
        began.elapsed().as_secs()
    );
    nodes.interrupted
}

/// Holds what came twice against what was on its way when somebody died, and what is kept against what was sent.
fn hold(api: &BotApi, ledger: &Ledger, outcome: &Outcome, kills: &[Kill]) {
    for repeat in &outcome.repeats {
        let was_open = |kill: &Kill| {
            repeat.first_at <= kill.until && kill.until < repeat.again_at && !kill.settled.contains(&repeat.first)
        };
        assert!(
            kills.iter().any(was_open),
            "message {}: it came again, and no process died between its acceptance and our commit",
            repeat.first
        );
    }
    let on_their_way: i64 = kills.iter().map(|kill| kill.on_their_way).sum();
    let marked = i64::try_from(outcome.marked).expect("a number that fits");
    assert!(marked <= on_their_way, "{marked} messages were marked, and {on_their_way} were on their way at some end");
    let updates = i64::try_from(api.queued()).expect("a number that fits");
    let turned = ledger.number("SELECT COUNT(*) FROM inbox WHERE state = 'done' AND key LIKE 'telegram:%'");
    assert_eq!(turned, updates, "each update was turned, and once");
    assert_eq!(ledger.number("SELECT COUNT(*) FROM inbox WHERE state <> 'done'"), 0, "nothing waits or was given up");
    // An advocate who comes before the assistant's answer has left silences it: then the desk can read what was not said.
    let held_back = |state: &str| {
        let count = ledger.number(&format!("SELECT COUNT(*) FROM outbox WHERE state = '{state}' AND why = 'held'"));
        usize::try_from(count).expect("a number that fits")
    };
    let (held, doubtful) = (held_back("dropped"), held_back("unknown"));
    let cut_short = outcome.cut_short;
    assert!(
        (held..=held + doubtful).contains(&cut_short),
        "{cut_short} did not hear an answer, {held} were held back, of {doubtful} nobody can know"
    );
    // It takes a life's end for that, or a restart.
    let ends = kills.len() + RESTARTS;
    assert!(cut_short <= ends, "{cut_short} did not hear an answer, in {ends} ends of lives");
    // What was on its way when somebody blocked the bot is not said again, though they had read it.
    let otherwise = "state IN ('unknown', 'dropped', 'failed') AND why NOT IN ('held', 'blocked', 'unreachable')";
    let others = ledger.number(&format!("SELECT COUNT(*) FROM outbox WHERE {otherwise}"));
    assert_eq!(others, 0, "nothing else is left unknown, held back or given up");
}
