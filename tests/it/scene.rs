//! One person's rehearsal, for tests that look closer than a script can: at effects, buttons and what is remembered.

use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::words::Words;
use guidepost::edition::load::{Places, load};
use guidepost::engine::briefing::Briefing;
use guidepost::engine::effect::{Button, Effect};
use guidepost::engine::event::{DeliveryKind, Event};
use guidepost::engine::library::Library;
use guidepost::engine::session::Session;
use guidepost::locale::catalogue::Catalogue;
use guidepost::rehearsal::play::PERSON;
use guidepost::rehearsal::stage::{Heard, Stage};

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
    pub stage: Stage<'static>,
    /// What the next turn would be told.
    pub briefing: Briefing,
    pub session: Session,
    /// Can be moved.
    pub now: DateTime<Utc>,
    /// What the last event brought: message ids in order.
    pub heard: Vec<String>,
    /// Their words.
    pub words: Vec<String>,
    /// Why each was sent.
    pub kinds: Vec<DeliveryKind>,
    /// The buttons of the last message that had some.
    pub buttons: Vec<Button>,
    pub effects: Vec<Effect>,
}

impl Scene {
    /// Saturday, 2026-11-21, 16:00 in Chicago; somebody new whose door hints at `language`.
    pub fn new(language: &str) -> Self {
        Self::on(&SHIPPED, language)
    }

    /// The same with other flows and words.
    pub fn on(house: &'static (Library, Catalogue), language: &str) -> Self {
        let (library, catalogue) = house;
        let mut stage = Stage::new(library, catalogue, "2026-11-21T22:00:00Z".parse().unwrap());
        stage.takes_twice = true;
        stage.enter(PERSON, language);
        Self {
            briefing: briefing(&stage),
            session: Session::default(),
            now: stage.now,
            stage,
            heard: vec![],
            words: vec![],
            kinds: vec![],
            buttons: vec![],
            effects: vec![],
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
        self.stage.now = self.now;
        self.stage.turn += 1;
        let happening = self.stage.take(PERSON, event, self.stage.turn, [7; 32]).expect("the person is there");
        self.effects = happening.turn.effects;
        self.look(happening.heard);
        &self.heard
    }

    /// Takes in what was heard last, and where things stand.
    fn look(&mut self, heard: Vec<Heard>) {
        for heard in &heard {
            assert!(!heard.words.trim().is_empty(), "{} is not silent", heard.message);
            let raw = heard.words.contains("{$") || heard.words.contains("{ $");
            assert!(!raw, "{} shows a raw variable", heard.message);
            for shown in &heard.buttons {
                let data = &shown.button.data;
                assert!(data.len() <= guidepost::engine::button::BUTTON_BYTES_MAX, "{data}");
            }
        }
        let heard: Vec<Heard> = heard.into_iter().filter(|heard| heard.from.is_none()).collect();
        if let Some(last) = heard.iter().rfind(|heard| !heard.buttons.is_empty()) {
            self.buttons = last.buttons.iter().map(|shown| shown.button.clone()).collect();
        }
        self.kinds = heard.iter().map(|heard| heard.kind).collect();
        self.words = heard.iter().map(|heard| heard.words.clone()).collect();
        self.heard = heard.into_iter().map(|heard| heard.message).collect();
        self.briefing = briefing(&self.stage);
        self.session = self.stage.session_of(PERSON);
        self.now = self.stage.now;
    }

    /// Lets time pass; what is due happens on its way. Gives the message ids of all of it.
    pub fn pass(&mut self, time: TimeDelta) -> Vec<String> {
        self.stage.now = self.now;
        let heard = self.stage.pass(time);
        self.look(heard);
        self.heard.clone()
    }

    /// When what is to ring rings, as wall times of Chicago.
    pub fn rings_of(&self, what: &str) -> Vec<String> {
        let at = self.stage.rings(PERSON, |event| event.name() == what);
        at.iter().map(|at| at.with_timezone(&chrono_tz::America::Chicago).format("%m-%d %H:%M").to_string()).collect()
    }

    pub fn text(&self) -> String {
        self.words.join("\n")
    }
}

fn briefing(stage: &Stage<'_>) -> Briefing {
    stage.brief(PERSON, &Event::Reachable { yes: true }).expect("the person is there")
}
