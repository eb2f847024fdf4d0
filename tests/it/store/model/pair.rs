//! The store and its model side by side: each act is done to both, and they must answer alike and know the same after it.

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::store::commit::AtOnce;
use guidepost::store::incoming::{Incoming, Received};
use guidepost::store::turn_line::Taken;
use guidepost::store::{CommitError, Store};
use sqlx::{AnyConnection, Row};

use super::acts::{Act, Became, Claims, Did, NODES, Settles};
use super::ledger::{Carried, Ledger};
use super::picture;
use super::tried::Tried;
use super::turning::{Decision, Facts, Held};
use crate::simulation::forgetful::Remembered;
use crate::simulation::forgetful::turns::name;
use crate::store::World;

/// How long a turn is its taker's.
pub(super) const LEASE: TimeDelta = TimeDelta::seconds(30);
/// How long a delivery is.
pub(super) const DELIVERY_LEASE: TimeDelta = TimeDelta::seconds(150);
/// From the world's morning to two minutes before its quiet hours: reminders are on their way when they begin.
const TO_THE_NIGHT: TimeDelta = TimeDelta::minutes(11 * 60 + 58);
/// More rounds than this are not needed for everything to come to an end.
const ROUNDS_MAX: usize = 400;

/// See the head of this file.
pub struct Pair {
    pub(super) world: World,
    pub(super) nodes: Vec<Store>,
    pub(super) on: AnyConnection,
    pub(super) model: Remembered,
    pub(super) ledger: Ledger,
    pub(super) now: DateTime<Utc>,
    /// Contacts, in the order in which they were met.
    pub(super) people: Vec<String>,
    /// What was said, with its key, the newest last.
    pub(super) said: Vec<Incoming>,
    pub(super) desk_acts: u64,
    pub(super) last_turn: i64,
    pub(super) held: Vec<Held>,
    pub(super) carried: Vec<Carried>,
    pub(super) tried: Tried,
}

impl Pair {
    pub async fn new(world: World) -> Self {
        let mut nodes = vec![world.store.clone()];
        while nodes.len() < NODES {
            nodes.push(world.another_node().await);
        }
        let (on, now) = (world.connection().await, world.now + TO_THE_NIGHT);
        Self {
            world,
            nodes,
            on,
            model: Remembered::default(),
            ledger: Ledger::default(),
            now,
            people: Vec::new(),
            said: Vec::new(),
            desk_acts: 0,
            last_turn: 0,
            held: Vec::new(),
            carried: Vec::new(),
            tried: Tried::default(),
        }
    }

    /// Does an act to both, and compares them.
    pub async fn act(&mut self, act: &Act) {
        match act {
            Act::Say { node, said, takes } => self.say(*node, said, *takes).await,
            Act::Straight { node, said, did, telegram, web } => {
                self.straight(*node, said, did, self.at_once(*telegram, *web)).await;
            }
            Act::Desk { who } => self.desk(*who).await,
            Act::Take { node, limit } => self.take(*node, *limit).await,
            Act::Turn { turns, telegram, web, is_late } => self.turn(turns, *telegram, *web, *is_late).await,
            Act::GiveUp { which } => self.give_up(*which).await,
            Act::Exchange { node, settled, claim } => self.exchange(*node, settled, *claim).await,
            Act::Ring { node, limit } => self.ring(*node, *limit).await,
            Act::Wait { seconds } => self.now += TimeDelta::seconds(*seconds),
        }
        self.tried.acts += 1;
        // No two acts at one moment: who came first is never a matter of chance.
        self.now += TimeDelta::milliseconds(1);
        self.compare().await;
    }

    async fn compare(&mut self) {
        let real = picture::of_database(&mut self.on).await;
        let model = picture::of_model(&self.model);
        let only_real: Vec<_> = real.difference(&model).collect();
        let only_model: Vec<_> = model.difference(&real).collect();
        assert!(only_real.is_empty() && only_model.is_empty(), "store: {only_real:#?}\nmodel: {only_model:#?}");
        let rows = self.model.rows.outbox.rows();
        let states = rows.iter().map(|(place, row)| (name(*place), row.state.name().to_owned()));
        self.ledger.stands(states.collect());
    }

    /// The events that have come since somebody looked get the same numbers in the model.
    pub(super) async fn numbers(&mut self) {
        let rows = sqlx::query("SELECT seq, contact_id FROM inbox WHERE seq > $1 ORDER BY seq")
            .bind(self.last_turn)
            .fetch_all(&mut self.on)
            .await
            .expect("rows");
        for row in rows {
            let (turn, contact): (i64, String) = (row.get("seq"), row.get("contact_id"));
            self.model.numbers.push_back(turn);
            self.ledger.came(&contact, turn);
            self.last_turn = turn;
        }
    }

    /// Like [`Self::numbers`], when what waits was numbered before what did not have to: the model numbers what came in order.
    pub(super) async fn numbers_of(&mut self, received: &[Received]) {
        self.numbers().await;
        let came: Vec<i64> = received.iter().filter(|one| !one.repeat).map(|one| one.turn).collect();
        let mut sorted = came.clone();
        sorted.sort_unstable();
        assert_eq!(
            sorted,
            self.model.numbers.drain(..).collect::<Vec<_>>(),
            "what came, and nothing else, has a number"
        );
        self.model.numbers.extend(came);
    }

    async fn turn(&mut self, turns: &[(usize, Vec<Did>)], telegram: usize, web: bool, is_late: bool) {
        let mut decisions: Vec<Decision> = Vec::new();
        for (which, did) in turns {
            let Some(held) = self.held.get(which % self.held.len().max(1)) else { continue };
            if decisions.iter().any(|other| other.held.taken.contact_id == held.taken.contact_id) {
                continue;
            }
            let mut held = held.clone();
            if !is_late {
                self.brief(&held).await;
                held.facts = Facts::of(&self.model, &held.taken, self.now);
            }
            decisions.push(Decision::of(held, did, &self.people, self.now));
        }
        let Some(node) = decisions.first().map(|first| first.held.node) else { return };
        self.keep(node, &decisions, self.at_once(telegram, web)).await;
    }

    /// Both tell a turn the same.
    async fn brief(&mut self, held: &Held) {
        let taken = std::slice::from_ref(&held.taken);
        let real = self.nodes[held.node].brief_many(taken, self.now).await.expect("a briefing").pop();
        let real = real.expect("one for each").expect("a briefing");
        let mut model = self.model.brief(&held.taken, self.now).expect("a briefing");
        // Each has a secret of its own.
        model.briefing.secret = real.briefing.secret;
        assert_eq!(real.briefing, model.briefing);
        assert_eq!((real.session, real.version, real.address), (model.session, model.version, model.address));
    }

    async fn keep(&mut self, node: usize, decisions: &[Decision], at_once: AtOnce) {
        let decided: Vec<_> = decisions.iter().map(Decision::decided).collect();
        let real = self.nodes[node].commit_many(&decided, &at_once, self.now).await.expect("the memory works");
        assert_eq!(real, self.model.commit_many(&decided, &at_once, self.now));
        for (kept, decision) in real.into_iter().zip(decisions) {
            let taken = &decision.held.taken;
            match kept {
                Ok(kept) => {
                    self.tried.kept += 1;
                    self.ledger.finished(taken);
                    self.carry(kept.sending, at_once.until);
                }
                Err(CommitError::Stale) => self.tried.late += 1,
                Err(other) => panic!("turn {} is not kept: {other}", taken.turn),
            }
            let is_done = self.nodes[node].is_done(taken.turn).await.expect("the inbox answers");
            assert_eq!(is_done, self.model.is_done(taken.turn));
            self.put_down(taken, is_done);
        }
    }

    async fn give_up(&mut self, which: usize) {
        let Some(held) = self.held.get(which % self.held.len().max(1)).cloned() else { return };
        let was_done = self.model.is_done(held.taken.turn);
        self.nodes[held.node].give_up(&held.taken, self.now).await.expect("it is given up");
        self.model.give_up(&held.taken, self.now);
        let is_done = self.nodes[held.node].is_done(held.taken.turn).await.expect("the inbox answers");
        assert_eq!(is_done, self.model.is_done(held.taken.turn));
        if is_done && !was_done {
            self.ledger.finished(&held.taken);
        }
        self.put_down(&held.taken, is_done);
    }

    /// What is done is out of this hand; another one may still hold it, and will be late.
    fn put_down(&mut self, taken: &Taken, is_done: bool) {
        let is_it = |held: &Held| held.taken.turn == taken.turn && held.taken.attempts == taken.attempts;
        self.held.retain(|held| !is_done || !is_it(held));
    }

    /// Whoever has something in hand dies, and everything comes to its end: nothing is lost, and nothing done twice.
    pub async fn come_to_rest(mut self) -> Tried {
        self.held.clear();
        self.carried.clear();
        let claim = Some(Claims { door: None, limit: 8, at_night: false });
        for _ in 0..ROUNDS_MAX {
            self.now += TimeDelta::minutes(10);
            self.ring(0, 8).await;
            self.take(0, 8).await;
            let turns: Vec<_> = (0..self.held.len()).map(|which| (which, Vec::new())).collect();
            self.turn(&turns, 0, false, false).await;
            self.exchange(1, &[], claim).await;
            let sent = |which| Settles { which, became: Became::Sent, unsure: false };
            let sent: Vec<_> = (0..self.carried.len()).map(sent).collect();
            self.exchange(1, &sent, None).await;
            self.compare().await;
            let rows = &self.model.rows;
            if rows.line.rows().is_empty() && rows.open.rows().is_empty() && rows.due.rows().is_empty() {
                break;
            }
        }
        self.ledger.is_at_rest();
        for row in self.model.rows.outbox.rows().values() {
            let end = format!("{} {}", row.state.name(), row.why.as_deref().unwrap_or_default());
            *self.tried.ends.entry(end.trim_end().to_owned()).or_default() += 1;
        }
        drop(self.world);
        self.tried
    }
}
