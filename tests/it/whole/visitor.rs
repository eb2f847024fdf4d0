//! A visitor of the web chat: a browser without scripts, that tries a form again when the line broke.

use std::cell::Cell;
use std::sync::Arc;
use std::time::{Duration, Instant};

use regex::Regex;

/// A loaded machine needs seconds for a restart, and ten of them may lie in between.
const TRY_MAX: Duration = Duration::from_mins(1);
const TRY_AGAIN_AFTER: Duration = Duration::from_millis(10);

pub struct Visitor {
    client: reqwest::Client,
    runtime: tokio::runtime::Runtime,
    /// The addresses of the house's nodes, and which of them is asked: the next one when the line broke.
    bases: Vec<String>,
    asked: Cell<usize>,
    patience: Duration,
}

/// What the page shows: whose line, and its words.
pub type Line = (String, String);

impl Visitor {
    pub fn new(base: &str) -> Self {
        Self::between(&[base.to_owned()])
    }

    /// A browser behind a balancer, that asks the next node when one does not answer.
    pub fn between(bases: &[String]) -> Self {
        let client = reqwest::Client::builder()
            .cookie_provider(Arc::new(reqwest::cookie::Jar::default()))
            .redirect(reqwest::redirect::Policy::none())
            .timeout(TRY_MAX)
            .no_proxy()
            .build();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        Self {
            client: client.expect("a client"),
            runtime: runtime.expect("a runtime"),
            bases: bases.to_vec(),
            asked: Cell::new(0),
            patience: TRY_MAX,
        }
    }

    /// Somebody who tries for longer.
    pub fn patient(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// The same browser at the house's new address.
    pub fn at(self, base: &str) -> Self {
        Self { bases: vec![base.to_owned()], asked: Cell::new(0), ..self }
    }

    /// Begins a chat.
    pub fn start(&self) {
        let token = self.token();
        within(self.patience, "a chat has begun", || {
            self.post("/start", &[("token", &token)]).filter(|(status, _)| *status == 303).map(drop)
        });
    }

    /// Says something once: the same form is sent until it is known to have arrived. Gives how often it was sent.
    pub fn say(&self, words: &str) -> u32 {
        let token = self.token();
        let mut times = 0;
        within(self.patience, "a message is taken", || {
            times += 1;
            self.try_say(&token, words).filter(|status| (200..400).contains(status))
        });
        times
    }

    /// Sends the form once; the status, or nothing when the line broke.
    pub fn try_say(&self, token: &str, words: &str) -> Option<u16> {
        self.post("/say", &[("token", token), ("words", words)]).map(|(status, _)| status)
    }

    /// The token of the page's form.
    pub fn token(&self) -> String {
        let page = within(self.patience, "the page comes", || self.get("/").filter(|(status, _)| *status == 200)).1;
        let (_, rest) = page.split_once(r#"name="token""#).expect("a form");
        let (_, rest) = rest.split_once(r#"value=""#).expect("a token");
        rest.split_once('"').expect("its end").0.to_owned()
    }

    /// Waits until the page shows so many lines, and gives all that it shows.
    pub fn read(&self, count: usize) -> Vec<Line> {
        within(self.patience, "the answer is on the page", || Some(self.lines()).filter(|lines| lines.len() >= count))
    }

    pub fn lines(&self) -> Vec<Line> {
        let line =
            Regex::new(r#"(?s)<article class="line (\w+)".*?<p class="words"[^>]*>(.*?)</p>"#).expect("a pattern");
        let (_, page) = within(self.patience, "the page comes", || self.get("/").filter(|(status, _)| *status == 200));
        line.captures_iter(&page).map(|found| (found[1].to_owned(), plain(&found[2]))).collect()
    }

    pub fn get(&self, path: &str) -> Option<(u16, String)> {
        self.answer(self.client.get(format!("{}{path}", self.base())))
    }

    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> Option<(u16, String)> {
        self.answer(self.client.post(format!("{}{path}", self.base())).form(form))
    }

    /// Opens the live stream; it ends when the value is dropped.
    pub fn open_stream(&self) -> reqwest::Response {
        let request = self.client.get(format!("{}/live", self.base()));
        let answer = self.runtime.block_on(async { request.send().await }).expect("an answer");
        assert_eq!(answer.status(), 200);
        answer
    }

    /// Reads a stream to its end; whether the end was a clean one.
    pub fn ends(&self, mut stream: reqwest::Response) -> bool {
        self.runtime.block_on(async move {
            loop {
                match stream.chunk().await {
                    Ok(Some(_)) => {}
                    Ok(None) => return true,
                    Err(_) => return false,
                }
            }
        })
    }

    fn base(&self) -> &str {
        &self.bases[self.asked.get() % self.bases.len()]
    }

    fn answer(&self, request: reqwest::RequestBuilder) -> Option<(u16, String)> {
        let answer = self.runtime.block_on(async {
            let response = request.send().await.ok()?;
            let status = response.status().as_u16();
            // With the status it is known to have arrived, whatever becomes of the page.
            Some((status, response.text().await.unwrap_or_default()))
        });
        if answer.is_none() {
            self.asked.set(self.asked.get() + 1);
        }
        answer
    }
}

/// Tries until it is there.
pub fn until<T>(what: &str, look: impl FnMut() -> Option<T>) -> T {
    within(TRY_MAX, what, look)
}

/// Tries for at most `max` until it is there.
pub fn within<T>(max: Duration, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + max;
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < deadline, "waited {} s in vain until {what}", max.as_secs());
        std::thread::sleep(TRY_AGAIN_AFTER);
    }
}

fn plain(html: &str) -> String {
    // A word that one can type stands out on the page, and in quotation marks on a phone.
    let text = html.trim().replace("<strong>", "\u{201c}").replace("</strong>", "\u{201d}");
    let text = text.replace("&#39;", "'").replace("&#34;", "\"").replace("&#60;", "<").replace("&#62;", ">");
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#38;", "&").replace("&amp;", "&")
}
