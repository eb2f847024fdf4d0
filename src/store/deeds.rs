//! What a turn does: each effect becomes a row, or is gathered for the statements that write many at once.

use std::borrow::Cow;

use super::commit::{CommitError, Deed, Turn, place};
use super::escalation::write_escalation;
use super::giving_up::sent_line;
use super::instant::micros;
use super::leaving::{NewDelivery, Stage};
use super::open::Store;
use super::person::NewFact;
use super::ride::NewRide;
use super::ring::NewRing;
use super::sql::{self, Connection};
use super::transcript::NewLine;
use crate::care::words::Words;
use crate::engine::effect::{Effect, PersonChange, Record, Subject, Tell};
use crate::engine::event::DeliveryKind;

/// Everything that turns write in bulk.
#[derive(Default)]
pub(super) struct Gathered<'a> {
    pub(super) lines: Vec<NewLine<'a>>,
    pub(super) deliveries: Vec<NewDelivery<'a>>,
    pub(super) silenced: Vec<(&'a str, String)>,
    pub(super) rings: Vec<NewRing>,
    pub(super) rides: Vec<NewRide<'a>>,
    pub(super) facts: Vec<NewFact<'a>>,
}

impl Store {
    /// Writes effect `index` of a turn, or gathers it.
    pub(super) async fn write_deed<'a>(
        &self,
        on: &mut Connection,
        turn: &'a Turn<'a>,
        index: usize,
        deed: &'a Deed,
        gathered: &mut Gathered<'a>,
    ) -> Result<(), CommitError> {
        let n = place(index);
        let contact_id = turn.contact_id();
        let body = || deed.body.as_ref().ok_or(CommitError::Unworded { n: index });
        let in_time = match &deed.effect {
            Effect::Record(record) => {
                gathered.lines.push(turn.record(n, deed, record));
                true
            }
            Effect::Say(say) => {
                let delivery = NewDelivery::of(turn, n, contact_id, &turn.holder, say, body()?);
                gathered.lines.push(turn.line(n, "bot", Cow::Borrowed(&say.message)).of_delivery(contact_id));
                gathered.deliveries.push(delivery);
                true
            }
            Effect::Tell(Tell { contact, language: _, grant, share, say }) => {
                let caregiver = self.holder_of_contact(on, contact).await?;
                let consent = Some((grant.as_str(), share.name()));
                let delivery = NewDelivery::of(turn, n, contact, &caregiver, say, body()?);
                gathered.lines.push(turn.line(n, "bot", Cow::Borrowed(&say.message)).of_delivery(contact));
                gathered.deliveries.push(NewDelivery { consent, ..delivery });
                true
            }
            Effect::Relay { by, name: _, words: _ } => {
                let body = body()?;
                let id = turn.row(n);
                gathered.deliveries.push(NewDelivery {
                    turn: turn.decided.taken.turn,
                    n,
                    contact_id,
                    kind: DeliveryKind::Relay,
                    message: "relay",
                    sealed: turn.holder.seal_json("outbox", &id, "body", body),
                    body,
                    reminds_of: None,
                    consent: None,
                    stage: Stage::Queued,
                });
                let line = turn.line(n, "advocate", Cow::Borrowed("relay")).of_delivery(contact_id);
                gathered.lines.push(NewLine { advocate_id: Some(by), ..line });
                true
            }
            Effect::Note { by, words } => {
                let id = turn.row(n);
                sql::query("INSERT INTO note (id, contact_id, advocate_id, at, words) VALUES ($1, $2, $3, $4, $5)")
                    .bind(id.as_str())
                    .bind(contact_id)
                    .bind(by.as_str())
                    .bind(micros(turn.now))
                    .bind(turn.holder.seal_words("note", &id, "words", words))
                    .execute(on)
                    .await?;
                true
            }
            Effect::Person(PersonChange::Keep(name, value)) => {
                gathered.facts.push(NewFact { holder: &turn.holder, name, value: value.as_ref() });
                true
            }
            Effect::Person(change) => {
                self.change_person(on, &turn.holder, change).await?;
                true
            }
            Effect::Reachable(yes) => {
                sql::query("UPDATE contact SET unreachable_at = $1 WHERE id = $2")
                    .bind((!yes).then(|| micros(turn.now)))
                    .bind(contact_id)
                    .execute(on)
                    .await?;
                true
            }
            Effect::Appointment(appointment) => {
                let holder = self.holder_of_person(on, &appointment.person).await?;
                self.write_appointment(on, &holder, appointment).await?
            }
            Effect::Ride(ride) => {
                let new = if ride.person == turn.holder.person_id {
                    NewRide::of(ride, &turn.holder)
                } else {
                    NewRide::of(ride, &self.holder_of_person(on, &ride.person).await?)
                };
                // What was asked for and changes in one go is written twice, as it went.
                let is_there = gathered.rides.iter().any(|other| other.ride.id == ride.id);
                let in_time = !is_there || self.write_rides(on, &std::mem::take(&mut gathered.rides)).await?;
                gathered.rides.push(new);
                in_time
            }
            Effect::Escalation(escalation) => write_escalation(on, escalation).await?,
            Effect::Grant { grant, code } => {
                let holder = self.holder_of_person(on, &grant.patient).await?;
                self.write_grant(on, &holder, grant, code.as_ref()).await?
            }
            Effect::Ring { subject, at, event } => {
                let ring = NewRing::of(contact_id, subject, *at, event);
                gathered.ring(contact_id, subject, ring.ok_or(CommitError::CannotRing { n: index })?);
                true
            }
            Effect::Silence(subject) => {
                gathered.silence(contact_id, subject);
                true
            }
        };
        if in_time { Ok(()) } else { Err(CommitError::Stale) }
    }
}

impl<'a> Gathered<'a> {
    /// The contacts who are told something of somebody else.
    pub(super) fn told(&self) -> Vec<String> {
        let told = self.deliveries.iter().filter(|delivery| delivery.consent.is_some());
        told.map(|delivery| delivery.contact_id.to_owned()).collect()
    }

    /// Whether something waits to be delivered.
    pub(super) fn is_queued(&self) -> bool {
        self.deliveries.iter().any(|delivery| delivery.stage == Stage::Queued)
    }

    fn ring(&mut self, contact_id: &str, subject: &Subject, ring: NewRing) {
        self.rings.retain(|other| other.id != ring.id);
        if *subject == Subject::Wait {
            // There is one such ring of a contact, and it is set anew: it needs not fall silent before.
            self.silenced.retain(|(other, silenced)| *other != contact_id || *silenced != ring.subject);
        }
        self.rings.push(ring);
    }

    /// What rings about `subject` falls silent, what this turn has set before, too.
    fn silence(&mut self, contact_id: &'a str, subject: &Subject) {
        let subject = subject.key();
        self.rings.retain(|ring| ring.contact_id != contact_id || ring.subject != subject);
        self.silenced.push((contact_id, subject));
    }
}

impl<'a> Turn<'a> {
    /// The id of the rows of effect `n`.
    pub(super) fn row(&self, n: i64) -> String {
        format!("{}.{n}", self.decided.taken.turn)
    }

    fn line(&self, n: i64, side: &'static str, what: Cow<'a, str>) -> NewLine<'a> {
        let id = self.row(n);
        NewLine {
            turn: self.decided.taken.turn,
            n,
            id,
            contact_id: self.contact_id(),
            at: self.now,
            side,
            what,
            ..NewLine::default()
        }
    }

    fn own(&self, n: i64, what: Cow<'a, str>, words: Option<&Words>) -> NewLine<'a> {
        let line = self.line(n, "them", what);
        let words = words.map(|words| self.holder.seal_words("transcript", &line.id, "words", words));
        NewLine { words, is_own: true, ..line }
    }

    fn record(&self, n: i64, deed: &'a Deed, record: &'a Record) -> NewLine<'a> {
        match record {
            Record::Said(words) => self.own(n, Cow::Borrowed("said"), Some(words)),
            Record::Edited(words) => self.own(n, Cow::Borrowed("edited"), Some(words)),
            Record::Pressed { label: _ } => {
                self.own(n, Cow::Borrowed("pressed"), deed.body.as_ref().map(|body| &body.text))
            }
            Record::Sent(attachment) => {
                let (what, words) = sent_line(attachment);
                self.own(n, Cow::Owned(what), words.as_ref())
            }
            Record::Happened { what, detail } => self.line(n, "house", Cow::Owned(format!("happened:{what}:{detail}"))),
        }
    }
}

/// What the contact did, which they see in their chat.
pub(super) fn is_own_line(effect: &Effect) -> bool {
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
