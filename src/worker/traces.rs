//! One trace for each event, from its door to the doors of its answers: when it came in, when its turn was kept, and each try to
//! deliver what it said. Ids and numbers only, as in the log: no span holds anything of a person.
//!
//! A trace's id is made of the house's and the turn's number, so that all nodes and all lives of a process add to the same one without
//! telling each other. What is waited for is the gap between two spans.

use std::borrow::Cow;
use std::fmt::{self, Debug};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chrono::{DateTime, Utc};
use opentelemetry::trace::{SpanContext, SpanId, SpanKind, Status, TraceFlags, TraceId, TraceState};
use opentelemetry::{InstrumentationScope, KeyValue};
use opentelemetry_sdk::trace::{SpanData, SpanEvents, SpanLinks, SpanProcessor};
use sha2::{Digest, Sha256};

use super::measure::code;
use crate::store::delivery::{Outcome, Settled};
use crate::store::error::StoreError;

/// How long the last spans may hold up the end.
const END_TIME_MAX: Duration = Duration::from_secs(2);

/// Where traces go; nowhere, unless somebody wants them.
#[derive(Clone, Default)]
pub struct Traces {
    kept: Option<Arc<Kept>>,
}

struct Kept {
    into: Box<dyn SpanProcessor>,
    house: String,
    one_in: u64,
}

/// A turn that was kept, as its trace shows it.
#[derive(Clone, Copy, Debug)]
pub struct Turned<'a> {
    /// The turn's number.
    pub turn: i64,
    /// Whose.
    pub contact_id: &'a str,
    /// What happened.
    pub kind: &'static str,
    /// How many effects it had.
    pub effects: usize,
    /// When its event came in.
    pub received_at: DateTime<Utc>,
    /// When it was taken up.
    pub begun_at: DateTime<Utc>,
    /// When it was kept.
    pub kept_at: DateTime<Utc>,
}

impl Debug for Traces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Traces").field("kept", &self.kept.is_some()).finish()
    }
}

impl Traces {
    /// Traces of the house of this id, one in so many turns, `into` a processor.
    #[must_use]
    pub fn new(into: Box<dyn SpanProcessor>, house: String, one_in: u64) -> Self {
        Self { kept: Some(Arc::new(Kept { into, house, one_in: one_in.max(1) })) }
    }

    /// A turn was kept: the whole of it, from its event's arrival on, and how long it took once it was taken up.
    pub fn turned(&self, turned: &Turned<'_>) {
        self.ended(turned, Status::Unset);
    }

    /// An event was given up, and a human is called.
    pub fn given_up(&self, turned: &Turned<'_>) {
        self.ended(turned, Status::error("given up"));
    }

    fn ended(&self, turned: &Turned<'_>, status: Status) {
        let Some(kept) = &self.kept else { return };
        let Turned { turn, contact_id, kind, effects, received_at, begun_at, kept_at } = *turned;
        let Some(trace) = kept.trace(turn) else { return };
        let whole = Span { trace, id: trace.root, parent: SpanId::INVALID, begun_at: received_at, ended_at: kept_at };
        let attributes = vec![
            KeyValue::new("guidepost.turn", turn),
            KeyValue::new("guidepost.contact.id", contact_id.to_owned()),
            KeyValue::new("guidepost.effects", i64::try_from(effects).unwrap_or(i64::MAX)),
            KeyValue::new("guidepost.waited_ms", (begun_at - received_at).num_milliseconds()),
        ];
        kept.put(whole, format!("turn {kind}"), SpanKind::Consumer, attributes, status);
        let id = kept.span_id(&format!("keep {turn}"));
        let keeping = Span { trace, id, parent: trace.root, begun_at, ended_at: kept_at };
        kept.put(keeping, "decide and keep", SpanKind::Internal, Vec::new(), Status::Unset);
    }

    /// A turn could not be kept at this try.
    pub fn failed(
        &self,
        turn: i64,
        attempt: i64,
        failure: &StoreError,
        begun_at: DateTime<Utc>,
        ended_at: DateTime<Utc>,
    ) {
        let Some(kept) = &self.kept else { return };
        let Some(trace) = kept.trace(turn) else { return };
        let id = kept.span_id(&format!("fail {turn} {attempt} {}", ended_at.timestamp_micros()));
        let span = Span { trace, id, parent: trace.root, begun_at, ended_at };
        let attributes = vec![KeyValue::new("guidepost.turn", turn), KeyValue::new("guidepost.attempt", attempt)];
        kept.put(span, "turn failed", SpanKind::Internal, attributes, Status::error(code(failure)));
    }

    /// A delivery was tried.
    pub fn tried(&self, settled: &Settled, begun_at: DateTime<Utc>, ended_at: DateTime<Utc>) {
        let Some(kept) = &self.kept else { return };
        let Settled { delivery, outcome, next_try_at: _ } = settled;
        // A delivery's id is its turn's number and its place in it.
        let turn = delivery.id.split('.').next().and_then(|turn| turn.parse().ok());
        let Some(trace) = turn.and_then(|turn| kept.trace(turn)) else { return };
        let id = kept.span_id(&format!("try {} {}", delivery.id, begun_at.timestamp_micros()));
        let span = Span { trace, id, parent: trace.root, begun_at, ended_at };
        let mut attributes = vec![
            KeyValue::new("guidepost.delivery.id", delivery.id.clone()),
            KeyValue::new("guidepost.contact.id", delivery.contact_id.clone()),
            KeyValue::new("guidepost.door", delivery.door.name()),
            KeyValue::new("guidepost.outcome", outcome.name()),
            KeyValue::new("guidepost.attempt", delivery.attempts + 1),
            KeyValue::new("guidepost.waited_ms", (begun_at - delivery.queued_at).num_milliseconds()),
        ];
        let why = why(outcome);
        attributes.extend(why.map(|why| KeyValue::new("guidepost.why", why.to_owned())));
        let status = match outcome {
            Outcome::Sent { .. } | Outcome::NotYet { .. } | Outcome::Moved { .. } => Status::Unset,
            Outcome::Unsent { .. } | Outcome::Refused { .. } | Outcome::Unknown { .. } => Status::error(outcome.name()),
        };
        kept.put(span, format!("deliver {}", delivery.kind.name()), SpanKind::Client, attributes, status);
    }

    /// Sends what was kept back, and ends. Holds the thread, for [`END_TIME_MAX`] at most.
    pub fn end(&self) {
        if let Some(kept) = &self.kept {
            // What cannot be sent any more is lost to whoever watches, and to nobody else.
            let _ended = kept.into.shutdown_with_timeout(END_TIME_MAX);
        }
    }
}

/// Where a span stands.
#[derive(Clone, Copy)]
struct Span {
    trace: Trace,
    id: SpanId,
    parent: SpanId,
    begun_at: DateTime<Utc>,
    ended_at: DateTime<Utc>,
}

#[derive(Clone, Copy)]
struct Trace {
    id: TraceId,
    root: SpanId,
}

impl Kept {
    /// The trace of a turn; none: it is not one of those that are followed.
    fn trace(&self, turn: i64) -> Option<Trace> {
        let hash = self.hash(&format!("turn {turn}"));
        let (id, rest) = hash.split_first_chunk()?;
        let (root, rest) = rest.split_first_chunk()?;
        let (chance, _) = rest.split_first_chunk()?;
        let is_followed = u64::from_be_bytes(*chance).is_multiple_of(self.one_in);
        is_followed.then(|| Trace { id: TraceId::from_bytes(*id), root: SpanId::from_bytes(*root) })
    }

    fn span_id(&self, of: &str) -> SpanId {
        SpanId::from_bytes(self.hash(of).first_chunk().copied().unwrap_or_default())
    }

    fn hash(&self, of: &str) -> [u8; 32] {
        Sha256::new().chain_update(&self.house).chain_update([0]).chain_update(of).finalize().into()
    }

    fn put(
        &self,
        span: Span,
        name: impl Into<Cow<'static, str>>,
        span_kind: SpanKind,
        attributes: Vec<KeyValue>,
        status: Status,
    ) {
        let Span { trace, id, parent, begun_at, ended_at } = span;
        self.into.on_end(SpanData {
            span_context: SpanContext::new(trace.id, id, TraceFlags::SAMPLED, false, TraceState::default()),
            parent_span_id: parent,
            parent_span_is_remote: false,
            span_kind,
            name: name.into(),
            start_time: SystemTime::from(begun_at),
            // A clock may be set back meanwhile.
            end_time: SystemTime::from(ended_at.max(begun_at)),
            attributes,
            dropped_attributes_count: 0,
            events: SpanEvents::default(),
            links: SpanLinks::default(),
            status,
            instrumentation_scope: InstrumentationScope::builder("guidepost").build(),
        });
    }
}

fn why(outcome: &Outcome) -> Option<&str> {
    match outcome {
        Outcome::Sent { .. } | Outcome::Moved { .. } => None,
        Outcome::NotYet { why }
        | Outcome::Unsent { why, .. }
        | Outcome::Refused { why, .. }
        | Outcome::Unknown { why } => Some(why),
    }
}
