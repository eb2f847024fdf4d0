//! What can go wrong with the memory, and what the caller can do. Never carries a person's words: of a database's own
//! error only its code is kept, because its text may quote a row.

/// A failure of the store.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Nothing was written. Make room; until then nothing may be acknowledged.
    #[error("the disk of the database is full; free some space, nothing is acknowledged until then")]
    Full,
    /// Nothing was written; try again soon.
    #[error("the database is busy or locked by another process; trying again helps")]
    Busy,
    /// The connection broke; whether the last write was kept is not known, so do it again (every write stands a repeat).
    #[error("the connection to the database is lost; trying again helps once the database is back")]
    Lost,
    /// The database takes no writes.
    #[error("the database is read-only; check the file's permissions or whether this is a standby server")]
    ReadOnly,
    /// What is stored cannot be read: a broken file, a row from another age, a wrong key.
    #[error("what is stored under {place} cannot be read; restore it from a backup")]
    Damaged {
        /// The table (and column) that is damaged.
        place: &'static str,
    },
    /// The person was erased; their words are gone for good.
    #[error("the person was erased")]
    Erased,
    /// There is no contact of that id.
    #[error("there is no such contact")]
    NoSuchContact,
    /// A row of that name is there already.
    #[error("that is stored already")]
    IsThere,
    /// Anything else; a fault of this program or of its database.
    #[error("the database refused a statement (code {code})")]
    Other {
        /// The database's own code, or a word of ours.
        code: String,
    },
}

impl StoreError {
    /// Whether the same again may work later: the database's trouble, not this row's.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        match self {
            Self::Full | Self::Busy | Self::Lost | Self::ReadOnly => true,
            Self::Damaged { .. } | Self::Erased | Self::NoSuchContact | Self::IsThere | Self::Other { .. } => false,
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => of_code(&error.code().unwrap_or_default()),
            sqlx::Error::Io(_) | sqlx::Error::WorkerCrashed | sqlx::Error::PoolClosed | sqlx::Error::Protocol(_) => {
                Self::Lost
            }
            sqlx::Error::PoolTimedOut => Self::Busy,
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => Self::Damaged { place: "a column" },
            // sqlx marks its error as open-ended; what is left are faults of this program.
            other => Self::Other { code: shape(&other).to_owned() },
        }
    }
}

/// A row that belongs to a contact or person who is not there (any more): erased in between.
const SQLITE_NO_SUCH_PARENT: &str = "787";
/// A primary key, or another key that is unique, is there already.
const SQLITE_IS_THERE: [&str; 2] = ["1555", "2067"];

/// SQLite's result codes are numbers (<https://sqlite.org/rescode.html>), PostgreSQL's are five characters
/// (<https://www.postgresql.org/docs/current/errcodes-appendix.html>).
pub(super) fn of_code(code: &str) -> StoreError {
    // PostgreSQL's codes have five characters, SQLite's at most four: an extended code, whose low byte is the primary one.
    const SQLITE_DIGITS_MAX: usize = 4;
    if code.len() <= SQLITE_DIGITS_MAX {
        if code == SQLITE_NO_SUCH_PARENT {
            return StoreError::NoSuchContact;
        }
        if SQLITE_IS_THERE.contains(&code) {
            return StoreError::IsThere;
        }
        return match code.parse::<u32>().unwrap_or_default() & 0xff {
            5 | 6 => StoreError::Busy,
            8 => StoreError::ReadOnly,
            10 | 14 => StoreError::Lost,
            11 | 26 => StoreError::Damaged { place: "the database file" },
            13 => StoreError::Full,
            _ => StoreError::Other { code: code.to_owned() },
        };
    }
    match code {
        "23503" => StoreError::NoSuchContact,
        "23505" => StoreError::IsThere,
        "53100" => StoreError::Full,
        "40001" | "40P01" | "55P03" | "53300" | "57014" => StoreError::Busy,
        "25006" => StoreError::ReadOnly,
        "XX001" | "XX002" => StoreError::Damaged { place: "the database" },
        _ if code.starts_with("08") || code.starts_with("57P") => StoreError::Lost,
        _ => StoreError::Other { code: code.to_owned() },
    }
}

fn shape(error: &sqlx::Error) -> &'static str {
    match error {
        sqlx::Error::RowNotFound => "row-not-found",
        sqlx::Error::ColumnNotFound(_) => "column-not-found",
        sqlx::Error::Configuration(_) => "configuration",
        sqlx::Error::Tls(_) => "tls",
        sqlx::Error::AnyDriverError(_) => "driver",
        sqlx::Error::Encode(_) => "encode",
        sqlx::Error::Migrate(_) => "migrate",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_databases_say_full_and_busy_in_their_own_way() {
        assert_eq!(of_code("13"), StoreError::Full);
        assert_eq!(of_code("53100"), StoreError::Full);
        assert_eq!(of_code("517"), StoreError::Busy);
        assert_eq!(of_code("40P01"), StoreError::Busy);
        assert_eq!(of_code("57P01"), StoreError::Lost);
        assert_eq!(of_code("787"), StoreError::NoSuchContact);
        assert_eq!(of_code("23503"), StoreError::NoSuchContact);
        assert_eq!(of_code("2067"), StoreError::IsThere);
        assert_eq!(of_code("23505"), StoreError::IsThere);
    }
}
