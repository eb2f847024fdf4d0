//! One edit at a time, one conversation at a time: what moves, and why the others stay.

use std::path::PathBuf;

use guidepost::edition::Edition;
use guidepost::edition::fit::{Why, fits, salvaged};
use guidepost::engine::session::{Frame, Session, Wait};
use guidepost::flow::load::from_texts;
use guidepost::flow::value::Value;

use super::edits::SHIPPED;

const ASKING: &str = "flow: asking
about: Asks, and calls another that asks.
vars:
  color: [red, blue]
  size: number
  label: text
  shares: [visits, rides]
  code: code
steps:
  - ask: color
  - ask: size
  - call: inner
  - ask: label
  - ask: shares
  - act: invite-helper
";
const INNER: &str = "flow: inner
about: Is called.
gives: [label]
vars:
  label: text
  sure: [\"yes\", \"no\"]
steps:
  - ask: sure
    on:
      \"no\":
        - goto: end
  - ask: label
";

fn edition(id: &str, asking: &str, inner: &str) -> Edition {
    let texts =
        [("asking", asking), ("inner", inner)].map(|(name, text)| (PathBuf::from(format!("{name}.yaml")), text));
    let texts = texts.map(|(file, text)| (file, text.to_owned()));
    SHIPPED.edition.with_flows(id.into(), from_texts(&texts).expect("flows"))
}

fn frame(flow: &str, at: &str, vars: &[(&str, Value)]) -> Frame {
    let vars = vars.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Frame { flow: flow.into(), at: at.into(), vars, ..Frame::default() }
}

fn open(frames: Vec<Frame>) -> Session {
    Session { frames, wait: Some(Wait { id: 1, ..Wait::default() }), edition: Some("old".into()), ..Session::default() }
}

fn red() -> (&'static str, Value) {
    ("color", Value::Choice("red".into()))
}

/// Why a session does not go on with the flow `asking` as it is after an edit.
fn after(session: &Session, right: &str, wrong: &str) -> Option<Why> {
    assert!(ASKING.contains(right) || INNER.contains(right), "{right}");
    let old = edition("old", ASKING, INNER);
    let new = edition("new", &ASKING.replacen(right, wrong, 1), &INNER.replacen(right, wrong, 1));
    fits(&old, &new, session).err().map(|stays| stays.why)
}

#[test]
fn the_open_question_must_be_the_same() {
    let session = open(vec![frame("asking", "ask:color", &[])]);
    assert_eq!(after(&session, "about: Asks", "about: It asks"), None);
    assert_eq!(after(&session, "  - ask: size\n", "  - ask: size\n    tries: 3\n"), None);
    assert_eq!(after(&session, "[red, blue]", "[blue, red]"), Some(Why::OtherQuestion));
    assert_eq!(after(&session, "[red, blue]", "[red, blue, green]"), Some(Why::OtherQuestion));
    assert_eq!(after(&session, "color: [red, blue]", "color: text"), Some(Why::OtherQuestion));
    assert_eq!(after(&session, "  - ask: color\n", "  - id: first\n    ask: color\n"), Some(Why::NoStep));
    assert_eq!(after(&session, "  - ask: color\n", ""), Some(Why::NoStep));
}

#[test]
fn what_was_answered_must_still_count() {
    let session = open(vec![frame("asking", "ask:size", &[red()])]);
    assert_eq!(after(&session, "[red, blue]", "[blue, red]"), None, "red is still red");
    assert_eq!(after(&session, "[red, blue]", "[blue, green]"), Some(Why::OtherAnswers));
    assert_eq!(after(&session, "color: [red, blue]", "color: text"), Some(Why::OtherAnswers));
    let size = ("size", Value::Number(3));
    let session = open(vec![frame("asking", "ask:label", &[red(), size])]);
    assert_eq!(after(&session, "size: number", "size: text"), Some(Why::OtherAnswers));
}

#[test]
fn nothing_may_be_missing_further_on() {
    let size = || ("size", Value::Number(3));
    let session = open(vec![frame("asking", "ask:shares", &[red(), size(), ("label", Value::Text("Ana".into()))])]);
    assert_eq!(after(&session, "  - ask: color\n", "  - ask: color\n  - ask: label\n    id: early\n"), None);
    let session = open(vec![frame("asking", "ask:shares", &[red(), size()])]);
    assert_eq!(after(&session, "about: Asks", "about: It asks"), Some(Why::Unasked), "the act needs a label");
    assert_eq!(
        after(
            &session,
            "  - act: invite",
            "  - if: label unknown\n    then:\n      - ask: label\n        id: late\n  - act: invite"
        ),
        None
    );
}

#[test]
fn who_was_called_comes_back_to_the_same_place() {
    let outer = || frame("asking", "call:inner", &[red(), ("size", Value::Number(3))]);
    let session = open(vec![outer(), frame("inner", "ask:sure", &[])]);
    assert_eq!(after(&session, "about: Is called", "about: It is called"), None);
    assert_eq!(after(&session, "  - call: inner\n", ""), Some(Why::NoStep));
    assert_eq!(after(&session, "  - call: inner\n", "  - call: inner\n    id: there\n"), Some(Why::NoStep));
    assert_eq!(after(&session, "[\"yes\", \"no\"]", "[\"no\", \"yes\"]"), Some(Why::OtherQuestion));
    // What comes back only on one of two ways is not relied on.
    assert_eq!(after(&session, "  - ask: label\n", ""), Some(Why::Unasked));
    let session = open(vec![outer(), frame("inner", "ask:label", &[("sure", Value::Choice("yes".into()))])]);
    assert_eq!(after(&session, "  - call: inner\n  - ask: label\n", "  - call: inner\n"), None, "the label comes back");
}

#[test]
fn what_was_set_aside_is_asked_anew_and_so_may_have_other_options() {
    let mut session = Session { edition: Some("old".into()), ..Session::default() };
    session.parked = vec![vec![frame("asking", "ask:color", &[])]];
    assert_eq!(after(&session, "[red, blue]", "[blue, green]"), None);
    assert_eq!(after(&session, "  - ask: color\n", ""), Some(Why::NoStep));
    assert_eq!(after(&Session::default(), "  - ask: color\n", ""), None, "who is in the middle of nothing moves");
}

#[test]
fn a_way_back_that_is_gone_is_no_way() {
    let (old, size) = (edition("old", ASKING, INNER), ("size", Value::Number(3)));
    let mut session = open(vec![frame("asking", "ask:label", &[red(), size])]);
    session.frames[0].trail = vec!["ask:color".into(), "ask:size".into()];
    let same = fits(&old, &edition("new", ASKING, INNER), &session).expect("it fits");
    assert_eq!((same.frames[0].trail.len(), same.edition.as_deref()), (2, Some("new")));
    let without = ASKING.replacen("  - ask: color\n", "", 1);
    let moved = fits(&old, &edition("new", &without, INNER), &session).expect("it fits");
    assert_eq!(moved.frames[0].trail, ["ask:size"]);
}

#[test]
fn from_a_lost_edition_flows_begin_again_with_what_is_known() {
    let new = edition("new", ASKING, INNER);
    let session = open(vec![
        frame("asking", "call:inner", &[red(), ("size", Value::Text("big".into())), ("gone", Value::Number(1))]),
        frame("inner", "ask:sure", &[]),
    ]);
    let (session, was_open) = salvaged(&new, session);
    assert!(was_open && session.frames.is_empty() && session.wait.is_none());
    assert_eq!(session.parked, [vec![frame("asking", "", &[red()])]]);
    let (session, was_open) = salvaged(&new, open(vec![frame("nowhere", "ask:sure", &[])]));
    assert!(was_open && session.parked.is_empty(), "and a human is called");
}
