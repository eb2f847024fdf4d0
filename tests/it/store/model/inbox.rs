//! What comes in, what waits, and who takes it: done to the store and to its model.

use guidepost::care::contact::{Contact, Door};
use guidepost::care::person::Person;
use guidepost::care::words::Words;
use guidepost::engine::event::Event;
use guidepost::store::incoming::{Incoming, Received};
use guidepost::store::turn_line::{Taken, Taker};
use sqlx::Row;

use super::acts::{PEOPLE, Said};
use super::pair::{LEASE, Pair};
use super::turning::{Facts, Held};
use crate::simulation::forgetful::rows::ContactRow;

impl Pair {
    pub(super) async fn say(&mut self, node: usize, said: &[Said], takes: bool) {
        let incoming = self.batch_of(said);
        let name = name_of(node);
        let taker = Taker { node: &name, until: self.now + LEASE };
        let taker = takes.then_some(&taker);
        let real = self.nodes[node].put_many(&incoming, taker, self.now).await.expect("it is stored");
        let real: Vec<_> = real.into_iter().map(|put| put.expect("it is stored")).collect();
        let received: Vec<_> = real.iter().map(|put| put.received.clone()).collect();
        self.meet(&received, &incoming).await;
        self.numbers().await;
        let model = self.model.put_many(&incoming, taker, self.now);
        assert_eq!(real, model);
        for taken in real.into_iter().filter_map(|put| put.taken) {
            self.has_taken(node, taken);
        }
    }

    /// What people say, and have said before.
    pub(super) fn batch_of(&mut self, said: &[Said]) -> Vec<Incoming> {
        let mut incoming: Vec<Incoming> = Vec::new();
        for one in said {
            // Nobody says again what they said from an address that is another contact's since, or nobody's.
            let is_theirs = |said: &&Incoming| {
                let at = (said.door, said.address.reveal().to_owned());
                self.model.rows.addresses.contains_key(&at)
            };
            let before = one.again.and_then(|back| self.said.iter().rev().filter(is_theirs).nth(back).cloned());
            let next = before.unwrap_or_else(|| self.something(one.who));
            self.said.push(next.clone());
            incoming.push(next);
        }
        incoming
    }

    fn something(&self, who: usize) -> Incoming {
        Incoming {
            key: format!("k{}", self.said.len()),
            door: if who < PEOPLE / 2 { Door::Telegram } else { Door::Web },
            address: Words::new(format!("address {who}")),
            language_hint: Some("es".to_owned()),
            event: Event::Said { words: Words::new(format!("words {}", self.said.len())) },
        }
    }

    /// Whoever is new has the same name in the model.
    pub(super) async fn meet(&mut self, received: &[Received], incoming: &[Incoming]) {
        for (received, incoming) in received.iter().zip(incoming) {
            self.meet_one(&received.contact_id, incoming).await;
        }
    }

    async fn meet_one(&mut self, contact: &str, incoming: &Incoming) {
        if self.people.iter().any(|known| known == contact) {
            return;
        }
        let row = sqlx::query("SELECT person_id FROM contact WHERE id = $1").bind(contact).fetch_one(&mut self.on);
        let person: String = row.await.expect("a contact").get("person_id");
        let rows = &mut self.model.rows;
        rows.persons.put(person.clone(), Person { id: person.clone(), ..Person::default() });
        let (door, address) = (incoming.door, incoming.address.clone());
        rows.addresses.insert((door, address.reveal().to_owned()), contact.to_owned());
        let known = Contact { id: contact.to_owned(), door, language_hint: incoming.language_hint.clone() };
        let row = ContactRow { contact: known, person, address, unreachable_at: None, shown: 0 };
        rows.contacts.put(contact.to_owned(), row);
        self.people.push(contact.to_owned());
    }

    pub(super) async fn desk(&mut self, who: usize) {
        let Some(contact) = self.people.get(who % self.people.len().max(1)).cloned() else { return };
        self.desk_acts += 1;
        let key = format!("desk:{}", self.desk_acts);
        let event = Event::Noted { by: "ana".to_owned(), words: Words::new("called") };
        let real = self.nodes[0].put_for(&key, &contact, &event, self.now).await.expect("it is stored");
        self.numbers().await;
        assert_eq!(real, self.model.put_for(&key, &contact, &event, self.now));
    }

    pub(super) async fn take(&mut self, node: usize, limit: usize) {
        let limit = self.among_equals(limit);
        let name = name_of(node);
        let taker = Taker { node: &name, until: self.now + LEASE };
        let most = i64::try_from(limit).expect("a small number");
        let mut real = self.nodes[node].take_many(&taker, self.now, most).await.expect("the line answers");
        assert_eq!(real, self.model.take_many(&taker, self.now, limit));
        // The names that the memory gives are never the same again; who was met first is.
        real.sort_by_key(|taken| self.met(&taken.contact_id));
        for taken in real {
            self.has_taken(node, taken);
        }
    }

    /// Who of several that came at one moment is taken is not promised: all of them are asked for.
    fn among_equals(&self, limit: usize) -> usize {
        let rows = self.model.rows.line.rows().values();
        let free = rows.filter(|row| row.taken_until.is_none_or(|until| until <= self.now));
        let mut since: Vec<_> = free.map(|row| row.since).collect();
        since.sort_unstable();
        since.get(limit - 1).map_or(limit, |last| since.iter().filter(|since| *since <= last).count())
    }

    /// Who they are, whatever the memory calls them.
    pub(super) fn met(&self, contact: &str) -> Option<usize> {
        self.people.iter().position(|known| known == contact)
    }

    pub(super) fn has_taken(&mut self, node: usize, taken: Taken) {
        self.ledger.taken(&taken, self.now + LEASE, self.now);
        let facts = Facts::of(&self.model, &taken, self.now);
        self.held.push(Held { node, taken, facts });
    }

    pub(super) async fn ring(&mut self, node: usize, limit: i64) {
        let real = self.nodes[node].ring_due(self.now, limit).await.expect("the rings answer");
        self.numbers().await;
        assert_eq!(real, self.model.ring_due(self.now, usize::try_from(limit).expect("a small number")));
    }
}

pub(super) fn name_of(node: usize) -> String {
    format!("node {node}")
}
