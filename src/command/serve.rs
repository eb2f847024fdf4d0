//! `guidepost serve`: opens the memory, the doors and the desk, walks the rounds, and closes in order.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use axum::Router;
use chrono::{DateTime, Utc};
use metrics::counter;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use tracing::{error, info, warn};
use url::Url;

use super::arguments::Serve;
use super::proved::{self, Passed, read};
use super::watch::watch;
use super::{advocate, demo, health, memory, metrics as numbers, traces};
use crate::care::advocate::Role;
use crate::care::contact::Door;
use crate::chance::Chance;
use crate::channel::telegram::connect::{ConnectError, Connected, Menu, connect, show_menus};
use crate::channel::telegram::receive::receive;
use crate::channel::web::{self, WebState};
use crate::clock::Clock;
use crate::desk::{self, DeskState};
use crate::edition::load::Places;
use crate::engine::library::Library;
use crate::locale::arg::Args;
use crate::locale::catalogue::Catalogue;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::incoming::Incoming;
use crate::store::relief::Relieved;
use crate::worker::House;
use crate::worker::carrier::Carrier;
use crate::worker::deliveries::{depart, settle, show};
use crate::worker::editions::Editions;
use crate::worker::measure::measure;
use crate::worker::nodes::be_seen;
use crate::worker::pace::Limits;
use crate::worker::receiving::Standing;
use crate::worker::retention::let_go;
use crate::worker::rings::ring;
use crate::worker::straight::Straightway;
use crate::worker::traces::Traces;
use crate::worker::turns::turn_events;

/// Turns in progress at once. SQLite writes one after the other; the others read and decide meanwhile.
const TURNERS: usize = 2;
/// How often a node looks whether it may ask Telegram for updates, and whether it still may.
const ERRAND_AGAIN: Duration = Duration::from_secs(2);
/// So many people in line before no more updates are asked for, and how often to look whether they have become fewer.
const LINE_MAX: i64 = 20_000;
const LINE_AGAIN: Duration = Duration::from_millis(200);
/// How often a node counts those that share Telegram's limits.
const NODES_AGAIN: Duration = Duration::from_secs(10);
/// After this, a stop waits for nobody.
const STOP_TIME_MAX: Duration = Duration::from_secs(10);
/// How long to wait before Telegram is tried again at the start.
const TELEGRAM_AGAIN: Duration = Duration::from_secs(15);
/// The staff's first member, until somebody is added by name.
const FIRST_ADVOCATE: &str = "First advocate";
/// The commands behind Telegram's menu button; their words are the messages `telegram-command-<name>`.
const COMMANDS: [&str; 5] = ["menu", "person", "help", "language", "stop"];

/// Runs until the process is told to stop.
///
/// # Errors
/// One sentence that says what to do.
pub async fn run(arguments: &Serve, clock: Clock) -> anyhow::Result<()> {
    let base = web_address(arguments)?;
    let collector = arguments.traces_to.as_ref().map(traces::endpoint).transpose()?;
    let mut places = Places {
        flows: arguments.texts.flows.clone(),
        locales: arguments.texts.locales.clone(),
        web_address: base.as_str().trim_end_matches('/').to_owned(),
        telegram_name: String::new(),
    };
    let Passed { mut edition, content, proof } =
        read(&places, &memory::address(&arguments.memory)).await.map_err(|findings| {
            eprint!("{}", super::report::write(&findings, super::report::Format::Text));
            anyhow!("the flows, words or data have {} faults (above): mend them, then start again", findings.len())
        })?;
    let listener = listen(arguments).await?;
    let store = memory::open(&arguments.memory, &clock).await?;
    let relieved = store.move_in(clock.now()).await.context("cannot open the database")?;
    if relieved != Relieved::default() {
        info!(relieved.turns, relieved.deliveries, "an earlier life was interrupted; its work goes on");
    }
    let telegram = telegram().await?;
    if let Telegram::Connected(connected) = &telegram {
        edition.library.telegram_name.clone_from(&connected.username);
        places.telegram_name.clone_from(&connected.username);
    }
    let editions = Editions::begin(store.clone(), places, edition, &content, clock.now()).await;
    let editions = editions.context("cannot keep the flows and words in the database")?;
    proved::remember(&store, proof).await;
    let node = format!("{}-{}", std::process::id(), clock.now().timestamp_micros());
    let traces = match collector {
        Some(endpoint) => traces::begin(endpoint, store.house_id().await?, &node, arguments.trace_one_in)?,
        None => Traces::default(),
    };
    let house = House { traces, ..House::new(store.clone(), Arc::clone(&editions), clock.clone(), node) };
    if arguments.demo {
        demo::invent(&house).await.context("cannot add the invented people")?;
    }

    let stop = CancellationToken::new();
    if let Some(address) = arguments.metrics_listen {
        numbers::serve(address, numbers::begin()?, stop.clone()).await?;
    }
    let tasks = TaskTracker::new();
    let limits = Limits { per_second: arguments.telegram_per_second, per_chat: arguments.telegram_per_chat };
    let (carriers, carriers_stop) = (TaskTracker::new(), CancellationToken::new());
    let post = Post {
        house: house.clone(),
        limits,
        tasks: tasks.clone(),
        stop: stop.clone(),
        carriers: carriers.clone(),
        carriers_stop: carriers_stop.clone(),
    };
    spawn_rounds(&house, &tasks, &stop);
    tasks.spawn(watch(Arc::clone(&editions), content, clock.clone(), stop.clone()));
    let connected = match &telegram {
        Telegram::Connected(connected) => {
            post.open(connected);
            true
        }
        Telegram::Later { token, api_url } => {
            house.receiving.stands(Standing::Connecting);
            tasks.spawn(connect_later(post.clone(), token.clone(), api_url.clone()));
            false
        }
        Telegram::Off => false,
    };
    print_addresses(&editions.current().library, &store, &base, &telegram, connected, clock.now()).await?;

    let app = app(&house, &base, &stop);
    let closing = stop.clone();
    tokio::spawn(async move {
        asked_to_stop().await;
        closing.cancel();
    });
    let served = axum::serve(listener, app).with_graceful_shutdown(stop.clone().cancelled_owned()).into_future();
    let ended = async {
        let result = served.await;
        stop.cancel();
        tasks.close();
        tasks.wait().await;
        carriers_stop.cancel();
        carriers.close();
        carriers.wait().await;
        // The last spans are sent by a thread of their own, over this runtime.
        let traces = house.traces.clone();
        let _ended = tokio::task::spawn_blocking(move || traces.end()).await;
        result
    };
    let overdue = async {
        stop.cancelled().await;
        tokio::time::sleep(STOP_TIME_MAX).await;
    };
    tokio::select! {
        result = ended => result.context("the web server stopped")?,
        () = overdue => warn!("some pages were open or some work in progress; it goes on at the next start"),
    }
    store.close().await;
    Ok(())
}

/// Every page of the house.
fn app(house: &House, base: &Url, stop: &CancellationToken) -> Router {
    let secure = base.scheme() == "https";
    let desk = desk::router(DeskState {
        store: house.store.clone(),
        clock: house.clock.clone(),
        current: house.editions.shown(),
        secure,
        closing: stop.clone(),
    });
    let chat = web::router(WebState {
        store: house.store.clone(),
        clock: house.clock.clone(),
        current: house.editions.shown(),
        secure,
        closing: stop.clone(),
    });
    // The web chat answers whatever is not found, so the others come first.
    health::router(house.clone()).merge(desk).merge(crate::look::asset::router()).merge(chat)
}

fn spawn_rounds(house: &House, tasks: &TaskTracker, stop: &CancellationToken) {
    for _ in 0..TURNERS {
        spawn(tasks, house, stop, turn_events);
    }
    spawn(tasks, house, stop, ring);
    spawn(tasks, house, stop, show);
    spawn(tasks, house, stop, measure);
    spawn(tasks, house, stop, |house, stop| async move { let_go(&house, &stop).await });
    spawn(tasks, house, stop, |house, stop| async move { be_seen(&house, &stop).await });
}

/// What Telegram's tasks work with.
#[derive(Clone)]
struct Post {
    house: House,
    limits: Limits,
    tasks: TaskTracker,
    stop: CancellationToken,
    /// Carriers end after those who hand over to them.
    carriers: TaskTracker,
    carriers_stop: CancellationToken,
}

impl Post {
    fn open(&self, connected: &Connected) {
        let chance = Chance::of_seed(self.house.clock.now().timestamp_micros().unsigned_abs());
        let (carrier, departing) = Carrier::new(Door::Telegram, Box::new(connected.clone()), self.limits, chance);
        let carrier = Arc::new(carrier);
        let _only_once = self.house.telegram.set(Arc::clone(&carrier));
        let (arrived, arrivals) = mpsc::unbounded_channel();
        let (house, stop) = (self.house.clone(), self.carriers_stop.clone());
        self.carriers.spawn(depart(house.clone(), Arc::clone(&carrier), departing, arrived));
        self.carriers.spawn(settle(house, Arc::clone(&carrier), arrivals, stop));
        let receiving = connected.clone();
        spawn(&self.tasks, &self.house, &self.stop, move |house, stop| receive_in_turn(house, receiving, stop));
        spawn(&self.tasks, &self.house, &self.stop, move |house, stop| share(house, carrier, stop));
        let connected = connected.clone();
        spawn(&self.tasks, &self.house, &self.stop, |house, stop| async move {
            keep_menus(&house.editions, &connected, &stop).await;
        });
    }
}

/// Asks for updates while no other node does: Telegram answers one asker at a time.
async fn receive_in_turn(house: House, connected: Connected, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Ok(Some(mut errand)) = house.store.take_errand().await {
            let ours = stop.child_token();
            let straightway = Straightway::default();
            let put = |incoming: Vec<Incoming>| put(&house, &straightway, incoming, &stop);
            let standing = house.receiving.clone();
            let tell = move |trouble: Option<&'static str>| {
                standing.stands(trouble.map_or(Standing::Receiving, Standing::Failing));
            };
            let mut asking = pin!(receive(&connected, put, tell, ours.clone()));
            let watching = async {
                while errand.holds().await {
                    tokio::time::sleep(ERRAND_AGAIN).await;
                }
                warn!("Telegram: this node has lost its turn to ask for updates");
            };
            tokio::select! {
                () = &mut asking => {}
                () = watching => {
                    // What came is still kept, and its answers are handed over: dropped in between, they would wait for
                    // their leases, and their room would never be free again.
                    ours.cancel();
                    asking.await;
                }
            }
        }
        house.receiving.stands(Standing::ElsewhereAsked);
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(ERRAND_AGAIN) => {}
        }
    }
}

/// Divides what Telegram allows among the nodes that live.
async fn share(house: House, carrier: Arc<Carrier>, stop: CancellationToken) {
    while !stop.is_cancelled() {
        if let Ok(nodes) = house.store.nodes_serving().await {
            carrier.share_among(nodes);
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(NODES_AGAIN) => {}
        }
    }
}

/// Shows the command menus, and shows them again whenever their words have changed.
async fn keep_menus(editions: &Editions, connected: &Connected, stop: &CancellationToken) {
    let mut changes = editions.changes();
    let mut shown = None;
    loop {
        let menus = menus(&editions.current().catalogue);
        if shown.as_ref() != Some(&menus) {
            if let Err(failure) = show_menus(connected, &menus).await {
                warn!(%failure, "Telegram: the command menu is not shown");
            }
            shown = Some(menus);
        }
        tokio::select! {
            () = stop.cancelled() => return,
            changed = changes.changed() => if changed.is_err() { return },
        }
    }
}

fn spawn<W, F>(tasks: &TaskTracker, house: &House, stop: &CancellationToken, work: W)
where
    W: FnOnce(House, CancellationToken) -> F + Send + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    tasks.spawn(work(house.clone(), stop.clone()));
}

/// Keeps what Telegram handed in. What can never be stored (a person who was erased, a row that cannot be read) is told to
/// whoever watches and acknowledged: one damaged row must not keep every other patient waiting.
async fn put(
    house: &House,
    straightway: &Straightway,
    incoming: Vec<Incoming>,
    stop: &CancellationToken,
) -> Result<(), StoreError> {
    let puts = straightway.turn(house, &incoming).await?;
    counter!("guidepost_updates_total").increment(incoming.len() as u64);
    for (incoming, put) in incoming.iter().zip(puts) {
        if let Err(failure) = put {
            error!(key = %incoming.key, %failure, "Telegram: an update could not be stored and will not be asked for again");
        }
    }
    // More waits than is turned: what comes now may as well wait at Telegram, which keeps it for a day.
    // It is stored: told to end, nobody waits for a line that nobody shortens any more.
    while straightway.has_lengthened_the_line() && house.store.is_line_longer_than(LINE_MAX).await? {
        tokio::select! {
            () = stop.cancelled() => break,
            () = tokio::time::sleep(LINE_AGAIN) => {}
        }
    }
    Ok(())
}

fn menus(catalogue: &Catalogue) -> Vec<Menu> {
    let menu = |language: &str, tag: Option<&str>| Menu {
        language: tag.map(str::to_owned),
        commands: COMMANDS
            .iter()
            .map(|name| {
                ((*name).to_owned(), catalogue.say(language, &format!("telegram-command-{name}"), &Args::new()))
            })
            .collect(),
    };
    let languages = catalogue.languages();
    let own = languages.iter().map(|language| menu(language, Some(language)));
    languages.first().map(|first| menu(first, None)).into_iter().chain(own).collect()
}

/// How Telegram stands at the start.
enum Telegram {
    /// There is no token.
    Off,
    /// It works.
    Connected(Connected),
    /// It cannot be reached now; it is tried again while the rest of the house works.
    Later { token: String, api_url: Option<Url> },
}

async fn telegram() -> anyhow::Result<Telegram> {
    let Some(token) = std::env::var("TELOXIDE_TOKEN").ok().filter(|token| !token.trim().is_empty()) else {
        return Ok(Telegram::Off);
    };
    let api_url = match std::env::var("TELOXIDE_API_URL").ok().filter(|url| !url.trim().is_empty()) {
        Some(text) => Some(Url::parse(text.trim()).map_err(|_| {
            anyhow!("TELOXIDE_API_URL is no address: it looks like https://api.telegram.org; leave it out to use that")
        })?),
        None => None,
    };
    match connect(&token, api_url.clone()).await {
        Ok(connected) => Ok(Telegram::Connected(connected)),
        Err(failure) if failure.may_pass() => {
            warn!(%failure, "Telegram is tried again every {} s", TELEGRAM_AGAIN.as_secs());
            Ok(Telegram::Later { token, api_url })
        }
        Err(failure) => Err(anyhow!("TELOXIDE_TOKEN: {failure}")),
    }
}

async fn connect_later(post: Post, token: String, api_url: Option<Url>) {
    loop {
        tokio::select! {
            () = post.stop.cancelled() => return,
            () = tokio::time::sleep(TELEGRAM_AGAIN) => {}
        }
        let failure: ConnectError = match connect(&token, api_url.clone()).await {
            Ok(connected) => {
                info!("Telegram is connected");
                return post.open(&connected);
            }
            Err(failure) => failure,
        };
        if !failure.may_pass() {
            return error!(%failure, "Telegram stays off");
        }
    }
}

async fn listen(arguments: &Serve) -> anyhow::Result<TcpListener> {
    TcpListener::bind(arguments.listen).await.map_err(|failure| match failure.kind() {
        std::io::ErrorKind::AddrInUse => anyhow!(
            "{} is taken by another program (or another Guidepost): stop that one, or choose another port, like --listen \
             127.0.0.1:8081",
            arguments.listen
        ),
        _ => anyhow!("cannot listen on {} ({failure}): choose another address with --listen", arguments.listen),
    })
}

fn web_address(arguments: &Serve) -> anyhow::Result<Url> {
    match &arguments.web_address {
        Some(url) if !["http", "https"].contains(&url.scheme()) => {
            bail!("--web-address begins with http:// or https://, like https://chat.example.org")
        }
        Some(url) => Ok(url.clone()),
        None => Ok(Url::parse(&format!("http://{}", arguments.listen))?),
    }
}

/// The three addresses, and how the first advocate comes in.
async fn print_addresses(
    library: &Library,
    store: &Store,
    base: &Url,
    telegram: &Telegram,
    connected: bool,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    let address = base.as_str().trim_end_matches('/');
    println!("Guidepost is ready for {}.", library.clinic.name);
    println!("  Web chat, for patients:    {address}/");
    println!("  Desk, for advocates:       {address}/desk");
    let staff = store.advocates().await?;
    let first = match staff.first() {
        None => Some(store.add_advocate(FIRST_ADVOCATE, Role::Supervisor, now).await?),
        Some(only) if !store.somebody_signed_in().await? => Some(only.clone()),
        Some(_) => None,
    };
    match first {
        Some(first) => {
            let link = advocate::sign_in_link(store, &first, base, now).await?;
            println!("    sign in once with:       {link}");
            println!("    add people by name:      guidepost advocate add \"Ana Reyes\"");
        }
        None => println!("    a new sign-in link:      guidepost advocate link \"{}\"", staff[0].name),
    }
    match telegram {
        Telegram::Connected(telegram) if connected => {
            println!("  Telegram:                  https://t.me/{}", telegram.username);
        }
        Telegram::Connected(_) | Telegram::Later { .. } => {
            println!(
                "  Telegram:                  not reached yet; it is tried again every {} s",
                TELEGRAM_AGAIN.as_secs()
            );
        }
        Telegram::Off => {
            println!("  Telegram:                  off; get a token from @BotFather and start with TELOXIDE_TOKEN=…");
        }
    }
    Ok(())
}

async fn asked_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminated) = signal(SignalKind::terminate()) else {
            let _ = interrupted.await;
            return;
        };
        tokio::select! {
            _ = interrupted => {}
            _ = terminated.recv() => {}
        }
    }
    #[cfg(not(unix))]
    let _ = interrupted.await;
}
