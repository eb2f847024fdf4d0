//! The outbox: what became of deliveries is kept, and the next ones are claimed, in one change.

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::appointment::AppointmentState;
use guidepost::care::consent::GrantState;
use guidepost::care::contact::Door;
use guidepost::care::escalation::Escalation;
use guidepost::care::moment::LocalMoment;
use guidepost::care::reminder::MINUTES_BEFORE_VISIT_MIN;
use guidepost::engine::effect::Share;
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::store::delivery::{Delivery, Outcome, Settled};
use guidepost::store::outbox::Claim;
use guidepost::store::settling::ATTEMPTS_MAX;

use super::Remembered;
use super::rows::{OutboxRow, Place, State};
use super::turns::name;
use crate::simulation::planted::Plant;

/// What may not have arrived, because its process died, goes again up to this often.
const REPEATS_MAX: i64 = 3;

enum Look {
    Send,
    Drop(&'static str),
    Later(DateTime<Utc>),
    Interrupted,
}

impl Remembered {
    pub fn exchange(&mut self, settled: &[Settled], claim: Option<&Claim>, now: DateTime<Utc>) -> Vec<Delivery> {
        self.settle_all(settled, now);
        let mut claimed = Vec::new();
        if let Some(claim) = claim {
            loop {
                let left = claim.limit.saturating_sub(claimed.len());
                let heads = if left > 0 { self.heads(claim, left, now) } else { Vec::new() };
                let before = claimed.len();
                let mut settles = 0;
                for place in heads {
                    match self.claim_one(place, claim, now) {
                        Some(delivery) => claimed.push(delivery),
                        None => settles += 1,
                    }
                }
                if settles == 0 && claimed.len() - before <= left {
                    break;
                }
            }
        }
        self.rows.keep();
        claimed
    }

    fn settle_all(&mut self, settled: &[Settled], now: DateTime<Utc>) {
        let mut sent = Vec::new();
        for one in settled {
            let delivery = &one.delivery;
            let attempt = delivery.attempts + 1;
            let place = place_of(&delivery.id);
            let is_not_yet = matches!(one.outcome, Outcome::NotYet { .. });
            let is_ours = self.rows.outbox.get(&place).is_some_and(|row| {
                let is_leased = row.taken_until == Some(delivery.until) || !is_not_yet;
                row.state == State::Sending && row.attempts == attempt && is_leased
            });
            let requeue = |row: &mut OutboxRow, why: &str, due_at: DateTime<Utc>, repeats: i64| {
                row.state = State::Queued;
                row.why = Some(why.to_owned());
                row.due_at = due_at;
                row.repeats += repeats;
                row.rank = i64::from(row.kind == DeliveryKind::Notice && row.repeats == 0);
                row.taken_until = None;
            };
            if let Outcome::Moved { address } = &one.outcome {
                self.move_contact(&delivery.contact_id, address);
            }
            match &one.outcome {
                Outcome::Sent { .. } => sent.push(place),
                _ if !is_ours => {}
                Outcome::Unsent { why, after: _ } if attempt >= ATTEMPTS_MAX => {
                    self.fail(place, State::Failed, why, now, true);
                }
                Outcome::Unsent { why, after: _ } => {
                    self.rows.change_delivery(place, |row| requeue(row, why, one.next_try_at, 0));
                }
                Outcome::Refused { why, unreachable } => {
                    self.fail(place, State::Failed, why, now, true);
                    if let Some(row) = self.rows.contacts.change(&delivery.contact_id).filter(|_| *unreachable) {
                        row.unreachable_at = row.unreachable_at.or(Some(now));
                    }
                }
                Outcome::NotYet { why } => self.rows.change_delivery(place, |row| {
                    requeue(row, why, one.next_try_at, 0);
                    row.attempts -= 1;
                }),
                Outcome::Moved { .. } => self.rows.change_delivery(place, |row| requeue(row, "moved", now, 0)),
                Outcome::Unknown { why } if !delivery.possible_repeat => {
                    self.rows.change_delivery(place, |row| requeue(row, why, now, 1));
                }
                Outcome::Unknown { why } => {
                    self.fail(place, State::Unknown, why, now, is_missed(delivery.kind));
                }
            }
            if let Some(watch) = self.watch.as_mut().filter(|_| is_ours) {
                watch.put_down(place);
            }
        }
        for place in sent {
            let can_be = |row: &OutboxRow| row.state.is_open() || row.state == State::Unknown;
            let Some(contact) = self.rows.outbox.get(&place).filter(|row| can_be(row)).map(|row| row.contact.clone())
            else {
                continue;
            };
            self.rows.change_delivery(place, |row| {
                row.state = State::Sent;
                row.why = None;
                row.taken_until = None;
            });
            self.seen(&contact, 1);
            self.show(place, now);
        }
    }

    /// The web chat shows what is sent.
    pub(super) fn show(&mut self, place: Place, now: DateTime<Utc>) {
        let (Some(watch), Some(row)) = (&mut self.watch, self.rows.outbox.get(&place)) else { return };
        if self.rows.contacts.get(&row.contact).is_some_and(|contact| contact.contact.door == Door::Web) {
            watch.shown(place, now);
            self.shown.push((row.contact.clone(), row.body.clone()));
        }
    }

    fn move_contact(&mut self, contact: &str, address: &guidepost::care::words::Words) {
        let Some(row) = self.rows.contacts.change(&contact.to_owned()) else { return };
        let at = (row.contact.door, address.reveal().to_owned());
        let before = (row.contact.door, row.address.reveal().to_owned());
        if self.rows.addresses.contains_key(&at) {
            return;
        }
        row.address = address.clone();
        self.rows.addresses.remove(&before);
        self.rows.addresses.insert(at, contact.to_owned());
    }

    /// The deliveries that may go next, one of each contact.
    fn heads(&self, claim: &Claim, limit: usize, now: DateTime<Utc>) -> Vec<Place> {
        let ignores_lease = self.plant == Some(Plant::ForgetsLeasesOfDeliveries);
        let ignores_order = self.plant == Some(Plant::ForgetsTheOrderOfAChat);
        let mut heads = Vec::new();
        for contact in self.rows.contacts_with_open() {
            let door = self.rows.contacts.get(&contact.to_owned()).map(|row| row.contact.door);
            if claim.door.is_some_and(|wanted| door != Some(wanted)) {
                continue;
            }
            let on_its_way = |row: &OutboxRow| row.taken_until.is_some_and(|until| until > now) && !ignores_lease;
            if self.rows.open_of(contact).any(|(_, row)| row.state == State::Sending && on_its_way(row)) {
                continue;
            }
            let first =
                if ignores_order { self.rows.open_of(contact).last() } else { self.rows.open_of(contact).next() };
            if let Some((place, row)) = first.filter(|(_, row)| row.due_at <= now) {
                heads.push((row.rank, row.due_at, place));
            }
        }
        heads.sort_unstable();
        heads.truncate(limit);
        heads.into_iter().map(|(_, _, place)| place).collect()
    }

    fn claim_one(&mut self, place: Place, claim: &Claim, now: DateTime<Utc>) -> Option<Delivery> {
        let row = self.rows.outbox.get(&place)?;
        let (kind, was_sending) = (row.kind, row.state == State::Sending);
        let may_have_arrived = was_sending || row.repeats > 0;
        match self.look_at(row, claim, now) {
            Look::Drop(why) => {
                let is_missed = why == "unreachable" && is_missed(kind);
                if let Some(watch) = &mut self.watch {
                    watch.dropped(why);
                }
                let ended = if may_have_arrived { State::Unknown } else { State::Dropped };
                self.fail(place, ended, why, now, is_missed);
                None
            }
            Look::Later(at) => {
                self.rows.change_delivery(place, |row| {
                    row.state = State::Queued;
                    row.taken_until = None;
                    row.rank = 1;
                    row.repeats += i64::from(was_sending);
                    row.why = Some("quiet-hours".to_owned());
                    row.due_at = at;
                });
                None
            }
            Look::Interrupted => {
                self.fail(place, State::Unknown, "interrupted", now, is_missed(kind));
                None
            }
            Look::Send => {
                let marks = self.plant != Some(Plant::RepeatsWithoutAMark);
                let possible_repeat = may_have_arrived && marks;
                let contact = self.rows.contacts.get(&row.contact)?;
                let delivery = Delivery {
                    id: name(place),
                    contact_id: row.contact.clone(),
                    door: contact.contact.door,
                    address: contact.address.clone(),
                    kind,
                    body: row.body.clone(),
                    attempts: row.attempts,
                    possible_repeat,
                    queued_at: row.due_at,
                    until: claim.until,
                };
                self.rows.change_delivery(place, |row| {
                    row.state = State::Sending;
                    row.rank = 0;
                    row.attempts += 1;
                    row.repeats += i64::from(was_sending);
                    row.taken_until = Some(claim.until);
                });
                if let Some(watch) = &mut self.watch {
                    watch.picked_up(place, &self.rows, claim.until, now);
                }
                Some(delivery)
            }
        }
    }

    fn look_at(&self, row: &OutboxRow, claim: &Claim, now: DateTime<Utc>) -> Look {
        if let Some(why) = self.why_not(row, now) {
            return Look::Drop(why);
        }
        if let Some(end) = self.quiet_until(row, claim, now) {
            return Look::Later(end);
        }
        if row.state == State::Sending && row.repeats >= REPEATS_MAX {
            return Look::Interrupted;
        }
        Look::Send
    }

    fn why_not(&self, row: &OutboxRow, now: DateTime<Utc>) -> Option<&'static str> {
        let contact = self.rows.contacts.get(&row.contact)?;
        let person = self.rows.persons.get(&contact.person)?;
        if contact.unreachable_at.is_some() {
            return Some("unreachable");
        }
        let asks_stop = self.plant != Some(Plant::ForgetsStop);
        if row.kind == DeliveryKind::Notice && person.stopped_at.is_some() && asks_stop {
            return Some("stopped");
        }
        let is_held = self.rows.escalation_of(&row.contact).is_some_and(Escalation::is_held);
        let asks_holder = self.plant != Some(Plant::ForgetsWhoHolds);
        if matches!(row.kind, DeliveryKind::Reply | DeliveryKind::Notice) && is_held && asks_holder {
            return Some("held");
        }
        if let Some((id, version)) = &row.reminds_of {
            let asks_visit = self.plant != Some(Plant::ForgetsTheVisit);
            let stands = self.rows.visits.get(id).is_some_and(|visit| {
                let is_as_meant = visit.version == *version && visit.state != AppointmentState::Cancelled;
                (is_as_meant || !asks_visit) && visit.when.instant() > now
            });
            if !stands {
                return Some("outdated");
            }
        }
        if let Some((grant, share)) = &row.consent {
            let covers = self.rows.grants.get(grant).is_some_and(|(grant, _)| {
                let is_theirs = matches!(&grant.state, GrantState::Live { caregiver, .. } if *caregiver == row.contact);
                let is_shared = match share {
                    Share::Appointments => grant.shares.appointments,
                    Share::Rides => grant.shares.rides,
                };
                is_theirs && is_shared
            });
            if !covers && self.plant != Some(Plant::ForgetsConsent) {
                return Some("consent");
            }
        }
        None
    }

    fn quiet_until(&self, row: &OutboxRow, claim: &Claim, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let (quiet, clinic_zone) = claim.quiet?;
        let visit = self.rows.visits.get(&row.reminds_of.as_ref()?.0)?;
        let zone = self.rows.person_of(&row.contact)?.zone.unwrap_or(clinic_zone);
        let here = LocalMoment::at(now, zone);
        let end = quiet.next_end(here);
        let helps = visit.when.instant() - end >= TimeDelta::minutes(MINUTES_BEFORE_VISIT_MIN);
        (quiet.contains(here.wall.time()) && helps && self.plant != Some(Plant::ForgetsTheNight)).then_some(end)
    }

    /// Ends a delivery without its being sent, and tells the engine where it matters.
    fn fail(&mut self, place: Place, state: State, why: &str, now: DateTime<Utc>, tells: bool) {
        self.rows.change_delivery(place, |row| {
            row.state = state;
            row.why = Some(why.to_owned());
            row.taken_until = None;
        });
        let Some(row) = self.rows.outbox.get(&place).filter(|_| tells) else { return };
        let (contact, kind) = (row.contact.clone(), row.kind);
        let event = Event::Undelivered { delivery: name(place), kind, why: why.to_owned() };
        if !self.insert(&format!("undelivered:{}", name(place)), &contact, &event, now).repeat {
            self.stand_in_line(&contact, now, None);
        }
    }
}

/// Whether nobody asks again for what did not arrive.
fn is_missed(kind: DeliveryKind) -> bool {
    match kind {
        DeliveryKind::Notice | DeliveryKind::Vital | DeliveryKind::Relay => true,
        DeliveryKind::Reply => false,
    }
}

/// A delivery's place, of its id.
pub fn place_of(id: &str) -> Place {
    let (turn, n) = id.split_once('.').unwrap_or((id, "0"));
    (turn.parse().unwrap_or(0), n.parse().unwrap_or(0))
}
