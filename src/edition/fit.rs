//! May a conversation that stands on one edition go on with a newer one, now? Pure: it looks at both and at where the
//! conversation stands. What fits is the same question with the same options, everything that is known still of use, and
//! nothing missing on any way onwards; else the conversation stays where it is and is asked about again next time.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};

use super::Edition;
use super::onwards::{self, Known};
use crate::engine::briefing::Briefing;
use crate::engine::button::{self, Pressed};
use crate::engine::event::Event;
use crate::engine::library::Library;
use crate::engine::names_offered;
use crate::engine::session::{Aside, Frame, Offer, Session};
use crate::flow::book::{Ask, Flow, RESUME, Step};
use crate::flow::value::{Kind, Noun, Value};

/// Why a conversation stays on its edition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// Its flow is gone.
    NoFlow,
    /// The step that it stands at is gone.
    NoStep,
    /// The open question asks for something else, or has other options.
    OtherQuestion,
    /// What it has answered is of another type now, or not there any more.
    OtherAnswers,
    /// Further on something could be used that it was never asked for.
    Unasked,
    /// What it answers now was offered by its own edition alone.
    OtherOffer,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoFlow => "the flow is gone",
            Self::NoStep => "the step is gone",
            Self::OtherQuestion => "the open question is another",
            Self::OtherAnswers => "an answer given would not count any more",
            Self::Unasked => "something would be missing further on",
            Self::OtherOffer => "what was offered is another",
        })
    }
}

/// Where a conversation stands that stays on its edition, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stays {
    /// In which flow.
    pub flow: String,
    /// At which step, by its key; empty before the first.
    pub step: String,
    /// Why.
    pub why: Why,
}

/// The session as it goes on with the new edition, whatever happens next.
///
/// # Errors
/// It does not fit: where, and why.
pub fn fits(old: &Edition, new: &Edition, session: &Session) -> Result<Session, Stays> {
    let mut moved = Session { edition: Some(new.id.clone()), ..session.clone() };
    if let (Some(wait), Some(frame)) = (&session.wait, session.frames.last())
        && wait.aside != Aside::Nothing
        && new
            .library
            .book
            .flow(&frame.flow)
            .is_none_or(|flow| frame.passed.iter().any(|key| flow.place(key).is_none()))
    {
        // What is asked about the answers given is asked of the questions that they were given to.
        return Err(Stays { flow: frame.flow.clone(), step: frame.at.clone(), why: Why::OtherQuestion });
    }
    let stands = Stack { old, new, is_open: session.wait.is_some() };
    stands.fits(&mut moved.frames)?;
    for frames in &mut moved.parked {
        Stack { is_open: false, ..stands }.fits(frames)?;
    }
    Ok(moved)
}

/// The session as `event` finds it on the new edition. The last offer stays when the new edition would offer the same, and
/// is dropped when it would not and the event is about something else.
///
/// # Errors
/// It does not fit, or the event answers what only its own edition offers: it is taken there.
pub fn fits_now(
    old: &Edition,
    new: &Edition,
    session: &Session,
    briefing: &Briefing,
    event: &Event,
    now: DateTime<Utc>,
) -> Result<Session, Stays> {
    let mut moved = fits(old, new, session)?;
    let stays = |flow: &str, step: &str| Stays { flow: flow.to_owned(), step: step.to_owned(), why: Why::OtherOffer };
    if let Event::Pressed { button } = event
        && let Pressed::Offered { flow, option, .. } = button::read(button)
        && !means_the_same(old, new, &flow, &option)
    {
        return Err(stays(&flow, &option));
    }
    if let Some(offer) = &session.offer
        && !offers_the_same(old, new, offer)
    {
        if names_offered(&old.library, briefing, session, event, now) {
            return Err(stays(&offer.flow, &offer.step));
        }
        moved.offer = None;
    }
    Ok(moved)
}

/// The session as it can go on with `new` when its own edition is lost, and whether an open question was lost with it.
/// Flows that are still there begin again with what they know; they are set aside, so that they are offered and not sprung
/// upon somebody who answers a question that nobody can read any more.
#[must_use]
pub fn salvaged(new: &Edition, session: Session) -> (Session, bool) {
    let mut session = Session { edition: Some(new.id.clone()), offer: None, ..session };
    for frames in session.parked.iter_mut().chain([&mut session.frames]) {
        for at in 0..frames.len() {
            let Some(flow) = new.library.book.flow(&frames[at].flow) else {
                frames.truncate(at);
                break;
            };
            frames[at].vars.retain(|name, value| holds(&new.library, flow, name, value));
            frames[at].trail.clear();
            frames[at].at.clear();
        }
        // What was called is called again on the way.
        frames.truncate(1);
    }
    let was_open = session.wait.take().is_some();
    let frames = std::mem::take(&mut session.frames);
    session.parked.push(frames);
    session.parked.retain(|frames| !frames.is_empty());
    (session, was_open)
}

/// Flows that lie on each other, the innermost last.
#[derive(Clone, Copy)]
struct Stack<'a> {
    old: &'a Edition,
    new: &'a Edition,
    /// Whether the question at which the innermost stands is open; else it will be asked anew.
    is_open: bool,
}

impl Stack<'_> {
    /// Whether they go on with the new edition. The ways back are cut where the new edition has them no more.
    fn fits(self, frames: &mut [Frame]) -> Result<(), Stays> {
        let mut given: Option<Known> = None;
        for frame in frames.iter_mut().rev() {
            let stays = |why| Stays { flow: frame.flow.clone(), step: frame.at.clone(), why };
            given = Some(self.frame_fits(frame, given).map_err(stays)?);
            self.keep_ways_back(frame);
        }
        Ok(())
    }

    /// What surely goes back from a flow to the one below it. `given` is what comes back to this one; none: it is the
    /// innermost.
    fn frame_fits(self, frame: &Frame, given: Option<Known>) -> Result<Known, Why> {
        let flow = self.new.library.book.flow(&frame.flow).ok_or(Why::NoFlow)?;
        let place = if frame.at.is_empty() { 0 } else { flow.place(&frame.at).ok_or(Why::NoStep)? };
        if !frame.at.is_empty() {
            self.stands_at_the_same(frame, flow, place, given.is_none())?;
        }
        if !frame.vars.iter().all(|(name, value)| holds(&self.new.library, flow, name, value)) {
            return Err(Why::OtherAnswers);
        }
        let mut known = known_in(frame);
        let next = match given {
            Some(given) => {
                known.extend(given);
                place + 1
            }
            None => place,
        };
        onwards::ends_knowing(self.new, flow, next, &known).ok_or(Why::Unasked)
    }

    fn stands_at_the_same(self, frame: &Frame, flow: &Flow, place: usize, innermost: bool) -> Result<(), Why> {
        let before = self.old.library.book.flow(&frame.flow);
        let before = before.and_then(|flow| Some(&flow.steps.get(flow.place(&frame.at)?)?.step)).ok_or(Why::NoStep)?;
        match (before, &flow.steps[place].step) {
            (Step::Ask(before), Step::Ask(now)) if innermost => {
                let same = if self.is_open {
                    is_same_question(&self.old.library, before, &self.new.library, now)
                } else {
                    before.var == now.var
                };
                if same { Ok(()) } else { Err(Why::OtherQuestion) }
            }
            (Step::Call(before), Step::Call(now)) if !innermost && before == now => Ok(()),
            _ => Err(Why::NoStep),
        }
    }

    /// "Back" leads to questions that were answered. One that is not there any more is no way; one from which something
    /// would be missing is none either.
    fn keep_ways_back(self, frame: &mut Frame) {
        let (Some(before), Some(flow)) =
            (self.old.library.book.flow(&frame.flow), self.new.library.book.flow(&frame.flow))
        else {
            return;
        };
        frame.passed.retain(|key| flow.place(key).is_some());
        let known = known_in(frame);
        frame.trail.retain(|key| {
            let asked = before.place(key).and_then(|place| before.ask(place));
            let place = flow.place(key);
            let asks = place.and_then(|place| flow.ask(place));
            let (Some(asked), Some(asks), Some(place)) = (asked, asks, place) else { return false };
            let mut known = known.clone();
            known.remove(&asks.var);
            asked.var == asks.var && onwards::holds_from(self.new, flow, place, &known)
        });
    }
}

/// What a frame surely knows; half a moment is still to be asked for.
fn known_in(frame: &Frame) -> Known {
    let known = frame.vars.iter().filter(|(_, value)| !matches!(value, Value::HalfMoment(_) | Value::SoFar(_)));
    known.map(|(name, _)| name.clone()).collect()
}

/// Whether a variable of a flow can hold this value.
fn holds(library: &Library, flow: &Flow, name: &str, value: &Value) -> bool {
    let Some(kind) = flow.vars.get(name) else { return false };
    match (kind, value) {
        (Kind::Choice(options), Value::Choice(option)) => options.contains(option) || is_further(flow, name, option),
        (Kind::One(noun), Value::One(held, id)) => noun == held && is_listed(library, *noun, id),
        (Kind::Many(options), Value::Many(held) | Value::SoFar(held)) => {
            held.iter().all(|option| options.contains(option))
        }
        (Kind::YesNo, Value::Choice(option)) => {
            Kind::YesNo.options().contains(&option.as_str()) || is_further(flow, name, option)
        }
        // Beside a list stand options of the question's own, and so they may beside any question.
        (_, Value::Choice(option)) => is_further(flow, name, option),
        (Kind::Text, Value::Text(_))
        | (Kind::Number, Value::Number(_))
        | (Kind::Date, Value::Date(_))
        | (Kind::Time, Value::Time(_))
        | (Kind::File, Value::File(_))
        | (Kind::Moment, Value::Moment(_) | Value::HalfMoment(_))
        | (Kind::Place, Value::Place(_))
        | (Kind::Phone, Value::Phone(_))
        | (Kind::Code, Value::Code(_)) => true,
        _ => false,
    }
}

fn is_further(flow: &Flow, name: &str, option: &str) -> bool {
    let asks = (0..flow.steps.len()).filter_map(|place| flow.ask(place));
    asks.filter(|ask| ask.var == name).any(|ask| ask.also.iter().any(|also| also == option))
}

/// Whether something that the edition lists is still on the list. A person's own things are not the edition's.
fn is_listed(library: &Library, noun: Noun, id: &str) -> bool {
    match noun {
        Noun::Visit | Noun::Ride | Noun::Helper => true,
        Noun::Benefit | Noun::Zone | Noun::Language => listed(library, noun).contains(&id),
    }
}

/// The edition's own list of such things, in order.
fn listed(library: &Library, noun: Noun) -> Vec<&str> {
    match noun {
        Noun::Visit | Noun::Ride | Noun::Helper => Vec::new(),
        Noun::Benefit => library.benefits.iter().map(|benefit| benefit.id.as_str()).collect(),
        Noun::Zone => library.zones.iter().map(|zone| zone.id.as_str()).collect(),
        Noun::Language => library.languages.iter().map(String::as_str).collect(),
    }
}

/// Whether an answer to the one is an answer to the other, by number as well as by words.
fn is_same_question(old: &Library, before: &Ask, new: &Library, now: &Ask) -> bool {
    let same_list = match &now.kind {
        Kind::One(noun) => listed(old, *noun) == listed(new, *noun),
        Kind::Text
        | Kind::Choice(_)
        | Kind::Many(_)
        | Kind::YesNo
        | Kind::Number
        | Kind::Date
        | Kind::Time
        | Kind::Moment
        | Kind::Place
        | Kind::Phone
        | Kind::File
        | Kind::Code => true,
    };
    // The same words were shown: a question asked the other way round means the opposite.
    before.var == now.var
        && before.prompt == now.prompt
        && before.kind == now.kind
        && before.also == now.also
        && before.limits == now.limits
        && before.confirm == now.confirm
        && same_list
}

/// Whether the last offer would be made again just so, and leads to flows that take what they are given.
fn offers_the_same(old: &Edition, new: &Edition, offer: &Offer) -> bool {
    let options = |edition: &Edition| {
        let flow = edition.library.book.flow(&offer.flow)?;
        flow.steps.iter().filter(|placed| placed.key == offer.step).find_map(|placed| match &placed.step {
            Step::Offer { options, .. } => Some(options.clone()),
            _ => None,
        })
    };
    let (before, now) = (options(old), options(new));
    let takes = |(_, target): &(String, String)| target == RESUME || takes_what_is_given(new, target, &offer.vars);
    before == now && now.is_some_and(|options| options.iter().all(takes))
}

fn takes_what_is_given(new: &Edition, target: &str, given: &BTreeMap<String, Value>) -> bool {
    let Some(flow) = new.library.book.flow(target) else { return false };
    flow.takes
        .iter()
        .chain(&flow.hears)
        .all(|name| given.get(name).is_none_or(|value| holds(&new.library, flow, name, value)))
}

/// Whether a button under an offer, of whatever age, leads to the same flow with the same thing in hand.
fn means_the_same(old: &Edition, new: &Edition, flow: &str, option: &str) -> bool {
    let meaning = |edition: &Edition| {
        let flow = edition.library.book.flow(flow)?;
        let target = flow.steps.iter().find_map(|placed| match &placed.step {
            Step::Offer { options, .. } => options.iter().find(|(id, _)| id == option).map(|(_, to)| to.clone()),
            _ => None,
        });
        let about = flow.takes.iter().find_map(|name| match flow.vars.get(name) {
            Some(Kind::One(noun)) => Some((name.clone(), *noun)),
            _ => None,
        });
        Some((target?, about))
    };
    meaning(old) == meaning(new)
}
