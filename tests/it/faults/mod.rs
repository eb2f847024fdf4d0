//! The world breaks under a house at work: its disk, its database, the way there, Telegram. Each fault ends in waiting and
//! going on: readiness says what is wrong, the log says it in few lines however long it lasts, and when it is over nothing
//! is lost, nothing came twice without a word about it, and each chat's order stayed.
//!
//! Left out, because it cannot be done from outside without rights over the machine: a full disk under PostgreSQL, and a
//! clock that jumps.
#![allow(clippy::disallowed_methods, reason = "the world outside has a real clock and real chance")]

mod file;
mod flood;
mod server;
mod telegram;

use std::cell::RefCell;
use std::time::Duration;

use crate::crash::crowd::{Play, SILENCE_MAX, Standing, walk};
use crate::crash::ledger::Ledger;
use crate::crash::people::parts;
use crate::crash::texts::Texts;
use crate::rig::binary::Running;
use crate::rig::bot_api::BotApi;
use crate::whole::Home;
use crate::whole::visitor::{until, within};

/// People at once.
const CROWD: usize = 8;
/// So many messages go out before a fault begins, and after it is over.
const MESSAGES_BETWEEN: usize = 30;
/// How long a fault lasts after it was noticed: long enough for a flood of lines, if there were one.
const LASTS: Duration = Duration::from_secs(3);
/// A fault that readiness does not know by then is one that nobody is told of.
const NOTICED_MAX: Duration = Duration::from_secs(30);
/// What readiness says when it knows no more than that.
const SILENT: &str = "the database does not answer";
/// One chore each may say that it waits, and that it goes on: receiving, turning, ringing, delivering by two doors.
const COMPLAINTS_MAX: usize = 8;

/// A house at work.
struct Site<'a> {
    api: &'a BotApi,
    house: Running,
    ledger: Ledger,
    /// Faults that were told of in too many lines; held against the house when everything else is.
    floods: RefCell<Vec<String>>,
}

impl<'a> Site<'a> {
    fn new(home: &Home, api: &'a BotApi) -> Self {
        Self::of(api, home.serve_with(Some(api), &Texts::small(home).args()), Ledger::of(home))
    }

    fn of(api: &'a BotApi, house: Running, ledger: Ledger) -> Self {
        Self { api, house, ledger, floods: RefCell::default() }
    }

    /// Has a crowd at their part while `trouble` happens and until everybody is done, ends the house, and holds what was
    /// heard and kept against what ought to be.
    fn through(mut self, trouble: impl FnOnce(&Self)) {
        let standing = Standing::default();
        let play = Play::rehearsed(self.api, &self.ledger, parts());
        let outcome = std::thread::scope(|people| {
            let _tells = standing.tell_failure();
            let load = people.spawn(|| {
                let _tells = standing.tell_failure();
                walk(self.api, &play, CROWD, &standing)
            });
            self.let_go_on();
            trouble(&self);
            self.let_go_on();
            standing.close();
            load.join().expect("everybody has heard what they ought to")
        });
        within(SILENCE_MAX, "everything is quiet", || {
            (self.api.pending() == 0 && self.ledger.open_work() == 0).then_some(())
        });
        self.hold();
        println!("{} people, {} marked, {} said twice", outcome.people, outcome.marked, outcome.repeats.len());
        assert_eq!(self.house.stop(), Some(0), "{}", self.house.stderr());
        let floods = self.floods.take();
        assert!(floods.is_empty(), "nothing was lost, but these are too many lines: {floods:#?}");
    }

    fn hold(&self) {
        let updates = i64::try_from(self.api.queued()).expect("a number that fits");
        let turned = "SELECT COUNT(*) FROM inbox WHERE state = 'done' AND key LIKE 'telegram:%'";
        assert_eq!(self.ledger.number(turned), updates, "each update was turned, and once");
        let given_up = self.ledger.number("SELECT COUNT(*) FROM inbox WHERE state = 'failed'");
        assert_eq!(given_up, 0, "a fault of the world is no reason to give an event up");
    }

    /// Waits until some messages more have gone out.
    fn let_go_on(&self) {
        let goal = self.api.accepted() + MESSAGES_BETWEEN;
        until("the load goes on", || (self.api.accepted() >= goal).then_some(()));
    }

    /// Has a fault begin, last and end: readiness gives `reason` meanwhile, and the log a few lines.
    fn suffers<T>(&self, reason: &str, begin: impl FnOnce() -> T, end: impl FnOnce(T)) {
        let before = self.complaints().len();
        let fault = begin();
        within(NOTICED_MAX, "readiness says that something is wrong", || {
            let (status, told) = self.house.get("/readyz")?;
            (status == 503 && (told.contains(reason) || told.contains(SILENT))).then_some(())
        });
        let says_why = || self.complaints().iter().skip(before).any(|line| line.contains(reason));
        within(NOTICED_MAX, "the log says why", || says_why().then_some(()));
        // The fault lasts.
        std::thread::sleep(LASTS);
        assert_eq!(self.house.get("/healthz").map(|(status, _)| status), Some(200), "the process itself runs on");
        end(fault);
        self.house.wait_ready();
        self.count(before, COMPLAINTS_MAX);
    }

    /// Notes when the log has more than `max` complaints since there were `before`.
    fn count(&self, before: usize, max: usize) {
        let complaints = self.complaints().split_off(before);
        if complaints.len() > max {
            self.floods.borrow_mut().push(format!("{} lines, such as {:#?}", complaints.len(), &complaints[..4]));
        }
    }

    /// The warnings and errors in its log.
    fn complaints(&self) -> Vec<String> {
        let is_complaint = |line: &&str| line.contains("WARN") || line.contains("ERROR");
        self.house.stderr().lines().chain(self.house.stdout().lines()).filter(is_complaint).map(str::to_owned).collect()
    }
}
