//! Which edition a turn is taken on. A conversation that stands on an earlier one goes on with the current one as soon as
//! it fits, and with its own until then.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use tokio::sync::watch;
use tracing::{error, warn};

use crate::edition::Edition;
use crate::edition::content::Content;
use crate::edition::current::Current;
use crate::edition::fit::{fits_now, salvaged};
use crate::edition::load::Places;
use crate::engine::briefing::Briefing;
use crate::engine::event::Event;
use crate::engine::session::Session;
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::memory::Memory;

/// So many earlier editions are kept ready; one more, and the one that was not asked for longest is read again when it is.
const READY_MAX: usize = 8;

/// The current edition, and the earlier ones that conversations still stand on.
pub struct Editions<M = Store> {
    store: M,
    places: Places,
    current: Current,
    changes: watch::Sender<u64>,
    /// Earlier editions, the one that was asked for last at the end.
    ready: Mutex<Vec<Arc<Edition>>>,
}

/// Where a conversation stands, as its turn comes.
pub enum Standing {
    /// It is new, or on the current edition.
    Current,
    /// On an earlier edition.
    Behind(Arc<Edition>),
    /// On an edition that another node has taken up since.
    Ahead(Arc<Edition>),
    /// On an edition that cannot be read any more.
    Lost,
}

/// What a turn is taken on.
pub struct Ground {
    /// The flows and words.
    pub edition: Arc<Edition>,
    /// The conversation, as it stands on them.
    pub session: Session,
    /// Whether an open question could not be kept: a human is called.
    pub lost_place: bool,
}

impl Editions {
    /// The memory that they are kept in.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Begins with an edition, and keeps it in the memory.
    ///
    /// # Errors
    /// [`StoreError`]: it is not kept, so no turn may be taken on it.
    pub async fn begin(
        store: Store,
        places: Places,
        edition: Edition,
        content: &Content,
        now: DateTime<Utc>,
    ) -> Result<Arc<Self>, StoreError> {
        store.take_up_edition(&edition.id, content.texts(), now).await?;
        store.forget_editions().await?;
        Ok(Arc::new(Self::on(store, places, edition)))
    }

    /// Takes up a newer edition. It is kept first, so that no turn is taken on one that a restart would not find.
    ///
    /// # Errors
    /// [`StoreError`]: the current edition stays.
    pub async fn take_up(&self, edition: Edition, content: &Content, now: DateTime<Utc>) -> Result<(), StoreError> {
        self.store.take_up_edition(&edition.id, content.texts(), now).await?;
        let before = self.current();
        self.current.change(Arc::new(edition));
        self.keep_ready(before);
        self.changes.send_modify(|count| *count += 1);
        if let Err(failure) = self.store.forget_editions().await {
            warn!(%failure, "earlier editions are forgotten another time");
        }
        Ok(())
    }
}

impl<M: Memory> Editions<M> {
    /// Begins with an edition that the memory keeps already.
    pub fn on(store: M, places: Places, edition: Edition) -> Self {
        let (changes, _) = watch::channel(0);
        Self { store, places, current: Current::new(Arc::new(edition)), changes, ready: Mutex::default() }
    }

    /// The edition that new conversations begin on.
    #[must_use]
    pub fn current(&self) -> Arc<Edition> {
        self.current.edition()
    }

    /// The current edition for doors that show pages.
    #[must_use]
    pub fn shown(&self) -> Current {
        self.current.clone()
    }

    /// Where the texts are edited.
    #[must_use]
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Tells of each new current edition.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// The edition called `id`; none when it is not kept any more, or cannot be read.
    ///
    /// # Errors
    /// [`StoreError`] that may pass: whether it is there is not known.
    pub async fn named(&self, id: &str) -> Result<Option<Arc<Edition>>, StoreError> {
        let current = self.current();
        if current.id == id {
            return Ok(Some(current));
        }
        if let Some(edition) = self.find_ready(id) {
            return Ok(Some(edition));
        }
        let Some(edition) = kept(&self.store, id, &self.places).await?.map(Arc::new) else { return Ok(None) };
        self.keep_ready(Arc::clone(&edition));
        Ok(Some(edition))
    }

    /// Where a conversation stands.
    ///
    /// # Errors
    /// [`StoreError`] that may pass.
    pub async fn standing(&self, session: &Session, current: &Edition) -> Result<Standing, StoreError> {
        let Some(id) = session.edition.as_deref().filter(|id| *id != current.id) else { return Ok(Standing::Current) };
        Ok(match self.named(id).await? {
            None => {
                error!(edition = id, "an edition is lost; a conversation goes on with the current one");
                Standing::Lost
            }
            Some(own) if self.store.is_later_edition(&current.id, id).await? => Standing::Behind(own),
            Some(own) => Standing::Ahead(own),
        })
    }

    fn find_ready(&self, id: &str) -> Option<Arc<Edition>> {
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        let at = ready.iter().position(|edition| edition.id == id)?;
        let edition = ready.remove(at);
        ready.push(Arc::clone(&edition));
        Some(edition)
    }

    fn keep_ready(&self, edition: Arc<Edition>) {
        let mut ready = self.ready.lock().unwrap_or_else(PoisonError::into_inner);
        ready.retain(|other| other.id != edition.id);
        ready.push(edition);
        if ready.len() > READY_MAX {
            ready.remove(0);
        }
    }
}

/// The edition called `id` as the memory keeps it; none when it is not kept any more, or cannot be read.
///
/// # Errors
/// [`StoreError`] that may pass: whether it is there is not known.
pub async fn kept<M: Memory>(store: &M, id: &str, places: &Places) -> Result<Option<Edition>, StoreError> {
    let Some(texts) = store.edition(id).await? else { return Ok(None) };
    let content = Content::of(texts);
    if content.id() != id {
        return Ok(None);
    }
    let places = places.clone();
    // To put an edition together takes a while, and others wait for this thread.
    match tokio::task::spawn_blocking(move || Edition::as_it_was(&content, &places)).await {
        Ok(Ok(edition)) => Ok(Some(edition)),
        Ok(Err(findings)) => {
            error!(edition = id, findings = findings.len(), "an edition does not fit this program any more");
            Ok(None)
        }
        Err(_) => Ok(None),
    }
}

/// What the turn of `event` is taken on. Pure; forward only.
#[must_use]
pub fn ground(
    current: Arc<Edition>,
    standing: Standing,
    session: Session,
    briefing: &Briefing,
    event: &Event,
    now: DateTime<Utc>,
) -> Ground {
    match standing {
        Standing::Current => {
            let session = Session { edition: Some(current.id.clone()), ..session };
            Ground { edition: current, session, lost_place: false }
        }
        Standing::Behind(own) => match fits_now(&own, &current, &session, briefing, event, now) {
            Ok(session) => Ground { edition: current, session, lost_place: false },
            Err(_) => Ground { edition: own, session, lost_place: false },
        },
        Standing::Ahead(own) => Ground { edition: own, session, lost_place: false },
        Standing::Lost => {
            let (session, lost_place) = salvaged(&current, session);
            Ground { edition: current, session, lost_place }
        }
    }
}
