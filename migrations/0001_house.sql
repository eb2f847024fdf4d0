-- One text for SQLite and PostgreSQL. Some words are put in by src/store/dialect.rs: SEQUENCE (a number that only grows),
-- SEALED (bytes), KEPT_BY_KEY, and how each TEXT is compared (byte by byte). Instants are microseconds since 1970 UTC. No BOOLEAN: a moment or NULL says more.
-- What a CHECK allows is written out where it is more than two: for a longer list SQLite makes a table in each statement that
-- writes, which takes longer than the row.
-- A SEALED column holds AES-256-GCM-SIV under its person's key: 1 byte of version, 12 of nonce, then text and tag; the
-- associated data is table, row, column and version, so that a sealed value cannot be moved to another place.

-- What the whole database knows of itself: `id` names it (a backup and its keys belong to one house), `wrapping-key` names
-- the master key by which new keys are wrapped, `opened-at` is when it was made.
CREATE TABLE house (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- The keys that the house works with (`look-up`, `turn`), wrapped by a master key. Tables of keys are backed up apart from
-- all others: without them a copy of the rest says nothing.
CREATE TABLE house_key (
    name TEXT NOT NULL PRIMARY KEY,
    wrapped SEALED NOT NULL,
    wrapped_by TEXT NOT NULL
);

-- Who serves from this database, and which master keys each of them knows (names with blanks between): nothing is wrapped
-- by a key that somebody who serves does not know yet.
CREATE TABLE node (
    name TEXT NOT NULL PRIMARY KEY,
    keys TEXT NOT NULL,
    seen_at BIGINT NOT NULL
);

-- Whoever we may come to know: a patient, a caregiver, or both.
CREATE TABLE person (
    id TEXT NOT NULL PRIMARY KEY,
    language TEXT,
    zone TEXT,
    name SEALED,
    kept SEALED,
    consent_at BIGINT,
    consent_notice TEXT,
    stopped_at BIGINT,
    invented TEXT,
    created_at BIGINT NOT NULL
);

-- A person's key, wrapped by a master key. No row: the person is erased, and whatever else is left of them is on its way out.
CREATE TABLE person_key (
    person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
    wrapped SEALED NOT NULL,
    wrapped_by TEXT NOT NULL
) KEPT_BY_KEY;

-- Somebody we can write to. address_hash is a keyed hash: the way to find a chat without reading its address.
CREATE TABLE contact (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    door TEXT NOT NULL CHECK (door IN ('telegram', 'web')),
    address SEALED NOT NULL,
    address_hash TEXT NOT NULL,
    language_hint TEXT,
    unreachable_at BIGINT,
    -- Counts the lines that this contact has seen; see transcript.shown.
    shown BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    UNIQUE (door, address_hash)
);
CREATE INDEX contact_person ON contact (person_id);
-- Few, and asked for in every turn.
CREATE UNIQUE INDEX contact_unreachable ON contact (id) WHERE unreachable_at IS NOT NULL;

CREATE TABLE session (
    contact_id TEXT NOT NULL PRIMARY KEY REFERENCES contact (id),
    version BIGINT NOT NULL,
    state SEALED NOT NULL,
    -- The edition that it stands on. No reference: a turn is never refused because an edition was forgotten.
    edition TEXT,
    changed_at BIGINT NOT NULL
);
CREATE INDEX session_changed ON session (changed_at);
CREATE INDEX session_edition ON session (edition);

-- What an operator can edit, as it was: flows, words and data by path, named by a hash of all of it. Nobody's words but
-- the house's own, so they are open. A text that did not change is kept once.
CREATE TABLE edition (
    id TEXT NOT NULL PRIMARY KEY,
    -- When it was last taken up: a conversation moves to later ones only.
    taken_up_at BIGINT NOT NULL
);
CREATE TABLE edition_text (
    hash TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
);
CREATE TABLE edition_file (
    edition_id TEXT NOT NULL REFERENCES edition (id),
    path TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES edition_text (hash),
    PRIMARY KEY (edition_id, path)
);
CREATE INDEX edition_file_hash ON edition_file (hash);

-- What happened and is to be turned, one contact's in the order of seq.
CREATE TABLE inbox (
    seq SEQUENCE,
    key TEXT NOT NULL UNIQUE,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL,
    event SEALED NOT NULL,
    received_at BIGINT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state = 'waiting' OR state = 'done' OR state = 'failed'),
    done_at BIGINT,
    CHECK ((state = 'waiting') = (done_at IS NULL))
);
CREATE INDEX inbox_waiting ON inbox (contact_id, seq) WHERE state = 'waiting';

-- Who stands in line for a turn: every contact with a waiting event, once, since when. taken_until is a lease on the whole
-- contact, so that its events go one at a time. Whoever has had a turn and has more to say goes to the end of the line.
CREATE TABLE turn_line (
    contact_id TEXT NOT NULL PRIMARY KEY REFERENCES contact (id),
    since BIGINT NOT NULL,
    taken_by TEXT,
    taken_until BIGINT,
    -- How often the event at the head was taken.
    attempts BIGINT NOT NULL DEFAULT 0,
    CHECK ((taken_by IS NULL) = (taken_until IS NULL))
) KEPT_BY_KEY;
CREATE INDEX turn_line_since ON turn_line (since);

-- What was said and done, in order: turn is the inbox row's number, n the effect's place in the turn. A line of the bot or of an advocate is a delivery and points to it.
CREATE TABLE transcript (
    id TEXT NOT NULL PRIMARY KEY,
    turn BIGINT NOT NULL,
    n BIGINT NOT NULL,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    at BIGINT NOT NULL,
    side TEXT NOT NULL CHECK (side = 'them' OR side = 'bot' OR side = 'advocate' OR side = 'house'),
    what TEXT NOT NULL,
    words SEALED,
    delivery_id TEXT,
    advocate_id TEXT,
    -- The place in which the contact saw it: counted when they did it, or when its delivery was sent. NULL: not seen.
    shown BIGINT
) KEPT_BY_KEY;
CREATE INDEX transcript_contact ON transcript (contact_id, turn, n);
CREATE INDEX transcript_shown ON transcript (contact_id, shown) WHERE shown IS NOT NULL;

-- What is to be said. queued -> sending -> sent | unknown | failed | dropped; back to queued only when provably unsent.
CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    turn BIGINT NOT NULL,
    n BIGINT NOT NULL,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    kind TEXT NOT NULL CHECK (kind = 'reply' OR kind = 'notice' OR kind = 'vital' OR kind = 'relay'),
    message TEXT NOT NULL,
    body SEALED NOT NULL,
    appointment_id TEXT,
    appointment_version BIGINT,
    grant_id TEXT,
    share TEXT CHECK (share IN ('appointments', 'rides')),
    -- 0: somebody waits for it, or it may have been read. 1: unasked; what is urgent goes before it, in the same chat, too.
    rank BIGINT NOT NULL CHECK (rank IN (0, 1)),
    state TEXT NOT NULL DEFAULT 'queued'
        CHECK (state = 'queued' OR state = 'sending' OR state = 'sent' OR state = 'unknown' OR state = 'failed' OR state = 'dropped'),
    why TEXT,
    due_at BIGINT NOT NULL,
    taken_until BIGINT,
    attempts BIGINT NOT NULL DEFAULT 0,
    repeats BIGINT NOT NULL DEFAULT 0,
    external_id TEXT,
    queued_at BIGINT NOT NULL,
    settled_at BIGINT,
    CHECK ((state = 'sending') = (taken_until IS NOT NULL)),
    CHECK ((state IN ('queued', 'sending')) = (settled_at IS NULL)),
    CHECK (state = 'queued' OR state = 'sending' OR state = 'sent' OR why IS NOT NULL)
);
CREATE INDEX outbox_open ON outbox (contact_id, rank, turn, n) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_due ON outbox (rank, due_at, turn, n) WHERE state IN ('queued', 'sending');

-- What is to ring. A ring is put into the inbox and marked in one transaction, under the key
-- `ring:<moment>:<id>`.
CREATE TABLE ring (
    id TEXT NOT NULL PRIMARY KEY,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    subject TEXT NOT NULL,
    due_at BIGINT NOT NULL,
    event TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state = 'waiting' OR state = 'rung' OR state = 'silenced')
) KEPT_BY_KEY;
CREATE INDEX ring_due ON ring (due_at) WHERE state = 'waiting';
-- Of all, not only of those that wait: what rings does not have to be taken out of it.
CREATE INDEX ring_subject ON ring (contact_id, subject);

CREATE TABLE appointment (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    kind TEXT NOT NULL,
    what SEALED NOT NULL,
    place SEALED,
    wall TEXT NOT NULL,
    zone TEXT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'planned' OR state = 'confirmed' OR state = 'cancelled')
);
CREATE INDEX appointment_person ON appointment (person_id, at);

CREATE TABLE ride (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    appointment_id TEXT,
    wall TEXT NOT NULL,
    zone TEXT NOT NULL,
    at BIGINT NOT NULL,
    mobility TEXT NOT NULL,
    companion TEXT NOT NULL,
    pickup SEALED NOT NULL,
    asked_at BIGINT NOT NULL,
    answer_by BIGINT NOT NULL,
    short_notice BIGINT,
    state TEXT NOT NULL CHECK (state = 'asked' OR state = 'confirmed' OR state = 'refused' OR state = 'cancelled'),
    note SEALED
);
CREATE INDEX ride_person ON ride (person_id, at);
-- What a turn reads: years of rides that are over or were cancelled do not make it slower.
CREATE INDEX ride_stands ON ride (person_id, at) WHERE state IN ('asked', 'confirmed');
CREATE INDEX ride_asked ON ride (answer_by) WHERE state = 'asked';

CREATE TABLE escalation (
    id TEXT NOT NULL PRIMARY KEY,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    version BIGINT NOT NULL,
    reason TEXT NOT NULL,
    urgency BIGINT NOT NULL CHECK (urgency = 0 OR urgency = 1 OR urgency = 2),
    since BIGINT NOT NULL,
    level BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'waiting' OR state = 'claimed' OR state = 'handed-back' OR state = 'closed'),
    climbs_at BIGINT,
    held_by TEXT,
    held_at BIGINT,
    returns_at BIGINT,
    ended_at BIGINT,
    close_reason TEXT,
    -- No escalation without an owner or a clock.
    CHECK ((state <> 'waiting' OR climbs_at IS NOT NULL) AND (state <> 'claimed' OR held_by IS NOT NULL))
);
CREATE UNIQUE INDEX escalation_open ON escalation (contact_id) WHERE state IN ('waiting', 'claimed');
CREATE INDEX escalation_queue ON escalation (state, urgency, since);

CREATE TABLE care_grant (
    id TEXT NOT NULL PRIMARY KEY,
    patient_id TEXT NOT NULL REFERENCES person (id),
    version BIGINT NOT NULL,
    label SEALED NOT NULL,
    patient_name SEALED NOT NULL,
    shares_appointments BIGINT,
    shares_rides BIGINT,
    code_hash TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state = 'invited' OR state = 'live' OR state = 'ended'),
    expires_at BIGINT,
    opened_by TEXT REFERENCES contact (id),
    caregiver_id TEXT REFERENCES contact (id),
    caregiver_language TEXT,
    ended_at BIGINT,
    CHECK (state <> 'live' OR caregiver_id IS NOT NULL)
);
CREATE INDEX care_grant_patient ON care_grant (patient_id);
CREATE INDEX care_grant_caregiver ON care_grant (caregiver_id);
CREATE INDEX care_grant_opened ON care_grant (opened_by) WHERE state = 'invited';

-- A table of its own: a note can never become a message.
CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY,
    contact_id TEXT NOT NULL REFERENCES contact (id),
    advocate_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    words SEALED NOT NULL
);
CREATE INDEX note_contact ON note (contact_id, at);

CREATE TABLE advocate (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('advocate', 'supervisor')),
    created_at BIGINT NOT NULL,
    retired_at BIGINT
);

-- A web sign-in: a one-time link, or the cookie that it was changed into. Only SHA-256 of the token is kept.
CREATE TABLE login (
    token_hash TEXT NOT NULL PRIMARY KEY,
    advocate_id TEXT NOT NULL REFERENCES advocate (id),
    kind TEXT NOT NULL CHECK (kind IN ('link', 'cookie')),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
