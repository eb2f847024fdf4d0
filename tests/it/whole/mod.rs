//! The whole house: the built program, as people and operators meet it. What it promises is asked of its doors and, at the
//! end, of its database.
#![allow(clippy::disallowed_methods, reason = "the world outside has a real clock and real chance")]

mod edit;
pub(crate) mod phone;
mod poison;
mod proved;
mod ready;
mod replay;
pub(crate) mod start;
mod telegram;
mod traces;
pub(crate) mod visitor;

use std::path::Path;

use sqlx::{AssertSqlSafe, Row};

use crate::rig::binary::{Guidepost, Running};
use crate::rig::bot_api::BotApi;
use crate::rig::postgres;

/// A behaviour holds on both databases: `both!(name);` runs `fn name(&Home)`.
macro_rules! both {
    ($($name:ident),* $(,)?) => {
        mod sqlite {
            $(#[test]
            fn $name() {
                super::$name(&crate::whole::Home::on_sqlite());
            })*
        }
        mod postgres {
            $(#[test]
            fn $name() {
                if let Some(home) = crate::whole::Home::on_postgres() {
                    super::$name(&home);
                }
            })*
        }
    };
}
pub(crate) use both;

/// What Telegram allows to a real bot would only make these tests slow, and colours would stand between the words of a log.
const FOR_TESTS: [(&str, &str); 3] =
    [("GUIDEPOST_TELEGRAM_PER_SECOND", "0"), ("GUIDEPOST_TELEGRAM_PER_CHAT", "0"), ("NO_COLOR", "1")];

/// A folder with a key, and a database, that outlive the program.
pub struct Home {
    folder: tempfile::TempDir,
    pub database: String,
}

impl Home {
    pub fn on_sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let database = format!("sqlite://{}", folder.path().join("guidepost.db").display());
        Self { folder, database }
    }

    pub fn on_postgres() -> Option<Self> {
        let database = postgres::or_skip()?.fresh_database();
        Some(Self { folder: tempfile::tempdir().expect("a folder"), database })
    }

    /// A folder for a database that is somewhere else.
    pub fn at(database: String) -> Self {
        Self { folder: tempfile::tempdir().expect("a folder"), database }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The house, open, with Telegram when there is one.
    pub fn serve(&self, telegram: Option<&BotApi>) -> Running {
        self.serve_with(telegram, &[])
    }

    pub fn serve_with(&self, telegram: Option<&BotApi>, args: &[&str]) -> Running {
        let running = self.spawn_with(telegram, args);
        running.wait_ready();
        running
    }

    /// The house, without waiting for it.
    pub fn spawn_with(&self, telegram: Option<&BotApi>, args: &[&str]) -> Running {
        self.spawn_by(&[], telegram, args)
    }

    /// The house by another program that becomes it: see [`Guidepost::spawn_by`].
    pub fn spawn_by(&self, by: &[&str], telegram: Option<&BotApi>, args: &[&str]) -> Running {
        let token = telegram.map(|api| [("TELOXIDE_TOKEN", api.token()), ("TELOXIDE_API_URL", api.url())]);
        let env: Vec<_> = texts().into_iter().chain(FOR_TESTS).chain(token.into_iter().flatten()).collect();
        let database = ["--database", &self.database];
        let given = args.contains(&"--database");
        let args: Vec<&str> = args.iter().copied().chain(database.into_iter().filter(|_| !given)).collect();
        Guidepost::spawn_by(by, self.path(), &env, &args)
    }

    /// Does what a statement of the test's own says.
    pub fn execute(&self, statement: &str) {
        let (url, statement) = (self.database.clone(), statement.to_owned());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            let mut connection = crate::rig::database::connect(&url).await.expect("a connection");
            sqlx::query(AssertSqlSafe(statement)).execute(&mut connection).await.expect("it is done");
        });
    }

    /// One number by a statement of the test's own.
    pub fn number(&self, statement: &str) -> i64 {
        self.row(statement).try_get(0).expect("a number")
    }

    /// One text by a statement of the test's own.
    pub fn text(&self, statement: &str) -> String {
        self.row(statement).try_get(0).expect("a text")
    }

    fn row(&self, statement: &str) -> sqlx::any::AnyRow {
        let (url, statement) = (self.database.clone(), statement.to_owned());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async move {
            let mut connection = crate::rig::database::connect(&url).await.expect("a connection");
            sqlx::query(AssertSqlSafe(statement)).fetch_one(&mut connection).await.expect("a row")
        })
    }
}

/// The shipped flows and words.
pub fn texts() -> [(&'static str, &'static str); 2] {
    [
        ("GUIDEPOST_FLOWS", concat!(env!("CARGO_MANIFEST_DIR"), "/flows")),
        ("GUIDEPOST_LOCALES", concat!(env!("CARGO_MANIFEST_DIR"), "/locales")),
    ]
}

/// A port that nobody uses now.
pub fn free_port() -> u16 {
    let free = std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|free| free.local_addr());
    free.expect("a free port").port()
}
