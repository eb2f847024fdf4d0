//! The outbox: each delivery is read again at the moment of its sending, handed out once at a time, and its outcome kept.
//!
//! ```text
//! queued -> sending -> sent
//!   ^          |-----> queued    provably unsent, or repeated once as a possible repeat
//!   |          |-----> unknown   it may have arrived, and so may its repeat, or its repeat must not go any more
//!   |          `-----> failed    refused, or tried too often; an Undelivered event tells the engine
//!   `- dropped                   it must not go any more; `why` says why
//! ```

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;

use super::delivery::{Delivery, Outcome, Settled};
use super::dialect::locking;
use super::error::StoreError;
use super::instant::{instant, micros};
use super::open::Store;
use super::person::door_in;
use super::settling::{Failure, is_missed};
use super::sql::{self, Connection, Row};
use crate::care::clinic::QuietHours;
use crate::care::contact::Door;
use crate::care::moment::LocalMoment;
use crate::care::reminder::MINUTES_BEFORE_VISIT_MIN;
use crate::engine::event::DeliveryKind;

/// What may not have arrived is said once more, marked as a possible repeat; twice would be a nuisance. An answer, too:
/// somebody who heard nothing says their "yes" again, and that "yes" would meet a question that they have never seen.
/// But a process that died says nothing of the line: what it was sending goes again up to this often, because silence is
/// worse; not for ever, because a process that dies again and again would tell the same for ever.
const REPEATS_MAX: i64 = 3;
/// Why a delivery is dropped whose contact has shut the door.
const UNREACHABLE: &str = "unreachable";
/// Deliveries that are settled on the way under one lock; then others may write, too.
const SETTLED_PER_CHANGE_MAX: usize = 200;

/// What is asked for when deliveries are claimed.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Through which door, or any.
    pub door: Option<Door>,
    /// So many at most.
    pub limit: usize,
    /// When a delivery that is on its way counts as lost.
    pub until: DateTime<Utc>,
    /// When not to remind, and by whose clock where nobody's is known; none: at any time.
    pub quiet: Option<(QuietHours, Tz)>,
}

/// What is to be done with a delivery that has been looked at.
enum Look {
    Send(Box<Delivery>),
    Drop(&'static str),
    Later(DateTime<Utc>),
    Interrupted,
    Damaged,
}

/// A delivery, as it stands at the moment of its claim.
struct Looked {
    id: String,
    contact_id: String,
    kind: DeliveryKind,
    attempts: i64,
    was_sending: bool,
    may_have_arrived: bool,
    look: Look,
}

impl Store {
    /// Takes the delivery that has been due longest, for `lease`, through `door` or any; see [`Store::exchange`].
    ///
    /// # Errors
    /// [`StoreError`] of the database.
    pub async fn take_delivery(
        &self,
        door: Option<Door>,
        now: DateTime<Utc>,
        lease: TimeDelta,
    ) -> Result<Option<Delivery>, StoreError> {
        let claim = Claim { door, limit: 1, until: now + lease, quiet: None };
        Ok(self.exchange(&[], Some(&claim), now).await?.pop())
    }

    /// Keeps what became of a delivery; see [`Store::exchange`].
    ///
    /// # Errors
    /// [`StoreError`] of the database; then the delivery stays in sending until its lease ends, and counts as unknown.
    pub async fn settle(
        &self,
        delivery: &Delivery,
        outcome: &Outcome,
        now: DateTime<Utc>,
        next_try_at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let settled = Settled { delivery: delivery.clone(), outcome: outcome.clone(), next_try_at };
        self.exchange(&[settled], None, now).await.map(drop)
    }

    /// Keeps what became of deliveries, and claims the next ones, in one commit.
    ///
    /// Provably unsent, a delivery is queued for its `next_try_at`, and given up after as many attempts as
    /// [`settling`](super::settling) says. An outcome that comes after the lease counts only when it says that it was sent.
    ///
    /// Claimed are the deliveries that somebody waits for first, then those that have been due longest. A contact's go one
    /// at a time, in order; only what nobody asked for, and what cannot have been read yet, is overtaken by what somebody
    /// waits for. What must not go any more is dropped on the way; each delivery is marked as being sent before it is handed
    /// out.
    ///
    /// # Errors
    /// [`StoreError`] of the database; then nothing was claimed, and what was settled stays in sending until its lease ends,
    /// and counts as unknown, unless it is settled again.
    pub async fn exchange(
        &self,
        settled: &[Settled],
        claim: Option<&Claim>,
        now: DateTime<Utc>,
    ) -> Result<Vec<Delivery>, StoreError> {
        // Asked first without the writer: most of the time nothing is due.
        if settled.is_empty() && !(claim.is_some() && self.is_any_due(now).await?) {
            return Ok(Vec::new());
        }
        let mut claimed = Vec::new();
        let mut changed: Vec<String> = settled.iter().map(|one| one.delivery.contact_id.clone()).collect();
        let mut outcomes = settled;
        loop {
            let mut writing = self.write().await?;
            let on = writing.on();
            let mut tells_engine = self.settle_all(&mut *on, outcomes, now).await?;
            let mut is_over = true;
            if let Some(claim) = claim {
                let mut on_the_way = 0;
                loop {
                    let left = claim.limit.saturating_sub(claimed.len());
                    let looked = if left > 0 { self.look(&mut *on, claim, left, now).await? } else { Vec::new() };
                    let before = claimed.len();
                    let mut settles = 0;
                    for one in self.act_on(&mut *on, looked, claim, now, &mut tells_engine).await? {
                        match one {
                            Ok(delivery) => claimed.push(delivery),
                            Err(contact_id) => {
                                settles += 1;
                                changed.push(contact_id);
                            }
                        }
                    }
                    on_the_way += settles;
                    // Behind what was dropped, others of the same contacts may wait.
                    if settles == 0 && claimed.len() - before <= left {
                        break;
                    }
                    if on_the_way >= SETTLED_PER_CHANGE_MAX {
                        is_over = false;
                        break;
                    }
                }
            }
            writing.commit().await?;
            if tells_engine {
                self.hub().inbox.notify_one();
            }
            changed.drain(..).for_each(|contact_id| self.hub().change(&contact_id));
            if is_over {
                return Ok(claimed);
            }
            outcomes = &[];
        }
    }

    /// Whether any delivery may go now, or was on its way when its lease ended; through whichever door.
    async fn is_any_due(&self, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let due = "SELECT 1 AS one FROM outbox WHERE state IN ('queued', 'sending') AND due_at <= $1 \
                   AND (state = 'queued' OR taken_until <= $1) LIMIT 1";
        Ok(sql::query(due).bind(micros(now)).fetch_optional(&mut *self.read().await?).await?.is_some())
    }

    /// Looks at the first `limit` deliveries that are due, as everything stands now.
    async fn look(
        &self,
        on: &mut Connection,
        claim: &Claim,
        limit: usize,
        now: DateTime<Utc>,
    ) -> Result<Vec<Looked>, StoreError> {
        let rows = sql::query(locking!(
            self.inner.dialect,
            "SELECT o.id, o.contact_id, o.kind, o.body, o.state, o.attempts, o.repeats, o.appointment_id, \
             o.appointment_version, o.grant_id, o.share, o.queued_at, c.door, c.address, c.unreachable_at, c.person_id, \
             k.wrapped AS wrapped_key, p.stopped_at, p.zone, a.version AS visit_version, a.state AS visit_state, a.at AS visit_at, \
             g.state AS grant_state, g.caregiver_id, g.shares_appointments, g.shares_rides, \
             (SELECT e.held_by FROM escalation e WHERE e.contact_id = o.contact_id \
             AND e.state IN ('waiting', 'claimed') AND e.state = 'claimed') AS held_by \
             FROM outbox o JOIN contact c ON c.id = o.contact_id JOIN person p ON p.id = c.person_id \
             LEFT JOIN person_key k ON k.person_id = p.id \
             LEFT JOIN appointment a ON a.id = o.appointment_id LEFT JOIN care_grant g ON g.id = o.grant_id \
             WHERE o.state IN ('queued', 'sending') AND o.due_at <= $1 \
             AND (o.state = 'queued' OR o.taken_until <= $1) \
             AND (CAST($2 AS TEXT) IS NULL OR c.door = CAST($2 AS TEXT)) \
             AND NOT EXISTS (SELECT 1 FROM outbox b WHERE b.contact_id = o.contact_id \
             AND b.state IN ('queued', 'sending') AND (b.rank, b.turn, b.n) < (o.rank, o.turn, o.n)) \
             AND NOT EXISTS (SELECT 1 FROM outbox l WHERE l.contact_id = o.contact_id \
             AND l.state IN ('queued', 'sending') AND l.state = 'sending' AND l.taken_until > $1) \
             ORDER BY o.rank, o.due_at, o.turn, o.n LIMIT $3",
            "FOR UPDATE OF o SKIP LOCKED"
        ))
        .bind(micros(now))
        .bind(claim.door.map(Door::name))
        .bind(i64::try_from(limit).unwrap_or(i64::MAX))
        .fetch_all(on)
        .await?;
        rows.iter().map(|row| self.look_at(row, claim, now)).collect()
    }

    fn look_at(&self, row: &Row, claim: &Claim, now: DateTime<Utc>) -> Result<Looked, StoreError> {
        let id: String = row.try_get("id")?;
        let contact_id: String = row.try_get("contact_id")?;
        let kind = DeliveryKind::named(row.try_get("kind")?).ok_or(StoreError::Damaged { place: "outbox.kind" })?;
        let attempts: i64 = row.try_get("attempts")?;
        let was_sending = row.try_get::<&str, _>("state")? == "sending";
        let repeats: i64 = row.try_get("repeats")?;
        let may_have_arrived = was_sending || repeats > 0;
        let look = if let Some(why) = why_not(row, kind, now)? {
            Look::Drop(why)
        } else if let Some(end) = quiet_until(row, claim, now)? {
            Look::Later(end)
        } else if was_sending && repeats >= REPEATS_MAX {
            // The process died again and again after it said "sending": it may have arrived.
            Look::Interrupted
        } else {
            self.opened(row, &id, &contact_id, kind, may_have_arrived, claim.until)?
        };
        Ok(Looked { id, contact_id, kind, attempts, was_sending, may_have_arrived, look })
    }

    fn opened(
        &self,
        row: &Row,
        id: &str,
        contact_id: &str,
        kind: DeliveryKind,
        possible_repeat: bool,
        until: DateTime<Utc>,
    ) -> Result<Look, StoreError> {
        let holder = match self.holder_in(row, contact_id) {
            Err(StoreError::Erased) => return Ok(Look::Drop("erased")),
            // It must not hold up what comes after it.
            Err(StoreError::Damaged { .. }) => return Ok(Look::Damaged),
            holder => holder?,
        };
        let (body, address): (Vec<u8>, Vec<u8>) = (row.try_get("body")?, row.try_get("address")?);
        let words = holder
            .open_json("outbox", id, "body", &body)
            .and_then(|body| Ok((body, holder.open_words("contact", contact_id, "address", &address)?)));
        let (Ok((body, address)), Ok(door)) = (words, door_in(row)) else { return Ok(Look::Damaged) };
        let (attempts, queued_at) = (row.try_get("attempts")?, instant(row.try_get("queued_at")?)?);
        let (id, contact_id) = (id.to_owned(), contact_id.to_owned());
        let delivery =
            Delivery { id, contact_id, door, address, kind, body, attempts, possible_repeat, queued_at, until };
        Ok(Look::Send(Box::new(delivery)))
    }

    /// Marks what is to be sent, and settles the rest: the delivery, or whose it was.
    async fn act_on(
        &self,
        on: &mut Connection,
        looked: Vec<Looked>,
        claim: &Claim,
        now: DateTime<Utc>,
        tells_engine: &mut bool,
    ) -> Result<Vec<Result<Delivery, String>>, StoreError> {
        let mut acted = Vec::with_capacity(looked.len());
        let (mut first, mut again) = (Vec::new(), Vec::new());
        for Looked { id, contact_id, kind, attempts, was_sending, may_have_arrived, look } in looked {
            match look {
                Look::Send(delivery) => {
                    if was_sending { &mut again } else { &mut first }.push(id);
                    acted.push(Ok(*delivery));
                    continue;
                }
                Look::Drop(why) => {
                    withhold(on, &id, may_have_arrived, why, now).await?;
                    if why == UNREACHABLE && is_missed(kind) {
                        let failure = Failure { id: &id, contact_id: &contact_id, kind, why, now };
                        self.tell_engine(on, &failure).await?;
                        *tells_engine = true;
                    }
                }
                Look::Later(at) => {
                    // What was on its way when its process died may have arrived: in the morning it says so. Nobody waits
                    // behind it until then.
                    let later = "UPDATE outbox SET state = 'queued', taken_until = NULL, why = 'quiet-hours', due_at = $1, \
                                 repeats = repeats + $2, rank = 1 WHERE id = $3";
                    sql::query(later)
                        .bind(micros(at))
                        .bind(i64::from(was_sending))
                        .bind(id.as_str())
                        .execute(&mut *on)
                        .await?;
                }
                Look::Interrupted => {
                    let failure = Failure { id: &id, contact_id: &contact_id, kind, why: "interrupted", now };
                    *tells_engine |= self.unknown(on, &failure, attempts).await?;
                }
                Look::Damaged => {
                    mark_sending(on, std::slice::from_ref(&id), claim.until, 0).await?;
                    // The engine hears that it did not go.
                    let failure = Failure { id: &id, contact_id: &contact_id, kind, why: "damaged", now };
                    *tells_engine |= self.fail(on, &failure, attempts + 1).await?;
                }
            }
            acted.push(Err(contact_id));
        }
        mark_sending(on, &first, claim.until, 0).await?;
        mark_sending(on, &again, claim.until, 1).await?;
        Ok(acted)
    }
}

/// Why a delivery must not go any more, read in the moment of its sending.
fn why_not(row: &Row, kind: DeliveryKind, now: DateTime<Utc>) -> Result<Option<&'static str>, StoreError> {
    let is_set = |column: &str| Ok::<_, StoreError>(row.try_get::<Option<i64>, _>(column)?.is_some());
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    if is_set("unreachable_at")? {
        return Ok(Some(UNREACHABLE));
    }
    if kind == DeliveryKind::Notice && is_set("stopped_at")? {
        return Ok(Some("stopped"));
    }
    if matches!(kind, DeliveryKind::Reply | DeliveryKind::Notice) && text("held_by")?.is_some() {
        return Ok(Some("held"));
    }
    if text("appointment_id")?.is_some() {
        let (meant, stands): (Option<i64>, Option<i64>) =
            (row.try_get("appointment_version")?, row.try_get("visit_version")?);
        let is_over = row.try_get::<Option<i64>, _>("visit_at")?.is_none_or(|at| at <= micros(now));
        if meant != stands || is_over || text("visit_state")?.is_none_or(|state| state == "cancelled") {
            return Ok(Some("outdated"));
        }
    }
    if text("grant_id")?.is_some() {
        let is_shared = match text("share")?.as_deref() {
            Some("appointments") => is_set("shares_appointments")?,
            Some("rides") => is_set("shares_rides")?,
            Some(_) | None => false,
        };
        let is_theirs = text("caregiver_id")? == text("contact_id")?;
        if text("grant_state")?.as_deref() != Some("live") || !is_theirs || !is_shared {
            return Ok(Some("consent"));
        }
    }
    Ok(None)
}

/// When the quiet hours end that a reminder has been held up into; none: it goes now. One whose end of the quiet hours would
/// come too late for the visit goes now, too: better woken than missed.
fn quiet_until(row: &Row, claim: &Claim, now: DateTime<Utc>) -> Result<Option<DateTime<Utc>>, StoreError> {
    let (Some((quiet, clinic_zone)), Some(visit_at)) = (claim.quiet, row.try_get::<Option<i64>, _>("visit_at")?) else {
        return Ok(None);
    };
    let zone = row.try_get::<Option<&str>, _>("zone")?.and_then(|zone| zone.parse().ok()).unwrap_or(clinic_zone);
    let here = LocalMoment::at(now, zone);
    let end = quiet.next_end(here);
    let helps = instant(visit_at)? - end >= TimeDelta::minutes(MINUTES_BEFORE_VISIT_MIN);
    Ok((quiet.contains(here.wall.time()) && helps).then_some(end))
}

/// Marks deliveries as being sent, `repeats` of them as a repeat of what may have arrived.
async fn mark_sending(
    on: &mut Connection,
    ids: &[String],
    until: DateTime<Utc>,
    repeats: i64,
) -> Result<(), StoreError> {
    // What may have been read is not overtaken any more, though nobody asked for it: its repeat comes right after itself.
    let statement = "UPDATE outbox SET state = 'sending', rank = 0, attempts = attempts + 1, repeats = repeats + $1, \
                     taken_until = $2 WHERE id IN ({?})";
    sql::list(statement, ids).share(repeats).share(micros(until)).execute(on).await?;
    Ok(())
}

/// Ends what must not go any more. What may have arrived already was not held back: nobody can know, and that is what is kept.
async fn withhold(
    on: &mut Connection,
    id: &str,
    may_have_arrived: bool,
    why: &str,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    sql::query("UPDATE outbox SET state = $1, why = $2, settled_at = $3, taken_until = NULL WHERE id = $4")
        .bind(if may_have_arrived { "unknown" } else { "dropped" })
        .bind(why)
        .bind(micros(now))
        .bind(id)
        .execute(on)
        .await?;
    Ok(())
}
