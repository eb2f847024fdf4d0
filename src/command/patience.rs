//! Patience with a database that others use: a command that meets a busy one tries again.

use std::future::Future;
use std::time::Duration;

use crate::store::StoreError;

/// So often is it tried again; each try waits for the lock itself, too.
const TRIES_MAX: u32 = 20;
/// The first pause; each further one is longer by as much.
const PAUSE: Duration = Duration::from_millis(50);

/// Does `what` until the database is not busy with others.
///
/// # Errors
/// The last one.
pub async fn with<T, F>(what: impl Fn() -> F) -> Result<T, StoreError>
where
    F: Future<Output = Result<T, StoreError>>,
{
    let mut tries = 0;
    loop {
        match what().await {
            Err(StoreError::Busy) if tries < TRIES_MAX => {
                tries += 1;
                tokio::time::sleep(PAUSE * tries).await;
            }
            done => return done,
        }
    }
}
