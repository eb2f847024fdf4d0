//! Anything made of bytes: files that are loaded, and flows, events and clocks that the engine is given. Whatever the bytes
//! are, nothing panics and nothing runs past its named limits. The fuzzers run these functions, and so does `cargo test`.
#![allow(clippy::format_push_string, reason = "a text made of lines reads best so")]

use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::{DateTime, TimeDelta};
use guidepost::care::words::Words;
use guidepost::edition::load::{Places, load as load_house};
use guidepost::engine::effect::Effect;
use guidepost::engine::event::{Attachment, DeliveryKind, Event};
use guidepost::engine::fact;
use guidepost::engine::library::Library;
use guidepost::engine::{FRAMES_MAX, STEPS_PER_TURN_MAX};
use guidepost::flow::book::{Book, Flow, Step};
use guidepost::flow::check::Variables;
use guidepost::flow::load::from_texts;
use guidepost::flow::prove::prove;
use guidepost::locale::catalogue::Catalogue;
use guidepost::rehearsal::stage::Stage;

/// One turn does no more than this: every step says one thing at most, with what belongs to it.
const EFFECTS_MAX: usize = STEPS_PER_TURN_MAX * 4;
/// So many things happen in one conversation.
const EVENTS_MAX: i64 = 60;
/// Buttons that stay in view to be pressed, old ones among them.
const BUTTONS_KEPT: usize = 12;

/// The shipped flows and words.
pub fn shipped() -> &'static (Library, Catalogue) {
    static SHIPPED: OnceLock<(Library, Catalogue)> = OnceLock::new();
    SHIPPED.get_or_init(|| {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let root = if root.ends_with("fuzz") { root.join("..") } else { root };
        let places = Places {
            flows: root.join("flows"),
            locales: root.join("locales"),
            web_address: String::new(),
            telegram_name: String::new(),
        };
        load_house(&places).expect("the shipped flows are right")
    })
}

/// Choices made of bytes; when they are used up, always the first.
struct Choices<'a>(&'a [u8]);

impl Choices<'_> {
    fn byte(&mut self) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first)
    }

    fn below(&mut self, limit: i64) -> i64 {
        i64::try_from(self.byte() * 256 + self.byte()).unwrap_or(0) % limit.max(1)
    }

    fn one<'o, T>(&mut self, of: &'o [T]) -> &'o T {
        &of[(self.byte() * 256 + self.byte()) % of.len()]
    }

    fn is_over(&self) -> bool {
        self.0.is_empty()
    }

    fn text(&mut self) -> String {
        let length = self.byte().min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }
}

const LINES: [&str; 24] = [
    "flow: f",
    "about: a",
    "wish: free",
    "wish: always",
    "starts: lost",
    "takes: [visit]",
    "hears: [when]",
    "vars:",
    "  when: moment",
    "  visit: visit",
    "  a: [x, y]",
    "  b: text",
    "steps:",
    "  - say: a",
    "  - ask: a",
    "  - goto: end",
    "  - if: a is x",
    "    then:",
    "      - ask: b",
    "  - act: add-visit",
    "    failed:",
    "      - say: &x [*x]",
    "\t- {",
    "  - call: f",
];

/// A file of anything is loaded among the shipped flows, and proved when it compiles: findings, and nothing else.
pub fn load((library, _): &(Library, Catalogue), bytes: &[u8]) {
    let mut choices = Choices(bytes);
    let text = match choices.byte() % 3 {
        0 => String::from_utf8_lossy(choices.0).into_owned(),
        1 => {
            let mut text = String::new();
            while !choices.is_over() {
                text.push_str(choices.one::<&str>(&LINES));
                text.push('\n');
            }
            text
        }
        _ => flow_text(&mut choices),
    };
    let _ = Catalogue::from_texts(&[("en", "f.ftl", &text)]);
    let file = PathBuf::from("f.yaml");
    if let Ok(book) = from_texts(&[(file, text)]) {
        let flows = library.book.flows().chain(book.flows()).cloned();
        let _ = prove(&Book::new(flows), &[], &Variables { facts: &fact::FACTS, names_of: fact::names_of });
    }
}

const VARS: [(&str, &str); 9] = [
    ("a", "[x, y, z]"),
    ("what", "text"),
    ("when", "moment"),
    ("visit", "visit"),
    ("ride", "ride"),
    ("helper", "helper"),
    ("n", "number"),
    ("pickup", "place"),
    ("notice", "[enough, short]"),
];

/// The text of a flow that mostly compiles.
fn flow_text(choices: &mut Choices<'_>) -> String {
    let mut text = "flow: f\nabout: a\nwish: free\nvars:\n".to_owned();
    for (name, kind) in VARS {
        text.push_str(&format!("  {name}: {kind}\n"));
    }
    text.push_str("steps:\n");
    let mut ids = 0;
    let count = 1 + choices.byte() % 12;
    steps(choices, &mut text, 2, count, &mut ids);
    text
}

fn steps(choices: &mut Choices<'_>, text: &mut String, indent: usize, count: usize, ids: &mut usize) {
    const DEPTH_MAX: usize = 10;
    let pad = " ".repeat(indent);
    for _ in 0..count {
        *ids += 1;
        let (id, (var, _)) = (*ids, *choices.one(&VARS));
        let target = if id > 1 { format!("s{}", 1 + choices.byte() % (id - 1)) } else { "end".to_owned() };
        let block = |choices: &mut Choices<'_>, text: &mut String, name: &str, ids: &mut usize| {
            text.push_str(&format!("{pad}  {name}:\n"));
            if indent > DEPTH_MAX {
                text.push_str(&format!("{pad}    - goto: end\n"));
            } else {
                let count = 1 + choices.byte() % 2;
                steps(choices, text, indent + 4, count, ids);
            }
        };
        match choices.byte() % 12 {
            0 => text.push_str(&format!("{pad}- id: s{id}\n{pad}  say: m{id}\n")),
            1..=3 => {
                text.push_str(&format!(
                    "{pad}- id: s{id}\n{pad}  ask: {var}\n{pad}  tries: {}\n",
                    1 + choices.below(5)
                ));
                for name in ["otherwise", "silent", "none"] {
                    if choices.byte().is_multiple_of(3)
                        || (name == "none" && ["visit", "ride", "helper"].contains(&var))
                    {
                        block(choices, text, name, ids);
                    }
                }
            }
            4 => {
                let condition =
                    *choices.one(&["a is x", "when known", "has-visits", "not stopped", "n unknown", "visit known"]);
                text.push_str(&format!("{pad}- id: s{id}\n{pad}  if: {condition}\n"));
                block(choices, text, "then", ids);
                if choices.byte().is_multiple_of(2) {
                    block(choices, text, "else", ids);
                }
            }
            5 => text.push_str(&format!("{pad}- goto: {target}\n")),
            6 => {
                let act = *choices.one(&[
                    "add-visit",
                    "move-visit",
                    "cancel-visit",
                    "cancel-ride",
                    "end-helper",
                    "confirm-visit",
                ]);
                text.push_str(&format!("{pad}- id: s{id}\n{pad}  act: {act}\n"));
                block(choices, text, "failed", ids);
            }
            7 => text.push_str(&format!("{pad}- id: s{id}\n{pad}  {}: f\n", choices.one(&["call", "start"]))),
            8 => text.push_str(&format!(
                "{pad}- id: s{id}\n{pad}  offer: o{id}\n{pad}  options:\n{pad}    x: f\n{pad}    y: resume\n"
            )),
            9 => text.push_str(&format!("{pad}- forget: {var}\n")),
            10 => text.push_str(&format!("{pad}- remember: {var}\n")),
            _ => text.push_str(&format!(
                "{pad}- escalate: e\n{pad}  urgency: {}\n",
                choices.one(&["routine", "soon", "now"])
            )),
        }
    }
}

const SAID: [&str; 24] = [
    "hello",
    "yes",
    "no",
    "1",
    "2",
    "12",
    "STOP",
    "start",
    "a person",
    "person",
    "help",
    "menu",
    "back",
    "cancel",
    "I need a ride tomorrow at 3",
    "add a visit",
    "eye doctor next tuesday 10am",
    "español",
    "I want to die",
    "food stamps",
    "wheelchair",
    "12 Elm Street",
    "thanks",
    "\u{202E}\u{0}\u{FFFD}",
];

/// Anything happens to somebody, with a flow of anything among the shipped ones, at any time.
pub fn happen((library, catalogue): &(Library, Catalogue), bytes: &[u8]) {
    let mut choices = Choices(bytes);
    let mut library = library.clone();
    let text = flow_text(&mut choices);
    if let Ok(book) = from_texts(&[(PathBuf::from("f.yaml"), text)]) {
        let flows = library.book.flows().chain(book.flows()).cloned();
        library.book = Book::new(flows.map(offering_it));
    }
    let start = DateTime::from_timestamp(1_795_000_000, 0).expect("an instant");
    let mut stage = Stage::new(&library, catalogue, start);
    if choices.byte().is_multiple_of(4) {
        stage.enter("c", "en");
    } else {
        stage.enter_welcomed("c", "en", "Rosa", chrono_tz::America::Chicago);
    }
    let mut data = vec!["o:menu:anything:".to_owned(), "o:reminder:cancel:1.0".to_owned()];
    let mut event = Event::Pressed { button: data[0].clone() };
    for turn in 1..=EVENTS_MAX {
        let Some(happening) = stage.take("c", &event, turn, [7; 32]) else { return };
        let (session, effects) = (&happening.turn.session, &happening.turn.effects);
        assert!(effects.len() <= EFFECTS_MAX, "{} effects of one turn", effects.len());
        assert!(session.frames.len() <= FRAMES_MAX + 1, "{} frames", session.frames.len());
        assert_eq!(stage.session_of("c"), *session, "a session is read as it was written");
        for effect in effects {
            if let Effect::Say(say) = effect {
                data.extend(say.buttons.iter().map(|button| button.data.clone()));
            }
        }
        data.drain(..data.len().saturating_sub(BUTTONS_KEPT));
        if choices.is_over() {
            return;
        }
        // Mostly time passes; a clock may also be set back.
        stage.now += match choices.byte() % 8 {
            0 => TimeDelta::days(choices.below(400)),
            1 => -TimeDelta::hours(choices.below(100)),
            2 => TimeDelta::hours(choices.below(30)),
            _ => TimeDelta::seconds(30),
        };
        event = any_event(&mut choices, &data, session.wait.as_ref().map_or(0, |wait| wait.id));
    }
}

/// The shipped menu with a button for the flow of anything.
fn offering_it(mut flow: Flow) -> Flow {
    if flow.name == "menu" {
        for placed in &mut flow.steps {
            if let Step::Offer { options, .. } = &mut placed.step {
                options.push(("anything".to_owned(), "f".to_owned()));
            }
        }
    }
    flow
}

fn any_event(choices: &mut Choices<'_>, data: &[String], wait: u32) -> Event {
    let id = |choices: &mut Choices<'_>| format!("{}.{}", choices.below(20), choices.below(6));
    match choices.byte() % 24 {
        0..=5 => Event::Said { words: Words::new(*choices.one(&SAID)) },
        6 => Event::Said { words: Words::new(choices.text()) },
        7..=13 => Event::Pressed { button: choices.one(data).clone() },
        14 => Event::Pressed { button: choices.text() },
        15 => Event::Sent {
            file: None,
            what: choices
                .one(&[
                    Attachment::Voice,
                    Attachment::Sticker,
                    Attachment::Other,
                    Attachment::Location { latitude: -1e300, longitude: 1e300 },
                    Attachment::PhoneNumber(Words::new("\u{202A}+1")),
                ])
                .clone(),
        },
        16 => Event::Edited { words: Words::new(choices.text()) },
        17 => Event::WaitOver { wait },
        18 => Event::ReminderDue { appointment: id(choices), version: 0, lead_minutes: 60 },
        19 => Event::Claimed { escalation: id(choices), by: "a".to_owned(), name: "Ana".to_owned() },
        20 => Event::Answered { by: "a".to_owned(), name: "Ana".to_owned(), words: Words::new("hello") },
        21 => Event::HandedBack { by: "a".to_owned() },
        22 => Event::RideAnswerDue { ride: id(choices) },
        _ => Event::Undelivered { delivery: id(choices), kind: DeliveryKind::Notice, why: "blocked".to_owned() },
    }
}
