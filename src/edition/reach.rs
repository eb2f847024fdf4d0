//! From every question a person and STOP are two messages away at most, in every language. Proved by trying: the engine itself
//! is asked at each question what it does with the words.

use chrono::{DateTime, TimeDelta, Utc};

use crate::care::appointment::{Appointment, AppointmentState};
use crate::care::consent::{Grant, GrantState, Shares};
use crate::care::contact::{Contact, Door};
use crate::care::moment::LocalMoment;
use crate::care::person::{NoticeConsent, Person};
use crate::care::ride::{Ride, RideState};
use crate::care::words::Words;
use crate::engine::briefing::Briefing;
use crate::engine::choice::choices_for_all;
use crate::engine::effect::{Effect, PersonChange, Turn};
use crate::engine::event::Event;
use crate::engine::library::Library;
use crate::engine::session::{Frame, Session, Wait};
use crate::engine::take_turn;
use crate::flow::book::{Ask, Flow, Placed, Step, Wish};
use crate::flow::finding::{Code, Finding};
use crate::flow::listen::Ear;
use crate::flow::prove::{Deed, Proof};

/// The word that our messages promise in every language.
const STOP: &str = "STOP";

/// What was asked for, and how a turn shows that it came.
struct Promise {
    code: Code,
    deed: Deed,
    /// What the finding calls it.
    what: &'static str,
    /// So many messages may it take.
    messages_max: usize,
    is_kept: fn(&Effect) -> bool,
}

const PROMISES: [Promise; 2] = [
    Promise {
        code: Code::NoPerson,
        deed: Deed::Escalates,
        what: "bring a person",
        messages_max: 2,
        is_kept: |effect| matches!(effect, Effect::Escalation(_)),
    },
    Promise {
        code: Code::NoStop,
        deed: Deed::Stops,
        what: "stop the messages",
        messages_max: 1,
        is_kept: |effect| matches!(effect, Effect::Person(PersonChange::Stopped(_))),
    },
];

/// The findings of all questions in all languages. `words` are the phrases of a flow's wish in a language, the one that
/// people are told first.
#[must_use]
pub fn findings(library: &Library, words: &dyn Fn(&str, &str) -> Vec<String>, flows: &std::path::Path) -> Vec<Finding> {
    let mut findings = Vec::new();
    let proof = Proof::new(&library.book);
    for promise in &PROMISES {
        let keeps =
            |flow: &&Flow| flow.wish == Some(Wish::Always) && !flow.needs_consent && proof.always(flow, promise.deed);
        let Some(keeper) = library.book.flows().find(keeps) else {
            let problem = format!(
                "no flow with `wish: always` does {} on every way through it: people must always be able to",
                promise.what
            );
            findings.push(Finding::whole(flows, promise.code, problem));
            continue;
        };
        for language in &library.languages {
            let mut all = words(language, &keeper.name);
            if promise.code == Code::NoStop {
                all.insert(0, STOP.to_owned());
            }
            for flow in library.book.flows() {
                for (placed, ask) in asks(flow) {
                    // The first is tried at every question; another one where an option has the same words.
                    let asked = all
                        .iter()
                        .enumerate()
                        .filter(|(at, words)| *at == 0 || is_taken(library, language, ask, words));
                    for (at, words) in asked {
                        // An option may have the words of a wish: then they are a wish the second time.
                        let most = if at == 0 { promise.messages_max } else { promise.messages_max.max(2) };
                        if !is_kept(library, language, flow, placed, (promise, most), words) {
                            let problem = format!(
                                "to the question for `{}`, \u{201C}{words}\u{201D} does not {} within {} message(s) ({language}): \
                                 does an option take the word?",
                                ask.var, promise.what, most
                            );
                            let said = std::iter::repeat_n(format!("> {words}"), most);
                            let talk = std::iter::once(format!("< {}", ask.prompt)).chain(said).collect();
                            let file = flows.join(format!("{}.yaml", flow.name));
                            findings.push(Finding::at(&file, placed.spot, promise.code, problem).shown_by(talk));
                        }
                    }
                }
            }
        }
    }
    findings
}

/// Whether an option of the question has just these words.
fn is_taken(library: &Library, language: &str, ask: &Ask, words: &str) -> bool {
    let now = LocalMoment::at(DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default(), library.clinic.zone);
    let ear = Ear { vocabulary: &library.vocabulary, language, now: &now };
    ear.is_whole_choice(&ear.said(words), &choices_for_all(library, ask).1)
}

fn asks(flow: &Flow) -> impl Iterator<Item = (&Placed, &Ask)> {
    flow.steps.iter().filter_map(|placed| match &placed.step {
        Step::Ask(ask) => Some((placed, &**ask)),
        _ => None,
    })
}

fn is_kept(
    library: &Library,
    language: &str,
    flow: &Flow,
    placed: &Placed,
    (promise, most): (&Promise, usize),
    words: &str,
) -> bool {
    // Before and after the notice was agreed to: what can be asked for differs.
    [false, true].into_iter().all(|agreed| {
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap_or_default();
        let briefing = somebody(library, language, agreed, now);
        let frame = Frame { flow: flow.name.clone(), at: placed.key.clone(), ..Frame::default() };
        let mut session = Session {
            frames: vec![frame],
            wait: Some(Wait { id: 1, ..Wait::default() }),
            asked: 1,
            ..Session::default()
        };
        for _ in 0..most {
            let event = Event::Said { words: Words::new(words) };
            let Turn { session: after, effects } = take_turn(library, &briefing, session, &event, now);
            if effects.iter().any(promise.is_kept) {
                return true;
            }
            session = after;
        }
        false
    })
}

/// Somebody with two of everything, so that every list has something to choose from.
fn somebody(library: &Library, language: &str, agreed: bool, now: DateTime<Utc>) -> Briefing {
    let zone = library.clinic.zone;
    let at = |days| LocalMoment::at(now + TimeDelta::days(days), zone);
    let visit = |n: i64| Appointment {
        id: format!("{n}.0"),
        person: "p".into(),
        version: 0,
        kind: "visit".into(),
        what: Words::new(format!("{n}")),
        place: None,
        when: at(n + 7),
        state: AppointmentState::Planned,
    };
    let ride = |n: i64| Ride {
        id: format!("{n}.1"),
        person: "p".into(),
        version: 0,
        appointment: None,
        when: at(n + 7),
        mobility: String::new(),
        companion: String::new(),
        pickup: Words::default(),
        asked_at: now,
        answer_by: now + TimeDelta::days(1),
        short_notice: false,
        state: RideState::Asked,
        note: None,
    };
    let helper = |n: i64| Grant {
        id: format!("{n}.2"),
        version: 0,
        patient: "p".into(),
        label: Words::new(format!("{n}")),
        patient_name: Words::default(),
        shares: Shares { appointments: true, rides: true },
        state: GrantState::Invited { expires_at: now + TimeDelta::days(1), opened_by: None },
    };
    let consent = agreed.then(|| NoticeConsent { at: now, notice: library.clinic.notice.clone() });
    Briefing {
        turn: 10,
        secret: [0; 32],
        contact: Contact { id: "c".into(), door: Door::Web, language_hint: Some(language.to_owned()) },
        person: Person { id: "p".into(), language: Some(language.to_owned()), consent, ..Person::default() },
        appointments: vec![visit(1), visit(2)],
        rides: vec![ride(1), ride(2)],
        helpers: vec![helper(1), helper(2)],
        caring_for: Vec::new(),
        invite: None,
        escalation: None,
    }
}
