//! A headless Chromium through chromedriver, one of each per browser, for tests of what a person sees and presses.

use std::{
    fmt::Debug,
    fs,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use axum::http::Method;
use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{KeyAction, KeyActions},
    wd::WebDriverCompatibleCommand,
};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::Url;

use super::{
    leash::{self, Ask, Leash, Scope},
    missing::Missing,
};

#[allow(unused_imports)] // For the tests that press keys.
pub use fantoccini::key::Key;

/// What to do about a missing browser.
pub const MISSING: Missing = Missing { what: "Chromium", install: "apt-get install chromium chromium-driver" };

/// How long a page may take to show what a test waits for.
pub const WAIT_MAX: Duration = Duration::from_secs(10);
/// chromedriver listens after 50 ms; a loaded machine needs longer.
const START_MAX: Duration = Duration::from_secs(20);
const LOOK_EVERY: Duration = Duration::from_millis(25);

const ARGUMENTS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
];

/// The installed programs.
pub struct Chromium {
    chromium: PathBuf,
    chromedriver: PathBuf,
}

/// The installed browser, or `None` after saying plainly that it is missing:
/// `let Some(chromium) = browser::or_skip() else { return };`
pub fn or_skip() -> Option<Chromium> {
    match Chromium::find() {
        Ok(chromium) => Some(chromium),
        Err(missing) => missing.skip(),
    }
}

impl Chromium {
    /// Looks for both programs.
    pub fn find() -> Result<Self, Missing> {
        // Debian's /usr/bin/chromium is a shell script that adds flags of its own; the program itself is elsewhere.
        let chromium = leash::program("chromium", &[PathBuf::from("/usr/lib/chromium/chromium")]).ok_or(MISSING)?;
        let chromedriver = leash::program("chromedriver", &[]).ok_or(MISSING)?;
        Ok(Self { chromium, chromedriver })
    }

    /// Opens a page in a new browser whose viewport has this size in CSS pixels.
    ///
    /// # Panics
    /// If the browser does not start or the page does not load.
    pub async fn open(&self, url: &str, width: u32, height: u32, dark: bool) -> Browser {
        let folder = tempfile::Builder::new().prefix("gp-web-").tempdir().expect("a temporary folder").keep();
        let (stdout, stderr) = leash::log(&folder.join("log"));
        let driver = Command::new(&self.chromedriver)
            .arg("--port=0")
            // Chromium writes crash reports and settings below HOME, and profiles below TMPDIR.
            .env("HOME", &folder)
            .env("TMPDIR", &folder)
            .current_dir(&folder)
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(stdout)
            .stderr(stderr)
            .spawn()
            .expect("chromedriver runs");
        let leash = Leash::on(&driver, Scope::Group, Ask::Nothing, Some(&folder));
        let mut driver = Driver { process: driver, leash: Some(leash) };
        let port = driver.port(&folder.join("log")).await;

        let mut arguments: Vec<String> = ARGUMENTS.map(str::to_owned).into();
        arguments.push(format!("--user-data-dir={}", folder.join("profile").display()));
        arguments.push(format!("--window-size={width},{height}"));
        if dark {
            arguments.push("--blink-settings=preferredColorScheme=0".into());
        }
        let options = json!({ "binary": self.chromium, "args": arguments });
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        let client = ClientBuilder::new(connector)
            .capabilities([("goog:chromeOptions".to_owned(), options)].into_iter().collect())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("a browser session");
        let browser = Browser { client, _driver: driver };
        // A window is never narrower than 500 pixels and its frame takes height; an emulated screen is exact.
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        browser.devtools("Emulation.setDeviceMetricsOverride", screen).await;
        browser.goto(url).await;
        browser
    }
}

/// An open page. It ends with all its processes when closed or dropped.
pub struct Browser {
    client: Client,
    _driver: Driver,
}

impl Browser {
    /// [`Chromium::open`] with the installed browser.
    pub async fn open(url: &str, width: u32, height: u32, dark: bool) -> Result<Self, Missing> {
        Ok(Chromium::find()?.open(url, width, height, dark).await)
    }

    /// Goes to another page.
    pub async fn goto(&self, url: &str) {
        self.client.goto(url).await.expect("the page loads");
    }

    /// The address that the page has now.
    pub async fn url(&self) -> String {
        self.client.current_url().await.expect("a current address").into()
    }

    /// The text of the first element that matches, as a person sees it; waits until there is one.
    pub async fn text(&self, css: &str) -> String {
        self.until(css, "is there", async || self.visible_text(css).await).await
    }

    /// Waits until the first element that matches shows `needle`, and returns its text.
    pub async fn wait_text(&self, css: &str, needle: &str) -> String {
        let what = format!("shows {needle:?}");
        self.until(css, &what, async || self.visible_text(css).await.filter(|text| text.contains(needle))).await
    }

    /// Waits until nothing matches.
    pub async fn wait_gone(&self, css: &str) {
        self.until(css, "is gone", async || (self.count(css).await == 0).then_some(())).await;
    }

    /// How many elements match now.
    pub async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.expect("a valid selector").len()
    }

    /// Presses the first element that matches, once it is there and nothing covers it.
    pub async fn click(&self, css: &str) {
        let press = async || self.client.find(Locator::Css(css)).await.ok()?.click().await.ok();
        self.until(css, "can be pressed", press).await;
    }

    /// Types into the first element that matches, after what it holds.
    pub async fn type_into(&self, css: &str, words: &str) {
        let typed = async || self.client.find(Locator::Css(css)).await.ok()?.send_keys(words).await.ok();
        self.until(css, "takes keys", typed).await;
    }

    /// Presses and releases one key wherever the focus is: a [`Key`] or a character.
    pub async fn press_key(&self, key: impl Into<char>) {
        self.press_chord(&[key.into()]).await;
    }

    /// Presses keys one after the other and releases them in reverse: `&[Key::Control.into(), 'k']`.
    pub async fn press_chord(&self, keys: &[char]) {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keys".into()), fantoccini::actions::InputSource::then);
        self.client.perform_actions(actions).await.expect("the keys are pressed");
    }

    /// Saves what the viewport shows as a PNG.
    pub async fn screenshot(&self, path: impl AsRef<Path>) {
        let png = self.client.screenshot().await.expect("a picture");
        fs::write(path, png).expect("the picture is saved");
    }

    /// Runs a function's body in the page: `return document.title`.
    pub async fn eval(&self, js: &str) -> Value {
        self.client.execute(js, Vec::new()).await.expect("the script runs")
    }

    /// Waits until a function's body in the page returns something true.
    pub async fn wait_eval(&self, js: &str) {
        self.until(js, "is true", async || (self.eval(js).await == json!(true)).then_some(())).await;
    }

    /// Sends a command of the Chrome `DevTools` Protocol, for example `Network.emulateNetworkConditions`.
    pub async fn devtools(&self, command: &str, params: Value) -> Value {
        let body = json!({ "cmd": command, "params": params }).to_string();
        self.client.issue_cmd(DevTools(body)).await.expect("the browser obeys")
    }

    /// Ends the session, the browser and chromedriver.
    pub async fn close(self) {
        self.client.close().await.expect("the session ends");
    }

    async fn visible_text(&self, css: &str) -> Option<String> {
        // An element may be replaced between finding and reading it; then look again.
        self.client.find(Locator::Css(css)).await.ok()?.text().await.ok()
    }

    async fn until<T>(&self, css: &str, what: &str, look: impl AsyncFn() -> Option<T>) -> T {
        let deadline = Instant::now() + WAIT_MAX;
        loop {
            if let Some(seen) = look().await {
                return seen;
            }
            assert!(
                Instant::now() < deadline,
                "after {} s it is not so that {css} {what}, at {}",
                WAIT_MAX.as_secs(),
                self.url().await
            );
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}

/// A chromedriver with its browser: one process group on a leash.
struct Driver {
    process: Child,
    leash: Option<Leash>,
}

impl Driver {
    /// Reads the port that it chose from its log.
    async fn port(&mut self, log: &Path) -> u16 {
        let deadline = Instant::now() + START_MAX;
        loop {
            let said = fs::read_to_string(log).unwrap_or_default();
            let port = said.split("started successfully on port ").nth(1).and_then(|rest| rest.split_once('.'));
            if let Some((port, _)) = port {
                return port.parse().expect("a port");
            }
            let ended = self.process.try_wait().is_ok_and(|ended| ended.is_some());
            assert!(!ended && Instant::now() < deadline, "chromedriver did not start:\n{said}");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.leash.take());
        // The leash has ended it; this makes sure that the wait below is short whatever happened to the leash.
        let _already_gone = self.process.kill();
        let _reaped = self.process.wait();
    }
}

/// chromedriver's own command for the `DevTools` protocol, with its body.
#[derive(Debug)]
struct DevTools(String);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _url: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.clone()))
    }
}
