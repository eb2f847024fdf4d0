//! Looking into either database in one way, beside the product.

use sqlx::{AnyConnection, Connection};

/// A connection to the database at `url`.
pub async fn connect(url: &str) -> Result<AnyConnection, sqlx::Error> {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(url).await
}
