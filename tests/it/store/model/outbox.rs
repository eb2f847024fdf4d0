//! What goes out, and what became of it: done to the store and to its model.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use guidepost::care::clinic::QuietHours;
use guidepost::care::words::Words;
use guidepost::store::delivery::{Delivery, Outcome, Settled};
use guidepost::store::outbox::Claim;

use super::acts::{Became, Claims, Settles};
use super::pair::{DELIVERY_LEASE, Pair};

/// What was provably not sent waits so long.
const NEXT_TRY: TimeDelta = TimeDelta::seconds(60);

impl Pair {
    pub(super) async fn exchange(&mut self, node: usize, outcomes: &[Settles], claim: Option<Claims>) {
        let mut became: BTreeMap<usize, (Became, bool)> = BTreeMap::new();
        for one in outcomes {
            let which = one.which % self.carried.len().max(1);
            if let Some(carried) = self.carried.get(which) {
                // What became of it does not change because it is said again.
                let became_of_it = carried.became.unwrap_or(one.became);
                became.entry(which).or_insert((became_of_it, one.unsure));
            }
        }
        let settled: Vec<Settled> = became
            .iter()
            .map(|(which, (became, _))| Settled {
                delivery: self.carried[*which].delivery.clone(),
                outcome: outcome_of(*became, &self.carried[*which].delivery),
                next_try_at: self.now + NEXT_TRY,
            })
            .collect();
        let until = self.now + DELIVERY_LEASE;
        let quiet = QuietHours { from: time("21:00:00"), until: time("08:00:00") };
        let claim = claim.map(|claim| Claim {
            door: claim.door,
            limit: claim.limit,
            until,
            quiet: claim.at_night.then_some((quiet, chrono_tz::Tz::America__Chicago)),
        });
        let real = self.nodes[node].exchange(&settled, claim.as_ref(), self.now).await.expect("the outbox answers");
        self.numbers().await;
        let mut model = self.model.exchange(&settled, claim.as_ref(), self.now);
        for (model, real) in model.iter_mut().zip(&real) {
            // The model keeps no such moment.
            model.queued_at = real.queued_at;
        }
        assert_eq!(real, model);
        for (which, (became, unsure)) in became.iter().rev() {
            self.ledger.settled(&self.carried[*which], *became);
            self.carried[*which].became = Some(*became);
            if !unsure {
                self.carried.remove(*which);
            }
        }
        self.carry(real, until);
    }

    pub(super) fn carry(&mut self, deliveries: impl IntoIterator<Item = Delivery>, until: DateTime<Utc>) {
        let mut deliveries: Vec<_> = deliveries.into_iter().collect();
        deliveries.sort_by_key(|delivery| self.met(&delivery.contact_id));
        for delivery in deliveries {
            self.tried.claimed += 1;
            self.tried.marked += usize::from(delivery.possible_repeat);
            self.carried.push(self.ledger.claimed(delivery, until, self.now));
        }
    }
}

fn time(text: &str) -> NaiveTime {
    text.parse().expect("a time")
}

fn outcome_of(became: Became, delivery: &Delivery) -> Outcome {
    let why = |why: &str| why.to_owned();
    match became {
        Became::Sent => Outcome::Sent { external_id: Some(delivery.id.clone()) },
        Became::Unsent => Outcome::Unsent { why: why("connect"), after: None },
        Became::NotYet => Outcome::NotYet { why: why("pace") },
        Became::Refused => Outcome::Refused { why: why("bad-request"), unreachable: false },
        Became::Blocked => Outcome::Refused { why: why("blocked"), unreachable: true },
        Became::Moved => Outcome::Moved { address: Words::new(format!("moved by {}", delivery.id)) },
        Became::Unknown => Outcome::Unknown { why: why("timeout") },
    }
}
