//! The straight way: what comes is kept together with its turn. Done to the store and to its model.

use chrono::{DateTime, Utc};
use guidepost::store::briefing::Briefed;
use guidepost::store::commit::AtOnce;
use guidepost::store::straight::{self, Answered, Asked, Straight};
use guidepost::store::turn_line::{Taken, Taker};

use super::acts::{Did, Said};
use super::inbox::name_of;
use super::pair::{DELIVERY_LEASE, LEASE, Pair};
use super::turning::{Decision, Facts, Held};
use crate::simulation::forgetful::Remembered;

type Decisions = Vec<(Taken, Option<straight::Decision>)>;

impl Pair {
    pub(super) async fn straight(&mut self, node: usize, said: &[Said], did: &[Option<Vec<Did>>], at_once: AtOnce) {
        let incoming = self.batch_of(said);
        let name = name_of(node);
        let taker = Taker { node: &name, until: self.now + LEASE };
        let (mut briefed, mut decisions) = (Vec::new(), Decisions::new());
        let decide = |asked: Vec<Asked>| {
            for (at, (taken, one)) in asked.into_iter().enumerate() {
                let one = one.expect("a briefing");
                let decision = did[at % did.len()]
                    .as_ref()
                    .map(|did| decision(&self.model, &taken, &one, did, &self.people, self.now));
                decisions.push((taken, decision));
                briefed.push(one);
            }
            Answered { decisions: decisions.clone(), at_once }
        };
        let real = self.nodes[node].turn_straight(&incoming, &taker, self.now, decide).await.expect("it is kept");
        let real: Vec<Straight> = real.into_iter().map(|one| one.expect("it is stored")).collect();
        let received: Vec<_> = real
            .iter()
            .map(|one| match one {
                Straight::Turned { received, .. } => received.clone(),
                Straight::Put(put) => put.received.clone(),
            })
            .collect();
        self.meet(&received, &incoming).await;
        self.numbers_of(&received).await;
        let decide = |asked: Vec<Asked>| {
            assert_eq!(asked.len(), decisions.len(), "who goes straight");
            for (((taken, model), (real_taken, _)), real) in asked.into_iter().zip(&decisions).zip(&briefed) {
                let mut model = model.expect("a briefing");
                assert_eq!(taken, *real_taken);
                model.briefing.secret = real.briefing.secret;
                assert_eq!(model.briefing, real.briefing);
                assert_eq!((model.session, model.version, model.address.as_ref()), of(real));
            }
            Answered { decisions: decisions.clone(), at_once }
        };
        assert_eq!(real, self.model.turn_straight(&incoming, &taker, self.now, decide));
        for (taken, _) in decisions.iter().filter(|(_, decision)| decision.is_some()) {
            self.ledger.taken(taken, taker.until, self.now);
            self.ledger.finished(taken);
        }
        for one in real {
            match one {
                Straight::Turned { kept, .. } => {
                    self.tried.straight += 1;
                    self.carry(kept.sending, at_once.until);
                }
                Straight::Put(put) => put.taken.into_iter().for_each(|taken| self.has_taken(node, taken)),
            }
        }
    }

    pub(super) fn at_once(&self, telegram: usize, web: bool) -> AtOnce {
        AtOnce { telegram, web, until: self.now + DELIVERY_LEASE }
    }
}

fn of(real: &Briefed) -> (guidepost::engine::session::Session, i64, Option<&guidepost::care::words::Words>) {
    (real.session.clone(), real.version, real.address.as_ref())
}

/// What is decided about somebody whom the model may not have met yet.
fn decision(
    all: &Remembered,
    taken: &Taken,
    briefed: &Briefed,
    did: &[Did],
    people: &[String],
    now: DateTime<Utc>,
) -> straight::Decision {
    let facts = Facts::known(all, briefed.clone());
    let held = Held { node: 0, taken: taken.clone(), facts };
    let Decision { held, session, deeds } = Decision::of(held, did, people, now);
    let Facts { version, door, address, .. } = held.facts;
    straight::Decision { session, version, is_moved: true, deeds, door, address }
}
