//! What is asked of the database itself, beside what the phones show. Read-only, so that a killed process's files are
//! found by its next life as they were left.

use std::collections::HashSet;

use sqlx::{AssertSqlSafe, Row};

use crate::whole::Home;

/// A reader of the home's database.
pub struct Ledger {
    address: String,
}

impl Ledger {
    pub fn of(home: &Home) -> Self {
        Self::at(&home.database)
    }

    /// A reader of the database at that address.
    pub fn at(database: &str) -> Self {
        let read_only = if database.starts_with("sqlite") { "?mode=ro" } else { "" };
        Self { address: format!("{database}{read_only}") }
    }

    /// One number.
    pub fn number(&self, statement: &str) -> i64 {
        self.column(statement)[0]
    }

    /// What is neither turned nor delivered, and who waits for a human or is with one.
    pub fn open_work(&self) -> i64 {
        self.number(
            "SELECT (SELECT COUNT(*) FROM inbox WHERE state = 'waiting') \
             + (SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending')) \
             + (SELECT COUNT(*) FROM escalation WHERE state IN ('waiting', 'claimed'))",
        )
    }

    /// How many messages are on their way.
    pub fn on_their_way(&self) -> i64 {
        self.number("SELECT COUNT(*) FROM outbox WHERE state = 'sending'")
    }

    /// Whether some message met the end of three lives, or some event of six. A few more would end them as unknown, or with
    /// a human, by design: see the tests of the store, and of an event that no life survives.
    pub fn is_something_hit_often(&self) -> bool {
        self.number(
            "SELECT (SELECT COUNT(*) FROM outbox WHERE state IN ('queued', 'sending') AND repeats > 2) \
             + (SELECT COUNT(*) FROM turn_line WHERE attempts > 5)",
        ) > 0
    }

    /// Which of these messages, by Telegram's ids, are known here to have arrived.
    pub fn settled(&self, among: &[i64]) -> HashSet<i64> {
        if among.is_empty() {
            return HashSet::new();
        }
        let ids: Vec<String> = among.iter().map(|id| format!("'{id}'")).collect();
        let known = "SELECT CAST(external_id AS BIGINT) FROM outbox WHERE state = 'sent' AND external_id IN";
        self.column(&format!("{known} ({})", ids.join(", "))).into_iter().collect()
    }

    fn column(&self, statement: &str) -> Vec<i64> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let mut connection = crate::rig::database::connect(&self.address).await.expect("a connection");
            let rows = sqlx::query(AssertSqlSafe(statement.to_owned())).fetch_all(&mut connection).await;
            rows.expect("an answer").iter().map(|row| row.try_get(0).expect("a number")).collect()
        })
    }
}
