//! What deliveries must be, watched as they are claimed and as they are seen.

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::appointment::AppointmentState;
use guidepost::care::consent::GrantState;
use guidepost::care::moment::LocalMoment;
use guidepost::care::reminder::MINUTES_BEFORE_VISIT_MIN;
use guidepost::engine::effect::Share;
use guidepost::engine::event::DeliveryKind;
use guidepost::store::commit::{AtOnce, Decided};

use super::{Promise, Watch};
use crate::simulation::forgetful::rows::{Place, Rows, State};

impl Watch {
    /// What a kept turn says at once.
    pub fn left_at_once(&mut self, turn: &Decided<'_>, rows: &Rows, at_once: &AtOnce, now: DateTime<Utc>) {
        let number = turn.taken.turn;
        let own = rows.outbox.rows().range((number, i64::MIN)..=(number, i64::MAX));
        for (place, row) in own {
            match row.state {
                State::Sending => self.picked_up(*place, rows, at_once.until, now),
                State::Sent => self.may_go(*place, now),
                State::Queued | State::Unknown | State::Failed | State::Dropped => {}
            }
        }
    }

    /// A delivery was claimed to be sent.
    pub fn picked_up(&mut self, place: Place, rows: &Rows, until: DateTime<Utc>, now: DateTime<Utc>) {
        self.tell("claimed", &format!("{}.{}", place.0, place.1), now);
        let Some(row) = rows.outbox.get(&place) else { return };
        let held: Vec<Place> = rows
            .open_of(&row.contact)
            .map(|(other, _)| other)
            .filter(|other| self.carrying.get(other).is_some_and(|theirs| *theirs > now))
            .collect();
        if let Some(other) = held.first() {
            let what = format!("{place:?} was claimed while {other:?} to the same contact was on its way");
            self.breaks(Promise::InOneHand, what);
        }
        self.carrying.insert(place, until);
        self.may_go(place, now);
    }

    /// A delivery went to nobody.
    pub fn dropped(&mut self, why: &str) {
        self.seen.unconsented += u64::from(why == "consent");
        self.seen.outdated += u64::from(why == "outdated");
    }

    /// What became of a delivery is kept: nobody carries it any more.
    pub fn put_down(&mut self, place: Place) {
        self.carrying.remove(&place);
    }

    /// Whether a delivery may go at this moment, by what the watch itself knows.
    fn may_go(&mut self, place: Place, now: DateTime<Utc>) {
        let Some(asked) = self.deliveries.get(&place) else {
            return self.breaks(Promise::OutOfTheOutbox, format!("{place:?} is of no kept turn"));
        };
        let contact = asked.contact.as_str();
        let mut wrong = None;
        if matches!(asked.kind, DeliveryKind::Reply | DeliveryKind::Notice) && self.is_held(contact) {
            wrong = Some(Promise::SilentWhileHeld);
        }
        if asked.kind == DeliveryKind::Notice && self.someone(contact).is_some_and(|someone| someone.stopped) {
            wrong = Some(Promise::StopAndAPerson);
        }
        if let Some((grant, share)) = &asked.consent {
            let covers = self.grants.get(grant).is_some_and(|grant| {
                let shares = match share {
                    Share::Appointments => grant.shares.appointments,
                    Share::Rides => grant.shares.rides,
                };
                shares && matches!(&grant.state, GrantState::Live { caregiver, .. } if caregiver == contact)
            });
            if !covers {
                wrong = Some(Promise::ByConsentAlone);
            }
        }
        if let Some((visit, version)) = &asked.reminds_of {
            let fits = self.visits.get(visit).is_some_and(|visit| {
                let zone = self.someone(contact).and_then(|someone| someone.zone).unwrap_or(self.clinic_zone);
                let here = LocalMoment::at(now, zone);
                let is_night = self.quiet.contains(here.wall.time());
                let morning_helps =
                    visit.when.instant() - self.quiet.next_end(here) >= TimeDelta::minutes(MINUTES_BEFORE_VISIT_MIN);
                visit.version == *version
                    && visit.state != AppointmentState::Cancelled
                    && visit.when.instant() > now
                    && !(is_night && morning_helps)
            });
            if !fits {
                wrong = Some(Promise::RemindersFit);
            }
        }
        if let Some(promise) = wrong {
            self.breaks(promise, format!("{place:?} to {contact} was claimed"));
        }
    }

    /// Telegram took a message with these words.
    pub fn arrived(&mut self, place: Place, text: &str, now: DateTime<Utc>) {
        let is_marked = self.deliveries.get(&place).is_some_and(|asked| asked.text != text);
        self.saw(place, is_marked, Some(text), now);
    }

    fn saw(&mut self, place: Place, is_marked: bool, text: Option<&str>, now: DateTime<Utc>) {
        self.tell("saw", &format!("{}.{}", place.0, place.1), now);
        self.seen.deliveries += 1;
        let Some(asked) = self.deliveries.get_mut(&place) else {
            return self.breaks(Promise::OutOfTheOutbox, format!("{place:?} is of no kept turn"));
        };
        let is_first = asked.plain + asked.marked == 0;
        if is_marked {
            asked.marked += 1;
        } else {
            asked.plain += 1;
        }
        let (contact, kind, plain) = (asked.contact.clone(), asked.kind, asked.plain);
        let other_words = text.is_some_and(|text| !text.ends_with(&asked.text));
        self.seen.told += u64::from(asked.consent.is_some());
        self.seen.repeats += u64::from(!is_first);
        if other_words {
            self.breaks(Promise::OutOfTheOutbox, format!("{place:?} says something else than its turn"));
        }
        if plain > 1 {
            self.breaks(Promise::DoublesAreMarked, format!("{place:?} came to {contact} twice"));
        }
        let rank = i64::from(kind == DeliveryKind::Notice);
        let last = self.last_seen.get(&(contact.clone(), rank)).copied();
        if is_first && last.is_some_and(|last| last > place) {
            self.breaks(Promise::InOrder, format!("{place:?} came to {contact} after {last:?}"));
        }
        if is_first {
            self.last_seen.insert((contact, rank), place);
        }
    }

    /// The web chat shows a message.
    pub fn shown(&mut self, place: Place, now: DateTime<Utc>) {
        self.saw(place, false, None, now);
    }
}
