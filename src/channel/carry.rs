//! What every door outside the house can do.

use futures_util::future::BoxFuture;

use crate::store::delivery::{Delivery, Outcome};

/// Carries one delivery to its service and says truly what became of it.
pub trait Carry: Send + Sync + 'static {
    /// Carries it. Never fails: what went wrong is an [`Outcome`].
    fn carry<'a>(&'a self, delivery: &'a Delivery) -> BoxFuture<'a, Outcome>;
}
