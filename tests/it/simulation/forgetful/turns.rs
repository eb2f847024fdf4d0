//! Briefing turns and keeping them, many in one change.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use guidepost::care::consent::{Grant, GrantState};
use guidepost::care::contact::Door;
use guidepost::engine::briefing::Briefing;
use guidepost::engine::effect::{Effect, PersonChange, Record, Say, Tell};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::flow::listen::code_in;
use guidepost::store::briefing::{Briefed, NO_SESSION};
use guidepost::store::commit::{AtOnce, CommitError, Decided, Deed, Kept};
use guidepost::store::delivery::{Body, Delivery};
use guidepost::store::error::StoreError;
use guidepost::store::incoming::Incoming;
use guidepost::store::straight::{Answered, Asked, Straight};
use guidepost::store::turn_line::{Taken, Taker};

use super::Remembered;
use super::rows::{Ended, OutboxRow, Place, SessionRow, State};
use crate::simulation::planted::Plant;

impl Remembered {
    pub fn brief(&self, taken: &Taken, now: DateTime<Utc>) -> Result<Briefed, StoreError> {
        if self.unreadable.contains(&taken.key) {
            return Err(StoreError::Damaged { place: "inbox" });
        }
        let row = self.rows.contacts.get(&taken.contact_id).ok_or(StoreError::NoSuchContact)?;
        let person = self.rows.persons.get(&row.person).ok_or(StoreError::Erased)?.clone();
        let stored = self.rows.sessions.get(&taken.contact_id);
        let address = match row.contact.door {
            Door::Web => None,
            Door::Telegram => Some(row.address.clone()),
        };
        let mut appointments: Vec<_> = self
            .rows
            .visits
            .rows()
            .values()
            .filter(|visit| visit.person == person.id && visit.is_coming(now))
            .cloned()
            .collect();
        appointments.sort_by_key(|visit| visit.when.instant());
        let is_open = |ride: &guidepost::care::ride::Ride| {
            use guidepost::care::ride::RideState;
            matches!(ride.state, RideState::Asked | RideState::Confirmed) && ride.when.instant() > now
        };
        let own = |ride: &&guidepost::care::ride::Ride| ride.person == person.id && is_open(ride);
        let mut rides: Vec<_> = self.rows.rides.rows().values().filter(own).cloned().collect();
        rides.sort_by_key(|ride| ride.when.instant());
        let works = |grant: &&Grant| match &grant.state {
            GrantState::Live { .. } => true,
            GrantState::Invited { expires_at, .. } => *expires_at > now,
            GrantState::Ended { .. } => false,
        };
        let mut grants: Vec<&Grant> = self.rows.grants.rows().values().map(|(grant, _)| grant).filter(works).collect();
        grants.sort_by(|left, right| (expiry(left), &left.id).cmp(&(expiry(right), &right.id)));
        let contact = &taken.contact_id;
        let opened = grants.iter().rfind(
            |grant| matches!(&grant.state, GrantState::Invited { opened_by: Some(opener), .. } if opener == contact),
        );
        let lives_by =
            |grant: &&&Grant| matches!(&grant.state, GrantState::Live { caregiver, .. } if caregiver == contact);
        let mut helpers: Vec<Grant> =
            grants.iter().filter(|grant| grant.patient == person.id).map(|grant| (*grant).clone()).collect();
        helpers.sort_by(|left, right| left.id.cmp(&right.id));
        let mut caring_for: Vec<Grant> = grants.iter().filter(lives_by).map(|grant| (*grant).clone()).collect();
        caring_for.sort_by(|left, right| left.id.cmp(&right.id));
        let briefing = Briefing {
            turn: taken.turn,
            secret: secret_of(self.seed, taken.turn),
            contact: row.contact.clone(),
            appointments,
            rides,
            helpers,
            caring_for,
            invite: self.invite_in(&taken.event).or(opened.copied()).cloned(),
            escalation: self.rows.escalation_of(contact).cloned(),
            person,
        };
        let version = stored.map_or(NO_SESSION, |stored| stored.version);
        let session = stored.map(|stored| stored.session.clone()).unwrap_or_default();
        Ok(Briefed { briefing, session, version, address })
    }

    /// The grant whose code stands in what was said, whatever its state.
    fn invite_in(&self, event: &Event) -> Option<&Grant> {
        let Event::Said { words } = event else { return None };
        let code = code_in(words.reveal())?;
        let mut all = self.rows.grants.rows().values();
        all.find(|(_, known)| known.as_ref() == Some(&code)).map(|(grant, _)| grant)
    }

    /// Who has nothing else waiting is turned in the same step.
    pub fn turn_straight(
        &mut self,
        incoming: &[Incoming],
        taker: &Taker<'_>,
        now: DateTime<Utc>,
        decide: impl FnOnce(Vec<Asked>) -> Answered,
    ) -> Vec<Straight> {
        let puts = self.put_many(incoming, Some(taker), now);
        let count = |contact: &str| puts.iter().filter(|put| put.received.contact_id == contact).count();
        let alone = puts.iter().filter(|put| count(&put.received.contact_id) == 1);
        let takens: Vec<Taken> = alone.filter_map(|put| put.taken.clone()).collect();
        let asked = takens.into_iter().map(|taken| (taken.clone(), self.brief(&taken, now))).collect();
        let Answered { decisions, at_once } = decide(asked);
        let decided: Vec<Decided<'_>> =
            decisions.iter().filter_map(|(taken, decision)| Some(decision.as_ref()?.of(taken))).collect();
        let kept = self.commit_many(&decided, &at_once, now);
        let mut turned: BTreeMap<i64, (usize, Kept)> = decided
            .iter()
            .zip(kept)
            .filter_map(|(decided, kept)| Some((decided.taken.turn, (decided.deeds.len(), kept.ok()?))))
            .collect();
        puts.into_iter()
            .zip(incoming)
            .map(|(put, one)| match turned.remove(&put.received.turn).filter(|_| !put.received.repeat) {
                Some((effects, kept)) => {
                    Straight::Turned { received: put.received, kind: one.event.name(), effects, kept }
                }
                None => Straight::Put(put),
            })
            .collect()
    }

    pub fn commit_many(
        &mut self,
        turns: &[Decided<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> Vec<Result<Kept, CommitError>> {
        if let Ok(kept) = self.keep_together(turns, at_once, now) {
            return kept.into_iter().map(Ok).collect();
        }
        let mut at_once = *at_once;
        let mut kept = Vec::with_capacity(turns.len());
        for turn in turns {
            kept.push(self.keep_together(std::slice::from_ref(turn), &at_once, now).map(|mut alone| {
                let alone = alone.pop().unwrap_or_default();
                at_once.telegram = at_once.telegram.saturating_sub(usize::from(alone.sending.is_some()));
                alone
            }));
        }
        kept
    }

    fn keep_together(
        &mut self,
        turns: &[Decided<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> Result<Vec<Kept>, CommitError> {
        match self.write_turns(turns, at_once, now) {
            Ok(kept) => {
                self.rows.keep();
                if let Some(watch) = &mut self.watch {
                    for turn in turns {
                        watch.turned(turn, &self.rows, now);
                    }
                    for turn in turns {
                        watch.left_at_once(turn, &self.rows, at_once, now);
                    }
                    let numbers = turns.iter().map(|turn| turn.taken.turn);
                    let of = |turn| self.rows.outbox.rows().range((turn, i64::MIN)..=(turn, i64::MAX));
                    let shown = numbers.flat_map(of).filter(|(_, row)| row.state == State::Sent);
                    let shown: Vec<Place> = shown.map(|(place, _)| *place).collect();
                    shown.into_iter().for_each(|place| self.show(place, now));
                }
                Ok(kept)
            }
            Err(failure) => {
                self.rows.give_up();
                Err(failure)
            }
        }
    }

    fn write_turns(
        &mut self,
        turns: &[Decided<'_>],
        at_once: &AtOnce,
        now: DateTime<Utc>,
    ) -> Result<Vec<Kept>, CommitError> {
        let keeps_late = self.plant == Some(Plant::KeepsALateTurn);
        let mut late = BTreeSet::new();
        for turn in turns {
            let (contact, version) = (&turn.taken.contact_id, turn.version + 1);
            let stored = self.rows.sessions.get(contact);
            if stored.is_some_and(|stored| stored.version != turn.version) {
                if let Some(watch) = self.watch.as_mut().filter(|_| turns.len() == 1) {
                    watch.seen.late += 1;
                }
                if !keeps_late {
                    return Err(CommitError::Stale);
                }
                late.insert(turn.taken.turn);
            }
            self.rows.sessions.put(contact.clone(), SessionRow { version, session: turn.session.clone() });
        }
        for turn in turns {
            let event = (turn.taken.contact_id.clone(), turn.taken.turn);
            let is_there = self.rows.waiting.take(&event).is_some();
            if !is_there && self.plant != Some(Plant::TurnsTwice) && !late.contains(&turn.taken.turn) {
                return Err(CommitError::Stale);
            }
            self.rows.ended.put(turn.taken.turn, Ended::Done);
        }
        let mut deliveries: Vec<(usize, Place, OutboxRow)> = Vec::new();
        for (index, turn) in turns.iter().enumerate() {
            for (n, deed) in turn.deeds.iter().enumerate() {
                self.write_deed(index, turn, n, deed, now, &mut deliveries)?;
            }
        }
        self.write_rings(turns)?;
        let kept = self.decide_stages(turns, &mut deliveries, at_once);
        for (index, turn) in turns.iter().enumerate() {
            let own = turn.deeds.iter().filter(|deed| is_own_line(&deed.effect)).count();
            let sent = deliveries.iter().filter(|(of, _, row)| *of == index && row.state == State::Sent).count();
            self.seen(&turn.taken.contact_id, i64::try_from(own + sent).expect("a few lines"));
        }
        for (_, place, row) in deliveries {
            self.rows.queue_delivery(place, row);
        }
        for turn in turns {
            self.leave_line(&turn.taken.contact_id, now);
        }
        Ok(kept)
    }

    fn write_deed(
        &mut self,
        index: usize,
        turn: &Decided<'_>,
        n: usize,
        deed: &Deed,
        now: DateTime<Utc>,
        deliveries: &mut Vec<(usize, Place, OutboxRow)>,
    ) -> Result<(), CommitError> {
        let contact = &turn.taken.contact_id;
        let place = (turn.taken.turn, i64::try_from(n).expect("a few deeds"));
        let body = || deed.body.clone().ok_or(CommitError::Unworded { n });
        let in_time = match &deed.effect {
            Effect::Say(say) => {
                deliveries.push((index, place, queued(contact, say, body()?, now)));
                true
            }
            Effect::Tell(Tell { contact, language: _, grant, share, say }) => {
                let row = queued(contact, say, body()?, now);
                deliveries.push((index, place, OutboxRow { consent: Some((grant.clone(), *share)), ..row }));
                true
            }
            Effect::Relay { .. } => {
                let row = OutboxRow {
                    contact: contact.clone(),
                    kind: DeliveryKind::Relay,
                    body: body()?,
                    reminds_of: None,
                    consent: None,
                    rank: 0,
                    state: State::Queued,
                    why: None,
                    due_at: now,
                    taken_until: None,
                    attempts: 0,
                    repeats: 0,
                };
                deliveries.push((index, place, row));
                true
            }
            Effect::Person(change) => {
                self.change_person(contact, change);
                true
            }
            Effect::Reachable(yes) => {
                if let Some(row) = self.rows.contacts.change(contact) {
                    row.unreachable_at = (!yes).then_some(now);
                }
                true
            }
            Effect::Appointment(visit) => {
                let before = self.rows.visits.get(&visit.id);
                let follows = follows(visit.version, before.map(|before| before.version))
                    && before.is_none_or(|before| before.person == visit.person);
                self.rows.visits.put(visit.id.clone(), visit.clone());
                follows
            }
            Effect::Ride(ride) => {
                let before = self.rows.rides.get(&ride.id);
                let follows = follows(ride.version, before.map(|before| before.version))
                    && before.is_none_or(|before| before.person == ride.person);
                self.rows.rides.put(ride.id.clone(), ride.clone());
                follows
            }
            Effect::Escalation(escalation) => self.rows.write_escalation(escalation),
            Effect::Grant { grant, code } => {
                let before = self.rows.grants.get(&grant.id);
                let follows = follows(grant.version, before.map(|(before, _)| before.version))
                    && before.is_none_or(|(before, _)| before.patient == grant.patient);
                // A code is never changed, so that a used one is known as used.
                let code =
                    before.and_then(|(_, code)| code.clone()).or(code.as_ref().map(|code| plain_code(code.reveal())));
                self.rows.grants.put(grant.id.clone(), (grant.clone(), code));
                follows
            }
            Effect::Record(_) | Effect::Note { .. } | Effect::Ring { .. } | Effect::Silence(_) => true,
        };
        if in_time { Ok(()) } else { Err(CommitError::Stale) }
    }

    /// What rings is written after all else, as the effects stand: what a turn sets and silences again never rings.
    fn write_rings(&mut self, turns: &[Decided<'_>]) -> Result<(), CommitError> {
        for turn in turns {
            let contact = &turn.taken.contact_id;
            for (n, deed) in turn.deeds.iter().enumerate() {
                match &deed.effect {
                    Effect::Ring { subject, at, event } => {
                        let later = turn.deeds[n + 1..].iter();
                        let mut falls_silent = later.filter(|deed| deed.effect == Effect::Silence(subject.clone()));
                        if falls_silent.next().is_none() && !self.set_ring(contact, subject, *at, event) {
                            return Err(CommitError::CannotRing { n });
                        }
                    }
                    Effect::Silence(subject) => self.rows.silence(contact, subject),
                    Effect::Record(_)
                    | Effect::Say(_)
                    | Effect::Tell(_)
                    | Effect::Relay { .. }
                    | Effect::Note { .. }
                    | Effect::Person(_)
                    | Effect::Reachable(_)
                    | Effect::Appointment(_)
                    | Effect::Ride(_)
                    | Effect::Escalation(_)
                    | Effect::Grant { .. } => {}
                }
            }
        }
        Ok(())
    }

    fn decide_stages(
        &self,
        turns: &[Decided<'_>],
        deliveries: &mut [(usize, Place, OutboxRow)],
        at_once: &AtOnce,
    ) -> Vec<Kept> {
        let mut left = at_once.telegram;
        let mut all = Vec::with_capacity(turns.len());
        for (index, turn) in turns.iter().enumerate() {
            let mut kept = Kept::default();
            let contact = &turn.taken.contact_id;
            let may_leave = match turn.door {
                Door::Telegram => at_once.telegram > 0 && turn.address.is_some(),
                Door::Web => at_once.web,
            };
            let has_spoken = turn.deeds.iter().any(|deed| is_own_line(&deed.effect));
            if may_leave && has_spoken && self.rows.open_of(contact).next().is_none() {
                let own = deliveries.iter_mut().filter(|(of, _, row)| *of == index && row.contact == *contact);
                for (_, place, row) in own.take_while(|(_, _, row)| is_plain_answer(row)) {
                    match (turn.door, turn.address) {
                        (Door::Web, _) => {
                            row.state = State::Sent;
                            row.attempts = 1;
                        }
                        (Door::Telegram, Some(address)) if left > 0 => {
                            left -= 1;
                            row.state = State::Sending;
                            row.attempts = 1;
                            row.taken_until = Some(at_once.until);
                            kept.sending = Some(Delivery {
                                id: name(*place),
                                contact_id: contact.clone(),
                                door: Door::Telegram,
                                address: address.clone(),
                                kind: row.kind,
                                body: row.body.clone(),
                                attempts: 0,
                                possible_repeat: false,
                                queued_at: row.due_at,
                                until: at_once.until,
                            });
                            break;
                        }
                        (Door::Telegram, _) => break,
                    }
                }
            }
            all.push(kept);
        }
        all
    }

    fn change_person(&mut self, contact: &str, change: &PersonChange) {
        let Some(row) = self.rows.contacts.get(&contact.to_owned()) else { return };
        let id = row.person.clone();
        let Some(person) = self.rows.persons.change(&id) else { return };
        match change {
            PersonChange::Language(language) => person.language = Some(language.clone()),
            PersonChange::Zone(zone) => person.zone = Some(*zone),
            PersonChange::Name(name) => person.name = Some(name.clone()),
            PersonChange::Consented(consent) => person.consent = Some(consent.clone()),
            PersonChange::Stopped(at) => person.stopped_at = Some(*at),
            PersonChange::Started => person.stopped_at = None,
            PersonChange::Keep(name, Some(value)) => drop(person.kept.insert(name.clone(), value.clone())),
            PersonChange::Keep(name, None) => drop(person.kept.remove(name)),
        }
    }
}

/// A delivery's id.
pub fn name((turn, n): Place) -> String {
    format!("{turn}.{n}")
}

fn queued(contact: &str, say: &Say, body: Body, now: DateTime<Utc>) -> OutboxRow {
    OutboxRow {
        contact: contact.to_owned(),
        kind: say.kind,
        body,
        reminds_of: say.reminds_of.clone(),
        consent: None,
        rank: match say.kind {
            DeliveryKind::Reply | DeliveryKind::Vital | DeliveryKind::Relay => 0,
            DeliveryKind::Notice => 1,
        },
        state: State::Queued,
        why: None,
        due_at: now,
        taken_until: None,
        attempts: 0,
        repeats: 0,
    }
}

fn is_plain_answer(row: &OutboxRow) -> bool {
    let is_answer = match row.kind {
        DeliveryKind::Reply | DeliveryKind::Vital => true,
        DeliveryKind::Notice | DeliveryKind::Relay => false,
    };
    is_answer && row.reminds_of.is_none() && row.consent.is_none()
}

fn is_own_line(effect: &Effect) -> bool {
    match effect {
        Effect::Record(Record::Said(_) | Record::Edited(_) | Record::Pressed { .. } | Record::Sent(_)) => true,
        Effect::Record(Record::Happened { .. })
        | Effect::Say(_)
        | Effect::Tell(_)
        | Effect::Relay { .. }
        | Effect::Note { .. }
        | Effect::Person(_)
        | Effect::Reachable(_)
        | Effect::Appointment(_)
        | Effect::Ride(_)
        | Effect::Escalation(_)
        | Effect::Grant { .. }
        | Effect::Ring { .. }
        | Effect::Silence(_) => false,
    }
}

/// Whether a version is the one after what is stored.
fn follows(version: i64, stored: Option<i64>) -> bool {
    if version == 0 { stored.is_none() } else { stored == Some(version - 1) }
}

fn expiry(grant: &Grant) -> Option<DateTime<Utc>> {
    match grant.state {
        GrantState::Invited { expires_at, .. } => Some(expires_at),
        GrantState::Live { .. } | GrantState::Ended { .. } => None,
    }
}

fn plain_code(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|char| char.to_ascii_uppercase()).collect()
}

/// A turn's secret: another one for each turn, and the same in each replay.
fn secret_of(seed: u64, turn: i64) -> [u8; 32] {
    let chance = guidepost::chance::Chance::of_seed(seed ^ turn.unsigned_abs().wrapping_mul(0x9e37_79b9));
    std::array::from_fn(|_| u8::try_from(chance.below(256)).expect("a byte"))
}
