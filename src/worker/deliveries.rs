//! The outbox round: one delivery at a time through its door, and its outcome kept at once.

use chrono::TimeDelta;
use tokio_util::sync::CancellationToken;
use tracing::{debug, warn};

use super::{Done, House, walk};
use crate::care::contact::Door;
use crate::care::words::Words;
use crate::channel::telegram;
use crate::channel::telegram::connect::Connected;
use crate::locale::arg::Args;
use crate::store::delivery::{Delivery, Outcome};

/// A delivery is this process's for so long; longer than the slowest try of any door.
const LEASE: TimeDelta = TimeDelta::seconds(150);
/// The first pause before another try, in seconds; each further one is twice as long.
const RETRY_FIRST_S: i64 = 2;
/// The longest pause before another try, in seconds.
const RETRY_MAX_S: i64 = 3600;

/// The doors that deliveries leave through.
#[derive(Clone, Debug, Default)]
pub struct Doors {
    /// Telegram, when it is connected.
    pub telegram: Option<Connected>,
}

/// Delivers what leaves by one door, until `stop`. A delivery in progress is finished first.
pub async fn deliver(house: &House, doors: &Doors, door: Door, stop: &CancellationToken) {
    let go = || deliver_next(house, doors, door);
    walk("deliveries", stop, go, || house.store.hub().outbox_of(door)).await;
}

/// Delivers the next message of a door, if there is one.
///
/// # Errors
/// [`crate::store::error::StoreError`]: a delivery that was made and could not be kept counts as unknown after its lease.
pub async fn deliver_next(house: &House, doors: &Doors, door: Door) -> Done {
    let Some(mut delivery) = house.store.take_delivery(Some(door), house.clock.now(), LEASE).await? else {
        return Ok(false);
    };
    if delivery.possible_repeat {
        mark_as_repeat(house, &mut delivery).await;
    }
    let outcome = match (door, &doors.telegram) {
        // The page shows what is sent: to be kept as sent is to be sent.
        (Door::Web, _) => Outcome::Sent { external_id: None },
        (Door::Telegram, Some(connected)) => telegram::deliver::deliver(&connected.bot, &delivery).await,
        (Door::Telegram, None) => Outcome::Unsent { why: "not-connected".to_owned(), after: None },
    };
    let now = house.clock.now();
    let next_try_at = now + pause(&delivery, &outcome);
    match &outcome {
        Outcome::Sent { .. } => debug!(delivery.id = %delivery.id, "delivered"),
        Outcome::Unsent { why, .. } | Outcome::Refused { why, .. } | Outcome::Unknown { why } => {
            warn!(delivery.id = %delivery.id, contact.id = %delivery.contact_id, %why, attempts = delivery.attempts + 1,
                "not known to be delivered");
        }
    }
    // The outcome exists only here: it is kept before anything else is done, however long the store needs.
    let mut keep = house.store.settle(&delivery, &outcome, now, next_try_at).await;
    for _ in 0..KEEP_AGAIN_MAX {
        if keep.is_ok() {
            break;
        }
        tokio::time::sleep(super::PAUSE_FIRST).await;
        keep = house.store.settle(&delivery, &outcome, now, next_try_at).await;
    }
    keep.map(|()| true)
}

/// How often an outcome is tried to be kept while the store is busy.
const KEEP_AGAIN_MAX: u32 = 20;

/// Twice as long each time; never sooner than the service asked for.
fn pause(delivery: &Delivery, outcome: &Outcome) -> TimeDelta {
    let doublings = u32::try_from(delivery.attempts.clamp(0, 16)).unwrap_or(0);
    let own = TimeDelta::seconds((RETRY_FIRST_S << doublings).min(RETRY_MAX_S));
    match outcome {
        Outcome::Unsent { after: Some(after), .. } => {
            let asked = TimeDelta::from_std(*after).unwrap_or(TimeDelta::seconds(RETRY_MAX_S));
            asked.max(TimeDelta::seconds(1))
        }
        Outcome::Unsent { after: None, .. }
        | Outcome::Sent { .. }
        | Outcome::Refused { .. }
        | Outcome::Unknown { .. } => own,
    }
}

/// It may have arrived before: the text says so, in the reader's language.
async fn mark_as_repeat(house: &House, delivery: &mut Delivery) {
    let person = house.store.person_of_contact(&delivery.contact_id).await.ok().flatten();
    let edition = house.editions.current();
    let language = person.as_ref().map_or("en", |(contact, person)| {
        edition.library.language(person.language.as_deref(), contact.language_hint.as_deref())
    });
    let mark = edition.catalogue.say(language, "possible-repeat", &Args::new());
    delivery.body.text = Words::new(format!("{mark}\n{}", delivery.body.text.reveal()));
}
