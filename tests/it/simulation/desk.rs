//! Advocates: they look at the queue when they like, claim, answer, hand back, close, forget; add visits, settle rides.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use guidepost::care::escalation::{Escalation, EscalationState};
use guidepost::care::ride::RideState;
use guidepost::care::words::Words;
use guidepost::chance::Chance;
use guidepost::engine::event::Event;

use super::forgetful::rows::Rows;
use super::people::minutes;

/// Somebody at the desk.
pub struct Advocate {
    pub id: String,
    pub next_at: DateTime<Utc>,
}

impl Advocate {
    pub fn new(number: usize, now: DateTime<Utc>) -> Self {
        Self { id: format!("advocate {number}"), next_at: now + TimeDelta::minutes(30) }
    }

    /// What they do now, and to whom, if they find something.
    pub fn acts(&mut self, rows: &Rows, chance: &Chance, now: DateTime<Utc>) -> Option<(String, Event)> {
        // Mostly soon again, sometimes tomorrow: then everybody waits, and climbs.
        let pause = if chance.below(12) == 0 { 12 * 60 } else { 5 + minutes(chance, 120) };
        self.next_at = now + TimeDelta::minutes(pause);
        let (by, name) = (self.id.clone(), "Ana".to_owned());
        let open = || rows.escalations.rows().values().filter(|one| one.is_open());
        let mine: Vec<&Escalation> = open().filter(|one| one.holder() == Some(&self.id)).collect();
        let pick = |count: usize| usize::try_from(chance.below(count as u64)).unwrap_or(0);
        match chance.below(20) {
            0 => {
                let rides: Vec<_> = rows.rides.rows().values().filter(|ride| ride.state == RideState::Asked).collect();
                let ride = rides.get(pick(rides.len()))?;
                let contact = contact_of(rows, &ride.person)?;
                let (ride, comes) = (ride.id.clone(), chance.below(3) > 0);
                Some((contact, Event::RideSettled { by, ride, comes, note: None }))
            }
            1 | 2 => {
                let contact = Self::anybody(rows, chance)?;
                Some((contact, Self::visit(by, chance, now)))
            }
            3 if chance.below(4) == 0 => {
                let contact = Self::anybody(rows, chance)?;
                Some((contact, Event::Answered { by, name, words: Words::new("how are you?") }))
            }
            4 => Some((mine.first()?.contact.clone(), Event::Noted { by, words: Words::new("called") })),
            5..=11 if !mine.is_empty() => {
                let contact = mine[pick(mine.len())].contact.clone();
                let event = match chance.below(10) {
                    0..4 => Event::Answered { by, name, words: Words::new("I am on it") },
                    4..7 => Event::HandedBack { by },
                    7 => Event::Closed { by, reason: "solved".to_owned() },
                    // Forgotten.
                    _ => return None,
                };
                Some((contact, event))
            }
            _ => {
                let mut waiting: Vec<&Escalation> =
                    open().filter(|one| matches!(one.state, EscalationState::Waiting { .. })).collect();
                waiting.sort_by_key(|one| (std::cmp::Reverse(one.urgency), one.since));
                // Two may want the same one.
                let first = waiting.first()?;
                Some((first.contact.clone(), Event::Claimed { escalation: first.id.clone(), by, name }))
            }
        }
    }

    fn anybody(rows: &Rows, chance: &Chance) -> Option<String> {
        let count = rows.contacts.rows().len() as u64;
        let at = usize::try_from(chance.below(count)).unwrap_or(0);
        rows.contacts.rows().keys().nth(at).cloned()
    }

    /// A visit at any hour, the one that the clocks leave out and the one that they show twice among them.
    fn visit(by: String, chance: &Chance, now: DateTime<Utc>) -> Event {
        let zone = if chance.below(3) == 0 { chrono_tz::America::New_York } else { chrono_tz::America::Chicago };
        let day = now.with_timezone(&zone).date_naive() + TimeDelta::days(minutes(chance, 15));
        let at = if chance.below(4) == 0 { 150 } else { chance.below(24 * 60) };
        let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(at * 60).unwrap_or(0), 0);
        let kind = if chance.below(3) == 0 { "dialysis" } else { "visit" };
        Event::VisitAdded {
            by,
            kind: kind.to_owned(),
            what: Words::new("checkup"),
            place: None,
            wall: day.and_time(time.unwrap_or_default()),
            zone,
        }
    }
}

fn contact_of(rows: &Rows, person: &str) -> Option<String> {
    rows.contacts.rows().iter().find(|(_, row)| row.person == person).map(|(id, _)| id.clone())
}
