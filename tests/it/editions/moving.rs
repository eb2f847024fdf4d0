//! Conversations that stand anywhere, and what becomes of them when the flows change.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::{Arc, LazyLock};

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::appointment::{Appointment, AppointmentState};
use guidepost::care::moment::LocalMoment;
use guidepost::care::words::Words;
use guidepost::edition::Edition;
use guidepost::edition::fit::{Why, fits, fits_now};
use guidepost::engine::briefing::Briefing;
use guidepost::engine::button::{self, Pressed};
use guidepost::engine::effect::{Button, Effect, Record, Say};
use guidepost::engine::event::{Attachment, Event};
use guidepost::engine::session::{Frame, Session};
use guidepost::flow::book::{Flow, Step};
use guidepost::flow::check::SHARED_MESSAGES;
use guidepost::flow::value::Kind;
use guidepost::rehearsal::memory::Memory;
use guidepost::rehearsal::play::PERSON;
use guidepost::rehearsal::stage::Stage;
use guidepost::worker::editions::{Ground, Standing, ground};

use super::chance::Chance;
use super::edits::{SHIPPED, edited};

/// Walks through the shipped flows; each of their turns is a place where somebody stands.
const WALKS: u64 = 120;
const TURNS_PER_WALK: usize = 25;
/// Edits, of which about half pass, and conversations that stand while each is made.
const EDITS: u64 = 2000;
const STANDING_PER_EDIT: usize = 1;
/// What happens to each after the edit.
const EVENTS_AFTER: usize = 6;
/// So many answers bring everybody to the end of a flow.
const ANSWERS_ON_MAX: usize = 10;
/// How many more events a conversation may need until it stands on the new edition.
const EVENTS_TO_THE_END_MAX: usize = 120;

/// A turn's secret, which is none here.
const SECRET: [u8; 32] = [7; 32];

/// What people write. A date is dear to understand, so it is rare.
const SAID: [&str; 22] = [
    "yes",
    "no",
    "1",
    "2",
    "3",
    "Rosa",
    "back",
    "help",
    "menu",
    "ride",
    "I need a ride",
    "add a visit",
    "cancel my visit",
    "eye doctor",
    "Calle Olmo 12",
    "food stamps",
    "talk to a person",
    "wheelchair",
    "alone",
    "settings",
    "qwertz",
    "thanks",
];

/// Somebody in the middle of something, with the edition that they stand on.
#[derive(Clone)]
struct Standee {
    memory: Memory,
    now: DateTime<Utc>,
    turn: i64,
    session: Session,
    /// The buttons of the last message that had some.
    buttons: Vec<Button>,
    effects: Vec<Effect>,
    edition: Arc<Edition>,
    /// The flows in which they were moved, as long as they do nothing but answer.
    moved_in: BTreeSet<String>,
}

#[derive(Default, Debug)]
struct Counts {
    moved: usize,
    moved_in_a_question: usize,
    stayed: usize,
    why: std::collections::BTreeMap<Why, usize>,
    moved_later: usize,
}

fn visit(n: i64, now: DateTime<Utc>) -> Appointment {
    let zone = chrono_tz::America::Chicago;
    Appointment {
        id: format!("v{n}"),
        person: "p1".into(),
        version: 0,
        kind: "visit".into(),
        what: Words::new(["eye doctor", "dialysis"][usize::try_from(n % 2).unwrap()]),
        place: None,
        when: LocalMoment::at(now + TimeDelta::days(9 + n), zone),
        state: AppointmentState::Planned,
    }
}

/// Something that this person may do now.
fn event(chance: &mut Chance, scene: &Standee) -> Event {
    let open = scene.session.wait.as_ref().map(|wait| wait.id);
    let answers: Vec<_> = scene
        .buttons
        .iter()
        .filter(|shown| matches!(button::read(&shown.data), Pressed::Answer { wait, .. } if Some(wait) == open))
        .collect();
    match chance.below(100) {
        0..50 if !answers.is_empty() => Event::Pressed { button: chance.one(&answers).unwrap().data.clone() },
        0..70 if !scene.buttons.is_empty() => {
            Event::Pressed { button: chance.one(&scene.buttons).unwrap().data.clone() }
        }
        95 => Event::Sent { what: Attachment::Photo, file: None },
        96 => Event::Sent { what: Attachment::Location { latitude: 41.9, longitude: -87.6 }, file: None },
        97 => Event::WaitOver { wait: open.unwrap_or_default() },
        98 => Event::ReminderDue { appointment: "v0".into(), version: 0, lead_minutes: 1440 },
        99 if chance.percent(20) => Event::Said { words: Words::new("next Tuesday at 3pm") },
        _ => Event::Said { words: Words::new(*chance.one(&SAID).unwrap()) },
    }
}

/// Places where somebody stands, each a step of a walk.
static STANDEES: LazyLock<Vec<Standee>> = LazyLock::new(|| {
    // The same texts, so the same flows: the edition that everybody begins on.
    let edition = Arc::new(SHIPPED.edition.with_flows("shipped".into(), SHIPPED.edition.library.book.clone()));
    let mut all = Vec::new();
    for walk in 0..WALKS {
        let mut chance = Chance::new(walk);
        let mut standee = Standee::new(&edition, walk % 6 != 0);
        for n in 0..i64::try_from(walk % 3).unwrap() {
            standee.memory.visits.push(visit(n, standee.now));
        }
        for _ in 0..TURNS_PER_WALK {
            let event = event(&mut chance, &standee);
            standee.happens(&event, &edition, &mut Counts::default());
            all.push(standee.clone());
        }
    }
    all
});

impl Standee {
    fn new(edition: &Arc<Edition>, welcomed: bool) -> Self {
        let now = "2026-11-21T22:00:00Z".parse().unwrap();
        let mut stage = Stage::new(&edition.library, &edition.catalogue, now);
        if welcomed {
            stage.enter_welcomed(PERSON, "en", "Rosa", chrono_tz::America::Chicago);
        } else {
            stage.enter(PERSON, "en");
        }
        let Stage { memory, turn, .. } = stage;
        Self {
            memory,
            now,
            turn,
            session: Session { edition: Some(edition.id.clone()), ..Session::default() },
            buttons: Vec::new(),
            effects: Vec::new(),
            edition: Arc::clone(edition),
            moved_in: BTreeSet::new(),
        }
    }

    fn briefing(&self, event: &Event) -> Briefing {
        self.memory.brief(PERSON, event, self.turn + 1, SECRET, self.now).expect("they are there")
    }

    /// A turn on this edition, whose session was chosen; it is read from its stored form, as between all turns.
    fn take(&mut self, session: &Session, edition: &Edition, event: &Event) {
        self.turn += 1;
        let mut stage = Stage::new(&edition.library, &edition.catalogue, self.now);
        stage.memory = std::mem::take(&mut self.memory);
        stage.memory.known[0].session = Some(serde_json::to_string(session).unwrap());
        let happening = stage.take(PERSON, event, self.turn, SECRET).expect("they are there");
        self.memory = stage.memory;
        self.session = Session { edition: session.edition.clone(), ..happening.turn.session };
        self.effects = happening.turn.effects;
        let shown = happening.heard.iter().rfind(|heard| !heard.buttons.is_empty());
        if let Some(shown) = shown {
            self.buttons = shown.buttons.iter().map(|shown| shown.button.clone()).collect();
        }
    }

    /// A turn by the rule of the house; what must hold in any is looked at.
    fn happens(&mut self, event: &Event, current: &Arc<Edition>, counts: &mut Counts) {
        let before = self.session.clone();
        let (own, now) = (Arc::clone(&self.edition), self.now);
        let standing = if own.id == current.id { Standing::Current } else { Standing::Behind(Arc::clone(&own)) };
        let was_behind = matches!(standing, Standing::Behind(_));
        let Ground { edition, session, lost_place } =
            ground(Arc::clone(current), standing, before.clone(), &self.briefing(event), event, now);
        assert!(!lost_place);
        if was_behind && edition.id == current.id {
            counts.moved += 1;
            counts.moved_in_a_question += usize::from(before.wait.is_some());
            is_where_it_was(&before, &session, &own, &edition);
            self.moved_in = before.frames.iter().map(|frame| frame.flow.clone()).collect();
        } else if was_behind {
            counts.stayed += 1;
            if let Err(stays) = fits_now(&own, current, &before, &self.briefing(event), event, now) {
                *counts.why.entry(stays.why).or_default() += 1;
            }
            assert_eq!(session, before, "who stays is not touched");
        }
        self.take(&session, &edition, event);
        self.goes_on_from_there(&session, &edition, event);
        // Whatever else they do may begin a flow anew, and then it is the edition's own.
        let waits_on = before.wait.is_some() && before.wait.as_ref().map(|wait| wait.id) == self.open();
        if !waits_on && !self.has_answered(&before) {
            self.moved_in.clear();
        }
        self.edition = edition;
    }

    fn open(&self) -> Option<u32> {
        self.session.wait.as_ref().map(|wait| wait.id)
    }

    fn goes_on_from_there(&self, before: &Session, edition: &Edition, event: &Event) {
        let pressed = match event {
            Event::Pressed { button } => button::read(button),
            _ => Pressed::Unknown,
        };
        // What was shown is what is understood.
        if let Pressed::Answer { wait, option } = &pressed
            && before.wait.as_ref().is_some_and(|open| open.id == *wait)
            && !self.briefing(event).is_held()
        {
            let said = self.effects.iter().find_map(|effect| match effect {
                Effect::Record(Record::Pressed { label }) => Some(label.message.as_str()),
                _ => None,
            });
            assert_ne!(said, Some("old-button-label"), "the button of the open question counts: {option}");
            let frame = before.frames.last().unwrap();
            let after = self.session.frames.get(before.frames.len() - 1);
            // What was read back and refused is asked anew.
            let goes_on = |after: &&Frame| after.flow == frame.flow && after.at != frame.at && option != "more";
            if let Some(after) = after.filter(goes_on) {
                let is_settled = after.settled.as_ref().is_some_and(|settled| settled.contains(&frame.at));
                let is_behind = after.trail.contains(&frame.at) || is_settled;
                assert!(is_behind, "{} was answered and is behind: {after:?}", frame.at);
            }
        }
        let spoken: Vec<&Say> = self
            .effects
            .iter()
            .filter_map(|effect| match effect {
                Effect::Say(say) => Some(say),
                _ => None,
            })
            .collect();
        for say in &spoken {
            assert!(messages_of(edition, &say.message), "{} is no message of this edition", say.message);
            // Who was moved into the middle of a flow comes to nothing there that was never asked.
            let Some(frame) = before.frames.last().filter(|frame| self.moved_in.contains(&frame.flow)) else {
                continue;
            };
            let is_its_own = edition.library.book.flow(&frame.flow).is_some_and(|flow| says(flow, &say.message));
            if !is_its_own || !self.has_answered(before) {
                continue;
            }
            for shown in edition.shown_by(&say.message).filter(|shown| *shown != "set-aside") {
                let held = frame.vars.keys().any(|var| shown == var || shown.starts_with(&format!("{var}-")));
                assert!(say.args.contains_key(shown) || held, "{} shows {shown}, never asked for", say.message);
            }
        }
    }

    /// Whether the open question of before was answered, and the flow went on from there or came to its end.
    fn has_answered(&self, before: &Session) -> bool {
        let Some(frame) = before.frames.last().filter(|_| before.wait.is_some()) else { return false };
        let after = &self.session;
        match after.frames.get(before.frames.len() - 1) {
            Some(now) => now.flow == frame.flow && now.trail.contains(&frame.at) && !frame.trail.contains(&frame.at),
            None => after.parked.iter().flatten().all(|parked| parked.flow != frame.flow),
        }
    }

    /// Goes on answering, as somebody does who wants the ride.
    fn answers_on(&mut self, current: &Arc<Edition>, chance: &mut Chance, counts: &mut Counts) {
        for _ in 0..ANSWERS_ON_MAX {
            let session = &self.session;
            let Some(frame) = session.frames.last().filter(|frame| self.moved_in.contains(&frame.flow)) else { return };
            let Some(flow) = current.library.book.flow(&frame.flow) else { return };
            let Some(ask) = flow.place(&frame.at).and_then(|place| flow.ask(place)) else { return };
            let words = match ask.kind {
                Kind::Moment => "tomorrow at 3pm",
                Kind::Number => "3",
                Kind::Phone => "312 555 0100",
                Kind::Place => "Calle Olmo 12",
                Kind::Text | Kind::Code | Kind::File => "Rosa",
                Kind::Choice(_) | Kind::Many(_) | Kind::One(_) => "1",
                Kind::YesNo => "yes",
                Kind::Date => "tomorrow",
                Kind::Time => "3pm",
            };
            let open = session.wait.as_ref().map_or(0, |wait| wait.id);
            let answers = self
                .buttons
                .iter()
                .filter(|shown| matches!(button::read(&shown.data), Pressed::Answer { wait, .. } if wait == open));
            let answers: Vec<_> = answers.collect();
            let event = match chance.one(&answers) {
                Some(answer) => Event::Pressed { button: answer.data.clone() },
                None => Event::Said { words: Words::new(words) },
            };
            self.happens(&event, current, counts);
        }
    }

    /// Answers, lets go and asks for something else until nothing keeps the conversation on its edition.
    fn comes_to_an_end(&mut self, current: &Arc<Edition>, chance: &mut Chance, counts: &mut Counts) {
        for _ in 0..EVENTS_TO_THE_END_MAX {
            if self.edition.id == current.id {
                counts.moved_later += 1;
                return;
            }
            // An advocate gives the conversation back before it can go on.
            self.memory.escalations.clear();
            let session = &self.session;
            let offers = session.wait.is_none() && !session.parked.is_empty();
            let let_go = Event::Pressed { button: button::offered("resume", "other", "") };
            let event = if offers { let_go } else { event(chance, self) };
            self.happens(&event, current, counts);
        }
        panic!("a conversation never comes to the new edition: {:?}", self.session);
    }
}

/// Who moved stands at the same question, knows the same, and has the same set aside.
fn is_where_it_was(before: &Session, after: &Session, old: &Edition, new: &Edition) {
    let known = |session: &Session| {
        let all = session.parked.iter().chain([&session.frames]).flatten();
        all.map(|frame| (frame.flow.clone(), frame.at.clone(), frame.vars.clone())).collect::<Vec<_>>()
    };
    assert_eq!(known(before), known(after));
    assert_eq!((&before.wait, before.parked.len()), (&after.wait, after.parked.len()));
    let Some(frame) = before.frames.last().filter(|_| before.wait.is_some()) else { return };
    let question = |edition: &Edition| {
        let flow = edition.library.book.flow(&frame.flow)?;
        let ask = flow.ask(flow.place(&frame.at)?)?;
        Some((ask.var.clone(), ask.kind.clone(), ask.also.clone()))
    };
    assert!(question(old).is_none() || question(old) == question(new), "the same question with the same options");
}

/// Whether a message is one of the edition's flows, or the engine's own.
fn messages_of(edition: &Edition, message: &str) -> bool {
    SHARED_MESSAGES.iter().any(|(shared, _)| *shared == message)
        || edition.library.book.flows().any(|flow| says(flow, message))
}

fn says(flow: &Flow, message: &str) -> bool {
    flow.steps.iter().any(|placed| match &placed.step {
        Step::Say { message: said } | Step::Offer { message: said, .. } => said == message,
        Step::Ask(ask) => ask.prompt == message || ask.confirm.as_deref() == Some(message),
        _ => false,
    })
}

#[test]
fn no_edit_loses_or_resets_or_mixes_up_anybody() {
    let all = &*STANDEES;
    let mut counts = Counts::default();
    let mut passed = 0;
    for seed in 0..EDITS {
        let outcome = catch_unwind(AssertUnwindSafe(|| one_edit(all, seed, &mut counts)));
        match outcome {
            Ok(has_passed) => passed += u64::from(has_passed),
            Err(panic) => {
                eprintln!("the seed that fails: {seed}");
                resume_unwind(panic);
            }
        }
    }
    println!("{} places, {passed} edits: {counts:?}", all.len());
    assert!(counts.moved_in_a_question > 500 && counts.stayed > 500, "both happen often: {counts:?}");
    let reasons: BTreeSet<Why> = counts.why.keys().copied().collect();
    for why in [Why::NoFlow, Why::NoStep, Why::OtherQuestion, Why::OtherAnswers, Why::Unasked, Why::OtherOffer] {
        assert!(reasons.contains(&why), "{why:?} happens: {counts:?}");
    }
}

fn one_edit(all: &[Standee], seed: u64, counts: &mut Counts) -> bool {
    let mut chance = Chance::new(seed ^ 0x5EED);
    let standing: Vec<&Standee> = (0..STANDING_PER_EDIT).filter_map(|_| chance.one(all)).collect();
    let stands_in = |standee: &&Standee| {
        let session = &standee.session;
        let frames = session.parked.iter().chain([&session.frames]).flatten().map(|frame| frame.flow.clone());
        frames.chain(session.offer.as_ref().map(|offer| offer.flow.clone())).collect::<Vec<_>>()
    };
    let around: Vec<String> = standing.iter().flat_map(stands_in).collect();
    let Some(new) = edited(&mut chance, &around, format!("e{seed}")) else { return false };
    let new = Arc::new(new);
    for standee in standing {
        // One goes on as before, another does whatever comes to mind.
        let mut steady = standee.clone();
        steady.happens(&Event::Sent { what: Attachment::Photo, file: None }, &new, counts);
        steady.answers_on(&new, &mut chance, counts);
        let mut standee = standee.clone();
        for _ in 0..EVENTS_AFTER {
            let event = event(&mut chance, &standee);
            standee.happens(&event, &new, counts);
        }
        standee.comes_to_an_end(&new, &mut chance, counts);
    }
    true
}

#[test]
fn the_same_flows_under_another_name_fit_everybody() {
    let same = SHIPPED.edition.with_flows("same".into(), SHIPPED.edition.library.book.clone());
    for standee in STANDEES.iter() {
        if let Err(stays) = fits(&standee.edition, &same, &standee.session) {
            panic!("{stays:?}: {:?}", standee.session);
        }
    }
}
