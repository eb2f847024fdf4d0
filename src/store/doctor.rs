//! Looking at a live database for whatever breaks a promise of the house. Reads, and changes nothing.

use chrono::{DateTime, TimeDelta, Utc};

use super::dialect::Dialect;
use super::error::StoreError;
use super::instant::{instant, micros};
use super::open::Store;
use super::sql::{self, Connection};

/// An event is turned within a second, and within this on the worst of days.
const TURNED_WITHIN: TimeDelta = TimeDelta::minutes(2);
/// What is due rings within a second.
const RINGS_WITHIN: TimeDelta = TimeDelta::minutes(2);
/// What is due is sent within seconds, and is tried again after at most an hour.
const SENT_WITHIN: TimeDelta = TimeDelta::minutes(10);
/// Leases last minutes; one that ended so long ago is of somebody who was not relieved.
const LEASES_END_WITHIN: TimeDelta = TimeDelta::minutes(5);
/// A copy that is older than this loses more than a house can remember.
const BACKED_UP_WITHIN: TimeDelta = TimeDelta::days(7);
/// The newest sealed values of each kind that are opened, unless all are to be.
const OPENED_OF_EACH: i64 = 500;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Complaint {
    /// A short name for programs.
    pub code: &'static str,
    /// How many rows.
    pub rows: i64,
    /// What is wrong, in one sentence.
    pub what: String,
    /// What to do about it, in one sentence.
    pub mend: &'static str,
}

/// What counts rows that should not be there.
struct Question {
    code: &'static str,
    /// Counts them as `rows`; `$1` is an instant.
    count: &'static str,
    at: TimeDelta,
    what: &'static str,
    mend: &'static str,
}

/// What is asked of the promises, in the order in which they matter.
const QUESTIONS: [Question; 18] = [
    Question {
        code: "escalation-without-clock",
        count: "SELECT COUNT(*) AS rows FROM escalation e WHERE $1 = $1 AND e.state IN ('waiting', 'claimed') \
                AND NOT EXISTS (SELECT 1 FROM ring r WHERE r.contact_id = e.contact_id \
                AND r.subject = 'escalation:' || e.id AND r.state = 'waiting') \
                AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.contact_id = e.contact_id AND i.state = 'waiting')",
        at: TimeDelta::zero(),
        what: "conversations wait for a person, or are held by one, and nothing will ring if they are forgotten",
        mend: "open the desk now and take them, or give them back",
    },
    Question {
        code: "escalation-without-owner",
        count: "SELECT COUNT(*) AS rows FROM escalation e LEFT JOIN advocate a ON a.id = e.held_by \
                WHERE $1 = $1 AND e.state = 'claimed' AND (a.id IS NULL OR a.retired_at IS NOT NULL)",
        at: TimeDelta::zero(),
        what: "conversations are held by somebody who is not at the desk any more",
        mend: "let a supervisor take them; they come back to the queue by themselves after hold_hours of clinic.yaml",
    },
    Question {
        code: "events-waiting",
        count: "SELECT COUNT(*) AS rows FROM inbox WHERE state = 'waiting' AND received_at < $1",
        at: TURNED_WITHIN,
        what: "messages have come in and wait for more than two minutes to be turned",
        mend: "see that `guidepost serve` runs, and what it logs",
    },
    Question {
        code: "turns-not-relieved",
        count: STALE_TURNS,
        at: LEASES_END_WITHIN,
        what: "messages were taken by somebody who did not come back, and nobody took them over",
        mend: "see that `guidepost serve` runs; it takes them over by itself",
    },
    Question {
        code: "events-in-no-line",
        count: "SELECT COUNT(*) AS rows FROM inbox i WHERE i.state = 'waiting' AND i.received_at < $1 \
                AND NOT EXISTS (SELECT 1 FROM turn_line l WHERE l.contact_id = i.contact_id)",
        at: TURNED_WITHIN,
        what: "messages wait of people who do not stand in line for a turn",
        mend: "they were not written by this program: restore a backup, and do not change the tables by hand",
    },
    Question {
        code: "deliveries-waiting",
        count: "SELECT COUNT(*) AS rows FROM outbox WHERE state = 'queued' AND due_at < $1",
        at: SENT_WITHIN,
        what: "messages should have been sent more than ten minutes ago",
        mend: "see that `guidepost serve` runs and reaches Telegram, and what it logs",
    },
    Question {
        code: "deliveries-not-relieved",
        count: "SELECT COUNT(*) AS rows FROM outbox WHERE state = 'sending' AND taken_until < $1",
        at: LEASES_END_WITHIN,
        what: "messages are marked as being sent by somebody who did not come back",
        mend: "see that `guidepost serve` runs; it sends them again as possible repeats",
    },
    Question {
        code: "deliveries-in-no-state",
        count: "SELECT COUNT(*) AS rows FROM outbox WHERE $1 = $1 \
                AND (state NOT IN ('queued', 'sending', 'sent', 'unknown', 'failed', 'dropped') \
                OR (state = 'sending' AND taken_until IS NULL) \
                OR (state IN ('sent', 'unknown', 'failed', 'dropped') AND settled_at IS NULL))",
        at: TimeDelta::zero(),
        what: "messages to be sent are in a state that this program does not know",
        mend: "they were not written by this program: restore a backup, and do not change the tables by hand",
    },
    Question {
        code: "rings-overdue",
        count: "SELECT COUNT(*) AS rows FROM ring WHERE state = 'waiting' AND due_at < $1",
        at: RINGS_WITHIN,
        what: "reminders, clocks of escalations or other rings are more than two minutes late",
        mend: "see that `guidepost serve` runs, and what it logs",
    },
    Question {
        code: "rides-without-clock",
        count: "SELECT COUNT(*) AS rows FROM ride r WHERE $1 = $1 AND r.state = 'asked' \
                AND NOT EXISTS (SELECT 1 FROM ring g WHERE g.id = 'ride:' || r.id AND g.state = 'waiting') \
                AND NOT EXISTS (SELECT 1 FROM inbox i JOIN contact c ON c.id = i.contact_id \
                WHERE c.person_id = r.person_id AND i.state = 'waiting') \
                AND NOT EXISTS (SELECT 1 FROM escalation e JOIN contact c ON c.id = e.contact_id \
                WHERE c.person_id = r.person_id AND e.state IN ('waiting', 'claimed'))",
        at: TimeDelta::zero(),
        what: "rides are asked for, and nothing will ring when nobody answers them",
        mend: "answer them at the desk",
    },
    Question {
        code: "editions-gone",
        count: "SELECT COUNT(*) AS rows FROM session s LEFT JOIN edition e ON e.id = s.edition \
                WHERE $1 = $1 AND s.edition IS NOT NULL AND e.id IS NULL",
        at: TimeDelta::zero(),
        what: "conversations stand on flows that are not kept any more",
        mend: "nothing is lost: at their next message they go on with today's flows, perhaps from the menu",
    },
    Question {
        code: "people-half-erased",
        count: "SELECT COUNT(*) AS rows FROM person p WHERE $1 = $1 \
                AND NOT EXISTS (SELECT 1 FROM person_key k WHERE k.person_id = p.id)",
        at: TimeDelta::zero(),
        what: "people were erased, and sealed rows of theirs are still there",
        mend: "`guidepost serve` sweeps them out within the hour; nobody can read them",
    },
    Question {
        code: "people-without-contact",
        count: "SELECT COUNT(*) AS rows FROM person p WHERE $1 = $1 \
                AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.person_id = p.id)",
        at: TimeDelta::zero(),
        what: "people are known whom nobody can write to",
        mend: "they were not written by this program: restore a backup, and do not change the tables by hand",
    },
    Question {
        code: "lines-without-delivery",
        count: "SELECT COUNT(*) AS rows FROM transcript t LEFT JOIN outbox o ON o.id = t.delivery_id \
                WHERE $1 = $1 AND t.delivery_id IS NOT NULL AND o.id IS NULL",
        at: TimeDelta::zero(),
        what: "lines of conversations have lost their words",
        mend: "restore a backup if they are needed, and do not change the tables by hand",
    },
    Question {
        code: "rings-for-nothing",
        count: "SELECT COUNT(*) AS rows FROM ring r WHERE $1 = $1 AND r.state = 'waiting' \
                AND r.subject LIKE 'escalation:%' \
                AND NOT EXISTS (SELECT 1 FROM escalation e WHERE e.id = SUBSTR(r.subject, 12))",
        at: TimeDelta::zero(),
        what: "clocks run for escalations that are not there",
        mend: "nothing: they ring once and are silent",
    },
    Question {
        code: "from-the-future",
        count: "SELECT COUNT(*) AS rows FROM inbox WHERE received_at > $1",
        at: TimeDelta::minutes(-1),
        what: "messages came in later than now: this machine's clock was set back, or another one's is fast",
        mend: "let every machine keep its clock by NTP",
    },
    Question {
        code: "nodes-from-the-future",
        count: "SELECT COUNT(*) AS rows FROM node WHERE seen_at > $1",
        at: TimeDelta::seconds(-15),
        what: "somebody serves by a clock that is fast, or this machine's is slow",
        mend: "let every machine keep its clock by NTP",
    },
    Question {
        code: "keys-not-rotated",
        count: "SELECT COUNT(*) AS rows FROM person_key WHERE $1 = $1 \
                AND wrapped_by <> (SELECT value FROM house WHERE name = 'wrapping-key')",
        at: TimeDelta::zero(),
        what: "keys are wrapped by an older master key: a rotation was interrupted",
        mend: "finish it with `guidepost keys rotate`",
    },
];

/// Apart from the others because it looks at who has taken what.
const STALE_TURNS: &str = "SELECT COUNT(*) AS rows FROM turn_line WHERE taken_until < $1";

/// Sealed columns: what is read of them, newest first.
const SEALED: [(&str, &str, &str); 13] = [
    ("person", "name", "SELECT id, id AS person_id, name AS sealed FROM person ORDER BY created_at DESC LIMIT $1"),
    ("person", "kept", "SELECT id, id AS person_id, kept AS sealed FROM person ORDER BY created_at DESC LIMIT $1"),
    ("contact", "address", "SELECT id, person_id, address AS sealed FROM contact ORDER BY created_at DESC LIMIT $1"),
    (
        "session",
        "state",
        "SELECT s.contact_id AS id, c.person_id, s.state AS sealed FROM session s JOIN contact c ON c.id = s.contact_id \
         ORDER BY s.changed_at DESC LIMIT $1",
    ),
    (
        "inbox",
        "event",
        "SELECT i.key AS id, c.person_id, i.event AS sealed FROM inbox i JOIN contact c ON c.id = i.contact_id \
         WHERE i.state <> 'failed' ORDER BY i.seq DESC LIMIT $1",
    ),
    (
        "transcript",
        "words",
        "SELECT t.id, c.person_id, t.words AS sealed FROM transcript t JOIN contact c ON c.id = t.contact_id \
         ORDER BY t.turn DESC LIMIT $1",
    ),
    (
        "outbox",
        "body",
        "SELECT o.id, c.person_id, o.body AS sealed FROM outbox o JOIN contact c ON c.id = o.contact_id \
         ORDER BY o.turn DESC LIMIT $1",
    ),
    ("appointment", "what", "SELECT id, person_id, what AS sealed FROM appointment ORDER BY at DESC LIMIT $1"),
    ("appointment", "place", "SELECT id, person_id, place AS sealed FROM appointment ORDER BY at DESC LIMIT $1"),
    ("ride", "pickup", "SELECT id, person_id, pickup AS sealed FROM ride ORDER BY at DESC LIMIT $1"),
    (
        "care_grant",
        "label",
        "SELECT id, patient_id AS person_id, label AS sealed FROM care_grant ORDER BY id DESC LIMIT $1",
    ),
    (
        "care_grant",
        "patient_name",
        "SELECT id, patient_id AS person_id, patient_name AS sealed FROM care_grant ORDER BY id DESC LIMIT $1",
    ),
    (
        "note",
        "words",
        "SELECT n.id, c.person_id, n.words AS sealed FROM note n JOIN contact c ON c.id = n.contact_id \
         ORDER BY n.at DESC LIMIT $1",
    ),
];

impl Store {
    /// Looks at everything, or at the newest of what is sealed unless `all`.
    ///
    /// # Errors
    /// [`StoreError`]: it could not be looked at.
    pub async fn complaints(&self, now: DateTime<Utc>, all: bool) -> Result<Vec<Complaint>, StoreError> {
        let mut on = self.read().await?;
        let mut complaints = Vec::new();
        complaints.extend(self.integrity(&mut on, all).await?);
        for question in &QUESTIONS {
            let row = sql::query(question.count).bind(micros(now - question.at)).fetch_one(&mut on).await?;
            let rows: i64 = row.try_get("rows")?;
            if rows > 0 {
                let what = format!("{rows} {}", question.what);
                complaints.push(Complaint { code: question.code, rows, what, mend: question.mend });
            }
        }
        complaints.extend(last_backup(&mut on, now).await?);
        for (table, column, newest) in SEALED {
            complaints.extend(self.what_opens(&mut on, (table, column, newest), all).await?);
        }
        drop(on);
        complaints.extend(self.master_keys().await?);
        Ok(complaints)
    }

    /// What the database's own clock says; none when it is a file and has none.
    ///
    /// # Errors
    /// [`StoreError`]: it could not be asked.
    pub async fn clock_of_database(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        if self.inner.dialect == Dialect::Sqlite {
            return Ok(None);
        }
        let ask = "SELECT CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT) AS now";
        let row = sql::query(ask).fetch_one(&mut *self.read().await?).await?;
        instant(row.try_get("now")?).map(Some)
    }

    async fn integrity(&self, on: &mut Connection, all: bool) -> Result<Option<Complaint>, StoreError> {
        if self.inner.dialect == Dialect::Postgres {
            // A server checks its own pages (data checksums, pg_amcheck); references it never lets go.
            return Ok(None);
        }
        let check = if all { "PRAGMA integrity_check(1)" } else { "PRAGMA quick_check(1)" };
        let said = sql::query(check).fetch_one(&mut *on).await;
        if said.and_then(|row| row.try_get::<String, _>(0)).is_ok_and(|said| said == "ok") {
            let row = sql::query("SELECT COUNT(*) AS rows FROM pragma_foreign_key_check").fetch_one(on).await?;
            let rows: i64 = row.try_get("rows")?;
            return Ok((rows > 0).then(|| Complaint {
                code: "orphans",
                rows,
                what: format!("{rows} rows belong to something that is not there"),
                mend: "restore a backup, and do not change the tables by hand",
            }));
        }
        Ok(Some(Complaint {
            code: "damaged-file",
            rows: 1,
            what: "the database file is damaged".to_owned(),
            mend: "stop guidepost, keep a copy of the file, and restore the last backup; then check the disk",
        }))
    }

    /// Whether sealed values open.
    async fn what_opens(
        &self,
        on: &mut Connection,
        (table, column, newest): (&'static str, &'static str, &'static str),
        all: bool,
    ) -> Result<Option<Complaint>, StoreError> {
        let limit = if all { i64::MAX } else { OPENED_OF_EACH };
        let rows = sql::query(newest).bind(limit).fetch_all(&mut *on).await?;
        let mut closed = 0;
        for row in &rows {
            let (id, person_id): (String, String) = (row.try_get("id")?, row.try_get("person_id")?);
            let Some(sealed) = row.try_get::<Option<Vec<u8>>, _>("sealed")? else { continue };
            let opens = match self.holder_of_person(on, &person_id).await {
                Ok(holder) => super::seal::open(holder.key(), table, &id, column, &sealed).is_ok(),
                // Nobody is to read it.
                Err(StoreError::Erased) => true,
                Err(StoreError::Damaged { .. }) => false,
                Err(other) => return Err(other),
            };
            closed += i64::from(!opens);
        }
        Ok((closed > 0).then(|| Complaint {
            code: "does-not-open",
            rows: closed,
            what: format!("{closed} values of {table}.{column} do not open with the keys that are known here"),
            mend: "see that the key file is the database's own (`guidepost keys list`); what was damaged is in a backup",
        }))
    }

    async fn master_keys(&self) -> Result<Vec<Complaint>, StoreError> {
        let mut complaints = Vec::new();
        for key in self.key_use().await? {
            if !key.is_known && key.wraps > 0 {
                complaints.push(Complaint {
                    code: "master-key-unknown",
                    rows: key.wraps,
                    what: format!("{} keys are wrapped by the master key {}, which is not here", key.wraps, key.name),
                    mend: "put that master key into the key file",
                });
            }
        }
        Ok(complaints)
    }
}

async fn last_backup(on: &mut Connection, now: DateTime<Utc>) -> Result<Option<Complaint>, StoreError> {
    let rows = sql::query("SELECT name, value FROM house WHERE name IN ('opened-at', 'backed-up-at')")
        .fetch_all(&mut *on)
        .await?;
    let mut last = 0;
    for row in &rows {
        last = last.max(row.try_get::<String, _>("value")?.parse::<i64>().unwrap_or_default());
    }
    Ok((last < micros(now - BACKED_UP_WITHIN)).then(|| Complaint {
        code: "no-backup",
        rows: 1,
        what: "no backup was made for more than a week".to_owned(),
        mend: "make one every night with `guidepost backup` (docs/keeping.md)",
    }))
}
