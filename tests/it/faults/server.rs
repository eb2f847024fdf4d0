//! PostgreSQL, and the way there.

use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::Site;
use crate::crash::ledger::Ledger;
use crate::rig::bot_api::BotApi;
use crate::rig::postgres::{self, Disk, Postgres};
use crate::rig::proxy::Wire;
use crate::whole::Home;
use crate::whole::visitor::until;

/// What the product says when it cannot reach its database.
const LOST: &str = "the connection to the database is lost";

#[test]
fn a_server_that_stops_and_starts_is_waited_for() {
    let server = match Postgres::start(Disk::Durable) {
        Ok(server) => RefCell::new(server),
        Err(missing) => return missing.skip().unwrap_or_default(),
    };
    let home = Home::at(server.borrow().fresh_database());
    let api = BotApi::start();
    Site::new(&home, &api).through(|site| {
        site.suffers("database", || server.borrow_mut().halt(), |()| server.borrow_mut().resume());
    });
}

#[test]
fn sessions_that_are_ended_again_and_again_cost_nothing_but_time() {
    let Some(server) = postgres::or_skip() else { return };
    let home = Home::at(server.fresh_database());
    let api = BotApi::start();
    Site::new(&home, &api).through(|site| {
        for _ in 0..20 {
            let before = site.api.accepted();
            server.end_sessions(&home.database);
            // In the middle of the next transactions, not before they begin.
            until("something goes out", || (site.api.accepted() > before).then_some(()));
        }
    });
}

#[test]
fn a_server_that_takes_no_writes_is_waited_for() {
    let Some(server) = postgres::or_skip() else { return };
    let home = Home::at(server.fresh_database());
    let name = home.database.rsplit('/').next().expect("a name").to_owned();
    let api = BotApi::start();
    let read_only = |on: &str| {
        server.execute(&format!("ALTER DATABASE {name} SET default_transaction_read_only = {on}"));
        server.end_sessions(&home.database);
    };
    Site::new(&home, &api)
        .through(|site| site.suffers("the database is read-only", || read_only("on"), |()| read_only("off")));
}

#[test]
fn a_slow_wire_only_slows_and_a_cut_one_is_laid_again() {
    let Some(server) = postgres::or_skip() else { return };
    let database = server.fresh_database();
    let wire = Wire::to(server.port());
    let home = Home::at(database.replace(&format!(":{}/", server.port()), &format!(":{}/", wire.port())));
    let api = BotApi::start();
    let site = Site { ledger: Ledger::at(&database), ..Site::new(&home, &api) };
    site.through(|site| {
        wire.delay(Duration::from_millis(20));
        site.let_go_on();
        for _ in 0..10 {
            let before = site.api.accepted();
            wire.cut();
            until("something goes out", || (site.api.accepted() > before).then_some(()));
        }
        wire.delay(Duration::ZERO);
        site.suffers(
            LOST,
            || {
                wire.refuse(true);
                wire.cut();
            },
            |()| wire.refuse(false),
        );
    });
}

#[test]
fn transactions_that_do_not_serialize_are_done_again() {
    let Some(server) = postgres::or_skip() else { return };
    let home = Home::at(server.fresh_database());
    let name = home.database.rsplit('/').next().expect("a name").to_owned();
    server.execute(&format!("ALTER DATABASE {name} SET default_transaction_isolation = 'serializable'"));
    let api = BotApi::start();
    Site::new(&home, &api).through(Site::let_go_on);
}

#[test]
fn deadlocks_with_another_program_are_got_over() {
    let Some(server) = postgres::or_skip() else { return };
    let home = Home::at(server.fresh_database());
    let name = home.database.rsplit('/').next().expect("a name").to_owned();
    // The product is the one that is told of it: the other program waits longer before it looks.
    server.execute(&format!("ALTER DATABASE {name} SET deadlock_timeout = '10ms'"));
    let api = BotApi::start();
    Site::new(&home, &api).through(|site| {
        let over = AtomicBool::new(false);
        std::thread::scope(|others| {
            // Against the order in which the product takes them. Whichever of the two is told of a deadlock, begins again.
            let rude = "SET deadlock_timeout = '10s'; BEGIN; SELECT id FROM contact FOR UPDATE; SELECT pg_sleep(0.05); \
                        SELECT seq FROM inbox ORDER BY seq DESC FOR UPDATE; SELECT id FROM outbox FOR UPDATE; COMMIT";
            let other = others.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    let _done_or_told = server.try_execute_in(&home.database, rude);
                }
            });
            site.let_go_on();
            over.store(true, Ordering::Relaxed);
            other.join().expect("the other program is done");
        });
    });
}
