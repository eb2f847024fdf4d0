//! A whole small house for the tests of both doors: the real flows, words and engine, a real store in a folder of its own,
//! and both doors on loopback. Its clock stands still until a test moves it.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use guidepost::care::advocate::{Advocate, Role};
use guidepost::care::clinic::Clinic;
use guidepost::care::contact::Door;
use guidepost::care::moment::LocalMoment;
use guidepost::care::ride::{Ride, RideState};
use guidepost::care::words::Words;
use guidepost::channel::web::{self, WebState};
use guidepost::clock::Clock;
use guidepost::desk::{self, DeskState};
use guidepost::edition::Edition;
use guidepost::edition::load::Places;
use guidepost::engine::effect::Effect;
use guidepost::engine::event::Event;
use guidepost::look;
use guidepost::store::{Deed, MasterKey, Store};
use guidepost::worker::deliveries;
use guidepost::worker::editions::Editions;
use guidepost::worker::{House as Rounds, rings, turns};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue, LOCATION};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// A Monday in March, 2:05 PM in Chicago.
pub fn monday() -> DateTime<Utc> {
    "2026-03-09T19:05:00Z".parse().expect("an instant")
}

pub struct House {
    pub store: Store,
    pub clock: Clock,
    pub clinic: Arc<Clinic>,
    pub url: String,
    rounds: Option<JoinHandle<()>>,
    mind: Rounds,
    closing: CancellationToken,
    server: JoinHandle<()>,
    _folder: TempDir,
}

impl House {
    /// A house in which every event is turned and every delivery made as soon as it comes.
    pub async fn awake() -> Self {
        let mut house = Self::asleep().await;
        house.wake();
        house
    }

    /// Begins the rounds.
    pub fn wake(&mut self) {
        let (rounds, stop) = (self.mind.clone(), self.closing.clone());
        self.rounds = Some(tokio::spawn(async move {
            tokio::join!(
                turns::turn_events(rounds.clone(), stop.clone()),
                rings::ring(rounds.clone(), stop.clone()),
                deliveries::show(rounds, stop),
            );
        }));
    }

    /// A house in which nothing is turned until [`House::settle`].
    pub async fn asleep() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let clock = Clock::standing_at(monday());
        let key = MasterKey::from_base64("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=").expect("a key");
        let url = format!("sqlite://{}", folder.path().join("house.db").display());
        let store = Store::open(&url, key, clock.now()).await.expect("a store");
        let places = Places {
            flows: "flows".into(),
            locales: "locales".into(),
            web_address: "http://localhost".into(),
            telegram_name: String::new(),
        };
        let (edition, content) = Edition::read(&places).expect("flows and words");
        let clinic = Arc::new(edition.library.clinic.clone());
        let editions =
            Editions::begin(store.clone(), places, edition, &content, clock.now()).await.expect("it is kept");
        let closing = CancellationToken::new();
        let web = web::router(WebState {
            store: store.clone(),
            clock: clock.clone(),
            current: editions.shown(),
            secure: false,
            closing: closing.clone(),
        });
        let desk = desk::router(DeskState {
            store: store.clone(),
            clock: clock.clone(),
            current: editions.shown(),
            secure: false,
            closing: closing.clone(),
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let app = web.merge(desk).merge(look::asset::router());
        let server = tokio::spawn(async move { axum::serve(listener, app).await.expect("the doors are open") });
        let mind = Rounds::new(store.clone(), editions, clock.clone(), "test".into());
        Self { store, clock, clinic, url, rounds: None, mind, closing, server, _folder: folder }
    }

    /// Turns what waits and delivers what is due, until nothing is left.
    pub async fn settle(&self) {
        settle(&self.mind).await;
    }

    /// Somebody new at the desk.
    pub async fn advocate(&self, name: &str) -> Advocate {
        self.store.add_advocate(name, Role::Advocate, self.clock.now()).await.expect("an advocate")
    }

    /// A one-time link for them, as `guidepost advocate link` makes it.
    pub async fn link(&self, advocate: &Advocate) -> String {
        let link = look::token::secret();
        let now = self.clock.now();
        self.store.issue_link(&advocate.id, &link, now + TimeDelta::minutes(30), now).await.expect("a link");
        link
    }

    /// Somebody who is signed in at the desk.
    pub async fn at_desk(&self, name: &str) -> Browser {
        let advocate = self.advocate(name).await;
        let browser = self.browser();
        let entered = browser.post(&format!("/desk/enter/{}", self.link(&advocate).await), &[]).await;
        assert_eq!(entered.status, 303, "signing in");
        browser
    }

    /// A browser without cookies.
    pub fn browser(&self) -> Browser {
        Browser::new(&self.url)
    }

    /// A visitor of the web chat whose conversation has begun.
    pub async fn visitor(&self) -> Browser {
        let browser = self.browser();
        assert_eq!(browser.post("/start", &[("token", &look::token::of_form())]).await.status, 303);
        browser
    }

    /// A visitor's contact.
    pub async fn contact(&self, visitor: &Browser) -> String {
        let secret = visitor.cookie("visitor").expect("a visitor's cookie");
        let address = Words::new(secret);
        let found = self.store.contact_by_address(Door::Web, &address).await;
        found.expect("the store answers").expect("the visitor is known")
    }
}

impl House {
    /// A ride for Thursday that this contact has asked for, written by hand; its id.
    pub async fn ride(&self, contact: &str) -> String {
        let now = self.clock.now();
        let (_, person) = self.store.person_of_contact(contact).await.unwrap().expect("the contact is known");
        let when = LocalMoment { wall: "2026-03-12T09:00:00".parse().unwrap(), zone: self.clinic.zone };
        // Through a turn of its own: whatever event comes, this is what follows.
        let other = self.store.put_for("a ride", contact, &Event::Reachable { yes: true }, now).await.unwrap();
        let id = format!("{}.ride", other.turn);
        let ride = Ride {
            id: id.clone(),
            person: person.id,
            version: 0,
            appointment: None,
            when,
            mobility: "wheelchair".into(),
            companion: "alone".into(),
            pickup: Words::new("12 Maple Street"),
            asked_at: now,
            answer_by: now + TimeDelta::hours(2),
            short_notice: true,
            state: RideState::Asked,
            note: None,
        };
        let taken = self.store.take("test", now, TimeDelta::minutes(1)).await.unwrap().expect("it waits");
        assert_eq!(taken.turn, other.turn);
        let (_, session, version) = self.store.brief(&taken, now).await.unwrap();
        let deed = Deed { effect: Effect::Ride(ride), body: None };
        self.store.commit(&taken, &session, version, &[deed], now).await.expect("the ride is kept");
        id
    }
}

impl Drop for House {
    fn drop(&mut self) {
        self.closing.cancel();
        self.server.abort();
        if let Some(rounds) = &self.rounds {
            rounds.abort();
        }
    }
}

async fn settle(rounds: &Rounds) {
    loop {
        let turned = turns::turn_next(rounds).await.expect("the store answers");
        let rung = rings::ring_next(rounds).await.expect("the store answers");
        let sent = deliveries::show_next(rounds).await.expect("the store answers");
        if !turned && !rung && !sent {
            return;
        }
    }
}

/// A browser without scripts: keeps its cookies, follows nothing by itself.
pub struct Browser {
    client: reqwest::Client,
    jar: Arc<reqwest::cookie::Jar>,
    base: String,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("a header of ASCII"))
    }

    /// The value of the first hidden field of that name.
    pub fn field(&self, name: &str) -> String {
        let (_, rest) = self.text.split_once(&format!(r#"name="{name}""#)).expect("the field is there");
        let (_, rest) = rest.split_once(r#"value=""#).expect("the field has a value");
        rest.split_once('"').expect("the value ends").0.to_owned()
    }
}

impl Browser {
    fn new(base: &str) -> Self {
        let jar = Arc::new(reqwest::cookie::Jar::default());
        let client = reqwest::Client::builder()
            .cookie_provider(Arc::clone(&jar))
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .expect("a client");
        Self { client, jar, base: base.to_owned() }
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        use reqwest::cookie::CookieStore;
        let url = format!("{}/desk", self.base).parse().expect("an address");
        let all = self.jar.cookies(&url)?;
        let found = all.to_str().ok()?.split("; ").find_map(|pair| pair.strip_prefix(&format!("{name}=")));
        found.map(str::to_owned)
    }

    pub fn set_cookie(&self, cookie: &str) {
        self.jar.add_cookie_str(cookie, &self.base.parse().expect("an address"));
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.get_with(path, &[]).await
    }

    pub async fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        answer(self.client.get(self.at(path)).headers(headers_of(headers))).await
    }

    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.post_with(path, form, &[]).await
    }

    pub async fn post_with(&self, path: &str, form: &[(&str, &str)], headers: &[(&str, &str)]) -> Answer {
        answer(self.client.post(self.at(path)).headers(headers_of(headers)).form(form)).await
    }

    /// Sends a form and goes where the answer sends us, as browsers do.
    pub async fn submit(&self, path: &str, form: &[(&str, &str)]) -> Answer {
        let answer = self.post(path, form).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let to = answer.header(LOCATION.as_str()).to_owned();
        self.get(&to).await
    }

    /// Says something in the web chat.
    pub async fn say(&self, words: &str) -> Answer {
        let token = self.get("/").await.field("token");
        self.submit("/say", &[("token", &token), ("words", words)]).await
    }

    /// The page, as soon as it shows `words`; what an advocate writes is delivered a moment after it is stored.
    pub async fn until(&self, path: &str, words: &str) -> Answer {
        for _ in 0..100 {
            let page = self.get(path).await;
            if page.text.contains(words) {
                return page;
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        panic!("{path} never shows {words}");
    }

    /// An open stream of events.
    pub async fn listen(&self, path: &str, headers: &[(&str, &str)]) -> Stream {
        let answer = self.client.get(self.at(path)).headers(headers_of(headers)).send().await.expect("an answer");
        assert_eq!(answer.status(), 200);
        Stream { answer, text: String::new() }
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}

/// Events as they come.
pub struct Stream {
    answer: reqwest::Response,
    text: String,
}

impl Stream {
    /// The next event's name and id; none when nothing comes for half a second.
    pub async fn next(&mut self) -> Option<(String, String)> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let field = |name: &str| {
                    let lines = event.lines().filter_map(|line| line.strip_prefix(name));
                    lines.map(|value| value.trim_start_matches(':').trim().to_owned()).next().unwrap_or_default()
                };
                let found = (field("event"), field("id"));
                let rest = rest.to_owned();
                self.text = rest;
                if found.0.is_empty() {
                    continue;
                }
                return Some(found);
            }
            let chunk = tokio::time::timeout(Duration::from_millis(500), self.answer.chunk()).await;
            match chunk {
                Ok(Ok(Some(bytes))) => self.text.push_str(std::str::from_utf8(&bytes).expect("UTF-8")),
                Ok(_) | Err(_) => return None,
            }
        }
    }
}

fn headers_of(pairs: &[(&str, &str)]) -> HeaderMap {
    let pair = |(name, value): &(&str, &str)| {
        (
            HeaderName::try_from(*name).expect("a header's name"),
            HeaderValue::try_from(*value).expect("a header's value"),
        )
    };
    pairs.iter().map(pair).collect()
}

async fn answer(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Answer { status, headers, text: response.text().await.expect("a text") }
}
