//! The trace of a message from door to door, as a collector sees it.

use std::time::Duration;

use opentelemetry_proto::tonic::trace::v1::Span;

use super::phone::Phone;
use super::visitor::until;
use super::{Home, both};
use crate::rig::bot_api::{BotApi, Fault};
use crate::rig::collector::{Collector, said};

both!(
    a_message_is_followed_from_its_door_to_the_doors_of_its_answers,
    a_collector_that_is_away_costs_nobody_an_answer,
    one_in_so_many_is_followed_whole,
    a_collector_that_never_answers_holds_up_no_stop,
);

/// What a supervisor grants.
const STOP_TIME_MAX: Duration = Duration::from_secs(10);

/// The trace of the turn of this number.
fn trace_of(spans: &[Span], turn: i64) -> Vec<Span> {
    let is_its = |span: &&Span| {
        span.parent_span_id.is_empty() && said(span, "guidepost.turn").as_deref() == Some(&turn.to_string())
    };
    let Some(root) = spans.iter().find(is_its) else { return Vec::new() };
    spans.iter().filter(|span| span.trace_id == root.trace_id).cloned().collect()
}

fn named<'s>(trace: &'s [Span], name: &str) -> Vec<&'s Span> {
    trace.iter().filter(|span| span.name == name).collect()
}

fn a_message_is_followed_from_its_door_to_the_doors_of_its_answers(home: &Home) {
    let (api, collector) = (BotApi::start(), Collector::start());
    let mut house = home.serve_with(Some(&api), &["--traces-to", collector.url()]);
    let rosa = Phone::welcomed(&api, 7);
    // Telegram takes it at the second try.
    api.fail_next(Fault::TooMany { retry_after_s: 1 });
    rosa.say("menu", 1);
    let turn = home.number("SELECT MAX(seq) FROM inbox");
    assert_eq!(house.stop(), Some(0), "what was kept back is sent at the end");

    let spans = collector.spans();
    let trace = trace_of(&spans, turn);
    let [root] = named(&trace, "turn said")[..] else { panic!("one root: {trace:#?}") };
    let [keep] = named(&trace, "decide and keep")[..] else { panic!("it was kept once: {trace:#?}") };
    assert_eq!(keep.parent_span_id, root.span_id);
    assert!(root.start_time_unix_nano <= keep.start_time_unix_nano);
    assert_eq!(root.end_time_unix_nano, keep.end_time_unix_nano);
    let mut tries = named(&trace, "deliver reply");
    tries.sort_unstable_by_key(|span| span.start_time_unix_nano);
    let outcomes: Vec<_> = tries.iter().map(|span| said(span, "guidepost.outcome").unwrap_or_default()).collect();
    assert_eq!(outcomes, ["unsent", "sent"], "{trace:#?}");
    let delivery = format!("{turn}.");
    for span in &tries {
        assert_eq!(span.parent_span_id, root.span_id);
        assert!(said(span, "guidepost.delivery.id").is_some_and(|id| id.starts_with(&delivery)));
        // That it is kept is noted a moment after it is: another round may have claimed the answer meanwhile.
        assert!(span.start_time_unix_nano >= keep.start_time_unix_nano, "nothing leaves before its turn");
    }
    assert_eq!(said(tries[0], "guidepost.why").as_deref(), Some("too-many"));
    assert_ne!(tries[0].span_id, tries[1].span_id);
    // Each turn has a trace of its own, and each a root.
    let turns = home.number("SELECT COUNT(*) FROM inbox WHERE state = 'done'");
    let roots = spans.iter().filter(|span| span.parent_span_id.is_empty()).count();
    assert_eq!(i64::try_from(roots), Ok(turns));
}

fn a_collector_that_is_away_costs_nobody_an_answer(home: &Home) {
    let (api, collector) = (BotApi::start(), Collector::start());
    collector.refuses(true);
    let house = home.serve_with(Some(&api), &["--traces-to", collector.url()]);
    let rosa = Phone::welcomed(&api, 7);
    house.wait_for_line("traces do not reach their collector");
    let heard = rosa.say("menu", 1);
    assert!(collector.spans().is_empty());
    collector.refuses(false);
    until("traces come again", || {
        assert_eq!(rosa.say("menu", 1), heard, "it is answered as before");
        (!collector.spans().is_empty()).then_some(())
    });
    house.wait_for_line("traces reach their collector again");
}

fn a_collector_that_never_answers_holds_up_no_stop(home: &Home) {
    let (api, collector) = (BotApi::start(), Collector::start());
    collector.hangs();
    let mut house = home.serve_with(Some(&api), &["--traces-to", collector.url()]);
    Phone::welcomed(&api, 7);
    house.ask_to_stop();
    assert_eq!(house.wait_exit(STOP_TIME_MAX), Some(0));
}

fn one_in_so_many_is_followed_whole(home: &Home) {
    let (api, collector) = (BotApi::start(), Collector::start());
    let mut house = home.serve_with(Some(&api), &["--traces-to", collector.url(), "--trace-one-in", "2"]);
    let rosa = Phone::welcomed(&api, 7);
    for _ in 0..40 {
        rosa.say("menu", 1);
    }
    assert_eq!(house.stop(), Some(0));
    let spans = collector.spans();
    let turns = home.number("SELECT COUNT(*) FROM inbox WHERE state = 'done'");
    let roots: Vec<&Span> = spans.iter().filter(|span| span.parent_span_id.is_empty()).collect();
    assert!(
        !roots.is_empty() && i64::try_from(roots.len()).is_ok_and(|roots| roots < turns),
        "{} of {turns}",
        roots.len()
    );
    for span in &spans {
        assert!(roots.iter().any(|root| root.trace_id == span.trace_id), "{} of no root", span.name);
    }
    for root in roots {
        let trace: Vec<&Span> = spans.iter().filter(|span| span.trace_id == root.trace_id).collect();
        assert!(trace.iter().any(|span| span.name.starts_with("deliver")), "{trace:#?}");
    }
}
