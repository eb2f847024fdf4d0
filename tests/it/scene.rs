//! A conversation on the pure engine, in virtual time: the shipped flows and words, and a memory that does what a turn's
//! effects ask for. Asserted by message id, so that one scene serves every language.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::consent::GrantState;
use guidepost::care::contact::{Contact, Door};
use guidepost::care::person::Person;
use guidepost::care::ride::RideState;
use guidepost::care::words::Words;
use guidepost::edition::load::{Places, load};
use guidepost::engine::briefing::Briefing;
use guidepost::engine::effect::{Button, Effect, PersonChange, Subject, Tell};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::engine::library::Library;
use guidepost::engine::session::Session;
use guidepost::engine::take_turn;
use guidepost::locale::catalogue::Catalogue;

/// The shipped flows and words.
pub static SHIPPED: LazyLock<(Library, Catalogue)> = LazyLock::new(|| {
    let places = Places {
        flows: PathBuf::from("flows"),
        locales: PathBuf::from("locales"),
        web_address: "http://127.0.0.1:8080".into(),
        telegram_name: String::new(),
    };
    load(&places)
        .unwrap_or_else(|findings| panic!("the shipped flows have {} findings: {}", findings.len(), findings[0]))
});

/// One contact's conversation.
pub struct Scene {
    house: &'static (Library, Catalogue),
    pub briefing: Briefing,
    pub session: Session,
    pub now: DateTime<Utc>,
    /// What the last event brought: message ids in order.
    pub heard: Vec<String>,
    /// Their words.
    pub words: Vec<String>,
    /// Why each was sent.
    pub kinds: Vec<DeliveryKind>,
    pub buttons: Vec<Button>,
    pub told: Vec<Tell>,
    pub effects: Vec<Effect>,
    rings: VecDeque<(DateTime<Utc>, Subject, Event)>,
}

impl Scene {
    /// Saturday, 2026-11-21, 16:00 in Chicago; somebody new whose door hints at `language`.
    pub fn new(language: &str) -> Self {
        Self::on(&SHIPPED, language)
    }

    /// The same with other flows and words.
    pub fn on(house: &'static (Library, Catalogue), language: &str) -> Self {
        let contact = Contact { id: "c1".into(), door: Door::Web, language_hint: Some(language.into()) };
        let person = Person { id: "p1".into(), ..Person::default() };
        let briefing = Briefing {
            turn: 0,
            secret: [7; 32],
            contact,
            person,
            appointments: vec![],
            rides: vec![],
            helpers: vec![],
            caring_for: vec![],
            invite: None,
            escalation: None,
        };
        Self {
            house,
            briefing,
            session: Session::default(),
            now: "2026-11-21T22:00:00Z".parse().unwrap(),
            heard: vec![],
            words: vec![],
            kinds: vec![],
            buttons: vec![],
            told: vec![],
            effects: vec![],
            rings: VecDeque::new(),
        }
    }

    /// Somebody who has been welcomed.
    pub fn welcomed(language: &str) -> Self {
        Self::welcomed_on(&SHIPPED, language)
    }

    /// The same with other flows and words.
    pub fn welcomed_on(house: &'static (Library, Catalogue), language: &str) -> Self {
        let mut scene = Self::on(house, language);
        scene.say("hello");
        scene.press(language);
        scene.press("yes");
        scene.say("Rosa");
        scene.say("Chicago");
        assert_eq!(scene.heard, ["welcome-done", "menu-what"]);
        scene
    }

    pub fn say(&mut self, words: &str) -> &[String] {
        self.happens(&Event::Said { words: Words::new(words) })
    }

    /// Presses the last message's button for `option`.
    pub fn press(&mut self, option: &str) -> &[String] {
        let ends = |data: &str| data.split(':').any(|part| part == option);
        let found = self.buttons.iter().find(|button| ends(&button.data)).map(|button| button.data.clone());
        let data = found.unwrap_or_else(|| panic!("no button {option} among {:?}", self.options()));
        self.happens(&Event::Pressed { button: data })
    }

    pub fn options(&self) -> Vec<String> {
        self.buttons.iter().map(|button| button.data.clone()).collect()
    }

    pub fn happens(&mut self, event: &Event) -> &[String] {
        let (library, catalogue) = self.house;
        self.briefing.turn += 1;
        // Between turns a session is only ever read from its stored form.
        let stored = serde_json::to_string(&self.session).unwrap();
        let session = serde_json::from_str(&stored).unwrap();
        let turn = take_turn(library, &self.briefing, session, event, self.now);
        let again = take_turn(library, &self.briefing, serde_json::from_str(&stored).unwrap(), event, self.now);
        assert_eq!(turn, again, "the same input gives the same turn");
        self.session = turn.session;
        (self.heard, self.words, self.kinds) = (vec![], vec![], vec![]);
        self.told.clear();
        for effect in &turn.effects {
            self.apply(effect, catalogue);
        }
        self.effects = turn.effects;
        &self.heard
    }

    fn apply(&mut self, effect: &Effect, catalogue: &Catalogue) {
        let know = &mut self.briefing;
        match effect {
            Effect::Say(say) => {
                let (library, _) = self.house;
                let hint = know.contact.language_hint.as_deref();
                let language = library.language(know.person.language.as_deref(), hint).to_owned();
                let text = catalogue.say(&language, &say.message, &say.args);
                assert!(!text.trim().is_empty(), "{} is not silent", say.message);
                assert!(!text.contains("{$") && !text.contains("{ $"), "{} shows a raw variable", say.message);
                for button in &say.buttons {
                    assert!(button.data.len() <= guidepost::engine::button::BUTTON_BYTES_MAX, "{}", button.data);
                }
                self.heard.push(say.message.clone());
                self.words.push(text);
                self.kinds.push(say.kind);
                if !say.buttons.is_empty() {
                    self.buttons.clone_from(&say.buttons);
                }
            }
            Effect::Tell(tell) => self.told.push(tell.clone()),
            Effect::Person(change) => match change {
                PersonChange::Language(language) => know.person.language = Some(language.clone()),
                PersonChange::Zone(zone) => know.person.zone = Some(*zone),
                PersonChange::Name(name) => know.person.name = Some(name.clone()),
                PersonChange::Consented(consent) => know.person.consent = Some(consent.clone()),
                PersonChange::Stopped(at) => know.person.stopped_at = Some(*at),
                PersonChange::Started => know.person.stopped_at = None,
                PersonChange::Keep(name, value) => {
                    know.person.kept.remove(name);
                    know.person.kept.extend(value.clone().map(|value| (name.clone(), value)));
                }
            },
            Effect::Appointment(visit) => {
                know.appointments.retain(|known| known.id != visit.id);
                if visit.is_coming(self.now) {
                    know.appointments.push(visit.clone());
                }
            }
            Effect::Ride(ride) => {
                know.rides.retain(|known| known.id != ride.id);
                if matches!(ride.state, RideState::Asked | RideState::Confirmed) {
                    know.rides.push(ride.clone());
                }
            }
            Effect::Escalation(escalation) => {
                know.escalation = Some(escalation.clone()).filter(guidepost::care::escalation::Escalation::is_open);
            }
            Effect::Grant { grant, .. } => {
                let lists = if grant.patient == know.person.id { &mut know.helpers } else { &mut know.caring_for };
                lists.retain(|known| known.id != grant.id);
                match grant.state {
                    GrantState::Ended { .. } => {}
                    GrantState::Invited { .. } if grant.patient != know.person.id => know.invite = Some(grant.clone()),
                    GrantState::Invited { .. } | GrantState::Live { .. } => lists.push(grant.clone()),
                }
            }
            Effect::Ring { subject, at, event } => self.rings.push_back((*at, subject.clone(), event.clone())),
            Effect::Silence(subject) => self.rings.retain(|(_, ringing, _)| ringing != subject),
            Effect::Record(_) | Effect::Relay { .. } | Effect::Note { .. } | Effect::Reachable(_) => {}
        }
    }

    /// Lets time pass; what is due happens on its way. Gives the message ids of all of it.
    pub fn pass(&mut self, time: TimeDelta) -> Vec<String> {
        let until = self.now + time;
        let mut heard = vec![];
        while let Some(i) = (0..self.rings.len()).filter(|i| self.rings[*i].0 <= until).min_by_key(|i| self.rings[*i].0)
        {
            let (at, _, event) = self.rings.remove(i).unwrap();
            self.now = at;
            heard.extend(self.happens(&event).iter().cloned());
        }
        self.now = until;
        heard
    }

    /// When what is to ring rings, as wall times of Chicago.
    pub fn rings_of(&self, what: &str) -> Vec<String> {
        let mut at: Vec<_> =
            self.rings.iter().filter(|(_, _, event)| event.name() == what).map(|(at, _, _)| *at).collect();
        at.sort();
        at.iter().map(|at| at.with_timezone(&chrono_tz::America::Chicago).format("%m-%d %H:%M").to_string()).collect()
    }

    pub fn text(&self) -> String {
        self.words.join("\n")
    }
}
