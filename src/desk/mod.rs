//! The advocates' desk: who needs somebody, what was said, who they are, and the acts. Reads the store freely and writes
//! events only; what an act led to is read again afterwards, so that the desk never says more than is so.
//!
//! Every page and act works without scripts; with them, the page is live and the keyboard does everything.

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use axum::{Router, middleware};
use tokio_util::sync::CancellationToken;

use crate::clock::Clock;
use crate::edition::current::Current;
use crate::look::guard;
use crate::store::Store;

mod act;
mod card;
mod enter;
mod log;
mod me;
pub mod page;
mod queue;
mod read;
mod standing;
mod told;
mod trouble;
pub mod when;
pub mod words;

/// What a form may weigh as it travels: a long reply in any script.
const FORM_BYTES_MAX: usize = 256 * 1024;

/// What the desk needs.
#[derive(Clone)]
pub struct DeskState {
    /// The memory.
    pub store: Store,
    /// The present moment.
    pub clock: Clock,
    /// The clinic's names and rules.
    pub current: Current,
    /// Whether people reach us by HTTPS; cookies are then for HTTPS alone.
    pub secure: bool,
    /// Live pages end when this is cancelled, so that the process can.
    pub closing: CancellationToken,
}

/// The pages of the desk at `/desk`. The files that they load are at [`crate::look::asset::router`].
pub fn router(state: DeskState) -> Router {
    Router::new()
        .route("/desk", get(read::desk))
        .route("/desk/queue", get(read::queue))
        .route("/desk/live", get(read::live))
        .route("/desk/enter/{token}", get(enter::door).post(enter::enter))
        .route("/desk/leave", post(enter::leave))
        .route("/desk/with/{contact}", get(read::talk))
        .route("/desk/with/{contact}/state", get(read::standing))
        .route("/desk/with/{contact}/log", get(read::log))
        .route("/desk/with/{contact}/card", get(read::card))
        .route("/desk/with/{contact}/claim", post(act::claim))
        .route("/desk/with/{contact}/reply", post(act::reply))
        .route("/desk/with/{contact}/note", post(act::note))
        .route("/desk/with/{contact}/hand-back", post(act::hand_back))
        .route("/desk/with/{contact}/close", post(act::close))
        .route("/desk/with/{contact}/visit", post(act::visit))
        .route("/desk/with/{contact}/ride", post(act::ride))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(middleware::from_fn(guard::guard))
        .with_state(state)
}
